//! A view that shows only what happened afterwards, where the reader hides that.

use crate::i18n::FollowupMessages;
use crate::query::Afterwards;
use crate::session::Session;
use leptos::prelude::*;

/// Says that the reader hides what this view shows, and offers to show it.
#[component]
pub fn AfterwardsHidden() -> impl IntoView {
    let session = Session::get();
    let m = FollowupMessages::of(session.lang.get_untracked());
    let show = move || session.href(&session.state.with(|state| state.with_afterwards(Afterwards::Shown)));
    view! {
        <section class="dead-end" data-hidden="">
            <p class="dead-end__title">{m.hidden_title}</p>
            <p>{m.hidden_text}</p>
            <p><a class="button" href=show data-show-again="">{session.messages().show_afterwards}</a></p>
        </section>
    }
}
