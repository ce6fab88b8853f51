//! How often the terms stand in both texts: a slope a term, and the same as a table.

mod paired;

use super::Shared;
use crate::across::compare::bars::bars;
use crate::across::compare::slope::{Form, Line, Side, Slope, slope};
use crate::across::compare::{Change, Moved, moved};
use crate::across::words;
use crate::components::{Figure, measured, tooltip};
use crate::i18n::CompareMessages;
use crate::session::{Session, hue, hues, memo};
use leptos::{html, prelude::*};

/// Width of the picture before it is measured.
const UNMEASURED: f64 = 860.0;

/// The terms of the matter that is open, or of all that are shown.
#[component]
pub fn Terms(shared: Shared) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let c = CompareMessages::of(lang);
    let terms = memo(move || {
        let places = match shared.open {
            Some(place) => vec![place],
            None => shared.shown.with(|shown| shown.iter().map(|matter| matter.place).collect()),
        };
        let Some([first, last]) = session.ends() else { return Vec::new() };
        shared.context.with_value(|context| moved(&context.alignments, &places, [&first.id, &last.id]))
    });
    let title = move || {
        let second = session.ends().map(|[_, last]| last.name.get(lang).to_owned()).unwrap_or_default();
        terms.with(|terms| words::slope_title(terms, &second, lang))
    };
    let root = NodeRef::<html::Div>::new();
    let width = measured(root, UNMEASURED);
    // What stands as often in both did not move: it is named below.
    let (moving, level) = (memo(move || part(&terms.get(), false)), memo(move || part(&terms.get(), true)));
    let lines = memo(move || width.get() >= Form::BARS);
    let drawn = move || {
        let width = width.get();
        let form = if shared.open.is_some() { Form::large(width) } else { Form::small(width) };
        moving.with(|terms| {
            if width < Form::BARS {
                paired::picture(&bars(terms, width), session, title())
            } else {
                picture(&slope(terms, form), session, title())
            }
        })
    };
    let still = move || {
        level.with(|terms| (!terms.is_empty()).then(|| view! { <p class="help" data-level-terms="">{words::level_terms(terms, lang)}</p> }))
    };
    let size = if shared.open.is_some() { "slope slope--large" } else { "slope" };
    let heading = if shared.open.is_some() {
        view! { <h3 id="terms-title" class="minor-title">{c.terms}</h3> }.into_any()
    } else {
        view! { <h2 id="terms-title" class="section-title">{c.terms}</h2> }.into_any()
    };
    view! {
        <section aria-labelledby="terms-title">
            {heading}
            <Show when=move || moving.with(|terms| !terms.is_empty()) fallback=move || level.with(Vec::is_empty).then(|| view! { <p class="help">{c.no_terms}</p> })>
                <Figure name="slope" title=Signal::derive(title) below=move || view! { <Rule lines/> } twin=move || view! { <Twin shared terms/> }>
                    <div class=size node_ref=root>{drawn}</div>
                </Figure>
            </Show>
            {still}
        </section>
    }
}

/// The terms that stand as often in both texts, or the others.
fn part(terms: &[Moved], level: bool) -> Vec<Moved> {
    terms.iter().filter(|term| (term.change() == Change::Level) == level).cloned().collect()
}

/// The two kinds of line, how the terms were counted, and how long the texts are.
#[component]
fn Rule(
    /// Whether there are lines; bars have the colours of the workshops above them.
    lines: Memo<bool>,
) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let c = CompareMessages::of(lang);
    let kinds = move || {
        let second = session.ends().map(|[_, last]| last.name.get(lang).to_owned()).unwrap_or_default();
        [Change::Up, Change::Down].map(|change| {
        let name = words::more_often(change == Change::Up, &second, lang);
        view! {
            <li><svg class="key__mark" width="34" height="12" aria-hidden="true"><path class=format!("slope__line slope__line--{} {}", class(change), hue_of(change)) stroke-width="2" d=sample(change)/></svg>{name}</li>
        }
    })
    };
    let lengths: Vec<String> =
        session.ends().into_iter().flatten().filter_map(|w| Some(words::text_length(w.name.get(lang), w.text_words?, lang))).collect();
    let lengths = (!lengths.is_empty()).then(|| format!(" {}. {}", lengths.join(", "), c.words_rule));
    view! {
        <ul class="key">{move || lines.get().then(|| kinds().into_iter().collect_view())}<li>{c.key_terms}{move || lines.get().then_some(c.key_lines)}</li></ul>
        <p class="help">{c.counting}{lengths}</p>
    }
}

fn class(change: Change) -> &'static str {
    match change {
        Change::Up => "up",
        Change::Level => "level",
        Change::Down => "down",
    }
}

/// The hue of the text in which a term stands more often.
fn hue_of(change: Change) -> &'static str {
    let [first, last] = hues();
    match change {
        Change::Up => last,
        Change::Level => "",
        Change::Down => first,
    }
}

fn sample(change: Change) -> &'static str {
    match change {
        Change::Up => "M1 10L33 2",
        Change::Level => "M1 6L33 6",
        Change::Down => "M1 2L33 10",
    }
}

fn picture(slope: &Slope, session: Session, title: String) -> AnyView {
    let lang = session.lang.get_untracked();
    let axes: Vec<_> = session
        .ends()
        .into_iter()
        .flatten()
        .zip([(slope.left, "end"), (slope.right, "start")])
        .map(|(workshop, (x, anchor))| {
            let name = format!("{} {}", workshop.id, workshop.name.get(lang));
            view! {
                <g class=format!("slope__axis {}", hue(&workshop.id))>
                    <line x1=x x2=x y1=slope.top - 6.0 y2=slope.bottom + 4.0/>
                    <text x=x y="14" text-anchor=anchor>{name}</text>
                </g>
            }
        })
        .collect();
    let lines: Vec<_> = slope.lines.iter().map(|line| line_of(line, slope)).collect();
    let labels: Vec<_> = slope.lines.iter().map(|line| label(line, slope)).collect();
    let ticks: Vec<_> = slope
        .ticks
        .iter()
        .map(|tick| {
            let (x, anchor) = if tick.side == Side::Left { (slope.left - 7.0, "end") } else { (slope.right + 7.0, "start") };
            view! { <text class="slope__tick" x=x y=tick.y + 4.0 text-anchor=anchor>{tick.value.to_string()}</text> }
        })
        .collect();
    let (width, height) = (slope.form.width, slope.height);
    view! {
        <svg class="slope__picture" data-picture="slope" width=width height=height viewBox=format!("0 0 {width} {height}") role="img" aria-label=title>
            {axes}{lines}{ticks}{labels}
        </svg>
    }
    .into_any()
}

fn line_of(line: &Line, slope: &Slope) -> AnyView {
    let [first, last] = hues();
    let class = format!("slope__line slope__line--{} {}", class(line.change()), hue_of(line.change()));
    let name = format!("{} {}", line.label.numbers, line.terms.join(", "));
    view! {
        <g>
            <path class=class stroke-width=line.stroke() d=format!("M{} {}L{} {}", slope.left, line.from, slope.right, line.to)>{tooltip(name)}</path>
            <circle class=format!("slope__end {first}") cx=slope.left cy=line.from r="3.5"/>
            <circle class=format!("slope__end {last}") cx=slope.right cy=line.to r="3.5"/>
        </g>
    }
    .into_any()
}

/// The label with a thin line from the axis to its first row.
fn label(line: &Line, slope: &Slope) -> AnyView {
    let label = &line.label;
    let row = slope.form.row;
    let base = label.top + row * 0.74;
    let middle = label.top + row / 2.0;
    let (anchor, at, axis, out) = match label.side {
        Side::Left => ("end", line.from, slope.left - 24.0, 4.0),
        Side::Right => ("start", line.to, slope.right + 24.0, -4.0),
    };
    let x = label.x;
    let rows: Vec<_> = label
        .rows
        .iter()
        .enumerate()
        .map(|(n, text)| {
            let numbers = (n == 0).then(|| view! { <tspan class="slope__numbers">{format!("{}\u{a0}\u{a0}", label.numbers)}</tspan> });
            view! { <text class="slope__label" x=x y=base + n as f64 * row text-anchor=anchor lang="en">{numbers}{text.clone()}</text> }
        })
        .collect();
    view! {
        <g>
            <path class="slope__leader" d=format!("M{axis} {at}L{} {middle}", x + out)/>
            {rows}
        </g>
    }
    .into_any()
}

/// The terms as a table, from the largest gain to the largest loss.
#[component]
fn Twin(shared: Shared, terms: Memo<Vec<Moved>>) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let c = CompareMessages::of(lang);
    let names: Vec<_> =
        session.ends().into_iter().flatten().map(|w| view! { <th scope="col" class="num">{w.name.get(lang).to_owned()}</th> }).collect();
    let rows = move || {
        let row = |term: Moved| {
            let links: Vec<_> = term
                .matters
                .iter()
                .enumerate()
                .map(|(n, place)| {
                    let comma = if n > 0 { "; " } else { "" };
                    view! { {comma}<a href=shared.href(*place, session)>{shared.topic(*place, session)}</a> }
                })
                .collect();
            view! {
                <tr>
                    <th scope="row" lang="en">{term.term.clone()}</th>
                    <td>{links}</td>
                    <td class="num">{term.before.to_string()}</td>
                    <td class="num">{term.after.to_string()}</td>
                    <td class="num">{words::signed(term.difference())}</td>
                </tr>
            }
        };
        terms.get().into_iter().map(row).collect_view()
    };
    view! {
        <div class="table-scroll">
            <table class="table">
                <thead><tr><th scope="col">{c.term}</th><th scope="col">{c.matter}</th>{names}<th scope="col" class="num">{c.difference}</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
