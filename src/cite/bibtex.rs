//! BibTeX: an entry of type `misc`, which every style knows. Written in UTF-8, as biber and current styles read it.

use super::citable::quoted;
use super::{Citable, What};
use crate::domain::Date;

/// One entry, its key made of workshop and pinpoint, or of what was selected.
pub fn write(c: &Citable) -> String {
    let (first, last) = c.days();
    let (year, month, _) = first.civil();
    let place = c.locator().map(|locator| format!("{locator}. ")).unwrap_or_default();
    let mut fields = vec![
        ("author", format!("{{{}}}", escape(&c.author))),
        ("title", escape(&title(c))),
        ("howpublished", escape(&c.each("; ", |meeting| format!("{}, {}", meeting.place, meeting.days())))),
        ("year", year.to_string()),
        ("month", month.to_string()),
        ("date", format!("{}/{}", Date::of_day(first), Date::of_day(last))),
        ("note", escape(&format!("{place}{}", c.note()))),
    ];
    if let What::Statement { summary, .. } = &c.what {
        fields.push(("abstract", escape(summary)));
    }
    fields.push(("url", address(&c.link)));
    fields.extend(c.accessed_iso().map(|day| ("urldate", day)));
    fields.retain(|(_, value)| !value.is_empty());
    let body: String = fields.iter().map(|(name, value)| format!("  {name} = {{{value}}},\n")).collect();
    format!("@misc{{{},\n{body}}}\n", key(c))
}

fn title(c: &Citable) -> String {
    match &c.what {
        What::Statement { .. } | What::Workshop => format!("{}, {}: {}", c.title, c.event, c.each("; ", |meeting| meeting.theme.clone())),
        What::Selection { sentence, .. } => format!("{}, {}: selection {}", c.title, c.event, quoted(sentence)),
    }
}

fn key(c: &Citable) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    format!("idm2016-{}", c.key.chars().map(plain).collect::<String>())
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
