//! The clipboard and the share sheet of the system.

use super::page::{document, window};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, closure::Closure};
use wasm_bindgen_futures::JsFuture;

/// Copies a text; `false` where the browser refuses.
pub async fn copy(text: &str) -> bool {
    let Some(window) = window() else { return false };
    // Missing outside secure contexts, where web-sys would throw.
    let there =
        js_sys::Reflect::has(&window.navigator(), &"clipboard".into()).unwrap_or(false) && !window.navigator().clipboard().is_undefined();
    if !there {
        return false;
    }
    JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
}

/// Copies a text, with a form for word processors where it has one; `false` where the browser refuses.
pub async fn copy_forms(html: Option<&str>, text: &str) -> bool {
    html.is_some_and(|html| copy_rich(html, text)) || copy(text).await
}

/// Opens the system's share sheet; `false` where there is none or the reader closed it.
pub async fn share(title: &str, link: &str) -> bool {
    let Some(window) = window() else { return false };
    if !can_share() {
        return false;
    }
    let data = web_sys::ShareData::new();
    data.set_title(title);
    data.set_url(link);
    JsFuture::from(window.navigator().share_with_data(&data)).await.is_ok()
}

/// Whether the system has a share sheet.
pub fn can_share() -> bool {
    window().is_some_and(|w| js_sys::Reflect::has(&w.navigator(), &"share".into()).unwrap_or(false))
}

/// Copies a text in two forms, so that a word processor takes the rich one and a mail field the plain one;
/// `false` where the browser refuses.
///
/// By the event of a copy and not by `navigator.clipboard.write`: browsers clean the HTML of the latter, and with the
/// styles goes what tells a word processor that a note is a footnote.
fn copy_rich(html: &str, text: &str) -> bool {
    let Some(document) = document().and_then(|d| d.dyn_into::<web_sys::HtmlDocument>().ok()) else { return false };
    let forms = [("text/html", html.to_owned()), ("text/plain", text.to_owned())];
    let given = Rc::new(Cell::new(false));
    let done = Rc::clone(&given);
    let give = Closure::<dyn Fn(web_sys::ClipboardEvent)>::new(move |event: web_sys::ClipboardEvent| {
        let Some(clipboard) = event.clipboard_data() else { return };
        event.prevent_default();
        event.stop_immediate_propagation();
        done.set(forms.iter().all(|(kind, content)| clipboard.set_data(kind, content).is_ok()));
    });
    let listener = give.as_ref().unchecked_ref();
    // First in line, so that nothing else on the page has its say.
    let _ = document.add_event_listener_with_callback_and_bool("copy", listener, true);
    let copied = document.exec_command("copy").unwrap_or(false);
    let _ = document.remove_event_listener_with_callback_and_bool("copy", listener, true);
    copied && given.get()
}
