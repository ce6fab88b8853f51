//! Said, spoken of, happened; and what was known on a day.

use crate::support::*;
use idm_explorer::domain::{Date, DateBasis, Day, Edtf, Lang, Origin, Precision, Tense};
use idm_explorer::query::{Index, View, ViewState, Zoom};
use idm_explorer::timeline::asof::{self, Reach, Stop, by_months, is_known, is_said, known, name_on, reach, stops, tense, track};
use idm_explorer::timeline::{End, FEW, Focus, Item, Lane, SPOKEN, Scene, Span, extent, items, list_of, scene, spoken, window};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn day(text: &str) -> Day {
    Date::parse(text).unwrap().first_day()
}

fn shown(state: &ViewState) -> Vec<Item<'static>> {
    items(&SET, state, &INDEX.select(&state.with_dates(None, None)))
}

fn picture(link: &str) -> Scene {
    let state = state(link);
    scene(&SET, &state, &shown(&state), &INDEX.select(&state), window(&state, &SET), 1000.0)
}

fn ids<T: ToString>(all: impl IntoIterator<Item = T>) -> BTreeSet<String> {
    all.into_iter().map(|id| id.to_string()).collect()
}

fn own_marks(scene: &Scene) -> BTreeSet<String> {
    ids(scene.lanes.iter().flat_map(|lane| &lane.sheaves).flat_map(|sheaf| &sheaf.stripes).map(|stripe| stripe.id.to_string()))
}

#[test]
fn a_date_that_belongs_to_an_event_stands_on_its_mark_and_any_other_has_one_of_its_own() {
    let whole = picture("?view=timeline&zoom=2000-01-01/2025-12-31&dates=each");
    let mut on_events = BTreeSet::new();
    let mut own = BTreeSet::new();
    for s in &SET.statements {
        for (place, time) in s.speaks_of.iter().enumerate() {
            match &time.event {
                Some(event) => on_events.insert((event.to_string(), s.id.to_string())),
                None => own.insert(format!("{}:{place}", s.id)).then_some(true).is_some(),
            };
        }
    }
    assert_eq!(own_marks(&whole), own);
    let notched = whole.lanes.iter().flat_map(|lane| &lane.marks).flat_map(|mark| {
        let speakers = mark.notch.iter().flat_map(|notch| &notch.statements);
        speakers.map(|s| (mark.event.to_string(), s.to_string())).collect::<Vec<_>>()
    });
    assert_eq!(notched.collect::<BTreeSet<_>>(), on_events);
}

#[test]
fn dates_of_their_own_stand_in_the_lanes_of_their_statement() {
    for (lane, wanted) in [("kind", vec!["spoken"]), ("workshop", vec!["W1"]), ("theme", vec!["goal-profile"])] {
        let scene = picture(&format!("?view=timeline&lane={lane}&zoom=2010-01-01/2025-12-31&dates=each"));
        let found: Vec<&str> = scene
            .lanes
            .iter()
            .filter(|lane| lane.sheaves.iter().any(|sheaf| sheaf.stripes.iter().any(|stripe| stripe.id.to_string() == "W1.5.1:0")))
            .map(|lane| lane.id.as_str())
            .collect();
        let themes: Vec<&str> = SET.statement("W1.5.1").unwrap().themes.iter().map(|id| id.as_str()).collect();
        let wanted =
            if lane == "theme" { SET.themes.iter().map(|t| t.id.as_str()).filter(|id| themes.contains(id)).collect() } else { wanted };
        assert_eq!(found, wanted, "{lane}");
    }
}

#[test]
fn the_strip_is_as_high_at_a_time_as_many_dates_lie_there_and_opens_into_their_marks() {
    for link in
        ["?view=timeline", "?view=timeline&lane=kind&theme=data,partnerships", "?view=timeline&zoom=2016-01-01/2016-12-31&asof=2016-09-20"]
    {
        let (folded, opened) = (picture(link), picture(&format!("{link}&dates=each")));
        let of = |scene: &Scene| scene.lanes.iter().find(|lane| lane.id == SPOKEN).cloned().unwrap();
        let (folded_lane, opened_lane) = (of(&folded), of(&opened));
        assert!(folded_lane.sheaves.is_empty() && opened_lane.strip.is_none() && folded_lane.height < opened_lane.height, "{link}");
        let strip = folded_lane.strip.unwrap();
        assert_eq!(strip.dates, opened_lane.sheaves.iter().map(|sheaf| sheaf.dates).sum::<usize>(), "{link}");
        let speakers = |lane: &Lane| ids(lane.sheaves.iter().flat_map(|sheaf| &sheaf.speakers));
        assert_eq!(ids(&strip.speakers), speakers(&opened_lane), "{link}");
        let mut most = 0;
        for step in &strip.steps {
            let middle = step.x + step.width / 2.0;
            let there = |workshop: &str| {
                let sheaves = opened_lane.sheaves.iter().filter(|sheaf| sheaf.x <= middle && middle <= sheaf.x + sheaf.width);
                sheaves.flat_map(|sheaf| &sheaf.stripes).filter(|stripe| stripe.workshop.as_str() == workshop).count()
            };
            for (workshop, number) in &step.counts {
                assert_eq!(*number, there(workshop.as_str()), "{link}: at {middle}");
            }
            most = most.max(step.counts.iter().map(|(_, number)| number).sum());
            assert!(step.x >= -0.01 && step.x + step.width <= folded.width + 0.01 && step.width > 0.0, "{link}");
        }
        assert_eq!(strip.most, most, "{link}");
        assert!(strip.steps.windows(2).all(|pair| pair[0].x + pair[0].width <= pair[1].x + 0.01), "{link}");
    }
}

fn check_span(date: &str, precision: Precision, expected: (&str, &str, End, End)) {
    let zoom = Zoom { first: day("2013-01-01"), last: day("2018-12-31") };
    let span = Span::of(&Edtf::parse(date).unwrap(), precision, zoom).unwrap();
    let (first, last, left, right) = expected;
    assert_eq!(span, Span { first: day(first), last: day(last), left, right }, "{date}");
}

#[test]
fn a_vague_date_fades_and_a_known_one_does_not() {
    use End::{Faded, Open, Plain};
    check_span("2016-03-02", Precision::Day, ("2016-03-02", "2016-03-02", Plain, Plain));
    check_span("2016-02", Precision::Month, ("2016-02-01", "2016-02-29", Plain, Plain));
    check_span("2016", Precision::Year, ("2016-01-01", "2016-12-31", Plain, Plain));
    check_span("2016~", Precision::Vague, ("2016-01-01", "2016-12-31", Faded, Faded));
    check_span("2016-09~", Precision::Month, ("2016-09-01", "2016-09-30", Faded, Faded));
    check_span("2016/2017", Precision::Vague, ("2016-01-01", "2017-12-31", Faded, Faded));
    // An open end fades up to the edge of the range, and an end that lies beyond the edge is cut there.
    check_span("2016-03/..", Precision::Vague, ("2016-03-01", "2018-12-31", Plain, Open));
    check_span("../2016-03-01", Precision::Vague, ("2013-01-01", "2016-03-01", Open, Plain));
    check_span("2011~/2016-03~", Precision::Vague, ("2013-01-01", "2016-03-31", Plain, Faded));
    check_span("1945/2016-09-19", Precision::Year, ("2013-01-01", "2016-09-19", Plain, Plain));
}

#[test]
fn connectors_are_few_by_themselves_and_many_only_where_the_reader_looks() {
    let all = picture("?view=timeline");
    assert!(all.connectors.len() > FEW);
    assert!(all.lit(&[]).is_empty());
    let of_event = all.lit(&[Focus::Event("E-nyd".into())]);
    let speakers = ids(of_event.iter().map(|(connector, _)| connector.spoken.statement.clone()));
    assert_eq!(speakers, ids(["W1.6.1", "W2.1.2", "W2.1.3", "W2.7.1"]));
    assert!(of_event.iter().all(|(connector, lit)| *lit && connector.key().ends_with(":E-nyd")));
    // In one strip they have no places for lines to end at.
    assert!(all.lit(&[Focus::Spoken("W1.5.1:0".into())]).is_empty());
    let all = picture("?view=timeline&dates=each");
    let of_date = all.lit(&[Focus::Spoken("W1.5.1:0".into())]);
    assert_eq!(of_date.iter().map(|(c, _)| (c.key(), c.basis)).collect::<Vec<_>>(), [("W1.5.1:0".to_owned(), DateBasis::Rule)]);
    let of_dates = all.lit(&[Focus::Dates("W1.5.1:0+W2.1:0".into())]);
    assert_eq!(of_dates.iter().map(|(c, _)| c.key()).collect::<Vec<_>>(), ["W1.5.1:0", "W2.1:0"]);
    let near = picture("?view=timeline&zoom=2016-02-26/2016-03-05&dates=each");
    assert!(near.connectors.iter().any(|c| c.spoken.statement.as_str() == "W1.1"));
    let of_square = near.lit(&[Focus::Statement("W1.1".into())]);
    assert!(of_square.iter().any(|(c, lit)| *lit && c.spoken.statement.as_str() == "W1.1"));
    let few = picture("?view=timeline&theme=finance");
    assert!(few.connectors.len() <= FEW);
    assert_eq!(few.lit(&[]).len(), few.connectors.len());
}

#[test]
fn what_the_reader_looks_at_survives_its_name() {
    for focus in [
        Focus::Dates("W1.1:0+W2.1:1".into()),
        Focus::Event("E-w1".into()),
        Focus::Spoken("W1.1:0".into()),
        Focus::Statement("W1.1".into()),
        Focus::Cluster(3, "W2".into()),
    ] {
        assert_eq!(Focus::parse(&focus.to_string()), Some(focus));
    }
    assert_eq!(Focus::parse("cluster x W1"), None);
    assert_eq!(Focus::parse(""), None);
}

#[test]
fn a_statement_is_said_on_the_last_day_of_its_workshop() {
    for (id, on, said) in [
        ("W1.3.2", "2016-02-29", false),
        ("W1.3.2", "2016-03-01", true),
        ("W2.1", "2016-03-02", false),
        ("W2.1", "2016-10-11", false),
        ("W2.1", "2016-10-12", true),
    ] {
        assert_eq!(is_said(&SET, SET.statement(id).unwrap(), Some(day(on))), said, "{id} on {on}");
    }
}

#[test]
fn an_event_is_known_once_it_has_begun_or_has_been_spoken_of() {
    for (id, on, is) in [
        // Named in New York, so known before it took place; nobody had spoken of it the day before.
        ("E-nyd", "2016-02-28", false),
        ("E-nyd", "2016-03-01", true),
        ("E-w2", "2016-03-02", true),
        // Only Geneva speaks of them.
        ("E-exp2", "2016-03-02", false),
        ("E-exp2", "2016-10-12", true),
        ("E-iomun", "2016-07-24", false),
        ("E-iomun", "2016-07-25", true),
        // What explains the texts is known once it has begun, though a statement relates to it.
        ("E-grcp6", "2016-10-12", false),
        ("E-grcp6", "2016-10-13", true),
        ("E-2030", "2015-09-25", true),
        ("E-2030", "2015-09-24", false),
        // What came afterwards vanishes before it happened.
        ("F-marrakech", "2016-10-13", false),
        ("F-marrakech", "2018-12-10", true),
    ] {
        assert_eq!(is_known(&SET, SET.event(id).unwrap(), Some(day(on))), is, "{id} on {on}");
    }
    assert!(SET.events.iter().all(|event| is_known(&SET, event, None)));
}

#[test]
fn the_summit_is_ahead_after_new_york_and_behind_after_geneva() {
    let mark = |link: &str| {
        let scene = picture(link);
        scene.lanes.iter().flat_map(|lane| &lane.marks).find(|mark| mark.event.as_str() == "E-nyd").unwrap().tense
    };
    assert_eq!(mark("?view=timeline&asof=2016-03-02"), Some(Tense::Future));
    assert_eq!(mark("?view=timeline&asof=2016-09-19"), Some(Tense::Present));
    assert_eq!(mark("?view=timeline&asof=2016-10-12"), Some(Tense::Past));
    assert_eq!(mark("?view=timeline"), None);
    assert_eq!(tense(&Edtf::parse("2016-03/..").unwrap(), day("2020-01-01")), Tense::Present);
    assert_eq!(tense(&Edtf::parse("../2016-03-01").unwrap(), day("2016-03-02")), Tense::Past);
}

#[test]
fn the_part_of_a_longer_event_that_lies_after_the_day_is_ahead() {
    let scene = picture("?view=timeline&asof=2016-08-15&zoom=2016-07-01/2016-12-31");
    let mark = scene.lanes.iter().flat_map(|lane| &lane.marks).find(|mark| mark.event.as_str() == "E-iomun").unwrap();
    let present = scene.present.clone().unwrap();
    assert_eq!(mark.future_from, Some(present.x));
    assert!(mark.x < present.x && present.x < mark.x + mark.width);
}

#[test]
fn before_the_workshops_nothing_is_said_and_between_them_half() {
    let said = |link: &str| {
        let state = state(link);
        let known = known(&SET, &state, &shown(&state), &INDEX.select(&state)).unwrap();
        assert_eq!(known.behind + known.around + known.ahead, shown(&state).len());
        (known.said.len(), known.unsaid.len())
    };
    assert_eq!(said("?view=timeline&asof=2016-02-28"), (0, 68));
    assert_eq!(said("?view=timeline&asof=2016-03-02"), (32, 36));
    assert_eq!(said("?view=timeline&asof=2016-10-13"), (68, 0));
    assert_eq!(said("?view=timeline&workshop=W2&asof=2016-03-02"), (0, 36));
    let before = picture("?view=timeline&asof=2016-02-28");
    assert!(before.bands.is_empty() && own_marks(&before).is_empty() && before.connectors.is_empty());
    let between = picture("?view=timeline&asof=2016-03-02");
    assert_eq!(between.bands.len(), 1);
    assert!(own_marks(&between).iter().all(|id| id.starts_with("W1")));
}

#[test]
fn a_day_outside_the_data_is_explained() {
    assert_eq!(reach(&SET, day("1990-01-01")), Reach::Before);
    assert_eq!(reach(&SET, day("2016-03-02")), Reach::Within);
    assert_eq!(reach(&SET, day("2100-01-01")), Reach::After);
    assert!(picture("?view=timeline&asof=1800-01-01").lanes.is_empty());
    let future = picture("?view=timeline&asof=2100-01-01");
    assert_eq!(future.lanes.len(), picture("?view=timeline").lanes.len());
    let present = future.present.unwrap();
    assert!((present.x - 1000.0).abs() < 0.01 && present.label.is_none());
}

#[test]
fn the_stops_are_the_days_after_what_the_texts_turn_on() {
    let days = stops(&SET).into_iter().map(|(_, day)| day.map(|day| Date::of_day(day).to_string()).unwrap_or_default());
    assert_eq!(days.collect::<Vec<_>>(), ["2016-03-02", "2016-09-20", "2016-10-13", "2018-12-31", ""]);
    assert!(matches!(stops(&SET).last(), Some((Stop::Now, None))));
}

#[test]
fn the_slider_goes_through_the_days_around_the_workshops() {
    let track = track(&SET);
    assert_eq!((track.first, track.last), (day("2015-02-28"), day("2019-06-30")));
    for (from, months, to) in [("2016-03-31", -1, "2016-02-29"), ("2016-12-15", 1, "2017-01-15"), ("2016-01-31", 13, "2017-02-28")] {
        assert_eq!(by_months(day(from), months), day(to), "{from} {months}");
    }
}

#[test]
fn the_name_of_an_event_does_not_tell_before_it_what_came_out_of_it() {
    let summit = SET.event("E-nyd").unwrap();
    for (lang, ahead) in [
        (Lang::En, "UN Summit for Refugees and Migrants"),
        (Lang::Fr, "Sommet des Nations Unies pour les réfugiés et les migrants"),
        (Lang::Es, "Cumbre de las Naciones Unidas para los Refugiados y los Migrantes"),
    ] {
        assert_eq!(name_on(summit, Some(Tense::Future), lang), ahead);
        assert_eq!(name_on(summit, Some(Tense::Past), lang), summit.name.get(lang));
        assert_eq!(name_on(summit, None, lang), summit.name.get(lang));
    }
    // A name without a semicolon is the same on every day.
    let other = SET.event("E-w2").unwrap();
    assert_eq!(name_on(other, Some(Tense::Future), Lang::En), "IDM 2016, second workshop");
}

#[test]
fn what_happened_afterwards_can_be_left_out() {
    let all = shown(&state("?view=timeline"));
    let hidden = shown(&state("?view=timeline&outcomes=hide"));
    assert!(all.iter().any(|item| item.event.origin == Origin::Afterwards));
    let kept = all.iter().filter(|item| item.event.origin != Origin::Afterwards).map(|item| item.event.id.to_string());
    assert_eq!(ids(hidden.iter().map(|item| item.event.id.to_string())), ids(kept));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn the_later_the_day_the_more_is_known_and_in_the_end_everything(state in any_state(), days in (15_000i32..18_500, 1i32..900)) {
        let base = state.in_view(View::Timeline).with_asof(None);
        let at = |day: i32| {
            let state = base.with_asof(Some(Day(day)));
            let items = shown(&state);
            let spoken = spoken(&SET, &state, &INDEX.select(&state), &items);
            (ids(items.iter().map(|item| item.event.id.to_string())), ids(spoken.iter().map(|spoken| spoken.id().to_string())))
        };
        let (earlier, later) = (at(days.0), at(days.0 + days.1));
        prop_assert!(earlier.0.is_subset(&later.0) && earlier.1.is_subset(&later.1));
        let everything = shown(&base);
        prop_assert_eq!(at(extent(&SET).last.0 + 1).0, ids(everything.iter().map(|item| item.event.id.to_string())));
    }

    #[test]
    fn a_number_opens_exactly_the_statements_that_it_counts(state in any_state(), places in prop::collection::vec(0usize..68, 1..6)) {
        let state = state.in_view(View::Timeline);
        let selected = INDEXES[state.lang as usize].select(&state.in_view(View::Statements));
        let rows: Vec<usize> = selected.ones().collect();
        let mut chosen: Vec<usize> = if rows.is_empty() { Vec::new() } else { places.iter().map(|place| rows[place % rows.len()]).collect() };
        chosen.sort_unstable();
        chosen.dedup();
        if !chosen.is_empty() {
            let wanted: Vec<_> = chosen.iter().map(|row| SET.statements[*row].id.clone()).collect();
            let list = list_of(&SET, &INDEXES[state.lang as usize], &state, &selected, None, &wanted);
            prop_assert_eq!(INDEXES[state.lang as usize].select(&list).ones().collect::<Vec<_>>(), chosen);
        }
    }
}

static INDEXES: std::sync::LazyLock<[Index; Lang::ALL.len()]> = std::sync::LazyLock::new(|| Lang::ALL.map(|lang| Index::of(&SET, lang)));

#[test]
fn the_whole_of_a_workshop_opens_by_its_filter() {
    let state = state("?view=timeline&asof=2016-03-02");
    let known = asof::known(&SET, &state, &shown(&state), &INDEX.select(&state)).unwrap();
    let list = list_of(&SET, &INDEX, &state, &INDEX.select(&state.in_view(View::Statements)), None, &known.said);
    assert_eq!(list.link(vocabulary()), "?workshop=W1");
}
