//! The frame of the page: skip link, header with search, navigation, notices, the view, footer.

use super::memo::memo;
use super::{Fetched, Session, edge};
use crate::components::{Headline, Notices, SearchBox};
use crate::domain::Lang;
use crate::i18n::phrases;
use crate::query::{View, ViewState};
use crate::views;
use leptos::prelude::*;

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    let session = Session::get();
    Effect::new(move |_| {
        let title = format!("{} – IDM Explorer", page_title(&session));
        edge::describe_page(&title, session.lang.get().tag());
    });
    Effect::new(move |_| session.want_language(session.lang.get()));
    // Text is fixed inside; another language or its content is another page.
    let content = memo(move || (session.lang.get(), session.data().lang));
    view! { <For each=move || [content.get()] key=|content| *content let:_content><Page/></For> }
}

fn page_title(session: &Session) -> String {
    let data = session.data();
    let state = session.state.get();
    let lang = state.lang;
    let m = session.messages();
    let record = state.id.as_deref().and_then(|id| match state.view {
        View::Statements => data.set.statement(id).map(|s| format!("{} {}", s.id, s.title.get(lang))),
        View::Timeline => data.set.event(id).map(|e| e.name.get(lang).to_owned()),
        View::Overview | View::Themes | View::Sdgs | View::Workshops | View::Actors | View::Frameworks | View::About => None,
    });
    match (record, state.view) {
        (Some(record), _) => record,
        (None, View::Overview) => m.title.to_owned(),
        (None, View::About) => phrases::view_name(View::About, lang).to_owned(),
        (None, View::Statements) => session.sentence(),
        (None, view) => format!("{}: {}", phrases::view_name(view, lang), session.sentence()),
    }
}

#[component]
fn Page() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let shown = memo(move || session.state.with(|state| (state.view, state.id.clone())));
    view! {
        <a class="skip" href="#main">{m.skip}</a>
        <Masthead/>
        <main id="main" tabindex="-1" class="main">
            <LanguageNotice/>
            <Notices/>
            {move || {
                let (view, id) = shown.get();
                view_of(view, id)
            }}
        </main>
        <Footer/>
        <p class="visually-hidden" aria-live="polite">{move || session.announcement.get()}</p>
    }
}

fn view_of(view: View, id: Option<String>) -> AnyView {
    match (view, id) {
        (View::Overview, _) => view! { <views::Overview/> <Headline hidden=true/> }.into_any(),
        (View::Statements, None) => view! { <views::Statements/> }.into_any(),
        (View::Statements, Some(id)) => view! { <views::OneStatement id/> <Headline hidden=true/> }.into_any(),
        (View::Timeline, _) => view! { <views::Timeline/> }.into_any(),
        (View::Themes, None) => view! { <views::Themes/> }.into_any(),
        (View::Themes, Some(id)) => view! { <views::OneTheme id/> }.into_any(),
        (View::Sdgs, None) => view! { <views::Sdgs/> }.into_any(),
        (View::Sdgs, Some(id)) => view! { <views::OneSdg id/> }.into_any(),
        (View::Workshops, None) => view! { <views::Workshops/> }.into_any(),
        (View::Workshops, Some(id)) => view! { <views::OneWorkshop id/> }.into_any(),
        (View::Actors, None) => view! { <views::Actors/> }.into_any(),
        (View::Actors, Some(id)) => view! { <views::OneActor id/> }.into_any(),
        (View::Frameworks, None) => view! { <views::Frameworks/> }.into_any(),
        (View::Frameworks, Some(id)) => view! { <views::OneFramework id/> }.into_any(),
        (View::About, _) => view! { <views::About/> <Headline hidden=true/> }.into_any(),
    }
}

#[component]
fn Masthead() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let home = session.href(&ViewState::start(View::Overview, lang));
    let links = View::ALL.into_iter().map(|view| {
        // The filters go along, so that a question can be looked at from all sides.
        let href = move || session.href(&session.state.with(|state| destination(state, view)));
        let current = move || session.state.with(|state| state.view == view).then_some("page");
        view! { <li><a class="nav__link" href=href aria-current=current>{phrases::view_name(view, lang)}</a></li> }
    });
    view! {
        <header class="masthead">
            <div class="masthead__bar">
                <a class="brand" href=home>
                    <span class="brand__mark" aria-hidden="true">{"IDM"}</span>
                    <span class="brand__name">{"Explorer"}</span>
                </a>
                <SearchBox/>
                <div class="masthead__tools">
                    <Languages/>
                    <SchemeChoice/>
                </div>
            </div>
            <nav class="nav" aria-label=m.views>
                <ul class="nav__list">{links.collect_view()}</ul>
            </nav>
        </header>
    }
}

/// Where a link of the navigation leads: views without a selection drop the filters.
fn destination(state: &ViewState, view: View) -> ViewState {
    if view.is_collection() { state.in_view(view) } else { ViewState::start(view, state.lang) }
}

#[component]
fn Languages() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let links = Lang::ALL.into_iter().map(|lang| {
        let href = move || session.href(&session.state.with(|state| state.with_lang(lang)));
        let current = move || (session.lang.get() == lang).then_some("true");
        view! {
            <li>
                <a class="langs__link" href=href lang=lang.tag() hreflang=lang.tag() data-lang=lang.tag() aria-current=current>
                    {lang.tag().to_uppercase()}<span class="visually-hidden">{format!(" {}", lang.own_name())}</span>
                </a>
            </li>
        }
    });
    view! { <ul class="langs" aria-label=m.language>{links.collect_view()}</ul> }
}

#[component]
fn SchemeChoice() -> impl IntoView {
    let m = Session::get().messages();
    let chosen = edge::chosen_scheme();
    let options = [("auto", m.scheme_auto), ("light", m.scheme_light), ("dark", m.scheme_dark)].map(|(value, name)| {
        let selected = value == chosen;
        view! { <option value=value selected=selected>{name}</option> }
    });
    view! {
        <label class="scheme">
            <span class="visually-hidden">{m.scheme}</span>
            <select data-scheme="" class="select select--quiet" on:change=move |event| edge::choose_scheme(&event_target_value(&event))>
                {options.into_iter().collect_view()}
            </select>
        </label>
    }
}

/// Says that the content is in English because the language asked for did not come.
#[component]
fn LanguageNotice() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    move || match session.language(lang) {
        Fetched::Failed(reason) => view! {
            <section class="notice" aria-label=m.notice data-notice="">
                <p>{m.language_failed}" "<span class="notice__detail">{reason}</span></p>
                <button type="button" class="button" on:click=move |_| edge::spawn(session.load_language(lang))>{m.try_again}</button>
            </section>
        }
        .into_any(),
        Fetched::Pending => view! { <p class="notice notice--quiet">{m.language_pending}</p> }.into_any(),
        Fetched::Idle | Fetched::Ready(_) => ().into_any(),
    }
}

#[component]
fn Footer() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let data = session.data();
    let lang = session.lang.get_untracked();
    let about = session.href(&ViewState::start(View::About, lang));
    view! {
        <footer class="footer">
            <p>{m.footer_source}</p>
            <p>
                {format!("{} {}, ", m.data_version, data.set.version)}
                <a href="data/idm-2016.json" download="">{m.download_json}</a>
                {" · "}<a href="data/schema.json">{m.schema}</a>
                {" · "}<a href=about>{phrases::view_name(View::About, lang)}</a>
                {" · "}{m.licences}
            </p>
        </footer>
    }
}
