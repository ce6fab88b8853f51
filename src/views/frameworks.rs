//! What is named, where, how often, together with what?

use super::named::{Company, Groups, full_name};
use crate::components::{Collection, LaterNote};
use crate::domain::Mark;
use crate::query::View;
use crate::session::Session;
use crate::wording::phrases;
use leptos::prelude::*;

/// The view, or one record of it.
pub fn show(id: Option<String>) -> AnyView {
    match id {
        None => view! { <Frameworks/> }.into_any(),
        Some(id) => view! { <OneFramework id/> }.into_any(),
    }
}

/// All frameworks by what they are.
#[component]
pub fn Frameworks() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let groups = data
        .set
        .framework_types
        .iter()
        .map(|kind| {
            let of_kind = data.set.frameworks.iter().filter(|f| f.kind == kind.id);
            let entries = of_kind.map(|f| (f.id.to_string(), f.name.get(lang).to_owned(), f.description.get(lang).to_owned()));
            (kind.name.get(lang).to_owned(), entries.collect())
        })
        .collect();
    view! { <Groups view=View::Frameworks groups lead=m.frameworks_lead/> }
}

/// One framework.
#[component]
pub fn OneFramework(
    /// Id.
    id: String,
) -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let Some(framework) = data.set.framework(&id).cloned() else { return ().into_any() };
    let heading = full_name(framework.name.get(lang), framework.abbreviation.as_ref().map(|t| t.get(lang)));
    let kind = data.set.framework_types.iter().find(|t| t.id == framework.kind).map(|t| t.name.get(lang).to_owned());
    let lead = move || {
        let unchecked = framework.mark == Mark::Unchecked;
        view! {
            <p class="lead">{framework.description.get(lang).to_owned()}" "<span class="tag">{kind.clone()}</span></p>
            <p class="help">{format!("{}{}{}", m.see, phrases::colon(lang), framework.citation)}" "{unchecked.then(|| view! { <span class="tag">{m.unchecked}</span> })}</p>
            <LaterNote text=framework.later.clone()/>
        }
    };
    view! {
        <Collection heading lead>
            <Company/>
        </Collection>
    }
    .into_any()
}
