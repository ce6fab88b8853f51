//! What of the link could not be applied, in words; the rest of the page holds.

use crate::session::Session;
use crate::wording::phrases;
use leptos::prelude::*;

/// The notice about the link, if there is something to say.
#[component]
pub fn Notices() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let dismissed = RwSignal::new(Vec::new());
    let dismiss = move |issues| {
        dismissed.set(issues);
        session.presence.keep_focus();
    };
    move || {
        let issues = session.issues.get();
        let unseen = !issues.is_empty() && dismissed.with(|seen| *seen != issues);
        unseen.then(|| {
            let lines: Vec<_> = issues.iter().map(|issue| view! { <li>{phrases::link_issue(issue, lang)}</li> }).collect();
            view! {
                <section class="notice" role="alert" aria-label=m.notice data-notice="">
                    <p class="notice__title">{m.not_applied}</p>
                    <ul>{lines}</ul>
                    <p>{m.rest_applied}</p>
                    <button type="button" class="button" data-dismiss="" on:click=move |_| dismiss(issues.clone())>{m.dismiss}</button>
                </section>
            }
        })
    }
}
