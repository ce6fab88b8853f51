//! The matrix as a drawing that is also a grid for the keyboard: one tab stop, arrow keys, Enter.

mod draw;
mod readout;

use super::{lang_of, words};
use crate::across::matrix::Matrix;
use crate::across::matrix::moves::{Place, Step};
use crate::across::matrix::plan::{Plan, Texts};
use crate::components::{Hands, OneStop};
use crate::session::Session;
use leptos::prelude::*;
use readout::Readout;

/// The picture and what is read in it.
#[component]
pub(super) fn Picture(
    /// The grid.
    grid: Memo<Matrix>,
    /// Room that there is for it.
    room: RwSignal<f64>,
    /// What is seen in it.
    title: Signal<String>,
) -> impl IntoView {
    let session = Session::get();
    let (_, m) = lang_of(session);
    // The first cell; the heads before it can be reached with the arrows.
    let hands = Hands::new(Place { row: 1, column: 1 }, |place| place);
    let to = move |step: Step, at: Place| step.from(at, grid.with_untracked(Matrix::last));
    // What was read stays until something else is: its link must not go while the reader is on the way to it.
    let read = Memo::new(move |before: Option<&Option<Place>>| hands.lifted.get().or_else(|| before.copied().flatten()));
    let drawing = move || grid.with(|grid| draw::draw(grid, &plan(grid, room.get(), session), title, hands, session));
    view! {
        <OneStop hands to class="matrix-picture">{drawing}</OneStop>
        <Readout grid read/>
        <p id="matrix-keys" class="help matrix-keys">{m.keys}</p>
    }
}

/// The grid laid out, with the names as they are in the language.
fn plan(grid: &Matrix, room: f64, session: Session) -> Plan {
    let lang = session.lang.get_untracked();
    let data = session.data();
    let names = grid.rows.iter().map(|row| words::theme(&row.theme, session)).collect();
    let heads = grid
        .columns
        .iter()
        .map(|column| match grid.goal {
            None => String::new(),
            Some(_) => data.set.target(&column.id).map_or(lang_of(session).1.itself, |target| target.name.get(lang)).to_owned(),
        })
        .collect();
    Plan::of(room, &Texts { names, heads, key: draw::key_texts(session) })
}
