//! Whether what happened afterwards, from other sources, is shown beside what the texts say. One switch for all views; the link remembers.

use crate::query::Afterwards;
use crate::session::{Session, memo};
use leptos::prelude::*;

/// The switch; not inside another page, where the reader sees what was chosen.
#[component]
pub fn AfterwardsSwitch() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    if session.state.with_untracked(|state| state.embed) {
        return ().into_any();
    }
    let shown = shows_afterwards(session);
    let toggle = move |_| session.go(&session.state.with_untracked(|state| state.with_afterwards(state.afterwards.toggled())));
    view! {
        <label class="switch" data-afterwards-switch="">
            <input type="checkbox" prop:checked=move || shown.get() on:change=toggle/>
            <span>{m.show_afterwards}</span>
        </label>
    }
    .into_any()
}

/// Whether what happened afterwards is shown.
pub fn shows_afterwards(session: Session) -> Memo<bool> {
    memo(move || session.state.with(|state| state.afterwards == Afterwards::Shown))
}
