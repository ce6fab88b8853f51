//! Start: read the embedded data, take over from the static first screen, listen to the browser.

use super::{App, Loaded, NARROW, Part, Session, edge};
use crate::dataset::EMBEDDED;
use crate::domain::Lang;
use crate::query::{Afterwards, View};
use leptos::prelude::*;

/// Starts the program in the page.
pub fn start() {
    console_error_panic_hook::set_once();
    let english = match Loaded::parse(EMBEDDED, Lang::En) {
        Ok(english) => english,
        Err(error) => return edge::failed(&error.to_string()),
    };
    let owner = Owner::new();
    owner.set();
    let session = Session::provide(edge::query(), english);
    edge::on_click(move |link| session.follow(link));
    edge::on_travel(move |query, left| session.travelled(query, left));
    edge::on_update(move || session.updated());
    let (view, lang, afterwards) = session.state.with_untracked(|state| (state.view, state.lang, state.afterwards));
    let (part, release) = (Part::of(view), session.release.get_untracked());
    // These views are nothing without their context; others show it beside what they are about, when it comes.
    let explained = view == View::Compare || (view == View::Followup && afterwards == Afterwards::Shown);
    if lang == Lang::En && part.is_none() && release.is_none() {
        return mount(session, owner);
    }
    // The first view waits for its part of the program, its language, its release and what it is about, so that
    // nothing is shown twice. Nothing is mounted yet, so the program's own executor does not run either.
    wasm_bindgen_futures::spawn_local(async move {
        let part = async {
            if let Some(part) = part {
                session.load_part(part).await;
            }
        };
        let content = async {
            if let Some(release) = release.clone() {
                session.load_core(release, Lang::En).await;
            }
            if lang != Lang::En {
                session.load_language(lang).await;
            }
        };
        let context = async {
            if explained {
                session.load_context(release.clone(), lang).await;
            }
        };
        futures_util::future::join3(part, content, context).await;
        mount(session, owner);
    });
}

fn mount(session: Session, owner: Owner) {
    let Some(root) = edge::take_over() else { return };
    leptos::mount::mount_to(root.clone(), move || {
        provide_context(session);
        view! { <App/> }
    })
    .forget();
    // Both live as long as the page.
    std::mem::forget(owner);
    if let Some(watch) = edge::WidthWatch::new(&root, move |width| {
        let narrow = width < NARROW;
        if session.narrow.try_get_untracked().is_some_and(|was| was != narrow) {
            session.narrow.set(narrow);
        }
        if session.state.try_with_untracked(|state| state.embed).unwrap_or_default() {
            edge::tell_height();
        }
    }) {
        std::mem::forget(watch);
    }
    edge::ready();
}
