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
mod meeting;
mod pinpoint;
mod rich;
mod ris;
mod un;

pub use citable::{Citable, What};
pub use format::Format;
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
        match format {
            Format::Un => un::write(self),
            Format::Chicago => chicago::write(self),
            Format::Apa => apa::write(self),
            Format::BibTex | Format::Ris | Format::CslJson => Rich::of(list(std::slice::from_ref(self), format)),
        }
    }
}

/// Several sources in one text: entries for programs as one file, citations for people one a line.
pub fn list(sources: &[Citable], format: Format) -> String {
    match format {
        Format::Un | Format::Chicago | Format::Apa => sources.iter().map(|c| format!("{}\n", c.write(format))).collect(),
        Format::BibTex => sources.iter().map(bibtex::write).collect(),
        Format::Ris => sources.iter().map(ris::write).collect(),
        Format::CslJson => csl::write(sources),
    }
}
