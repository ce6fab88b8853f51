//! Nothing matches: which single filter to drop, and what that gives.

use crate::app::{Session, memo};
use crate::i18n::phrases;
use crate::query::{View, part_label};
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
            let no_way = ways.is_empty();
            let filtered = state.is_filtered();
            view! {
                <section class="dead-end" data-dead-end="">
                    <p class="dead-end__title">{if filtered { m.nothing_matches } else { m.nothing_here }}</p>
                    {(!no_way).then(|| view! { <p>{m.drop_one}</p> <ul>{ways}</ul> })}
                    {(no_way && filtered).then(|| view! {
                        <p>{m.drop_all}" "<a href=session.href(&state.cleared()) data-clear="">{m.clear_all}</a></p>
                    })}
                </section>
            }
        })
    }
}
