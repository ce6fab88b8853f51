//! One expectation with all that is documented of it.

use super::facts;
use crate::across::followup::{self, Followup as Selected};
use crate::cite::pinpoint;
use crate::components::{AfterwardsHidden, AfterwardsSwitch, CountLink, Headline, Statuses, WithContext, few, shows_afterwards};
use crate::dataset::Context;
use crate::domain::Outcome;
use crate::i18n::FollowupMessages;
use crate::query::View;
use crate::session::{Session, hue};
use crate::wording::phrases;
use leptos::prelude::*;
use std::sync::Arc;

/// One expectation.
#[component]
pub fn OneExpectation(
    /// Its id.
    id: String,
) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let m = FollowupMessages::of(lang);
    let shown = shows_afterwards(session);
    let back = move || session.href(&session.state.with(|state| state.in_view(View::Followup)));
    let content = move || {
        if !shown.get() {
            return view! {
                <h1 class="page-title" tabindex="-1">{phrases::view_name(View::Followup, lang)}</h1>
                <AfterwardsHidden/>
            }
            .into_any();
        }
        let id = id.clone();
        view! { <WithContext show=move |context| view! { <Record id=id.clone() context/> }.into_any()/> }.into_any()
    };
    view! {
        <div class="record">
            <Headline hidden=true/>
            <p class="crumbs"><a href=back>{m.back_to_expectations}</a></p>
            {content}
            <AfterwardsSwitch/>
        </div>
    }
}

#[component]
fn Record(id: String, context: Arc<Context>) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let m = FollowupMessages::of(lang);
    let data = session.data();
    let Some(outcome) = context.outcomes.iter().find(|outcome| outcome.id.as_str() == id).cloned() else { return ().into_any() };
    let workshop = followup::home(&outcome, &data.set).map(ToString::to_string).unwrap_or_default();
    view! {
        <article class=format!("statement {} expectation-record", hue(&workshop)) data-outcome=id>
            <p class="statement__pin"><span class="card__pin">{outcome.id.to_string()}</span><span>{m.expected_in}</span></p>
            <h1 class="statement__title" tabindex="-1">{outcome.title.get(lang).to_owned()}</h1>
            <facts::Who outcome=outcome.clone()/>
            <Voiced outcome=outcome.clone()/>
        </article>
        <section class="later" data-afterwards="" aria-labelledby="documented">
            <h2 id="documented" class="section-title">{m.documented}</h2>
            <p class="help">{session.messages().afterwards_rule}</p>
            <p class="later__status"><Statuses outcome=outcome.clone()/></p>
            <p class="expectation-record__outcome">{outcome.outcome.get(lang).to_owned()}</p>
            <facts::Facts outcome=outcome.clone() context=Arc::clone(&context)/>
        </section>
        <Neighbours outcome context/>
    }
    .into_any()
}

/// How many statements of a large data set are named below their number.
const FEW: usize = 20;

/// The statements that voiced it, by their titles, and whether any of them is selected.
#[component]
fn Voiced(outcome: Outcome) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let m = FollowupMessages::of(lang);
    let data = session.data();
    let ids = followup::voiced_by(&outcome, &data.set);
    let rows: Vec<_> = ids
        .iter()
        .take(few(session, FEW))
        .filter_map(|id| data.set.statement(id))
        .map(|s| {
            let href = session.href(&session.start(View::Statements).with_record(View::Statements, s.id.as_str()));
            view! { <li><span class=format!("card__pin {}", hue(&s.workshop))>{pinpoint(s.id.as_str())}</span>" "<a href=href>{s.title.get(lang).to_owned()}</a></li> }
        })
        .collect();
    let outside = move || {
        let data = session.data();
        let state = session.state.get();
        let rows = data.index.select(&state);
        let inside = outcome.statements.iter().filter_map(|id| data.set.statements.row_of_id(id.as_str())).any(|row| rows.contains(row));
        (!inside).then(|| view! { <p class="help" data-outside="">{m.outside}</p> })
    };
    let opens = Signal::stored(session.start(View::Statements).with_pinpoints(ids));
    view! {
        <p class="expectation__voiced"><span class="expectation__word">{m.voiced_in}</span>" "<CountLink opens text=phrases::statements/></p>
        <ul class="related">{rows}</ul>
        {outside}
    }
}

/// What stands before and after it among the expectations that the link selects.
#[component]
fn Neighbours(outcome: Outcome, context: Arc<Context>) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let m = FollowupMessages::of(lang);
    let link = move |other: Option<&Outcome>, rel: &'static str, word: &'static str| {
        other.map(|other| {
            let href = session.href(&session.state.with(|state| state.with_record(View::Followup, other.id.as_str())));
            view! {
                <a class=format!("neighbour neighbour--{rel}") rel=rel href=href>
                    <span class="neighbour__word">{word}</span>
                    <span class="neighbour__title">{other.title.get(lang).to_owned()}</span>
                </a>
            }
        })
    };
    let links = move || {
        let data = session.data();
        let state = session.state.get();
        let mut selected = Selected::of(&context.outcomes, &data.set, &data.index, &state);
        selected.shown = selected.in_order(state.order, &data.set, &context, lang);
        let (before, after) = selected.neighbours(&context.outcomes, outcome.id.as_str());
        view! { {link(before, "prev", m.previous)}{link(after, "next", m.next)} }
    };
    view! { <nav class="neighbours" aria-label=m.neighbours>{links}</nav> }
}
