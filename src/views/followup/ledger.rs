//! The expectations as one table: a row each, which opens in place.

use super::facts;
use crate::across::followup::{Followup as Selected, checked_on, find, home, strongest};
use crate::components::{SourceLinks, Statuses, source_of};
use crate::dataset::Context;
use crate::domain::{Mark, Outcome, OutcomeId, Source};
use crate::i18n::{FollowupMessages, dates};
use crate::query::{OrderBy, View};
use crate::session::{Session, hue, memo};
use crate::wording::{followup as words, phrases};
use leptos::{ev, prelude::*};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What is open.
type Opened = RwSignal<BTreeSet<OutcomeId>>;

/// The table, in the order that the link says.
#[component]
pub fn Ledger(
    /// What explains the statements.
    context: Arc<Context>,
    /// What stands above it.
    #[prop(into)]
    lead: ViewFn,
) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let m = FollowupMessages::of(lang);
    let opened: Opened = RwSignal::new(BTreeSet::new());
    let ids = {
        let context = Arc::clone(&context);
        memo(move || {
            let data = session.data();
            session.state.with(|state| {
                let selected = Selected::of(&context.outcomes, &data.set, &data.index, state);
                selected.in_order(state.order, &data.set, &context, lang).into_iter().map(|outcome| outcome.id.clone()).collect::<Vec<_>>()
            })
        })
    };
    let some = memo(move || ids.with(|ids| !ids.is_empty()));
    let all_open = memo(move || ids.with(|ids| opened.with(|opened| ids.iter().all(|id| opened.contains(id)))));
    let open_all = move |_| {
        let shut = all_open.get_untracked();
        opened.set(if shut { BTreeSet::new() } else { ids.get_untracked().into_iter().collect() });
    };
    let rows = move || {
        let context = Arc::clone(&context);
        view! {
            <For each=move || ids.get() key=|id| id.clone() children=move |id| {
                find(&context.outcomes, &id).map(|outcome| row(outcome, &context, session, opened))
            }/>
        }
    };
    view! {
        <Show when=move || some.get()>
            <section class="ledger" aria-label=m.ledger>
                <div class="ledger__bar">
                    {lead.run()}
                    <OrderChoice/>
                    <button type="button" class="button button--steady" data-open-all="" data-one=m.open_all data-other=m.close_all on:click=open_all>
                        {move || if all_open.get() { m.close_all } else { m.open_all }}
                    </button>
                </div>
                <table class="ledger__table" role="table">
                    <caption class="visually-hidden">{m.ledger}</caption>
                    <thead role="rowgroup"><tr role="row">{OrderBy::ALL.map(|by| head(by, session)).into_iter().collect_view()}</tr></thead>
                    {rows.clone()}
                </table>
            </section>
        </Show>
    }
}

/// The head of a column, which orders the table by it, or the other way round.
fn head(by: OrderBy, session: Session) -> AnyView {
    let lang = session.lang.get_untracked();
    let href = move || session.href(&session.state.with(|state| state.with_order(state.order.pressed(by))));
    let order = memo(move || session.state.with(|state| state.order));
    let sorted = move || match order.get() {
        order if order.by != by => "none",
        order if order.falling => "descending",
        _ => "ascending",
    };
    view! {
        <th scope="col" role="columnheader" class=format!("ledger__head ledger__{}", by.id()) aria-sort=sorted>
            <a class="ledger__order" href=href data-order=by.id()>{words::column(by, lang)}</a>
        </th>
    }
    .into_any()
}

/// The order as a field, where the rows stand as cards and have no heads.
#[component]
fn OrderChoice() -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let m = FollowupMessages::of(lang);
    let by = memo(move || session.state.with(|state| state.order.by));
    let options = OrderBy::ALL.map(|one| {
        let name = if one == OrderBy::Text { m.in_text } else { words::column(one, lang) };
        view! { <option value=one.id() selected=move || by.get() == one>{name}</option> }
    });
    let choose = move |value: String| {
        if let Some(by) = OrderBy::ALL.into_iter().find(|one| one.id() == value) {
            session.go(&session.state.with_untracked(|state| state.with_order(crate::query::RowOrder { by, falling: false })));
        }
    };
    view! {
        <label class="field ledger__choice">
            <span>{m.order_by}</span>
            <select class="select" data-order-by="" prop:value=move || by.get().id() on:change=move |event| choose(event_target_value(&event))>{options.into_iter().collect_view()}</select>
        </label>
    }
}

/// One expectation: the row, and below it what it opens.
fn row(outcome: &Outcome, context: &Arc<Context>, session: Session, opened: Opened) -> AnyView {
    let lang = session.lang.get_untracked();
    let m = FollowupMessages::of(lang);
    let data = session.data();
    let class = format!("ledger__one {}", home(outcome, &data.set).map(hue).unwrap_or_default());
    let id = outcome.id.clone();
    let panel = format!("more-{id}");
    let is_open = {
        let id = id.clone();
        memo(move || opened.with(|opened| opened.contains(&id)))
    };
    let toggle = {
        let id = id.clone();
        move |_| {
            opened.update(|opened| {
                if !opened.remove(&id) {
                    opened.insert(id.clone());
                }
            })
        }
    };
    // The search of the browser found something in it.
    let reveal = {
        let id = id.clone();
        move |_: ev::Event| {
            opened.try_update(|opened| opened.insert(id.clone()));
        }
    };
    let own_page = {
        let id = id.to_string();
        move || session.href(&session.state.with(|state| state.with_record(View::Followup, &id)))
    };
    let due = match &outcome.due {
        Some(date) => dates::span(date, lang).into_any(),
        None => view! { <span aria-hidden="true">"–"</span><span class="visually-hidden">{m.no_due}</span> }.into_any(),
    };
    let checked = checked_on(outcome, &data.set).map(|date| dates::span(date, lang));
    let (voiced, more) = (outcome.clone(), outcome.clone());
    let cell = |by: OrderBy| (format!("ledger__{}", by.id()), words::column(by, lang));
    let [text, whom, due_cell, status, fact, check] =
        [OrderBy::Text, OrderBy::Whom, OrderBy::Due, OrderBy::Status, OrderBy::Fact, OrderBy::Checked].map(cell);
    view! {
        <tbody class=class role="rowgroup" data-outcome=id.to_string()>
            <tr role="row" class="ledger__row">
                <td role="cell" class=text.0 data-head=text.1><facts::Pins outcome=voiced/></td>
                <th scope="row" role="rowheader" class="ledger__title">
                    <button type="button" class="ledger__toggle" aria-expanded=move || is_open.get().to_string() aria-controls=panel.clone() on:click=toggle>
                        {outcome.title.get(lang).to_owned()}
                    </button>
                </th>
                <td role="cell" class=whom.0 data-head=whom.1>{outcome.expected.get(lang).to_owned()}</td>
                <td role="cell" class=due_cell.0 class:ledger__none=outcome.due.is_none() data-head=due_cell.1>{due}</td>
                <td role="cell" class=status.0 data-head=status.1 data-afterwards=""><Statuses outcome=outcome.clone() sure=false/></td>
                <td role="cell" class=fact.0 data-head=fact.1 data-afterwards="">{evidence(outcome, context, session)}</td>
                <td role="cell" class=check.0 data-head=check.1 data-afterwards="">{checked}</td>
            </tr>
            <tr role="row" class="ledger__more">
                <td role="cell" colspan="7">
                    <div id=panel class="ledger__panel" hidden=move || (!is_open.get()).then_some("until-found") on:beforematch=reveal>
                        <p class="ledger__outcome">{outcome.outcome.get(lang).to_owned()}" "<span class="later__sure">{phrases::confidence(outcome.confidence, lang)}</span></p>
                        <facts::Voiced outcome=outcome.clone()/>
                        <facts::Facts outcome=more context=Arc::clone(context)/>
                        <p><a href=own_page data-own-page="">{m.own_page}</a></p>
                    </div>
                </td>
            </tr>
        </tbody>
    }
    .into_any()
}

/// The fact on which the status rests: when, what, and where it was read.
fn evidence(outcome: &Outcome, context: &Context, session: Session) -> AnyView {
    let lang = session.lang.get_untracked();
    let m = FollowupMessages::of(lang);
    let Some(fact) = strongest(outcome, context) else {
        return view! { <span class="ledger__none">{m.nothing_documented}</span> }.into_any();
    };
    let date = fact.date.as_ref().map(|date| format!("{} · ", dates::span(date, lang)));
    let unchecked = (fact.mark == Mark::Unchecked).then(|| view! { " "<span class="tag">{session.messages().unchecked}</span> });
    // The first page that has an address is named here, or what to look up; with those of the other facts all of them stand below.
    let has_address = |source: &Source| !source.address.trim().is_empty();
    let source = match fact.sources.iter().filter_map(|id| source_of(context, id)).find(has_address) {
        Some(source) => view! { <SourceLinks source first=true/> }.into_any(),
        None => view! { <cite>{fact.citation.clone()}</cite> }.into_any(),
    };
    view! { {fact.text.get(lang).to_owned()}{unchecked}" "<span class="later__source">{date}{source}</span> }.into_any()
}
