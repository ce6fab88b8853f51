//! Targets that concern migration, and how many statements of the selection touch each on which ground.

use super::{by_grade, grades, link_field, relation};
use crate::across::gaps;
use crate::across::words as phrases;
use crate::export::selection::Selection;
use crate::export::table::{Cell, Field, Holds, Table};
use crate::i18n::TableMessages;
use crate::query::View;

/// Every target, untouched ones included; of a goal that is open, its own.
pub fn table(selection: &Selection) -> Table {
    let lang = selection.lang();
    let m = TableMessages::of(lang);
    let state = selection.state();
    let open = if state.view == View::Sdgs { state.id.as_deref() } else { None };
    let row = |reached: gaps::Reached| {
        let target = selection.set.targets.get(reached.target)?;
        if open.is_some_and(|open| open != target.goal.as_str() && open != target.id.as_str()) {
            return None;
        }
        let link = selection.address(&gaps::list_of(state, target.id.as_str()));
        let start = [
            Cell::Text(target.id.to_string()),
            Cell::Text(target.goal.to_string()),
            Cell::text(target.name.get(lang)),
            relation(target.relation, selection),
            Cell::Number(reached.number),
        ];
        Some(start.into_iter().chain(grades(reached.by_grade)).chain([Cell::text(link)]).collect())
    };
    let rows: Vec<Vec<Cell>> = gaps::targets(selection.set, selection.index, state).into_iter().filter_map(row).collect();
    let mut fields = vec![
        Field::new("id", (m.target, m.ref_help), Holds::Text),
        Field::new("goal", (m.goal, m.goal_help), Holds::Text),
        Field::new("name", (m.name, m.target_name_help), Holds::Text),
        Field::new("relation", (m.relation, m.relation_help), Holds::Text),
        Field::new("statements", (m.statements, m.statements_help), Holds::Number),
    ];
    fields.extend(by_grade(selection));
    fields.push(link_field(lang));
    Table { id: "targets", title: phrases::targets(rows.len(), lang), fields, key: vec!["id"], rows }
}
