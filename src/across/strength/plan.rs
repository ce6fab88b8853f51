//! Where the names, numbers and marks of the picture of strength stand: a value in CSS pixels. Knows no browser.

use super::{Row, Side};
use crate::across::lines::{CHAR, width, wrap};
use crate::across::matrix::moves::Place;
use crate::domain::VerbId;

/// Distance of two marks: each can be hit with a finger.
pub const PITCH: f64 = 24.0;
/// Width of a bar.
pub const BAR: f64 = 14.0;
/// Height of the strongest bar.
pub const TALL: f64 = 28.0;
/// Radius of the mark of a verb without rank, and of its line.
pub const RING: f64 = 3.0;
/// Radius of the mark of what claims nothing.
pub const DOT: f64 = 2.0;
/// Room for the letter of a workshop and a number of two digits.
const COUNT: f64 = 52.0;
/// Room for a digit more.
const DIGIT: f64 = 9.0;
/// Height of a line of a name.
pub const LINE: f64 = 16.0;
/// Height of a line of marks.
const MARKS: f64 = 36.0;
/// From the top of a row to the base of its first marks.
const BASE: f64 = 36.0;
/// Room between two things in a row.
const GAP: f64 = 16.0;
/// What the names may take before the marks; longer ones take two lines where there is no room left.
const NAMES: f64 = 260.0;
/// Below it the names stand above their marks, and one workshop below the other.
const STACKED: f64 = 640.0;
/// The narrowest that is drawn.
const LEAST: f64 = 200.0;

/// How a statement is marked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Form {
    /// A bar, as tall as the verb is strong.
    Bar(f64),
    /// A verb without rank: an open circle on the base line, which has no height to be compared.
    Ring,
    /// Nothing is claimed: a dot on the base line.
    Dot,
}

impl Form {
    /// The mark of a verb with its rank among so many.
    pub fn of(verb: Option<&VerbId>, step: Option<u8>, ranks: u8) -> Form {
        match (step, verb) {
            (Some(step), _) => Form::Bar(TALL * f64::from(ranks + 1 - step.min(ranks)) / f64::from(ranks.max(1))),
            (None, Some(_)) => Form::Ring,
            (None, None) => Form::Dot,
        }
    }

    /// How far it stands above the base line.
    pub fn above(self) -> f64 {
        match self {
            Form::Bar(tall) => tall,
            Form::Ring => RING + 0.75,
            Form::Dot => DOT,
        }
    }
}

/// The picture laid out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// Width of the drawing.
    pub width: f64,
    /// Height of the drawing.
    pub height: f64,
    /// Room for the letter of a workshop and its number, before its marks.
    pub count: f64,
    /// The rows that were given.
    pub rows: Vec<Laid>,
}

/// A theme laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Laid {
    /// Where it begins.
    pub top: f64,
    /// Where it ends.
    pub bottom: f64,
    /// Its name, in lines.
    pub name: Vec<String>,
    /// Base of the first line of the name.
    pub name_base: f64,
    /// Right end of the room for the name.
    pub name_end: f64,
    /// Its place for the keyboard.
    pub at: Place,
    /// The workshops in which something was said.
    pub groups: Vec<Group>,
}

/// The statements of a theme in one workshop laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Which of the sides of the row.
    pub side: usize,
    /// Where its letter begins.
    pub x: f64,
    /// The base line of its letter, its number and its first marks.
    pub base: f64,
    /// The place of its number for the keyboard.
    pub at: Place,
    /// Its marks, in order.
    pub marks: Vec<Spot>,
}

/// A mark laid out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// Left end of its room, which is a pitch wide.
    pub x: f64,
    /// Its base line.
    pub base: f64,
    /// Its place for the keyboard.
    pub at: Place,
    /// The first of its statements, by its place in the side.
    pub first: usize,
    /// How many statements it stands for.
    pub number: usize,
}

/// As many statements of a theme in one text have a mark each; with more anywhere, one mark stands for all of one strength.
const EACH: usize = 60;
/// Distance of two marks that have their number beside them.
pub const PILED: f64 = 64.0;

/// Whether a mark stands for all statements of one strength, with their number beside it.
pub fn piles(rows: &[Row]) -> bool {
    rows.iter().flat_map(|row| &row.sides).any(|side| side.said.len() > EACH)
}

/// The marks of a side: the first statement of each, and how many it stands for.
fn marks_of(side: &Side, piled: bool) -> Vec<(usize, usize)> {
    if !piled {
        return (0..side.said.len()).map(|n| (n, 1)).collect();
    }
    let mut first = 0;
    let runs = side.said.chunk_by(|a, b| a.verb == b.verb);
    runs.map(|run| {
        let mark = (first, run.len());
        first += run.len();
        mark
    })
    .collect()
}

impl Plan {
    /// Lays out rows with their names in a room.
    pub fn of(rows: &[Row], names: &[String], room: f64) -> Plan {
        // A whole number, as the drawing is.
        let room = room.max(LEAST).floor();
        let sides = rows.iter().map(|row| row.sides.len()).max().unwrap_or(0);
        let piled = piles(rows);
        let largest = rows.iter().flat_map(|row| &row.sides).map(|side| side.said.len()).max().unwrap_or(0);
        // With what divides the thousands.
        let digits = largest.max(1).ilog10() + 1;
        let count = COUNT + f64::from(digits.saturating_sub(2) + digits.saturating_sub(1) / 3) * DIGIT;
        let pitch = if piled { PILED } else { PITCH };
        let longest =
            |side: usize| rows.iter().filter_map(|row| row.sides.get(side)).map(|side| marks_of(side, piled).len()).max().unwrap_or(0);
        let longest: Vec<usize> = (0..sides).map(longest).collect();
        let stacked = room < STACKED;
        let wanted = |longest: usize| count + longest.max(3) as f64 * pitch + GAP;
        // What the marks leave is for the names, which then need no second line.
        let left = room - GAP - longest.iter().copied().map(wanted).sum::<f64>();
        let names_end = if stacked { room } else { names.iter().map(|name| width(name)).fold(0.0, f64::max).min(left.max(NAMES)) };
        let start = if stacked { 0.0 } else { names_end + GAP };
        let most = if stacked { room } else { (room - start) / sides.max(1) as f64 };
        let wide = |longest: usize| match stacked {
            true => room,
            false if names_end <= left => wanted(longest),
            false => most.min(wanted(longest)),
        };
        let mut columns = Vec::new();
        let (mut x, mut place) = (start, 1);
        for longest in longest {
            columns.push(Column {
                x,
                place,
                fit: (((wide(longest) - count - if stacked { 0.0 } else { GAP }) / pitch) as usize).max(1),
                count,
            });
            x += if stacked { 0.0 } else { wide(longest) };
            place += longest + 1;
        }
        let mut top = 0.0;
        let laid: Vec<Laid> = rows
            .iter()
            .enumerate()
            .map(|(n, row)| {
                let name = names.get(n).map(|name| wrap(name, names_end, CHAR)).unwrap_or_default();
                let one = lay(row, n, name, names_end, top, &columns, (stacked, piled));
                top = one.bottom;
                one
            })
            .collect();
        Plan { width: if stacked { room } else { x.min(room).floor() }, height: top.ceil(), count, rows: laid }
    }

    /// Every place for the keyboard, row by row.
    pub fn places(&self) -> Vec<Place> {
        let of_group = |group: &Group| [group.at].into_iter().chain(group.marks.iter().map(|mark| mark.at)).collect::<Vec<_>>();
        self.rows.iter().flat_map(|row| [row.at].into_iter().chain(row.groups.iter().flat_map(of_group))).collect()
    }

    /// The place itself where it holds something, else the first number.
    pub fn held(&self, at: Place) -> Place {
        let places = self.places();
        let first = || places.iter().find(|place| place.column > 0).copied();
        if places.contains(&at) { at } else { first().unwrap_or_default() }
    }
}

/// Where the statements of a workshop begin, for the eye and for the keyboard, and how many stand in a line.
struct Column {
    x: f64,
    place: usize,
    fit: usize,
    /// Room for the letter and the number.
    count: f64,
}

fn lay(row: &Row, n: usize, name: Vec<String>, name_end: f64, top: f64, columns: &[Column], (stacked, piled): (bool, bool)) -> Laid {
    let pitch = if piled { PILED } else { PITCH };
    let under = LINE * name.len() as f64;
    let mut y = if stacked { top + under + 6.0 } else { top };
    let mut bottom = if stacked { y } else { top + BASE.max(under + 8.0) };
    let mut groups = Vec::new();
    for (side, (one, column)) in row.sides.iter().zip(columns).enumerate().filter(|(_, (one, _))| !one.said.is_empty()) {
        let base = y + BASE;
        let spot = |(mark, (first, number)): (usize, (usize, usize))| Spot {
            x: column.x + column.count + (mark % column.fit) as f64 * pitch,
            base: base + (mark / column.fit) as f64 * MARKS,
            at: Place { row: n, column: column.place + 1 + mark },
            first,
            number,
        };
        let marks: Vec<Spot> = marks_of(one, piled).into_iter().enumerate().map(spot).collect();
        let last = marks.last().map_or(base, |mark| mark.base);
        bottom = bottom.max(last);
        if stacked {
            y = last;
        }
        groups.push(Group { side, x: column.x, base, at: Place { row: n, column: column.place }, marks });
    }
    // Nearer to its marks than to the line above.
    let name_base = if stacked { top + LINE + 6.0 } else { (top + BASE - LINE * (name.len() as f64 - 1.0)).max(top + LINE) };
    Laid { top, bottom: bottom + 8.0, name, name_base, name_end, at: Place { row: n, column: 0 }, groups }
}
