//! Links to the SDGs: one row a statement and goal or target, with the ground that it stands on and the reason.

use super::{coded, link_field, target_name};
use crate::domain::Statement;
use crate::export::selection::Selection;
use crate::export::table::{Cell, Field, Holds, Table};
use crate::i18n::{DeskMessages, TableMessages};
use crate::query::Facet;
use crate::wording::tables;

/// The links that count in the view, in the order of its statements.
pub fn table(selection: &Selection) -> Table {
    let lang = selection.lang();
    let (m, desk) = (TableMessages::of(lang), DeskMessages::of(lang));
    let of = |s: &Statement| {
        let row = |link: &crate::domain::SdgLink| {
            vec![
                Cell::Text(s.id.to_string()),
                Cell::Text(s.workshop.to_string()),
                Cell::Text(s.title.get(lang).to_owned()),
                Cell::Text(link.to.to_string()),
                target_name(selection, link.to.as_str()),
                coded(selection, Facet::Grade, link.grade.id()),
                Cell::text(link.reason.get(lang)),
                Cell::text(selection.statement_address(s)),
            ]
        };
        selection.links(s).map(row).collect::<Vec<_>>()
    };
    let rows: Vec<_> = selection.statements.iter().flat_map(|s| of(s)).collect();
    Table {
        id: "links",
        title: tables::links(rows.len(), lang),
        fields: vec![
            Field::new("statement", (m.statement, desk.id_help), Holds::Text),
            Field::new("workshop", (desk.workshop, m.workshop_id_help), Holds::Text),
            Field::new("title", (desk.title, desk.title_help), Holds::Text),
            Field::new("ref", (m.target, m.ref_help), Holds::Text),
            Field::new("name", (m.name, m.target_name_help), Holds::Text),
            Field::new("grade", (m.grade, m.grade_help), Holds::Text),
            Field::new("reason", (m.reason, m.reason_help), Holds::Text),
            link_field(lang),
        ],
        key: vec!["statement", "ref"],
        rows,
    }
}
