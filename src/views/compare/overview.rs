//! How many matters were carried over, sharpened, narrowed, added or left out: a row of marks a verdict.

use super::Shared;
use super::mark::{Mark, SIZE, shapes};
use crate::across::compare::Tally;
use crate::across::words;
use crate::components::{Figure, measured, tooltip};
use crate::domain::Lang;
use crate::i18n::{CompareMessages, dates};
use crate::query::Verdict;
use crate::session::{Session, memo};
use crate::wording::{dialogue::last_meeting, phrases::colon};
use leptos::{html, prelude::*};

/// Room for the name and the number of a verdict.
const NAME: f64 = 132.0;
/// Side of a cell, with the room around it.
const CELL: f64 = 32.0;
/// Height of a row.
const ROW: f64 = 28.0;
/// Width of the picture before it is measured.
const UNMEASURED: f64 = 420.0;

/// The picture, titled by its numbers.
#[component]
pub fn Overview(shared: Shared) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let title = move || shared.shown.with(|shown| words::overview(&Tally::of(shown), last_meeting(&session.data().set, lang), lang));
    let root = NodeRef::<html::Div>::new();
    let width = measured(root, UNMEASURED);
    // Rows of different length look alike where they are broken, so all the room is taken.
    let across = memo(move || ((width.get() - NAME) / CELL).floor().clamp(3.0, 24.0) as usize);
    view! {
        <Figure name="verdicts" title=Signal::derive(title) below=move || view! { <Rules shared/> } twin=move || view! { <Twin shared/> }>
            <div class="verdicts-room" node_ref=root>{move || picture(shared, session, title(), across.get())}</div>
        </Figure>
    }
}

/// What each verdict that is shown means, beside its mark and its name.
#[component]
fn Rules(shared: Shared) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let rows = move || {
        let tally = shared.shown.with(|shown| Tally::of(shown));
        let named = Verdict::ALL.into_iter().filter(|verdict| tally.number(*verdict) > 0);
        let row = |verdict: Verdict| {
            let rule = rule(shared, verdict, lang)?;
            Some(
                view! { <li data-verdict-rule=verdict.id()><Mark verdict/><span><b>{shared.verdict_name(verdict, session)}</b>{colon(lang)}{rule}</span></li> },
            )
        };
        named.filter_map(row).collect_view()
    };
    view! { <ul class="verdict-rules">{rows}</ul> }
}

/// What a verdict means, where the data set says it.
fn rule(shared: Shared, verdict: Verdict, lang: Lang) -> Option<String> {
    let named = |context: &std::sync::Arc<crate::dataset::Context>| {
        context
            .verdicts
            .iter()
            .find(|named| named.id.as_str() == verdict.id())
            .and_then(|named| named.rule.as_ref().map(|rule| rule.get(lang).to_owned()))
    };
    shared.context.with_value(named)
}

fn picture(shared: Shared, session: Session, title: String, across: usize) -> AnyView {
    let lang = session.lang.get_untracked();
    let shown = shared.shown.get();
    let tally = Tally::of(&shown);
    let filled: Vec<Verdict> = Verdict::ALL.into_iter().filter(|verdict| tally.number(*verdict) > 0).collect();
    let most = filled.iter().map(|verdict| tally.number(*verdict)).max().unwrap_or(1).min(across);
    let mut height = 0.0;
    let rows: Vec<_> = filled
        .into_iter()
        .map(|verdict| {
            let y = height;
            height += tally.number(verdict).div_ceil(across) as f64 * ROW;
            let cells: Vec<_> = shown
                .iter()
                .filter(|matter| matter.verdict == verdict)
                .enumerate()
                .map(|(n, matter)| {
                    cell(shared, session, matter.place, verdict, NAME + (n % across) as f64 * CELL, y + (n / across) as f64 * ROW)
                })
                .collect();
            view! {
                <text class="verdicts__number" x="20" y=y + 18.0 text-anchor="end">{dates::number(tally.number(verdict), lang)}</text>
                <text class="verdicts__name" x="28" y=y + 18.0>{shared.verdict_name(verdict, session)}</text>
                {cells}
            }
        })
        .collect();
    let width = NAME + most as f64 * CELL;
    view! {
        <svg class="verdicts" data-picture="verdicts" width=width height=height viewBox=format!("0 0 {width} {height}") role="group" aria-label=title>{rows}</svg>
    }
    .into_any()
}

/// One matter, which opens it. The group around the link tells that it is one of a drawing.
fn cell(shared: Shared, session: Session, place: usize, verdict: Verdict, x: f64, y: f64) -> AnyView {
    let (width, height) = SIZE;
    let topic = shared.topic(place, session);
    let point = move |on: bool| shared.pointed.set(on.then_some(place));
    view! {
        <g>
            <a class="verdicts__cell" href=shared.href(place, session) aria-label=topic.clone()
                on:mouseenter=move |_| point(true) on:mouseleave=move |_| point(false) on:focusin=move |_| point(true) on:focusout=move |_| point(false)>
                <rect class="verdicts__ground" x=x y=y + 1.0 width=CELL - 2.0 height=ROW - 4.0/>
                <g transform=format!("translate({} {})", x + (CELL - 2.0 - width) / 2.0, y + 1.0 + (ROW - 4.0 - height) / 2.0)>{shapes(verdict)}</g>
                {tooltip(topic.clone())}
            </a>
        </g>
    }
    .into_any()
}

/// The same as a table, with what each verdict means.
#[component]
fn Twin(shared: Shared) -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let c = CompareMessages::of(lang);
    let rows: Vec<_> = Verdict::ALL
        .into_iter()
        .map(|verdict| {
            let rule = rule(shared, verdict, lang);
            let number = move || shared.shown.with(|shown| dates::number(Tally::of(shown).number(verdict), lang));
            view! {
                <tr>
                    <th scope="row">{shared.verdict_name(verdict, session)}</th>
                    <td class="num">{number}</td>
                    <td>{rule}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <div class="table-scroll">
            <table class="table">
                <thead><tr><th scope="col">{m.verdict}</th><th scope="col" class="num">{c.matters}</th><th scope="col">{c.meaning}</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
