//! A footnote as in documents of the United Nations.

use super::Citable;
use crate::domain::{Date, Edtf, Lang};
use crate::i18n::dates;

/// Author, title, event, place, dates, pinpoint.
pub fn write(c: &Citable) -> String {
    format!("{}, {}, {}, “{}”, {}, {}, {}. {}.", c.author, c.title, c.event, c.event_title, c.place, days(c), c.locator, c.available())
}

/// The days of the workshop in English.
pub fn days(c: &Citable) -> String {
    let text = format!("{}/{}", Date::of_day(c.first), Date::of_day(c.last));
    Edtf::parse(&text).map(|edtf| dates::span(&edtf, Lang::En)).unwrap_or(text)
}
