//! A place in one of the texts, as it is shown and in words.

use crate::domain::Lang;
use crate::i18n::LocatorMessages;

/// A pinpoint as it is shown: `W1 · 3.2`.
pub fn pinpoint(id: &str) -> String {
    id.replacen('.', " · ", 1)
}

/// A pinpoint in words: `conclusion 3, point 2`, `opening paragraph 4`.
pub fn locator(id: &str, lang: Lang) -> String {
    let mut parts = id.split('.').skip(1);
    let (first, second) = (parts.next().unwrap_or_default(), parts.next());
    let m = LocatorMessages::of(lang);
    match (first, second) {
        ("intro", Some(n)) => format!("{} {n}", m.opening),
        ("close", Some(n)) => format!("{} {n}", m.closing),
        (c, Some(p)) => format!("{} {c}, {} {p}", m.conclusion, m.point),
        (c, None) => format!("{} {c}", m.conclusion),
    }
}
