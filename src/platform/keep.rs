//! What a reader asks this browser to keep. A sandboxed frame without an origin has no storage; then nothing is kept.

use super::page::window;

fn storage() -> Option<web_sys::Storage> {
    window()?.local_storage().ok().flatten()
}

/// What is kept under a key.
pub fn kept(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Keeps a value; `false` where the browser keeps nothing.
pub fn keep(key: &str, value: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, value).is_ok())
}

/// Forgets what is kept under a key.
pub fn forget(key: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(key);
    }
}
