//! Labels beside marks, so that none meets another, a mark or the edge.

use super::Join;

/// Pixels per character at the size of a label: wider than any system font draws on average.
pub const CHAR: f64 = 7.2;
/// Height of a line of text.
pub const LINE: f64 = 14.0;

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl Area {
    /// Whether two have a point in common.
    pub fn meets(&self, other: &Area) -> bool {
        self.x < other.x + other.width && other.x < self.x + self.width && self.y < other.y + other.height && other.y < self.y + self.height
    }

    /// How far two are from one another; nought where they meet.
    pub fn distance(&self, other: &Area) -> f64 {
        let apart = |a: f64, long: f64, b: f64, wide: f64| (b - (a + long)).max(a - (b + wide)).max(0.0);
        apart(self.x, self.width, other.x, other.width).hypot(apart(self.y, self.height, other.y, other.height))
    }

    /// Whether a straight line goes through it.
    pub fn crossed(&self, from: (f64, f64), to: (f64, f64)) -> bool {
        // The part of the line that is inside, side by side: from where to where of its length.
        let within = |at: f64, way: f64, low: f64, high: f64| {
            if way == 0.0 {
                return if at > low && at < high { (0.0, 1.0) } else { (1.0, 0.0) };
            }
            let (a, b) = ((low - at) / way, (high - at) / way);
            (a.min(b).max(0.0), a.max(b).min(1.0))
        };
        let (start, end) = within(from.0, to.0 - from.0, self.x, self.x + self.width);
        let (begin, stop) = within(from.1, to.1 - from.1, self.y, self.y + self.height);
        start.max(begin) < end.min(stop)
    }

    /// Whether it lies inside another.
    pub fn inside(&self, other: &Area) -> bool {
        self.x >= other.x
            && self.y >= other.y
            && self.x + self.width <= other.x + other.width
            && self.y + self.height <= other.y + other.height
    }
}

/// A text with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// What it says.
    pub text: String,
    /// What it takes up.
    pub area: Area,
    /// The mark that it speaks of, where it speaks of one.
    pub of: Option<Area>,
}

impl Label {
    /// The line that the letters stand on.
    pub fn baseline(&self) -> f64 {
        self.area.y + LINE - 3.0
    }
}

/// How wide a text is at most.
pub fn width(text: &str) -> f64 {
    text.chars().count() as f64 * CHAR
}

/// On which side of a mark a label is tried first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Above it.
    Above,
    /// Below it.
    Below,
}

/// Where along its mark a label is tried first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lean {
    /// Around its middle.
    Middle,
    /// Only to the left of its right end.
    Left,
    /// Only to the right of its left end.
    Right,
}

/// A text that wants a place beside a mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Wish {
    /// What it says.
    pub text: String,
    /// What it says where there is no room for all of that.
    pub short: Option<String>,
    /// The mark.
    pub mark: Area,
    /// Where to try first.
    pub side: Side,
    /// Where along the mark.
    pub lean: Lean,
    /// How many lines it may move away from the mark.
    pub reach: usize,
}

/// What is drawn before there are labels.
#[derive(Clone, Copy, Debug)]
pub struct Drawn<'a> {
    /// The marks: a label is nearer to its own than to any other, so that nobody reads it as the value of another.
    pub marks: &'a [Area],
    /// Other labels.
    pub labels: &'a [Area],
    /// Lines from mark to mark, over which nothing is written.
    pub lines: &'a [Join],
}

/// Gives each wish, in order, the first free place; one that finds none goes without.
pub fn place(wishes: &[Wish], drawn: Drawn<'_>, inside: Area) -> Vec<Label> {
    let mut labels: Vec<Label> = Vec::new();
    for wish in wishes {
        let free = |(_, area): &(&String, Area)| {
            let own = area.distance(&wish.mark);
            area.inside(&inside)
                && drawn.marks.iter().filter(|other| **other != wish.mark).all(|other| other.distance(area) > own)
                && !drawn.labels.iter().chain(labels.iter().map(|label| &label.area)).any(|other| other.meets(area))
                && !drawn.lines.iter().any(|line| area.crossed(line.from, line.to))
        };
        let texts = std::iter::once(&wish.text).chain(&wish.short);
        let found = texts.flat_map(|text| places(wish, text).into_iter().map(move |area| (text, area))).find(free);
        if let Some((text, area)) = found {
            labels.push(Label { text: text.clone(), area, of: Some(wish.mark) });
        }
    }
    labels
}

/// Every place of a text that is wished for, the best first: near the mark before far, centred before at an edge.
fn places(wish: &Wish, text: &str) -> Vec<Area> {
    let (mark, wide) = (wish.mark, width(text));
    let (middle, left, right) = (mark.x + (mark.width - wide) / 2.0, mark.x + mark.width - wide, mark.x);
    let lefts = match wish.lean {
        Lean::Middle => vec![middle, left, right],
        // Another stands at its other side.
        Lean::Left => vec![left],
        Lean::Right => vec![right],
    };
    let sides = if wish.side == Side::Above { [Side::Above, Side::Below] } else { [Side::Below, Side::Above] };
    let mut out = Vec::new();
    for level in 0..=wish.reach {
        for side in sides {
            let away = 3.0 + LINE * level as f64;
            let y = if side == Side::Above { mark.y - away - LINE } else { mark.y + mark.height + away };
            out.extend(lefts.iter().map(|x| Area { x: *x, y, width: wide, height: LINE }));
        }
    }
    out
}

/// A text in lines that fit a width; a word that is longer stands alone.
pub fn lines(text: &str, room: f64) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match out.last_mut() {
            Some(line) if width(line) + CHAR + width(word) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => out.push(word.to_owned()),
        }
    }
    out
}
