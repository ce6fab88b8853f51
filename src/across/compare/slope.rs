//! How often terms stand in both texts, as a picture: an axis a text, a line for the terms that have the same two
//! numbers, and a label at its higher end. No label meets another.

use super::terms::{Change, Moved};

/// Room above and below the axes.
const PAD: f64 = 10.0;
/// Room for the names of the axes.
const HEAD: f64 = 26.0;
/// Room between two labels.
const GAP: f64 = 5.0;

/// How large things are drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Form {
    /// Width of the picture.
    pub width: f64,
    /// Pixels per character of a label: wider than any system font at its size draws on average.
    pub character: f64,
    /// Height of a row of text.
    pub row: f64,
    /// The least height of the axes.
    pub axis: f64,
    /// Room between an axis and the labels beside it, for the numbers of the axis and for the lines that lead to labels.
    pub beside: f64,
}

impl Form {
    /// The width from which letters are large. `style/compare.css` breaks at the same width.
    pub const LARGE: f64 = 480.0;
    /// The width below which there is no room for words beside two axes, and bars are drawn instead ([`super::bars`]).
    pub const BARS: f64 = 480.0;
    /// The width below which letters are very small, so that long words stay whole; the style sheet breaks there too.
    pub const TIGHT: f64 = 300.0;

    /// For the terms of many matters.
    pub fn small(width: f64) -> Form {
        let width = width.max(240.0);
        let character = if width < Form::TIGHT { 6.4 } else { 6.9 };
        Form { width, character, row: 16.0, axis: 300.0, beside: (width * 0.09).clamp(34.0, 84.0) }
    }

    /// For the terms of one matter; small too where there is no room for large letters.
    pub fn large(width: f64) -> Form {
        if width < Form::LARGE {
            return Form::small(width);
        }
        Form { width, character: 8.6, row: 20.0, axis: 220.0, beside: 40.0 }
    }
}

/// The text that an axis stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The first of the two, at the left.
    Left,
    /// The second, at the right.
    Right,
}

/// The terms that go from one number to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Occurrences in the first text.
    pub before: u32,
    /// Occurrences in the second text.
    pub after: u32,
    /// Height at the left axis.
    pub from: f64,
    /// Height at the right axis.
    pub to: f64,
    /// Its terms, in the order given.
    pub terms: Vec<String>,
    /// Its label.
    pub label: Label,
}

impl Line {
    /// How broad it is drawn: the more terms, the broader.
    pub fn stroke(&self) -> f64 {
        stroke(self.terms.len())
    }

    /// Which way it goes.
    pub fn change(&self) -> Change {
        Change::between(self.before, self.after)
    }
}

/// The breadth of a line for so many terms.
pub fn stroke(terms: usize) -> f64 {
    (1.6 + 0.35 * terms.saturating_sub(1) as f64).min(12.0)
}

/// A label: a block of rows at one side.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// At which axis.
    pub side: Side,
    /// The rows of text; the two numbers stand before the first.
    pub rows: Vec<String>,
    /// The two numbers, and how many terms have them where they are several: `3 → 15`, `0 → 1 (30)`.
    pub numbers: String,
    /// The end towards the axis.
    pub x: f64,
    /// Top edge.
    pub top: f64,
    /// Width of the widest row.
    pub width: f64,
    /// Height of all rows.
    pub height: f64,
}

/// A number at an axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// At which axis.
    pub side: Side,
    /// The number.
    pub value: u32,
    /// Its height.
    pub y: f64,
}

/// The whole picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Slope {
    /// How large.
    pub form: Form,
    /// Height of the picture.
    pub height: f64,
    /// The left axis.
    pub left: f64,
    /// The right axis.
    pub right: f64,
    /// Top of the axes.
    pub top: f64,
    /// Bottom of the axes.
    pub bottom: f64,
    /// The lines, with their labels.
    pub lines: Vec<Line>,
    /// Numbers at the axes.
    pub ticks: Vec<Tick>,
}

/// Lays out terms.
pub fn slope(terms: &[Moved], form: Form) -> Slope {
    let between = (form.width * 0.2).clamp(48.0, 260.0);
    let column = ((form.width - between) / 2.0 - form.beside).max(60.0);
    let (left, right) = (form.beside + column, form.width - form.beside - column);
    let characters = (column / form.character).floor().max(6.0) as usize;
    let mut lines = lines(terms, characters, &form, left, right);
    // From the top down, so that lines with a common end fan out.
    lines.sort_by_key(|line| {
        let (near, far) = ends(line);
        (std::cmp::Reverse(near), std::cmp::Reverse(far))
    });
    let most = terms.iter().map(|term| term.before.max(term.after)).max().unwrap_or(0).max(1);
    let needed = |side: Side| {
        let heights = lines.iter().filter(|line| line.label.side == side).map(|line| line.label.height + GAP);
        heights.sum::<f64>() - GAP
    };
    let room = (form.axis + 2.0 * PAD).max(needed(Side::Left)).max(needed(Side::Right));
    let (top, bottom) = (HEAD + PAD, HEAD + room - PAD);
    let y = |value: u32| bottom - (bottom - top) * f64::from(value) / f64::from(most);
    for line in &mut lines {
        (line.from, line.to) = (y(line.before), y(line.after));
    }
    for side in [Side::Left, Side::Right] {
        let mut labels: Vec<(f64, &mut Label)> = lines
            .iter_mut()
            .filter(|line| line.label.side == side)
            .map(|line| (if side == Side::Left { line.from } else { line.to }, &mut line.label))
            .collect();
        // The first row stands beside the end of its line.
        let wanted: Vec<(f64, f64)> = labels.iter().map(|(y, label)| (y - form.row / 2.0, label.height + GAP)).collect();
        for ((_, label), top) in labels.iter_mut().zip(spread(&wanted, HEAD, HEAD + room + GAP)) {
            label.top = top;
        }
    }
    let ticks = [Side::Left, Side::Right].into_iter().flat_map(|side| ticks(&lines, side, y)).collect();
    Slope { form, height: HEAD + room, left, right, top, bottom, lines, ticks }
}

/// The number at the axis of the label, and the other one.
fn ends(line: &Line) -> (u32, u32) {
    match line.label.side {
        Side::Left => (line.before, line.after),
        Side::Right => (line.after, line.before),
    }
}

/// A line for every pair of numbers, labelled but not placed yet.
fn lines(terms: &[Moved], characters: usize, form: &Form, left: f64, right: f64) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for term in terms {
        let pair = (term.before, term.after);
        match lines.iter_mut().find(|line| (line.before, line.after) == pair) {
            Some(line) => line.terms.push(term.term.clone()),
            None => {
                let side = if term.change() == Change::Down { Side::Left } else { Side::Right };
                let x = if side == Side::Left { left - form.beside } else { right + form.beside };
                let label =
                    Label { side, rows: Vec::new(), numbers: format!("{} → {}", pair.0, pair.1), x, top: 0.0, width: 0.0, height: 0.0 };
                lines.push(Line { before: pair.0, after: pair.1, from: 0.0, to: 0.0, terms: vec![term.term.clone()], label });
            }
        }
    }
    for line in &mut lines {
        let several = line.terms.len();
        let label = &mut line.label;
        if several > 1 {
            label.numbers += &format!("\u{a0}({several})");
        }
        let numbers = label.numbers.chars().count() + 2;
        label.rows = wrap(&line.terms, characters, numbers);
        let lengths = label.rows.iter().enumerate().map(|(n, row)| row.chars().count() + if n == 0 { numbers } else { 0 });
        label.width = lengths.max().unwrap_or(0) as f64 * form.character;
        label.height = label.rows.len() as f64 * form.row;
    }
    lines
}

/// Terms as rows of at most so many characters, with room for something before the first row. Broken at spaces, and
/// after a hyphen or a slash that a term has: a word that is longer than a row stands alone, with no hyphen of ours.
pub(super) fn wrap(terms: &[String], most: usize, before: usize) -> Vec<String> {
    let last = terms.len().saturating_sub(1);
    let mut rows = vec![String::new()];
    let mut room = most.saturating_sub(before);
    for (place, term) in terms.iter().enumerate() {
        let term = if place < last { format!("{term},") } else { term.clone() };
        for word in term.split(' ') {
            for (n, piece) in word.split_inclusive(['-', '/']).enumerate() {
                let Some(row) = rows.last_mut() else { break };
                let taken = row.chars().count();
                let space = usize::from(n == 0 && taken > 0);
                if taken + space + piece.chars().count() <= room {
                    row.push_str(if space > 0 { " " } else { "" });
                    row.push_str(piece);
                } else {
                    // Something stands before the first row, so that it may stay without words.
                    if taken > 0 || rows.len() == 1 && before > 0 {
                        rows.push(String::new());
                    }
                    room = most;
                    if let Some(row) = rows.last_mut() {
                        row.push_str(piece);
                    }
                }
            }
        }
    }
    rows
}

/// Blocks, each with the top it would like and its height, moved as little as it takes for none to meet another, in
/// their order and inside bounds that have room for all of them. Blocks that push each other move as one.
pub fn spread(wanted: &[(f64, f64)], first: f64, last: f64) -> Vec<f64> {
    struct Pile {
        blocks: usize,
        wishes: f64,
        height: f64,
    }
    let all: f64 = wanted.iter().map(|(_, height)| height).sum();
    let place = |pile: &Pile| (pile.wishes / pile.blocks as f64).clamp(first, (last - pile.height).max(first));
    let mut piles: Vec<Pile> = Vec::new();
    for (top, height) in wanted {
        let mut pile = Pile { blocks: 1, wishes: *top, height: *height };
        while let Some(before) = piles.pop() {
            if place(&before) + before.height <= place(&pile) {
                piles.push(before);
                break;
            }
            let moved = pile.wishes - pile.blocks as f64 * before.height;
            pile = Pile { blocks: before.blocks + pile.blocks, wishes: before.wishes + moved, height: before.height + pile.height };
        }
        piles.push(pile);
    }
    debug_assert!(all <= last - first + 1e-6, "the bounds have room");
    let mut heights = wanted.iter().map(|(_, height)| *height);
    let mut tops = Vec::with_capacity(wanted.len());
    for pile in &piles {
        let mut top = place(pile);
        for height in heights.by_ref().take(pile.blocks) {
            tops.push(top);
            top += height;
        }
    }
    tops
}

/// The numbers at an axis, from the highest down, without those that would stand on another.
fn ticks(lines: &[Line], side: Side, y: impl Fn(u32) -> f64) -> Vec<Tick> {
    let mut values: Vec<u32> = lines.iter().map(|line| if side == Side::Left { line.before } else { line.after }).collect();
    values.sort_unstable_by_key(|value| std::cmp::Reverse(*value));
    values.dedup();
    let mut ticks: Vec<Tick> = Vec::new();
    for value in values {
        let y = y(value);
        if ticks.last().is_none_or(|above| y - above.y >= 13.0) {
            ticks.push(Tick { side, value, y });
        }
    }
    ticks
}
