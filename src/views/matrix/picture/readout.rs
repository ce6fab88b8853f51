//! What is read at the place that was last lifted: a line below the picture.

use crate::across::matrix::moves::Place;
use crate::across::matrix::{Cell, Margin, Matrix, Spot};
use crate::session::Session;
use crate::views::matrix::{counted, counted_half, lang_of, words};
use crate::wording::{matrix, phrases};
use leptos::prelude::*;

/// The line. It is not announced: a cell that is reached by keyboard says all of it by itself.
#[component]
pub(super) fn Readout(grid: Memo<Matrix>, read: Memo<Option<Place>>) -> impl IntoView {
    let session = Session::get();
    let (_, m) = lang_of(session);
    let text = move || {
        let at = read.get();
        grid.with(|grid| at.and_then(|at| grid.spot(at)).and_then(|spot| words_of(spot, session)))
            .unwrap_or_else(|| view! { <span class="matrix-readout__hint">{m.hint}</span> }.into_any())
    };
    view! { <p class="matrix-readout" data-readout="">{text}</p> }
}

fn words_of(spot: Spot, session: Session) -> Option<AnyView> {
    let (_, m) = lang_of(session);
    match spot {
        Spot::Cell(row, column, cell) => {
            let name = format!("{} × {}", words::theme(&row.theme, session), words::column(column, session));
            Some(of_cell(name, cell, session))
        }
        Spot::Theme(row) | Spot::OfTheme(row) => Some(of_margin(words::theme(&row.theme, session), &row.all, session)),
        Spot::Head(column) | Spot::OfColumn(column) => {
            let margin = of_margin(words::column(column, session), &column.all, session);
            Some(view! { {margin}<span>{words::grades(column.by_grade, session)}</span> }.into_any())
        }
        Spot::All(all) => Some(of_margin(m.all.to_owned(), all, session)),
        Spot::Corner | Spot::MarginHead | Spot::MarginName => None,
    }
}

fn of_margin(name: String, all: &Margin, session: Session) -> AnyView {
    let (lang, _) = lang_of(session);
    let number = counted(session, all.count, all.opens.as_ref(), phrases::statements(all.count, lang), String::new());
    view! { <strong class="matrix-readout__name">{name}</strong>{number} }.into_any()
}

/// `New York 6, Geneva 6`, each the link to its list.
fn halves(cell: &Cell, session: Session) -> Vec<AnyView> {
    let (lang, _) = lang_of(session);
    let data = session.data();
    let workshops = data.set.workshops.iter().enumerate();
    workshops
        .map(|(at, w)| {
            let comma = (at > 0).then_some(", ");
            let text = matrix::of_workshop(w.name.get(lang), cell.of_workshop(at), lang);
            view! { {comma}{counted_half(session, cell, at, text)} }.into_any()
        })
        .collect()
}

fn of_cell(name: String, cell: &Cell, session: Session) -> AnyView {
    let (lang, m) = lang_of(session);
    let count = cell.count();
    let text = if count == 0 { m.nothing.to_owned() } else { phrases::statements(count, lang) };
    let number = counted(session, count, cell.opens.as_ref(), text, String::new());
    let parts = (count > 0).then(|| view! { <span>{halves(cell, session)}</span><span>{words::grades(cell.by_grade(), session)}</span> });
    let single = cell.rests_on_one_inference().then(|| view! { <span class="matrix-warn">{m.rests_on_one}</span> });
    let warning = (!cell.is_reliable()).then(|| view! { <span class="matrix-warn">{m.under_five}</span> });
    view! {
        <strong class="matrix-readout__name">{name}</strong>
        {number}{parts}
        <span>{matrix::expected(cell.expected, lang)}</span>
        {warning}{single}
    }
    .into_any()
}
