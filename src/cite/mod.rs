//! Citations of a statement, of a workshop's whole text and of a selection, in the styles and formats
//! that institutions ask for.
//!
//! [`Citable`] holds what is known of the source; each file turns it into one format. Titles are those
//! of the originals, in English, and so is the wording. What the source does not give (a UN symbol, a
//! page, a DOI) is not invented, and the day of access stands only where the caller gives one.

mod apa;
mod bibtex;
mod chicago;
mod citable;
mod csl;
mod format;
mod line;
mod meeting;
mod oscola;
mod pinpoint;
mod rich;
mod ris;
mod un;

pub use citable::{Citable, What};
pub use format::Format;
use format::Writer;
pub use line::{Line, line};
pub use meeting::Meeting;
pub use pinpoint::{locator, pinpoint};
pub use rich::{Rich, Run, escape_html};

impl Citable {
    /// The citation in a format, as plain text.
    pub fn write(&self, format: Format) -> String {
        self.rich(format).plain()
    }

    /// The citation in a format, with italics where the style asks for them. Formats for programs have none.
    pub fn rich(&self, format: Format) -> Rich {
        match format.writer() {
            Writer::Style(write) => write(self),
            Writer::Entries(write) => Rich::of(write(std::slice::from_ref(self))),
        }
    }
}

/// Several sources in one text: entries for programs as one file, citations for people one a line.
pub fn list(sources: &[Citable], format: Format) -> String {
    match format.writer() {
        Writer::Style(write) => sources.iter().map(|c| format!("{}\n", write(c).plain())).collect(),
        Writer::Entries(write) => write(sources),
    }
}
