//! A drawing that is also a grid for the keyboard: one tab stop, arrow keys, Enter. What stands where, the drawing knows.

use crate::across::matrix::moves::{Place, Step};
use crate::platform;
use crate::session::memo;
use leptos::{ev, prelude::*};

/// The attribute by which the parts of the drawing know their place.
const PLACE: &str = "data-at";

/// Where the reader is in a drawing.
#[derive(Clone, Copy)]
pub struct Hands {
    /// The place that the reader last went to.
    went: RwSignal<Place>,
    /// The one place that Tab leads to.
    at: Memo<Place>,
    /// Whether the focus is in the drawing.
    focused: RwSignal<bool>,
    /// The place under the pointer.
    over: RwSignal<Option<Place>>,
    /// The place that is lifted: under the pointer, or else with the focus.
    pub lifted: Memo<Option<Place>>,
}

impl Hands {
    /// Begins at a place; `held` says which place the drawing has for one that it may have lost to a filter.
    pub fn new(start: Place, held: impl Fn(Place) -> Place + Send + Sync + 'static) -> Hands {
        let went = RwSignal::new(start);
        let at = memo(move || held(went.get()));
        let (focused, over) = (RwSignal::new(false), RwSignal::new(None));
        let lifted = memo(move || over.get().or_else(|| focused.get().then(|| at.get())));
        Hands { went, at, focused, over, lifted }
    }

    /// The `tabindex` of a place.
    pub fn stop(self, place: Place) -> impl Fn() -> &'static str + Clone {
        move || if self.at.get() == place { "0" } else { "-1" }
    }

    fn point(self, place: Option<Place>) {
        // A picture that goes is left by the pointer after its signals are gone.
        if self.over.try_get_untracked().is_some_and(|was| was != place) {
            self.over.set(place);
        }
    }
}

/// Takes the keys, the focus and the pointer of a drawing whose parts carry `data-at` and the `tabindex` of [`Hands::stop`].
#[component]
pub fn OneStop(
    /// Where the reader is.
    hands: Hands,
    /// Class of the element around the drawing.
    class: &'static str,
    /// Where a step leads.
    to: impl Fn(Step, Place) -> Place + 'static,
    /// The drawing.
    children: Children,
) -> impl IntoView {
    let keys = move |event: ev::KeyboardEvent| {
        if event.alt_key() || event.meta_key() || event.shift_key() {
            return;
        }
        let Some(step) = Step::of_key(&event.key(), event.ctrl_key()) else { return };
        event.prevent_default();
        let next = to(step, hands.at.get_untracked());
        hands.went.set(next);
        platform::focus(&format!("[{PLACE}=\"{next}\"]"));
    };
    let focus = move |event: ev::FocusEvent| {
        if let Some(place) = place(platform::value_at(&event, PLACE)) {
            hands.went.set(place);
            hands.focused.set(true);
            hands.point(None);
        }
    };
    let leave = move |_| {
        // What has the focus loses it when the drawing goes, after its signals.
        let _ = hands.focused.try_set(false);
    };
    view! {
        <div class=class on:keydown=keys on:focusin=focus on:focusout=leave
            on:mouseover=move |event| hands.point(place(platform::value_at(&event, PLACE))) on:mouseleave=move |_| hands.point(None)>
            {children()}
        </div>
    }
}

/// The place that a part of the drawing carries.
fn place(text: Option<String>) -> Option<Place> {
    text.and_then(|text| Place::parse(&text))
}
