//! The selection as references for citation managers: RIS, BibTeX and CSL-JSON.
//!
//! The first entry is the selection itself, a data set with sentence, count, version, licence, link and day; one entry
//! for each statement follows. A statement that has the page to itself is cited as such, in one entry. RIS and CSL-JSON
//! have no place for comments, a comment in BibTeX is lost when it is imported, and a note in every entry would repeat
//! itself: an entry of its own survives, and is what one cites for the whole.

use super::format::ExportFormat;
use super::selection::Selection;
use crate::cite::{self, Citable, Format};

/// One file of entries with unique keys.
pub fn write(selection: &Selection, format: ExportFormat) -> String {
    let statements = selection.statements.iter().filter_map(|s| selection.citable_of(s));
    // A statement that has the page to itself is cited as such, not as a selection of one.
    let whole = if selection.is_one_statement() { None } else { selection.citable() };
    let sources: Vec<Citable> = whole.into_iter().chain(statements).collect();
    let format = match format {
        ExportFormat::Ris => Format::Ris,
        ExportFormat::BibTex => Format::BibTex,
        _ => Format::CslJson,
    };
    cite::list(&sources, format)
}
