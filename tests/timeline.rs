//! The timeline as a value: what is in it, and that nothing stands on anything else.

mod support;

use idm_explorer::dataset::DataSet;
use idm_explorer::domain::{Lang, Origin, Precision, Text};
use idm_explorer::query::{Index, View, ViewState, Zoom};
use idm_explorer::timeline::{DEFAULT, Scene, extent, items, scene, window, zoom_by};
use proptest::prelude::*;
use support::*;

fn picture(set: &DataSet, index: &Index, state: &ViewState, width: f64) -> Scene {
    let selected = index.select(&state.with_dates(None, None));
    scene(set, state, &items(set, state, &selected), &index.select(state), window(state, set), width)
}

fn check_layout(scene: &Scene) {
    for lane in &scene.lanes {
        let mut boxes: Vec<(f64, f64, f64)> = Vec::new();
        for mark in &lane.marks {
            assert!(mark.x >= -0.01 && mark.x + mark.width <= scene.width + 0.01, "{mark:?}");
            assert!(mark.y > lane.y && mark.y < lane.y + lane.height, "{mark:?} {lane:?}");
            let mut taken = (mark.y, mark.x, mark.x + mark.width);
            if let Some((text, x)) = &mark.label {
                let end = x + text.chars().count() as f64 * 7.4;
                assert!(*x >= -0.01 && end <= scene.width + 8.0, "{mark:?}");
                taken = (mark.y, mark.x.min(*x), (mark.x + mark.width).max(end));
            }
            for (y, from, to) in &boxes {
                assert!((y - taken.0).abs() > 1.0 || taken.1 >= *to - 0.01 || taken.2 <= *from + 0.01, "{mark:?} meets another");
            }
            boxes.push(taken);
        }
        for pair in lane.clusters.windows(2) {
            assert!(pair[0].x + pair[0].width <= pair[1].x + 0.01, "{pair:?}");
        }
        for cluster in &lane.clusters {
            let (from, to) = (cluster.x, cluster.x + cluster.width);
            for (y, a, b) in &boxes {
                assert!((y - cluster.y).abs() > 1.0 || to <= *a + 0.01 || from >= *b - 0.01, "{cluster:?} meets an event");
            }
        }
    }
    for pair in scene.lanes.windows(2) {
        assert!((pair[0].y + pair[0].height - pair[1].y).abs() < 0.01);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_stands_on_anything_else(state in any_state(), width in 320.0f64..1600.0) {
        let state = state.in_view(View::Timeline).with_zoom(state.zoom);
        check_layout(&picture(&SET, &INDEX, &state, width));
    }
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
    assert_eq!(events("?view=timeline&zoom=2000/2025").len(), SET.events.len());
    let gcm = events("?view=timeline&zoom=2000/2025&framework=gcm");
    assert!(gcm.contains(&"F-marrakech".to_owned()) && !gcm.contains(&"E-paris".to_owned()));
    assert!(events("?view=timeline&theme=data&from=2018").contains(&"F-ifms1".to_owned()), "events are filtered by their own dates");
    assert_eq!(events("?view=timeline&zoom=2016-02-28/2016-03-10"), ["E-exp1", "E-mgi", "E-w1"]);
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
    assert!(of("E-mgi").width > 150.0 && of("E-mgi").precision == Precision::Year);
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
        event.name = Text { en: Some(format!("A very long name of an event that nobody could ever fit {n}")), ..Text::default() };
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
    let all = zoom_by(DEFAULT, 1000.0, 0.5, extent(&SET));
    assert_eq!(all, Zoom { ..extent(&SET) });
}
