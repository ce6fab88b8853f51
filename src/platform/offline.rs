//! What the scripts of the page (`public/loader.js`, `public/offline.js`, `public/sheets.js`) and the program tell one another, by
//! events of the window.

use super::page::{tell, window};
use wasm_bindgen::{JsCast, closure::Closure};

/// Calls back whenever a script of the page says a word: `idm-update-ready` when a new version waits, `idm-replaced` when
/// the build of this page is gone, `idm-keep-offered` and `idm-keep-begun` about the copy for use without a network, `idm-unstyled` and
/// `idm-styled` about the style sheets of views.
pub fn on_word(name: &str, call: impl Fn() + 'static) {
    let Some(window) = window() else { return };
    let heard = Closure::<dyn Fn()>::new(call);
    let _ = window.add_event_listener_with_callback(name, heard.as_ref().unchecked_ref());
    // Lives as long as the page.
    heard.forget();
}

/// Lets the new version take over; the page loads anew.
pub fn accept_update() {
    tell("idm-update-accept");
}

/// Something did not come: is the build of this page still on the host?
pub fn ask_whether_replaced() {
    tell("idm-missing");
}

/// Asks again for the style sheets that did not come.
pub fn ask_for_style() {
    tell("idm-style");
}

/// Keeps a copy for use without a network, on whatever line.
pub fn keep_offline() {
    tell("idm-keep");
}

/// Loads the page anew, at the same link.
pub fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}
