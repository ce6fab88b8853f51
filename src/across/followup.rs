//! The expectations that belong to a selection, and how many of them have which status.
//!
//! An expectation belongs to a selection when one of the statements that voiced it does, and to the workshop of the
//! first of them. Knows no words and no browser.

use super::series::{LINE, lines, width as text_width};
use crate::dataset::DataSet;
use crate::domain::{Mark, Outcome, OutcomeFact, OutcomeId, OutcomeStatus, WorkshopId};
use crate::query::{Index, ViewState};
use std::collections::HashSet;

/// What a state selects of the expectations.
#[derive(Clone, Debug, PartialEq)]
pub struct Followup<'a> {
    /// Those of the selected statements, whatever their status.
    pub selected: Vec<&'a Outcome>,
    /// Those of them with one of the statuses asked for.
    pub shown: Vec<&'a Outcome>,
}

/// How many expectations there are, and how many have which status; one can have two.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// All of them.
    pub total: usize,
    by_status: [usize; OutcomeStatus::ALL.len()],
}

impl Tally {
    /// Counts expectations.
    pub fn of<'a>(outcomes: impl IntoIterator<Item = &'a Outcome>) -> Tally {
        let mut tally = Tally::default();
        for outcome in outcomes {
            tally.total += 1;
            for (number, status) in tally.by_status.iter_mut().zip(OutcomeStatus::ALL) {
                *number += usize::from(outcome.status.contains(&status));
            }
        }
        tally
    }

    /// How many have a status.
    pub fn number(&self, status: OutcomeStatus) -> usize {
        OutcomeStatus::ALL.into_iter().zip(self.by_status).find(|(other, _)| *other == status).map_or(0, |(_, number)| number)
    }
}

impl<'a> Followup<'a> {
    /// What a state selects.
    pub fn of(outcomes: &'a [Outcome], set: &DataSet, index: &Index, state: &ViewState) -> Followup<'a> {
        let rows = index.select(state);
        let ids: HashSet<&str> = rows.ones().filter_map(|row| set.statements.get(row)).map(|s| s.id.as_str()).collect();
        let selected = of_statements(outcomes, |id| ids.contains(id));
        let asked = |outcome: &&Outcome| state.statuses.is_empty() || outcome.status.iter().any(|status| state.statuses.contains(status));
        let shown = selected.iter().copied().filter(asked).collect();
        Followup { selected, shown }
    }

    /// Those that are shown, by the workshop whose text voiced them first; a workshop without any is left out.
    pub fn groups(&self, set: &DataSet) -> Vec<(WorkshopId, Vec<&'a Outcome>)> {
        let of = |id: &WorkshopId| self.shown.iter().copied().filter(|outcome| home(outcome, set) == Some(id)).collect::<Vec<_>>();
        set.workshops.iter().map(|w| (w.id.clone(), of(&w.id))).filter(|(_, outcomes)| !outcomes.is_empty()).collect()
    }

    /// The number of each status in each workshop, in their orders.
    pub fn by_workshop(&self, set: &DataSet) -> Vec<(WorkshopId, Tally)> {
        let of = |id: &WorkshopId| Tally::of(self.shown.iter().copied().filter(|outcome| home(outcome, set) == Some(id)));
        set.workshops.iter().map(|w| (w.id.clone(), of(&w.id))).collect()
    }

    /// What stands before and after an expectation: among those shown, or among all where it is not one of them.
    pub fn neighbours(&self, outcomes: &'a [Outcome], id: &str) -> (Option<&'a Outcome>, Option<&'a Outcome>) {
        let all: Vec<&Outcome> = outcomes.iter().collect();
        let place = |list: &[&Outcome]| list.iter().position(|outcome| outcome.id.as_str() == id);
        let (list, place) = match (place(&self.shown), place(&all)) {
            (Some(place), _) => (&self.shown, place),
            (None, Some(place)) => (&all, place),
            (None, None) => return (None, None),
        };
        (place.checked_sub(1).and_then(|before| list.get(before)).copied(), list.get(place + 1).copied())
    }
}

/// The expectations that one of some statements voiced.
pub fn of_statements(outcomes: &[Outcome], is_one: impl Fn(&str) -> bool) -> Vec<&Outcome> {
    outcomes.iter().filter(|outcome| outcome.statements.iter().any(|id| is_one(id.as_str()))).collect()
}

/// The expectation of an id.
pub fn find<'a>(outcomes: &'a [Outcome], id: &OutcomeId) -> Option<&'a Outcome> {
    outcomes.iter().find(|outcome| outcome.id == *id)
}

/// The workshop whose text voiced it first.
pub fn home<'s>(outcome: &Outcome, set: &'s DataSet) -> Option<&'s WorkshopId> {
    outcome.statements.first().and_then(|id| set.statement(id.as_str())).map(|s| &s.workshop)
}

/// The same as places in the data set.
pub fn rows(outcome: &Outcome, set: &DataSet) -> Vec<usize> {
    let mut rows: Vec<usize> = outcome.statements.iter().filter_map(|id| set.statements.row_of_id(id.as_str())).collect();
    rows.sort_unstable();
    rows.dedup();
    rows
}

/// The statements that voiced it, in the order of the texts.
pub fn voiced_by(outcome: &Outcome, set: &DataSet) -> Vec<String> {
    rows(outcome, set).into_iter().filter_map(|row| set.statements.get(row)).map(|s| s.id.to_string()).collect()
}

/// The facts with a mark in the order of time; those without a date come last, as the data have them.
pub fn in_time(facts: &[OutcomeFact], mark: Mark) -> Vec<&OutcomeFact> {
    let mut found: Vec<&OutcomeFact> = facts.iter().filter(|fact| fact.mark == mark).collect();
    found.sort_by_key(|fact| {
        let first = fact.date.and_then(|date| date.first_day());
        (first.is_none(), first)
    });
    found
}

/// The numbers of the statuses as rows of units, one column a workshop.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// Width, in pixels.
    pub width: f64,
    /// Height, in pixels.
    pub height: f64,
    /// Side of a unit.
    pub unit: f64,
    /// The columns.
    pub columns: Vec<Column>,
    /// One row a status.
    pub rows: Vec<Row>,
}

/// One workshop.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Which.
    pub workshop: WorkshopId,
    /// Left edge.
    pub x: f64,
    /// What stands at its head, line by line.
    pub head: Vec<String>,
}

/// One status.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Which.
    pub status: OutcomeStatus,
    /// Middle of the row.
    pub y: f64,
    /// Its cells, one a workshop: how many, and the left edge of the first unit.
    pub cells: Vec<Cell>,
}

/// The expectations of one workshop with one status.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Which workshop.
    pub workshop: WorkshopId,
    /// How many.
    pub number: usize,
    /// Left edges of the units.
    pub units: Vec<f64>,
    /// Where the number stands.
    pub number_x: f64,
}

/// Where the names of the statuses begin, behind their shapes.
const NAME: f64 = 18.0;
/// Room between the longest of them and the first unit.
const AFTER: f64 = 8.0;
/// Room below the last line of a head.
const BELOW: f64 = 10.0;
/// Height of a row.
const ROW: f64 = 24.0;
/// Room for a number after its units.
const NUMBER: f64 = 26.0;
/// The largest side of a unit, with the room beside it.
const STEP: f64 = 14.0;

/// Draws the numbers in a width, with the names of the statuses and of the workshops as a language has them.
pub fn picture(tallies: &[(WorkshopId, Tally)], names: &[&str], heads: &[String], width: f64) -> Picture {
    let names = NAME + AFTER + names.iter().map(|name| text_width(name)).fold(0.0, f64::max);
    let column = ((width - names) / tallies.len().max(1) as f64).max(NUMBER);
    let most = tallies.iter().flat_map(|(_, tally)| OutcomeStatus::ALL.map(|status| tally.number(status))).max().unwrap_or(0).max(1);
    let step = ((column - NUMBER) / most as f64).clamp(1.0, STEP);
    let left = |place: usize| names + column * place as f64;
    let heads: Vec<Vec<String>> = heads.iter().map(|head| lines(head, column - AFTER)).collect();
    let top = LINE * heads.iter().map(Vec::len).max().unwrap_or(1).max(1) as f64 + BELOW;
    let cell = |status, place: usize, (workshop, tally): &(WorkshopId, Tally)| {
        let number = tally.number(status);
        let units = (0..number).map(|n| left(place) + step * n as f64).collect();
        Cell { workshop: workshop.clone(), number, units, number_x: left(place) + step * number as f64 + 4.0 }
    };
    let row = |(place, status): (usize, OutcomeStatus)| Row {
        status,
        y: top + ROW * (place as f64 + 0.5),
        cells: tallies.iter().enumerate().map(|(place, tally)| cell(status, place, tally)).collect(),
    };
    let rows: Vec<Row> = OutcomeStatus::ALL.into_iter().enumerate().map(row).collect();
    let columns = tallies.iter().zip(heads).enumerate();
    Picture {
        width,
        height: top + ROW * rows.len() as f64,
        unit: (step - 2.0).max(1.0),
        columns: columns.map(|(place, ((workshop, _), head))| Column { workshop: workshop.clone(), x: left(place), head }).collect(),
        rows,
    }
}
