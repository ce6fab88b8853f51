//! The records that a link can open, by view.

use super::state::View;
use crate::dataset::DataSet;
use crate::domain::letters::is_word;

/// The canonical id of a record of a view.
pub(super) fn record(set: &DataSet, view: View, id: &str) -> Option<String> {
    fn find<'a>(mut ids: impl Iterator<Item = &'a str>, id: &str) -> Option<String> {
        ids.find(|known| known.eq_ignore_ascii_case(id)).map(str::to_owned)
    }
    match view {
        View::Statements => {
            // Cards print `W1 · 3.2`, and people write `W1 3.2`.
            let id = &pinpoint_of(id);
            let of = |s: &crate::domain::Statement| {
                let known = std::iter::once(&s.id).chain(&s.aliases).any(|known| known.as_str().eq_ignore_ascii_case(id));
                known.then(|| s.id.to_string())
            };
            let exactly = set.statements.row(id).and_then(|row| set.statements.get(row)).map(|s| s.id.to_string());
            exactly.or_else(|| set.statements.iter().find_map(of))
        }
        View::Themes => find(set.themes.iter().map(|r| r.id.as_str()), id),
        View::Sdgs => find(set.goals.iter().map(|r| r.id.as_str()).chain(set.targets.iter().map(|r| r.id.as_str())), id),
        View::Workshops => find(set.workshops.iter().map(|r| r.id.as_str()), id),
        View::Actors => find(set.actors.iter().map(|r| r.id.as_str()), id),
        View::Frameworks => find(set.frameworks.iter().map(|r| r.id.as_str()), id),
        View::Timeline => find(set.events.iter().map(|r| r.id.as_str()), id),
        View::Matrix => find(set.goals.iter().map(|r| r.id.as_str()), id),
        View::Compare => find(set.alignment_ids(), id),
        View::Followup => find(set.outcome_ids(), id),
        View::Overview | View::Together | View::Gaps | View::Note | View::Quote | View::Data | View::About => None,
    }
}

/// The id of a statement, whatever stands between its parts.
fn pinpoint_of(text: &str) -> String {
    text.split(|c| !is_word(c)).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(".")
}
