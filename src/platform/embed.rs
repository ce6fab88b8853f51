//! Standing in another page: telling it how high we are, and what it lets us do.

use super::page::{document, window};
use wasm_bindgen::JsValue;

/// The type of the message to the page around.
const HEIGHT: &str = "idm-explorer:height";

/// Sends `{ type: "idm-explorer:height", height }` in CSS pixels to the page around this one, if there is one.
pub fn tell_height() {
    let (Some(window), Some(root)) = (window(), document().and_then(|d| d.get_element_by_id("app"))) else { return };
    let Ok(Some(parent)) = window.parent() else { return };
    let message = js_sys::Object::new();
    let height = root.get_bounding_client_rect().height().ceil();
    let _ = js_sys::Reflect::set(&message, &"type".into(), &HEIGHT.into());
    let _ = js_sys::Reflect::set(&message, &"height".into(), &JsValue::from_f64(height));
    // The height is no secret, and the page around may be of any origin.
    let _ = parent.post_message(&message, "*");
}

/// Whether this page stands inside another one.
pub fn framed() -> bool {
    let Some(window) = window() else { return false };
    window.parent().ok().flatten().is_some_and(|parent| !js_sys::Object::is(parent.as_ref(), window.as_ref()))
}

/// Whether files can be saved, as far as this page can know: a frame is only seen from inside where the page around it is of
/// the same origin.
pub fn may_save() -> bool {
    let frame = window().and_then(|w| w.frame_element().ok().flatten());
    let allowed = frame.and_then(|frame| frame.get_attribute("sandbox"));
    allowed.is_none_or(|allowed| allowed.split_ascii_whitespace().any(|one| one.eq_ignore_ascii_case("allow-downloads")))
}

/// Opens an address in a window of its own; `false` where the page around does not let us.
pub fn open_window(address: &str) -> bool {
    let opened = window().and_then(|w| w.open_with_url_and_target(address, "_blank").ok().flatten());
    // What was opened needs no way back to here.
    opened.is_some_and(|opened| opened.set_opener(&JsValue::NULL).is_ok())
}
