//! What is loaded: the data sets, what explains them, the texts of the interface, and the parts of the program.
//!
//! Reading never fetches twice: what is asked for is `Pending` before its task runs, so that whoever reads next finds it
//! asked for. There is one request per file and one change of the page per answer.

use super::Stages;
use super::lasting::Lasting;
use super::part::{LoadError, Loaders, Loading, Part, ReadContext, Show};
use crate::dataset::{Context, DataSet, DataSetError, FORMAT};
use crate::domain::Lang;
use crate::i18n::locale::{self, LocaleError};
use crate::platform;
use crate::query::{Index, Release};
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
    pub fn parse(json: &str, lang: Lang) -> Result<Loaded, DataSetError> {
        Ok(Loaded::of(DataSet::parse_core(json)?, lang))
    }

    /// Indexes a data set.
    pub fn of(set: DataSet, lang: Lang) -> Loaded {
        let index = Index::of(&set, lang);
        Loaded { lang, set, index }
    }
}

impl PartialEq for Loaded {
    fn eq(&self, other: &Self) -> bool {
        self.lang == other.lang && self.set.version == other.set.version
    }
}

impl Loaded {
    /// The release that this is of.
    pub fn release(&self) -> Option<Release> {
        Release::parse(&self.set.version)
    }
}

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
    /// It did not come.
    Failed(Fault),
}

/// Why something did not come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fault {
    /// A file came, but it is not what it should be.
    pub damaged: bool,
    /// The reason as the browser or the parser says it, for readers who want to know.
    pub reason: String,
}

impl Fault {
    /// Nothing came.
    pub fn missing(reason: String) -> Fault {
        Fault { damaged: false, reason }
    }

    /// Something came that cannot be read.
    pub fn damaged(reason: impl ToString) -> Fault {
        Fault { damaged: true, reason: reason.to_string() }
    }
}

/// What was fetched, by release and language.
type Shelf<T> = Vec<((Release, Lang), Fetched<Arc<T>>)>;

fn on_shelf<T>(shelf: &Shelf<T>, release: &Release, lang: Lang) -> Fetched<Arc<T>> {
    shelf.iter().find(|((r, l), _)| r == release && *l == lang).map(|(_, value)| value.clone()).unwrap_or_default()
}

fn put_on_shelf<T: 'static>(shelf: Lasting<RwSignal<Shelf<T>>>, key: (Release, Lang), value: Fetched<Arc<T>>)
where
    Fetched<Arc<T>>: Send + Sync,
{
    // The answer may come after the page is gone.
    shelf.try_update(|shelf| match shelf.iter_mut().find(|(k, _)| *k == key) {
        Some((_, slot)) => *slot = value,
        None => shelf.push((key, value)),
    });
}

/// What is loaded, and what is on its way.
#[derive(Clone, Copy)]
pub struct Store {
    shipped: StoredValue<Arc<Loaded>>,
    cores: Lasting<RwSignal<Shelf<Loaded>>>,
    contexts: Lasting<RwSignal<Shelf<Context>>>,
    /// How far the texts of the interface are, by language.
    texts: Lasting<RwSignal<[Fetched<()>; Lang::ALL.len()]>>,
    parts: Lasting<RwSignal<Vec<Fetched<Show>>>>,
    stages: Stages,
    loaders: Loaders,
}

impl Store {
    pub(super) fn new(english: Loaded, stages: Stages, loaders: Loaders) -> Store {
        let english = Arc::new(english);
        let cores = english.release().map(|release| ((release, Lang::En), Fetched::Ready(Arc::clone(&english))));
        let there = |lang| if locale::is_there(lang) { Fetched::Ready(()) } else { Fetched::Idle };
        Store {
            shipped: StoredValue::new(english),
            cores: Lasting::signal(cores.into_iter().collect()),
            contexts: Lasting::signal(Vec::new()),
            texts: Lasting::signal(Lang::ALL.map(there)),
            parts: Lasting::signal(vec![Fetched::Idle; Part::ALL.len()]),
            stages,
            loaders,
        }
    }

    /// The data that the program came with, in English: the current release.
    pub fn shipped(&self) -> Arc<Loaded> {
        self.shipped.get_value()
    }

    /// Whether the interface can speak a language.
    pub(super) fn speaks(&self, lang: Lang) -> bool {
        self.texts.with(|texts| matches!(texts.get(lang as usize), Some(Fetched::Ready(()))))
    }

    /// How far the texts of a language are.
    pub(super) fn texts(&self, lang: Lang) -> Fetched<()> {
        self.texts.with(|texts| texts.get(lang as usize).cloned().unwrap_or_default())
    }

    /// How far a release is in a language.
    pub fn core(&self, release: &Release, lang: Lang) -> Fetched<Arc<Loaded>> {
        self.cores.with(|cores| on_shelf(cores, release, lang))
    }

    /// The data of a release in a language, if they are there.
    pub(super) fn there(&self, release: &Release, lang: Lang) -> Option<Arc<Loaded>> {
        match self.core(release, lang) {
            Fetched::Ready(loaded) => Some(loaded),
            _ => None,
        }
    }

    /// The context of a release; fetched when first asked for.
    pub fn context(&self, release: &Release, lang: Lang) -> Fetched<Arc<Context>> {
        let there = |all: &Shelf<Context>| on_shelf(all, release, lang);
        // On its way before anybody reads that it is not: whoever asks next finds it asked for, and nobody is told of it.
        if matches!(self.contexts.with_untracked(there), Fetched::Idle) {
            let loading = self.load_context(release.clone(), lang);
            // The view that it stands in is drawn first.
            self.stages.at_end(move || platform::spawn(loading));
        }
        self.contexts.with(there)
    }

    /// How far the part of the program is that shows a view; nothing has to come for some.
    pub fn part(&self, part: Part) -> Fetched<Show> {
        self.parts.with(|parts| parts.get(part as usize).cloned().unwrap_or_default())
    }

    /// Loads a part of the program, unless it is there; how it went is then in [`Store::part`].
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
        put(match (self.loaders.part)(part).await {
            Ok(show) => Fetched::Ready(show),
            Err(LoadError) => Fetched::Failed(Fault::default()),
        });
    }

    /// The views of a part where nothing has to be loaded: on the host.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn here(&self, part: Part) -> Show {
        (self.loaders.here)(part)
    }

    /// Fetches the data that the link asks for, unless that has been done or is under way.
    pub fn want(self, release: Option<Release>, lang: Lang) {
        let Some(shipped) = self.shipped.with_value(|shipped| shipped.release()) else { return };
        let release = release.unwrap_or(shipped);
        // A release is read by its English vocabulary, whatever the language.
        for lang in [Lang::En, lang] {
            let there = self.cores.with_untracked(|cores| on_shelf(cores, &release, lang));
            if matches!(there, Fetched::Idle) {
                platform::spawn(self.load_core(release.clone(), lang));
            }
        }
    }

    /// Fetches a release in a language; how it went is then in [`Store::core`]. On its way as soon as this is called,
    /// not only when the task runs: who asks in between would ask a second time. The texts of the language come along,
    /// unless they are there; they are spoken when both have come, so that the page changes once.
    pub fn load_core(self, release: Release, lang: Lang) -> impl Future<Output = ()> {
        let key = (release, lang);
        // Asked for again because of the texts alone, it stays.
        let there = self.cores.with_untracked(|cores| on_shelf(cores, &key.0, lang));
        if !matches!(there, Fetched::Ready(_)) {
            put_on_shelf(self.cores, key.clone(), Fetched::Pending);
        }
        let texts = self.load_texts(lang);
        async move {
            let core = async { if matches!(there, Fetched::Ready(_)) { there } else { self.fetch_core(&key.0, lang).await } };
            let (core, texts) = futures_util::future::join(core, texts).await;
            put_on_shelf(self.cores, key.clone(), core);
            if let Some(file) = texts {
                self.put_texts(lang, installed(lang, file));
            }
        }
    }

    async fn fetch_core(self, release: &Release, lang: Lang) -> Fetched<Arc<Loaded>> {
        match self.read_core(release, lang).await {
            Ok(set) if set.version == release.as_str() => Fetched::Ready(Arc::new(Loaded::of(set, lang))),
            Ok(set) => Fetched::Failed(Fault::damaged(format!("{} ≠ {release}", set.version))),
            Err(fault) => Fetched::Failed(fault),
        }
    }

    /// A release as its file has it. One of the first format does not say what its dialogue is: the current one says it.
    async fn read_core(self, release: &Release, lang: Lang) -> Result<DataSet, Fault> {
        let set = core_file(release.as_str(), lang).await?;
        let shipped = self.shipped();
        if set.format == FORMAT {
            return Ok(set);
        }
        if lang == shipped.lang {
            return Ok(set.described(&shipped.set.dialogue));
        }
        let current = core_file(&shipped.set.version, lang).await?;
        Ok(set.described(&current.dialogue))
    }

    /// Fetches the file of a language's texts, unless it is there or on its way; on its way as soon as this is called.
    fn load_texts(self, lang: Lang) -> impl Future<Output = Option<Result<String, String>>> {
        let of = |texts: &[Fetched<()>; Lang::ALL.len()]| matches!(texts.get(lang as usize), Some(Fetched::Idle | Fetched::Failed(_)));
        let missing = self.texts.with_untracked(of);
        if missing {
            self.put_texts(lang, Fetched::Pending);
        }
        async move { if missing { Some(platform::fetch(&format!("locales/{}.json", lang.tag())).await) } else { None } }
    }

    fn put_texts(self, lang: Lang, value: Fetched<()>) {
        // The answer may come after the page is gone.
        self.texts.try_update(|texts| {
            if let Some(slot) = texts.get_mut(lang as usize) {
                *slot = value;
            }
        });
    }

    /// Fetches what explains the statements; how it went is then in [`Store::context`]. On its way as soon as this is called.
    pub fn load_context(self, release: Release, lang: Lang) -> impl Future<Output = ()> {
        let key = (release, lang);
        put_on_shelf(self.contexts, key.clone(), Fetched::Pending);
        async move {
            let context = fetch_context(&key.0, lang, (self.loaders.context)()).await;
            put_on_shelf(self.contexts, key, context);
        }
    }

    /// Puts content on the shelf that came by another way than fetching: rendering on the host.
    pub fn supply(&self, loaded: Loaded, context: Context) {
        let Some(release) = loaded.release() else { return };
        let lang = loaded.lang;
        put_on_shelf(self.contexts, (release.clone(), lang), Fetched::Ready(Arc::new(context)));
        put_on_shelf(self.cores, (release, lang), Fetched::Ready(Arc::new(loaded)));
    }
}

/// What came of the file with the texts of a language, which is spoken from now on if it is as it should be.
fn installed(lang: Lang, file: Result<String, String>) -> Fetched<()> {
    let Ok(json) = file.as_ref() else { return Fetched::Failed(Fault::missing(file.err().unwrap_or_default())) };
    match locale::install(lang, json) {
        Ok(()) => Fetched::Ready(()),
        // Of another build: the one that this page needs is not on the host.
        Err(error @ LocaleError::Foreign) => Fetched::Failed(Fault::missing(error.to_string())),
        Err(error) => Fetched::Failed(Fault::damaged(error)),
    }
}

async fn core_file(release: &str, lang: Lang) -> Result<DataSet, Fault> {
    let address = format!("data/releases/{release}/core.{}.json", lang.tag());
    let json = platform::fetch(&address).await.map_err(Fault::missing)?;
    DataSet::parse_core(&json).map_err(Fault::damaged)
}

async fn fetch_context(release: &Release, lang: Lang, reader: Loading<ReadContext>) -> Fetched<Arc<Context>> {
    let address = format!("data/releases/{release}/context.{}.json", lang.tag());
    match futures_util::future::join(platform::fetch(&address), reader).await {
        (Ok(json), Ok(read)) => match read(&json) {
            Ok(context) => Fetched::Ready(Arc::new(context)),
            Err(error) => Fetched::Failed(Fault::damaged(error)),
        },
        (Err(reason), _) => Fetched::Failed(Fault::missing(reason)),
        (_, Err(LoadError)) => Fetched::Failed(Fault::default()),
    }
}
