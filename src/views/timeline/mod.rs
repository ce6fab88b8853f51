//! When was it said, of when does it speak, what happened? Statements, dates and events on a time axis.

mod asof;
mod draw;
mod ends;
mod hands;
mod key;
mod marks;
mod one_event;
mod picture;
mod twin;

use crate::components::{Collection, HeadlineCount};
use crate::domain::Origin;
use crate::i18n::Messages;
use crate::query::{LaneBy, View, Zoom};
use crate::session::{Session, memo};
use crate::timeline::{extent, home, list_of, pan, window, zoom_by};
use crate::wording::{dialogue, phrases};
use asof::{Act, AsOf, Known};
use leptos::prelude::*;
use one_event::OneEvent;
use picture::Picture;
use twin::Twin;

/// The view.
pub fn show(_: Option<String>) -> AnyView {
    view! { <Timeline/> }.into_any()
}

/// The timeline.
#[component]
pub fn Timeline() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    // What is open, and what decides how much of it is shown.
    let open = memo(move || session.state.with(|state| (state.id.clone(), state.asof, state.afterwards)));
    // On a day as known, the number is of those that had been said.
    let said = memo(move || session.said());
    let list = memo(move || {
        let data = session.data();
        let state = session.state.get();
        if state.asof.is_none() {
            return session.list();
        }
        said.with(|said| list_of(&data.set, &data.index, &state, &data.index.select(&state.in_view(View::Statements)), None, said))
    });
    let act = Act::new();
    let count = move || {
        let total = session.outcome.with_untracked(|outcome| outcome.total);
        view! { <HeadlineCount matching=memo(move || said.with(Vec::len)) total list/> }
    };
    view! {
        <Collection heading=phrases::view_name(View::Timeline, lang).to_owned() count>
            <div class="timeline-whole">
                <Controls act/>
                <Show when=move || session.presence.phone.get()><AsOf act/></Show>
                <Known/>
                <div class="timeline-stage">
                    <Show when=move || !session.presence.phone.get()><Picture act/></Show>
                    // Beside what was pressed, so that the picture stays in sight.
                    {move || open.get().0.map(|id| view! { <OneEvent id/> })}
                </div>
            </div>
            <p class="help">{m.timeline_lead}" "{move || asof::everything(session)}</p>
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

/// One row: the range, the lanes, the day looked from.
#[component]
fn Controls(act: Act) -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let turn = move |change: fn(Zoom, Zoom) -> Zoom| {
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
    let lanes = move || LaneBy::ALL.map(|lane| view! { <option value=lane.id()>{phrases::lane_name(lane, lang)}</option> });
    let choose = move |value: String| {
        if let Some(lane) = LaneBy::ALL.into_iter().find(|lane| lane.id() == value) {
            session.go(&session.state.with_untracked(|state| state.with_lane(lane)));
        }
    };
    view! {
        <div class="time-bar">
            <div class="time-bar__buttons" role="group" aria-label=m.range>
                <button type="button" class="button" data-zoom="left" aria-label=m.earlier title=m.earlier on:click=turn(|z, all| pan(z, -0.5, all))>{"←"}</button>
                <button type="button" class="button" data-zoom="in" aria-label=m.zoom_in title=m.zoom_in on:click=turn(|z, all| zoom_by(z, 0.5, 0.5, all))>{"+"}</button>
                <button type="button" class="button" data-zoom="out" aria-label=m.zoom_out title=m.zoom_out on:click=turn(|z, all| zoom_by(z, 2.0, 0.5, all))>{"−"}</button>
                <button type="button" class="button" data-zoom="right" aria-label=m.later title=m.later on:click=turn(|z, all| pan(z, 0.5, all))>{"→"}</button>
                <button type="button" class="button" data-zoom="all" on:click=everything>{m.whole_time}</button>
                <button type="button" class="button" data-zoom="reset" on:click=reset>{dialogue::years(home(&session.data().set))}</button>
            </div>
            // The list of a phone has no lanes, and the day a slider of its own.
            <Show when=move || !session.presence.phone.get()>
                <label class="field">
                    <span>{m.lanes_by}</span>
                    <select class="select" data-lane="" prop:value=move || session.state.with(|state| state.lane.id())
                        on:change=move |event| choose(event_target_value(&event))>{lanes().into_iter().collect_view()}</select>
                </label>
                <asof::Chosen act/>
            </Show>
        </div>
    }
}
