//! A state as a link and back.
//!
//! Printing gives the canonical form: keys in one order, defaults left out, equal states equal
//! links. Reading never fails: it applies what it understands and returns an issue for the rest.

use super::facet::{Facet, Mode, Vocabulary};
use super::migrate;
use super::receipt::{Receipt, Release};
use super::state::{Afterwards, LaneBy, PairOf, Sort, Verdict, View, ViewState, Zoom};
use crate::dataset::DataSet;
use crate::domain::{Date, Day, Edtf, Lang, OutcomeStatus};

/// The schema number of the links that this version writes (`v=` in shared links).
pub const SCHEMA: u32 = 1;

/// Keys that other sites add to links; they say nothing about the view.
const FOREIGN: [&str; 4] = ["fbclid", "gclid", "mc_cid", "mc_eid"];

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
}

impl ViewState {
    /// Reads the query of a link, with or without its question mark.
    pub fn parse(query: &str, set: &DataSet, vocabulary: &Vocabulary) -> (ViewState, Vec<LinkIssue>) {
        let mut reader =
            Reader { set, vocabulary, state: ViewState::default(), view: None, id: None, issues: Vec::new(), seen: Vec::new() };
        let query = query.strip_prefix('?').unwrap_or(query);
        for (key, value) in migrate::current(form_urlencoded::parse(query.as_bytes()).into_owned().collect(), &migrate::STEPS) {
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
            out.extend(form_urlencoded::byte_serialize(value.as_bytes()));
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
    seen: Vec<String>,
}

impl Reader<'_> {
    fn pair(&mut self, key: &str, value: &str) {
        if FOREIGN.contains(&key) || key.starts_with("utm_") || (key.is_empty() && value.is_empty()) {
            return;
        }
        let facet = Facet::ALL.into_iter().find_map(|facet| {
            let mode = Mode::ALL.into_iter().find(|mode| key.strip_prefix(facet.key()) == Some(mode.suffix()))?;
            Some((facet, mode))
        });
        if let Some((facet, mode)) = facet {
            self.terms(facet, mode, key, value);
            return;
        }
        let before = self.issues.len();
        match key {
            "view" => match View::ALL.into_iter().find(|view| view.id().eq_ignore_ascii_case(value)) {
                Some(view) => self.view = Some(view),
                None => self.unknown(key, value),
            },
            "id" => self.id = Some(value.trim().to_owned()).filter(|id| !id.is_empty()),
            "q" => self.state.words = value.chars().take(MAX_WORDS).collect(),
            "from" => self.state.from = self.date(key, value),
            "to" => self.state.to = self.date(key, value),
            "sort" => match Sort::ALL.into_iter().find(|sort| sort.id() == value) {
                Some(sort) => self.state.sort = Some(sort),
                None => self.unknown(key, value),
            },
            "lane" => match LaneBy::ALL.into_iter().find(|lane| lane.id() == value) {
                Some(lane) => self.state.lane = lane,
                None => self.unknown(key, value),
            },
            "zoom" => match zoom(value) {
                Some(zoom) => self.state.zoom = Some(zoom),
                None => self.issues.push(LinkIssue::Date { key: key.to_owned(), value: value.to_owned() }),
            },
            "asof" => match day(value) {
                Some(day) => self.state.asof = Some(day),
                None => self.issues.push(LinkIssue::Date { key: key.to_owned(), value: value.to_owned() }),
            },
            "pinpoint" => self.pinpoints(value),
            "verdict" => self.words(key, value, &Verdict::ALL, Verdict::id, |state| &mut state.verdicts),
            "status" => self.words(key, value, &OutcomeStatus::ALL, OutcomeStatus::id, |state| &mut state.statuses),
            "pair" => match PairOf::ALL.into_iter().find(|pair| pair.id() == value) {
                Some(pair) => self.state.pair = pair,
                None => self.unknown(key, value),
            },
            "outcomes" => match value {
                HIDE => self.state.afterwards = Afterwards::Hidden,
                "show" => {}
                _ => self.unknown(key, value),
            },
            "lang" => match Lang::parse(value) {
                Some(lang) => self.state.lang = lang,
                None => self.unknown(key, value),
            },
            "data" => match Release::parse(value) {
                Some(release) => self.state.release = Some(release),
                None => self.unknown(key, value),
            },
            "ids" => self.picked(value),
            "own" => self.state.note.own = value.to_owned(),
            "embed" => match value {
                "1" => self.state.embed = true,
                "0" => {}
                _ => self.unknown(key, value),
            },
            "seen" if Receipt::parse(value).is_none() => self.unknown(key, value),
            "seen" => {}
            "v" => match value.parse::<u32>() {
                Ok(v) if v > SCHEMA => self.issues.push(LinkIssue::Newer(v)),
                Ok(v) if v > 0 => {}
                _ => self.unknown(key, value),
            },
            _ => self.issues.push(LinkIssue::Key(key.to_owned())),
        }
        if self.issues.len() == before {
            if self.seen.iter().any(|seen| seen == key) {
                self.issues.push(LinkIssue::Repeated(key.to_owned()));
            }
            self.seen.push(key.to_owned());
        }
    }

    fn unknown(&mut self, key: &str, value: &str) {
        self.issues.push(LinkIssue::Value { key: key.to_owned(), value: value.to_owned() });
    }

    fn terms(&mut self, facet: Facet, mode: Mode, key: &str, value: &str) {
        for id in value.split(',').map(str::trim).filter(|id| !id.is_empty()) {
            match self.vocabulary.term(facet, id) {
                Some(term) => self.state.insert(facet, mode, term),
                None => self.unknown(key, id),
            }
        }
    }

    /// The statements of a note, each once, in the order of the link.
    fn picked(&mut self, value: &str) {
        for id in value.split(',').map(str::trim).filter(|id| !id.is_empty()) {
            match record(self.set, View::Statements, id) {
                Some(known) if self.state.note.ids.contains(&known) => {}
                Some(known) => self.state.note.ids.push(known),
                None => self.unknown("ids", id),
            }
        }
    }

    /// Statements picked as a filter, each once, in the order of the texts.
    fn pinpoints(&mut self, value: &str) {
        for id in value.split(',').map(str::trim).filter(|id| !id.is_empty()) {
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
        for word in value.split(',').map(str::trim).filter(|word| !word.is_empty()) {
            match all.iter().find(|known| id(**known) == word) {
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
        let date = Date::parse(value).ok();
        if date.is_none() {
            self.issues.push(LinkIssue::Date { key: key.to_owned(), value: value.to_owned() });
        }
        date
    }

    fn finish(mut self) -> (ViewState, Vec<LinkIssue>) {
        let mut state = self.state;
        state.view = self.view.unwrap_or_default();
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
        (state.normal(), self.issues)
    }
}

/// The canonical id of a record of a view.
fn record(set: &DataSet, view: View, id: &str) -> Option<String> {
    fn find<'a>(mut ids: impl Iterator<Item = &'a str>, id: &str) -> Option<String> {
        ids.find(|known| known.eq_ignore_ascii_case(id)).map(str::to_owned)
    }
    match view {
        View::Statements => {
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

/// A whole day: years and months are too vague to say what was known.
fn day(value: &str) -> Option<Day> {
    Date::parse(value).ok().filter(|date| date.day.is_some()).map(|date| date.first_day())
}

fn zoom(value: &str) -> Option<Zoom> {
    let range = Edtf::parse(value).ok().filter(|range| !range.approximate)?;
    Some(Zoom { first: range.first_day()?, last: range.last_day()? })
}
