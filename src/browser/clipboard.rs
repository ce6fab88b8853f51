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
