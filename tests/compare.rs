//! New York beside Geneva: which matters are shown, how the terms are drawn, and which places belong together.

use crate::support::page::{render, tags};
use crate::support::*;
use idm_explorer::across::compare::bars::bars;
use idm_explorer::across::compare::beside::Beside;
use idm_explorer::across::compare::slope::{Form, Side, Slope, slope, spread};
use idm_explorer::across::compare::{Tally, matters, matters_by_row, moved, neighbours, shown};
use idm_explorer::across::words as phrases;
use idm_explorer::domain::Lang;
use idm_explorer::query::{Verdict, View, ViewState};
use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::LazyLock;

static RAW: LazyLock<Value> = LazyLock::new(|| serde_json::from_str(PUBLISHED).unwrap());

/// The matters as the document has them: id, verdict, statements.
fn raw() -> Vec<(String, String, BTreeSet<String>)> {
    let ids = |value: &Value| value.as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned()).collect::<Vec<_>>();
    let matter = |a: &Value| {
        let statements = ids(&a["sides"]["W1"]).into_iter().chain(ids(&a["sides"]["W2"])).collect();
        (a["id"].as_str().unwrap().to_owned(), a["verdict"].as_str().unwrap().to_owned(), statements)
    };
    RAW["alignments"].as_array().unwrap().iter().map(matter).collect()
}

/// The matters that a state shows, from the document and the list of the same state.
fn oracle(state: &ViewState) -> Vec<String> {
    let selected: BTreeSet<String> = INDEX.answer(state).ids(&SET).into_iter().collect();
    let wanted: Vec<&str> = state.verdicts.iter().map(|verdict| verdict.id()).collect();
    let shown = |(_, verdict, ids): &(String, String, BTreeSet<String>)| {
        !ids.is_disjoint(&selected) && (wanted.is_empty() || wanted.contains(&verdict.as_str()))
    };
    raw().into_iter().filter(shown).map(|(id, _, _)| id).collect()
}

fn shown_ids(state: &ViewState) -> Vec<String> {
    shown(&SET, &SET.alignments, &INDEX, state).iter().map(|matter| SET.alignments[matter.place].id.to_string()).collect()
}

fn in_compare() -> impl Strategy<Value = ViewState> {
    (any_state(), prop::sample::subsequence(Verdict::ALL.to_vec(), 0..4))
        .prop_map(|(state, verdicts)| state.in_view(View::Compare).with_verdicts(verdicts))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn a_matter_is_shown_when_one_of_its_statements_is_selected_and_its_verdict_asked_for(state in in_compare()) {
        prop_assert_eq!(shown_ids(&state), oracle(&state), "{}", state.link(vocabulary()));
    }

    #[test]
    fn the_number_of_a_verdict_is_what_it_alone_would_show(state in in_compare()) {
        let tally = Tally::of(&matters(&SET, &SET.alignments, &INDEX.select(&state)));
        for verdict in Verdict::ALL {
            prop_assert_eq!(tally.number(verdict), oracle(&state.with_verdicts(vec![verdict])).len());
        }
        prop_assert_eq!(tally.total(), oracle(&state.with_verdicts(Vec::new())).len());
    }

    #[test]
    fn a_matter_is_between_its_neighbours(state in in_compare(), place in 0..22usize) {
        let shown = shown(&SET, &SET.alignments, &INDEX, &state);
        let (before, after) = neighbours(&shown, place);
        let between = shown.iter().filter(|m| before.is_none_or(|b| m.place > b) && after.is_none_or(|a| m.place < a));
        prop_assert!(between.into_iter().all(|matter| matter.place == place));
    }
}

#[test]
fn the_page_shows_the_matters_and_counts_of_the_oracle() {
    for link in ["?view=compare", "?view=compare&theme=data&verdict=sharpened,new", "?view=compare&workshop=W1&lang=fr"] {
        let (html, state) = (render(link), state(link));
        let found: Vec<String> = tags(&html, "li").iter().filter_map(|tag| tag.get("data-matter")).collect();
        assert_eq!(found, oracle(&state), "{link}");
        let choices: Vec<_> =
            tags(&html, "label").iter().filter_map(|tag| Some((tag.get("data-verdict")?, tag.get("data-count")?))).collect();
        let expected: Vec<_> =
            Verdict::ALL.iter().map(|v| (v.id().to_owned(), oracle(&state.with_verdicts(vec![*v])).len().to_string())).collect();
        assert_eq!(choices, expected, "{link}");
    }
}

#[test]
fn the_whole_set_is_summed_up_in_a_sentence() {
    let tally = Tally::of(&matters(&SET, &SET.alignments, &INDEX.select(&state("?view=compare"))));
    let check = |lang, expected: &str| {
        assert_eq!(phrases::overview(&tally, idm_explorer::wording::dialogue::last_meeting(&SET, lang), lang), expected)
    };
    check(Lang::En, "Of 22 topics: 2 carried over, 7 sharpened, 7 narrowed, 4 new in Geneva, 2 not taken up");
    check(Lang::Fr, "Sur 22 sujets\u{a0}: 2 maintenus, 7 précisés, 7 restreints, 4 nouveaux à Genève, 2 non repris");
    check(Lang::Es, "De 22 asuntos: 2 mantenidos, 7 precisados, 7 acotados, 4 nuevos en Ginebra, 2 no retomados");
}

#[test]
fn an_open_matter_is_named_and_has_its_own_terms_alone() {
    let html = render("?view=compare&id=A11&theme=financing");
    assert!(html.contains("data-matter-open=\"A11\""), "it is open although the filters leave it out");
    assert!(html.contains("disaggregat*") && !html.contains("diaspora*</"));
}

#[test]
fn verdicts_that_leave_nothing_lead_out_again() {
    let html = render("?view=compare&pinpoint=W1.1.2&verdict=new");
    assert!(html.contains("data-dead-end") && html.contains("data-way-out"));
}

// The terms.

fn terms_of(places: &[usize]) -> Vec<idm_explorer::across::compare::Moved> {
    let [first, last] = SET.ends().unwrap();
    moved(&SET.alignments, places, [&first.id, &last.id])
}

fn boxes(slope: &Slope, side: Side) -> Vec<(f64, f64, f64, f64)> {
    let labels = slope.lines.iter().map(|line| &line.label).filter(|label| label.side == side);
    labels
        .map(|label| match side {
            Side::Left => (label.x - label.width, label.x, label.top, label.top + label.height),
            Side::Right => (label.x, label.x + label.width, label.top, label.top + label.height),
        })
        .collect()
}

fn check_slope(slope: &Slope, terms: usize) {
    for side in [Side::Left, Side::Right] {
        let all = boxes(slope, side);
        for (n, a) in all.iter().enumerate() {
            assert!(a.2 >= -0.01 && a.3 <= slope.height + 0.01, "inside from top to bottom: {a:?} {}", slope.height);
            for b in &all[n + 1..] {
                assert!(a.3 <= b.2 + 0.01 || b.3 <= a.2 + 0.01, "{a:?} meets {b:?}");
            }
        }
        // Labels stand in the order of their lines' ends.
        let mut ends: Vec<(f64, f64)> = slope
            .lines
            .iter()
            .filter(|line| line.label.side == side)
            .map(|line| (line.label.top, if side == Side::Left { line.from } else { line.to }))
            .collect();
        ends.sort_by(|a, b| a.0.total_cmp(&b.0));
        assert!(ends.windows(2).all(|pair| pair[0].1 <= pair[1].1 + 0.01), "{ends:?}");
        let mut ticks: Vec<f64> = slope.ticks.iter().filter(|tick| tick.side == side).map(|tick| tick.y).collect();
        ticks.sort_by(f64::total_cmp);
        assert!(ticks.windows(2).all(|pair| pair[1] - pair[0] >= 12.9), "{ticks:?}");
    }
    let drawn: Vec<&String> = slope.lines.iter().flat_map(|line| &line.terms).collect();
    assert_eq!(drawn.len(), terms);
    for line in &slope.lines {
        let written: String = line.label.rows.concat().replace(['-', ' '], "");
        let expected: String = line.terms.join(",").replace(['-', ' '], "");
        assert_eq!(written, expected, "every term is written out");
        assert!(slope.top - 0.01 <= line.from.min(line.to) && line.from.max(line.to) <= slope.bottom + 0.01);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn no_label_of_a_term_meets_another(places in prop::sample::subsequence((0..22usize).collect::<Vec<_>>(), 0..=22), width in 200.0..1400.0f64, large: bool) {
        let terms = terms_of(&places);
        check_slope(&slope(&terms, if large { Form::large(width) } else { Form::small(width) }), terms.len());
    }

    #[test]
    fn labels_stay_inside_the_picture_sideways(places in prop::sample::subsequence((0..22usize).collect::<Vec<_>>(), 1..=22), width in Form::BARS..1400.0f64) {
        let slope = slope(&terms_of(&places), Form::small(width));
        for (left, right, ..) in [boxes(&slope, Side::Left), boxes(&slope, Side::Right)].concat() {
            prop_assert!(left >= -0.01 && right <= slope.form.width + 0.01, "{left} {right} of {}", slope.form.width);
        }
    }

    #[test]
    fn blocks_that_are_spread_keep_order_and_bounds(wanted in prop::collection::vec((-50.0..600.0f64, 1.0..90.0f64), 0..20), spare in 0.0..300.0f64) {
        let mut wanted = wanted;
        wanted.sort_by(|a, b| a.0.total_cmp(&b.0));
        let all: f64 = wanted.iter().map(|(_, height)| height).sum();
        let tops = spread(&wanted, 10.0, 10.0 + all + spare);
        prop_assert_eq!(tops.len(), wanted.len());
        let mut end = 10.0 - 1e-6;
        for (top, (_, height)) in tops.iter().zip(&wanted) {
            prop_assert!(*top >= end - 1e-6, "{:?}", tops);
            end = top + height;
        }
        prop_assert!(end <= 10.0 + all + spare + 1e-6);
    }
}

#[test]
fn a_word_is_broken_only_where_it_has_a_hyphen_or_a_slash() {
    let all: Vec<usize> = (0..SET.alignments.len()).collect();
    let terms = terms_of(&all);
    let pieces: BTreeSet<String> = terms
        .iter()
        .flat_map(|term| term.term.split(' ').flat_map(|word| word.split_inclusive(['-', '/'])).map(str::to_owned).collect::<Vec<_>>())
        .collect();
    let check = |rows: &[String], wide: f64| {
        for row in rows {
            let words = row.split(' ').flat_map(|word| word.split_inclusive(['-', '/'])).map(|piece| piece.trim_end_matches(','));
            for piece in words.filter(|piece| !piece.is_empty()) {
                assert!(pieces.contains(piece), "{piece} at {wide}: {row}");
            }
        }
    };
    for wide in [240.0, 320.0, 480.0, 700.0, 1200.0] {
        slope(&terms, Form::small(wide)).lines.iter().for_each(|line| check(&line.label.rows, wide));
        bars(&terms, wide).pairs.iter().for_each(|pair| check(&pair.rows, wide));
    }
}

#[test]
fn a_line_says_how_many_terms_it_stands_for_and_is_the_broader_for_it() {
    let all: Vec<usize> = (0..SET.alignments.len()).collect();
    let slope = slope(&terms_of(&all), Form::small(860.0));
    let most = slope.lines.iter().max_by_key(|line| line.terms.len()).unwrap();
    assert!(most.terms.len() > 20 && most.label.numbers.ends_with(&format!("({})", most.terms.len())), "{}", most.label.numbers);
    assert!(slope.lines.iter().filter(|line| line.terms.len() == 1).all(|line| line.stroke() < most.stroke() / 4.0));
}

proptest! {
    #[test]
    fn pairs_of_bars_hold_every_term_inside_the_picture(places in prop::sample::subsequence((0..22usize).collect::<Vec<_>>(), 0..=22), width in 260.0..480.0f64) {
        let terms = terms_of(&places);
        let scene = bars(&terms, width);
        let written: String = scene.pairs.iter().map(|pair| pair.rows.concat().replace([' ', ','], "")).collect();
        prop_assert_eq!(written.chars().count(), terms.iter().map(|term| term.term.replace(' ', "").chars().count()).sum::<usize>());
        for pair in &scene.pairs {
            prop_assert!(pair.long.iter().all(|long| scene.left + long <= scene.width + 0.01));
            prop_assert!(pair.rows.iter().all(|row| row.chars().count() as f64 * 6.9 <= scene.width + 0.01));
        }
        for pair in scene.pairs.windows(2) {
            prop_assert!(pair[0].text + 16.0 * pair[0].rows.len() as f64 <= pair[1].y);
        }
        prop_assert!(scene.pairs.last().is_none_or(|last| last.text + 16.0 * last.rows.len() as f64 <= scene.height));
    }
}

#[test]
fn what_did_not_move_is_not_drawn_but_named() {
    let html = render("?view=compare");
    let picture = html.split("data-picture=\"slope\"").nth(1).unwrap().split("</svg>").next().unwrap();
    assert!(!picture.contains("1 → 1") && picture.contains("0 → 1"));
    assert!(html.contains("data-level-terms") && html.contains("Equally often in both texts: "));
}

#[test]
fn every_verdict_stands_with_its_rule() {
    let html = render("?view=compare&lang=fr");
    assert_eq!(tags(&html, "li").iter().filter(|tag| tag.get("data-verdict-rule").is_some()).count(), 5);
    assert!(html.contains("Seule Genève exprime ce point."));
}

#[test]
fn terms_go_from_the_largest_gain_to_the_largest_loss() {
    let all: Vec<usize> = (0..SET.alignments.len()).collect();
    let terms = terms_of(&all);
    let pairs: BTreeSet<_> = SET.alignments.iter().flat_map(|a| &a.terms).map(|t| (&t.term, t.counts.0.clone())).collect();
    assert_eq!(terms.len(), pairs.len(), "a term that two matters share is there once");
    assert!(terms.windows(2).all(|pair| pair[0].difference() >= pair[1].difference()));
    assert_eq!((terms[0].term.as_str(), terms[0].difference()), ("implement*", 12));
    let shared = terms.iter().find(|term| term.term == "migration governance index").unwrap();
    assert_eq!(shared.matters.len(), 2);
}

// Both texts side by side.

fn beside(state: &ViewState) -> Beside {
    Beside::of(&SET, &matters_by_row(&SET, &SET.alignments), &INDEX.select(state), [usize::MAX; 2])
}

/// Places of the other text that share a matter with a place of this one, from the document.
fn counterparts(beside: &Beside, side: usize, place: usize) -> Vec<usize> {
    let id = |side: usize, place: usize| SET.statements[beside.columns[side][place]].id.to_string();
    let matters: Vec<_> = raw().into_iter().filter(|(_, _, ids)| ids.contains(&id(side, place))).collect();
    (0..beside.columns[1 - side].len()).filter(|other| matters.iter().any(|(_, _, ids)| ids.contains(&id(1 - side, *other)))).collect()
}

fn position((place, part): (usize, f64)) -> f64 {
    place as f64 + part
}

fn check_beside(beside: &Beside) {
    for side in [0, 1] {
        let other = beside.columns[1 - side].len();
        let mut last: Option<(usize, f64)> = None;
        for place in 0..beside.columns[side].len() {
            let partners = counterparts(beside, side, place);
            let start = beside.follow(side, place, 0.0);
            assert_eq!(start.is_some(), !partners.is_empty(), "it follows exactly where there is a counterpart");
            let Some(start) = start else { continue };
            // In a row of statements with one counterpart each has its part of it.
            assert!(partners.contains(&start.0), "{place}: {start:?} is none of {partners:?}");
            let along: Vec<f64> = (0..=50).map(|n| position(beside.follow(side, place, f64::from(n) / 50.0).unwrap())).collect();
            assert!(along.iter().all(|at| (0.0..=other as f64).contains(at)), "inside the text: {along:?}");
            let turn = 30;
            assert!(along[..=turn].windows(2).all(|pair| pair[0] <= pair[1] + 1e-9), "forward: {along:?}");
            let rest = &along[turn..];
            let forward = rest.windows(2).all(|pair| pair[0] <= pair[1] + 1e-9);
            assert!(forward || rest.windows(2).all(|pair| pair[0] + 1e-9 >= pair[1]), "one way to the next: {along:?}");
            if let Some((_, end)) = last {
                assert!((end - position(start)).abs() < 1e-6, "nothing jumps from one statement to the next: {end} {start:?}");
            }
            last = Some((place, *along.last().unwrap()));
        }
    }
}

#[test]
fn scrolling_one_text_brings_the_matching_place_of_the_other() {
    let whole = beside(&state("?view=compare"));
    assert_eq!(whole.columns.each_ref().map(Vec::len), [27, 31], "conclusions, points and the closing paragraphs that matter");
    check_beside(&whole);
    assert_eq!(whole.follow(0, 99, 0.0), None);
    assert_eq!(whole.follow(7, 0, 0.0), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn in_every_selection_a_place_leads_to_a_counterpart_inside_the_other_text(state in any_state()) {
        check_beside(&beside(&state.in_view(View::Compare)));
    }
}
