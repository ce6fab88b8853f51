//! Names in the same statements: one row a pair, the commonest first, as the ranking has them.

use super::{by_workshop, coded, link_field};
use crate::across::pairs::{Name, pairs};
use crate::export::selection::Selection;
use crate::export::table::{Cell, Field, Holds, Table};
use crate::i18n::TableMessages;
use crate::wording::{phrases, together};

/// All pairs of the choice.
pub fn table(selection: &Selection) -> Table {
    let lang = selection.lang();
    let m = TableMessages::of(lang);
    let state = selection.state();
    let kind = |name: Name| Cell::Coded(name.facet.key().to_owned(), phrases::facet_name(name.facet, lang).to_owned());
    let called = |name: Name| coded(selection, name.facet, selection.vocabulary.id(name.facet, name.term));
    let rows: Vec<_> = pairs(selection.index, state)
        .iter()
        .map(|pair| {
            let start = [kind(pair.a), called(pair.a), kind(pair.b), called(pair.b)];
            let numbers = [pair.together, pair.with_a, pair.with_b].into_iter().chain(pair.by_workshop.iter().copied()).map(Cell::Number);
            start.into_iter().chain(numbers).chain([Cell::text(selection.address(&pair.list(state)))]).collect::<Vec<_>>()
        })
        .collect();
    let mut fields = vec![
        Field::new("first_kind", (m.first_kind, m.kind_help), Holds::Text),
        Field::new("first", (m.first, m.first_help), Holds::Text),
        Field::new("second_kind", (m.second_kind, m.kind_help), Holds::Text),
        Field::new("second", (m.second, m.second_help), Holds::Text),
        Field::new("together", (m.together, m.together_help), Holds::Number),
        Field::new("with_first", (m.with_first, m.with_first_help), Holds::Number),
        Field::new("with_second", (m.with_second, m.with_second_help), Holds::Number),
    ];
    fields.extend(by_workshop(selection, "together", (m.together, m.by_workshop_help)));
    fields.push(link_field(lang));
    Table { id: "pairs", title: together::pairs(rows.len(), lang), fields, key: vec!["first_kind", "first", "second_kind", "second"], rows }
}
