//! Who and what is named together?

use crate::app::Session;
use crate::components::Collection;
use crate::i18n::phrases;
use crate::query::View;
use leptos::prelude::*;

/// The view.
#[component]
pub fn Together() -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    view! {
        <Collection heading=phrases::view_name(View::Together, lang).to_owned()>
            {()}
        </Collection>
    }
}
