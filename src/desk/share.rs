//! Share: the live link, a link with a receipt, a link to this release for good, and the code that embeds the view.

use super::Field;
use crate::export::embed_code;
use crate::i18n::Work;
use crate::platform;
use crate::query::{Receipt, Release, Seen, page_path};
use crate::session::{Session, memo};
use leptos::prelude::*;

/// The panel.
#[component]
pub fn SharePanel() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let words = Work::of(session.lang.get_untracked());
    let listed = RwSignal::new(false);
    let live = Signal::derive(move || session.shared_link());
    let with_receipt = Signal::derive(move || link_with_receipt(session, listed.get()));
    let frozen = Signal::derive(move || {
        let data = session.data();
        session.link_to(&session.state.with(|state| state.to_share().with_release(Release::parse(&data.set.version))))
    });
    // A file on disk has no pages beside it.
    let on_a_site = !platform::absolute("").starts_with("file:");
    let page = session.state.with_untracked(|state| state.id.as_deref().and_then(|id| page_path(state.view, id, state.lang)));
    let page = page.filter(|_| on_a_site);
    let code = Signal::derive(move || {
        let link = session.link_to(&session.state.with(|state| state.to_share().with_embed(true)));
        embed_code(&link, &session.sentence())
    });
    // A record or a page of text has no number to compare.
    let counted = memo(move || session.state.with(|state| state.view.is_collection() && state.id.is_none()));
    let send = move |_| {
        let (title, link) = (session.sentence(), session.shared_link());
        platform::spawn(async move {
            let _ = platform::share(&title, &link).await;
        });
    };
    view! {
        <div class="desk__body" data-panel="share">
            <h2 class="desk__title" id="desk-title">{words.share}</h2>
            <p class="desk__sentence">{move || session.sentence()}</p>
            <Field id="share-live" label=words.live_link help=words.live_help text=live/>
            {platform::can_share().then(|| view! { <p><button type="button" class="button" data-share-sheet="" on:click=send>{m.share_sheet}</button></p> })}
            {page.map(|path| {
                let text = Signal::derive(move || platform::absolute(&path));
                view! { <Field id="share-page" label=words.page_link help=words.page_help text/> }
            })}
            <Show when=move || counted.get()>
                <Field id="share-receipt" label=words.receipt_link help=words.receipt_help text=with_receipt/>
                <fieldset class="desk__choice">
                    <legend>{words.receipt_kind}</legend>
                    <label><input type="radio" name="receipt" value="count" checked=true on:change=move |_| listed.set(false)/>{words.receipt_count}</label>
                    <label><input type="radio" name="receipt" value="ids" on:change=move |_| listed.set(true)/>{words.receipt_ids}</label>
                </fieldset>
            </Show>
            <Field id="share-frozen" label=words.frozen_link help=words.frozen_help text=frozen/>
            <Field id="share-embed" label=words.embed_code help=words.embed_help text=code rows=6/>
        </div>
    }
}

fn link_with_receipt(session: Session, listed: bool) -> String {
    let data = session.data();
    let Some(release) = Release::parse(&data.set.version) else { return session.shared_link() };
    // What the view shows: a verdict, a status or a choice of pairs narrows it as much as a filter does.
    let ids: Vec<String> = session.said().iter().map(ToString::to_string).collect();
    let seen = if listed { Seen::Ids(ids) } else { Seen::Count(ids.len()) };
    let receipt = Receipt { release, seen };
    let link = session.vocabulary(|vocabulary| session.state.with(|state| state.to_share().link_with_receipt(vocabulary, &receipt)));
    platform::absolute(&link)
}
