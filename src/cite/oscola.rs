//! OSCOLA, 4th edition, the style of law reviews: a footnote for a paper given at a conference (3.4.7), with the address in angle
//! brackets and the day of access (3.1.4). Its quotation marks are single, and nothing stands between the bracket and the pinpoint.

use super::{Citable, Rich, What};
use crate::domain::Lang;
use crate::i18n::dates;

/// Author, title, event, place, dates, pinpoint; then where it was read.
pub fn write(c: &Citable) -> Rich {
    let place = c.locator().map(|locator| format!(" {locator}")).unwrap_or_default();
    let meetings = c.each("; ", |meeting| format!("‘{}’, {}, {}", meeting.theme, meeting.place, meeting.days()));
    let made = match &c.what {
        What::Statement { .. } | What::Workshop => "Summarized in".to_owned(),
        What::Selection { sentence, .. } => format!("Selection ‘{sentence}’ made with"),
    };
    let link = if c.link.is_empty() { String::new() } else { format!(" <{}>", c.link) };
    let accessed = c.accessed.map(|day| format!(" accessed {}", dates::day(day, Lang::En))).unwrap_or_default();
    Rich::of(format!(
        "{}, ‘{}’ ({}, {meetings}){place}. {made} IDM Explorer (data set {}){link}{accessed}.",
        c.author, c.title, c.event, c.version
    ))
}
