//! Both texts side by side: which place of one belongs to a place of the other.
//!
//! A statement's counterparts are the statements of the other text that share a matter with it. Of several
//! counterparts that one is taken which makes the other text move least on the whole. A place between two statements
//! that have counterparts is between those counterparts, so nothing jumps; where a statement has none, the other text
//! stays where it is.

use crate::dataset::DataSet;
use crate::domain::{Part, Statement, WorkshopId};
use fixedbitset::FixedBitSet;

/// From this part of a statement on, the other text moves to the next counterpart.
const TURN: f64 = 0.6;

/// The two texts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Beside {
    /// The statements of each text, as places in the data set, in the order of the text.
    pub columns: [Vec<usize>; 2],
    /// How many statements each text has, whether shown or not.
    pub lengths: [usize; 2],
    stops: [Vec<Stop>; 2],
}

/// A statement with a counterpart: where the other text stands at its beginning and at its end, in statements.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Stop {
    place: usize,
    start: f64,
    end: f64,
}

impl Beside {
    /// Of each text the first statements up to a limit: what is not shown has no place beside which something could be put.
    /// `matters` are those of [`super::matters_by_row`].
    pub fn of(set: &DataSet, matters: &[Vec<usize>], selected: &FixedBitSet, limits: [usize; 2]) -> Beside {
        let mut columns = columns(set, matters, selected);
        let lengths = columns.each_ref().map(Vec::len);
        let matters = |row: usize| matters.get(row).map(Vec::as_slice).unwrap_or_default();
        for (column, limit) in columns.iter_mut().zip(limits) {
            column.truncate(limit);
        }
        let [left, right] = &columns;
        let together = |a: usize, b: usize| matters(a).iter().any(|matter| matters(b).contains(matter));
        let stops = [stops(&counterparts(left, right, together)), stops(&counterparts(right, left, together))];
        Beside { columns, lengths, stops }
    }

    /// Where the other text belongs when this statement of a text, and this part of it, is at the top: a statement and
    /// a part of it. `None` where it stays.
    pub fn follow(&self, side: usize, place: usize, fraction: f64) -> Option<(usize, f64)> {
        let stops = self.stops.get(side)?;
        let other = self.columns.get(1 - side.min(1))?;
        let at = stops.iter().position(|stop| stop.place == place)?;
        let stop = stops.get(at)?;
        let fraction = fraction.clamp(0.0, 1.0);
        let along = |part: f64| stop.start + part * (stop.end - stop.start);
        let position = match stops.get(at + 1) {
            Some(next) if fraction > TURN => along(TURN) + (next.start - along(TURN)) * (fraction - TURN) / (1.0 - TURN),
            _ => along(fraction),
        };
        let statement = (position.floor().max(0.0) as usize).min(other.len().checked_sub(1)?);
        Some((statement, (position - statement as f64).clamp(0.0, 1.0)))
    }

    /// The counterparts of a statement, by place in the columns; for tests and marks.
    pub fn has_counterpart(&self, side: usize, place: usize) -> bool {
        self.stops.get(side).is_some_and(|stops| stops.iter().any(|stop| stop.place == place))
    }
}

/// The statements that each text shows, as places in the data set: the conclusions and points that are selected, and what
/// else of the texts a matter names.
pub fn columns(set: &DataSet, matters: &[Vec<usize>], selected: &FixedBitSet) -> [Vec<usize>; 2] {
    let named = |row: usize| matters.get(row).is_some_and(|matters| !matters.is_empty());
    let reads = |row: usize, s: &Statement| matches!(s.part, Part::Conclusion | Part::Point) || named(row);
    let column = |workshop: &WorkshopId| -> Vec<usize> {
        let rows = set.statements.iter().enumerate().filter(|(row, s)| selected.contains(*row) && s.workshop == *workshop);
        rows.filter(|(row, s)| reads(*row, s)).map(|(row, _)| row).collect()
    };
    set.ends().map(|ends| ends.map(|workshop| column(&workshop.id))).unwrap_or_default()
}

/// The places that have counterparts, each with all of them.
fn counterparts(column: &[usize], other: &[usize], together: impl Fn(usize, usize) -> bool) -> Vec<(usize, Vec<usize>)> {
    let of = |row: usize| other.iter().enumerate().filter(|(_, b)| together(row, **b)).map(|(place, _)| place).collect();
    let all = column.iter().enumerate().map(|(place, row)| (place, of(*row)));
    all.filter(|(_, found): &(usize, Vec<usize>)| !found.is_empty()).collect()
}

/// One counterpart each, so that the way through all of them is shortest. Statements in a row with the same counterpart
/// divide it among themselves.
fn stops(all: &[(usize, Vec<usize>)]) -> Vec<Stop> {
    // The shortest way to every counterpart, and the one before it on that way.
    let mut ways: Vec<Vec<(usize, usize)>> = Vec::new();
    for (n, (_, found)) in all.iter().enumerate() {
        let before = n.checked_sub(1).and_then(|n| Some((all.get(n)?, ways.get(n)?)));
        let way = |to: usize| {
            let (from, costs) = before?;
            let steps = from.1.iter().zip(costs).enumerate();
            steps.map(|(place, (at, (cost, _)))| (cost + at.abs_diff(to), place)).min()
        };
        let row = found.iter().map(|to| way(*to).unwrap_or((0, 0))).collect();
        ways.push(row);
    }
    let mut chosen: Vec<usize> = Vec::with_capacity(all.len());
    let mut at = ways.last().and_then(|row| (0..row.len()).min_by_key(|place| row.get(*place).map(|(cost, _)| *cost)));
    for ((_, found), row) in all.iter().zip(&ways).rev() {
        let Some(place) = at else { break };
        chosen.extend(found.get(place).copied());
        at = row.get(place).map(|(_, before)| *before);
    }
    chosen.reverse();
    let mut out = Vec::with_capacity(chosen.len());
    let mut places = all.iter().map(|(place, _)| *place);
    for run in chosen.chunk_by(|a, b| a == b) {
        let part = 1.0 / run.len() as f64;
        for (n, (target, place)) in run.iter().zip(places.by_ref()).enumerate() {
            let start = *target as f64 + n as f64 * part;
            out.push(Stop { place, start, end: start + part });
        }
    }
    out
}
