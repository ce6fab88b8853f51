//! Which actors, frameworks and themes are named in the same statements.
//!
//! A pair says that two names stand in one statement, and nothing of what they have to do with each other. The actors
//! are those of the filter: unnamed collectives would go with everything.

pub mod network;

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
    /// Whether a name is one of the two.
    pub fn has(&self, name: Name) -> bool {
        self.a == name || self.b == name
    }

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

/// Whether two names that a choice of pairs asks for stand in a statement.
pub fn has_pair(index: &Index, row: usize, choice: PairOf) -> bool {
    if choice == PairOf::Any {
        return true;
    }
    let names =
        |facet: Facet| index.vocabulary().terms(facet).filter(move |term| index.rows(facet, *term).contains(row)).map(move |_| facet);
    let here: Vec<Facet> = [Facet::Theme, Facet::Actor, Facet::Framework].into_iter().flat_map(names).collect();
    here.iter().enumerate().any(|(place, a)| here.iter().skip(place + 1).any(|b| wanted(choice, *a, *b)))
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

/// The most pairs that the network shows: more cannot be told apart.
pub const MOST: usize = 30;

/// The first pairs of a ranking, ending where a number of statements ends rather than among equals.
pub(super) fn commonest(pairs: &[Pair]) -> &[Pair] {
    let Some(next) = pairs.get(MOST) else { return pairs };
    let whole = pairs.iter().take_while(|pair| pair.together > next.together).count();
    // All of them equal: then the first ones stand for all, and the title says how many are shown.
    pairs.get(..if whole == 0 { MOST } else { whole }).unwrap_or(pairs)
}
