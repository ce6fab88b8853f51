//! Parts of the page that scroll by themselves.

use super::document;
use wasm_bindgen::JsCast;
use web_sys::Element;

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
