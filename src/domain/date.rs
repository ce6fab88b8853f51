//! Dates that know how precise they are: the part of EDTF level 1 (ISO 8601-2:2019) that the data
//! set uses. `2016`, `2016-03`, `2016-03-01`, `a/b`, `../b`, `a/..`, and `~` for approximate.

use super::json::{FromJson, Json, Reader, Unreadable};
use super::records::words;
use serde::{Serialize, Serializer};
use std::fmt;

/// A day of the proleptic Gregorian calendar, as the number of days since 1 January 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

impl Day {
    /// The day of a year, month (1 to 12) and day of the month, or `None` if there is no such day.
    pub fn from_civil(year: i32, month: u32, day: u32) -> Option<Day> {
        if !(1..=12).contains(&month) || day == 0 || day > days_in_month(year, month) {
            return None;
        }
        // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
        let y = i64::from(year) - i64::from(month <= 2);
        let era = y.div_euclid(400);
        let year_of_era = y.rem_euclid(400);
        let shifted = (i64::from(month) + 9) % 12;
        let day_of_year = (153 * shifted + 2) / 5 + i64::from(day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        i32::try_from(era * 146_097 + day_of_era - 719_468).ok().map(Day)
    }

    /// Year, month and day of the month.
    pub fn civil(self) -> (i32, u32, u32) {
        let z = i64::from(self.0) + 719_468;
        let era = z.div_euclid(146_097);
        let day_of_era = z.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        (year as i32, month as u32, day as u32)
    }

    /// The day that many days later.
    pub fn plus(self, days: i32) -> Day {
        Day(self.0.saturating_add(days))
    }
}

fn days_in_month(year: i32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

words! {
    /// How much of a date is known.
    pub enum Precision {
        /// The day is known.
        Day = "day",
        /// The month is known.
        Month = "month",
        /// The year is known.
        Year = "year",
        /// The source's wording is vague; an interval was set by rule.
        Vague = "vague",
    }
}

/// Why a text is not a date that we read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// Neither `YYYY`, `YYYY-MM` nor `YYYY-MM-DD`.
    #[error("not a date: {0}")]
    Form(String),
    /// The form is right, but the calendar has no such month or day.
    #[error("no such day: {0}")]
    NoSuchDay(String),
    /// An interval that ends before it begins.
    #[error("ends before it begins: {0}")]
    Backwards(String),
}

/// A year, a month or a day: `2016`, `2016-03`, `2016-03-01`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date {
    /// Year.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: Option<u32>,
    /// Day of the month.
    pub day: Option<u32>,
}

impl Date {
    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    ///
    /// # Errors
    /// [`DateError::Form`] or [`DateError::NoSuchDay`].
    pub fn parse(text: &str) -> Result<Date, DateError> {
        let form = || DateError::Form(text.to_owned());
        let digits = |part: &str, len: usize| {
            (part.len() == len && part.bytes().all(|b| b.is_ascii_digit())).then(|| part.parse::<u32>().ok()).flatten()
        };
        let mut parts = text.split('-');
        let year = parts.next().and_then(|p| digits(p, 4)).ok_or_else(form)?;
        let month = parts.next().map(|p| digits(p, 2).ok_or_else(form)).transpose()?;
        let day = parts.next().map(|p| digits(p, 2).ok_or_else(form)).transpose()?;
        if parts.next().is_some() {
            return Err(form());
        }
        let date = Date { year: year as i32, month, day };
        Day::from_civil(date.year, month.unwrap_or(1), day.unwrap_or(1)).map(|_| date).ok_or_else(|| DateError::NoSuchDay(text.to_owned()))
    }

    /// The date of one day.
    pub fn of_day(day: Day) -> Date {
        let (year, month, day) = day.civil();
        Date { year, month: Some(month), day: Some(day) }
    }

    /// How much of it is known.
    pub fn precision(self) -> Precision {
        match (self.month, self.day) {
            (None, _) => Precision::Year,
            (Some(_), None) => Precision::Month,
            (Some(_), Some(_)) => Precision::Day,
        }
    }

    /// Its first day.
    pub fn first_day(self) -> Day {
        Day::from_civil(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1)).unwrap_or(Day(0))
    }

    /// Its last day: 31 December for a year.
    pub fn last_day(self) -> Day {
        let month = self.month.unwrap_or(12);
        let day = self.day.unwrap_or_else(|| days_in_month(self.year, month));
        Day::from_civil(self.year, month, day).unwrap_or(Day(0))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
            if let Some(day) = self.day {
                write!(f, "-{day:02}")?;
            }
        }
        Ok(())
    }
}

/// A date or an interval with an optional open end, each end possibly approximate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Edtf {
    /// The first date; `None` is an open start (`..`).
    pub start: Option<Date>,
    /// The last date; `None` is an open end. Equal to `start` for a single date.
    pub end: Option<Date>,
    /// Whether a `~` marks its start as approximate.
    pub start_about: bool,
    /// Whether a `~` marks its end as approximate. Equal to `start_about` for a single date.
    pub end_about: bool,
    /// Whether it was written as an interval.
    interval: bool,
}

impl Edtf {
    /// Reads a date or an interval.
    ///
    /// # Errors
    /// What [`Date::parse`] gives, and [`DateError::Backwards`].
    pub fn parse(text: &str) -> Result<Edtf, DateError> {
        let date = |part: &str| match part.strip_suffix('~') {
            Some(part) => Date::parse(part).map(|date| (date, true)),
            None => Date::parse(part).map(|date| (date, false)),
        };
        let end = |part: &str| if part == ".." { Ok((None, false)) } else { date(part).map(|(date, about)| (Some(date), about)) };
        let Some((from, to)) = text.split_once('/') else {
            let (date, about) = date(text)?;
            return Ok(Edtf { start: Some(date), end: Some(date), start_about: about, end_about: about, interval: false });
        };
        let ((start, start_about), (end, end_about)) = (end(from)?, end(to)?);
        let edtf = Edtf { start, end, start_about, end_about, interval: true };
        match (edtf.start, edtf.end) {
            (None, None) => Err(DateError::Form(text.to_owned())),
            (Some(a), Some(b)) if a.first_day() > b.last_day() => Err(DateError::Backwards(text.to_owned())),
            _ => Ok(edtf),
        }
    }

    /// Whether either end is approximate.
    pub fn is_about(&self) -> bool {
        self.start_about || self.end_about
    }

    /// Its first day, if the start is not open.
    pub fn first_day(&self) -> Option<Day> {
        self.start.map(Date::first_day)
    }

    /// Its last day, if the end is not open.
    pub fn last_day(&self) -> Option<Day> {
        self.end.map(Date::last_day)
    }

    /// Whether any day of it lies between two days, both included; an open side reaches for ever.
    pub fn overlaps(&self, from: Option<Day>, to: Option<Day>) -> bool {
        let starts_in_time = to.is_none_or(|to| self.first_day().is_none_or(|first| first <= to));
        let ends_in_time = from.is_none_or(|from| self.last_day().is_none_or(|last| last >= from));
        starts_in_time && ends_in_time
    }

    /// How precise it is: that of its vaguer end.
    pub fn precision(&self) -> Precision {
        if self.is_about() || self.start.is_none() || self.end.is_none() {
            return Precision::Vague;
        }
        let of = |date: Option<Date>| date.map_or(Precision::Vague, Date::precision);
        of(self.start).max(of(self.end))
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let end = |f: &mut fmt::Formatter<'_>, date: Option<Date>, about: bool| match date {
            Some(date) => write!(f, "{date}{}", if about { "~" } else { "" }),
            None => f.write_str(".."),
        };
        end(f, self.start, self.start_about)?;
        if self.interval {
            f.write_str("/")?;
            end(f, self.end, self.end_about)?;
        }
        Ok(())
    }
}

impl Serialize for Edtf {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl FromJson for Edtf {
    fn from_json<'a>(json: Option<Json<'a>>, reader: &mut Reader<'a>) -> Edtf {
        let date = reader.text(json).map(|text| Edtf::parse(&text));
        let stand_in = Edtf { start: None, end: None, start_about: false, end_about: false, interval: true };
        date.map_or(stand_in, |date| {
            date.unwrap_or_else(|error| {
                reader.fault(Unreadable::Date(error));
                stand_in
            })
        })
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl<'de> serde::Deserialize<'de> for Edtf {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Edtf::parse(&text).map_err(serde::de::Error::custom)
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Edtf {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Edtf".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "A date or interval in EDTF level 1 (ISO 8601-2): 2012, 2012-03, 2012-03-01, a/b, ../b, a/.., ~ for approximate",
            "pattern": r"^(\.\.|\d{4}(-\d{2}(-\d{2})?)?~?)(/(\.\.|\d{4}(-\d{2}(-\d{2})?)?~?))?$"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, first: Option<&str>, last: Option<&str>, precision: Precision) {
        let edtf = Edtf::parse(text).unwrap();
        let shown = |day: Option<Day>| day.map(|day| Date::of_day(day).to_string());
        assert_eq!(shown(edtf.first_day()).as_deref(), first, "{text}");
        assert_eq!(shown(edtf.last_day()).as_deref(), last, "{text}");
        assert_eq!(edtf.precision(), precision, "{text}");
    }

    #[test]
    fn reads_every_form_that_the_data_set_uses() {
        check("2016", Some("2016-01-01"), Some("2016-12-31"), Precision::Year);
        check("2016-02", Some("2016-02-01"), Some("2016-02-29"), Precision::Month);
        check("2016-02-29/2016-03-01", Some("2016-02-29"), Some("2016-03-01"), Precision::Day);
        check("../2016-03-01", None, Some("2016-03-01"), Precision::Vague);
        check("2016-06/..", Some("2016-06-01"), None, Precision::Vague);
        check("2016~", Some("2016-01-01"), Some("2016-12-31"), Precision::Vague);
        check("2016-03~/2017-03~", Some("2016-03-01"), Some("2017-03-31"), Precision::Vague);
    }

    #[test]
    fn prints_what_it_read() {
        let about = ["2016~", "2016~/2017", "2016/2017~", "2016-03~/2017-03~", "../2016-03~", "2016~/.."];
        for text in ["2016", "2016-02", "2016-02-29/2016-03-01", "../2016-03-01", "2000/2015"].into_iter().chain(about) {
            assert_eq!(Edtf::parse(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn says_what_is_wrong() {
        assert_eq!(Date::parse("2016-2"), Err(DateError::Form("2016-2".into())));
        assert_eq!(Date::parse("2015-02-29"), Err(DateError::NoSuchDay("2015-02-29".into())));
        assert_eq!(Date::parse("2016-13"), Err(DateError::NoSuchDay("2016-13".into())));
        assert!(matches!(Edtf::parse("2017/2016"), Err(DateError::Backwards(_))));
        assert!(Edtf::parse("../..").is_err());
    }

    #[test]
    fn days_and_calendar_agree_over_four_centuries() {
        let mut expected = Day::from_civil(1800, 1, 1).unwrap();
        for year in 1800..2200 {
            for month in 1..=12 {
                for day in 1..=days_in_month(year, month) {
                    assert_eq!(Day::from_civil(year, month, day), Some(expected));
                    assert_eq!(expected.civil(), (year, month, day));
                    expected = expected.plus(1);
                }
            }
        }
    }

    #[test]
    fn overlap_counts_both_ends() {
        let workshop = Edtf::parse("2016-02-29/2016-03-01").unwrap();
        let day = |text: &str| Some(Date::parse(text).unwrap().first_day());
        assert!(workshop.overlaps(day("2016-03-01"), None));
        assert!(workshop.overlaps(None, day("2016-02-29")));
        assert!(!workshop.overlaps(day("2016-03-02"), None));
    }
}
