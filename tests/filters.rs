//! Filters, facets, search and the sentence, against an oracle of a few obvious lines.

use crate::support::*;
use idm_explorer::dataset::goal_of;
use idm_explorer::domain::{Lang, Statement};
use idm_explorer::query::{Facet, Mode, Query, Term, View, ViewState, marks};
use idm_explorer::wording::{describe, filter_sentence, part_label};
use proptest::prelude::*;

/// Whether a statement has a value: read from the record, without index or bits.
fn has(s: &Statement, facet: Facet, id: &str, grades: &[&str]) -> bool {
    let graded = |grade: &str| grades.is_empty() || grades.contains(&grade);
    let linked = |link: &str| link == id || (id != "agenda" && goal_of(link) == Some(id));
    let also = |pick: fn(&idm_explorer::domain::Attribution) -> Option<&str>| s.also.iter().filter_map(pick).any(|v| v == id);
    let none = id == "none";
    match facet {
        Facet::Workshop => s.workshop.as_str() == id,
        Facet::Theme => s.themes.iter().any(|t| t.as_str() == id) || (none && s.themes.is_empty()),
        Facet::Sdg if none => s.sdg.is_empty() && graded("none"),
        Facet::Sdg => s.sdg.iter().any(|l| linked(l.to.as_str()) && graded(l.grade.id())),
        Facet::Kind => s.kinds.iter().any(|k| k.as_str() == id) || (none && s.kinds.is_empty()),
        Facet::Actor if none => s.actors.is_empty(),
        Facet::Actor => s.actors.iter().any(|l| l.actor.as_str() == id),
        Facet::Framework => s.frameworks.iter().any(|l| l.framework.as_str() == id) || (none && s.frameworks.is_empty()),
        Facet::Place => s.places.iter().any(|l| l.place.as_str() == id) || (none && s.places.is_empty()),
        Facet::Voice => s.voice.as_str() == id || also(|a| Some(a.voice.as_str())),
        Facet::Verb if none => s.verb.is_none() && s.also.iter().all(|a| a.verb.is_none()),
        Facet::Verb => s.verb.as_ref().is_some_and(|v| v.as_str() == id) || also(|a| a.verb.as_ref().map(|v| v.as_str())),
        Facet::Grade => s.sdg.iter().any(|l| l.grade.id() == id) || (none && s.sdg.is_empty()),
    }
}

/// The statements of a state without words, one by one.
fn oracle(state: &ViewState) -> Vec<&'static str> {
    let ids =
        |facet, mode| -> Vec<&'static str> { state.choice(facet).of(mode).iter().map(|term| vocabulary().id(facet, *term)).collect() };
    let grades = ids(Facet::Grade, Mode::Any);
    let matches = |s: &Statement| {
        let facets = Facet::ALL.into_iter().all(|facet| {
            let any = ids(facet, Mode::Any);
            (any.is_empty() || any.iter().any(|id| has(s, facet, id, &grades)))
                && ids(facet, Mode::All).iter().all(|id| has(s, facet, id, &grades))
                && !ids(facet, Mode::Not).iter().any(|id| has(s, facet, id, &[]))
        });
        let record = state.id.as_deref();
        let scope = match (state.view, record) {
            (View::Themes, Some(id)) => has(s, Facet::Theme, id, &[]),
            (View::Sdgs | View::Matrix, Some(id)) => has(s, Facet::Sdg, id, &grades),
            (View::Workshops, Some(id)) => has(s, Facet::Workshop, id, &[]),
            (View::Actors, Some(id)) => has(s, Facet::Actor, id, &[]),
            (View::Frameworks, Some(id)) => has(s, Facet::Framework, id, &[]),
            _ => true,
        };
        let date = SET.workshop(s.workshop.as_str()).unwrap().date;
        let (from, to) = (state.from.map(|d| d.first_day()), state.to.map(|d| d.last_day()));
        let time = from.is_none_or(|from| date.last_day().unwrap() >= from)
            && to.is_none_or(|to| date.first_day().unwrap() <= to)
            && from.zip(to).is_none_or(|(from, to)| from <= to);
        let picked = state.pinpoints.is_empty() || state.pinpoints.iter().any(|id| id == s.id.as_str());
        facets && scope && time && picked
    };
    SET.statements.iter().filter(|s| matches(s)).map(|s| s.id.as_str()).collect()
}

fn selected(state: &ViewState) -> Vec<&'static str> {
    INDEX.select(state).ones().map(|row| SET.statements[row].id.as_str()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    #[test]
    fn the_engine_selects_what_the_oracle_selects(state in any_state()) {
        let state = state.with_words("");
        prop_assert_eq!(selected(&state), oracle(&state), "{}", state.link(vocabulary()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn every_count_equals_the_list_that_it_opens(state in any_state()) {
        let outcome = INDEX.answer(&state);
        prop_assert_eq!(outcome.matching(), selected(&state).len());
        for facet in Facet::ALL {
            for term in vocabulary().terms(facet).chain([Term::NONE]) {
                let link = || format!("{} {facet:?} {term:?}", state.link(vocabulary()));
                let alone = state.with_only(facet, Mode::Any, term);
                prop_assert_eq!(outcome.count(facet, Mode::Any, term) as usize, selected(&alone).len(), "any {}", link());
                let more = state.with(facet, Mode::All, term);
                prop_assert_eq!(outcome.count(facet, Mode::All, term) as usize, selected(&more).len(), "all {}", link());
            }
        }
    }

    #[test]
    fn a_dead_end_names_filters_that_lead_out_of_it(state in any_state()) {
        prop_assume!(selected(&state).is_empty());
        for (part, number) in INDEX.ways_out(&state) {
            prop_assert_eq!(selected(&state.without(&part)).len(), number);
            prop_assert!(number > 0);
        }
    }

    #[test]
    fn every_state_has_a_sentence_and_every_part_a_label(state in any_state()) {
        let matching = INDEX.number(&state);
        let sentence = filter_sentence(&state, &SET, vocabulary(), matching);
        prop_assert!(sentence.contains(&matching.to_string()), "{}", sentence);
        prop_assert!(!sentence.contains("  "), "{}", sentence);
        let removable: Vec<_> = describe(&state, &SET, vocabulary()).into_iter().filter_map(|piece| piece.part).collect();
        for part in state.parts() {
            prop_assert!(removable.contains(&part));
            prop_assert!(!part_label(&part, &state, &SET, vocabulary()).is_empty());
        }
    }
}

fn check_sentence(link: &str, expected: &str) {
    let state = state(link);
    assert_eq!(filter_sentence(&state, &SET, vocabulary(), INDEX.number(&state)), expected);
}

#[test]
fn sentences_read_well_in_three_languages() {
    check_sentence("", "All 68 statements");
    check_sentence("?lang=fr", "Les 68 énoncés");
    check_sentence(
        "?theme=data,partnerships&sdg=17&workshop=W1",
        "Statements on “Data and evidence” or “Partnerships and cooperation” linked to SDG 17, New York only: 9 of 68",
    );
    check_sentence(
        "?theme=data&theme.not=monitoring",
        "Statements on “Data and evidence” not on “Indicators, follow-up and review”: 6 of 68",
    );
    // Names come from the data, which may word them anew.
    let name = |name: Option<&str>| name.unwrap().to_owned();
    let wording = name(SET.grades.iter().find(|grade| grade.id.as_ref() == "wording").map(|grade| grade.name.get(Lang::Fr)));
    let wording = wording.to_lowercase();
    check_sentence(
        "?sdg=10.7&grade=wording&lang=fr",
        &format!(
            "Énoncés liés à l’ODD 10.7 (fondement du lien ODD\u{a0}: {wording})\u{a0}: {} sur 68",
            INDEX.number(&state("?sdg=10.7&grade=wording"))
        ),
    );
    check_sentence("?sdg=none&lang=es", "Enunciados no vinculados a ningún ODS: 7 de 68");
    check_sentence("?from=2016-10", "Statements, said from October 2016: 36 of 68");
    check_sentence("?q=remittances", "Statements matching “remittances”: 2 of 68");
    let data = name(SET.theme("data").map(|theme| theme.name.get(Lang::Es)));
    check_sentence("?view=themes&id=data&lang=es", &format!("Enunciados sobre el tema «{data}»: 10 de 68"));
}

#[test]
fn known_selections_have_the_known_size() {
    for (link, size) in [
        ("?view=statements", 68),
        ("?workshop=W1", 32),
        ("?workshop=W2", 36),
        ("?theme=data", 10),
        ("?theme=dialogue", 15),
        ("?theme=governance", 13),
        ("?kind=recommendation", 19),
        ("?grade=number", 1),
        ("?sdg=10", 35),
        ("?sdg=10.7", 28),
        ("?sdg=agenda", 33),
        ("?sdg=2", 0),
        ("?from=2016-02&to=2016-06", 32),
        ("?view=sdgs&id=3.c", 0),
    ] {
        assert_eq!(INDEX.number(&state(link)), size, "{link}");
    }
}

fn check_search(words: &str, expected: &[&str]) {
    let state = ViewState::start(View::Statements, Lang::En).with_words(words);
    let mut found = selected(&state);
    found.sort_unstable();
    let mut expected = expected.to_vec();
    expected.sort_unstable();
    assert_eq!(found, expected, "{words}");
}

#[test]
fn search_understands_stems_prefixes_phrases_not_and_or() {
    check_search("W1.3.2", &["W1.3.2"]);
    check_search("remittance", &["W2.1.1", "W2.7.4"]);
    check_search("remitt", &["W2.1.1", "W2.7.4"]);
    check_search("gallup OR unodc", &["W1.5.4", "W1.5.5"]);
    check_search("\"Global Pulse\"", &["W1.5.3"]);
    check_search("\"Pulse Global\"", &[]);
    check_search("remittances -recruitment", &["W2.7.4"]);
    check_search("Montreal", &["W1.intro.3", "W1.6.3"]);
    check_search("!!!", &[]);
}

#[test]
fn accents_and_forms_do_not_matter_in_french_and_spanish() {
    for (lang, a, b) in [(Lang::Fr, "donnees", "données"), (Lang::Es, "migracion", "migración"), (Lang::Fr, "L'ONU", "onu")] {
        let index = idm_explorer::query::Index::of(&SET, lang);
        let of = |words: &str| index.select(&ViewState::start(View::Statements, lang).with_words(words));
        assert!(of(a).count_ones(..) > 0, "{a}");
        assert_eq!(of(a), of(b), "{a} {b}");
    }
}

#[test]
fn the_best_match_comes_first() {
    let outcome = INDEX.answer(&state("?q=big+data"));
    assert_eq!(SET.statements[outcome.order[0] as usize].id.as_str(), "W1.5.3");
}

#[test]
fn every_match_is_marked_where_it_matched() {
    for words in ["migra", "data OR remittances", "\"well managed\"", "\"2030 agenda\"", "countries of origin"] {
        let state = ViewState::start(View::Statements, Lang::En).with_words(words);
        let query = INDEX.query(words);
        for row in INDEX.select(&state).ones() {
            let s = &SET.statements[row];
            let found: usize = [s.title.get(Lang::En), s.text.get(Lang::En)].iter().map(|text| marks(text, &query, Lang::En).len()).sum();
            assert!(found > 0, "{words} {}", s.id);
        }
    }
    let text = "Migration policies and a migration policy";
    let found: Vec<&str> = marks(text, &Query::parse("policy", Lang::En), Lang::En).into_iter().map(|range| &text[range]).collect();
    assert_eq!(found, ["policies", "policy"]);
}
