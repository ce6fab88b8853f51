//! What the program is cut into: the parts that load when a view first needs them, and what each is asked to show.
//!
//! Here are only their names. The shell knows the features that are in them and hands in how they are loaded ([`Loaders`]).

use crate::dataset::{Context, DataSetError};
use crate::query::View;
use leptos::prelude::*;
use std::pin::Pin;

/// What a part is asked to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A view, or one record of it.
    View(View, Option<String>),
    /// A panel that other views offer.
    Panel(Panel),
}

/// A panel that other views offer.
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
pub type Show = fn(Wanted) -> AnyView;

/// How what explains the statements is read.
pub type ReadContext = fn(&str) -> Result<Context, DataSetError>;

/// A part that could not be loaded. The browser's console says why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoadError;

/// Something on its way.
pub type Loading<T> = Pin<Box<dyn Future<Output = Result<T, LoadError>>>>;

/// How parts are loaded. An error says that the file did not come; another try may help.
#[derive(Clone, Copy)]
pub struct Loaders {
    /// Hands out what shows the views of a part.
    pub part: fn(Part) -> Loading<Show>,
    /// Hands out the reader of what explains the statements: many records that the first view does without.
    pub context: fn() -> Loading<ReadContext>,
    /// The views of a part where nothing has to be loaded.
    #[cfg(not(target_arch = "wasm32"))]
    pub here: fn(Part) -> Show,
}

/// Calls a macro with every part: first the views, as their table has them, then what is cut off by itself. The file of a
/// part is `split_NAME.wasm`; that of a view has the name that the view has in links, so that a script can ask for it before
/// the program is there (`public/early.js`).
macro_rules! with_parts {
    ($call:ident) => {
        crate::query::with_views! {
            $call ;
            /// One statement.
            Statement = statement
            /// Citing, also in the page of a statement.
            Cite = cite
            /// Sharing.
            Share = share
            /// Exporting, also one picture.
            Export = export
            /// What the sender of a link saw.
            Receipt = receipt
        }
    };
}
pub(crate) use with_parts;

macro_rules! declare {
    ($($(#[$says:meta])+ $view:ident = $view_name:ident $row:tt)+ ; $($(#[$part_says:meta])+ $part:ident = $name:ident)+) => {
        /// A part that is loaded by itself.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Part {
            $($(#[$says])+ $view,)+
            $($(#[$part_says])+ $part,)+
        }

        impl Part {
            /// All parts.
            pub const ALL: &'static [Part] = &[$(Part::$view,)+ $(Part::$part,)+];

            /// What its file is called.
            pub fn name(self) -> &'static str {
                match self {
                    $(Part::$view => stringify!($view_name),)+
                    $(Part::$part => stringify!($name),)+
                }
            }

            /// The part that a view is in, or one record of it.
            pub fn of(view: View, id: Option<&str>) -> Part {
                match view {
                    View::Statements if id.is_some() => Part::Statement,
                    $(View::$view => Part::$view,)+
                }
            }
        }
    };
}
with_parts!(declare);

impl Part {
    /// The part that a panel is in.
    pub fn of_panel(panel: &Panel) -> Part {
        match panel {
            Panel::Cite | Panel::CiteStatement(_) | Panel::CiteWorkshop(_) => Part::Cite,
            Panel::Share => Part::Share,
            Panel::Export | Panel::Picture(_) => Part::Export,
            Panel::Receipt => Part::Receipt,
        }
    }
}
