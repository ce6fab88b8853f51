//! The matrix in words: names, titles, and what a cell says to those who do not see it.

use super::lang_of;
use crate::across::matrix::{Cell, Column, ColumnKind, Matrix};
use crate::query::{ByGrade, Facet, term_name};
use crate::session::Session;
use crate::wording::by_grade_in_words;
use crate::wording::{matrix, phrases};

/// The name of a theme.
pub(super) fn theme(id: &str, session: Session) -> String {
    let (lang, _) = lang_of(session);
    term_name(&session.data().set, Facet::Theme, id, lang).unwrap_or(id).to_owned()
}

/// The full name of a column.
pub(super) fn column(column: &Column, session: Session) -> String {
    let (lang, m) = lang_of(session);
    let data = session.data();
    let name = term_name(&data.set, Facet::Sdg, &column.id, lang).unwrap_or_default();
    let sdg = session.messages().sdg_prefix_visible;
    match column.kind {
        ColumnKind::Goal => format!("{sdg} {}{}{name}", column.id, phrases::colon(lang)),
        ColumnKind::Target => format!("{} {name}", column.id),
        ColumnKind::Agenda => session.messages().agenda_whole.to_owned(),
        ColumnKind::Itself => format!("{sdg} {}{}{}", column.id, phrases::colon(lang), m.itself),
    }
}

/// What stands in the square of a column.
pub(super) fn code(column: &Column) -> String {
    if column.kind == ColumnKind::Agenda { "2030".to_owned() } else { column.id.clone() }
}

/// What is seen in the whole.
pub(super) fn title(grid: &Matrix, session: Session) -> String {
    let (lang, _) = lang_of(session);
    let targets = grid.goal.is_some();
    let tally = grid.tally();
    let met = matrix::met(tally.met, tally.pairs, tally.silent, tally.columns, targets, lang);
    let foremost = grid.foremost();
    match foremost.first() {
        None => met,
        Some(pair) => {
            let column = matrix::in_sentence(&pair.column.id, targets, lang);
            format!("{} {met}", matrix::foremost(&theme(pair.theme, session), &column, foremost.len() == 1, lang))
        }
    }
}

/// `New York 6, Geneva 6`.
pub(super) fn split(cell: &Cell, session: Session) -> String {
    let (lang, _) = lang_of(session);
    let data = session.data();
    let parts = data.set.workshops.iter().enumerate();
    let parts: Vec<String> = parts.map(|(at, w)| matrix::of_workshop(w.name.get(lang), cell.of_workshop(at), lang)).collect();
    parts.join(", ")
}

/// `Stated by number 1, Editorial inference 2`, without what there is none of.
pub(super) fn grades(numbers: ByGrade, session: Session) -> String {
    by_grade_in_words(&session.data().set, numbers, lang_of(session).0)
}

/// Everything that a cell says.
pub(super) fn cell(theme: &str, column: &str, cell: &Cell, session: Session) -> String {
    let (lang, m) = lang_of(session);
    let colon = phrases::colon(lang);
    if cell.count() == 0 {
        return format!("{theme}, {column}{colon}{}", m.nothing);
    }
    let alone = if cell.rests_on_one_inference() { format!(". {}", m.rests_on_one) } else { String::new() };
    let (number, split, grades) = (phrases::statements(cell.count(), lang), split(cell, session), grades(cell.by_grade(), session));
    format!("{theme}, {column}{colon}{number}. {split}. {grades}{alone}")
}
