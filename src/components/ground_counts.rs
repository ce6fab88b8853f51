//! How many statements of a number stand on which ground.

use super::GradeMark;
use crate::domain::Grade;
use crate::i18n::dates;
use crate::query::{ByGrade, Facet, Mode, ViewState};
use crate::session::{Loaded, Session};
use crate::wording::phrases;
use leptos::prelude::*;

/// Each mark with its number, its name for those who hear it; nothing where there is no statement.
pub fn ground_counts(session: Session, numbers: ByGrade) -> AnyView {
    shown(session, numbers, |_, text| text.into_any())
}

/// The same of what a list holds on a goal or target, each number the link to its own part of the list.
pub fn ground_links(session: Session, list: &ViewState, id: &str) -> AnyView {
    let data = session.data();
    let grounds = session.grounds();
    let rows = data.index.select(list);
    let numbers = grounds.tally(rows.ones().filter_map(|row| data.set.statements.get(row)), id);
    shown(session, numbers, |grade, text| {
        let part: Vec<usize> =
            rows.ones().filter(|row| data.set.statements.get(*row).and_then(|s| grounds.best(s, id)) == Some(grade)).collect();
        let href = session.href(&part_of(list, grade, &part, &data));
        view! { <a class="count-link" href=href data-count=part.len().to_string()>{text}</a> }.into_any()
    })
}

/// The list with the grade as a filter, where that says it; else its statements one by one.
fn part_of(list: &ViewState, grade: Grade, rows: &[usize], data: &Loaded) -> ViewState {
    let filtered = data.index.vocabulary().term(Facet::Grade, grade.id()).map(|term| list.with_only(Facet::Grade, Mode::Any, term));
    if let Some(filtered) = filtered.filter(|filtered| data.index.select(filtered).ones().eq(rows.iter().copied())) {
        return filtered;
    }
    list.with_pinpoints(rows.iter().filter_map(|row| data.set.statements.get(*row)).map(|s| s.id.to_string()).collect())
}

fn shown(session: Session, numbers: ByGrade, number: impl Fn(Grade, AnyView) -> AnyView) -> AnyView {
    let lang = session.lang.get_untracked();
    let one = |(grade, count): (Grade, usize)| {
        let of = format!(" {}", phrases::statements_word(count, lang));
        let text = view! { {dates::number(count, lang)}<span class="visually-hidden">{of}</span> }.into_any();
        view! { <span class="grounds__one" data-ground=grade.id() data-number=count.to_string()><GradeMark grade/>" "{number(grade, text)}</span> }
    };
    let parts: Vec<_> = Grade::ALL.into_iter().zip(numbers).filter(|(_, count)| *count > 0).map(one).collect();
    if parts.is_empty() { ().into_any() } else { view! { <span class="grounds">{parts}</span> }.into_any() }
}
