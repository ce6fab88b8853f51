//! Themes against goals: one row a pair, also where the two never meet, with its numbers by workshop and by ground.

use super::{by_grade, by_workshop, coded, grades, link_field, target_name};
use crate::across::matrix::{Cell as Meeting, Column, Matrix, Row};
use crate::export::selection::Selection;
use crate::export::table::{Cell, Field, Holds, Table};
use crate::i18n::TableMessages;
use crate::query::{Facet, View};
use crate::wording::tables;

/// The cells of the grid without its margins; columns that are set apart included.
pub fn table(selection: &Selection) -> Table {
    let lang = selection.lang();
    let m = TableMessages::of(lang);
    let state = selection.state();
    // A record of another view is no goal to open.
    let state = if state.view == View::Matrix { state.clone() } else { state.scope_as_filter(selection.vocabulary).in_view(View::Matrix) };
    let matrix = Matrix::of(selection.set, selection.index, &state);
    let row = |row: &Row, column: &Column, cell: &Meeting| {
        let link = cell.opens.as_ref().map(|state| selection.address(state)).unwrap_or_default();
        let start = [
            coded(selection, Facet::Theme, &row.theme),
            Cell::Text(column.id.clone()),
            target_name(selection, &column.id),
            Cell::Number(cell.count()),
            Cell::Decimal(cell.expected),
        ];
        let workshops = (0..selection.set.workshops.len()).map(|place| Cell::Number(cell.of_workshop(place)));
        start.into_iter().chain(grades(cell.by_grade())).chain(workshops).chain([Cell::text(link)]).collect::<Vec<_>>()
    };
    let rows: Vec<_> =
        matrix.rows.iter().flat_map(|r| r.cells.iter().zip(&matrix.columns).map(move |(cell, column)| row(r, column, cell))).collect();
    let mut fields = vec![
        Field::new("theme", (m.theme, m.theme_help), Holds::Text),
        Field::new("ref", (m.target, m.ref_help), Holds::Text),
        Field::new("name", (m.name, m.target_name_help), Holds::Text),
        Field::new("statements", (m.statements, m.statements_help), Holds::Number),
        Field::new("expected", (m.expected, m.expected_help), Holds::Decimal),
    ];
    fields.extend(by_grade(selection));
    fields.extend(by_workshop(selection, "statements", (m.statements, m.by_workshop_help)));
    fields.push(link_field(lang));
    Table { id: "cells", title: tables::cells(rows.len(), lang), fields, key: vec!["theme", "ref"], rows }
}
