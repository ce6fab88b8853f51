//! What do the workshops say the SDGs miss, and which targets do the texts never touch?

mod apart;
mod targets;

use crate::across::gaps::{missing, without_missing};
use crate::across::words;
use crate::cite::pinpoint;
use crate::components::{Collection, CountLink, More, NothingDrawn, Paged, SdgMark};
use crate::i18n::CompareMessages;
use crate::query::{View, ViewState};
use crate::session::{Session, hue, memo};
use crate::wording::phrases;
use leptos::prelude::*;

/// The view.
pub fn show(_: Option<String>) -> AnyView {
    view! { <Gaps/> }.into_any()
}

/// Both directions, and the themes and goals that never meet.
#[component]
pub fn Gaps() -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let c = CompareMessages::of(lang);
    // With nothing selected everything would be silent; the dead end says so and leads out.
    let some = memo(move || session.outcome.with(|outcome| outcome.matching() > 0));
    view! {
        <Collection heading=phrases::view_name(View::Gaps, lang).to_owned() lead=move || view! { <p class="lead">{c.gaps_lead}</p> }>
            <Show when=move || some.get()>
                <Misses/>
                <targets::Targets/>
                <apart::ApartList/>
            </Show>
        </Collection>
    }
}

/// How many statements of a large data set are listed at first.
const FIRST: usize = 50;

/// The statements that find something missing in the SDGs.
#[component]
fn Misses() -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let c = CompareMessages::of(lang);
    let rows = memo(move || {
        let data = session.data();
        missing(&data.set, &data.index.select(&session.state.get()))
    });
    let list = memo(move || {
        let data = session.data();
        let ids = rows.with(|rows| rows.iter().filter_map(|row| data.set.statements.get(*row)).map(|s| s.id.to_string()).collect());
        session.state.with(|state| state.in_view(View::Statements).with_pinpoints(ids))
    });
    let number = move |state: &ViewState| {
        let data = session.data();
        missing(&data.set, &data.index.select(state)).len()
    };
    let data = session.data();
    let silent: Vec<_> = without_missing(&data.set)
        .iter()
        .filter_map(|id| data.set.workshop(id.as_str()))
        .map(|workshop| {
            view! {
                <p class=format!("miss-none {}", hue(&workshop.id)) data-says-nothing=workshop.id.to_string()>
                    <span class="side__letter">{workshop.id.to_string()}</span>{words::says_no_such_thing(workshop.name.get(lang), lang)}
                </p>
            }
        })
        .collect();
    let paged = Paged::of(session, FIRST);
    let shown = move || rows.with(|rows| rows.iter().take(paged.limit()).copied().collect::<Vec<usize>>());
    let some = move || rows.with(|rows| !rows.is_empty());
    view! {
        <section aria-labelledby="misses-title">
            <h2 id="misses-title" class="section-title">{c.misses_title}
                <Show when=some>" "<span class="section-title__more"><CountLink opens=list text=phrases::statements/></span></Show></h2>
            <ul class="misses"><For each=shown key=|row| *row let:row><Miss row/></For></ul>
            <More paged all=Signal::derive(move || rows.with(Vec::len)) focus=StoredValue::new(Box::new(|place| Some((".miss__title a".to_owned(), place))))/>
            <NothingDrawn of=number name=phrases::statements/>
            {silent}
        </section>
    }
}

/// One of them: where it stands, and what it finds missing.
#[component]
fn Miss(
    /// Place in the data set.
    row: usize,
) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let c = CompareMessages::of(lang);
    let data = session.data();
    let Some(s) = data.set.statements.get(row) else { return ().into_any() };
    let id = s.id.to_string();
    let page = {
        let id = id.clone();
        move || session.href(&session.state.with(|state| state.with_record(View::Statements, &id)))
    };
    let marks = move || {
        let data = session.data();
        let grounds = session.grounds();
        let s = data.set.statements.get(row)?;
        Some(grounds.links(s).map(|link| view! { <SdgMark to=link.to.to_string() grade=link.grade/> }).collect_view())
    };
    let notes: Vec<_> = s.notes.iter().map(|note| view! { <p class="help">{note.get(lang).to_owned()}</p> }).collect();
    view! {
        <li class=format!("miss {}", hue(&s.workshop)) data-misses=id.clone()>
            <p class="miss__pin">{pinpoint(&id)}</p>
            <h3 class="miss__title"><a href=page>{s.title.get(lang).to_owned()}</a></h3>
            <p class="miss__what"><span class="miss__lead">{c.misses_says}</span>" "{s.misses.as_ref().map(|text| text.get(lang).to_owned())}</p>
            {notes}
            <p class="card__sdgs">{marks}</p>
        </li>
    }
    .into_any()
}
