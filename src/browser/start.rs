//! Taking over from the static first screen, and telling the page how it went.

use super::{document, tell, window};
use wasm_bindgen::{JsCast, JsValue};

/// The element that holds the static first screen, emptied for the program.
pub fn take_over() -> Option<web_sys::HtmlElement> {
    let root = document()?.get_element_by_id("app")?;
    root.set_text_content(None);
    root.dyn_into().ok()
}

/// Says that the first view is rendered: a flag for tests and programs, an event for the loader.
pub fn ready() {
    if let Some(window) = window() {
        let _ = js_sys::Reflect::set(&window, &"__idm_ready".into(), &JsValue::TRUE);
    }
    if let Some(root) = document().and_then(|d| d.document_element()) {
        let _ = root.remove_attribute("data-opening");
    }
    tell("idm-ready");
}

/// Says that the program cannot start; the loader shows why and what still works.
pub fn failed(reason: &str) {
    if let Some(window) = window()
        && let Ok(event) = web_sys::Event::new("idm-failure")
    {
        let _ = js_sys::Reflect::set(&event, &"reason".into(), &reason.into());
        let _ = window.dispatch_event(&event);
    }
}
