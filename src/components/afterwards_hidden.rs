//! A view that shows only what happened afterwards, where the reader hides that.

use super::{WithContext, shows_afterwards};
use crate::dataset::Context;
use crate::i18n::FollowupMessages;
use crate::query::Afterwards;
use crate::session::Session;
use leptos::prelude::*;
use std::sync::Arc;

/// What a view shows of what happened afterwards, or that the reader hides it.
#[component]
pub fn OfAfterwards(
    /// What to show.
    show: fn(Arc<Context>) -> AnyView,
) -> impl IntoView {
    let shown = shows_afterwards(Session::get());
    move || if shown.get() { view! { <WithContext show/> }.into_any() } else { view! { <AfterwardsHidden/> }.into_any() }
}

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
