//! Data series as charts: scales, marks and breaks as values.
//!
//! A chart says no more than its points do. A value lasts as long as its date: a quarter, a year, a range. Points are joined
//! where the series is one count through time, dashed where something may lie between them, and not at all across a break or
//! from one edition to another. What counts something else, or has no number, is not on the scale. The scale begins at nought.

mod axis;
mod list;
mod place;

pub use axis::{Across, Tick, Upwards, Years};
pub use list::{List, ListRow, list};
pub use place::{Area, CHAR, Drawn, LINE, Label, Lean, Side, Wish, lines, place, width};

use crate::domain::{Chart as Kind, Lang, Mark as Check, Series, SeriesBreak, SeriesPoint};
use crate::i18n::grammar::decimal;
use crate::wording::followup as words;

/// Height of a chart, in pixels.
pub const HEIGHT: f64 = 201.0;
/// Below the line in which the breaks are named.
const TOP: f64 = 37.0;
/// Room for the years.
const FOOT: f64 = 20.0;
/// Days that may lie between two points without a gap: less than a quarter.
const GAP: i32 = 92;
/// The narrowest mark.
const THIN: f64 = 6.0;
/// Room for the names of two counts.
const COUNTS: f64 = 20.0;
/// Room for a shape before its name.
const SIGN: f64 = 16.0;
/// Height of a mark on a line.
const THICK: f64 = 6.0;

/// A chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// Width, in pixels.
    pub width: f64,
    /// Height, in pixels.
    pub height: f64,
    /// Time.
    pub across: Across,
    /// Values.
    pub upwards: Upwards,
    /// Values with a line.
    pub values: Vec<Tick>,
    /// Years.
    pub years: Vec<Tick>,
    /// Where points are not compared.
    pub breaks: Vec<Break>,
    /// What is aimed at: its height, and its words where they have room.
    pub aim: Option<(f64, Option<Label>)>,
    /// What joins points.
    pub joins: Vec<Join>,
    /// Points.
    pub marks: Vec<Mark>,
    /// Values in words, beside their marks.
    pub labels: Vec<Label>,
    /// What the shapes count, where there are two counts: at the foot, because no name has room beside every mark.
    pub counts: Vec<(Number, Label)>,
}

/// A time across which points are not compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Break {
    /// Its letter: `a`.
    pub letter: char,
    /// From where.
    pub x: f64,
    /// How wide; nought for the day on which something changed.
    pub width: f64,
    /// Where its letter stands.
    pub label: Label,
}

/// Which of its two numbers a point is drawn for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    /// The first.
    Value,
    /// The second.
    Local,
}

/// How a point is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A bar from nought, as wide as its date lasts.
    Bar,
    /// A stroke as long as its date lasts.
    Span,
    /// A dot: its date is a day.
    Dot,
}

/// A point.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Its place in the series.
    pub point: usize,
    /// For which number.
    pub number: Number,
    /// How it is drawn.
    pub shape: Shape,
    /// What it takes up.
    pub area: Area,
    /// Whether it was checked; one that was not is hollow.
    pub checked: bool,
    /// Whether its date is vague.
    pub vague: bool,
}

impl Mark {
    /// Where its value stands.
    pub fn y(&self) -> f64 {
        if self.shape == Shape::Bar { self.area.y } else { self.area.y + self.area.height / 2.0 }
    }
}

/// What joins two points.
#[derive(Clone, Debug, PartialEq)]
pub struct Join {
    /// For which number.
    pub number: Number,
    /// From.
    pub from: (f64, f64),
    /// To.
    pub to: (f64, f64),
    /// Whether points may be missing between them.
    pub dashed: bool,
}

/// Draws a series with numbers in a width.
pub fn chart(series: &Series, years: Years, width: f64, lang: Lang) -> Chart {
    let most = drawn(series).flat_map(|(_, point)| [point.value, point.local]).flatten().chain(series.aim.iter().map(|aim| aim.value));
    let upwards = Upwards::holding(most.fold(0.0, f64::max), HEIGHT - FOOT, TOP + LINE);
    let values: Vec<Tick> = upwards.values().into_iter().map(|value| Tick { at: upwards.y(value), label: decimal(value, lang) }).collect();
    let left = values.iter().map(|tick| place::width(&tick.label)).fold(0.0, f64::max) + 10.0;
    let across = Across { years, left, right: width - 8.0 };
    let marks = marks(series, &across, &upwards);
    let joins = joins(series, &marks);
    let breaks = breaks(series, &across);
    let inside = Area { x: 0.0, y: TOP - LINE, width, height: HEIGHT - FOOT - TOP + LINE };
    let areas: Vec<Area> = marks.iter().map(|mark| mark.area).collect();
    let aim = series.aim.as_ref().map(|aim| {
        let y = upwards.y(aim.value);
        let line = Area { x: across.left, y, width: across.right - across.left, height: 1.0 };
        let wish = Wish { text: aim.text.get(lang).to_owned(), short: None, mark: line, side: Side::Below, lean: Lean::Middle, reach: 1 };
        (y, place(&[wish], Drawn { marks: &areas, labels: &[], lines: &joins }, inside).into_iter().next())
    });
    let taken: Vec<Area> = aim.iter().filter_map(|(_, label)| label.as_ref()).map(|label| label.area).collect();
    let labels = place(&wishes(series, &marks, lang), Drawn { marks: &areas, labels: &taken, lines: &joins }, inside);
    let counts = counts(series, across.left, lang);
    let height = if counts.is_empty() { HEIGHT } else { HEIGHT + COUNTS };
    Chart { width, height, years: across.ticks(), across, upwards, values, breaks, aim, joins, marks, labels, counts }
}

/// The names of two counts in a row below the years.
fn counts(series: &Series, left: f64, lang: Lang) -> Vec<(Number, Label)> {
    let (Some(value), Some(local)) = (&series.unit, &series.local_unit) else { return Vec::new() };
    let mut x = left;
    [(Number::Value, value), (Number::Local, local)]
        .into_iter()
        .map(|(number, unit)| {
            let text = unit.get(lang).to_owned();
            let area = Area { x: x + SIGN, y: HEIGHT + COUNTS - LINE, width: place::width(&text), height: LINE };
            x = area.x + area.width + SIGN;
            (number, Label { text, area, of: None })
        })
        .collect()
}

/// The points that are on the scale.
fn drawn(series: &Series) -> impl Iterator<Item = (usize, &SeriesPoint)> {
    series.points.iter().enumerate().filter(|(_, point)| !point.apart && point.value.is_some())
}

/// The points that are not on it: they count something else, or have no number.
pub fn beside(series: &Series) -> impl Iterator<Item = &SeriesPoint> {
    series.points.iter().filter(|point| series.chart != Kind::List && (point.apart || point.value.is_none()))
}

fn marks(series: &Series, across: &Across, upwards: &Upwards) -> Vec<Mark> {
    let mut out = Vec::new();
    for (place, point) in drawn(series) {
        for (number, value) in [(Number::Value, point.value), (Number::Local, point.local)] {
            let Some(value) = value else { continue };
            let y = upwards.y(value);
            let (from, to) = across.span(&point.date);
            let (shape, area) = match series.chart {
                Kind::Bars => (Shape::Bar, bar(slot(series, place, from, to), y, upwards.base)),
                Kind::Line | Kind::List if to - from >= THIN => {
                    (Shape::Span, Area { x: from, y: y - THICK / 2.0, width: to - from, height: THICK })
                }
                Kind::Line | Kind::List => {
                    (Shape::Dot, Area { x: (from + to - THICK) / 2.0, y: y - THICK / 2.0, width: THICK, height: THICK })
                }
            };
            let vague = point.dating.is_some() || point.date.is_about();
            out.push(Mark { point: place, number, shape, area, checked: point.mark == Check::Verified, vague });
        }
    }
    out
}

/// Points of the same time share it.
fn slot(series: &Series, place: usize, from: f64, to: f64) -> (f64, f64) {
    let date = series.points.get(place).map(|point| point.date);
    let same: Vec<usize> = drawn(series).filter(|(_, point)| Some(point.date) == date).map(|(place, _)| place).collect();
    let nth = same.iter().position(|other| *other == place).unwrap_or(0) as f64;
    let wide = (to - from) / same.len().max(1) as f64;
    (from + wide * nth, from + wide * (nth + 1.0))
}

fn bar((from, to): (f64, f64), y: f64, base: f64) -> Area {
    let wide = (to - from - 3.0).max(THIN);
    Area { x: (from + to - wide) / 2.0, y, width: wide, height: (base - y).max(0.0) }
}

/// Points of one count, one after the other, unless something parts them.
fn joins(series: &Series, marks: &[Mark]) -> Vec<Join> {
    let mut out = Vec::new();
    if series.chart != Kind::Line {
        return out;
    }
    for number in [Number::Value, Number::Local] {
        let of: Vec<&Mark> = marks.iter().filter(|mark| mark.number == number).collect();
        for pair in of.windows(2) {
            let [a, b] = pair else { continue };
            let (Some(before), Some(after)) = (series.points.get(a.point), series.points.get(b.point)) else { continue };
            if parted(series, before, after) {
                continue;
            }
            let missing = before.date.last_day().zip(after.date.first_day()).map_or(0, |(end, start)| start.0 - end.0);
            let from = (a.area.x + a.area.width, a.y());
            let to = (b.area.x.max(from.0), b.y());
            out.push(Join { number, from, to, dashed: missing > GAP });
        }
    }
    out
}

/// Whether two points are not compared: another edition, or a break that begins or ends between them.
fn parted(series: &Series, before: &SeriesPoint, after: &SeriesPoint) -> bool {
    let (Some(first), Some(last)) = (before.date.first_day(), after.date.first_day()) else { return true };
    let between = |entry: &SeriesBreak| {
        let begins = entry.date.first_day().is_some_and(|day| day > first && day <= last);
        let ends = lasts(entry) && entry.date.last_day().is_some_and(|day| day >= first && day < last);
        begins || ends
    };
    before.edition != after.edition || series.breaks.iter().any(between)
}

/// The points that a title may speak of in one breath: of the stretches that nothing parts, the one with the most checked
/// points, and of equals the latest. Those of a line have a number.
pub fn stretch(series: &Series) -> Vec<&SeriesPoint> {
    let told =
        |point: &&SeriesPoint| point.mark == Check::Verified && !point.apart && (series.chart != Kind::Line || point.value.is_some());
    let mut stretches: Vec<Vec<&SeriesPoint>> = Vec::new();
    for point in series.points.iter().filter(told) {
        match stretches.last_mut().filter(|stretch| stretch.iter().all(|before| !parted(series, before, point))) {
            Some(stretch) => stretch.push(point),
            None => stretches.push(vec![point]),
        }
    }
    stretches.into_iter().max_by_key(Vec::len).unwrap_or_default()
}

/// Whether a break is a time, of years; a shorter date is the day on which something changed.
fn lasts(entry: &SeriesBreak) -> bool {
    entry.date.start.is_none_or(|date| date.month.is_none())
}

fn breaks(series: &Series, across: &Across) -> Vec<Break> {
    let mut end = f64::NEG_INFINITY;
    let of = |(letter, entry): (char, &SeriesBreak)| {
        let (from, to) = across.span(&entry.date);
        let wide = if lasts(entry) { to - from } else { 0.0 };
        let left = (from + wide / 2.0 - CHAR / 2.0).max(end + 4.0);
        end = left + CHAR;
        let label = Label { text: letter.to_string(), area: Area { x: left, y: 2.0, width: CHAR, height: LINE }, of: None };
        Break { letter, x: from, width: wide, label }
    };
    ('a'..='z').zip(&series.breaks).map(of).collect()
}

/// The values in words: the last and the first before the others, because not all may have room.
fn wishes(series: &Series, marks: &[Mark], lang: Lang) -> Vec<Wish> {
    let of = |number: Number| marks.iter().filter(move |mark| mark.number == number);
    let ends = |number: Number| [of(number).next_back(), of(number).next()];
    let is_bar = series.chart == Kind::Bars;
    let mut order: Vec<&Mark> = Vec::new();
    let first = if is_bar { Vec::new() } else { [Number::Value, Number::Local].into_iter().flat_map(ends).flatten().collect() };
    for mark in first.into_iter().chain(marks) {
        if !order.iter().any(|other| other.point == mark.point && other.number == mark.number) {
            order.push(mark);
        }
    }
    let wish = |mark: &Mark| {
        let point = series.points.get(mark.point)?;
        let value = if mark.number == Number::Value { point.value } else { point.local }?;
        // Two values of one time say which edition they are from, and lean away from one another.
        let same = |other: &&Mark| other.number == mark.number && series.points.get(other.point).is_some_and(|p| p.date == point.date);
        let shared = marks.iter().filter(same).count() > 1;
        let edition = point.edition.as_ref().filter(|_| shared).map(|edition| edition.get(lang));
        let lean = match (is_bar && shared, marks.iter().find(same) == Some(mark)) {
            (false, _) => Lean::Middle,
            (true, true) => Lean::Left,
            (true, false) => Lean::Right,
        };
        let side = if mark.number == Number::Value { Side::Above } else { Side::Below };
        // Beside a mark or, above a bar, one row further: never so far that it could be of another.
        let reach = usize::from(is_bar);
        // The edition stands in the title as well; that a value was not checked is never left out.
        let short = edition.map(|_| words::value_label(value, None, mark.checked, lang));
        Some(Wish { text: words::value_label(value, edition, mark.checked, lang), short, mark: mark.area, side, lean, reach })
    };
    order.into_iter().filter_map(wish).collect()
}
