//! Memos and signals that cost little: in code, one copy of the machinery per type of value instead of one per closure; in time, no
//! waking of readers that have nothing to do.

use leptos::prelude::*;

/// A value that is computed from signals, and tells those who read it only when it has changed.
pub fn memo<T: PartialEq + Send + Sync + 'static>(compute: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    boxed(Box::new(compute))
}

#[inline(never)]
fn boxed<T: PartialEq + Send + Sync + 'static>(compute: Box<dyn Fn() -> T + Send + Sync>) -> Memo<T> {
    Memo::new(move |_| compute())
}

/// Tells the readers of a signal something, where it is new. So one effect can look what has changed for some hundreds of readers, and
/// only those are woken who have something to do: of a memo each is woken by every change of what it is computed from, to ask for
/// itself, and that was most of the work of a click.
pub fn tell<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    // What the signal belongs to may be gone.
    if signal.try_with_untracked(|now| *now != value) == Some(true) {
        signal.try_set(value);
    }
}
