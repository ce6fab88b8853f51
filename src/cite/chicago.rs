//! Chicago Manual of Style, 17th edition: a note for a paper given at a meeting (14.217). Such titles stand in
//! quotation marks, so nothing is in italics.

use super::{Citable, Rich};

/// Author, title, event, place, dates, pinpoint; then where it was read.
pub fn write(c: &Citable) -> Rich {
    let place = c.locator().map(|locator| format!(", {locator}")).unwrap_or_default();
    let accessed = c.accessed_american().map(|day| format!(", accessed {day}")).unwrap_or_default();
    let link = if c.link.is_empty() { String::new() } else { format!(", {}", c.link) };
    let meetings = c.each("; ", |meeting| meeting.words());
    Rich::of(format!("{}, “{}” ({}, {meetings}){place}. {}{accessed}{link}.", c.author, c.title, c.event, c.made_with()))
}
