//! What is documented of an expectation, as a word with a shape of its own, so that it reads without colour.

use crate::domain::OutcomeStatus;
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
) -> impl IntoView {
    let lang = Session::get().lang.get_untracked();
    view! {
        <span class="status-mark">
            <svg class="status-mark__shape" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><StatusShape status/></svg>
            {phrases::outcome_status(status, lang)}
        </span>
    }
}
