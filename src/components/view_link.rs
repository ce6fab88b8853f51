//! A link to a view, as header, list of all views and tabs have it.

use crate::query::View;
use crate::session::{Session, memo};
use leptos::prelude::*;

/// The way to a view with what is selected, marked where the reader is in it.
pub fn view_link(
    // Which view.
    view: View,
    // The class of the link.
    class: &'static str,
    // Whether it stands for the whole group, and so is marked in each of its views.
    group: bool,
    // What it says.
    text: AnyView,
) -> AnyView {
    let session = Session::get();
    let href = move || session.href(&session.state.with(|state| state.visit(view)));
    let current = memo(move || {
        session.state.with(|state| match state.view == view {
            true if state.id.is_none() => Some("page"),
            false if !group || state.view.group() != view.group() => None,
            _ => Some("true"),
        })
    });
    view! { <li><a class=class href=href aria-current=move || current.get()>{text}</a></li> }.into_any()
}
