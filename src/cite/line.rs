//! One statement as a line for a mail or a text: what was said, who says it and how strongly, that it is a paraphrase, where it
//! stands, and its address.

use super::pinpoint::locator;
use super::rich::escape_html;
use crate::dataset::DataSet;
use crate::domain::{Lang, Statement};
use crate::i18n::dates;
use crate::i18n::locale::phrases::WithSource;
use crate::wording::record;

/// A line in its two forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What a mail field takes.
    pub text: String,
    /// What a word processor takes: one paragraph, whose address is a link.
    pub html: String,
}

/// The line of a statement in the language of the reader; `link` is its whole address, or empty where that is not known.
pub fn line(set: &DataSet, s: &Statement, lang: Lang, link: &str) -> Line {
    let said = record::attribution(set, s, lang);
    let meeting = set.workshop(s.workshop.as_str());
    let meeting = meeting.map(|w| format!("{}, {}, ", w.name.get(lang), dates::span(&w.date, lang))).unwrap_or_default();
    let place = format!("{meeting}{}", locator(s.id.as_str(), lang));
    let (text, origin) = (s.text.get(lang), set.dialogue.origin.get(lang));
    let address = escape_html(link);
    let anchor = if link.is_empty() { String::new() } else { format!("<a href=\"{address}\">{address}</a>") };
    let plain = WithSource { text, said: &said, origin, place: &place, link }.text(lang);
    let [text, said, origin, place] = [text, &said, origin, &place].map(escape_html);
    let rich = WithSource { text: &text, said: &said, origin: &origin, place: &place, link: &anchor }.text(lang);
    Line { text: plain.trim_end().to_owned(), html: format!("<p lang=\"{}\">{}</p>", lang.tag(), rich.trim_end()) }
}
