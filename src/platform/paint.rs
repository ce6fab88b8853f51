//! Pictures of the page.

use super::clock::after;
use super::page::window;
use futures_util::future::select;
use js_sys::Promise;
use std::pin::pin;
use wasm_bindgen_futures::JsFuture;

/// After how many milliseconds a page is taken for one that nobody sees, which makes no pictures.
const UNSEEN: i32 = 150;

/// Ends when the next picture is about to be made, or soon where none is.
pub async fn frame() {
    let next = Promise::new(&mut |done, _| {
        if let Some(window) = window() {
            let _ = window.request_animation_frame(&done);
        }
    });
    let _ = select(pin!(JsFuture::from(next)), pin!(after(UNSEEN))).await;
}
