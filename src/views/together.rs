//! Who and what is named together? A ranking first, a small network second; both lead to the statements.

mod picture;

use crate::across::pairs::{Name, Pair, pairs};
use crate::components::{Collection, ListedOnly, MarkScale, NothingDrawn, marks_for};
use crate::domain::Lang;
use crate::i18n::{TogetherMessages, dates};
use crate::query::{PairOf, View, ViewState, term_name};
use crate::session::{Loaded, Session, hue, memo};
use crate::wording::{phrases, together};
use leptos::prelude::*;
use picture::Picture;

/// How many pairs are listed at first.
const FIRST: usize = 25;

/// The view.
pub fn show(_: Option<String>) -> AnyView {
    view! { <Together/> }.into_any()
}

/// The view.
#[component]
pub fn Together() -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let words = TogetherMessages::of(lang);
    let found = memo(move || session.state.with(|state| pairs(&session.data().index, state)));
    let any = move || found.with(|found| !found.is_empty());
    view! {
        <Collection heading=phrases::view_name(View::Together, lang).to_owned()
            lead=move || view! { <p class="lead">{words.lead}</p> }>
            <PairChoice/>
            <NothingDrawn of=move |state: &ViewState| pairs(&session.data().index, state).len() name=together::pairs/>
            <Show when=any>
                <section aria-labelledby="ranking-title">
                    <h2 id="ranking-title" class="section-title">{words.ranking}</h2>
                    <p class="help">{words.rule}</p>
                    <Ranking found/>
                </section>
                <section aria-labelledby="network-title">
                    <h2 id="network-title" class="section-title">{words.picture}</h2>
                    <Picture found/>
                </section>
            </Show>
        </Collection>
    }
}

/// Which pairs: of what with what.
#[component]
fn PairChoice() -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let words = TogetherMessages::of(lang);
    let options = PairOf::ALL.map(|pair| {
        let selected = move || session.state.with(|state| state.pair == pair);
        view! { <option value=pair.id() selected=selected>{together::pair_name(pair, lang)}</option> }
    });
    let choose = move |value: String| {
        if let Some(pair) = PairOf::ALL.into_iter().find(|pair| pair.id() == value) {
            session.go(&session.state.with_untracked(|state| state.with_pair(pair)));
        }
    };
    view! {
        <label class="field">
            <span>{words.pairs_of}</span>
            <select class="select" data-pair-choice="" prop:value=move || session.state.with(|state| state.pair.id())
                on:change=move |event| choose(event_target_value(&event))>{options.into_iter().collect_view()}</select>
        </label>
    }
}

/// The pairs in order, the first of them at first.
#[component]
fn Ranking(found: Memo<Vec<Pair>>) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let limit = RwSignal::new(FIRST);
    let rows = move || {
        let data = session.data();
        let state = session.state.get();
        let most = found.with(|found| found.first().map_or(1, |pair| pair.together));
        found.with(|found| found.iter().take(limit.get()).map(|pair| row(pair, most, &state, &data, session)).collect::<Vec<_>>())
    };
    let rest = move || found.with(Vec::len).saturating_sub(limit.get());
    let once = move || found.with(|found| together::once_only(found.iter().filter(|pair| pair.together == 1).count(), found.len(), lang));
    view! {
        <MarkScale/>
        <ol class="pairs">{rows}</ol>
        <Show when=move || { rest() > 0 }>
            <button type="button" class="button" data-more="" on:click=move |_| limit.update(|limit| *limit += FIRST)>
                {move || phrases::show_more(rest().min(FIRST), lang)}
            </button>
            <ListedOnly shown=Signal::derive(move || limit.get()) all=Signal::derive(move || found.with(Vec::len))/>
        </Show>
        <p class="help" data-once="">{once}</p>
    }
}

/// What a name is called.
fn name_of(name: Name, data: &Loaded, lang: Lang) -> String {
    let id = data.index.vocabulary().id(name.facet, name.term);
    term_name(&data.set, name.facet, id, lang).unwrap_or(id).to_owned()
}

/// The abbreviation of a name where it has one, for a label.
fn short_name(name: Name, data: &Loaded, lang: Lang) -> String {
    let id = data.index.vocabulary().id(name.facet, name.term);
    let short = name.facet.values(&data.set).find(|value| value.id == id).and_then(|value| value.abbreviation);
    short.map_or_else(|| name_of(name, data, lang), |short| short.get(lang).to_owned())
}

/// The page of a name.
fn page_of(name: Name, data: &Loaded, session: Session) -> String {
    let view = View::of_facet(name.facet).unwrap_or(View::Statements);
    session.href(&session.start(view).with_record(view, data.index.vocabulary().id(name.facet, name.term)))
}

fn row(pair: &Pair, most: usize, state: &ViewState, data: &Loaded, session: Session) -> AnyView {
    let lang = session.lang.get_untracked();
    let name = |name: Name| {
        let class = format!("pair__name pair__name--{}", name.facet.key());
        view! { <a class=class href=page_of(name, data, session)>{name_of(name, data, lang)}</a> }
    };
    let counted = |name: Name, number: usize| {
        view! { <a class="pair__own" href=session.href(&name.list(state)) data-count=number.to_string()>{dates::number(number, lang)}<span class="visually-hidden">{format!(" {}", name_of(name, data, lang))}</span></a> }
    };
    let sides: Vec<_> = data
        .set
        .workshops
        .iter()
        .zip(&pair.by_workshop)
        .filter(|(_, number)| **number > 0)
        .map(|(w, number)| {
            let units: Vec<_> = (0..marks_for(session, *number)).map(|_| view! { <i></i> }).collect();
            view! { <span class=format!("pair__side {}", hue(&w.id)) title=format!("{}{}{number}", w.name.get(lang), phrases::colon(lang))><span class="pair__letter">{w.id.to_string()}</span><span class="pair__units" aria-hidden="true">{units}</span></span> }
        })
        .collect();
    let of = together::of_pair(pair.together, pair.with_a, lang);
    view! {
        <li class="pair" data-pair=format!("{}+{}", id_of(pair.a, data), id_of(pair.b, data)) data-most=most.to_string()>
            <p class="pair__names">{name(pair.a)}" "<span class="pair__and">{together::and(&name_of(pair.b, data, lang), lang)}</span>" "{name(pair.b)}</p>
            <p class="pair__numbers">
                <a class="pair__count" href=session.href(&pair.list(state)) data-count=pair.together.to_string()>{phrases::statements(pair.together, lang)}</a>
                " "{of.both}" "<span class="pair__of">{counted(pair.a, pair.with_a)}" "{of.first}" "{counted(pair.b, pair.with_b)}" "{of.second}</span>
            </p>
            <p class="pair__split">{sides}</p>
        </li>
    }
    .into_any()
}

/// `theme:data`.
fn id_of(name: Name, data: &Loaded) -> String {
    format!("{}:{}", name.facet.key(), data.index.vocabulary().id(name.facet, name.term))
}
