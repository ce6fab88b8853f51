//! The vocabulary of a dialogue: ids, dates, localised text and the records of a data set.
//!
//! Plain values without behaviour beyond what a single record can know. Nothing here knows how a
//! data set is stored, filtered or shown.

mod date;
mod dialogue;
mod entries;
mod ids;
pub mod json;
mod language;
pub mod letters;
mod records;
mod statements;
mod text;

pub use date::{Date, DateError, Day, Edtf, Precision};
pub use dialogue::*;
pub use entries::{Entries, Sides};
pub use ids::*;
pub(crate) use language::languages;
pub use records::*;
pub use statements::Statements;
pub use text::{Lang, Language, Tag, Text};
