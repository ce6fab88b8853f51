//! Chicago Manual of Style, 17th edition: a note for a paper given at a meeting (14.217).

use super::{Citable, un};

/// Author, title, event, place, dates, pinpoint, link.
pub fn write(c: &Citable) -> String {
    format!(
        "{}, “{}” ({}, “{}”, {}, {}), {}. {}.",
        c.author,
        c.title,
        c.event,
        c.event_title,
        c.place,
        un::days(c),
        c.locator,
        c.available()
    )
}
