//! Links and the history: every change of the state is a new link, and Back undoes it.

use super::part::Part;
use super::presence::catch_focus;
use super::{Session, lasting::Lasting};
use crate::platform;
use crate::query::{Receipt, View, ViewState};
use leptos::prelude::*;

/// Whether a navigation makes a new entry in the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Entry {
    New,
    /// A new entry, but the reader is typing and keeps the focus.
    Typed,
    Same,
}

/// What a reader is typing.
#[derive(Clone, Copy)]
pub(super) struct Typing {
    /// What stands in the search box and is not yet in the link.
    pub words: Lasting<RwSignal<Option<String>>>,
    /// The field that was typed in last, and the link that this made: letters that follow replace it.
    run: StoredValue<(String, String)>,
}

impl Typing {
    pub fn new() -> Typing {
        Typing { words: Lasting::signal(None), run: StoredValue::new(Default::default()) }
    }
}

impl Session {
    /// What stands in the search box and is not yet in the link.
    pub fn typed(&self) -> Lasting<RwSignal<Option<String>>> {
        self.typing.words
    }

    /// Goes to a state: a deliberate act, which Back undoes.
    pub fn go(&self, next: &ViewState) {
        let link = self.link_with_typed(next);
        self.open(link, Entry::New);
    }

    /// Goes to a state without a new entry in the history: dragging.
    pub fn amend(&self, next: &ViewState) {
        let link = self.link_with_typed(next);
        self.open(link, Entry::Same);
    }

    /// The link of an act, with the words that the reader has typed just before it.
    fn link_with_typed(&self, next: &ViewState) -> String {
        let same = self.state.with_untracked(|state| state.words == next.words);
        let typed = self.take_typed().filter(|_| same);
        self.vocabulary(|vocabulary| match typed {
            Some(words) => next.with_words(&words).link(vocabulary),
            None => next.link(vocabulary),
        })
    }

    fn take_typed(&self) -> Option<String> {
        let typed = self.typing.words.try_get_untracked().flatten();
        if typed.is_some() {
            self.typing.words.set(None);
        }
        typed
    }

    /// Goes to a state while the reader types in a field: the first letter makes an entry, so that Back undoes all of
    /// them; those that follow replace one another. The focus stays.
    pub fn type_in(&self, field: &str, next: &ViewState) {
        let link = self.vocabulary(|vocabulary| next.link(vocabulary));
        if self.query.with_untracked(|query| *query == link) {
            return;
        }
        let goes_on = self.query.with_untracked(|query| self.typing.run.with_value(|(of, made)| of == field && made == query));
        self.typing.run.set_value((field.to_owned(), link.clone()));
        self.open(link, if goes_on { Entry::Same } else { Entry::Typed });
    }

    /// The reader has ended typing: what is typed next is another act.
    pub fn end_typing(&self) {
        if self.typing.words.with_untracked(Option::is_none) {
            self.typing.run.set_value(Default::default());
        }
    }

    /// Searches for what stands in the search box; from a view that shows no statements, in the list.
    pub fn search_typed(&self) {
        let Some(words) = self.take_typed() else { return };
        let state = self.state.get_untracked();
        let next = state.with_words(&words);
        if next.words == state.words {
            return;
        }
        self.type_in("q", &if state.view.is_collection() { next } else { next.in_view(View::Statements) });
    }

    /// Follows a link of the page. The reader's note goes along, unless the link has one of its own. Words that were typed
    /// just before stay in the entry that is left.
    pub fn follow(&self, link: String) {
        self.search_typed();
        let here = self.state.get_untracked();
        let data = self.base.get_untracked();
        let (next, issues) = ViewState::parse(&link, &data.set, data.index.vocabulary());
        let own = !next.note.is_empty() || (here.note.is_empty() && !here.embed) || !issues.is_empty();
        if own || Receipt::of_link(&link).is_some() {
            return self.open(link, Entry::New);
        }
        self.go(&next.with_note(here.note).with_embed(here.embed));
    }

    fn open(&self, link: String, entry: Entry) {
        if self.query.with_untracked(|query| *query == link) {
            return;
        }
        match entry {
            Entry::New | Entry::Typed => platform::push(&link),
            Entry::Same => platform::replace(&link),
        }
        let before = self.state.get_untracked();
        self.query.set(link);
        if self.presence.panel.with_untracked(Option::is_some) {
            self.presence.close_panel();
        }
        if entry == Entry::New {
            self.arrive(&before, None);
        }
    }

    /// The reader went back or forward, or jumped within the page, which the browser does by itself.
    pub fn travelled(&self, query: String, left: Option<platform::Left>) {
        if left.is_none() && self.query.with_untracked(|here| *here == query) {
            return;
        }
        self.take_typed();
        let before = self.state.get_untracked();
        self.query.set(query);
        self.arrive(&before, Some(left.unwrap_or_default()));
    }

    /// Moves scroll and focus where a reader who cannot see the change would look for it; back where they were, if that is known.
    fn arrive(&self, before: &ViewState, left: Option<platform::Left>) {
        let after = self.state.get_untracked();
        let moved = before.view != after.view || before.id != after.id;
        // The view is rendered in the next tick.
        let stays = after.view == before.view && matches!(after.view, View::Timeline | View::Compare);
        let session = *self;
        platform::spawn(async move {
            session.store.load_part(Part::of(after.view, after.id.as_deref())).await;
            leptos::task::tick().await;
            if moved && !(stays && platform::focus("[data-focus]")) {
                platform::scroll_to(0.0);
                platform::focus("h1");
            }
            if let Some(left) = left {
                platform::return_to(left.scroll);
                if let Some((selector, nth)) = left.focus {
                    platform::focus_to(&selector, nth, false);
                }
            }
            platform::later(0, catch_focus);
        });
    }
}
