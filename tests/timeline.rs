//! The timeline as a value: what is in it, and that nothing stands on anything else.

use crate::support::*;
use idm_explorer::dataset::DataSet;
use idm_explorer::domain::{Day, Lang, Origin, Precision, Statement, Text};
use idm_explorer::query::{Index, LaneBy, View, ViewState, Zoom};
use idm_explorer::timeline::{Label, Lane, Scene, Side, extent, home, items, scene, width_of, window, zoom_by};
use proptest::prelude::*;

fn picture(set: &DataSet, index: &Index, state: &ViewState, width: f64) -> Scene {
    let selected = index.select(&state.with_dates(None, None));
    scene(set, state, &items(set, state, &selected), &index.select(state), window(state, set), width)
}

/// A thing in the picture: left, right, top, bottom.
type Box = (f64, f64, f64, f64);

fn text_box(label: &Label, y: f64) -> Box {
    (label.x, label.x + width_of(&label.text).max(label.width), y - 7.0, y + 7.0)
}

/// What stands in a lane, each thing with its name: two parts of one thing may touch.
fn boxes(lane: &Lane) -> Vec<(String, Box)> {
    let mut out = Vec::new();
    for mark in &lane.marks {
        let name = mark.event.to_string();
        // A bar that carries its label is a line below it.
        let carries = mark.label.as_ref().is_some_and(|label| label.side == Side::Inside);
        let (top, bottom) = if carries { (mark.y + 7.0, mark.y + 10.0) } else { (mark.y - 6.0, mark.y + 6.0) };
        out.push((name.clone(), (mark.x, mark.x + mark.width, top, bottom)));
        out.extend(mark.label.iter().map(|label| (name.clone(), text_box(label, mark.y))));
        if let Some(notch) = &mark.notch {
            out.push((format!("{name} number"), (notch.number_x, notch.number_x + notch.number_width, mark.y - 7.0, mark.y + 7.0)));
        }
    }
    for sheaf in &lane.sheaves {
        let name = sheaf.stripes[0].id.to_string();
        out.extend(sheaf.label.iter().map(|label| (name.clone(), text_box(label, sheaf.label_y))));
        for stripe in &sheaf.stripes {
            out.push((stripe.id.to_string(), (sheaf.x, sheaf.x + sheaf.width, stripe.y - 3.0, stripe.y + 3.0)));
        }
    }
    for cluster in &lane.clusters {
        let name = cluster.workshop.to_string();
        match &cluster.squares {
            None => out.push((name, (cluster.x, cluster.x + cluster.width, cluster.y - 9.0, cluster.y + 9.0))),
            Some(squares) => {
                out.extend(squares.iter().enumerate().map(|(n, (x, y))| (format!("{name} {n}"), (*x, x + 10.0, *y, y + 10.0))))
            }
        }
    }
    out
}

fn check_layout(scene: &Scene) {
    for lane in &scene.lanes {
        let boxes = boxes(lane);
        for (n, (name, a)) in boxes.iter().enumerate() {
            assert!(a.2 > lane.y && a.3 < lane.y + lane.height, "{name} leaves its lane: {a:?} {} {}", lane.y, lane.height);
            assert!(a.0 >= -0.01 && a.1 <= scene.width + 8.0, "{name} leaves the picture: {a:?}");
            for (other, b) in &boxes[n + 1..] {
                let meets = a.0 < b.1 - 0.01 && b.0 < a.1 - 0.01 && a.2 < b.3 - 0.01 && b.2 < a.3 - 0.01;
                assert!(!meets || name == other, "{name} {a:?} meets {other} {b:?}");
            }
        }
    }
    for pair in scene.lanes.windows(2) {
        assert!((pair[0].y + pair[0].height - pair[1].y).abs() < 0.01);
    }
    check_connectors(scene);
    if let Some(present) = &scene.present {
        assert!((-0.01..=scene.width + 0.01).contains(&present.x));
        if let Some(label) = &present.label {
            let (left, right, ..) = text_box(label, 0.0);
            assert!(left >= -0.01 && right <= scene.width + 0.01 && (right <= present.x || left >= present.x), "{present:?}");
        }
    }
}

/// Each connector starts at the place of its statement and ends at the mark of its date.
fn check_connectors(scene: &Scene) {
    let at = |(x, y): (f64, f64), b: Box| x >= b.0 - 0.01 && x <= b.1 + 0.01 && y >= b.2 - 0.01 && y <= b.3 + 0.01;
    for connector in &scene.connectors {
        let cluster = scene.lanes[connector.lane].clusters.iter().find(|c| c.statements.contains(&connector.spoken.statement)).unwrap();
        assert_eq!(cluster.workshop, connector.workshop);
        let place = match &cluster.squares {
            None => (cluster.x, cluster.x + cluster.width, cluster.y - 9.0, cluster.y + 9.0),
            Some(squares) => {
                let n = cluster.statements.iter().position(|id| *id == connector.spoken.statement).unwrap();
                (squares[n].0, squares[n].0 + 10.0, squares[n].1, squares[n].1 + 10.0)
            }
        };
        assert!(at(connector.from, place), "{connector:?}");
        let ends: Vec<Box> = match &connector.event {
            Some(event) => {
                let marks = scene.lanes.iter().flat_map(|lane| &lane.marks).filter(|mark| mark.event == *event);
                marks.map(|m| (m.x, m.x + m.width, m.y - 12.0, m.y + 12.0)).collect()
            }
            None => {
                let sheaves = scene.lanes.iter().flat_map(|lane| &lane.sheaves);
                let stripes = sheaves.flat_map(|sheaf| sheaf.stripes.iter().map(move |stripe| (sheaf, stripe)));
                let own = stripes.filter(|(_, stripe)| stripe.id == connector.spoken);
                own.map(|(sheaf, stripe)| (sheaf.x, sheaf.x + sheaf.width, stripe.y - 3.0, stripe.y + 3.0)).collect()
            }
        };
        assert!(ends.iter().any(|end| at(connector.to, *end)), "{connector:?} ends nowhere");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn nothing_stands_on_anything_else(state in any_state(), (lane, zoom, asof) in any_look(), width in 320.0f64..1600.0) {
        let state = state.in_view(View::Timeline).with_zoom(zoom).with_lane(lane).with_asof(asof);
        check_layout(&picture(&SET, &INDEX, &state, width));
    }

    #[test]
    fn nothing_stands_on_anything_else_where_nothing_is_filtered(look in any_look(), width in 320.0f64..1600.0, lang in prop::sample::select(Lang::ALL.to_vec())) {
        let state = ViewState::start(View::Timeline, lang).with_lane(look.0).with_zoom(look.1).with_asof(look.2);
        check_layout(&picture(&SET, &INDEX, &state, width));
    }
}

/// The range begins or ends within a workshop, where squares once stood outside of the picture.
#[test]
fn a_range_that_cuts_a_workshop_keeps_its_statements_in_the_picture() {
    for workshop in &SET.workshops {
        let (first, last) = (workshop.date.first_day().unwrap(), workshop.date.last_day().unwrap());
        for (from, to) in [(last, last.plus(9)), (first.plus(-9), first), (first, last), (last, last.plus(60)), (first.plus(-4), first)] {
            for width in [320.0, 800.0, 1600.0] {
                let state = ViewState::start(View::Timeline, Lang::En).with_zoom(Some(Zoom { first: from, last: to }));
                let scene = picture(&SET, &INDEX, &state, width);
                check_layout(&scene);
                let shown: usize = scene.lanes.iter().flat_map(|lane| &lane.clusters).map(|cluster| cluster.statements.len()).sum();
                assert!(shown > 20, "{} {from:?} {to:?}", workshop.id);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn every_event_at_first_sight_has_a_label_of_its_own_where_there_is_room(
        lane in prop::sample::select(LaneBy::ALL.to_vec()),
        lang in prop::sample::select(Lang::ALL.to_vec()),
        width in 1000.0f64..1600.0,
    ) {
        let scene = picture(&SET, &INDEX, &ViewState::start(View::Timeline, lang).with_lane(lane), width);
        let mut cut: Vec<(&str, &str)> = Vec::new();
        for mark in scene.lanes.iter().flat_map(|lane| &lane.marks) {
            prop_assert!(mark.label.is_some(), "{} has no label", mark.event);
            cut.extend(mark.label.iter().map(|label| (label.text.as_str(), mark.event.as_str())).filter(|(text, _)| text.ends_with('…')));
        }
        cut.sort_unstable();
        cut.dedup();
        prop_assert!(cut.windows(2).all(|pair| pair[0].0 != pair[1].0), "{cut:?}");
        prop_assert!(cut.len() <= 5, "{cut:?}");
    }
}

/// Some names and what they take in DejaVu Sans at 12 pixels, the widest of the usual system fonts.
#[test]
fn a_label_has_all_the_room_that_it_takes_and_hardly_more() {
    for (text, measured) in
        [("Third International Conference on Small Island Developing States (SAMOA Pathway)", 503.9), ("MMWW", 44.4), ("ill", 10.0)]
    {
        let room = width_of(text);
        assert!(room >= measured && room < measured * 1.08 + 2.0, "{text}: {room}");
    }
}

/// How the timeline is looked at: lanes, range, and the day it is looked from.
fn any_look() -> impl Strategy<Value = (LaneBy, Option<Zoom>, Option<Day>)> {
    let zoom = (15_000i32..18_500, prop_oneof![8i32..120, 120i32..3000]);
    let zoom = zoom.prop_map(|(first, length)| Zoom { first: Day(first), last: Day(first + length) });
    let asof = (15_000i32..18_500).prop_map(Day);
    (prop::sample::select(LaneBy::ALL.to_vec()), prop::option::weighted(0.7, zoom), prop::option::weighted(0.5, asof))
}

#[test]
fn all_events_of_the_range_are_there_and_the_filters_hold() {
    let events = |link: &str| {
        let state = state(link);
        let scene = picture(&SET, &INDEX, &state, 1000.0);
        let mut ids: Vec<String> = scene.lanes.iter().flat_map(|l| l.marks.iter().map(|m| m.event.to_string())).collect();
        ids.sort();
        ids.dedup();
        ids
    };
    assert_eq!(events("?view=timeline&zoom=2000/2026").len(), SET.events.len());
    let gcm = events("?view=timeline&zoom=2000/2026&framework=gcm");
    assert!(gcm.contains(&"F-marrakech".to_owned()) && !gcm.contains(&"E-paris".to_owned()));
    assert!(events("?view=timeline&theme=data&from=2018").contains(&"F-ifms1".to_owned()), "events are filtered by their own dates");
    assert_eq!(events("?view=timeline&zoom=2016-02-28/2016-03-10"), ["E-exp1", "E-w1"]);
}

#[test]
fn an_event_in_several_lanes_is_known_as_one() {
    let scene = picture(&SET, &INDEX, &state("?view=timeline&lane=theme"), 1000.0);
    let copies: Vec<_> = scene.lanes.iter().flat_map(|l| &l.marks).filter(|m| m.event.as_str() == "E-nyd").collect();
    assert!(copies.len() > 1);
    assert!(copies.iter().all(|m| m.lanes == copies.len()));
}

#[test]
fn precision_is_drawn() {
    let scene = picture(&SET, &INDEX, &state("?view=timeline"), 1000.0);
    let of = |id: &str| scene.lanes.iter().flat_map(|l| &l.marks).find(|m| m.event.as_str() == id).unwrap();
    assert_eq!((of("E-nyd").precision, of("E-nyd").width), (Precision::Day, 12.0));
    assert_eq!(of("E-gmdac").precision, Precision::Month);
    assert!(of("E-iris14").width > 150.0 && of("E-iris14").precision == Precision::Year);
    assert_eq!(of("F-dhaka").origin, Origin::Afterwards);
    assert!(of("E-exp1").expected);
}

#[test]
fn statements_are_a_number_from_afar_and_one_square_each_close_up() {
    let far = picture(&SET, &INDEX, &state("?view=timeline"), 1000.0);
    let near = picture(&SET, &INDEX, &state("?view=timeline&zoom=2016-02-26/2016-03-05"), 1000.0);
    assert_eq!(far.lanes[0].clusters.iter().map(|c| c.statements.len()).collect::<Vec<_>>(), [32, 36]);
    assert!(far.lanes[0].clusters.iter().all(|c| c.squares.is_none()));
    assert_eq!(near.lanes[0].clusters[0].squares.as_ref().map(Vec::len), Some(32));
}

#[test]
fn an_empty_selection_draws_an_empty_picture() {
    let scene = picture(&SET, &INDEX, &state("?view=timeline&sdg=2"), 800.0);
    assert!(scene.lanes.is_empty());
    assert_eq!(scene.bands.len(), 2);
}

#[test]
fn five_hundred_events_with_long_names_on_one_day_do_not_collide() {
    let mut set = SET.clone();
    let model = set.events.iter().find(|e| e.id.as_str() == "E-nyd").unwrap().clone();
    for n in 0..500 {
        let mut event = model.clone();
        event.id = format!("X-{n}").as_str().into();
        event.name = Text::of(Lang::En, format!("A very long name of an event that nobody could ever fit {n}"));
        set.events.push(event);
    }
    let index = Index::of(&set, Lang::En);
    let scene = picture(&set, &index, &ViewState::start(View::Timeline, Lang::En), 700.0);
    check_layout(&scene);
    assert!(scene.lanes.iter().map(|l| l.marks.len()).sum::<usize>() > 500);
}

#[test]
fn a_range_outside_the_data_is_brought_back() {
    let state = state("?view=timeline&zoom=1900-01-01/1900-01-02");
    assert_eq!(window(&state, &SET).first, extent(&SET).first);
    let all = zoom_by(home(&SET), 1000.0, 0.5, extent(&SET));
    assert_eq!(all, Zoom { ..extent(&SET) });
}

#[test]
fn statements_stand_in_the_lanes_of_what_they_name_and_nowhere_else() {
    for (lane, of) in [
        ("theme", (|s| s.themes.iter().map(ToString::to_string).collect()) as fn(&Statement) -> Vec<String>),
        ("framework", |s| s.frameworks.iter().map(|link| link.framework.to_string()).collect()),
        ("workshop", |s| vec![s.workshop.to_string()]),
    ] {
        let scene = picture(&SET, &INDEX, &state(&format!("?view=timeline&lane={lane}")), 1000.0);
        for drawn in &scene.lanes {
            let mut stand: Vec<String> = drawn.clusters.iter().flat_map(|cluster| &cluster.statements).map(ToString::to_string).collect();
            let belongs = |s: &&Statement| !drawn.id.is_empty() && of(s).contains(&drawn.id);
            let mut expected: Vec<String> = SET.statements.iter().filter(belongs).map(|s| s.id.to_string()).collect();
            stand.sort();
            expected.sort();
            assert_eq!(stand, expected, "{lane} {:?}", drawn.id);
        }
    }
}
