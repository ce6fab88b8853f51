//! One tab stop for the links of a drawing: the arrow keys go from one to the nearest in their direction.

use super::page::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

/// How much further a step is that leads aside than one straight ahead.
const ASIDE: f64 = 3.0;

/// The links of the drawing that a selector finds.
fn links(drawing: &Element) -> Vec<Element> {
    let Ok(found) = drawing.query_selector_all("svg a") else { return Vec::new() };
    (0..found.length()).filter_map(|place| found.item(place)?.dyn_into().ok()).collect()
}

/// Makes one of the links the tab stop: the one with an address, if it is still there, or else the first.
pub fn one_stop(drawing: &str, address: Option<&str>) {
    let Some(drawing) = document().and_then(|d| d.query_selector(drawing).ok()?) else { return };
    let links = links(&drawing);
    let kept = links.iter().position(|link| address.is_some() && link.get_attribute("href").as_deref() == address);
    for (place, link) in links.iter().enumerate() {
        let _ = link.set_attribute("tabindex", if place == kept.unwrap_or_default() { "0" } else { "-1" });
    }
}

/// The middle of what is seen of an element.
fn middle(element: &Element) -> (f64, f64) {
    let place = element.get_bounding_client_rect();
    (place.left() + place.width() / 2.0, place.top() + place.height() / 2.0)
}

/// Moves the focus from one link of a drawing to another where a key asks for it; says whether it was such a key on such a link.
pub fn rove(event: &KeyboardEvent, drawing: &str) -> bool {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return false };
    let (Ok(Some(from)), Ok(Some(drawing))) = (target.closest("a"), target.closest(drawing)) else { return false };
    let links = links(&drawing);
    let (x, y) = middle(&from);
    let nearest = |along: fn(f64, f64) -> (f64, f64)| {
        let far = |link: &&Element| {
            let (to_x, to_y) = middle(link);
            let (ahead, aside) = along(to_x - x, to_y - y);
            (ahead > 1.0).then_some(ahead + ASIDE * aside.abs())
        };
        links.iter().filter_map(|link| Some((far(&link)?, link))).min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, link)| link.clone())
    };
    let next = match event.key().as_str() {
        "ArrowRight" => nearest(|x, y| (x, y)),
        "ArrowLeft" => nearest(|x, y| (-x, y)),
        "ArrowDown" => nearest(|x, y| (y, x)),
        "ArrowUp" => nearest(|x, y| (-y, x)),
        "Home" => links.first().cloned(),
        "End" => links.last().cloned(),
        _ => return false,
    };
    if let Some(next) = next {
        let _ = next.unchecked_into::<HtmlElement>().focus();
    }
    true
}
