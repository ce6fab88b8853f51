//! The events of a selection as an iCalendar file (RFC 5545, with the names of RFC 7986).
//!
//! Events last whole days and take up no one's time. One of which only the month or year is known lasts that long and says
//! so, in its description and as a category. One with a vague date is left out, because a calendar shows every date as a
//! fact; the calendar says how many those are. The same event has the same UID in every export, so that a second import
//! replaces the first.

use super::content_line::{content_line, escape};
use super::selection::Selection;
use crate::domain::{Day, Event, Origin, Precision, StatementId};
use crate::i18n::{DeskMessages, dates};
use crate::wording::phrases;

/// The calendar with its provenance, then its events.
pub fn write(selection: &Selection) -> String {
    let (dated, vague): (Vec<&Event>, Vec<&Event>) = selection.events.iter().partition(|event| days(event).is_some());
    let name = format!("IDM Explorer{}{}", phrases::colon(selection.lang()), selection.provenance.sentence);
    let about = about(selection, dated.len(), vague.len());
    let mut out = String::new();
    let mut put = |name: &str, value: &str| out.push_str(&content_line(name, value));
    put("BEGIN", "VCALENDAR");
    put("VERSION", "2.0");
    put("PRODID", &format!("-//IDM Explorer//{}//EN", escape(&selection.provenance.version)));
    put("CALSCALE", "GREGORIAN");
    // The old names are what most calendars read, the new ones are those of the standard.
    for key in ["X-WR-CALNAME", "NAME"] {
        put(key, &escape(&name));
    }
    for key in ["X-WR-CALDESC", "DESCRIPTION"] {
        put(key, &escape(&about));
    }
    if !selection.provenance.link.is_empty() {
        put("URL", &selection.provenance.link);
    }
    for event in dated {
        out.push_str(&entry(selection, event));
    }
    out.push_str(&content_line("END", "VCALENDAR"));
    out
}

/// First and last day of an event whose date is not vague.
fn days(event: &Event) -> Option<(Day, Day)> {
    let known = event.date.precision() != Precision::Vague;
    event.date.first_day().zip(event.date.last_day()).filter(|_| known)
}

/// What the calendar is, line by line.
fn about(selection: &Selection, shown: usize, left_out: usize) -> String {
    let (p, m, lang) = (&selection.provenance, DeskMessages::of(selection.lang()), selection.lang());
    let colon = phrases::colon(lang);
    let mut lines = vec![
        p.sentence.clone(),
        format!("{}{colon}{shown}", m.events),
        format!("{}{colon}{}", m.data_version, p.version),
        format!("{}{colon}{}", m.exported, dates::day(p.date, lang)),
        format!("{}{colon}{}", m.licence, p.licence),
        p.notice.clone(),
    ];
    if left_out > 0 {
        lines.insert(2, format!("{}{colon}{left_out}", m.left_out));
    }
    if !p.link.is_empty() {
        lines.push(p.link.clone());
    }
    lines.join("\n")
}

fn entry(selection: &Selection, event: &Event) -> String {
    let Some((first, last)) = days(event) else { return String::new() };
    let lang = selection.lang();
    let (set, tag) = (selection.set, lang.tag());
    let kind = set.event_types.iter().find(|kind| kind.id == event.kind).map(|kind| kind.name.get(lang));
    let places: Vec<&str> =
        event.places.iter().filter_map(|id| set.places.iter().find(|place| place.id == *id)).map(|place| place.name.get(lang)).collect();
    let categories: Vec<String> = kind.into_iter().chain(precision(selection, event).map(|(name, _)| name)).map(escape).collect();
    let address = selection.event_address(event);
    let lines = [
        ("BEGIN".to_owned(), "VEVENT".to_owned()),
        ("UID".to_owned(), escape(&format!("{}@idm-explorer", event.id))),
        ("DTSTAMP".to_owned(), selection.stamp()),
        ("DTSTART;VALUE=DATE".to_owned(), basic(first)),
        // The day after the last one: an end is exclusive.
        ("DTEND;VALUE=DATE".to_owned(), basic(last.plus(1))),
        (format!("SUMMARY;LANGUAGE={tag}"), escape(event.name.get(lang))),
        (format!("DESCRIPTION;LANGUAGE={tag}"), escape(&description(selection, event, &address))),
        (format!("LOCATION;LANGUAGE={tag}"), escape(&places.join(", "))),
        (format!("CATEGORIES;LANGUAGE={tag}"), categories.join(",")),
        ("URL".to_owned(), address),
        ("TRANSP".to_owned(), "TRANSPARENT".to_owned()),
        ("END".to_owned(), "VEVENT".to_owned()),
    ];
    lines.iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| content_line(name, value)).collect()
}

/// What it is, which statements name or expect it, and where to read on.
fn description(selection: &Selection, event: &Event, address: &str) -> String {
    let (lang, m) = (selection.lang(), DeskMessages::of(selection.lang()));
    let colon = phrases::colon(lang);
    let origin = match event.origin {
        Origin::Text => m.in_text,
        Origin::Context => m.in_context,
        Origin::Afterwards => m.in_aftermath,
    };
    let mut lines = vec![format!("{}. {origin}", dates::span(&event.date, lang))];
    lines.extend(precision(selection, event).map(|(_, note)| note.to_owned()));
    lines.extend(event.note.as_ref().map(|note| note.get(lang).to_owned()));
    for (word, ids) in [(m.named_in, &event.stated_in), (m.expected_in, &event.expected_in)] {
        lines.extend(statements(selection, ids).map(|list| format!("{word}{colon}{list}")));
    }
    if !address.is_empty() {
        lines.push(address.to_owned());
    }
    lines.join("\n")
}

/// `W1.3.2 Title · W2.1 Title`, if there are any.
fn statements(selection: &Selection, ids: &[StatementId]) -> Option<String> {
    let shown = |id: &StatementId| {
        let title = selection.set.statement(id.as_str()).map(|s| s.title.get(selection.lang())).unwrap_or_default();
        format!("{id} {title}").trim_end().to_owned()
    };
    (!ids.is_empty()).then(|| ids.iter().map(shown).collect::<Vec<_>>().join(" · "))
}

/// The category and the note of an event of which less than the day is known.
fn precision(selection: &Selection, event: &Event) -> Option<(&'static str, &'static str)> {
    let m = DeskMessages::of(selection.lang());
    match event.date.precision() {
        Precision::Month => Some((m.month_precision, m.month_known)),
        Precision::Year => Some((m.year_precision, m.year_known)),
        Precision::Day | Precision::Vague => None,
    }
}

/// `20161122`.
fn basic(day: Day) -> String {
    let (year, month, day) = day.civil();
    format!("{year:04}{month:02}{day:02}")
}
