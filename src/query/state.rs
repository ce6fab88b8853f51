//! Everything a reader can choose, as one value.
//!
//! Actions are pure: each takes a state and gives the next one, and only [`ViewState::link`] turns
//! one into a link.

use super::facet::{Facet, Mode, Term, Vocabulary};
use super::receipt::Release;
use crate::domain::{Date, Day, Lang};

/// A view of the explorer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum View {
    /// What this is, and the ways in.
    #[default]
    Overview,
    /// The list, or one statement.
    Statements,
    /// Events and statements on a time axis.
    Timeline,
    /// All themes, or one.
    Themes,
    /// The 17 goals, one goal, or one target.
    Sdgs,
    /// Both workshops, or one in reading order.
    Workshops,
    /// Who is named.
    Actors,
    /// What is named.
    Frameworks,
    /// A briefing note from picked statements.
    Note,
    /// Does a quotation stand in one of the texts?
    Quote,
    /// Downloads and schema.
    Data,
    /// Method, codebook, sources.
    About,
}

impl View {
    /// All views in the order of the navigation.
    pub const ALL: [View; 12] = [
        View::Overview,
        View::Statements,
        View::Timeline,
        View::Themes,
        View::Sdgs,
        View::Workshops,
        View::Actors,
        View::Frameworks,
        View::Note,
        View::Quote,
        View::Data,
        View::About,
    ];

    /// Its value in a link.
    pub fn id(self) -> &'static str {
        match self {
            View::Overview => "overview",
            View::Statements => "statements",
            View::Timeline => "timeline",
            View::Themes => "themes",
            View::Sdgs => "sdgs",
            View::Workshops => "workshops",
            View::Actors => "actors",
            View::Frameworks => "frameworks",
            View::Note => "note",
            View::Quote => "quote",
            View::Data => "data",
            View::About => "about",
        }
    }

    /// Whether it shows a selection of statements, and so has facets and a count.
    pub fn is_collection(self) -> bool {
        !matches!(self, View::Overview | View::Note | View::Quote | View::Data | View::About)
    }

    /// Whether `id=` opens a record of it.
    pub fn has_records(self) -> bool {
        self.is_collection()
    }
}

/// The order of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sort {
    /// As the statements stand in the texts.
    #[default]
    Text,
    /// Best match first.
    Relevance,
    /// Latest meeting first.
    Date,
}

impl Sort {
    /// All orders.
    pub const ALL: [Sort; 3] = [Sort::Text, Sort::Relevance, Sort::Date];

    /// Its value in a link.
    pub fn id(self) -> &'static str {
        match self {
            Sort::Text => "text",
            Sort::Relevance => "relevance",
            Sort::Date => "date",
        }
    }
}

/// By what the timeline is divided into lanes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum LaneBy {
    /// Kind of event.
    #[default]
    Kind,
    /// Workshop whose text names it.
    Workshop,
    /// Theme of the statements that name it.
    Theme,
    /// Framework.
    Framework,
}

impl LaneBy {
    /// All divisions.
    pub const ALL: [LaneBy; 4] = [LaneBy::Kind, LaneBy::Workshop, LaneBy::Theme, LaneBy::Framework];

    /// Its value in a link.
    pub fn id(self) -> &'static str {
        match self {
            LaneBy::Kind => "kind",
            LaneBy::Workshop => "workshop",
            LaneBy::Theme => "theme",
            LaneBy::Framework => "framework",
        }
    }
}

/// The range of the timeline, first and last day included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Zoom {
    /// First day.
    pub first: Day,
    /// Last day, not before the first.
    pub last: Day,
}

/// The chosen values of one facet, each list in canonical order and without repetition.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Choice {
    terms: [Vec<Term>; 3],
}

impl Choice {
    /// The values of one mode.
    pub fn of(&self, mode: Mode) -> &[Term] {
        self.terms.get(mode as usize).map_or(&[], Vec::as_slice)
    }

    /// Whether nothing is chosen.
    pub fn is_empty(&self) -> bool {
        self.terms.iter().all(Vec::is_empty)
    }

    /// Adds a value; one that is there already stays once.
    pub fn insert(&mut self, mode: Mode, term: Term) {
        if let Some(terms) = self.terms.get_mut(mode as usize)
            && let Err(place) = terms.binary_search(&term)
        {
            terms.insert(place, term);
        }
    }

    /// Takes a value away.
    pub fn remove(&mut self, mode: Mode, term: Term) {
        if let Some(terms) = self.terms.get_mut(mode as usize) {
            terms.retain(|other| *other != term);
        }
    }

    /// The same values, all read in one mode.
    pub fn all_in(&self, mode: Mode) -> Choice {
        let mut choice = Choice::default();
        for term in self.terms.iter().flatten() {
            choice.insert(mode, *term);
        }
        choice
    }
}

/// One thing that narrows the selection and can be taken away by itself.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// The words searched for.
    Words,
    /// A value of a facet.
    Value(Facet, Mode, Term),
    /// The first date.
    From,
    /// The last date.
    To,
}

/// The whole view: what is shown, of what, in which order and language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ViewState {
    /// Which view.
    pub view: View,
    /// Which record of it; canonical id.
    pub id: Option<String>,
    /// Words searched for, white space folded.
    pub words: String,
    choices: [Choice; 10],
    /// First date, included.
    pub from: Option<Date>,
    /// Last date, included.
    pub to: Option<Date>,
    /// Order, where it is not the default one.
    pub sort: Option<Sort>,
    /// Lanes of the timeline.
    pub lane: LaneBy,
    /// Range of the timeline.
    pub zoom: Option<Zoom>,
    /// Language.
    pub lang: Lang,
    /// The reader's briefing note, which goes along from view to view.
    pub note: NoteLink,
    /// The release of the data set to read with, where it is not the current one.
    pub release: Option<Release>,
    /// Whether the view is shown inside another page, without the frame of the site.
    pub embed: bool,
}

/// A briefing note as a link carries it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct NoteLink {
    /// The picked statements in the order of the note, each once.
    pub ids: Vec<String>,
    /// The reader's own headings and lines, packed (`note::Draft` knows how).
    pub own: String,
}

impl NoteLink {
    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty() && self.own.is_empty()
    }

    /// With a statement at its end, or without it if it was there.
    pub fn toggled(&self, id: &str) -> NoteLink {
        let mut next = self.clone();
        if next.ids.iter().any(|other| other == id) {
            next.ids.retain(|other| other != id);
        } else {
            next.ids.push(id.to_owned());
        }
        next
    }
}

impl ViewState {
    /// The unfiltered start of a view in a language.
    pub fn start(view: View, lang: Lang) -> ViewState {
        ViewState { view, lang, ..ViewState::default() }
    }

    /// What is chosen in a facet.
    pub fn choice(&self, facet: Facet) -> &Choice {
        const EMPTY: &Choice = &Choice { terms: [const { Vec::new() }; 3] };
        self.choices.get(facet as usize).unwrap_or(EMPTY)
    }

    fn choice_mut(&mut self, facet: Facet) -> Option<&mut Choice> {
        self.choices.get_mut(facet as usize)
    }

    /// Adds a value in place, without bringing the state to its normal form; for the reader of links.
    pub(super) fn insert(&mut self, facet: Facet, mode: Mode, term: Term) {
        if let Some(choice) = self.choice_mut(facet) {
            choice.insert(mode, term);
        }
    }

    /// The order in force: what was chosen, or relevance for a search and the order of the text otherwise.
    pub fn sort(&self) -> Sort {
        let default = if self.words.is_empty() { Sort::Text } else { Sort::Relevance };
        self.sort.unwrap_or(default)
    }

    /// Whether anything narrows the selection.
    pub fn is_filtered(&self) -> bool {
        self.parts().next().is_some()
    }

    /// Everything that narrows the selection, in the order of a link.
    pub fn parts(&self) -> impl Iterator<Item = Part> + '_ {
        let words = (!self.words.is_empty()).then_some(Part::Words);
        let values = Facet::ALL.into_iter().flat_map(move |facet| {
            Mode::ALL.into_iter().flat_map(move |mode| self.choice(facet).of(mode).iter().map(move |term| Part::Value(facet, mode, *term)))
        });
        let from = self.from.map(|_| Part::From);
        let to = self.to.map(|_| Part::To);
        words.into_iter().chain(values).chain(from).chain(to)
    }

    // Actions.

    /// The same filters in another view.
    pub fn in_view(&self, view: View) -> ViewState {
        ViewState { view, id: None, ..self.clone() }.normal()
    }

    /// A record of a view with the same filters.
    pub fn with_record(&self, view: View, id: &str) -> ViewState {
        ViewState { view, id: Some(id.to_owned()), ..self.clone() }.normal()
    }

    /// The same selection with the open record turned into a filter, for views of another kind.
    pub fn scope_as_filter(&self, vocabulary: &Vocabulary) -> ViewState {
        let facet = match self.view {
            View::Themes => Facet::Theme,
            View::Sdgs => Facet::Sdg,
            View::Workshops => Facet::Workshop,
            View::Actors => Facet::Actor,
            View::Frameworks => Facet::Framework,
            View::Overview | View::Statements | View::Timeline | View::Note | View::Quote | View::Data | View::About => {
                return self.clone();
            }
        };
        let term = self.id.as_deref().and_then(|id| vocabulary.term(facet, id));
        let mut next = ViewState { id: None, ..self.clone() };
        if let Some(term) = term {
            // Asked for in addition to what is chosen already.
            let mode = if next.choice(facet).of(Mode::Any).is_empty() { Mode::Any } else { Mode::All };
            next.insert(facet, mode, term);
        }
        next.normal()
    }

    /// With one more value.
    pub fn with(&self, facet: Facet, mode: Mode, term: Term) -> ViewState {
        let mut next = self.clone();
        next.insert(facet, mode, term);
        next.normal()
    }

    /// With one value alone in a facet and mode.
    pub fn with_only(&self, facet: Facet, mode: Mode, term: Term) -> ViewState {
        let mut next = self.clone();
        if let Some(choice) = next.choice_mut(facet) {
            if let Some(terms) = choice.terms.get_mut(mode as usize) {
                terms.clear();
            }
            choice.insert(mode, term);
        }
        next.normal()
    }

    /// With a value added, or taken away if it was there.
    pub fn toggle(&self, facet: Facet, mode: Mode, term: Term) -> ViewState {
        if self.choice(facet).of(mode).contains(&term) {
            self.without(&Part::Value(facet, mode, term))
        } else {
            self.with(facet, mode, term)
        }
    }

    /// With the values of a facet read in another mode.
    pub fn with_mode(&self, facet: Facet, mode: Mode) -> ViewState {
        let mut next = self.clone();
        if let Some(choice) = next.choice_mut(facet) {
            *choice = choice.all_in(mode);
        }
        next.normal()
    }

    /// Without one part.
    pub fn without(&self, part: &Part) -> ViewState {
        let mut next = self.clone();
        match part {
            Part::Words => next.words.clear(),
            Part::Value(facet, mode, term) => {
                if let Some(choice) = next.choice_mut(*facet) {
                    choice.remove(*mode, *term);
                }
            }
            Part::From => next.from = None,
            Part::To => next.to = None,
        }
        next.normal()
    }

    /// Without anything chosen in a facet.
    pub fn without_facet(&self, facet: Facet) -> ViewState {
        let mut next = self.clone();
        if let Some(choice) = next.choice_mut(facet) {
            *choice = Choice::default();
        }
        next.normal()
    }

    /// Without any filter; view, record and language stay.
    pub fn cleared(&self) -> ViewState {
        ViewState { words: String::new(), choices: Default::default(), from: None, to: None, sort: None, ..self.clone() }.normal()
    }

    /// With other words to search for.
    pub fn with_words(&self, words: &str) -> ViewState {
        ViewState { words: fold_space(words), ..self.clone() }.normal()
    }

    /// With other dates.
    pub fn with_dates(&self, from: Option<Date>, to: Option<Date>) -> ViewState {
        ViewState { from, to, ..self.clone() }.normal()
    }

    /// In another order.
    pub fn with_sort(&self, sort: Sort) -> ViewState {
        ViewState { sort: Some(sort), ..self.clone() }.normal()
    }

    /// In another language.
    pub fn with_lang(&self, lang: Lang) -> ViewState {
        ViewState { lang, ..self.clone() }
    }

    /// With another note.
    pub fn with_note(&self, note: NoteLink) -> ViewState {
        ViewState { note, ..self.clone() }
    }

    /// Read with a release of the data set; `None` is the current one.
    pub fn with_release(&self, release: Option<Release>) -> ViewState {
        ViewState { release, ..self.clone() }
    }

    /// Inside another page, or as a page of its own.
    pub fn with_embed(&self, embed: bool) -> ViewState {
        ViewState { embed, ..self.clone() }
    }

    /// With what goes along from view to view, as another state has it.
    pub fn along_with(&self, other: &ViewState) -> ViewState {
        ViewState { note: other.note.clone(), release: other.release.clone(), embed: other.embed, ..self.clone() }
    }

    /// The view as it is sent to others: without the reader's note, unless that is what is shown, and with the frame of the site.
    pub fn to_share(&self) -> ViewState {
        let note = if self.view == View::Note { self.note.clone() } else { NoteLink::default() };
        ViewState { note, embed: false, ..self.clone() }
    }

    /// With other lanes.
    pub fn with_lane(&self, lane: LaneBy) -> ViewState {
        ViewState { lane, ..self.clone() }.normal()
    }

    /// With another range of the timeline; `None` shows all.
    pub fn with_zoom(&self, zoom: Option<Zoom>) -> ViewState {
        ViewState { zoom, ..self.clone() }.normal()
    }

    /// The one form of equal states: the overview with filters is the list, defaults are not kept,
    /// and what a view does not use is dropped.
    pub fn normal(mut self) -> ViewState {
        self.words = fold_space(&self.words);
        if self.view == View::Overview && (self.is_filtered() || self.id.is_some()) {
            self.view = View::Statements;
        }
        if !self.view.has_records() {
            self.id = None;
        }
        if self.sort == Some(Sort::Relevance) && self.words.is_empty() {
            self.sort = None;
        }
        let default = if self.words.is_empty() { Sort::Text } else { Sort::Relevance };
        if self.sort == Some(default) || !self.view.is_collection() {
            self.sort = None;
        }
        if self.view != View::Timeline {
            self.zoom = None;
            self.lane = LaneBy::default();
        }
        self
    }
}

/// Words with single spaces between them and none around; control characters count as spaces.
fn fold_space(text: &str) -> String {
    let clean: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    clean.split_whitespace().collect::<Vec<_>>().join(" ")
}
