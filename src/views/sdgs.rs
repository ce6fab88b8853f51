//! What do the workshops have to do with a goal or a target, and on what ground?

use crate::components::{
    Cards, Collection, CountLink, LaterNote, LaterOfSelection, MarkScale, MiniTimeline, Profile, goal_class, ground_links, marks_for,
    record_of, shows_afterwards,
};
use crate::domain::{Goal, Grade, Indicator, Target};
use crate::i18n::dates;
use crate::query::{ByGrade, Facet, Mode, View, ViewState};
use crate::session::{Session, memo};
use crate::wording::{dialogue, phrases};
use leptos::prelude::*;

/// The view, or one record of it.
pub fn show(id: Option<String>) -> AnyView {
    match id {
        None => view! { <Sdgs/> }.into_any(),
        Some(id) => view! { <OneSdg id/> }.into_any(),
    }
}

/// The 17 goals in order, weight by number, with the targets that concern migration.
#[component]
pub fn Sdgs() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let goals: Vec<_> = data
        .set
        .goals
        .iter()
        .map(|goal| {
            let targets: Vec<Target> = data.set.targets.iter().filter(|t| t.goal == goal.id).cloned().collect();
            view! { <GoalTile goal=goal.clone() targets/> }
        })
        .collect();
    let agenda = {
        let term = data.index.vocabulary().term(Facet::Sdg, crate::dataset::AGENDA);
        let opens = memo(move || {
            session.state.with(|state| {
                let base = state.without_facet(Facet::Sdg).in_view(View::Statements);
                term.map_or(base.clone(), |term| base.with(Facet::Sdg, Mode::Any, term))
            })
        });
        // Under its own list: nothing else of the SDG filter counts here.
        let split = move || opens.with(|list| ground_links(session, list, crate::dataset::AGENDA));
        view! {
            <p class="wall__agenda">
                {m.agenda_whole}{phrases::colon(lang)}<CountLink opens text=phrases::statements/>" "{split}
            </p>
        }
    };
    view! {
        <Collection heading=m.sdgs_title.to_owned() lead=move || view! { <p class="lead">{m.sdgs_lead}</p> }>
            <GradeKey/>
            <MarkScale/>
            <ol class="wall">{goals}</ol>
            {agenda}
        </Collection>
    }
}

/// The three marks and what they mean.
#[component]
pub fn GradeKey() -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let items: Vec<_> = data
        .set
        .grades
        .iter()
        .map(|grade| {
            view! {
                <li><span class=format!("grade grade--{}", grade.id.id()) aria-hidden="true"></span>{grade.name.get(lang).to_owned()}</li>
            }
        })
        .collect();
    view! { <ul class="key">{items}</ul> }
}

#[component]
fn GoalTile(
    /// Goal.
    goal: Goal,
    /// Its targets that concern migration.
    targets: Vec<Target>,
) -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let id = goal.id.to_string();
    let opens = {
        let id = id.clone();
        memo(move || session.state.with(|state| record_of(state, View::Sdgs, &id)))
    };
    let count = memo(move || opens.with(|state| session.number(state)));
    // Five weights, so that a goal with thirty statements stands out from one with three.
    let weight = move || match count.get() {
        0 => 0,
        1..=2 => 1,
        3..=8 => 2,
        9..=20 => 3,
        _ => 4,
    };
    let split = {
        let id = id.clone();
        move || opens.with(|state| ground_links(session, state, &id))
    };
    let targets: Vec<_> = targets.into_iter().map(|target| view! { <TargetRow target/> }).collect();
    let has_targets = !targets.is_empty();
    view! {
        <li class=format!("tile {}", goal_class(&id)) data-weight=move || weight().to_string()>
            <a class="tile__link" href=move || opens.with(|state| session.href(state)) data-goal=id.clone() data-count=move || count.get().to_string()>
                <span class="tile__number"><span class="visually-hidden">{m.sdg_prefix}</span>{id.clone()}</span>
                <span class="tile__name">{goal.name.get(lang).to_owned()}</span>
                <span class="tile__count">{move || match count.get() {
                    0 => m.silent.to_owned(),
                    n => phrases::statements(n, lang),
                }}</span>
            </a>
            {split}
            {has_targets.then(|| view! { <ul class="tile__targets">{targets}</ul> })}
        </li>
    }
}

#[component]
fn TargetRow(
    /// Target.
    target: Target,
) -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let id = target.id.to_string();
    let opens = {
        let id = id.clone();
        memo(move || session.state.with(|state| record_of(state, View::Sdgs, &id)))
    };
    let count = memo(move || opens.with(|state| session.number(state)));
    let scale = {
        let id = id.clone();
        move || {
            let numbers = opens.with(|state| by_grade(session, state, &id));
            let units = |(grade, number): (Grade, usize)| {
                (0..marks_for(session, number))
                    .map(move |_| view! { <span class=format!("grade grade--{}", grade.id()) aria-hidden="true"></span> })
            };
            let units = Grade::ALL.into_iter().zip(numbers).flat_map(units).collect_view();
            view! { {opens.with(|state| ground_links(session, state, &id))}{units} }
        }
    };
    view! {
        <li class="target" class:target--silent=move || count.get() == 0>
            <a class="target__link" href=move || opens.with(|state| session.href(state)) data-target=id.clone() data-count=move || count.get().to_string()>
                <span class="target__code">{id.clone()}</span>
                <span class="target__name">{target.name.get(lang).to_owned()}</span>
                <span class="target__count">{move || if count.get() == 0 { m.silent.to_owned() } else { dates::number(count.get(), lang) }}</span>
            </a>
            <span class="target__scale">{scale}</span>
        </li>
    }
}

/// How many of a state's statements are linked to a goal or target on which of the grounds asked for.
fn by_grade(session: Session, state: &ViewState, id: &str) -> ByGrade {
    let data = session.data();
    let rows = data.index.select(state);
    session.grounds().tally(rows.ones().filter_map(|row| data.set.statements.get(row)), id)
}

/// One goal or one target.
#[component]
pub fn OneSdg(
    /// Goal or target.
    id: String,
) -> impl IntoView {
    let session = Session::get();
    let data = session.data();
    match (data.set.goal(&id), data.set.target(&id)) {
        (Some(goal), _) => view! { <OneGoal goal=goal.clone()/> }.into_any(),
        (None, Some(target)) => view! { <OneTarget target=target.clone()/> }.into_any(),
        (None, None) => ().into_any(),
    }
}

#[component]
fn OneGoal(goal: Goal) -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let id = goal.id.to_string();
    let targets: Vec<_> = data.set.targets.iter().filter(|t| t.goal == goal.id).map(|t| view! { <TargetRow target=t.clone()/> }).collect();
    let has_targets = !targets.is_empty();
    let class = goal_class(&id);
    let heading = format!("{} {}{}{}", m.sdg_prefix_visible, id, phrases::colon(lang), goal.name.get(lang));
    let lead = move || view! { <p class=format!("goal-bar {class}") aria-hidden="true"></p> };
    view! {
        <Collection heading lead>
            <section aria-labelledby="targets-title">
                <h2 id="targets-title" class="section-title">{m.goal_targets}</h2>
                {if has_targets { view! { <GradeKey/> <MarkScale/> <ul class="targets">{targets}</ul> }.into_any() } else { view! { <p class="help">{m.no_targets}</p> }.into_any() }}
            </section>
            <ByGrade id=id.clone()/>
            <section aria-labelledby="goal-themes">
                <h2 id="goal-themes" class="section-title">{m.with_themes}</h2>
                <Profile facet=Facet::Theme limit=8/>
            </section>
            <section aria-labelledby="own-time"><h2 id="own-time" class="section-title">{m.own_timeline}</h2><MiniTimeline/></section>
            <LaterOfSelection/>
        </Collection>
    }
}

#[component]
fn OneTarget(target: Target) -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let id = target.id.to_string();
    let goal = data.set.goal(target.goal.as_str());
    let goal_link = goal.map(|goal| {
        let href = session.href(&session.start(View::Sdgs).with_record(View::Sdgs, goal.id.as_str()));
        view! { <a href=href>{format!("{} {}{}{}", m.sdg_prefix_visible, goal.id, phrases::colon(lang), goal.name.get(lang))}</a> }
            .into_any()
    });
    let goal_link = StoredValue::new_local(goal_link);
    let relation = dialogue::relation(target.relation, &data.set, lang);
    let why = target.why.get(lang).to_owned();
    let class = goal_class(&id);
    let lead = move || {
        view! {
            <p class=format!("goal-bar {class}") aria-hidden="true"></p>
            <p class="lead">{why.clone()}" "<span class="tag">{relation.clone()}</span></p>
            <p class="help">{goal_link.try_update_value(Option::take).flatten()}</p>
        }
    };
    let indicators: Vec<_> = target.indicators.into_iter().map(|indicator| view! { <OneIndicator indicator/> }).collect();
    let silent = !data.set.statements.iter().any(|s| s.sdg.iter().any(|l| l.to.as_str() == id));
    view! {
        <Collection heading=format!("{} {}", id, target.name.get(lang)) lead>
            {silent.then(|| view! { <p class="gap" data-gap="">{m.gap}</p> })}
            <ByGrade id=id.clone()/>
            <section aria-labelledby="indicators-title">
                <h2 id="indicators-title" class="section-title">{m.indicators}</h2>
                <ul class="plain">{indicators}</ul>
                <p class="help">{m.label_not_official}</p>
            </section>
            <section aria-labelledby="goal-themes">
                <h2 id="goal-themes" class="section-title">{m.with_themes}</h2>
                <Profile facet=Facet::Theme limit=8/>
            </section>
            <LaterOfSelection/>
        </Collection>
    }
}

/// An indicator: who answers for it, what is to be said of it. One that joined the framework after the
/// meetings is itself something that happened afterwards.
#[component]
fn OneIndicator(indicator: Indicator) -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let held = data.set.workshops.iter().filter_map(|w| w.date.last_day()).max();
    let joined_later = indicator.since.as_ref().is_some_and(|since| since.first_day() > held);
    let shown = shows_afterwards(session);
    move || {
        (!joined_later || shown.get()).then(|| {
            view! {
                <li>
                    <strong class="code">{indicator.id.clone()}</strong>" "
                    {format!("{}{}{}", m.custodians, phrases::colon(lang), indicator.custodians.join(", "))}
                    {indicator.note.as_ref().map(|note| view! { <p class="help">{note.get(lang).to_owned()}</p> })}
                    <LaterNote text=indicator.later.clone()/>
                </li>
            }
        })
    }
}

/// The statements by the grade of their best link to the goal or target, strongest first.
#[component]
fn ByGrade(id: String) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let sections: Vec<_> = Grade::ALL
        .into_iter()
        .map(|grade| {
            let name = data.set.grades.iter().find(|g| g.id == grade).map(|g| g.name.get(lang).to_owned()).unwrap_or_default();
            let id = id.clone();
            let rows = memo(move || {
                let data = session.data();
                let grounds = session.grounds();
                let of = |row: &u32| data.set.statements.get(*row as usize).and_then(|s| grounds.best(s, &id)) == Some(grade);
                session.outcome.with(|outcome| outcome.order.iter().copied().filter(of).collect::<Vec<u32>>())
            });
            // The best grade of a statement is no filter: a better one would be in it too.
            let list = memo(move || {
                let data = session.data();
                let mut rows = rows.get();
                rows.sort_unstable();
                let ids = rows.iter().filter_map(|row| data.set.statements.get(*row as usize)).map(|s| s.id.to_string()).collect();
                session.list().with_pinpoints(ids)
            });
            let title = format!("grade-{}", grade.id());
            view! {
                <Show when=move || rows.with(|rows| !rows.is_empty())>
                    <section aria-labelledby=title.clone()>
                        <h2 id=title.clone() class="section-title">
                            <span class=format!("grade grade--{}", grade.id()) aria-hidden="true"></span>
                            {name.clone()}{phrases::colon(lang)}<CountLink opens=list text=phrases::statements/>
                        </h2>
                        <Cards rows level=3 among=Grade::ALL.len()/>
                    </section>
                </Show>
            }
        })
        .collect();
    view! { <div>{sections}</div> }
}
