//! Words: cutting text into them, folding case and accents, and reducing them to stems.

use super::spelling::american;
use crate::domain::letters::{composed, fold, is_apostrophe, is_dash, is_hyphen, is_mark, is_silent, is_soft_hyphen, is_word, lower};
use crate::domain::{Lang, languages};
use rust_stemmers::{Algorithm, Stemmer};
use std::ops::Range;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Lower case, without accents.
    pub folded: String,
    /// Its Snowball stems, folded: as written, and as written without accents, because people search
    /// without them and Snowball's endings have them. In English the second is that of the one spelling to which
    /// British and American words are brought.
    pub stems: [String; 2],
    /// Where it stands in the text, in bytes.
    pub place: Range<usize>,
    /// Whether a hyphen ties it to the next word.
    pub glued: bool,
}

/// A word that is being read.
#[derive(Default)]
struct Open {
    lower: String,
    place: Range<usize>,
}

impl Open {
    fn push(&mut self, offset: usize, c: char) {
        if self.lower.is_empty() {
            self.place = offset..offset;
        }
        self.lower.push(lower(c));
        self.place.end = offset + c.len_utf8();
    }

    /// Puts an accent on the last letter; one that no letter here can take is dropped.
    fn accent(&mut self, offset: usize, mark: char) {
        let Some(base) = self.lower.pop() else { return };
        self.lower.push(composed(base, mark).unwrap_or(base));
        self.place.end = offset + mark.len_utf8();
    }
}

impl Word {
    /// Whether it shares a stem with another word's stems.
    pub fn has_stem_of(&self, stems: &[String; 2]) -> bool {
        self.stems.iter().any(|stem| stems.contains(stem))
    }
}

/// Takes from the rows of the languages how their words are reduced.
macro_rules! stemmers {
    ($($(#[$says:meta])+ $lang:ident($tag:literal, $algorithm:ident) => $row:expr,)+) => {
        /// One arm each, so that the other algorithms of the crate are not linked.
        fn stemmer(lang: Lang) -> Stemmer {
            match lang {
                $(Lang::$lang => Stemmer::create(Algorithm::$algorithm),)+
            }
        }
    };
}

languages!(stemmers);

/// Cuts texts of one language into words.
pub struct Words {
    lang: Lang,
    stemmer: Stemmer,
}

impl Words {
    /// For a language.
    pub fn of(lang: Lang) -> Words {
        Words { lang, stemmer: stemmer(lang) }
    }

    /// The words of a text in order. A dot joins where a digit stands beside it, so that `10.7` and
    /// `W1.3.2` are one word, and a comma between digits does; an apostrophe separates, and what is elided or a
    /// bare `s` is dropped. What a reader does not see is not there.
    pub fn cut(&self, text: &str) -> Vec<Word> {
        let chars: Vec<(usize, char)> = text.char_indices().filter(|(_, c)| !is_silent(*c) && !is_soft_hyphen(*c)).collect();
        let at = |place: usize| chars.get(place).map(|(_, c)| *c);
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let letter = |c: Option<char>| c.is_some_and(|c| is_word(c) && !is_apostrophe(c));
        let mut words = Vec::new();
        let mut open = Open::default();
        let mut before = None;
        for (place, (offset, c)) in chars.iter().enumerate() {
            let (last, next) = (place.checked_sub(1).and_then(at), at(place + 1));
            let joins = match c {
                '.' => letter(last) && letter(next) && (digit(last) || digit(next)),
                ',' => digit(last) && digit(next),
                _ => false,
            };
            if letter(Some(*c)) || joins {
                open.push(*offset, *c);
            } else if is_mark(*c) {
                open.accent(*offset, *c);
            } else {
                let glued = (is_hyphen(*c) || is_dash(*c)) && !digit(last) && letter(next) && !digit(next);
                self.close(&mut open, before, Some(*c), glued, &mut words);
                before = Some(*c);
            }
        }
        self.close(&mut open, before, None, false, &mut words);
        words
    }

    /// Ends a word; `before` and `next` are the characters around it.
    fn close(&self, open: &mut Open, before: Option<char>, next: Option<char>, glued: bool, words: &mut Vec<Word>) {
        let Open { lower, place } = std::mem::take(open);
        let row = self.lang.row();
        let elided = next.is_some_and(is_apostrophe) && lower.chars().count() <= row.elided;
        let possessive = row.possessive == Some(&*lower) && before.is_some_and(is_apostrophe);
        if !lower.is_empty() && !elided && !possessive {
            words.push(Word { place, glued, ..self.word(&lower) });
        }
    }

    /// A single word by itself.
    pub fn word(&self, lower: &str) -> Word {
        let folded = fold(lower);
        let plain = if self.lang == Lang::En {
            self.stemmer.stem(&american(&folded)).into_owned()
        } else {
            self.stemmer.stem(&folded).into_owned()
        };
        let stems = [fold(&self.stemmer.stem(lower)), plain];
        Word { folded, stems, place: 0..0, glued: false }
    }

    /// How a word may begin that has been typed so far: as written, and in the other spelling.
    pub fn beginnings(&self, folded: &str) -> Vec<String> {
        let mut all = vec![folded.to_owned()];
        if self.lang == Lang::En {
            all.push(american(folded));
            all.dedup();
        }
        all
    }

    /// Whether a word is too common to look for by itself.
    pub fn is_common(&self, folded: &str) -> bool {
        self.lang.row().common.contains(&folded)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(lang: Lang, text: &str, folded: &[&str]) {
        let found: Vec<String> = Words::of(lang).cut(text).into_iter().map(|w| w.folded).collect();
        assert_eq!(found, folded, "{text}");
    }

    #[test]
    fn cuts_words_where_a_reader_would() {
        check(Lang::En, "IOM’s target 10.7, see W1.3.2.", &["iom", "target", "10.7", "see", "w1.3.2"]);
        check(Lang::Fr, "l’accès à l'eau", &["acces", "a", "eau"]);
        check(Lang::Es, "políticas migratorias (GCM)", &["politicas", "migratorias", "gcm"]);
        check(Lang::En, "well-governed, W2.intro.4", &["well", "governed", "w2.intro.4"]);
    }

    #[test]
    fn stems_join_the_forms_of_a_word() {
        let join = |lang, a: &str, b: &str| {
            let (a, b) = (Words::of(lang).cut(a).remove(0), Words::of(lang).cut(b).remove(0));
            assert!(a.has_stem_of(&b.stems), "{} {}", a.folded, b.folded);
        };
        join(Lang::En, "policies", "policy");
        join(Lang::Fr, "données", "donnée");
        join(Lang::Fr, "données", "donnee");
        join(Lang::Es, "migraciones", "migración");
        join(Lang::Es, "migración", "migracion");
    }
}
