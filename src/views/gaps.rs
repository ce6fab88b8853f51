//! What do the workshops say the SDGs miss, and which targets do the texts never touch?

use crate::app::Session;
use crate::components::Collection;
use crate::i18n::phrases;
use crate::query::View;
use leptos::prelude::*;

/// The view.
#[component]
pub fn Gaps() -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    view! {
        <Collection heading=phrases::view_name(View::Gaps, lang).to_owned()>
            {()}
        </Collection>
    }
}
