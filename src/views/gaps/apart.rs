//! The themes and goals that never meet in a statement.

use crate::across::gaps::{Meetings, meetings};
use crate::across::words;
use crate::components::goal_class;
use crate::i18n::CompareMessages;
use crate::query::View;
use crate::session::{Session, memo};
use leptos::prelude::*;

/// How many pairs never meet, the silent on both sides, and then theme by theme.
#[component]
pub fn ApartList() -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let c = CompareMessages::of(lang);
    let found = memo(move || {
        let data = session.data();
        meetings(&data.set, &data.index, &session.state.get())
    });
    let number = move || found.with(|found| words::never_meet(found.never, found.pairs, lang));
    let goals = move || found.with(|found| goal_links(&found.silent, session));
    let goalless = move || found.with(|found| theme_links(&found.without_goal(), session));
    let targetless = move || found.with(|found| theme_links(&found.without_target(), session));
    view! {
        <section aria-labelledby="apart-title" data-apart="">
            <h2 id="apart-title" class="section-title">{c.apart_title}</h2>
            <p class="apart__number">{number}</p>
            <p class="help">{c.apart_rule}</p>
            <dl class="apart">
                <dt>{c.silent_goals}</dt><dd data-apart-goals="">{goals}</dd>
                <dt>{c.goalless_themes}</dt><dd data-apart-goalless="">{goalless}</dd>
                <dt>{c.targetless_themes}</dt><dd data-apart-targetless="">{targetless}</dd>
            </dl>
            <h3 class="minor-title">{c.per_theme}</h3>
            <ul class="apart-themes">{move || found.with(|found| themes(found, session))}</ul>
        </section>
    }
}

/// Each theme with the goals that it alone leaves aside.
fn themes(found: &Meetings, session: Session) -> Vec<AnyView> {
    let lang = session.lang.get_untracked();
    let c = CompareMessages::of(lang);
    let data = session.data();
    // Those that no theme meets stand above, once: the number counts what is shown below it.
    let goals = data.set.goals.len() - found.silent.len();
    let row = |apart: &crate::across::gaps::Apart| {
        let theme = data.set.themes.get(apart.theme)?;
        let others: Vec<usize> = apart.never.iter().copied().filter(|goal| !found.silent.contains(goal)).collect();
        let links = if others.is_empty() { view! { <p class="help">{c.meets_all}</p> }.into_any() } else { goal_links(&others, session) };
        let number = (!others.is_empty())
            .then(|| view! { " "<span class="apart-theme__number" data-apart-number=others.len().to_string()>{words::of_goals(others.len(), goals, lang)}</span> });
        let href = session.href(&session.state.with(|state| crate::components::record_of(state, View::Themes, theme.id.as_str())));
        Some(
            view! {
                <li class="apart-theme" data-apart-theme=theme.id.to_string()>
                    <p class="apart-theme__name"><a href=href>{theme.name.get(lang).to_owned()}</a>{number}</p>
                    {links}
                </li>
            }
            .into_any(),
        )
    };
    found.themes.iter().filter_map(row).collect()
}

/// Goals as squares with their numbers.
fn goal_links(goals: &[usize], session: Session) -> AnyView {
    let lang = session.lang.get_untracked();
    let m = session.messages();
    if goals.is_empty() {
        return view! { <p class="help">{CompareMessages::of(lang).none}</p> }.into_any();
    }
    let data = session.data();
    let link = |goal: &crate::domain::Goal| {
        let id = goal.id.to_string();
        let href = session.href(&session.state.with(|state| crate::components::record_of(state, View::Sdgs, &id)));
        let (name, class) = (goal.name.get(lang).to_owned(), format!("sdg {}", goal_class(&id)));
        view! {
            <li><a class=class href=href title=name.clone()>
                <span class="visually-hidden">{m.sdg_prefix}</span><span class="sdg__code">{id}</span><span class="visually-hidden">{format!(" {name}")}</span>
            </a></li>
        }
    };
    let links: Vec<_> = goals.iter().filter_map(|place| data.set.goals.get(*place)).map(link).collect();
    view! { <ul class="apart-goals">{links}</ul> }.into_any()
}

/// Themes as links.
fn theme_links(themes: &[usize], session: Session) -> AnyView {
    let lang = session.lang.get_untracked();
    if themes.is_empty() {
        return view! { <p class="help">{CompareMessages::of(lang).none}</p> }.into_any();
    }
    let data = session.data();
    let link = |theme: &crate::domain::Named<crate::domain::ThemeId>| {
        let href = session.href(&session.state.with(|state| crate::components::record_of(state, View::Themes, theme.id.as_str())));
        view! { <li><a class="value" href=href>{theme.name.get(lang).to_owned()}</a></li> }
    };
    let links: Vec<_> = themes.iter().filter_map(|place| data.set.themes.get(*place)).map(link).collect();
    view! { <ul class="apart-names">{links}</ul> }.into_any()
}
