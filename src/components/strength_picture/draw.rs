//! The picture as SVG, a grid with a row for each theme. A link begins with a `<g>`: by itself the macro would take its
//! `<a>` for one of HTML.

use super::{mark, ranks, verb_name};
use crate::across::strength::plan::{Form, Group, LINE, Laid, PILED, PITCH, Plan, Spot, TALL};
use crate::across::strength::{Row, Said, Side};
use crate::cite::pinpoint;
use crate::components::{Hands, tooltip};
use crate::domain::Workshop;
use crate::i18n::dates;
use crate::query::{Facet, Mode, View, ViewState};
use crate::session::{Loaded, Session, hue};
use crate::wording::phrases;
use leptos::prelude::*;

/// From the right end of a number to the marks.
const AFTER: f64 = 8.0;
/// Room below a base line that still belongs to its marks.
const UNDER: f64 = 5.0;

/// What the parts of the drawing are made with.
struct Pen<'a> {
    data: &'a Loaded,
    state: &'a ViewState,
    hands: Hands,
    session: Session,
    ranks: u8,
    /// Room for a letter and its number.
    count: f64,
}

/// The whole drawing.
pub(super) fn draw(found: &[Row], plan: &Plan, title: Signal<String>, hands: Hands, session: Session) -> AnyView {
    let lang = session.lang.get_untracked();
    let data = session.data();
    let state = session.state.get();
    let pen = Pen { data: &data, state: &state, hands, session, ranks: ranks(&data), count: plan.count };
    let (width, height) = (plan.width, plan.height);
    let lines: Vec<_> = plan
        .rows
        .iter()
        .map(|laid| view! { <line class="strength__line" x1="0" x2=width y1=laid.bottom - 0.5 y2=laid.bottom - 0.5/> })
        .collect();
    let rows: Vec<_> = found.iter().zip(&plan.rows).map(|(row, laid)| draw_row(&pen, row, laid)).collect();
    view! {
        <svg class="strength" role="none" data-picture="strength" width=width height=height viewBox=format!("0 0 {width} {height}") lang=lang.tag()>
            <g aria-hidden="true">{lines}</g>
            <g role="grid" aria-label=move || title.get() aria-describedby="strength-keys" aria-readonly="true">{rows}</g>
        </svg>
    }
    .into_any()
}

/// A theme: its name, which leads to its page, and its workshops.
fn draw_row(pen: &Pen, row: &Row, laid: &Laid) -> AnyView {
    let session = pen.session;
    let name = laid.name.join(" ");
    let page = session.href(&pen.state.without_facet(Facet::Theme).with_record(View::Themes, row.theme.as_str()));
    let high = LINE * laid.name.len() as f64;
    // A space after each line, so that the text reads as the name does.
    let texts: Vec<_> = laid
        .name
        .iter()
        .enumerate()
        .map(|(n, line)| view! { <text class="strength__name" x="0" y=laid.name_base + LINE * n as f64>{format!("{line} ")}</text> })
        .collect();
    let groups: Vec<_> = laid
        .groups
        .iter()
        .filter_map(|group| {
            let side = row.sides.get(group.side)?;
            Some(draw_side(pen, row, side, pen.data.set.workshop(side.workshop.as_str())?, group))
        })
        .collect();
    view! {
        <g role="row">
            <g role="rowheader"><a href=page aria-label=name data-at=laid.at.to_string() tabindex=pen.hands.stop(laid.at)>
                <rect class="strength__hit" x="0" y=laid.name_base - 13.0 width=laid.name_end height=high + 2.0/>
                {texts}
            </a></g>
            {groups}
        </g>
    }
    .into_any()
}

/// The list of a theme in a workshop.
fn list_of(pen: &Pen, row: &Row, side: &Side) -> ViewState {
    let vocabulary = pen.data.index.vocabulary();
    let base = pen.state.scope_as_filter(vocabulary).in_view(View::Statements);
    [(Facet::Theme, row.theme.as_str()), (Facet::Workshop, side.workshop.as_str())]
        .into_iter()
        .filter_map(|(facet, id)| Some((facet, vocabulary.term(facet, id)?)))
        .fold(base, |state, (facet, term)| state.with(facet, Mode::All, term))
}

/// One workshop of one theme: its letter and number, then its marks on their base lines.
fn draw_side(pen: &Pen, row: &Row, side: &Side, workshop: &Workshop, group: &Group) -> AnyView {
    let session = pen.session;
    let lang = session.lang.get_untracked();
    let (x, base, number) = (group.x, group.base, side.said.len());
    let list = session.href(&list_of(pen, row, side));
    let label = format!("{}, {}", phrases::statements(number, lang), workshop.name.get(lang));
    let marks: Vec<_> = group
        .marks
        .iter()
        .filter_map(
            |spot| if spot.number > 1 { draw_pile(pen, row, side, *spot) } else { draw_mark(pen, side.said.get(spot.first)?, *spot) },
        )
        .collect();
    view! {
        <g role="none" class=hue(&side.workshop)>
            <g aria-hidden="true">
                {base_lines(&group.marks)}
                <text class="strength__letter" x=x y=base>{side.workshop.to_string()}</text>
            </g>
            <g role="gridcell"><a href=list data-count=number.to_string() aria-label=label data-at=group.at.to_string() tabindex=pen.hands.stop(group.at)>
                <rect class="strength__hit" x=x y=base - TALL width=pen.count - 4.0 height=TALL + UNDER/>
                <text class="strength__number" x=x + pen.count - AFTER y=base text-anchor="end">{dates::number(number, lang)}</text>
            </a></g>
            {marks}
        </g>
    }
    .into_any()
}

/// The lines on which marks stand, each as long as its marks; the number beside a pile stands on it too.
fn base_lines(marks: &[Spot]) -> Vec<AnyView> {
    marks
        .chunk_by(|a, b| a.base == b.base)
        .filter_map(|line| {
            let (first, last) = (line.first()?, line.last()?);
            let end = last.x + if last.number > 1 { PILED } else { PITCH };
            Some(view! { <line class="strength__base" x1=first.x x2=end y1=first.base y2=last.base/> }.into_any())
        })
        .collect()
}

/// Several statements of one strength: their mark and their number, as the link to them one by one.
fn draw_pile(pen: &Pen, row: &Row, side: &Side, spot: Spot) -> Option<AnyView> {
    let session = pen.session;
    let lang = session.lang.get_untracked();
    let said = side.said.get(spot.first)?;
    let ids: Vec<String> = side.said.iter().skip(spot.first).take(spot.number).map(|said| said.statement.to_string()).collect();
    let href = session.href(&list_of(pen, row, side).with_pinpoints(ids));
    let name = format!("{} – {}", phrases::statements(spot.number, lang), verb_name(pen.data, said.verb.as_ref(), lang));
    let form = Form::of(said.verb.as_ref(), said.step, pen.ranks);
    Some(
        view! {
            <g role="gridcell"><a class="said-link" href=href aria-label=name.clone() data-count=spot.number.to_string() data-at=spot.at.to_string() tabindex=pen.hands.stop(spot.at)>
                {tooltip(name.clone())}
                <rect class="strength__hit" x=spot.x y=spot.base - TALL width=PILED height=TALL + UNDER/>
                {mark(form, spot.x, spot.base)}
                <text class="strength__number" x=spot.x + PITCH y=spot.base>{dates::number(spot.number, lang)}</text>
            </a></g>
        }
        .into_any(),
    )
}

/// A statement as a link.
fn draw_mark(pen: &Pen, said: &Said, spot: Spot) -> Option<AnyView> {
    let session = pen.session;
    let lang = session.lang.get_untracked();
    let statement = pen.data.set.statement(said.statement.as_str())?;
    let id = statement.id.to_string();
    let href = session.href(&pen.state.with_record(View::Statements, &id));
    let verb = verb_name(pen.data, said.verb.as_ref(), lang);
    let name = format!("{} {} – {verb}", pinpoint(&id), statement.title.get(lang));
    let form = Form::of(said.verb.as_ref(), said.step, pen.ranks);
    Some(
        view! {
            <g role="gridcell"><a class="said-link" href=href aria-label=name.clone() data-said=id data-at=spot.at.to_string() tabindex=pen.hands.stop(spot.at)>
                {tooltip(name.clone())}
                <rect class="strength__hit" x=spot.x y=spot.base - TALL width=PITCH height=TALL + UNDER/>
                {mark(form, spot.x, spot.base)}
            </a></g>
        }
        .into_any(),
    )
}
