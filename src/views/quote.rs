//! Is this really what the workshops said? A pasted text is checked against fingerprints of the two originals: word for
//! word and where, partly and which words depart, or not found. Nothing of it goes into the link or anywhere else.

use crate::cite::{locator, pinpoint};
use crate::components::{Failure, PageHead, Waiting};
use crate::i18n::Work;
use crate::platform;
use crate::query::View;
use crate::quote::{Departure, Fingerprints, Gap, Held, NEEDED, Span, Verdict, check, cut};
use crate::session::{Fault, Fetched, Loaded, Session, memo};
use crate::wording::{phrases, work};
use leptos::prelude::*;
use std::sync::Arc;

/// The view.
pub fn show(_: Option<String>) -> AnyView {
    view! { <Quote/> }.into_any()
}

/// The view.
#[component]
pub fn Quote() -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let words = Work::of(lang);
    let prints = RwSignal::new(Fetched::<Arc<Fingerprints>>::Idle);
    let load = move || fetch(prints);
    load();
    // The text that was checked, not the one that is being typed.
    let checked = RwSignal::new(String::new());
    let draft = RwSignal::new(String::new());
    let verdict = memo(move || match prints.get() {
        Fetched::Ready(prints) => checked.with(|text| (!text.trim().is_empty()).then(|| check(text, &prints))),
        _ => None,
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        checked.set(draft.get_untracked());
        if let Some(verdict) = verdict.get_untracked() {
            session.presence.announce(&title(&verdict, session));
        }
    };
    let without = RwSignal::new(false);
    let failed = move || match prints.get() {
        Fetched::Failed(fault) => view! { <Failure text=words.quote_failed fault on_retry=load/> }.into_any(),
        Fetched::Pending if !without.get() => view! { <Waiting without/> }.into_any(),
        Fetched::Idle | Fetched::Pending | Fetched::Ready(_) => ().into_any(),
    };
    // What can be said without the fingerprints: whether it is one of our own summaries.
    let unchecked = move || {
        let lacking = prints.with(|prints| matches!(prints, Fetched::Failed(_)) || (without.get() && matches!(prints, Fetched::Pending)));
        checked.with(|text| (lacking && !text.trim().is_empty()).then(|| not_checked(text, session)))
    };
    view! {
        <div class="quote">
            <PageHead heading=phrases::view_name(View::Quote, lang).to_owned()/>
            <p class="lead quote__lead">{words.quote_lead}</p>
            {failed}
            <form class="quote__form" on:submit=submit>
                <label for="quotation">{words.quote_label}</label>
                <textarea id="quotation" class="input quote__text" rows="6" dir="auto" data-quotation="" prop:value=move || draft.get()
                    on:input=move |event| draft.set(event_target_value(&event))></textarea>
                <p><button type="submit" class="button button--strong" data-check="">{words.quote_check}</button></p>
            </form>
            {move || verdict.get().map(|verdict| checked.with(|text| result(text, &verdict, session)))}
            {unchecked}
            <p class="help quote__method">{words.quote_method}</p>
        </div>
    }
}

fn fetch(prints: RwSignal<Fetched<Arc<Fingerprints>>>) {
    prints.set(Fetched::Pending);
    platform::spawn(async move {
        let read = match platform::fetch("data/quotations.json").await {
            Ok(json) => Fingerprints::parse(&json).map_err(Fault::damaged),
            Err(reason) => Err(Fault::missing(reason)),
        };
        let _ = prints.try_set(match read {
            Ok(read) => Fetched::Ready(Arc::new(read)),
            Err(fault) => Fetched::Failed(fault),
        });
    });
}

fn title(verdict: &Verdict, session: Session) -> String {
    let lang = session.lang.get_untracked();
    let words = Work::of(lang);
    match verdict {
        Verdict::TooShort { needed, .. } => work::too_short(*needed, lang),
        Verdict::TooLong { words: found, most } => work::too_long(*found, *most, lang),
        Verdict::Verbatim { .. } => words.quote_verbatim.to_owned(),
        Verdict::Shortened { gaps, .. } => {
            let put_in = gaps.iter().filter(|gap| gap.inserted.is_some()).count();
            work::shortened(gaps.iter().map(|gap| gap.left_out).sum(), put_in, lang)
        }
        Verdict::OutOfOrder { .. } => words.quote_out_of_order.to_owned(),
        Verdict::Partly { .. } => words.quote_partly.to_owned(),
        Verdict::NotFound { .. } => words.quote_not_found.to_owned(),
    }
}

fn result(text: &str, verdict: &Verdict, session: Session) -> AnyView {
    let lang = session.lang.get_untracked();
    let words = Work::of(lang);
    let data = session.data();
    let (kind, body) = match verdict {
        Verdict::TooShort { .. } => ("short", ().into_any()),
        Verdict::TooLong { .. } => ("long", ().into_any()),
        Verdict::NotFound { .. } => ("none", ours(text, session)),
        Verdict::Verbatim { pieces, .. } => (
            "verbatim",
            view! { <blockquote class="verdict__text" dir="auto" translate="no">{text.to_owned()}</blockquote> {places(pieces, &data, session)} }.into_any(),
        ),
        Verdict::OutOfOrder { pieces, .. } => (
            "order",
            view! { <blockquote class="verdict__text" dir="auto" translate="no">{text.to_owned()}</blockquote> {places(pieces, &data, session)} }.into_any(),
        ),
        Verdict::Shortened { pieces, gaps, .. } => (
            "shortened",
            view! {
                {gaps_of(text, gaps, session)}
                <blockquote class="verdict__text" dir="auto" translate="no">{text.to_owned()}</blockquote>
                {places(pieces, &data, session)}
            }
            .into_any(),
        ),
        Verdict::Partly { words: all, held, pieces, departures, gaps } => (
            "partly",
            view! {
                <p>{work::words_hold(*held, *all, lang)}" "{words.quote_departs}</p>
                {gaps_of(text, gaps, session)}
                <blockquote class="verdict__text" dir="auto" translate="no">{marked(text, departures)}</blockquote>
                {places(pieces, &data, session)}
            }
            .into_any(),
        ),
    };
    view! {
        <section class=format!("verdict verdict--{kind}") data-verdict=kind aria-labelledby="verdict-title">
            <h2 id="verdict-title" class="verdict__title">{title(verdict, session)}</h2>
            {body}
        </section>
    }
    .into_any()
}

/// What was left out and what was put in, place by place, with a warning where a word that turns the sentence is missing.
fn gaps_of(text: &str, gaps: &[Gap], session: Session) -> AnyView {
    if gaps.is_empty() {
        return ().into_any();
    }
    let lang = session.lang.get_untracked();
    let items: Vec<_> = gaps
        .iter()
        .map(|gap| {
            let out = (gap.left_out > 0).then(|| work::left_out(gap.left_out, &gap.omitted, lang));
            let turned = gap.omitted.qualifiers().join(" ");
            let warning = (!turned.is_empty()).then(|| view! { " "<strong>{Work::of(lang).quote_qualifier}</strong> });
            let put_in = gap.inserted.clone().and_then(|bytes| text.get(bytes)).map(|brackets| work::put_in(brackets, lang));
            let between = (out.is_some() && put_in.is_some()).then_some(" ");
            view! { <li data-gap=gap.left_out.to_string() data-qualifier=turned>{out}{warning}{between}{put_in}</li> }
        })
        .collect();
    view! { <ul class="plain verdict__gaps">{items}</ul> }.into_any()
}

/// The pasted text with the words that depart marked.
fn marked(text: &str, departures: &[Departure]) -> Vec<AnyView> {
    let mut out = Vec::new();
    let mut from = 0;
    for departure in departures {
        let (start, end) = (departure.bytes.start, departure.bytes.end);
        out.push(text.get(from..start).unwrap_or_default().to_owned().into_any());
        let words = text.get(start..end).unwrap_or_default().to_owned();
        // Where the original has words that the text leaves out, a mark stands between two words.
        let words = if departure.words.is_empty() { " […] ".to_owned() } else { words };
        out.push(view! { <mark class="verdict__departs" data-departs="">{words}</mark> }.into_any());
        from = end;
    }
    out.push(text.get(from..).unwrap_or_default().to_owned().into_any());
    out
}

/// Where the pieces stand, each place once.
fn places(pieces: &[Held], data: &Arc<Loaded>, session: Session) -> AnyView {
    let lang = session.lang.get_untracked();
    let mut spans: Vec<&Span> = Vec::new();
    for span in pieces.iter().flat_map(|piece| &piece.places) {
        if !spans.contains(&span) {
            spans.push(span);
        }
    }
    let items: Vec<_> = spans
        .into_iter()
        .map(|span| {
            let workshop = data.set.workshop(span.workshop.as_str()).map(|w| w.name.get(lang).to_owned()).unwrap_or_default();
            let one = |id: &str| {
                let href = session.href(&session.start(View::Statements).with_record(View::Statements, id));
                view! { <a href=href data-place=id.to_owned()>{pinpoint(id)}</a>" "{locator(id, lang)} }
            };
            let last = (span.first != span.last).then(|| view! { " – "{one(span.last.as_str())} });
            view! { <li>{workshop}", "{one(span.first.as_str())}{last}</li> }
        })
        .collect();
    view! { <ul class="plain verdict__places">{items}</ul> }.into_any()
}

/// What is known of a text while the fingerprints of the originals are not there.
fn not_checked(text: &str, session: Session) -> AnyView {
    let words = Work::of(session.lang.get_untracked());
    view! {
        <section class="verdict verdict--short" data-verdict="unchecked" aria-labelledby="verdict-title">
            <h2 id="verdict-title" class="verdict__title">{words.quote_unchecked}</h2>
            {own_words(text, session)}
        </section>
    }
    .into_any()
}

/// What is said of a text that was not found.
fn ours(text: &str, session: Session) -> AnyView {
    let words = Work::of(session.lang.get_untracked());
    own_words(text, session).unwrap_or_else(|| view! { <p>{words.quote_not_found_help}</p> }.into_any())
}

/// A text may be one of our own summaries, which must not be quoted as words of the workshops.
fn own_words(text: &str, session: Session) -> Option<AnyView> {
    let words = Work::of(session.lang.get_untracked());
    let data = session.data();
    let folded = |text: &str| cut(text).words.into_iter().map(|word| word.folded).collect::<Vec<_>>();
    let asked = folded(text);
    let hit = data.set.statements.iter().find(|s| {
        let whole = folded(s.text.get(data.lang));
        asked.len() >= NEEDED && whole.windows(asked.len()).any(|window| window == asked.as_slice())
    });
    hit.map(|s| {
        let id = s.id.to_string();
        let href = session.href(&session.start(View::Statements).with_record(View::Statements, &id));
        view! { <p data-ours=id.clone()>{words.quote_ours}" "<a href=href>{pinpoint(&id)}</a></p> }.into_any()
    })
}
