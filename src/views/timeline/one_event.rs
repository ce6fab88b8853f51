//! One event: when, where, which statements name it or speak of it, what is documented; as far as it was known on the day of the state.

use super::origin_name;
use crate::components::{CountLink, WithContext, few, origin_id};
use crate::dataset::Context;
use crate::domain::{Event, Mark as Support, Origin, Statement, StatementId, Tense};
use crate::i18n::{TimeMessages, dates};
use crate::query::{Afterwards, View};
use crate::session::{Loaded, Session};
use crate::timeline::asof::{is_known, is_said, name_on, tense};
use crate::timeline::window;
use crate::wording::{phrases, time};
use leptos::{ev, prelude::*};
use std::sync::Arc;

/// When and where.
fn when(event: &Event, session: Session) -> String {
    let (data, lang) = (session.data(), session.lang.get_untracked());
    let places = event.places.iter().filter_map(|id| data.set.places.iter().find(|p| p.id == *id)).map(|p| p.name.get(lang).to_owned());
    std::iter::once(dates::span(&event.date, lang)).chain(places).collect::<Vec<_>>().join(", ")
}

/// One event.
#[component]
pub(super) fn OneEvent(id: String) -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let Some(event) = data.set.event(&id).cloned() else { return ().into_any() };
    let (asof, afterwards) = session.state.with_untracked(|state| (state.asof, state.afterwards));
    let close = move || session.href(&session.state.with(|state| state.in_view(View::Timeline)));
    let escape = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" {
            session.go(&session.state.with_untracked(|state| state.in_view(View::Timeline)));
        }
    };
    let origin = origin_name(event.origin, m);
    // Over the half of the picture in which its mark is not.
    let shown = session.state.with_untracked(|state| window(state, &data.set));
    let middle = i32::midpoint(shown.first.0, shown.last.0);
    let side = if event.date.first_day().is_none_or(|day| day.0 < middle) { " event-panel--right" } else { "" };
    let tense = asof.map(|day| tense(&event.date, day));
    let tense_words = tense.map(|tense| view! { " "<span class="tag">{time::tense(tense, event.date.precision(), lang)}</span> });
    let body = if afterwards == Afterwards::Hidden && event.origin == Origin::Afterwards {
        view! { <p>{m.afterwards_hidden}</p> }.into_any()
    } else if is_known(&data.set, &event, asof) {
        known(&event, tense, session)
    } else {
        view! { <p>{TimeMessages::of(lang).not_known_yet}</p> }.into_any()
    };
    view! {
        <section class=format!("event-panel event-panel--{}{side}", origin_id(event.origin)) data-event-panel=id aria-labelledby="event-title" on:keydown=escape>
            <a class="event-panel__close" href=close aria-label=m.close>{"×"}</a>
            <p class="event-panel__when">{when(&event, session)}" "<span class="tag">{origin}</span>{tense_words}</p>
            <h2 id="event-title" class="event-panel__title" tabindex="-1" data-focus="">{name_on(&event, tense, lang).to_owned()}</h2>
            {body}
        </section>
    }
    .into_any()
}

/// What is known of an event: what is documented only once it has begun.
fn known(event: &Event, tense: Option<Tense>, session: Session) -> AnyView {
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let begun = tense != Some(Tense::Future);
    let (asof, afterwards) = session.state.with_untracked(|state| (state.asof, state.afterwards));
    let id = event.id.clone();
    let facts = begun.then_some(move || facts(id.as_str(), session));
    let note = event.note.as_ref().filter(|_| begun).map(|note| view! { <p class="help">{note.get(lang).to_owned()}</p> });
    let later = event.afterwards.as_ref().and_then(|id| data.set.event(id.as_str()));
    let later = later.filter(|later| afterwards == Afterwards::Shown && is_known(&data.set, later, asof)).map(|later| {
        let href = session.href(&session.state.with_untracked(|state| state.with_record(View::Timeline, later.id.as_str())));
        view! { <p>{m.afterwards}{phrases::colon(lang)}<a href=href>{later.name.get(lang).to_owned()}</a></p> }
    });
    view! {
        {facts}
        {note}
        {listed(m.stated_in, &event.stated_in, event, session)}
        {listed(m.expected_in, &event.expected_in, event, session)}
        {listed(TimeMessages::of(lang).spoken_in, &others(event, &data), event, session)}
        {later}
    }
    .into_any()
}

/// What is documented of an event, with its sources.
fn facts(id: &str, session: Session) -> AnyView {
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let id = id.to_owned();
    let show = move |context: Arc<Context>| {
        let facts: Vec<_> = context
            .facts
            .iter()
            .filter(|fact| fact.event.as_str() == id)
            .map(|fact| {
                let unchecked = fact.mark == Support::Unchecked;
                view! {
                    <li>{fact.text.get(lang).to_owned()}" "<cite class="later__source">{fact.citation.clone()}</cite>
                        {unchecked.then(|| view! { " "<span class="tag">{m.unchecked}</span> })}</li>
                }
            })
            .collect();
        view! { <ul class="plain">{facts}</ul> }.into_any()
    };
    view! { <WithContext show/> }.into_any()
}

/// A statement with the link to it, and the words in which it speaks of an event.
fn statement(s: &Statement, event: &Event, session: Session) -> AnyView {
    let href = session.href(&session.start(View::Statements).with_record(View::Statements, s.id.as_str()));
    let title = s.title.get(session.lang.get_untracked()).to_owned();
    let words = s.speaks_of.iter().filter(|time| time.event.as_ref() == Some(&event.id));
    let words: Vec<_> = words.map(|time| view! { " "<q class="words" lang="en">{time.words.clone()}</q> }).collect();
    view! { <li><span class="card__pin">{crate::cite::pinpoint(s.id.as_str())}</span>" "<a href=href>{title}</a>{words}</li> }.into_any()
}

/// How many statements of a large data set are named under a title before their number.
const FEW: usize = 20;

/// Statements under a title, as far as they had been said.
fn listed(title: &'static str, ids: &[StatementId], event: &Event, session: Session) -> Option<AnyView> {
    let data = session.data();
    let asof = session.state.with_untracked(|state| state.asof);
    let said = ids.iter().filter_map(|id| data.set.statement(id.as_str())).filter(|s| is_said(&data.set, s, asof));
    let said: Vec<StatementId> = said.map(|s| s.id.clone()).collect();
    let named = said.iter().take(few(session, FEW)).filter_map(|id| data.set.statement(id.as_str()));
    let items: Vec<_> = named.map(|s| statement(s, event, session)).collect();
    let more = (said.len() > items.len()).then(|| {
        let opens = Signal::stored(session.start(View::Statements).with_pinpoints(said.iter().map(ToString::to_string).collect()));
        view! { <p><CountLink opens text=phrases::statements of=title/></p> }
    });
    (!items.is_empty()).then(|| view! { <h3 class="minor-title">{title}</h3><ul class="plain">{items}</ul>{more} }.into_any())
}

/// Statements that speak of the date of an event without naming it.
fn others(event: &Event, data: &Loaded) -> Vec<StatementId> {
    let named = |s: &Statement| event.stated_in.contains(&s.id) || event.expected_in.contains(&s.id);
    let speaks = |s: &Statement| s.speaks_of.iter().any(|time| time.event.as_ref() == Some(&event.id));
    data.set.statements.iter().filter(|s| speaks(s) && !named(s)).map(|s| s.id.clone()).collect()
}
