//! How do I get the data into my own tools? The whole data set, its schema, its releases, and every format.

use crate::app::Session;
use crate::desk::Files;
use crate::i18n::{Work, dates, phrases};
use crate::query::View;
use leptos::prelude::*;

/// The view.
#[component]
pub fn Data() -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let words = Work::of(lang);
    let data = session.data();
    let all = session.start(View::Statements);
    view! {
        <div class="prose">
            <h1 class="page-title" tabindex="-1">{phrases::view_name(View::Data, lang)}</h1>
            <p class="lead">{words.data_lead}</p>
            <ul class="plain">
                <li><a href="data/idm-2016.json" download="">{words.data_whole}</a></li>
                <li><a href="data/schema.json">{words.data_schema}</a></li>
            </ul>
            <p>{words.data_release}" "<strong>{data.set.version.clone()}</strong>", "{dates::span(&data.set.released, lang)}</p>
            <p class="help">{words.data_licence}</p>
            <h2 class="section-title">{words.data_selection}</h2>
            <p class="help">{words.export_help}</p>
            <Files state=all/>
        </div>
    }
}
