//! The session: the data that is loaded, the state that the link holds, and the answer to it.
//!
//! One source of truth per fact. The link holds every choice; `loaded` holds the data; everything
//! else is a memo of those two.

use super::edge;
use super::memo::memo;
use super::parts::{self, LoadError, Panel, Part, Show};
use crate::dataset::{Context, DataSet};
use crate::domain::{Lang, Statement, StatementId};
use crate::i18n::Messages;
use crate::query::{Index, LinkIssue, NoteLink, Outcome, Receipt, Release, View, ViewState, Vocabulary, filter_sentence};
use crate::timeline::asof::is_said;
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
        let set = DataSet::parse_core(json)?;
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
    shipped: StoredValue<Arc<Loaded>>,
    cores: RwSignal<Shelf<Loaded>>,
    contexts: RwSignal<Shelf<Context>>,
    parts: RwSignal<[Fetched<Show>; Part::ALL.len()]>,
    /// Release that the link asks for, where it is not the shipped one.
    pub release: Memo<Option<Release>>,
    /// The English data that links are read with: those of the release asked for as soon as they are there.
    base: Memo<Arc<Loaded>>,
    /// What the link says.
    pub state: Memo<ViewState>,
    /// What the sender of the link saw.
    pub receipt: Memo<Option<Receipt>>,
    /// What of the link could not be applied.
    pub issues: Memo<Vec<LinkIssue>>,
    /// What the state selects.
    pub outcome: Memo<Arc<Outcome>>,
    /// The language of the interface.
    pub lang: Memo<Lang>,
    /// What was last said to readers who listen.
    pub announcement: RwSignal<String>,
    /// What of the desk is open over the page.
    pub panel: RwSignal<Option<Panel>>,
    /// Whether a new version of the explorer is ready to take over.
    pub update: RwSignal<bool>,
    /// Whether the page is narrow: facets in a sheet, the timeline as a list.
    pub narrow: RwSignal<bool>,
}

/// What was fetched, by release and language.
type Shelf<T> = Vec<((Release, Lang), Fetched<Arc<T>>)>;

fn on_shelf<T>(shelf: &Shelf<T>, release: &Release, lang: Lang) -> Fetched<Arc<T>> {
    shelf.iter().find(|((r, l), _)| r == release && *l == lang).map(|(_, value)| value.clone()).unwrap_or_default()
}

fn put_on_shelf<T: 'static>(shelf: RwSignal<Shelf<T>>, key: (Release, Lang), value: Fetched<Arc<T>>)
where
    Fetched<Arc<T>>: Send + Sync,
{
    // The answer may come after the page is gone.
    shelf.try_update(|shelf| match shelf.iter_mut().find(|(k, _)| *k == key) {
        Some((_, slot)) => *slot = value,
        None => shelf.push((key, value)),
    });
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
        let cores = match release_of(&english) {
            Some(release) => vec![((release, Lang::En), Fetched::Ready(Arc::clone(&english)))],
            None => Vec::new(),
        };
        let cores = RwSignal::new(cores);
        let query = RwSignal::new(query);
        let shipped = StoredValue::new(english);
        let release = memo(move || {
            let asked = query.with(|query| Release::of_link(query));
            asked.filter(|release| shipped.with_value(|shipped| shipped.set.version != release.as_str()))
        });
        let base = memo(move || {
            let asked = release.get().and_then(|release| match cores.with(|cores| on_shelf(cores, &release, Lang::En)) {
                Fetched::Ready(loaded) => Some(loaded),
                _ => None,
            });
            asked.unwrap_or_else(|| shipped.get_value())
        });
        let parsed = memo(move || {
            let data = base.get();
            query.with(|query| ViewState::parse(query, &data.set, data.index.vocabulary()))
        });
        let state = memo(move || parsed.with(|(state, _)| state.clone()));
        let issues = memo(move || parsed.with(|(_, issues)| issues.clone()));
        let lang = memo(move || state.with(|state| state.lang));
        let outcome = memo(move || {
            let data = content(cores, base, lang.get());
            Arc::new(state.with(|state| data.index.answer(state)))
        });
        let session = Session {
            query,
            shipped,
            cores,
            contexts: RwSignal::new(Vec::new()),
            parts: RwSignal::new(Default::default()),
            release,
            base,
            receipt: memo(move || query.with(|query| Receipt::of_link(query))),
            state,
            issues,
            outcome,
            lang,
            announcement: RwSignal::new(String::new()),
            panel: RwSignal::new(None),
            update: RwSignal::new(false),
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
        content(self.cores, self.base, self.lang.get())
    }

    /// The data that the program came with, in English: the current release.
    pub fn shipped(&self) -> Arc<Loaded> {
        self.shipped.get_value()
    }

    /// The values of every facet, the same in every language.
    pub fn vocabulary<T>(&self, read: impl FnOnce(&Vocabulary) -> T) -> T {
        self.base.with(|data| read(data.index.vocabulary()))
    }

    /// How far the data in a language are, in the release that is shown.
    pub fn language(&self, lang: Lang) -> Fetched<Arc<Loaded>> {
        let Some(release) = self.base.with(|base| release_of(base)) else { return Fetched::Idle };
        self.core(&release, lang)
    }

    /// How far a release is in a language.
    pub fn core(&self, release: &Release, lang: Lang) -> Fetched<Arc<Loaded>> {
        self.cores.with(|cores| on_shelf(cores, release, lang))
    }

    /// What explains the statements, in the language of the content; fetched when first asked for.
    pub fn context(&self) -> Fetched<Arc<Context>> {
        let data = self.data();
        let Some(release) = release_of(&data) else { return Fetched::Idle };
        let there = self.contexts.with(|all| on_shelf(all, &release, data.lang));
        if there == Fetched::Idle {
            edge::spawn(self.load_context(Some(release), data.lang));
            return Fetched::Pending;
        }
        there
    }

    /// How far the part of the program is that shows a view; nothing has to come for some.
    pub fn part(&self, part: Part) -> Fetched<Show> {
        self.parts.with(|parts| parts.get(part as usize).cloned().unwrap_or_default())
    }

    /// Loads a part of the program, unless it is there; how it went is then in [`Session::part`].
    pub async fn load_part(self, part: Part) {
        let put = move |value| {
            self.parts.try_update(|parts| {
                if let Some(slot) = parts.get_mut(part as usize) {
                    *slot = value;
                }
            });
        };
        match self.parts.try_with_untracked(|parts| parts.get(part as usize).cloned()) {
            Some(Some(Fetched::Ready(_))) | None => return,
            Some(Some(Fetched::Idle | Fetched::Failed(_))) => put(Fetched::Pending),
            Some(_) => {}
        }
        put(match part.load().await {
            Ok(show) => Fetched::Ready(show),
            Err(_) => Fetched::Failed(String::new()),
        });
    }

    /// A link to a state, for `href`.
    pub fn href(&self, state: &ViewState) -> String {
        let link = self.vocabulary(|vocabulary| state.link(vocabulary));
        // An empty reference would keep the query that is there.
        if link.is_empty() { "?".to_owned() } else { link }
    }

    /// The whole address of the current view, to be sent to others.
    pub fn shared_link(&self) -> String {
        let link = self.vocabulary(|vocabulary| self.state.with(|state| state.to_share().shared_link(vocabulary)));
        edge::absolute(&link)
    }

    /// The whole address of a state, with its schema.
    pub fn link_to(&self, state: &ViewState) -> String {
        edge::absolute(&self.vocabulary(|vocabulary| state.shared_link(vocabulary)))
    }

    /// The unfiltered start of a view, in the language and the release that are shown, with what happened afterwards as it is shown here.
    pub fn start(&self, view: View) -> ViewState {
        let (release, afterwards) = self.state.with_untracked(|state| (state.release.clone(), state.afterwards));
        ViewState::start(view, self.lang.get_untracked()).with_release(release).with_afterwards(afterwards)
    }

    /// Puts a statement into the note or takes it out.
    pub fn toggle_in_note(&self, id: &str) {
        let next = self.state.with_untracked(|state| state.with_note(state.note.toggled(id)));
        self.go(&next);
    }

    /// The note as it is in the link.
    pub fn note(&self) -> NoteLink {
        self.state.with(|state| state.note.clone())
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

    /// Follows a link of the page. The reader's note goes along, unless the link has one of its own.
    pub fn follow(&self, link: String) {
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
            Entry::New | Entry::Typed => edge::push(&link),
            Entry::Same => edge::replace(&link),
        }
        let before = self.state.get_untracked();
        self.query.set(link);
        if self.panel.with_untracked(Option::is_some) {
            self.close_panel();
        }
        if entry == Entry::New {
            self.arrive(&before, None);
        }
    }

    /// The reader went back or forward.
    pub fn travelled(&self, query: String, left: edge::Left) {
        let before = self.state.get_untracked();
        self.query.set(query);
        self.arrive(&before, Some(left));
    }

    /// Moves scroll and focus where a reader who cannot see the change would look for it; back where they were, if that is known.
    fn arrive(&self, before: &ViewState, left: Option<edge::Left>) {
        let after = self.state.get_untracked();
        let moved = before.view != after.view || before.id != after.id;
        // The view is rendered in the next tick.
        let stays = after.view == before.view && matches!(after.view, View::Timeline | View::Compare);
        let session = *self;
        edge::spawn(async move {
            if let Some(part) = Part::of(after.view) {
                session.load_part(part).await;
            }
            leptos::task::tick().await;
            if moved && !(stays && edge::focus("[data-focus]")) {
                edge::scroll_to(0.0);
                edge::focus("h1");
            }
            if let Some(left) = left {
                edge::scroll_to(left.scroll);
                if let Some((selector, nth)) = left.focus {
                    edge::focus_to(&selector, nth, false);
                }
            }
            catch_focus();
        });
    }

    /// After something was taken away that may have had the focus: moves it to the heading.
    pub fn keep_focus(&self) {
        edge::spawn(async {
            leptos::task::tick().await;
            catch_focus();
        });
    }

    /// The filter sentence with its count.
    pub fn sentence(&self) -> String {
        let data = self.data();
        let matching = self.said().len();
        self.state.with(|state| filter_sentence(state, &data.set, data.index.vocabulary(), matching))
    }

    /// The matching statements in order; on a day as known on which the timeline is shown, those that had been said.
    pub fn said(&self) -> Vec<StatementId> {
        let data = self.data();
        let asof = self.state.with(|state| state.asof);
        let statement = |row: &u32| data.set.statements.get(*row as usize);
        let said = |s: &&Statement| is_said(&data.set, s, asof);
        self.outcome.with(|outcome| outcome.order.iter().filter_map(statement).filter(said).map(|s| s.id.clone()).collect())
    }

    /// The list of what is selected here: the open record as a filter, or the statements one by one where no filter says it.
    pub fn list(&self) -> ViewState {
        let data = self.data();
        let state = self.state.get();
        let vocabulary = data.index.vocabulary();
        let list = state.scope_as_filter(vocabulary).in_view(View::Statements);
        let scope = state.view.record_facet().zip(state.id.as_deref());
        if scope.is_none_or(|(facet, id)| vocabulary.term(facet, id).is_some()) {
            return list;
        }
        list.with_pinpoints(self.outcome.with(|outcome| {
            // In the order of the texts, whatever the order of the list.
            let mut rows = outcome.order.clone();
            rows.sort_unstable();
            rows.iter().filter_map(|row| data.set.statements.get(*row as usize)).map(|s| s.id.to_string()).collect()
        }))
    }

    /// Number of statements that a state selects.
    pub fn number(&self, state: &ViewState) -> usize {
        self.data().index.number(state)
    }

    /// Fetches the data that the link asks for, unless that has been done or is under way.
    pub fn want_content(self, release: Option<Release>, lang: Lang) {
        let Some(shipped) = self.shipped.with_value(|shipped| release_of(shipped)) else { return };
        let release = release.unwrap_or(shipped);
        // A release is read by its English vocabulary, whatever the language.
        for lang in [Lang::En, lang] {
            let idle = self.cores.with_untracked(|cores| on_shelf(cores, &release, lang) == Fetched::Idle);
            if idle {
                edge::spawn(self.load_core(release.clone(), lang));
            }
        }
    }

    /// Fetches a release in a language; how it went is then in [`Session::core`].
    pub async fn load_core(self, release: Release, lang: Lang) {
        let key = (release.clone(), lang);
        put_on_shelf(self.cores, key.clone(), Fetched::Pending);
        let loaded = edge::fetch(&format!("data/releases/{release}/core.{}.json", lang.tag())).await;
        let loaded = loaded.and_then(|json| Loaded::parse(&json, lang).map_err(|error| error.to_string()));
        let loaded = match loaded {
            Ok(loaded) if loaded.set.version == release.as_str() => Fetched::Ready(Arc::new(loaded)),
            Ok(loaded) => Fetched::Failed(format!("{} ≠ {release}", loaded.set.version)),
            Err(reason) => Fetched::Failed(reason),
        };
        put_on_shelf(self.cores, key, loaded);
    }

    /// Fetches the release that is shown in a language.
    pub async fn load_language(self, lang: Lang) {
        if let Some(release) = self.base.with_untracked(|base| release_of(base)) {
            self.load_core(release, lang).await;
        }
    }

    /// Fetches what explains the statements, of a release or else of the one that is shown; how it went is then in [`Session::context`].
    pub async fn load_context(self, release: Option<Release>, lang: Lang) {
        let Some(release) = release.or_else(|| self.base.with_untracked(|base| release_of(base))) else { return };
        let key = (release.clone(), lang);
        put_on_shelf(self.contexts, key.clone(), Fetched::Pending);
        let address = format!("data/releases/{release}/context.{}.json", lang.tag());
        let (json, read) = futures_util::future::join(edge::fetch(&address), parts::context_reader()).await;
        let context = match (json, read) {
            (Ok(json), Ok(read)) => read(&json).map_err(|error| error.to_string()),
            (Err(reason), _) => Err(reason),
            (_, Err(LoadError)) => Err(String::new()),
        };
        let context = match context {
            Ok(context) => Fetched::Ready(Arc::new(context)),
            Err(reason) => Fetched::Failed(reason),
        };
        put_on_shelf(self.contexts, key, context);
    }

    /// Puts content on the shelf that came by another way than fetching: rendering on the host.
    pub fn supply(&self, loaded: Loaded, context: Context) {
        let Some(release) = release_of(&loaded) else { return };
        let lang = loaded.lang;
        put_on_shelf(self.contexts, (release.clone(), lang), Fetched::Ready(Arc::new(context)));
        put_on_shelf(self.cores, (release, lang), Fetched::Ready(Arc::new(loaded)));
    }

    /// Asks again for what did not come.
    pub fn retry_context(&self) {
        let data = self.data();
        if let Some(release) = release_of(&data) {
            edge::spawn(self.load_context(Some(release), data.lang));
        }
    }

    /// Opens something of the desk over the page.
    pub fn open_panel(&self, panel: Panel) {
        self.panel.set(Some(panel));
        edge::spawn(async {
            leptos::task::tick().await;
            edge::open_dialog("[data-desk]");
        });
    }

    /// Closes it.
    pub fn close_panel(&self) {
        // The dialog tells the session when it has closed.
        edge::close_dialog("[data-desk]");
    }

    /// Notes that a new version of the explorer is ready.
    pub fn updated(&self) {
        self.update.set(true);
        self.announce(Messages::of(self.lang.get_untracked()).update_ready);
    }

    /// Says something to readers who listen.
    pub fn announce(&self, text: &str) {
        self.announcement.set(text.to_owned());
    }
}

fn release_of(loaded: &Loaded) -> Option<Release> {
    Release::parse(&loaded.set.version)
}

/// The data of the release that is shown, in a language or, while that is not there, in English.
/// A reader by keyboard who lost the focus would start again at the top of the page.
fn catch_focus() {
    if edge::focus_lost() {
        edge::focus_to("h1", 0, true);
    }
}

fn content(cores: RwSignal<Shelf<Loaded>>, base: Memo<Arc<Loaded>>, lang: Lang) -> Arc<Loaded> {
    let base = base.get();
    let wanted = release_of(&base).and_then(|release| match cores.with(|cores| on_shelf(cores, &release, lang)) {
        Fetched::Ready(loaded) => Some(loaded),
        _ => None,
    });
    wanted.unwrap_or(base)
}
