//! The architecture, kept by a test: dependencies point one way, and the core knows no browser.

use std::path::Path;

fn sources(folder: &str) -> Vec<(String, String)> {
    let mut out = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(folder);
    for entry in std::fs::read_dir(root).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            out.extend(sources(path.to_str().unwrap()));
        } else if path.extension().is_some_and(|e| e == "rs") {
            out.push((path.display().to_string(), std::fs::read_to_string(&path).unwrap()));
        }
    }
    assert!(!out.is_empty(), "{folder} has no sources");
    out
}

fn check(folders: &[&str], forbidden: &[&str]) {
    for folder in folders {
        for (path, text) in sources(folder) {
            let code: String = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
            for word in forbidden {
                assert!(!code.contains(word), "{path} names {word}");
            }
        }
    }
}

#[test]
fn the_core_names_no_browser_type() {
    let browser = [
        "leptos",
        "web_sys",
        "js_sys",
        "gloo",
        "wasm_bindgen",
        "crate::app",
        "crate::browser",
        "crate::views",
        "crate::components",
        "crate::press",
    ];
    check(&["domain", "dataset", "query", "timeline", "across", "quote", "cite", "export", "note", "i18n"], &browser);
}

#[test]
fn domain_and_dataset_know_nothing_of_what_uses_them() {
    check(
        &["domain"],
        &[
            "crate::dataset",
            "crate::query",
            "crate::timeline",
            "crate::across",
            "crate::i18n",
            "crate::cite",
            "crate::quote",
            "crate::export",
            "crate::note",
        ],
    );
    check(&["dataset"], &["crate::query", "crate::quote", "crate::timeline", "crate::i18n", "crate::cite", "crate::export"]);
    check(&["cite", "query", "timeline", "across"], &["crate::export", "crate::note"]);
    check(&["query", "timeline"], &["crate::across"]);
}

#[test]
fn a_quotation_is_checked_without_the_data_set() {
    check(&["quote"], &["crate::dataset", "crate::timeline", "crate::i18n", "crate::cite"]);
}

#[test]
fn nothing_that_a_reader_loads_knows_the_press() {
    check(&["app", "views", "desk", "components", "browser"], &["crate::press"]);
}

#[test]
fn the_press_prints_without_the_program() {
    check(&["press"], &["leptos", "web_sys", "js_sys", "crate::app", "crate::browser", "crate::views", "crate::components"]);
}

#[test]
fn only_app_knows_the_browser() {
    check(&["views", "desk", "components"], &["web_sys", "js_sys", "gloo", "wasm_bindgen", "crate::browser"]);
    check(&["browser"], &["crate::app", "crate::views", "crate::components", "crate::query"]);
}

#[test]
fn no_style_attribute_is_written_because_the_policy_drops_it() {
    check(&["views", "desk", "components", "app"], &["style=", "inner_html"]);
}
