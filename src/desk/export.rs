//! Export: files of what a view selects, and its picture.

use super::cite::selection;
use crate::app::{Session, edge};
use crate::export::{ExportFormat, export};
use crate::i18n::{Work, phrases, work};
use crate::query::ViewState;
use leptos::prelude::*;

/// The panel.
#[component]
pub fn ExportPanel() -> impl IntoView {
    let session = Session::get();
    let words = Work::of(session.lang.get_untracked());
    let state = session.state.get_untracked();
    view! {
        <div class="desk__body" data-panel="export">
            <h2 class="desk__title">{words.export}</h2>
            <p class="desk__sentence">{session.sentence()}</p>
            <p class="help">{words.export_help}</p>
            <Files state/>
            <Picture/>
        </div>
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
    let failed = RwSignal::new(false);
    let events = selection(session, &state, |selection| selection.events.len());
    let rows: Vec<_> = ExportFormat::ALL
        .into_iter()
        .map(|format| {
            let state = state.clone();
            let save = move |_| {
                let files = selection(session, &state, |selection| export(format, selection));
                let done = files.iter().all(|file| edge::save(&file.name, file.mime, &file.text));
                failed.set(!done);
            };
            let what = work::export_of(format, events, lang);
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
        <Show when=move || failed.get()><p class="help help--wrong" role="alert">{words.export_failed}</p></Show>
    }
}

/// The picture of the view as a file, where it has one.
#[component]
fn Picture() -> impl IntoView {
    let session = Session::get();
    let words = Work::of(session.lang.get_untracked());
    if !edge::has("[data-picture]") {
        return ().into_any();
    }
    let title = session.state.with_untracked(|state| {
        format!("{}{}{}", phrases::view_name(state.view, state.lang), phrases::colon(state.lang), session.sentence())
    });
    let picture = crate::app::Picture { name: String::new(), title, source: None };
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
    picture: crate::app::Picture,
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
    picture: crate::app::Picture,
) -> impl IntoView {
    let session = Session::get();
    let words = Work::of(session.lang.get_untracked());
    let rows = [("svg", "SVG", words.picture_svg), ("png", "PNG", words.picture_png)].map(|(kind, name, what)| {
        let picture = picture.clone();
        let save = move |_| {
            let state = session.state.get_untracked();
            let extension = if picture.name.is_empty() { kind.to_owned() } else { format!("{}.{kind}", picture.name) };
            let (file, source) = selection(session, &state, |selection| (selection.file_name(&extension), work::picture_source(&selection.provenance)));
            let source = picture.source.as_ref().map_or(source.clone(), |first| format!("{first} {source}"));
            edge::save_picture(&picture.name, kind, &file, &picture.title, &source);
        };
        view! {
            <li class="files__one">
                <span class="files__name">{name}<span class="files__what">{what}</span></span>
                <button type="button" class="button" data-picture-as=kind on:click=save>{words.save}<span class="visually-hidden">{format!(" {name}")}</span></button>
            </li>
        }
    });
    view! { <ul class="files">{rows.into_iter().collect_view()}</ul> }
}
