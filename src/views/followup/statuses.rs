//! The statuses of the expectations that are shown, by workshop, as a small picture.

use crate::across::followup::{Cell, Followup as Selected, Picture, Row, Tally, picture};
use crate::across::series::LINE;
use crate::components::{Figure, StatusShape, measured};
use crate::dataset::Context;
use crate::domain::{Lang, OutcomeStatus, WorkshopId};
use crate::i18n::{FollowupMessages, dates};
use crate::session::{Session, hue, memo};
use crate::wording::{followup as words, phrases};
use leptos::{html, prelude::*};
use std::sync::Arc;

/// Width of the picture before it is measured, and the most that it takes.
const WIDE: f64 = 560.0;

/// The picture with its twin.
#[component]
pub fn Statuses(context: Arc<Context>) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let tallies = {
        let context = Arc::clone(&context);
        memo(move || {
            let data = session.data();
            session.state.with(|state| Selected::of(&context.outcomes, &data.set, &data.index, state).by_workshop(&data.set))
        })
    };
    let all = memo(move || {
        let data = session.data();
        session.state.with(|state| Tally::of(Selected::of(&context.outcomes, &data.set, &data.index, state).shown))
    });
    // Where statuses are asked for, which of them is the commonest is no finding.
    let asked = memo(move || session.state.with(|state| !state.statuses.is_empty()));
    let title = Signal::derive(move || words::statuses_title(commonest(&all.get()).filter(|_| !asked.get()), all.get().total, lang));
    let root = NodeRef::<html::Div>::new();
    let width = measured(root, WIDE);
    let drawn = move || {
        let names = words::row_names(lang);
        let heads = tallies.with(|tallies| tallies.iter().map(|(id, _)| head(id, session)).collect::<Vec<_>>());
        let scene = tallies.with(|tallies| picture(tallies, &names, &heads, width.get().min(WIDE)));
        draw(&scene, title.get(), session)
    };
    view! {
        <Figure name="statuses" title below=move || view! { <p class="help">{note(&all.get(), lang)}</p> } twin=move || table(&tallies.get(), &all.get(), session)>
            <div class="statuses" data-afterwards="" node_ref=root>{drawn}</div>
        </Figure>
    }
}

/// What a square is, and what is counted again.
fn note(all: &Tally, lang: Lang) -> String {
    let m = FollowupMessages::of(lang);
    let counted: usize = OutcomeStatus::ALL.into_iter().map(|status| all.standing(status)).sum();
    let again = [(counted > all.total, m.statuses_twice), (all.lacking > 0, m.statuses_lacking)];
    let said: Vec<&str> = again.into_iter().filter_map(|(holds, text)| holds.then_some(text)).collect();
    [&[m.statuses_note], said.as_slice()].concat().join(" ")
}

/// The status that most have, if it is one alone.
fn commonest(tally: &Tally) -> Option<(OutcomeStatus, usize)> {
    let most = OutcomeStatus::ALL.into_iter().map(|status| tally.standing(status)).max().filter(|most| *most > 0)?;
    let mut with = OutcomeStatus::ALL.into_iter().filter(|status| tally.standing(*status) == most);
    let first = with.next().map(|status| (status, most));
    if with.next().is_none() { first } else { None }
}

/// What a row counts.
fn name_of(row: Option<OutcomeStatus>, lang: Lang) -> &'static str {
    row.map_or(FollowupMessages::of(lang).lacking, |status| phrases::outcome_status(status, lang))
}

/// A workshop at the head of its column.
fn head(id: &WorkshopId, session: Session) -> String {
    let lang = session.lang.get_untracked();
    let data = session.data();
    let name = data.set.workshop(id.as_str()).map(|w| w.name.get(lang).to_owned()).unwrap_or_default();
    format!("{id} {name}")
}

fn draw(scene: &Picture, title: String, session: Session) -> AnyView {
    let heads: Vec<_> = scene
        .columns
        .iter()
        .map(|column| {
            let (id, x) = (&column.workshop, column.x);
            let lines = column.head.iter().enumerate();
            let lines: Vec<_> =
                lines.map(|(n, line)| view! { <tspan x=x dy=if n == 0 { 0.0 } else { LINE }>{line.clone()}</tspan> }).collect();
            view! { <text class=format!("statuses__head {}", hue(&id)) x=x y="15">{lines}</text> }
        })
        .collect();
    let rows: Vec<_> = scene.rows.iter().map(|row| draw_row(row, scene.unit, session)).collect();
    view! {
        <svg class="chart" data-picture="statuses" viewBox=format!("0 0 {} {}", scene.width, scene.height) width=scene.width height=scene.height role="img" aria-label=title>
            {heads}{rows}
        </svg>
    }
    .into_any()
}

fn draw_row(row: &Row, unit: f64, session: Session) -> AnyView {
    let lang = session.lang.get_untracked();
    let cells: Vec<_> = row.cells.iter().map(|cell| draw_cell(cell, row.y, unit)).collect();
    let shape = row.status.map(|status| view! { <g transform=format!("translate(0 {})", row.y - 6.0)><StatusShape status/></g> });
    let class = if row.status.is_some() { "" } else { "statuses__again" };
    view! {
        <g class=class>
            {shape}
            <text class="statuses__name" x="18" y=row.y + 4.0>{name_of(row.status, lang)}</text>
            {cells}
        </g>
    }
    .into_any()
}

fn draw_cell(cell: &Cell, y: f64, unit: f64) -> AnyView {
    let units: Vec<_> =
        cell.units.iter().map(|x| view! { <rect class="statuses__unit" x=*x y=y - unit / 2.0 width=unit height=unit/> }).collect();
    view! {
        <g class=hue(&cell.workshop)>
            {units}<text class="statuses__number" x=cell.number_x y=y + 4.0>{cell.number.to_string()}</text>
        </g>
    }
    .into_any()
}

/// The same numbers as a table.
fn table(tallies: &[(WorkshopId, Tally)], all: &Tally, session: Session) -> AnyView {
    let lang = session.lang.get_untracked();
    let m = FollowupMessages::of(lang);
    let heads: Vec<_> = tallies.iter().map(|(id, _)| view! { <th scope="col" class="num">{head(id, session)}</th> }).collect();
    let rows: Vec<_> = Tally::rows(all.lacking > 0)
        .map(|row| {
            let cells: Vec<_> =
                tallies.iter().map(|(_, tally)| view! { <td class="num">{dates::number(tally.in_row(row), lang)}</td> }).collect();
            view! { <tr><th scope="row">{name_of(row, lang)}</th>{cells}<td class="num">{dates::number(all.in_row(row), lang)}</td></tr> }
        })
        .collect();
    view! {
        <div class="table-scroll" tabindex="0" role="group" aria-label=m.status_legend>
            <table class="table">
                <thead><tr><th scope="col">{m.status_legend}</th>{heads}<th scope="col" class="num">{m.both_workshops}</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
