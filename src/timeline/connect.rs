//! Connectors: from the place of a statement to the dates it speaks of.

use super::scene::{Cluster, Scene, Sheaf};
use super::spoken::{Spoken, SpokenId};
use crate::domain::{DateBasis, EventId, StatementId, WorkshopId};
use std::collections::BTreeMap;
use std::fmt;

/// As many connectors are drawn all the time; with more, only those of what the reader looks at.
pub const FEW: usize = 12;

/// A line from a statement to a date that it speaks of.
#[derive(Clone, Debug, PartialEq)]
pub struct Connector {
    /// Which date.
    pub spoken: SpokenId,
    /// Workshop of the statement.
    pub workshop: WorkshopId,
    /// The event that the date belongs to, where the line ends at its mark.
    pub event: Option<EventId>,
    /// Lane in which it begins.
    pub lane: usize,
    /// Where the date was taken from.
    pub basis: DateBasis,
    /// At the statement.
    pub from: (f64, f64),
    /// At the date.
    pub to: (f64, f64),
}

impl Connector {
    /// Its name in the picture: `W1.2.1:E-2030` to an event, `W1.2.1:2` to a date of its own.
    pub fn key(&self) -> String {
        match &self.event {
            Some(event) => format!("{}:{event}", self.spoken.statement),
            None => self.spoken.to_string(),
        }
    }
}

/// What the reader looks at: under the pointer, focused, or opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Focus {
    /// An event.
    Event(String),
    /// A date that has a mark of its own.
    Spoken(String),
    /// Several such dates, which share one mark: joined by `+`.
    Dates(String),
    /// A statement.
    Statement(String),
    /// The statements of a workshop in a lane.
    Cluster(usize, String),
}

impl fmt::Display for Focus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Focus::Event(id) => write!(f, "event {id}"),
            Focus::Spoken(id) => write!(f, "spoken {id}"),
            Focus::Dates(ids) => write!(f, "dates {ids}"),
            Focus::Statement(id) => write!(f, "statement {id}"),
            Focus::Cluster(lane, workshop) => write!(f, "cluster {lane} {workshop}"),
        }
    }
}

impl Focus {
    /// Reads what [`Focus`] prints.
    pub fn parse(text: &str) -> Option<Focus> {
        let (kind, id) = text.split_once(' ')?;
        let id = id.to_owned();
        match kind {
            "event" => Some(Focus::Event(id)),
            "spoken" => Some(Focus::Spoken(id)),
            "dates" => Some(Focus::Dates(id)),
            "statement" => Some(Focus::Statement(id)),
            "cluster" => {
                let (lane, workshop) = id.split_once(' ')?;
                Some(Focus::Cluster(lane.parse().ok()?, workshop.to_owned()))
            }
            _ => None,
        }
    }

    /// Whether a connector belongs to it.
    pub fn has(&self, connector: &Connector) -> bool {
        match self {
            Focus::Event(id) => connector.event.as_ref().is_some_and(|event| event.as_str() == id),
            Focus::Spoken(id) => connector.event.is_none() && connector.spoken.to_string() == *id,
            Focus::Dates(ids) => connector.event.is_none() && ids.split('+').any(|id| connector.spoken.to_string() == id),
            Focus::Statement(id) => connector.spoken.statement.as_str() == id,
            Focus::Cluster(lane, workshop) => connector.lane == *lane && connector.workshop.as_str() == workshop,
        }
    }
}

/// The connectors of a scene whose lanes are laid out: within a lane where both ends stand in one, and otherwise
/// from the first place of the statement to the first mark of the date.
pub(super) fn connectors(scene: &Scene, spoken: &[Spoken]) -> Vec<Connector> {
    let mut out: Vec<Connector> = Vec::new();
    let (starts, marks) = (places(scene), Ends::of(scene));
    for spoken in spoken {
        let places = starts.get(&spoken.statement.id).map(Vec::as_slice).unwrap_or_default();
        let ends = marks.of_date(spoken, places.first().map(|(_, (x, _))| *x));
        let within: Vec<_> = places
            .iter()
            .flat_map(|(lane, from)| ends.iter().filter(move |(other, _)| other == lane).map(move |(_, to)| (*lane, *from, *to)))
            .collect();
        let across = || places.first().zip(ends.first()).map(|((lane, from), (_, to))| (*lane, *from, *to));
        let pairs = if within.is_empty() { across().into_iter().collect() } else { within };
        for (lane, from, to) in pairs {
            let next = Connector {
                spoken: spoken.id(),
                workshop: spoken.statement.workshop.clone(),
                event: spoken.event.map(|event| event.id.clone()),
                lane,
                basis: spoken.time.basis,
                from,
                to,
            };
            // Two words of a statement for one event are one line.
            let of_statement = out.iter().rev().take_while(|other| other.spoken.statement == next.spoken.statement);
            if !of_statement.into_iter().any(|other| other.key() == next.key() && (other.from, other.to) == (from, to)) {
                out.push(next);
            }
        }
    }
    out
}

/// A point, with the lane in which it lies.
type Spot = (usize, (f64, f64));

/// Where each statement stands, by lane.
fn places(scene: &Scene) -> BTreeMap<&StatementId, Vec<Spot>> {
    let mut places: BTreeMap<&StatementId, Vec<Spot>> = BTreeMap::new();
    for (lane, clusters) in scene.lanes.iter().map(|lane| &lane.clusters).enumerate() {
        for (statement, at) in clusters.iter().flat_map(Cluster::places) {
            places.entry(statement).or_default().push((lane, at));
        }
    }
    places
}

/// What connectors can end at, each with its lane: the notches of events, and the marks of dates of their own.
struct Ends<'a> {
    events: BTreeMap<&'a EventId, Vec<Spot>>,
    dates: BTreeMap<&'a SpokenId, Vec<(usize, &'a Sheaf, f64)>>,
}

impl Ends<'_> {
    fn of(scene: &Scene) -> Ends<'_> {
        let mut ends = Ends { events: BTreeMap::new(), dates: BTreeMap::new() };
        for (n, lane) in scene.lanes.iter().enumerate() {
            for mark in &lane.marks {
                if let Some(notch) = &mark.notch {
                    ends.events.entry(&mark.event).or_default().push((n, (notch.x, notch.y)));
                }
            }
            for (sheaf, stripe) in lane.sheaves.iter().flat_map(|sheaf| sheaf.stripes.iter().map(move |stripe| (sheaf, stripe))) {
                ends.dates.entry(&stripe.id).or_default().push((n, sheaf, stripe.y));
            }
        }
        ends
    }

    /// Where a date stands, by lane: at its event's notch, or at the point of its own mark that is nearest to `x`.
    fn of_date(&self, spoken: &Spoken, x: Option<f64>) -> Vec<(usize, (f64, f64))> {
        if let Some(event) = spoken.event {
            return self.events.get(&event.id).cloned().unwrap_or_default();
        }
        let near = |(lane, sheaf, y): &(usize, &Sheaf, f64)| {
            let inset = (sheaf.width / 2.0).min(6.0);
            // Not `clamp`, which panics where rounding puts one bound past the other.
            let near = x.unwrap_or(sheaf.x).max(sheaf.x + inset).min(sheaf.x + sheaf.width - inset);
            (*lane, (near, *y))
        };
        self.dates.get(&spoken.id()).map(|marks| marks.iter().map(near).collect()).unwrap_or_default()
    }
}
