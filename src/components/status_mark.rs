//! What is documented of an expectation, as a word with a shape of its own, so that it reads without colour.

use crate::domain::{Outcome, OutcomeStatus};
use crate::i18n::FollowupMessages;
use crate::session::Session;
use crate::wording::phrases;
use leptos::prelude::*;

/// The shape of a status in a square of twelve: full, half, an arrow, an empty dashed square, a crossed one.
#[component]
pub fn StatusShape(
    /// Status.
    status: OutcomeStatus,
) -> impl IntoView {
    let inner = match status {
        OutcomeStatus::Done => "M1 1H11V11H1Z",
        OutcomeStatus::Partly => "M1 11H11V1Z",
        OutcomeStatus::Ongoing => "M2 1L11 6L2 11Z",
        OutcomeStatus::NotFound => "",
        OutcomeStatus::NotReached => "M1 1L11 11M11 1L1 11",
    };
    let frame = if status == OutcomeStatus::Ongoing { "" } else { "M1 1H11V11H1Z" };
    view! {
        <g class=format!("status-shape status-shape--{}", status.id())>
            <path class="status-shape__inner" d=inner></path>
            <path class="status-shape__frame" d=frame></path>
        </g>
    }
}

/// The shape with its word.
#[component]
pub fn StatusMark(
    /// Status.
    status: OutcomeStatus,
    /// What it is called here, where that is not its own name.
    #[prop(optional)]
    name: Option<&'static str>,
) -> impl IntoView {
    let lang = Session::get().lang.get_untracked();
    view! {
        <span class="status-mark">
            <svg class="status-mark__shape" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><StatusShape status/></svg>
            {name.unwrap_or_else(|| phrases::outcome_status(status, lang))}
        </span>
    }
}

/// What is documented of an expectation: its status, that some of the evidence is missing, and how sure that is.
#[component]
pub fn Statuses(
    /// The expectation.
    outcome: Outcome,
    /// Whether how sure it is stands here.
    #[prop(default = true)]
    sure: bool,
) -> impl IntoView {
    let lang = Session::get().lang.get_untracked();
    let marks: Vec<_> = outcome.standing().map(|status| view! { <StatusMark status/> }).collect();
    let lacking = outcome
        .lacks_in_part()
        .then(|| view! { <span class="status-mark status-mark--lacking" data-lacking="">{FollowupMessages::of(lang).lacking}</span> });
    let sure = sure.then(|| view! { <span class="later__sure">{phrases::confidence(outcome.confidence, lang)}</span> });
    view! { {marks}{lacking}{sure} }
}
