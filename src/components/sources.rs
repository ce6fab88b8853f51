//! Pages of others in which something was checked, as links.

use crate::dataset::Context;
use crate::domain::{Source, SourceId};
use crate::i18n::FollowupMessages;
use crate::session::Session;
use leptos::prelude::*;

/// The page of an id.
pub fn source_of(context: &Context, id: &SourceId) -> Option<Source> {
    context.sources.iter().find(|source| source.id == *id).cloned()
}

/// The addresses of a page in which something was checked, as links that open elsewhere, and whether it was read second-hand.
/// The page itself asks none of them for anything.
#[component]
pub fn SourceLinks(
    /// The page.
    source: Source,
    /// Whether its first address is enough.
    #[prop(default = false)]
    first: bool,
) -> impl IntoView {
    let links: Vec<_> = source
        .address
        .split(';')
        .map(str::trim)
        .filter(|address| !address.is_empty())
        .take(if first { 1 } else { usize::MAX })
        .map(|address| {
            let host = address.split('/').next().unwrap_or(address).to_owned();
            view! { <a class="outside" href=format!("https://{address}") rel="noopener external" target="_blank" title=format!("{} – {address}", source.title)>{host}</a>" " }
        })
        .collect();
    let second_hand = source.second_hand.then(|| {
        let lang = Session::get().lang.get_untracked();
        view! { <span class="tag">{FollowupMessages::of(lang).second_hand}</span>" " }
    });
    view! { {links}{second_hand} }
}
