//! What describes the table: its columns, its provenance and how its cells are guarded, as the W3C's "Metadata
//! Vocabulary for Tabular Data" has it. Programs that know CSV on the Web find it by its name beside the table.

use super::row::{Column, SEPARATOR};
use super::selection::Selection;
use crate::domain::Date;
use crate::i18n::DeskMessages;
use serde_json::{Map, Value, json};

/// How its name ends: that of the table with `-metadata.json` behind it.
pub const EXTENSION: &str = "csv-metadata.json";

/// Its registered type.
pub const MIME: &str = "application/csvm+json";

/// The description of a table that lies beside it under a name.
pub fn write(selection: &Selection, table: &str) -> String {
    let p = &selection.provenance;
    let lang = selection.lang();
    let mut out = json!({
        "@context": ["http://www.w3.org/ns/csvw", { "@language": lang.tag() }],
        "url": table,
        "dc:title": p.sentence,
        "dc:description": format!("{} {}", p.notice, DeskMessages::of(lang).guard_help),
        "dc:created": { "@value": Date::of_day(p.date).to_string(), "@type": "xsd:date" },
        "dc:license": { "@id": format!("https://spdx.org/licenses/{}", p.licence) },
        "dc:language": lang.tag(),
        "notes": [p],
        "dialect": {
            "encoding": "utf-8",
            "delimiter": ",",
            "quoteChar": "\"",
            "doubleQuote": true,
            "lineTerminators": ["\r\n"],
            "header": true,
        },
        "tableSchema": {
            "columns": Column::ALL.iter().map(|column| describe(*column, selection)).collect::<Vec<_>>(),
            "primaryKey": Column::Id.name(),
        },
    });
    if let (false, Some(fields)) = (p.link.is_empty(), out.as_object_mut()) {
        fields.insert("dc:source".to_owned(), json!({ "@id": p.link }));
    }
    serde_json::to_string_pretty(&out).unwrap_or_default()
}

fn describe(column: Column, selection: &Selection) -> Value {
    let (title, help) = column.words(selection.lang());
    let mut fields = Map::new();
    fields.insert("name".to_owned(), json!(column.name()));
    // The header row holds the first of these; a reader may show the second.
    fields.insert("titles".to_owned(), json!([column.name(), title]));
    fields.insert("dc:description".to_owned(), json!(help));
    let datatype = if column == Column::Link { "anyURI" } else { "string" };
    fields.insert("datatype".to_owned(), json!(datatype));
    if column.is_list() {
        fields.insert("separator".to_owned(), json!(SEPARATOR));
    }
    Value::Object(fields)
}
