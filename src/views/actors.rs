//! Who is named, where, how often, together with what?

use super::named::{Company, Groups, full_name};
use crate::components::Collection;
use crate::query::View;
use crate::session::Session;
use leptos::prelude::*;

/// The view, or one record of it.
pub fn show(id: Option<String>) -> AnyView {
    match id {
        None => view! { <Actors/> }.into_any(),
        Some(id) => view! { <OneActor id/> }.into_any(),
    }
}

/// All actors by what they are.
#[component]
pub fn Actors() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let groups = data
        .set
        .actor_types
        .iter()
        .map(|kind| {
            let of_kind = data.set.actors.iter().filter(|a| a.kind == kind.id);
            let entries = of_kind.map(|a| {
                let text = a.description.as_ref().map(|text| text.get(lang).to_owned()).unwrap_or_default();
                (a.id.to_string(), a.name.get(lang).to_owned(), text)
            });
            (kind.name.get(lang).to_owned(), entries.collect())
        })
        .collect();
    view! { <Groups view=View::Actors groups lead=m.actors_lead/> }
}

/// One actor.
#[component]
pub fn OneActor(
    /// Id.
    id: String,
) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let Some(actor) = data.set.actor(&id).cloned() else { return ().into_any() };
    let kind = data.set.actor_types.iter().find(|t| t.id == actor.kind).map(|t| t.name.get(lang).to_owned());
    let lead = move || {
        view! {
            <p class="lead">{actor.description.as_ref().map(|text| text.get(lang).to_owned())}" "<span class="tag">{kind.clone()}</span></p>
            {actor.note.as_ref().map(|note| view! { <p class="help">{note.get(lang).to_owned()}</p> })}
        }
    };
    let heading =
        data.set.actor(&id).map(|a| full_name(a.name.get(lang), a.abbreviation.as_ref().map(|t| t.get(lang)))).unwrap_or_default();
    view! {
        <Collection heading lead>
            <Company/>
        </Collection>
    }
    .into_any()
}
