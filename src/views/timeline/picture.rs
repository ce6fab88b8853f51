//! The picture; it takes wheel, drag, pinch and keys, and shows who speaks of what the reader points at.

use super::draw::{draw, draw_axis, draw_connectors};
use super::hands::{Hands, click, lift, move_to, press, slide, wheel};
use super::key::{Key, ShortKey};
use super::range;
use crate::components::measured;
use crate::i18n::TimeMessages;
use crate::platform;
use crate::session::{Session, memo};
use crate::timeline::{Focus, Scene, extent, home, items, pan, scene, window, zoom_by};
use crate::wording::{dialogue, phrases};
use leptos::{ev, html, prelude::*};

/// The picture among all that is on the page.
const PICTURE: &str = "main .timeline__picture";

/// Width of the picture before it is measured.
const UNMEASURED: f64 = 960.0;

/// The scene that the state and the width give.
fn scene_of(session: Session, width: RwSignal<f64>) -> Memo<Scene> {
    memo(move || {
        let data = session.data();
        let state = session.state.get();
        let without_dates = data.index.select(&state.with_dates(None, None));
        let shown = items(&data.set, &state, &without_dates);
        scene(&data.set, &state, &shown, &data.index.select(&state), window(&state, &data.set), width.get())
    })
}

fn number_of_events(scene: &Scene) -> usize {
    let mut ids: Vec<&str> = scene.lanes.iter().flat_map(|lane| &lane.marks).map(|mark| mark.event.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    ids.len()
}

/// What a key does to the range, if it does anything; `None` inside is the range at first sight.
fn turn(session: Session, event: &ev::KeyboardEvent) -> Option<Option<crate::query::Zoom>> {
    let all = extent(&session.data().set);
    let zoom = range(session);
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return None;
    }
    match event.key().as_str() {
        "+" | "=" => Some(Some(zoom_by(zoom, 0.5, 0.5, all))),
        "-" | "_" => Some(Some(zoom_by(zoom, 2.0, 0.5, all))),
        "ArrowLeft" => Some(Some(pan(zoom, -0.25, all))),
        "ArrowRight" => Some(Some(pan(zoom, 0.25, all))),
        "Home" => Some(Some(pan(zoom, -1000.0, all))),
        "End" => Some(Some(pan(zoom, 1000.0, all))),
        "0" => Some(None),
        _ => None,
    }
}

/// The picture with its title, its key and how to move it.
#[component]
pub(super) fn Picture(act: super::asof::Act) -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let root = NodeRef::<html::Div>::new();
    let width = measured(root, UNMEASURED);
    let drawn = scene_of(session, width);
    let hands = Hands::new();
    hands.watch();
    // Under the pointer, or focused; and the event that the link opens.
    let pointed = RwSignal::new(None::<Focus>);
    let focused = RwSignal::new(None::<Focus>);
    let opened = memo(move || session.state.with(|state| state.id.clone()).map(Focus::Event));
    let focuses = memo(move || [pointed.get(), focused.get(), opened.get()].into_iter().flatten().collect::<Vec<_>>());
    let look = |signal: RwSignal<Option<Focus>>, found: Option<String>| {
        let found = found.and_then(|text| Focus::parse(&text));
        // A picture that goes loses its focus after its signals are gone.
        if signal.try_with_untracked(|was| *was != found) == Some(true) {
            signal.set(found);
        }
    };
    let title = move || drawn.with(|scene| phrases::timeline_title(number_of_events(scene), scene.zoom, lang));
    // The links are one tab stop: the one that the reader was at last, in a picture that is drawn anew as well.
    let stop = StoredValue::new(None::<String>);
    Effect::new(move |_| {
        drawn.track();
        platform::spawn(async move {
            leptos::task::tick().await;
            if let Some(address) = stop.try_get_value() {
                platform::one_stop(PICTURE, address.as_deref());
            }
        });
    });
    let keys = move |event: ev::KeyboardEvent| {
        if !(event.ctrl_key() || event.meta_key() || event.alt_key()) && platform::rove(&event, PICTURE) {
            return event.prevent_default();
        }
        let Some(next) = turn(session, &event) else { return };
        event.prevent_default();
        move_to(session, hands.gesture, next, event.time_stamp());
        session.presence.announce(&phrases::timeline_title(drawn.with(number_of_events), range(session), lang));
    };
    view! {
        <figure class="timeline">
            <div class="timeline__head">
                <figcaption class="timeline__caption"><strong>{title}</strong>" "<span>{move || session.sentence()}</span></figcaption>
                <ShortKey/>
            </div>
            <div>
            {move || drawn.with(draw_axis)}
            <super::asof::Line act/>
            <div class="timeline__picture" node_ref=root data-timeline="" tabindex="0" role="group" aria-roledescription=m.timeline_role aria-label=title
                aria-describedby="timeline-help"
                on:keydown=keys
                on:wheel=move |event| wheel(session, hands, &event)
                on:pointerdown=move |event| press(session, hands, &event)
                on:pointermove=move |event| slide(session, hands, &event)
                on:pointerup=move |event| lift(hands, &event)
                on:pointercancel=move |event| lift(hands, &event)
                on:pointerleave=move |event| {
                    hands.came_here.set_value(false);
                    look(pointed, None);
                    lift(hands, &event);
                }
                on:pointerover=move |event| look(pointed, platform::attribute_near(&event, "data-lit"))
                on:focusin=move |event| {
                    look(focused, platform::attribute_near(&event, "data-lit"));
                    if let Some(address) = platform::attribute_near(&event, "href") {
                        platform::one_stop(PICTURE, Some(&address));
                        stop.set_value(Some(address));
                    }
                }
                on:focusout=move |_| look(focused, None)
                on:click:capture=move |event| click(hands, &event)>
                {move || drawn.with(|scene| draw(scene, session, move || drawn.with(|scene| draw_connectors(scene, &focuses.get()))))}
            </div>
            </div>
            <Key/>
            <p id="timeline-help" class="help">{dialogue::timeline_help(home(&session.data().set), lang)}" "{TimeMessages::of(lang).connector_help}</p>
        </figure>
    }
}
