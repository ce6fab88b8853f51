//! The mark of a verdict: what a text says of a matter as a block, the earlier text's at the left and the later one's at the right.
//! Sharpened is said in more parts, narrowed in a shorter block; nothing in them broadens or comes to a point, which
//! would say the contrary of their words.

use crate::query::Verdict;
use crate::session::hues;
use leptos::prelude::*;

/// Width and height of the mark.
pub const SIZE: (f64, f64) = (26.0, 14.0);

/// The block of the earlier text.
const WHOLE: &str = "M1 3H13V11H1Z";

/// The two halves as outlines, the earlier text's first; `None` where a text says nothing.
fn halves(verdict: Verdict) -> [Option<&'static str>; 2] {
    match verdict {
        Verdict::Carried => [Some(WHOLE), Some("M13 3H25V11H13Z")],
        Verdict::Sharpened => [Some(WHOLE), Some("M14 3H17V11H14ZM18 3H21V11H18ZM22 3H25V11H22Z")],
        Verdict::Narrowed => [Some(WHOLE), Some("M13 3H18V11H13Z")],
        Verdict::New => [None, Some("M13 3H25V11H13Z")],
        Verdict::Dropped => [Some(WHOLE), None],
    }
}

/// The shapes of the mark, to stand in a drawing.
pub fn shapes(verdict: Verdict) -> AnyView {
    let [left, right] = halves(verdict);
    let missing = |x: f64| view! { <path class="verdict__missing" d=format!("M{x} 7h10")/> }.into_any();
    let half = |hue: &'static str, outline: &'static str| view! { <path class=format!("verdict__half {hue}") d=outline/> }.into_any();
    let [first, last] = hues();
    let left = left.map_or_else(|| missing(2.0), |outline| half(first, outline));
    let right = right.map_or_else(|| missing(14.0), |outline| half(last, outline));
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
