//! What is there on a theme, and how did it change between the meetings?

use crate::components::{Collection, CountLink, Entry, LaterOfSelection, MarkScale, MiniTimeline, Profile, StatementList, StrengthPicture};
use crate::domain::Statement;
use crate::i18n::dates;
use crate::query::{Facet, Mode, View};
use crate::session::{Session, hue, memo};
use crate::wording::{dialogue, phrases};
use leptos::prelude::*;

/// The view, or one record of it.
pub fn show(id: Option<String>) -> AnyView {
    match id {
        None => view! { <Themes/> }.into_any(),
        Some(id) => view! { <OneTheme id/> }.into_any(),
    }
}

/// All themes, each with its number in both workshops under the filters in force.
#[component]
pub fn Themes() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let entries: Vec<_> = data
        .set
        .themes
        .iter()
        .map(|theme| {
            let text = theme.rule.as_ref().map(|rule| rule.get(lang).to_owned()).unwrap_or_default();
            view! { <Entry view=View::Themes id=theme.id.to_string() name=theme.name.get(lang).to_owned() text/> }
        })
        .collect();
    view! {
        <Collection heading=phrases::view_name(View::Themes, lang).to_owned() lead=move || view! { <p class="lead">{m.themes_lead}</p> }>
            <MarkScale/>
            <ul class="entries">{entries}</ul>
            <StrengthPicture/>
        </Collection>
    }
}

/// One theme: definition, both workshops side by side, its SDGs, who and what goes with it, its time.
#[component]
pub fn OneTheme(
    /// Id.
    id: String,
) -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let Some(theme) = data.set.theme(&id) else { return ().into_any() };
    let definition = theme.rule.as_ref().map(|rule| rule.get(lang).to_owned());
    let lead = move || view! { <p class="lead">{definition.clone()}</p> };
    view! {
        <Collection heading=theme.name.get(lang).to_owned() lead>
            <section aria-labelledby="profile-title">
                <h2 id="profile-title" class="section-title">{m.sdg_profile}</h2>
                <Profile facet=Facet::Sdg limit=12/>
            </section>
            <Beside/>
            <div class="columns">
                <section aria-labelledby="with-frameworks"><h2 id="with-frameworks" class="section-title">{m.with_frameworks}</h2><Profile facet=Facet::Framework limit=6/></section>
                <section aria-labelledby="with-actors"><h2 id="with-actors" class="section-title">{m.with_actors}</h2><Profile facet=Facet::Actor limit=6/></section>
            </div>
            <StrengthPicture theme=id/>
            <section aria-labelledby="own-time">
                <h2 id="own-time" class="section-title">{m.own_timeline}</h2>
                <MiniTimeline/>
            </section>
            <LaterOfSelection/>
        </Collection>
    }
    .into_any()
}

/// The statements of both workshops in two columns, in the order of the texts.
#[component]
pub fn Beside() -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let from_workshop: fn(&Statement, &str) -> bool = |s, workshop| s.workshop.as_str() == workshop;
    let columns: Vec<_> = data
        .set
        .workshops
        .iter()
        .map(|w| {
            let id = w.id.to_string();
            let title = format!("column-{id}");
            let term = data.index.vocabulary().term(Facet::Workshop, &id);
            let list = memo(move || term.map_or_else(|| session.list(), |term| session.list().with(Facet::Workshop, Mode::All, term)));
            view! {
                <section class=format!("column {}", hue(&id)) data-column=id.clone() aria-labelledby=title.clone()>
                    <h2 id=title.clone() class="column__title">
                        <span class="column__letter">{id.clone()}</span>{w.name.get(lang).to_owned()}
                        <span class="column__date">{dates::span(&w.date, lang)}</span>
                        <span class="column__count"><CountLink opens=list text=phrases::statements/></span>
                    </h2>
                    <StatementList only=from_workshop of=id.clone() level=3 among=data.set.workshops.len()/>
                </section>
            }
        })
        .collect();
    view! { <div class="beside" role="group" aria-label=dialogue::side_by_side(&data.set, lang)>{columns}</div> }
}
