//! One lane: its statements, its events and the dates spoken of, stacked so that none meets another.

use super::asof::{short_on, tense};
use super::items::Item;
use super::labels::{BOLD, GAP, Rows, fitted, width_of};
use super::lanes::{SPOKEN, lane_name};
use super::scale::Scale;
use super::scene::{Cluster, Label, Lane, Mark, Notch, Sheaf, Side, Step, Strip, Stripe};
use super::span::Span;
use super::spoken::Spoken;
use crate::cite::pinpoint;
use crate::dataset::DataSet;
use crate::domain::{Day, Event, EventStatus, Lang, Precision, StatementId, Tense, WorkshopId};
use crate::i18n::dates;
use crate::query::ViewState;
use crate::wording::time;

/// Height of a row of marks, in pixels.
const ROW: f64 = 24.0;
/// Height of a row of dates spoken of.
const FINE_ROW: f64 = 24.0;
/// Height of the strip of all dates, where most of them lie.
const STRIP: f64 = 20.0;
/// Room for the sign before the name of a lane that opens.
const SIGN: f64 = 16.0;
/// From one stripe of a sheaf to the next.
const PITCH: f64 = 9.0;
/// Room above and below the rows of a lane.
const PAD: f64 = 6.0;
/// Room for the lane's name above its rows, where it has none among them.
const HEAD: f64 = 20.0;
/// Rows with labels in one lane; what does not fit takes what room is left in them, or stands below, without a label.
const LABELLED_ROWS: usize = 40;
/// Width of a day's dot.
const DOT: f64 = 12.0;
/// Room for a small diamond before the number of those who speak of an event.
const DIAMOND: f64 = 12.0;
/// A workshop's statements are squares up to this number, and one number beyond it.
const SQUARES: usize = 100;
/// As many stripes are drawn of those who speak of one date; more are said in its label and behind its link.
const STRIPES: usize = 12;
/// Side of a statement's square.
pub(super) const SQUARE: f64 = 10.0;
/// The same with the room around it.
const UNIT: f64 = 12.0;

/// What stands in a lane: its events, each with the number of lanes that it stands in, all dates spoken of, and those that have a mark of their own here.
type Contents<'a> = (&'a [(&'a Item<'a>, usize)], &'a [Spoken<'a>], &'a [&'a Spoken<'a>]);

/// Lays out a lane whose top edge is given.
pub(super) fn lay_out(
    set: &DataSet,
    state: &ViewState,
    scale: &Scale,
    id: &str,
    (events, spoken, own): Contents,
    statements: Vec<(WorkshopId, Vec<StatementId>)>,
    top: f64,
) -> Lane {
    let name = lane_name(set, state, id);
    // The name stands in the first row, among what has room beside it; above, where statements would stand in its way.
    let room = width_of(&name) * BOLD + SIGN + GAP;
    let beside = |first_row: f64| {
        let mut rows = Rows::default();
        rows.take(0, 1, 0.0, room);
        let clusters = clusters(set, state.lang, scale, statements.clone(), first_row, &mut rows);
        (clusters.iter().all(|cluster| cluster.x >= room)).then_some((rows, clusters))
    };
    let middle = top + PAD + ROW / 2.0 - 4.0;
    let found = beside(middle);
    let head = if found.is_some() { 0.0 } else { HEAD };
    let first_row = middle + head;
    let (rows, clusters) = found.unwrap_or_else(|| {
        let mut rows = Rows::default();
        let clusters = clusters(set, state.lang, scale, statements.clone(), first_row, &mut rows);
        (rows, clusters)
    });
    let bare: Vec<(Mark, &str)> = events
        .iter()
        .filter_map(|(item, lanes)| {
            let mark = mark(state, scale, item.event, *lanes, spoken)?;
            let name = short_on(item.event, mark.tense, state.lang);
            Some((mark, name))
        })
        .collect();
    let (rows, mut marks, without_room) = in_rows(&bare, scale.width, first_row, &rows);
    let labelled = rows.len();
    let mut below = Rows::default();
    for place in without_room {
        let Some(mark) = marks.get_mut(place) else { continue };
        let room = mark.notch.as_ref().map_or(0.0, |notch| notch.number_width + GAP);
        let fits = mark.x + mark.width + room <= scale.width;
        let (from, to) = if fits { (mark.x, mark.x + mark.width + room) } else { (mark.x - room, mark.x + mark.width) };
        let row = below.first_free(1, from, to + 2.0, usize::MAX).unwrap_or_default();
        mark.y = first_row + (labelled + row) as f64 * ROW;
        set_notch(mark, if fits { mark.x + mark.width + GAP / 2.0 } else { from });
    }
    let rows_above = labelled + below.len();
    let first_fine = first_row + rows_above as f64 * ROW;
    let folded = id == SPOKEN && !state.each_date;
    // The strip stands in the row of the name, which says how many dates it has.
    let strip = folded.then(|| strip(set, scale, own, first_row + ROW / 2.0 - 1.0)).flatten();
    let (sheaves, fine) = if folded { (Vec::new(), 0) } else { sheaves(state, scale, own, first_fine) };
    let filled = rows_above as f64 * ROW + fine as f64 * FINE_ROW;
    Lane { id: id.to_owned(), name, y: top, height: head + 2.0 * PAD + filled.max(ROW), marks, sheaves, strip, clusters }
}

/// Gives the marks of a lane their rows, beside what stands in these already. Labels before their marks take fewer rows where
/// marks are dense at the end of the years, and those after them at their beginning: of all ways the one with the fewest rows,
/// and of equals the first. Also the places of those that no row has room for.
fn in_rows(bare: &[(Mark, &str)], width: f64, first_row: f64, taken: &Rows) -> (Rows, Vec<Mark>, Vec<usize>) {
    let laid = WAYS.map(|way| {
        let (mut rows, mut marks, mut without) = (taken.clone(), Vec::with_capacity(bare.len()), Vec::new());
        for (mark, name) in bare {
            let mut mark = mark.clone();
            if !place(&mut mark, name, width, first_row, &mut rows, way) {
                without.push(marks.len());
            }
            marks.push(mark);
        }
        (rows, marks, without)
    });
    laid.into_iter().min_by_key(|(rows, _, without)| (without.len(), rows.len())).unwrap_or_default()
}

/// The dates as one strip whose foot is given: as high at a time as many of them lie there.
fn strip(set: &DataSet, scale: &Scale, own: &[&Spoken], foot: f64) -> Option<Strip> {
    let spans: Vec<(&WorkshopId, f64, f64)> = own
        .iter()
        .filter_map(|spoken| {
            let (x, width) = across(scale, &Span::of(&spoken.time.date, spoken.time.precision, scale.zoom)?);
            Some((&spoken.statement.workshop, x, x + width))
        })
        .collect();
    let mut edges: Vec<f64> = spans.iter().flat_map(|(_, from, to)| [*from, *to]).collect();
    edges.sort_by(f64::total_cmp);
    edges.dedup_by(|a, b| (*a - *b).abs() < 0.5);
    let steps: Vec<Step> = edges
        .windows(2)
        .filter_map(|pair| {
            let [x, end] = pair else { return None };
            let middle = (x + end) / 2.0;
            let of = |id: &WorkshopId| spans.iter().filter(|(of, from, to)| *of == id && *from <= middle && middle <= *to).count();
            let counts: Vec<_> = set.workshops.iter().map(|w| (w.id.clone(), of(&w.id))).filter(|(_, number)| *number > 0).collect();
            (!counts.is_empty()).then(|| Step { x: *x, width: end - x, counts })
        })
        .collect();
    let most = steps.iter().map(|step| step.counts.iter().map(|(_, number)| number).sum()).max()?;
    let mut speakers: Vec<StatementId> = own
        .iter()
        .filter(|spoken| spoken.time.date.overlaps(Some(scale.zoom.first), Some(scale.zoom.last)))
        .map(|spoken| spoken.statement.id.clone())
        .collect();
    speakers.dedup();
    Some(Strip { y: foot, height: STRIP, steps, most, dates: spans.len(), speakers })
}

fn clusters(
    set: &DataSet,
    lang: Lang,
    scale: &Scale,
    statements: Vec<(WorkshopId, Vec<StatementId>)>,
    first_row: f64,
    rows: &mut Rows,
) -> Vec<Cluster> {
    let mut taken_to = 0.0;
    set.workshops
        .iter()
        .zip(statements)
        .filter(|(_, (_, ids))| !ids.is_empty())
        .filter_map(|(w, (workshop, ids))| {
            let (first, last) = (w.date.first_day()?, w.date.last_day()?);
            let visible = w.date.overlaps(Some(scale.zoom.first), Some(scale.zoom.last));
            let found = visible
                .then(|| cluster(&dates::number(ids.len(), lang), scale, workshop, ids, (first, last), (first_row, taken_to), rows))?;
            taken_to = found.x + found.width + 2.0;
            Some(found)
        })
        .collect()
}

/// The statements of a workshop, not further left than `from`, where the workshop before it ends.
fn cluster(
    number: &str,
    scale: &Scale,
    workshop: WorkshopId,
    ids: Vec<StatementId>,
    (first, last): (Day, Day),
    (y, from): (f64, f64),
    rows: &mut Rows,
) -> Cluster {
    // A range that begins or ends within the workshop shows a part of its band.
    let x = scale.x(first).max(0.0);
    let room = scale.x(last.plus(1)).min(scale.width) - x;
    let columns = (room / UNIT).floor();
    let per_column = (ids.len() as f64 / columns.max(1.0)).ceil();
    if columns >= 8.0 && ids.len() <= SQUARES {
        let squares: Vec<(f64, f64)> = (0..ids.len())
            .map(|n| {
                let (column, row) = ((n as f64 / per_column).floor(), (n as f64) % per_column);
                (x + column * UNIT + 1.0, y - ROW / 2.0 + row * UNIT + 1.0)
            })
            .collect();
        let taken = (per_column * UNIT / ROW).ceil() as usize;
        rows.take(0, taken, x, x + room);
        return Cluster { workshop, statements: ids, x, y, squares: Some(squares), width: room };
    }
    // The number stands in the middle of the band, which is narrower than it.
    let width = (width_of(number) * BOLD + GAP).max(30.0);
    let x = (x + room / 2.0 - width / 2.0).max(from).clamp(0.0, (scale.width - width).max(0.0));
    rows.take(0, 1, x, x + width);
    Cluster { workshop, statements: ids, x, y, squares: None, width }
}

/// From where to where a span is drawn, never less than a dot.
fn across(scale: &Scale, span: &Span) -> (f64, f64) {
    let (left, right) = (scale.x(span.first), scale.x(span.last.plus(1)));
    let width = right - left;
    if width >= DOT {
        return (left, width);
    }
    ((left + width / 2.0 - DOT / 2.0).clamp(0.0, (scale.width - DOT).max(0.0)), DOT)
}

fn mark(state: &ViewState, scale: &Scale, event: &Event, lanes: usize, spoken: &[Spoken]) -> Option<Mark> {
    let precision = event.date.precision();
    let span = Span::of(&event.date, precision, scale.zoom)?;
    let (x, width) = across(scale, &span);
    let tense = state.asof.map(|day| tense(&event.date, day));
    let cut = state.asof.map(|day| scale.x(day.plus(1))).filter(|cut| tense == Some(Tense::Present) && *cut > x && *cut < x + width);
    let mut statements: Vec<StatementId> = spoken
        .iter()
        .filter(|spoken| spoken.event.is_some_and(|other| other.id == event.id))
        .map(|spoken| spoken.statement.id.clone())
        .collect();
    statements.dedup();
    let number_width = DIAMOND + width_of(&dates::number(statements.len(), state.lang));
    let notch = (!statements.is_empty()).then_some(Notch { x: 0.0, y: 0.0, statements, number_x: 0.0, number_width });
    Some(Mark {
        event: event.id.clone(),
        x,
        width,
        y: 0.0,
        precision,
        span,
        origin: event.origin,
        expected: event.status == EventStatus::Expected,
        tense,
        future_from: cut,
        label: None,
        notch,
        lanes,
    })
}

/// Puts the sign of those who speak of an event below its mark, and their number where it is told to.
fn set_notch(mark: &mut Mark, number_x: f64) {
    let (x, y) = (mark.x + (mark.width / 2.0).min(DOT / 2.0), mark.y + 11.0);
    if let Some(notch) = &mut mark.notch {
        (notch.x, notch.y, notch.number_x) = (x, y, number_x);
    }
}

/// The room that a mark takes with a text of some width on one side: the number of those who speak of it stands between them.
fn stretch(mark: &Mark, side: Side, text: f64) -> (f64, f64) {
    let number = mark.notch.as_ref().map_or(0.0, |notch| notch.number_width + GAP / 2.0);
    let (left, right) = (mark.x, mark.x + mark.width);
    match side {
        Side::Inside => (left, right),
        Side::Right => (left, right + GAP / 2.0 + number + text),
        Side::Left => (left - GAP / 2.0 - number - text, right),
    }
}

/// The room for a text on one side of a mark, between two points.
fn room(mark: &Mark, side: Side, (from, to): (f64, f64)) -> f64 {
    let (left, right) = stretch(mark, side, 0.0);
    match side {
        Side::Inside => mark.width - GAP - mark.notch.as_ref().map_or(0.0, |notch| notch.number_width + GAP / 2.0),
        Side::Right => to - right,
        Side::Left => left - from,
    }
}

/// In which order the places for a label are tried.
#[derive(Clone, Copy)]
struct Way {
    /// Before its mark first.
    before: bool,
    /// One side in every row before the other side.
    by_side: bool,
    /// The other side only where the first has no room in the picture.
    one_side: bool,
}

/// All of them, the one that reads most easily first.
const WAYS: [Way; 6] = [
    Way { before: false, by_side: false, one_side: false },
    Way { before: true, by_side: false, one_side: false },
    Way { before: false, by_side: true, one_side: false },
    Way { before: true, by_side: true, one_side: false },
    Way { before: false, by_side: false, one_side: true },
    Way { before: true, by_side: false, one_side: true },
];

/// Gives a mark a row with room for it, its label and the number of those who speak of it; says whether there is one.
/// The name is cut only where no side of the mark has room for it, or no row more is to be had.
fn place(mark: &mut Mark, name: &str, width: f64, first_row: f64, rows: &mut Rows, way: Way) -> bool {
    let picture = (0.0, width);
    let whole = width_of(name);
    let sides = if way.before { [Side::Inside, Side::Left, Side::Right] } else { [Side::Inside, Side::Right, Side::Left] };
    let fits = |side: &Side| room(mark, *side, picture) >= whole;
    // A long bar carries its label; otherwise it stands at the right or, where that is sooner free, at the left.
    let mut ways: Vec<(Side, String)> = sides.into_iter().filter(fits).map(|side| (side, name.to_owned())).collect();
    if way.one_side || ways.first().is_some_and(|(side, _)| *side == Side::Inside) {
        ways.truncate(1);
    }
    if ways.is_empty() {
        let widest = sides.into_iter().max_by(|a, b| room(mark, *a, picture).total_cmp(&room(mark, *b, picture)));
        ways.extend(widest.and_then(|side| Some((side, fitted(name, room(mark, side, picture))?))));
    }
    let free = |row: usize, (side, text): &(Side, String)| {
        let (from, to) = stretch(mark, *side, width_of(text));
        rows.is_free(row, 1, from, to + GAP)
    };
    let within = |most: usize, ways: &[(Side, String)]| {
        (0..LABELLED_ROWS.min(most)).find_map(|row| ways.iter().find(|way| free(row, way)).map(|way| (row, way.clone())))
    };
    // One side in every row before the other, or both in each row.
    let by_side = || ways.iter().find_map(|one| within(rows.len(), std::slice::from_ref(one)));
    let found = way.by_side.then(by_side).flatten().or_else(|| within(rows.len() + 1, &ways));
    let Some((row, (side, text))) = found.or_else(|| left_over(mark, name, width, rows)) else { return false };
    let text_width = width_of(&text);
    let (from, to) = stretch(mark, side, text_width);
    rows.take(row, 1, from, to + GAP);
    mark.y = first_row + row as f64 * ROW;
    let number = mark.notch.as_ref().map_or(0.0, |notch| notch.number_width + GAP / 2.0);
    let (number_x, x) = match side {
        Side::Inside => (mark.x + GAP / 2.0, mark.x + GAP / 2.0 + number),
        Side::Right => (mark.x + mark.width + GAP / 2.0, mark.x + mark.width + GAP / 2.0 + number),
        Side::Left => (mark.x - number, from),
    };
    mark.label = Some(Label { text, x, width: text_width, side });
    set_notch(mark, number_x);
    true
}

/// The row with the most room beside a mark, where no row has room for its whole name.
fn left_over(mark: &Mark, name: &str, width: f64, rows: &Rows) -> Option<(usize, (Side, String))> {
    let (left, right) = (mark.x, mark.x + mark.width);
    let ways = (0..rows.len().min(LABELLED_ROWS)).flat_map(|row| {
        let around = rows.room_around(row, left, right + GAP, width);
        let ways = around.map(|(from, to)| [Side::Right, Side::Left].map(|side| (room(mark, side, (from, to - GAP)), row, side)));
        ways.into_iter().flatten()
    });
    let (room, row, side) = ways.max_by(|a, b| a.0.total_cmp(&b.0))?;
    Some((row, (side, fitted(name, room)?)))
}

/// The dates that have marks of their own, those of one date together, and the number of rows they take.
fn sheaves(state: &ViewState, scale: &Scale, own: &[&Spoken], top: f64) -> (Vec<Sheaf>, usize) {
    let mut groups: Vec<Vec<&Spoken>> = Vec::new();
    for spoken in own {
        match groups.iter_mut().find(|group| group.first().is_some_and(|first| first.time.date == spoken.time.date)) {
            Some(group) => group.push(spoken),
            None => groups.push(vec![spoken]),
        }
    }
    groups.sort_by_key(|group| group.first().map(|spoken| (spoken.time.date.first_day(), spoken.time.date.last_day())));
    let mut rows = Rows::default();
    let sheaves = groups.iter().filter_map(|group| sheaf(state, scale, group, top, &mut rows)).collect();
    (sheaves, rows.len())
}

fn sheaf(state: &ViewState, scale: &Scale, group: &[&Spoken], top: f64, rows: &mut Rows) -> Option<Sheaf> {
    let first = group.first()?;
    let date = &first.time.date;
    let precision = first.time.precision;
    let span = Span::of(date, precision, scale.zoom)?;
    let (x, width) = across(scale, &span);
    let text = match group {
        [one] => format!("{} “{}”", pinpoint(one.statement.id.as_str()), one.time.words),
        _ => {
            let mut speakers: Vec<_> = group.iter().map(|spoken| &spoken.statement.id).collect();
            speakers.dedup();
            time::sheaf(date, group.len(), speakers.len(), state.lang)
        }
    };
    // Beside the bar, or above it where it is longer than the picture has room for; cut where no side has room.
    let sides = [(Side::Right, scale.width - x - width - GAP), (Side::Left, x - GAP), (Side::Inside, width - GAP)];
    let whole = width_of(&text);
    let widest = || sides.into_iter().max_by(|a, b| a.1.total_cmp(&b.1));
    let label = sides.into_iter().find(|(_, room)| *room >= whole).or_else(widest).and_then(|(side, room)| {
        let text = fitted(&text, room)?;
        let room = width_of(&text);
        let start = match side {
            Side::Right => x + width + GAP / 2.0,
            Side::Left => x - GAP / 2.0 - room,
            Side::Inside => x + GAP / 2.0,
        };
        Some(Label { text, x: start, width: room, side })
    });
    let above = usize::from(label.as_ref().is_some_and(|label| label.side == Side::Inside));
    let from = label.as_ref().map_or(x, |label| label.x.min(x));
    let to = label.as_ref().map_or(x + width, |label| (label.x + label.width).max(x + width));
    let drawn = group.len().min(STRIPES);
    let taken = ((drawn as f64 * PITCH + 6.0) / FINE_ROW).ceil() as usize;
    let row = rows.first_free(above + taken, from, to + GAP, usize::MAX)?;
    let y = top + ((row + above) as f64 + (taken as f64 - 1.0) / 2.0) * FINE_ROW;
    let label_y = if above == 0 { y } else { top + row as f64 * FINE_ROW + 4.0 };
    let half = (drawn as f64 - 1.0) / 2.0;
    let mut speakers: Vec<StatementId> = group.iter().map(|spoken| spoken.statement.id.clone()).collect();
    speakers.dedup();
    let stripes = group
        .iter()
        .take(drawn)
        .enumerate()
        .map(|(n, spoken)| Stripe {
            id: spoken.id(),
            workshop: spoken.statement.workshop.clone(),
            y: y + (n as f64 - half) * PITCH,
            basis: spoken.time.basis,
        })
        .collect();
    Some(Sheaf {
        x,
        width,
        point: precision == Precision::Day && width <= DOT,
        span,
        stripes,
        dates: group.len(),
        speakers,
        label,
        label_y,
        tense: state.asof.map(|day| tense(date, day)),
    })
}
