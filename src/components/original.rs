//! The way to the original text.

use crate::domain::{Lang, Workshop};
use leptos::prelude::*;

/// A link to the publisher's page of a meeting, where the data set knows one.
pub fn original(w: &Workshop, lang: Lang) -> Option<AnyView> {
    let original = w.original.as_ref()?;
    let href = format!("https://{}", original.address);
    Some(
        view! { <a href=href rel="noopener external" target="_blank" data-original="">{original.name.get(lang).to_owned()}</a> }.into_any(),
    )
}
