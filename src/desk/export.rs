//! stub
use leptos::prelude::*;
/// stub
#[component]
pub fn ExportPanel() -> impl IntoView {}
/// stub
#[component]
pub fn Files() -> impl IntoView {}
