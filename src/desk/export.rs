//! Export: files of what a view selects, and its picture.

use super::cite::selection;
use crate::export::{ExportFormat, TABLE_FORMATS, TableKind, export, export_table, table};
use crate::i18n::{TableMessages, Work};
use crate::platform;
use crate::query::{View, ViewState};
use crate::session::Session;
use crate::wording::{dialogue::name_of_view, phrases};
use leptos::prelude::*;

/// The panel.
#[component]
pub fn ExportPanel() -> impl IntoView {
    let session = Session::get();
    let words = Work::of(session.lang.get_untracked());
    let state = session.state.get_untracked();
    let kinds = TableKind::of_view(state.view);
    let statements = phrases::view_name(View::Statements, state.lang);
    let files = view! {
        <h3 class="minor-title">{statements}</h3>
        <Files state=state.clone()/>
    };
    let tables = view! { <Tables state kinds/> };
    // What the view is about comes first; the links to the SDGs belong to every list of statements.
    let about_statements = kinds.first() == Some(&TableKind::Links);
    let both = if about_statements { (files.into_any(), tables.into_any()) } else { (tables.into_any(), files.into_any()) };
    view! {
        <div class="desk__body" data-panel="export">
            <h2 class="desk__title">{words.export}</h2>
            <p class="desk__sentence">{session.sentence()}</p>
            <p class="help">{words.export_help}</p>
            {both.0}
            {both.1}
            <Picture/>
        </div>
    }
}

/// What a view counts and shows beside its statements, as rows of its own.
#[component]
pub fn Tables(
    /// What is exported.
    state: ViewState,
    /// The kinds of rows that are offered.
    kinds: &'static [TableKind],
) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let (m, words) = (TableMessages::of(lang), Work::of(lang));
    let said = RwSignal::new(None);
    // Elsewhere it is not fetched for a list of files alone.
    let has_context = matches!(state.view, View::Compare | View::Followup);
    let (kinds, elsewhere): (Vec<_>, Vec<_>) = kinds.iter().copied().partition(|kind| has_context || !kind.needs_context());
    let rows = move || {
        if has_context {
            // Its rows come with it.
            let _ = session.context();
        }
        let one = |kind: &TableKind| {
            let kind = *kind;
            let title = selection(session, &state, |selection| table(kind, selection).title);
            let buttons = TABLE_FORMATS.map(|format| {
                let (state, label) = (state.clone(), format!("{} {}{}", words.save, title, phrases::colon(lang)));
                let save = move |_| {
                    let files = selection(session, &state, |selection| export_table(kind, format, selection));
                    let done = files.iter().all(|file| platform::save(&file.name, file.mime, &file.text));
                    said.set(save_said(done, words));
                };
                view! { <button type="button" class="button" data-table-export=format!("{}.{}", kind.id(), format.id()) on:click=save><span class="visually-hidden">{label}</span>{format.name()}</button> }
            });
            view! { <li class="files__one files__one--table" data-table=kind.id()><span class="files__name">{title.clone()}</span><span class="files__as">{buttons.into_iter().collect_view()}</span></li> }
        };
        kinds.iter().map(one).collect_view()
    };
    let elsewhere = (!elsewhere.is_empty()).then(|| {
        let link = |view: View| view! { <a href=session.href(&session.start(view))>{name_of_view(view, &session.data().set, lang)}</a> };
        view! { <p class="help">{m.in_their_view}" "{link(View::Followup)}", "{link(View::Compare)}</p> }
    });
    view! {
        <h3 class="minor-title">{m.heading}</h3>
        <p class="help">{m.heading_help}</p>
        <ul class="files">{rows}</ul>
        {elsewhere}
        <SaveNotice said/>
    }
}

/// Every format with its button.
#[component]
pub fn Files(
    /// What is exported.
    state: ViewState,
) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let words = Work::of(lang);
    let said = RwSignal::new(None);
    let events = selection(session, &state, |selection| selection.events.len());
    let rows: Vec<_> = ExportFormat::ALL
        .into_iter()
        .map(|format| {
            let state = state.clone();
            let save = move |_| {
                let files = selection(session, &state, |selection| export(format, selection));
                let done = files.iter().all(|file| platform::save(&file.name, file.mime, &file.text));
                said.set(save_said(done, words));
            };
            let what = crate::export::words::export_of(format, events, lang);
            view! {
                <li class="files__one">
                    <span class="files__name">{format.name()}<span class="files__what">{what}</span></span>
                    <button type="button" class="button" data-export=format.id() on:click=save>{words.save}<span class="visually-hidden">{format!(" {}", format.name())}</span></button>
                </li>
            }
        })
        .collect();
    view! {
        <ul class="files">{rows}</ul>
        <SaveNotice said/>
    }
}

/// What is to be said after saving, if anything is: a browser does not tell whether a frame may save.
pub fn save_said(done: bool, words: &Work) -> Option<&'static str> {
    match (done, platform::may_save()) {
        (_, false) => Some(words.frame_forbids),
        (false, true) => Some(words.export_failed),
        (true, true) => platform::framed().then_some(words.frame_may_forbid),
    }
}

/// Says it, with the address that opens the view in a window of its own.
#[component]
pub fn SaveNotice(
    /// What [`save_said`] gave.
    said: RwSignal<Option<&'static str>>,
) -> impl IntoView {
    let session = Session::get();
    move || {
        said.get().map(|text| {
            let address = platform::framed().then(|| session.shared_link());
            view! {
                <p class="help help--wrong save-notice" role="alert" data-save-notice="">
                    {text}
                    {address.map(|address| view! { " "<a href=address.clone() target="_blank" rel="noopener">{address.clone()}</a> })}
                </p>
            }
        })
    }
}

/// The picture of the view as a file, where it has one.
#[component]
fn Picture() -> impl IntoView {
    let session = Session::get();
    let words = Work::of(session.lang.get_untracked());
    if !platform::has("[data-picture]") {
        return ().into_any();
    }
    let title = session.state.with_untracked(|state| {
        let name = name_of_view(state.view, &session.data().set, state.lang);
        format!("{name}{}{}", phrases::colon(state.lang), session.sentence())
    });
    let picture = crate::session::Picture { name: String::new(), title, source: None };
    view! {
        <h3 class="minor-title">{words.export_picture}</h3>
        <PictureFiles picture/>
    }
    .into_any()
}

/// The panel of one picture.
#[component]
pub fn PicturePanel(
    /// Which.
    picture: crate::session::Picture,
) -> impl IntoView {
    let session = Session::get();
    let words = Work::of(session.lang.get_untracked());
    view! {
        <div class="desk__body" data-panel="picture">
            <h2 class="desk__title">{words.save_picture}</h2>
            <p class="desk__sentence">{picture.title.clone()}</p>
            <PictureFiles picture/>
        </div>
    }
}

/// A picture in both formats.
#[component]
fn PictureFiles(
    /// Which; the first one of the view without a name.
    picture: crate::session::Picture,
) -> impl IntoView {
    let session = Session::get();
    let words = Work::of(session.lang.get_untracked());
    let said = RwSignal::new(None);
    let rows = [("svg", "SVG", words.picture_svg), ("png", "PNG", words.picture_png)].map(|(kind, name, what)| {
        let picture = picture.clone();
        let save = move |_| {
            let state = session.state.get_untracked();
            let extension = if picture.name.is_empty() { kind.to_owned() } else { format!("{}.{kind}", picture.name) };
            let (file, source) = selection(session, &state, |selection| (selection.file_name(&extension), crate::export::words::picture_source(&selection.provenance)));
            let source = picture.source.as_ref().map_or(source.clone(), |first| format!("{first} {source}"));
            platform::save_picture(&picture.name, kind, &file, &picture.title, &source);
            said.set(save_said(true, words));
        };
        view! {
            <li class="files__one">
                <span class="files__name">{name}<span class="files__what">{what}</span></span>
                <button type="button" class="button" data-picture-as=kind on:click=save>{words.save}<span class="visually-hidden">{format!(" {name}")}</span></button>
            </li>
        }
    });
    view! {
        <ul class="files">{rows.into_iter().collect_view()}</ul>
        <SaveNotice said/>
    }
}
