//! A text with the places marked at which it matches the search.

use crate::query::marks;
use crate::session::{Session, memo};
use leptos::prelude::*;

/// Text with marks.
#[component]
pub fn Marked(
    /// The text, in the language of the page.
    text: String,
) -> impl IntoView {
    let session = Session::get();
    let words = memo(move || session.state.with(|state| state.words.clone()));
    move || {
        let words = words.get();
        if words.is_empty() {
            // A list as with marks: of another type it would need a text in the page to stand before, which a translator may have replaced.
            return vec![text.clone().into_any()].into_any();
        }
        let data = session.data();
        let lang = data.lang;
        let mut from = 0;
        let mut out = Vec::new();
        for range in marks(&text, &data.index.query(&words), lang) {
            out.push(text.get(from..range.start).unwrap_or_default().to_owned().into_any());
            let hit = text.get(range.clone()).unwrap_or_default().to_owned();
            out.push(view! { <mark>{hit}</mark> }.into_any());
            from = range.end;
        }
        out.push(text.get(from..).unwrap_or_default().to_owned().into_any());
        out.into_any()
    }
}
