//! stub
use leptos::prelude::*;

/// stub
#[component]
pub fn Note() -> impl IntoView {
    view! { <h1 tabindex="-1">{"Note".to_owned()}</h1> }
}
