//! The statements as they stand in the data set, in the language of the view, below their provenance.

use super::selection::Selection;
use crate::dataset::in_language;
use serde_json::{Value, json};

/// `{ "provenance": …, "statements": […] }`.
pub fn write(selection: &Selection) -> String {
    // A record that was read from JSON can be written as JSON.
    let statements = in_language(&selection.statements, selection.lang()).unwrap_or(Value::Null);
    let out = json!({ "provenance": selection.provenance, "statements": statements });
    serde_json::to_string_pretty(&out).unwrap_or_default()
}
