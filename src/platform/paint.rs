//! Pictures of the page.

use super::clock::after;
use super::page::window;
use futures_util::future::select;
use js_sys::Promise;
use std::pin::pin;
use wasm_bindgen_futures::JsFuture;

/// After how many milliseconds a page is taken for one that nobody sees, which makes no pictures.
const UNSEEN: i32 = 150;

/// Ends when what is in the page has been painted, or soon where nothing is.
pub async fn painted() {
    let frame = Promise::new(&mut |done, _| {
        if let Some(window) = window() {
            let _ = window.request_animation_frame(&done);
        }
    });
    select(pin!(JsFuture::from(frame)), pin!(after(UNSEEN))).await;
    // What is called for a picture is called before it, and sizes are told after that.
    after(0).await;
    after(0).await;
}
