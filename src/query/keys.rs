//! The keys of a link: a row each, with how its value is written and how it is read.

use super::facet::{Facet, Mode};
use super::issue::LinkIssue;
use super::receipt::{Receipt, Release};
use super::record;
use super::state::{Afterwards, LaneBy, OrderBy, PairOf, RowOrder, Sort, Verdict, ViewState, Zoom, fold_space};
use super::transport::{facet_of, items, trimmed};
use super::view::View;
use super::vocabulary::Vocabulary;
use crate::dataset::DataSet;
use crate::domain::{Date, Day, Edtf, Lang, OutcomeStatus};

/// The schema number of the links that this version writes (`v=` in shared links).
pub const SCHEMA: u32 = 1;

/// The longest search that is kept, in characters.
const MAX_WORDS: usize = 500;

/// A key of a link.
pub(super) struct Key {
    /// As it stands in a link.
    pub name: &'static str,
    /// The view that alone uses it; a link that names no view is one of that view. Of `sort`, the view that it opens by itself.
    pub of: Option<View>,
    /// Whether its values add up where it stands more than once; of other keys the last one counts.
    pub adds: bool,
    /// The value of a state, where it is not the default.
    pub write: fn(&ViewState) -> Option<String>,
    /// Reads a value, and notes what is wrong with it.
    pub read: fn(&mut Reader<'_>, &'static str, &str),
}

impl Key {
    const fn new(name: &'static str, write: fn(&ViewState) -> Option<String>, read: fn(&mut Reader<'_>, &'static str, &str)) -> Key {
        Key { name, of: None, adds: false, write, read }
    }

    const fn of(self, view: View) -> Key {
        Key { of: Some(view), ..self }
    }

    const fn adds(self) -> Key {
        Key { adds: true, ..self }
    }
}

/// How many keys stand before those of the facets.
pub(super) const BEFORE_FACETS: usize = 3;

/// The keys in the order of a canonical link; those of the facets come after the first [`BEFORE_FACETS`].
pub(super) static KEYS: [Key; 23] = [
    Key::new("view", view, |r, key, value| r.view = r.one(key, value, &View::ALL, View::id).or(r.view)),
    Key::new("id", |s| s.id.clone(), |r, _, value| r.id = Some(value.to_owned()).filter(|id| !id.is_empty())),
    Key::new("q", |s| filled(&s.words), |r, _, value| r.search(value)),
    Key::new("pinpoint", |s| joined(&s.pinpoints), |r, _, value| r.pinpoints(value)).adds(),
    Key::new("from", |s| s.from.map(|date| date.to_string()), |r, key, value| r.state.from = r.date(key, value)),
    Key::new("to", |s| s.to.map(|date| date.to_string()), |r, key, value| r.state.to = r.date(key, value)),
    Key::new(
        "sort",
        |s| s.sort.map(|sort| sort.id().to_owned()),
        |r, key, value| {
            r.state.sort = r.one(key, value, &Sort::ALL, Sort::id).or(r.state.sort);
        },
    )
    .of(View::Statements),
    Key::new(
        "lane",
        |s| chosen(s.lane, LaneBy::id),
        |r, key, value| {
            r.state.lane = r.one(key, value, &LaneBy::ALL, LaneBy::id).unwrap_or(r.state.lane);
        },
    )
    .of(View::Timeline),
    Key::new(
        "dates",
        |s| s.each_date.then(|| EACH.to_owned()),
        |r, key, value| {
            if value.eq_ignore_ascii_case(EACH) {
                r.state.each_date = true;
            } else if !value.eq_ignore_ascii_case("folded") {
                r.unknown(key, value);
            }
        },
    )
    .of(View::Timeline),
    Key::new(
        "zoom",
        |s| s.zoom.map(|zoom| format!("{}/{}", Date::of_day(zoom.first), Date::of_day(zoom.last))),
        |r, key, value| {
            r.state.zoom = zoom(&plain_date(value)).or_else(|| r.no_date(key, value));
        },
    )
    .of(View::Timeline),
    Key::new(
        "asof",
        |s| s.asof.map(|day| Date::of_day(day).to_string()),
        |r, key, value| {
            r.state.asof = day(value).or_else(|| r.no_date(key, value));
        },
    )
    .of(View::Timeline),
    Key::new(
        "verdict",
        |s| words(&s.verdicts, Verdict::id),
        |r, key, value| {
            r.words(key, value, &Verdict::ALL, Verdict::id, |state| &mut state.verdicts);
        },
    )
    .of(View::Compare)
    .adds(),
    Key::new(
        "status",
        |s| words(&s.statuses, OutcomeStatus::id),
        |r, key, value| {
            r.words(key, value, &OutcomeStatus::ALL, OutcomeStatus::id, |state| &mut state.statuses);
        },
    )
    .of(View::Followup)
    .adds(),
    Key::new(
        "order",
        |s| (s.order != RowOrder::default()).then(|| format!("{}{}", if s.order.falling { "-" } else { "" }, s.order.by.id())),
        |r, key, value| {
            let name = value.strip_prefix('-');
            let by = r.one(key, name.unwrap_or(value), &OrderBy::ALL, OrderBy::id);
            r.state.order = by.map_or(r.state.order, |by| RowOrder { by, falling: name.is_some() });
        },
    )
    .of(View::Followup),
    Key::new(
        "pair",
        |s| chosen(s.pair, PairOf::id),
        |r, key, value| {
            r.state.pair = r.one(key, value, &PairOf::ALL, PairOf::id).unwrap_or(r.state.pair);
        },
    )
    .of(View::Together),
    Key::new(
        "outcomes",
        |s| (s.afterwards == Afterwards::Hidden).then(|| HIDE.to_owned()),
        |r, key, value| {
            if value.eq_ignore_ascii_case(HIDE) {
                r.state.afterwards = Afterwards::Hidden;
            } else if !value.eq_ignore_ascii_case("show") {
                r.unknown(key, value);
            }
        },
    ),
    Key::new(
        "data",
        |s| s.release.as_ref().map(|release| release.as_str().to_owned()),
        |r, key, value| match Release::parse(value) {
            Some(release) => r.state.release = Some(release),
            None => r.unknown(key, value),
        },
    ),
    Key::new("ids", |s| joined(&s.note.ids), |r, _, value| r.picked(value)).adds(),
    Key::new("own", |s| filled(&s.note.own), |r, _, value| r.state.note.own = value.to_owned()),
    Key::new(
        "embed",
        |s| s.embed.then(|| "1".to_owned()),
        |r, key, value| match value {
            "1" => r.state.embed = true,
            "0" => {}
            _ => r.unknown(key, value),
        },
    ),
    Key::new(
        "lang",
        |s| (s.lang != Lang::default()).then(|| s.lang.tag().to_owned()),
        |r, key, value| match language(value) {
            Some(lang) => r.state.lang = lang,
            None => r.unknown(key, value),
        },
    ),
    // The last two say of a link when it was made and what was seen; they are no part of a state.
    Key::new(
        "v",
        |_| None,
        |r, key, value| match value.parse::<u32>() {
            Ok(v) if v > SCHEMA => r.issues.push(LinkIssue::Newer(v)),
            Ok(v) if v > 0 => {}
            _ => r.unknown(key, value),
        },
    ),
    Key::new(
        "seen",
        |_| None,
        |r, key, value| {
            if Receipt::parse(value).is_none() {
                r.unknown(key, value);
            }
        },
    ),
];

/// Filters alone mean the list, so the list names itself only where nothing else would.
fn view(state: &ViewState) -> Option<String> {
    let implied = state.view == View::Statements && state.id.is_none() && state.is_filtered();
    (state.view != View::Overview && !implied).then(|| state.view.id().to_owned())
}

fn filled(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn joined(ids: &[String]) -> Option<String> {
    (!ids.is_empty()).then(|| ids.join(","))
}

fn words<T: Copy>(values: &[T], id: fn(T) -> &'static str) -> Option<String> {
    (!values.is_empty()).then(|| values.iter().map(|value| id(*value)).collect::<Vec<_>>().join(","))
}

fn chosen<T: Copy + Default + PartialEq>(value: T, id: fn(T) -> &'static str) -> Option<String> {
    (value != T::default()).then(|| id(value).to_owned())
}

/// A link that is being read.
pub(super) struct Reader<'a> {
    pub(super) set: &'a DataSet,
    pub(super) vocabulary: &'a Vocabulary,
    pub(super) state: ViewState,
    pub(super) view: Option<View>,
    pub(super) id: Option<String>,
    pub(super) issues: Vec<LinkIssue>,
    /// Single values that were read, by key.
    pub(super) seen: Vec<(&'static str, String)>,
    /// Keys that one view alone uses, with that view; `sort` with the one that it opens by itself.
    pub(super) asked: Vec<(&'static str, View)>,
}

impl Reader<'_> {
    /// Reads one pair of a link.
    pub(super) fn pair(&mut self, name: &str, value: &str) {
        if let Some((facet, mode)) = facet_of(name) {
            return self.terms(facet, mode, name, value);
        }
        let Some(key) = KEYS.iter().find(|key| key.name == name) else { return self.issues.push(LinkIssue::Key(name.to_owned())) };
        let before = self.issues.len();
        self.asked.extend(key.of.map(|view| (key.name, view)));
        (key.read)(self, key.name, value);
        if self.issues.len() == before && !key.adds {
            if self.seen.iter().any(|(seen, was)| *seen == key.name && was != value) {
                self.issues.push(LinkIssue::Repeated(key.name.to_owned()));
            }
            self.seen.push((key.name, value.to_owned()));
        }
    }

    /// One word of a closed list, in any case.
    pub(super) fn one<T: Copy>(&mut self, key: &str, value: &str, all: &[T], id: fn(T) -> &'static str) -> Option<T> {
        let known = all.iter().copied().find(|known| id(*known).eq_ignore_ascii_case(value));
        if known.is_none() {
            self.unknown(key, value);
        }
        known
    }

    pub(super) fn search(&mut self, value: &str) {
        let words = fold_space(value);
        if words.chars().count() > MAX_WORDS {
            self.issues.push(LinkIssue::Long(MAX_WORDS));
        }
        self.state.words = words.chars().take(MAX_WORDS).collect();
    }

    pub(super) fn unknown(&mut self, key: &str, value: &str) {
        self.issues.push(LinkIssue::Value { key: key.to_owned(), value: value.to_owned() });
    }

    pub(super) fn terms(&mut self, facet: Facet, mode: Mode, key: &str, value: &str) {
        for id in items(value) {
            match self.vocabulary.term(facet, id) {
                Some(term) => self.state.insert(facet, mode, term),
                None => self.unknown(key, id),
            }
        }
    }

    /// The statements of a note, each once, in the order of the link.
    pub(super) fn picked(&mut self, value: &str) {
        for id in items(value) {
            match record::statement(self.set, id) {
                Some(known) if self.state.note.ids.contains(&known) => {}
                Some(known) => self.state.note.ids.push(known),
                None => self.unknown("ids", id),
            }
        }
    }

    /// Statements picked as a filter, each once, in the order of the texts.
    pub(super) fn pinpoints(&mut self, value: &str) {
        for id in items(value) {
            match record::statement(self.set, id) {
                Some(known) => self.state.pinpoints.push(known),
                None => self.unknown("pinpoint", id),
            }
        }
        let place = |id: &String| self.set.statements.row_of_id(id);
        self.state.pinpoints.sort_by_key(place);
        self.state.pinpoints.dedup();
    }

    /// Words of a closed list, each once, in the order of the list.
    pub(super) fn words<T: Copy + Ord>(
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

    pub(super) fn date(&mut self, key: &str, value: &str) -> Option<Date> {
        if value.is_empty() {
            return None;
        }
        date(value).or_else(|| self.no_date(key, value))
    }

    pub(super) fn no_date<T>(&mut self, key: &str, value: &str) -> Option<T> {
        self.issues.push(LinkIssue::Date { key: key.to_owned(), value: value.to_owned() });
        None
    }
}

/// The value of `dates` that gives each date a mark of its own.
const EACH: &str = "each";

/// The value of `outcomes` that takes away what happened afterwards.
const HIDE: &str = "hide";

/// A language by its tag, or else by the first part of it, whatever region or script is said: `fr-CA`, `es_419`; `zh-Hant-TW` is
/// none of ours.
fn language(tag: &str) -> Option<Lang> {
    let written = tag.replace('_', "-");
    if let Some(lang) = Lang::ALL.into_iter().find(|lang| lang.tag().eq_ignore_ascii_case(&written)) {
        return Some(lang);
    }
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
