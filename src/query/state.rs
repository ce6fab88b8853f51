//! Everything a reader can choose, as one value.
//!
//! Actions are pure: each takes a state and gives the next one, and only [`ViewState::link`] turns
//! one into a link.

use super::facet::{FACETS, Facet, Mode};
use super::receipt::Release;
use super::view::View;
use super::vocabulary::{Term, Vocabulary};
use crate::domain::{Date, Day, Lang, OutcomeStatus};

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
    /// From agreed to mentioned.
    Strength,
}

impl Sort {
    /// All orders.
    pub const ALL: [Sort; 4] = [Sort::Text, Sort::Relevance, Sort::Date, Sort::Strength];

    /// Its value in a link.
    pub fn id(self) -> &'static str {
        match self {
            Sort::Text => "text",
            Sort::Relevance => "relevance",
            Sort::Date => "date",
            Sort::Strength => "strength",
        }
    }
}

/// A column of the table of expectations, by which it can be ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum OrderBy {
    /// Where it stands in the texts.
    #[default]
    Text,
    /// What was expected.
    Title,
    /// By whom, and of whom.
    Whom,
    /// By when.
    Due,
    /// What is documented, in a word.
    Status,
    /// The fact on which the status rests.
    Fact,
    /// When the facts were last checked.
    Checked,
}

impl OrderBy {
    /// All columns.
    pub const ALL: [OrderBy; 7] =
        [OrderBy::Text, OrderBy::Title, OrderBy::Whom, OrderBy::Due, OrderBy::Status, OrderBy::Fact, OrderBy::Checked];

    /// Its value in a link.
    pub fn id(self) -> &'static str {
        match self {
            OrderBy::Text => "text",
            OrderBy::Title => "title",
            OrderBy::Whom => "whom",
            OrderBy::Due => "due",
            OrderBy::Status => "status",
            OrderBy::Fact => "fact",
            OrderBy::Checked => "checked",
        }
    }
}

/// The order of a table: by which column, and which end comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct RowOrder {
    /// The column.
    pub by: OrderBy,
    /// Whether the last comes first.
    pub falling: bool,
}

impl RowOrder {
    /// The order that a press on the head of a column gives: by this one, and the other way round where it is in force already.
    pub fn pressed(self, by: OrderBy) -> RowOrder {
        RowOrder { by, falling: self.by == by && !self.falling }
    }
}

/// By what the timeline is divided into lanes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum LaneBy {
    /// Where it comes from: the texts, what explains them, what happened afterwards.
    #[default]
    Origin,
    /// Kind of event.
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
    pub const ALL: [LaneBy; 5] = [LaneBy::Origin, LaneBy::Kind, LaneBy::Workshop, LaneBy::Theme, LaneBy::Framework];

    /// Its value in a link.
    pub fn id(self) -> &'static str {
        match self {
            LaneBy::Origin => "origin",
            LaneBy::Kind => "kind",
            LaneBy::Workshop => "workshop",
            LaneBy::Theme => "theme",
            LaneBy::Framework => "framework",
        }
    }
}

/// What became of a topic between the first and the last meeting that are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Verdict {
    /// Both texts make the point with about the same force.
    Carried,
    /// The last is more concrete or more demanding.
    Sharpened,
    /// The last keeps only a part.
    Narrowed,
    /// Only in the last.
    New,
    /// Only in the first.
    Dropped,
}

impl Verdict {
    /// All verdicts.
    pub const ALL: [Verdict; 5] = [Verdict::Carried, Verdict::Sharpened, Verdict::Narrowed, Verdict::New, Verdict::Dropped];

    /// Its id in a link and in the data set.
    pub fn id(self) -> &'static str {
        match self {
            Verdict::Carried => "carried",
            Verdict::Sharpened => "sharpened",
            Verdict::Narrowed => "narrowed",
            Verdict::New => "new",
            Verdict::Dropped => "dropped",
        }
    }
}

/// Which pairs of names the view of what goes together shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PairOf {
    /// Any two of actors, frameworks and themes.
    #[default]
    Any,
    /// Two actors.
    Actors,
    /// An actor and a framework.
    ActorFramework,
    /// An actor and a theme.
    ActorTheme,
    /// Two frameworks.
    Frameworks,
    /// A framework and a theme.
    FrameworkTheme,
    /// Two themes.
    Themes,
}

impl PairOf {
    /// All choices.
    pub const ALL: [PairOf; 7] = [
        PairOf::Any,
        PairOf::Actors,
        PairOf::ActorFramework,
        PairOf::ActorTheme,
        PairOf::Frameworks,
        PairOf::FrameworkTheme,
        PairOf::Themes,
    ];

    /// Its value in a link.
    pub fn id(self) -> &'static str {
        match self {
            PairOf::Any => "any",
            PairOf::Actors => "actors",
            PairOf::ActorFramework => "actor-framework",
            PairOf::ActorTheme => "actor-theme",
            PairOf::Frameworks => "frameworks",
            PairOf::FrameworkTheme => "framework-theme",
            PairOf::Themes => "themes",
        }
    }
}

/// Whether what happened afterwards, from other sources, is shown beside what the texts say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Afterwards {
    /// On its own ground.
    #[default]
    Shown,
    /// Nowhere.
    Hidden,
}

impl Afterwards {
    /// The other one.
    pub fn toggled(self) -> Afterwards {
        match self {
            Afterwards::Shown => Afterwards::Hidden,
            Afterwards::Hidden => Afterwards::Shown,
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
    /// The statements picked one by one.
    Pinpoints,
    /// The first date.
    From,
    /// The last date.
    To,
    /// The day as known on which the timeline is shown.
    AsOf,
    /// A verdict of the comparison; narrows its matters, not the statements.
    Verdict(Verdict),
    /// A status of the expectations; narrows these, not the statements.
    Status(OutcomeStatus),
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
    choices: [Choice; FACETS],
    /// Only these statements, by canonical id in the order of the texts; all of them where there is none.
    pub pinpoints: Vec<String>,
    /// First date, included.
    pub from: Option<Date>,
    /// Last date, included.
    pub to: Option<Date>,
    /// Order, where it is not the default one.
    pub sort: Option<Sort>,
    /// Lanes of the timeline.
    pub lane: LaneBy,
    /// Whether each date that is spoken of has a mark of its own on the timeline, instead of one strip for all.
    pub each_date: bool,
    /// Range of the timeline.
    pub zoom: Option<Zoom>,
    /// The day on which the timeline looks at what was known; `None` is now.
    pub asof: Option<Day>,
    /// Verdicts of the comparison, each once, in their order; all of them where there is none.
    pub verdicts: Vec<Verdict>,
    /// What is documented of an expectation, each once, in their order; anything where there is none.
    pub statuses: Vec<OutcomeStatus>,
    /// The order of the table of expectations.
    pub order: RowOrder,
    /// Which pairs of names are shown.
    pub pair: PairOf,
    /// Whether what happened afterwards is shown; goes along from view to view.
    pub afterwards: Afterwards,
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

    /// How many values are chosen in a facet.
    pub fn chosen_in(&self, facet: Facet) -> usize {
        Mode::ALL.iter().map(|mode| self.choice(facet).of(*mode).len()).sum()
    }

    /// How many ends of a range of dates are given.
    pub fn dates(&self) -> usize {
        usize::from(self.from.is_some()) + usize::from(self.to.is_some())
    }

    /// How many values are chosen in all facets together, and dates.
    pub fn chosen(&self) -> usize {
        self.dates() + Facet::ALL.iter().map(|facet| self.chosen_in(*facet)).sum::<usize>()
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
        let pinpoints = (!self.pinpoints.is_empty()).then_some(Part::Pinpoints);
        let from = self.from.map(|_| Part::From);
        let to = self.to.map(|_| Part::To);
        let asof = self.asof.map(|_| Part::AsOf);
        let verdicts = self.verdicts.iter().copied().map(Part::Verdict);
        let statuses = self.statuses.iter().copied().map(Part::Status);
        words.into_iter().chain(values).chain(pinpoints).chain(from).chain(to).chain(asof).chain(verdicts).chain(statuses)
    }

    // Actions.

    /// The same filters in another view.
    pub fn in_view(&self, view: View) -> ViewState {
        ViewState { view, id: None, ..self.clone() }.normal()
    }

    /// Another view, as the navigation leads to it: the filters go along, so that a question can be looked at from all
    /// sides; where nothing is selected they would say nothing.
    pub fn visit(&self, view: View) -> ViewState {
        if view.is_collection() { self.in_view(view) } else { ViewState::start(view, self.lang).along_with(self) }
    }

    /// A record of a view with the same filters.
    pub fn with_record(&self, view: View, id: &str) -> ViewState {
        ViewState { view, id: Some(id.to_owned()), ..self.clone() }.normal()
    }

    /// The same selection with the open record turned into a filter, for views of another kind.
    pub fn scope_as_filter(&self, vocabulary: &Vocabulary) -> ViewState {
        let Some(facet) = self.view.record_facet() else { return self.clone() };
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
            Part::Pinpoints => next.pinpoints.clear(),
            Part::From => next.from = None,
            Part::To => next.to = None,
            Part::AsOf => next.asof = None,
            Part::Verdict(verdict) => next.verdicts.retain(|other| other != verdict),
            Part::Status(status) => next.statuses.retain(|other| other != status),
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
        ViewState {
            words: String::new(),
            choices: Default::default(),
            pinpoints: Vec::new(),
            from: None,
            to: None,
            asof: None,
            verdicts: Vec::new(),
            statuses: Vec::new(),
            sort: None,
            ..self.clone()
        }
        .normal()
    }

    /// With other words to search for.
    pub fn with_words(&self, words: &str) -> ViewState {
        ViewState { words: fold_space(words), ..self.clone() }.normal()
    }

    /// Only some statements, by canonical id in the order of the texts.
    pub fn with_pinpoints(&self, ids: Vec<String>) -> ViewState {
        ViewState { pinpoints: ids, ..self.clone() }.normal()
    }

    /// Without dates and as known today.
    pub fn undated(&self) -> ViewState {
        self.with_dates(None, None).with_asof(None)
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
        let (note, release) = (other.note.clone(), other.release.clone());
        ViewState { note, release, embed: other.embed, afterwards: other.afterwards, ..self.clone() }
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

    /// With a mark for each date that is spoken of, or one strip for all.
    pub fn with_each_date(&self, each_date: bool) -> ViewState {
        ViewState { each_date, ..self.clone() }.normal()
    }

    /// With another range of the timeline; `None` shows all.
    pub fn with_zoom(&self, zoom: Option<Zoom>) -> ViewState {
        ViewState { zoom, ..self.clone() }.normal()
    }

    /// As known on a day; `None` is now.
    pub fn with_asof(&self, asof: Option<Day>) -> ViewState {
        ViewState { asof, ..self.clone() }.normal()
    }

    /// With a verdict of the comparison added, or taken away if it was there.
    pub fn toggle_verdict(&self, verdict: Verdict) -> ViewState {
        let mut next = self.clone();
        toggle(&mut next.verdicts, verdict);
        next.normal()
    }

    /// With a status of the expectations added, or taken away if it was there.
    pub fn toggle_status(&self, status: OutcomeStatus) -> ViewState {
        let mut next = self.clone();
        toggle(&mut next.statuses, status);
        next.normal()
    }

    /// With other verdicts of the comparison; none of them is all of them.
    pub fn with_verdicts(&self, verdicts: Vec<Verdict>) -> ViewState {
        ViewState { verdicts, ..self.clone() }.normal()
    }

    /// With other statuses of the expectations; none of them is all of them.
    pub fn with_statuses(&self, statuses: Vec<OutcomeStatus>) -> ViewState {
        ViewState { statuses, ..self.clone() }.normal()
    }

    /// With the table of expectations in another order.
    pub fn with_order(&self, order: RowOrder) -> ViewState {
        ViewState { order, ..self.clone() }.normal()
    }

    /// With other pairs of names.
    pub fn with_pair(&self, pair: PairOf) -> ViewState {
        ViewState { pair, ..self.clone() }.normal()
    }

    /// With what happened afterwards, or without it.
    pub fn with_afterwards(&self, afterwards: Afterwards) -> ViewState {
        ViewState { afterwards, ..self.clone() }
    }

    /// The one form of equal states: the overview with filters is the list, defaults are not kept,
    /// and what a view does not use is dropped.
    pub fn normal(mut self) -> ViewState {
        self.words = fold_space(&self.words);
        // What the view does not use goes first: it does not make a list of the overview.
        if self.view != View::Timeline {
            self.zoom = None;
            self.asof = None;
            self.lane = LaneBy::default();
            self.each_date = false;
        }
        if self.view != View::Compare {
            self.verdicts.clear();
        }
        if self.view != View::Followup {
            self.statuses.clear();
            self.order = RowOrder::default();
        }
        if self.view != View::Together {
            self.pair = PairOf::default();
        }
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
        self
    }
}

/// Adds a value to an ordered list, or takes it away.
fn toggle<T: Ord>(list: &mut Vec<T>, value: T) {
    match list.binary_search(&value) {
        Ok(place) => {
            list.remove(place);
        }
        Err(place) => list.insert(place, value),
    }
}

/// Words with single spaces between them and none around; control characters count as spaces.
pub(super) fn fold_space(text: &str) -> String {
    // A control character inside a word is what a program left of a hyphen, and separates nothing.
    let clean: String = text.chars().filter(|c| !c.is_control() || c.is_whitespace()).collect();
    clean.split_whitespace().collect::<Vec<_>>().join(" ")
}
