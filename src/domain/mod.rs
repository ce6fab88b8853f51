//! The vocabulary of the workshops: ids, dates, localised text and the records of a data set.
//!
//! Plain values without behaviour beyond what a single record can know. Nothing here knows how a
//! data set is stored, filtered or shown.

mod date;
mod ids;
pub mod json;
pub mod letters;
mod records;
mod text;

pub use date::{Date, DateError, Day, Edtf, Precision};
pub use ids::*;
pub use records::*;
pub use text::{Lang, Text};
