//! What the expectations and the data series say of numbers and dates.

use super::phrases;
use crate::domain::{Edtf, Lang, OutcomeStatus, Precision, SeriesPoint};
use crate::i18n::FollowupMessages;
use crate::i18n::dates;
use crate::i18n::grammar::{colon, decimal};
use crate::i18n::locale::followup as say;
use crate::query::OrderBy;
use std::cmp::Ordering;

/// `36 expectations`.
pub fn expectations(count: usize, lang: Lang) -> String {
    say::Expectations.text(count, lang)
}

/// `5 facts`.
pub fn facts(count: usize, lang: Lang) -> String {
    say::Facts.text(count, lang)
}

/// The way to all of them: `All 14 expectations`.
pub fn all_expectations(count: usize, lang: Lang) -> String {
    say::AllExpectations.text(count, lang)
}

/// A column of the table of expectations.
pub fn column(by: OrderBy, lang: Lang) -> &'static str {
    let m = FollowupMessages::of(lang);
    match by {
        OrderBy::Text => m.col_place,
        OrderBy::Title => m.col_expectation,
        OrderBy::Whom => m.col_whom,
        OrderBy::Due => m.due,
        OrderBy::Status => m.status_legend,
        OrderBy::Fact => m.col_fact,
        OrderBy::Checked => m.col_checked,
    }
}

/// A status as a filter: of what was not found, wholly or in part.
pub fn asked(status: OutcomeStatus, lang: Lang) -> &'static str {
    if status == OutcomeStatus::NotFound { FollowupMessages::of(lang).lacking_choice } else { phrases::outcome_status(status, lang) }
}

/// The numbers in one sentence: `36 expectations: 9 done, 15 partly done, … No evidence was found for 1; for 14 others, part of it is
/// missing. Neither means …` The second number is of those of which part of the evidence is missing.
pub fn summary((total, lacking): (usize, usize), number: impl Fn(OutcomeStatus) -> usize, lang: Lang) -> String {
    let n = |status| dates::number(number(status), lang);
    let named =
        |status: OutcomeStatus| (number(status) > 0).then(|| format!("{} {}", n(status), status_of_some(status, number(status), lang)));
    let said: Vec<String> = [OutcomeStatus::Done, OutcomeStatus::Partly, OutcomeStatus::Ongoing, OutcomeStatus::NotReached]
        .into_iter()
        .filter_map(named)
        .collect();
    let mut out = expectations(total, lang);
    if !said.is_empty() {
        out += &format!("{}{}", colon(lang), said.join(", "));
    }
    out.push('.');
    let none = number(OutcomeStatus::NotFound);
    let said_none = &n(OutcomeStatus::NotFound);
    match (none, lacking) {
        (0, 0) => {}
        // Of one expectation alone nothing is counted.
        _ if total == 1 => out += FollowupMessages::of(lang).not_found_alone,
        (0, _) => out += &say::NotFoundPartly.text(lacking, lang),
        (_, 0) => out += &say::NotFoundWholly { none: said_none }.text(lang),
        _ => out += &say::NotFound { none: said_none }.text(lacking, lang),
    }
    out
}

/// A status as it is said of some expectations.
fn status_of_some(status: OutcomeStatus, count: usize, lang: Lang) -> &'static str {
    match status {
        OutcomeStatus::Done => say::SomeDone.text(count, lang),
        OutcomeStatus::Partly => say::SomePartly.text(count, lang),
        OutcomeStatus::NotReached => say::SomeNotReached.text(count, lang),
        OutcomeStatus::Ongoing | OutcomeStatus::NotFound => phrases::outcome_status(status, lang),
    }
}

/// What the rows of the picture count: the statuses in their order, and what is missing in part.
pub fn row_names(lang: Lang) -> [&'static str; OutcomeStatus::ALL.len() + 1] {
    let mut names = [FollowupMessages::of(lang).lacking; OutcomeStatus::ALL.len() + 1];
    for (name, status) in names.iter_mut().zip(OutcomeStatus::ALL) {
        *name = phrases::outcome_status(status, lang);
    }
    names
}

/// What is seen in the picture of the statuses: the most common one, if one alone is.
pub fn statuses_title(most: Option<(OutcomeStatus, usize)>, total: usize, lang: Lang) -> String {
    let expectations = expectations(total, lang);
    let Some((status, count)) = most else { return expectations };
    say::StatusesTitle { expectations: &expectations, status: phrases::outcome_status(status, lang) }.text(count, lang)
}

/// What stands at a mark: the number, with its edition, or that it was not checked.
pub fn value_label(value: f64, edition: Option<&str>, checked: bool, lang: Lang) -> String {
    let mut out = decimal(value, lang);
    let remarks = [edition, (!checked).then_some(FollowupMessages::of(lang).not_checked)];
    let remarks: Vec<&str> = remarks.into_iter().flatten().collect();
    if !remarks.is_empty() {
        out += &format!(" ({})", remarks.join(", "));
    }
    out
}

/// The value of a point in the words of its source, or its number.
pub fn point_words(point: &SeriesPoint, lang: Lang) -> String {
    let number = || point.value.map(|value| decimal(value, lang));
    point.label.as_ref().map(|label| label.get(lang).to_owned()).or_else(number).unwrap_or_default()
}

/// Year and number of a quarter written `2016-Q3`.
fn quarter(point: &SeriesPoint) -> Option<(&str, usize)> {
    let (year, quarter) = point.quarter.as_deref()?.split_once("-Q")?;
    Some((year, quarter.parse().ok().filter(|quarter| (1..=4).contains(quarter))?))
}

/// When a point was measured: `second quarter of 2016`, `25 October 2023`.
pub fn when(point: &SeriesPoint, lang: Lang) -> String {
    match quarter(point) {
        Some((year, 1)) => say::QuartersFirst { year }.text(lang),
        Some((year, 2)) => say::QuartersSecond { year }.text(lang),
        Some((year, 3)) => say::QuartersThird { year }.text(lang),
        Some((year, _)) => say::QuartersFourth { year }.text(lang),
        None => dates::span(&point.date, lang),
    }
}

/// The same inside a sentence: `the second quarter of 2016`.
fn when_in_words(point: &SeriesPoint, lang: Lang) -> String {
    let when = when(point, lang);
    match quarter(point) {
        Some(_) => say::TheQuarter { quarter: &when }.text(lang),
        None if point.date.precision() == Precision::Day => say::TheDay { day: &when }.text(lang),
        None => when,
    }
}

/// What is seen in a line: `Cost: down from 7.6 to 6.4 per cent between the second quarter of 2016 and …`.
pub fn line_title(name: &str, unit: Option<&str>, ends: (&SeriesPoint, &SeriesPoint), lang: Lang) -> String {
    let (first, last) = ends;
    let (Some(a), Some(b)) = (first.value, last.value) else { return name.to_owned() };
    let (from, to) = (&decimal(a, lang), &decimal(b, lang));
    let unit = &unit.map(|unit| format!(" {unit}")).unwrap_or_default();
    let (start, end) = (&when_in_words(first, lang), &when_in_words(last, lang));
    match b.total_cmp(&a) {
        Ordering::Less => say::LineDown { name, from, to, unit, start, end }.text(lang),
        Ordering::Greater => say::LineUp { name, from, to, unit, start, end }.text(lang),
        Ordering::Equal => say::LineLevel { name, from, to, unit, start, end }.text(lang),
    }
}

/// A point in time with the word that it takes: `in the second quarter of 2016`, `le 25 octobre 2023`, `en 2016`.
fn at(point: &SeriesPoint, lang: Lang) -> String {
    let (when, date) = (when(point, lang), &point.date);
    if quarter(point).is_some() {
        return say::AtQuarter { quarter: &when }.text(lang);
    }
    // What brings its own word: about 2016, from 2016.
    if date.start_about || date.end_about || date.start.is_none() || date.end.is_none() {
        return when;
    }
    if date.precision() == Precision::Day && date.start == date.end {
        return say::AtDay { day: &when }.text(lang);
    }
    say::AtTime { time: &when }.text(lang)
}

/// What is seen in bars: `Deaths: 8,747 in 2023, 8,938 in 2024`.
pub fn bars_title<'a>(name: &str, points: impl Iterator<Item = &'a SeriesPoint>, lang: Lang) -> String {
    let one = |point: &SeriesPoint| {
        let edition = point.edition.as_ref().map(|edition| format!(" ({})", edition.get(lang))).unwrap_or_default();
        format!("{} {}{edition}", point_words(point, lang), at(point, lang))
    };
    let all: Vec<String> = points.map(one).collect();
    if all.is_empty() { name.to_owned() } else { format!("{name}{}{}", colon(lang), all.join(", ")) }
}

/// What is seen in a list: `Topics: 24 entries, 2001–2024`.
pub fn list_title(name: &str, count: usize, years: &Edtf, lang: Lang) -> String {
    format!("{name}{}{}, {}", colon(lang), say::Entries.text(count, lang), dates::span(years, lang))
}

/// How precisely a point is dated.
pub fn precision(point: &SeriesPoint, lang: Lang) -> String {
    let m = FollowupMessages::of(lang);
    if let Some(dating) = &point.dating {
        return dating.get(lang).to_owned();
    }
    let is_range = point.date.start != point.date.end;
    match point.date.precision() {
        _ if quarter(point).is_some() => m.quarter,
        Precision::Vague => m.span,
        _ if is_range => m.span,
        Precision::Day => m.day,
        Precision::Month => m.month,
        Precision::Year => m.year,
    }
    .to_owned()
}

/// Where so many sources are named, each at its point.
pub fn sources_in_table(count: usize, lang: Lang) -> String {
    say::SourcesInTable.text(count, lang)
}
