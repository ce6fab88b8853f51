//! What describes the table: its columns, its provenance and how its cells are guarded, as the W3C's "Metadata
//! Vocabulary for Tabular Data" has it. Programs that know CSV on the Web find it by its name beside the table.

use super::selection::Selection;
use super::table::{Table, xsd_date};
use crate::i18n::DeskMessages;
use serde_json::json;

/// Its registered type.
pub const MIME: &str = "application/csvm+json";

/// The description of a table that lies beside it under a name.
pub fn write(selection: &Selection, table: &Table, file: &str) -> String {
    let p = &selection.provenance;
    let lang = selection.lang();
    let mut out = json!({
        "@context": ["http://www.w3.org/ns/csvw", { "@language": lang.tag() }],
        "url": file,
        "dc:title": table.title,
        "dc:description": format!("{} {}", p.notice, DeskMessages::of(lang).guard_help),
        "dc:created": xsd_date(p.date),
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
        "tableSchema": table.schema(),
    });
    if let (false, Some(fields)) = (p.link.is_empty(), out.as_object_mut()) {
        fields.insert("dc:source".to_owned(), json!({ "@id": p.link }));
    }
    serde_json::to_string_pretty(&out).unwrap_or_default()
}
