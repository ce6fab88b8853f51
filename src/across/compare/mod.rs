//! The matters that meetings can be compared on, under the filters in force.
//!
//! A matter is there when at least one of its statements is selected. [`slope`] and, in little room, [`bars`] draw how often its terms
//! stand in each text, [`beside`] says which place of one text belongs to a place of the other.

pub mod bars;
pub mod beside;
pub mod slope;
mod terms;

pub use terms::{Change, Moved, moved};

use crate::dataset::DataSet;
use crate::domain::{Alignment, StatementId, Workshop};
use crate::query::{Index, Verdict, ViewState};
use fixedbitset::FixedBitSet;

/// A matter with what of it is selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Matter {
    /// Its place among the alignments.
    pub place: usize,
    /// What became of it.
    pub verdict: Verdict,
    /// How many of its statements are selected, at least one.
    pub selected: usize,
    /// How many statements it has.
    pub total: usize,
}

/// What became of a matter; where a data set has a verdict of its own, the sides decide.
pub fn verdict_of(alignment: &Alignment) -> Verdict {
    let known = Verdict::ALL.into_iter().find(|verdict| verdict.id() == alignment.verdict.as_str());
    let sides: Vec<bool> = alignment.sides.values().map(|ids| !ids.is_empty()).collect();
    known.unwrap_or(match (sides.first(), sides.last()) {
        (Some(false), _) => Verdict::New,
        (_, Some(false)) => Verdict::Dropped,
        _ => Verdict::Carried,
    })
}

/// The statements of a matter, as places in the data set, in the order of the texts.
pub fn rows(set: &DataSet, alignment: &Alignment) -> Vec<usize> {
    let mut rows: Vec<usize> = alignment.sides.values().flatten().filter_map(|id| set.statements.row_of_id(id.as_str())).collect();
    rows.sort_unstable();
    rows.dedup();
    rows
}

/// The matters of every statement, as places among the alignments, by the statement's place in the data set.
pub fn matters_by_row(set: &DataSet, alignments: &[Alignment]) -> Vec<Vec<usize>> {
    let mut matters: Vec<Vec<usize>> = vec![Vec::new(); set.statements.len()];
    for (place, alignment) in alignments.iter().enumerate() {
        for row in rows(set, alignment) {
            if let Some(of_row) = matters.get_mut(row) {
                of_row.push(place);
            }
        }
    }
    matters
}

/// The meetings that are compared, each with its statements on a matter; those with none say nothing of it.
pub fn sides<'a>(set: &'a DataSet, alignment: &'a Alignment) -> Vec<(&'a Workshop, &'a [StatementId])> {
    let mut compared = set.compared();
    if compared.is_empty() {
        compared = set.workshops.iter().filter(|workshop| alignment.sides.of(&workshop.id).is_some()).collect();
    }
    compared.into_iter().map(|workshop| (workshop, alignment.sides.of(&workshop.id).map(Vec::as_slice).unwrap_or_default())).collect()
}

/// The matters of a selection, whatever their verdict, in the order of the data set.
pub fn matters(set: &DataSet, alignments: &[Alignment], selected: &FixedBitSet) -> Vec<Matter> {
    let matter = |(place, alignment): (usize, &Alignment)| {
        let rows = rows(set, alignment);
        let number = rows.iter().filter(|row| selected.contains(**row)).count();
        (number > 0).then(|| Matter { place, verdict: verdict_of(alignment), selected: number, total: rows.len() })
    };
    alignments.iter().enumerate().filter_map(matter).collect()
}

/// Those with one of the verdicts; all of them where none is asked for.
pub fn with_verdicts(matters: &[Matter], verdicts: &[Verdict]) -> Vec<Matter> {
    matters.iter().filter(|matter| verdicts.is_empty() || verdicts.contains(&matter.verdict)).copied().collect()
}

/// The matters that a state shows.
pub fn shown(set: &DataSet, alignments: &[Alignment], index: &Index, state: &ViewState) -> Vec<Matter> {
    with_verdicts(&matters(set, alignments, &index.select(state)), &state.verdicts)
}

/// How many matters have which verdict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally([usize; 5]);

impl Tally {
    /// Counts matters by verdict.
    pub fn of(matters: &[Matter]) -> Tally {
        Tally(Verdict::ALL.map(|verdict| matters.iter().filter(|matter| matter.verdict == verdict).count()))
    }

    /// The number with a verdict.
    pub fn number(&self, verdict: Verdict) -> usize {
        self.0.get(verdict as usize).copied().unwrap_or_default()
    }

    /// The number of all.
    pub fn total(&self) -> usize {
        self.0.iter().sum()
    }
}

/// The matters before and after one, as places among the alignments, whether that one is shown or not.
pub fn neighbours(shown: &[Matter], place: usize) -> (Option<usize>, Option<usize>) {
    let before = shown.iter().rev().find(|matter| matter.place < place).map(|matter| matter.place);
    let after = shown.iter().find(|matter| matter.place > place).map(|matter| matter.place);
    (before, after)
}
