//! Telling the page around us how high we are.

use super::{document, window};
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
