//! Sources that outlive their readers.
//!
//! A memo of `reactive_graph` 0.2 never forgets who read it: a reader that is gone (the closures and memos of a view
//! that was left) stays in the list of a memo that lives on, and keeps its memory. Everything of the session lives as long as
//! the page and is read by every view, so each change of view cost some 70 KiB. [`Lasting`] keeps a list of its own of
//! who reads, and takes those out that are gone whenever the list has grown by a quarter.

use leptos::prelude::*;
use leptos::reactive::graph::{AnySource, AnySubscriber, Observer, Source, ToAnySource};
use std::collections::HashMap;
use std::ops::Deref;
use std::panic::Location;
use std::sync::{Arc, Mutex, PoisonError};

/// As long as no more have come, nobody looks for readers that are gone.
const FEW: usize = 256;

/// A signal or a memo that lives as long as the page, read by what does not.
pub struct Lasting<S: 'static> {
    source: S,
    readers: StoredValue<Arc<Readers>>,
}

impl<S: Copy> Copy for Lasting<S> {}

impl<S: Copy> Clone for Lasting<S> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: PartialEq + Send + Sync + 'static> Lasting<Memo<T>> {
    /// A memo that lasts.
    pub fn memo(compute: impl Fn() -> T + Send + Sync + 'static) -> Self {
        let source = super::memo::memo(compute);
        Lasting { source, readers: Readers::of(ArcMemo::from(source).to_any_source()) }
    }
}

impl<T: Send + Sync + 'static> Lasting<RwSignal<T>> {
    /// A signal that lasts.
    pub fn signal(value: T) -> Self {
        let source = RwSignal::new(value);
        Lasting { source, readers: Readers::of(source.to_any_source()) }
    }
}

impl<S> Deref for Lasting<S> {
    type Target = S;

    fn deref(&self) -> &S {
        &self.source
    }
}

impl<S: DefinedAt> DefinedAt for Lasting<S> {
    fn defined_at(&self) -> Option<&'static Location<'static>> {
        self.source.defined_at()
    }
}

impl<S: Track> Track for Lasting<S> {
    #[track_caller]
    fn track(&self) {
        self.source.track();
        let Some(reader) = Observer::get() else { return };
        if let Some(readers) = self.readers.try_get_value() {
            readers.note(reader);
        }
    }
}

impl<S: ReadUntracked> ReadUntracked for Lasting<S> {
    type Value = S::Value;

    fn try_read_untracked(&self) -> Option<S::Value> {
        self.source.try_read_untracked()
    }
}

/// Who has read a source.
struct Readers {
    source: AnySource,
    list: Mutex<List>,
}

struct List {
    /// By address, which stays taken as long as it stands here.
    readers: HashMap<usize, AnySubscriber>,
    /// How many there may be before those that are gone are taken out.
    limit: usize,
}

impl Readers {
    fn of(source: AnySource) -> StoredValue<Arc<Readers>> {
        StoredValue::new(Arc::new(Readers { source, list: Mutex::new(List { readers: HashMap::new(), limit: FEW }) }))
    }

    fn note(&self, reader: AnySubscriber) {
        let mut list = self.list.lock().unwrap_or_else(PoisonError::into_inner);
        list.readers.insert(reader.0, reader);
        if list.readers.len() <= list.limit {
            return;
        }
        let source = &self.source;
        list.readers.retain(|_, reader| {
            let there = reader.1.strong_count() > 0;
            if !there {
                source.remove_subscriber(reader);
            }
            there
        });
        list.limit = list.readers.len() + FEW.max(list.readers.len() / 4);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use leptos::reactive::graph::{ToAnySubscriber, WithObserver};

    #[test]
    fn readers_that_are_gone_are_forgotten_and_the_others_are_told() {
        let owner = Owner::new();
        owner.set();
        let signal = RwSignal::new(1);
        let doubled = Lasting::memo(move || signal.get() * 2);
        let stays = ArcMemo::new(move |_| doubled.get() + 1);
        assert_eq!(stays.get_untracked(), 3);
        for _ in 0..50 * FEW {
            let leaves = ArcMemo::new(move |_| doubled.get());
            assert_eq!(leaves.to_any_subscriber().with_observer(|| leaves.get_untracked()), 2);
        }
        let known = doubled.readers.with_value(|readers| readers.list.lock().unwrap().readers.len());
        assert!(known <= 2 * FEW, "{known} readers are remembered");
        signal.set(5);
        assert_eq!(stays.get_untracked(), 11);
    }

    #[test]
    fn a_signal_that_lasts_is_set_like_any_other() {
        let owner = Owner::new();
        owner.set();
        let signal = Lasting::signal(1);
        let reader = ArcMemo::new(move |_| signal.get());
        assert_eq!(reader.get_untracked(), 1);
        signal.set(2);
        assert_eq!((reader.get_untracked(), signal.get_untracked()), (2, 2));
    }
}
