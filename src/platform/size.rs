//! The one file that measures the page.

use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, ResizeObserver};

/// Watches the width of an element; ends when dropped.
pub struct WidthWatch {
    observer: ResizeObserver,
    frame: Rc<Cell<Option<i32>>>,
    _seen: Closure<dyn Fn(JsValue)>,
}

impl WidthWatch {
    /// Calls back with the width in CSS pixels, soon and whenever it changes: in the frame after the one in which it was
    /// seen. What the callback changes may change the width again, and browsers complain of that within one frame.
    pub fn new(element: &Element, call: impl Fn(f64) + 'static) -> Option<WidthWatch> {
        let watched = element.clone();
        let width = Rc::new(Cell::new(0.0));
        let frame = Rc::new(Cell::new(None));
        let (found, asked) = (Rc::clone(&width), Rc::clone(&frame));
        let set = Closure::<dyn Fn()>::new(move || {
            asked.set(None);
            call(found.get());
        });
        let asked = Rc::clone(&frame);
        let seen = Closure::<dyn Fn(JsValue)>::new(move |_| {
            width.set(f64::from(watched.client_width()));
            if asked.get().is_none() {
                asked.set(super::page::window().and_then(|window| window.request_animation_frame(set.as_ref().unchecked_ref()).ok()));
            }
        });
        let observer = ResizeObserver::new(seen.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(WidthWatch { observer, frame, _seen: seen })
    }
}

impl Drop for WidthWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
        if let (Some(window), Some(frame)) = (super::page::window(), self.frame.take()) {
            let _ = window.cancel_animation_frame(frame);
        }
    }
}

/// Where a pointer stands across the element that listens: 0 at its left edge, 1 at its right.
pub fn place_across(event: &web_sys::MouseEvent) -> f64 {
    let element = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    let rect = element.map(|element| element.get_bounding_client_rect());
    match rect.filter(|rect| rect.width() > 0.0) {
        Some(rect) => (f64::from(event.client_x()) - rect.left()) / rect.width(),
        None => 0.5,
    }
}

/// The value of an attribute of the element that an event happened to, or of the nearest one around it that has it.
pub fn attribute_near(event: &web_sys::Event, name: &str) -> Option<String> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    element.closest(&format!("[{name}]")).ok()??.get_attribute(name)
}

/// Keeps a pointer with the element where it was pressed, so that its moves are told there; only its main button.
pub fn hold_pointer(event: &web_sys::PointerEvent) -> bool {
    if event.button() != 0 {
        return false;
    }
    let element = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.set_pointer_capture(event.pointer_id()).is_ok())
}

/// Which of the elements that a selector finds a pointer is over, counting from 0; above the first it is the
/// first, below the last the last.
pub fn part_at(selector: &str, event: &web_sys::PointerEvent) -> Option<usize> {
    let found = super::page::document()?.query_selector_all(selector).ok()?;
    let y = f64::from(event.client_y());
    let bottoms = (0..found.length()).filter_map(|place| found.item(place)?.dyn_into::<Element>().ok());
    let above = bottoms.filter(|element| element.get_bounding_client_rect().bottom() < y).count();
    Some(above.min((found.length() as usize).checked_sub(1)?))
}

/// The width of the page.
pub fn page_width() -> Option<f64> {
    super::page::document()?.document_element().map(|root| f64::from(root.client_width()))
}
