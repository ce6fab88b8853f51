//! What bars with unsure ends, points and signs are drawn from.

use crate::session::hue;
use crate::timeline::End;
use leptos::prelude::*;

/// How unsure the ends of a bar are: what its mask is made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ends(End, End);

/// The ends of a bar, where one of them is not plain.
pub(super) fn ends_of(left: End, right: End) -> Option<Ends> {
    ((left, right) != (End::Plain, End::Plain)).then_some(Ends(left, right))
}

impl Ends {
    /// All that need a mask.
    pub(super) const ALL: [Ends; 8] = [
        Ends(End::Plain, End::Faded),
        Ends(End::Plain, End::Open),
        Ends(End::Faded, End::Plain),
        Ends(End::Faded, End::Faded),
        Ends(End::Faded, End::Open),
        Ends(End::Open, End::Plain),
        Ends(End::Open, End::Faded),
        Ends(End::Open, End::Open),
    ];

    /// The id of its mask in one drawing.
    pub(super) fn id(self, drawing: &str) -> String {
        let letter = |end| match end {
            End::Plain => 'p',
            End::Faded => 'f',
            End::Open => 'o',
        };
        format!("{drawing}-{}{}", letter(self.0), letter(self.1))
    }

    /// How much of the bar is seen at which part of its length.
    fn stops(self) -> Vec<(f64, f64)> {
        let left: &[(f64, f64)] = match self.0 {
            End::Plain => &[(0.0, 1.0)],
            End::Faded => &[(0.0, 0.0), (0.22, 1.0)],
            End::Open => &[(0.0, 0.0), (0.7, 1.0)],
        };
        let right: &[(f64, f64)] = match self.1 {
            End::Plain => &[(1.0, 1.0)],
            End::Faded => &[(0.78, 1.0), (1.0, 0.0)],
            End::Open => &[(0.3, 1.0), (1.0, 0.0)],
        };
        [left, right].concat()
    }
}

/// The masks of some ends, and the hatching. Their colours are attributes, so that they go along into a saved file.
pub(super) fn defs(drawing: &'static str, ends: &[Ends], workshops: &[String]) -> AnyView {
    let masks: Vec<_> = ends
        .iter()
        .map(|ends| {
            let id = ends.id(drawing);
            let stops: Vec<_> = ends
                .stops()
                .into_iter()
                .map(|(at, seen)| view! { <stop offset=at.to_string() stop-color="#fff" stop-opacity=seen.to_string()/> })
                .collect();
            view! {
                <linearGradient id=format!("{id}-fade")>{stops}</linearGradient>
                <mask id=id.clone() maskContentUnits="objectBoundingBox" x="-0.1" y="-0.5" width="1.2" height="2">
                    <rect x="0" y="-0.5" width="1" height="2" fill=format!("url(#{id}-fade)")/>
                </mask>
            }
        })
        .collect();
    let hatch: Vec<_> = workshops
        .iter()
        .map(|workshop| {
            view! {
                <pattern id=format!("{drawing}-hatch-{workshop}") width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect class=format!("hatch {}", hue(&workshop)) width="1.3" height="4"/>
                </pattern>
            }
        })
        .collect();
    view! { <defs>{masks}{hatch}</defs> }.into_any()
}

/// A day that is spoken of.
pub(super) fn diamond(x: f64, y: f64, r: f64) -> AnyView {
    view! { <path d=format!("M{x} {} L{} {y} L{x} {} L{} {y} Z", y - r, x + r, y + r, x - r)/> }.into_any()
}

/// The lower half of a diamond, below an event: it is spoken of.
pub(super) fn chevron(x: f64, y: f64) -> AnyView {
    view! { <path class="notch" d=format!("M{} {} L{x} {y} L{} {}", x - 5.0, y - 5.0, x + 5.0, y - 5.0)/> }.into_any()
}
