//! A line of text with italics: what a citation for people is made of.
//!
//! It can be read as plain text or as HTML in which everything is escaped. Knows no style.

/// Text in one face.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// Upright.
    Plain(String),
    /// Italic.
    Italic(String),
}

/// Runs of text in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rich(Vec<Run>);

impl Rich {
    /// A line of upright text.
    pub fn of(text: impl Into<String>) -> Rich {
        Rich::default().then(text)
    }

    /// With upright text at its end.
    pub fn then(mut self, text: impl Into<String>) -> Rich {
        self.0.push(Run::Plain(text.into()));
        self
    }

    /// With italic text at its end.
    pub fn italic(mut self, text: impl Into<String>) -> Rich {
        self.0.push(Run::Italic(text.into()));
        self
    }

    /// Its runs.
    pub fn runs(&self) -> &[Run] {
        &self.0
    }

    /// The text alone.
    pub fn plain(&self) -> String {
        self.0
            .iter()
            .map(|run| match run {
                Run::Plain(text) | Run::Italic(text) => text.as_str(),
            })
            .collect()
    }

    /// As HTML with `<i>` for italics and no other element.
    pub fn html(&self) -> String {
        let shown = |run: &Run| match run {
            Run::Plain(text) => escape_html(text),
            Run::Italic(text) => format!("<i>{}</i>", escape_html(text)),
        };
        self.0.iter().map(shown).collect()
    }
}

/// Text or the value of an attribute with nothing in it that means something to a parser. Characters
/// that no document may hold become the replacement character.
pub fn escape_html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(c),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c if c.is_control() => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}
