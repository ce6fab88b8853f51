//! stub
use leptos::prelude::*;

/// stub
#[component]
pub fn Data() -> impl IntoView {
    view! { <h1 tabindex="-1">{"Data".to_owned()}</h1> }
}
