//! The desk: what a reader does with a finding. One panel per file, shown over a view or in it; the views of the
//! desk (note, quotation, data) are with the other views. Loaded when it is first used.

mod cite;
mod export;
mod field;
mod receipt;
mod share;

pub use export::{Files, SaveNotice, Tables, save_said};
pub use field::{Copied, CopyButton, Field};

use crate::session::Panel;
use leptos::prelude::*;

/// Citations, of the view or of one record.
pub fn cite(panel: Panel) -> AnyView {
    match panel {
        Panel::CiteStatement(id) => view! { <cite::CiteBox of=cite::Cited::Statement(id)/> }.into_any(),
        Panel::CiteWorkshop(id) => view! { <cite::CiteBox of=cite::Cited::Workshop(id)/> }.into_any(),
        _ => view! { <cite::CitePanel/> }.into_any(),
    }
}

/// Links of the view.
pub fn share(_: Panel) -> AnyView {
    view! { <share::SharePanel/> }.into_any()
}

/// Files of the view, or one picture of it.
pub fn export(panel: Panel) -> AnyView {
    match panel {
        Panel::Picture(picture) => view! { <export::PicturePanel picture/> }.into_any(),
        _ => view! { <export::ExportPanel/> }.into_any(),
    }
}

/// What the sender of the link saw.
pub fn receipt(_: Panel) -> AnyView {
    view! { <receipt::ReceiptPanel/> }.into_any()
}
