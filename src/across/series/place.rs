//! Labels beside marks, so that none meets another, a mark or the edge.

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
    /// To the left of its right end.
    Left,
    /// To the right of its left end.
    Right,
}

/// A text that wants a place beside a mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Wish {
    /// What it says.
    pub text: String,
    /// The mark.
    pub mark: Area,
    /// Where to try first.
    pub side: Side,
    /// Where along the mark.
    pub lean: Lean,
    /// How many lines it may move away from the mark.
    pub reach: usize,
}

/// Gives each wish, in order, the first free place; one that finds none goes without.
pub fn place(wishes: &[Wish], taken: &[Area], inside: Area) -> Vec<Label> {
    let mut labels: Vec<Label> = Vec::new();
    for wish in wishes {
        let free = |area: &Area| {
            let others = taken.iter().filter(|other| **other != wish.mark);
            area.inside(&inside) && !others.chain(labels.iter().map(|label| &label.area)).any(|other| other.meets(area))
        };
        if let Some(area) = places(wish).into_iter().find(free) {
            labels.push(Label { text: wish.text.clone(), area });
        }
    }
    labels
}

/// Every place of a wish, the best first: near the mark before far, centred before at an edge.
fn places(wish: &Wish) -> Vec<Area> {
    let (mark, wide) = (wish.mark, width(&wish.text));
    let (middle, left, right) = (mark.x + (mark.width - wide) / 2.0, mark.x + mark.width - wide, mark.x);
    let lefts = match wish.lean {
        Lean::Middle => [middle, left, right],
        Lean::Left => [left, middle, right],
        Lean::Right => [right, middle, left],
    };
    let sides = if wish.side == Side::Above { [Side::Above, Side::Below] } else { [Side::Below, Side::Above] };
    let mut out = Vec::new();
    for level in 0..=wish.reach {
        for side in sides {
            let away = 3.0 + LINE * level as f64;
            let y = if side == Side::Above { mark.y - away - LINE } else { mark.y + mark.height + away };
            out.extend(lefts.map(|x| Area { x, y, width: wide, height: LINE }));
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
