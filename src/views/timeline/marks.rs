//! Events, dates spoken of and statements as SVG.

use super::ends::{chevron, diamond, ends_of};
use super::origin_name;
use crate::app::Session;
use crate::components::{origin_id, tooltip};
use crate::domain::{DateBasis, Event, Precision, StatementId, Tense};
use crate::i18n::{TimeMessages, dates, phrases, time};
use crate::query::{Facet, LaneBy, Term, View};
use crate::timeline::{Cluster, Focus, Mark, Notch, Sheaf, Span, Stripe, list_of};
use leptos::prelude::*;

/// The class and `data-tense` of how something looks from the day of the picture.
pub(super) fn tense_id(tense: Option<Tense>) -> Option<&'static str> {
    tense.map(|tense| match tense {
        Tense::Past => "past",
        Tense::Present => "present",
        Tense::Future => "future",
    })
}

fn mask_of(span: &Span) -> Option<String> {
    ends_of(span.left, span.right).map(|ends| format!("url(#{})", ends.id("ends")))
}

pub(super) fn draw_mark(mark: &Mark, event: &Event, session: Session) -> AnyView {
    let lang = session.lang.get_untracked();
    let href = session.href(&session.state.with_untracked(|state| state.with_record(View::Timeline, event.id.as_str())));
    let name = name_of(mark, event, session);
    let precision = match mark.precision {
        Precision::Day => "day",
        Precision::Month => "month",
        Precision::Year => "year",
        Precision::Vague => "vague",
    };
    let future = if mark.tense == Some(Tense::Future) { " mark--future" } else { "" };
    let expected = if mark.expected { " mark--expected" } else { "" };
    let class = format!("mark mark--{} mark--{precision}{expected}{future}", origin_id(event.origin));
    let label = mark.label.as_ref().map(|(text, x)| view! { <text class="mark__label" x=*x y=mark.y + 4.0>{text.clone()}</text> });
    let number = mark.notch.as_ref().map(|notch| draw_number(notch, mark.y, session));
    let notch = mark.notch.as_ref().map(|notch| chevron(notch.x, notch.y));
    view! {
        <g class=class>
            <g><a class="mark-link" href=href data-event=event.id.to_string() data-lanes=mark.lanes.to_string() data-tense=tense_id(mark.tense)
                data-lit=Focus::Event(event.id.to_string()).to_string() aria-label=name.clone() lang=lang.tag()>
                {tooltip(name.clone())}{shape_of(mark)}{notch}{label}
            </a></g>
            {number}
        </g>
    }
    .into_any()
}

/// An event in words: name, date, where it comes from, how it looks from the day of the picture, in how many lanes.
fn name_of(mark: &Mark, event: &Event, session: Session) -> String {
    let lang = session.lang.get_untracked();
    let also = if mark.lanes > 1 { format!(" ({})", phrases::in_lanes(mark.lanes, lang)) } else { String::new() };
    let origin = origin_name(event.origin, session.messages());
    let tense = mark.tense.map(|tense| format!(", {}", time::tense(tense, mark.precision, lang))).unwrap_or_default();
    format!("{}, {}{tense}. {origin}{also}", event.name.get(lang), dates::span(&event.date, lang))
}

fn shape_of(mark: &Mark) -> AnyView {
    if mark.width <= 12.0 && matches!(mark.precision, Precision::Day) {
        return view! { <circle cx=mark.x + mark.width / 2.0 cy=mark.y r="5"/> }.into_any();
    }
    let thick = 9.0;
    let label_inside = mark.label.as_ref().is_some_and(|(_, x)| *x >= mark.x && *x < mark.x + mark.width);
    // A bar that carries its label is drawn below it as a line.
    let (y, h) = if label_inside { (mark.y + 7.0, 3.0) } else { (mark.y - thick / 2.0, thick) };
    let round = if matches!(mark.precision, Precision::Day) { h / 2.0 } else { 0.0 };
    let bar = |x: f64, width: f64, class: &'static str| {
        view! { <rect class=class x=x y=y width=width height=h rx=round mask=mask_of(&mark.span)/> }
    };
    match mark.future_from {
        Some(cut) => view! { {bar(mark.x, cut - mark.x, "")}{bar(cut, mark.x + mark.width - cut, "ahead")} }.into_any(),
        None => bar(mark.x, mark.width, "").into_any(),
    }
}

/// The number of statements that speak of an event, as the link to them.
fn draw_number(notch: &Notch, y: f64, session: Session) -> AnyView {
    let lang = session.lang.get_untracked();
    let number = notch.statements.len();
    let name = format!("{}{}{}", TimeMessages::of(lang).spoken_in, phrases::colon(lang), phrases::statements(number, lang));
    view! {
        <g><a class="speakers" href=list(&notch.statements, None, session) data-count=number.to_string() aria-label=name.clone()>
            {tooltip(name.clone())}
            <rect class="speakers__room" x=notch.number_x y=y - 10.0 width=notch.number_width height="20"/>
            {diamond(notch.number_x + 5.0, y, 4.0)}
            <text class="speakers__number" x=notch.number_x + 11.0 y=y + 4.0>{dates::number(number, lang)}</text>
        </a></g>
    }
    .into_any()
}

/// The link to a list of exactly some statements.
pub(super) fn list(ids: &[StatementId], lane: Option<(Facet, Term)>, session: Session) -> String {
    let data = session.data();
    let state = session.state.get_untracked();
    let selected = data.index.select(&state.in_view(View::Statements));
    session.href(&list_of(&data.set, &data.index, &state, &selected, lane, ids))
}

pub(super) fn draw_sheaf(sheaf: &Sheaf, session: Session) -> AnyView {
    let alone = sheaf.stripes.len() == 1;
    let label = |x: f64, text: &str| view! { <text class="spoken__label" x=x y=sheaf.label_y + 4.0>{text.to_owned()}</text> };
    let inside = sheaf.label.as_ref().filter(|_| alone).map(|(text, x)| label(*x, text));
    let outside = sheaf.label.as_ref().filter(|_| !alone).map(|(text, x)| {
        let ids = sheaf.statements();
        view! { <g><a class="spoken__several" href=list(&ids, None, session) data-count=ids.len().to_string()>{label(*x, text)}</a></g> }
    });
    let mut inside = Some(inside);
    let stripes: Vec<_> = sheaf.stripes.iter().map(|stripe| draw_stripe(sheaf, stripe, inside.take().flatten(), session)).collect();
    view! { <g class="sheaf">{stripes}{outside}</g> }.into_any()
}

fn draw_stripe(sheaf: &Sheaf, stripe: &Stripe, label: Option<impl IntoView + 'static>, session: Session) -> AnyView {
    let lang = session.lang.get_untracked();
    let data = session.data();
    let Some(statement) = data.set.statement(stripe.id.statement.as_str()) else { return ().into_any() };
    let Some(spoken) = statement.speaks_of.get(stripe.id.place) else { return ().into_any() };
    let href = session.href(&session.state.with_untracked(|state| state.with_record(View::Statements, statement.id.as_str())));
    let pin = crate::cite::pinpoint(statement.id.as_str());
    let tense = sheaf.tense.map(|tense| format!(", {}", time::tense(tense, spoken.precision, lang))).unwrap_or_default();
    let words = phrases::quoted(&spoken.words, lang);
    let (when, basis) = (dates::span(&spoken.date, lang), time::basis(spoken.basis, lang));
    let name = format!("{pin} {words}{}{when}, {basis}{tense}", phrases::colon(lang));
    let rule = stripe.basis == DateBasis::Rule;
    let class = format!("spoken workshop--{}{}", stripe.workshop, if rule { " spoken--rule" } else { "" });
    let shape = if sheaf.point {
        diamond(sheaf.x + sheaf.width / 2.0, stripe.y, 6.0)
    } else {
        let fill = rule.then(|| format!("url(#ends-hatch-{})", stripe.workshop));
        let class = if rule { "spoken__rule" } else { "spoken__bar" };
        view! { <rect class=class x=sheaf.x y=stripe.y - 2.5 width=sheaf.width height="5" fill=fill mask=mask_of(&sheaf.span)/> }.into_any()
    };
    view! {
        <g class=class>
            <a class="spoken-link" href=href data-spoken=stripe.id.to_string() data-tense=tense_id(sheaf.tense)
                data-lit=Focus::Spoken(stripe.id.to_string()).to_string() aria-label=name.clone()>
                {tooltip(name.clone())}{shape}{label}
            </a>
        </g>
    }
    .into_any()
}

pub(super) fn draw_cluster(cluster: &Cluster, lane: &str, place: usize, session: Session) -> AnyView {
    let lang = session.lang.get_untracked();
    let data = session.data();
    let class = format!("cluster workshop--{}", cluster.workshop);
    if let Some(squares) = &cluster.squares {
        let placed = cluster.statements.iter().zip(squares);
        let marks: Vec<_> = placed.map(|(id, (x, y))| draw_square(id, *x, *y, session)).collect();
        return view! { <g class=class>{marks}</g> }.into_any();
    }
    let facet = match session.state.with_untracked(|state| state.lane) {
        LaneBy::Theme => Some(Facet::Theme),
        LaneBy::Framework => Some(Facet::Framework),
        LaneBy::Kind | LaneBy::Workshop => None,
    };
    let term = facet.and_then(|facet| Some((facet, data.index.vocabulary().term(facet, lane)?)));
    let count = cluster.statements.len();
    let workshop = data.set.workshop(cluster.workshop.as_str()).map(|w| w.name.get(lang).to_owned()).unwrap_or_default();
    let name = format!("{workshop}{}{}", phrases::colon(lang), phrases::statements(count, lang));
    view! {
        <g class=class>
            <a href=list(&cluster.statements, term, session) data-cluster=cluster.workshop.to_string() data-count=count.to_string()
                data-lit=Focus::Cluster(place, cluster.workshop.to_string()).to_string() aria-label=name.clone()>
                {tooltip(name.clone())}
                <rect x=cluster.x y=cluster.y - 9.0 width=cluster.width height="18" rx="3"/>
                <text class="cluster__number" x=cluster.x + cluster.width / 2.0 y=cluster.y + 4.0 text-anchor="middle">{dates::number(count, lang)}</text>
            </a>
        </g>
    }
    .into_any()
}

fn draw_square(id: &StatementId, x: f64, y: f64, session: Session) -> AnyView {
    let data = session.data();
    let Some(s) = data.set.statement(id.as_str()) else { return ().into_any() };
    let href = session.href(&session.state.with_untracked(|state| state.with_record(View::Statements, s.id.as_str())));
    let name = format!("{} {}", s.id, s.title.get(session.lang.get_untracked()));
    view! {
        <g>
            <a href=href data-square=s.id.to_string() data-lit=Focus::Statement(s.id.to_string()).to_string() aria-label=name.clone()>
                {tooltip(name.clone())}<rect x=x y=y width="10" height="10"/>
            </a>
        </g>
    }
    .into_any()
}
