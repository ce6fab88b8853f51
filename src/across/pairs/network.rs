//! The network of the commonest pairs: the names in one column, a bow between two that go together.

use super::{Name, Pair, commonest};
use crate::across::lines::{CHAR, width as width_of, wrap};
use crate::query::Facet;

/// A picture of pairs.
#[derive(Clone, Debug, PartialEq)]
pub struct Network {
    /// Width in pixels.
    pub width: f64,
    /// Height in pixels.
    pub height: f64,
    /// From top to bottom, by facet and number.
    pub nodes: Vec<Node>,
    /// One a pair.
    pub bows: Vec<Bow>,
}

/// A name in the network.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Which.
    pub name: Name,
    /// Statements of the selection that have it.
    pub number: usize,
    /// What it is called, in lines.
    pub label: Vec<String>,
    /// Where the column stands.
    pub x: f64,
    /// Middle of its row.
    pub y: f64,
    /// Height of its row.
    pub high: f64,
}

/// A pair in the network.
#[derive(Clone, Debug, PartialEq)]
pub struct Bow {
    /// The pair.
    pub pair: Pair,
    /// Where it begins, from the top.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// How far to the right it reaches.
    pub reach: f64,
    /// Width of its line: so many pixels a statement.
    pub stroke: f64,
}

/// What a reader points at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// A name, by its place in the network.
    Name(usize),
    /// A bow, by its place in the network.
    Bow(usize),
}

impl Spot {
    /// Reads `name:3` or `bow:2`.
    pub fn parse(text: &str) -> Option<Spot> {
        let (kind, place) = text.split_once(':')?;
        let place = place.parse().ok()?;
        match kind {
            "name" => Some(Spot::Name(place)),
            "bow" => Some(Spot::Bow(place)),
            _ => None,
        }
    }
}

impl std::fmt::Display for Spot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Spot::Name(place) => write!(f, "name:{place}"),
            Spot::Bow(place) => write!(f, "bow:{place}"),
        }
    }
}

/// Height of a row with one line.
pub const ROW: f64 = 26.0;
/// Height of a line of a label.
pub const LINE: f64 = 15.0;
/// Room around the drawing, for the ring of what has the focus.
pub const INSET: f64 = 4.0;
/// From the end of a label to the middle of its mark.
pub const TO_MARK: f64 = 12.0;
/// Room above a new sort of name.
const GAP: f64 = 14.0;
/// The widest that the names can become.
const MOST_NAMES: f64 = 350.0;
/// The widest line, and the most for one statement.
const THICKEST: f64 = 8.0;
const A_STATEMENT: f64 = 2.0;

/// Draws the commonest pairs, as long as all equals fit in, with what the names are called.
pub fn network(pairs: &[Pair], width: f64, call: impl Fn(Name) -> String) -> Network {
    let shown = commonest(pairs);
    let mut names: Vec<(Name, usize)> = shown.iter().flat_map(|pair| [(pair.a, pair.with_a), (pair.b, pair.with_b)]).collect();
    // Actors, then themes, then frameworks: most bows go to a theme, which is why those stand in the middle.
    let place = |facet| match facet {
        Facet::Actor => 0,
        Facet::Theme => 1,
        _ => 2,
    };
    names.sort_by_key(|(name, number)| (place(name.facet), std::cmp::Reverse(*number), name.term));
    names.dedup();
    let called: Vec<String> = names.iter().map(|(name, _)| call(*name)).collect();
    let longest = called.iter().map(|label| width_of(label)).fold(0.0, f64::max);
    let column = (longest + INSET + TO_MARK + 1.0).min(MOST_NAMES).min(width * 0.62).floor();
    let mut top = INSET;
    let mut last = None;
    let nodes: Vec<Node> = names
        .into_iter()
        .zip(called)
        .map(|((name, number), label)| {
            if last.is_some_and(|facet| facet != name.facet) {
                top += GAP;
            }
            last = Some(name.facet);
            let label = wrap(&label, column - TO_MARK - INSET, CHAR);
            let high = (label.len() as f64 * LINE + 8.0).max(ROW);
            let node = Node { name, number, label, x: column, y: top + high / 2.0, high };
            top += high;
            node
        })
        .collect();
    let height = top + INSET;
    let at = |name: Name| nodes.iter().find(|node| node.name == name).map_or(0.0, |node| node.y);
    let most = shown.iter().map(|pair| pair.together).max().unwrap_or(1) as f64;
    let a_statement = (THICKEST / most).min(A_STATEMENT);
    let room = (width - column - 16.0).max(10.0);
    let bows = shown
        .iter()
        .map(|pair| {
            let (a, b) = (at(pair.a), at(pair.b));
            Bow {
                pair: pair.clone(),
                from: a.min(b),
                to: a.max(b),
                reach: column + 8.0 + room * (((b - a).abs() / height.max(1.0)).sqrt()).min(1.0),
                stroke: a_statement * pair.together as f64,
            }
        })
        .collect();
    Network { width, height: height.max(ROW), nodes, bows }
}

impl Network {
    /// Whether a bow goes with what a reader points at: it is the bow, or ends at the name.
    pub fn lights_bow(&self, at: Spot, bow: usize) -> bool {
        match at {
            Spot::Bow(place) => place == bow,
            Spot::Name(place) => {
                let ends = |node: &Node| self.bows.get(bow).is_some_and(|bow| bow.pair.has(node.name));
                self.nodes.get(place).is_some_and(ends)
            }
        }
    }

    /// Whether a name goes with what a reader points at: it is the name, or a bow that does goes to it.
    pub fn lights_name(&self, at: Spot, name: usize) -> bool {
        let ends = |node: &Node| self.bows.iter().enumerate().any(|(place, bow)| bow.pair.has(node.name) && self.lights_bow(at, place));
        at == Spot::Name(name) || self.nodes.get(name).is_some_and(ends)
    }

    /// The fewest and the most statements of a bow, each with the width of its line.
    pub fn thickness(&self) -> Vec<(usize, f64)> {
        let ends = [self.bows.last(), self.bows.first()];
        let mut found: Vec<(usize, f64)> = ends.into_iter().flatten().map(|bow| (bow.pair.together, bow.stroke)).collect();
        found.dedup();
        found
    }
}
