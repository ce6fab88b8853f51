//! Which themes meet which goals, on what ground, in which workshop?

mod beyond;
mod list;
mod picture;
mod table;
mod words;

use crate::across::matrix::plan::LEAST_WIDTH;
use crate::across::matrix::{Cell, Matrix as Grid};
use crate::components::{Collection, Figure, NothingDrawn, goal_class, measured, room_of_page};
use crate::domain::{Goal, Lang};
use crate::i18n::MatrixMessages;
use crate::query::{Facet, Mode, View};
use crate::session::{Session, memo};
use crate::wording::{phrases, together};
use beyond::Beyond;
use leptos::{html, prelude::*};
use list::List;
use picture::Picture;
use table::Table;

/// The view.
pub fn show(goal: Option<String>) -> AnyView {
    view! { <Matrix goal/> }.into_any()
}

/// The view.
#[component]
pub fn Matrix(
    /// Goal whose targets are the columns; the 17 goals without it.
    goal: Option<String>,
) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let m = MatrixMessages::of(lang);
    let data = session.data();
    let open = goal.as_deref().and_then(|id| data.set.goal(id));
    let heading = match open {
        Some(goal) => format!("{}{}{}", phrases::view_name(View::Matrix, lang), phrases::colon(lang), goal_name(goal, session)),
        None => phrases::view_name(View::Matrix, lang).to_owned(),
    };
    let class = open.map(|goal| goal_class(goal.id.as_str()));
    let text = if class.is_some() { m.lead_goal } else { m.lead };
    let lead = move || {
        view! {
            {class.clone().map(|class| view! { <p class=format!("goal-bar {class}") aria-hidden="true"></p> })}
            <div class="matrix-lead"><p class="lead">{text}</p><Chooser goal=goal.clone()/></div>
        }
    };
    let grid = memo(move || {
        let data = session.data();
        session.state.with(|state| Grid::of(&data.set, &data.index, state))
    });
    let drawn = memo(move || grid.with(|grid| grid.filled() > 0));
    let filled = move |state: &crate::query::ViewState| {
        let data = session.data();
        Grid::of(&data.set, &data.index, state).filled()
    };
    view! {
        <Collection heading lead>
            <NothingDrawn of=filled name=together::pairs/>
            <Show when=move || drawn.get()><Drawn grid/></Show>
        </Collection>
    }
}

fn goal_name(goal: &Goal, session: Session) -> String {
    let lang = session.lang.get_untracked();
    format!("{} {}{}{}", session.messages().sdg_prefix_visible, goal.id, phrases::colon(lang), goal.name.get(lang))
}

/// The ways to the targets of one goal, and back to all goals.
#[component]
fn Chooser(goal: Option<String>) -> impl IntoView {
    let session = Session::get();
    let m = MatrixMessages::of(session.lang.get_untracked());
    // Inside another page the view shows what was chosen.
    if session.state.with_untracked(|state| state.embed) {
        return ().into_any();
    }
    let data = session.data();
    let with_targets = data.set.goals.iter().filter(|goal| data.set.targets.iter().any(|target| target.goal == goal.id));
    let goals: Vec<_> = with_targets
        .map(|one| {
            let id = one.id.to_string();
            let class = format!("matrix-goals__link {}", goal_class(&id));
            let current = (goal.as_deref() == Some(&id)).then_some("page");
            let name = goal_name(one, session);
            let to = id.clone();
            let href = move || session.href(&session.state.with(|state| state.with_record(View::Matrix, &to)));
            view! { <li><a class=class href=href aria-current=current title=name.clone() data-matrix-goal=id.clone()><span class="visually-hidden">{name.clone()}</span><span aria-hidden="true">{id.clone()}</span></a></li> }
        })
        .collect();
    let all = move || session.href(&session.state.with(|state| state.in_view(View::Matrix)));
    let back = goal.is_some().then(|| view! { <a class="button" href=all data-matrix-goal="">{m.all_goals}</a> });
    view! {
        <nav class="matrix-goals" aria-label=m.goal_chooser>
            {back}
            <span class="matrix-goals__name" aria-hidden="true">{m.goal_chooser}</span>
            <ul class="matrix-goals__list">{goals}</ul>
        </nav>
    }
    .into_any()
}

/// The matrix, as a picture where it fits and as a list elsewhere, and what can be said of it.
#[component]
fn Drawn(grid: Memo<Grid>) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let m = MatrixMessages::of(lang);
    let root = NodeRef::<html::Div>::new();
    let room = measured(root, room_of_page(session));
    let wide = memo(move || !session.presence.narrow.get() && room.get() >= LEAST_WIDTH);
    let title = Signal::derive(move || grid.with(|grid| words::title(grid, session)));
    let twin = move || view! { <Table grid/> };
    view! {
        <div class="matrix" node_ref=root>
            <Show when=move || wide.get() fallback=move || view! { <List grid title/> }>
                <Figure name="matrix" title twin><Picture grid room title/></Figure>
            </Show>
            <p class="help">{m.sums}</p>
        </div>
        <Beyond grid/>
    }
}

/// A number of statements as the link to its list; nought is not one.
fn counted(session: Session, count: usize, opens: Option<&crate::query::ViewState>, text: String, of: String) -> AnyView {
    let hidden = (!of.is_empty()).then(|| view! { <span class="visually-hidden">{format!(" {of}")}</span> });
    match opens {
        Some(state) => view! { <a class="count-link" href=session.href(state) data-count=count.to_string()>{text}{hidden}</a> }.into_any(),
        None => view! { <span class="count-link count-link--none">{text}{hidden}</span> }.into_any(),
    }
}

/// The statements of a cell in one workshop, by its place in the data set, as the link to their list.
fn counted_half(session: Session, cell: &Cell, place: usize, text: String) -> AnyView {
    let data = session.data();
    let term = data.set.workshops.get(place).and_then(|w| data.index.vocabulary().term(Facet::Workshop, w.id.as_str()));
    let count = cell.of_workshop(place);
    let opens = cell.opens.as_ref().filter(|_| count > 0).zip(term).map(|(state, term)| state.with(Facet::Workshop, Mode::All, term));
    counted(session, count, opens.as_ref(), text, String::new())
}

fn lang_of(session: Session) -> (Lang, &'static MatrixMessages) {
    let lang = session.lang.get_untracked();
    (lang, MatrixMessages::of(lang))
}
