//! What was known on a day? A line across the picture that can be moved, the days worth stopping at, and a field for any day.

use crate::components::CountLink;
use crate::domain::{Date, Day, Lang, StatementId};
use crate::i18n::{TimeMessages, dates};
use crate::query::{View, ViewState, Zoom};
use crate::session::{Loaded, Session, memo};
use crate::timeline::asof::{Known as Knowledge, Reach, Stop, by_months, known, reach, stops, track};
use crate::timeline::{home, items, list_of};
use crate::wording::{
    dialogue, phrases,
    time::{self, Shown},
};
use leptos::{ev, prelude::*};

/// The earliest year that the field takes: below it, a year is still being typed.
const TYPED: i32 = 1900;
/// Steps that follow one another faster than this, in milliseconds, are one act.
const ACT: f64 = 1000.0;

/// What a stop is called.
fn stop_name(stop: &Stop, data: &Loaded, lang: Lang) -> String {
    let t = TimeMessages::of(lang);
    match stop {
        Stop::Workshop(id) => time::after(data.set.workshop(id.as_str()).map(|w| w.name.get(lang)).unwrap_or_default(), lang),
        Stop::Landmark(id) => {
            let landmark = data.set.dialogue.landmarks.iter().find(|landmark| landmark.event == *id);
            landmark.map(|landmark| landmark.after.get(lang).to_owned()).unwrap_or_default()
        }
        Stop::End => dialogue::end_of(home(&data.set), lang),
        Stop::Now => t.now.to_owned(),
    }
}

/// The day of the state in words, with the name of the stop that it is.
fn in_words(data: &Loaded, day: Option<Day>, lang: Lang) -> String {
    let stop = stops(&data.set).into_iter().find(|(_, at)| *at == day).map(|(stop, _)| stop_name(&stop, data, lang));
    match (day, stop) {
        (None, stop) => stop.unwrap_or_default(),
        (Some(day), Some(stop)) => format!("{}{}{stop}", dates::day(day, lang), phrases::colon(lang)),
        (Some(day), None) => dates::day(day, lang),
    }
}

/// Steps of the slider and of the field: one entry in the history for each act, however many steps it has.
#[derive(Clone, Copy)]
pub(super) struct Act {
    last: StoredValue<f64>,
    /// Whether a pointer holds the slider.
    held: StoredValue<bool>,
}

impl Act {
    /// None yet.
    pub(super) fn new() -> Act {
        Act { last: StoredValue::new(f64::MIN), held: StoredValue::new(false) }
    }

    fn step(self, session: Session, day: Option<Day>, now: f64) {
        let next = session.state.with_untracked(|state| state.with_asof(day));
        let goes_on = self.held.get_value() || now - self.last.get_value() < ACT;
        let begun = self.last.get_value() > f64::MIN;
        self.last.set_value(now);
        if goes_on && begun { session.amend(&next) } else { session.go(&next) }
    }

    /// A pointer takes the slider: the next step is a new act.
    fn take(self) {
        self.last.set_value(f64::MIN);
        self.held.set_value(true);
    }

    fn release(self) {
        self.held.set_value(false);
        self.last.set_value(f64::MIN);
    }
}

/// The day alone, or the name of now.
fn brief(session: Session, lang: Lang) -> String {
    session.state.with(|state| state.asof).map_or_else(|| TimeMessages::of(lang).now.to_owned(), |day| dates::day(day, lang))
}

/// Choosing the day where there is no picture: a slider over the years around the workshops, the days worth stopping at, and a field.
#[component]
pub(super) fn AsOf(act: Act) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let t = TimeMessages::of(lang);
    let days = memo(move || track(&session.data().set));
    // Folded away until a day is looked from, because the list below it is what the page is about.
    let open = session.state.with_untracked(|state| state.asof.is_some());
    view! {
        <details class="asof" data-asof-menu="" open=open>
            <summary class="asof__title">{t.asof_slide}{phrases::colon(lang)}<strong>{move || brief(session, lang)}</strong></summary>
            <label class="asof__slide">
                <span class="asof__label">{t.asof_slide}</span>
                <Slider act days class="asof__range" before=0/>
                <output class="asof__day">{move || in_words(&session.data(), session.state.with(|state| state.asof), lang)}</output>
            </label>
            <Stops/>
            <ExactDay act/>
        </details>
    }
}

/// The day in the row above the picture: its name, which opens the days worth stopping at and a field for any other.
#[component]
pub(super) fn Chosen(act: Act) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let t = TimeMessages::of(lang);
    let day = move || brief(session, lang);
    view! {
        <details class="chip asof-chip" data-pop="" data-asof-menu="">
            <summary class="chip__summary"><span>{t.asof_slide}{phrases::colon(lang)}<strong class="asof__day">{day}</strong></span></summary>
            <div class="chip__body asof-chip__body"><Stops/><ExactDay act/></div>
        </details>
    }
}

/// The day as a line across the picture: its handle slides along the years.
#[component]
pub(super) fn Line(act: Act) -> impl IntoView {
    let session = Session::get();
    let days = memo(move || super::range(session));
    // The line stands at the end of its day, and so does the handle; at the end of the last day it means now.
    view! { <div class="timeline__day"><Slider act days class="asof__line" before=1/></div> }
}

/// A slider over some days. Its end, one step after the last of them, is now; a day before or after them stands at their end. A
/// day stands as many steps after its beginning as `before` says.
#[component]
fn Slider(act: Act, days: Memo<Zoom>, class: &'static str, before: i32) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let t = TimeMessages::of(lang);
    let asof = memo(move || session.state.with(|state| state.asof));
    let now = move || days.get().last.plus(1);
    let value =
        move || asof.get().map_or_else(now, |day| day.plus(before).clamp(days.get().first, days.get().last.plus(before))).0.to_string();
    let to = move |day: Day, at: f64| act.step(session, Some(day).filter(|day| day.plus(before) <= days.get_untracked().last), at);
    let moved = move |event: ev::Event| {
        let Ok(day) = event_target_value(&event).parse::<i32>() else { return };
        to(Day(day - before), event.time_stamp());
    };
    // By themselves sliders go a tenth of their length with these keys.
    let by_month = move |event: ev::KeyboardEvent| {
        let months = match event.key().as_str() {
            "PageUp" => 1,
            "PageDown" => -1,
            _ => return,
        };
        event.prevent_default();
        let days = days.get_untracked();
        let from = asof.get_untracked().map_or(days.last.plus(1), |day| day.clamp(days.first, days.last));
        to(by_months(from, months).max(days.first), event.time_stamp());
    };
    view! {
        <input type="range" class=class step="1" min=move || days.get().first.0.to_string() max=move || now().0.to_string()
            prop:value=value value=value aria-label=t.asof_slide
            data-asof=move || asof.get().map_or_else(String::new, |day| Date::of_day(day).to_string())
            aria-valuetext=move || in_words(&session.data(), asof.get(), lang)
            on:input=moved
            on:keydown=by_month
            on:pointerdown=move |_| act.take()
            on:pointerup=move |_| act.release()
            on:pointercancel=move |_| act.release()/>
    }
}

#[component]
fn ExactDay(act: Act) -> impl IntoView {
    let session = Session::get();
    let t = TimeMessages::of(session.lang.get_untracked());
    let value = move || session.state.with(|state| state.asof.map_or_else(String::new, |day| Date::of_day(day).to_string()));
    let chosen = move |event: ev::Event| {
        let text = event_target_value(&event);
        let day = Date::parse(&text).ok().filter(|date| date.year >= TYPED && date.day.is_some()).map(Date::first_day);
        if day.is_some() || text.is_empty() {
            act.step(session, day, event.time_stamp());
        }
    };
    view! {
        <label class="asof__exact"><span class="asof__label">{t.asof_date}</span>
            <input type="date" class="input" data-asof-date="" prop:value=value value=value on:change=chosen/></label>
    }
}

#[component]
fn Stops() -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let t = TimeMessages::of(lang);
    let list = move || {
        let data = session.data();
        let state = session.state.get();
        let links = stops(&data.set).into_iter().map(|(stop, day)| {
            let name = stop_name(&stop, &data, lang);
            let href = session.href(&state.with_asof(day));
            let current = (state.asof == day).then_some("true");
            let value = day.map_or_else(|| "now".to_owned(), |day| Date::of_day(day).to_string());
            view! { <li><a class="asof__stop" href=href data-asof-stop=value aria-current=current>{name}</a></li> }
        });
        links.collect::<Vec<_>>()
    };
    view! { <ul class="asof__stops" aria-label=t.asof_stops>{list}</ul> }
}

/// What the state knows on its day, and how far that day lies from the data.
fn found(session: Session) -> Option<(Knowledge, Reach)> {
    let data = session.data();
    let state = session.state.get();
    let events = items(&data.set, &state, &data.index.select(&state.with_dates(None, None)));
    let known = known(&data.set, &state, &events, &data.index.select(&state))?;
    let reach = reach(&data.set, known.day);
    Some((known, reach))
}

/// The list of some statements of the selection.
fn opens(session: Session, ids: &[StatementId]) -> ViewState {
    let data = session.data();
    let state = session.state.get();
    list_of(&data.set, &data.index, &state, &data.index.select(&state.in_view(View::Statements)), None, ids)
}

/// That everything is shown, where no day is looked from.
pub(super) fn everything(session: Session) -> String {
    if session.state.with(|state| state.asof.is_some()) {
        return String::new();
    }
    time::everything_known(session.data().set.sources_up_to, session.lang.get_untracked())
}

/// What was known on the day, in words with numbers that can be opened.
#[component]
pub(super) fn Known() -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let t = TimeMessages::of(lang);
    let found = memo(move || found(session));
    let number = move |ids: Vec<StatementId>| {
        if ids.is_empty() {
            return phrases::statements(0, lang).into_any();
        }
        view! { <CountLink opens=opens(session, &ids) text=phrases::statements/> }.into_any()
    };
    move || {
        let (known, reach) = found.get()?;
        let events = (known.behind, known.around, known.ahead);
        let said = time::said_and_events(known.said.len(), events, lang);
        let rest = known.unsaid.len();
        // On a phone the list is the timeline.
        let shown = if session.presence.phone.get() { Shown::List } else { Shown::Picture };
        let unsaid = (rest > 0).then(|| view! { " "{number(known.unsaid.clone())}{time::unsaid(rest, shown, lang)} });
        let far = match reach {
            Reach::Before => Some(t.before_all),
            Reach::Within => None,
            Reach::After => Some(t.after_all),
        };
        let words = view! {
            <p class="asof__words" data-known="">
                <strong>{time::as_known_on(known.day, lang)}</strong>{phrases::colon(lang)}{number(known.said)}{said}{unsaid}
                {far.map(|text| format!(" {text}"))}
            </p>
        };
        Some(words)
    }
}
