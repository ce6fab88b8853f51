//! The width that a drawing has, so that its text keeps its size on every page.

use crate::app::edge;
use leptos::{html, prelude::*};

/// Keeps a signal at the width of an element, which starts as a guess.
pub fn measured(root: NodeRef<html::Div>, guess: f64) -> RwSignal<f64> {
    let width = RwSignal::new(guess);
    let watch = StoredValue::new_local(None::<edge::WidthWatch>);
    Effect::new(move |_| {
        if let Some(element) = root.get() {
            watch.set_value(edge::WidthWatch::new(&element, move |found| {
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
