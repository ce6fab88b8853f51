//! The width that a drawing has, so that its text keeps its size on every page.

use crate::platform;
use crate::session::{NARROW, Session};
use leptos::{html, prelude::*};

/// What a page takes beside a drawing where it is wide: its padding, the facets and the gap to them.
const BESIDE: f64 = 368.0;
/// The widest that a drawing can become on a page with facets.
const WIDEST: f64 = 944.0;
/// What a narrow page takes beside a drawing, and its width where nobody knows it.
const NARROW_BESIDE: f64 = 32.0;
const NARROW_PAGE: f64 = 360.0;

/// How much room a drawing will have on a page with facets, before it is measured.
pub fn room_of_page(session: Session) -> f64 {
    match platform::page_width() {
        Some(page) if page < NARROW => page - NARROW_BESIDE,
        Some(page) => (page - BESIDE).min(WIDEST),
        None if session.presence.narrow.get_untracked() => NARROW_PAGE - NARROW_BESIDE,
        None => WIDEST,
    }
}

/// Keeps a signal at the width of an element, which starts as a guess.
pub fn measured(root: NodeRef<html::Div>, guess: f64) -> RwSignal<f64> {
    let width = RwSignal::new(guess);
    let watch = StoredValue::new_local(None::<platform::WidthWatch>);
    Effect::new(move |_| {
        if let Some(element) = root.get() {
            watch.set_value(platform::WidthWatch::new(&element, move |found| {
                if found > 0.0 && width.try_get_untracked().is_some_and(|was| (was - found).abs() >= 1.0) {
                    width.set(found);
                }
            }));
        }
    });
    on_cleanup(move || {
        let _ = watch.try_update_value(Option::take);
    });
    width
}
