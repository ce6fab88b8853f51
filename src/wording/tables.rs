//! What is said of the tables that go into files, above all how many rows there are.

use crate::domain::Lang;
use crate::i18n::locale::tables as say;

/// `133 links to the SDGs`.
pub fn links(count: usize, lang: Lang) -> String {
    say::Links.text(count, lang)
}

/// `270 pairs of a theme and a goal or target`.
pub fn cells(count: usize, lang: Lang) -> String {
    say::Cells.text(count, lang)
}

/// `40 counted terms`.
pub fn terms(count: usize, lang: Lang) -> String {
    say::Terms.text(count, lang)
}
