//! The search box of the header. It alone holds a draft: what is typed and not yet in the link.

use crate::session::{Session, memo};
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use std::time::Duration;

/// How long the search waits for the next letter.
const PAUSE: Duration = Duration::from_millis(160);

/// Searches while one types.
#[component]
pub fn SearchBox() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let words = memo(move || session.state.with(|state| state.words.clone()));
    // What was typed last, so that the field keeps its spaces.
    let draft = StoredValue::new(session.typed().get_untracked().unwrap_or_else(|| words.get_untracked()));
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let shown = move || {
        let words = words.get();
        session.typed().get().unwrap_or_else(|| super::keep_typed(&draft.get_value(), words))
    };
    view! {
        <form class="search" role="search" action="?" on:submit=move |event| {
            event.prevent_default();
            session.search_typed();
            session.end_typing();
        }>
            <label class="visually-hidden" for="search">{m.search_label}</label>
            <input
                id="search" class="search__input" type="search" dir="auto" name="q" autocomplete="off" enterkeyhint="search"
                placeholder=m.search_placeholder
                prop:value=shown
                on:input=move |event| {
                    let text = event_target_value(&event);
                    draft.set_value(text.clone());
                    session.typed().set(Some(text));
                    if let Some(timer) = timer.get_value() {
                        timer.clear();
                    }
                    timer.set_value(set_timeout_with_handle(move || session.search_typed(), PAUSE).ok());
                }
                on:change=move |_| session.end_typing()
            />
        </form>
    }
}
