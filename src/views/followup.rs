//! What became of what was expected?

use crate::app::Session;
use crate::components::Collection;
use crate::i18n::phrases;
use crate::query::View;
use leptos::prelude::*;

/// The view.
#[component]
pub fn Followup(
    /// Expectation that is open.
    open: Option<String>,
) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let _ = open;
    view! {
        <Collection heading=phrases::view_name(View::Followup, lang).to_owned()>
            {()}
        </Collection>
    }
}
