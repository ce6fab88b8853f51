//! RIS: a record of type CONF, for a selection of type DATA; lines ended as the format asks.

use super::citable::quoted;
use super::{Citable, What};
use crate::domain::Day;

/// One record.
pub fn write(c: &Citable) -> String {
    let day = |day: Day| {
        let (year, month, day) = day.civil();
        format!("{year}/{month:02}/{day:02}/")
    };
    let (kind, title, summary) = match &c.what {
        What::Statement { summary, .. } => ("CONF", format!("{}, {}", c.title, c.event), summary.as_str()),
        What::Workshop => ("CONF", format!("{}, {}", c.title, c.event), ""),
        What::Selection { sentence, .. } => ("DATA", format!("{}, {}: selection {}", c.title, c.event, quoted(sentence)), ""),
    };
    let lines = [
        ("TY", kind.to_owned()),
        // A comma at its end: the name of a body, not of a person with a family name.
        ("AU", format!("{},", c.author)),
        ("TI", title),
        ("T2", c.each("; ", |meeting| meeting.theme.clone())),
        ("PY", c.year().to_string()),
        ("DA", day(c.days().0)),
        ("CY", c.each("; ", |meeting| meeting.place.clone())),
        ("SP", c.locator().unwrap_or_default().to_owned()),
        ("AB", summary.to_owned()),
        ("N1", format!("{}. {}", c.each("; ", |meeting| meeting.days()), c.note())),
        ("ID", c.key.clone()),
        ("UR", c.link.clone()),
        ("Y2", c.accessed.map(day).unwrap_or_default()),
    ];
    let lines = lines.iter().filter(|(_, value)| !value.is_empty()).map(|(tag, value)| format!("{tag}  - {}\r\n", one_line(value)));
    lines.chain(["ER  - \r\n".to_owned()]).collect()
}

/// A value has one line: a line end in it would begin the next field. Spaces that hold words together stay.
fn one_line(text: &str) -> String {
    let ends = |c: char| c.is_control() || matches!(c, ' ' | '\u{2028}' | '\u{2029}');
    text.split(ends).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
