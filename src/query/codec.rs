//! A state as a link and back.
//!
//! Printing gives the canonical form: keys in one order, defaults left out, equal states equal
//! links. Reading never fails: it applies what it understands and returns an issue for the rest. What
//! happens to links on their way is undone before, in [`transport`].

use super::facet::{Facet, Mode, Vocabulary};
use super::migrate;
use super::receipt::{Receipt, Release};
use super::state::{Afterwards, LaneBy, PairOf, Sort, Verdict, View, ViewState, Zoom, fold_space};
use super::transport::{self, facet_of, items, trimmed};
use crate::dataset::DataSet;
use crate::domain::letters::is_word;
use crate::domain::{Date, Day, Edtf, Lang, OutcomeStatus};

/// The schema number of the links that this version writes (`v=` in shared links).
pub const SCHEMA: u32 = 1;

/// The longest search that is kept, in characters.
const MAX_WORDS: usize = 500;

/// Something in a link that could not be applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkIssue {
    /// The key is not one of ours.
    Key(String),
    /// The value of a key is not known, or no longer.
    Value {
        /// Key.
        key: String,
        /// Value as it was found.
        value: String,
    },
    /// The view has no such record.
    Record {
        /// View.
        view: View,
        /// Id as it was found.
        id: String,
    },
    /// Not a date, or no such day.
    Date {
        /// Key.
        key: String,
        /// Value as it was found.
        value: String,
    },
    /// `from` lies after `to`, so nothing can match.
    Backwards,
    /// A single value was given more than once; the last one counts.
    Repeated(String),
    /// Written by a later version of the explorer.
    Newer(u32),
    /// The key is ours, but the view that is shown does not use it.
    Unused(&'static str),
    /// The search is longer than so many characters; the rest was left out.
    Long(usize),
}

impl ViewState {
    /// Reads the query of a link, with or without its question mark.
    pub fn parse(query: &str, set: &DataSet, vocabulary: &Vocabulary) -> (ViewState, Vec<LinkIssue>) {
        let state = ViewState::default();
        let mut reader = Reader { set, vocabulary, state, view: None, id: None, issues: Vec::new(), seen: Vec::new(), asked: Vec::new() };
        for (key, value) in migrate::current(transport::pairs(query), &migrate::STEPS) {
            reader.pair(&key, &value);
        }
        reader.finish()
    }

    /// The canonical link: empty for the overview, otherwise with its question mark.
    pub fn link(&self, vocabulary: &Vocabulary) -> String {
        let state = self.clone().normal();
        let mut out = String::new();
        let mut put = |key: &str, value: &str| {
            out.push(if out.is_empty() { '?' } else { '&' });
            out.push_str(key);
            out.push('=');
            // A plus sign for a space is taken for a plus sign by some who pass a link on; in a note it would be read by people.
            let space = if key == "own" { "%20" } else { "+" };
            out.extend(form_urlencoded::byte_serialize(value.as_bytes()).map(|part| if part == "+" { space } else { part }));
        };
        // Filters alone mean the list, so the list names itself only where nothing else would.
        let implied = state.view == View::Statements && state.id.is_none() && state.is_filtered();
        if state.view != View::Overview && !implied {
            put("view", state.view.id());
        }
        if let Some(id) = &state.id {
            put("id", id);
        }
        if !state.words.is_empty() {
            put("q", &state.words);
        }
        for facet in Facet::ALL {
            for mode in Mode::ALL {
                let ids: Vec<&str> = state.choice(facet).of(mode).iter().map(|term| vocabulary.id(facet, *term)).collect();
                if !ids.is_empty() {
                    put(&format!("{}{}", facet.key(), mode.suffix()), &ids.join(","));
                }
            }
        }
        if !state.pinpoints.is_empty() {
            put("pinpoint", &state.pinpoints.join(","));
        }
        if let Some(from) = state.from {
            put("from", &from.to_string());
        }
        if let Some(to) = state.to {
            put("to", &to.to_string());
        }
        if let Some(sort) = state.sort {
            put("sort", sort.id());
        }
        if state.lane != LaneBy::default() {
            put("lane", state.lane.id());
        }
        if let Some(zoom) = state.zoom {
            put("zoom", &format!("{}/{}", Date::of_day(zoom.first), Date::of_day(zoom.last)));
        }
        if let Some(asof) = state.asof {
            put("asof", &Date::of_day(asof).to_string());
        }
        if !state.verdicts.is_empty() {
            put("verdict", &list(&state.verdicts, |verdict| verdict.id()));
        }
        if !state.statuses.is_empty() {
            put("status", &list(&state.statuses, |status| status.id()));
        }
        if state.pair != PairOf::default() {
            put("pair", state.pair.id());
        }
        if state.afterwards == Afterwards::Hidden {
            put("outcomes", HIDE);
        }
        if let Some(release) = &state.release {
            put("data", release.as_str());
        }
        if !state.note.ids.is_empty() {
            put("ids", &state.note.ids.join(","));
        }
        if !state.note.own.is_empty() {
            put("own", &state.note.own);
        }
        if state.embed {
            put("embed", "1");
        }
        if state.lang != Lang::default() {
            put("lang", state.lang.tag());
        }
        // Both are allowed in a query and keep lists and ranges readable.
        out.replace("%2C", ",").replace("%2F", "/")
    }

    /// The link that Share gives: canonical, with the schema it was written in.
    pub fn shared_link(&self, vocabulary: &Vocabulary) -> String {
        let link = self.link(vocabulary);
        if link.is_empty() { link } else { format!("{link}&v={SCHEMA}") }
    }

    /// The link with a receipt: what the sender saw goes along, so that the reader is told when it is no longer so.
    pub fn link_with_receipt(&self, vocabulary: &Vocabulary, receipt: &Receipt) -> String {
        let link = self.link(vocabulary);
        let sign = if link.is_empty() { '?' } else { '&' };
        format!("{link}{sign}v={SCHEMA}&seen={receipt}")
    }
}

struct Reader<'a> {
    set: &'a DataSet,
    vocabulary: &'a Vocabulary,
    state: ViewState,
    view: Option<View>,
    id: Option<String>,
    issues: Vec<LinkIssue>,
    /// Single values that were read, by key.
    seen: Vec<(String, String)>,
    /// Keys that one view alone uses, with that view; `sort` with the one that it opens by itself.
    asked: Vec<(&'static str, View)>,
}

impl Reader<'_> {
    fn pair(&mut self, key: &str, value: &str) {
        if let Some((facet, mode)) = facet_of(key) {
            self.terms(facet, mode, key, value);
            return;
        }
        let before = self.issues.len();
        match key {
            "view" => self.view = self.one(key, value, &View::ALL, View::id).or(self.view),
            "id" => self.id = Some(value.to_owned()).filter(|id| !id.is_empty()),
            "q" => self.search(value),
            "from" => self.state.from = self.date(key, value),
            "to" => self.state.to = self.date(key, value),
            "sort" => self.state.sort = self.asked("sort", value, &Sort::ALL, Sort::id, View::Statements).or(self.state.sort),
            "lane" => {
                let lane = self.asked("lane", value, &LaneBy::ALL, LaneBy::id, View::Timeline);
                self.state.lane = lane.unwrap_or(self.state.lane);
            }
            "zoom" => {
                self.asked.push(("zoom", View::Timeline));
                self.state.zoom = zoom(&plain_date(value)).or_else(|| self.no_date(key, value));
            }
            "asof" => {
                self.asked.push(("asof", View::Timeline));
                self.state.asof = day(value).or_else(|| self.no_date(key, value));
            }
            "pinpoint" => self.pinpoints(value),
            "verdict" => {
                self.asked.push(("verdict", View::Compare));
                self.words(key, value, &Verdict::ALL, Verdict::id, |state| &mut state.verdicts);
            }
            "status" => {
                self.asked.push(("status", View::Followup));
                self.words(key, value, &OutcomeStatus::ALL, OutcomeStatus::id, |state| &mut state.statuses);
            }
            "pair" => {
                let pair = self.asked("pair", value, &PairOf::ALL, PairOf::id, View::Together);
                self.state.pair = pair.unwrap_or(self.state.pair);
            }
            "outcomes" if value.eq_ignore_ascii_case(HIDE) => self.state.afterwards = Afterwards::Hidden,
            "outcomes" if value.eq_ignore_ascii_case("show") => {}
            "lang" => match language(value) {
                Some(lang) => self.state.lang = lang,
                None => self.unknown(key, value),
            },
            "data" => match Release::parse(value) {
                Some(release) => self.state.release = Some(release),
                None => self.unknown(key, value),
            },
            "ids" => self.picked(value),
            "own" => self.state.note.own = value.to_owned(),
            "embed" if value == "1" => self.state.embed = true,
            "embed" if value == "0" => {}
            "seen" if Receipt::parse(value).is_some() => {}
            "v" => match value.parse::<u32>() {
                Ok(v) if v > SCHEMA => self.issues.push(LinkIssue::Newer(v)),
                Ok(v) if v > 0 => {}
                _ => self.unknown(key, value),
            },
            "outcomes" | "embed" | "seen" => self.unknown(key, value),
            _ => self.issues.push(LinkIssue::Key(key.to_owned())),
        }
        // Lists add up; of single values that differ the last one counts.
        if self.issues.len() == before && !["pinpoint", "verdict", "status", "ids"].contains(&key) {
            if self.seen.iter().any(|(seen, was)| seen == key && was != value) {
                self.issues.push(LinkIssue::Repeated(key.to_owned()));
            }
            self.seen.push((key.to_owned(), value.to_owned()));
        }
    }

    /// One word of a closed list, in any case.
    fn one<T: Copy>(&mut self, key: &str, value: &str, all: &[T], id: fn(T) -> &'static str) -> Option<T> {
        let known = all.iter().copied().find(|known| id(*known).eq_ignore_ascii_case(value));
        if known.is_none() {
            self.unknown(key, value);
        }
        known
    }

    /// The same for a key that belongs to a view.
    fn asked<T: Copy>(&mut self, key: &'static str, value: &str, all: &[T], id: fn(T) -> &'static str, view: View) -> Option<T> {
        self.asked.push((key, view));
        self.one(key, value, all, id)
    }

    fn search(&mut self, value: &str) {
        let words = fold_space(value);
        if words.chars().count() > MAX_WORDS {
            self.issues.push(LinkIssue::Long(MAX_WORDS));
        }
        self.state.words = words.chars().take(MAX_WORDS).collect();
    }

    fn unknown(&mut self, key: &str, value: &str) {
        self.issues.push(LinkIssue::Value { key: key.to_owned(), value: value.to_owned() });
    }

    fn terms(&mut self, facet: Facet, mode: Mode, key: &str, value: &str) {
        for id in items(value) {
            match self.vocabulary.term(facet, id) {
                Some(term) => self.state.insert(facet, mode, term),
                None => self.unknown(key, id),
            }
        }
    }

    /// The statements of a note, each once, in the order of the link.
    fn picked(&mut self, value: &str) {
        for id in items(value) {
            match record(self.set, View::Statements, id) {
                Some(known) if self.state.note.ids.contains(&known) => {}
                Some(known) => self.state.note.ids.push(known),
                None => self.unknown("ids", id),
            }
        }
    }

    /// Statements picked as a filter, each once, in the order of the texts.
    fn pinpoints(&mut self, value: &str) {
        for id in items(value) {
            match record(self.set, View::Statements, id) {
                Some(known) => self.state.pinpoints.push(known),
                None => self.unknown("pinpoint", id),
            }
        }
        let place = |id: &String| self.set.statements.iter().position(|s| s.id.as_str() == id);
        self.state.pinpoints.sort_by_key(place);
        self.state.pinpoints.dedup();
    }

    /// Words of a closed list, each once, in the order of the list.
    fn words<T: Copy + Ord>(
        &mut self,
        key: &str,
        value: &str,
        all: &[T],
        id: fn(T) -> &'static str,
        slot: fn(&mut ViewState) -> &mut Vec<T>,
    ) {
        for word in items(value) {
            match all.iter().find(|known| id(**known).eq_ignore_ascii_case(word)) {
                Some(known) => slot(&mut self.state).push(*known),
                None => self.unknown(key, word),
            }
        }
        slot(&mut self.state).sort();
        slot(&mut self.state).dedup();
    }

    fn date(&mut self, key: &str, value: &str) -> Option<Date> {
        if value.is_empty() {
            return None;
        }
        date(value).or_else(|| self.no_date(key, value))
    }

    fn no_date<T>(&mut self, key: &str, value: &str) -> Option<T> {
        self.issues.push(LinkIssue::Date { key: key.to_owned(), value: value.to_owned() });
        None
    }

    /// The view of a link that names none: the one that its record or its keys belong to.
    fn view_meant(&self) -> View {
        let statement = self.id.as_deref().is_some_and(|id| record(self.set, View::Statements, id).is_some());
        let (sorted, special): (Vec<_>, Vec<_>) = self.asked.iter().partition(|(key, _)| *key == "sort");
        match special.iter().chain(&sorted).next() {
            Some((_, view)) if !statement => *view,
            _ => View::default(),
        }
    }

    fn finish(mut self) -> (ViewState, Vec<LinkIssue>) {
        let view = self.view.unwrap_or_else(|| self.view_meant());
        let mut state = self.state;
        state.view = view;
        if let Some(id) = self.id {
            let view = if state.view == View::Overview { View::Statements } else { state.view };
            if !view.has_records() {
                self.issues.push(LinkIssue::Key("id".to_owned()));
            } else if let Some(known) = record(self.set, view, &id) {
                state.view = view;
                state.id = Some(known);
            } else {
                state.view = view;
                self.issues.push(LinkIssue::Record { view, id });
            }
        }
        if let (Some(from), Some(to)) = (state.from, state.to)
            && from.first_day() > to.last_day()
        {
            self.issues.push(LinkIssue::Backwards);
        }
        let state = state.normal();
        self.asked.dedup();
        for (key, view) in self.asked {
            let used = if key == "sort" { state.view.is_collection() } else { state.view == view };
            if !used && self.issues.iter().all(|issue| !issue.is_about(key)) {
                self.issues.push(LinkIssue::Unused(key));
            }
        }
        (state, self.issues)
    }
}

impl LinkIssue {
    /// Whether it already says that the value of a key was not applied.
    fn is_about(&self, wanted: &str) -> bool {
        match self {
            LinkIssue::Value { key, .. } | LinkIssue::Date { key, .. } => key == wanted,
            LinkIssue::Unused(key) => *key == wanted,
            _ => false,
        }
    }
}

/// The canonical id of a record of a view.
fn record(set: &DataSet, view: View, id: &str) -> Option<String> {
    fn find<'a>(mut ids: impl Iterator<Item = &'a str>, id: &str) -> Option<String> {
        ids.find(|known| known.eq_ignore_ascii_case(id)).map(str::to_owned)
    }
    match view {
        View::Statements => {
            // Cards print `W1 · 3.2`, and people write `W1 3.2`.
            let id = &pinpoint_of(id);
            let of = |s: &crate::domain::Statement| {
                let known = std::iter::once(&s.id).chain(&s.aliases).any(|known| known.as_str().eq_ignore_ascii_case(id));
                known.then(|| s.id.to_string())
            };
            set.statements.iter().find_map(of)
        }
        View::Themes => find(set.themes.iter().map(|r| r.id.as_str()), id),
        View::Sdgs => find(set.goals.iter().map(|r| r.id.as_str()).chain(set.targets.iter().map(|r| r.id.as_str())), id),
        View::Workshops => find(set.workshops.iter().map(|r| r.id.as_str()), id),
        View::Actors => find(set.actors.iter().map(|r| r.id.as_str()), id),
        View::Frameworks => find(set.frameworks.iter().map(|r| r.id.as_str()), id),
        View::Timeline => find(set.events.iter().map(|r| r.id.as_str()), id),
        View::Matrix => find(set.goals.iter().map(|r| r.id.as_str()), id),
        View::Compare => find(set.alignment_ids(), id),
        View::Followup => find(set.outcome_ids(), id),
        View::Overview | View::Together | View::Gaps | View::Note | View::Quote | View::Data | View::About => None,
    }
}

/// The value of `outcomes` that takes away what happened afterwards.
const HIDE: &str = "hide";

fn list<T: Copy>(values: &[T], id: fn(T) -> &'static str) -> String {
    values.iter().map(|value| id(*value)).collect::<Vec<_>>().join(",")
}

/// The id of a statement, whatever stands between its parts.
fn pinpoint_of(text: &str) -> String {
    text.split(|c| !is_word(c)).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(".")
}

/// A language by its tag, whatever region or script is said with it: `fr-CA`, `es_419`, `zh-Hant-TW` is none of ours.
fn language(tag: &str) -> Option<Lang> {
    let mut parts = tag.split(['-', '_']);
    let lang = Lang::parse(&parts.next()?.to_ascii_lowercase())?;
    parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())).then_some(lang)
}

/// A date, also with spaces in it or with another dash than the one on the keyboard.
fn date(value: &str) -> Option<Date> {
    Date::parse(trimmed(value)).or_else(|_| Date::parse(&plain_date(value))).ok()
}

fn plain_date(value: &str) -> String {
    let dash = |c: char| if matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}') { '-' } else { c };
    value.chars().filter(|c| !c.is_whitespace()).map(dash).collect()
}

/// A whole day: years and months are too vague to say what was known.
fn day(value: &str) -> Option<Day> {
    date(value).filter(|date| date.day.is_some()).map(|date| date.first_day())
}

fn zoom(value: &str) -> Option<Zoom> {
    let range = Edtf::parse(value).ok().filter(|range| !range.is_about())?;
    Some(Zoom { first: range.first_day()?, last: range.last_day()? })
}
