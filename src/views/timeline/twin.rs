//! The same as a list: events and dates spoken of in order of time. On a phone it is the timeline itself.

use super::key::ListKey;
use super::marks::{list, tense_id};
use super::origin_name;
use crate::components::{More, Paged, few, origin_id};
use crate::domain::{Day, EventStatus, Statement, StatementId, Tense};
use crate::i18n::{TimeMessages, dates};
use crate::query::View;
use crate::session::{Session, soon};
use crate::timeline::{Item, Spoken, asof, items, spoken, window};
use crate::wording::{phrases, time as words_of};
use leptos::prelude::*;

/// How many rows the list of a large data set has at first.
const FIRST: usize = 60;
/// How many rows of a list that is folded away are drawn in one go.
const AT_ONCE: usize = 6;
/// How many statements a row of a large data set names before their number.
const FEW: usize = 6;

/// What a row tells.
enum Row<'a> {
    Event(Item<'a>, Vec<Spoken<'a>>),
    Spoken(Spoken<'a>),
}

impl Row<'_> {
    fn first_day(&self) -> Option<Day> {
        match self {
            Row::Event(item, _) => item.event.date.first_day(),
            Row::Spoken(spoken) => spoken.time.date.first_day(),
        }
    }
}

/// The list: folded away beside the picture, open where there is none.
#[component]
pub(super) fn Twin() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let t = TimeMessages::of(session.lang.get_untracked());
    let paged = Paged::of(session, FIRST);
    let all = RwSignal::new(0);
    let list = move || {
        let (rows, number) = rows(session, paged.limit());
        all.set(number);
        rows
    };
    // The first link of a row is what the row is about.
    let first_new = |place: usize| Some(("[data-twin] .twin__what > a:first-child".to_owned(), place));
    let more = move || view! { <More paged all focus=StoredValue::new(Box::new(first_new))/> };
    view! {
        <Show when=move || session.presence.phone.get() fallback=move || view! {
            <details class="twin" data-twin=""><summary>{m.as_list}</summary>{soon(session.stages, move || view! { <h2 class="twin__title">{t.list_title}</h2>{list}{more()} }.into_any())}</details>
        }>
            <section class="twin" data-twin="" aria-labelledby="twin-title"><h2 class="twin__title" id="twin-title">{t.list_title}</h2><ListKey/>{list}{more()}</section>
        </Show>
    }
}

/// The first rows of the range, year by year under headings, and how many rows there are.
fn rows(session: Session, limit: usize) -> (Vec<AnyView>, usize) {
    let data = session.data();
    let state = session.state.get();
    let t = TimeMessages::of(state.lang);
    let zoom = window(&state, &data.set);
    let events = items(&data.set, &state, &data.index.select(&state.with_dates(None, None)));
    let all = spoken(&data.set, &state, &data.index.select(&state), &events);
    let shown = |date: &crate::domain::Edtf| date.overlaps(Some(zoom.first), Some(zoom.last));
    let of = |item: &Item| all.iter().filter(|spoken| spoken.event.is_some_and(|event| event.id == item.event.id)).cloned().collect();
    let own = all.iter().filter(|spoken| spoken.event.is_none() && shown(&spoken.time.date)).cloned().map(Row::Spoken);
    let events = events.iter().filter(|item| shown(&item.event.date)).map(|item| Row::Event(item.clone(), of(item)));
    let mut rows: Vec<Row> = events.chain(own).collect();
    rows.sort_by_key(Row::first_day);
    let year_of = |row: &Row| row.first_day().map(|day| day.civil().0);
    let number = rows.len();
    rows.truncate(limit);
    let years = rows
        .chunk_by(|a, b| year_of(a) == year_of(b))
        .map(|of_year| {
            let year = of_year.first().and_then(year_of);
            let name = year.map_or_else(|| t.open_start.to_owned(), |year| year.to_string());
            let rows = of_year.iter().map(|row| match row {
                Row::Event(item, spoken) => event_row(item, spoken, state.asof, session),
                Row::Spoken(spoken) => spoken_row(spoken, state.asof, session),
            });
            view! { <h3 class="twin__year">{name}</h3><ol class="twin__list">{in_turn(rows.collect(), session)}</ol> }.into_any()
        })
        .collect();
    (years, number)
}

/// Rows of a list that nobody sees yet come a few at a time; where the list is the timeline itself, all are there at once.
fn in_turn(mut rows: Vec<AnyView>, session: Session) -> Vec<AnyView> {
    if session.presence.phone.get_untracked() {
        return rows;
    }
    let mut turns = Vec::new();
    while !rows.is_empty() {
        let rest = rows.split_off(rows.len().min(AT_ONCE));
        let turn = std::mem::replace(&mut rows, rest);
        turns.push(soon(session.stages, move || turn.into_any()));
    }
    turns
}

/// A statement as the link to it, by its place in the texts.
fn pin(statement: &Statement, session: Session) -> AnyView {
    let href = session.href(&session.state.with_untracked(|state| state.with_record(View::Statements, statement.id.as_str())));
    let title = statement.title.get(session.lang.get_untracked()).to_owned();
    view! { <a class="twin__pin" href=href title=title>{crate::cite::pinpoint(statement.id.as_str())}</a> }.into_any()
}

/// What stands between the things of a list.
fn between(n: usize) -> &'static str {
    if n == 0 { "" } else { ", " }
}

/// Where more statements are meant than are named: the number of all of them, which opens their list.
fn others<'a>(all: impl Iterator<Item = &'a StatementId>, named: usize, session: Session) -> Option<AnyView> {
    let lang = session.lang.get_untracked();
    let mut ids: Vec<StatementId> = all.cloned().collect();
    let some_left = ids.len() > named;
    ids.dedup();
    some_left.then(|| {
        view! { " … "<a class="count-link" href=list(&ids, None, session) data-count=ids.len().to_string()>{phrases::statements(ids.len(), lang)}</a> }.into_any()
    })
}

fn event_row(item: &Item, spoken: &[Spoken], asof: Option<Day>, session: Session) -> AnyView {
    let (event, lang) = (item.event, session.lang.get_untracked());
    let (m, t) = (session.messages(), TimeMessages::of(lang));
    let href = session.href(&session.state.with_untracked(|state| state.with_record(View::Timeline, event.id.as_str())));
    let tense = asof.map(|day| asof::tense(&event.date, day));
    let most = few(session, FEW);
    let said: Vec<_> = item.statements.iter().take(most).enumerate().map(|(n, s)| view! { {between(n)}{pin(s, session)} }).collect();
    let said = (!said.is_empty()).then(
        || view! { <span class="twin__said">{t.said_in}" "{said}{others(item.statements.iter().map(|s| &s.id), most, session)}</span> },
    );
    let words: Vec<_> = spoken
        .iter()
        .take(most)
        .enumerate()
        .map(|(n, spoken)| view! { {between(n)}{pin(spoken.statement, session)}" "<q class="words" lang="en">{spoken.time.words.clone()}</q> })
        .collect();
    let words = (!words.is_empty()).then(|| view! { <span class="twin__spoken">{t.spoken_in}" "{words}{others(spoken.iter().map(|spoken| &spoken.statement.id), most, session)}</span> });
    let tense_words = tense.map(|tense| view! { <span class="twin__tense">{words_of::tense(tense, event.date.precision(), lang)}</span> });
    let future = if tense == Some(Tense::Future) { " twin__row--future" } else { "" };
    // What lay ahead had not happened; of what the texts only expect, nobody says that it did.
    let ahead = tense == Some(Tense::Future) || event.status == EventStatus::Expected;
    let happened = if ahead { t.expected } else { t.happened };
    view! {
        <li class=format!("twin__row twin__row--{}{future}", origin_id(event.origin)) data-event=event.id.to_string() data-tense=tense_id(tense)>
            <span class="twin__date">{dates::span(&event.date, lang)}</span>
            <span class="twin__what"><a href=href>{asof::name_on(event, tense, lang).to_owned()}</a>{said}{words}</span>
            <span class="twin__origin">{happened}{phrases::colon(lang)}{origin_name(event.origin, m)}{tense_words}</span>
        </li>
    }
    .into_any()
}

fn spoken_row(spoken: &Spoken, asof: Option<Day>, session: Session) -> AnyView {
    let (time, lang) = (spoken.time, session.lang.get_untracked());
    let t = TimeMessages::of(lang);
    let tense = asof.map(|day| asof::tense(&time.date, day));
    let tense_words = tense.map(|tense| view! { <span class="twin__tense">{words_of::tense(tense, time.precision, lang)}</span> });
    view! {
        <li class="twin__row twin__row--spoken" data-spoken=spoken.id().to_string() data-tense=tense_id(tense)>
            <span class="twin__date">{dates::span(&time.date, lang)}</span>
            <span class="twin__what">{pin(spoken.statement, session)}" "<q class="words" lang="en">{time.words.clone()}</q></span>
            <span class="twin__origin">{t.spoken_of}{phrases::colon(lang)}{words_of::precision(time.precision, lang)}", "{words_of::basis(time.basis, lang)}{tense_words}</span>
        </li>
    }
    .into_any()
}
