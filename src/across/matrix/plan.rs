//! Where everything of the grid stands: a value in CSS pixels that is mapped to a drawing. Knows no browser.

use crate::across::lines::{CHAR, width, wrap};

/// Width that a letter of a small text takes, on average.
const SMALL_CHAR: f64 = 6.8;
/// The least distance of two columns; a cell in it can be hit with a finger.
const NARROWEST: f64 = 26.0;
/// The distance of two goals at most.
const WIDEST_GOAL: f64 = 34.0;
/// The distance of two targets at most: their names stand above them.
const WIDEST_TARGET: f64 = 96.0;
/// The least width of the names.
const LEAST_NAMES: f64 = 150.0;
/// The width of the names at most; longer ones take two lines, so that the cells have air.
const MOST_NAMES: f64 = 316.0;
/// The width of a cell at most.
const CELL: f64 = 46.0;
/// Space before a column that is set apart.
const APART: f64 = 14.0;
/// Width of the column of margins.
const MARGIN: f64 = 46.0;
/// Height of a row at least.
const ROW: f64 = 32.0;
/// Height of a line of a name.
const LINE: f64 = 15.0;
/// Height of a line of the key.
pub const KEY_LINE: f64 = 24.0;

/// The narrowest place in which 17 goals, the agenda and the margins can be drawn.
pub const LEAST_WIDTH: f64 = LEAST_NAMES + 18.0 * NARROWEST + APART + MARGIN;

/// The texts that need room.
#[derive(Clone, Debug, PartialEq)]
pub struct Texts {
    /// The names of the rows.
    pub names: Vec<String>,
    /// What stands above each column, below its code; empty where that is nothing.
    pub heads: Vec<String>,
    /// The items of the key, with the width of the sample before each.
    pub key: Vec<(f64, String)>,
}

/// The grid laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Width of the drawing.
    pub width: f64,
    /// Height of the drawing.
    pub height: f64,
    /// The names of the rows, in lines.
    pub names: Vec<Vec<String>>,
    /// What stands above the columns, in lines.
    pub heads: Vec<Vec<String>>,
    /// Middle of each column, that of the margins last.
    pub columns: Vec<f64>,
    /// Distance of two columns.
    pub pitch: f64,
    /// Width of a cell.
    pub cell: f64,
    /// Height of the heads.
    pub head: f64,
    /// Height of a row.
    pub row: f64,
    /// Where each item of the key begins, and the middle of its line.
    pub key: Vec<(f64, f64)>,
}

impl Plan {
    /// Lays out a grid whose last column stands apart.
    pub fn of(room: f64, texts: &Texts) -> Plan {
        let number = texts.heads.len();
        let named = texts.heads.iter().any(|head| !head.is_empty());
        let wanted = texts.names.iter().map(|name| width(name)).fold(LEAST_NAMES, f64::max).min(MOST_NAMES) + 12.0;
        let rest = room - APART - MARGIN;
        let widest = if named { WIDEST_TARGET } else { WIDEST_GOAL };
        let pitch = ((rest - wanted) / number.max(1) as f64).clamp(NARROWEST, widest).floor();
        let side = wanted.min(rest - pitch * number as f64).max(LEAST_NAMES);
        let heads: Vec<Vec<String>> = texts.heads.iter().map(|head| wrap(head, pitch - 8.0, SMALL_CHAR)).collect();
        let names: Vec<Vec<String>> = texts.names.iter().map(|name| wrap(name, side - 12.0, CHAR)).collect();
        let lines = names.iter().map(Vec::len).max().unwrap_or(1) as f64;
        let head_lines = heads.iter().map(Vec::len).max().unwrap_or(0) as f64;
        let head = 40.0 + if named { head_lines * 13.0 + 4.0 } else { 0.0 };
        let row = (lines * LINE + 4.0).max(ROW);
        let middle = |place: usize| side + (place as f64 + 0.5) * pitch + if place + 1 == number { APART } else { 0.0 };
        let grid = side + pitch * number as f64 + APART + MARGIN;
        let columns = (0..number).map(middle).chain([grid - MARGIN / 2.0]).collect();
        let top = head + row * (names.len() as f64 + 1.0) + 16.0;
        let wide = grid.max(room.min(grid + 240.0));
        let (key, key_lines) = flow(&texts.key, wide);
        let height = top + key_lines * KEY_LINE + 4.0;
        let key = key.into_iter().map(|(x, line)| (x, top + (line + 0.5) * KEY_LINE)).collect();
        Plan { width: wide.ceil(), height: height.ceil(), names, heads, columns, pitch, cell: (pitch - 2.0).min(CELL), head, row, key }
    }

    /// Top of a row below the heads; the margins are the one after the last.
    pub fn top(&self, row: usize) -> f64 {
        self.head + row as f64 * self.row
    }

    /// Right end of the grid.
    pub fn right(&self) -> f64 {
        self.columns.last().map_or(0.0, |middle| middle + MARGIN / 2.0)
    }

    /// Left and right end of a column of the grid, that of the margins included.
    pub fn span(&self, column: usize) -> (f64, f64) {
        let half = if column + 1 == self.columns.len() { MARGIN } else { self.pitch } / 2.0;
        self.columns.get(column).map_or((0.0, 0.0), |middle| (middle - half, middle + half))
    }

    /// Where the names end.
    pub fn side(&self) -> f64 {
        self.span(0).0
    }
}

/// Items one after another in lines that fit: where each begins, in which line, and how many lines there are.
fn flow(items: &[(f64, String)], room: f64) -> (Vec<(f64, f64)>, f64) {
    let (mut x, mut line) = (0.0, 0.0);
    let mut places = Vec::new();
    for (sample, text) in items {
        let wide = sample + 6.0 + text.chars().count() as f64 * SMALL_CHAR;
        if x > 0.0 && x + wide > room {
            x = 0.0;
            line += 1.0;
        }
        places.push((x, line));
        x += wide + 20.0;
    }
    (places, line + 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(columns: usize, named: &str) -> Texts {
        let names = ["Cities", "Las personas migrantes como agentes de desarrollo"].map(str::to_owned).to_vec();
        let key = ["New York", "Geneva", "only by inference, and that in a few more words"].map(|text| (28.0, text.to_owned())).to_vec();
        Texts { names, heads: vec![named.to_owned(); columns], key }
    }

    fn check(room: f64, texts: &Texts) {
        let plan = Plan::of(room, texts);
        assert!(plan.width <= room.max(LEAST_WIDTH) + 1.0, "{room}: {plan:?}");
        assert!(plan.right() <= plan.width + 0.01, "{room}: {plan:?}");
        assert!(plan.pitch >= 26.0 && plan.cell >= 24.0);
        for column in 1..plan.columns.len() {
            assert!(plan.span(column - 1).1 <= plan.span(column).0 + 0.01, "{plan:?}");
        }
        for lines in &plan.names {
            assert!(lines.len() as f64 * LINE <= plan.row, "{plan:?}");
        }
        for ((x, y), (sample, text)) in plan.key.iter().zip(&texts.key) {
            assert!(x + sample + text.chars().count() as f64 * 5.0 <= plan.width && *y < plan.height, "{plan:?}");
        }
    }

    #[test]
    fn a_grid_fits_its_room_from_the_least_width_on() {
        for room in [LEAST_WIDTH, 720.0, 897.0, 944.0, 1264.0] {
            check(room, &texts(18, ""));
            for columns in 2..8 {
                check(room, &texts(columns, "Safe, orderly and well-governed migration"));
            }
        }
    }
}
