//! stub
use leptos::prelude::*;
/// stub
pub enum Cited {
    /// s
    Statement(String),
    /// w
    Workshop(String),
}
/// stub
#[component]
pub fn CiteBox(of: Cited) -> impl IntoView {
    let _ = match of {
        Cited::Statement(id) | Cited::Workshop(id) => id,
    };
}
/// stub
#[component]
pub fn CitePanel() -> impl IntoView {}
