//! Who and what is named together? A ranking first, a small network second; both lead to the statements.

use crate::across::pairs::{self, Name, Network, Pair, pairs};
use crate::app::{Loaded, Session, memo};
use crate::components::{Collection, Figure, NothingDrawn, tooltip};
use crate::domain::Lang;
use crate::i18n::{TogetherMessages, dates, phrases, together};
use crate::query::{Facet, Mode, PairOf, View, ViewState, term_name};
use leptos::prelude::*;

/// How many pairs are listed at first.
const FIRST: usize = 25;

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
            lead=move || view! { <p class="lead">{words.lead}</p> <p class="help">{words.rule}</p> }>
            <PairChoice/>
            <NothingDrawn of=move |state: &ViewState| pairs(&session.data().index, state).len() name=together::pairs/>
            <Show when=any>
                <section aria-labelledby="ranking-title">
                    <h2 id="ranking-title" class="section-title">{words.ranking}</h2>
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
        <ol class="pairs">{rows}</ol>
        <Show when=move || { rest() > 0 }>
            <button type="button" class="button" data-more="" on:click=move |_| limit.update(|limit| *limit += FIRST)>
                {move || phrases::show_more(rest().min(FIRST), lang)}
            </button>
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
fn short_name(name: Name, data: &Loaded, lang: Lang, most: usize) -> String {
    let id = data.index.vocabulary().id(name.facet, name.term);
    let short = match name.facet {
        Facet::Actor => data.set.actor(id).and_then(|actor| actor.abbreviation.as_ref()),
        Facet::Framework => data.set.framework(id).and_then(|framework| framework.abbreviation.as_ref()),
        _ => None,
    };
    let text = short.map_or_else(|| name_of(name, data, lang), |short| short.get(lang).to_owned());
    if text.chars().count() <= most {
        return text;
    }
    let cut: String = text.chars().take(most - 1).collect();
    let end = cut.rfind(' ').filter(|end| *end > most / 2).unwrap_or(cut.len());
    format!("{}…", cut.get(..end).unwrap_or(&cut).trim_end_matches([',', ' ', '(']))
}

/// The page of a name.
fn page_of(name: Name, data: &Loaded, session: Session) -> String {
    let view = match name.facet {
        Facet::Actor => View::Actors,
        Facet::Framework => View::Frameworks,
        _ => View::Themes,
    };
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
            let units: Vec<_> = (0..*number).map(|_| view! { <i></i> }).collect();
            view! { <span class=format!("pair__side workshop--{}", w.id) title=format!("{}: {number}", w.name.get(lang))><span class="pair__letter">{w.id.to_string()}</span><span class="pair__units" aria-hidden="true">{units}</span></span> }
        })
        .collect();
    view! {
        <li class="pair" data-pair=format!("{}+{}", id_of(pair.a, data), id_of(pair.b, data)) data-most=most.to_string()>
            <p class="pair__names">{name(pair.a)}" "<span class="pair__and">{together::and(lang)}</span>" "{name(pair.b)}</p>
            <p class="pair__numbers">
                <a class="pair__count" href=session.href(&pair.list(state)) data-count=pair.together.to_string()>{phrases::statements(pair.together, lang)}</a>
                " "<span class="pair__of">{together::out_of(lang)}" "{counted(pair.a, pair.with_a)}" "{together::and(lang)}" "{counted(pair.b, pair.with_b)}</span>
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

/// The network, and the pairs in it as a table.
#[component]
fn Picture(found: Memo<Vec<Pair>>) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let words = TogetherMessages::of(lang);
    let drawn = memo(move || {
        let (width, column) = if session.narrow.get() { (300.0, 190.0) } else { (760.0, 330.0) };
        found.with(|found| pairs::network(found, width, column))
    });
    let title = memo(move || {
        let data = session.data();
        found.with(|found| {
            let Some(first) = found.first() else { return String::new() };
            let names = (name_of(first.a, &data, lang), name_of(first.b, &data, lang));
            let shown = drawn.with(|network| network.bows.len());
            together::network_title(shown, found.len(), (&names.0, &names.1), first.together, lang)
        })
    });
    let twin = move || {
        let data = session.data();
        let state = session.state.get();
        let rows: Vec<_> = drawn.with(|network| network.bows.iter().map(|bow| table_row(&bow.pair, &state, &data, session)).collect());
        let workshops: Vec<_> =
            data.set.workshops.iter().map(|w| view! { <th scope="col" class="num">{w.name.get(lang).to_owned()}</th> }).collect();
        view! {
            <div class="table-scroll" tabindex="0" role="region" aria-label=words.ranking>
                <table class="table">
                    <thead><tr><th scope="col">{words.first_name}</th><th scope="col">{words.second_name}</th><th scope="col" class="num">{words.both}</th>{workshops}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
    };
    view! {
        <Figure name="network" title below=move || view! { <p class="help">{words.network_key}</p> } twin>
            {move || drawn.with(|network| draw(network, session))}
        </Figure>
    }
}

fn table_row(pair: &Pair, state: &ViewState, data: &Loaded, session: Session) -> AnyView {
    let lang = session.lang.get_untracked();
    let numbers: Vec<_> = data
        .set
        .workshops
        .iter()
        .zip(&pair.by_workshop)
        .map(|(w, number)| {
            let text = dates::number(*number, lang);
            let term = data.index.vocabulary().term(Facet::Workshop, w.id.as_str()).filter(|_| *number > 0);
            let cell = match term.map(|term| pair.list(state).with(Facet::Workshop, Mode::All, term)) {
                Some(list) => view! { <a href=session.href(&list) data-count=number.to_string()>{text}</a> }.into_any(),
                None => text.into_any(),
            };
            view! { <td class="num">{cell}</td> }
        })
        .collect();
    view! {
        <tr>
            <th scope="row">{name_of(pair.a, data, lang)}</th>
            <td>{name_of(pair.b, data, lang)}</td>
            <td class="num"><a href=session.href(&pair.list(state)) data-count=pair.together.to_string()>{dates::number(pair.together, lang)}</a></td>
            {numbers}
        </tr>
    }
    .into_any()
}

/// A link begins with a `<g>`: by itself the macro would take its `<a>` for one of HTML.
fn draw(network: &Network, session: Session) -> AnyView {
    let lang = session.lang.get_untracked();
    let data = session.data();
    let state = session.state.get();
    let (width, height) = (network.width, network.height);
    let longest = if width < 400.0 { 24 } else { 44 };
    let bows: Vec<_> = network
        .bows
        .iter()
        .map(|bow| {
            let x = network.nodes.first().map_or(0.0, |node| node.x) + 8.0;
            let (a, b) = (name_of(bow.pair.a, &data, lang), name_of(bow.pair.b, &data, lang));
            let name = format!("{a}, {b}{}{}", phrases::colon(lang), phrases::statements(bow.pair.together, lang));
            let path = format!("M{x:.1} {:.1} C{r:.1} {:.1} {r:.1} {:.1} {x:.1} {:.1}", bow.from, bow.from, bow.to, bow.to, r = bow.reach);
            view! {
                <g><a class="bow" href=session.href(&bow.pair.list(&state)) data-count=bow.pair.together.to_string() aria-label=name.clone()>
                    {tooltip(name.clone())}
                    <path class="bow__hit" d=path.clone()/>
                    <path class="bow__line" d=path stroke-width=format!("{:.1}", bow.stroke)/>
                </a></g>
            }
        })
        .collect();
    let nodes: Vec<_> = network
        .nodes
        .iter()
        .map(|node| {
            let label = short_name(node.name, &data, lang, longest);
            let full = name_of(node.name, &data, lang);
            // What is seen comes first, for those who speak it to the page.
            let spoken = if label == full { full.clone() } else { format!("{label} – {full}") };
            view! {
                <g><a class="node" href=page_of(node.name, &data, session) aria-label=spoken>
                    {tooltip(full)}
                    <rect class="node__hit" x="0" y=node.y - pairs::ROW / 2.0 width=node.x + 8.0 height=pairs::ROW/>
                    <text class="node__label" x=node.x - 12.0 y=node.y + 4.0 text-anchor="end">{label}</text>
                    {mark(node.name.facet, node.x, node.y)}
                </a></g>
            }
        })
        .collect();
    view! {
        <svg class="network" data-picture="network" width=width height=height viewBox=format!("0 0 {width} {height}") lang=lang.tag()>
            <g>{bows}</g><g>{nodes}</g>
        </svg>
    }
    .into_any()
}

/// Circle, square or diamond.
fn mark(facet: Facet, x: f64, y: f64) -> AnyView {
    match facet {
        Facet::Actor => view! { <circle class="node__mark" cx=x cy=y r="5"/> }.into_any(),
        Facet::Theme => view! { <rect class="node__mark" x=x - 4.5 y=y - 4.5 width="9" height="9"/> }.into_any(),
        _ => view! { <path class="node__mark" d=format!("M{x} {} L{} {y} L{x} {} L{} {y} Z", y - 6.0, x + 6.0, y + 6.0, x - 6.0)/> }
            .into_any(),
    }
}
