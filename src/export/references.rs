//! The selection as references for citation managers: RIS, BibTeX and CSL-JSON.
//!
//! The first entry is the selection itself, a data set with sentence, count, version, licence, link and day; one entry for
//! each statement follows. RIS and CSL-JSON have no place for comments, a comment in BibTeX is lost when it is imported,
//! and a note in every entry would repeat itself: an entry of its own survives, and is what one cites for the whole.

use super::format::ExportFormat;
use super::selection::Selection;
use crate::cite::{self, Citable, Format};

/// One file of entries with unique keys.
pub fn write(selection: &Selection, format: ExportFormat) -> String {
    let statements = selection.statements.iter().filter_map(|s| selection.citable_of(s));
    let sources: Vec<Citable> = selection.citable().into_iter().chain(statements).collect();
    let format = match format {
        ExportFormat::Ris => Format::Ris,
        ExportFormat::BibTex => Format::BibTex,
        _ => Format::CslJson,
    };
    cite::list(&sources, format)
}
