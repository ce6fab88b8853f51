//! What happened afterwards: which expectations a state shows, what the charts say and what they do not, the switch that
//! hides all of it, and the rule that nothing is ever called a cause.

use crate::support::page::{INDEXES, render, tags};
use crate::support::*;
use idm_explorer::across::followup::{Followup, Tally, in_time, picture, strongest};
use idm_explorer::across::series::{Area, Chart, LINE, Number, Shape, Years, beside, chart, list, width};
use idm_explorer::dataset::{Context, DataSet, context_of};
use idm_explorer::domain::letters::fold;
use idm_explorer::domain::{
    Chart as Kind, Day, Edtf, Lang, Mark, Origin, Outcome, OutcomeFact, OutcomeStatus, Series, SeriesBreak, SeriesPoint, Text,
};
use idm_explorer::export::{self, ExportFormat, Selection};
use idm_explorer::i18n::FollowupMessages;
use idm_explorer::query::{Afterwards, Index, OrderBy, RowOrder, View, ViewState};
use idm_explorer::wording::followup as words;
use proptest::prelude::*;
use std::collections::BTreeSet;

// Which expectations a state shows.

/// The oracle: expectations of which a selected statement is one that voiced them, with one of the statuses, if any is chosen.
fn expected(state: &ViewState) -> Vec<&'static str> {
    let index = &INDEXES[state.lang as usize];
    let selected: BTreeSet<&str> = index.answer(state).order.iter().map(|row| SET.statements[*row as usize].id.as_str()).collect();
    let voiced = |outcome: &&Outcome| outcome.statements.iter().any(|id| selected.contains(id.as_str()));
    let asked = |outcome: &&Outcome| state.statuses.is_empty() || state.statuses.iter().any(|status| outcome.status.contains(status));
    SET.outcomes.iter().filter(voiced).filter(asked).map(|outcome| outcome.id.as_str()).collect()
}

fn ids<'a>(outcomes: &[&'a Outcome]) -> Vec<&'a str> {
    outcomes.iter().map(|outcome| outcome.id.as_str()).collect()
}

/// The ids of the expectations in a page, in their order.
fn rendered(html: &str) -> Vec<String> {
    tags(html, "tbody").into_iter().filter_map(|tag| tag.get("data-outcome")).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn an_expectation_is_shown_when_a_statement_that_voiced_it_is_selected(state in any_state()) {
        let state = state.in_view(View::Followup).with_statuses(state.statuses.clone());
        let index = &INDEXES[state.lang as usize];
        let found = Followup::of(&SET.outcomes, &SET, index, &state);
        prop_assert_eq!(ids(&found.shown), expected(&state));
        // Every status says what its click gives: as many as there would be with it alone.
        let tally = Tally::of(found.selected.iter().copied());
        for status in OutcomeStatus::ALL {
            prop_assert_eq!(tally.number(status), expected(&state.with_statuses(vec![status])).len());
        }
    }
}

#[test]
fn the_page_lists_what_the_state_shows_and_its_statuses_carry_their_numbers() {
    for link in [
        "?view=followup",
        "?view=followup&theme=data&lang=fr",
        "?view=followup&status=done,not-found&lang=es",
        "?view=followup&workshop=W2&status=not-reached",
        "?view=followup&sdg=17&status=partly&theme=finance",
    ] {
        let (html, state) = (render(link), state(link));
        let shown = expected(&state);
        let order: Vec<String> = rendered(&html);
        assert_eq!(order.iter().map(String::as_str).collect::<BTreeSet<_>>(), shown.iter().copied().collect(), "{link}");
        let labels: Vec<_> =
            tags(&html, "label").into_iter().filter_map(|tag| Some((tag.get("data-status")?, tag.get("data-count")?))).collect();
        assert_eq!(labels.len(), 5, "{link}");
        for status in OutcomeStatus::ALL {
            let found = labels.iter().find(|(id, _)| id == status.id()).map(|(_, count)| count.clone());
            assert_eq!(found, Some(expected(&state.with_statuses(vec![status])).len().to_string()), "{link}");
        }
    }
}

#[test]
fn every_fact_stands_with_its_citation_and_one_that_was_not_checked_says_so() {
    for outcome in &SET.outcomes {
        let html = render(&format!("?view=followup&id={}", outcome.id));
        let facts: Vec<_> = tags(&html, "li").into_iter().filter_map(|tag| tag.get("data-fact")).collect();
        assert_eq!(facts.len(), outcome.facts.len(), "{}", outcome.id);
        let unchecked = outcome.facts.iter().filter(|fact| fact.mark == Mark::Unchecked).count();
        assert_eq!(facts.iter().filter(|mark| *mark == "K").count(), unchecked, "{}", outcome.id);
        assert_eq!(html.contains("data-unchecked"), unchecked > 0, "{}", outcome.id);
        assert_eq!(tags(&html, "h1").len(), 1, "{}", outcome.id);
        for link in tags(&html, "a").into_iter().filter(|tag| tag.get("href").is_some_and(|href| href.contains("://"))) {
            assert!(link.get("href").unwrap().starts_with("https://"), "{}", outcome.id);
            assert_eq!(link.get("rel").as_deref(), Some("noopener external"));
            assert_eq!(link.get("target").as_deref(), Some("_blank"));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn every_order_holds_the_same_rows_and_the_other_way_round_is_its_reverse_but_for_what_has_no_value(state in any_state(), by in proptest::sample::select(OrderBy::ALL.to_vec())) {
        let state = state.in_view(View::Followup);
        let context = Context::of(&SET);
        let found = Followup::of(&SET.outcomes, &SET, &INDEXES[state.lang as usize], &state);
        let [up, down] = [false, true].map(|falling| ids(&found.in_order(RowOrder { by, falling }, &SET, &context, state.lang)));
        let all: BTreeSet<&str> = ids(&found.shown).into_iter().collect();
        prop_assert_eq!(up.iter().copied().collect::<BTreeSet<_>>(), all.clone());
        prop_assert_eq!(down.iter().copied().collect::<BTreeSet<_>>(), all);
        // What a column says never goes down, or up.
        let value = |id: &&str| value_of(SET.outcomes.iter().find(|one| one.id.as_str() == *id).unwrap(), by, state.lang);
        let (up, down): (Vec<_>, Vec<_>) = (up.iter().filter_map(value).collect(), down.iter().filter_map(value).collect());
        prop_assert!(up.is_sorted() && down.iter().rev().is_sorted(), "{:?}: {:?} {:?}", by, up, down);
    }
}

/// What a column has of an expectation, as something that can be compared; the oracle of the order.
fn value_of(one: &Outcome, by: OrderBy, lang: Lang) -> Option<String> {
    let date = |date: Option<&Edtf>| date.and_then(|date| date.last_day().or(date.first_day())).map(|day| format!("{:09}", day.0));
    match by {
        OrderBy::Text => SET.outcomes.iter().position(|other| other.id == one.id).map(|place| format!("{place:09}")),
        OrderBy::Title => Some(fold(one.title.get(lang))),
        OrderBy::Whom => Some(fold(one.expected.get(lang))),
        OrderBy::Due => date(one.due.as_ref()),
        OrderBy::Status => OutcomeStatus::ALL.iter().position(|status| *status == one.status[0]).map(|place| place.to_string()),
        OrderBy::Fact => date(one.facts.iter().find(|fact| fact.decisive).unwrap().date.as_ref()),
        OrderBy::Checked => None,
    }
}

#[test]
fn a_row_that_was_checked_on_a_day_of_its_own_stands_where_that_day_belongs() {
    let (context, own) = (Context::of(&SET), |day: &str| Some(Edtf::parse(day).unwrap()));
    let mut outcomes = SET.outcomes[..4].to_vec();
    // The others were checked on the day of the data set, which lies between the two.
    (outcomes[1].checked_on, outcomes[2].checked_on) = (own("2027-03-01"), own("2026-01-15"));
    let all = Followup { selected: outcomes.iter().collect(), shown: outcomes.iter().collect() };
    let order = |falling| ids(&all.in_order(RowOrder { by: OrderBy::Checked, falling }, &SET, &context, Lang::En));
    assert_eq!(order(false), ["R03", "R01", "R04", "R02"]);
    assert_eq!(order(true), ["R02", "R01", "R04", "R03"]);
    let undated = DataSet { checked_on: None, ..SET.clone() };
    assert_eq!(
        ids(&all.in_order(RowOrder { by: OrderBy::Checked, falling: true }, &undated, &context, Lang::En)),
        ["R02", "R03", "R01", "R04"]
    );
}

#[test]
fn a_press_on_a_head_orders_by_it_and_another_the_other_way_round() {
    let order = |by, falling| RowOrder { by, falling };
    let first = RowOrder::default().pressed(OrderBy::Due);
    assert_eq!(first, order(OrderBy::Due, false));
    assert_eq!(first.pressed(OrderBy::Due), order(OrderBy::Due, true));
    assert_eq!(first.pressed(OrderBy::Due).pressed(OrderBy::Due), order(OrderBy::Due, false));
    assert_eq!(first.pressed(OrderBy::Status), order(OrderBy::Status, false));
    for (link, by, falling) in
        [("due", OrderBy::Due, false), ("-status", OrderBy::Status, true), ("-text", OrderBy::Text, true), ("TITLE", OrderBy::Title, false)]
    {
        let read = state(&format!("?view=followup&order={link}"));
        assert_eq!(read.order, order(by, falling));
        let html = render(&format!("?view=followup&order={link}"));
        let sorted: Vec<String> = tags(&html, "th").into_iter().filter_map(|tag| tag.get("aria-sort")).collect();
        let said = if falling { "descending" } else { "ascending" };
        assert_eq!(sorted.len(), OrderBy::ALL.len());
        assert_eq!(sorted.iter().position(|one| one == said), OrderBy::ALL.iter().position(|one| *one == by));
        assert_eq!(sorted.iter().filter(|one| *one == "none").count(), OrderBy::ALL.len() - 1);
    }
    // What is none, and what another view asks for.
    for link in ["?view=followup&order=colour", "?view=statements&order=due"] {
        let (read, issues) = ViewState::parse(link, &SET, vocabulary());
        assert_eq!((read.order, issues.len()), (RowOrder::default(), 1), "{link}");
    }
}

#[test]
fn every_expectation_has_one_status_and_says_in_its_sentence_what_was_not_found() {
    for one in &SET.outcomes {
        assert_eq!(one.standing().count(), 1, "{}", one.id);
        let says = |text: &str| ["was not found", "were not found", "was found in this search"].iter().any(|words| text.contains(words));
        let text = one.outcome.get(Lang::En);
        assert_eq!(one.status.contains(&OutcomeStatus::NotFound), says(text), "{}: {text}", one.id);
        assert_eq!(one.facts.iter().filter(|fact| fact.decisive && fact.mark == Mark::Verified).count(), 1, "{}", one.id);
    }
}

#[test]
fn the_main_evidence_is_what_the_data_set_says_or_the_latest_that_was_read_itself() {
    let context = Context::of(&SET);
    for one in &SET.outcomes {
        assert!(strongest(one, &context).unwrap().decisive, "{}", one.id);
        let bare =
            Outcome { facts: one.facts.iter().cloned().map(|fact| OutcomeFact { decisive: false, ..fact }).collect(), ..one.clone() };
        let found = strongest(&bare, &context).unwrap();
        assert!(found.mark == Mark::Verified || bare.facts.iter().all(|fact| fact.mark == Mark::Unchecked), "{}", one.id);
        let second_hand = |fact: &OutcomeFact| SET.sources.iter().any(|source| source.second_hand && fact.sources.contains(&source.id));
        let last = |fact: &OutcomeFact| fact.date.and_then(|date| date.last_day().or(date.first_day()));
        for other in bare.facts.iter().filter(|fact| fact.mark == found.mark && second_hand(fact) == second_hand(found)) {
            assert!(last(other) <= last(found), "{}: {}", one.id, other.text.get(Lang::En));
        }
    }
    assert_eq!(strongest(&Outcome { facts: Vec::new(), ..SET.outcomes[0].clone() }, &context), None);
}

#[test]
fn the_numbers_of_the_sentence_add_up_to_all_of_them() {
    let found = Followup::of(&SET.outcomes, &SET, &INDEX, &state("?view=followup"));
    let tally = Tally::of(found.shown.iter().copied());
    assert_eq!(OutcomeStatus::ALL.map(|status| tally.standing(status)).iter().sum::<usize>(), SET.outcomes.len());
    assert_eq!(tally.number(OutcomeStatus::NotFound), tally.standing(OutcomeStatus::NotFound) + tally.lacking);
    let say = |total, lacking, numbers: [usize; 5]| {
        let number = move |status| numbers[OutcomeStatus::ALL.iter().position(|one| *one == status).unwrap()];
        words::summary((total, lacking), number, Lang::En)
    };
    assert_eq!(say(3, 0, [1, 1, 1, 0, 0]), "3 expectations: 1 done, 1 partly done, 1 ongoing.");
    assert!(
        say(4, 1, [2, 1, 0, 1, 0])
            .ends_with("No evidence was found for 1; for 1 other, part of it is missing. Neither means that nothing happened.")
    );
    assert!(say(4, 2, [4, 0, 0, 0, 0]).contains("For 2 of them, part of the evidence is missing"));
    assert!(say(4, 0, [3, 0, 0, 1, 0]).contains("No evidence was found for 1, which"));
    assert!(say(1, 1, [1, 0, 0, 0, 0]).contains("No or only partial evidence was found"));
}

#[test]
fn two_statuses_of_an_old_release_are_both_shown() {
    let one = Outcome { status: vec![OutcomeStatus::Done, OutcomeStatus::Ongoing], ..SET.outcomes[0].clone() };
    assert_eq!(one.standing().collect::<Vec<_>>(), [OutcomeStatus::Done, OutcomeStatus::Ongoing]);
    assert!(!one.lacks_in_part());
    let one = Outcome { status: vec![OutcomeStatus::NotFound], ..one };
    assert_eq!((one.standing().collect::<Vec<_>>(), one.lacks_in_part()), (vec![OutcomeStatus::NotFound], false));
}

#[test]
fn facts_stand_in_the_order_of_time_and_those_without_a_date_last() {
    for outcome in &SET.outcomes {
        for mark in [Mark::Verified, Mark::Unchecked] {
            let days: Vec<_> = in_time(&outcome.facts, mark).into_iter().map(|fact| fact.date.and_then(|date| date.first_day())).collect();
            let dated = days.iter().take_while(|day| day.is_some()).count();
            assert!(days[..dated].is_sorted() && days[dated..].iter().all(Option::is_none), "{}", outcome.id);
        }
    }
}

#[test]
fn the_page_asks_no_other_site_for_anything() {
    let html = render("?view=followup");
    for name in ["img", "iframe", "script", "link", "object", "video"] {
        assert!(tags(&html, name).is_empty(), "{name}");
    }
}

#[test]
fn one_leads_to_the_next_and_back() {
    for filters in ["", "&theme=data", "&status=done"] {
        let state = state(&format!("?view=followup{filters}"));
        let found = Followup::of(&SET.outcomes, &SET, &INDEX, &state);
        for pair in found.shown.windows(2) {
            assert_eq!(found.neighbours(&SET.outcomes, pair[0].id.as_str()).1, Some(pair[1]));
            assert_eq!(found.neighbours(&SET.outcomes, pair[1].id.as_str()).0, Some(pair[0]));
        }
    }
    // One outside the selection stands among all.
    let found = Followup::of(&SET.outcomes, &SET, &INDEX, &state("?view=followup&workshop=W2"));
    assert_eq!(found.neighbours(&SET.outcomes, "R09").1.map(|outcome| outcome.id.as_str()), Some("R10"));
}

#[test]
fn the_way_to_the_rest_gives_as_many_as_it_says() {
    let mut seen = 0;
    for theme in &SET.themes {
        for link in [format!("?view=themes&id={}", theme.id), format!("?view=themes&id={}&workshop=W2&lang=fr", theme.id)] {
            seen += check_rest(&link);
        }
    }
    for id in ["10", "17", "10.7", "17.18", "8"] {
        seen += check_rest(&format!("?view=sdgs&id={id}"));
    }
    assert!(seen > 5, "{seen}");
}

fn check_rest(link: &str) -> usize {
    let html = render(link);
    let ways: Vec<_> = tags(&html, "a").into_iter().filter_map(|tag| Some((tag.get("href")?, tag.get("data-outcomes")?))).collect();
    for (href, number) in &ways {
        assert_eq!(expected(&state(href)).len().to_string(), *number, "{link}: {href}");
    }
    ways.len()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn the_picture_of_the_statuses_holds_every_expectation_once_for_each_status(state in any_state(), wide in 280.0..900.0f64) {
        let state = state.in_view(View::Followup).with_statuses(state.statuses.clone());
        let found = Followup::of(&SET.outcomes, &SET, &INDEXES[state.lang as usize], &state);
        let names = words::row_names(state.lang);
        let heads: Vec<String> = SET.workshops.iter().map(|w| format!("{} {}", w.id, w.name.get(state.lang))).collect();
        let scene = picture(&found.by_workshop(&SET), &names, &heads, wide);
        let units: usize = scene.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.units.len()).sum();
        // What is missing in part is counted again, in a row of its own.
        prop_assert_eq!(units, found.shown.iter().map(|outcome| outcome.status.len()).sum::<usize>());
        let again: usize = scene.rows.iter().filter(|row| row.status.is_none()).flat_map(|row| &row.cells).map(|cell| cell.number).sum();
        prop_assert_eq!(again, found.shown.iter().filter(|outcome| outcome.lacks_in_part()).count());
        for row in &scene.rows {
            for (cell, edge) in row.cells.iter().zip(scene.columns.iter().skip(1).map(|column| column.x).chain([scene.width])) {
                prop_assert!(cell.number_x + width(&cell.number.to_string()) <= edge + 0.01, "{:?}", cell);
                // No name runs under the first square of its row.
                prop_assert!(cell.units.first().is_none_or(|first| names.iter().all(|name| 18.0 + width(name) + 8.0 <= first + 0.01)));
            }
        }
        for (column, edge) in scene.columns.iter().zip(scene.columns.iter().skip(1).map(|column| column.x).chain([scene.width])) {
            prop_assert!(column.head.iter().all(|line| column.x + width(line) + 6.0 <= edge || !line.contains(' ')), "{:?}", column);
        }
    }
}

// The series.

fn series(id: &str) -> &'static Series {
    SET.series.iter().find(|series| series.id.as_str() == id).unwrap()
}

fn years() -> Years {
    Years::of(&SET.series, &SET)
}

fn drawn(series: &Series, wide: f64, lang: Lang) -> Chart {
    chart(series, years(), wide, lang)
}

/// Nothing in a chart meets anything that it must not meet, and everything is inside.
fn check_layout(series: &Series, scene: &Chart) {
    let id = &series.id;
    let page = Area { x: 0.0, y: 0.0, width: scene.width, height: scene.height };
    let mut texts: Vec<Area> = scene.labels.iter().map(|label| label.area).collect();
    texts.extend(scene.breaks.iter().map(|one| one.label.area));
    texts.extend(scene.aim.iter().filter_map(|(_, label)| label.as_ref()).map(|label| label.area));
    for (place, text) in texts.iter().enumerate() {
        assert!(text.inside(&page), "{id}: {text:?} is cut off at {}", scene.width);
        assert!(!texts[place + 1..].iter().any(|other| other.meets(text)), "{id}: {text:?} meets another at {}", scene.width);
        assert!(!scene.marks.iter().any(|mark| mark.area.meets(text)), "{id}: {text:?} meets a mark at {}", scene.width);
    }
    for pair in scene.years.windows(2) {
        assert!(pair[1].at - pair[0].at >= width(&pair[0].label), "{id}: years at {}", scene.width);
    }
    for mark in &scene.marks {
        assert!(mark.area.inside(&page), "{id}: {mark:?}");
    }
}

#[test]
fn every_point_with_a_number_is_drawn_at_its_height_and_as_long_as_its_date() {
    for series in SET.series.iter().filter(|series| series.chart != Kind::List) {
        let scene = drawn(series, 440.0, Lang::En);
        let per_day = (scene.across.right - scene.across.left) / f64::from(years().last.0 - years().first.0 + 1);
        for (place, point) in series.points.iter().enumerate() {
            let of = |number| scene.marks.iter().find(|mark| mark.point == place && mark.number == number);
            assert_eq!(of(Number::Value).is_some(), point.value.is_some() && !point.apart, "{} {}", series.id, point.date);
            for (number, value) in [(Number::Value, point.value), (Number::Local, point.local)] {
                let (Some(mark), Some(value)) = (of(number), value) else { continue };
                let share = (scene.upwards.base - mark.y()) / (scene.upwards.base - scene.upwards.top);
                assert!((share * scene.upwards.most - value).abs() < scene.upwards.most / 1000.0, "{} {value}", series.id);
                assert_eq!(mark.checked, point.mark == Mark::Verified, "{} {}: one that was not checked is hollow", series.id, point.date);
                let days = f64::from(point.date.last_day().unwrap().0 - point.date.first_day().unwrap().0 + 1);
                if mark.shape == Shape::Span {
                    assert!((mark.area.width - days * per_day).abs() < 0.01, "{} {}", series.id, point.date);
                }
                assert_eq!(mark.shape == Shape::Dot, series.chart == Kind::Line && days * per_day < 6.0, "{} {}", series.id, point.date);
            }
        }
        // Nought is on the scale, and it is where it is.
        assert_eq!(scene.values[0].label, "0", "{}", series.id);
        assert_eq!(scene.values[0].at, scene.upwards.base, "{}", series.id);
        assert_eq!(scene.breaks.len(), series.breaks.len(), "{}", series.id);
    }
}

#[test]
fn the_cost_of_remittances_has_its_breaks_and_its_aim() {
    let scene = drawn(series("remittance-cost"), 440.0, Lang::En);
    assert_eq!(scene.breaks.iter().map(|one| (one.letter, one.width > 0.0)).collect::<Vec<_>>(), [('a', false), ('b', true), ('c', false)]);
    let (y, label) = scene.aim.clone().unwrap();
    assert_eq!(y, scene.upwards.y(3.0));
    assert!(label.unwrap().text.contains("3 per cent"));
    // Ten points: the first seven are one stretch, two more another, and the last one, from another report, stands alone.
    let joined: Vec<bool> = scene.joins.iter().map(|join| join.dashed).collect();
    assert_eq!(joined, [false, false, false, true, true, false, false]);
    let text = |text: &str| scene.labels.iter().any(|label| label.text == text);
    assert!(text("7.6") && text("6.4"), "{:?}", scene.labels);
}

#[test]
fn what_is_not_one_count_is_joined_by_nothing() {
    for id in ["sdg-10-7-2", "migrant-deaths", "migrant-stock"] {
        let scene = drawn(series(id), 440.0, Lang::En);
        assert!(scene.joins.is_empty(), "{id}");
        assert!(scene.marks.iter().all(|mark| mark.shape == Shape::Bar), "{id}");
    }
    let scene = drawn(series("sdg-10-7-2"), 440.0, Lang::En);
    assert_eq!(scene.marks.iter().map(|mark| mark.checked).collect::<Vec<_>>(), [false, true]);
    assert_eq!(beside(series("sdg-10-7-2")).count(), 1, "more than half: no number");
}

#[test]
fn a_sum_over_all_years_stands_apart() {
    let deaths = series("migrant-deaths");
    let scene = drawn(deaths, 440.0, Lang::En);
    assert_eq!(scene.marks.len(), 2);
    assert!(scene.upwards.most <= 10_000.0);
    assert_eq!(beside(deaths).map(|point| point.value).collect::<Vec<_>>(), [Some(72_000.0)]);
}

#[test]
fn two_editions_of_one_year_stand_side_by_side_and_say_which_they_are_where_there_is_room() {
    for (lang, wide) in [(Lang::En, 440.0), (Lang::Fr, 440.0), (Lang::Es, 440.0), (Lang::En, 320.0), (Lang::Fr, 320.0)] {
        let scene = drawn(series("migrant-stock"), wide, lang);
        assert_eq!(scene.marks.len(), 4);
        assert!(!scene.marks[1].area.meets(&scene.marks[2].area));
        for value in ["281", "275"] {
            assert!(
                scene
                    .labels
                    .iter()
                    .any(|label| label.text.starts_with(value) && (label.text.contains("20") || (wide, lang) != (440.0, Lang::En))),
                "{wide}: {:?}",
                scene.labels
            );
        }
    }
}

#[test]
fn countries_and_local_governments_are_two_counts_with_their_names() {
    let scene = drawn(series("mgi"), 440.0, Lang::En);
    assert_eq!(scene.marks.iter().filter(|mark| mark.number == Number::Local).count(), 2);
    assert!(scene.marks.iter().any(|mark| mark.vague), "an undated copy");
    let has = |text: &str| scene.labels.iter().any(|label| label.text == text);
    assert!(has("112") && has("104"), "{:?}", scene.labels);
    for lang in Lang::ALL {
        let scene = drawn(series("mgi"), 280.0, lang);
        let names: Vec<&str> = scene.counts.iter().map(|(_, label)| label.text.as_str()).collect();
        assert_eq!(names, [&series("mgi").unit, &series("mgi").local_unit].map(|unit| unit.as_ref().unwrap().get(lang)));
        let [(_, first), (_, second)] = scene.counts.as_slice() else { panic!("two counts") };
        assert!(
            !first.area.meets(&second.area) && second.area.x + second.area.width <= scene.width && second.area.y + LINE <= scene.height
        );
    }
}

/// A label reads as the value of the mark that it is nearest to, so this has to be its own, at most about one row away.
fn check_labels(scene: &Chart) {
    for label in &scene.labels {
        let own = label.of.expect("a value is of a mark");
        let away = label.area.distance(&own);
        assert!(away <= 3.0 + LINE + 0.01, "{} at {}: {away} from its mark", label.text, scene.width);
        for mark in scene.marks.iter().filter(|mark| mark.area != own) {
            assert!(label.area.distance(&mark.area) > away, "{} at {} is nearer to {:?}", label.text, scene.width, mark);
        }
        for join in &scene.joins {
            assert!(!label.area.crossed(join.from, join.to), "{} at {} stands on a line", label.text, scene.width);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn the_mark_nearest_to_a_label_is_its_own(wide in 280.0..1200.0f64) {
        for series in SET.series.iter().filter(|series| series.chart != Kind::List) {
            for lang in Lang::ALL {
                check_labels(&drawn(series, wide, lang));
            }
        }
    }
}

#[test]
fn topics_are_a_list_with_every_year_once_for_each_topic() {
    let topics = series("idm-topics");
    for (wide, lang) in [(920.0, Lang::En), (320.0, Lang::Fr), (320.0, Lang::Es), (700.0, Lang::Fr)] {
        let scene = list(topics, &SET, wide, lang);
        assert_eq!(scene.rows.len(), topics.points.len());
        for (row, point) in scene.rows.iter().zip(&topics.points) {
            assert_eq!(row.checked, point.mark == Mark::Verified);
            assert_eq!(row.meetings.len(), if point.date.to_string() == "2016" { 2 } else { 0 });
            assert!(row.end() <= scene.height);
            for line in &row.lines {
                assert!(row.text_x + width(line) <= scene.width + 0.01 || !line.contains(' '), "{wide}: {line}");
            }
        }
        for pair in scene.rows.windows(2) {
            assert!(pair[1].y >= pair[0].end() || pair[1].x > pair[0].x);
        }
    }
}

#[test]
fn a_series_without_points_or_of_an_older_release_is_drawn_all_the_same() {
    let empty = Series { points: Vec::new(), ..series("remittance-cost").clone() };
    let scene = drawn(&empty, 440.0, Lang::En);
    assert!(scene.marks.is_empty() && scene.joins.is_empty());
    check_layout(&empty, &scene);
    assert!(list(&empty, &SET, 440.0, Lang::En).rows.is_empty());
    let old = Context::parse(include_str!("../public/data/releases/1.0.0/context.en.json")).unwrap();
    assert!(!old.series.is_empty());
    assert!(old.series.iter().all(|series| series.chart == Kind::List), "nothing is joined or compared that says nothing about it");
}

#[test]
fn nothing_overlaps_in_any_language() {
    for series in SET.series.iter().filter(|series| series.chart != Kind::List) {
        for lang in Lang::ALL {
            for wide in [320.0, 440.0] {
                let scene = drawn(series, wide, lang);
                check_layout(series, &scene);
                assert!(scene.labels.len() >= 2.min(scene.marks.len()), "{} {wide}: {:?}", series.id, scene.labels);
            }
        }
    }
}

fn any_point() -> impl Strategy<Value = SeriesPoint> {
    let date = prop_oneof![
        (2014..2026i32).prop_map(|year| year.to_string()),
        (2014..2026i32, 1..13u32).prop_map(|(year, month)| format!("{year}-{month:02}")),
        (2014..2026i32, 1..13u32, 1..29u32).prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}")),
        (2014..2020i32, 0..5i32).prop_map(|(year, more)| format!("{year}/{}", year + more)),
        Just("2020/..".to_owned()),
        Just("../2018".to_owned()),
    ];
    let value = prop::option::weighted(0.9, prop_oneof![0.0..10.0f64, 0.0..1e6f64, Just(0.0)]);
    (date, value, prop::option::weighted(0.2, 0.0..100.0f64), any::<bool>(), prop::option::weighted(0.2, "[a-z]{1,20}")).prop_map(
        |(date, value, local, checked, edition)| SeriesPoint {
            date: Edtf::parse(&date).unwrap(),
            quarter: None,
            value,
            local,
            label: None,
            apart: false,
            edition: edition.map(|en| Text::of(Lang::En, en)),
            dating: None,
            mark: if checked { Mark::Verified } else { Mark::Unchecked },
            source: None,
            citation: Some("somewhere".to_owned()),
            note: None,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn nothing_overlaps_at_any_width_whatever_the_points(
        mut points in prop::collection::vec(any_point(), 0..24),
        bars in any::<bool>(),
        breaks in prop::collection::vec(2014..2026i32, 0..5),
        wide in 260.0..900.0f64,
        lang in prop::sample::select(Lang::ALL.to_vec()),
    ) {
        points.sort_by_key(|point| point.date.first_day());
        let mut years: Vec<i32> = breaks;
        years.sort_unstable();
        let breaks = years.iter().map(|year| SeriesBreak { date: Edtf::parse(&year.to_string()).unwrap(), note: Text::default() }).collect();
        let one = Series { chart: if bars { Kind::Bars } else { Kind::Line }, points, breaks, aim: None, ..series("mgi").clone() };
        let scene = chart(&one, Years::of(std::slice::from_ref(&one), &SET), wide, lang);
        let page = Area { x: 0.0, y: 0.0, width: scene.width, height: scene.height };
        for (place, label) in scene.labels.iter().enumerate() {
            prop_assert!(label.area.inside(&page));
            prop_assert!(!scene.labels[place + 1..].iter().any(|other| other.area.meets(&label.area)));
            prop_assert!(!scene.marks.iter().any(|mark| mark.area.meets(&label.area)));
            prop_assert_eq!(label.area.height, LINE);
        }
        check_labels(&scene);
        for pair in scene.breaks.windows(2) {
            prop_assert!(!pair[0].label.area.meets(&pair[1].label.area));
        }
        for join in &scene.joins {
            prop_assert!(join.from.0.is_finite() && join.to.1.is_finite() && join.to.0 >= join.from.0);
        }
    }
}

#[test]
fn a_number_is_written_as_the_language_writes_it() {
    for (value, expected) in
        [(7.42, ["7.42", "7,42", "7,42"]), (6.4, ["6.4", "6,4", "6,4"]), (8747.0, ["8,747", "8\u{202f}747", "8747"]), (0.0, ["0"; 3])]
    {
        assert_eq!(WRITTEN.map(|lang| idm_explorer::i18n::grammar::decimal(value, lang)), expected);
    }
}

#[test]
fn the_title_says_what_is_seen_and_leaves_out_what_was_not_checked() {
    let html = render("?view=series");
    assert!(html.contains("Global average cost of sending US$ 200: down from 7.6 to 6.38 per cent between the second quarter of 2016 and the first quarter of 2021"));
    assert!(html.contains("Deaths and disappearances recorded on migration routes: 8,747 in 2023, 8,938 in 2024"));
    let titles: Vec<&str> = html.split("<figcaption").skip(1).map(|rest| rest.split_once("</figcaption>").unwrap().0).collect();
    assert_eq!(titles.len(), 6);
    assert!(titles.iter().all(|title| !title.contains("54 per cent")), "{titles:?}");
}

// The switch.

#[test]
fn what_happened_afterwards_is_nowhere_when_it_is_hidden() {
    let records = [
        "?view=statements&id=W1.5",
        "?view=themes&id=data",
        "?view=sdgs&id=10",
        "?view=sdgs&id=10.7",
        "?view=followup&id=R09",
        "?view=workshops&id=W2",
        "?view=actors&id=iom",
        "?view=frameworks&id=gcm",
    ];
    let views = View::ALL.map(|view| ViewState::start(view, Lang::En).link(vocabulary()));
    for link in records.into_iter().map(str::to_owned).chain(views) {
        let hidden = state(&link).with_afterwards(Afterwards::Hidden).link(vocabulary());
        let html = render(&hidden);
        let shown = render(&link);
        for class in ["\"later", "\"expectation", "\"statuses", "\"series", "data-outcome=", "data-afterwards="] {
            assert!(!html.contains(class), "{hidden}: {class}");
        }
        // The timeline draws what its own module gives it.
        if !link.contains("view=timeline") {
            assert!(!html.contains("mark--afterwards"), "{hidden}");
        }
        for page in [&html, &shown] {
            assert_eq!(page.matches("data-afterwards-switch").count(), 1, "{link}: the switch is there, once");
        }
        assert_eq!(html.contains("data-show-again"), link.contains("view=followup") || link.contains("view=series"), "{link}");
    }
    for link in [
        "?view=statements&id=W1.5",
        "?view=themes&id=data",
        "?view=sdgs&id=10",
        "?view=sdgs&id=10.7",
        "?view=followup",
        "?view=followup&id=R09",
    ] {
        assert!(render(link).contains("data-afterwards="), "{link}");
    }
    for link in ["", "?view=themes&id=data"] {
        assert!(render(link).contains("mark--afterwards"), "{link}");
    }
}

#[test]
fn an_embedded_view_has_no_switch() {
    for link in ["?view=followup&embed=1", "?view=statements&embed=1", "?embed=1", "?view=followup&id=R09&embed=1"] {
        assert!(!render(link).contains("data-afterwards-switch"), "{link}");
    }
}

#[test]
fn hiding_it_changes_no_number_of_statements() {
    for link in ["", "?view=themes&id=data", "?view=sdgs&id=10", "?view=workshops"] {
        let counts = |link: &str| tags(&render(link), "a").into_iter().filter_map(|tag| tag.get("data-count")).collect::<Vec<_>>();
        let hidden = state(link).with_afterwards(Afterwards::Hidden).link(vocabulary());
        assert_eq!(counts(&hidden), counts(link), "{link}");
    }
}

#[test]
fn a_calendar_leaves_out_what_the_reader_hides() {
    let index = Index::of(&SET, Lang::En);
    let day = Day::from_civil(2026, 11, 24).unwrap();
    let of = |link: &str| Selection::of(&SET, &index, Some(&CONTEXT), &state(link), "https://example.org/", day);
    let (shown, hidden) = (of("?view=timeline"), of("?view=timeline&outcomes=hide"));
    assert!(shown.events.iter().any(|event| event.origin == Origin::Afterwards));
    assert!(hidden.events.iter().all(|event| event.origin != Origin::Afterwards));
    let others = |selection: &Selection| selection.events.iter().filter(|event| event.origin != Origin::Afterwards).count();
    assert_eq!(others(&hidden), others(&shown));
    assert_eq!(shown.statements.len(), hidden.statements.len());
    let calendar = |selection| export::export(ExportFormat::Calendar, selection)[0].text.matches("BEGIN:VEVENT").count();
    assert!(calendar(&hidden) < calendar(&shown));
}

// The rule on causes.

/// What would say that one thing came of another.
const CAUSAL: [&str; 45] = [
    "led to",
    "leads to",
    "leading to",
    "resulted in",
    "as a result of",
    "thanks to",
    "because of",
    "owing to",
    "due to idm",
    "brought about",
    "gave rise",
    "caused",
    "triggered",
    "prompted",
    "inspired by",
    "as a consequence",
    "in response to idm",
    "paved the way",
    "a conduit",
    "ont conduit",
    "a mené à",
    "a abouti",
    "ont abouti",
    "grâce à",
    "grâce aux",
    "en raison de",
    "a donné lieu",
    "a entraîné",
    "a provoqué",
    "a permis",
    "par suite de",
    "en conséquence",
    "du fait de",
    "condujo a",
    "condujeron",
    "llevó a",
    "gracias a",
    "debido a",
    "a raíz de",
    "dio lugar",
    "dieron lugar",
    "provocó",
    "como resultado de",
    "a consecuencia de",
    "como consecuencia",
];

/// Every text below a value, with its path.
fn texts(json: &serde_json::Value, path: &str, out: &mut Vec<(String, String)>) {
    match json {
        serde_json::Value::String(text) => out.push((path.to_owned(), text.clone())),
        serde_json::Value::Array(items) => items.iter().for_each(|item| texts(item, path, out)),
        serde_json::Value::Object(fields) => {
            let path = fields.get("id").and_then(|id| id.as_str()).map_or_else(|| path.to_owned(), |id| format!("{path} {id}"));
            fields.iter().for_each(|(key, value)| texts(value, &format!("{path}.{key}"), out));
        }
        _ => {}
    }
}

#[test]
fn nothing_that_is_shown_of_afterwards_is_called_a_cause() {
    let mut all = Vec::new();
    for lang in Lang::ALL {
        let context: serde_json::Value = serde_json::from_str(&context_of(&SET, lang).unwrap()).unwrap();
        for key in ["outcomes", "facts", "series"] {
            texts(&context[key], &format!("{} {key}", lang.tag()), &mut all);
        }
        all.extend(FollowupMessages::of(lang).all().into_iter().map(|(name, text)| (name.to_owned(), text.to_owned())));
    }
    // The one sentence that speaks of causes denies them.
    let denied = ["nothing here shows that a later event came because of them"];
    for (path, text) in all {
        let said = denied.iter().fold(text.to_lowercase(), |text, denied| text.replace(denied, ""));
        for words in CAUSAL {
            assert!(!said.contains(words), "{path}: “{words}” in {text}");
        }
    }
}
