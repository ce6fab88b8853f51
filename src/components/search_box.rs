//! The search box of the header. It alone holds a draft: what is typed and not yet in the link.

use crate::app::{Session, memo};
use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;
use std::time::Duration;

/// Searches while one types.
#[component]
pub fn SearchBox() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let words = memo(move || session.state.with(|state| state.words.clone()));
    // What was typed last, so that an older answer does not overwrite newer letters.
    let draft = StoredValue::new(words.get_untracked());
    let send = move |text: String| session.type_words(&text);
    let mut send_later = debounce(Duration::from_millis(160), send);
    let shown = move || {
        let words = words.get();
        let typed = draft.get_value();
        if typed.split_whitespace().eq(words.split_whitespace()) { typed } else { words }
    };
    view! {
        <form class="search" role="search" action="?" on:submit=move |event| {
            event.prevent_default();
            send(draft.get_value());
        }>
            <label class="visually-hidden" for="search">{m.search_label}</label>
            <input
                id="search" class="search__input" type="search" name="q" autocomplete="off" enterkeyhint="search"
                placeholder=m.search_placeholder
                prop:value=shown
                on:input=move |event| {
                    let text = event_target_value(&event);
                    draft.set_value(text.clone());
                    send_later(text);
                }
            />
        </form>
    }
}
