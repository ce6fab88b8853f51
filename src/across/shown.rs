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
            let rows = match (state.view, state.id.as_deref()) {
                (View::Statements, Some(id)) => set.statements.row_of_id(id).into_iter().collect(),
                (_, Some(id)) => context
                    .and_then(|context| followup::find(&context.outcomes, &id.into()))
                    .map(|outcome| followup::rows(outcome, set))
                    .unwrap_or_default(),
                (_, None) => Vec::new(),
            };
            return Shown { rows: rows.into_iter().filter_map(|row| u32::try_from(row).ok()).collect(), narrowed: true, open };
        }
        let narrowed = match state.view {
            View::Compare => !state.verdicts.is_empty(),
            View::Followup => !state.statuses.is_empty(),
            View::Together => state.pair != Default::default(),
            _ => false,
        };
        let asked = asked(set, context, state);
        let keeps = |row: &u32| {
            let row = *row as usize;
            asked.as_ref().is_none_or(|asked| asked.contains(row))
                && set.statements.get(row).is_some_and(|s| keeps(s, row, index, state, set))
        };
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

/// The statements of the topics or expectations that a verdict or a status asks for, where one does and they are known.
fn asked(set: &DataSet, context: Option<&Context>, state: &ViewState) -> Option<FixedBitSet> {
    let context = context?;
    let mut asked = FixedBitSet::with_capacity(set.statements.len());
    match state.view {
        View::Compare if !state.verdicts.is_empty() => {
            let of = |one: &&crate::domain::Alignment| state.verdicts.contains(&compare::verdict_of(one));
            asked.extend(context.alignments.iter().filter(of).flat_map(|one| compare::rows(set, one)));
        }
        View::Followup if !state.statuses.is_empty() => {
            let of = |one: &&crate::domain::Outcome| one.status.iter().any(|status| state.statuses.contains(status));
            asked.extend(context.outcomes.iter().filter(of).flat_map(|one| followup::rows(one, set)));
        }
        _ => return None,
    }
    Some(asked)
}

/// Whether a view shows a statement of its selection, whatever topic or expectation it belongs to.
fn keeps(s: &Statement, row: usize, index: &Index, state: &ViewState, set: &DataSet) -> bool {
    match state.view {
        View::Together => pairs::has_pair(index, row, state.pair),
        View::Timeline => is_said(set, s, state.asof),
        _ => true,
    }
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
