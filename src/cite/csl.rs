//! CSL-JSON, as citation managers exchange it: `paper-conference`, for a selection `dataset`.

use super::citable::{capital, quoted};
use super::{Citable, What};
use crate::domain::Day;
use serde_json::{Map, Value, json};

/// An array with one item for each source.
pub fn write(sources: &[Citable]) -> String {
    let items: Vec<Value> = sources.iter().map(item).collect();
    serde_json::to_string_pretty(&items).unwrap_or_default()
}

fn item(c: &Citable) -> Value {
    let (first, last) = c.days();
    let themes = c.each("; ", |meeting| meeting.theme.clone());
    let mut fields = Map::new();
    let mut put = |name: &str, value: Value| {
        if value != json!("") {
            fields.insert(name.to_owned(), value);
        }
    };
    put("id", json!(format!("{}-{}", c.dialogue, c.key)));
    put("author", json!([{ "literal": c.author }]));
    match &c.what {
        What::Statement { locator, summary } => {
            put("type", json!("paper-conference"));
            put("title", json!(c.title));
            put("locator", json!(locator));
            put("abstract", json!(summary));
        }
        What::Workshop => {
            put("type", json!("paper-conference"));
            put("title", json!(c.title));
        }
        What::Selection { sentence, .. } => {
            put("type", json!("dataset"));
            put("title", json!(format!("{}: selection {}", c.title, quoted(sentence))));
            put("version", json!(c.version));
        }
    }
    put("event-title", json!(format!("{}: {themes}", capital(&c.event))));
    put("event-place", json!(c.each("; ", |meeting| meeting.place.clone())));
    put("issued", json!({ "date-parts": [parts(first), parts(last)] }));
    put("note", json!(c.note()));
    put("URL", json!(c.link));
    if let Some(day) = c.accessed {
        put("accessed", json!({ "date-parts": [parts(day)] }));
    }
    Value::Object(fields)
}

fn parts(day: Day) -> Value {
    let (year, month, day) = day.civil();
    json!([year, month, day])
}
