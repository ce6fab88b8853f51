//! The word of `public/offline.js` that a new version waits, and the reader's answer.

use super::{tell, window};
use wasm_bindgen::{JsCast, closure::Closure};

/// Calls back when a new version is ready to take over.
pub fn on_update(call: impl Fn() + 'static) {
    let Some(window) = window() else { return };
    let ready = Closure::<dyn Fn()>::new(call);
    let _ = window.add_event_listener_with_callback("idm-update-ready", ready.as_ref().unchecked_ref());
    // Lives as long as the page.
    ready.forget();
}

/// Lets the new version take over; the page loads anew.
pub fn accept_update() {
    tell("idm-update-accept");
}
