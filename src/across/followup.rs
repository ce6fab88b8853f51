//! The expectations that belong to a selection, and how many of them have which status.
//!
//! An expectation belongs to a selection when one of the statements that voiced it does, and to the workshop of the
//! first of them. Knows no words and no browser.

use super::series::{LINE, lines, width as text_width};
use crate::dataset::{Context, DataSet};
use crate::domain::letters::fold;
use crate::domain::{Day, Edtf, Lang, Mark, Outcome, OutcomeFact, OutcomeId, OutcomeStatus, WorkshopId};
use crate::query::{Index, OrderBy, RowOrder, ViewState};
use std::collections::HashSet;

/// What a state selects of the expectations.
#[derive(Clone, Debug, PartialEq)]
pub struct Followup<'a> {
    /// Those of the selected statements, whatever their status.
    pub selected: Vec<&'a Outcome>,
    /// Those of them with one of the statuses asked for.
    pub shown: Vec<&'a Outcome>,
}

/// How many expectations there are, and how many have which status; in old releases one can have two.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// All of them.
    pub total: usize,
    /// Those of which something is documented, and something else that belongs to them was not found.
    pub lacking: usize,
    by_status: [usize; OutcomeStatus::ALL.len()],
}

impl Tally {
    /// Counts expectations.
    pub fn of<'a>(outcomes: impl IntoIterator<Item = &'a Outcome>) -> Tally {
        let mut tally = Tally::default();
        for outcome in outcomes {
            tally.total += 1;
            tally.lacking += usize::from(outcome.lacks_in_part());
            for (number, status) in tally.by_status.iter_mut().zip(OutcomeStatus::ALL) {
                *number += usize::from(outcome.status.contains(&status));
            }
        }
        tally
    }

    /// How many have a status, as a filter by it gives them: of what was not found, wholly or in part.
    pub fn number(&self, status: OutcomeStatus) -> usize {
        OutcomeStatus::ALL.into_iter().zip(self.by_status).find(|(other, _)| *other == status).map_or(0, |(_, number)| number)
    }

    /// How many stand there: what was not found in part alone is not among what was not found.
    pub fn standing(&self, status: OutcomeStatus) -> usize {
        let number = self.number(status);
        if status == OutcomeStatus::NotFound { number.saturating_sub(self.lacking) } else { number }
    }

    /// The number of a row of the picture: those that stand there, or, of none, those of which part of the evidence is missing.
    pub fn in_row(&self, status: Option<OutcomeStatus>) -> usize {
        status.map_or(self.lacking, |status| self.standing(status))
    }

    /// The rows of the picture: every status, and what is missing in part, where anything is.
    pub fn rows(lacking: bool) -> impl Iterator<Item = Option<OutcomeStatus>> {
        OutcomeStatus::ALL.into_iter().map(Some).chain(lacking.then_some(None))
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

    /// Those that are shown, in an order. Of equals the first in the data set comes first, whichever end does; what has no
    /// date comes last both ways.
    pub fn in_order(&self, order: RowOrder, set: &DataSet, context: &Context, lang: Lang) -> Vec<&'a Outcome> {
        let mut rows = self.shown.clone();
        match order.by {
            OrderBy::Text if order.falling => rows.reverse(),
            OrderBy::Text => {}
            OrderBy::Title => sorted(&mut rows, order, |one| Some(fold(one.title.get(lang)))),
            OrderBy::Whom => sorted(&mut rows, order, |one| Some(fold(one.expected.get(lang)))),
            OrderBy::Due => sorted(&mut rows, order, |one| one.due.as_ref().and_then(last_day)),
            OrderBy::Status => sorted(&mut rows, order, place),
            OrderBy::Fact => sorted(&mut rows, order, |one| strongest(one, context)?.date.as_ref().and_then(last_day)),
            OrderBy::Checked => sorted(&mut rows, order, |one| checked_on(one, set).and_then(last_day)),
        }
        rows
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

/// Sorts by what may be missing; that comes last, whichever end is first.
fn sorted<T: Ord>(rows: &mut [&Outcome], order: RowOrder, of: impl Fn(&Outcome) -> Option<T>) {
    rows.sort_by(|a, b| match (of(a), of(b)) {
        (Some(a), Some(b)) if order.falling => b.cmp(&a),
        (Some(a), Some(b)) => a.cmp(&b),
        (a, b) => a.is_none().cmp(&b.is_none()),
    });
}

/// When its facts were last checked: on a day of its own, or else on that of the data set.
pub fn checked_on<'a>(outcome: &'a Outcome, set: &'a DataSet) -> Option<&'a Edtf> {
    outcome.checked_on.as_ref().or(set.checked_on.as_ref())
}

fn last_day(date: &Edtf) -> Option<Day> {
    date.last_day().or_else(|| date.first_day())
}

/// Where an expectation stands among the statuses, from what is done to what has failed; of each, those whose evidence is whole first.
fn place(outcome: &Outcome) -> Option<(usize, bool)> {
    let first = outcome.standing().next()?;
    OutcomeStatus::ALL.into_iter().position(|status| status == first).map(|place| (place, outcome.lacks_in_part()))
}

/// The fact on which the status rests: the one that the data set says, or else the latest of those that were checked, first of
/// all where every source was read itself.
pub fn strongest<'a>(outcome: &'a Outcome, context: &Context) -> Option<&'a OutcomeFact> {
    let second_hand = |fact: &OutcomeFact| context.sources.iter().any(|source| source.second_hand && fact.sources.contains(&source.id));
    let rank = |fact: &&OutcomeFact| {
        let checked = fact.mark == Mark::Verified;
        (fact.decisive, checked, checked && !second_hand(fact), fact.date.as_ref().and_then(last_day))
    };
    outcome.facts.iter().max_by_key(rank)
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

/// One status, or what is missing in part.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Which; none is what is missing in part, which counts again what stands in other rows.
    pub status: Option<OutcomeStatus>,
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
    let lacking = tallies.iter().any(|(_, tally)| tally.lacking > 0);
    let most = tallies.iter().flat_map(|(_, tally)| Tally::rows(lacking).map(|row| tally.in_row(row))).max().unwrap_or(0).max(1);
    let step = ((column - NUMBER) / most as f64).clamp(1.0, STEP);
    let left = |place: usize| names + column * place as f64;
    let heads: Vec<Vec<String>> = heads.iter().map(|head| lines(head, column - AFTER)).collect();
    let top = LINE * heads.iter().map(Vec::len).max().unwrap_or(1).max(1) as f64 + BELOW;
    let cell = |status, place: usize, (workshop, tally): &(WorkshopId, Tally)| {
        let number = tally.in_row(status);
        let units = (0..number).map(|n| left(place) + step * n as f64).collect();
        Cell { workshop: workshop.clone(), number, units, number_x: left(place) + step * number as f64 + 4.0 }
    };
    // What counts again stands apart from what is counted once.
    let row = |(place, status): (usize, Option<OutcomeStatus>)| Row {
        status,
        y: top + ROW * (place as f64 + 0.5) + if status.is_none() { BELOW } else { 0.0 },
        cells: tallies.iter().enumerate().map(|(place, tally)| cell(status, place, tally)).collect(),
    };
    let rows: Vec<Row> = Tally::rows(lacking).enumerate().map(row).collect();
    let columns = tallies.iter().zip(heads).enumerate();
    Picture {
        width,
        height: top + ROW * rows.len() as f64 + if lacking { BELOW } else { 0.0 },
        unit: (step - 2.0).max(1.0),
        columns: columns.map(|(place, ((workshop, _), head))| Column { workshop: workshop.clone(), x: left(place), head }).collect(),
        rows,
    }
}
