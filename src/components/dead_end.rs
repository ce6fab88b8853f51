//! Nothing matches: which single filter to drop, and what that gives.

use crate::query::{Facet, Mode, Term, View, ViewState};
use crate::session::{Loaded, Session, memo};
use crate::wording::phrases;
use crate::wording::{part_label, value_name};
use leptos::prelude::*;

/// Shown instead of an empty list or picture; nothing where something matches.
#[component]
pub fn DeadEnd() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    // A target that neither text mentions says so itself, as the gap that it is.
    let is_gap = move || {
        session
            .state
            .with(|state| !state.is_filtered() && state.view == View::Sdgs && state.id.as_deref().is_some_and(|id| id.contains('.')))
    };
    let empty = memo(move || session.outcome.with(|outcome| outcome.matching() == 0) && !is_gap());
    move || {
        empty.get().then(|| {
            let state = session.state.get();
            let data = session.data();
            let vocabulary = data.index.vocabulary();
            let ways: Vec<_> = data
                .index
                .ways_out(&state)
                .into_iter()
                .map(|(part, number)| {
                    let href = session.href(&state.without(&part));
                    let label = part_label(&part, &state, &data.set, vocabulary);
                    view! {
                        <li>
                            <a href=href data-way-out="" data-count=number.to_string()>{phrases::without(&label, lang)}{phrases::colon(lang)}{phrases::statements(number, lang)}</a>
                        </li>
                    }
                })
                .collect();
            let search = (!state.words.is_empty()).then(|| instead(&state, &data, session));
            let no_way = ways.is_empty() && search.is_none();
            let filtered = state.is_filtered();
            view! {
                <section class="dead-end" data-dead-end="">
                    <p class="dead-end__title">{if filtered { m.nothing_matches } else { m.nothing_here }}</p>
                    {(!ways.is_empty()).then(|| view! { <p>{m.drop_one}</p> <ul>{ways}</ul> })}
                    {search}
                    {(no_way && filtered).then(|| view! {
                        <p>{m.drop_all}" "<a href=session.href(&state.cleared()) data-clear="">{m.clear_all}</a></p>
                    })}
                </section>
            }
        })
    }
}

/// Most filters and words that are offered instead of a search.
const MOST: usize = 6;

/// What a search that finds nothing may have meant: filters that are called so, its words one by one, how to search.
fn instead(state: &ViewState, data: &Loaded, session: Session) -> AnyView {
    let m = session.messages();
    let lang = state.lang;
    let fresh = state.cleared();
    let called: Vec<_> = data
        .index
        .called(state)
        .into_iter()
        .take(MOST)
        .map(|(facet, term, number)| {
            let label = value_name(&data.set, data.index.vocabulary(), facet, term, lang);
            way(session.href(&filter(facet, term, number, data, session)), label, number, session)
        })
        .collect();
    let alone: Vec<_> = data
        .index
        .single_words(state)
        .into_iter()
        .take(MOST)
        .map(|(word, number)| way(session.href(&fresh.with_words(&word)), phrases::quoted(&word, lang), number, session))
        .collect();
    view! {
        {(!called.is_empty()).then(|| view! { <p>{m.search_called}</p> <ul data-called="">{called}</ul> })}
        {(!alone.is_empty()).then(|| view! { <p>{m.search_alone}</p> <ul data-alone="">{alone}</ul> })}
        <p class="help" data-search-help="">{m.search_help}</p>
    }
    .into_any()
}

/// The statements of a filter, or the page of a goal or target that has none.
fn filter(facet: Facet, term: Term, number: usize, data: &Loaded, session: Session) -> ViewState {
    if number == 0 {
        return session.start(View::Sdgs).with_record(View::Sdgs, data.index.vocabulary().id(facet, term));
    }
    session.start(View::Statements).with(facet, Mode::Any, term)
}

fn way(href: String, label: String, number: usize, session: Session) -> AnyView {
    let lang = session.lang.get_untracked();
    view! {
        <li><a href=href data-count=number.to_string()>{label}{phrases::colon(lang)}{phrases::statements(number, lang)}</a></li>
    }
    .into_any()
}
