//! Matters that meetings can be compared on, and how often their terms stand in each text.

use super::{by_workshop, link_field};
use crate::across::compare::{Matter, shown};
use crate::across::words as phrases;
use crate::domain::Alignment;
use crate::export::selection::Selection;
use crate::export::table::{Cell, Field, Holds, Table};
use crate::i18n::TableMessages;
use crate::query::{Verdict, View};
use crate::wording::tables;

/// What the comparison shows, with its records.
fn matters<'a>(selection: &Selection<'a>) -> Vec<(Matter, &'a Alignment)> {
    let alignments = selection.context.map(|context| context.alignments.as_slice()).unwrap_or_default();
    let found = shown(selection.set, alignments, selection.index, selection.state());
    found.into_iter().filter_map(|matter| Some((matter, alignments.get(matter.place)?))).collect()
}

/// What a verdict is called, in the words of the data set.
fn verdict(selection: &Selection, verdict: Verdict) -> Cell {
    let verdicts = selection.context.map(|context| context.verdicts.as_slice()).unwrap_or_default();
    let name = verdicts.iter().find(|one| one.id.as_str() == verdict.id()).map(|one| one.name.get(selection.lang()));
    Cell::Coded(verdict.id().to_owned(), name.unwrap_or(verdict.id()).to_owned())
}

/// One row a matter.
pub fn table(selection: &Selection) -> Table {
    let lang = selection.lang();
    let m = TableMessages::of(lang);
    let rows: Vec<_> = matters(selection)
        .into_iter()
        .map(|(matter, alignment)| {
            let ids = alignment.sides.values().flatten();
            vec![
                Cell::Text(alignment.id.to_string()),
                Cell::text(alignment.topic.get(lang)),
                verdict(selection, matter.verdict),
                Cell::text(alignment.change.get(lang)),
                Cell::List(ids.map(ToString::to_string).collect()),
                Cell::Number(matter.selected),
                Cell::text(selection.record_address(View::Compare, alignment.id.as_str())),
            ]
        })
        .collect();
    Table {
        id: "matters",
        title: phrases::matters(rows.len(), lang),
        fields: vec![
            Field::new("id", (m.id, m.record_id_help), Holds::Text),
            Field::new("topic", (m.topic, m.topic_help), Holds::Text),
            Field::new("verdict", (m.verdict, m.verdict_help), Holds::Text),
            Field::new("change", (m.change, m.change_help), Holds::Text),
            Field::new("statements", (m.statements, m.statement_ids_help), Holds::List),
            Field::new("selected", (m.selected, m.selected_help), Holds::Number),
            link_field(lang),
        ],
        key: vec!["id"],
        rows,
    }
}

/// One row a matter and term.
pub fn terms(selection: &Selection) -> Table {
    let lang = selection.lang();
    let m = TableMessages::of(lang);
    let of = |alignment: &Alignment| {
        let row = |term: &crate::domain::TermCount| {
            let mut cells =
                vec![Cell::Text(alignment.id.to_string()), Cell::text(alignment.topic.get(lang)), Cell::text(term.term.clone())];
            let counted = selection.set.workshops.iter().map(|w| term.counts.of(&w.id).map_or(Cell::Empty, |n| Cell::Number(*n as usize)));
            cells.extend(counted);
            cells
        };
        alignment.terms.iter().map(row).collect::<Vec<_>>()
    };
    let rows: Vec<_> = matters(selection).into_iter().flat_map(|(_, alignment)| of(alignment)).collect();
    let mut fields = vec![
        Field::new("matter", (m.matter, m.record_id_help), Holds::Text),
        Field::new("topic", (m.topic, m.topic_help), Holds::Text),
        Field::new("term", (m.term, m.term_help), Holds::Text),
    ];
    fields.extend(by_workshop(selection, "occurrences", (m.occurrences, m.occurrences_help)));
    Table { id: "terms", title: tables::terms(rows.len(), lang), fields, key: vec!["matter", "term"], rows }
}
