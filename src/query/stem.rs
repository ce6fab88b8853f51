//! Words: cutting text into them, folding case and accents, and reducing them to stems.

use crate::domain::Lang;
use rust_stemmers::{Algorithm, Stemmer};
use std::ops::Range;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Lower case, without accents.
    pub folded: String,
    /// Its Snowball stems, folded: as written, and as written without accents, because people search
    /// without them and Snowball's endings have them.
    pub stems: [String; 2],
    /// Where it stands in the text, in bytes.
    pub place: Range<usize>,
}

impl Word {
    /// Whether it shares a stem with another word's stems.
    pub fn has_stem_of(&self, stems: &[String; 2]) -> bool {
        self.stems.iter().any(|stem| stems.contains(stem))
    }
}

/// Cuts texts of one language into words.
pub struct Words {
    lang: Lang,
    stemmer: Stemmer,
}

impl Words {
    /// For a language.
    pub fn of(lang: Lang) -> Words {
        // One arm each, so that the other fifteen algorithms of the crate are not linked.
        let stemmer = match lang {
            Lang::En => Stemmer::create(Algorithm::English),
            Lang::Fr => Stemmer::create(Algorithm::French),
            Lang::Es => Stemmer::create(Algorithm::Spanish),
        };
        Words { lang, stemmer }
    }

    /// The words of a text in order. A dot joins where a digit stands beside it, so that `10.7` and
    /// `W1.3.2` are one word; an apostrophe separates, and what is elided or a bare `s` is dropped.
    pub fn cut(&self, text: &str) -> Vec<Word> {
        let mut words = Vec::new();
        let mut start = None;
        let chars: Vec<(usize, char)> = text.char_indices().collect();
        let at = |place: usize| chars.get(place).map(|(_, c)| *c);
        for (place, (offset, c)) in chars.iter().enumerate() {
            let joins = *c == '.' && place > 0 && {
                let (before, after) = (at(place - 1), at(place + 1));
                let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
                let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
                word(before) && word(after) && (digit(before) || digit(after))
            };
            if c.is_alphanumeric() || (joins && start.is_some()) {
                start.get_or_insert(*offset);
            } else if let Some(from) = start.take() {
                self.push(text, from..*offset, Some(*c), &mut words);
            }
        }
        if let Some(from) = start {
            self.push(text, from..text.len(), None, &mut words);
        }
        words
    }

    fn push(&self, text: &str, place: Range<usize>, next: Option<char>, words: &mut Vec<Word>) {
        let Some(raw) = text.get(place.clone()) else { return };
        let lower = raw.to_lowercase();
        let elided = matches!(next, Some('\'' | '’')) && lower.chars().count() <= 2 && self.lang == Lang::Fr;
        let possessive = self.lang == Lang::En && lower == "s" && text[..place.start].ends_with(['\'', '’']);
        if elided || possessive {
            return;
        }
        let folded = fold(&lower);
        let stems = [fold(&self.stemmer.stem(&lower)), self.stemmer.stem(&folded).into_owned()];
        words.push(Word { folded, stems, place });
    }

    /// Whether a word is too common to look for by itself.
    pub fn is_common(&self, folded: &str) -> bool {
        let common: &[&str] = match self.lang {
            Lang::En => &["a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to", "with"],
            Lang::Fr => &[
                "a", "au", "aux", "avec", "d", "dans", "de", "des", "du", "en", "et", "l", "la", "le", "les", "ou", "par", "pour", "sur",
                "un", "une",
            ],
            Lang::Es => &["a", "al", "con", "de", "del", "el", "en", "la", "las", "los", "o", "para", "por", "sobre", "un", "una", "y"],
        };
        common.contains(&folded)
    }
}

/// Lower case without accents, for the Latin letters of Latin-1 and Latin Extended-A.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            '\u{300}'..='\u{36f}' => {}
            'à'..='å' | 'ā' | 'ă' | 'ą' => out.push('a'),
            'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => out.push('c'),
            'ď' | 'đ' => out.push('d'),
            'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => out.push('e'),
            'ĝ' | 'ğ' | 'ġ' | 'ģ' => out.push('g'),
            'ĥ' | 'ħ' => out.push('h'),
            'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => out.push('i'),
            'ĵ' => out.push('j'),
            'ķ' => out.push('k'),
            'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => out.push('l'),
            'ñ' | 'ń' | 'ņ' | 'ň' => out.push('n'),
            'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => out.push('o'),
            'ŕ' | 'ŗ' | 'ř' => out.push('r'),
            'ś' | 'ŝ' | 'ş' | 'š' => out.push('s'),
            'ţ' | 'ť' | 'ŧ' => out.push('t'),
            'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => out.push('u'),
            'ŵ' => out.push('w'),
            'ý' | 'ÿ' | 'ŷ' => out.push('y'),
            'ź' | 'ż' | 'ž' => out.push('z'),
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'ß' => out.push_str("ss"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn folding_agrees_with_unicode_decomposition() {
        for c in ('\u{c0}'..='\u{17f}').filter(|c| c.is_alphabetic()) {
            let base: String = c.to_lowercase().nfd().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).collect();
            if base.is_ascii() {
                assert_eq!(fold(&c.to_string()), base, "{c}");
            }
        }
    }

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
