//! What is shown while something is on its way, and when it did not come.

use crate::platform;
use crate::session::{Fault, Fetched, Panel, Part, Session, Show, Wanted, memo};
use leptos::prelude::*;
use std::sync::Arc;

/// After how many milliseconds a reader is told that something takes long.
const PATIENCE: i32 = 10_000;

/// Shows a part of the program as soon as it is there.
#[component]
pub fn Loading<F>(
    /// Which part.
    part: Part,
    /// What to show with it.
    show: F,
) -> impl IntoView
where
    F: Fn(Show) -> AnyView + Send + 'static,
{
    let session = Session::get();
    #[cfg(not(target_arch = "wasm32"))]
    if true {
        return show(session.store.here(part));
    }
    loading(session, part, Box::new(show))
}

/// Something of the desk, as soon as the desk is there.
#[component]
pub fn OnDesk(
    /// What.
    panel: Panel,
) -> impl IntoView {
    view! { <Loading part=Part::of_panel(&panel) show=move |show: Show| show(Wanted::Panel(panel.clone()))/> }
}

fn loading(session: Session, part: Part, show: Box<dyn Fn(Show) -> AnyView + Send>) -> AnyView {
    let m = session.messages();
    let load = move || platform::spawn(session.store.load_part(part));
    if session.store.part(part) == Fetched::Idle {
        load();
    }
    // The parts share one signal: what another part does must not render this one anew.
    let state = memo(move || session.store.part(part));
    (move || match state.get() {
        Fetched::Idle | Fetched::Pending => view! { <Waiting/> }.into_any(),
        Fetched::Ready(views) => show(views),
        Fetched::Failed(fault) => view! { <Failure text=m.part_failed fault on_retry=load/> }.into_any(),
    })
    .into_any()
}

/// Says what did not come, with the reason behind a press, and offers to try again; or, where this page belongs to a build
/// that is gone, to load the one that is there.
#[component]
pub fn Failure<F>(
    /// What did not come.
    #[prop(into)]
    text: String,
    /// Why.
    fault: Fault,
    /// Asks for it again.
    on_retry: F,
) -> impl IntoView
where
    F: Fn() + Send + Sync + 'static,
{
    failure(text, fault, Arc::new(on_retry))
}

fn failure(text: String, fault: Fault, retry: Arc<dyn Fn() + Send + Sync>) -> AnyView {
    let session = Session::get();
    let m = session.messages();
    platform::ask_whether_replaced();
    let damaged = fault.damaged.then(|| format!(" {}", m.damaged));
    let way_out = move || {
        let retry = Arc::clone(&retry);
        if session.presence.replaced.get() {
            view! {
                <p>{m.replaced}</p>
                <button type="button" class="button button--strong" data-reload="" on:click=move |_| platform::reload()>{m.update_accept}</button>
            }
            .into_any()
        } else {
            view! { <button type="button" class="button" on:click=move |_| retry()>{m.try_again}</button> }.into_any()
        }
    };
    view! {
        <section class="notice" aria-label=m.notice data-notice="">
            <p>{text}{damaged}</p>
            <Reason fault/>
            {way_out}
        </section>
    }
    .into_any()
}

/// The words of the browser or the parser, behind a press; nothing where there are none.
#[component]
pub fn Reason(
    /// What they are about.
    fault: Fault,
) -> impl IntoView {
    let m = Session::get().messages();
    (!fault.reason.is_empty())
        .then(|| view! { <details class="notice__detail"><summary>{m.details}</summary><p>{fault.reason}</p></details> })
}

/// Says that something is on its way and, where that takes long, that it does; then offers to go on without it, if one can.
#[component]
pub fn Waiting(
    /// Set when the reader goes on without it.
    #[prop(optional)]
    without: Option<RwSignal<bool>>,
) -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let slow = RwSignal::new(false);
    let waited = session.presence.waited.try_update_value(std::mem::take).unwrap_or_default();
    platform::spawn(async move {
        platform::after(PATIENCE - waited).await;
        // It may have come, and this is gone.
        if slow.try_set(true).is_none() {
            session.presence.announce(m.slow);
        }
    });
    let go_on = move || {
        let without = without?;
        let leave = move |_| {
            without.set(true);
            session.presence.keep_focus();
        };
        Some(view! { <button type="button" class="button" data-go-on="" on:click=leave>{m.go_on}</button> })
    };
    move || {
        if slow.get() {
            view! { <section class="notice notice--quiet" aria-label=m.notice data-loading="" data-slow=""><p>{m.slow}</p>{go_on()}</section> }.into_any()
        } else {
            view! { <p class="help" data-loading="">{m.loading}</p> }.into_any()
        }
    }
}
