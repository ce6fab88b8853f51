//! The commonest pairs as a network, and the same as a table.

use super::{name_of, page_of, short_name};
use crate::across::pairs::Pair;
use crate::across::pairs::network::{Bow, INSET, LINE, Network, Node, Spot, TO_MARK, network};
use crate::components::{Figure, measured, room_of_page, tooltip};
use crate::i18n::{TogetherMessages, dates};
use crate::platform;
use crate::query::{Facet, Mode, ViewState};
use crate::session::{Loaded, Session, memo};
use crate::wording::{phrases, together};
use leptos::{html, prelude::*};

/// The widest that the network becomes: longer bows are harder to follow.
const WIDEST: f64 = 760.0;
/// The narrowest, with a word of a name in a line.
const LEAST: f64 = 260.0;
/// The attribute by which names and bows know their place.
const SPOT: &str = "data-spot";

/// The network, and the pairs in it as a table.
#[component]
pub(super) fn Picture(found: Memo<Vec<Pair>>) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let words = TogetherMessages::of(lang);
    let root = NodeRef::<html::Div>::new();
    let room = measured(root, room_of_page(session));
    let drawn = memo(move || {
        let data = session.data();
        let width = room.get().clamp(LEAST, WIDEST).floor();
        found.with(|found| network(found, width, |name| short_name(name, &data, lang)))
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
    let lit = RwSignal::new(None);
    view! {
        <div node_ref=root>
            <Figure name="network" title below=move || key(drawn, session) twin>
                {move || drawn.with(|network| draw(network, drawn, lit, session))}
            </Figure>
        </div>
    }
}

/// What shapes and widths mean.
fn key(drawn: Memo<Network>, session: Session) -> AnyView {
    let lang = session.lang.get_untracked();
    let samples = move || {
        let sample = |(number, stroke): (usize, f64)| {
            view! {
                <li><svg class="key__mark" width="28" height="12" aria-hidden="true" focusable="false"><g><line class="bow__line" x1="0" x2="28" y1="6" y2="6" stroke-width=format!("{stroke:.1}")/></g></svg>{phrases::statements(number, lang)}</li>
            }
        };
        drawn.with(Network::thickness).into_iter().map(sample).collect_view()
    };
    view! { <p class="help">{TogetherMessages::of(lang).network_key}</p><ul class="key">{samples}</ul> }.into_any()
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
fn draw(network: &Network, drawn: Memo<Network>, lit: RwSignal<Option<Spot>>, session: Session) -> AnyView {
    let lang = session.lang.get_untracked();
    let data = session.data();
    let state = session.state.get();
    let (width, height) = (network.width, network.height);
    let bows: Vec<_> = network
        .bows
        .iter()
        .enumerate()
        .map(|(n, bow)| {
            let x = network.nodes.first().map_or(0.0, |node| node.x) + 8.0;
            let on = memo(move || lit.get().is_some_and(|at| drawn.with_untracked(|network| network.lights_bow(at, n))));
            draw_bow(bow, n, x, on, &data, &state, session)
        })
        .collect();
    let nodes: Vec<_> = network
        .nodes
        .iter()
        .enumerate()
        .map(|(n, node)| {
            let on = memo(move || lit.get().is_some_and(|at| drawn.with_untracked(|network| network.lights_name(at, n))));
            draw_node(node, n, on, &data, session)
        })
        .collect();
    let light = move |at: Option<Spot>| {
        // A picture that goes is left by the pointer and the focus after its signals are gone.
        if lit.try_get_untracked().is_some_and(|was| was != at) {
            lit.set(at);
        }
    };
    let spot = |text: Option<String>| text.and_then(|text| Spot::parse(&text));
    view! {
        <svg class="network" class:network--lit=move || lit.get().is_some() data-picture="network" width=width height=height viewBox=format!("0 0 {width} {height}") lang=lang.tag()
            on:mouseover=move |event| light(spot(platform::value_at(&event, SPOT))) on:mouseleave=move |_| light(None)
            on:focusin=move |event| light(spot(platform::value_at(&event, SPOT))) on:focusout=move |_| light(None)>
            <g>{bows}</g><g>{nodes}</g>
        </svg>
    }
    .into_any()
}

fn draw_bow(bow: &Bow, n: usize, x: f64, on: Memo<bool>, data: &Loaded, state: &ViewState, session: Session) -> AnyView {
    let lang = session.lang.get_untracked();
    let (a, b) = (name_of(bow.pair.a, data, lang), name_of(bow.pair.b, data, lang));
    let name = format!("{a}, {b}{}{}", phrases::colon(lang), phrases::statements(bow.pair.together, lang));
    // A curve of this kind goes three quarters of the way to what pulls it.
    let pull = x + (bow.reach - x) * 4.0 / 3.0;
    let path = format!("M{x:.1} {:.1} C{r:.1} {:.1} {r:.1} {:.1} {x:.1} {:.1}", bow.from, bow.from, bow.to, bow.to, r = pull);
    view! {
        <g><a class="bow" class:bow--lit=on href=session.href(&bow.pair.list(state)) data-count=bow.pair.together.to_string() data-spot=Spot::Bow(n).to_string() aria-label=name.clone()>
            {tooltip(name.clone())}
            <path class="bow__hit" d=path.clone()/>
            <path class="bow__line" d=path stroke-width=format!("{:.1}", bow.stroke)/>
        </a></g>
    }
    .into_any()
}

fn draw_node(node: &Node, n: usize, on: Memo<bool>, data: &Loaded, session: Session) -> AnyView {
    let label = node.label.join(" ");
    let full = name_of(node.name, data, session.lang.get_untracked());
    // What is seen comes first, for those who speak it to the page.
    let spoken = if label == full { full.clone() } else { format!("{label} – {full}") };
    let first = node.y + 4.5 - LINE / 2.0 * (node.label.len() as f64 - 1.0);
    let lines: Vec<_> = node
        .label
        .iter()
        .enumerate()
        .map(|(at, line)| view! { <text class="node__label" x=node.x - TO_MARK y=first + LINE * at as f64 text-anchor="end">{format!("{line} ")}</text> })
        .collect();
    view! {
        <g><a class="node" class:node--lit=on href=page_of(node.name, data, session) data-spot=Spot::Name(n).to_string() aria-label=spoken>
            {tooltip(full)}
            <rect class="node__hit" x=INSET y=node.y - node.high / 2.0 width=node.x + 8.0 - INSET height=node.high/>
            {lines}
            {mark(node.name.facet, node.x, node.y)}
        </a></g>
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
