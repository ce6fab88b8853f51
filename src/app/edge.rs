//! The browser as `app` sees it. The host build, which renders components to text in tests and for
//! the static first screen, has a stand-in that does nothing.

#[cfg(target_arch = "wasm32")]
pub use crate::browser::{
    clipboard::{can_share, copy, share},
    fetch::text as fetch,
    focus::{close_dialog, describe_page, open_dialog, scroll_to, to as focus},
    history::{absolute, on_click, on_travel, push, query, replace},
    offline::{accept_update, on_update},
    scheme::{choose as choose_scheme, chosen as chosen_scheme},
    size::{WidthWatch, page_width, place_across},
    start::{failed, ready, take_over},
};

#[cfg(target_arch = "wasm32")]
pub use leptos::task::spawn_local as spawn;

#[cfg(not(target_arch = "wasm32"))]
mod host {
    #![allow(missing_docs, reason = "see the browser functions of the same names")]

    pub fn spawn(_task: impl Future<Output = ()> + 'static) {}
    pub fn page_width() -> Option<f64> {
        None
    }
    pub fn place_across(_event: &leptos::ev::MouseEvent) -> f64 {
        0.5
    }
    pub struct WidthWatch;
    impl WidthWatch {
        pub fn new<E>(_element: &E, _call: impl Fn(f64) + 'static) -> Option<WidthWatch> {
            None
        }
    }
    pub fn push(_link: &str) {}
    pub fn replace(_link: &str) {}
    pub fn absolute(link: &str) -> String {
        format!("https://example.org/idm/{link}")
    }
    pub fn describe_page(_title: &str, _lang: &str) {}
    pub fn focus(_selector: &str) -> bool {
        false
    }
    pub fn scroll_to(_y: f64) {}
    pub fn open_dialog(_selector: &str) {}
    pub fn close_dialog(_selector: &str) {}
    pub fn choose_scheme(_scheme: &str) {}
    pub fn chosen_scheme() -> String {
        String::new()
    }
    pub fn can_share() -> bool {
        false
    }
    pub fn accept_update() {}
    pub async fn copy(_text: &str) -> bool {
        false
    }
    pub async fn share(_title: &str, _link: &str) -> bool {
        false
    }
    /// There is nothing to fetch from on the host.
    ///
    /// # Errors
    /// Always.
    pub async fn fetch(_path: &str) -> Result<String, String> {
        Err("no network".to_owned())
    }
}

#[cfg(not(target_arch = "wasm32"))]
pub use host::*;
