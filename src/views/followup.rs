//! What became of what was expected? Every expectation of the texts beside what is documented afterwards, in one table.

mod facts;
mod ledger;
mod one;
mod statuses;

use crate::across::followup::{Followup as Selected, Tally};
use crate::components::{Collection, NothingDrawn, OfAfterwards, StatusMark, UnitCount, shows_afterwards};
use crate::dataset::Context;
use crate::domain::OutcomeStatus;
use crate::i18n::{FollowupMessages, dates};
use crate::query::View;
use crate::session::{Fetched, Session, memo};
use crate::wording::{followup as words, phrases};
use leptos::prelude::*;
use std::sync::Arc;

/// The view.
pub fn show(open: Option<String>) -> AnyView {
    view! { <Followup open/> }.into_any()
}

/// The view: all expectations of the selection, or one.
#[component]
pub fn Followup(
    /// Expectation that is open.
    open: Option<String>,
) -> impl IntoView {
    match open {
        Some(id) => view! { <one::OneExpectation id/> }.into_any(),
        None => view! { <Expectations/> }.into_any(),
    }
}

#[component]
fn Expectations() -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let m = FollowupMessages::of(lang);
    let shown = shows_afterwards(session);
    let number = move || {
        let Fetched::Ready(context) = shown.get().then(|| session.context())? else { return None };
        let data = session.data();
        let selected = session.state.with(|state| Selected::of(&context.outcomes, &data.set, &data.index, state).shown.len());
        Some((selected, context.outcomes.len()))
    };
    let count = move || view! { <UnitCount number name=words::expectations/> };
    view! {
        <Collection heading=phrases::view_name(View::Followup, lang).to_owned() count lead=move || view! { <p class="lead">{m.lead}</p> }>
            <OfAfterwards show=|context| view! { <Found context/> }.into_any()/>
        </Collection>
    }
}

/// Everything that is seen once it has been fetched.
#[component]
fn Found(context: Arc<Context>) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let m = FollowupMessages::of(lang);
    let number = {
        let context = Arc::clone(&context);
        move |state: &crate::query::ViewState| {
            let data = session.data();
            Selected::of(&context.outcomes, &data.set, &data.index, state).shown.len()
        }
    };
    let some = {
        let number = number.clone();
        memo(move || session.state.with(|state| number(state)) > 0)
    };
    let summary = {
        let context = Arc::clone(&context);
        move || {
            let data = session.data();
            let tally = session.state.with(|state| Tally::of(Selected::of(&context.outcomes, &data.set, &data.index, state).shown));
            words::summary((tally.total, tally.lacking), |status| tally.standing(status), lang)
        }
    };
    let picture = Arc::clone(&context);
    // Once the series stood here: what is left of the old address leads to them.
    let way = move || {
        session.data().set.has_series().then(|| {
            let href = move || session.href(&session.state.with(|state| state.in_view(View::Series)));
            view! { " "<a id="series" href=href>{m.to_series}</a> }
        })
    };
    view! {
        <StatusFilter context=Arc::clone(&context)/>
        <NothingDrawn of=number name=words::expectations/>
        <ledger::Ledger context lead=move || view! { <p class="followup__summary" data-summary="">{summary.clone()}{way}</p> }/>
        <Show when=move || some.get()>
            <statuses::Statuses context=Arc::clone(&picture)/>
        </Show>
    }
}

/// The statuses in the order in which they are offered: what was not found comes last, because it is beside the others.
const SHOWN: [OutcomeStatus; OutcomeStatus::ALL.len()] =
    [OutcomeStatus::Done, OutcomeStatus::Partly, OutcomeStatus::Ongoing, OutcomeStatus::NotReached, OutcomeStatus::NotFound];

/// What is documented, each status with the number that it gives under all other filters.
#[component]
fn StatusFilter(context: Arc<Context>) -> impl IntoView {
    let session = Session::get();
    let m = FollowupMessages::of(session.lang.get_untracked());
    // Inside another page nothing is filtered.
    if session.state.with_untracked(|state| state.embed) {
        return ().into_any();
    }
    let tally = memo(move || {
        let data = session.data();
        session.state.with(|state| Tally::of(Selected::of(&context.outcomes, &data.set, &data.index, state).selected))
    });
    let choices = SHOWN.map(|status| view! { <StatusChoice status tally/> });
    view! {
        <div class="status-filter" role="group" aria-labelledby="status-legend">
            <span id="status-legend" class="status-filter__legend">{m.status_legend}</span>
            {choices.into_iter().collect_view()}
        </div>
    }
    .into_any()
}

#[component]
fn StatusChoice(status: OutcomeStatus, tally: Memo<Tally>) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let count = memo(move || tally.with(|tally| tally.number(status)));
    let checked = memo(move || session.state.with(|state| state.statuses.contains(&status)));
    let toggle = move |_| session.go(&session.state.with_untracked(|state| state.toggle_status(status)));
    view! {
        <label class="status-choice" class:choice--none=move || count.get() == 0 data-status=status.id() data-count=move || count.get().to_string()>
            <input type="checkbox" prop:checked=move || checked.get() on:change=toggle/>
            <StatusMark status name=words::asked(status, lang)/>
            <span class="choice__count">{move || dates::number(count.get(), lang)}</span>
        </label>
    }
}
