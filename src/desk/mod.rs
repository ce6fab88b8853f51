//! stub
use crate::app::parts::Panel;
use leptos::prelude::*;

/// stub
pub fn show(_panel: Panel) -> AnyView {
    ().into_any()
}
