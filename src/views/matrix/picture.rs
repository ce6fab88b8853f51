//! The matrix as a drawing that is also a grid for the keyboard: one tab stop, arrow keys, Enter.

mod draw;
mod readout;

use super::{lang_of, words};
use crate::across::matrix::Matrix;
use crate::across::matrix::moves::{Place, Step};
use crate::across::matrix::plan::{Plan, Texts};
use crate::app::{Session, edge, memo};
use leptos::{ev, prelude::*};
use readout::Readout;

/// The attribute by which the parts of the drawing know their place.
const PLACE: &str = "data-at";

/// Where the reader is in the grid.
#[derive(Clone, Copy)]
struct Hands {
    /// The one place that Tab leads to.
    at: RwSignal<Place>,
    /// Whether the focus is in the grid.
    focused: RwSignal<bool>,
    /// The place under the pointer.
    over: RwSignal<Option<Place>>,
    /// The place whose row and column are lifted: under the pointer, or else with the focus.
    lifted: Memo<Option<Place>>,
}

impl Hands {
    fn new() -> Hands {
        // The first cell; the heads before it can be reached with the arrows.
        let at = RwSignal::new(Place { row: 1, column: 1 });
        let (focused, over) = (RwSignal::new(false), RwSignal::new(None));
        let lifted = memo(move || over.get().or_else(|| focused.get().then(|| at.get())));
        Hands { at, focused, over, lifted }
    }

    /// The `tabindex` of a place.
    fn stop(self, place: Place) -> impl Fn() -> &'static str + Clone {
        move || if self.at.get() == place { "0" } else { "-1" }
    }

    fn point(self, place: Option<Place>) {
        // A picture that goes is left by the pointer after its signals are gone.
        if self.over.try_get_untracked().is_some_and(|was| was != place) {
            self.over.set(place);
        }
    }
}

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
    let hands = Hands::new();
    let keys = move |event: ev::KeyboardEvent| {
        if event.alt_key() || event.meta_key() || event.shift_key() {
            return;
        }
        let Some(step) = Step::of_key(&event.key(), event.ctrl_key()) else { return };
        event.prevent_default();
        let next = step.from(hands.at.get_untracked(), grid.with_untracked(Matrix::last));
        hands.at.set(next);
        edge::focus(&format!("[{PLACE}=\"{next}\"]"));
    };
    let focus = move |event: ev::FocusEvent| {
        if let Some(place) = place(edge::value_at(&event, PLACE)) {
            hands.at.set(place);
            hands.focused.set(true);
            hands.point(None);
        }
    };
    // What was read stays until something else is: its link must not go while the reader is on the way to it.
    let read = Memo::new(move |before: Option<&Option<Place>>| hands.lifted.get().or_else(|| before.copied().flatten()));
    let drawing = move || grid.with(|grid| draw::draw(grid, &plan(grid, room.get(), session), title, hands, session));
    view! {
        <div class="matrix-picture" on:keydown=keys on:focusin=focus on:focusout=move |_| hands.focused.set(false)
            on:mouseover=move |event| hands.point(place(edge::value_at(&event, PLACE))) on:mouseleave=move |_| hands.point(None)>
            {drawing}
        </div>
        <Readout grid read/>
        <p id="matrix-keys" class="help matrix-keys">{m.keys}</p>
    }
}

/// The place that a part of the drawing carries.
fn place(text: Option<String>) -> Option<Place> {
    text.and_then(|text| Place::parse(&text))
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
