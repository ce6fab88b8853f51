//! The mark of a verdict: how broad a matter is in New York, at the left, and in Geneva, at the right.

use crate::query::Verdict;
use leptos::prelude::*;

/// Width and height of the mark.
pub const SIZE: (f64, f64) = (26.0, 14.0);

/// The two halves as outlines, New York's first; `None` where a text says nothing.
fn halves(verdict: Verdict) -> [Option<&'static str>; 2] {
    match verdict {
        Verdict::Carried => [Some("M1 3H13V11H1Z"), Some("M13 3H25V11H13Z")],
        Verdict::Sharpened => [Some("M1 6L13 4V10L1 8Z"), Some("M13 4L25 1V13L13 10Z")],
        Verdict::Narrowed => [Some("M1 1L13 4V10L1 13Z"), Some("M13 4L25 6V8L13 10Z")],
        Verdict::New => [None, Some("M13 3H25V11H13Z")],
        Verdict::Dropped => [Some("M1 3H13V11H1Z"), None],
    }
}

/// The shapes of the mark, to stand in a drawing.
pub fn shapes(verdict: Verdict) -> AnyView {
    let [left, right] = halves(verdict);
    let missing = |x: f64| view! { <path class="verdict__missing" d=format!("M{x} 7h10")/> }.into_any();
    let half = |class: &'static str, outline: &'static str| view! { <path class=class d=outline/> }.into_any();
    let left = left.map_or_else(|| missing(2.0), |outline| half("verdict__half workshop--W1", outline));
    let right = right.map_or_else(|| missing(14.0), |outline| half("verdict__half workshop--W2", outline));
    view! { {left}{right} }.into_any()
}

/// The mark beside a word that says the same.
#[component]
pub fn Mark(
    /// Verdict.
    verdict: Verdict,
) -> impl IntoView {
    let (width, height) = SIZE;
    view! {
        <svg class="verdict__mark" width=width height=height viewBox=format!("0 0 {width} {height}") aria-hidden="true">{shapes(verdict)}</svg>
    }
}
