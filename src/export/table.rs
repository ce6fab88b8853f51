//! A table of named columns and typed cells: what the formats that have rows are written from.

use crate::domain::Date;
use serde_json::{Map, Value, json};

/// What stands between the values of a cell that holds several. Not a semicolon, which names have in them.
pub const SEPARATOR: &str = " | ";

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// One text.
    Text,
    /// Several texts, with [`SEPARATOR`] between them where a format has no lists.
    List,
    /// A count.
    Number,
    /// A number with a fraction.
    Decimal,
    /// An address.
    Address,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name in the header row, the same in every language, so that a script reads all of them.
    pub name: String,
    /// Its title in the language of the table.
    pub title: String,
    /// What it holds, in the language of the table.
    pub help: String,
    /// What its cells hold.
    pub holds: Holds,
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A text or an address.
    Text(String),
    /// A word of a closed list, by its id and as it is called: programs read the former, people the latter.
    Coded(String, String),
    /// Several texts.
    List(Vec<String>),
    /// The same as [`Cell::Coded`], several times.
    CodedList(Vec<(String, String)>),
    /// A count.
    Number(usize),
    /// A number with a fraction, to two places.
    Decimal(f64),
}

/// Rows of cells below fields.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Its name in file names and in JSON.
    pub id: &'static str,
    /// What it holds and how many, in its language.
    pub title: String,
    /// Its columns.
    pub fields: Vec<Field>,
    /// Names of the columns that tell its rows apart.
    pub key: Vec<&'static str>,
    /// Its rows, each with one cell a column.
    pub rows: Vec<Vec<Cell>>,
}

impl Field {
    /// A column with its title and what it holds.
    pub fn new(name: impl Into<String>, words: (impl Into<String>, impl Into<String>), holds: Holds) -> Field {
        Field { name: name.into(), title: words.0.into(), help: words.1.into(), holds }
    }
}

impl Cell {
    /// A text, or nothing where it is empty.
    pub fn text(text: impl Into<String>) -> Cell {
        let text = text.into();
        if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
    }

    /// A date as EDTF has it, or nothing.
    pub fn date(date: Option<&crate::domain::Edtf>) -> Cell {
        date.map_or(Cell::Empty, |date| Cell::Text(date.to_string()))
    }

    /// A list of ids.
    pub fn ids<'a, Id: AsRef<str> + 'a>(ids: impl IntoIterator<Item = &'a Id>) -> Cell {
        Cell::List(ids.into_iter().map(|id| id.as_ref().to_owned()).collect())
    }

    /// As people read it, the values of a list apart.
    pub fn values(&self) -> Vec<String> {
        match self {
            Cell::Empty => Vec::new(),
            Cell::Text(text) | Cell::Coded(_, text) => vec![text.clone()],
            // A value must not fall into two where the cell is taken apart.
            Cell::List(values) => values.iter().map(|value| value.replace('|', "/")).collect(),
            Cell::CodedList(values) => values.iter().map(|(_, name)| name.replace('|', "/")).collect(),
            Cell::Number(number) => vec![number.to_string()],
            Cell::Decimal(number) => vec![format!("{number:.2}")],
        }
    }

    /// As one text.
    pub fn plain(&self) -> String {
        self.values().join(SEPARATOR)
    }

    /// As programs read it.
    pub fn json(&self) -> Value {
        match self {
            Cell::Empty => Value::Null,
            Cell::Text(text) => json!(text),
            Cell::Coded(id, _) => json!(id),
            Cell::List(values) => json!(values),
            Cell::CodedList(values) => json!(values.iter().map(|(id, _)| id).collect::<Vec<_>>()),
            Cell::Number(number) => json!(number),
            Cell::Decimal(number) => json!((number * 100.0).round() / 100.0),
        }
    }
}

impl Table {
    /// The rows as objects with the names of the columns.
    pub fn json(&self) -> Value {
        let object = |row: &Vec<Cell>| {
            let fields = self.fields.iter().zip(row).map(|(field, cell)| (field.name.clone(), cell.json()));
            Value::Object(fields.collect::<Map<_, _>>())
        };
        Value::Array(self.rows.iter().map(object).collect())
    }

    /// Its columns as the W3C's "Metadata Vocabulary for Tabular Data" has them.
    pub fn schema(&self) -> Value {
        let describe = |field: &Field| {
            let datatype = match field.holds {
                Holds::Text | Holds::List => "string",
                Holds::Number => "nonNegativeInteger",
                Holds::Decimal => "decimal",
                Holds::Address => "anyURI",
            };
            // The header row holds the first title; a reader may show the second.
            let mut out =
                json!({ "name": field.name, "titles": [field.name, field.title], "dc:description": field.help, "datatype": datatype });
            if let (Holds::List, Some(fields)) = (field.holds, out.as_object_mut()) {
                fields.insert("separator".to_owned(), json!(SEPARATOR));
            }
            out
        };
        json!({ "columns": self.fields.iter().map(describe).collect::<Vec<_>>(), "primaryKey": self.key })
    }
}

/// A day as the Metadata Vocabulary writes one.
pub fn xsd_date(day: crate::domain::Day) -> Value {
    json!({ "@value": Date::of_day(day).to_string(), "@type": "xsd:date" })
}
