//! The targets that concern migration by the strongest ground on which the texts reach them, down to the silent ones.

use crate::across::gaps::{GROUPS, Reached, group, list_of, silence, targets};
use crate::across::words;
use crate::components::{CountLink, Figure, goal_class, ground_links, measured, tooltip};
use crate::domain::{Grade, Relation};
use crate::i18n::{CompareMessages, dates};
use crate::session::{Session, memo};
use crate::wording::phrases;
use crate::wording::{by_grade_in_words, dialogue};
use leptos::{html, prelude::*};

/// Width of the picture before it is measured.
const UNMEASURED: f64 = 860.0;
/// Width of a cell of the picture, with the room around it.
const CELL: f64 = 62.0;
/// Height of a cell.
const HEIGHT: f64 = 26.0;
/// The most cells side by side in a group.
const ACROSS: usize = 3;
/// Room between two groups.
const BETWEEN: f64 = 12.0;
/// Room for the mark and the number of a group.
const FOOT: f64 = 28.0;

/// The scale: picture and lists.
#[component]
pub fn Targets() -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let c = CompareMessages::of(lang);
    let reached = memo(move || {
        let data = session.data();
        targets(&data.set, &data.index, &session.state.get())
    });
    let title = move || {
        let filtered = session.state.with(|state| state.is_filtered());
        let data = session.data();
        words::silence(reached.with(|reached| silence(reached)), filtered, dialogue::guide(&data.set, lang), lang)
    };
    let groups: Vec<_> = GROUPS.into_iter().map(|grade| view! { <Group reached grade/> }).collect();
    let root = NodeRef::<html::Div>::new();
    let width = measured(root, UNMEASURED);
    let across = memo(move || across(width.get()));
    view! {
        <section aria-labelledby="silent-title">
            <h2 id="silent-title" class="section-title">{c.targets_title}</h2>
            <Figure name="targets" title=Signal::derive(title) below=move || view! { <p class="help">{dialogue::key_direct(&session.data().set, lang)}</p> } twin=move || view! { <Twin reached/> }>
                <div node_ref=root>{move || reached.with(|reached| picture(reached, across.get(), session, title()))}</div>
            </Figure>
            <p class="help">{c.targets_rule}</p>
            <div class="grade-groups">{groups}</div>
        </section>
    }
}

/// What a group is called.
fn group_name(grade: Option<Grade>, session: Session) -> String {
    let lang = session.lang.get();
    let c = CompareMessages::of(lang);
    match grade {
        Some(grade) => session
            .data()
            .set
            .grades
            .iter()
            .find(|named| named.id == grade)
            .map(|named| named.name.get(lang).to_owned())
            .unwrap_or_default(),
        None if session.state.with(|state| state.is_filtered()) => c.silent_selection.to_owned(),
        None => c.silent_here.to_owned(),
    }
}

/// The id of a group, for marks.
fn group_id(grade: Option<Grade>) -> &'static str {
    grade.map_or("silent", Grade::id)
}

/// How many cells stand side by side in a group, so that all groups do.
fn across(width: f64) -> usize {
    let room = |cells: &usize| GROUPS.len() as f64 * (*cells as f64 * CELL + BETWEEN) - BETWEEN <= width;
    (1..=ACROSS).rev().find(room).unwrap_or(1)
}

/// A block of cells a group, from the strongest ground to none.
fn picture(reached: &[Reached], across: usize, session: Session, title: String) -> AnyView {
    let lang = session.lang.get_untracked();
    let groups = GROUPS.map(|grade| (grade, group(reached, grade)));
    let rows = groups.iter().map(|(_, found)| found.len().div_ceil(across)).max().unwrap_or(0).max(1);
    let base = rows as f64 * HEIGHT;
    let mut x = 0.0;
    let mut blocks = Vec::new();
    for (grade, found) in &groups {
        let width = found.len().clamp(1, across) as f64 * CELL;
        let cells: Vec<_> = found
            .iter()
            .enumerate()
            .map(|(n, reached)| {
                let (column, row) = ((n % across) as f64, (n / across) as f64);
                cell(reached, session, x + column * CELL, base - (row + 1.0) * HEIGHT)
            })
            .collect();
        blocks.push(view! {
            <g class=format!("scale__group scale__group--{}", group_id(*grade))>
                {cells}
                <line class="scale__base" x1=x x2=x + width - 6.0 y1=base y2=base/>
                {mark(*grade, x + 7.0, base + 16.0)}
                <text class="scale__number" x=x + 20.0 y=base + 21.0>{dates::number(found.len(), lang)}</text>
            </g>
        });
        x += width + BETWEEN;
    }
    let (width, height) = (x - BETWEEN, base + FOOT);
    view! {
        <svg class="scale" data-picture="targets" width=width height=height viewBox=format!("0 0 {width} {height}") role="img" aria-label=title>{blocks}</svg>
    }
    .into_any()
}

/// A target: its code beside the colour of its goal, framed where it names migration.
fn cell(reached: &Reached, session: Session, x: f64, y: f64) -> AnyView {
    let data = session.data();
    let Some(target) = data.set.targets.get(reached.target) else { return ().into_any() };
    let id = target.id.to_string();
    let lang = session.lang.get_untracked();
    let by_grade = by_grade_in_words(&data.set, reached.by_grade, lang);
    let split = if by_grade.is_empty() { by_grade } else { format!("{}{by_grade}", phrases::colon(lang)) };
    let class = match reached.relation {
        Relation::Direct => "scale__cell scale__cell--direct",
        Relation::CrossCutting => "scale__cell",
    };
    view! {
        <g class=class>
            {tooltip(format!("{id} {}{split}", target.name.get(lang)))}
            <rect class="scale__ground" x=x + 1.0 y=y + 1.0 width=CELL - 8.0 height=HEIGHT - 5.0/>
            <rect class=format!("scale__goal {}", goal_class(&id)) x=x + 1.0 y=y + 1.0 width="6" height=HEIGHT - 5.0/>
            <text class="scale__code" x=x + 12.0 y=y + 15.5>{id.clone()}</text>
        </g>
    }
    .into_any()
}

/// The mark of a grade in a drawing: filled, half, hollow; a dash where there is none.
fn mark(grade: Option<Grade>, x: f64, y: f64) -> AnyView {
    let half = (grade == Some(Grade::Wording))
        .then(|| view! { <path class="scale__mark scale__mark--full" d=format!("M{x} {}A6 6 0 0 0 {x} {}Z", y - 6.0, y + 6.0)/> });
    match grade {
        Some(Grade::Number) => view! { <circle class="scale__mark scale__mark--full" cx=x cy=y r="6"/> }.into_any(),
        Some(_) => view! { <circle class="scale__mark" cx=x cy=y r="6"/>{half} }.into_any(),
        None => view! { <line class="scale__mark scale__mark--none" x1=x - 6.0 x2=x + 6.0 y1=y y2=y/> }.into_any(),
    }
}

/// The targets of a group with their names and numbers.
#[component]
fn Group(
    reached: Memo<Vec<Reached>>,
    /// Grade of the group; `None` for the silent ones.
    grade: Option<Grade>,
) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let c = CompareMessages::of(lang);
    let found = memo(move || reached.with(|reached| group(reached, grade)));
    let title = format!("targets-{}", group_id(grade));
    let mark = format!("grade grade--{}", grade.map_or("none", Grade::id));
    let items = move || {
        let item = |one: Reached| (one.target, one.relation);
        found.with(|found| found.iter().cloned().map(item).collect::<Vec<_>>())
    };
    view! {
        <section class=format!("grade-group grade-group--{}", group_id(grade)) aria-labelledby=title.clone() data-grade-group=group_id(grade)>
            <h3 id=title.clone() class="grade-group__title"><span class=mark aria-hidden="true"></span>{move || group_name(grade, session)}
                <span class="grade-group__number">{move || words::targets(found.with(Vec::len), lang)}</span></h3>
            <ul class="grade-group__list"><For each=items key=|item| *item let:item><Line target=item.0 relation=item.1/></For></ul>
            <Show when=move || found.with(Vec::is_empty)><p class="help">{c.no_target_here}</p></Show>
        </section>
    }
}

#[component]
fn Line(
    /// Place among the targets.
    target: usize,
    relation: Relation,
) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let Some(record) = data.set.targets.get(target) else { return ().into_any() };
    let id = record.id.to_string();
    let opens = {
        let id = id.clone();
        memo(move || session.state.with(|state| list_of(state, &id)))
    };
    let number = {
        let id = id.clone();
        move || {
            let split = opens.with(|list| ground_links(session, list, &id));
            view! { <CountLink opens text=phrases::statements of=id.clone()/>{split} }
        }
    };
    let silent = memo(move || opens.with(|state| session.number(state) == 0));
    let name = record.name.get(lang).to_owned();
    let direct = relation == Relation::Direct;
    view! {
        <li class=format!("reach {}", goal_class(&id)) data-target=id.clone()>
            <a class="reach__link" href=move || opens.with(|state| session.href(state))>
                <span class="reach__code">{id.clone()}</span>
                <span class="reach__name">{name}</span>
            </a>
            {direct.then(|| view! { <span class="tag">{dialogue::relation(Relation::Direct, &data.set, lang)}</span> })}
            <span class="reach__count">{move || (!silent.get()).then(number.clone())}</span>
        </li>
    }
    .into_any()
}

/// The same as a table, in the order of the goals.
#[component]
fn Twin(reached: Memo<Vec<Reached>>) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let c = CompareMessages::of(lang);
    let row = move |reached: Reached| {
        let data = session.data();
        let target = data.set.targets.get(reached.target)?;
        let id = target.id.to_string();
        let opens = session.state.with(|state| list_of(state, &id));
        let split = match reached.grade {
            Some(_) => by_grade_in_words(&data.set, reached.by_grade, lang),
            None => group_name(None, session),
        };
        let relation = dialogue::relation(reached.relation, &data.set, lang);
        Some(view! {
            <tr>
                <th scope="row">{format!("{id} {}", target.name.get(lang))}</th>
                <td>{relation}</td>
                <td>{split}</td>
                <td class="num"><CountLink opens=Signal::stored(opens) text=dates::number of=id/></td>
            </tr>
        })
    };
    view! {
        <div class="table-scroll">
            <table class="table">
                <thead><tr><th scope="col">{c.target}</th><th scope="col">{c.relation}</th><th scope="col">{c.link_grade}</th><th scope="col" class="num">{c.statements}</th></tr></thead>
                <tbody>{move || reached.get().into_iter().filter_map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
