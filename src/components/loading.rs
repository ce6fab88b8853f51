//! What is shown while something is on its way, and when it did not come.

use crate::app::{Fetched, Panel, Part, Session, Shown, edge, memo, parts};
use leptos::prelude::*;

/// Shows a part of the program as soon as it is there.
#[component]
pub fn Loading<F>(
    /// Which part.
    part: Part,
    /// What to show with it.
    show: F,
) -> impl IntoView
where
    F: Fn(parts::Show) -> AnyView + Send + 'static,
{
    let session = Session::get();
    #[cfg(not(target_arch = "wasm32"))]
    if true {
        return show(part.here());
    }
    loading(session, part, Box::new(show))
}

/// Something of the desk, as soon as the desk is there.
#[component]
pub fn OnDesk(
    /// What.
    panel: Panel,
) -> impl IntoView {
    view! { <Loading part=Part::of_panel(&panel) show=move |show: parts::Show| show(Shown::Panel(panel.clone()))/> }
}

fn loading(session: Session, part: Part, show: Box<dyn Fn(parts::Show) -> AnyView + Send>) -> AnyView {
    let m = session.messages();
    let load = move || edge::spawn(session.load_part(part));
    if session.part(part) == Fetched::Idle {
        load();
    }
    // The parts share one signal: what another part does must not render this one anew.
    let state = memo(move || session.part(part));
    (move || match state.get() {
        Fetched::Idle | Fetched::Pending => view! { <p class="help" data-loading="">{m.loading}</p> }.into_any(),
        Fetched::Ready(views) => show(views),
        Fetched::Failed(reason) => view! { <Failure text=m.part_failed reason on_retry=load/> }.into_any(),
    })
    .into_any()
}

/// Says what did not come and why, and offers to try again.
#[component]
pub fn Failure<F>(
    /// What did not come.
    text: &'static str,
    /// Why, as the browser says.
    #[prop(optional)]
    reason: String,
    /// Asks for it again.
    on_retry: F,
) -> impl IntoView
where
    F: Fn() + 'static,
{
    let m = Session::get().messages();
    view! {
        <section class="notice" aria-label=m.notice data-notice="">
            <p>{text}" "<span class="notice__detail">{reason}</span></p>
            <button type="button" class="button" on:click=move |_| on_retry()>{m.try_again}</button>
        </section>
    }
}
