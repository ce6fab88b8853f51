//! What is this, what was found, how is the whole shaped, and where do I go in? Also the static first screen.

mod findings;

use crate::cite::pinpoint;
use crate::components::{MiniTimeline, goal_class};
use crate::domain::{Part, Statement, Workshop};
use crate::i18n::dates;
use crate::query::{Facet, Mode, View};
use crate::session::{Session, hue};
use crate::wording::phrases;
use leptos::prelude::*;

/// The view.
pub fn show(_: Option<String>) -> AnyView {
    view! { <Overview/> }.into_any()
}

/// The overview.
#[component]
pub fn Overview() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let total = data.set.statements.len();
    let all = session.href(&session.start(View::Statements));
    view! {
        <div class="overview">
            <section class="hero">
                <h1 class="hero__title" tabindex="-1">{data.set.dialogue.heading.get(lang).to_owned()}</h1>
                <p class="hero__lead">{data.set.dialogue.lead.get(lang).to_owned()}</p>
            </section>
            <findings::Findings/>
            <Questions/>
            <Strip/>
            {View::Sdgs.is_offered(&data.set).then(|| view! {
                <section class="block" aria-labelledby="goals-title">
                    <h2 id="goals-title" class="section-title">{m.by_goal}</h2>
                    <Goals/>
                </section>
            })}
            <section class="block" aria-labelledby="themes-title">
                <h2 id="themes-title" class="section-title">{m.by_theme}</h2>
                <ThemesIn/>
            </section>
            <section class="block" aria-labelledby="time-title">
                <h2 id="time-title" class="section-title">{m.by_time}</h2>
                <MiniTimeline/>
            </section>
            <p class="overview__all"><a class="button button--strong" href=all data-count=total.to_string()>{phrases::show_statements(total, lang)}</a></p>
        </div>
    }
}

/// Questions that the explorer answers at once.
#[component]
fn Questions() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let items: Vec<_> = data
        .set
        .dialogue
        .questions
        .iter()
        .map(
            |question| view! { <li><a href=session.href(&session.answer_to(&question.link))>{question.text.get(lang).to_owned()}</a></li> },
        )
        .collect();
    (!items.is_empty()).then(|| view! { <ul class="questions" aria-label=m.questions>{items}</ul> })
}

/// How many marks a text has at most.
const MARKS: usize = 100;

/// The shape of the whole: one mark a statement, by workshop and conclusion.
#[component]
fn Strip() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let said_in = |w: &Workshop| data.set.statements.iter().filter(|s| s.workshop == w.id).collect::<Vec<&Statement>>();
    // Of a long text each mark is a stretch of it, as long in every text, which has no form of its own.
    let longest = data.set.workshops.iter().map(|w| said_in(w).len()).max().unwrap_or_default();
    let stretch = longest.div_ceil(MARKS).max(1);
    let workshops: Vec<_> = data
        .set
        .workshops
        .iter()
        .map(|w| {
            let mut groups: Vec<Vec<AnyView>> = Vec::new();
            let mut part = None;
            let said = said_in(w);
            let number = said.len();
            for run in said.chunks(stretch) {
                let Some(s) = run.first() else { continue };
                let begins = s.part == Part::Conclusion || part != Some(s.part) && s.part != Part::Point;
                part = Some(s.part);
                if groups.is_empty() || (begins && stretch == 1) {
                    groups.push(Vec::new());
                }
                let href = session.href(&session.start(View::Statements).with_record(View::Statements, s.id.as_str()));
                let class = match s.part {
                    _ if stretch > 1 => "strip__mark",
                    Part::Conclusion => "strip__mark strip__mark--conclusion",
                    Part::Point => "strip__mark",
                    Part::Opening | Part::Closing => "strip__mark strip__mark--frame",
                };
                let label = match run {
                    [.., last] if run.len() > 1 => format!("{} – {}, {}", s.id, last.id, phrases::statements(run.len(), lang)),
                    _ => format!("{} {}", s.id, s.title.get(lang)),
                };
                let mark = view! { <a class=class href=href title=label><span class="visually-hidden">{pinpoint(s.id.as_str())}</span></a> }.into_any();
                if let Some(group) = groups.last_mut() {
                    group.push(mark);
                }
            }
            let groups: Vec<_> = groups.into_iter().map(|marks| view! { <span class="strip__group">{marks}</span> }).collect();
            let term = data.index.vocabulary().term(Facet::Workshop, w.id.as_str());
            let start = session.start(View::Statements);
            let list = session.href(&term.map_or(start.clone(), |term| start.with(Facet::Workshop, Mode::Any, term)));
            let page = session.href(&session.start(View::Workshops).with_record(View::Workshops, w.id.as_str()));
            view! {
                <div class=format!("strip__row {}", hue(&w.id))>
                    <p class="strip__name">
                        <a href=page data-workshop=w.id.to_string() data-count=number.to_string()><span class="strip__letter">{w.id.to_string()}</span>{w.name.get(lang).to_owned()}</a>
                        <span class="strip__date">{format!("{}, ", dates::span(&w.date, lang))}<a class="strip__count" href=list data-count=number.to_string()>{phrases::statements(number, lang)}</a></span>
                    </p>
                    <div class="strip__marks">{groups}</div>
                </div>
            }
        })
        .collect();
    view! {
        <section class="strip" aria-labelledby="strip-title">
            <h2 id="strip-title" class="section-title">{m.strip_title}</h2>
            {workshops}
            <p class="help">{if stretch > 1 { phrases::one_stretch(stretch, lang) } else { m.strip_help.to_owned() }}</p>
        </section>
    }
}

/// The 17 goals with their numbers.
#[component]
fn Goals() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let items: Vec<_> = data
        .set
        .goals
        .iter()
        .map(|goal| {
            let opens = session.start(View::Sdgs).with_record(View::Sdgs, goal.id.as_str());
            let count = data.index.number(&opens);
            view! {
                <li class=format!("goal-entry {}", goal_class(goal.id.as_str())) class:goal-entry--none=count == 0>
                    <a href=session.href(&opens) data-goal=goal.id.to_string() data-count=count.to_string()>
                        <span class="goal-entry__number"><span class="visually-hidden">{m.sdg_prefix}</span>{goal.id.to_string()}</span>
                        <span class="goal-entry__name">{goal.name.get(lang).to_owned()}</span>
                        <span class="goal-entry__count">{dates::number(count, lang)}</span>
                    </a>
                </li>
            }
        })
        .collect();
    view! { <ol class="goal-entries">{items}</ol> }
}

/// The themes with their numbers.
#[component]
fn ThemesIn() -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let items: Vec<_> = data
        .set
        .themes
        .iter()
        .map(|theme| {
            let opens = session.start(View::Themes).with_record(View::Themes, theme.id.as_str());
            let count = data.index.number(&opens);
            view! {
                <li class="theme-entry">
                    <a href=session.href(&opens) data-theme=theme.id.to_string() data-count=count.to_string()>
                        <span class="theme-entry__name">{theme.name.get(lang).to_owned()}</span>
                        <span class="theme-entry__count">{dates::number(count, lang)}</span>
                    </a>
                </li>
            }
        })
        .collect();
    view! { <ul class="theme-entries">{items}</ul> }
}
