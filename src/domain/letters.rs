//! What typed and pasted letters mean, whichever keyboard, phone or word processor made them.
//!
//! One place for it, because the search and the check of a quotation must not read the same text differently:
//! which characters are accents, which are not seen at all, and which are apostrophes, quotation marks, hyphens and
//! dashes. Knows no language and no word.

/// An accent that is a character of its own.
pub fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

/// What a reader does not see, or sees as no part of the word: zero width, direction marks, variation selectors,
/// tags, control characters that are no white space, the sign of a lost character, and the marks of footnotes:
/// raised digits and letters, digits in circles.
pub fn is_silent(c: char) -> bool {
    let mark_of_note = matches!(c, '²' | '³' | '¹' | 'ª' | 'º' | '\u{2b0}'..='\u{2b8}' | '\u{2070}'..='\u{2079}' | '\u{207f}'
        | '\u{1d2c}'..='\u{1d6a}' | '\u{1d78}' | '\u{1d9b}'..='\u{1dbf}' | '\u{2460}'..='\u{249b}' | '\u{24ea}'..='\u{24ff}' | '\u{2776}'..='\u{2793}');
    let unseen = matches!(c, '\u{61c}' | '\u{180b}'..='\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' | '\u{fff0}'..='\u{fffd}' | '\u{ffff}' | '\u{e0000}'..='\u{e0fff}');
    mark_of_note || unseen || (c.is_control() && !c.is_whitespace() && !is_soft_hyphen(c) && !is_hyphen(c))
}

/// Where a word may be broken at the end of a line: the soft hyphen, and the control characters that PDF readers
/// (U+FFFE, U+0002) and word processors (U+001F) put in its place.
pub fn is_soft_hyphen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{fffe}' | '\u{2}' | '\u{1f}')
}

/// Hyphens and the minus sign; U+001E is the word processors' own. The dashes are none, see [`is_dash`].
pub fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{1e}' | '¬' | '\u{2010}' | '\u{2011}' | '\u{2012}' | '\u{2043}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}')
}

/// Dashes: – — ― and their kin.
pub fn is_dash(c: char) -> bool {
    matches!(c, '\u{2013}'..='\u{2015}' | '\u{2e3a}' | '\u{2e3b}' | '\u{fe31}' | '\u{fe32}' | '\u{fe58}')
}

/// Every apostrophe, and the accents and primes that stand in for one.
pub fn is_apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '’' | '‘' | '‚' | '‛' | '′' | '‵' | '`' | '´' | '＇' | '｀' | '\u{2b9}' | '\u{2bb}'
            ..='\u{2bd}' | '\u{2ca}' | '\u{2cb}' | 'ꞌ'
    )
}

/// Double quotation marks of every script that is typed here.
pub fn is_quotation(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '‹' | '›' | '″' | '‶' | '＂' | '❝' | '❞' | '〝' | '〞' | '〟')
}

/// The small letter of a Latin letter: Latin-1, Latin Extended-A and -B, Latin Extended Additional, and the wide forms.
/// Every other letter stays as it is; no text here has one, so that a search for it finds nothing either way.
///
/// The standard library knows all scripts, and its table would be 3 kB of the first view. Here most letters follow
/// their capital, and those that do not stand in [`APART`]. A dot on a capital I goes, being an accent.
pub fn lower(c: char) -> char {
    let code = u32::from(c);
    let even = code % 2 == 0;
    let ahead = match code {
        0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde | 0xff21..=0xff3a => 32,
        0x130 => return 'i',
        0x100..=0x137
        | 0x14a..=0x177
        | 0x182..=0x185
        | 0x198
        | 0x1a0..=0x1a5
        | 0x1ac
        | 0x1b8
        | 0x1bc
        | 0x1de..=0x1ef
        | 0x1f4
        | 0x1f8..=0x21f
        | 0x222..=0x233
        | 0x246..=0x24f
        | 0x1e00..=0x1e95
        | 0x1ea0..=0x1eff => u32::from(even),
        0x139..=0x148 | 0x179..=0x17e | 0x187 | 0x18b | 0x191 | 0x1a7 | 0x1af | 0x1b3..=0x1b6 | 0x1cd..=0x1dc | 0x23b | 0x241 => {
            u32::from(!even)
        }
        0..=0x177 => 0,
        _ => {
            let place = APART.0.chars().position(|capital| capital == c);
            return place.and_then(|place| APART.1.chars().nth(place)).unwrap_or(c);
        }
    };
    char::from_u32(code + ahead).unwrap_or(c)
}

/// Capitals whose small letters stand elsewhere, and those.
const APART: (&str, &str) = ("ŸƁƆƉƊƎƏƐƓƔƖƗƜƝƟƦƩƮƱƲƷǄǅǇǈǊǋǱǲǶǷȠȺȽȾɃɄɅẞ\u{212a}\u{212b}", "ÿɓɔɖɗǝəɛɠɣɩɨɯɲɵʀʃʈʊʋʒǆǆǉǉǌǌǳǳƕƿƞⱥƚⱦƀʉʌßkå");

/// The text in small letters, as far as [`lower`] knows them.
pub fn lower_case(text: &str) -> String {
    text.chars().map(lower).collect()
}

/// The capital of a Latin letter as [`lower`] knows it; the letter itself where it has none. For the first letter of a name.
pub fn upper(c: char) -> char {
    let near = [32, 1].into_iter().filter_map(|back| char::from_u32(u32::from(c).checked_sub(back)?));
    if c == 'ÿ' { 'Ÿ' } else { near.into_iter().find(|capital| *capital != c && lower(*capital) == c).unwrap_or(c) }
}

/// A capital, as far as [`lower`] knows them.
pub fn is_capital(c: char) -> bool {
    lower(c) != c
}

/// A small Latin letter.
pub fn is_small(c: char) -> bool {
    let latin = matches!(c, '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' | '\u{fb00}'..='\u{fb06}' | '\u{ff00}'..='\u{ff5e}');
    let one_form = matches!(c, 'ƻ' | 'ǀ'..='ǃ');
    latin && is_letter(c) && !is_capital(c) && !one_form
}

/// A letter: [`is_word`] without the digits, raised ones and fractions among them. Exact for Latin letters.
pub fn is_letter(c: char) -> bool {
    let number =
        matches!(c, '0'..='9' | '²' | '³' | '¹' | '¼'..='¾' | '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' | '\u{ff10}'..='\u{ff19}');
    is_word(c) && !number
}

/// A letter or a digit. Exact for Latin letters; of other scripts the blocks count, without the punctuation that people type,
/// so that a word of theirs is a word that finds nothing and not white space.
pub fn is_word(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' => matches!(c, 'ª' | '²' | '³' | 'µ' | '¹' | 'º' | '¼' | '½' | '¾'),
        '×' | '÷' | '\u{37e}' | '\u{387}' | '\u{589}' | '\u{5be}' | '\u{60c}' | '\u{61b}' | '\u{61f}' | '\u{66a}' | '\u{6d4}'
        | '\u{964}' | '\u{965}' | '\u{1680}' => false,
        '\u{2c2}'..='\u{36f}' => matches!(c, '\u{2c6}'..='\u{2d1}' | '\u{2e0}'..='\u{2e4}' | '\u{2ec}' | '\u{2ee}'),
        '\u{2000}'..='\u{2bff}' => {
            matches!(c, '\u{2070}' | '\u{2071}' | '\u{2074}'..='\u{2079}' | '\u{207f}'..='\u{2089}' | '\u{2090}'..='\u{209c}' | '\u{212a}' | '\u{212b}' | '\u{2150}'..='\u{2189}'
            | '\u{2460}'..='\u{249b}' | '\u{24b6}'..='\u{24ff}' | '\u{2776}'..='\u{2793}')
        }
        '\u{3005}'..='\u{3007}' => true,
        '\u{2e00}'..='\u{303f}' | '\u{30fb}' | '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe6f}' | '\u{feff}' => false,
        '\u{ff00}'..='\u{ffff}' => {
            matches!(c, '\u{ff10}'..='\u{ff19}' | '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}' | '\u{ff66}'..='\u{ffdc}')
        }
        '\u{1f000}'..='\u{1ffff}' | '\u{e0000}'.. => false,
        _ => true,
    }
}

/// The letter with its accent as one character, for the accents of English, French and Spanish.
pub fn composed(base: char, mark: char) -> Option<char> {
    let (bases, whole) = match mark {
        '\u{300}' => ("aeiou", "àèìòù"),
        '\u{301}' => ("aeiouy", "áéíóúý"),
        '\u{302}' => ("aeiou", "âêîôû"),
        '\u{303}' => ("ano", "ãñõ"),
        '\u{308}' => ("aeiouy", "äëïöüÿ"),
        '\u{327}' => ("c", "ç"),
        _ => return None,
    };
    bases.chars().zip(whole.chars()).find(|(letter, _)| *letter == base).map(|(_, whole)| whole)
}

/// Lower case without accents, for the Latin letters of Latin-1 and Latin Extended-A; ligatures and the wide forms
/// of East Asian keyboards as plain letters.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().map(lower) {
        match c {
            c if is_mark(c) => {}
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
            'ś' | 'ŝ' | 'ş' | 'š' | 'ſ' => out.push('s'),
            'ţ' | 'ť' | 'ŧ' => out.push('t'),
            'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => out.push('u'),
            'ŵ' => out.push('w'),
            'ý' | 'ÿ' | 'ŷ' => out.push('y'),
            'ź' | 'ż' | 'ž' => out.push('z'),
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'ß' => out.push_str("ss"),
            'ﬀ' => out.push_str("ff"),
            'ﬁ' => out.push_str("fi"),
            'ﬂ' => out.push_str("fl"),
            'ﬃ' => out.push_str("ffi"),
            'ﬄ' => out.push_str("ffl"),
            'ﬅ' | 'ﬆ' => out.push_str("st"),
            '\u{ff10}'..='\u{ff5a}' => out.extend(char::from_u32(u32::from(c) - 0xfee0)),
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
            let base: String = c.to_lowercase().nfd().filter(|c| !is_mark(*c)).collect();
            if base.is_ascii() {
                assert_eq!(fold(&c.to_string()), base, "{c}");
            }
        }
        assert_eq!(fold("oﬃce ＩＯＭ ﬁne"), "office iom fine");
    }

    /// The letters that [`lower`] knows: those of Latin, by their blocks.
    fn latin() -> impl Iterator<Item = char> {
        ('\0'..='\u{24f}')
            .chain('\u{1e00}'..='\u{1eff}')
            .chain('\u{fb00}'..='\u{fb06}')
            .chain('\u{ff00}'..='\u{ff5e}')
            .chain("\u{212a}\u{212b}".chars())
    }

    #[test]
    fn small_letters_are_those_of_unicode() {
        for c in latin() {
            let small: String = c.to_lowercase().filter(|c| !is_mark(*c)).collect();
            assert_eq!(lower(c).to_string(), small, "{c} {:x}", u32::from(c));
        }
        assert_eq!(APART.0.chars().count(), APART.1.chars().count());
        assert_eq!(lower_case("ÉTATS İÇIN ŒUVRE ＳＤＧ Ÿ"), "états için œuvre ｓｄｇ ÿ");
    }

    #[test]
    fn capitals_and_small_letters_are_those_of_unicode() {
        for c in latin() {
            // The first of two letters in one is a capital, and the second is not: `ǅ`.
            let two = matches!(c, 'ǅ' | 'ǈ' | 'ǋ' | 'ǲ');
            assert_eq!(is_capital(c), c.is_uppercase() || two, "{c} {:x}", u32::from(c));
            assert_eq!(is_small(c), c.is_lowercase(), "{c} {:x}", u32::from(c));
            assert_eq!(is_letter(c), c.is_alphabetic(), "{c} {:x}", u32::from(c));
        }
        for c in ('\0'..='\u{17f}').filter(|c| !"ŉſßµıi".contains(*c)) {
            assert_eq!(upper(c).to_string(), c.to_uppercase().to_string(), "{c} {:x}", u32::from(c));
        }
        assert_eq!((upper('i'), upper('é'), upper('œ')), ('I', 'É', 'Œ'));
    }

    #[test]
    fn letters_and_digits_are_those_of_unicode() {
        for c in latin().chain('\u{2000}'..='\u{206f}') {
            assert_eq!(is_word(c), c.is_alphanumeric(), "{c} {:x}", u32::from(c));
        }
        // Of other scripts no word is lost, but for marks of pronunciation and letters as symbols.
        let symbols =
            |c: char| matches!(c, '\u{2c2}'..='\u{36f}' | '\u{2000}'..='\u{2bff}' | '\u{2e00}'..='\u{303f}' | '\u{1f000}'..='\u{1ffff}');
        for c in ('\0'..=char::MAX).filter(|c| c.is_alphanumeric() && !symbols(*c)) {
            assert!(is_word(c), "{c} {:x}", u32::from(c));
        }
        for text in ["—–…“”«»¿¡§•·×", "،؛؟۔।、。「」・", "🌍🚀👩‍👩", "\u{a0}\u{3000}\u{1680}\u{2028}\u{feff}"]
        {
            assert_eq!(text.chars().find(|c| is_word(*c)), None);
        }
        assert!("данные Ωμέγα بيانات 数据 데이터 データ".split(' ').all(|word| word.chars().all(is_word)));
    }

    #[test]
    fn composition_agrees_with_unicode() {
        for base in 'a'..='z' {
            for mark in ['\u{300}', '\u{301}', '\u{302}', '\u{303}', '\u{308}', '\u{327}'] {
                if let Some(whole) = composed(base, mark) {
                    assert_eq!([base, mark].into_iter().nfc().collect::<String>(), whole.to_string());
                }
            }
        }
        // Every letter that French or Spanish accents.
        for whole in "àâäçéèêëîïôöùûüÿáíóúñ".chars() {
            let parts: Vec<char> = whole.to_string().nfd().collect();
            assert_eq!(composed(parts[0], parts[1]), Some(whole));
        }
    }

    #[test]
    fn no_character_has_two_meanings() {
        let tests: [fn(char) -> bool; 7] = [is_mark, is_silent, is_soft_hyphen, is_hyphen, is_dash, is_apostrophe, is_quotation];
        for c in '\0'..='\u{e0fff}' {
            let meanings = tests.iter().filter(|test| test(c)).count();
            assert!(meanings <= 1, "{:x}", u32::from(c));
            assert!(meanings == 0 || !c.is_ascii_alphanumeric() && !c.is_whitespace(), "{:x}", u32::from(c));
        }
    }
}
