//! A statement as a row of named cells.
//!
//! The columns are declared once, so that the table and its description cannot disagree. Names are those of the data
//! set in the language of the view; ids of themes and of all others stand in the JSON export.

use super::selection::Selection;
use super::table::{Cell, Field, Holds, SEPARATOR, Table};
use crate::cite::locator;
use crate::domain::{Lang, Part, Statement};
use crate::i18n::{DeskMessages, LocatorMessages, Messages};
use crate::query::{Facet, term_name};
use crate::wording::phrases;

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the help texts of the messages say what they hold")]
pub enum Column {
    Id,
    Workshop,
    Place,
    Dates,
    Part,
    Pinpoint,
    Title,
    Text,
    Sdgs,
    SpeaksOf,
    Link,
    Facet(Facet),
}

impl Column {
    /// All columns in the order of the table. Those of facets that came later stand behind those that were always there.
    pub fn all() -> Vec<Column> {
        const FACETS: [Facet; 7] = [Facet::Kind, Facet::Theme, Facet::Voice, Facet::Verb, Facet::Actor, Facet::Framework, Facet::Place];
        let [kind, theme, others @ ..] = FACETS.map(Column::Facet);
        let mut all = vec![
            Column::Id,
            Column::Workshop,
            Column::Place,
            Column::Dates,
            Column::Part,
            Column::Pinpoint,
            Column::Title,
            Column::Text,
            kind,
            theme,
            Column::Sdgs,
        ];
        all.extend(others);
        all.extend(Facet::ALL.into_iter().filter(|facet| facet.column().is_some() && !FACETS.contains(facet)).map(Column::Facet));
        all.extend([Column::SpeaksOf, Column::Link]);
        all
    }

    /// Its name in the header row, the same in every language, so that a script reads all of them.
    pub fn name(self) -> &'static str {
        match self {
            Column::Id => "id",
            Column::Workshop => "workshop",
            Column::Place => "place",
            Column::Dates => "dates",
            Column::Part => "part",
            Column::Pinpoint => "pinpoint",
            Column::Title => "title",
            Column::Text => "text",
            Column::Sdgs => "sdgs",
            Column::SpeaksOf => "speaks_of",
            Column::Link => "link",
            Column::Facet(facet) => facet.column().unwrap_or(facet.key()),
        }
    }

    /// Its title and what it holds, in a language.
    pub fn words(self, lang: Lang) -> (&'static str, &'static str) {
        let m = DeskMessages::of(lang);
        match self {
            Column::Id => (m.id, m.id_help),
            Column::Workshop => (m.workshop, m.workshop_help),
            Column::Place => (m.place, m.place_help),
            Column::Dates => (m.dates, m.dates_help),
            Column::Part => (m.part, m.part_help),
            Column::Pinpoint => (m.pinpoint, m.pinpoint_help),
            Column::Title => (m.title, m.title_help),
            Column::Text => (m.text, m.text_help),
            Column::Sdgs => (m.sdgs, m.sdgs_help),
            Column::SpeaksOf => (m.speaks_of, m.speaks_of_help),
            Column::Link => (m.link, m.link_help),
            Column::Facet(facet) => {
                let name = || phrases::facet_name(facet, lang);
                (m.values(facet.key()).unwrap_or_else(name), m.values_help(facet.key()).unwrap_or_else(name))
            }
        }
    }

    /// Whether its cells hold several values with [`SEPARATOR`] between them.
    pub fn is_list(self) -> bool {
        matches!(self, Column::Sdgs | Column::SpeaksOf | Column::Facet(_))
    }

    /// Its cell for a statement.
    pub fn cell(self, selection: &Selection, s: &Statement) -> String {
        let lang = selection.lang();
        let workshop = selection.set.workshop(s.workshop.as_str());
        match self {
            Column::Id => s.id.to_string(),
            Column::Workshop => workshop.map(|w| w.title.get(lang).to_owned()).unwrap_or_default(),
            Column::Place => workshop.map(|w| w.name.get(lang).to_owned()).unwrap_or_default(),
            Column::Dates => workshop.map(|w| w.date.to_string()).unwrap_or_default(),
            Column::Part => part(s.part, lang).to_owned(),
            Column::Pinpoint => locator(s.id.as_str(), lang),
            Column::Title => s.title.get(lang).to_owned(),
            Column::Text => s.text.get(lang).to_owned(),
            Column::Link => selection.statement_address(s),
            _ => self.values(selection, s).join(SEPARATOR),
        }
    }

    /// The values of a cell that holds several; none for the other columns.
    pub fn values(self, selection: &Selection, s: &Statement) -> Vec<String> {
        let values: Vec<String> = match self {
            Column::Sdgs => selection.links(s).map(|link| format!("{}:{}", link.to, link.grade)).collect(),
            Column::Facet(facet) => {
                let lang = selection.lang();
                let name = |id| term_name(selection.set, facet, id, lang).unwrap_or(id).to_owned();
                once_each(facet.stated(s).into_iter().map(|value| inferred(name(value.id), value.inferred, lang)).collect())
            }
            Column::SpeaksOf => once_each(s.speaks_of.iter().map(|time| time.date.to_string()).collect()),
            _ => Vec::new(),
        };
        // A value must not fall into two where the cell is taken apart.
        values.into_iter().map(|value| value.replace('|', "/")).collect()
    }
}

/// The statements as a table.
pub fn statements(selection: &Selection) -> Table {
    let field = |column: Column| {
        let holds = match column {
            Column::Link => Holds::Address,
            _ if column.is_list() => Holds::List,
            _ => Holds::Text,
        };
        Field::new(column.name(), column.words(selection.lang()), holds)
    };
    let cell = |column: Column, s: &Statement| {
        if column.is_list() { Cell::List(column.values(selection, s)) } else { Cell::Text(column.cell(selection, s)) }
    };
    let all = Column::all();
    Table {
        id: "statements",
        title: selection.provenance.sentence.clone(),
        fields: all.iter().copied().map(field).collect(),
        key: vec![Column::Id.name()],
        rows: selection.statements.iter().map(|s| all.iter().map(|column| cell(*column, s)).collect()).collect(),
    }
}

fn part(part: Part, lang: Lang) -> &'static str {
    let m = LocatorMessages::of(lang);
    match part {
        Part::Opening => m.opening,
        Part::Conclusion => m.conclusion,
        Part::Point => m.point,
        Part::Closing => m.closing,
    }
}

/// What the text implies without naming it says so.
fn inferred(name: String, inferred: bool, lang: Lang) -> String {
    if inferred { format!("{name} ({})", Messages::of(lang).not_named) } else { name }
}

fn once_each(values: Vec<String>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for value in values {
        if !out.contains(&value) {
            out.push(value);
        }
    }
    out
}
