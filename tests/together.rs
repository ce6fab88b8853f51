//! Names that stand in the same statements, and how strongly something was said, against what a reader would count.

mod support;

use idm_explorer::across::pairs::{MOST, Name, ROW, network, pairs};
use idm_explorer::across::strength::{rows, strongest};
use idm_explorer::domain::Statement;
use idm_explorer::query::{Facet, Mode, PairOf, View};
use proptest::prelude::*;
use support::*;

/// The names of a statement, read from the record.
fn names(s: &Statement) -> Vec<(Facet, String)> {
    let themes = s.themes.iter().map(|id| (Facet::Theme, id.to_string()));
    let actors = s.actors.iter().map(|link| (Facet::Actor, link.actor.to_string()));
    let frameworks = s.frameworks.iter().map(|link| (Facet::Framework, link.framework.to_string()));
    let mut all: Vec<_> = themes.chain(actors).chain(frameworks).collect();
    // Unnamed collectives are no value of the filter.
    all.retain(|(facet, id)| vocabulary().term(*facet, id).is_some());
    all.sort();
    all.dedup();
    all
}

fn key(name: Name) -> (Facet, String) {
    (name.facet, vocabulary().id(name.facet, name.term).to_owned())
}

fn has(s: &Statement, name: Name) -> bool {
    names(s).contains(&key(name))
}

fn kinds(pair: PairOf) -> Option<[Facet; 2]> {
    match pair {
        PairOf::Any => None,
        PairOf::Actors => Some([Facet::Actor; 2]),
        PairOf::ActorFramework => Some([Facet::Actor, Facet::Framework]),
        PairOf::ActorTheme => Some([Facet::Theme, Facet::Actor]),
        PairOf::Frameworks => Some([Facet::Framework; 2]),
        PairOf::FrameworkTheme => Some([Facet::Theme, Facet::Framework]),
        PairOf::Themes => Some([Facet::Theme; 2]),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn pairs_are_those_that_a_reader_would_count(state in any_state(), pair in prop::sample::select(PairOf::ALL.to_vec())) {
        let state = state.in_view(View::Together).with_pair(pair);
        let selected: Vec<&Statement> = INDEX.select(&state).ones().map(|row| &SET.statements[row]).collect();
        let found = pairs(&INDEX, &state);
        let mut expected = std::collections::BTreeMap::new();
        for s in &selected {
            let names = names(s);
            for (n, a) in names.iter().enumerate() {
                for b in &names[n + 1..] {
                    if kinds(pair).is_none_or(|kinds| kinds == [a.0, b.0]) {
                        *expected.entry((a.clone(), b.clone())).or_insert(0) += 1;
                    }
                }
            }
        }
        prop_assert_eq!(found.len(), expected.len());
        for pair in &found {
            let mut ends = [key(pair.a), key(pair.b)];
            ends.sort();
            let [a, b] = ends;
            prop_assert_eq!(Some(&pair.together), expected.get(&(a, b)));
            prop_assert_eq!(pair.by_workshop.iter().sum::<usize>(), pair.together);
            prop_assert_eq!(pair.with_a, selected.iter().filter(|s| has(s, pair.a)).count());
            prop_assert_eq!(INDEX.number(&pair.list(&state)), pair.together);
            prop_assert_eq!(INDEX.number(&pair.a.list(&state)), pair.with_a);
            prop_assert_eq!(INDEX.number(&pair.b.list(&state)), pair.with_b);
        }
        prop_assert!(found.windows(2).all(|two| two[0].together >= two[1].together));
    }

    #[test]
    fn in_the_network_every_name_has_a_row_and_no_bow_leaves_it(state in any_state(), width in 280.0f64..1200.0) {
        let found = pairs(&INDEX, &state.in_view(View::Together));
        let drawn = network(&found, width, width * 0.6);
        prop_assert!(drawn.bows.len() <= MOST);
        prop_assert_eq!(drawn.bows.is_empty(), found.is_empty());
        for two in drawn.nodes.windows(2) {
            prop_assert!(two[1].y - two[0].y >= ROW - 0.01, "{:?}", two);
        }
        for bow in &drawn.bows {
            let ends: Vec<f64> = drawn.nodes.iter().filter(|node| node.name == bow.pair.a || node.name == bow.pair.b).map(|node| node.y).collect();
            prop_assert_eq!(ends, vec![bow.from, bow.to]);
            prop_assert!(bow.reach <= width && bow.stroke >= 1.0 && bow.from >= 0.0 && bow.to <= drawn.height);
        }
        // A number of statements is shown for all pairs that have it or for none, unless even the first one does not fit.
        if let (Some(last), Some(next)) = (drawn.bows.last(), found.get(drawn.bows.len())) {
            prop_assert!(last.pair.together > next.together || drawn.bows[0].pair.together == next.together);
        }
    }

    #[test]
    fn each_statement_of_a_theme_is_said_once_with_its_strongest_verb(state in any_state()) {
        let selected = INDEX.select(&state);
        for row in rows(&SET, &selected) {
            for side in &row.sides {
                let theme = vocabulary().term(Facet::Theme, row.theme.as_str()).unwrap();
                let workshop = vocabulary().term(Facet::Workshop, side.workshop.as_str()).unwrap();
                let list = state.scope_as_filter(vocabulary()).in_view(View::Statements).with(Facet::Theme, Mode::All, theme).with(Facet::Workshop, Mode::All, workshop);
                // An unnamed collective that is open is no filter.
                if state.id.is_none() {
                    prop_assert_eq!(INDEX.number(&list), side.said.len());
                }
                let verbs = SET.verbs.iter().map(|verb| Some(&verb.id)).chain([None]);
                prop_assert_eq!(verbs.map(|verb| side.of(verb).len()).sum::<usize>(), side.said.len());
                let steps: Vec<u8> = side.said.iter().map(|said| said.step.unwrap_or(u8::MAX)).collect();
                prop_assert!(steps.is_sorted());
            }
        }
    }
}

#[test]
fn the_strongest_verb_counts_further_ones_too() {
    // Discussants called for something and welcomed something else.
    check("W1.1.4", Some("called-for"));
    // The experts noted, and in one matter agreed.
    check("W2.5.1", Some("agreed"));
    check("W1.1", Some("stated"));
    check("W1.intro.1", None);
}

fn check(id: &str, expected: Option<&str>) {
    let found = strongest(&SET, SET.statement(id).unwrap());
    assert_eq!(found.as_ref().map(|verb| verb.as_str()), expected, "{id}");
}

#[test]
fn sorted_by_strength_the_list_begins_with_what_was_agreed_and_ends_with_what_claims_nothing() {
    let outcome = INDEX.answer(&state("?view=statements&sort=strength"));
    let rank = |row: &u32| {
        let verb = strongest(&SET, &SET.statements[*row as usize]);
        verb.and_then(|id| SET.verbs.iter().find(|verb| verb.id == id).unwrap().rank).unwrap_or(u8::MAX)
    };
    let ranks: Vec<u8> = outcome.order.iter().map(rank).collect();
    assert!(ranks.is_sorted(), "{ranks:?}");
    assert_eq!(ranks.first(), Some(&1));
}
