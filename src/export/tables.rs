//! The tables that a view has beside its statements: what it counts and shows, as rows of its own.
//!
//! A kind of row is a row of one list: which views have it, what it is called, its columns and its cells. Each knows
//! the state, so a file holds what is on the screen: the expectations of a status, the pairs of a choice.

mod expectations;
mod links;
mod matrix;
mod matters;
mod pairs;
mod targets;
mod timeline;

use super::selection::Selection;
use super::table::{Cell, Field, Holds, Table};
use crate::dataset::Context;
use crate::domain::{Grade, Lang, WorkshopId};
use crate::i18n::{DeskMessages, TableMessages};
use crate::query::{ByGrade, Facet, View, term_name};
use crate::wording::dialogue;

/// A kind of row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TableKind {
    /// Links of the statements to the SDGs, each with its ground and reason.
    Links,
    /// Targets that concern migration, with the statements that touch them on each ground.
    Targets,
    /// Themes against goals, or against the targets of one.
    Cells,
    /// Names in the same statements.
    Pairs,
    /// Matters that both workshops can be compared on.
    Matters,
    /// How often the terms of the matters stand in each text.
    Terms,
    /// What was expected, and what became of it.
    Expectations,
    /// What is documented of each expectation, with its sources.
    Facts,
    /// Events.
    Events,
}

impl TableKind {
    /// All kinds.
    pub const ALL: [TableKind; 9] = [
        TableKind::Links,
        TableKind::Targets,
        TableKind::Cells,
        TableKind::Pairs,
        TableKind::Matters,
        TableKind::Terms,
        TableKind::Expectations,
        TableKind::Facts,
        TableKind::Events,
    ];

    /// Its id in the page, in names of files and in JSON.
    pub fn id(self) -> &'static str {
        match self {
            TableKind::Links => "links",
            TableKind::Targets => "targets",
            TableKind::Cells => "cells",
            TableKind::Pairs => "pairs",
            TableKind::Matters => "matters",
            TableKind::Terms => "terms",
            TableKind::Expectations => "expectations",
            TableKind::Facts => "facts",
            TableKind::Events => "events",
        }
    }

    /// The kinds that a view has, its own rows first.
    pub fn of_view(view: View) -> &'static [TableKind] {
        match view {
            View::Timeline => &[TableKind::Events],
            View::Matrix => &[TableKind::Cells, TableKind::Links],
            View::Together => &[TableKind::Pairs],
            View::Compare => &[TableKind::Matters, TableKind::Terms],
            View::Gaps => &[TableKind::Targets, TableKind::Cells],
            View::Sdgs => &[TableKind::Targets, TableKind::Links],
            View::Followup => &[TableKind::Expectations, TableKind::Facts],
            _ => &[TableKind::Links],
        }
    }

    /// Whether its rows stand in the context.
    pub fn needs_context(self) -> bool {
        matches!(self, TableKind::Matters | TableKind::Terms | TableKind::Expectations | TableKind::Facts)
    }
}

/// The rows of a kind that a selection has.
pub fn table(kind: TableKind, selection: &Selection) -> Table {
    match kind {
        TableKind::Links => links::table(selection),
        TableKind::Targets => targets::table(selection),
        TableKind::Cells => matrix::table(selection),
        TableKind::Pairs => pairs::table(selection),
        TableKind::Matters => matters::table(selection),
        TableKind::Terms => matters::terms(selection),
        TableKind::Expectations => expectations::table(selection),
        TableKind::Facts => expectations::facts(selection),
        TableKind::Events => timeline::table(selection),
    }
}

/// The column of addresses that open a row in the explorer.
fn link_field(lang: Lang) -> Field {
    Field::new("link", (DeskMessages::of(lang).link, TableMessages::of(lang).link_help), Holds::Address)
}

/// A term of a facet by its id and as it is called.
fn coded(selection: &Selection, facet: Facet, id: &str) -> Cell {
    Cell::Coded(id.to_owned(), term_name(selection.set, facet, id, selection.lang()).unwrap_or(id).to_owned())
}

/// One column a workshop, its name ending in the id of the workshop.
fn by_workshop(selection: &Selection, stem: &str, words: (&str, &str)) -> Vec<Field> {
    let lang = selection.lang();
    let field = |id: &WorkshopId, name: &str| {
        let title = format!("{}{}{name}", words.0, crate::i18n::grammar::colon(lang));
        Field::new(format!("{stem}_{}", id.as_str().to_ascii_lowercase()), (title, words.1), Holds::Number)
    };
    selection.set.workshops.iter().map(|w| field(&w.id, w.name.get(lang))).collect()
}

/// One column a ground: how many statements have it as their strongest.
fn by_grade(selection: &Selection) -> Vec<Field> {
    let lang = selection.lang();
    let help = TableMessages::of(lang).by_grade_help;
    let field = |grade: Grade| {
        let id = grade.id();
        Field::new(id, (term_name(selection.set, Facet::Grade, id, lang).unwrap_or(id), help), Holds::Number)
    };
    Grade::ALL.map(field).into()
}

fn grades(by_grade: ByGrade) -> impl Iterator<Item = Cell> {
    by_grade.into_iter().map(Cell::Number)
}

/// A goal or target by its number, and what it is called; the agenda has no number.
fn target_name(selection: &Selection, id: &str) -> Cell {
    Cell::text(term_name(selection.set, Facet::Sdg, id, selection.lang()).unwrap_or_default())
}

/// Titles and addresses of sources.
fn sources(context: &Context, ids: &[crate::domain::SourceId]) -> (Cell, Cell) {
    let found: Vec<_> = ids.iter().filter_map(|id| context.sources.iter().find(|source| source.id == *id)).collect();
    let titles = found.iter().map(|source| source.title.clone()).collect();
    let addresses = found.iter().flat_map(|source| source.address.split(';')).map(str::trim).filter(|address| !address.is_empty());
    (Cell::List(titles), Cell::List(addresses.map(|address| format!("https://{address}")).collect()))
}

/// What a mark says.
fn mark(mark: crate::domain::Mark, lang: Lang) -> Cell {
    let m = TableMessages::of(lang);
    match mark {
        crate::domain::Mark::Verified => Cell::Coded("verified".to_owned(), m.verified.to_owned()),
        crate::domain::Mark::Unchecked => Cell::Coded("unchecked".to_owned(), m.unchecked.to_owned()),
    }
}

/// How a target concerns migration.
fn relation(relation: crate::domain::Relation, selection: &Selection) -> Cell {
    Cell::Coded(relation.id().to_owned(), dialogue::relation(relation, selection.set, selection.lang()))
}
