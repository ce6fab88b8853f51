//! Text as markup: HTML that is well-formed XML too.
//!
//! [`Markup`] can only be made here: from text, which is escaped, and from elements, which are closed.
//! So no page can carry a character of the data set as markup. Knows nothing of pages.

use crate::cite::escape_html;

/// A piece of well-formed markup.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Markup(String);

/// Elements that end a line, for those who read the source of a page.
const LINES: [&str; 24] = [
    "html", "head", "title", "meta", "link", "script", "body", "header", "main", "footer", "nav", "article", "section", "h1", "h2", "h3",
    "p", "ol", "ul", "li", "dl", "dd", "div", "url",
];

/// Text.
pub fn text(text: &str) -> Markup {
    Markup(escape_html(text))
}

/// An element with what is in it.
pub fn el(name: &'static str, attributes: &[(&'static str, &str)], children: impl IntoIterator<Item = Markup>) -> Markup {
    let mut out = start(name, attributes);
    out.push('>');
    for child in children {
        out.push_str(&child.0);
    }
    Markup(format!("{out}</{name}>{}", line(name)))
}

/// An element that holds nothing: `meta`, `link`.
pub fn void(name: &'static str, attributes: &[(&'static str, &str)]) -> Markup {
    Markup(format!("{} />{}", start(name, attributes), line(name)))
}

/// A link.
pub fn link(href: &str, words: &str) -> Markup {
    el("a", &[("href", href)], [text(words)])
}

/// Linked data as a block that no browser runs and no text in it can end.
pub fn data_block(json: &serde_json::Value) -> Markup {
    let text = json.to_string().replace('&', "\\u0026").replace('<', "\\u003c").replace('>', "\\u003e");
    el("script", &[("type", "application/ld+json")], [Markup(text)])
}

impl Markup {
    /// The markup as text.
    pub fn into_text(self) -> String {
        self.0
    }
}

/// A whole document around its root element.
pub fn document(root: &Markup) -> String {
    format!("<!doctype html>\n{}", root.0)
}

fn start(name: &str, attributes: &[(&'static str, &str)]) -> String {
    let mut out = format!("<{name}");
    for (key, value) in attributes {
        out.push_str(&format!(" {key}=\"{}\"", escape_html(value)));
    }
    out
}

fn line(name: &str) -> &'static str {
    if LINES.contains(&name) { "\n" } else { "" }
}
