//! An SDG link as a small square in the goal's colour, with its code and the mark of its grade.

use crate::dataset::{AGENDA, goal_of};
use crate::domain::Grade;
use crate::query::{Facet, Mode, View};
use crate::session::Session;
use leptos::prelude::*;

/// The class that carries a goal's colour; `style/tokens.css` has all seventeen.
pub fn goal_class(sdg: &str) -> String {
    goal_of(sdg).map_or_else(|| "goal goal--agenda".to_owned(), |goal| format!("goal goal--{goal}"))
}

/// The mark of a grade: filled, half, hollow; its name is its text.
#[component]
pub fn GradeMark(
    /// Grade.
    grade: Grade,
) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let name = data.set.grades.iter().find(|g| g.id == grade).map(|g| g.name.get(lang).to_owned()).unwrap_or_default();
    view! {
        <span class=format!("grade grade--{}", grade.id()) title=name.clone()>
            <span class="visually-hidden">{name.clone()}</span>
        </span>
    }
}

/// The square, a link to the goal or target.
#[component]
pub fn SdgMark(
    /// Goal, target or `agenda`.
    to: String,
    /// Grade.
    grade: Grade,
) -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let is_agenda = to == AGENDA;
    let vocabulary = data.index.vocabulary();
    let term = vocabulary.term(Facet::Sdg, &to);
    let name = term.map(|term| crate::wording::value_name(&data.set, vocabulary, Facet::Sdg, term, lang)).unwrap_or_default();
    let target = match term {
        Some(term) if is_agenda => session.start(View::Statements).with(Facet::Sdg, Mode::Any, term),
        _ => session.start(View::Sdgs).with_record(View::Sdgs, &to),
    };
    let code = if is_agenda { m.agenda_short.to_owned() } else { to.clone() };
    view! {
        <a class=format!("sdg {}", goal_class(&to)) href=session.href(&target) title=name data-grade=grade.id()>
            <span class="visually-hidden">{if is_agenda { "" } else { m.sdg_prefix }}</span>
            <span class="sdg__code">{code}</span>
            <GradeMark grade/>
        </a>
    }
}
