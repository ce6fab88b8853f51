//! HTML entities, as they come along when the source of a page was copied: `migrants&rsquo;`, `&#8217;`.
//!
//! Knows those that word processors and web pages write into a text of English, French or Spanish. An accented letter
//! (`&eacute;`) comes out without its accent, which is not compared.

/// The characters of a text with the byte at which each begins; an entity reaches to where the next one begins.
pub(super) fn decoded(text: &str) -> Vec<(usize, char)> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..) {
        let Some(c) = rest.chars().next() else { break };
        let entity = rest.strip_prefix('&').and_then(entity);
        out.push((at, entity.map_or(c, |(c, _)| c)));
        // With the sign before it and the semicolon after it.
        at += entity.map_or(c.len_utf8(), |(_, name)| name.len() + 2);
    }
    out
}

/// What a text behind `&` begins with, as a character, and how it is called.
fn entity(text: &str) -> Option<(char, &str)> {
    let (name, _) = text.split_once(';').filter(|(name, _)| (2..=8).contains(&name.len()))?;
    let number = name.strip_prefix('#').map(|number| match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => number.parse(),
    });
    let c = match number {
        Some(number) => char::from_u32(number.ok()?)?,
        None => named(name)?,
    };
    Some((c, name))
}

fn named(name: &str) -> Option<char> {
    const NAMES: [(&str, char); 30] = [
        ("amp", '&'),
        ("lt", '<'),
        ("gt", '>'),
        ("quot", '"'),
        ("apos", '\''),
        ("nbsp", '\u{a0}'),
        ("ensp", ' '),
        ("emsp", ' '),
        ("thinsp", ' '),
        ("shy", '\u{ad}'),
        ("zwj", '\u{200d}'),
        ("zwnj", '\u{200c}'),
        ("lsquo", '‘'),
        ("rsquo", '’'),
        ("sbquo", '‚'),
        ("ldquo", '“'),
        ("rdquo", '”'),
        ("bdquo", '„'),
        ("laquo", '«'),
        ("raquo", '»'),
        ("lsaquo", '‹'),
        ("rsaquo", '›'),
        ("prime", '′'),
        ("ndash", '–'),
        ("mdash", '—'),
        ("minus", '−'),
        ("hyphen", '-'),
        ("hellip", '…'),
        ("bull", '•'),
        ("middot", '·'),
    ];
    let plain = NAMES.iter().find(|(known, _)| *known == name).map(|(_, c)| *c);
    plain.or_else(|| {
        let accents = ["acute", "grave", "circ", "uml", "tilde", "cedil", "ring"];
        let letter = accents.iter().find_map(|accent| name.strip_suffix(accent))?;
        letter.parse().ok().filter(char::is_ascii_alphabetic)
    })
}
