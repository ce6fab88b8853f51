//! The window and the document, timers, and words to the scripts of the page.

/// The window; a page without one cannot run this program at all.
pub(super) fn window() -> Option<web_sys::Window> {
    web_sys::window()
}

/// Calls after some milliseconds; with none, when the browser has ended what it is doing.
pub fn later(milliseconds: i32, call: impl FnOnce() + 'static) {
    let call = wasm_bindgen::closure::Closure::once_into_js(call);
    if let Some(window) = window() {
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(wasm_bindgen::JsCast::unchecked_ref(&call), milliseconds);
    }
}

/// Tells the scripts of the page something, by an event of the window.
pub(super) fn tell(name: &str) {
    if let Some(window) = window()
        && let Ok(event) = web_sys::Event::new(name)
    {
        let _ = window.dispatch_event(&event);
    }
}

/// The document.
pub(super) fn document() -> Option<web_sys::Document> {
    window()?.document()
}
