//! Which lanes there are, and what stands in each.

use super::asof::is_said;
use super::spoken::Spoken;
use crate::dataset::DataSet;
use crate::domain::{Event, Origin, Statement, StatementId, WorkshopId};
use crate::i18n::{Messages, TimeMessages};
use crate::query::{Facet, LaneBy, Mode, ViewState, term_name};
use fixedbitset::FixedBitSet;

/// The lane of statements where lanes are kinds of event.
pub(super) const STATEMENTS: &str = "statements";
/// The lane of the dates that they speak of.
pub const SPOKEN: &str = "spoken";

/// Where events come from, in the order of their lanes.
const ORIGINS: [Origin; 3] = [Origin::Text, Origin::Context, Origin::Afterwards];

/// The id of such a lane.
fn origin_id(origin: Origin) -> &'static str {
    match origin {
        Origin::Text => "text",
        Origin::Context => "context",
        Origin::Afterwards => "afterwards",
    }
}

/// What a lane is called.
pub(super) fn lane_name(set: &DataSet, state: &ViewState, id: &str) -> String {
    let (lang, m) = (state.lang, Messages::of(state.lang));
    let facet = match (state.lane, id) {
        (LaneBy::Origin | LaneBy::Kind, STATEMENTS) => return m.statements.to_owned(),
        (LaneBy::Origin | LaneBy::Kind, SPOKEN) => return TimeMessages::of(lang).spoken_lane.to_owned(),
        (LaneBy::Origin, _) => {
            let names = [m.lane_text, m.lane_context, m.lane_afterwards];
            let found = ORIGINS.into_iter().zip(names).find(|(origin, _)| origin_id(*origin) == id);
            return found.map_or(m.other_lane, |(_, name)| name).to_owned();
        }
        (LaneBy::Kind, _) => {
            let kind = set.event_types.iter().find(|kind| kind.id.as_str() == id);
            return kind.map_or(m.other_lane, |kind| kind.name.get(lang)).to_owned();
        }
        (LaneBy::Workshop, _) => Facet::Workshop,
        (LaneBy::Theme, _) => Facet::Theme,
        (LaneBy::Framework, _) => Facet::Framework,
    };
    term_name(set, facet, id, lang).unwrap_or(m.other_lane).to_owned()
}

/// The facet that lanes stand for, if they stand for one.
pub(super) fn facet_of(lane: LaneBy) -> Option<Facet> {
    match lane {
        LaneBy::Theme => Some(Facet::Theme),
        LaneBy::Framework => Some(Facet::Framework),
        LaneBy::Workshop => Some(Facet::Workshop),
        LaneBy::Origin | LaneBy::Kind => None,
    }
}

/// The ids of all possible lanes in order; the last one takes what belongs nowhere.
pub(super) fn lane_ids(set: &DataSet, state: &ViewState) -> Vec<String> {
    let own = || [STATEMENTS, SPOKEN].map(str::to_owned).into_iter();
    let mut ids: Vec<String> = match state.lane {
        LaneBy::Origin => own().chain(ORIGINS.map(|origin| origin_id(origin).to_owned())).collect(),
        LaneBy::Kind => own().chain(set.event_types.iter().map(|t| t.id.to_string())).collect(),
        LaneBy::Workshop => set.workshops.iter().map(|w| w.id.to_string()).collect(),
        LaneBy::Theme => set.themes.iter().map(|t| t.id.to_string()).collect(),
        LaneBy::Framework => set.frameworks.iter().map(|f| f.id.to_string()).collect(),
    };
    // With themes chosen, the lanes are those themes.
    if let Some(facet) = facet_of(state.lane) {
        let vocabulary = crate::query::Vocabulary::of(set);
        let wanted: Vec<&str> = [Mode::Any, Mode::All]
            .into_iter()
            .flat_map(|mode| state.choice(facet).of(mode))
            .map(|term| vocabulary.id(facet, *term))
            .collect();
        if !wanted.is_empty() {
            ids.retain(|id| wanted.contains(&id.as_str()));
            return ids;
        }
    }
    ids.push(String::new());
    ids
}

/// The lanes of a statement, where lanes are not kinds of event.
fn lanes_of_statement(statement: &Statement, lane: LaneBy) -> Vec<String> {
    match lane {
        LaneBy::Origin | LaneBy::Kind => Vec::new(),
        LaneBy::Workshop => vec![statement.workshop.to_string()],
        LaneBy::Theme => statement.themes.iter().map(ToString::to_string).collect(),
        LaneBy::Framework => statement.frameworks.iter().map(|link| link.framework.to_string()).collect(),
    }
}

/// Each once; what has none belongs to the last lane.
fn or_rest(mut ids: Vec<String>) -> Vec<String> {
    ids.sort();
    ids.dedup();
    if ids.is_empty() {
        ids.push(String::new());
    }
    ids
}

/// The lanes in which an event stands.
pub(super) fn lanes_of(set: &DataSet, state: &ViewState, event: &Event) -> Vec<String> {
    let named = event.stated_in.iter().chain(&event.expected_in).filter_map(|id| set.statement(id.as_str()));
    or_rest(match state.lane {
        LaneBy::Origin => vec![origin_id(event.origin).to_owned()],
        LaneBy::Kind => vec![event.kind.to_string()],
        LaneBy::Framework => event.frameworks.iter().map(ToString::to_string).collect(),
        lane => named.filter(|s| is_said(set, s, state.asof)).flat_map(|s| lanes_of_statement(s, lane)).collect(),
    })
}

/// The lanes in which a date that a statement speaks of has a mark of its own.
pub(super) fn lanes_of_spoken(state: &ViewState, spoken: &Spoken) -> Vec<String> {
    match state.lane {
        LaneBy::Origin | LaneBy::Kind => vec![SPOKEN.to_owned()],
        lane => or_rest(lanes_of_statement(spoken.statement, lane)),
    }
}

/// The selected statements of a lane that had been said, by workshop.
pub(super) fn statements_of(set: &DataSet, state: &ViewState, lane: &str, selected: &FixedBitSet) -> Vec<(WorkshopId, Vec<StatementId>)> {
    let belongs = |s: &Statement| match state.lane {
        LaneBy::Origin | LaneBy::Kind => lane == STATEMENTS,
        LaneBy::Workshop => s.workshop.as_str() == lane,
        LaneBy::Theme => s.themes.iter().any(|id| id.as_str() == lane),
        LaneBy::Framework => s.frameworks.iter().any(|link| link.framework.as_str() == lane),
    };
    let chosen = selected.ones().filter_map(|row| set.statements.get(row));
    let chosen: Vec<&Statement> = chosen.filter(|s| belongs(s) && is_said(set, s, state.asof)).collect();
    set.workshops.iter().map(|w| (w.id.clone(), chosen.iter().filter(|s| s.workshop == w.id).map(|s| s.id.clone()).collect())).collect()
}
