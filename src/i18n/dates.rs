//! Dates and numbers as the three languages write them.

use crate::domain::{Date, Day, Edtf, Lang};

const MONTHS: [[&str; 12]; 3] = [
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
    ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
    ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
];

const SHORT_MONTHS: [[&str; 12]; 3] = [
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
    ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"],
];

/// The name of a month, 1 to 12.
pub fn month(month: u32, lang: Lang) -> &'static str {
    name(&MONTHS, month, lang)
}

/// The short name of a month, 1 to 12.
pub fn short_month(month: u32, lang: Lang) -> &'static str {
    name(&SHORT_MONTHS, month, lang)
}

fn name(table: &[[&'static str; 12]; 3], month: u32, lang: Lang) -> &'static str {
    let place = usize::try_from(month).unwrap_or_default().wrapping_sub(1);
    table.get(lang as usize).and_then(|names| names.get(place)).copied().unwrap_or("?")
}

fn day_number(day: u32, lang: Lang) -> String {
    if lang == Lang::Fr && day == 1 { "1er".to_owned() } else { day.to_string() }
}

/// A year, month or day: `29 February 2016`, `1er mars 2016`, `1 de marzo de 2016`.
pub fn date(date: Date, lang: Lang) -> String {
    let of = if lang == Lang::Es { " de " } else { " " };
    match (date.month, date.day) {
        (None, _) => date.year.to_string(),
        (Some(m), None) => format!("{}{of}{}", month(m, lang), date.year),
        (Some(m), Some(d)) => format!("{}{of}{}{of}{}", day_number(d, lang), month(m, lang), date.year),
    }
}

/// One day.
pub fn day(value: Day, lang: Lang) -> String {
    date(Date::of_day(value), lang)
}

/// A date or an interval, said once where both ends share a year or month:
/// `11–12 October 2016`, `29 February – 1 March 2016`, `about 2016`.
pub fn span(edtf: &Edtf, lang: Lang) -> String {
    let about = match (edtf.approximate, lang) {
        (false, _) => "",
        (true, Lang::En) => "about ",
        (true, Lang::Fr) => "vers ",
        (true, Lang::Es) => "hacia ",
    };
    let text = match (edtf.start, edtf.end) {
        (Some(a), Some(b)) if a == b => date(a, lang),
        (Some(a), Some(b)) => both(a, b, lang),
        (Some(a), None) => match lang {
            Lang::En => format!("from {}", date(a, lang)),
            Lang::Fr => format!("à partir {}{}", if a.day.is_some() { "du " } else { "de " }, date(a, lang)),
            Lang::Es => format!("desde {}{}", if a.day.is_some() { "el " } else { "" }, date(a, lang)),
        },
        (None, Some(b)) => match lang {
            Lang::En => format!("until {}", date(b, lang)),
            Lang::Fr => format!("jusqu’{}{}", if b.day.is_some() { "au " } else { "en " }, date(b, lang)),
            Lang::Es => format!("hasta {}{}", if b.day.is_some() { "el " } else { "" }, date(b, lang)),
        },
        (None, None) => String::new(),
    };
    format!("{about}{text}")
}

fn both(a: Date, b: Date, lang: Lang) -> String {
    let of = if lang == Lang::Es { " de " } else { " " };
    match (a.month, a.day, b.month, b.day) {
        (Some(am), Some(ad), Some(bm), Some(bd)) if a.year == b.year && am == bm => {
            format!("{}–{}{of}{}{of}{}", day_number(ad, lang), bd, month(am, lang), a.year)
        }
        (Some(am), Some(ad), Some(_), Some(_)) if a.year == b.year => {
            format!("{}{of}{} – {}", day_number(ad, lang), month(am, lang), date(b, lang))
        }
        (Some(am), None, Some(_), None) if a.year == b.year => format!("{} – {}", month(am, lang), date(b, lang)),
        (None, _, None, _) => format!("{}–{}", a.year, b.year),
        _ => format!("{} – {}", date(a, lang), date(b, lang)),
    }
}

/// A whole number with the language's separator for thousands.
pub fn number(value: usize, lang: Lang) -> String {
    let digits = value.to_string();
    let (separator, from) = match lang {
        Lang::En => (',', 4),
        Lang::Fr => ('\u{202f}', 4),
        Lang::Es => ('\u{202f}', 5),
    };
    if digits.len() < from {
        return digits;
    }
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

    fn check(edtf: &str, expected: [&str; 3]) {
        let edtf = Edtf::parse(edtf).unwrap();
        assert_eq!(Lang::ALL.map(|lang| span(&edtf, lang)), expected);
    }

    #[test]
    fn dates_read_as_in_each_language() {
        check("2016-02-29/2016-03-01", ["29 February – 1 March 2016", "29 février – 1er mars 2016", "29 de febrero – 1 de marzo de 2016"]);
        check("2016-10-11/2016-10-12", ["11–12 October 2016", "11–12 octobre 2016", "11–12 de octubre de 2016"]);
        check("2014-05", ["May 2014", "mai 2014", "mayo de 2014"]);
        check("2000/2015", ["2000–2015", "2000–2015", "2000–2015"]);
        check("2016~", ["about 2016", "vers 2016", "hacia 2016"]);
        check("../2016-03-01", ["until 1 March 2016", "jusqu’au 1er mars 2016", "hasta el 1 de marzo de 2016"]);
    }

    #[test]
    fn numbers_are_grouped_as_in_each_language() {
        assert_eq!(Lang::ALL.map(|lang| number(1234, lang)), ["1,234", "1\u{202f}234", "1234"]);
        assert_eq!(Lang::ALL.map(|lang| number(68, lang)), ["68", "68", "68"]);
        assert_eq!(number(1_000_000, Lang::Es), "1\u{202f}000\u{202f}000");
    }
}
