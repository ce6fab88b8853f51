//! The headline of a collection: how many of how many, and the filter sentence, whose parts can be
//! taken away. Large only where it says something: once something is filtered.

use crate::domain::Lang;
use crate::domain::letters::{is_word, lower_case};
use crate::i18n::dates;
use crate::query::{Sort, View, ViewState};
use crate::session::{Session, memo};
use crate::wording::phrases;
use crate::wording::{describe, part_label};
use leptos::prelude::*;

/// The headline; where the view has no selection only the status, for programs and listeners.
#[component]
pub fn Headline(
    /// Whether only the status is there, and cannot be seen.
    #[prop(default = false)]
    hidden: bool,
    /// What the view counts instead of statements.
    #[prop(default = None)]
    count: Option<ViewFn>,
) -> impl IntoView {
    let session = Session::get();
    let matching = memo(move || session.outcome.with(|outcome| outcome.matching()));
    let total = session.outcome.with_untracked(|outcome| outcome.total);
    let status = view! {
        <p class="visually-hidden" role="status" data-matching=move || matching.get().to_string() data-total=total.to_string()>
            {move || session.sentence()}
        </p>
    };
    if hidden {
        return status.into_any();
    }
    // Without a filter the number says it all: what an open record is about, its heading says.
    let filtered = memo(move || session.state.with(|state| state.is_filtered()));
    view! {
        <div class="headline" class:headline--worded=move || filtered.get()>
            {status}
            {count.map_or_else(|| view! { <HeadlineCount matching total list=memo(move || session.list())/> }.into_any(), |count| count.run())}
            <Show when=move || filtered.get()><Sentence/></Show>
            {(!session.state.with_untracked(|state| state.embed)).then(|| view! { <Acts filtered/> })}
        </div>
    }
    .into_any()
}

/// The number, large. Where the statements are not listed below it, it leads to the list.
#[component]
pub fn HeadlineCount(
    /// How many statements.
    #[prop(into)]
    matching: Signal<usize>,
    /// Of how many.
    total: usize,
    /// The list of them.
    #[prop(into)]
    list: Signal<ViewState>,
) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let number = move || {
        let text = dates::number(matching.get(), lang);
        let listed = session.state.with(|state| state.view == View::Statements);
        if listed || matching.get() == 0 {
            return view! { <span class="headline__number" aria-hidden="true">{text}</span> }.into_any();
        }
        view! { <a class="headline__number" href=list.with(|list| session.href(list)) data-count=matching.get().to_string()>{text}</a> }
            .into_any()
    };
    let all = session.href(&session.start(View::Statements));
    view! {
        <p class="headline__count">
            {number}" "
            // All of all says nothing more than all.
            <a class="headline__total" href=all data-count=total.to_string()>
                {move || if matching.get() == total { phrases::statements_word(total, lang).to_owned() } else { phrases::of_what(total, lang) }}
            </a>
        </p>
    }
}

/// The number of a view that shows something else than statements, and from how many of these.
#[component]
pub fn UnitCount<N>(
    /// How many are shown, and how many there are; nothing where that is not known yet.
    number: N,
    /// `36 expectations`.
    name: fn(usize, Lang) -> String,
) -> impl IntoView
where
    N: Fn() -> Option<(usize, usize)> + Send + Sync + 'static,
{
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let matching = memo(move || session.outcome.with(|outcome| outcome.matching()));
    let list = memo(move || session.list());
    let counted = move || {
        let (shown, total) = number()?;
        Some(view! {
            <span class="headline__number" data-units=shown.to_string() aria-hidden="true">{dates::number(shown, lang)}</span>
            <span class="visually-hidden">{dates::number(shown, lang)}" "</span>
            <span class="headline__total">{phrases::of_all(&name(total, lang), lang)}</span>
        })
    };
    view! {
        <p class="headline__count">
            {counted}
            <a class="headline__total" href=move || list.with(|list| session.href(list)) data-count=move || matching.get().to_string()>
                {move || phrases::from_statements(matching.get(), lang)}
            </a>
        </p>
    }
}

/// What can be done with the selection.
#[component]
fn Acts(filtered: Memo<bool>) -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let clear = move || session.href(&session.state.with(|state| state.cleared()));
    view! {
        <div class="headline__acts">
            <Show when=move || filtered.get()>
                <a class="headline__clear" href=clear data-clear="">{m.clear_all}</a>
            </Show>
            <SortChoice/>
        </div>
    }
}

/// The sentence with its removable parts.
#[component]
fn Sentence() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    // Inside another page nothing is taken away: the sentence is the caption of what was chosen.
    let fixed = session.state.with_untracked(|state| state.embed);
    let pieces = move || {
        let data = session.data();
        let state = session.state.get();
        let vocabulary = data.index.vocabulary();
        describe(&state, &data.set, vocabulary)
            .into_iter()
            .map(|piece| match piece.part {
                // An element, so that it can give way to a part after a translator has replaced its text.
                None => view! { <span>{piece.text}</span> }.into_any(),
                Some(_) if fixed => view! { <strong class="part part--fixed">{piece.text}</strong> }.into_any(),
                Some(part) => {
                    let href = session.href(&state.without(&part));
                    // The name holds the words that are seen, for those who speak them to the page.
                    let (seen, label) = (piece.text.trim().to_owned(), part_label(&part, &state, &data.set, vocabulary));
                    let bare = seen.trim_matches(|c| !is_word(c));
                    let whole = lower_case(&label).contains(&lower_case(bare));
                    let label = format!("{} {}", m.remove, if whole { label } else { seen });
                    view! {
                        <a class="part" href=href data-remove="" aria-label=label title=m.remove>
                            {piece.text}<span class="part__x" aria-hidden="true">{"×"}</span>
                        </a>
                    }
                    .into_any()
                }
            })
            .collect::<Vec<_>>()
    };
    view! { <p class="headline__sentence" data-sentence="">{pieces}</p> }
}

/// The order of the list, where there is one.
#[component]
fn SortChoice() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let lists = memo(move || {
        session.state.with(|state| match state.view {
            View::Statements => true,
            // The matrix of a goal lists nothing.
            View::Matrix => false,
            view => state.id.is_some() && view.record_facet().is_some(),
        })
    });
    let searching = memo(move || session.state.with(|state| !state.words.is_empty()));
    let options = move || {
        Sort::ALL
            .into_iter()
            .filter(|sort| searching.get() || *sort != Sort::Relevance)
            .map(|sort| {
                let selected = move || session.state.with(|state| state.sort() == sort);
                view! { <option value=sort.id() selected=selected>{phrases::sort_name(sort, lang)}</option> }
            })
            .collect_view()
    };
    let choose = move |value: String| {
        if let Some(sort) = Sort::ALL.into_iter().find(|sort| sort.id() == value) {
            session.go(&session.state.with_untracked(|state| state.with_sort(sort)));
        }
    };
    view! {
        <Show when=move || lists.get()>
            <label class="field">
                <span>{m.sort}</span>
                <select class="select" data-sort="" prop:value=move || session.state.with(|state| state.sort().id())
                    on:change=move |event| choose(event_target_value(&event))>{options}</select>
            </label>
        </Show>
    }
}
