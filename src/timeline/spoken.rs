//! The dates that statements speak of.

use super::asof::is_said;
use super::items::Item;
use crate::dataset::DataSet;
use crate::domain::{Event, Statement, StatementId, TimeExpression};
use crate::query::ViewState;
use fixedbitset::FixedBitSet;
use std::fmt;

/// Which date a statement speaks of: the statement, and the place in its list.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SpokenId {
    /// Statement.
    pub statement: StatementId,
    /// Place among the dates that it speaks of, from 0.
    pub place: usize,
}

impl fmt::Display for SpokenId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.statement, self.place)
    }
}

/// A date that a statement of the selection speaks of.
#[derive(Clone, Debug, PartialEq)]
pub struct Spoken<'a> {
    /// Who speaks.
    pub statement: &'a Statement,
    /// Place among the dates that it speaks of.
    pub place: usize,
    /// Of when.
    pub time: &'a TimeExpression,
    /// The event that the date belongs to, if that is shown; otherwise the date has a mark of its own.
    pub event: Option<&'a Event>,
}

impl Spoken<'_> {
    /// Which it is.
    pub fn id(&self) -> SpokenId {
        SpokenId { statement: self.statement.id.clone(), place: self.place }
    }
}

/// The dates that the selected statements speak of, in the order of the texts, as far as they had been said.
pub fn spoken<'a>(set: &'a DataSet, state: &ViewState, selected: &FixedBitSet, items: &[Item<'a>]) -> Vec<Spoken<'a>> {
    let shown = |id: &str| items.iter().map(|item| item.event).find(|event| event.id.as_str() == id);
    selected
        .ones()
        .filter_map(|row| set.statements.get(row))
        .filter(|s| is_said(set, s, state.asof))
        .flat_map(|statement| {
            statement.speaks_of.iter().enumerate().map(move |(place, time)| {
                let event = time.event.as_ref().and_then(|id| shown(id.as_str()));
                Spoken { statement, place, time, event }
            })
        })
        .collect()
}
