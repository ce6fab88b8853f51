//! The words of a quotation as they are compared, each with its place in the pasted text.
//!
//! Pasted text has lost its looks: line breaks, curly quotes, hyphens at line ends, ligatures, bullets.
//! [`cut`] makes the same words of it as of the original:
//!
//! - case and accents are folded, ligatures resolved, HTML entities read, invisible and control characters ignored;
//! - marks of footnotes are ignored: raised, in circles, in brackets, or stuck to the word before (`history.12`);
//! - an apostrophe joins (`migrants’` = `migrants`, `IOM’s` = `ioms`), a hyphen too, also before a
//!   line break (`follow-up` = `followup`, `develop-` + `ment`); one with a space before it separates;
//! - dashes, double quotation marks and everything else that is no letter and no digit separate;
//! - the number of a heading (`3.` at the start of a line) is no word, because quoters leave it out;
//! - an ellipsis and a bracketed insertion (`[the]`) end a piece; in `[t]he` the brackets are ignored;
//! - remarks of the quoter (`[sic]`, `(emphasis added)`) are ignored, and so are the marks of a reply (`> `).
//!
//! Unlike the search, which separates at hyphens and drops a possessive `s`, because there a reader looks
//! for a word and here for a wording.

use super::entities::decoded;
use crate::domain::letters::{self, fold, is_apostrophe, is_hyphen, is_mark, is_silent, is_small, is_soft_hyphen, is_word};
use std::ops::Range;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// As it is compared.
    pub folded: String,
    /// Where it stands in the text, in bytes.
    pub place: Range<usize>,
}

/// A text in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The words in order.
    pub words: Vec<Word>,
    /// The pieces between ellipses and insertions, none empty: ranges of `words`.
    pub pieces: Vec<Range<usize>>,
    /// Words that stand in brackets before a piece, as the quoter's own: which word follows, and their bytes.
    pub inserted: Vec<(usize, Range<usize>)>,
}

/// Longer brackets hold the quotation itself and not an insertion into it.
const MOST_INSERTED: usize = 7;

/// Remarks of the quoter have fewer words than this, and one of these among them.
const MOST_REMARKED: usize = 5;
const REMARKS: [&str; 14] = [
    "sic",
    "emphasis",
    "emphases",
    "italics",
    "italicized",
    "bold",
    "footnote",
    "footnotes",
    "citation",
    "citations",
    "soulignons",
    "souligne",
    "enfasis",
    "cursivas",
];

/// The words of a text.
pub fn cut(text: &str) -> Words {
    let mut cutter = Cutter { chars: decoded(text), len: text.len(), at: 0, open: None, out: Words::default() };
    while let Some((offset, c)) = cutter.char(cutter.at) {
        cutter.step(offset, c);
    }
    cutter.end_piece();
    cutter.out
}

struct Cutter {
    chars: Vec<(usize, char)>,
    /// Bytes of the text.
    len: usize,
    at: usize,
    /// The word that is being read.
    open: Option<Word>,
    out: Words,
}

impl Cutter {
    fn char(&self, at: usize) -> Option<(usize, char)> {
        self.chars.get(at).copied()
    }

    fn is(&self, at: usize, test: impl Fn(char) -> bool) -> bool {
        self.char(at).is_some_and(|(_, c)| test(c))
    }

    /// The first place from `at` on where a character fails a test.
    fn skip(&self, at: usize, test: impl Fn(char) -> bool) -> usize {
        let rest = self.chars.get(at..).unwrap_or_default();
        at + rest.iter().take_while(|(_, c)| test(*c)).count()
    }

    fn step(&mut self, offset: usize, c: char) {
        self.at += 1;
        match c {
            c if is_mark(c) => self.extend(),
            c if is_silent(c) => {}
            c if is_apostrophe(c) && self.open.is_some() => {}
            c if is_hyphen(c) || is_soft_hyphen(c) => self.hyphen(),
            c if c.is_ascii_digit() && (self.list_number() || self.note_number()) => {}
            c if is_letter(c) => self.letter(offset, c),
            '…' => self.end_piece(),
            '.' => self.dot(),
            '[' => self.bracket(),
            '(' if self.remark(')') => {}
            ']' if self.open.is_some() && self.is(self.at, is_letter) => {}
            _ => self.end_word(),
        }
    }

    fn letter(&mut self, offset: usize, c: char) {
        self.open
            .get_or_insert_with(|| Word { folded: String::new(), place: offset..offset })
            .folded
            .push_str(&fold(c.encode_utf8(&mut [0; 4])));
        self.extend();
    }

    /// The open word reaches to the character that was read last.
    fn extend(&mut self) {
        let end = self.offset(self.at);
        if let Some(word) = &mut self.open {
            word.place.end = end;
        }
    }

    /// Where a character begins, or where the text ends.
    fn offset(&self, at: usize) -> usize {
        self.char(at).map_or(self.len, |(offset, _)| offset)
    }

    fn end_word(&mut self) {
        self.out.words.extend(self.open.take());
    }

    fn end_piece(&mut self) {
        self.end_word();
        let start = self.out.pieces.last().map_or(0, |piece| piece.end);
        if start < self.out.words.len() {
            self.out.pieces.push(start..self.out.words.len());
        }
    }

    /// Joins what stands before with the next letter, over the white space of a line end and the marks of a reply
    /// behind it. A program that turned line breaks into spaces is the reason why any white space will do.
    fn hyphen(&mut self) {
        let blank = |c: char| c.is_whitespace() || is_silent(c);
        let mut next = self.skip(self.at, blank);
        if self.chars.get(self.at..next).unwrap_or_default().iter().any(|(_, c)| is_line_end(*c)) {
            next = self.skip(next, |c| blank(c) || c == '>');
        }
        if self.open.is_some() && self.is(next, is_letter) {
            self.at = next;
        } else {
            self.end_word();
        }
    }

    /// Three dots, also with spaces between them, are an ellipsis.
    fn dot(&mut self) {
        let next = self.skip(self.at, |c| c == '.' || c.is_whitespace());
        let more = self.chars.get(self.at..next).unwrap_or_default().iter().filter(|(_, c)| *c == '.').count();
        if more >= 2 {
            self.at = next;
            self.end_piece();
        } else {
            self.end_word();
        }
    }

    fn bracket(&mut self) {
        let close = self.skip(self.at, |c| c != ']');
        let inside: String = self.chars.get(self.at..close).unwrap_or_default().iter().map(|(_, c)| *c).collect();
        let whole_word = inside.chars().all(is_letter);
        let is_number = inside.chars().all(|c| c.is_ascii_digit() || is_silent(c));
        let ending = self.open.is_some() && whole_word && !is_number;
        let beginning = inside.chars().count() == 1 && whole_word && self.is(close + 1, is_letter);
        if ending || beginning || self.remark(']') {
            return;
        }
        if self.is(close, |c| c == ']') && inside.split_whitespace().count() <= MOST_INSERTED {
            let bytes = self.offset(self.at - 1)..self.offset(close + 1);
            self.at = close + 1;
            self.end_piece();
            if inside.chars().any(is_letter) {
                self.out.inserted.push((self.out.words.len(), bytes));
            }
        } else {
            self.end_word();
        }
    }

    /// Steps over what stands in brackets and is no part of the quotation: the number of a footnote, `[sic]`,
    /// `(emphasis added)`. `at` is behind the opening bracket.
    fn remark(&mut self, bracket: char) -> bool {
        let close = self.skip(self.at, |c| c != bracket);
        let inside = self.chars.get(self.at..close).unwrap_or_default();
        let text: String = inside.iter().map(|(_, c)| *c).collect();
        let words: Vec<String> = text.split(|c: char| !is_letter(c)).filter(|word| !word.is_empty()).map(fold).collect();
        let number = matches!(words.as_slice(), [number] if number.len() <= 3 && number.bytes().all(|byte| byte.is_ascii_digit()));
        let says = words.len() <= MOST_REMARKED && words.iter().any(|word| REMARKS.contains(&word.as_str()));
        let is_remark = self.is(close, |c| c == bracket) && (number || says);
        if is_remark {
            // A number may stand in the middle of a word's end; nothing else does.
            self.end_word();
            self.at = close + 1;
        }
        is_remark
    }

    /// Steps over the number of a footnote that sticks to the word before it, `history12` or `history.12`; `at` is
    /// behind its first digit. A name with a number (`SDG10`) is none: it has capitals.
    fn note_number(&mut self) -> bool {
        let end = self.skip(self.at, |c| c.is_ascii_digit());
        let digits = end + 1 - self.at;
        let before = self.chars.get(..self.at - 1).unwrap_or_default();
        let stuck = before.iter().rev().skip_while(|(_, c)| matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '"' | '”' | '’' | '»' | ')'));
        let letters = stuck.take_while(|(_, c)| is_small(*c)).count();
        let is_decimal = self.is(end, |c| c == '.') && self.is(end + 1, |c| c.is_ascii_digit());
        let is_note = letters >= 3 && digits <= 3 && !self.is(end, is_letter) && !is_decimal;
        if is_note {
            self.end_word();
            self.at = end;
        }
        is_note
    }

    /// Steps over `3.` or `3)` in front of a text or a line; `at` is behind the first digit.
    fn list_number(&mut self) -> bool {
        let before = self.chars.get(..self.at - 1).unwrap_or_default();
        let starts_line = before.iter().rev().map(|(_, c)| *c).take_while(|c| !is_line_end(*c)).all(|c| !is_letter(c));
        let dot = self.skip(self.at, |c| c.is_ascii_digit());
        let text = self.skip(dot + 1, |c| c.is_whitespace() || is_apostrophe(c) || matches!(c, '"' | '“' | '„' | '«'));
        let number = starts_line && dot <= self.at + 1 && self.is(dot, |c| c == '.' || c == ')');
        if number && self.open.is_none() && self.is(dot + 1, char::is_whitespace) && self.is(text, letters::is_letter) {
            self.at = text;
            return true;
        }
        false
    }
}

fn is_letter(c: char) -> bool {
    is_word(c) && !is_silent(c) && !is_apostrophe(c)
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, pieces: &[&str]) {
        let cut = cut(text);
        let found: Vec<String> = cut
            .pieces
            .iter()
            .map(|piece| cut.words[piece.clone()].iter().map(|word| word.folded.as_str()).collect::<Vec<_>>().join(" "))
            .collect();
        assert_eq!(found, pieces, "{text:?}");
    }

    #[test]
    fn looks_do_not_matter() {
        check("Les Élèves\u{a0}mangent\r\nDES  POMMES", &["les eleves mangent des pommes"]);
        check("e\u{301}le\u{300}ve ﬁne ﬂow oﬃce", &["eleve fine flow office"]);
        check("migrants’ migrants' IOM’s ‘so called’ “named”", &["migrants migrants ioms so called named"]);
        check("zero\u{200b}width and\u{2060} joiners\u{feff}", &["zerowidth and joiners"]);
        check("• one\n– two\n\u{f0b7} three; (four), five/six", &["one two three four five six"]);
    }

    #[test]
    fn hyphens_join_and_dashes_separate() {
        check(
            "follow-up follow\u{2011}up follow\u{ad}up develop-\nment develop\u{ad}\r\n  ment",
            &["followup followup followup development development"],
        );
        check("well- known, one–two, one—two, one - two, one--two", &["wellknown one two one two one two one two"]);
        check("- a bullet -\n", &["a bullet"]);
    }

    #[test]
    fn ellipses_and_insertions_end_a_piece() {
        check("… one two ... three. . . four […] five (…) six [...] seven …", &["one two", "three", "four", "five", "six", "seven"]);
        check("one [of the] two. Three etc.. four", &["one", "two three etc four"]);
        check("[T]he migrant[s] [of] here", &["the migrants", "here"]);
        check("[This whole long text stands in brackets, all of it]", &["this whole long text stands in brackets all of it"]);
        check("an [open bracket", &["an open bracket"]);
        check(" … [...] ", &[]);
    }

    #[test]
    fn the_number_of_a_heading_is_no_word() {
        check("“2. ‘Plant’ trees\n• 3. “Water” them", &["plant trees water them"]);
        check("1. Plant trees\n  12) Water them\nin 71 years.\n71 years. 3. Wait", &["plant trees water them in 71 years 71 years 3 wait"]);
        check("2016. The end", &["2016 the end"]);
        check("10.7 and more", &["10 7 and more"]);
    }

    #[test]
    fn superscripts_are_marks_of_footnotes() {
        check("goals¹² and targets³", &["goals and targets"]);
        check("goals.12 And targets12, and (12) more① thanᵃ ever[7] (7). So", &["goals and targets and more than ever so"]);
        check("goals.”12 And targets.3. And", &["goals and targets and"]);
    }

    #[test]
    fn numbers_that_are_no_footnotes_stay() {
        check(
            "SDG10 and SDG 10, target 10.7, W1 (2016) in 2015.12 of 7 (seven)",
            &["sdg10 and sdg 10 target 10 7 w1 2016 in 2015 12 of 7 seven"],
        );
    }

    #[test]
    fn control_characters_and_entities_do_not_matter() {
        for hidden in ['\u{fffe}', '\u{2}', '\u{1f}', '\u{0}', '\u{9f}', '\u{fffd}', '\u{61c}', '\u{180e}', '\u{e0061}'] {
            check(&format!("gover{hidden}nance {hidden}of"), &["governance of"]);
        }
        check("gover\u{fffe}\r\nnance gover\u{2} nance follow\u{1e}up mobi¬\nlity", &["governance governance followup mobility"]);
        check(
            "migrants&rsquo; rights&nbsp;&amp; IOM&#8217;s, IOM&#x2019;s d&eacute;j&agrave; &ldquo;so&rdquo; R&D &c; &unknown;",
            &["migrants rights ioms ioms deja so r d c unknown"],
        );
    }

    #[test]
    fn the_marks_of_a_reply_are_no_words() {
        check("> one two mobi-\n> lity and\n>> three devel-\r\n> > opment a > b", &["one two mobility and three development a b"]);
    }

    #[test]
    fn remarks_of_the_quoter_are_no_words() {
        check("one [sic] two (emphasis added) three [our emphasis], four (nous soulignons)", &["one two three four"]);
        check("one (not a remark) two", &["one not a remark two"]);
    }

    #[test]
    fn places_are_those_of_the_text() {
        let text = "“L’Élève’s” dé-\njà vu\u{301}!";
        let words = cut(text).words;
        let at: Vec<&str> = words.iter().map(|word| &text[word.place.clone()]).collect();
        assert_eq!(at, ["L’Élève’s", "dé-\njà", "vu\u{301}"]);
    }
}
