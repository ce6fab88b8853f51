//! Statements match, but nothing of what this picture or list is made of belongs to them: which single filter to
//! drop, and what that gives. The counterpart of [`super::DeadEnd`] for what is not a list of statements.

use crate::domain::Lang;
use crate::query::ViewState;
use crate::session::{Session, memo};
use crate::wording::part_label;
use crate::wording::phrases;
use leptos::prelude::*;

/// Shown while statements match and `of` counts nought.
#[component]
pub fn NothingDrawn<F>(
    /// How many things a state draws.
    of: F,
    /// Their number in words: `3 matters`.
    name: fn(usize, Lang) -> String,
) -> impl IntoView
where
    F: Fn(&ViewState) -> usize + Send + Sync + Clone + 'static,
{
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let empty = {
        let of = of.clone();
        memo(move || session.outcome.with(|outcome| outcome.matching() > 0) && session.state.with(|state| of(state) == 0))
    };
    move || {
        empty.get().then(|| {
            let state = session.state.get();
            let ways: Vec<_> = ways_out(&state, session)
                .into_iter()
                .map(|(label, next)| (label, of(&next), next))
                .filter(|(_, number, _)| *number > 0)
                .map(|(label, number, next)| {
                    view! { <li><a href=session.href(&next) data-way-out="">{phrases::without(&label, lang)}</a>{phrases::colon(lang)}{name(number, lang)}</li> }
                })
                .collect();
            let no_way = ways.is_empty();
            view! {
                <section class="dead-end" data-dead-end="">
                    <p class="dead-end__title">{m.nothing_drawn}</p>
                    {(!no_way).then(|| view! { <p>{m.drop_one}</p> <ul>{ways}</ul> })}
                    {no_way.then(|| view! { <p>{m.drop_all}" "<a href=session.href(&session.start(state.view)) data-clear="">{m.clear_all}</a></p> })}
                </section>
            }
        })
    }
}

/// Each single thing that narrows what is drawn, with the state without it.
fn ways_out(state: &ViewState, session: Session) -> Vec<(String, ViewState)> {
    let m = session.messages();
    let data = session.data();
    let vocabulary = data.index.vocabulary();
    let mut ways: Vec<(String, ViewState)> =
        state.parts().map(|part| (part_label(&part, state, &data.set, vocabulary), state.without(&part))).collect();
    // One alone is among the parts already.
    if state.verdicts.len() > 1 {
        ways.push((m.verdict.to_owned(), state.with_verdicts(Vec::new())));
    }
    if state.statuses.len() > 1 {
        ways.push((m.status.to_owned(), state.with_statuses(Vec::new())));
    }
    ways
}
