//! stub
use leptos::prelude::*;

/// stub
#[component]
pub fn Quote() -> impl IntoView {
    view! { <h1 tabindex="-1">{"Quote".to_owned()}</h1> }
}
