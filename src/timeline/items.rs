//! Which events a state shows.

use super::asof::{is_known, is_said};
use crate::dataset::DataSet;
use crate::domain::{Event, Origin, Statement};
use crate::query::{Afterwards, ViewState};
use fixedbitset::FixedBitSet;

/// An event with the statements of the selection that it belongs to.
#[derive(Clone, Debug, PartialEq)]
pub struct Item<'a> {
    /// The event.
    pub event: &'a Event,
    /// Statements that name or expect it, are in the selection, and had been said.
    pub statements: Vec<&'a Statement>,
}

/// The events of a state in order of time.
///
/// Without filters these are all events. A filter on statements leaves the events that one of the
/// selected statements names or expects; `from` and `to` leave those whose own dates overlap, so
/// `selected` has to be the selection without dates. `asof` leaves what was known on that day,
/// `outcomes=hide` takes away what came afterwards.
pub fn items<'a>(set: &'a DataSet, state: &ViewState, selected: &FixedBitSet) -> Vec<Item<'a>> {
    let by_statements = state.undated().is_filtered();
    let from = state.from.map(|date| date.first_day());
    let to = state.to.map(|date| date.last_day());
    let in_selection = |s: &Statement| set.statements.row_of_id(s.id.as_str()).is_some_and(|row| selected.contains(row));
    let hidden = |event: &Event| state.afterwards == Afterwards::Hidden && event.origin == Origin::Afterwards;
    let mut items: Vec<Item<'a>> = set
        .events
        .iter()
        .filter(|event| event.date.overlaps(from, to) && !hidden(event) && is_known(set, event, state.asof))
        .filter_map(|event| {
            let ids = event.stated_in.iter().chain(&event.expected_in);
            let chosen: Vec<_> = ids.filter_map(|id| set.statement(id.as_str())).filter(|s| in_selection(s)).collect();
            // The filters are the reader's of today; who had spoken by then is another matter.
            let kept = !by_statements || !chosen.is_empty();
            kept.then(|| Item { event, statements: chosen.into_iter().filter(|s| is_said(set, s, state.asof)).collect() })
        })
        .collect();
    items.sort_by_key(|item| (item.event.date.first_day(), item.event.date.last_day()));
    items
}
