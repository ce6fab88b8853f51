//! Focus, scroll and the title: what a change of view moves, and what an event happened to.

use super::page::{document, window};
use wasm_bindgen::JsCast;

/// Sets the title and the language of the document.
pub fn describe_page(title: &str, lang: &str) {
    if let Some(document) = document() {
        document.set_title(title);
        if let Some(root) = document.document_element() {
            let _ = root.set_attribute("lang", lang);
        }
    }
}

/// Moves the focus to the first element that a selector finds; says whether there was one.
pub fn to(selector: &str) -> bool {
    let found = document().and_then(|d| d.query_selector(selector).ok()?);
    // Not cast with a check: parts of a drawing take the focus as well, by the same method.
    found.is_some_and(|element| element.unchecked_into::<web_sys::HtmlElement>().focus().is_ok())
}

/// Where the focus is, so that it can be found again after the page was rendered anew: a selector, and which of
/// the elements that it finds.
pub fn place() -> Option<(String, usize)> {
    let held = document()?.active_element()?;
    // In the frame the same links stand on every page; who comes back by one begins at the heading.
    if !held.has_attribute("data-lang") && held.closest("main").ok()?.is_none() {
        return None;
    }
    place_of(&held)
}

/// Where an element is, so that it can be found again.
pub fn place_of(held: &web_sys::Element) -> Option<(String, usize)> {
    let document = document()?;
    let value = |name: &str| Some((name.to_owned(), held.get_attribute(name)?));
    // The links to other languages lead elsewhere in every language, and yet are the same.
    let (name, value) = value("data-lang").or_else(|| value("id")).or_else(|| value("href"))?;
    let selector = format!("[{name}=\"{}\"]", value.replace('\\', "\\\\").replace('"', "\\\""));
    let found = document.query_selector_all(&selector).ok()?;
    let nth = (0..found.length()).find(|nth| found.item(*nth).is_some_and(|node| node.is_same_node(Some(held))))?;
    Some((selector, usize::try_from(nth).ok()?))
}

/// Moves the focus to such a place; says whether it was found. Unless it has to stay `still`, the page scrolls if the
/// place would not be seen otherwise, as when cards above it have not been drawn yet.
pub fn to_place(selector: &str, nth: usize, still: bool) -> bool {
    let found = document().and_then(|d| d.query_selector_all(selector).ok()?.item(u32::try_from(nth).ok()?));
    found.is_some_and(|node| {
        let element = node.unchecked_into::<web_sys::HtmlElement>();
        let place = element.get_bounding_client_rect();
        let height = window().and_then(|w| w.inner_height().ok()?.as_f64()).unwrap_or_default();
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(still || (place.top() >= 0.0 && place.bottom() <= height));
        element.focus_with_options(&options).is_ok()
    })
}

/// Whether the focus is nowhere, because what had it is gone.
pub fn lost() -> bool {
    document().is_some_and(|d| d.active_element().is_none_or(|held| held.tag_name() == "BODY"))
}

/// Selects the text of a field, or of any element, so that it can be copied by hand.
pub fn select(selector: &str) {
    let Some(element) = document().and_then(|d| d.query_selector(selector).ok()?) else { return };
    if let Some(field) = element.dyn_ref::<web_sys::HtmlTextAreaElement>() {
        let _ = field.focus();
        field.select();
    } else if let Some(selection) = window().and_then(|w| w.get_selection().ok().flatten()) {
        let _ = selection.select_all_children(&element);
    }
}

/// Today, as year, month and day of the reader's clock.
pub fn today() -> (i32, u32, u32) {
    let now = js_sys::Date::new_0();
    (i32::try_from(now.get_full_year()).unwrap_or_default(), now.get_month() + 1, now.get_date())
}

/// Now, in milliseconds since 1970.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// Whether a selector finds anything.
pub fn has(selector: &str) -> bool {
    document().is_some_and(|d| matches!(d.query_selector(selector), Ok(Some(_))))
}

/// Opens a dialog over the page.
pub fn open_dialog(selector: &str) {
    if let Some(dialog) = dialog(selector) {
        let _ = dialog.show_modal();
    }
}

/// Closes a dialog; the browser gives the focus back to where it was.
pub fn close_dialog(selector: &str) {
    if let Some(dialog) = dialog(selector) {
        dialog.close();
    }
}

fn dialog(selector: &str) -> Option<web_sys::HtmlDialogElement> {
    document()?.query_selector(selector).ok()??.dyn_into().ok()
}

/// The value of an attribute of the element that an event happened to, or of the nearest around it that has one.
pub fn value_at(event: impl AsRef<web_sys::Event>, name: &str) -> Option<String> {
    let target = event.as_ref().target()?.dyn_into::<web_sys::Element>().ok()?;
    target.closest(&format!("[{name}]")).ok()??.get_attribute(name)
}
