//! BibTeX: an entry of type `misc`, which every style knows.

use super::{Citable, un};

/// One entry, its key made of workshop and pinpoint.
pub fn write(c: &Citable) -> String {
    let key = c.id.as_str().replace('.', "-").to_lowercase();
    let ((year, month, _), day) = (c.first.civil(), c.first.civil().2);
    let fields = [
        ("author", format!("{{{}}}", escape(&c.author))),
        ("title", escape(&format!("{}, {}: {}", c.title, c.event, c.event_title))),
        ("howpublished", escape(&format!("{}, {}", c.place, un::days(c)))),
        ("year", year.to_string()),
        ("month", month.to_string()),
        ("date", format!("{year}-{month:02}-{day:02}")),
        ("note", escape(&format!("{}. Summarized in IDM Explorer, data set {}", c.locator, c.version))),
        ("url", c.link.clone()),
    ];
    let body: String = fields.iter().map(|(name, value)| format!("  {name} = {{{value}}},\n")).collect();
    format!("@misc{{idm2016-{key},\n{body}}}\n")
}

/// The characters that TeX reads as its own.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => out.extend(['\\', c]),
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            c => out.push(c),
        }
    }
    out
}
