//! Events as the timeline shows them, vague periods included, which a calendar cannot hold.

use super::link_field;
use crate::domain::{Event, Lang, Origin};
use crate::export::selection::Selection;
use crate::export::table::{Cell, Field, Holds, Table};
use crate::i18n::{Messages, TableMessages};
use crate::query::{Facet, term_name};
use crate::wording::phrases;

/// One row an event, in the order of time.
pub fn table(selection: &Selection) -> Table {
    let (lang, set) = (selection.lang(), selection.set);
    let m = TableMessages::of(lang);
    let row = |event: &&Event| {
        let id = event.kind.as_str();
        let kind = set.event_types.iter().find(|kind| kind.id.as_str() == id).map_or(id, |kind| kind.name.get(lang));
        let place = |id: &crate::domain::PlaceId| {
            (id.to_string(), term_name(set, Facet::Place, id.as_str(), lang).unwrap_or(id.as_str()).to_owned())
        };
        vec![
            Cell::Text(event.id.to_string()),
            Cell::Text(event.date.to_string()),
            Cell::text(event.name.get(lang)),
            Cell::Coded(id.to_owned(), kind.to_owned()),
            Cell::Coded(event.origin.id().to_owned(), origin(event.origin, lang).to_owned()),
            Cell::CodedList(event.places.iter().map(place).collect()),
            Cell::ids(&event.stated_in),
            Cell::ids(&event.expected_in),
            event.note.as_ref().map_or(Cell::Empty, |note| Cell::text(note.get(lang))),
            Cell::text(selection.event_address(event)),
        ]
    };
    Table {
        id: "events",
        title: phrases::events(selection.events.len(), lang),
        fields: vec![
            Field::new("id", (m.id, m.record_id_help), Holds::Text),
            Field::new("date", (m.date, m.date_help), Holds::Text),
            Field::new("name", (m.name, m.event_name_help), Holds::Text),
            Field::new("type", (m.kind, m.event_kind_help), Holds::Text),
            Field::new("origin", (m.origin, m.origin_help), Holds::Text),
            Field::new("places", (m.places, m.event_places_help), Holds::List),
            Field::new("stated_in", (m.stated_in, m.stated_in_help), Holds::List),
            Field::new("expected_in", (m.expected_in, m.expected_in_help), Holds::List),
            Field::new("note", (m.note, m.note_help), Holds::Text),
            link_field(lang),
        ],
        key: vec!["id"],
        rows: selection.events.iter().map(row).collect(),
    }
}

fn origin(origin: Origin, lang: Lang) -> &'static str {
    let m = Messages::of(lang);
    match origin {
        Origin::Text => m.origin_text,
        Origin::Context => m.origin_context,
        Origin::Afterwards => m.origin_afterwards,
    }
}
