//! Phrases that depend on a number, a name or a facet.

use crate::domain::{Confidence, Date, Lang, OutcomeStatus};
use crate::i18n::dates;
use crate::i18n::dates::number;
use crate::i18n::grammar::drops_vowel;
pub use crate::i18n::grammar::{colon, quoted};
use crate::i18n::locale::compare;
use crate::i18n::locale::messages::LanguageMissing;
use crate::i18n::locale::phrases::{self as say, Table};
use crate::query::Verdict;
use crate::query::{Facet, LaneBy, LinkIssue, Mode, Part, Sort, View, Zoom};

/// That the texts of a language did not come, said in another.
pub fn language_missing(language: &str, lang: Lang) -> String {
    LanguageMissing { language }.text(lang)
}

/// `5 of 68`.
pub fn of_total(matching: usize, total: usize, lang: Lang) -> String {
    say::OfTotal { matching: &number(matching, lang), total: &number(total, lang) }.text(lang)
}

/// `1 statement`, `12 statements`.
pub fn statements(count: usize, lang: Lang) -> String {
    say::Statements.text(count, lang)
}

/// `1 event`, `12 events`.
pub fn events(count: usize, lang: Lang) -> String {
    say::Events.text(count, lang)
}

/// The way to the note that is being made.
pub fn open_note(count: usize, lang: Lang) -> String {
    say::OpenNote { statements: &statements(count, lang) }.text(lang)
}

/// `All 68 statements`.
pub fn all_statements(total: usize, lang: Lang) -> String {
    say::AllStatements.text(total, lang)
}

/// `Show 12 statements`.
pub fn show_statements(count: usize, lang: Lang) -> String {
    say::ShowStatements { statements: &statements(count, lang) }.text(lang)
}

/// `Show 18 more`.
pub fn show_more(count: usize, lang: Lang) -> String {
    say::ShowMore { number: &number(count, lang) }.text(lang)
}

/// `Show all 1,200`.
pub fn show_all(count: usize, lang: Lang) -> String {
    say::ShowAll { number: &number(count, lang) }.text(lang)
}

/// `One mark stands for up to 100 statements.`
pub fn one_mark(count: usize, lang: Lang) -> String {
    say::OneMark { number: &number(count, lang) }.text(lang)
}

/// That a mark of the outline stands for several statements.
pub fn one_stretch(count: usize, lang: Lang) -> String {
    say::OneStretch { number: &number(count, lang) }.text(lang)
}

/// What stands before the words of a search.
pub fn matching(lang: Lang) -> &'static str {
    Table::of(lang).matching
}

/// What stands before statements picked one by one.
pub fn among(lang: Lang) -> &'static str {
    Table::of(lang).among
}

/// Many statements picked one by one.
pub fn picked(count: usize, lang: Lang) -> String {
    say::Picked.text(count, lang)
}

/// An SDG with the preposition that the sentence needs.
pub fn to_sdg(id: &str, lang: Lang) -> String {
    say::ToSdg { id }.text(lang)
}

/// The agenda as a whole with the preposition that the sentence needs.
pub fn to_agenda(lang: Lang) -> &'static str {
    Table::of(lang).to_agenda
}

/// What stands before and after the values of a facet in the sentence; names follow it in quotation marks or after a colon,
/// so that none needs an article.
pub fn facet_lead(facet: Facet, mode: Mode, several: bool, lang: Lang) -> (&'static str, &'static str) {
    let plain = || say::lead(facet.key(), lang);
    let found = match mode {
        Mode::Not => say::lead(&format!("{}_not", facet.key()), lang),
        Mode::All if several => say::lead(&format!("{}_all", facet.key()), lang).or_else(plain),
        Mode::All | Mode::Any => plain(),
    };
    found.unwrap_or_default()
}

/// "Not stated" inside the sentence.
pub fn none_of(facet: Facet, lang: Lang) -> &'static str {
    let words = Table::of(lang);
    words.none_of(facet.key()).unwrap_or(words.none_of_another)
}

/// Whether "not stated" has words of its own for a facet: `no actor`.
pub fn has_none(facet: Facet, lang: Lang) -> bool {
    Table::of(lang).none_of(facet.key()).is_some()
}

/// What stands before [`none_of`]: French and Spanish deny twice.
pub fn none_lead(facet: Facet, lang: Lang) -> &'static str {
    Table::of(lang).none_lead(facet.key()).unwrap_or_else(|| facet_lead(facet, Mode::Any, false, lang).0)
}

/// The contrary of [`none_of`]: what is left when "not stated" is excluded.
pub fn some_of(facet: Facet, lang: Lang) -> &'static str {
    let words = Table::of(lang);
    words.some_of(facet.key()).unwrap_or(words.none_of_another)
}

/// Before the statuses asked for.
pub fn expectations_word(lang: Lang) -> &'static str {
    Table::of(lang).expectations_word
}

/// Before the verdicts asked for.
pub fn matters_word(lang: Lang) -> &'static str {
    Table::of(lang).matters_word
}

/// Which pairs of names are shown: ` (pairs: two actors)`.
pub fn pairs_of(name: &str, lang: Lang) -> String {
    say::PairsOf { name }.text(lang)
}

/// Before the day as known on which the timeline is shown.
pub fn as_known_on(lang: Lang) -> &'static str {
    Table::of(lang).as_known_on
}

/// Before the first or last day of statements.
pub fn date_lead(part: &Part, date: Date, lang: Lang) -> &'static str {
    let words = Table::of(lang);
    match (*part == Part::From, date.day.is_some()) {
        (true, true) => words.said_from_day,
        (true, false) if drops_vowel(&dates::date(date, lang), lang) => words.said_from_vowel,
        (true, false) => words.said_from,
        (false, true) => words.said_until_day,
        (false, false) => words.said_until,
    }
}

/// The name of a facet.
pub fn facet_name(facet: Facet, lang: Lang) -> &'static str {
    Table::of(lang).facet_name(facet.key()).unwrap_or(facet.key())
}

/// The name of a mode.
pub fn mode_name(mode: Mode, lang: Lang) -> &'static str {
    let words = Table::of(lang);
    match mode {
        Mode::Any => words.mode_name_any,
        Mode::All => words.mode_name_all,
        Mode::Not => words.mode_name_not,
    }
}

/// The name of a view in the navigation.
pub fn view_name(view: View, lang: Lang) -> &'static str {
    Table::of(lang).view_name(view.id()).unwrap_or(view.id())
}

/// The name of an order.
pub fn sort_name(sort: Sort, lang: Lang) -> &'static str {
    let words = Table::of(lang);
    match sort {
        Sort::Text => words.sort_name_text,
        Sort::Relevance => words.sort_name_relevance,
        Sort::Strength => words.sort_name_strength,
        Sort::Date => words.sort_name_date,
    }
}

/// The name of a division of the timeline.
pub fn lane_name(lane: LaneBy, lang: Lang) -> &'static str {
    let words = Table::of(lang);
    match lane {
        LaneBy::Origin => words.lane_name_origin,
        LaneBy::Kind => words.lane_name_kind,
        LaneBy::Workshop => words.lane_name_workshop,
        LaneBy::Theme => words.lane_name_theme,
        LaneBy::Framework => words.lane_name_framework,
    }
}

/// `of 68 statements`, beside the number that matches.
pub fn of_what(total: usize, lang: Lang) -> String {
    of_all(&statements(total, lang), lang)
}

/// `of 36 expectations`, after a number.
pub fn of_all(what: &str, lang: Lang) -> String {
    say::OfAll { what }.text(lang)
}

/// `from 68 statements`, after the number of something that they say.
pub fn from_statements(count: usize, lang: Lang) -> String {
    say::FromStatements { statements: &statements(count, lang) }.text(lang)
}

/// The bare word for a number of statements.
pub fn statements_word(count: usize, lang: Lang) -> &'static str {
    say::StatementsWord.text(count, lang)
}

/// What dropping a filter is called.
pub fn without(label: &str, lang: Lang) -> String {
    say::Without { label }.text(lang)
}

/// What the timeline could not read of a link, and what it expects: a whole day, or a range.
fn time_issue(key: &str, value: &str, lang: Lang) -> String {
    if key == "zoom" {
        say::IssueRange { key, value, example: "2012-01-01/2012-12-31" }.text(lang)
    } else {
        say::IssueDay { key, value, example: "2012-03-02" }.text(lang)
    }
}

/// A division of the timeline that there is not, and those that there are.
fn lane_issue(value: &str, lang: Lang) -> String {
    say::IssueLane { value, known: &LaneBy::ALL.map(LaneBy::id).join(", ") }.text(lang)
}

/// What a link could not do, with the text as it was found.
pub fn link_issue(issue: &LinkIssue, lang: Lang) -> String {
    match issue {
        LinkIssue::Key(key) => say::IssueKey { key }.text(lang),
        LinkIssue::Date { key, value } if key == "asof" || key == "zoom" => time_issue(key, value, lang),
        LinkIssue::Value { key, value } if key == "lane" => lane_issue(value, lang),
        LinkIssue::Value { key, value } => say::IssueValue { key, value }.text(lang),
        LinkIssue::Record { view, id } => say::IssueValue { key: view_name(*view, lang), value: id }.text(lang),
        LinkIssue::Date { key, value } => say::IssueDate { key, value }.text(lang),
        LinkIssue::Backwards => Table::of(lang).issue_backwards.to_owned(),
        LinkIssue::Repeated(key) => say::IssueRepeated { key }.text(lang),
        LinkIssue::Unused(key) => say::IssueUnused { key }.text(lang),
        LinkIssue::Long(most) => say::IssueLong { most: &most.to_string() }.text(lang),
        LinkIssue::Newer(schema) => say::IssueNewer { schema: &schema.to_string() }.text(lang),
    }
}

/// What is documented about an expectation.
pub fn outcome_status(status: OutcomeStatus, lang: Lang) -> &'static str {
    let words = Table::of(lang);
    match status {
        OutcomeStatus::Done => words.outcome_status_done,
        OutcomeStatus::Partly => words.outcome_status_partly,
        OutcomeStatus::Ongoing => words.outcome_status_ongoing,
        OutcomeStatus::NotFound => words.outcome_status_not_found,
        OutcomeStatus::NotReached => words.outcome_status_not_reached,
    }
}

/// How sure a status is.
pub fn confidence(confidence: Confidence, lang: Lang) -> &'static str {
    let words = Table::of(lang);
    match confidence {
        Confidence::High => words.confidence_high,
        Confidence::Medium => words.confidence_medium,
        Confidence::Low => words.confidence_low,
    }
}

/// `34, 11 of them women (32%)`. The share is in per cent.
pub fn of_them_women(speakers: u32, women: u32, share: f64, lang: Lang) -> String {
    let [speakers, women_said, share] = [speakers.to_string(), women.to_string(), share.to_string()];
    say::OfThemWomen { speakers: &speakers, women: &women_said, share: &share }.text(women as usize, lang)
}

/// `, in 3 sessions`.
pub fn in_sessions(sessions: u32, lang: Lang) -> String {
    say::InSessions.text(sessions as usize, lang)
}

/// `in 3 lanes`.
pub fn in_lanes(lanes: usize, lang: Lang) -> String {
    say::InLanes { lanes: &lanes.to_string() }.text(lang)
}

/// The title of the timeline: what is seen.
pub fn timeline_title(count: usize, zoom: Zoom, lang: Lang) -> String {
    let (first, last) = (dates::day(zoom.first, lang), dates::day(zoom.last, lang));
    say::TimelineTitle { events: &events(count, lang), first: &first, last: &last }.text(lang)
}

/// `sharpened`, said of a number of topics; `new in Geneva` names the last meeting.
pub fn verdict_word(verdict: Verdict, count: usize, last: &str, lang: Lang) -> String {
    match verdict {
        Verdict::Carried => compare::VerdictCarried.text(count, lang).to_owned(),
        Verdict::Sharpened => compare::VerdictSharpened.text(count, lang).to_owned(),
        Verdict::Narrowed => compare::VerdictNarrowed.text(count, lang).to_owned(),
        Verdict::New => compare::VerdictNew { meeting: last }.text(count, lang),
        Verdict::Dropped => compare::VerdictDropped.text(count, lang).to_owned(),
    }
}
