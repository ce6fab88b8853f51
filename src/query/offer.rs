//! Which views have something to show of a data set: what a set does not have is not offered.

use super::state::View;
use crate::dataset::DataSet;

/// Whether a view is offered. A link to one that is not still opens it, and it says that there is nothing.
pub fn offers(set: &DataSet, view: View) -> bool {
    match view {
        View::Sdgs | View::Gaps => !set.goals.is_empty(),
        View::Matrix => !set.goals.is_empty() && !set.themes.is_empty(),
        View::Themes => !set.themes.is_empty(),
        View::Actors => !set.actors.is_empty(),
        View::Frameworks => !set.frameworks.is_empty(),
        View::Together => !set.actors.is_empty() || !set.frameworks.is_empty(),
        View::Workshops => !set.workshops.is_empty(),
        View::Compare => set.workshops.len() > 1 && set.alignment_ids().next().is_some(),
        View::Followup => set.outcome_ids().next().is_some(),
        View::Timeline => !set.events.is_empty() || set.statements.iter().any(|s| !s.speaks_of.is_empty()),
        View::Overview | View::Statements | View::Note | View::Quote | View::Data | View::About => true,
    }
}
