//! When was it said, what came before, what came afterwards? Events and statements on a time axis.

use crate::app::{Fetched, Session, edge, memo};
use crate::components::{Collection, origin_id};
use crate::domain::{Event, Mark as Support, Origin, Precision};
use crate::i18n::{Messages, dates, phrases};
use crate::query::{Facet, LaneBy, Mode, View, Zoom};
use crate::timeline::{Cluster, Mark, Scene, extent, items, pan, scene, window, zoom_by};
use leptos::{ev, html, prelude::*};

/// Width of the picture before it is measured.
const UNMEASURED: f64 = 960.0;
/// Space between the baseline of the axis' labels and the top.
const AXIS_TEXT: f64 = 14.0;

/// The timeline.
#[component]
pub fn Timeline() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let open = memo(move || session.state.with(|state| state.id.clone()));
    view! {
        <Collection heading=phrases::view_name(View::Timeline, lang).to_owned() lead=move || view! { <p class="lead">{m.timeline_lead}</p> }>
            {move || open.get().map(|id| view! { <OneEvent id/> })}
            <Controls/>
            <Show when=move || !session.narrow.get()><Picture/></Show>
            <Twin/>
        </Collection>
    }
}

/// What the origin of an event is called.
fn origin_name(origin: Origin, m: &'static Messages) -> &'static str {
    match origin {
        Origin::Text => m.origin_text,
        Origin::Context => m.origin_context,
        Origin::Afterwards => m.origin_afterwards,
    }
}

/// The range in force.
fn range(session: Session) -> Zoom {
    session.state.with(|state| window(state, &session.data().set))
}

/// Buttons, lanes and the range in words.
#[component]
fn Controls() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let act = move |change: fn(Zoom, Zoom) -> Zoom| {
        move |_| {
            let all = extent(&session.data().set);
            let next = change(range(session), all);
            session.go(&session.state.with_untracked(|state| state.with_zoom(Some(next))));
        }
    };
    let reset = move |_| session.go(&session.state.with_untracked(|state| state.with_zoom(None)));
    let everything = move |_| {
        let all = extent(&session.data().set);
        session.go(&session.state.with_untracked(|state| state.with_zoom(Some(all))));
    };
    let lanes = LaneBy::ALL.map(|lane| view! { <option value=lane.id()>{phrases::lane_name(lane, lang)}</option> });
    let choose = move |value: String| {
        if let Some(lane) = LaneBy::ALL.into_iter().find(|lane| lane.id() == value) {
            session.go(&session.state.with_untracked(|state| state.with_lane(lane)));
        }
    };
    let words = move || {
        let zoom = range(session);
        format!("{} – {}", dates::day(zoom.first, lang), dates::day(zoom.last, lang))
    };
    view! {
        <div class="time-bar">
            <div class="time-bar__buttons" role="group" aria-label=m.range>
                <button type="button" class="button" data-zoom="left" aria-label=m.earlier title=m.earlier on:click=act(|z, all| pan(z, -0.5, all))>{"←"}</button>
                <button type="button" class="button" data-zoom="in" aria-label=m.zoom_in title=m.zoom_in on:click=act(|z, all| zoom_by(z, 0.5, 0.5, all))>{"+"}</button>
                <button type="button" class="button" data-zoom="out" aria-label=m.zoom_out title=m.zoom_out on:click=act(|z, all| zoom_by(z, 2.0, 0.5, all))>{"−"}</button>
                <button type="button" class="button" data-zoom="right" aria-label=m.later title=m.later on:click=act(|z, all| pan(z, 0.5, all))>{"→"}</button>
                <button type="button" class="button" data-zoom="all" on:click=everything>{m.whole_time}</button>
                <button type="button" class="button" data-zoom="reset" on:click=reset>{m.reset_time}</button>
            </div>
            <label class="field">
                <span>{m.lanes_by}</span>
                <select class="select" data-lane="" prop:value=move || session.state.with(|state| state.lane.id())
                    on:change=move |event| choose(event_target_value(&event))>{lanes.into_iter().collect_view()}</select>
            </label>
            <p class="time-bar__range" data-range="">{words}</p>
        </div>
    }
}

/// What a pointer is doing in the picture.
#[derive(Clone, Copy, Default)]
struct Drag {
    /// Pointers that are down: id and place across the picture.
    pointers: [Option<(i32, f64)>; 2],
    /// Range when the gesture began.
    from: Option<Zoom>,
    /// Places when the gesture began.
    start: [f64; 2],
    /// Whether it has moved far enough not to be a click.
    moved: bool,
}

impl Drag {
    /// The range moved with one pointer, once it has gone further than a click trembles.
    fn pan(&mut self, from: Zoom, start: f64, now: f64, all: Zoom) -> Option<Zoom> {
        self.moved = self.moved || (now - start).abs() > 0.008;
        self.moved.then(|| pan(from, start - now, all))
    }
}

/// What the hands of the reader are doing with the picture.
#[derive(Clone, Copy)]
struct Hands {
    gesture: StoredValue<Gesture>,
    drag: StoredValue<Drag>,
    /// Whether the pointer moved into the picture, rather than the page under the pointer.
    came_here: StoredValue<bool>,
    /// Where the pointer is.
    pointer: StoredValue<Option<(i32, i32)>>,
    /// When it last moved by itself.
    moved_at: StoredValue<f64>,
    /// Where the pointer was when the page last scrolled.
    at_scroll: StoredValue<Option<(i32, i32)>>,
}

impl Hands {
    /// The pointer is here; a move that leaves it where it was is the page's, not the reader's.
    fn point(self, here: (i32, i32), now: f64) {
        if self.pointer.try_get_value().is_some_and(|was| was != Some(here)) {
            let _ = self.pointer.try_set_value(Some(here));
            let _ = self.moved_at.try_set_value(now);
        }
    }
}

/// The picture; it takes wheel, drag, pinch and keys.
#[component]
fn Picture() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let width = RwSignal::new(UNMEASURED);
    let root = NodeRef::<html::Div>::new();
    watch_width(root, width);

    let drawn = memo(move || {
        let data = session.data();
        let state = session.state.get();
        let without_dates = data.index.select(&state.with_dates(None, None));
        let shown = items(&data.set, &state, &without_dates);
        scene(&data.set, &state, &shown, &data.index.select(&state), window(&state, &data.set), width.get())
    });
    let title = move || drawn.with(|scene| phrases::timeline_title(number_of_events(scene), scene.zoom, lang));
    let hands = Hands {
        gesture: StoredValue::new(Gesture::default()),
        drag: StoredValue::new(Drag::default()),
        came_here: StoredValue::new(false),
        pointer: StoredValue::new(None),
        moved_at: StoredValue::new(f64::MIN),
        at_scroll: StoredValue::new(None),
    };
    Effect::new(move |_| {
        let pointer = window_event_listener(ev::pointermove, move |event| {
            hands.point((event.client_x(), event.client_y()), event.time_stamp());
        });
        on_cleanup(move || pointer.remove());
        let listener = window_event_listener(ev::scroll, move |event| {
            // Zooming changes the height of the picture, and the browser may scroll to make up for it.
            let by_zoom = hands.gesture.try_with_value(|gesture| event.time_stamp() - gesture.last < 600.0);
            // A scroll is told a frame late; a pointer that moved since then moved on purpose.
            let resting = hands.moved_at.try_get_value().is_some_and(|moved| event.time_stamp() - moved > 150.0);
            if by_zoom == Some(false) && resting {
                let _ = hands.came_here.try_set_value(false);
                if let Some(pointer) = hands.pointer.try_get_value() {
                    let _ = hands.at_scroll.try_set_value(pointer);
                }
            }
        });
        on_cleanup(move || listener.remove());
    });
    let keys = move |event: ev::KeyboardEvent| {
        let all = extent(&session.data().set);
        let zoom = range(session);
        let next = match event.key().as_str() {
            "+" | "=" => Some(zoom_by(zoom, 0.5, 0.5, all)),
            "-" | "_" => Some(zoom_by(zoom, 2.0, 0.5, all)),
            "ArrowLeft" => Some(pan(zoom, -0.25, all)),
            "ArrowRight" => Some(pan(zoom, 0.25, all)),
            "Home" => Some(pan(zoom, -1000.0, all)),
            "End" => Some(pan(zoom, 1000.0, all)),
            "0" => None,
            _ => return,
        };
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        event.prevent_default();
        move_to(session, hands.gesture, next, event.time_stamp());
        session.announce(&phrases::timeline_title(drawn.with(number_of_events), range(session), lang));
    };
    let caption = move || session.sentence();
    view! {
        <figure class="timeline">
            <figcaption class="timeline__caption"><strong>{title}</strong>" "<span>{caption}</span></figcaption>
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
                    lift(hands, &event);
                }
                on:click:capture=move |event| click(hands, &event)>
                {move || drawn.with(|scene| draw(scene, session))}
            </div>
            <Key/>
            <p id="timeline-help" class="help">{m.timeline_help}</p>
        </figure>
    }
}

fn number_of_events(scene: &Scene) -> usize {
    let mut ids: Vec<&str> = scene.lanes.iter().flat_map(|lane| &lane.marks).map(|mark| mark.event.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    ids.len()
}

/// Keeps a signal at the width of an element.
fn watch_width(root: NodeRef<html::Div>, width: RwSignal<f64>) {
    let watch = StoredValue::new_local(None::<edge::WidthWatch>);
    Effect::new(move |_| {
        if let Some(element) = root.get() {
            watch.set_value(edge::WidthWatch::new(&element, move |measured| {
                if measured > 0.0 && width.try_get_untracked().is_some_and(|was| (was - measured).abs() >= 1.0) {
                    width.set(measured);
                }
            }));
        }
    });
    on_cleanup(move || {
        let _ = watch.try_update_value(Option::take);
    });
}

/// When the range was last moved by hand: what follows soon after belongs to the same act.
#[derive(Clone, Copy, Default)]
struct Gesture {
    last: f64,
}

/// Moves the range: a new entry in the history for a new gesture, the same one while it lasts.
fn move_to(session: Session, gesture: StoredValue<Gesture>, next: Option<Zoom>, now: f64) {
    let state = session.state.with_untracked(|state| state.with_zoom(next));
    let goes_on = gesture.with_value(|gesture| now - gesture.last < 1000.0);
    gesture.set_value(Gesture { last: now });
    if goes_on { session.amend(&state) } else { session.go(&state) }
}

/// The wheel zooms around the pointer; sideways or with Shift it pans. A wheel that was turning the
/// page before the pointer moved here goes on turning the page.
fn wheel(session: Session, hands: Hands, event: &ev::WheelEvent) {
    if !event.ctrl_key() && !hands.came_here.get_value() {
        return;
    }
    let all = extent(&session.data().set);
    let zoom = range(session);
    let sideways = event.shift_key() || event.delta_x().abs() > event.delta_y().abs();
    let next = if sideways {
        let delta = if event.delta_x() == 0.0 { event.delta_y() } else { event.delta_x() };
        pan(zoom, delta / 1000.0, all)
    } else {
        zoom_by(zoom, (event.delta_y() / 400.0).clamp(-1.0, 1.0).exp2(), edge::place_across(event), all)
    };
    if next == zoom {
        return;
    }
    event.prevent_default();
    move_to(session, hands.gesture, Some(next), event.time_stamp());
}

fn press(session: Session, hands: Hands, event: &ev::PointerEvent) {
    if event.button() != 0 {
        return;
    }
    let (id, at) = (event.pointer_id(), edge::place_across(event));
    hands.drag.update_value(|drag| {
        if let Some(slot) = drag.pointers.iter_mut().find(|slot| slot.is_none()) {
            *slot = Some((id, at));
        }
        drag.start = drag.pointers.map(|pointer| pointer.map_or(0.0, |(_, at)| at));
        drag.from = Some(range(session));
        drag.moved = false;
    });
}

/// One pointer pans, two pinch.
fn slide(session: Session, hands: Hands, event: &ev::PointerEvent) {
    let here = (event.client_x(), event.client_y());
    hands.point(here, event.time_stamp());
    // Browsers also report a move when the page moves under a pointer that rests.
    if hands.at_scroll.get_value() != Some(here) {
        hands.came_here.set_value(true);
    }
    let (id, at) = (event.pointer_id(), edge::place_across(event));
    let all = extent(&session.data().set);
    let mut next = None;
    hands.drag.update_value(|drag| {
        let Some(from) = drag.from else { return };
        for pointer in drag.pointers.iter_mut().flatten().filter(|pointer| pointer.0 == id) {
            pointer.1 = at;
        }
        let [start, other_start] = drag.start;
        next = match drag.pointers {
            [Some((_, a)), Some((_, b))] => {
                drag.moved = true;
                let spread = ((other_start - start).abs() / (b - a).abs().max(0.02)).clamp(0.02, 50.0);
                Some(zoom_by(from, spread, (start + other_start) / 2.0, all))
            }
            [Some((_, a)), None] => drag.pan(from, start, a, all),
            [None, Some((_, a))] => drag.pan(from, other_start, a, all),
            [None, None] => None,
        };
    });
    if let Some(next) = next {
        move_to(session, hands.gesture, Some(next), event.time_stamp());
    }
}

fn lift(hands: Hands, event: &ev::PointerEvent) {
    let id = event.pointer_id();
    hands.drag.update_value(|drag| {
        for slot in drag.pointers.iter_mut().filter(|slot| slot.is_some_and(|(pointer, _)| pointer == id)) {
            *slot = None;
        }
        if drag.pointers.iter().all(Option::is_none) {
            drag.from = None;
        }
    });
}

/// A drag that ends on a link is no click.
fn click(hands: Hands, event: &ev::MouseEvent) {
    if hands.drag.with_value(|drag| drag.moved) {
        event.prevent_default();
        event.stop_propagation();
        hands.drag.update_value(|drag| drag.moved = false);
    }
}

/// The scene as SVG.
fn draw(scene: &Scene, session: Session) -> AnyView {
    let lang = session.lang.get_untracked();
    let data = session.data();
    let (width, height) = (scene.width, scene.height.max(80.0));
    let ticks: Vec<_> = scene
        .ticks
        .iter()
        .map(|tick| {
            let class = if tick.major { "tick tick--major" } else { "tick" };
            // A label that would leave the picture is left out; its line stays.
            let label = (tick.x + 40.0 < width).then(|| view! { <text x=tick.x + 4.0 y=AXIS_TEXT>{tick.label.clone()}</text> });
            view! { <g class=class><line x1=tick.x x2=tick.x y1="0" y2=height/>{label}</g> }
        })
        .collect();
    let bands: Vec<_> = scene
        .bands
        .iter()
        .map(|band| view! { <rect class=format!("band workshop--{}", band.workshop) x=band.x y="20" width=band.width height=height - 20.0/> })
        .collect();
    let lanes: Vec<_> = scene
        .lanes
        .iter()
        .map(|lane| {
            let name = lane_name(&data.set, &lane.id, session);
            let marks: Vec<_> =
                lane.marks.iter().filter_map(|mark| Some(draw_mark(mark, data.set.event(mark.event.as_str())?, session))).collect();
            let clusters: Vec<_> = lane.clusters.iter().map(|cluster| draw_cluster(cluster, &lane.id, session)).collect();
            view! {
                <g class="lane">
                    <line class="lane__line" x1="0" x2=width y1=lane.y y2=lane.y/>
                    <text class="lane__name" x="2" y=lane.y + 15.0>{name}</text>
                    {clusters}{marks}
                </g>
            }
        })
        .collect();
    view! {
        <svg class="timeline__svg" data-picture="" width=width height=height viewBox=format!("0 0 {width} {height}") lang=lang.tag()>
            {ticks}{bands}{lanes}
        </svg>
    }
    .into_any()
}

fn lane_name(set: &crate::dataset::DataSet, id: &str, session: Session) -> String {
    let lang = session.lang.get_untracked();
    let m = session.messages();
    let lane = session.state.with(|state| state.lane);
    let facet = match lane {
        LaneBy::Kind => {
            let kind = set.event_types.iter().find(|t| t.id.as_str() == id).map(|t| t.name.get(lang).to_owned());
            return kind.unwrap_or_else(|| m.statements.to_owned());
        }
        LaneBy::Workshop => Facet::Workshop,
        LaneBy::Theme => Facet::Theme,
        LaneBy::Framework => Facet::Framework,
    };
    crate::query::term_name(set, facet, id, lang).map_or_else(|| m.other_lane.to_owned(), str::to_owned)
}

fn draw_mark(mark: &Mark, event: &Event, session: Session) -> AnyView {
    let lang = session.lang.get_untracked();
    let m = session.messages();
    let href = session.href(&session.state.with(|state| state.with_record(View::Timeline, event.id.as_str())));
    let precision = match mark.precision {
        Precision::Day => "day",
        Precision::Month => "month",
        Precision::Year => "year",
        Precision::Vague => "vague",
    };
    let also = if mark.lanes > 1 { format!(" ({})", phrases::in_lanes(mark.lanes, lang)) } else { String::new() };
    let origin = origin_name(event.origin, m);
    let name = format!("{}, {}. {}{also}", event.name.get(lang), dates::span(&event.date, lang), origin);
    let class = format!("mark mark--{} mark--{precision}{}", origin_id(event.origin), if mark.expected { " mark--expected" } else { "" });
    let shape = if mark.width <= 12.0 && matches!(mark.precision, Precision::Day) {
        view! { <circle cx=mark.x + mark.width / 2.0 cy=mark.y r="5"/> }.into_any()
    } else {
        let thick = 9.0;
        let label_inside = mark.label.as_ref().is_some_and(|(_, x)| *x >= mark.x && *x < mark.x + mark.width);
        // A bar that carries its label is drawn below it as a line.
        let (y, h) = if label_inside { (mark.y + 7.0, 3.0) } else { (mark.y - thick / 2.0, thick) };
        view! { <rect x=mark.x y=y width=mark.width height=h rx=h / 2.0/> }.into_any()
    };
    let label = mark.label.as_ref().map(|(text, x)| view! { <text class="mark__label" x=*x y=mark.y + 4.0>{text.clone()}</text> });
    view! {
        <g class=class>
            <a class="mark-link" href=href data-event=event.id.to_string() data-lanes=mark.lanes.to_string() aria-label=name.clone()>
                <title>{name.clone()}</title>{shape}{label}
            </a>
        </g>
    }
    .into_any()
}

fn draw_cluster(cluster: &Cluster, lane: &str, session: Session) -> AnyView {
    let lang = session.lang.get_untracked();
    let data = session.data();
    let vocabulary = data.index.vocabulary();
    let class = format!("cluster workshop--{}", cluster.workshop);
    if let Some(squares) = &cluster.squares {
        let marks: Vec<_> = cluster
            .statements
            .iter()
            .zip(squares)
            .filter_map(|(id, (x, y))| Some((data.set.statement(id.as_str())?, *x, *y)))
            .map(|(s, x, y)| {
                let href = session.href(&session.state.with(|state| state.with_record(View::Statements, s.id.as_str())));
                let name = format!("{} {}", s.id, s.title.get(lang));
                view! {
                    <g><a href=href data-square=s.id.to_string() aria-label=name.clone()><title>{name.clone()}</title><rect x=x y=y width="10" height="10"/></a></g>
                }
            })
            .collect();
        return view! { <g class=class>{marks}</g> }.into_any();
    }
    let state = session.state.get();
    let mut opens = state.in_view(View::Statements);
    if let Some(term) = vocabulary.term(Facet::Workshop, cluster.workshop.as_str()) {
        opens = opens.with_only(Facet::Workshop, Mode::Any, term);
    }
    let facet = match state.lane {
        LaneBy::Theme => Some(Facet::Theme),
        LaneBy::Framework => Some(Facet::Framework),
        LaneBy::Kind | LaneBy::Workshop => None,
    };
    if let Some((facet, term)) = facet.and_then(|facet| Some((facet, vocabulary.term(facet, lane)?))) {
        opens = opens.with(facet, Mode::All, term);
    }
    let number = dates::number(cluster.statements.len(), lang);
    let workshop = data.set.workshop(cluster.workshop.as_str()).map(|w| w.name.get(lang).to_owned()).unwrap_or_default();
    let name = format!("{workshop}{}{}", phrases::colon(lang), phrases::statements(cluster.statements.len(), lang));
    view! {
        <g class=class>
            <a href=session.href(&opens) data-cluster=cluster.workshop.to_string() aria-label=name.clone()>
                <title>{name.clone()}</title>
                <rect x=cluster.x y=cluster.y - 9.0 width=cluster.width height="18" rx="3"/>
                <text class="cluster__number" x=cluster.x + cluster.width / 2.0 y=cluster.y + 4.0 text-anchor="middle">{number}</text>
            </a>
        </g>
    }
    .into_any()
}

/// What the marks mean.
#[component]
fn Key() -> impl IntoView {
    let m = Session::get().messages();
    let entry = |class: &'static str, text: &'static str, round: bool| {
        let shape = if round {
            view! { <circle cx="8" cy="7" r="5"/> }.into_any()
        } else {
            view! { <rect x="0" y="3" width="20" height="8" rx="4"/> }.into_any()
        };
        view! { <li><svg class="key__mark" width="20" height="14" aria-hidden="true" focusable="false"><g class=class>{shape}</g></svg>{text}</li> }
    };
    view! {
        <ul class="key">
            {entry("mark mark--text mark--day", m.origin_text, true)}
            {entry("mark mark--context mark--day", m.origin_context, true)}
            {entry("mark mark--afterwards mark--day", m.origin_afterwards, true)}
            {entry("mark mark--text mark--day mark--expected", m.key_expected, true)}
            {entry("mark mark--text mark--year", m.key_vague, false)}
        </ul>
    }
}

/// The same events as a list: open on a narrow page, where it is the timeline itself.
#[component]
fn Twin() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let list = move || {
        let data = session.data();
        let state = session.state.get();
        let zoom = window(&state, &data.set);
        let selected = data.index.select(&state.with_dates(None, None));
        let mut year = None;
        let mut out = Vec::new();
        for item in items(&data.set, &state, &selected) {
            if !item.event.date.overlaps(Some(zoom.first), Some(zoom.last)) {
                continue;
            }
            let this = item.event.date.first_day().map(|day| day.civil().0);
            if this != year {
                year = this;
                out.push(view! { <li class="twin__year">{this.map(|year| year.to_string())}</li> }.into_any());
            }
            out.push(twin_row(item.event, session));
        }
        out
    };
    view! {
        <Show when=move || session.narrow.get() fallback=move || view! {
            <details class="twin" data-twin=""><summary>{m.as_list}</summary><ol class="twin__list">{list}</ol></details>
        }>
            <section class="twin" data-twin="" aria-label=m.as_list><ol class="twin__list">{list}</ol></section>
        </Show>
    }
}

fn twin_row(event: &Event, session: Session) -> AnyView {
    let lang = session.lang.get_untracked();
    let m = session.messages();
    let href = session.href(&session.state.with(|state| state.with_record(View::Timeline, event.id.as_str())));
    let origin = origin_name(event.origin, m);
    view! {
        <li class=format!("twin__row twin__row--{}", origin_id(event.origin)) data-event=event.id.to_string()>
            <span class="twin__date">{dates::span(&event.date, lang)}</span>
            <a href=href>{event.name.get(lang).to_owned()}</a>
            <span class="twin__origin">{origin}</span>
        </li>
    }
    .into_any()
}

/// One event: when, where, which statements, what is documented.
#[component]
fn OneEvent(id: String) -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let Some(event) = data.set.event(&id).cloned() else { return ().into_any() };
    let places: Vec<&str> =
        event.places.iter().filter_map(|id| data.set.places.iter().find(|p| p.id == *id)).map(|p| p.name.get(lang)).collect();
    let when = [vec![dates::span(&event.date, lang)], places.into_iter().map(str::to_owned).collect()].concat().join(", ");
    let close = move || session.href(&session.state.with(|state| state.in_view(View::Timeline)));
    let listed = |title: &'static str, ids: &[crate::domain::StatementId]| {
        let items: Vec<_> = ids
            .iter()
            .filter_map(|id| data.set.statement(id.as_str()))
            .map(|s| {
                let href = session.href(&session.start(View::Statements).with_record(View::Statements, s.id.as_str()));
                view! { <li><span class="card__pin">{crate::cite::pinpoint(s.id.as_str())}</span>" "<a href=href>{s.title.get(lang).to_owned()}</a></li> }
            })
            .collect();
        (!items.is_empty()).then(|| view! { <h3 class="minor-title">{title}</h3><ul class="plain">{items}</ul> })
    };
    let afterwards = event.afterwards.as_ref().and_then(|id| data.set.event(id.as_str())).map(|later| {
        let href = session.href(&session.state.with_untracked(|state| state.with_record(View::Timeline, later.id.as_str())));
        view! { <p>{m.afterwards}{phrases::colon(lang)}<a href=href>{later.name.get(lang).to_owned()}</a></p> }
    });
    let origin = origin_name(event.origin, m);
    let facts = {
        let id = event.id.clone();
        move || {
            match session.context() {
            Fetched::Idle | Fetched::Pending => view! { <p class="help">{m.loading}</p> }.into_any(),
            Fetched::Failed(reason) => view! {
                <p class="help">{m.context_failed}" "{reason}" "<button type="button" class="button" on:click=move |_| session.retry_context()>{m.try_again}</button></p>
            }
            .into_any(),
            Fetched::Ready(context) => {
                let facts: Vec<_> = context
                    .facts
                    .iter()
                    .filter(|fact| fact.event == id)
                    .map(|fact| {
                        let unchecked = fact.mark == Support::Unchecked;
                        view! {
                            <li>{fact.text.get(lang).to_owned()}" "<cite class="later__source">{fact.citation.clone()}</cite>
                                {unchecked.then(|| view! { " "<span class="tag">{m.unchecked}</span> })}</li>
                        }
                    })
                    .collect();
                view! { <ul class="plain">{facts}</ul> }.into_any()
            }
        }
        }
    };
    view! {
        <section class=format!("event-panel event-panel--{}", origin_id(event.origin)) data-event-panel=id aria-labelledby="event-title">
            <a class="event-panel__close" href=close aria-label=m.close>{"×"}</a>
            <p class="event-panel__when">{when}" "<span class="tag">{origin}</span></p>
            <h2 id="event-title" class="event-panel__title" tabindex="-1" data-focus="">{event.name.get(lang).to_owned()}</h2>
            {facts}
            {event.note.as_ref().map(|note| view! { <p class="help">{note.get(lang).to_owned()}</p> })}
            {listed(m.stated_in, &event.stated_in)}
            {listed(m.expected_in, &event.expected_in)}
            {afterwards}
        </section>
    }
    .into_any()
}
