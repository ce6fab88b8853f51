//! What is known of a source: a statement, the whole text of a workshop, or a selection.

use super::meeting::Meeting;
use super::pinpoint::locator;
use crate::dataset::DataSet;
use crate::domain::letters::upper;
use crate::domain::{Date, Day, Lang, Statement, Workshop};
use crate::i18n::dates;

/// What of the texts is cited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// One place of a summary of conclusions.
    Statement {
        /// Pinpoint in words: `conclusion 3, point 2`.
        locator: String,
        /// Title of the summary in the explorer.
        summary: String,
    },
    /// A whole summary of conclusions.
    Workshop,
    /// The statements that a view selects.
    Selection {
        /// The filter sentence with its count, in the language of the view.
        sentence: String,
        /// Number of statements selected.
        matching: usize,
        /// Number of statements in the data set.
        total: usize,
        /// SPDX identifier of the licence of the data.
        licence: String,
    },
}

/// What is known of a source. Titles are those of the originals, in English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citable {
    /// What of it is cited.
    pub what: What,
    /// What tells it from other entries: `W1.3.2`, `W1`, `theme-data`.
    pub key: String,
    /// What entries of this dialogue have before their keys: `idm2016`.
    pub dialogue: String,
    /// Corporate author.
    pub author: String,
    /// Its abbreviation.
    pub author_short: String,
    /// `Summary of conclusions`; `Summaries of conclusions` where it is more than one.
    pub title: String,
    /// `first workshop of the International Dialogue on Migration 2016`.
    pub event: String,
    /// The meetings concerned in order of time; one at least.
    pub meetings: Vec<Meeting>,
    /// Version of the data set.
    pub version: String,
    /// Address in the explorer; empty where it is not known.
    pub link: String,
    /// When it was read there, where that is to be said.
    pub accessed: Option<Day>,
}

impl Citable {
    /// Of a statement; `None` if its workshop is not in the set or has no days.
    pub fn of(set: &DataSet, statement: &Statement, link: &str) -> Option<Citable> {
        let id = statement.id.as_str();
        let summary = statement.title.get(Lang::En).to_owned();
        let what = What::Statement { locator: locator(id, Lang::En), summary };
        Citable::new(set, what, id, |w| w.id == statement.workshop, link)
    }

    /// Of the whole text of a workshop; `None` if it is not in the set or has no days.
    pub fn of_workshop(set: &DataSet, workshop: &Workshop, link: &str) -> Option<Citable> {
        Citable::new(set, What::Workshop, workshop.id.as_str(), |w| w.id == workshop.id, link)
    }

    /// Of the statements of a view with its filter sentence; both texts where it selects nothing, because both were
    /// read. The key tells it from other selections (see [`crate::query::slug`]). `None` if no workshop has days.
    pub fn of_selection(set: &DataSet, statements: &[&Statement], sentence: &str, key: &str, link: &str) -> Option<Citable> {
        let what = What::Selection {
            sentence: sentence.to_owned(),
            matching: statements.len(),
            total: set.statements.len(),
            licence: set.licence.clone(),
        };
        let concerned = |w: &Workshop| statements.is_empty() || statements.iter().any(|s| s.workshop == w.id);
        Citable::new(set, what, key, concerned, link)
    }

    /// With the day on which it was read.
    pub fn accessed(self, day: Day) -> Citable {
        Citable { accessed: Some(day), ..self }
    }

    fn new(set: &DataSet, what: What, key: &str, concerned: impl Fn(&Workshop) -> bool, link: &str) -> Option<Citable> {
        let rows = set.workshops.iter().enumerate().filter(|(_, w)| concerned(w));
        let found: Vec<(usize, Meeting)> = rows.filter_map(|(row, w)| Some((row, Meeting::of(w)?))).collect();
        let (_, first) = found.first()?;
        let year = first.first.civil().0;
        let ordinals: Vec<&str> = found.iter().map(|(row, _)| ordinal(*row)).collect();
        let one = ordinals.len() == 1;
        let dialogue = &set.dialogue;
        let originals = &dialogue.originals;
        let meetings = if one { &originals.meeting } else { &originals.meetings };
        Some(Citable {
            what,
            key: key.to_owned(),
            dialogue: dialogue.id.chars().filter(char::is_ascii_alphanumeric).collect(),
            author: dialogue.author.clone(),
            author_short: dialogue.author_short.clone(),
            title: if one { &originals.one } else { &originals.other }.clone(),
            event: format!("{} {meetings} of the {} {year}", ordinals.join(" and "), dialogue.series),
            meetings: found.into_iter().map(|(_, meeting)| meeting).collect(),
            version: set.version.clone(),
            link: link.to_owned(),
            accessed: None,
        })
    }

    /// The pinpoint in words, where there is one.
    pub fn locator(&self) -> Option<&str> {
        match &self.what {
            What::Statement { locator, .. } => Some(locator),
            What::Workshop | What::Selection { .. } => None,
        }
    }

    /// First day of the first meeting and last day of the last.
    pub fn days(&self) -> (Day, Day) {
        let first = self.meetings.first().map_or(Day(0), |meeting| meeting.first);
        (first, self.meetings.last().map_or(first, |meeting| meeting.last))
    }

    /// The year of the texts.
    pub fn year(&self) -> i32 {
        self.days().0.civil().0
    }

    /// One word or number of each meeting.
    pub(super) fn each(&self, separator: &str, of: impl Fn(&Meeting) -> String) -> String {
        self.meetings.iter().map(of).collect::<Vec<_>>().join(separator)
    }

    /// Where the summary or selection stands, with the version it was made with.
    pub(super) fn made_with(&self) -> String {
        let made = match &self.what {
            What::Statement { .. } | What::Workshop => "Summarized in".to_owned(),
            What::Selection { sentence, .. } => format!("Selection {} made with", quoted(sentence)),
        };
        format!("{made} IDM Explorer, data set {}", self.version)
    }

    /// The same for programs, which have no other place for the count and the licence of a selection.
    pub(super) fn note(&self) -> String {
        match &self.what {
            What::Selection { matching, total, licence, .. } => {
                format!("{}. {matching} of {total} statements. Licence of the data: {licence}", self.made_with())
            }
            What::Statement { .. } | What::Workshop => self.made_with(),
        }
    }

    /// `November 22, 2026`, where the day of access is given.
    pub(super) fn accessed_american(&self) -> Option<String> {
        let (year, month, day) = self.accessed?.civil();
        Some(format!("{} {day}, {year}", dates::month(month, Lang::En)))
    }

    /// `2026-11-22`, where the day of access is given.
    pub(super) fn accessed_iso(&self) -> Option<String> {
        self.accessed.map(|day| Date::of_day(day).to_string())
    }
}

/// A text with its first letter as a capital.
pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| [upper(first)].into_iter().chain(chars).collect()).unwrap_or_default()
}

/// A sentence in quotation marks; those in it become single.
pub(super) fn quoted(sentence: &str) -> String {
    format!("“{}”", sentence.replace('“', "‘").replace('”', "’"))
}

fn ordinal(row: usize) -> &'static str {
    ["first", "second", "third", "fourth"].get(row).copied().unwrap_or("further")
}
