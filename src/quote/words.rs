//! The words of a quotation as they are compared, each with its place in the pasted text.
//!
//! Pasted text has lost its looks: line breaks, curly quotes, hyphens at line ends, ligatures, bullets.
//! [`cut`] makes the same words of it as of the original:
//!
//! - case and accents are folded, ligatures resolved, invisible characters and superscript digits ignored;
//! - an apostrophe joins (`migrants’` = `migrants`, `IOM’s` = `ioms`), a hyphen too, also before a
//!   line break (`follow-up` = `followup`, `develop-` + `ment`); one with a space before it separates;
//! - dashes, double quotation marks and everything else that is no letter and no digit separate;
//! - the number of a heading (`3.` at the start of a line) is no word, because quoters leave it out;
//! - an ellipsis and a bracketed insertion (`[the]`) end a piece; in `[t]he` the brackets are ignored.
//!
//! Unlike the search, which separates at hyphens and drops a possessive `s`, because there a reader looks
//! for a word and here for a wording.

use crate::query::fold;
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
}

/// Longer brackets hold the quotation itself and not an insertion into it.
const MOST_INSERTED: usize = 7;

/// The words of a text.
pub fn cut(text: &str) -> Words {
    let mut cutter = Cutter { chars: text.char_indices().collect(), at: 0, open: None, out: Words::default() };
    while let Some((offset, c)) = cutter.char(cutter.at) {
        cutter.step(offset, c);
    }
    cutter.end_piece();
    cutter.out
}

struct Cutter {
    chars: Vec<(usize, char)>,
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
            c if is_mark(c) => self.extend(offset, c),
            c if is_silent(c) => {}
            c if is_apostrophe(c) && self.open.is_some() => {}
            c if is_hyphen(c) => self.hyphen(),
            c if c.is_ascii_digit() && self.list_number() => {}
            c if is_letter(c) => self.letter(offset, c),
            '…' => self.end_piece(),
            '.' => self.dot(),
            '[' => self.bracket(),
            ']' if self.open.is_some() && self.is(self.at, is_letter) => {}
            _ => self.end_word(),
        }
    }

    fn letter(&mut self, offset: usize, c: char) {
        self.open.get_or_insert_with(|| Word { folded: String::new(), place: offset..offset }).folded.push_str(&folded(c));
        self.extend(offset, c);
    }

    fn extend(&mut self, offset: usize, c: char) {
        if let Some(word) = &mut self.open {
            word.place.end = offset + c.len_utf8();
        }
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

    /// Joins what stands before with the next letter, over the white space of a line end. A program that
    /// turned line breaks into spaces is the reason why any white space will do.
    fn hyphen(&mut self) {
        let next = self.skip(self.at, |c| c.is_whitespace() || is_silent(c));
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
        let ending = self.open.is_some() && whole_word;
        let beginning = inside.chars().count() == 1 && whole_word && self.is(close + 1, is_letter);
        if ending || beginning {
            return;
        }
        if self.is(close, |c| c == ']') && inside.split_whitespace().count() <= MOST_INSERTED {
            self.at = close + 1;
            self.end_piece();
        } else {
            self.end_word();
        }
    }

    /// Steps over `3.` or `3)` in front of a text or a line; `at` is behind the first digit.
    fn list_number(&mut self) -> bool {
        let before = self.chars.get(..self.at - 1).unwrap_or_default();
        let starts_line = before.iter().rev().map(|(_, c)| *c).take_while(|c| !is_line_end(*c)).all(|c| !is_letter(c));
        let dot = self.skip(self.at, |c| c.is_ascii_digit());
        let text = self.skip(dot + 1, |c| c.is_whitespace() || is_apostrophe(c) || matches!(c, '"' | '“' | '„' | '«'));
        let number = starts_line && dot <= self.at + 1 && self.is(dot, |c| c == '.' || c == ')');
        if number && self.open.is_none() && self.is(dot + 1, char::is_whitespace) && self.is(text, char::is_alphabetic) {
            self.at = text;
            return true;
        }
        false
    }
}

fn folded(c: char) -> String {
    match c {
        'ﬀ' => "ff".to_owned(),
        'ﬁ' => "fi".to_owned(),
        'ﬂ' => "fl".to_owned(),
        'ﬃ' => "ffi".to_owned(),
        'ﬄ' => "ffl".to_owned(),
        'ﬅ' | 'ﬆ' => "st".to_owned(),
        'ſ' => "s".to_owned(),
        c => fold(c.encode_utf8(&mut [0; 4])),
    }
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() && !is_silent(c)
}

/// An accent that is a character of its own.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// Zero width, direction marks, variation selectors; superscript digits, which are the marks of footnotes.
fn is_silent(c: char) -> bool {
    matches!(
        c,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}'
            | '²' | '³' | '¹' | '⁰' | '⁴'..='⁹'
    )
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '‛' | 'ʼ' | '′' | '`' | '´' | '＇')
}

/// Hyphens, the soft one and the minus sign included; the dashes (– — ―) are none.
fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{ad}' | '\u{2010}' | '\u{2011}' | '\u{2012}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}')
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
    }

    #[test]
    fn places_are_those_of_the_text() {
        let text = "“L’Élève’s” dé-\njà vu\u{301}!";
        let words = cut(text).words;
        let at: Vec<&str> = words.iter().map(|word| &text[word.place.clone()]).collect();
        assert_eq!(at, ["L’Élève’s", "dé-\njà", "vu\u{301}"]);
    }
}
