//! The terms as pairs of bars, where there is no room for slopes.

use crate::across::compare::bars::{BAR, Bars, Pair};
use crate::components::tooltip;
use crate::session::{Session, hue, hues};
use leptos::prelude::*;

/// The picture, with the two texts named in their hues at its head.
pub fn picture(bars: &Bars, session: Session, title: String) -> AnyView {
    let lang = session.lang.get_untracked();
    let heads: Vec<_> = session
        .ends()
        .into_iter()
        .flatten()
        .zip([(0.0, "start"), (bars.width, "end")])
        .map(|(workshop, (x, anchor))| {
            view! {
                <g class=format!("slope__axis {}", hue(&workshop.id))>
                    <text x=x y="14" text-anchor=anchor>{format!("{} {}", workshop.id, workshop.name.get(lang))}</text>
                </g>
            }
        })
        .collect();
    let pairs: Vec<_> = bars.pairs.iter().map(|pair| one(pair, bars.left)).collect();
    let (width, height) = (bars.width, bars.height);
    view! {
        <svg class="slope__picture" data-picture="slope" width=width height=height viewBox=format!("0 0 {width} {height}") role="img" aria-label=title>
            {heads}{pairs}
        </svg>
    }
    .into_any()
}

fn one(pair: &Pair, left: f64) -> AnyView {
    let [first, last] = hues();
    let bar = |nth: usize, hue: &'static str| {
        let long = pair.long.get(nth).copied().unwrap_or_default();
        let y = pair.y + 1.0 + (BAR + 1.0) * nth as f64;
        view! { <rect class=format!("slope__bar {hue}") x=left y=y width=long height=BAR/> }
    };
    let rows: Vec<_> = pair
        .rows
        .iter()
        .enumerate()
        .map(|(n, text)| view! { <text class="slope__label" x=0.0 y=pair.text + 12.0 + n as f64 * 16.0 lang="en">{text.clone()}</text> })
        .collect();
    view! {
        <g>
            {tooltip(pair.numbers.clone())}
            <text class="slope__label slope__numbers" x=0.0 y=pair.y + 12.0>{pair.numbers.clone()}</text>
            {bar(0, first)}{bar(1, last)}{rows}
        </g>
    }
    .into_any()
}
