//! BibTeX: an entry of type `misc`, which every style knows. Written in UTF-8, as biber and current styles read it.

use super::citable::quoted;
use super::{Citable, What};
use crate::domain::Date;
use crate::domain::letters::{is_capital, is_letter, is_word};

/// The months as every style knows them.
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// The one field that is a word of the style's.
const MONTH: &str = "month";

/// Small words inside a name.
const JOINING: [&str; 6] = ["on", "of", "the", "for", "and", "in"];

/// One entry, its key made of workshop and pinpoint, or of what was selected.
pub fn write(c: &Citable) -> String {
    let (first, last) = c.days();
    let (year, month, _) = first.civil();
    let month = usize::try_from(month).ok().and_then(|month| MONTHS.get(month.wrapping_sub(1))).copied().unwrap_or_default();
    let place = c.locator().map(|locator| format!("{locator}. ")).unwrap_or_default();
    let mut fields = vec![
        ("author", format!("{{{}}}", escape(&c.author))),
        ("title", keep_capitals(&title(c))),
        ("howpublished", escape(&c.each("; ", |meeting| format!("{}, {}", meeting.place, meeting.days())))),
        ("year", year.to_string()),
        (MONTH, month.to_owned()),
        ("date", format!("{}/{}", Date::of_day(first), Date::of_day(last))),
        ("note", escape(&format!("{place}{}", c.note()))),
    ];
    if let What::Statement { summary, .. } = &c.what {
        fields.push(("abstract", escape(summary)));
    }
    fields.push(("url", address(&c.link)));
    fields.extend(c.accessed_iso().map(|day| ("urldate", day)));
    fields.retain(|(_, value)| !value.is_empty());
    let body: String = fields.iter().map(|(name, value)| field(name, value)).collect();
    format!("@misc{{{},\n{body}}}\n", key(c))
}

/// The month is a word that the style knows and writes in its own way, so it stands without braces.
fn field(name: &str, value: &str) -> String {
    if name == MONTH { format!("  {name} = {value},\n") } else { format!("  {name} = {{{value}}},\n") }
}

/// A title for styles that write titles in small letters: what must keep its capitals is in braces, names of several
/// words as one. The first word of a sentence is left to the style.
fn keep_capitals(title: &str) -> String {
    let words: Vec<&str> = title.split(' ').collect();
    let mut out: Vec<String> = Vec::new();
    let mut from = 0;
    while let Some(word) = words.get(from) {
        let named = has_own_capital(&words, from);
        let to = if named { end_of_name(&words, from) } else { from };
        out.push(if named { braced(&words.get(from..=to).unwrap_or_default().join(" ")) } else { escape(word) });
        from = to + 1;
    }
    out.join(" ")
}

/// The last word of the name that begins with a word: capitals follow, with small words between them and no marks.
fn end_of_name(words: &[&str], from: usize) -> usize {
    let next = |to: usize| {
        let small = words.iter().skip(to + 1).take_while(|word| JOINING.contains(word)).count();
        let next = to + 1 + small;
        let whole = words.get(to)?.ends_with(is_word) && words.get(next)?.starts_with(is_word);
        (whole && has_own_capital(words, next)).then_some(next)
    };
    std::iter::successors(Some(from), |to| next(*to)).last().unwrap_or(from)
}

/// Whether a word has a capital that is not that of the beginning of a sentence.
fn has_own_capital(words: &[&str], place: usize) -> bool {
    let letters = words.get(place).into_iter().flat_map(|word| word.chars().filter(|c| is_letter(*c)));
    let begins = place.checked_sub(1).and_then(|before| words.get(before)).is_none_or(|before| before.ends_with(':'));
    letters.skip(usize::from(begins)).any(is_capital)
}

/// The words in braces, marks before and after them outside.
fn braced(words: &str) -> String {
    let inner = words.trim_matches(|c: char| !is_word(c));
    let (before, after) = words.split_once(inner).unwrap_or_default();
    format!("{}{{{}}}{}", escape(before), escape(inner), escape(after))
}

fn title(c: &Citable) -> String {
    match &c.what {
        What::Statement { .. } | What::Workshop => format!("{}, {}: {}", c.title, c.event, c.each("; ", |meeting| meeting.theme.clone())),
        What::Selection { sentence, .. } => format!("{}, {}: selection {}", c.title, c.event, quoted(sentence)),
    }
}

fn key(c: &Citable) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    format!("{}-{}", c.dialogue, c.key.chars().map(plain).collect::<String>())
}

/// An address stands as it is; what would end the field is written as in addresses.
fn address(link: &str) -> String {
    link.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C").replace(|c: char| c.is_whitespace() || c.is_control(), "%20")
}

/// The characters that TeX reads as its own, and control characters as spaces.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => out.extend(['\\', c]),
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}
