//! What a reader takes away: the link of exactly this view at once, and the ways to share, cite and export it.

use crate::platform;
use crate::session::{Panel, Session};
use leptos::prelude::*;

/// Copies the link and says so; where the clipboard refuses, shows it to be copied by hand.
#[component]
pub fn Share() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    // For which view the link was copied, or shown to be copied: another view has another link.
    let by_hand = RwSignal::new(None::<String>);
    let copied = RwSignal::new(None::<String>);
    let copy = move |_| {
        let link = session.shared_link();
        platform::spawn(async move {
            if platform::copy(&link).await {
                session.presence.announce(m.link_copied);
                let _ = copied.try_set(Some(link));
            } else {
                let _ = by_hand.try_set(Some(link));
            }
        });
    };
    let label = move || {
        let current = session.shared_link();
        if copied.with(|link| link.as_deref() == Some(&current)) { m.link_copied } else { m.copy_link }
    };
    let shown_by_hand = move || by_hand.get().filter(|link| *link == session.shared_link());
    view! {
        <span class="share">
            <button type="button" class="button button--steady" data-share="" data-one=m.copy_link data-other=m.link_copied on:click=copy>{label}</button>
            {move || shown_by_hand().map(|link| view! {
                <label class="share__by-hand">
                    {m.copy_by_hand}
                    <input type="text" readonly=true class="input" value=link/>
                </label>
            })}
        </span>
    }
}

/// The link, and the ways to the desk.
#[component]
pub fn TakeAway() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let ways = [("share", m.share, Panel::Share), ("cite", m.cite_view, Panel::Cite), ("export", m.export, Panel::Export)];
    let buttons = ways.map(|(id, name, panel)| {
        view! {
            <button type="button" class="button" data-take=id aria-haspopup="dialog" on:click=move |_| session.presence.open_panel(panel.clone())>{name}</button>
        }
    });
    view! {
        <span class="take">
            <Share/>
            {buttons.into_iter().collect_view()}
        </span>
    }
}
