//! What was expected of whom, and what is documented, fact by fact with its source.

use crate::across::followup::{find, in_time, voiced_by};
use crate::cite::pinpoint;
use crate::components::{CountLink, SourceLinks, few, source_of};
use crate::dataset::Context;
use crate::domain::{Mark, Outcome, OutcomeFact};
use crate::i18n::{FollowupMessages, dates};
use crate::query::View;
use crate::session::{Session, hue};
use crate::wording::phrases;
use leptos::prelude::*;
use std::sync::Arc;

/// Who expected it of whom and by when.
#[component]
pub fn Who(
    /// The expectation.
    outcome: Outcome,
) -> impl IntoView {
    let lang = Session::get().lang.get_untracked();
    let m = FollowupMessages::of(lang);
    let due =
        outcome.due.map_or_else(|| m.no_due.to_owned(), |date| format!("{}{}{}", m.due, phrases::colon(lang), dates::span(&date, lang)));
    view! { <p class="expectation__who">{format!("{} {due}.", outcome.expected.get(lang))}</p> }
}

/// How many statements of a large data set are named before their number.
const FEW: usize = 8;

/// The statements that voiced it, by their pinpoints.
#[component]
pub fn Pins(
    /// The expectation.
    outcome: Outcome,
) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let pins: Vec<_> = voiced_by(&outcome, &data.set)
        .iter()
        .take(few(session, FEW))
        .filter_map(|id| data.set.statement(id))
        .map(|s| {
            let href = session.href(&session.start(View::Statements).with_record(View::Statements, s.id.as_str()));
            view! { <a class=format!("pin {}", hue(&s.workshop)) href=href title=s.title.get(lang).to_owned()>{pinpoint(s.id.as_str())}</a>" " }
        })
        .collect();
    pins
}

/// How many statements voiced it, as the way to them.
#[component]
pub fn Voiced(
    /// The expectation.
    outcome: Outcome,
) -> impl IntoView {
    let session = Session::get();
    let m = FollowupMessages::of(session.lang.get_untracked());
    let opens = session.start(View::Statements).with_pinpoints(voiced_by(&outcome, &session.data().set));
    view! {
        <p class="expectation__voiced">
            <span class="expectation__word">{m.voiced_in}</span>" "<CountLink opens=Signal::stored(opens) text=phrases::statements/>
        </p>
    }
}

/// The facts that were checked, then those that were not, a caution, and the expectations that belong to it.
#[component]
pub fn Facts(
    /// The expectation.
    outcome: Outcome,
    /// What explains it.
    context: Arc<Context>,
) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let m = FollowupMessages::of(lang);
    let of = |mark: Mark| -> Vec<_> { in_time(&outcome.facts, mark).into_iter().map(|fact| one(fact, &context, session)).collect() };
    let (checked, unchecked) = (of(Mark::Verified), of(Mark::Unchecked));
    let none = outcome.facts.is_empty();
    let related: Vec<_> = outcome
        .related
        .iter()
        .filter_map(|id| find(&context.outcomes, id))
        .map(|other| {
            let href = session.href(&session.start(View::Followup).with_record(View::Followup, other.id.as_str()));
            view! { <li><a href=href>{other.title.get(lang).to_owned()}</a></li> }
        })
        .collect();
    view! {
        <div class="facts-list">
            {none.then(|| view! { <p>{m.nothing_documented}</p> })}
            {(!checked.is_empty()).then(|| view! { <ul class="later__facts">{checked}</ul> })}
            {(!unchecked.is_empty()).then(|| view! {
                <div class="later__unchecked" data-unchecked="">
                    <p class="later__word">{m.unchecked_facts}{phrases::colon(lang)}</p>
                    <ul class="later__facts later__facts--unchecked">{unchecked}</ul>
                </div>
            })}
            {outcome.caution.as_ref().map(|text| view! { <p class="later__caution"><strong>{m.caution}</strong>{phrases::colon(lang)}{text.get(lang).to_owned()}</p> })}
            {(!related.is_empty()).then(|| view! { <div class="later__related"><p class="later__word">{m.related_expectations}{phrases::colon(lang)}</p><ul class="later__links">{related}</ul></div> })}
        </div>
    }
}

fn one(fact: &OutcomeFact, context: &Context, session: Session) -> AnyView {
    let lang = session.lang.get_untracked();
    let unchecked = (fact.mark == Mark::Unchecked).then(|| view! { " "<span class="tag">{session.messages().unchecked}</span> });
    let date = fact.date.map(|date| view! { <span class="later__date">{dates::span(&date, lang)}</span>" " });
    let sources: Vec<_> =
        fact.sources.iter().filter_map(|id| source_of(context, id)).map(|source| view! { <SourceLinks source/> }).collect();
    view! {
        <li data-fact=if fact.mark == Mark::Verified { "V" } else { "K" }>
            {date}{fact.text.get(lang).to_owned()}{unchecked}
            <span class="later__source"><cite>{fact.citation.clone()}</cite>" "{sources}</span>
        </li>
    }
    .into_any()
}
