//! What a view shows of the statements, and what that is called: what its files hold, its title, its citation and the
//! code of an embed say the same, because all of them read this one value.

use super::{compare, followup, pairs};
use crate::dataset::{Context, DataSet};
use crate::domain::Statement;
use crate::query::{Index, View, ViewState, Vocabulary};
use crate::timeline::asof::is_said;
use crate::wording::filter_sentence;
use fixedbitset::FixedBitSet;

/// The record that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Open {
    /// It has the page to itself.
    Alone(String),
    /// It is shown beside the selection.
    Beside(String),
}

/// What a view shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The statements, as places in the data set, in the order of the view.
    pub rows: Vec<u32>,
    /// Whether the view, or a record that has the page to itself, leaves out some of the selection, whatever they are.
    pub narrowed: bool,
    /// What the open record is called, where that is not a filter.
    pub open: Option<Open>,
}

/// Whether what a state shows is known only with the context.
pub fn needs_context(state: &ViewState) -> bool {
    match state.view {
        View::Compare => state.id.is_some() || !state.verdicts.is_empty(),
        View::Followup => state.id.is_some() || !state.statuses.is_empty(),
        _ => false,
    }
}

impl Shown {
    /// What a state shows; without the context where that is not there yet or not needed.
    pub fn of(set: &DataSet, index: &Index, context: Option<&Context>, state: &ViewState) -> Shown {
        let order = index.answer(state).order;
        Shown::among(order, set, index, context, state)
    }

    /// The same of a selection that is known already.
    pub fn among(order: Vec<u32>, set: &DataSet, index: &Index, context: Option<&Context>, state: &ViewState) -> Shown {
        let open = open(set, context, state);
        if matches!(open, Some(Open::Alone(_))) {
            let keeps = |s: &Statement| match (state.view, state.id.as_deref()) {
                (View::Statements, Some(id)) => s.id.as_str() == id,
                (_, Some(id)) => voices(context, s, |outcome| outcome.id.as_str() == id),
                (_, None) => false,
            };
            let all = set.statements.iter().zip(0..).filter(|(s, _)| keeps(s));
            return Shown { rows: all.map(|(_, row)| row).collect(), narrowed: true, open };
        }
        let narrowed = match state.view {
            View::Compare => !state.verdicts.is_empty(),
            View::Followup => !state.statuses.is_empty(),
            View::Together => state.pair != Default::default(),
            _ => false,
        };
        let keeps = |row: &u32| set.statements.get(*row as usize).is_some_and(|s| keeps(s, *row as usize, index, context, state, set));
        let rows = order.into_iter().filter(keeps).collect();
        Shown { rows, narrowed, open }
    }

    /// The statements themselves.
    pub fn statements<'a>(&self, set: &'a DataSet) -> impl Iterator<Item = &'a Statement> {
        self.rows.iter().filter_map(|row| set.statements.get(*row as usize))
    }

    /// The statements as a set of rows.
    pub fn set_of(&self, index: &Index) -> FixedBitSet {
        let mut rows = FixedBitSet::with_capacity(index.len());
        rows.extend(self.rows.iter().map(|row| *row as usize));
        rows
    }

    /// What is shown in one sentence: the name of a record, the filter sentence with its count, or both.
    pub fn sentence(&self, state: &ViewState, set: &DataSet, vocabulary: &Vocabulary) -> String {
        let filters = || filter_sentence(state, set, vocabulary, self.rows.len());
        match &self.open {
            None => filters(),
            Some(Open::Alone(name)) => name.clone(),
            Some(Open::Beside(name)) => format!("{name} – {}", filters()),
        }
    }
}

/// Whether a view shows a statement of its selection.
fn keeps(s: &Statement, row: usize, index: &Index, context: Option<&Context>, state: &ViewState, set: &DataSet) -> bool {
    match state.view {
        View::Compare if !state.verdicts.is_empty() => {
            let asked = |alignment: &&crate::domain::Alignment| state.verdicts.contains(&compare::verdict_of(alignment));
            context.is_none_or(|context| context.alignments.iter().filter(asked).any(|one| compare::belongs(one, s.id.as_str())))
        }
        View::Followup if !state.statuses.is_empty() => {
            context.is_none() || voices(context, s, |outcome| outcome.status.iter().any(|status| state.statuses.contains(status)))
        }
        View::Together => pairs::has_pair(index, row, state.pair),
        View::Timeline => is_said(set, s, state.asof),
        _ => true,
    }
}

/// Whether a statement voiced an expectation for which something holds.
fn voices(context: Option<&Context>, s: &Statement, holds: impl Fn(&crate::domain::Outcome) -> bool) -> bool {
    let outcomes = context.map(|context| context.outcomes.as_slice()).unwrap_or_default();
    followup::of_statements(outcomes, |id| id == s.id.as_str()).into_iter().any(holds)
}

/// The record that is open, where it is none that narrows the selection as a filter would.
fn open(set: &DataSet, context: Option<&Context>, state: &ViewState) -> Option<Open> {
    let (id, lang) = (state.id.as_deref()?, state.lang);
    match state.view {
        View::Statements => set.statement(id).map(|s| Open::Alone(format!("{} {}", s.id, s.title.get(lang)))),
        View::Timeline => set.event(id).map(|event| Open::Beside(event.name.get(lang).to_owned())),
        View::Compare => {
            let topic = |a: &crate::domain::Alignment| Open::Beside(a.topic.get(lang).to_owned());
            context?.alignments.iter().find(|a| a.id.as_str() == id).map(topic)
        }
        View::Followup => followup::find(&context?.outcomes, &id.into()).map(|outcome| Open::Alone(outcome.title.get(lang).to_owned())),
        _ => None,
    }
}
