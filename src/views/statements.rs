//! What did the workshops say about this? The list, and one statement with all that belongs to it.

use crate::cite;
use crate::components::{
    AfterwardsSwitch, Collection, CopySource, GradeMark, Later, Marked, NoteButton, OnDesk, SdgMark, StatementList, TakeAway, original,
};
use crate::domain::Statement;
use crate::i18n::dates;
use crate::query::{Facet, Mode, View};
use crate::session::{Loaded, Panel, Session, hue};
use crate::wording::phrases;
use crate::wording::record::{self, Value};
use leptos::prelude::*;
use std::sync::Arc;

/// The view.
pub fn show(_: Option<String>) -> AnyView {
    view! { <Statements/> }.into_any()
}

/// The filterable list.
#[component]
pub fn Statements() -> impl IntoView {
    let lang = Session::get().lang.get_untracked();
    view! {
        <Collection heading=phrases::view_name(View::Statements, lang).to_owned()>
            <StatementList/>
        </Collection>
    }
}

/// One statement.
#[component]
pub fn OneStatement(
    /// Id.
    id: String,
) -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let Some(row) = data.set.statements.row_of_id(&id) else { return ().into_any() };
    let Some(s) = data.set.statements.get(row).cloned() else { return ().into_any() };
    let workshop = data.set.workshop(s.workshop.as_str());
    let place = workshop.map(|w| format!("{}, {}", w.name.get(lang), dates::span(&w.date, lang))).unwrap_or_default();
    let original = workshop.and_then(|w| original(w, lang)).map(|link| view! { " "{m.original}{phrases::colon(lang)}{link}"." });
    let context_link = session.href(&session.start(View::Workshops).with_record(View::Workshops, s.workshop.as_str()));
    let back = move || session.href(&session.state.with(|state| state.in_view(View::Statements)));
    let filtered = session.state.with_untracked(|state| state.is_filtered());
    let all = session.start(View::Followup).with_pinpoints(vec![id.clone()]);
    view! {
        <div class="record">
            <p class="crumbs"><a href=back>{if filtered { m.back_to_selection } else { m.back_to_list }}</a></p>
            <article id=id.clone() class=format!("statement {}", hue(&s.workshop)) data-statement=id.clone()>
                <p class="statement__pin">
                    <span class="card__pin">{cite::pinpoint(&id)}</span>
                    <span>{cite::locator(&id, lang)}", "<a href=context_link>{place}</a></span>
                </p>
                <h1 class="statement__title" tabindex="-1"><Marked text=s.title.get(lang).to_owned()/></h1>
                <p class="statement__text"><Marked text=s.text.get(lang).to_owned()/></p>
                <p class="help">{m.own_words}{original}</p>
                <Facts data=Arc::clone(&data) row/>
                <div class="statement__acts"><CopySource id=id.clone() strong=true/><TakeAway/><NoteButton id=id.clone()/></div>
            </article>
            <Neighbours data=Arc::clone(&data) row/>
            <SdgReasons data=Arc::clone(&data) row/>
            <Named data=Arc::clone(&data) row/>
            <Times data=Arc::clone(&data) row/>
            <Notes data=Arc::clone(&data) row/>
            <Later statements=vec![id.clone()] all/>
            <AfterwardsSwitch/>
            <OnDesk panel=Panel::CiteStatement(id.clone())/>
            <Related data row/>
        </div>
    }
    .into_any()
}

/// Who says it, how strongly, of what kind, on what.
#[component]
fn Facts(data: Arc<Loaded>, row: usize) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let Some(s) = data.set.statements.get(row) else { return ().into_any() };
    let value = |value: Value| match value {
        Value::Of { facet, id, name } => value_link(session, &data, facet, &id, name),
        Value::Said(words) => view! { <span class="value">{words}</span> }.into_any(),
        Value::Carried(words) => view! { <q lang="en">{words}</q> }.into_any(),
    };
    let facts = record::facts(&data.set, s, lang).into_iter().map(|fact| {
        let values: Vec<_> = fact.values.into_iter().map(value).collect();
        view! { <dt>{fact.name}</dt><dd>{values}</dd> }
    });
    view! { <dl class="facts">{facts.collect_view()}</dl> }.into_any()
}

/// A value as a link to the list that it opens, or to its own page where it has one.
fn value_link(session: Session, data: &Loaded, facet: Facet, id: &str, name: String) -> AnyView {
    let start = session.start(View::Statements);
    let target = match (View::of_facet(facet), data.index.vocabulary().term(facet, id)) {
        (Some(view), _) => start.with_record(view, id),
        (None, Some(term)) => start.with(facet, Mode::Any, term),
        (None, None) => start,
    };
    view! { <a class="value" href=session.href(&target)>{name}</a> }.into_any()
}

/// The statements before and after it in its text; where that begins or ends there is none.
#[component]
fn Neighbours(data: Arc<Loaded>, row: usize) -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let [before, after] = data.set.statements.neighbours(row);
    let link = |row: Option<usize>, rel: &'static str, word: &'static str| {
        let s = data.set.statements.get(row?)?;
        let (id, title) = (s.id.to_string(), s.title.get(lang).to_owned());
        let pin = cite::pinpoint(&id);
        let href = move || session.href(&session.state.with(|state| state.with_record(View::Statements, &id)));
        Some(view! {
            <a class=format!("neighbour neighbour--{rel}") rel=rel href=href>
                <span class="neighbour__word">{word}" "<span class="card__pin">{pin}</span></span>
                <span class="neighbour__title">{title}</span>
            </a>
        })
    };
    view! {
        <nav class="neighbours" aria-label=m.in_the_text>
            {link(before, "prev", m.before)}
            {link(after, "next", m.after)}
        </nav>
    }
}

/// Each link to the SDGs with its grade and reason.
#[component]
fn SdgReasons(data: Arc<Loaded>, row: usize) -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let Some(s) = data.set.statements.get(row) else { return ().into_any() };
    let rows: Vec<_> = s
        .sdg
        .iter()
        .map(|link| {
            let name = record::goal_name(&data.set, data.index.vocabulary(), link, lang);
            let why = record::ground(&data.set, link, lang);
            view! {
                <li class="reason" data-grade=link.grade.id()>
                    <SdgMark to=link.to.to_string() grade=link.grade/>
                    <div>
                        <p class="reason__name">{name}</p>
                        <p class="reason__why"><GradeMark grade=link.grade/>{why}</p>
                    </div>
                </li>
            }
        })
        .collect();
    let none = rows.is_empty();
    view! {
        <section aria-labelledby="sdg-title">
            <h2 id="sdg-title" class="section-title">{m.sdg_links}</h2>
            {none.then(|| view! { <p>{m.no_sdg_link}</p> })}
            <ul class="reasons">{rows}</ul>
        </section>
    }
    .into_any()
}

/// Actors with their role, frameworks, places.
#[component]
fn Named(data: Arc<Loaded>, row: usize) -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let Some(s) = data.set.statements.get(row) else { return ().into_any() };
    if s.actors.is_empty() && s.frameworks.is_empty() && s.places.is_empty() {
        return ().into_any();
    }
    let value_link = |facet, id: &str| {
        let name = crate::query::term_name(&data.set, facet, id, lang).unwrap_or(id).to_owned();
        value_link(session, &data, facet, id, name)
    };
    let actors: Vec<_> = s
        .actors
        .iter()
        .map(|link| {
            let named = link.named.as_ref().map(|named| format!(" ({})", named.get(lang))).unwrap_or_default();
            view! { <li>{value_link(Facet::Actor, link.actor.as_str())}{named}<span class="role">{format!(" – {}", link.role.get(lang))}</span></li> }
        })
        .collect();
    let inferred = move |inferred: bool| inferred.then(|| view! { " "<span class="tag">{m.not_named}</span> });
    let frameworks: Vec<_> = s
        .frameworks
        .iter()
        .map(|link| view! { <li>{value_link(Facet::Framework, link.framework.as_str())}{inferred(link.inferred)}</li> })
        .collect();
    let places: Vec<_> =
        s.places.iter().map(|link| view! { <li>{value_link(Facet::Place, link.place.as_str())}{inferred(link.inferred)}</li> }).collect();
    let group = |title: &'static str, items: Vec<_>| {
        (!items.is_empty()).then(|| view! { <div><h3 class="minor-title">{title}</h3><ul class="plain">{items}</ul></div> })
    };
    view! {
        <section aria-labelledby="named-title">
            <h2 id="named-title" class="section-title">{m.named_here}</h2>
            <div class="columns">
                {(!actors.is_empty()).then(|| view! { <div><h3 class="minor-title">{phrases::view_name(View::Actors, lang)}</h3><ul class="plain">{actors}</ul></div> })}
                {group(phrases::view_name(View::Frameworks, lang), frameworks)}
                {group(m.places, places)}
            </div>
        </section>
    }
    .into_any()
}

/// Which times it speaks of.
#[component]
fn Times(data: Arc<Loaded>, row: usize) -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let Some(s) = data.set.statements.get(row) else { return ().into_any() };
    if s.speaks_of.is_empty() {
        return ().into_any();
    }
    let rows: Vec<_> = s
        .speaks_of
        .iter()
        .map(|time| {
            let event = time.event.as_ref().and_then(|id| data.set.event(id.as_str())).map(|event| {
                let href = session.href(&session.start(View::Timeline).with_record(View::Timeline, event.id.as_str()));
                view! { ", "<a href=href>{event.name.get(lang).to_owned()}</a> }
            });
            view! { <li>{dates::span(&time.date, lang)}{event}" "<q class="words" lang="en">{time.words.clone()}</q></li> }
        })
        .collect();
    view! {
        <section aria-labelledby="times-title">
            <h2 id="times-title" class="section-title">{m.speaks_of}</h2>
            <ul class="plain">{rows}</ul>
        </section>
    }
    .into_any()
}

/// Slips of the source and decisions of ours.
#[component]
fn Notes(data: Arc<Loaded>, row: usize) -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let notes: Vec<_> = data
        .set
        .statements
        .get(row)
        .map(|s| s.notes.iter().map(|note| view! { <li>{note.get(lang).to_owned()}</li> }).collect())
        .unwrap_or_default();
    (!notes.is_empty()).then(|| {
        view! {
            <section aria-labelledby="notes-title">
                <h2 id="notes-title" class="section-title">{m.source_notes}</h2>
                <ul class="plain">{notes}</ul>
            </section>
        }
    })
}

/// The statements that have most in common with it.
#[component]
fn Related(data: Arc<Loaded>, row: usize) -> impl IntoView {
    let m = Session::get().messages();
    let Some(s) = data.set.statements.get(row) else { return ().into_any() };
    let mut scored: Vec<(usize, usize)> = data
        .set
        .statements
        .iter()
        .enumerate()
        .filter(|(other, _)| *other != row)
        .map(|(other, t)| (kinship(s, t), other))
        .filter(|(score, _)| *score >= 4)
        .collect();
    scored.sort_by_key(|(score, other)| (std::cmp::Reverse(*score), *other));
    let cards: Vec<_> = scored.into_iter().take(3).map(|(_, other)| view! { <StatementCardAside row=other/> }).collect();
    if cards.is_empty() {
        return ().into_any();
    }
    view! {
        <section aria-labelledby="related-title">
            <h2 id="related-title" class="section-title">{m.related}</h2>
            <p class="help">{m.related_rule}</p>
            <ul class="related">{cards}</ul>
        </section>
    }
    .into_any()
}

/// Shared themes count most, the primary one double; then targets, frameworks and actors.
fn kinship(a: &Statement, b: &Statement) -> usize {
    let themes = a.themes.iter().filter(|id| b.themes.contains(id)).count();
    let primary = usize::from(a.themes.first() == b.themes.first());
    let targets = a.sdg.iter().filter(|l| l.to.as_str().contains('.') && b.sdg.iter().any(|k| k.to == l.to)).count();
    let frameworks = a.frameworks.iter().filter(|l| b.frameworks.iter().any(|k| k.framework == l.framework)).count();
    let actors = a.actors.iter().filter(|l| b.actors.iter().any(|k| k.actor == l.actor)).count();
    2 * (themes + primary) + 2 * targets.min(2) + frameworks.min(2) + actors.min(2)
}

/// A related statement: pinpoint and title.
#[component]
fn StatementCardAside(row: usize) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let data = session.data();
    data.set.statements.get(row).map(|s| {
        let href = session.href(&session.start(View::Statements).with_record(View::Statements, s.id.as_str()));
        view! { <li><span class="card__pin">{cite::pinpoint(s.id.as_str())}</span>" "<a href=href>{s.title.get(lang).to_owned()}</a></li> }
    })
}
