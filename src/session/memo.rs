//! Memos that cost little: one copy of the machinery per type of value instead of one per closure.

use leptos::prelude::*;

/// A value that is computed from signals, and tells those who read it only when it has changed.
pub fn memo<T: PartialEq + Send + Sync + 'static>(compute: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    boxed(Box::new(compute))
}

#[inline(never)]
fn boxed<T: PartialEq + Send + Sync + 'static>(compute: Box<dyn Fn() -> T + Send + Sync>) -> Memo<T> {
    Memo::new(move |_| compute())
}
