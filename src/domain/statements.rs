//! The statements of a data set, and where each stands by its id.

use super::Statement;
use super::json::{FromJson, Json, Reader};
use serde::{Serialize, Serializer};
use std::ops::{Deref, DerefMut};
use std::sync::{Arc, OnceLock};

/// The statements in reading order. Reads as a list of them; a row is a place in it. Copies share one list until one is changed.
///
/// An id is looked up in a sorted table, which is made when it is first needed and again after a change.
#[derive(Clone, Default)]
pub struct Statements(Arc<Listed>);

#[derive(Clone, Default)]
struct Listed {
    list: Vec<Statement>,
    /// Every name of every statement, sorted by the name: the row, and which of its names.
    names: OnceLock<Vec<(u32, u32)>>,
}

impl Statements {
    /// The row of an id or, where no statement has it today, of a former one.
    pub fn row(&self, id: &str) -> Option<usize> {
        let names = self.0.names.get_or_init(|| {
            let of = |(row, s): (usize, &Statement)| (0..=s.aliases.len()).map(move |which| (row as u32, which as u32));
            let mut names: Vec<(u32, u32)> = self.0.list.iter().enumerate().flat_map(of).collect();
            // An id before a former id of the same letters, and the first of two.
            names.sort_by_key(|(row, which)| (self.name(*row, *which), *which > 0, *row));
            names
        });
        let at = names.partition_point(|(row, which)| self.name(*row, *which) < id);
        names.get(at).filter(|(row, which)| self.name(*row, *which) == id).map(|(row, _)| *row as usize)
    }

    /// The row of an id of today.
    pub fn row_of_id(&self, id: &str) -> Option<usize> {
        self.row(id).filter(|row| self.0.list.get(*row).is_some_and(|s| s.id.as_str() == id))
    }

    /// The rows before and after one in its text; where that begins or ends there is none.
    pub fn neighbours(&self, row: usize) -> [Option<usize>; 2] {
        let of = |row: usize| self.0.list.get(row).map(|s| &s.workshop);
        let beside = |other: usize| (of(other).is_some() && of(other) == of(row)).then_some(other);
        [row.checked_sub(1).and_then(beside), beside(row + 1)]
    }

    fn name(&self, row: u32, which: u32) -> &str {
        let Some(statement) = self.0.list.get(row as usize) else { return "" };
        match which.checked_sub(1) {
            None => statement.id.as_str(),
            Some(alias) => statement.aliases.get(alias as usize).map_or("", |alias| alias.as_str()),
        }
    }
}

impl std::fmt::Debug for Statements {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.list.fmt(f)
    }
}

impl PartialEq for Statements {
    fn eq(&self, other: &Self) -> bool {
        self.0.list == other.0.list
    }
}

impl Deref for Statements {
    type Target = Vec<Statement>;

    fn deref(&self) -> &Vec<Statement> {
        &self.0.list
    }
}

impl DerefMut for Statements {
    fn deref_mut(&mut self) -> &mut Vec<Statement> {
        let listed = Arc::make_mut(&mut self.0);
        listed.names = OnceLock::new();
        &mut listed.list
    }
}

impl From<Vec<Statement>> for Statements {
    fn from(list: Vec<Statement>) -> Statements {
        Statements(Arc::new(Listed { list, names: OnceLock::new() }))
    }
}

impl FromIterator<Statement> for Statements {
    fn from_iter<I: IntoIterator<Item = Statement>>(statements: I) -> Statements {
        statements.into_iter().collect::<Vec<_>>().into()
    }
}

impl Serialize for Statements {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.list.serialize(serializer)
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl<'de> serde::Deserialize<'de> for Statements {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::deserialize(deserializer).map(Statements::from)
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Statements {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        Vec::<Statement>::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Vec::<Statement>::json_schema(generator)
    }

    fn inline_schema() -> bool {
        true
    }
}

impl<'a> IntoIterator for &'a Statements {
    type Item = &'a Statement;
    type IntoIter = std::slice::Iter<'a, Statement>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.list.iter()
    }
}

impl FromJson for Statements {
    fn from_json<'a>(json: Option<Json<'a>>, reader: &mut Reader<'a>) -> Statements {
        Vec::from_json(json, reader).into()
    }
}
