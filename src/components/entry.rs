//! An entry of an index: a name that opens a record, how many statements that gives under the
//! filters in force, and how they divide between the workshops.

use super::marks_for;
use crate::i18n::dates;
use crate::query::{Facet, Mode, View, ViewState};
use crate::session::{Session, hue, memo};
use crate::wording::phrases;
use leptos::prelude::*;

/// One entry.
#[component]
pub fn Entry(
    /// The view whose record it opens.
    view: View,
    /// The record.
    id: String,
    /// Its name.
    name: String,
    /// A sentence below the name.
    #[prop(default = String::new())]
    text: String,
    /// A class for the entry's colour.
    #[prop(default = String::new())]
    class: String,
) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let attribute = |wanted: View| (view == wanted).then(|| id.clone());
    let (theme, actor, framework) = (attribute(View::Themes), attribute(View::Actors), attribute(View::Frameworks));
    let opens = {
        let id = id.clone();
        memo(move || session.state.with(|state| record_of(state, view, &id)))
    };
    let count = memo(move || opens.with(|state| session.number(state)));
    view! {
        <li class=format!("entry {class}") class:entry--none=move || count.get() == 0>
            <a class="entry__link" href=move || opens.with(|state| session.href(state))
                data-theme=theme data-actor=actor data-framework=framework data-count=move || count.get().to_string()>
                <span class="entry__name">{name}</span>
                <span class="entry__count">{move || dates::number(count.get(), lang)}<span class="visually-hidden">{move || format!(" {}", phrases::statements_word(count.get(), lang))}</span></span>
            </a>
            {(!text.is_empty()).then(|| view! { <p class="entry__text">{text}</p> })}
            <Split opens/>
        </li>
    }
}

/// The record with the filters in force, but without those of its own facet, which it replaces.
pub fn record_of(state: &ViewState, view: View, id: &str) -> ViewState {
    let base = view.record_facet().map_or_else(|| state.clone(), |facet| state.without_facet(facet));
    base.with_record(view, id)
}

/// The meetings as a divided bar with the number of each.
#[component]
pub fn Split(
    /// The state whose statements are divided.
    #[prop(into)]
    opens: Signal<ViewState>,
) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let parts: Vec<_> = data
        .set
        .workshops
        .iter()
        .filter_map(|w| Some((w, data.index.vocabulary().term(Facet::Workshop, w.id.as_str())?)))
        .map(|(w, term)| {
            let number = memo(move || {
                opens.with(|state| {
                    let chosen = state.choice(Facet::Workshop).of(Mode::Any);
                    let excluded = !chosen.is_empty() && !chosen.contains(&term);
                    if excluded { 0 } else { session.number(&state.with_only(Facet::Workshop, Mode::Any, term)) }
                })
            });
            let (id, name) = (w.id.to_string(), w.name.get(lang).to_owned());
            let class = format!("split__part {}", hue(&id));
            let list = memo(move || opens.with(|state| state.with_only(Facet::Workshop, Mode::Any, term)));
            let spoken = name.clone();
            // The letter and the number are one link, so that a finger finds it.
            let counted = move || {
                let n = number.get();
                let text = view! { <span class="split__letter">{id.clone()}</span><span class="visually-hidden">{format!(" {spoken} ")}</span><span class="split__number">{dates::number(n, lang)}</span> };
                if n == 0 {
                    return view! { <span class="split__link">{text}</span> }.into_any();
                }
                view! { <a class="split__link" href=list.with(|state| session.href(state)) data-count=n.to_string()>{text}</a> }.into_any()
            };
            let units = move || (0..marks_for(session, number.get())).map(|_| view! { <i></i> }.into_any()).collect::<Vec<_>>();
            view! {
                <span class=class title=name>
                    {counted}
                    <span class="split__units" aria-hidden="true">{units}</span>
                </span>
            }
        })
        .collect();
    view! { <p class="split">{parts}</p> }
}
