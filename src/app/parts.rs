//! Parts of the program that load when a view first needs them.
//!
//! The build cuts the functions marked below, and everything that only they use, out of the program into
//! files of their own (`.make/bin/wasm-bindgen`). A split function hands out the function that shows the
//! views of its part; once there, it is called like any other. On the host nothing is cut.

use crate::dataset::{Context, DataSetError};
use crate::desk;
use crate::query::View;
use crate::views;
use leptos::prelude::*;

/// What a part is asked to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// A view, or one record of it.
    View(View, Option<String>),
    /// Something of the desk that other views offer.
    Panel(Panel),
}

/// Something of the desk that other views offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Panel {
    /// Links of this view: live, with a receipt, to embed.
    Share,
    /// Citations of what this view shows.
    Cite,
    /// Files of what this view selects.
    Export,
    /// Citations of one statement, in its page.
    CiteStatement(String),
    /// Citations of one workshop, in its page.
    CiteWorkshop(String),
    /// What the sender of the link saw, and what has changed since.
    Receipt,
    /// One picture of the view, to be saved.
    Picture(Picture),
}

/// A picture that can be saved as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Value of its `data-picture`; becomes part of the file's name.
    pub name: String,
    /// What is seen in it.
    pub title: String,
    /// Where its numbers come from, where that is not the data set.
    pub source: Option<String>,
}

/// How a part shows what it is asked for.
pub type Show = fn(Shown) -> AnyView;

/// A part that is loaded by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The list, and one statement.
    Statements,
    /// Themes, goals, workshops, names, method.
    Reference,
    /// The timeline.
    Timeline,
    /// Matrix, pairs, comparison, gaps, what happened afterwards.
    Across,
    /// Citing, also in the page of a statement, and so apart from the rest of the desk.
    Cite,
    /// Sharing, exporting, notes, quotations, receipts.
    Desk,
}

impl Part {
    /// All parts.
    pub const ALL: [Part; 6] = [Part::Statements, Part::Reference, Part::Timeline, Part::Across, Part::Cite, Part::Desk];

    /// The part that a view is in; `None` for what is there from the start.
    pub fn of(view: View) -> Option<Part> {
        match view {
            View::Overview => None,
            View::Statements => Some(Part::Statements),
            View::Timeline => Some(Part::Timeline),
            View::Themes | View::Sdgs | View::Workshops | View::Actors | View::Frameworks | View::About => Some(Part::Reference),
            View::Matrix | View::Together | View::Compare | View::Gaps | View::Followup => Some(Part::Across),
            View::Note | View::Quote | View::Data => Some(Part::Desk),
        }
    }

    /// The part that a panel is in.
    pub fn of_panel(panel: &Panel) -> Part {
        match panel {
            Panel::Cite | Panel::CiteStatement(_) | Panel::CiteWorkshop(_) => Part::Cite,
            Panel::Share | Panel::Export | Panel::Receipt | Panel::Picture(_) => Part::Desk,
        }
    }

    /// Loads the part, if that has not been done, and hands out its views.
    ///
    /// # Errors
    /// The file did not come; another try may help.
    pub async fn load(self) -> Result<Show, LoadError> {
        match self {
            Part::Statements => split::statements().await,
            Part::Reference => split::reference().await,
            Part::Timeline => split::timeline().await,
            Part::Across => split::across().await,
            Part::Cite => split::cite().await,
            Part::Desk => split::desk().await,
        }
    }

    /// The views of the part where nothing has to be loaded.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn here(self) -> Show {
        match self {
            Part::Statements => statements,
            Part::Reference => reference,
            Part::Timeline => timeline,
            Part::Across => across,
            Part::Cite => cite,
            Part::Desk => desk,
        }
    }
}

/// How what explains the statements is read.
pub type ReadContext = fn(&str) -> Result<Context, DataSetError>;

/// The reader of what explains the statements; many records that the first view does without.
///
/// # Errors
/// The file did not come; another try may help.
pub async fn context_reader() -> Result<ReadContext, LoadError> {
    split::context().await
}

/// A part that could not be loaded. The browser's console says why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoadError;

#[cfg(target_arch = "wasm32")]
mod split {
    //! The border between the files of the program.
    #![allow(unsafe_code, missing_docs, reason = "the macro declares imports and exports of one and the same program")]

    use super::{Context, LoadError, ReadContext, Show};
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    impl From<SplitLoaderError> for LoadError {
        fn from(_: SplitLoaderError) -> LoadError {
            LoadError
        }
    }

    #[wasm_split(statements, fallible)]
    pub fn statements() -> Result<Show, LoadError> {
        Ok(super::statements)
    }

    #[wasm_split(reference, fallible)]
    pub fn reference() -> Result<Show, LoadError> {
        Ok(super::reference)
    }

    #[wasm_split(timeline, fallible)]
    pub fn timeline() -> Result<Show, LoadError> {
        Ok(super::timeline)
    }

    #[wasm_split(across, fallible)]
    pub fn across() -> Result<Show, LoadError> {
        Ok(super::across)
    }

    #[wasm_split(cite, fallible)]
    pub fn cite() -> Result<Show, LoadError> {
        Ok(super::cite)
    }

    #[wasm_split(desk, fallible)]
    pub fn desk() -> Result<Show, LoadError> {
        Ok(super::desk)
    }

    #[wasm_split(context, fallible)]
    pub fn context() -> Result<ReadContext, LoadError> {
        Ok(Context::parse)
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod split {
    use super::{Context, LoadError, Part, ReadContext, Show};

    pub async fn statements() -> Result<Show, LoadError> {
        Ok(Part::Statements.here())
    }
    pub async fn reference() -> Result<Show, LoadError> {
        Ok(Part::Reference.here())
    }
    pub async fn timeline() -> Result<Show, LoadError> {
        Ok(Part::Timeline.here())
    }
    pub async fn across() -> Result<Show, LoadError> {
        Ok(Part::Across.here())
    }
    pub async fn cite() -> Result<Show, LoadError> {
        Ok(Part::Cite.here())
    }
    pub async fn desk() -> Result<Show, LoadError> {
        Ok(Part::Desk.here())
    }
    pub async fn context() -> Result<ReadContext, LoadError> {
        Ok(Context::parse)
    }
}

fn statements(shown: Shown) -> AnyView {
    match shown {
        Shown::View(_, Some(id)) => view! { <views::OneStatement id/> }.into_any(),
        _ => view! { <views::Statements/> }.into_any(),
    }
}

fn reference(shown: Shown) -> AnyView {
    let Shown::View(view, id) = shown else { return ().into_any() };
    match (view, id) {
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
        _ => view! { <views::About/> }.into_any(),
    }
}

fn timeline(_shown: Shown) -> AnyView {
    view! { <views::Timeline/> }.into_any()
}

fn across(shown: Shown) -> AnyView {
    let Shown::View(view, id) = shown else { return ().into_any() };
    match view {
        View::Together => view! { <views::Together/> }.into_any(),
        View::Compare => view! { <views::Compare open=id/> }.into_any(),
        View::Gaps => view! { <views::Gaps/> }.into_any(),
        View::Followup => view! { <views::Followup open=id/> }.into_any(),
        _ => view! { <views::Matrix goal=id/> }.into_any(),
    }
}

fn cite(shown: Shown) -> AnyView {
    match shown {
        Shown::Panel(panel) => desk::citation(panel),
        Shown::View(..) => ().into_any(),
    }
}

fn desk(shown: Shown) -> AnyView {
    match shown {
        Shown::View(View::Quote, _) => view! { <views::Quote/> }.into_any(),
        Shown::View(View::Data, _) => view! { <views::Data/> }.into_any(),
        Shown::View(..) => view! { <views::Note/> }.into_any(),
        Shown::Panel(panel) => desk::show(panel),
    }
}
