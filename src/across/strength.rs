//! How strongly something was said, by theme and workshop.
//!
//! A statement counts once, with the strongest of its verbs; the ranks of the verbs are the data set's. A sentence without
//! a reporting verb ("stated") has no rank: it is the text that speaks, not the meeting.

pub mod plan;

use crate::dataset::DataSet;
use crate::domain::{Statement, StatementId, ThemeId, VerbId, WorkshopId};
use fixedbitset::FixedBitSet;

/// One theme in both workshops.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Theme.
    pub theme: ThemeId,
    /// Its statements by workshop, in the order of the data set.
    pub sides: Vec<Side>,
}

/// The statements of one theme in one workshop, the strongest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// Workshop.
    pub workshop: WorkshopId,
    /// Statements with how strongly they were said.
    pub said: Vec<Said>,
}

impl Side {
    /// The statements of one strength, in the order of the text.
    pub fn of(&self, strength: Option<&VerbId>) -> Vec<String> {
        self.said.iter().filter(|said| said.verb.as_ref() == strength).map(|said| said.statement.to_string()).collect()
    }
}

/// A statement and how strongly it was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Statement.
    pub statement: StatementId,
    /// The strongest of its verbs; `None` where nothing is claimed.
    pub verb: Option<VerbId>,
    /// Height of its mark: 1 for the strongest verb, less for weaker ones; `None` for a verb without rank.
    pub step: Option<u8>,
}

/// What rows come to: a statement is drawn in every theme that it has, and counts once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Marks in all rows.
    pub marks: usize,
    /// Statements.
    pub statements: usize,
    /// Statements with one of the two strongest verbs.
    pub strong: usize,
    /// Statements whose only verb has no rank.
    pub plain: usize,
}

impl Tally {
    /// Counts rows.
    pub fn of(rows: &[Row]) -> Tally {
        let mut said: Vec<&Said> = rows.iter().flat_map(|row| &row.sides).flat_map(|side| &side.said).collect();
        let marks = said.len();
        said.sort_by_key(|said| &said.statement);
        said.dedup_by_key(|said| &said.statement);
        Tally {
            marks,
            statements: said.len(),
            strong: said.iter().filter(|said| said.step.is_some_and(|step| step <= 2)).count(),
            plain: said.iter().filter(|said| said.verb.is_some() && said.step.is_none()).count(),
        }
    }
}

/// The rank of a verb; 1 is the strongest.
fn rank(set: &DataSet, id: &VerbId) -> Option<u8> {
    set.verbs.iter().find(|verb| verb.id == *id)?.rank
}

/// The strongest verb of a statement, further ones included. A verb with a rank goes before one without.
pub fn strongest(set: &DataSet, statement: &Statement) -> Option<VerbId> {
    let also = statement.also.iter().filter_map(|more| more.verb.as_ref());
    statement.verb.iter().chain(also).min_by_key(|id| rank(set, id).unwrap_or(u8::MAX)).cloned()
}

/// Every theme that a selection has, with how strongly its statements were said.
pub fn rows(set: &DataSet, selected: &FixedBitSet) -> Vec<Row> {
    let mut said: Vec<(&Statement, Said)> = selected
        .ones()
        .filter_map(|row| set.statements.get(row))
        .map(|s| {
            let verb = strongest(set, s);
            let step = verb.as_ref().and_then(|id| rank(set, id));
            (s, Said { statement: s.id.clone(), verb, step })
        })
        .collect();
    // Stable, so equals stay in the order of the text: ranked ones, then plain statements, then what claims nothing; verbs of
    // one rank, or of none, one after the other.
    let place = |id: &Option<VerbId>| id.as_ref().and_then(|id| set.verbs.iter().position(|verb| verb.id == *id));
    said.sort_by_cached_key(|(_, said)| (said.verb.is_none(), said.step.unwrap_or(u8::MAX), place(&said.verb)));
    set.themes
        .iter()
        .map(|theme| Row {
            theme: theme.id.clone(),
            sides: set
                .workshops
                .iter()
                .map(|w| Side {
                    workshop: w.id.clone(),
                    said: said
                        .iter()
                        .filter(|(s, _)| s.workshop == w.id && s.themes.contains(&theme.id))
                        .map(|(_, said)| said.clone())
                        .collect(),
                })
                .collect(),
        })
        .filter(|row| row.sides.iter().any(|side| !side.said.is_empty()))
        .collect()
}
