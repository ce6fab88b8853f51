//! Both texts side by side, in the order of each; scrolling one brings the matching place of the other along.

use super::Shared;
use super::mark::Mark;
use crate::across::compare::beside::{Beside, columns};
use crate::across::compare::{rows, verdict_of};
use crate::cite::pinpoint;
use crate::components::{More, Paged};
use crate::domain::{Part, Workshop};
use crate::i18n::CompareMessages;
use crate::platform;
use crate::query::View;
use crate::session::{Session, hue, memo};
use crate::wording::phrases;
use leptos::prelude::*;

/// The statements inside a region.
const ITEM: &str = "[data-read]";

/// The region of a text.
fn region(side: usize) -> String {
    format!("[data-text=\"{side}\"]")
}

/// What keeps both texts together.
#[derive(Clone, Copy)]
struct Link {
    beside: Memo<Beside>,
    on: RwSignal<bool>,
    put: StoredValue<[Option<f64>; 2]>,
}

impl Link {
    /// A text was scrolled.
    fn scrolled(self, side: usize) {
        let here = platform::scrolled(&region(side));
        let echo = |put: &mut [Option<f64>; 2]| {
            let was = put.get(side).copied().flatten();
            let mine = was.zip(here).is_some_and(|(was, here)| (was - here).abs() < 1.5);
            if let Some(slot) = put.get_mut(side).filter(|_| !mine) {
                *slot = None;
            }
            mine
        };
        if self.put.try_update_value(echo) != Some(false) || !self.on.get_untracked() {
            return;
        }
        let Some((place, part)) = platform::at_top(&region(side), ITEM) else { return };
        let other = 1 - side.min(1);
        if let Some((place, part)) = self.beside.with_untracked(|beside| beside.follow(side, place, part)) {
            bring(self.put, other, place, part);
        }
    }
}

/// Brings a part of a statement to the top of a text, and notes where that put it.
fn bring(put: StoredValue<[Option<f64>; 2]>, side: usize, place: usize, part: f64) {
    let there = platform::bring_to_top(&region(side), ITEM, place, part);
    put.update_value(|put| {
        if let Some(slot) = put.get_mut(side) {
            *slot = there;
        }
    });
}

/// The two texts.
#[component]
pub fn Columns(shared: Shared) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let c = CompareMessages::of(lang);
    let beside = memo(move || {
        let data = session.data();
        let selected = data.index.select(&session.state.get());
        let limits = shared.texts.map(Paged::limit);
        shared.by_row.with_value(|by_row| Beside::of(&data.set, by_row, &selected, limits))
    });
    let link = Link { beside, on: RwSignal::new(true), put: shared.put };
    let texts: Vec<_> =
        session.ends().into_iter().flatten().enumerate().map(|(side, workshop)| view! { <OneText shared link side workshop/> }).collect();
    view! {
        <section class="side-by-side" aria-labelledby="side-by-side-title">
            <h2 id="side-by-side-title" class="section-title">{move || if session.presence.narrow.get() { c.one_after_other } else { c.side_by_side }}</h2>
            <p class="help">{c.side_by_side_rule}</p>
            <Show when=move || !session.presence.narrow.get()>
                <label class="switch">
                    <input type="checkbox" data-linked="" prop:checked=move || link.on.get() on:change=move |event| link.on.set(event_target_checked(&event))/>
                    <span>{c.linked}</span>
                    <span class="switch__help">{c.linked_help}</span>
                </label>
            </Show>
            <div class="texts">{texts}</div>
        </section>
    }
}

/// One text: on a wide page a region that scrolls by itself, on a narrow one folded, because both would be as long as
/// the whole page above them.
#[component]
fn OneText(
    shared: Shared,
    link: Link,
    /// Which of the two.
    side: usize,
    workshop: Workshop,
) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let c = CompareMessages::of(lang);
    let id = workshop.id.to_string();
    let name = workshop.name.get(lang).to_owned();
    let rows = memo(move || link.beside.with(|beside| beside.columns.get(side).cloned().unwrap_or_default()));
    let all = Signal::derive(move || link.beside.with(|beside| beside.lengths.get(side).copied().unwrap_or_default()));
    let paged = shared.texts.get(side).copied();
    let first_new = move |place: usize| Some((format!("{} {ITEM} .read__title a", region(side)), place));
    let (title, end) = (format!("text-{id}"), format!("text-end-{id}"));
    let role = move || (!session.presence.narrow.get()).then_some("region");
    let stop = move || (!session.presence.narrow.get()).then_some("0");
    let labelled = {
        let title = title.clone();
        move || (!session.presence.narrow.get()).then(|| title.clone())
    };
    let list = move || {
        view! {
            <ol class="text__list">
                <For each=move || rows.get() key=|row| *row let:row><Item shared row/></For>
            </ol>
            {paged.map(|paged| view! { <More paged all focus=StoredValue::new(Box::new(first_new))/> })}
            <Show when=move || rows.with(Vec::is_empty)><p class="side__empty">{c.nothing_selected}</p></Show>
        }
    };
    let content = move || {
        if session.presence.narrow.get() {
            view! { <details class="text__fold" data-text-fold=""><summary>{c.open_text}</summary>{list()}</details> }.into_any()
        } else {
            list().into_any()
        }
    };
    // A text has a link for every statement and matter.
    let skip = {
        let end = end.clone();
        move || {
            (!session.presence.narrow.get())
                .then(|| view! { <a class="text__skip" href=format!("#{end}") data-skip-text="">{c.skip_text}</a> })
        }
    };
    view! {
        <div class=format!("text {}", hue(&id))>
            <h3 id=title class="column__title"><span class="column__letter">{id.clone()}</span>{name}<span class="column__count">{move || phrases::statements(all.get(), lang)}</span></h3>
            {skip}
            <div class="text__region" data-text=side.to_string() role=role tabindex=stop aria-labelledby=labelled on:scroll=move |_| link.scrolled(side)>
                {content}
            </div>
            <p id=end class="visually-hidden" tabindex="-1">{c.text_end}</p>
        </div>
    }
}

/// One statement with the matters that it shares.
#[component]
fn Item(
    shared: Shared,
    /// Place in the data set.
    row: usize,
) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let c = CompareMessages::of(lang);
    let data = session.data();
    let Some(s) = data.set.statements.get(row) else { return ().into_any() };
    let id = s.id.to_string();
    let matters = shared.by_row.with_value(|by_row| by_row.get(row).cloned()).unwrap_or_default();
    let both = |place: &&usize| {
        shared.context.with_value(|context| {
            context.alignments.get(**place).is_some_and(|a| a.sides.values().filter(|ids| !ids.is_empty()).count() > 1)
        })
    };
    let alone = matters.iter().filter(both).count() == 0;
    let marked = {
        let matters = matters.clone();
        move || matters.iter().any(|place| shared.is_marked(*place))
    };
    let links: Vec<_> = matters.into_iter().map(|place| view! { <MatterLink shared place/> }).collect();
    let page = {
        let id = id.clone();
        move || session.href(&session.state.with(|state| state.with_record(View::Statements, &id)))
    };
    let class = if s.part == Part::Point { "read read--point" } else { "read" };
    view! {
        <li class=class class:read--marked=marked data-read=id.clone()>
            <p class="read__pin">{pinpoint(&id)}</p>
            <p class="read__title"><a href=page>{s.title.get(lang).to_owned()}</a></p>
            <p class="read__text">{s.text.get(lang).to_owned()}</p>
            <ul class="read__matters">
                {links}
                {alone.then(|| view! { <li class="read__alone">{c.stands_alone}</li> })}
            </ul>
        </li>
    }
    .into_any()
}

/// A matter below a statement; pointing at it marks its statements in both texts.
#[component]
fn MatterLink(shared: Shared, place: usize) -> impl IntoView {
    let session = Session::get();
    let verdict = shared.context.with_value(|context| context.alignments.get(place).map(verdict_of));
    let point = move |on: bool| shared.pointed.set(on.then_some(place));
    let href = move || shared.href(place, session);
    view! {
        <li>
            <a class="read__matter" href=href on:mouseenter=move |_| point(true) on:mouseleave=move |_| point(false)
                on:focus=move |_| point(true) on:blur=move |_| point(false)>
                {verdict.map(|verdict| view! { <Mark verdict/> })}
                <span>{shared.topic(place, session)}</span>
            </a>
        </li>
    }
}

/// Brings the first statements of a matter to the top of both texts.
#[component]
pub fn ShowPlaces(shared: Shared, place: usize) -> impl IntoView {
    let session = Session::get();
    let c = CompareMessages::of(session.lang.get_untracked());
    let show = move |_| {
        let data = session.data();
        let selected = data.index.select(&session.state.get_untracked());
        let Some(alignment) = shared.context.with_value(|context| context.alignments.get(place).cloned()) else { return };
        let its = rows(&data.set, &alignment);
        let columns = shared.by_row.with_value(|by_row| columns(&data.set, by_row, &selected));
        let mut firsts: Vec<(usize, usize, String)> = Vec::new();
        let mut comes = false;
        for (side, (column, paged)) in columns.iter().zip(shared.texts).enumerate() {
            let Some(first) = column.iter().position(|row| its.binary_search(row).is_ok()) else { continue };
            comes |= paged.reach(first);
            let id = column.get(first).and_then(|row| data.set.statements.get(*row)).map(|s| s.id.to_string()).unwrap_or_default();
            firsts.push((side, first, format!("{} [data-read=\"{id}\"] .read__title a", region(side))));
        }
        let go = move || {
            for (side, first, _) in &firsts {
                bring(shared.put, *side, *first, 0.0);
            }
            // The region comes into view; then what was asked for has the focus, so that the next Tab goes on from there.
            platform::focus("[data-text]");
            if let Some((_, _, first)) = firsts.first() {
                platform::focus(first);
            }
        };
        if !comes {
            return go();
        }
        platform::spawn(async move {
            leptos::task::tick().await;
            go();
        });
    };
    view! {
        <Show when=move || !session.presence.narrow.get() && shared.shown.with(|shown| !shown.is_empty())>
            <button type="button" class="button" data-show-places="" on:click=show>{c.show_places}</button>
        </Show>
    }
}
