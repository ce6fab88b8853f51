//! What the timeline says of numbers and dates.

use super::phrases::statements;
use crate::domain::{DateBasis, Day, Edtf, Lang, Precision, Tense};
use crate::i18n::TimeMessages;
use crate::i18n::dates::{self, number};
use crate::i18n::locale::time as say;

/// `As known on 2 March 2016`.
pub fn as_known_on(day: Day, lang: Lang) -> String {
    say::AsKnownOn { day: &dates::day(day, lang) }.text(lang)
}

/// That nothing is left out, and up to when the set can know: `Everything in this data set is shown (sources read up to
/// September 2025).`
pub fn everything_known(sources_up_to: Option<Edtf>, lang: Lang) -> String {
    let up_to = sources_up_to.map(|date| say::SourcesUpTo { date: &dates::span(&date, lang) }.text(lang));
    format!("{}{}.", TimeMessages::of(lang).everything_known, up_to.unwrap_or_default())
}

/// After the number of statements: ` said; 16 events past, 2 around that day, 5 to come.`
pub fn said_and_events(said: usize, (behind, around, ahead): (usize, usize, usize), lang: Lang) -> String {
    let around = if around > 0 { say::AroundDay { number: &number(around, lang) }.text(lang) } else { String::new() };
    let (said, past) = (say::SaidWord.text(said, lang), &say::PastEvents.text(behind, lang));
    say::SaidAndEvents { said, past, around: &around, ahead: &number(ahead, lang) }.text(lang)
}

/// What the timeline is drawn as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// As a picture with the list below it.
    Picture,
    /// As the list alone.
    List,
}

/// After the number of statements: ` of the selection had not been said yet …`
pub fn unsaid(count: usize, shown: Shown, lang: Lang) -> String {
    let text = match shown {
        Shown::Picture => say::UnsaidPicture.text(count, lang),
        Shown::List => say::UnsaidList.text(count, lang),
    };
    text.to_owned()
}

/// `After New York`.
pub fn after(workshop: &str, lang: Lang) -> String {
    say::After { workshop }.text(lang)
}

/// Several words of statements that mean one date: `about 2016: 7 dates in 6 statements`.
pub fn sheaf(date: &Edtf, times: usize, count: usize, lang: Lang) -> String {
    let (when, dates) = (dates::span(date, lang), say::DateCount.text(times, lang));
    say::Sheaf { when: &when, dates: &dates, statements: &statements(count, lang) }.text(lang)
}

/// How many dates lie in a range, and in how many statements: `17 dates in 14 statements`.
pub fn dates_in(times: usize, count: usize, lang: Lang) -> String {
    say::DatesIn { dates: &say::DateCount.text(times, lang), statements: &statements(count, lang) }.text(lang)
}

/// How a date looks from the day of the picture. One that is known to the day is under way; another lies around it.
pub fn tense(tense: Tense, precision: Precision, lang: Lang) -> &'static str {
    let words = TimeMessages::of(lang);
    match (tense, precision) {
        (Tense::Past, _) => words.tense_past,
        (Tense::Present, Precision::Day) => words.tense_under_way,
        (Tense::Present, _) => words.tense_around,
        (Tense::Future, _) => words.tense_future,
    }
}

/// How precise a date is.
pub fn precision(precision: Precision, lang: Lang) -> &'static str {
    let words = TimeMessages::of(lang);
    match precision {
        Precision::Day => words.precision_day,
        Precision::Month => words.precision_month,
        Precision::Year => words.precision_year,
        Precision::Vague => words.precision_vague,
    }
}

/// Where a date was taken from.
pub fn basis(basis: DateBasis, lang: Lang) -> &'static str {
    let words = TimeMessages::of(lang);
    match basis {
        DateBasis::Text => words.basis_text,
        DateBasis::Event => words.basis_event,
        DateBasis::Rule => words.basis_rule,
    }
}
