//! What was known on a day.
//!
//! A statement is said on the last day of its workshop. An event of the texts is known once it has begun or a
//! statement that was said names, expects or speaks of it; one that explains them once it has begun; one that came
//! afterwards once it has begun. Without a day everything is known. Knows nothing of how it is drawn.

use super::Item;
use super::scale::{extent, home};
use crate::dataset::DataSet;
use crate::domain::{Day, Edtf, Event, EventId, Lang, Origin, Statement, StatementId, Tense, WorkshopId};
use crate::query::{ViewState, Zoom};
use fixedbitset::FixedBitSet;

/// The day on which a statement was said.
pub fn said_on(set: &DataSet, statement: &Statement) -> Option<Day> {
    set.workshop(statement.workshop.as_str()).and_then(|workshop| workshop.date.last_day())
}

/// Whether a statement had been said by a day.
pub fn is_said(set: &DataSet, statement: &Statement, asof: Option<Day>) -> bool {
    asof.is_none_or(|asof| said_on(set, statement).is_some_and(|day| day <= asof))
}

/// Whether an event was known on a day: as something that had begun, or as something that had been spoken of.
pub fn is_known(set: &DataSet, event: &Event, asof: Option<Day>) -> bool {
    let Some(day) = asof else { return true };
    let begun = event.date.first_day().is_none_or(|first| first <= day);
    let named = || {
        let by_id = event.stated_in.iter().chain(&event.expected_in).filter_map(|id| set.statement(id.as_str()));
        let speaking = set.statements.iter().filter(|s| s.speaks_of.iter().any(|time| time.event.as_ref() == Some(&event.id)));
        by_id.chain(speaking).any(|s| is_said(set, s, asof))
    };
    begun || (event.origin == Origin::Text && named())
}

/// How a date looks from a day.
pub fn tense(date: &Edtf, day: Day) -> Tense {
    if date.first_day().is_some_and(|first| first > day) {
        Tense::Future
    } else if date.last_day().is_some_and(|last| last < day) {
        Tense::Past
    } else {
        Tense::Present
    }
}

/// What an event is called from a day before it: what follows a semicolon in a name is what came out of the event, and
/// nobody knew it then.
pub fn name_on(event: &Event, tense: Option<Tense>, lang: Lang) -> &str {
    told(event.name.get(lang), tense)
}

/// The same as short as the data set has it, for a label.
pub fn short_on(event: &Event, tense: Option<Tense>, lang: Lang) -> &str {
    told(event.short.as_ref().unwrap_or(&event.name).get(lang), tense)
}

fn told(name: &str, tense: Option<Tense>) -> &str {
    let ahead = (tense == Some(Tense::Future)).then(|| name.split(';').next()).flatten();
    ahead.unwrap_or(name).trim_end()
}

/// What a day looks like: who had spoken, and how the events stand.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    /// The day.
    pub day: Day,
    /// Selected statements that had been said.
    pub said: Vec<StatementId>,
    /// Selected statements that had not.
    pub unsaid: Vec<StatementId>,
    /// Known events in the past.
    pub behind: usize,
    /// Known events whose time includes the day.
    pub around: usize,
    /// Known events in the future.
    pub ahead: usize,
}

/// What was known of a selection on the day of a state, if it has one.
pub fn known(set: &DataSet, state: &ViewState, items: &[Item], selected: &FixedBitSet) -> Option<Known> {
    let day = state.asof?;
    let chosen = selected.ones().filter_map(|row| set.statements.get(row));
    let (said, unsaid): (Vec<_>, Vec<_>) = chosen.partition(|s| is_said(set, s, Some(day)));
    let ids = |list: Vec<&Statement>| list.into_iter().map(|s| s.id.clone()).collect();
    let number = |wanted| items.iter().filter(|item| tense(&item.event.date, day) == wanted).count();
    Some(Known {
        day,
        said: ids(said),
        unsaid: ids(unsaid),
        behind: number(Tense::Past),
        around: number(Tense::Present),
        ahead: number(Tense::Future),
    })
}

/// How a day lies to the years of the data set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Before its first year: nothing was known.
    Before,
    /// Within its years.
    Within,
    /// After its last year: everything is known.
    After,
}

/// How a day lies to the years of the data set.
pub fn reach(set: &DataSet, day: Day) -> Reach {
    let all = extent(set);
    if day < all.first {
        Reach::Before
    } else if day > all.last {
        Reach::After
    } else {
        Reach::Within
    }
}

/// A day worth stopping at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The day after a workshop.
    Workshop(WorkshopId),
    /// The day after a landmark, by its event.
    Landmark(EventId),
    /// The end of the years around the workshops.
    End,
    /// Everything.
    Now,
}

/// Days worth stopping at, in their order; `None` is now.
pub fn stops(set: &DataSet) -> Vec<(Stop, Option<Day>)> {
    let workshops = set.workshops.iter().map(|w| (Stop::Workshop(w.id.clone()), w.date.last_day()));
    let landmarks = set.dialogue.landmarks.iter().filter_map(|landmark| set.event(landmark.event.as_str()));
    let landmarks = landmarks.map(|event| (Stop::Landmark(event.id.clone()), event.date.last_day()));
    let mut stops: Vec<_> = workshops.chain(landmarks).filter_map(|(stop, day)| Some((stop, Some(day?.plus(1))))).collect();
    stops.push((Stop::End, Some(home(set).last)));
    stops.sort_by_key(|(_, day)| *day);
    stops.push((Stop::Now, None));
    stops
}

/// The days that the slider goes through: from a year before the first workshop to half a year after the last stop, where
/// the days that matter lie far enough from each other to be met by hand. The end of the slider, one step further, is now.
pub fn track(set: &DataSet) -> Zoom {
    let first = set.workshops.iter().filter_map(|workshop| workshop.date.first_day()).min();
    let last = stops(set).into_iter().filter_map(|(_, day)| day).max().unwrap_or(home(set).last);
    Zoom { first: by_months(first.unwrap_or(home(set).first), -12), last: by_months(last, 6) }
}

/// The same day some months later or earlier, or the last one of a shorter month.
pub fn by_months(day: Day, months: i32) -> Day {
    let (year, month, of_month) = day.civil();
    let all = year.saturating_mul(12).saturating_add(month as i32 - 1).saturating_add(months);
    let (year, month) = (all.div_euclid(12), all.rem_euclid(12) as u32 + 1);
    let last = (1..=of_month).rev().find_map(|of_month| Day::from_civil(year, month, of_month));
    last.unwrap_or(day)
}
