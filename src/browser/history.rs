//! History: reading the link, making a new one, and turning clicks on our own links into acts.

use super::{document, window};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// The query of the address with its question mark, percent signs untouched.
pub fn query() -> String {
    window().and_then(|w| w.location().search().ok()).unwrap_or_default()
}

/// Where the page stands, without query and fragment, and without a trailing `index.html`.
fn path() -> String {
    let path = window().and_then(|w| w.location().pathname().ok()).unwrap_or_default();
    let from_disk = window().and_then(|w| w.location().protocol().ok()).is_some_and(|p| p == "file:");
    match path.strip_suffix("/index.html") {
        Some(folder) if !from_disk => format!("{folder}/"),
        _ => path,
    }
}

/// The whole address of a link.
pub fn absolute(link: &str) -> String {
    let origin = window().and_then(|w| w.location().origin().ok()).filter(|o| o != "null").unwrap_or_else(|| "file://".into());
    format!("{origin}{}{link}", path())
}

/// Where the reader was when an entry of the history was left.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Left {
    /// How far the page was scrolled, in CSS pixels.
    pub scroll: f64,
    /// What had the focus, as [`super::focus::place`] says it.
    pub focus: Option<(String, usize)>,
}

impl Left {
    fn here() -> Left {
        Left { scroll: window().and_then(|w| w.scroll_y().ok()).unwrap_or_default(), focus: super::focus::place() }
    }

    /// As it is kept with an entry: a list of one or three.
    fn to_js(&self) -> JsValue {
        let list = js_sys::Array::of1(&JsValue::from_f64(self.scroll));
        if let Some((selector, nth)) = &self.focus {
            list.push(&selector.into());
            list.push(&JsValue::from_f64(*nth as f64));
        }
        list.into()
    }

    fn of_js(kept: &JsValue) -> Option<Left> {
        let list = kept.dyn_ref::<js_sys::Array>()?;
        let focus = list.get(1).as_string().zip(list.get(2).as_f64()).map(|(selector, nth)| (selector, nth as usize));
        Some(Left { scroll: list.get(0).as_f64().unwrap_or_default(), focus })
    }
}

/// A new entry in the history. The place the reader leaves is kept with the old one.
pub fn push(link: &str) {
    let Some(history) = window().and_then(|w| w.history().ok()) else { return };
    // A sandboxed frame may refuse; the view changes all the same.
    let _ = history.replace_state_with_url(&Left::here().to_js(), "", None);
    let _ = history.push_state_with_url(&Left::default().to_js(), "", Some(&format!("{}{link}", path())));
}

/// The same entry with another link.
pub fn replace(link: &str) {
    if let Some(history) = window().and_then(|w| w.history().ok()) {
        let state = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&state, "", Some(&format!("{}{link}", path())));
    }
}

/// Calls back with the query and the kept place whenever the reader goes back or forward, but not for a jump to
/// another part of the same page, which the browser makes by itself.
pub fn on_travel(call: impl Fn(String, Left) + 'static) {
    let Some(window) = window() else { return };
    if let Ok(history) = window.history() {
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
    let travel = Closure::<dyn Fn()>::new(move || {
        let kept = super::window().and_then(|w| Left::of_js(&w.history().ok()?.state().ok()?));
        let jumped = kept.is_none() && super::window().and_then(|w| w.location().hash().ok()).is_some_and(|hash| !hash.is_empty());
        if !jumped {
            call(query(), kept.unwrap_or_default());
        }
    });
    let _ = window.add_event_listener_with_callback("popstate", travel.as_ref().unchecked_ref());
    // Lives as long as the page.
    travel.forget();
}

/// Calls back with the query of every plain click on a link to another view of this page. Clicks with
/// a modifier key, another button, a target or `download` are left to the browser.
pub fn on_click(call: impl Fn(String) + 'static) {
    let Some(document) = document() else { return };
    let click = Closure::<dyn Fn(web_sys::MouseEvent)>::new(move |event: web_sys::MouseEvent| {
        if event.default_prevented() || event.button() != 0 || event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key()
        {
            return;
        }
        let Some(link) = event.target().and_then(|t| t.dyn_into::<web_sys::Element>().ok()).and_then(|e| e.closest("a[href]").ok()?) else {
            return;
        };
        let href = link.get_attribute("href").unwrap_or_default();
        if !href.starts_with('?') || link.has_attribute("download") || link.get_attribute("target").is_some_and(|t| t != "_self") {
            return;
        }
        event.prevent_default();
        call(if href == "?" { String::new() } else { href });
    });
    let _ = document.add_event_listener_with_callback("click", click.as_ref().unchecked_ref());
    click.forget();
}
