//! Who and what is named, where, how often, together with what? Actors and frameworks.

use crate::components::{Collection, Entry, LaterNote, MarkScale, MiniTimeline, Profile, StatementList};
use crate::domain::Mark;
use crate::query::{Facet, View};
use crate::session::Session;
use crate::wording::phrases;
use leptos::prelude::*;

/// A group of an index: its name and its entries as id, name and sentence.
type Group = (String, Vec<(String, String, String)>);

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

#[component]
fn Groups(
    /// View.
    view: View,
    /// Groups with their entries.
    groups: Vec<Group>,
    /// The sentence below the heading.
    lead: &'static str,
) -> impl IntoView {
    let lang = Session::get().lang.get_untracked();
    let sections: Vec<_> = groups
        .into_iter()
        .filter(|(_, entries)| !entries.is_empty())
        .enumerate()
        .map(|(n, (name, entries))| {
            let entries: Vec<_> = entries.into_iter().map(|(id, name, text)| view! { <Entry view id name text/> }).collect();
            let title = format!("group-{n}");
            view! {
                <section aria-labelledby=title.clone()>
                    <h2 id=title.clone() class="section-title">{name}</h2>
                    <ul class="entries entries--dense">{entries}</ul>
                </section>
            }
        })
        .collect();
    view! {
        <Collection heading=phrases::view_name(view, lang).to_owned() lead=move || view! { <p class="lead">{lead}</p> }>
            <MarkScale/>
            {sections}
        </Collection>
    }
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

fn full_name(name: &str, abbreviation: Option<&str>) -> String {
    match abbreviation {
        Some(abbreviation) => format!("{name} ({abbreviation})"),
        None => name.to_owned(),
    }
}

/// The statements, what they are about, what else they name, and when.
#[component]
fn Company() -> impl IntoView {
    let m = Session::get().messages();
    view! {
        <StatementList/>
        <div class="columns">
            <section aria-labelledby="with-themes"><h2 id="with-themes" class="section-title">{m.with_themes}</h2><Profile facet=Facet::Theme limit=6/></section>
            <section aria-labelledby="with-frameworks"><h2 id="with-frameworks" class="section-title">{m.with_frameworks}</h2><Profile facet=Facet::Framework limit=6/></section>
            <section aria-labelledby="with-actors"><h2 id="with-actors" class="section-title">{m.with_actors}</h2><Profile facet=Facet::Actor limit=6/></section>
        </div>
        <section aria-labelledby="own-time"><h2 id="own-time" class="section-title">{m.own_timeline}</h2><MiniTimeline/></section>
    }
}
