//! The session: the link in the address bar, the state that it holds, and the answer to it.
//!
//! One source of truth per fact. The link holds every choice; the [`Store`] holds what is loaded; everything else is a memo
//! of those two. [`navigator`] makes new links, [`Presence`] is the page as a reader meets it, [`Stages`] what is drawn after its first
//! picture.

mod lasting;
mod memo;
mod navigator;
mod part;
mod presence;
mod stages;
mod store;

pub use lasting::Lasting;
pub use memo::{memo, tell};
pub(crate) use part::with_parts;
pub use part::{LoadError, Loaders, Loading, Panel, Part, Picture, ReadContext, Show, Wanted};
pub use presence::{NARROW, PHONE, Presence};
pub use stages::{Stages, soon};
pub use store::{Fault, Fetched, Loaded, Store};

use crate::across::shown::{Shown, needs_context};
use crate::dataset::Context;
use crate::domain::{Hue, Lang, StatementId, Workshop};
use crate::i18n::Messages;
use crate::platform;
use crate::query::{Explained, Grounds, LinkIssue, NoteLink, Outcome, Receipt, Release, View, ViewState, Vocabulary};
use leptos::prelude::*;
use navigator::Typing;
use std::sync::Arc;

/// The session, to be had from any component with [`Session::get`].
#[derive(Clone, Copy)]
pub struct Session {
    /// What is loaded.
    pub store: Store,
    /// The page as a reader meets it.
    pub presence: Presence,
    /// What is drawn after the first picture of a view.
    pub stages: Stages,
    typing: Typing,
    query: Lasting<RwSignal<String>>,
    /// Release that the link asks for, where it is not the shipped one.
    pub release: Lasting<Memo<Option<Release>>>,
    /// The English data that links are read with: those of the release asked for as soon as they are there.
    base: Lasting<Memo<Arc<Loaded>>>,
    /// What the link says.
    pub state: Lasting<Memo<ViewState>>,
    /// What the sender of the link saw.
    pub receipt: Lasting<Memo<Option<Receipt>>>,
    /// What of the link could not be applied.
    pub issues: Lasting<Memo<Vec<LinkIssue>>>,
    /// What the state selects.
    pub outcome: Lasting<Memo<Arc<Outcome>>>,
    /// The grades whose links count, as every card is told.
    pub counting: Lasting<RwSignal<Grounds>>,
    /// The statements of the note, as every card is told.
    pub noted: Lasting<RwSignal<Vec<String>>>,
    /// The language of the interface: the one that the link asks for as soon as its texts are there, and English until then.
    pub lang: Lasting<Memo<Lang>>,
}

impl Session {
    /// Starts a session on a link with the English data, and makes it known to all components.
    pub fn provide(query: String, english: Loaded, loaders: Loaders) -> Session {
        let stages = Stages::new();
        let store = Store::new(english, stages, loaders);
        let query = Lasting::signal(query);
        let release = Lasting::memo(move || {
            let asked = query.with(|query| Release::of_link(query));
            asked.filter(|release| store.shipped().set.version != release.as_str())
        });
        let base = Lasting::memo(move || {
            let asked = release.get().and_then(|release| store.there(&release, Lang::En));
            asked.unwrap_or_else(|| store.shipped())
        });
        let parsed = Lasting::memo(move || {
            let data = base.get();
            query.with(|query| ViewState::parse(query, &data.set, data.index.vocabulary()))
        });
        let state = Lasting::memo(move || parsed.with(|(state, _)| state.clone()));
        let issues = Lasting::memo(move || parsed.with(|(_, issues)| issues.clone()));
        let lang = Lasting::memo(move || {
            let wanted = state.with(|state| state.lang);
            if store.speaks(wanted) { wanted } else { Lang::En }
        });
        let outcome = Lasting::memo(move || {
            let data = content(store, base, lang.get());
            Arc::new(state.with(|state| data.index.answer(state)))
        });
        let session = Session {
            store,
            presence: Presence::new(),
            stages,
            typing: Typing::new(),
            query,
            release,
            base,
            state,
            receipt: Lasting::memo(move || query.with(|query| Receipt::of_link(query))),
            issues,
            outcome,
            counting: Lasting::signal(Grounds::ALL),
            noted: Lasting::signal(Vec::new()),
            lang,
        };
        untrack(|| session.tell_cards());
        provide_context(session);
        session
    }

    /// The session of the running program.
    pub fn get() -> Session {
        use_context::<Session>().unwrap_or_else(|| unreachable!("the session is provided before the first component"))
    }

    /// Tells the cards what has changed of that in which they all differ together; the frame does so with every link.
    pub fn tell_cards(&self) {
        tell(*self.counting, self.grounds());
        tell(*self.noted, self.note().ids);
    }

    /// The texts of the interface.
    pub fn messages(&self) -> &'static Messages {
        Messages::of(self.lang.get())
    }

    /// The data in the language of the interface, or in English while that is not there.
    pub fn data(&self) -> Arc<Loaded> {
        content(self.store, self.base, self.lang.get())
    }

    /// The first and the last meeting that are compared.
    pub fn ends(&self) -> Option<[Workshop; 2]> {
        self.data().set.ends().map(|ends| ends.map(Clone::clone))
    }

    /// The values of every facet, the same in every language.
    pub fn vocabulary<T>(&self, read: impl FnOnce(&Vocabulary) -> T) -> T {
        self.base.with(|data| read(data.index.vocabulary()))
    }

    /// How far a language is: its texts, and its data in the release that is shown.
    pub fn language(&self, lang: Lang) -> Fetched<Arc<Loaded>> {
        match self.store.texts(lang) {
            Fetched::Pending => return Fetched::Pending,
            Fetched::Failed(fault) => return Fetched::Failed(fault),
            Fetched::Idle | Fetched::Ready(()) => {}
        }
        let Some(release) = self.base.with(|base| base.release()) else { return Fetched::Idle };
        self.store.core(&release, lang)
    }

    /// Fetches the release that is shown in a language, and the texts of that language; on its way as soon as this is called.
    pub fn load_language(self, lang: Lang) -> impl Future<Output = ()> {
        let release = self.base.with_untracked(|base| base.release());
        let loading = release.map(|release| self.store.load_core(release, lang));
        async move {
            if let Some(loading) = loading {
                loading.await;
            }
        }
    }

    /// What explains the statements, in the language of the content; fetched when first asked for.
    pub fn context(&self) -> Fetched<Arc<Context>> {
        let data = self.data();
        data.release().map_or(Fetched::Idle, |release| self.store.context(&release, data.lang))
    }

    /// Fetches what explains the statements, of the release that is shown; on its way as soon as this is called.
    pub fn load_context(self, lang: Lang) -> impl Future<Output = ()> {
        let release = self.base.with_untracked(|base| base.release());
        let loading = release.map(|release| self.store.load_context(release, lang));
        async move {
            if let Some(loading) = loading {
                loading.await;
            }
        }
    }

    /// Asks again for what explains the statements.
    pub fn retry_context(&self) {
        platform::spawn(self.load_context(self.data().lang));
    }

    /// Notes that a new version of the explorer is ready.
    pub fn updated(&self) {
        self.presence.update.set(true);
        self.presence.announce(Messages::of(self.lang.get_untracked()).update_ready);
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
        platform::absolute(&link)
    }

    /// The whole address of a state, with its schema.
    pub fn link_to(&self, state: &ViewState) -> String {
        platform::absolute(&self.vocabulary(|vocabulary| state.shared_link(vocabulary)))
    }

    /// The unfiltered start of a view, in the language and the release that are shown, with what happened afterwards as it is shown here.
    pub fn start(&self, view: View) -> ViewState {
        let (lang, release, afterwards) = self.state.with_untracked(|state| (state.lang, state.release.clone(), state.afterwards));
        ViewState::start(view, lang).with_release(release).with_afterwards(afterwards)
    }

    /// The state that answers a question of the data set, in the language and the release that are shown.
    pub fn answer_to(&self, link: &str) -> ViewState {
        let data = self.data();
        let (state, _) = ViewState::parse(link, &data.set, data.index.vocabulary());
        let here = self.start(state.view);
        state.with_lang(here.lang).with_release(here.release).with_afterwards(here.afterwards)
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

    /// What is shown in one sentence: the name of a record, or the filter sentence with its count.
    pub fn sentence(&self) -> String {
        let data = self.data();
        let shown = self.shown();
        self.state.with(|state| shown.sentence(state, &data.set, data.index.vocabulary()))
    }

    /// What the view shows of the statements.
    pub fn shown(&self) -> Shown {
        let data = self.data();
        let order = self.outcome.with(|outcome| outcome.order.clone());
        self.state.with(|state| Shown::among(order, &data.set, &data.index, self.context_of(state).as_deref(), state))
    }

    /// The context for the files of a view that is about it, if it is there.
    pub fn context_for(&self, state: &ViewState) -> Option<Arc<Context>> {
        match (state.view.explained() != Explained::Beside).then(|| self.context())? {
            Fetched::Ready(context) => Some(context),
            _ => None,
        }
    }

    /// The context, where what a state shows is known only with it and it is there.
    pub fn context_of(&self, state: &ViewState) -> Option<Arc<Context>> {
        match needs_context(state).then(|| self.context())? {
            Fetched::Ready(context) => Some(context),
            _ => None,
        }
    }

    /// The statements that the view shows, in order; on a day as known on which the timeline is shown, those that had been said.
    pub fn said(&self) -> Vec<StatementId> {
        let data = self.data();
        self.shown().statements(&data.set).map(|s| s.id.clone()).collect()
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

    /// The grades of the links that count here.
    pub fn grounds(&self) -> Grounds {
        self.state.with(|state| self.vocabulary(|vocabulary| Grounds::of(state, vocabulary)))
    }

    /// Number of statements that a state selects.
    pub fn number(&self, state: &ViewState) -> usize {
        self.data().index.number(state)
    }
}

/// The class that gives a meeting's hue to what is drawn of it. Not tracked: with another release the page is made anew.
pub fn hue(meeting: &(impl AsRef<str> + ?Sized)) -> &'static str {
    Session::get().base.with_untracked(|data| hue_class(data.set.hue(meeting.as_ref())))
}

/// The same of the first and the last meeting that are compared; of one hue where there is nothing to compare.
pub fn hues() -> [&'static str; 2] {
    Session::get().base.with_untracked(|data| match data.set.ends() {
        Some(ends) => ends.map(|meeting| hue_class(data.set.hue(meeting.id.as_str()))),
        None => [hue_class(Hue::default()); 2],
    })
}

/// The class of a hue; `style/tokens.css` has them.
pub fn hue_class(hue: Hue) -> &'static str {
    match hue {
        Hue::Ochre => "hue--ochre",
        Hue::Violet => "hue--violet",
        Hue::Teal => "hue--teal",
        Hue::Rose => "hue--rose",
        Hue::Green => "hue--green",
        Hue::Slate => "hue--slate",
    }
}

/// The data of the release that is shown, in a language or, while that is not there, in English.
fn content(store: Store, base: Lasting<Memo<Arc<Loaded>>>, lang: Lang) -> Arc<Loaded> {
    let base = base.get();
    base.release().and_then(|release| store.there(&release, lang)).unwrap_or(base)
}
