//! The picture as a value: bands, lanes, marks, labels and connectors.

use super::connect::{Connector, FEW, Focus, connectors};
use super::items::Item;
use super::labels::{BOLD, GAP, width_of};
use super::lanes::{lane_ids, lanes_of, lanes_of_spoken, statements_of};
use super::layout::{SQUARE, lay_out};
use super::scale::{Scale, Tick, ticks};
use super::span::Span;
use super::spoken::{Spoken, SpokenId, spoken};
use crate::dataset::DataSet;
use crate::domain::{DateBasis, Day, EventId, Origin, Precision, StatementId, Tense, WorkshopId};
use crate::i18n::dates;
use crate::query::{ViewState, Zoom};
use fixedbitset::FixedBitSet;

/// Height of the axis.
pub const AXIS: f64 = 28.0;
/// Room below it for the name of the day that the picture looks from.
const PRESENT: f64 = 20.0;

/// A workshop: a band through all lanes.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// Which.
    pub workshop: WorkshopId,
    /// Left edge.
    pub x: f64,
    /// Width, never less than a line that can be seen.
    pub width: f64,
}

/// Where a label stands beside its mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// In a bar that is long enough for it, or above it.
    Inside,
    /// After the mark.
    Right,
    /// Before the mark.
    Left,
}

/// A text beside a mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// What it says.
    pub text: String,
    /// Left edge of the room that it takes.
    pub x: f64,
    /// The room that it takes at most.
    pub width: f64,
    /// On which side of its mark.
    pub side: Side,
}

impl Label {
    /// Where the text is held, and by which of its ends: by the one that is nearest to its mark, however wide the font.
    pub fn anchor(&self) -> (f64, &'static str) {
        match self.side {
            Side::Inside | Side::Right => (self.x, "start"),
            Side::Left => (self.x + self.width, "end"),
        }
    }
}

/// An event in a lane: when something happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Which event.
    pub event: EventId,
    /// Left edge of the mark.
    pub x: f64,
    /// Width of the mark: a dot for a day, a bar for a longer time.
    pub width: f64,
    /// Middle of its row, from the top of the picture.
    pub y: f64,
    /// How precisely it is dated.
    pub precision: Precision,
    /// The days it is drawn over, and how sure its ends are.
    pub span: Span,
    /// Where it comes from.
    pub origin: Origin,
    /// Whether the texts only expected it.
    pub expected: bool,
    /// How it looks from the day of the picture.
    pub tense: Option<Tense>,
    /// Where the part of it begins that lies after that day.
    pub future_from: Option<f64>,
    /// The label, if there was room.
    pub label: Option<Label>,
    /// That statements speak of it.
    pub notch: Option<Notch>,
    /// In how many lanes it stands.
    pub lanes: usize,
}

/// The sign on an event that statements speak of it, with their number.
#[derive(Clone, Debug, PartialEq)]
pub struct Notch {
    /// Tip of the sign.
    pub x: f64,
    /// Tip of the sign.
    pub y: f64,
    /// Who speaks of it, each once.
    pub statements: Vec<StatementId>,
    /// Where their number begins.
    pub number_x: f64,
    /// The room it takes.
    pub number_width: f64,
}

/// Dates that statements speak of and that are no event's: those of one date together.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheaf {
    /// Left edge.
    pub x: f64,
    /// Width.
    pub width: f64,
    /// Whether it is a day: a point rather than a bar.
    pub point: bool,
    /// The days it is drawn over, and how sure its ends are.
    pub span: Span,
    /// One stripe a date, from top to bottom; of very many dates the first ones.
    pub stripes: Vec<Stripe>,
    /// How many dates it stands for, whether each has a stripe or not.
    pub dates: usize,
    /// Who speaks of the date, each once.
    pub speakers: Vec<StatementId>,
    /// Its label, if there was room: the source's words, or the date of several.
    pub label: Option<Label>,
    /// Middle of the label, from the top of the picture.
    pub label_y: f64,
    /// How it looks from the day of the picture.
    pub tense: Option<Tense>,
}

/// One date that a statement speaks of.
#[derive(Clone, Debug, PartialEq)]
pub struct Stripe {
    /// Which.
    pub id: SpokenId,
    /// Workshop of the statement.
    pub workshop: WorkshopId,
    /// Middle, from the top of the picture.
    pub y: f64,
    /// Where the date was taken from.
    pub basis: DateBasis,
}

/// The statements of one workshop in a lane: when something was said.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// Workshop.
    pub workshop: WorkshopId,
    /// Which statements.
    pub statements: Vec<StatementId>,
    /// Left edge.
    pub x: f64,
    /// Middle of its first row.
    pub y: f64,
    /// Where each statement's square stands, if there is room for all of them; one number otherwise.
    pub squares: Option<Vec<(f64, f64)>>,
    /// Width of the number or of the squares.
    pub width: f64,
}

impl Cluster {
    /// Where the connectors of each statement begin: at its square, or at the number.
    pub(super) fn places(&self) -> impl Iterator<Item = (&StatementId, (f64, f64))> {
        let number = (self.x + self.width / 2.0, self.y + 9.0);
        self.statements.iter().enumerate().map(move |(n, id)| {
            let square = self.squares.as_ref().and_then(|squares| squares.get(n));
            (id, square.map_or(number, |(x, y)| (x + SQUARE / 2.0, y + SQUARE)))
        })
    }
}

/// How many of the dates that are spoken of lie at a time: all of them in one strip.
#[derive(Clone, Debug, PartialEq)]
pub struct Strip {
    /// Its foot.
    pub y: f64,
    /// Its height, where most of them lie.
    pub height: f64,
    /// Stretches of time, from left to right, in each of which their number is the same.
    pub steps: Vec<Step>,
    /// The largest number at one time.
    pub most: usize,
    /// How many dates there are in the range.
    pub dates: usize,
    /// Who speaks of them, each once.
    pub speakers: Vec<StatementId>,
}

/// A stretch of a strip.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Left edge.
    pub x: f64,
    /// Width.
    pub width: f64,
    /// How many dates of each workshop's statements lie in it, those of the first below.
    pub counts: Vec<(WorkshopId, usize)>,
}

/// A lane.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// Id of what it stands for; empty for the rest.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Its dates spoken of, where they are in one strip.
    pub strip: Option<Strip>,
    /// Top edge.
    pub y: f64,
    /// Height.
    pub height: f64,
    /// Its events.
    pub marks: Vec<Mark>,
    /// Its dates spoken of that are no event's.
    pub sheaves: Vec<Sheaf>,
    /// Its statements.
    pub clusters: Vec<Cluster>,
}

/// The day that the picture looks from.
#[derive(Clone, Debug, PartialEq)]
pub struct Present {
    /// The day.
    pub day: Day,
    /// Its end, or the edge of the picture that is nearest to it.
    pub x: f64,
    /// Its name, if the day lies in the range.
    pub label: Option<Label>,
}

/// The whole picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Width in pixels.
    pub width: f64,
    /// Height in pixels.
    pub height: f64,
    /// Top of the first lane.
    pub top: f64,
    /// Range.
    pub zoom: Zoom,
    /// Lines on the axis.
    pub ticks: Vec<Tick>,
    /// The day it looks from, if that is not now.
    pub present: Option<Present>,
    /// Workshops.
    pub bands: Vec<Band>,
    /// Lanes from top to bottom.
    pub lanes: Vec<Lane>,
    /// From statements to the dates that they speak of.
    pub connectors: Vec<Connector>,
}

impl Scene {
    /// The connectors that are drawn, with those that the reader looks at marked: all where there are few of them.
    pub fn lit(&self, focuses: &[Focus]) -> Vec<(&Connector, bool)> {
        let looked_at = |connector: &Connector| focuses.iter().any(|focus| focus.has(connector));
        let marked = self.connectors.iter().map(|connector| (connector, looked_at(connector)));
        marked.filter(|(_, lit)| *lit || self.connectors.len() <= FEW).collect()
    }
}

/// Lays out the items of a state.
pub fn scene(set: &DataSet, state: &ViewState, items: &[Item], selected: &FixedBitSet, zoom: Zoom, width: f64) -> Scene {
    let scale = Scale { zoom, width };
    let spoken: Vec<Spoken> = spoken(set, state, selected, items);
    let shown: Vec<&Item> = items.iter().filter(|item| item.event.date.overlaps(Some(zoom.first), Some(zoom.last))).collect();
    let mut lanes = Vec::new();
    // Where each stands is the same question in every lane.
    let of_events: Vec<(&Item, Vec<String>)> = shown.iter().map(|item| (*item, lanes_of(set, state, item.event))).collect();
    let of_dates: Vec<(&Spoken, Vec<String>)> =
        spoken.iter().filter(|s| s.event.is_none()).map(|s| (s, lanes_of_spoken(state, s))).collect();
    let top = AXIS + state.asof.map_or(0.0, |_| PRESENT);
    let mut y = top;
    for id in lane_ids(set, state) {
        let events: Vec<(&Item, usize)> =
            of_events.iter().filter(|(_, lanes)| lanes.contains(&id)).map(|(item, lanes)| (*item, lanes.len())).collect();
        let dates: Vec<&Spoken> = of_dates.iter().filter(|(_, lanes)| lanes.contains(&id)).map(|(spoken, _)| *spoken).collect();
        let statements = statements_of(set, state, &id, selected);
        let lane = lay_out(set, state, &scale, &id, (&events, &spoken, &dates), statements, y);
        if lane.marks.is_empty()
            && lane.sheaves.is_empty()
            && lane.strip.is_none()
            && lane.clusters.iter().all(|cluster| cluster.statements.is_empty())
        {
            continue;
        }
        y += lane.height;
        lanes.push(lane);
    }
    let (ticks, bands) = (ticks(&scale, state.lang), bands(set, state, &scale));
    let present = state.asof.map(|day| present(day, &scale, state));
    let mut scene = Scene { width, height: y, top, zoom, ticks, present, bands, lanes, connectors: Vec::new() };
    scene.connectors = connectors(&scene, &spoken);
    scene
}

/// The workshops that lie in the range and had been held.
fn bands(set: &DataSet, state: &ViewState, scale: &Scale) -> Vec<Band> {
    set.workshops
        .iter()
        .filter(|w| w.date.overlaps(Some(scale.zoom.first), Some(scale.zoom.last)))
        .filter_map(|w| {
            let (first, last) = (w.date.first_day()?, w.date.last_day()?);
            let x = scale.x(first);
            let held = state.asof.is_none_or(|day| last <= day);
            held.then(|| Band { workshop: w.id.clone(), x, width: (scale.x(last.plus(1)) - x).max(2.0) })
        })
        .collect()
}

fn present(day: Day, scale: &Scale, state: &ViewState) -> Present {
    let inside = (scale.zoom.first..=scale.zoom.last).contains(&day);
    let x = scale.x(day.plus(1).max(scale.zoom.first).min(scale.zoom.last.plus(1)));
    let text = dates::day(day, state.lang);
    let width = width_of(&text) * BOLD;
    // At the left of the line, where what was known stands, unless the edge is too near; on neither side of a sliver.
    let room = width + GAP;
    let (start, side) = if x >= room { (x - width - GAP / 2.0, Side::Left) } else { (x + GAP / 2.0, Side::Right) };
    let fits = inside && start + width <= scale.width;
    Present { day, x, label: fits.then_some(Label { text, x: start, width, side }) }
}
