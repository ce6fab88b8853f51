//! The picture of the matrix as a table.

use super::{counted, counted_half, lang_of, list::square, words};
use crate::across::matrix::{Cell, Margin, Matrix, Row};
use crate::components::ground_counts;
use crate::i18n::dates;
use crate::query::Facet;
use crate::session::Session;
use crate::wording::{dialogue, phrases};
use leptos::prelude::*;

/// The table.
#[component]
pub(super) fn Table(grid: Memo<Matrix>) -> impl IntoView {
    let session = Session::get();
    move || grid.with(|grid| table(grid, session))
}

fn table(grid: &Matrix, session: Session) -> AnyView {
    let (lang, m) = lang_of(session);
    let heads: Vec<_> = grid.columns.iter().map(|column| view! { <th scope="col">{square(column, session)}</th> }).collect();
    let rows: Vec<_> = grid.rows.iter().map(|one| row(one, session)).collect();
    let foot: Vec<_> = grid
        .columns
        .iter()
        .map(|column| view! { <td>{margin(&column.all, session)}{ground_counts(session, column.by_grade)}</td> })
        .collect();
    view! {
        <div class="table-scroll">
            <table class="table matrix-table">
                <caption>{dialogue::matrix_caption(&session.data().set, lang)}</caption>
                <thead><tr><th scope="col">{phrases::facet_name(Facet::Theme, lang)}</th>{heads}<th scope="col">{m.all}</th></tr></thead>
                <tbody>{rows}</tbody>
                <tfoot><tr><th scope="row">{m.all}</th>{foot}<td>{margin(&grid.all, session)}</td></tr></tfoot>
            </table>
        </div>
    }
    .into_any()
}

fn row(row: &Row, session: Session) -> AnyView {
    let cells: Vec<_> = row.cells.iter().map(|one| view! { <td>{cell(one, session)}</td> }).collect();
    view! { <tr><th scope="row">{words::theme(&row.theme, session)}</th>{cells}<td>{margin(&row.all, session)}</td></tr> }.into_any()
}

fn margin(margin: &Margin, session: Session) -> AnyView {
    let (lang, _) = lang_of(session);
    let of = phrases::statements_word(margin.count, lang).to_owned();
    counted(session, margin.count, margin.opens.as_ref(), dates::number(margin.count, lang), of)
}

fn cell(cell: &Cell, session: Session) -> AnyView {
    let (lang, _) = lang_of(session);
    if cell.count() == 0 {
        return counted(session, 0, None, "0".to_owned(), String::new());
    }
    let half = |at: usize| {
        let bar = (at > 0).then_some(" | ");
        view! { {bar}{counted_half(session, cell, at, dates::number(cell.of_workshop(at), lang))} }
    };
    let halves: Vec<_> = (0..cell.split.len()).map(half).collect();
    let of = phrases::statements_word(cell.count(), lang).to_owned();
    view! {
        {counted(session, cell.count(), cell.opens.as_ref(), dates::number(cell.count(), lang), of)}
        <span class="matrix-table__split">{halves}</span>
        {ground_counts(session, cell.by_grade())}
    }
    .into_any()
}
