//! The statements as they stand in the data set, in the language of the view, below their provenance.

use super::selection::Selection;
use super::table::Table;
use crate::dataset::in_language;
use crate::domain::Statement;
use serde_json::{Value, json};

/// `{ "provenance": …, "statements": […] }`.
pub fn write(selection: &Selection) -> String {
    // A record that was read from JSON can be written as JSON.
    let as_shown = |s: &&Statement| Statement { sdg: selection.links(s).cloned().collect(), ..(*s).clone() };
    let statements: Vec<Statement> = selection.statements.iter().map(as_shown).collect();
    let statements = in_language(&statements, selection.lang(), &selection.set.languages).unwrap_or(Value::Null);
    let out = json!({ "provenance": selection.provenance, "statements": statements });
    serde_json::to_string_pretty(&out).unwrap_or_default()
}

/// `{ "provenance": …, "expectations": […] }`, the rows under the name of their table; closed lists by their ids.
pub fn write_table(selection: &Selection, table: &Table) -> String {
    let mut out = json!({ "provenance": selection.provenance });
    if let Some(fields) = out.as_object_mut() {
        fields.insert(table.id.to_owned(), table.json());
    }
    serde_json::to_string_pretty(&out).unwrap_or_default()
}
