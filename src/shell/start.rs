//! Start: read the embedded data, take over from the static first screen, listen to the browser.

use super::{App, LOADERS};
use crate::dataset::EMBEDDED;
use crate::domain::Lang;
use crate::platform;
use crate::query::{Afterwards, Explained};
use crate::session::{Loaded, NARROW, PHONE, Part, Session};
use futures_util::future::{Either, join3, select};
use leptos::prelude::*;
use std::pin::pin;

/// How long the first view waits for everything that it shows, in milliseconds. Then it shows what is there.
const FIRST_VIEW: i32 = 5_000;

/// Starts the program in the page.
pub fn start() {
    console_error_panic_hook::set_once();
    let english = match Loaded::parse(EMBEDDED, Lang::En) {
        Ok(english) => english,
        Err(error) => return platform::failed(&error.to_string()),
    };
    let owner = Owner::new();
    owner.set();
    let session = Session::provide(platform::query(), english, LOADERS);
    platform::on_click(move |link| session.follow(link));
    platform::on_travel(move |query, left| session.travelled(query, left));
    platform::on_word("idm-update-ready", move || session.updated());
    platform::on_word("idm-replaced", move || session.presence.replaced.set(true));
    platform::on_word("idm-unstyled", move || session.presence.unstyled.set(true));
    platform::on_word("idm-styled", move || session.presence.unstyled.set(false));
    platform::on_word("idm-keep-offered", move || session.presence.keep_offered.set(true));
    platform::on_word("idm-keep-begun", move || session.presence.keep_offered.set(false));
    let (view, lang, afterwards) = session.state.with_untracked(|state| (state.view, state.lang, state.afterwards));
    let part = session.state.with_untracked(|state| Part::of(view, state.id.as_deref()));
    let release = session.release.get_untracked();
    // These views are nothing without their context; others show it beside what they are about, when it comes.
    let explained = match view.explained() {
        Explained::Beside => false,
        Explained::Wholly => true,
        Explained::Afterwards => afterwards == Afterwards::Shown,
    };
    // The first view waits for its part of the program, its language, its release and what it is about, so that
    // nothing is shown twice, unless one of them stalls. Nothing is mounted yet, so the program's own executor does not run either.
    wasm_bindgen_futures::spawn_local(async move {
        let part = session.store.load_part(part);
        let content = async {
            if let Some(release) = release.clone() {
                session.store.load_core(release, Lang::En).await;
            }
            if lang != Lang::En {
                session.load_language(lang).await;
            }
        };
        let context = async {
            if explained {
                session.load_context(lang).await;
            }
        };
        match select(pin!(join3(part, content, context)), pin!(platform::after(FIRST_VIEW))).await {
            Either::Left(_) => mount(session, owner),
            Either::Right((_, rest)) => {
                session.presence.waited.set_value(FIRST_VIEW);
                mount(session, owner);
                rest.await;
            }
        }
    });
}

fn mount(session: Session, owner: Owner) {
    let Some((root, begun)) = platform::take_over() else { return };
    if begun.typed.is_some() {
        session.typed().set(begun.typed.clone());
    }
    leptos::mount::mount_to(root.clone(), move || {
        provide_context(session);
        view! { <App/> }
    })
    .forget();
    // Both live as long as the page.
    std::mem::forget(owner);
    if let Some(watch) = platform::WidthWatch::new(&root, move |width| {
        for (signal, least) in [(session.presence.narrow, NARROW), (session.presence.phone, PHONE)] {
            if signal.try_get_untracked().is_some_and(|was| was != (width < least)) {
                signal.set(width < least);
            }
        }
        if session.state.try_with_untracked(|state| state.embed).unwrap_or_default() {
            platform::tell_height();
        }
    }) {
        std::mem::forget(watch);
    }
    platform::resume();
    begun.go_on();
    session.stages.at_end(move || {
        platform::ready();
        // As if they had typed it here.
        session.search_typed();
    });
}
