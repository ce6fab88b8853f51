//! CSL-JSON, as citation managers exchange it.

use super::Citable;

/// An array with one item.
pub fn write(c: &Citable) -> String {
    let date = |(year, month, day): (i32, u32, u32)| serde_json::json!([year, month, day]);
    let item = serde_json::json!([{
        "id": format!("idm2016-{}", c.id),
        "type": "paper-conference",
        "author": [{ "literal": c.author }],
        "title": c.title,
        "event-title": format!("{}: {}", c.event, c.event_title),
        "event-place": c.place,
        "issued": { "date-parts": [date(c.first.civil()), date(c.last.civil())] },
        "locator": c.locator,
        "note": format!("Summarized in IDM Explorer, data set {}", c.version),
        "URL": c.link,
    }]);
    serde_json::to_string_pretty(&item).unwrap_or_default()
}
