//! What is in each part of the program, and how it is loaded.
//!
//! The build cuts the functions marked below, and everything that only they use, out of the program into
//! files of their own (`.make/bin/wasm-bindgen`). A split function hands out the function that shows the
//! views of its part; once there, it is called like any other. On the host nothing is cut.
//!
//! One feature, one part: a view loads its own code. What several of them share is in a few groups, which
//! `.make/groups.txt` lists; a part that it does not name shares by default.

use crate::dataset::Context;
use crate::desk;
use crate::session::{LoadError, Loaders, Loading, Panel, Part, ReadContext, Show, Wanted, with_parts};
use crate::views;
use leptos::prelude::*;

/// How the parts of this program are loaded.
pub const LOADERS: Loaders = Loaders {
    part: load,
    context: || Box::pin(split::context()),
    #[cfg(not(target_arch = "wasm32"))]
    here,
};

/// Writes the border between the files of the program. A view is shown by the function `show` of its module.
macro_rules! border {
    ($($(#[$says:meta])+ $view:ident = $view_name:ident $row:tt)+ ; $($(#[$part_says:meta])+ $part:ident = $name:ident)+) => {
        $(fn $view_name(shown: Wanted) -> AnyView {
            views::$view_name::show(record(shown))
        })+

        border!(@ $($view = $view_name,)+ $($part = $name,)+);
    };
    (@ $($part:ident = $name:ident,)+) => {
        fn load(part: Part) -> Loading<Show> {
            match part {
                $(Part::$part => Box::pin(split::$name()),)+
            }
        }

        #[cfg(not(target_arch = "wasm32"))]
        fn here(part: Part) -> Show {
            match part {
                $(Part::$part => $name,)+
            }
        }

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

            $(#[wasm_split($name, fallible)]
            pub fn $name() -> Result<Show, LoadError> {
                Ok(super::$name)
            })+

            #[wasm_split(context, fallible)]
            pub fn context() -> Result<ReadContext, LoadError> {
                Ok(Context::parse)
            }
        }

        #[cfg(not(target_arch = "wasm32"))]
        mod split {
            use super::{Context, LoadError, ReadContext, Show};

            $(pub async fn $name() -> Result<Show, LoadError> {
                Ok(super::$name)
            })+
            pub async fn context() -> Result<ReadContext, LoadError> {
                Ok(Context::parse)
            }
        }
    };
}
with_parts!(border);

/// The record that is asked for, if one is.
fn record(shown: Wanted) -> Option<String> {
    match shown {
        Wanted::View(_, id) => id,
        Wanted::Panel(_) => None,
    }
}

/// A panel, shown by a function; nothing where a view was asked for.
fn panel(shown: Wanted, show: fn(Panel) -> AnyView) -> AnyView {
    match shown {
        Wanted::Panel(panel) => show(panel),
        Wanted::View(..) => ().into_any(),
    }
}

fn statement(shown: Wanted) -> AnyView {
    record(shown).map(|id| view! { <views::statements::OneStatement id/> }).into_any()
}

fn cite(shown: Wanted) -> AnyView {
    panel(shown, desk::cite)
}

fn share(shown: Wanted) -> AnyView {
    panel(shown, desk::share)
}

fn export(shown: Wanted) -> AnyView {
    panel(shown, desk::export)
}

fn receipt(shown: Wanted) -> AnyView {
    panel(shown, desk::receipt)
}
