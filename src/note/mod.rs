//! The briefing note: picked statements with a reader's own headings and lines.
//!
//! [`Draft`] is the note as it is edited and as a link carries it; [`Document`] is the note as it is read, with
//! footnotes, the table of SDG links, what it leaves out and what to mind; one file per form in which it is taken
//! away. Knows nothing about the browser.

mod document;
mod draft;
mod markdown;
mod rtf;
mod word;

pub use document::{Caution, Document, Footnote, Piece, SdgRow};
pub use draft::{Block, Draft, DraftIssue, LINK_LIMIT};
pub use markdown::write as markdown;
pub use rtf::write as rtf;
pub use word::write as word;
