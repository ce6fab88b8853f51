//! Events, dates spoken of and statements as SVG.

use super::ends::{chevron, diamond, ends_of};
use super::origin_name;
use crate::components::{origin_id, tooltip};
use crate::domain::{DateBasis, Event, Precision, StatementId, Tense};
use crate::i18n::{TimeMessages, dates};
use crate::query::{Facet, LaneBy, Term, View};
use crate::session::{Session, hue};
use crate::timeline::asof::{name_on, short_on};
use crate::timeline::{Cluster, Focus, Label, Mark, Notch, Sheaf, Side, Span, Stripe, list_of};
use crate::wording::{phrases, time};
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

/// A label, held by the end that is nearest to its mark.
pub(super) fn draw_label(label: &Label, class: &'static str, y: f64) -> AnyView {
    let (x, anchor) = label.anchor();
    view! { <text class=class x=x y=y text-anchor=anchor>{label.text.clone()}</text> }.into_any()
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
    let label = mark.label.as_ref().map(|label| draw_label(label, "mark__label", mark.y + 4.0));
    let number = mark.notch.as_ref().map(|notch| draw_number(notch, mark.y, session));
    let notch = mark.notch.as_ref().map(|notch| chevron(notch.x, notch.y));
    view! {
        <g class=class>
            <g><a class="mark-link" tabindex="-1" href=href data-event=event.id.to_string() data-lanes=mark.lanes.to_string() data-tense=tense_id(mark.tense)
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
    // What is seen is part of what is heard.
    let (short, name) = (short_on(event, mark.tense, lang), name_on(event, mark.tense, lang));
    let name = if name.starts_with(short) { name.to_owned() } else { format!("{short} – {name}") };
    format!("{name}, {}{tense}. {origin}{also}", dates::span(&event.date, lang))
}

fn shape_of(mark: &Mark) -> AnyView {
    if mark.width <= 12.0 && matches!(mark.precision, Precision::Day) {
        return view! { <circle cx=mark.x + mark.width / 2.0 cy=mark.y r="5"/> }.into_any();
    }
    let thick = 9.0;
    let label_inside = mark.label.as_ref().is_some_and(|label| label.side == Side::Inside);
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
        <g><a class="speakers" tabindex="-1" href=list(&notch.statements, None, session) data-count=number.to_string() aria-label=name.clone()>
            {tooltip(name.clone())}
            <rect class="speakers__room" x=notch.number_x y=y - 12.0 width=notch.number_width height="24"/>
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

/// What takes the pointer for a date and its label: larger than what is seen.
fn draw_room(sheaf: &Sheaf) -> AnyView {
    let place = |stripe: Option<&Stripe>| stripe.map_or(sheaf.label_y, |stripe| stripe.y);
    let (top, bottom) = (place(sheaf.stripes.first()), place(sheaf.stripes.last()));
    let margin = if top < bottom { 7.5 } else { 12.0 };
    let (top, bottom) = (top - margin, bottom + margin);
    let left = sheaf.label.as_ref().map_or(sheaf.x, |label| label.x.min(sheaf.x));
    let right = sheaf.label.as_ref().map_or(0.0, |label| label.x + label.width).max(sheaf.x + sheaf.width);
    view! { <rect class="spoken__room" x=left y=top width=right - left height=bottom - top/> }.into_any()
}

pub(super) fn draw_sheaf(sheaf: &Sheaf, session: Session) -> AnyView {
    let label = sheaf.label.as_ref().map(|label| draw_label(label, "spoken__label", sheaf.label_y + 4.0));
    let room = draw_room(sheaf);
    match sheaf.stripes.as_slice() {
        [] => ().into_any(),
        [alone] => draw_date(sheaf, alone, (room, label), session),
        several => draw_dates(sheaf, several, (room, label), session),
    }
}

/// What is said of a date: who speaks of it in which words, of when, and where that was taken from.
fn words_for(sheaf: &Sheaf, stripe: &Stripe, session: Session) -> Option<String> {
    let lang = session.lang.get_untracked();
    let data = session.data();
    let statement = data.set.statement(stripe.id.statement.as_str())?;
    let spoken = statement.speaks_of.get(stripe.id.place)?;
    let pin = crate::cite::pinpoint(statement.id.as_str());
    let tense = sheaf.tense.map(|tense| format!(", {}", time::tense(tense, spoken.precision, lang))).unwrap_or_default();
    let words = phrases::quoted(&spoken.words, lang);
    let (when, basis) = (dates::span(&spoken.date, lang), time::basis(spoken.basis, lang));
    Some(format!("{pin} {words}{}{when}, {basis}{tense}", phrases::colon(lang)))
}

fn class_of(stripe: &Stripe) -> String {
    format!("spoken {}{}", hue(&stripe.workshop), if stripe.basis == DateBasis::Rule { " spoken--rule" } else { "" })
}

fn stripe_shape(sheaf: &Sheaf, stripe: &Stripe) -> AnyView {
    if sheaf.point {
        return diamond(sheaf.x + sheaf.width / 2.0, stripe.y, 6.0);
    }
    let rule = stripe.basis == DateBasis::Rule;
    let fill = rule.then(|| format!("url(#ends-hatch-{})", stripe.workshop));
    let class = if rule { "spoken__rule" } else { "spoken__bar" };
    view! { <rect class=class x=sheaf.x y=stripe.y - 2.5 width=sheaf.width height="5" fill=fill mask=mask_of(&sheaf.span)/> }.into_any()
}

/// A date of its own: the link to the statement that speaks of it.
fn draw_date(sheaf: &Sheaf, stripe: &Stripe, (room, label): (AnyView, Option<AnyView>), session: Session) -> AnyView {
    let Some(name) = words_for(sheaf, stripe, session) else { return ().into_any() };
    let href = session.href(&session.state.with_untracked(|state| state.with_record(View::Statements, stripe.id.statement.as_str())));
    view! {
        <g class=class_of(stripe)>
            <a class="spoken-link" tabindex="-1" href=href data-spoken=stripe.id.to_string() data-tense=tense_id(sheaf.tense)
                data-lit=Focus::Spoken(stripe.id.to_string()).to_string() aria-label=name.clone()>
                {tooltip(name.clone())}{room}{stripe_shape(sheaf, stripe)}{label}
            </a>
        </g>
    }
    .into_any()
}

/// Several words that mean one date: one link to all that speak of it, since their bars are too thin to be met one by one.
fn draw_dates(sheaf: &Sheaf, several: &[Stripe], (room, label): (AnyView, Option<AnyView>), session: Session) -> AnyView {
    let lang = session.lang.get_untracked();
    let data = session.data();
    let ids = &sheaf.speakers;
    let lit: Vec<String> = several.iter().map(|stripe| stripe.id.to_string()).collect();
    let date = several.first().and_then(|stripe| data.set.statement(stripe.id.statement.as_str())?.speaks_of.get(stripe.id.place));
    let name = date.map(|spoken| time::sheaf(&spoken.date, sheaf.dates, ids.len(), lang)).unwrap_or_default();
    let stripes: Vec<_> = several
        .iter()
        .filter_map(|stripe| Some((stripe, words_for(sheaf, stripe, session)?)))
        .map(|(stripe, words)| {
            view! {
                <g class=class_of(stripe) data-spoken=stripe.id.to_string() data-tense=tense_id(sheaf.tense)
                    data-lit=Focus::Spoken(stripe.id.to_string()).to_string()>
                    {tooltip(words)}{stripe_shape(sheaf, stripe)}
                </g>
            }
        })
        .collect();
    view! {
        <g class="sheaf">
            <a class="spoken__several" tabindex="-1" href=list(ids, None, session) data-count=ids.len().to_string()
                data-lit=Focus::Dates(lit.join("+")).to_string() aria-label=name>
                {room}{stripes}{label}
            </a>
        </g>
    }
    .into_any()
}

pub(super) fn draw_cluster(cluster: &Cluster, lane: &str, place: usize, session: Session) -> AnyView {
    let lang = session.lang.get_untracked();
    let data = session.data();
    let class = format!("cluster {}", hue(&cluster.workshop));
    if let Some(squares) = &cluster.squares {
        let placed = cluster.statements.iter().zip(squares);
        let marks: Vec<_> = placed.map(|(id, (x, y))| draw_square(id, *x, *y, session)).collect();
        return view! { <g class=class>{marks}</g> }.into_any();
    }
    let facet = match session.state.with_untracked(|state| state.lane) {
        LaneBy::Theme => Some(Facet::Theme),
        LaneBy::Framework => Some(Facet::Framework),
        LaneBy::Origin | LaneBy::Kind | LaneBy::Workshop => None,
    };
    let term = facet.and_then(|facet| Some((facet, data.index.vocabulary().term(facet, lane)?)));
    let count = cluster.statements.len();
    let workshop = data.set.workshop(cluster.workshop.as_str()).map(|w| w.name.get(lang).to_owned()).unwrap_or_default();
    let name = format!("{workshop}{}{}", phrases::colon(lang), phrases::statements(count, lang));
    view! {
        <g class=class>
            <a tabindex="-1" href=list(&cluster.statements, term, session) data-cluster=cluster.workshop.to_string() data-count=count.to_string()
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
            <a tabindex="-1" href=href data-square=s.id.to_string() data-lit=Focus::Statement(s.id.to_string()).to_string() aria-label=name.clone()>
                {tooltip(name.clone())}<rect x=x y=y width="10" height="10"/>
            </a>
        </g>
    }
    .into_any()
}
