//! Citations: of a statement or a workshop in its page, and of what a view shows.

use super::{Copied, CopyButton};
use crate::cite::{Citable, Format, Rich, Run};
use crate::export::Selection;
use crate::i18n::Work;
use crate::platform;
use crate::query::{View, ViewState};
use crate::session::{Session, memo};
use leptos::prelude::*;

/// What is cited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cited {
    /// A statement, by its id.
    Statement(String),
    /// A workshop, by its id.
    Workshop(String),
    /// What the filters of the view select.
    Selection,
}

/// A citation in the reader's format, to copy.
#[component]
pub fn CiteBox(
    /// What is cited.
    of: Cited,
) -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let words = Work::of(lang);
    let format = RwSignal::new(Format::default());
    let help =
        if of == Cited::Selection { words.cite_view_help.to_owned() } else { session.data().set.dialogue.citing.get(lang).to_owned() };
    let source = memo(move || citable(session, &of));
    let text = memo(move || source.with(|source| source.as_ref().map(|source| source.rich(format.get())).unwrap_or_default()));
    let copied = Callback::new(move |()| {
        let people = format.get_untracked().is_for_people();
        text.with_untracked(|text| Copied { text: text.plain(), html: people.then(|| text.html()) })
    });
    let options = Format::ALL.map(|format| view! { <option value=format.id()>{format.name()}</option> });
    let choose = move |value: String| {
        if let Some(next) = Format::ALL.into_iter().find(|format| format.id() == value) {
            format.set(next);
        }
    };
    // Another text has not been copied yet.
    let button = move || {
        text.track();
        view! { <CopyButton id="citation" label=m.copy_citation text=copied shown_in="[data-citation]".to_owned()/> }
    };
    view! {
        <section class="cite" data-cite="" aria-labelledby="cite-title">
            <h2 id="cite-title" class="section-title">{m.cite}</h2>
            <div class="cite__bar">
                <label class="field"><span>{m.citation_format}</span>
                    <select class="select" data-format="" on:change=move |event| choose(event_target_value(&event))>{options.into_iter().collect_view()}</select>
                </label>
                {button}
            </div>
            <pre class="cite__text" data-citation="" lang="en" translate="no">{move || text.with(shown)}</pre>
            <p class="help">{help}</p>
        </section>
    }
}

/// A citation with its italics.
fn shown(text: &Rich) -> Vec<AnyView> {
    text.runs()
        .iter()
        .map(|run| match run {
            Run::Plain(text) => text.clone().into_any(),
            Run::Italic(text) => view! { <i>{text.clone()}</i> }.into_any(),
        })
        .collect()
}

fn citable(session: Session, of: &Cited) -> Option<Citable> {
    let data = session.data();
    let link = |view: View, id: &str| session.link_to(&session.start(view).with_record(view, id));
    match of {
        Cited::Statement(id) => Citable::of(&data.set, data.set.statement(id)?, &link(View::Statements, id)),
        Cited::Workshop(id) => Citable::of_workshop(&data.set, data.set.workshop(id)?, &link(View::Workshops, id)),
        Cited::Selection => session.state.with(|state| selection(session, state, |selection| selection.citable())),
    }
}

/// What a state selects, with today's date and the address of the explorer.
pub(super) fn selection<T>(session: Session, state: &ViewState, read: impl FnOnce(&Selection) -> T) -> T {
    let data = session.data();
    let (year, month, day) = platform::today();
    let today = crate::domain::Day::from_civil(year, month, day).unwrap_or(crate::domain::Day(0));
    let context = session.context_for(state);
    read(&Selection::of(&data.set, &data.index, context.as_deref(), state, &platform::absolute(""), today).made_at(platform::now()))
}

/// The panel: of the record that is open, or of the selection.
#[component]
pub fn CitePanel() -> impl IntoView {
    let session = Session::get();
    let words = Work::of(session.lang.get_untracked());
    let cited = session.state.with_untracked(|state| match (&state.id, state.view) {
        (Some(id), View::Statements) => Cited::Statement(id.clone()),
        _ => Cited::Selection,
    });
    let selection = cited == Cited::Selection;
    view! {
        <div class="desk__body" data-panel="cite">
            <p class="desk__title">{words.cite_view}</p>
            {selection.then(|| view! { <p class="desk__sentence">{session.sentence()}</p> })}
            <CiteBox of=cited/>
            {selection.then(|| view! { <p class="help">{words.cite_each}</p> })}
        </div>
    }
}
