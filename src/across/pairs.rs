//! Which actors, frameworks and themes are named in the same statements.
//!
//! A pair says that two names stand in one statement, and nothing of what they have to do with each other. The actors
//! are those of the filter: unnamed collectives would go with everything.

use crate::query::{Facet, Index, Mode, PairOf, Term, View, ViewState};
use fixedbitset::FixedBitSet;

/// Something that is named: an actor, a framework or a theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Name {
    /// What sort of name.
    pub facet: Facet,
    /// Which one.
    pub term: Term,
}

/// Two names and the statements of the selection that have both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The first, in the order of facets and of the data set.
    pub a: Name,
    /// The second.
    pub b: Name,
    /// Statements with both.
    pub together: usize,
    /// Statements with the first.
    pub with_a: usize,
    /// Statements with the second.
    pub with_b: usize,
    /// Statements with both, by workshop in the order of the data set.
    pub by_workshop: Vec<usize>,
}

impl Pair {
    /// The list that the number of both counts.
    pub fn list(&self, state: &ViewState) -> ViewState {
        self.b.added_to(&self.a.added_to(&state.in_view(View::Statements)))
    }
}

impl Name {
    /// The list of what is selected and has this name.
    pub fn list(self, state: &ViewState) -> ViewState {
        self.added_to(&state.in_view(View::Statements))
    }

    fn added_to(self, state: &ViewState) -> ViewState {
        state.with(self.facet, Mode::All, self.term)
    }
}

/// Whether a choice of pairs has this one in it; `a` comes before `b` in the order of facets.
fn wanted(choice: PairOf, a: Facet, b: Facet) -> bool {
    // The order of facets in a link: theme, actor, framework.
    let facets = match choice {
        PairOf::Any => return true,
        PairOf::Actors => (Facet::Actor, Facet::Actor),
        PairOf::ActorFramework => (Facet::Actor, Facet::Framework),
        PairOf::ActorTheme => (Facet::Theme, Facet::Actor),
        PairOf::Frameworks => (Facet::Framework, Facet::Framework),
        PairOf::FrameworkTheme => (Facet::Theme, Facet::Framework),
        PairOf::Themes => (Facet::Theme, Facet::Theme),
    };
    facets == (a, b)
}

/// All pairs of a state, the commonest first; among equals the one whose names are rarer by themselves comes first,
/// because meeting there says more.
pub fn pairs(index: &Index, state: &ViewState) -> Vec<Pair> {
    let selected = index.select(state);
    let names: Vec<(Name, FixedBitSet)> = [Facet::Theme, Facet::Actor, Facet::Framework]
        .into_iter()
        .flat_map(|facet| index.vocabulary().terms(facet).map(move |term| Name { facet, term }))
        .map(|name| {
            let mut rows = index.rows(name.facet, name.term).clone();
            rows.intersect_with(&selected);
            (name, rows)
        })
        .filter(|(_, rows)| !rows.is_clear())
        .collect();
    let workshops: Vec<&FixedBitSet> = index.vocabulary().terms(Facet::Workshop).map(|term| index.rows(Facet::Workshop, term)).collect();
    let mut found = Vec::new();
    for (place, (a, rows_a)) in names.iter().enumerate() {
        for (b, rows_b) in names.iter().skip(place + 1).filter(|(b, _)| wanted(state.pair, a.facet, b.facet)) {
            let together = rows_a.intersection_count(rows_b);
            if together > 0 {
                let mut both = rows_a.clone();
                both.intersect_with(rows_b);
                found.push(Pair {
                    a: *a,
                    b: *b,
                    together,
                    with_a: rows_a.count_ones(..),
                    with_b: rows_b.count_ones(..),
                    by_workshop: workshops.iter().map(|rows| both.intersection_count(rows)).collect(),
                });
            }
        }
    }
    found.sort_by_key(|pair| (std::cmp::Reverse(pair.together), pair.with_a + pair.with_b, pair.a, pair.b));
    found
}

/// The network of the commonest pairs: the names in one column, a bow between two that go together.
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
    /// Where the column stands.
    pub x: f64,
    /// Middle of its row.
    pub y: f64,
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
    /// Width of its line.
    pub stroke: f64,
}

/// Height of a row of the network.
pub const ROW: f64 = 26.0;
/// Room above a new sort of name.
const GAP: f64 = 14.0;

/// The most pairs that the network shows: more cannot be told apart.
pub const MOST: usize = 30;

/// Draws the commonest pairs, as long as all equals fit in; `column` is where the names end and the bows begin.
pub fn network(pairs: &[Pair], width: f64, column: f64) -> Network {
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
    let mut y = ROW / 2.0;
    let mut last = None;
    let nodes: Vec<Node> = names
        .into_iter()
        .map(|(name, number)| {
            if last.is_some_and(|facet| facet != name.facet) {
                y += GAP;
            }
            last = Some(name.facet);
            let node = Node { name, number, x: column, y };
            y += ROW;
            node
        })
        .collect();
    let height = y - ROW / 2.0;
    let at = |name: Name| nodes.iter().find(|node| node.name == name).map_or(0.0, |node| node.y);
    let most = shown.iter().map(|pair| pair.together).max().unwrap_or(1) as f64;
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
                stroke: 1.0 + 5.0 * pair.together as f64 / most,
            }
        })
        .collect();
    Network { width, height: height.max(ROW), nodes, bows }
}

/// The first pairs of a ranking, ending where a number of statements ends rather than among equals.
fn commonest(pairs: &[Pair]) -> &[Pair] {
    let Some(next) = pairs.get(MOST) else { return pairs };
    let whole = pairs.iter().take_while(|pair| pair.together > next.together).count();
    // All of them equal: then the first ones stand for all, and the title says how many are shown.
    pairs.get(..if whole == 0 { MOST } else { whole }).unwrap_or(pairs)
}
