//! The colour scheme. It is kept in this browser only when the reader chooses one.

use super::page::{document, window};

const KEY: &str = "idm-scheme";

/// The scheme chosen earlier: `light`, `dark` or empty for that of the system.
pub fn chosen() -> String {
    // A sandboxed frame without an origin throws on access.
    let kept = window().and_then(|w| w.local_storage().ok().flatten()).and_then(|s| s.get_item(KEY).ok().flatten());
    kept.filter(|scheme| scheme == "light" || scheme == "dark").unwrap_or_default()
}

/// Applies a scheme and keeps it; `auto` forgets it.
pub fn choose(scheme: &str) {
    let named = scheme == "light" || scheme == "dark";
    if let Some(root) = document().and_then(|d| d.document_element()) {
        let _ = root.set_attribute("data-scheme", if named { scheme } else { "auto" });
    }
    if let Some(storage) = window().and_then(|w| w.local_storage().ok().flatten()) {
        let _ = if named { storage.set_item(KEY, scheme) } else { storage.remove_item(KEY) };
    }
}
