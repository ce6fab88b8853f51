//! The desk: what a reader does with a finding. One panel per file, shown over a view or in it; the views of the
//! desk (note, quotation, data) are with the other views. Loaded when it is first used.

mod cite;
mod export;
mod field;
mod receipt;
mod share;

pub use export::Files;
pub use field::{Copied, CopyButton, Field};

use crate::app::Panel;
use leptos::prelude::*;

/// Shows a panel.
pub fn show(panel: Panel) -> AnyView {
    match panel {
        Panel::Share => view! { <share::SharePanel/> }.into_any(),
        Panel::Export => view! { <export::ExportPanel/> }.into_any(),
        Panel::Receipt => view! { <receipt::ReceiptPanel/> }.into_any(),
        Panel::Picture(picture) => view! { <export::PicturePanel picture/> }.into_any(),
        Panel::Cite | Panel::CiteStatement(_) | Panel::CiteWorkshop(_) => ().into_any(),
    }
}

/// Shows a panel with citations.
pub fn citation(panel: Panel) -> AnyView {
    match panel {
        Panel::Cite => view! { <cite::CitePanel/> }.into_any(),
        Panel::CiteStatement(id) => view! { <cite::CiteBox of=cite::Cited::Statement(id)/> }.into_any(),
        Panel::CiteWorkshop(id) => view! { <cite::CiteBox of=cite::Cited::Workshop(id)/> }.into_any(),
        Panel::Share | Panel::Export | Panel::Receipt | Panel::Picture(_) => ().into_any(),
    }
}
