//! Dates and numbers as each language writes them.

use super::grammar::drops_vowel;
use super::locale::dates::{self as say, Table};
use super::locale::{MONTHS, grammar};
use crate::domain::letters::{fold, is_letter};
use crate::domain::{Date, Day, Edtf, Lang};

/// The name of a month, 1 to 12.
pub fn month(month: u32, lang: Lang) -> &'static str {
    let t = Table::of(lang);
    let names = [
        t.month_1, t.month_2, t.month_3, t.month_4, t.month_5, t.month_6, t.month_7, t.month_8, t.month_9, t.month_10, t.month_11,
        t.month_12,
    ];
    name(&names, month)
}

/// The short name of a month, 1 to 12.
pub fn short_month(month: u32, lang: Lang) -> &'static str {
    let t = Table::of(lang);
    let names = [
        t.short_month_1,
        t.short_month_2,
        t.short_month_3,
        t.short_month_4,
        t.short_month_5,
        t.short_month_6,
        t.short_month_7,
        t.short_month_8,
        t.short_month_9,
        t.short_month_10,
        t.short_month_11,
        t.short_month_12,
    ];
    name(&names, month)
}

fn name(names: &[&'static str; 12], month: u32) -> &'static str {
    let place = usize::try_from(month).unwrap_or_default().wrapping_sub(1);
    names.get(place).copied().unwrap_or("?")
}

/// The number of a day as it stands before its month; French says the first one as an ordinal.
fn day_number(day: u32, lang: Lang) -> String {
    say::DayNumber.text(day as usize, lang)
}

/// A year, month or day: `29 February 2016`, `1er mars 2016`, `1 de marzo de 2016`.
pub fn date(date: Date, lang: Lang) -> String {
    let year = date.year.to_string();
    match (date.month, date.day) {
        (None, _) => year,
        (Some(m), None) => say::MonthYear { month: month(m, lang), year: &year }.text(lang),
        (Some(m), Some(d)) => say::DayMonthYear { day: &day_number(d, lang), month: month(m, lang), year: &year }.text(lang),
    }
}

/// One day.
pub fn day(value: Day, lang: Lang) -> String {
    date(Date::of_day(value), lang)
}

/// A date or an interval, said once where both ends share a year or month:
/// `11–12 October 2016`, `29 February – 1 March 2016`, `about 2016`.
pub fn span(edtf: &Edtf, lang: Lang) -> String {
    let text = match (edtf.start, edtf.end) {
        (Some(a), Some(b)) if a == b => date(a, lang),
        // One end is known and the other is not: the word stands at the one that it is about.
        (Some(a), Some(b)) if edtf.start_about != edtf.end_about => {
            let [first, last] = [(a, edtf.start_about), (b, edtf.end_about)].map(|(end, is_about)| about(date(end, lang), is_about, lang));
            return say::Range { first: &first, last: &last }.text(lang);
        }
        (Some(a), Some(b)) => both(a, b, lang),
        (Some(a), None) => from(a, lang),
        (None, Some(b)) => until(b, lang),
        (None, None) => String::new(),
    };
    about(text, edtf.is_about(), lang)
}

/// A date, and where it is not known exactly, that it is not.
fn about(date: String, is_about: bool, lang: Lang) -> String {
    if is_about { say::About { date: &date }.text(lang) } else { date }
}

/// A date after which all is open.
fn from(start: Date, lang: Lang) -> String {
    let date = &date(start, lang);
    match start.day {
        Some(_) => say::OpenFromDay { date }.text(lang),
        None if drops_vowel(date, lang) => say::OpenFromVowel { date }.text(lang),
        None => say::OpenFrom { date }.text(lang),
    }
}

/// A date before which all is open.
fn until(end: Date, lang: Lang) -> String {
    let date = &date(end, lang);
    if end.day.is_some() { say::OpenUntilDay { date }.text(lang) } else { say::OpenUntil { date }.text(lang) }
}

fn both(a: Date, b: Date, lang: Lang) -> String {
    let range = |first: &str| say::Range { first, last: &date(b, lang) }.text(lang);
    let (year, end_year) = (&a.year.to_string(), &b.year.to_string());
    match (a.month, a.day, b.month, b.day) {
        (Some(am), Some(ad), Some(bm), Some(bd)) if a.year == b.year && am == bm => {
            say::Days { first: &day_number(ad, lang), last: &bd.to_string(), month: month(am, lang), year }.text(lang)
        }
        (Some(am), Some(ad), Some(_), Some(_)) if a.year == b.year => {
            range(&say::DayMonth { day: &day_number(ad, lang), month: month(am, lang) }.text(lang))
        }
        (Some(am), None, Some(_), None) if a.year == b.year => range(month(am, lang)),
        (None, _, None, _) => say::Years { first: year, last: end_year }.text(lang),
        _ => range(&date(a, lang)),
    }
}

/// Why what was typed is not taken for a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    /// It is not one.
    Wrong,
    /// Its day and month may each be the other.
    Ambiguous,
}

/// A year, a month or a day as people write them, in any of the languages: `2016-3`, `03/2016`, `201602`,
/// `1 March 2016`, `1er mars 2016`, `1 de marzo de 2016`.
///
/// # Errors
/// [`Typed::Ambiguous`] for `3/4/2016`, [`Typed::Wrong`] for what is no date.
pub fn typed(text: &str) -> Result<Date, Typed> {
    let (mut numbers, mut month_named) = (Vec::new(), None);
    for part in parts(text)? {
        if part.starts_with(|c: char| c.is_ascii_digit()) {
            numbers.push(part);
        } else if !Lang::ALL.iter().any(|lang| lang.row().in_dates.contains(&part.as_str())) {
            let month = month_of(&part).filter(|_| month_named.is_none()).ok_or(Typed::Wrong)?;
            month_named = Some(month);
        }
    }
    let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
    let number = |text: &str| if text.len() > 2 { None } else { text.parse::<u32>().ok() };
    let month = month_named;
    let (year, month, day) = match (numbers.as_slice(), month) {
        ([all], None) if all.len() == 6 || all.len() == 8 => {
            let (year, rest) = all.split_at(4);
            let (month, day) = rest.split_at(2);
            (year, number(month), number(day))
        }
        ([year], month) => (*year, month, None),
        ([day, year], Some(month)) if year.len() == 4 => (*year, Some(month), Some(number(day).ok_or(Typed::Wrong)?)),
        ([year, day], Some(month)) => (*year, Some(month), Some(number(day).ok_or(Typed::Wrong)?)),
        ([month, year], None) if year.len() == 4 => (*year, Some(number(month).ok_or(Typed::Wrong)?), None),
        ([year, month], None) => (*year, Some(number(month).ok_or(Typed::Wrong)?), None),
        ([a, b, year], None) if year.len() == 4 => {
            let (a, b) = number(a).zip(number(b)).ok_or(Typed::Wrong)?;
            match (a > 12, b > 12) {
                (false, false) if a != b => return Err(Typed::Ambiguous),
                (false, true) => (*year, Some(a), Some(b)),
                _ => (*year, Some(b), Some(a)),
            }
        }
        ([year, month, day], None) => (*year, Some(number(month).ok_or(Typed::Wrong)?), Some(number(day).ok_or(Typed::Wrong)?)),
        _ => return Err(Typed::Wrong),
    };
    let two = |number: Option<u32>| number.map(|number| format!("-{number:02}")).unwrap_or_default();
    Date::parse(&format!("{year}{}{}", two(month), two(day))).map_err(|_| Typed::Wrong)
}

/// The runs of digits and of letters, the letters folded; between them only what people put there.
fn parts(text: &str) -> Result<Vec<String>, Typed> {
    let mut out: Vec<String> = Vec::new();
    let mut open = None;
    for c in fold(text).chars() {
        let kind = (c.is_ascii_digit(), is_letter(c));
        match kind {
            (false, false) if c.is_whitespace() || "-‐‑‒–—−/.,'’".contains(c) => open = None,
            (false, false) => return Err(Typed::Wrong),
            _ if open == Some(kind) => out.last_mut().into_iter().for_each(|part| part.push(c)),
            _ => {
                out.push(c.to_string());
                open = Some(kind);
            }
        }
    }
    Ok(out)
}

/// The month that a word names or begins to name, if it is one in all languages that know the word.
fn month_of(word: &str) -> Option<u32> {
    let mut found =
        MONTHS.iter().flat_map(|names| (1..).zip(names)).filter(|(_, name)| fold(name).starts_with(word)).map(|(month, _)| month);
    let first = found.next()?;
    found.all(|month| month == first).then_some(first)
}

/// A whole number with the language's separator for thousands, which stands in the smallest number that has one.
pub fn number(value: usize, lang: Lang) -> String {
    let digits = value.to_string();
    let smallest = grammar::Table::of(lang).smallest_grouped;
    let separator = smallest.chars().find(|c| !c.is_ascii_digit());
    let from = smallest.chars().filter(char::is_ascii_digit).count();
    let Some(separator) = separator.filter(|_| digits.len() >= from) else { return digits };
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The languages in which the expected texts are written here.
    const WRITTEN: [Lang; 3] = [Lang::En, Lang::Fr, Lang::Es];

    fn check(edtf: &str, expected: [&str; 3]) {
        let edtf = Edtf::parse(edtf).unwrap();
        assert_eq!(WRITTEN.map(|lang| span(&edtf, lang)), expected);
    }

    #[test]
    fn dates_read_as_in_each_language() {
        check("2016-02-29/2016-03-01", ["29 February – 1 March 2016", "29 février – 1er mars 2016", "29 de febrero – 1 de marzo de 2016"]);
        check("2016-10-11/2016-10-12", ["11–12 October 2016", "11–12 octobre 2016", "11–12 de octubre de 2016"]);
        check("2014-05", ["May 2014", "mai 2014", "mayo de 2014"]);
        check("2000/2015", ["2000–2015", "2000–2015", "2000–2015"]);
        check("2016~", ["about 2016", "vers 2016", "hacia 2016"]);
        check("2016-10/..", ["from October 2016", "à partir d’octobre 2016", "desde octubre de 2016"]);
        check("2016-04-02/..", ["from 2 April 2016", "à partir du 2 avril 2016", "desde el 2 de abril de 2016"]);
        check("../2016-03-01", ["until 1 March 2016", "jusqu’au 1er mars 2016", "hasta el 1 de marzo de 2016"]);
    }

    #[test]
    fn a_word_stands_at_the_end_that_it_is_about() {
        check("2016~/2017", ["about 2016 – 2017", "vers 2016 – 2017", "hacia 2016 – 2017"]);
        check("2016-03/2017-05~", ["March 2016 – about May 2017", "mars 2016 – vers mai 2017", "marzo de 2016 – hacia mayo de 2017"]);
        check("2016~/2017~", ["about 2016–2017", "vers 2016–2017", "hacia 2016–2017"]);
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        let month = [
            "2016-3",
            "2016-03",
            "03/2016",
            "3.2016",
            "201603",
            "2016.03",
            "2016–03",
            "2016/3",
            "March 2016",
            "mars 2016",
            "marzo de 2016",
            "MAR. 2016",
            "2016 March",
        ];
        let day = [
            "2016-3-1",
            "20160301",
            "1 March 2016",
            "March 1, 2016",
            "1st of March 2016",
            "1er mars 2016",
            "1 de marzo de 2016",
            "1.º de marzo de 2016",
            "2016−03−01",
        ];
        for (texts, expected) in [(month.as_slice(), "2016-03"), (day.as_slice(), "2016-03-01"), (&["2016", " 2016 "], "2016")] {
            for text in texts {
                assert_eq!(typed(text).map(|date| date.to_string()).as_deref(), Ok(expected), "{text}");
            }
        }
        for (text, expected) in [
            ("29/02/2016", "2016-02-29"),
            ("02/29/2016", "2016-02-29"),
            ("5.5.2016", "2016-05-05"),
            ("12 août 2016", "2016-08-12"),
            ("12 aou\u{302}t 2016", "2016-08-12"),
            ("sept. 2016", "2016-09"),
            ("juil 2016", "2016-07"),
            ("dic 2016", "2016-12"),
        ] {
            assert_eq!(typed(text).map(|date| date.to_string()).as_deref(), Ok(expected), "{text}");
        }
        assert_eq!(typed("3/4/2016"), Err(Typed::Ambiguous));
        assert_eq!(typed("03.04.2016"), Err(Typed::Ambiguous));
        let wrong = [
            "",
            "-",
            "16",
            "March",
            "jui 2016",
            "ma 1 2016",
            "2016-13",
            "30 February 2016",
            "2016/2017",
            "2016-03-01/2016-04",
            "13/13/2016",
            "1 2 3 2016",
            "~2016",
            "2016?",
            "٢٠١٦",
            "March April 2016",
            "yesterday",
            "0/2016",
            "20161301",
        ];
        for text in wrong {
            assert_eq!(typed(text), Err(Typed::Wrong), "{text}");
        }
    }

    #[test]
    fn every_month_is_read_as_it_is_written_in_each_language() {
        for lang in Lang::ALL {
            for number in 1..=12 {
                for name in [month(number, lang), short_month(number, lang)] {
                    assert_eq!(
                        typed(&format!("{name} 2016")),
                        Date::parse(&format!("2016-{number:02}")).map_err(|_| Typed::Wrong),
                        "{name}"
                    );
                }
            }
        }
    }

    #[test]
    fn numbers_are_grouped_as_in_each_language() {
        assert_eq!(WRITTEN.map(|lang| number(1234, lang)), ["1,234", "1\u{202f}234", "1234"]);
        assert_eq!(WRITTEN.map(|lang| number(68, lang)), ["68", "68", "68"]);
        assert_eq!(number(1_000_000, Lang::Es), "1\u{202f}000\u{202f}000");
    }
}
