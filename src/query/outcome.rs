//! What a state selects. Lists, pictures, counts and the status line all read this one value, so
//! they cannot disagree.

use super::facet::{FACETS, Facet, Mode};
use super::vocabulary::Term;
use crate::dataset::DataSet;
use fixedbitset::FixedBitSet;

/// How many statements each option of a facet gives, by mode; the last entry is "not stated".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FacetCounts {
    /// If the value were the only one of its facet.
    pub any: Vec<u32>,
    /// If the value were asked for as well.
    pub all: Vec<u32>,
    /// How many it would take away, were nothing else excluded in its facet.
    pub not: Vec<u32>,
}

/// The answer to a state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The matching statements, as places in the data set, in the order in force.
    pub order: Vec<u32>,
    /// Number of statements in the data set.
    pub total: usize,
    pub(super) rows: FixedBitSet,
    pub(super) counts: [FacetCounts; FACETS],
    pub(super) vocabulary_len: [usize; FACETS],
}

impl Outcome {
    /// Number of matching statements.
    pub fn matching(&self) -> usize {
        self.order.len()
    }

    /// Whether a statement, by its place in the data set, is among the matching ones.
    pub fn has(&self, row: usize) -> bool {
        self.rows.contains(row)
    }

    /// The ids of the matching statements, in order.
    pub fn ids(&self, set: &DataSet) -> Vec<String> {
        self.order.iter().filter_map(|row| set.statements.get(*row as usize)).map(|s| s.id.to_string()).collect()
    }

    /// The count of an option.
    pub fn count(&self, facet: Facet, mode: Mode, term: Term) -> u32 {
        let place = match term {
            Term::NONE => self.vocabulary_len.get(facet as usize).copied().unwrap_or_default(),
            Term(place) => usize::from(place),
        };
        let Some(counts) = self.counts.get(facet as usize) else { return 0 };
        let counts = match mode {
            Mode::Any => &counts.any,
            Mode::All => &counts.all,
            Mode::Not => &counts.not,
        };
        counts.get(place).copied().unwrap_or_default()
    }
}
