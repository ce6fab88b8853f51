//! Names that stand in the same statements, and how strongly something was said, against what a reader would count.

use crate::support::page::{render, render_narrow, tags};
use crate::support::*;
use idm_explorer::across::lines::width as width_of;
use idm_explorer::across::matrix::moves::{Place, Step};
use idm_explorer::across::pairs::network::{INSET, ROW, Spot, network};
use idm_explorer::across::pairs::{MOST, Name, pairs};
use idm_explorer::across::strength::plan::{Form, PITCH, Plan, TALL};
use idm_explorer::across::strength::{Row, Tally, rows, strongest};
use idm_explorer::domain::{Lang, Statement};
use idm_explorer::query::{Facet, Mode, PairOf, View, term_name};
use idm_explorer::wording::{phrases, together};
use proptest::prelude::*;

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

fn any_lang() -> impl Strategy<Value = Lang> {
    prop::sample::select(Lang::ALL.to_vec())
}

fn called(name: Name, lang: Lang) -> String {
    let (_, id) = key(name);
    term_name(&SET, name.facet, &id, lang).unwrap().to_owned()
}

fn theme_names(found: &[Row], lang: Lang) -> Vec<String> {
    found.iter().map(|row| SET.theme(row.theme.as_str()).unwrap().name.get(lang).to_owned()).collect()
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
    #![proptest_config(ProptestConfig::with_cases(60))]

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
    fn in_the_network_every_name_has_a_row_and_no_bow_leaves_it(state in any_state(), width in 260.0f64..1200.0, lang in any_lang()) {
        let found = pairs(&INDEX, &state.in_view(View::Together));
        let drawn = network(&found, width, |name| called(name, lang));
        prop_assert!(drawn.bows.len() <= MOST);
        prop_assert_eq!(drawn.bows.is_empty(), found.is_empty());
        for two in drawn.nodes.windows(2) {
            prop_assert!(two[1].y - two[0].y >= (two[0].high + two[1].high) / 2.0 - 0.01, "{:?}", two);
        }
        for node in &drawn.nodes {
            prop_assert_eq!(node.label.join(" "), called(node.name, lang), "whole");
            prop_assert!(node.label.iter().all(|line| width_of(line) <= node.x - INSET), "{:?}", node);
            prop_assert!(node.high >= ROW && node.y - node.high / 2.0 >= INSET && node.y + node.high / 2.0 <= drawn.height - INSET + 0.01);
        }
        for bow in &drawn.bows {
            let ends: Vec<f64> = drawn.nodes.iter().filter(|node| node.name == bow.pair.a || node.name == bow.pair.b).map(|node| node.y).collect();
            prop_assert_eq!(ends, vec![bow.from, bow.to]);
            prop_assert!(bow.reach + bow.stroke <= width && bow.stroke >= 0.3 && bow.from >= 0.0 && bow.to <= drawn.height);
            // So many pixels a statement: twice as many are twice as thick.
            let a_statement = drawn.bows[0].stroke / drawn.bows[0].pair.together as f64;
            prop_assert!((bow.stroke - a_statement * bow.pair.together as f64).abs() < 1e-9 && bow.stroke <= 8.0 + 1e-9);
        }
        // A number of statements is shown for all pairs that have it or for none, unless even the first one does not fit.
        if let (Some(last), Some(next)) = (drawn.bows.last(), found.get(drawn.bows.len())) {
            prop_assert!(last.pair.together > next.together || drawn.bows[0].pair.together == next.together);
        }
    }

    #[test]
    fn a_name_lights_its_bows_and_their_ends_and_a_bow_both_its_names(state in any_state()) {
        let found = pairs(&INDEX, &state.in_view(View::Together));
        let drawn = network(&found, 760.0, |name| called(name, Lang::En));
        for (n, node) in drawn.nodes.iter().enumerate() {
            let at = Spot::Name(n);
            prop_assert_eq!(Spot::parse(&at.to_string()), Some(at));
            let mut names = vec![node.name];
            for (b, bow) in drawn.bows.iter().enumerate() {
                let ends = [bow.pair.a, bow.pair.b];
                prop_assert_eq!(drawn.lights_bow(at, b), ends.contains(&node.name));
                if ends.contains(&node.name) {
                    names.extend(ends);
                }
            }
            for (other, node) in drawn.nodes.iter().enumerate() {
                prop_assert_eq!(drawn.lights_name(at, other), names.contains(&node.name));
            }
        }
        for (b, bow) in drawn.bows.iter().enumerate() {
            let at = Spot::Bow(b);
            prop_assert_eq!(Spot::parse(&at.to_string()), Some(at));
            prop_assert!((0..drawn.bows.len()).all(|other| drawn.lights_bow(at, other) == (other == b)));
            for (n, node) in drawn.nodes.iter().enumerate() {
                prop_assert_eq!(drawn.lights_name(at, n), [bow.pair.a, bow.pair.b].contains(&node.name));
            }
        }
    }

    #[test]
    fn no_name_and_no_mark_of_the_picture_of_strength_leaves_it(state in any_state(), room in 280.0f64..1200.0, lang in any_lang()) {
        let found = rows(&SET, &INDEX.select(&state));
        let names = theme_names(&found, lang);
        let plan = Plan::of(&found, &names, room);
        prop_assert!(plan.width <= room, "{}", plan.width);
        let mut spots: Vec<(f64, f64)> = Vec::new();
        for ((row, laid), name) in found.iter().zip(&plan.rows).zip(&names) {
            prop_assert_eq!(&laid.name.join(" "), name, "whole");
            let end = laid.groups.iter().map(|group| group.x).filter(|x| *x > 0.0).fold(plan.width, f64::min);
            prop_assert!(laid.name.iter().all(|line| width_of(line) <= end), "{:?} in {end}", laid.name);
            for group in &laid.groups {
                prop_assert_eq!(group.marks.len(), row.sides[group.side].said.len());
                for mark in &group.marks {
                    prop_assert!(mark.x >= group.x && mark.x + PITCH <= plan.width + 0.01, "{:?} in {}", mark, plan.width);
                    prop_assert!(mark.base - TALL >= laid.top && mark.base <= laid.bottom && laid.bottom <= plan.height);
                    spots.push((mark.x, mark.base));
                }
            }
            prop_assert_eq!(laid.groups.len(), row.sides.iter().filter(|side| !side.said.is_empty()).count());
        }
        for (n, (x, base)) in spots.iter().enumerate() {
            let free = |(a, b): &(f64, f64)| (a - x).abs() >= PITCH - 0.01 || (b - base).abs() >= TALL;
            prop_assert!(spots[..n].iter().all(free), "{x} {base}");
        }
        let places = plan.places();
        prop_assert!(places.windows(2).all(|two| (two[0].row, two[0].column) < (two[1].row, two[1].column)), "in reading order");
    }

    #[test]
    fn the_keys_reach_every_mark_and_nothing_else(state in any_state(), room in 280.0f64..1200.0) {
        let found = rows(&SET, &INDEX.select(&state));
        let plan = Plan::of(&found, &theme_names(&found, Lang::En), room);
        let places = plan.places();
        if let Some(first) = places.first() {
            let steps = [Step::Left, Step::Right, Step::Up, Step::Down, Step::RowStart, Step::RowEnd, Step::GridStart, Step::GridEnd];
            let mut reached = vec![plan.held(Place { row: 99, column: 99 })];
            let mut next = 0;
            while let Some(at) = reached.get(next).copied() {
                for to in steps.map(|step| step.among(at, &places)) {
                    prop_assert!(places.contains(&to), "{at} {to}");
                    if !reached.contains(&to) {
                        reached.push(to);
                    }
                }
                next += 1;
            }
            prop_assert_eq!(reached.len(), places.len());
            prop_assert_eq!(Step::GridStart.among(*first, &places), *first);
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

#[test]
fn where_every_place_holds_something_the_steps_are_those_of_a_full_grid() {
    let last = Place { row: 3, column: 4 };
    let places: Vec<Place> = (0..=last.row).flat_map(|row| (0..=last.column).map(move |column| Place { row, column })).collect();
    for key in ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"] {
        for step in [false, true].into_iter().filter_map(|control| Step::of_key(key, control)) {
            for at in &places {
                assert_eq!(step.among(*at, &places), step.from(*at, last), "{key} {at}");
            }
        }
    }
}

#[test]
fn what_has_no_rank_has_no_height() {
    let ranks = SET.verbs.iter().filter_map(|verb| verb.rank).max().unwrap();
    let above = |id: Option<&str>| {
        let verb = id.map(|id| SET.verbs.iter().find(|verb| verb.id.as_str() == id).unwrap());
        Form::of(verb.map(|verb| &verb.id), verb.and_then(|verb| verb.rank), ranks).above()
    };
    let ranked: Vec<f64> = SET.verbs.iter().filter(|verb| verb.rank.is_some()).map(|verb| above(Some(verb.id.as_str()))).collect();
    assert!(ranked.is_sorted_by(|a, b| a > b), "{ranked:?}");
    assert_eq!(ranked.first(), Some(&TALL));
    // A circle and a dot lie on the line: neither stands as high as the weakest bar.
    for unranked in [above(Some("stated")), above(None)] {
        assert!(unranked < *ranked.last().unwrap(), "{unranked}");
    }
}

#[test]
fn the_picture_says_that_a_statement_has_a_mark_in_every_theme() {
    for link in ["?view=themes", "?view=themes&workshop=W2", "?view=themes&theme=data&lang=fr", "?view=themes&grade=number&lang=es"] {
        let state = state(link);
        let tally = Tally::of(&rows(&SET, &INDEX.select(&state)));
        for html in [render(link), render_narrow(link)] {
            assert_eq!(tags(&html, "a").iter().filter(|tag| tag.get("data-said").is_some()).count(), tally.marks, "{link}");
            let said = tags(&html, "p").iter().filter(|tag| tag.get("data-several") == Some(tally.marks.to_string())).count();
            assert_eq!(said, if tally.marks > tally.statements { 2 } else { 0 }, "{link}: below the picture and above its table");
            for note in [together::marks, together::cells].into_iter().filter(|_| tally.marks > tally.statements) {
                assert!(html.contains(&note(tally.marks, tally.statements, state.lang)), "{link}");
            }
        }
        assert_eq!(tally.statements, INDEX.number(&state), "every statement has a theme");
    }
    let all = Tally::of(&rows(&SET, &INDEX.select(&state("?view=themes"))));
    assert_eq!((all.marks, all.statements, all.strong, all.plain), (120, 68, 5, 24));
    // On the page of a theme every statement has one mark.
    assert!(!render("?view=themes&id=data").contains("data-several"));
}

#[test]
fn the_picture_of_strength_is_one_tab_stop() {
    for link in ["?view=themes", "?view=themes&id=data", "?view=themes&workshop=W2&lang=es"] {
        for html in [render(link), render_narrow(link)] {
            let svg = html.split_once("data-picture=\"strength\"").unwrap().1.split_once("</svg>").unwrap().0;
            let parts = tags(svg, "a");
            assert!(parts.iter().all(|tag| tag.get("data-at").is_some()), "{link}");
            assert_eq!(parts.iter().filter(|tag| tag.get("tabindex").as_deref() == Some("0")).count(), 1, "{link}");
            let roles = |role: &str| tags(svg, "g").iter().filter(|tag| tag.get("role").as_deref() == Some(role)).count();
            assert_eq!((roles("grid"), roles("rowheader") + roles("gridcell")), (1, parts.len()), "{link}");
        }
    }
}

#[test]
fn the_numbers_of_a_pair_say_of_what_they_are() {
    let words = |lang| {
        let of = together::of_pair(7, 10, lang);
        format!("{} {} 10 {} 22 {}", phrases::statements(7, lang), of.both, of.first, of.second)
    };
    assert_eq!(words(Lang::En), "7 statements name both; 10 name the first, 22 the second");
    assert_eq!(words(Lang::Fr), "7 énoncés nomment les deux\u{202f}; 10 nomment le premier, 22 le second");
    assert_eq!(words(Lang::Es), "7 enunciados nombran ambos; 10 nombran el primero, 22 el segundo");
    let one = together::of_pair(1, 1, Lang::En);
    assert_eq!((one.both, one.first), ("names both;", "names the first,"));
}
