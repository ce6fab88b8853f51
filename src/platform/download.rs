//! Files made in the page, and printing it.

use super::page::{document, window};
use leptos::leptos_dom::helpers::set_timeout;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// By when a browser under load has read a file from memory.
const READ: Duration = Duration::from_secs(10);

/// A text as a file in memory.
fn blob(text: &str, mime: &str) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&text.into()), &options).ok()
}

/// Offers a text as a file to be saved; `false` where the browser cannot.
pub fn save(name: &str, mime: &str, text: &str) -> bool {
    let Some(url) = blob(text, mime).and_then(|blob| Url::create_object_url_with_blob(&blob).ok()) else { return false };
    let link = document().and_then(|d| d.create_element("a").ok()).and_then(|e| e.dyn_into::<HtmlAnchorElement>().ok());
    let Some(link) = link else { return false };
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // Some browsers read the address only after the click was handled.
    set_timeout(
        move || {
            let _ = Url::revoke_object_url(&url);
        },
        READ,
    );
    true
}

/// Saves a picture of the page as a file, with its title and its source below it: the one with this `data-picture`, or
/// the first one where `which` is empty. `picture.js` does it, which is loaded for this.
pub fn save_picture(which: &str, kind: &str, name: &str, title: &str, source: &str) {
    let Some(window) = window() else { return };
    let Ok(event) = web_sys::Event::new("idm-picture") else { return };
    for (key, value) in [("which", which), ("kind", kind), ("name", name), ("title", title), ("source", source)] {
        let _ = js_sys::Reflect::set(&event, &key.into(), &value.into());
    }
    let _ = window.dispatch_event(&event);
}

/// Opens the print dialog.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}
