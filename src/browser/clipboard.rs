//! The clipboard and the share sheet of the system.

use super::window;
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
/// `false` where the browser refuses or knows no rich clipboard.
pub async fn copy_rich(html: &str, text: &str) -> bool {
    let Some(window) = window() else { return false };
    // Missing in some browsers and outside secure contexts, where web-sys would throw.
    let known = js_sys::Reflect::has(&window, &"ClipboardItem".into()).unwrap_or(false);
    if !known || window.navigator().clipboard().is_undefined() {
        return false;
    }
    let forms = js_sys::Object::new();
    for (kind, content) in [("text/html", html), ("text/plain", text)] {
        let Some(blob) = super::download::blob(content, kind) else { return false };
        let _ = js_sys::Reflect::set(&forms, &kind.into(), &blob);
    }
    let Ok(item) = web_sys::ClipboardItem::new_with_record_from_str_to_blob_promise(&forms) else { return false };
    JsFuture::from(window.navigator().clipboard().write(&js_sys::Array::of1(&item))).await.is_ok()
}
