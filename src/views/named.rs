//! What the views of actors and of frameworks share.

use crate::components::{Collection, Entry, MarkScale, MiniTimeline, Profile, StatementList};
use crate::query::{Facet, View};
use crate::session::Session;
use crate::wording::phrases;
use leptos::prelude::*;

/// A group of an index: its name and its entries as id, name and sentence.
type Group = (String, Vec<(String, String, String)>);

/// The index, in groups.
#[component]
pub fn Groups(
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

/// A name with its abbreviation.
pub fn full_name(name: &str, abbreviation: Option<&str>) -> String {
    match abbreviation {
        Some(abbreviation) => format!("{name} ({abbreviation})"),
        None => name.to_owned(),
    }
}

/// The statements, what they are about, what else they name, and when.
#[component]
pub fn Company() -> impl IntoView {
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
