//! A footnote as in documents of the United Nations: titles in italics, the day of access in brackets.

use super::{Citable, Rich};
use crate::domain::Lang;
use crate::i18n::dates;

/// Author, title, event, place, dates, pinpoint; then where it was read.
pub fn write(c: &Citable) -> Rich {
    let place = c.locator().map(|locator| format!(", {locator}")).unwrap_or_default();
    let link = if c.link.is_empty() { String::new() } else { format!(", {}", c.link) };
    let accessed = c.accessed.map(|day| format!(" (accessed on {})", dates::day(day, Lang::En))).unwrap_or_default();
    let meetings = c.each(", and ", |meeting| meeting.words());
    Rich::of(format!("{}, ", c.author)).italic(&c.title).then(format!(
        ", {}, {meetings}{place}. {}{link}{accessed}.",
        c.event,
        c.made_with()
    ))
}
