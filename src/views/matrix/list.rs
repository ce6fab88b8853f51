//! The matrix where it does not fit as a picture: theme by theme, what it meets, each number the list that it counts.

use super::{counted, counted_half, lang_of, words};
use crate::across::matrix::{Cell, Column, ColumnKind, Matrix, Row};
use crate::components::{goal_class, ground_counts};
use crate::i18n::dates;
use crate::query::View;
use crate::session::{Session, hue};
use crate::views::sdgs::GradeKey;
use crate::wording::phrases;
use leptos::prelude::*;

/// The list.
#[component]
pub(super) fn List(
    /// The grid.
    grid: Memo<Matrix>,
    /// What is seen in it.
    title: Signal<String>,
) -> impl IntoView {
    let session = Session::get();
    let rows = move || grid.with(|grid| grid.rows.iter().map(|row| theme(row, &grid.columns, session)).collect_view());
    let key = move || grid.with(|grid| key(&grid.columns, session));
    let foot = move || grid.with(|grid| margins(grid, session));
    view! {
        <div class="matrix-list" data-matrix="">
            <p class="figure__title">{move || title.get()}</p>
            <GradeKey/>
            {key}
            <ul class="matrix-list__rows">{rows}{foot}</ul>
        </div>
    }
}

/// What the letters, the dashed border and the squares mean; the marks of the grades have a key of their own.
fn key(columns: &[Column], session: Session) -> AnyView {
    let (lang, m) = lang_of(session);
    let data = session.data();
    let workshops: Vec<_> = data
        .set
        .workshops
        .iter()
        .map(|w| {
            view! { <li class=hue(&w.id)><span class="split__letter">{w.id.to_string()}</span>{w.name.get(lang).to_owned()}</li> }
        })
        .collect();
    let silent = columns.iter().any(|column| column.all.count == 0).then(|| {
        view! { <li>{sample("matrix-square matrix-square--silent goal--agenda matrix-key__sample")}{m.key_silent}</li> }
    });
    // Other columns are the goals and targets that their squares name; this one has a short name of ours.
    let agenda = columns.iter().find(|column| column.kind == ColumnKind::Agenda).map(|column| {
        view! { <li><span class=format!("matrix-square {}", goal_class(&column.id)) aria-hidden="true">{words::code(column)}</span>{words::column(column, session)}</li> }
    });
    view! {
        <ul class="key" data-matrix-key="">
            {workshops}
            <li>{sample("matrix-pair matrix-pair--single matrix-key__sample")}{m.key_single}</li>
            {silent}{agenda}
        </ul>
    }
    .into_any()
}

/// What is explained. Not written where it stands: what is all fixed there is set as HTML, which the policy refuses.
fn sample(class: &'static str) -> impl IntoView {
    view! { <span class=class aria-hidden="true"></span> }
}

fn theme(row: &Row, columns: &[Column], session: Session) -> AnyView {
    let (lang, m) = lang_of(session);
    let name = words::theme(&row.theme, session);
    let href = session.href(&session.state.with(|state| state.with_record(View::Themes, &row.theme)));
    let text = phrases::statements(row.all.count, lang);
    let met = columns.iter().zip(&row.cells).filter(|(_, cell)| cell.count() > 0);
    let cells: Vec<_> = met.map(|(column, cell)| pair(row, column, cell, session)).collect();
    let none = cells.is_empty().then(|| view! { <p class="help">{m.nothing}</p> });
    view! {
        <li class="matrix-list__row">
            <h2 class="matrix-list__name"><a href=href>{name}</a></h2>
            <p class="matrix-list__all" data-row=row.theme.clone() data-count=row.all.count.to_string()>{counted(session, row.all.count, row.all.opens.as_ref(), text, String::new())}</p>
            {none}
            <ul class="matrix-list__cells">{cells}</ul>
        </li>
    }
    .into_any()
}

fn pair(row: &Row, column: &Column, cell: &Cell, session: Session) -> AnyView {
    let (lang, m) = lang_of(session);
    let data = session.data();
    let halves: Vec<_> = data
        .set
        .workshops
        .iter()
        .enumerate()
        .map(|(at, w)| {
            let (id, name) = (w.id.to_string(), w.name.get(lang).to_owned());
            view! {
                <span class=format!("split__part {}", hue(&w.id))>
                    <span class="split__letter" aria-hidden="true">{id}</span><span class="visually-hidden">{format!("{name} ")}</span>{counted_half(session, cell, at, dates::number(cell.of_workshop(at), lang))}
                </span>
            }
        })
        .collect();
    let single = cell.rests_on_one_inference();
    let class = if single { "matrix-pair matrix-pair--single" } else { "matrix-pair" };
    let alone = single.then(|| view! { <span class="visually-hidden">{m.rests_on_one}</span> });
    let grounds = ground_counts(session, cell.by_grade());
    let count =
        counted(session, cell.count(), cell.opens.as_ref(), dates::number(cell.count(), lang), statement_word(cell.count(), session));
    view! {
        <li class=class data-cell=format!("{}:{}", row.theme, column.id) data-count=cell.count().to_string()>
            {square(column, session)}
            {count}{grounds}
            <span class="matrix-pair__split">{halves}</span>{alone}
        </li>
    }
    .into_any()
}

fn statement_word(count: usize, session: Session) -> String {
    phrases::statements_word(count, lang_of(session).0).to_owned()
}

/// The square of a column with its name for those who do not see it.
pub(super) fn square(column: &Column, session: Session) -> AnyView {
    let name = words::column(column, session);
    let class = format!("matrix-square {}{}", goal_class(&column.id), if column.all.count == 0 { " matrix-square--silent" } else { "" });
    view! { <span class=class title=name.clone()><span class="visually-hidden">{name.clone()}</span><span aria-hidden="true">{words::code(column)}</span></span> }
        .into_any()
}

/// The numbers of the columns, those that meet no theme included.
fn margins(grid: &Matrix, session: Session) -> AnyView {
    let (lang, m) = lang_of(session);
    let columns: Vec<_> = grid
        .columns
        .iter()
        .map(|column| {
            let (count, opens) = (column.all.count, column.all.opens.as_ref());
            let number = counted(session, count, opens, dates::number(count, lang), statement_word(count, session));
            view! { <li class="matrix-pair" data-column=column.id.clone() data-count=count.to_string()>{square(column, session)}{number}{ground_counts(session, column.by_grade)}</li> }
        })
        .collect();
    let text = phrases::statements(grid.all.count, lang);
    view! {
        <li class="matrix-list__row">
            <h2 class="matrix-list__name">{m.all_themes}</h2>
            <p class="matrix-list__all">{counted(session, grid.all.count, grid.all.opens.as_ref(), text, String::new())}</p>
            <ul class="matrix-list__cells">{columns}</ul>
        </li>
    }
    .into_any()
}
