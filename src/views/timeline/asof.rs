//! What was known on a day? A slider over the years around the workshops with the days worth stopping at, and a field for any day.

use crate::components::CountLink;
use crate::domain::{Date, Day, Lang, StatementId};
use crate::i18n::{TimeMessages, dates};
use crate::query::{View, ViewState};
use crate::session::{Loaded, Session, memo};
use crate::timeline::asof::{ALONG, Known, Reach, Stop, by_months, known, reach, stop_places, stops, track};
use crate::timeline::{Side, home, items, list_of, width_of};
use crate::wording::{
    dialogue, phrases,
    time::{self, Shown},
};
use leptos::{ev, prelude::*};

/// The earliest year that the field takes: below it, a year is still being typed.
const TYPED: i32 = 1900;
/// How much larger a stop's name is set than a label of the picture, with the room around it.
const NAME: f64 = 14.0 / 12.0;
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
struct Act {
    last: StoredValue<f64>,
    /// Whether a pointer holds the slider.
    held: StoredValue<bool>,
}

impl Act {
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

/// Choosing the day, and what was known on it in words.
#[component]
pub(super) fn AsOf() -> impl IntoView {
    let session = Session::get();
    let t = TimeMessages::of(session.lang.get_untracked());
    let act = Act { last: StoredValue::new(f64::MIN), held: StoredValue::new(false) };
    view! {
        <section class="asof" aria-labelledby="asof-title">
            <h2 id="asof-title" class="asof__title">{t.asof_title}</h2>
            <div class="asof__track"><Slider act/><Stops/></div>
            <ExactDay act/>
            <Words/>
        </section>
    }
}

#[component]
fn Slider(act: Act) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let t = TimeMessages::of(lang);
    let asof = memo(move || session.state.with(|state| state.asof));
    let all = memo(move || track(&session.data().set));
    // The end of the slider is now; a day before or after its days stands at its first or last one.
    let now = move || all.get().last.plus(1);
    let value = move || asof.get().map_or_else(now, |day| day.clamp(all.get().first, all.get().last)).0.to_string();
    let marks = move || {
        let data = session.data();
        let named = stops(&data.set).into_iter().map(|(stop, day)| (stop_name(&stop, &data, lang), day.unwrap_or_else(now).0));
        named.map(|(name, day)| view! { <option value=day.to_string() label=name/> }).collect::<Vec<_>>()
    };
    let to = move |day: Day, at: f64| act.step(session, Some(day).filter(|day| *day <= all.get_untracked().last), at);
    let moved = move |event: ev::Event| {
        let Ok(day) = event_target_value(&event).parse::<i32>() else { return };
        to(Day(day), event.time_stamp());
    };
    // By themselves sliders go a tenth of their length with these keys.
    let by_month = move |event: ev::KeyboardEvent| {
        let months = match event.key().as_str() {
            "PageUp" => 1,
            "PageDown" => -1,
            _ => return,
        };
        event.prevent_default();
        let all = all.get_untracked();
        let from = asof.get_untracked().map_or(all.last.plus(1), |day| day.clamp(all.first, all.last));
        to(by_months(from, months).max(all.first), event.time_stamp());
    };
    view! {
        <label class="asof__slide">
            <span class="asof__label">{t.asof_slide}</span>
            <input type="range" class="asof__range" list="asof-stops" step="1" min=move || all.get().first.0.to_string() max=move || now().0.to_string()
                prop:value=value value=value
                data-asof=move || asof.get().map_or_else(String::new, |day| Date::of_day(day).to_string())
                aria-valuetext=move || in_words(&session.data(), asof.get(), lang)
                on:input=moved
                on:keydown=by_month
                on:pointerdown=move |_| act.take()
                on:pointerup=move |_| act.release()
                on:pointercancel=move |_| act.release()/>
            <output class="asof__day">{move || in_words(&session.data(), asof.get(), lang)}</output>
        </label>
        <datalist id="asof-stops">{marks}</datalist>
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
        let all: Vec<_> = stops(&data.set).into_iter().map(|(stop, day)| (stop_name(&stop, &data, lang), day)).collect();
        let widths: Vec<_> = all.iter().map(|(name, day)| (*day, width_of(name) * NAME)).collect();
        let places = stop_places(track(&data.set), &widths, ALONG);
        let links = all.into_iter().zip(places).map(|((name, day), place)| {
            let side = if place.side == Side::Left { "before" } else { "after" };
            let class = format!("asof__at asof__at--{side} asof__at--{}", place.row);
            // The middle of the thumb goes from half its width to as much before the end.
            let at = format!("calc(8px + (100% - 16px) * {:.4})", place.share);
            let href = session.href(&state.with_asof(day));
            let current = (state.asof == day).then_some("true");
            let value = day.map_or_else(|| "now".to_owned(), |day| Date::of_day(day).to_string());
            view! { <li class=class style:inset-inline-start=at><a class="asof__stop" href=href data-asof-stop=value aria-current=current>{name}</a></li> }
        });
        links.collect::<Vec<_>>()
    };
    view! { <ul class="asof__stops" aria-label=t.asof_stops>{list}</ul> }
}

/// What the state knows on its day, and how far that day lies from the data.
fn found(session: Session) -> Option<(Known, Reach)> {
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

/// What was known, in words with numbers that can be opened.
#[component]
fn Words() -> impl IntoView {
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
        let Some((known, reach)) = found.get() else {
            return view! { <p class="asof__words">{time::everything_known(session.data().set.sources_up_to, lang)}</p> }.into_any();
        };
        let events = (known.behind, known.around, known.ahead);
        let said = time::said_and_events(known.said.len(), events, lang);
        let rest = known.unsaid.len();
        // On a narrow page the list is the timeline.
        let shown = if session.presence.narrow.get() { Shown::List } else { Shown::Picture };
        let unsaid = (rest > 0).then(|| view! { " "{number(known.unsaid.clone())}{time::unsaid(rest, shown, lang)} });
        let far = match reach {
            Reach::Before => Some(t.before_all),
            Reach::Within => None,
            Reach::After => Some(t.after_all),
        };
        view! {
            <p class="asof__words" data-known="">
                <strong>{time::as_known_on(known.day, lang)}</strong>{phrases::colon(lang)}{number(known.said)}{said}{unsaid}
                {far.map(|text| format!(" {text}"))}
            </p>
        }
        .into_any()
    }
}
