//! How do I get the data into my own tools? The whole data set, its schema, its releases, and every format.

use crate::components::PageHead;
use crate::desk::{Files, Tables};
use crate::export::TableKind;
use crate::i18n::{Work, dates};
use crate::platform;
use crate::query::View;
use crate::session::Session;
use crate::wording::phrases;
use leptos::prelude::*;

/// The view.
pub fn show(_: Option<String>) -> AnyView {
    view! { <Data/> }.into_any()
}

/// The view.
#[component]
pub fn Data() -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let words = Work::of(lang);
    let data = session.data();
    let all = session.start(View::Statements);
    let keep = move || {
        session.presence.keep_offered.get().then(|| {
            view! {
                <section class="notice notice--quiet" aria-label=words.keep_now data-keep-offline="">
                    <p>{words.keep_waits}</p>
                    <button type="button" class="button" on:click=move |_| platform::keep_offline()>{words.keep_now}</button>
                </section>
            }
        })
    };
    view! {
        <div class="prose">
            <PageHead heading=phrases::view_name(View::Data, lang).to_owned()/>
            <p class="lead">{words.data_lead}</p>
            <ul class="plain">
                <li><a href=data.set.file() download="">{words.data_whole}</a></li>
                <li><a href="data/schema.json">{words.data_schema}</a></li>
            </ul>
            <p>{words.data_release}" "<strong>{data.set.version.clone()}</strong>", "{dates::span(&data.set.released, lang)}</p>
            <p class="help">{data.set.dialogue.reuse.get(lang).to_owned()}</p>
            {keep}
            <h2 class="section-title">{words.data_selection}</h2>
            <p class="help">{words.export_help}</p>
            <Files state=all.clone()/>
            <Tables state=all kinds=&TableKind::ALL/>
        </div>
    }
}
