//! What hands do with the picture: wheel, drag, pinch and keys move the range.

use super::range;
use crate::platform;
use crate::query::Zoom;
use crate::session::Session;
use crate::timeline::{extent, pan, zoom_by};
use leptos::{ev, prelude::*};

/// What a pointer is doing in the picture.
#[derive(Clone, Copy, Default)]
struct Drag {
    /// Pointers that are down: id and place across the picture.
    pointers: [Option<(i32, f64)>; 2],
    /// Range when the gesture began.
    from: Option<Zoom>,
    /// Places when the gesture began.
    start: [f64; 2],
    /// Whether it has moved far enough not to be a click.
    moved: bool,
}

impl Drag {
    /// The range moved with one pointer, once it has gone further than a click trembles.
    fn pan(&mut self, from: Zoom, start: f64, now: f64, all: Zoom) -> Option<Zoom> {
        self.moved = self.moved || (now - start).abs() > 0.008;
        self.moved.then(|| pan(from, start - now, all))
    }
}

/// What the hands of the reader are doing with the picture.
#[derive(Clone, Copy)]
pub(super) struct Hands {
    pub(super) gesture: StoredValue<Gesture>,
    drag: StoredValue<Drag>,
    /// Whether the pointer moved into the picture, rather than the page under the pointer.
    pub(super) came_here: StoredValue<bool>,
    /// Where the pointer is.
    pointer: StoredValue<Option<(i32, i32)>>,
    /// When it last moved by itself.
    moved_at: StoredValue<f64>,
    /// Where the pointer was when the page last scrolled.
    at_scroll: StoredValue<Option<(i32, i32)>>,
}

impl Hands {
    /// Nothing yet.
    pub(super) fn new() -> Hands {
        Hands {
            gesture: StoredValue::new(Gesture::default()),
            drag: StoredValue::new(Drag::default()),
            came_here: StoredValue::new(false),
            pointer: StoredValue::new(None),
            moved_at: StoredValue::new(f64::MIN),
            at_scroll: StoredValue::new(None),
        }
    }

    /// Watches pointer and page while the picture is there.
    pub(super) fn watch(self) {
        Effect::new(move |_| {
            let pointer = window_event_listener(ev::pointermove, move |event| {
                self.point((event.client_x(), event.client_y()), event.time_stamp());
            });
            on_cleanup(move || pointer.remove());
            let listener = window_event_listener(ev::scroll, move |event| {
                // Zooming changes the height of the picture, and the browser may scroll to make up for it.
                let by_zoom = self.gesture.try_with_value(|gesture| event.time_stamp() - gesture.last < 600.0);
                // A scroll is told a frame late; a pointer that moved since then moved on purpose.
                let resting = self.moved_at.try_get_value().is_some_and(|moved| event.time_stamp() - moved > 150.0);
                if by_zoom == Some(false) && resting {
                    let _ = self.came_here.try_set_value(false);
                    if let Some(pointer) = self.pointer.try_get_value() {
                        let _ = self.at_scroll.try_set_value(pointer);
                    }
                }
            });
            on_cleanup(move || listener.remove());
        });
    }

    /// The pointer is here; a move that leaves it where it was is the page's, not the reader's.
    fn point(self, here: (i32, i32), now: f64) {
        if self.pointer.try_get_value().is_some_and(|was| was != Some(here)) {
            let _ = self.pointer.try_set_value(Some(here));
            let _ = self.moved_at.try_set_value(now);
        }
    }
}

/// When the range was last moved by hand: what follows soon after belongs to the same act.
#[derive(Clone, Copy, Default)]
pub(super) struct Gesture {
    last: f64,
}

/// Moves the range: a new entry in the history for a new gesture, the same one while it lasts.
pub(super) fn move_to(session: Session, gesture: StoredValue<Gesture>, next: Option<Zoom>, now: f64) {
    let state = session.state.with_untracked(|state| state.with_zoom(next));
    let goes_on = gesture.with_value(|gesture| now - gesture.last < 1000.0);
    gesture.set_value(Gesture { last: now });
    if goes_on { session.amend(&state) } else { session.go(&state) }
}

/// The wheel zooms around the pointer; sideways or with Shift it pans. A wheel that was turning the
/// page before the pointer moved here goes on turning the page.
pub(super) fn wheel(session: Session, hands: Hands, event: &ev::WheelEvent) {
    if !event.ctrl_key() && !hands.came_here.get_value() {
        return;
    }
    let all = extent(&session.data().set);
    let zoom = range(session);
    let sideways = event.shift_key() || event.delta_x().abs() > event.delta_y().abs();
    let next = if sideways {
        let delta = if event.delta_x() == 0.0 { event.delta_y() } else { event.delta_x() };
        pan(zoom, delta / 1000.0, all)
    } else {
        zoom_by(zoom, (event.delta_y() / 400.0).clamp(-1.0, 1.0).exp2(), platform::place_across(event), all)
    };
    if next == zoom {
        return;
    }
    event.prevent_default();
    move_to(session, hands.gesture, Some(next), event.time_stamp());
}

pub(super) fn press(session: Session, hands: Hands, event: &ev::PointerEvent) {
    if event.button() != 0 {
        return;
    }
    let (id, at) = (event.pointer_id(), platform::place_across(event));
    hands.drag.update_value(|drag| {
        if let Some(slot) = drag.pointers.iter_mut().find(|slot| slot.is_none()) {
            *slot = Some((id, at));
        }
        drag.start = drag.pointers.map(|pointer| pointer.map_or(0.0, |(_, at)| at));
        drag.from = Some(range(session));
        drag.moved = false;
    });
}

/// One pointer pans, two pinch.
pub(super) fn slide(session: Session, hands: Hands, event: &ev::PointerEvent) {
    let here = (event.client_x(), event.client_y());
    hands.point(here, event.time_stamp());
    // Browsers also report a move when the page moves under a pointer that rests.
    if hands.at_scroll.get_value() != Some(here) {
        hands.came_here.set_value(true);
    }
    let (id, at) = (event.pointer_id(), platform::place_across(event));
    let all = extent(&session.data().set);
    let mut next = None;
    hands.drag.update_value(|drag| {
        let Some(from) = drag.from else { return };
        for pointer in drag.pointers.iter_mut().flatten().filter(|pointer| pointer.0 == id) {
            pointer.1 = at;
        }
        let [start, other_start] = drag.start;
        next = match drag.pointers {
            [Some((_, a)), Some((_, b))] => {
                drag.moved = true;
                let spread = ((other_start - start).abs() / (b - a).abs().max(0.02)).clamp(0.02, 50.0);
                Some(zoom_by(from, spread, (start + other_start) / 2.0, all))
            }
            [Some((_, a)), None] => drag.pan(from, start, a, all),
            [None, Some((_, a))] => drag.pan(from, other_start, a, all),
            [None, None] => None,
        };
    });
    if let Some(next) = next {
        move_to(session, hands.gesture, Some(next), event.time_stamp());
    }
}

pub(super) fn lift(hands: Hands, event: &ev::PointerEvent) {
    let id = event.pointer_id();
    hands.drag.update_value(|drag| {
        for slot in drag.pointers.iter_mut().filter(|slot| slot.is_some_and(|(pointer, _)| pointer == id)) {
            *slot = None;
        }
        if drag.pointers.iter().all(Option::is_none) {
            drag.from = None;
        }
    });
}

/// A drag that ends on a link is no click.
pub(super) fn click(hands: Hands, event: &ev::MouseEvent) {
    if hands.drag.with_value(|drag| drag.moved) {
        event.prevent_default();
        event.stop_propagation();
        hands.drag.update_value(|drag| drag.moved = false);
    }
}
