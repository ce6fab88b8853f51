//! Taking over from the static first screen, and telling the page how it went.

use super::focus;
use super::page::{document, tell, window};
use wasm_bindgen::{JsCast, JsValue};

/// What a reader had begun on the static first screen.
#[derive(Default)]
pub struct Begun {
    /// What they had typed in the search box.
    pub typed: Option<String>,
    focus: Option<(String, usize)>,
    caret: Option<(u32, u32)>,
    scroll: f64,
}

impl Begun {
    fn here() -> Option<Begun> {
        let held = document()?.active_element();
        let field: Option<web_sys::HtmlInputElement> = document()?.get_element_by_id("search")?.dyn_into().ok();
        let typing = |field: &web_sys::HtmlInputElement| held.as_ref().is_some_and(|held| field.is_same_node(Some(held)));
        Some(Begun {
            typed: field.as_ref().map(web_sys::HtmlInputElement::value).filter(|text| !text.is_empty()),
            focus: held.as_ref().and_then(focus::place_of),
            caret: field.filter(typing).and_then(|field| field.selection_start().ok()?.zip(field.selection_end().ok()?)),
            scroll: window()?.scroll_y().ok()?,
        })
    }

    /// Puts focus, caret and scroll where they were.
    pub fn go_on(&self) {
        if let Some((selector, nth)) = &self.focus {
            focus::to_place(selector, *nth, true);
        }
        let field = || document()?.get_element_by_id("search")?.dyn_into::<web_sys::HtmlInputElement>().ok();
        if let Some((start, end)) = self.caret
            && let Some(field) = field()
        {
            let _ = field.set_selection_range(start, end);
        }
        if let Some(window) = window()
            && self.scroll > 0.0
        {
            window.scroll_to_with_x_and_y(0.0, self.scroll);
        }
    }
}

/// The element that holds the static first screen, emptied for the program, and what a reader had begun on it.
pub fn take_over() -> Option<(web_sys::HtmlElement, Begun)> {
    let root = document()?.get_element_by_id("app")?;
    let begun = Begun::here().unwrap_or_default();
    root.set_text_content(None);
    if let Some(page) = document()?.document_element() {
        // What comes later (`public/early.js` may) finds that there is something to be seen, and hides nothing.
        let _ = page.set_attribute("data-settled", "");
        let _ = page.remove_attribute("data-opening");
    }
    Some((root.dyn_into().ok()?, begun))
}

/// Says that the first view is rendered: a flag for tests and programs, an event for the loader.
pub fn ready() {
    if let Some(window) = window() {
        let _ = js_sys::Reflect::set(&window, &"__idm_ready".into(), &JsValue::TRUE);
    }
    tell("idm-ready");
}

/// Says that the program cannot start; the loader shows why and what still works.
pub fn failed(reason: &str) {
    if let Some(window) = window()
        && let Ok(event) = web_sys::Event::new("idm-failure")
    {
        let _ = js_sys::Reflect::set(&event, &"reason".into(), &reason.into());
        let _ = window.dispatch_event(&event);
    }
}
