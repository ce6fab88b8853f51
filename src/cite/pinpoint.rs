//! A place in one of the texts, as it is shown and in words.

use crate::domain::Lang;

/// A pinpoint as it is shown: `W1 · 3.2`.
pub fn pinpoint(id: &str) -> String {
    id.replacen('.', " · ", 1)
}

/// A pinpoint in words: `conclusion 3, point 2`, `opening paragraph 4`.
pub fn locator(id: &str, lang: Lang) -> String {
    let mut parts = id.split('.').skip(1);
    let (first, second) = (parts.next().unwrap_or_default(), parts.next());
    let word = |words: [&'static str; 3]| words.get(lang as usize).copied().unwrap_or_default();
    match (first, second) {
        ("intro", Some(n)) => format!("{} {n}", word(["opening paragraph", "paragraphe d’ouverture", "párrafo inicial"])),
        ("close", Some(n)) => format!("{} {n}", word(["closing paragraph", "paragraphe de clôture", "párrafo final"])),
        (c, Some(p)) => format!("{} {c}, {} {p}", word(["conclusion", "conclusion", "conclusión"]), word(["point", "point", "punto"])),
        (c, None) => format!("{} {c}", word(["conclusion", "conclusion", "conclusión"])),
    }
}
