//! The browser, one Web API per file. Thin: nothing here decides what the program does.
//!
//! Only `app` uses this, through `app::edge`, which has a stand-in for the host build.

pub mod clipboard;
pub mod download;
pub mod embed;
pub mod fetch;
pub mod focus;
pub mod history;
pub mod keep;
pub mod offline;
pub mod scheme;
pub mod scroll;
pub mod size;
pub mod start;

/// The window; a page without one cannot run this program at all.
fn window() -> Option<web_sys::Window> {
    web_sys::window()
}

/// Tells the scripts of the page something, by an event of the window.
fn tell(name: &str) {
    if let Some(window) = window()
        && let Ok(event) = web_sys::Event::new(name)
    {
        let _ = window.dispatch_event(&event);
    }
}

/// The document.
fn document() -> Option<web_sys::Document> {
    window()?.document()
}
