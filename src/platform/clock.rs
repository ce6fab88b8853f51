//! The one file that waits.

use super::page::window;
use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

/// Ends after some milliseconds.
pub async fn after(milliseconds: i32) {
    let wait = Promise::new(&mut |done, _| {
        if let Some(window) = window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds);
        }
    });
    let _ = JsFuture::from(wait).await;
}
