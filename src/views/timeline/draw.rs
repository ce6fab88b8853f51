//! The scene as SVG: axis, bands, the day looked from, connectors and lanes.

use super::ends::{Ends, defs};
use super::marks::{draw_cluster, draw_label, draw_mark, draw_sheaf};
use crate::components::tooltip;
use crate::domain::DateBasis;
use crate::i18n::TimeMessages;
use crate::session::{Session, hue};
use crate::timeline::{AXIS, Connector, Focus, Lane, Present, SPOKEN, Scene, Strip};
use crate::wording::time;
use leptos::prelude::*;

/// Space between the baseline of the axis' labels and the top.
const AXIS_TEXT: f64 = 14.0;
/// Space between the baseline of the name of the day looked from and the top.
const PRESENT_TEXT: f64 = 42.0;

/// The scene as SVG, with connectors that come and go.
pub(super) fn draw<F, V>(scene: &Scene, session: Session, connectors: F) -> AnyView
where
    F: Fn() -> V + Send + 'static,
    V: IntoView + 'static,
{
    let lang = session.lang.get_untracked();
    let (width, height) = (scene.width, scene.height.max(80.0));
    let workshops: Vec<String> = session.data().set.workshops.iter().map(|w| w.id.to_string()).collect();
    let ticks = draw_ticks(scene, height);
    let top = scene.top - 8.0;
    let bands: Vec<_> = scene
        .bands
        .iter()
        .map(|band| view! { <rect class=format!("band {}", hue(&band.workshop)) x=band.x y=top width=band.width height=height - top/> })
        .collect();
    let (ground, line) = scene.present.as_ref().map(|present| draw_present(present, width, height, session)).unzip();
    let lanes: Vec<_> = scene.lanes.iter().enumerate().map(|(place, lane)| draw_lane(lane, place, width, session)).collect();
    view! {
        // Held at its top until its width is measured, so that the axis above it covers its own.
        <svg class="timeline__svg" data-picture="" width=width height=height viewBox=format!("0 0 {width} {height}") preserveAspectRatio="xMinYMin" lang=lang.tag()>
            {defs("ends", &Ends::ALL, &workshops)}{ground}{ticks}{bands}
            <g class="connectors" data-connectors="">{connectors}</g>
            {line}{lanes}
        </svg>
    }
    .into_any()
}

fn draw_ticks(scene: &Scene, height: f64) -> Vec<AnyView> {
    let ticks = scene.ticks.iter().map(|tick| {
        let class = if tick.major { "tick tick--major" } else { "tick" };
        // A label that would leave the picture is left out; its line stays.
        let label = (tick.x + 40.0 < scene.width).then(|| view! { <text x=tick.x + 4.0 y=AXIS_TEXT>{tick.label.clone()}</text> });
        view! { <g class=class><line x1=tick.x x2=tick.x y1="0" y2=height/>{label}</g> }.into_any()
    });
    ticks.collect()
}

/// The axis once more, to stay in sight over a picture that is higher than the window. It covers that of the picture,
/// which goes along when that is saved or printed.
pub(super) fn draw_axis(scene: &Scene) -> AnyView {
    let (width, height) = (scene.width, AXIS);
    view! {
        <div class="timeline__axis" aria-hidden="true" data-axis="">
            <svg class="timeline__svg" width=width height=height viewBox=format!("0 0 {width} {height}") focusable="false">{draw_ticks(scene, AXIS)}</svg>
        </div>
    }
    .into_any()
}

/// The day looked from: the ground of what comes after it, and its line with its name.
fn draw_present(present: &Present, width: f64, height: f64, session: Session) -> (AnyView, AnyView) {
    let ground = view! { <rect class="after" x=present.x y="20" width=(width - present.x).max(0.0) height=height - 20.0/> }.into_any();
    let line = present.label.as_ref().map(|label| {
        view! {
            <g class="present" data-present="">
                {tooltip(time::as_known_on(present.day, session.lang.get_untracked()))}
                <line x1=present.x x2=present.x y1="20" y2=height/>
                {draw_label(label, "present__day", PRESENT_TEXT)}
            </g>
        }
    });
    (ground, line.into_any())
}

/// The connectors that are drawn now.
pub(super) fn draw_connectors(scene: &Scene, focuses: &[Focus]) -> Vec<AnyView> {
    scene.lit(focuses).into_iter().map(|(connector, lit)| draw_connector(connector, lit)).collect()
}

fn draw_connector(connector: &Connector, lit: bool) -> AnyView {
    let ((x, y), (to_x, to_y)) = (connector.from, connector.to);
    // Down or up first, then across: a line of its own beside the others.
    let bend = (y + to_y) / 2.0;
    let path = format!("M{x:.1} {y:.1} C{x:.1} {bend:.1} {to_x:.1} {bend:.1} {to_x:.1} {to_y:.1}");
    let rule = if connector.basis == DateBasis::Rule { " connector--rule" } else { "" };
    let class = format!("connector {}{rule}{}", hue(&connector.workshop), if lit { " connector--lit" } else { "" });
    view! { <path class=class data-connector=connector.key() d=path/> }.into_any()
}

fn draw_lane(lane: &Lane, place: usize, width: f64, session: Session) -> AnyView {
    let data = session.data();
    let name = if lane.id == SPOKEN { draw_fold(lane, session) } else { draw_name(lane) };
    let strip = lane.strip.as_ref().map(draw_strip);
    let marks: Vec<_> = lane.marks.iter().filter_map(|mark| Some(draw_mark(mark, data.set.event(mark.event.as_str())?, session))).collect();
    let clusters: Vec<_> = lane.clusters.iter().map(|cluster| draw_cluster(cluster, &lane.id, place, session)).collect();
    let sheaves: Vec<_> = lane.sheaves.iter().map(|sheaf| draw_sheaf(sheaf, session)).collect();
    view! {
        <g class="lane">
            <line class="lane__line" x1="0" x2=width y1=lane.y y2=lane.y/>
            {strip}{name}{clusters}{marks}{sheaves}
        </g>
    }
    .into_any()
}

/// Where the name of a lane stands, below its top.
const NAME: f64 = 18.0;

fn draw_name(lane: &Lane) -> AnyView {
    view! { <text class="lane__name" x="2" y=lane.y + NAME>{lane.name.clone()}</text> }.into_any()
}

/// The name of the dates that are spoken of, which opens them, or folds them into one strip again.
fn draw_fold(lane: &Lane, session: Session) -> AnyView {
    let lang = session.lang.get_untracked();
    let t = TimeMessages::of(lang);
    let open = session.state.with_untracked(|state| state.each_date);
    let href = session.href(&session.state.with_untracked(|state| state.with_each_date(!open)));
    let sign = if open { "▾" } else { "▸" };
    let text = lane.strip.as_ref().map(|strip| time::dates_in(strip.dates, strip.speakers.len(), lang)).unwrap_or_default();
    let what = if open { t.fold_dates } else { t.each_date };
    let heard = format!("{sign} {} {text}: {what}", lane.name);
    let number = (!text.is_empty()).then(|| view! { <tspan class="lane__number" dx="4">{text}</tspan> });
    view! {
        <g><a class="lane__fold" tabindex="-1" href=href data-fold=if open { "each" } else { "folded" } aria-label=heard>
            {tooltip(what.to_owned())}
            <rect class="spoken__room" x="0" y=lane.y + 1.0 width="240" height="24"/>
            <text class="lane__name" x="2" y=lane.y + NAME>{sign}" "{lane.name.clone()}" "{number}</text>
        </a></g>
    }
    .into_any()
}

/// How many dates lie at a time.
fn draw_strip(strip: &Strip) -> AnyView {
    let unit = strip.height / strip.most.max(1) as f64;
    let bars: Vec<_> = strip
        .steps
        .iter()
        .flat_map(|step| {
            let mut foot = strip.y;
            step.counts
                .iter()
                .map(|(workshop, number)| {
                    let height = unit * *number as f64;
                    foot -= height;
                    view! { <rect class=format!("strip-step {}", hue(workshop)) x=step.x y=foot width=step.width height=height/> }
                })
                .collect::<Vec<_>>()
        })
        .collect();
    view! { <g class="strip-steps" data-dates=strip.dates.to_string() data-most=strip.most.to_string()>{bars}</g> }.into_any()
}
