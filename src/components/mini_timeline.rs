//! A small picture of when: one dot an event, stacked by quarter, both workshops as lines, and below the axis the times that
//! statements speak of, darker the more they are.

use super::{measured, tenths, tooltip};
use crate::domain::Origin;
use crate::query::{Afterwards, View};
use crate::session::{Session, hue, memo};
use crate::timeline::{Scale, Span, home, items, spoken, ticks};
use crate::wording::dialogue;
use leptos::{html, prelude::*};
use std::collections::BTreeMap;

/// Width of the drawing before its place is measured, and at most: wider places stretch it.
const WIDTH: f64 = 720.0;
/// Width at least, below which the years would meet.
const LEAST: f64 = 280.0;
const DOT: f64 = 9.0;
const AXIS: f64 = 18.0;

/// The events that belong to what the state selects, in the years around the workshops.
#[component]
pub fn MiniTimeline() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let root = NodeRef::<html::Div>::new();
    let room = measured(root, WIDTH);
    // Drawn at the width of a narrow place rather than scaled down to it, where nobody could read the years.
    let room = memo(move || room.get().clamp(LEAST, WIDTH));
    let picture = move || {
        let width = room.get();
        let data = session.data();
        let home = home(&data.set);
        let state = session.state.get();
        let selected = data.index.select(&state.with_dates(None, None));
        // A record narrows the events as a filter would.
        let scoped = state.id.is_some();
        let hidden = state.afterwards == Afterwards::Hidden;
        let all = items(&data.set, &state, &selected);
        let scale = Scale { zoom: home, width };
        // Those of the same place are one rectangle, as dark as all of them upon each other.
        let mut times: Vec<(f64, f64)> = spoken(&data.set, &state, &selected, &all)
            .iter()
            .filter_map(|spoken| Span::of(&spoken.time.date, spoken.time.precision, home))
            .map(|span| (scale.x(span.first), (scale.x(span.last.plus(1)) - scale.x(span.first)).max(2.0)))
            .collect();
        times.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
        let shown: Vec<_> = all
            .into_iter()
            .filter(|item| (!scoped || !item.statements.is_empty()) && item.event.date.overlaps(Some(home.first), Some(home.last)))
            .collect();
        let mut bins: BTreeMap<(i32, u32), Vec<(Origin, String)>> = BTreeMap::new();
        for item in &shown {
            if let Some((year, month, _)) = item.event.date.first_day().map(|day| day.max(home.first).civil()) {
                bins.entry((year, (month - 1) / 3)).or_default().push((item.event.origin, item.event.name.get(lang).to_owned()));
            }
        }
        let tallest = bins.values().map(Vec::len).max().unwrap_or(1).max(3) as f64;
        let height = tallest * DOT + AXIS + 10.0;
        let base = height - AXIS;
        let lines: Vec<_> = data
            .set
            .workshops
            .iter()
            .filter_map(|w| Some((w, scale.x(w.date.first_day()?))))
            .map(|(w, x)| {
                view! {
                    <g class=format!("mini__workshop {}", hue(&w.id))>
                        <line x1=tenths(x) x2=tenths(x) y1="2" y2=tenths(base)/>
                        <text x=tenths(x + 4.0) y="10">{w.id.to_string()}</text>
                    </g>
                }
            })
            .collect();
        let dots: Vec<_> = bins
            .iter()
            .flat_map(|((year, quarter), events)| {
                let day = crate::domain::Day::from_civil(*year, quarter * 3 + 2, 15).unwrap_or(home.first);
                let x = scale.x(day);
                events.iter().enumerate().map(move |(n, (origin, name))| {
                    let y = base - DOT / 2.0 - 2.0 - n as f64 * DOT;
                    view! { <circle class=format!("mark mark--{}", origin_id(*origin)) cx=tenths(x) cy=tenths(y) r="3.4">{tooltip(name.clone())}</circle> }
                })
            })
            .collect();
        let axis: Vec<_> = ticks(&scale, lang)
            .into_iter()
            .map(|tick| {
                view! {
                    <line class="mini__tick" x1=tenths(tick.x) x2=tenths(tick.x) y1=tenths(base) y2=tenths(base + 4.0)/>
                    <text class="mini__label" x=tenths(tick.x + 3.0) y=tenths(height - 4.0)>{tick.label}</text>
                }
            })
            .collect();
        let strip: Vec<_> = times
            .chunk_by(|a, b| a == b)
            .filter_map(|same| Some((same.first()?, opacity(same.len()))))
            .map(|((x, width), opacity)| view! { <rect class="mini__spoken" fill-opacity=opacity x=tenths(*x) y=tenths(base + 1.0) width=tenths(*width) height="4"/> })
            .collect();
        let title = dialogue::mini_title(shown.len(), home, lang);
        // The record becomes a filter of the whole timeline.
        let link = session.href(&state.scope_as_filter(data.index.vocabulary()).in_view(View::Timeline));
        view! {
            <figure class="mini" data-timeline="small">
                <svg class="mini__picture" data-picture="" viewBox=format!("0 0 {} {}", tenths(width), tenths(height)) role="img" aria-label=title.clone()>
                    <line class="mini__axis" x1="0" x2=tenths(width) y1=tenths(base) y2=tenths(base)/>
                    {strip}{lines}{dots}{axis}
                </svg>
                <figcaption class="mini__caption">{title.clone()}" "<span class="mini__legend">{if hidden { m.mini_legend_texts } else { m.mini_legend }}" "{m.mini_strip}</span>" "<a href=link>{m.open_timeline}</a></figcaption>
            </figure>
        }
    };
    view! { <div node_ref=root>{picture}</div> }
}

/// How opaque so many dates upon each other are, each by a tenth.
fn opacity(dates: usize) -> String {
    let through = 0.9_f32.powi(i32::try_from(dates).unwrap_or(i32::MAX));
    format!("0.{:03}", ((1.0 - through) * 1000.0).round().min(999.0) as u32)
}

/// The class of an event's origin.
pub fn origin_id(origin: Origin) -> &'static str {
    match origin {
        Origin::Text => "text",
        Origin::Context => "context",
        Origin::Afterwards => "afterwards",
    }
}
