//! History: reading the link, making a new one, and turning clicks on our own links into acts.
//!
//! Browsers take only so many changes of the history: Safari a hundred in ten or thirty seconds, and then it refuses. So
//! what replaces an entry (typing, dragging, scrolling) is gathered and written at a pace that stays below that; what
//! makes an entry is written at once, after what waits, so that an entry is left with the address of what it showed;
//! and what was refused is written again later, in its order.

use super::page::{document, later, window};
use std::cell::RefCell;
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

/// A change of the history that has not been made yet.
struct Change {
    /// The new address; without it the address stays.
    link: Option<String>,
    /// What is kept with the entry; without it that stays.
    state: Option<JsValue>,
    /// Whether it makes an entry or changes the one that is there.
    new: bool,
}

impl Change {
    fn make(&self) -> Result<(), JsValue> {
        let Some(history) = window().and_then(|w| w.history().ok()) else { return Ok(()) };
        let address = self.link.as_ref().map(|link| format!("{}{link}", path()));
        let state = self.state.clone().or_else(|| history.state().ok()).unwrap_or(JsValue::NULL);
        match self.new {
            true => history.push_state_with_url(&state, "", address.as_deref()),
            false => history.replace_state_with_url(&state, "", address.as_deref()),
        }
    }
}

/// The changes that wait for their time.
#[derive(Default)]
struct Waiting {
    changes: Vec<Change>,
    /// When changes were made in the last half minute.
    made: Vec<f64>,
    /// Whether a timer is set.
    due: bool,
    /// How often in succession the browser has refused.
    refused: u32,
}

/// How long Safari counts, in milliseconds.
const COUNTED: f64 = 30_000.0;
/// A frame that is never allowed to change its address is asked so often; by then any count has begun anew.
const PATIENCE: u32 = 7;

thread_local! {
    static WAITING: RefCell<Waiting> = RefCell::default();
}

impl Waiting {
    /// What is to be said of the entry the reader is in: in the change that waits last, or in one more.
    fn of_here(&mut self, say: impl FnOnce(&mut Change)) {
        if self.changes.is_empty() {
            self.changes.push(Change { link: None, state: None, new: false });
        }
        if let Some(last) = self.changes.last_mut() {
            say(last);
        }
    }

    /// How long to wait until the next change: less and less often the more there were.
    fn wait(&mut self) -> f64 {
        let now = js_sys::Date::now();
        self.made.retain(|made| (0.0..COUNTED).contains(&(now - made)));
        let pace = match self.made.len() {
            0..20 => 200.0,
            20..50 => 600.0,
            _ => 2000.0,
        };
        self.made.last().map_or(0.0, |last| (last + pace - now).max(0.0))
    }
}

/// Makes all changes that wait, until one is refused.
fn flush() {
    let mut changes = WAITING.with_borrow_mut(|waiting| std::mem::take(&mut waiting.changes)).into_iter().peekable();
    let now = js_sys::Date::now();
    while let Some(change) = changes.peek() {
        if change.make().is_err() {
            break;
        }
        changes.next();
        WAITING.with_borrow_mut(|waiting| waiting.made.push(now));
    }
    let left: Vec<Change> = changes.collect();
    let again = WAITING.with_borrow_mut(|waiting| {
        waiting.refused = if left.is_empty() { 0 } else { waiting.refused + 1 };
        let again = (1..=PATIENCE).contains(&waiting.refused);
        if again {
            waiting.changes = left;
        }
        again.then(|| 500.0 * f64::from(1u32 << waiting.refused))
    });
    if let Some(pause) = again {
        flush_after(pause);
    }
}

fn flush_after(pause: f64) {
    let set = WAITING.with_borrow_mut(|waiting| std::mem::replace(&mut waiting.due, true));
    if !set {
        later(pause.ceil() as i32, || {
            WAITING.with_borrow_mut(|waiting| waiting.due = false);
            flush();
        });
    }
}

/// Changes the entry the reader is in, in its time.
fn change_here(change: impl FnOnce(&mut Change)) {
    let pause = WAITING.with_borrow_mut(|waiting| {
        waiting.of_here(change);
        waiting.wait()
    });
    if pause > 0.0 { flush_after(pause) } else { flush() }
}

/// A new entry in the history. The place the reader leaves is kept with the old one.
pub fn push(link: &str) {
    let here = Left::here().to_js();
    WAITING.with_borrow_mut(|waiting| {
        waiting.of_here(|change| change.state = Some(here));
        waiting.changes.push(Change { link: Some(link.to_owned()), state: Some(Left::default().to_js()), new: true });
    });
    flush();
}

/// The same entry with another link.
pub fn replace(link: &str) {
    change_here(|change| change.link = Some(link.to_owned()));
}

/// Keeps the place where the reader is with the entry.
fn keep_place() {
    let here = Left::here().to_js();
    change_here(|change| change.state = Some(here));
}

/// The same at once, before the page is left or a part of it is jumped to.
fn keep_place_now() {
    let here = Left::here().to_js();
    WAITING.with_borrow_mut(|waiting| waiting.of_here(|change| change.state = Some(here)));
    flush();
}

fn kept_place() -> Option<Left> {
    window().and_then(|w| Left::of_js(&w.history().ok()?.state().ok()?))
}

/// Whether the reader comes to a place further down than the top: one that was left, or one that the link names. A list
/// has to be there whole then.
pub fn goes_down() -> bool {
    let named = window().and_then(|w| w.location().hash().ok()).is_some_and(|hash| hash.len() > 1);
    kept_place().map_or(named, |left| left.scroll > 0.0)
}

/// Goes where the reader was in this entry, after reloading or coming back from another site, or to the part of the
/// page that the link names.
pub fn resume() {
    if let Some(left) = kept_place() {
        return super::scroll::return_to(left.scroll);
    }
    let hash = window().and_then(|w| w.location().hash().ok()).unwrap_or_default();
    let part = js_sys::decode_uri_component(hash.trim_start_matches('#')).map(String::from).unwrap_or_default();
    // What a text left behind the link stands here, too.
    let part = part.trim_end_matches(|c| !crate::domain::letters::is_word(c));
    if !part.is_empty() {
        super::scroll::show_part(part);
    }
}

fn listen<T: wasm_bindgen::convert::FromWasmAbi + 'static>(target: &web_sys::EventTarget, name: &str, call: impl Fn(T) + 'static) {
    let call = Closure::<dyn Fn(T)>::new(call);
    let _ = target.add_event_listener_with_callback(name, call.as_ref().unchecked_ref());
    // Lives as long as the page.
    call.forget();
}

/// Calls back with the query and the kept place whenever the reader goes back or forward. From now on the program
/// keeps the place in each entry itself: its content comes later than the browser would scroll.
pub fn on_travel(call: impl Fn(String, Option<Left>) + 'static) {
    let Some(window) = window() else { return };
    if let Ok(history) = window.history() {
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
    listen(&window, "popstate", move |_: web_sys::Event| {
        // They were meant for another entry than the one that is open now.
        WAITING.with_borrow_mut(|waiting| waiting.changes.clear());
        call(query(), kept_place());
    });
    super::scroll::on_rest(keep_place);
    listen(&window, "pagehide", |_: web_sys::Event| keep_place_now());
    if let Some(document) = document() {
        listen(&document, "visibilitychange", |_: web_sys::Event| {
            if super::page::document().is_some_and(|d| d.hidden()) {
                keep_place_now();
            }
        });
    }
}

/// Calls back with the query of every plain click on a link to another view of this page. Clicks with
/// a modifier key, another button, a target or `download` are left to the browser, and so are jumps within the page.
pub fn on_click(call: impl Fn(String) + 'static) {
    let Some(document) = document() else { return };
    listen(&document, "click", move |event: web_sys::MouseEvent| {
        if event.default_prevented() || event.button() != 0 || event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key()
        {
            return;
        }
        let Some(link) = event.target().and_then(|t| t.dyn_into::<web_sys::Element>().ok()).and_then(|e| e.closest("a[href]").ok()?) else {
            return;
        };
        let href = link.get_attribute("href").unwrap_or_default();
        if href.starts_with('#') {
            keep_place_now();
        }
        if !href.starts_with('?') || link.has_attribute("download") || link.get_attribute("target").is_some_and(|t| t != "_self") {
            return;
        }
        event.prevent_default();
        call(if href == "?" { String::new() } else { href });
    });
}
