//! The list behind a number of the picture: exactly the statements that it counts, by the shortest link.

use crate::dataset::DataSet;
use crate::domain::StatementId;
use crate::query::{Facet, Index, Mode, Term, View, ViewState};
use fixedbitset::FixedBitSet;

/// The list of some statements of a selection: by workshop, by what their lane stands for, or one by one where no filter says it.
pub fn list_of(
    set: &DataSet,
    index: &Index,
    state: &ViewState,
    selected: &FixedBitSet,
    lane: Option<(Facet, Term)>,
    ids: &[StatementId],
) -> ViewState {
    let all = state.in_view(View::Statements);
    let vocabulary = index.vocabulary();
    let of = |facet: Facet, term: Term| {
        let mut rows = selected.clone();
        rows.intersect_with(index.rows(facet, term));
        rows
    };
    let lanes = lane.map(|(facet, term)| (of(facet, term), all.with(facet, Mode::All, term)));
    let mut ways: Vec<(FixedBitSet, ViewState)> = vec![(selected.clone(), all.clone())];
    ways.extend(lanes);
    let by_workshop: Vec<_> = ways
        .iter()
        .flat_map(|(rows, list)| {
            vocabulary.terms(Facet::Workshop).map(move |term| {
                let mut rows = rows.clone();
                rows.intersect_with(index.rows(Facet::Workshop, term));
                (rows, list.with_only(Facet::Workshop, Mode::Any, term))
            })
        })
        .collect();
    ways.extend(by_workshop);
    let mut wanted = FixedBitSet::with_capacity(set.statements.len());
    wanted.extend(ids.iter().filter_map(|id| set.statements.row_of_id(id.as_str())));
    let same = |rows: &FixedBitSet| *rows == wanted;
    let by_filter = ways.into_iter().find(|(rows, _)| same(rows)).map(|(_, list)| list);
    by_filter.unwrap_or_else(|| all.with_pinpoints(ids.iter().map(ToString::to_string).collect()))
}
