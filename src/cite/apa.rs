//! APA, 7th edition: a reference to a conference document (10.5); a selection is a data set (10.9).

use super::citable::{capital, quoted};
use super::{Citable, Rich, What};

/// Author (dates). Title [kind]. Event, place. Link; and the citation in the text.
pub fn write(c: &Citable) -> Rich {
    let (author, year) = (&c.author, c.year());
    let start = Rich::of(format!("{author}. "));
    let reference = match &c.what {
        What::Statement { .. } | What::Workshop => {
            let meeting = c.each("; ", |meeting| format!("{}, {}", meeting.theme, meeting.place));
            start.then(format!("({year}, {}). ", c.each(" & ", |meeting| meeting.month_days()))).italic(&c.title).then(format!(
                " [Conference summary]. {}: {meeting}. {}",
                capital(&c.event),
                c.made_with()
            ))
        }
        What::Selection { sentence, .. } => {
            let meetings = c.each("; ", |meeting| format!("{}, {}, {}", meeting.theme, meeting.place, meeting.month_days()));
            start.then(format!("({year}). ")).italic(format!("{}: Selection {}", c.title, quoted(sentence))).then(format!(
                " (Version {}) [Data set]. {}: {meetings}. IDM Explorer",
                c.version,
                capital(&c.event)
            ))
        }
    };
    let place = c.locator().map(|locator| format!(", {locator}")).unwrap_or_default();
    reference.then(format!("{} (In the text: {author}, {year}{place})", read_at(c)))
}

/// Where it was read and when. An address has no full stop after it.
fn read_at(c: &Citable) -> String {
    match (c.accessed_american(), c.link.is_empty()) {
        (Some(day), false) => format!(". Retrieved {day}, from {}", c.link),
        (Some(day), true) => format!(". Retrieved {day}."),
        (None, false) => format!(", {}", c.link),
        (None, true) => ".".to_owned(),
    }
}
