//! One matter with everything about it.

use super::mark::Mark;
use super::rows::Counts;
use super::{Shared, beside, terms};
use crate::across::compare::{neighbours, sides, verdict_of};
use crate::across::words;
use crate::components::Cards;
use crate::domain::{Alignment, StatementId};
use crate::i18n::CompareMessages;
use crate::query::View;
use crate::session::{Session, hue};
use leptos::prelude::*;

/// The matter that is open.
#[component]
pub fn Open(
    shared: Shared,
    /// Place among the alignments.
    place: usize,
) -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let (found, total) = shared.context.with_value(|context| (context.alignments.get(place).cloned(), context.alignments.len()));
    let Some(alignment) = found else { return ().into_any() };
    let verdict = verdict_of(&alignment);
    let close = move || session.href(&session.state.with(|state| state.in_view(View::Compare)));
    let counted = !alignment.terms.is_empty();
    view! {
        <section class="matter-panel" data-matter-open=alignment.id.to_string() aria-labelledby="matter-title">
            <a class="event-panel__close" href=close aria-label=m.close>{"×"}</a>
            <p class="matter-panel__place">{words::place_of(place + 1, total, lang)}</p>
            <h2 id="matter-title" class="matter-panel__title" tabindex="-1" data-focus="">{alignment.topic.get(lang).to_owned()}</h2>
            <p class="matter__verdict"><Mark verdict/><span>{shared.verdict_name(verdict, session)}</span></p>
            <p class="matter-panel__change">{alignment.change.get(lang).to_owned()}</p>
            <div class="matter-panel__acts">
                <Counts alignment=alignment.clone()/>
                <beside::ShowPlaces shared place/>
            </div>
            <Texts alignment=alignment.clone()/>
            {counted.then(|| view! { <terms::Terms shared/> })}
            <Ways shared place/>
        </section>
    }
    .into_any()
}

/// The statements of each text that is compared with what they say.
#[component]
fn Texts(alignment: Alignment) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let sides: Vec<_> = sides(&data.set, &alignment)
        .into_iter()
        .map(|(workshop, ids)| {
            let id = workshop.id.to_string();
            let empty = words::nothing_on_this(workshop.name.get(lang), lang);
            let place = |id: &StatementId| data.set.statements.row_of_id(id.as_str());
            let rows: Vec<u32> = ids.iter().filter_map(place).map(|row| row as u32).collect();
            let nothing = rows.is_empty().then(|| view! { <p class="side__empty">{empty}</p> });
            let title = format!("matter-{id}");
            view! {
                <section class=format!("column {}", hue(&id)) aria-labelledby=title.clone()>
                    <h3 id=title.clone() class="column__title"><span class="column__letter">{id.clone()}</span>{workshop.name.get(lang).to_owned()}</h3>
                    <Cards rows=Signal::stored(rows) level=4 among=8/>{nothing}
                </section>
            }
        })
        .collect();
    view! { <div class="beside">{sides}</div> }
}

/// The matters before and after it, among those that are shown.
#[component]
fn Ways(shared: Shared, place: usize) -> impl IntoView {
    let session = Session::get();
    let c = CompareMessages::of(session.lang.get_untracked());
    let way = move |to: Option<usize>, word: &'static str, class: &'static str, rel: &'static str| {
        to.map(|to| {
            view! {
                <a class=class rel=rel href=shared.href(to, session)>
                    <span class="neighbour__word">{word}</span>
                    <span class="neighbour__title">{shared.topic(to, session)}</span>
                </a>
            }
        })
    };
    let ways = move || {
        let (before, after) = shared.shown.with(|shown| neighbours(shown, place));
        view! {
            {way(before, c.previous, "neighbour neighbour--previous", "prev")}
            {way(after, c.next, "neighbour neighbour--next", "next")}
        }
    };
    view! { <nav class="neighbours" aria-label=c.matters>{ways}</nav> }
}
