//! The session: the data that is loaded, the state that the link holds, and the answer to it.
//!
//! One source of truth per fact. The link holds every choice; `loaded` holds the data; everything
//! else is a memo of those two.

use super::edge;
use super::memo::memo;
use crate::dataset::{Context, DataSet};
use crate::domain::Lang;
use crate::i18n::Messages;
use crate::query::{Index, LinkIssue, Outcome, View, ViewState, Vocabulary, filter_sentence};
use leptos::prelude::*;
use std::sync::Arc;

/// A data set in one language, ready to be asked.
pub struct Loaded {
    /// Language of the content.
    pub lang: Lang,
    /// The data set.
    pub set: DataSet,
    /// Its index.
    pub index: Index,
}

impl Loaded {
    /// Reads and indexes a document.
    ///
    /// # Errors
    /// Why the document is not a data set.
    pub fn parse(json: &str, lang: Lang) -> Result<Loaded, crate::dataset::DataSetError> {
        let set = DataSet::parse(json)?;
        let index = Index::of(&set, lang);
        Ok(Loaded { lang, set, index })
    }
}

/// Below this width, in CSS pixels, the page has one column. `style/layout.css` breaks at the same width.
pub const NARROW: f64 = 800.0;

/// Something that is fetched when it is needed.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Fetched<T> {
    /// Not asked for yet.
    #[default]
    Idle,
    /// On its way.
    Pending,
    /// There.
    Ready(T),
    /// It did not come; the reason is for the reader.
    Failed(String),
}

/// Whether a navigation makes a new entry in the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Entry {
    New,
    /// A new entry, but the reader is typing and keeps the focus.
    Typed,
    Same,
}

/// The session, to be had from any component with [`Session::get`].
#[derive(Clone, Copy)]
pub struct Session {
    query: RwSignal<String>,
    english: StoredValue<Arc<Loaded>>,
    languages: RwSignal<[Fetched<Arc<Loaded>>; 3]>,
    contexts: RwSignal<[Fetched<Arc<Context>>; 3]>,
    /// What the link says.
    pub state: Memo<ViewState>,
    /// What of the link could not be applied.
    pub issues: Memo<Vec<LinkIssue>>,
    /// What the state selects.
    pub outcome: Memo<Arc<Outcome>>,
    /// The language of the interface.
    pub lang: Memo<Lang>,
    /// What was last said to readers who listen.
    pub announcement: RwSignal<String>,
    /// Whether the page is narrow: facets in a sheet, the timeline as a list.
    pub narrow: RwSignal<bool>,
}

impl PartialEq for Loaded {
    fn eq(&self, other: &Self) -> bool {
        self.lang == other.lang && self.set.version == other.set.version
    }
}

impl Session {
    /// Starts a session on a link with the English data, and makes it known to all components.
    pub fn provide(query: String, english: Loaded) -> Session {
        let english = Arc::new(english);
        let languages =
            RwSignal::new(Lang::ALL.map(|lang| if lang == english.lang { Fetched::Ready(Arc::clone(&english)) } else { Fetched::Idle }));
        let query = RwSignal::new(query);
        let english = StoredValue::new(english);
        let parsed =
            memo(move || query.with(|query| english.with_value(|data| ViewState::parse(query, &data.set, data.index.vocabulary()))));
        let state = memo(move || parsed.with(|(state, _)| state.clone()));
        let issues = memo(move || parsed.with(|(_, issues)| issues.clone()));
        let lang = memo(move || state.with(|state| state.lang));
        let outcome = memo(move || {
            let data = data_of(languages, english, lang.get());
            Arc::new(state.with(|state| data.index.answer(state)))
        });
        let session = Session {
            query,
            english,
            languages,
            contexts: RwSignal::new(Default::default()),
            state,
            issues,
            outcome,
            lang,
            announcement: RwSignal::new(String::new()),
            narrow: RwSignal::new(edge::page_width().is_some_and(|width| width < NARROW)),
        };
        provide_context(session);
        session
    }

    /// The session of the running program.
    pub fn get() -> Session {
        use_context::<Session>().unwrap_or_else(|| unreachable!("the session is provided before the first component"))
    }

    /// The texts of the interface.
    pub fn messages(&self) -> &'static Messages {
        Messages::of(self.lang.get())
    }

    /// The data in the language of the interface, or in English while that is not there.
    pub fn data(&self) -> Arc<Loaded> {
        data_of(self.languages, self.english, self.lang.get())
    }

    /// The values of every facet, the same in every language.
    pub fn vocabulary<T>(&self, read: impl FnOnce(&Vocabulary) -> T) -> T {
        self.english.with_value(|data| read(data.index.vocabulary()))
    }

    /// How far the data in a language are.
    pub fn language(&self, lang: Lang) -> Fetched<Arc<Loaded>> {
        self.languages.with(|all| all.get(lang as usize).cloned().unwrap_or_default())
    }

    /// What explains the statements, in the language of the content; fetched when first asked for.
    pub fn context(&self) -> Fetched<Arc<Context>> {
        let lang = self.data().lang;
        let there = self.contexts.with(|all| all.get(lang as usize).cloned().unwrap_or_default());
        if there == Fetched::Idle {
            self.fetch_context(lang);
            return Fetched::Pending;
        }
        there
    }

    /// A link to a state, for `href`.
    pub fn href(&self, state: &ViewState) -> String {
        let link = self.vocabulary(|vocabulary| state.link(vocabulary));
        // An empty reference would keep the query that is there.
        if link.is_empty() { "?".to_owned() } else { link }
    }

    /// The whole address of the current view, to be sent to others.
    pub fn shared_link(&self) -> String {
        let link = self.vocabulary(|vocabulary| self.state.with(|state| state.shared_link(vocabulary)));
        edge::absolute(&link)
    }

    /// Goes to a state: a deliberate act, which Back undoes.
    pub fn go(&self, next: &ViewState) {
        let link = self.vocabulary(|vocabulary| next.link(vocabulary));
        self.open(link, Entry::New);
    }

    /// Goes to a state without a new entry in the history: typing, dragging.
    pub fn amend(&self, next: &ViewState) {
        let link = self.vocabulary(|vocabulary| next.link(vocabulary));
        self.open(link, Entry::Same);
    }

    /// Searches while the reader types: the first letter leaves a view without a list, the others
    /// replace one another.
    pub fn type_words(&self, words: &str) {
        let state = self.state.get_untracked();
        let next = state.with_words(words);
        let entry = if state.view == next.view { Entry::Same } else { Entry::Typed };
        let link = self.vocabulary(|vocabulary| next.link(vocabulary));
        self.open(link, entry);
    }

    /// Follows a link of the page.
    pub fn follow(&self, link: String) {
        self.open(link, Entry::New);
    }

    fn open(&self, link: String, entry: Entry) {
        if self.query.with_untracked(|query| *query == link) {
            return;
        }
        match entry {
            Entry::New | Entry::Typed => edge::push(&link),
            Entry::Same => edge::replace(&link),
        }
        let before = self.state.get_untracked();
        self.query.set(link);
        if entry == Entry::New {
            self.arrive(&before, None);
        }
    }

    /// The reader went back or forward.
    pub fn travelled(&self, query: String, scroll: f64) {
        let before = self.state.get_untracked();
        self.query.set(query);
        self.arrive(&before, Some(scroll));
    }

    /// Moves scroll and focus where a reader who cannot see the change would look for it.
    fn arrive(&self, before: &ViewState, scroll: Option<f64>) {
        let after = self.state.get_untracked();
        let moved = before.view != after.view || before.id != after.id;
        let spoke = before.lang != after.lang;
        if !moved && !spoke && scroll.is_none() {
            return;
        }
        // The view is rendered in the next tick.
        let stays = after.view == View::Timeline && before.view == View::Timeline;
        edge::spawn(async move {
            leptos::task::tick().await;
            if spoke {
                edge::focus(&format!("[data-lang={}]", after.lang.tag()));
            } else if moved && !(stays && edge::focus("[data-focus]")) {
                edge::scroll_to(0.0);
                edge::focus("h1");
            }
            if let Some(y) = scroll {
                edge::scroll_to(y);
            }
        });
    }

    /// The filter sentence with its count.
    pub fn sentence(&self) -> String {
        let data = self.data();
        let matching = self.outcome.with(|outcome| outcome.matching());
        self.state.with(|state| filter_sentence(state, &data.set, data.index.vocabulary(), matching))
    }

    /// Number of statements that a state selects.
    pub fn number(&self, state: &ViewState) -> usize {
        self.data().index.number(state)
    }

    /// Fetches the data in a language, unless that has been done or is under way.
    pub fn want_language(self, lang: Lang) {
        let idle = self.languages.with_untracked(|all| matches!(all.get(lang as usize), Some(Fetched::Idle)));
        if idle {
            edge::spawn(self.load_language(lang));
        }
    }

    /// Fetches the data in a language; how it went is then in [`Session::language`].
    pub async fn load_language(self, lang: Lang) {
        let languages = self.languages;
        let put = move |value| {
            languages.try_update(|all| {
                if let Some(slot) = all.get_mut(lang as usize) {
                    *slot = value;
                }
            });
        };
        put(Fetched::Pending);
        let loaded = edge::fetch(&format!("data/core.{}.json", lang.tag())).await;
        let loaded = loaded.and_then(|json| Loaded::parse(&json, lang).map_err(|error| error.to_string()));
        put(match loaded {
            Ok(loaded) => Fetched::Ready(Arc::new(loaded)),
            Err(reason) => Fetched::Failed(reason),
        });
    }

    fn fetch_context(&self, lang: Lang) {
        let contexts = self.contexts;
        let put = move |value| {
            contexts.try_update(|all| {
                if let Some(slot) = all.get_mut(lang as usize) {
                    *slot = value;
                }
            });
        };
        edge::spawn(async move {
            put(Fetched::Pending);
            let context = edge::fetch(&format!("data/context.{}.json", lang.tag())).await;
            let context = context.and_then(|json| serde_json::from_str::<Context>(&json).map_err(|error| error.to_string()));
            put(match context {
                Ok(context) => Fetched::Ready(Arc::new(context)),
                Err(reason) => Fetched::Failed(reason),
            });
        });
    }

    /// Asks again for what did not come.
    pub fn retry_context(&self) {
        self.fetch_context(self.data().lang);
    }

    /// Says something to readers who listen.
    pub fn announce(&self, text: &str) {
        self.announcement.set(text.to_owned());
    }
}

fn data_of(languages: RwSignal<[Fetched<Arc<Loaded>>; 3]>, english: StoredValue<Arc<Loaded>>, lang: Lang) -> Arc<Loaded> {
    let wanted = languages.with(|all| match all.get(lang as usize) {
        Some(Fetched::Ready(loaded)) => Some(Arc::clone(loaded)),
        _ => None,
    });
    wanted.unwrap_or_else(|| english.get_value())
}
