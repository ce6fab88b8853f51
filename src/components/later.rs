//! What happened afterwards, from other sources: on its own ground, so that nobody takes it for what
//! the texts say. Fetched when it is shown for the first time; nothing at all where the reader hides it.

use super::{Failure, Statuses, Waiting, shows_afterwards};
use crate::across::followup;
use crate::dataset::Context;
use crate::domain::{Outcome, Text};
use crate::query::{View, ViewState};
use crate::session::{Fetched, Session, memo};
use crate::wording::{followup as words, phrases};
use leptos::prelude::*;
use std::sync::Arc;

/// How many expectations stand in a page about something else.
const HANDFUL: usize = 5;

/// What became of what some statements expected: at most a handful, with the way to each and to all.
#[component]
pub fn Later(
    /// Ids of the statements.
    #[prop(into)]
    statements: Signal<Vec<String>>,
    /// The view of all expectations of these statements.
    #[prop(into)]
    all: Signal<ViewState>,
) -> impl IntoView {
    let session = Session::get();
    let shown = shows_afterwards(session);
    move || {
        shown.get().then(|| {
            view! { <WithContext show=move |context| view! { <Found context statements all/> }.into_any()/> }
        })
    }
}

/// The expectations of the statements that the page selects.
#[component]
pub fn LaterOfSelection() -> impl IntoView {
    let session = Session::get();
    let statements = memo(move || {
        let data = session.data();
        let id = |row: &u32| data.set.statements.get(*row as usize).map(|s| s.id.to_string());
        session.outcome.with(|outcome| outcome.order.iter().filter_map(id).collect::<Vec<_>>())
    });
    // The record becomes a filter of the view that shows all.
    let all = memo(move || session.state.with(|state| session.vocabulary(|v| state.scope_as_filter(v)).in_view(View::Followup)));
    view! { <Later statements all/> }
}

/// What became of a framework or an indicator afterwards, in a sentence; nothing where the reader hides it.
#[component]
pub fn LaterNote(
    /// The sentence, if there is one.
    text: Option<Text>,
) -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let shown = shows_afterwards(session);
    text.map(|text| {
        let line = format!("{}{}{}", m.afterwards, phrases::colon(lang), text.get(lang));
        move || shown.get().then(|| view! { <p class="help" data-afterwards="">{line.clone()}</p> })
    })
}

/// Shows something as soon as what explains the statements is there.
#[component]
pub fn WithContext<F>(
    /// What to show with it.
    show: F,
) -> impl IntoView
where
    F: Fn(Arc<Context>) -> AnyView + Send + Sync + 'static,
{
    let session = Session::get();
    let m = session.messages();
    let without = RwSignal::new(false);
    move || {
        if without.get() {
            let back = move |_| without.set(false);
            return view! { <p class="help" data-left-out="">{m.left_out}" "<button type="button" class="button" on:click=back>{m.try_again}</button></p> }
                .into_any();
        }
        match session.context() {
            Fetched::Idle | Fetched::Pending => view! { <Waiting without/> }.into_any(),
            Fetched::Failed(fault) => view! { <Failure text=m.context_failed fault on_retry=move || session.retry_context()/> }.into_any(),
            Fetched::Ready(context) => show(context),
        }
    }
}

#[component]
fn Found(context: Arc<Context>, statements: Signal<Vec<String>>, all: Signal<ViewState>) -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    move || {
        let outcomes = statements.with(|ids| {
            let mut ids: Vec<&str> = ids.iter().map(String::as_str).collect();
            ids.sort_unstable();
            followup::of_statements(&context.outcomes, |id| ids.binary_search(&id).is_ok())
        });
        if outcomes.is_empty() {
            return ().into_any();
        }
        let number = outcomes.len();
        let rest = (number > HANDFUL).then(|| {
            let href = all.with(|state| session.href(state));
            view! { <p class="later__rest"><a href=href data-outcomes=number.to_string()>{words::all_expectations(number, lang)}</a></p> }
        });
        let shown: Vec<_> = outcomes.into_iter().take(HANDFUL).map(|outcome| one(outcome, session)).collect();
        view! {
            <section class="later" data-afterwards="" aria-labelledby="later-title">
                <h2 id="later-title" class="section-title">{m.afterwards}</h2>
                <p class="help">{m.afterwards_rule}</p>
                <ul class="later__list">{shown}</ul>
                {rest}
            </section>
        }
        .into_any()
    }
}

/// What was expected as the way to all that is documented; its status, and what came of it in a sentence.
fn one(o: &Outcome, session: Session) -> AnyView {
    let lang = session.lang.get_untracked();
    let href = session.href(&session.start(View::Followup).with_record(View::Followup, o.id.as_str()));
    view! {
        <li class="later__one" data-outcome=o.id.to_string()>
            <a class="later__title" href=href>{o.title.get(lang).to_owned()}</a>
            <p class="later__status"><Statuses outcome=o.clone()/></p>
            <p class="later__outcome">{o.outcome.get(lang).to_owned()}</p>
        </li>
    }
    .into_any()
}
