//! How was this made, what do the words mean, what can I rely on? Method, codebook, sources.

use crate::cite::pinpoint;
use crate::components::{CountLink, More, PageHead, Paged, WithContext};
use crate::dataset::Context;
use crate::i18n::FollowupMessages;
use crate::query::{Facet, Mode, Value, View};
use crate::session::Session;
use crate::wording::{dialogue, phrases};
use leptos::prelude::*;
use std::sync::Arc;

/// The view.
pub fn show(_: Option<String>) -> AnyView {
    view! { <About/> }.into_any()
}

/// The about page.
#[component]
pub fn About() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let section = |id: &'static str, title: &'static str, paragraphs: &[&str]| {
        let paragraphs: Vec<_> = paragraphs.iter().map(|text| view! { <p>{text.to_string()}</p> }).collect();
        view! { <section aria-labelledby=id><h2 id=id class="section-title">{title}</h2>{paragraphs}</section> }
    };
    let data = session.data();
    // The rules of the grades stand above.
    let ruled = |facet: &Facet| *facet != Facet::Grade && facet.values(&data.set).any(|value| value.rule.is_some());
    let book = |facet| view! { <h3 class="minor-title">{phrases::facet_name(facet, lang)}</h3><Codebook facet/> };
    let books = Facet::ALL.into_iter().filter(ruled).map(book).collect_view();
    let about: Vec<&str> = data.set.dialogue.about.iter().map(|text| text.get(lang)).collect();
    view! {
        <div class="prose">
            <PageHead heading=phrases::view_name(View::About, lang).to_owned()/>
            {section("what", m.about_what, &about)}
            {section("text", m.about_text, &[m.about_text_1, m.about_text_2])}
            {section("grades", m.about_grades, &[m.about_grades_1])}
            <Codebook facet=Facet::Grade/>
            {section("counting", m.about_counting, &[m.about_counting_1, m.about_counting_2])}
            <section aria-labelledby="codebook">
                <h2 id="codebook" class="section-title">{m.codebook}</h2>
                {books}
            </section>
            <Sources/>
            {section("links", m.about_links, &[m.about_links_1])}
            {section("access", m.about_access, &[m.about_access_1])}
            {section("privacy", m.about_privacy, &[m.about_privacy_1])}
            {section("licence", m.about_licence, &[&dialogue::licences(&data.set, lang)])}
        </div>
    }
}

/// The values of a facet with the rule by which they are assigned; the number of each leads to its list.
#[component]
fn Codebook(facet: Facet) -> impl IntoView {
    let session = Session::get();
    let data = session.data();
    let rows: Vec<AnyView> = facet.values(&data.set).map(|value| row(session, facet, value)).collect();
    view! { <dl class="codebook" data-codebook=facet.key()>{rows}</dl> }
}

fn row(session: Session, facet: Facet, value: Value<'_>) -> AnyView {
    let lang = session.lang.get_untracked();
    let rule = value.rule.map(|rule| rule.get(lang).to_owned());
    let name = value.name.map_or(value.id, |name| name.get(lang)).to_owned();
    let list = session.vocabulary(|v| v.term(facet, value.id)).map(|term| session.start(View::Statements).with(facet, Mode::Any, term));
    let count = list.map(|list| view! { <CountLink opens=Signal::stored(list) text=phrases::statements of=name.clone()/> });
    view! {
        <dt>{name}" "<span class="codebook__count">{count}</span></dt>
        <dd>{rule}{carriers(session, facet, value.id)}</dd>
    }
    .into_any()
}

/// How many words a list of them has at first.
const FIRST: usize = 30;

/// The words of the sources by which statements got a voice or a verb, each with where it stands.
fn carriers(session: Session, facet: Facet, id: &str) -> Option<AnyView> {
    let data = session.data();
    let m = session.messages();
    let found: Vec<(String, String)> = data
        .set
        .statements
        .iter()
        .flat_map(|s| {
            let first = (s.voice.as_str(), s.verb.as_ref(), s.words.as_deref());
            let also = s.also.iter().map(|more| (more.voice.as_str(), more.verb.as_ref(), more.words.as_deref()));
            std::iter::once(first).chain(also).map(move |said| (s, said))
        })
        .filter(|(_, (voice, verb, _))| match facet {
            Facet::Voice => *voice == id,
            Facet::Verb => verb.is_some_and(|verb| verb.as_str() == id),
            _ => false,
        })
        .filter_map(|(s, (_, _, words))| Some((s.id.to_string(), words?.to_owned())))
        .collect();
    if found.is_empty() {
        return None;
    }
    let all = found.len();
    let paged = Paged::of(session, FIRST);
    let row = move |(id, words): &(String, String)| {
        let href = session.href(&session.start(View::Statements).with_record(View::Statements, id));
        view! { <li><q lang="en">{words.clone()}</q>" "<a class="card__pin" href=href>{pinpoint(id)}</a></li> }
    };
    let key = format!("{}:{id}", facet.key());
    let words = format!("[data-carriers=\"{key}\"] li a");
    let first_new = move |place: usize| Some((words.clone(), place));
    let rows = move || found.iter().take(paged.limit()).map(row).collect::<Vec<_>>();
    Some(
        view! {
            <details class="carriers" data-carriers=key><summary>{m.carried_by}</summary><ul class="carriers__list">{rows}</ul><More paged all=Signal::stored(all) focus=StoredValue::new(Box::new(first_new))/></details>
        }
        .into_any(),
    )
}

/// What the sources leave open, and the pages in which facts were checked.
#[component]
fn Sources() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let show = move |context: Arc<Context>| {
        let slips: Vec<_> = context.slips.iter().map(|slip| view! { <li>{slip.get(lang).to_owned()}</li> }).collect();
        let pages: Vec<_> = context
            .sources
            .iter()
            .map(|source| {
                let second_hand =
                    source.second_hand.then(|| view! { " "<span class="tag">{FollowupMessages::of(lang).second_hand}</span> });
                view! { <li>{source.title.clone()}" "<span class="address">{source.address.clone()}</span>{second_hand}</li> }
            })
            .collect();
        view! {
            <ul>{slips}</ul>
            <details class="sources"><summary>{m.checked_pages}{format!(" ({})", context.sources.len())}</summary><ul>{pages}</ul></details>
        }
        .into_any()
    };
    view! {
        <section aria-labelledby="sources">
            <h2 id="sources" class="section-title">{m.about_sources}</h2>
            <p>{m.about_sources_1}</p>
            <WithContext show/>
        </section>
    }
}
