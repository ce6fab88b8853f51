//! The head of a view: its heading, what can be taken away of it, and the views beside it.

use super::{TakeAway, view_link};
use crate::session::Session;
use crate::wording::dialogue::name_of_view;
use leptos::prelude::*;

/// The heading, and the views of the same group as tabs below it.
#[component]
pub fn PageHead(
    /// The heading.
    heading: String,
    /// Whether what is shown can be shared, cited and exported from here. On a narrow page that is within reach of the thumb.
    #[prop(default = false)]
    take: bool,
) -> impl IntoView {
    let session = Session::get();
    view! {
        <div class="page-head">
            <h1 class="page-title" tabindex="-1">{heading}</h1>
            {take.then(|| view! { <Show when=move || !session.presence.narrow.get()><TakeAway/></Show> })}
        </div>
        <Tabs/>
    }
}

/// The views of the group that the view belongs to. Of one alone, and inside another page, nothing.
#[component]
fn Tabs() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let (group, embed) = session.state.with_untracked(|state| (state.view.group(), state.embed));
    let views = group.views(&data.set);
    if embed || views.len() < 2 {
        return ().into_any();
    }
    let tabs: Vec<_> =
        views.into_iter().map(|view| view_link(view, "tabs__link", false, name_of_view(view, &data.set, lang).into_any())).collect();
    view! { <nav class="tabs" aria-label=m.same_group><ul class="tabs__list">{tabs}</ul></nav> }.into_any()
}
