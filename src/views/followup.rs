//! What became of what was expected? Every expectation of the two texts beside what is documented afterwards, and the data series that bear on them.

mod charts;
mod facts;
mod one;
mod statuses;

use crate::across::followup::{self, Followup as Selected, Tally};
use crate::components::{Collection, NothingDrawn, StatusMark, UnitCount, WithContext, shows_afterwards};
use crate::dataset::Context;
use crate::domain::{Outcome, OutcomeStatus, WorkshopId};
use crate::i18n::{FollowupMessages, dates};
use crate::query::{Afterwards, View};
use crate::session::{Fetched, Session, hue, memo};
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
    let content = move || {
        if shown.get() {
            view! { <WithContext show=|context| view! { <Found context/> }.into_any()/> }.into_any()
        } else {
            view! { <Hidden/> }.into_any()
        }
    };
    let number = move || {
        let Fetched::Ready(context) = shown.get().then(|| session.context())? else { return None };
        let data = session.data();
        let selected = session.state.with(|state| Selected::of(&context.outcomes, &data.set, &data.index, state).shown.len());
        Some((selected, context.outcomes.len()))
    };
    let count = move || view! { <UnitCount number name=words::expectations/> };
    view! {
        <Collection heading=phrases::view_name(View::Followup, lang).to_owned() count lead=move || view! { <p class="lead">{m.lead}</p> }>
            {content}
        </Collection>
    }
}

/// Says that the reader hides what this view shows, and offers to show it.
#[component]
pub(super) fn Hidden() -> impl IntoView {
    let session = Session::get();
    let m = FollowupMessages::of(session.lang.get_untracked());
    let show = move || session.href(&session.state.with(|state| state.with_afterwards(Afterwards::Shown)));
    view! {
        <section class="dead-end" data-hidden="">
            <p class="dead-end__title">{m.hidden_title}</p>
            <p>{m.hidden_text}</p>
            <p><a class="button" href=show data-show-again="">{session.messages().show_afterwards}</a></p>
        </section>
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
            words::summary(tally.total, |status| tally.number(status), lang)
        }
    };
    let series = (!context.series.is_empty()).then(|| view! { <charts::Charts context=Arc::clone(&context)/> });
    let picture = Arc::clone(&context);
    view! {
        <StatusFilter context=Arc::clone(&context)/>
        <NothingDrawn of=number name=words::expectations/>
        <Show when=move || some.get()>
            <p class="followup__summary" data-summary="">{summary.clone()}" "<a href="#series">{m.to_series}</a></p>
            <statuses::Statuses context=Arc::clone(&picture)/>
        </Show>
        <Groups context/>
        {series}
    }
}

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
    let choices = OutcomeStatus::ALL.map(|status| view! { <StatusChoice status tally/> });
    view! {
        <fieldset class="status-filter">
            <legend class="status-filter__legend">{m.status_legend}</legend>
            {choices.into_iter().collect_view()}
        </fieldset>
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
            <StatusMark status/>
            <span class="choice__count">{move || dates::number(count.get(), lang)}</span>
        </label>
    }
}

/// The expectations by the workshop whose text voiced them first.
#[component]
fn Groups(context: Arc<Context>) -> impl IntoView {
    let session = Session::get();
    let groups = {
        let context = Arc::clone(&context);
        memo(move || {
            let data = session.data();
            let ids =
                |(workshop, outcomes): (WorkshopId, Vec<&Outcome>)| (workshop, outcomes.iter().map(|o| o.id.clone()).collect::<Vec<_>>());
            session.state.with(|state| {
                let selected = Selected::of(&context.outcomes, &data.set, &data.index, state);
                selected.groups(&data.set).into_iter().map(ids).collect::<Vec<_>>()
            })
        })
    };
    move || {
        let of = |ids: &[crate::domain::OutcomeId]| ids.iter().filter_map(|id| followup::find(&context.outcomes, id)).cloned().collect();
        groups
            .get()
            .into_iter()
            .map(|(workshop, ids)| view! { <Group workshop outcomes=of(&ids) context=Arc::clone(&context)/> })
            .collect_view()
    }
}

#[component]
fn Group(workshop: WorkshopId, outcomes: Vec<Outcome>, context: Arc<Context>) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let m = FollowupMessages::of(lang);
    let data = session.data();
    let id = workshop.to_string();
    let name = data.set.workshop(&id).map(|w| w.name.get(lang).to_owned()).unwrap_or_default();
    let title = format!("expectations-{id}");
    let number = outcomes.len();
    let rows: Vec<_> = outcomes.into_iter().map(|outcome| view! { <Expectation outcome context=Arc::clone(&context)/> }).collect();
    view! {
        <section class=format!("expectations {}", hue(&id)) data-group=id.clone() aria-labelledby=title.clone()>
            <h2 id=title.clone() class="column__title">
                <span class="column__letter">{id.clone()}</span>{name}
                <span class="column__count">{words::expectations(number, lang)}</span>
            </h2>
            <p class="expectation__heads" aria-hidden="true"><span>{m.expected_in}</span><span>{m.documented}</span></p>
            {rows}
        </section>
    }
}

/// One expectation: what was expected beside what is documented, the facts folded away.
#[component]
fn Expectation(outcome: Outcome, context: Arc<Context>) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let m = FollowupMessages::of(lang);
    let id = outcome.id.to_string();
    let href = {
        let id = id.clone();
        move || session.href(&session.state.with(|state| state.with_record(View::Followup, &id)))
    };
    let title = outcome.title.get(lang).to_owned();
    view! {
        <article class="expectation" data-outcome=id>
            <div class="expectation__expected">
                <h3 class="expectation__title"><a href=href>{title.clone()}</a></h3>
                <facts::Who outcome=outcome.clone()/>
                <facts::Voiced outcome=outcome.clone()/>
            </div>
            <div class="expectation__later" data-afterwards="">
                <p class="later__status"><span class="visually-hidden">{m.documented}{phrases::colon(lang)}</span><facts::Status outcome=outcome.clone()/></p>
                <p class="later__outcome">{outcome.outcome.get(lang).to_owned()}</p>
                <details class="expectation__facts">
                    <summary>{words::with_sources(outcome.facts.len(), lang)}<span class="visually-hidden">{format!("{}{title}", phrases::colon(lang))}</span></summary>
                    <facts::Facts outcome=outcome.clone() context/>
                </details>
            </div>
        </article>
    }
}
