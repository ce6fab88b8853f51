//! Where the page is scrolled to, and parts of it that scroll by themselves.

use super::page::{document, later, window};
use std::cell::Cell;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::Element;

/// How often a place is looked for, and the milliseconds between: content comes after the page.
const TRIES: u32 = 40;
const BETWEEN: i32 = 100;
/// The page rests when it has not been scrolled for so many milliseconds.
const REST: f64 = 250.0;

thread_local! {
    /// The last search for a place; a later one ends it.
    static SEARCH: Cell<u32> = const { Cell::new(0) };
    /// Whether it still goes on.
    static SEARCHING: Cell<bool> = const { Cell::new(false) };
    /// When the page was scrolled last, while a timer waits for it to rest.
    static SCROLLED: Cell<Option<f64>> = const { Cell::new(None) };
}

/// Where to go.
enum Aim {
    /// So far down.
    Height(f64),
    /// To the element of this id.
    Part(String),
}

fn height() -> f64 {
    window().and_then(|w| w.scroll_y().ok()).unwrap_or_default()
}

impl Aim {
    /// Goes there as far as there is a way; says whether it has come there.
    fn go(&self) -> bool {
        match self {
            Aim::Height(y) => {
                if let Some(window) = window() {
                    window.scroll_to_with_x_and_y(0.0, *y);
                }
                (height() - y).abs() < 2.0
            }
            // Where cards above are drawn only now, it has to be gone to once more.
            Aim::Part(id) => document().and_then(|d| d.get_element_by_id(id)).is_some_and(|part| {
                let height = window().and_then(|w| w.inner_height().ok()?.as_f64()).unwrap_or_default();
                let seen = (0.0..height * 0.8).contains(&part.get_bounding_client_rect().top());
                if !seen {
                    part.scroll_into_view();
                }
                seen
            }),
        }
    }
}

fn search(aim: Aim, number: u32, tries: u32, was: Option<f64>) {
    if SEARCH.get() != number {
        return;
    }
    // Somewhere else than it was put: the reader has scrolled, and stays there.
    let moved = matches!(aim, Aim::Height(_)) && was.is_some_and(|was| (height() - was).abs() > 2.0);
    if moved || aim.go() || tries == 0 {
        return SEARCHING.set(false);
    }
    let was = Some(height());
    later(BETWEEN, move || search(aim, number, tries - 1, was));
}

fn start(aim: Aim) {
    let number = SEARCH.get().wrapping_add(1);
    SEARCH.set(number);
    SEARCHING.set(true);
    search(aim, number, TRIES, None);
}

/// Scrolls the page to a place.
pub fn scroll_to(y: f64) {
    SEARCH.set(SEARCH.get().wrapping_add(1));
    SEARCHING.set(false);
    let _ = Aim::Height(y).go();
}

/// Scrolls the page to where it was, as soon as it is long enough again, unless the reader scrolls meanwhile.
pub fn return_to(y: f64) {
    start(Aim::Height(y));
}

/// Scrolls the page to an element as soon as it is there, unless the reader scrolls meanwhile.
pub fn show_part(id: &str) {
    start(Aim::Part(id.to_owned()));
}

/// Calls back when the page has been scrolled and rests, but not on the way to a place that is looked for.
pub fn on_rest(call: fn()) {
    fn wait(call: fn(), pause: f64) {
        later(pause as i32, move || match SCROLLED.get().map(|at| at + REST - js_sys::Date::now()) {
            Some(rest) if rest > 1.0 => wait(call, rest),
            _ => {
                SCROLLED.set(None);
                if !SEARCHING.get() {
                    call();
                }
            }
        });
    }
    let Some(window) = window() else { return };
    let scrolled = Closure::<dyn Fn()>::new(move || {
        if SCROLLED.replace(Some(js_sys::Date::now())).is_none() {
            wait(call, REST);
        }
    });
    let _ = window.add_event_listener_with_callback("scroll", scrolled.as_ref().unchecked_ref());
    // Lives as long as the page.
    scrolled.forget();
}

fn find(region: &str) -> Option<Element> {
    document()?.query_selector(region).ok()?
}

fn items(region: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = region.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|place| found.item(place)?.dyn_into().ok()).collect()
}

/// How far a region is scrolled.
pub fn scrolled(region: &str) -> Option<f64> {
    find(region).map(|region| f64::from(region.scroll_top()))
}

/// Which item stands at the top of a region, counting from 0, and which part of it is above the edge.
pub fn at_top(region: &str, selector: &str) -> Option<(usize, f64)> {
    let region = find(region)?;
    let edge = region.get_bounding_client_rect().top();
    let found = items(&region, selector);
    let last = found.len().checked_sub(1)?;
    // Half a pixel may be lost in rounding.
    let place = found.iter().position(|item| item.get_bounding_client_rect().bottom() > edge + 0.75).unwrap_or(last);
    let rect = found.get(place)?.get_bounding_client_rect();
    let part = if rect.height() > 0.0 { (edge - rect.top()) / rect.height() } else { 0.0 };
    Some((place, part.clamp(0.0, 1.0)))
}

/// Scrolls a region so that a part of an item is above its top edge; says how far it is scrolled then.
pub fn bring_to_top(region: &str, selector: &str, place: usize, part: f64) -> Option<f64> {
    let region = find(region)?;
    let rect = items(&region, selector).get(place)?.get_bounding_client_rect();
    let by = rect.top() + part * rect.height() - region.get_bounding_client_rect().top();
    region.set_scroll_top(region.scroll_top() + by.round() as i32);
    Some(f64::from(region.scroll_top()))
}
