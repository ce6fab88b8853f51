//! The one file that measures the page.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, ResizeObserver};

/// Watches the width of an element; ends when dropped.
pub struct WidthWatch {
    observer: ResizeObserver,
    _call: Closure<dyn Fn(JsValue)>,
}

impl WidthWatch {
    /// Calls back with the width in CSS pixels, at once and whenever it changes.
    pub fn new(element: &Element, call: impl Fn(f64) + 'static) -> Option<WidthWatch> {
        let watched = element.clone();
        let call = Closure::<dyn Fn(JsValue)>::new(move |_| call(f64::from(watched.client_width())));
        let observer = ResizeObserver::new(call.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(WidthWatch { observer, _call: call })
    }
}

impl Drop for WidthWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
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

/// The width of the page.
pub fn page_width() -> Option<f64> {
    super::document()?.document_element().map(|root| f64::from(root.client_width()))
}
