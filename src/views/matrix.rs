//! Which themes meet which goals, on what ground, in which workshop?

use crate::app::Session;
use crate::components::Collection;
use crate::i18n::phrases;
use crate::query::View;
use leptos::prelude::*;

/// The view.
#[component]
pub fn Matrix(
    /// Goal whose targets are the columns; the 17 goals without it.
    goal: Option<String>,
) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let _ = goal;
    view! {
        <Collection heading=phrases::view_name(View::Matrix, lang).to_owned()>
            {()}
        </Collection>
    }
}
