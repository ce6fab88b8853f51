//! What happened at a workshop, and what does its text say from first to last paragraph?

mod outline;

use crate::components::{Collection, CountLink, More, OnDesk, Paged, StatementCard, original};
use crate::domain::{Part, Statement, Workshop};
use crate::i18n::dates;
use crate::query::View;
use crate::session::{Panel, Session, hue, memo};
use crate::wording::{phrases, record};
use leptos::prelude::*;
use outline::Outline;

/// The view, or one record of it.
pub fn show(id: Option<String>) -> AnyView {
    match id {
        None => view! { <Workshops/> }.into_any(),
        Some(id) => view! { <OneWorkshop id/> }.into_any(),
    }
}

/// All meetings side by side, with their numbers and the contents of their texts.
#[component]
pub fn Workshops() -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let entries: Vec<_> = data
        .set
        .workshops
        .iter()
        .map(|w| {
            let id = w.id.to_string();
            let opens = memo(move || session.state.with(|state| crate::components::record_of(state, View::Workshops, &id)));
            let count = memo(move || opens.with(|state| session.number(state)));
            view! {
                <article class=format!("workshop workshop--contents {}", hue(&w.id))>
                    <h2 class="workshop__name">
                        <a href=move || opens.with(|state| session.href(state)) data-workshop=w.id.to_string() data-count=move || count.get().to_string()>
                            <span class="workshop__letter">{w.id.to_string()}</span>{w.name.get(lang).to_owned()}
                        </a>
                    </h2>
                    <p class="workshop__title">{w.title.get(lang).to_owned()}</p>
                    <Numbers w=w.clone()/>
                    <p><CountLink opens text=phrases::statements/></p>
                    <Outline w=w.clone()/>
                </article>
            }
        })
        .collect();
    let common = data.set.dialogue.common.as_ref().map(|text| text.get(lang).to_owned());
    let lead = move || common.clone().map(|common| view! { <p class="lead">{common}</p> });
    view! {
        <Collection heading=phrases::view_name(View::Workshops, lang).to_owned() lead>
            <div class="beside">{entries}</div>
        </Collection>
    }
}

/// Date, place and numbers.
#[component]
pub fn Numbers(
    /// Workshop.
    w: Workshop,
) -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let place = format!("{}, {}", w.venue.get(lang), w.name.get(lang));
    view! {
        <dl class="facts">
            <dt>{m.date}</dt><dd>{dates::span(&w.date, lang)}</dd>
            <dt>{m.place}</dt><dd>{place}</dd>
            <dt>{m.participants}</dt><dd>{w.participants.wording.get(lang).to_owned()}{w.participants.note.as_ref().map(|note| view! { <p class="help">{note.get(lang).to_owned()}</p> })}</dd>
            <dt>{m.speakers}</dt><dd>{phrases::of_them_women(w.speakers, w.women, w.share_of_women(), lang)}</dd>
            <dt>{m.panels}</dt><dd>{w.panels.to_string()}{w.sessions.map(|n| phrases::in_sessions(n, lang))}</dd>
            {original(&w, lang).map(|link| view! { <dt>{m.original}</dt><dd>{link}</dd> })}
        </dl>
    }
}

/// What stands below each other on the page of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Block {
    /// The heading of a part of the text; points stand among the conclusions.
    Part(Part),
    /// The title of a section, by its place.
    Section(usize),
    /// A statement, by its place in the data set.
    Statement { row: usize, point: bool },
}

impl Block {
    fn row(&self) -> Option<usize> {
        match self {
            Block::Statement { row, .. } => Some(*row),
            Block::Part(_) | Block::Section(_) => None,
        }
    }
}

/// A text from its first to its last statement, with its headings.
fn blocks(statements: &[Statement], w: &Workshop) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut part = None;
    for (row, s) in statements.iter().enumerate().filter(|(_, s)| s.workshop == w.id) {
        let point = s.part == Part::Point;
        let own = if point { Part::Conclusion } else { s.part };
        if part != Some(own) {
            // A part that is opened again has no second heading of the same name.
            if !blocks.contains(&Block::Part(own)) {
                blocks.push(Block::Part(own));
            }
            part = Some(own);
        }
        let section = w.sections.iter().position(|section| section.conclusions.first() == Some(&s.id));
        blocks.extend(section.map(Block::Section));
        blocks.push(Block::Statement { row, point });
    }
    blocks
}

/// How many headings and statements the page of a long text has at first.
const FIRST: usize = 100;

/// One workshop in reading order.
#[component]
pub fn OneWorkshop(
    /// Id.
    id: String,
) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let Some(w) = data.set.workshop(&id).cloned() else { return ().into_any() };
    let lead = {
        let w = w.clone();
        move || view! { <p class="lead">{w.title.get(lang).to_owned()}</p> <Numbers w=w.clone()/> }
    };
    let blocks = blocks(&data.set.statements, &w);
    let embed = session.state.with_untracked(|state| state.embed);
    // Headings stay, whichever statements are selected.
    let selected = memo(move || {
        let chosen = |block: &Block| session.outcome.with(|outcome| block.row().is_none_or(|row| outcome.has(row)));
        blocks.iter().copied().filter(chosen).collect::<Vec<Block>>()
    });
    let paged = Paged::of(session, FIRST);
    let shown = move || selected.with(|blocks| blocks.iter().take(paged.limit()).copied().collect::<Vec<Block>>());
    let first_new = move |place: usize| {
        let row = selected.with_untracked(|blocks| blocks.iter().skip(place).find_map(|block| block.row()))?;
        session.data().set.statements.get(row).map(|s| (format!("[data-statement=\"{}\"] .card__link", s.id), 0))
    };
    let sections: Vec<String> = w.sections.iter().map(|section| section.title.get(lang).to_owned()).collect();
    let sections = StoredValue::new(sections);
    let draw = move |block: Block| match block {
        Block::Part(part) => view! { <h2 class="section-title">{record::part_name(part, lang)}</h2> }.into_any(),
        Block::Section(place) => view! { <p class="text-section">{sections.with_value(|all| all.get(place).cloned())}</p> }.into_any(),
        Block::Statement { row, point: false } => view! { <div class="reading"><StatementCard row level=3/></div> }.into_any(),
        Block::Statement { row, point: true } => {
            view! { <div class="reading reading--point"><StatementCard row level=4/></div> }.into_any()
        }
    };
    view! {
        <Collection heading=format!("{} · {}", w.id, w.name.get(lang)) lead>
            <div class="cards"><For each=shown key=|block| *block let:block>{draw(block)}</For></div>
            <More paged all=Signal::derive(move || selected.with(Vec::len)) focus=StoredValue::new(Box::new(first_new))/>
            {(!embed).then(|| view! { <OnDesk panel=Panel::CiteWorkshop(id)/> })}
        </Collection>
    }
    .into_any()
}
