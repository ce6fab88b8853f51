//! The picture as a value: bands, lanes, marks and labels, stacked so that no label meets another.

use super::items::Item;
use super::scale::{Scale, Tick, ticks};
use crate::dataset::DataSet;
use crate::domain::{Day, Event, EventId, EventStatus, Origin, Precision, StatementId, WorkshopId};
use crate::query::{Facet, LaneBy, Mode, ViewState, Zoom};
use fixedbitset::FixedBitSet;

/// Height of a row of marks, in pixels.
pub const ROW: f64 = 24.0;
/// Room above and below the rows of a lane.
const PAD: f64 = 10.0;
/// Room for the lane's name above its rows.
const HEAD: f64 = 20.0;
/// Rows with labels in one lane; what does not fit stands below, without a label.
const LABELLED_ROWS: usize = 6;
/// Width of a day's dot.
const DOT: f64 = 12.0;
/// Pixels per character of a label: wider than any system font at its size draws on average.
const CHAR: f64 = 7.4;
/// Longest label, in characters.
const LABEL: usize = 34;
/// Room between two things in a row.
const GAP: f64 = 8.0;
/// Side of a statement's square, with the room around it.
const UNIT: f64 = 12.0;

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

/// An event in a lane.
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
    /// Where it comes from.
    pub origin: Origin,
    /// Whether the texts only expected it.
    pub expected: bool,
    /// The label, if there was room, and where it starts.
    pub label: Option<(String, f64)>,
    /// In how many lanes it stands.
    pub lanes: usize,
}

/// The statements of one workshop in a lane.
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

/// A lane.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// Id of what it stands for; empty for the rest.
    pub id: String,
    /// Top edge.
    pub y: f64,
    /// Height.
    pub height: f64,
    /// Its events.
    pub marks: Vec<Mark>,
    /// Its statements.
    pub clusters: Vec<Cluster>,
}

/// The whole picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Width in pixels.
    pub width: f64,
    /// Height in pixels.
    pub height: f64,
    /// Range.
    pub zoom: Zoom,
    /// Lines on the axis.
    pub ticks: Vec<Tick>,
    /// Workshops.
    pub bands: Vec<Band>,
    /// Lanes from top to bottom.
    pub lanes: Vec<Lane>,
}

/// Lays out the items of a state.
pub fn scene(set: &DataSet, state: &ViewState, items: &[Item], selected: &FixedBitSet, zoom: Zoom, width: f64) -> Scene {
    let scale = Scale { zoom, width };
    let bands = set
        .workshops
        .iter()
        .filter(|w| w.date.overlaps(Some(zoom.first), Some(zoom.last)))
        .filter_map(|w| {
            let (first, last) = (w.date.first_day()?, w.date.last_day()?);
            let x = scale.x(first);
            Some(Band { workshop: w.id.clone(), x, width: (scale.x(last.plus(1)) - x).max(2.0) })
        })
        .collect::<Vec<_>>();
    let shown: Vec<&Item> = items.iter().filter(|item| item.event.date.overlaps(Some(zoom.first), Some(zoom.last))).collect();
    let mut lanes = Vec::new();
    let mut y = 28.0;
    for id in lane_ids(set, state) {
        let inside: Vec<&Item> = shown.iter().copied().filter(|item| lanes_of(set, state, item.event).contains(&id)).collect();
        let statements = statements_of(set, state, &id, selected);
        if inside.is_empty() && statements.iter().all(|(_, ids)| ids.is_empty()) {
            continue;
        }
        let lane = lay_out(set, state, &scale, &id, &inside, statements, y);
        y += lane.height;
        lanes.push(lane);
    }
    Scene { width, height: y, zoom, ticks: ticks(&scale, state.lang), bands, lanes }
}

/// The lane of statements where lanes are kinds of event.
const STATEMENTS: &str = "statements";

/// The ids of all possible lanes in order; the last one takes what belongs nowhere.
fn lane_ids(set: &DataSet, state: &ViewState) -> Vec<String> {
    let mut ids: Vec<String> = match state.lane {
        LaneBy::Kind => std::iter::once(STATEMENTS.to_owned()).chain(set.event_types.iter().map(|t| t.id.to_string())).collect(),
        LaneBy::Workshop => set.workshops.iter().map(|w| w.id.to_string()).collect(),
        LaneBy::Theme => set.themes.iter().map(|t| t.id.to_string()).collect(),
        LaneBy::Framework => set.frameworks.iter().map(|f| f.id.to_string()).collect(),
    };
    // With themes chosen, the lanes are those themes.
    let chosen = match state.lane {
        LaneBy::Theme => Some(Facet::Theme),
        LaneBy::Framework => Some(Facet::Framework),
        LaneBy::Workshop => Some(Facet::Workshop),
        LaneBy::Kind => None,
    };
    if let Some(facet) = chosen {
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

/// The lanes in which an event stands.
fn lanes_of(set: &DataSet, state: &ViewState, event: &Event) -> Vec<String> {
    let statements = || event.stated_in.iter().chain(&event.expected_in).filter_map(|id| set.statement(id.as_str()));
    let mut ids: Vec<String> = match state.lane {
        LaneBy::Kind => vec![event.kind.to_string()],
        LaneBy::Workshop => statements().map(|s| s.workshop.to_string()).collect(),
        LaneBy::Theme => statements().flat_map(|s| &s.themes).map(ToString::to_string).collect(),
        LaneBy::Framework => event.frameworks.iter().map(ToString::to_string).collect(),
    };
    ids.sort();
    ids.dedup();
    if ids.is_empty() {
        ids.push(String::new());
    }
    ids
}

/// The selected statements of a lane, by workshop.
fn statements_of(set: &DataSet, state: &ViewState, lane: &str, selected: &FixedBitSet) -> Vec<(WorkshopId, Vec<StatementId>)> {
    let belongs = |row: usize| {
        let Some(s) = set.statements.get(row) else { return false };
        match state.lane {
            LaneBy::Kind => lane == STATEMENTS,
            LaneBy::Workshop => s.workshop.as_str() == lane,
            LaneBy::Theme => s.themes.iter().any(|theme| theme.as_str() == lane),
            LaneBy::Framework => s.frameworks.iter().any(|link| link.framework.as_str() == lane),
        }
    };
    let rows: Vec<usize> = selected.ones().filter(|row| belongs(*row)).collect();
    set.workshops
        .iter()
        .map(|w| {
            let ids = rows.iter().filter_map(|row| set.statements.get(*row)).filter(|s| s.workshop == w.id);
            (w.id.clone(), ids.map(|s| s.id.clone()).collect())
        })
        .collect()
}

fn lay_out(
    set: &DataSet,
    state: &ViewState,
    scale: &Scale,
    id: &str,
    items: &[&Item],
    statements: Vec<(WorkshopId, Vec<StatementId>)>,
    top: f64,
) -> Lane {
    let first_row = top + HEAD + PAD + ROW / 2.0 - 4.0;
    let mut rows = Rows::default();
    let mut taken_to = 0.0;
    let clusters: Vec<Cluster> = set
        .workshops
        .iter()
        .zip(statements)
        .filter(|(_, (_, ids))| !ids.is_empty())
        .filter_map(|(w, (workshop, ids))| {
            let (first, last) = (w.date.first_day()?, w.date.last_day()?);
            let visible = w.date.overlaps(Some(scale.zoom.first), Some(scale.zoom.last));
            let found = visible.then(|| cluster(scale, workshop, ids, (first, last), first_row, taken_to, &mut rows))?;
            taken_to = found.x + found.width + 2.0;
            Some(found)
        })
        .collect();
    let mut marks: Vec<Mark> = items.iter().filter_map(|item| mark(set, state, scale, item.event)).collect();
    let mut without_room = Vec::new();
    for mark in &mut marks {
        if !place(mark, scale.width, first_row, &mut rows) {
            mark.label = None;
            without_room.push(mark);
        }
    }
    let labelled = rows.ends.len();
    let mut below = Rows::default();
    for mark in without_room {
        let row = below.first_free(mark.x, mark.x + mark.width + 2.0, usize::MAX).unwrap_or_default();
        mark.y = first_row + (labelled + row) as f64 * ROW;
    }
    let height = HEAD + 2.0 * PAD + (labelled + below.ends.len()).max(1) as f64 * ROW;
    Lane { id: id.to_owned(), y: top, height, marks, clusters }
}

/// The statements of a workshop, not further left than `from`, where the workshop before it ends.
fn cluster(
    scale: &Scale,
    workshop: WorkshopId,
    ids: Vec<StatementId>,
    (first, last): (Day, Day),
    y: f64,
    from: f64,
    rows: &mut Rows,
) -> Cluster {
    let x = scale.x(first);
    let room = scale.x(last.plus(1)) - x;
    let columns = (room / UNIT).floor();
    let per_column = (ids.len() as f64 / columns.max(1.0)).ceil();
    if columns >= 8.0 {
        let squares: Vec<(f64, f64)> = (0..ids.len())
            .map(|n| {
                let (column, row) = ((n as f64 / per_column).floor(), (n as f64) % per_column);
                (x + column * UNIT + 1.0, y - ROW / 2.0 + row * UNIT + 1.0)
            })
            .collect();
        let taken = (per_column * UNIT / ROW).ceil() as usize;
        rows.take(taken, x, x + room);
        return Cluster { workshop, statements: ids, x, y, squares: Some(squares), width: room };
    }
    // The number stands in the middle of the band, which is narrower than it.
    let width = 30.0;
    let x = (x + room / 2.0 - width / 2.0).max(from).clamp(0.0, (scale.width - width).max(0.0));
    rows.take(1, x, x + width);
    Cluster { workshop, statements: ids, x, y, squares: None, width }
}

fn mark(set: &DataSet, state: &ViewState, scale: &Scale, event: &Event) -> Option<Mark> {
    let (first, last) = (event.date.first_day()?, event.date.last_day()?);
    let left = scale.x(first.max(scale.zoom.first));
    let right = scale.x(last.plus(1).min(scale.zoom.last.plus(1)));
    let span = right - left;
    let (x, width) = if span < DOT {
        let middle = (left + span / 2.0 - DOT / 2.0).clamp(0.0, (scale.width - DOT).max(0.0));
        (middle, DOT)
    } else {
        (left, span)
    };
    Some(Mark {
        event: event.id.clone(),
        x,
        width,
        y: 0.0,
        precision: event.date.precision(),
        origin: event.origin,
        expected: event.status == EventStatus::Expected,
        label: Some((shorten(event.name.get(state.lang)), 0.0)),
        lanes: lanes_of(set, state, event).len(),
    })
}

/// A label that fits, cut at a word.
fn shorten(name: &str) -> String {
    if name.chars().count() <= LABEL {
        return name.to_owned();
    }
    let cut: String = name.chars().take(LABEL - 1).collect();
    let end = cut.rfind(' ').filter(|end| *end > LABEL / 2).unwrap_or(cut.len());
    let kept = cut.get(..end).unwrap_or(&cut);
    // A bracket that is not closed goes with what stands in it.
    let kept = kept
        .rfind('(')
        .filter(|open| !kept.get(*open..).unwrap_or_default().contains(')'))
        .and_then(|open| kept.get(..open))
        .unwrap_or(kept);
    format!("{}…", kept.trim_end_matches([',', ':', ' ', ';', '.']))
}

/// Gives a mark a row with room for it and its label; says whether there is one.
fn place(mark: &mut Mark, width: f64, first_row: f64, rows: &mut Rows) -> bool {
    let Some((text, start)) = &mut mark.label else { return false };
    let text_width = text.chars().count() as f64 * CHAR;
    let right = mark.x + mark.width + GAP / 2.0;
    let left = mark.x - GAP / 2.0 - text_width;
    // A long bar carries its label inside; otherwise it stands at the right, or at the left of the edge.
    let (from, to, label_x) = if mark.width >= text_width + GAP {
        (mark.x, mark.x + mark.width, mark.x + GAP / 2.0)
    } else if right + text_width <= width {
        (mark.x, right + text_width, right)
    } else if left >= 0.0 {
        (left, mark.x + mark.width, left)
    } else {
        return false;
    };
    let Some(row) = rows.first_free(from, to + GAP, LABELLED_ROWS) else { return false };
    mark.y = first_row + row as f64 * ROW;
    *start = label_x;
    true
}

/// What is taken in each row of a lane.
#[derive(Default)]
struct Rows {
    ends: Vec<Vec<(f64, f64)>>,
}

impl Rows {
    /// Takes the first row with room from one point to another, if that is among the first `most`.
    fn first_free(&mut self, from: f64, to: f64, most: usize) -> Option<usize> {
        let free = |taken: &Vec<(f64, f64)>| taken.iter().all(|(a, b)| to <= *a || from >= *b);
        let row = self.ends.iter().position(free).unwrap_or(self.ends.len());
        if row >= most {
            return None;
        }
        if row == self.ends.len() {
            self.ends.push(Vec::new());
        }
        if let Some(taken) = self.ends.get_mut(row) {
            taken.push((from, to));
        }
        Some(row)
    }

    /// Takes the first `count` rows between two points.
    fn take(&mut self, count: usize, from: f64, to: f64) {
        while self.ends.len() < count {
            self.ends.push(Vec::new());
        }
        for taken in self.ends.iter_mut().take(count) {
            taken.push((from, to));
        }
    }
}
