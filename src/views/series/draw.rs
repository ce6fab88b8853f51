//! A chart or a list as SVG: one small function a kind of mark.

use crate::across::series::{Area, Break, Chart, Join, LINE, Label, List, ListRow, Mark, Number, Shape};
use crate::domain::Series;
use crate::session::hue;
use leptos::prelude::*;

/// A chart.
pub fn chart(series: &Series, scene: &Chart, title: &str) -> AnyView {
    let (left, right, base) = (scene.across.left, scene.across.right, scene.upwards.base);
    let values: Vec<_> = scene
        .values
        .iter()
        .map(|tick| {
            view! {
                <line class="chart__line" x1=left x2=right y1=tick.at y2=tick.at/>
                <text class="chart__value" x=left - 6.0 y=tick.at + 4.0>{tick.label.clone()}</text>
            }
        })
        .collect();
    let years: Vec<_> =
        scene.years.iter().map(|tick| view! { <text class="chart__year" x=tick.at y=base + 15.0>{tick.label.clone()}</text> }).collect();
    let aim = scene.aim.as_ref().map(|(y, label)| {
        let label = label.as_ref().map(|label| text(label, "chart__aim-label"));
        view! { <g class="chart__aim"><line x1=left x2=right y1=*y y2=*y/>{label}</g> }
    });
    let breaks: Vec<_> = scene.breaks.iter().map(|one| break_at(one, base)).collect();
    let joins: Vec<_> = scene.joins.iter().map(join).collect();
    let marks: Vec<_> = scene.marks.iter().map(mark).collect();
    let labels: Vec<_> = scene.labels.iter().map(|label| text(label, "chart__label")).collect();
    let counts: Vec<_> = scene.counts.iter().map(|(number, label)| count(*number, label)).collect();
    view! {
        <svg class="chart" data-picture=series.id.to_string() viewBox=format!("0 0 {} {}", scene.width, scene.height) width=scene.width height=scene.height role="img" aria-label=title.to_owned()>
            {breaks}{values}{years}{aim}{joins}{marks}{labels}{counts}
        </svg>
    }
    .into_any()
}

fn text(label: &Label, class: &'static str) -> AnyView {
    let middle = label.area.x + label.area.width / 2.0;
    view! { <text class=class x=middle y=label.baseline()>{label.text.clone()}</text> }.into_any()
}

/// What a shape counts: the shape of a day and its name.
fn count(number: Number, label: &Label) -> AnyView {
    let area = Area { x: label.area.x - 12.0, y: label.area.y + LINE / 2.0 - 3.0, width: 6.0, height: 6.0 };
    let class = format!("chart__mark chart__mark--{}", class_of(number));
    let shape = match number {
        Number::Value => view! { <circle class=class cx=area.x + 3.0 cy=area.y + 3.0 r="3"/> }.into_any(),
        Number::Local => view! { <path class=class d=pointed(area)/> }.into_any(),
    };
    view! { <g class="chart__count" data-count-of=class_of(number)>{shape}{text(label, "chart__label")}</g> }.into_any()
}

/// The outline of a mark of the second count: pointed at both ends, so that it differs without its colour.
fn pointed(area: Area) -> String {
    let (half, middle) = (area.height / 2.0 + 1.0, area.y + area.height / 2.0);
    let inner = (area.width - 2.0 * half).max(0.0);
    let x = area.x + area.width / 2.0 - inner / 2.0 - half;
    format!("M{x} {middle}l{half} {}h{inner}l{half} {half}l{} {half}h{}Z", -half, -half, -inner)
}

fn break_at(one: &Break, base: f64) -> AnyView {
    let top = one.label.area.y + LINE;
    view! {
        <g class="chart__break" data-break=one.letter.to_string()>
            <rect x=one.x y=top width=one.width height=base - top/>
            <line x1=one.x x2=one.x y1=top y2=base/>
            <line x1=one.x + one.width x2=one.x + one.width y1=top y2=base/>
            {text(&one.label, "chart__letter")}
        </g>
    }
    .into_any()
}

fn class_of(number: Number) -> &'static str {
    match number {
        Number::Value => "value",
        Number::Local => "local",
    }
}

fn join(one: &Join) -> AnyView {
    let dashed = if one.dashed { " chart__join--dashed" } else { "" };
    view! {
        <line class=format!("chart__join chart__join--{}{dashed}", class_of(one.number)) x1=one.from.0 y1=one.from.1 x2=one.to.0 y2=one.to.1/>
    }
    .into_any()
}

fn mark(one: &Mark) -> AnyView {
    let state = match (one.checked, one.vague) {
        (false, _) => " chart__mark--unchecked",
        (true, true) => " chart__mark--vague",
        (true, false) => "",
    };
    let class = format!("chart__mark chart__mark--{}{state}", class_of(one.number));
    let area = one.area;
    match one.shape {
        Shape::Dot | Shape::Span if one.number == Number::Local => view! { <path class=class d=pointed(area)/> }.into_any(),
        Shape::Dot => view! { <circle class=class cx=area.x + area.width / 2.0 cy=one.y() r=area.width / 2.0/> }.into_any(),
        Shape::Bar | Shape::Span => view! { <rect class=class x=area.x y=area.y width=area.width height=area.height/> }.into_any(),
    }
}

/// A sign of the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Symbol {
    /// A value that lasts.
    Checked,
    /// A value of a day.
    Day,
    /// A value with a vague date.
    Vague,
    /// A value that was not checked.
    Unchecked,
    /// A time of which nothing is known.
    Dashed,
    /// A break.
    Break,
}

impl Symbol {
    /// All signs.
    pub const ALL: [Symbol; 6] = [Symbol::Checked, Symbol::Day, Symbol::Vague, Symbol::Unchecked, Symbol::Dashed, Symbol::Break];
}

/// A sign as the charts draw it.
pub fn symbol(symbol: Symbol) -> AnyView {
    let span = |state: &str| {
        let class = format!("chart__mark chart__mark--value{state}");
        view! { <rect class=class x=4.0 y=5.0 width=24.0 height=6.0/> }.into_any()
    };
    let line = |class: &'static str, x: f64| view! { <line class=class x1=x x2=x y1=0.0 y2=16.0/> };
    let drawn = match symbol {
        Symbol::Checked => span(""),
        Symbol::Day => view! { <circle class="chart__mark chart__mark--value" cx=16.0 cy=8.0 r=3.0/> }.into_any(),
        Symbol::Vague => span(" chart__mark--vague"),
        Symbol::Unchecked => span(" chart__mark--unchecked"),
        Symbol::Dashed => view! { <line class="chart__join chart__join--dashed" x1=4.0 x2=28.0 y1=8.0 y2=8.0/> }.into_any(),
        Symbol::Break => {
            view! { <g class="chart__break"><rect x=6.0 y=0.0 width=20.0 height=16.0/>{line("", 6.0)}{line("", 26.0)}</g> }.into_any()
        }
    };
    view! { <svg class="chart" viewBox="0 0 32 16" width="32" height="16" aria-hidden="true">{drawn}</svg> }.into_any()
}

/// A list along the years.
pub fn list(series: &Series, scene: &List, title: &str) -> AnyView {
    let rows: Vec<_> = scene.rows.iter().map(list_row).collect();
    view! {
        <svg class="chart chart--list" data-picture=series.id.to_string() viewBox=format!("0 0 {} {}", scene.width, scene.height) width=scene.width height=scene.height role="img" aria-label=title.to_owned()>
            {rows}
        </svg>
    }
    .into_any()
}

fn list_row(row: &ListRow) -> AnyView {
    let baseline = |line: usize| row.y + LINE * (line as f64 + 1.0) - 3.0;
    let words: Vec<_> = row
        .lines
        .iter()
        .enumerate()
        .map(|(line, text)| view! { <text class="chart__topic" x=row.text_x y=baseline(line)>{text.clone()}</text> })
        .collect();
    let meetings: Vec<_> = row
        .meetings
        .iter()
        .enumerate()
        .map(|(nth, id)| {
            let x = row.text_x + nth as f64 * 30.0;
            view! {
                <g class=format!("chart__meeting {}", hue(&id)) data-meeting=id.to_string()>
                    <line x1=x + 1.0 x2=x + 1.0 y1=row.end() - LINE y2=row.end()/>
                    <text class="chart__meeting-label chart__meeting-label--start" x=x + 5.0 y=baseline(row.lines.len())>{id.to_string()}</text>
                </g>
            }
        })
        .collect();
    let class = if row.checked { "chart__mark chart__mark--value" } else { "chart__mark chart__mark--value chart__mark--unchecked" };
    view! {
        <g>
            <text class="chart__when" x=row.x y=baseline(0)>{row.when.clone()}</text>
            <circle class=class cx=row.text_x - 12.0 cy=row.y + LINE / 2.0 r="3"/>
            {words}{meetings}
        </g>
    }
    .into_any()
}
