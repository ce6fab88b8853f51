//! The architecture, kept by a test: a module names only those before it in one list, and the core knows no browser.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The modules of `src`, each of which may name those before it.
const LAYERS: [&str; 18] = [
    "domain",
    "dataset",
    "quote",
    "i18n",
    "query",
    "wording",
    "cite",
    "timeline",
    "across",
    "export",
    "note",
    "platform",
    "session",
    "components",
    "desk",
    "views",
    "shell",
    "pages",
];

/// The first layer that is not pure Rust.
const BROWSER: &str = "platform";

/// What only [`BROWSER`] may name, beside what is made of it.
const WEB: [&str; 4] = ["web_sys", "js_sys", "gloo", "wasm_bindgen"];

/// The sources of a module, without comments.
fn sources(module: &str) -> Vec<(String, String)> {
    fn collect(folder: PathBuf, out: &mut Vec<(String, String)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(path, out);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                let code = text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n");
                out.push((path.display().to_string(), code));
            }
        }
    }
    let mut out = Vec::new();
    collect(Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(module), &mut out);
    assert!(!out.is_empty(), "{module} has no sources");
    out
}

/// The modules at the top of the crate that a source names, however it is written: `crate::query::View`, or
/// `use crate::{query::View, domain}`.
fn named(code: &str) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    for (_, rest) in code.match_indices("crate::").map(|(at, path)| code.split_at(at + path.len())) {
        let Some(list) = rest.strip_prefix('{') else {
            out.insert(word(rest));
            continue;
        };
        let mut depth = 0_usize;
        let mut first = true;
        for (at, c) in list.char_indices() {
            match c {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => first = true,
                c if first && depth == 0 && c.is_alphanumeric() => {
                    out.insert(word(&list[at..]));
                    first = false;
                }
                _ => {}
            }
        }
    }
    out
}

fn word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

#[test]
fn a_path_is_read_however_it_is_written() {
    let words = |code: &str| named(code).into_iter().collect::<Vec<_>>().join(" ");
    assert_eq!(words("use crate::query::View; let x = crate::session::memo(a);"), "query session");
    assert_eq!(words("use crate::{\n    domain::{Day, Lang},\n    i18n,\n    query::{self, View},\n};"), "domain i18n query");
    assert_eq!(words("pub(in crate::views) fn a() {}"), "views");
    assert_eq!(words("pub(crate) fn a() {}"), "");
}

#[test]
fn the_list_has_every_module() {
    let mut modules: Vec<String> = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .map(|path| path.file_name().unwrap().to_str().unwrap().to_owned())
        .collect();
    modules.sort_unstable();
    let mut layers = LAYERS;
    layers.sort_unstable();
    assert_eq!(modules, layers);
}

#[test]
fn a_layer_names_only_those_before_it() {
    let mut faults = Vec::new();
    for (place, layer) in LAYERS.into_iter().enumerate() {
        for (path, code) in sources(layer) {
            for name in named(&code) {
                let above = LAYERS.iter().position(|other| *other == name).is_some_and(|other| other > place);
                if above {
                    faults.push(format!("{path} names {name}"));
                }
            }
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn the_core_names_no_browser_and_no_component() {
    let core = LAYERS.iter().take_while(|layer| **layer != BROWSER);
    for (path, code) in core.flat_map(|layer| sources(layer)) {
        for name in WEB.into_iter().chain(["leptos"]) {
            assert!(!code.contains(name), "{path} names {name}");
        }
    }
}

#[test]
fn only_the_platform_names_types_of_the_browser() {
    // The start has the executor of the browser before anything is mounted.
    let allowed = |path: &str| path.ends_with("shell/start.rs");
    for (path, code) in LAYERS.into_iter().filter(|layer| *layer != BROWSER).flat_map(sources) {
        for name in WEB {
            assert!(!code.contains(name) || allowed(&path), "{path} names {name}");
        }
    }
}

#[test]
fn a_quotation_is_checked_without_the_data_set() {
    for (path, code) in sources("quote") {
        assert!(!named(&code).contains("dataset"), "{path} names the data set");
    }
}

#[test]
fn static_pages_are_made_without_the_program() {
    for (path, code) in sources("pages") {
        for name in ["platform", "session", "components", "desk", "views", "shell"] {
            assert!(!named(&code).contains(name), "{path} names {name}");
        }
    }
}

#[test]
fn no_style_attribute_is_written_because_the_policy_drops_it() {
    for (path, code) in ["components", "desk", "views", "shell"].into_iter().flat_map(sources) {
        for attribute in ["style=", "inner_html"] {
            assert!(!code.contains(attribute), "{path} writes {attribute}");
        }
    }
}
