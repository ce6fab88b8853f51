//! What happened at a workshop, and what does its text say from first to last paragraph?

use crate::components::{Collection, CountLink, OnDesk, StatementCard};
use crate::domain::{Part, Workshop};
use crate::i18n::dates;
use crate::query::View;
use crate::session::{Panel, Session, hue, memo};
use crate::wording::phrases;
use leptos::prelude::*;

/// Both workshops with their numbers.
#[component]
pub fn Workshops() -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let entries: Vec<_> = data
        .set
        .workshops
        .iter()
        .map(|w| {
            let id = w.id.to_string();
            let opens = memo(move || session.state.with(|state| crate::components::record_of(state, View::Workshops, &id)));
            let count = memo(move || opens.with(|state| session.number(state)));
            view! {
                <article class=format!("workshop {}", hue(&w.id))>
                    <h2 class="workshop__name">
                        <a href=move || opens.with(|state| session.href(state)) data-workshop=w.id.to_string() data-count=move || count.get().to_string()>
                            <span class="workshop__letter">{w.id.to_string()}</span>{w.name.get(lang).to_owned()}
                        </a>
                    </h2>
                    <p class="workshop__title">{w.title.get(lang).to_owned()}</p>
                    <Numbers w=w.clone()/>
                    <p><CountLink opens text=phrases::statements/></p>
                </article>
            }
        })
        .collect();
    let common = data.set.dialogue.common.as_ref().map(|text| text.get(lang).to_owned());
    let lead = move || common.clone().map(|common| view! { <p class="lead">{common}</p> });
    view! {
        <Collection heading=phrases::view_name(View::Workshops, lang).to_owned() lead>
            <div class="beside">{entries}</div>
        </Collection>
    }
}

/// Date, place and numbers.
#[component]
pub fn Numbers(
    /// Workshop.
    w: Workshop,
) -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let place = format!("{}, {}", w.venue.get(lang), w.name.get(lang));
    view! {
        <dl class="facts">
            <dt>{m.date}</dt><dd>{dates::span(&w.date, lang)}</dd>
            <dt>{m.place}</dt><dd>{place}</dd>
            <dt>{m.participants}</dt><dd>{w.participants.wording.get(lang).to_owned()}{w.participants.note.as_ref().map(|note| view! { <p class="help">{note.get(lang).to_owned()}</p> })}</dd>
            <dt>{m.speakers}</dt><dd>{phrases::of_them_women(w.speakers, w.women, w.share_of_women(), lang)}</dd>
            <dt>{m.panels}</dt><dd>{w.panels.to_string()}{w.sessions.map(|n| phrases::in_sessions(n, lang))}</dd>
        </dl>
    }
}

/// One workshop in reading order.
#[component]
pub fn OneWorkshop(
    /// Id.
    id: String,
) -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let Some(w) = data.set.workshop(&id).cloned() else { return ().into_any() };
    let lead = {
        let w = w.clone();
        move || view! { <p class="lead">{w.title.get(lang).to_owned()}</p> <Numbers w=w.clone()/> }
    };
    let section_of = |statement: &str| {
        let starts = |section: &&crate::domain::Section| section.conclusions.first().is_some_and(|first| first.as_str() == statement);
        w.sections.iter().find(starts).map(|section| section.title.get(lang).to_owned())
    };
    let embed = session.state.with_untracked(|state| state.embed);
    let mut part = None;
    let mut blocks = Vec::new();
    for (row, s) in data.set.statements.iter().enumerate().filter(|(_, s)| s.workshop == w.id) {
        let group = match s.part {
            Part::Opening => m.opening,
            Part::Conclusion | Part::Point => m.conclusions,
            Part::Closing => m.closing,
        };
        if part != Some(group) {
            blocks.push(view! { <h2 class="section-title">{group}</h2> }.into_any());
            part = Some(group);
        }
        if let Some(title) = section_of(s.id.as_str()) {
            blocks.push(view! { <p class="text-section">{title}</p> }.into_any());
        }
        let there = memo(move || session.outcome.with(|outcome| outcome.order.contains(&(row as u32))));
        let level = if s.part == Part::Point { 4 } else { 3 };
        let indent = if s.part == Part::Point { "reading reading--point" } else { "reading" };
        blocks.push(view! { <Show when=move || there.get()><div class=indent><StatementCard row level/></div></Show> }.into_any());
    }
    view! {
        <Collection heading=format!("{} · {}", w.id, w.name.get(lang)) lead>
            <div class="cards">{blocks}</div>
            {(!embed).then(|| view! { <OnDesk panel=Panel::CiteWorkshop(id)/> })}
        </Collection>
    }
    .into_any()
}
