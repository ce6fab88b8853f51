//! What happened afterwards, from other sources: on its own ground, so that nobody takes it for what
//! the texts say. Fetched when it is shown for the first time.

use crate::app::{Fetched, Session};
use crate::dataset::Context;
use crate::domain::{Mark, Outcome, OutcomeStatus};
use crate::i18n::phrases;
use leptos::prelude::*;
use std::sync::Arc;

/// The outcomes of some statements.
#[component]
pub fn Later(
    /// Ids of the statements.
    statements: Vec<String>,
) -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    move || match session.context() {
        Fetched::Idle | Fetched::Pending => view! { <p class="help">{m.loading}</p> }.into_any(),
        Fetched::Failed(reason) => view! {
            <p class="help">{m.context_failed}" "{reason}" "
                <button type="button" class="button" on:click=move |_| session.retry_context()>{m.try_again}</button>
            </p>
        }
        .into_any(),
        Fetched::Ready(context) => found(&context, &statements, session),
    }
}

fn found(context: &Arc<Context>, statements: &[String], session: Session) -> AnyView {
    let m = session.messages();
    let belongs = |o: &&Outcome| o.statements.iter().any(|id| statements.iter().any(|s| s == id.as_str()));
    let outcomes: Vec<_> = context.outcomes.iter().filter(belongs).map(|o| one(o, session)).collect();
    if outcomes.is_empty() {
        return ().into_any();
    }
    view! {
        <section class="later" data-afterwards="" aria-labelledby="later-title">
            <h2 id="later-title" class="section-title">{m.afterwards}</h2>
            <p class="help">{m.afterwards_rule}</p>
            {outcomes}
        </section>
    }
    .into_any()
}

fn one(o: &Outcome, session: Session) -> AnyView {
    let lang = session.lang.get_untracked();
    let m = session.messages();
    let facts: Vec<_> = o
        .facts
        .iter()
        .map(|fact| {
            let unchecked = fact.mark == Mark::Unchecked;
            view! {
                <li class:later__fact--unchecked=unchecked>
                    {fact.text.get(lang).to_owned()}" "
                    <cite class="later__source">{fact.citation.clone()}</cite>
                    {unchecked.then(|| view! { " "<span class="tag">{m.unchecked}</span> })}
                </li>
            }
        })
        .collect();
    let status: Vec<_> = o
        .status
        .iter()
        .map(|s| view! { <span class=format!("tag tag--{}", status_id(*s))>{phrases::outcome_status(*s, lang)}</span> })
        .collect();
    view! {
        <article class="later__one">
            <h3 class="later__title">{o.title.get(lang).to_owned()}</h3>
            <p class="later__status">{status}" "{phrases::confidence(o.confidence, lang)}</p>
            <p>{o.expected.get(lang).to_owned()}</p>
            <ul class="later__facts">{facts}</ul>
            <p>{o.outcome.get(lang).to_owned()}</p>
            {o.caution.as_ref().map(|text| view! { <p class="later__caution">{text.get(lang).to_owned()}</p> })}
        </article>
    }
    .into_any()
}

fn status_id(status: OutcomeStatus) -> &'static str {
    match status {
        OutcomeStatus::Done => "done",
        OutcomeStatus::Partly => "partly",
        OutcomeStatus::Ongoing => "ongoing",
        OutcomeStatus::NotFound => "not-found",
        OutcomeStatus::NotReached => "not-reached",
    }
}
