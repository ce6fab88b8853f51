//! RIS: a record of type CONF, lines ended as the format asks.

use super::{Citable, un};

/// One record.
pub fn write(c: &Citable) -> String {
    let (year, month, day) = c.first.civil();
    let lines = [
        ("TY", "CONF".to_owned()),
        ("AU", c.author.clone()),
        ("TI", format!("{}, {}", c.title, c.event)),
        ("T2", c.event_title.clone()),
        ("PY", year.to_string()),
        ("DA", format!("{year}/{month:02}/{day:02}/")),
        ("CY", c.place.clone()),
        ("SP", c.locator.clone()),
        ("N1", format!("{}. {}. Summarized in IDM Explorer, data set {}", un::days(c), c.summary, c.version)),
        ("ID", c.id.to_string()),
        ("UR", c.link.clone()),
        ("ER", String::new()),
    ];
    lines.iter().map(|(tag, value)| format!("{tag}  - {value}\r\n")).collect()
}
