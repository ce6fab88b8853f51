//! The matters as rows, what each text says side by side, and the choice of verdicts above them.

use super::Shared;
use super::mark::Mark;
use crate::across::compare::{Tally, rows, sides};
use crate::across::words;
use crate::cite::pinpoint;
use crate::components::{CountLink, More, Paged};
use crate::domain::{Alignment, StatementId};
use crate::i18n::{CompareMessages, dates};
use crate::query::{Verdict, View};
use crate::session::{Session, hue, memo};
use crate::wording::phrases;
use leptos::prelude::*;

/// The verdicts, each with the number of matters that it gives.
#[component]
pub fn Verdicts(shared: Shared) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let c = CompareMessages::of(lang);
    let tally = memo(move || shared.all.with(|all| Tally::of(all)));
    let choices: Vec<_> = Verdict::ALL
        .into_iter()
        .map(|verdict| {
            let count = move || tally.get().number(verdict);
            let checked = move || session.state.with(|state| state.verdicts.contains(&verdict));
            let toggle = move |_| session.go(&session.state.with_untracked(|state| state.toggle_verdict(verdict)));
            view! {
                <label class="verdict-choice" class:verdict-choice--none=move || count() == 0 data-verdict=verdict.id() data-count=move || count().to_string()>
                    <input type="checkbox" prop:checked=checked on:change=toggle/>
                    <Mark verdict/>
                    <span>{shared.verdict_name(verdict, session)}</span>
                    <span class="choice__count">{move || dates::number(count(), lang)}</span>
                </label>
            }
        })
        .collect();
    view! {
        <fieldset class="verdict-choices">
            <legend class="verdict-choices__name">{c.by_verdict}</legend>
            <div class="verdict-choices__row">{choices}</div>
        </fieldset>
    }
}

/// The matters that are shown.
#[component]
pub fn Rows(shared: Shared) -> impl IntoView {
    let places = move || shared.shown.with(|shown| shown.iter().map(|matter| matter.place).collect::<Vec<usize>>());
    view! {
        <ol class="matters">
            <For each=places key=|place| *place let:place><Row shared place/></For>
        </ol>
    }
}

#[component]
fn Row(
    shared: Shared,
    /// Place among the alignments.
    place: usize,
) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let Some(alignment) = shared.context.with_value(|context| context.alignments.get(place).cloned()) else { return ().into_any() };
    let verdict = crate::across::compare::verdict_of(&alignment);
    let point = move |on: bool| shared.pointed.set(on.then_some(place));
    let href = move || shared.href(place, session);
    let topic = alignment.topic.get(lang).to_owned();
    let (id, change) = (alignment.id.to_string(), alignment.change.get(lang).to_owned());
    view! {
        <li class=format!("matter matter--{}", verdict.id()) class:matter--open=shared.open == Some(place) data-matter=id
            on:mouseenter=move |_| point(true) on:mouseleave=move |_| point(false) on:focusin=move |_| point(true) on:focusout=move |_| point(false)>
            <div class="matter__head">
                <h3 class="matter__topic"><a href=href aria-current=(shared.open == Some(place)).then_some("true")>{topic}</a></h3>
                <p class="matter__verdict"><Mark verdict/><span>{shared.verdict_name(verdict, session)}</span></p>
            </div>
            <p class="matter__change">{change}</p>
            <Sides alignment=alignment.clone()/>
            <Counts alignment/>
        </li>
    }
    .into_any()
}

/// How many statements a matter has, and how many of them are selected, each as the list of them.
#[component]
pub fn Counts(
    /// Matter.
    alignment: Alignment,
) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let topic = alignment.topic.get(lang).to_owned();
    let data = session.data();
    let all: Vec<String> =
        rows(&data.set, &alignment).into_iter().filter_map(|row| data.set.statements.get(row)).map(|s| s.id.to_string()).collect();
    let whole = {
        let all = all.clone();
        // What is listed beside the number is all of the matter, whatever else is filtered.
        memo(move || session.start(View::Statements).with_pinpoints(all.clone()))
    };
    let total = all.len();
    let part = memo(move || {
        let data = session.data();
        let outcome = session.outcome.get();
        let there = |id: &&String| data.set.statements.row_of_id(id).is_some_and(|row| outcome.has(row));
        let ids: Vec<String> = all.iter().filter(there).cloned().collect();
        let fewer = !ids.is_empty() && ids.len() < total;
        fewer.then(|| session.state.with(|state| state.in_view(View::Statements).with_pinpoints(ids)))
    });
    let some = move || part.get().map(|opens| view! { " · "<CountLink opens=Signal::stored(opens) text=words::in_selection/> });
    view! { <p class="matter__counts"><CountLink opens=whole text=phrases::statements of=format!("· {topic}")/>{some}</p> }
}

/// How many statements of a matter with many a text shows at first.
const LINES: usize = 4;

/// The statements of each text that is compared, or the words that there are none.
#[component]
pub fn Sides(
    /// Matter.
    alignment: Alignment,
) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let sides: Vec<_> = sides(&data.set, &alignment)
        .into_iter()
        .map(|(workshop, ids)| {
            let id = workshop.id.to_string();
            let empty = words::nothing_on_this(workshop.name.get(lang), lang);
            let ids = ids.to_vec();
            let (all, paged) = (ids.len(), Paged::of(session, LINES));
            let content = if ids.is_empty() {
                view! { <p class="side__empty">{empty}</p> }.into_any()
            } else {
                let lines = format!("[data-matter=\"{}\"] [data-side=\"{id}\"] .side__line a", alignment.id);
                let first_new = move |place: usize| Some((lines.clone(), place));
                let shown = move || ids.iter().take(paged.limit()).cloned().collect::<Vec<_>>();
                view! { <ul class="side__list"><For each=shown key=|id| id.clone() let:id><Line id/></For></ul><More paged all=Signal::stored(all) focus=StoredValue::new(Box::new(first_new))/> }.into_any()
            };
            view! {
                <div class=format!("side {}", hue(&id)) data-side=id.clone()>
                    <p class="side__name"><span class="side__letter">{id.clone()}</span>{workshop.name.get(lang).to_owned()}</p>
                    {content}
                </div>
            }
        })
        .collect();
    view! { <div class="sides">{sides}</div> }
}

/// A statement as pinpoint and title; one that is not selected says so.
#[component]
fn Line(id: StatementId) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let c = CompareMessages::of(lang);
    let data = session.data();
    let Some(row) = data.set.statements.row_of_id(id.as_str()) else { return ().into_any() };
    let title = data.set.statements.get(row).map(|s| s.title.get(lang).to_owned()).unwrap_or_default();
    let outside = memo(move || session.outcome.with(|outcome| !outcome.has(row)));
    let text = pinpoint(id.as_str());
    let href = move || session.href(&session.state.with(|state| state.with_record(View::Statements, id.as_str())));
    view! {
        <li class="side__line" class:side__line--outside=move || outside.get()>
            <span class="side__pin">{text}</span>" "
            <a href=href>{title}</a>
            {move || outside.get().then(|| view! { " "<span class="tag">{c.outside}</span> })}
        </li>
    }
    .into_any()
}
