//! APA, 7th edition: a reference to a conference document (10.5).

use super::Citable;
use crate::domain::Lang;
use crate::i18n::dates;

/// Author (dates). Title [kind]. Event, place. Link; and the citation in the text.
pub fn write(c: &Citable) -> String {
    let ((_, am, ad), (_, bm, bd)) = (c.first.civil(), c.last.civil());
    let month = |m| dates::month(m, Lang::En);
    let days = if am == bm { format!("{} {ad}–{bd}", month(am)) } else { format!("{} {ad}–{} {bd}", month(am), month(bm)) };
    format!(
        "{author} ({year}, {days}). {title} [Conference summary]. {event}: {theme}, {place}. {available} (In the text: {author}, {year}, {locator})",
        author = c.author,
        year = c.year(),
        title = c.title,
        event = capital(&c.event),
        theme = c.event_title,
        place = c.place,
        available = c.available(),
        locator = c.locator,
    )
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
