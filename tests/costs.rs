//! What a change costs in files, as `CONTRIBUTING.md` says it: a facet, a view and a language are added to a copy of the tree, which
//! then has to compile, with all tests, and to do what they are for (`tests/probes/probe.rs`).

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// A copy of the tree, and which of its files were edited by hand.
struct Copy {
    root: PathBuf,
    edited: BTreeSet<String>,
    texts: std::collections::BTreeMap<String, String>,
}

impl Copy {
    fn new(root: PathBuf) -> Copy {
        Copy { root, edited: BTreeSet::new(), texts: Default::default() }
    }

    fn text(&mut self, file: &str) -> &mut String {
        let read = || std::fs::read_to_string(Path::new(ROOT).join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
        self.texts.entry(file.to_owned()).or_insert_with(read)
    }

    /// Puts something after a place of a file.
    fn after(&mut self, file: &str, place: &str, new: &str) {
        self.note(file);
        let text = self.text(file);
        assert_eq!(text.matches(place).count(), 1, "{file} has once: {place}");
        *text = text.replace(place, &format!("{place}{new}"));
    }

    fn create(&mut self, file: &str, text: String) {
        assert!(!Path::new(ROOT).join(file).exists(), "{file} is there");
        self.note(file);
        self.texts.insert(file.to_owned(), text);
    }

    /// A message at the same place in every language is one edit.
    fn message(&mut self, object: &str, key: &str, text: &str) {
        for tag in ["en", "fr", "es"] {
            self.after(&format!("public/locales/{tag}.json"), &format!("\"{object}\": {{"), &format!("\n\"{key}\": \"{text}\","));
        }
    }

    fn note(&mut self, file: &str) {
        self.edited.insert(if file.starts_with("public/locales/") { "public/locales/*.json" } else { file }.to_owned());
    }

    /// How many files were edited since the last time.
    fn cost(&mut self) -> usize {
        std::mem::take(&mut self.edited).len()
    }

    /// Writes what differs from what is there, so that a second run compiles nothing twice.
    fn write(&self) {
        let mut files = Vec::new();
        for folder in ["src", "tests", "style", "public"] {
            collect(&Path::new(ROOT).join(folder), &mut files);
        }
        // And the single files at the top, which tests read.
        let top = std::fs::read_dir(ROOT).unwrap().map(|entry| entry.unwrap().path());
        files.extend(top.filter(|path| path.is_file()));
        collect(&Path::new(ROOT).join(".make"), &mut files);
        let mut stale = Vec::new();
        for folder in ["src", "tests", "style", "public"].map(|folder| self.root.join(folder)).into_iter().filter(|folder| folder.is_dir())
        {
            collect(&folder, &mut stale);
        }
        let mut names = BTreeSet::from_iter(self.texts.keys().cloned());
        for file in files {
            let name = file.strip_prefix(ROOT).unwrap().to_str().unwrap().to_owned();
            if names.insert(name.clone()) {
                put(&self.root.join(&name), &std::fs::read(&file).unwrap());
            }
        }
        // A file that was moved since the last run would be there twice.
        for file in stale {
            if !names.contains(file.strip_prefix(&self.root).unwrap().to_str().unwrap()) {
                std::fs::remove_file(file).unwrap();
            }
        }
        for (name, text) in &self.texts {
            put(&self.root.join(name), text.as_bytes());
        }
    }
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.file_name().and_then(|name| name.to_str()) {
            // What the browser tests bring along and leave behind.
            Some("node_modules" | "test-results" | "playwright-report") => {}
            _ if path.is_dir() => collect(&path, files),
            _ => files.push(path),
        }
    }
}

fn put(file: &Path, bytes: &[u8]) {
    if std::fs::read(file).is_ok_and(|there| there == bytes) {
        return;
    }
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(file, bytes).unwrap();
}

/// The number that `CONTRIBUTING.md` says for a change.
fn said(change: &str) -> usize {
    let text = include_str!("../CONTRIBUTING.md");
    let (_, rest) = text.split_once(&format!("**{change}** (")).unwrap_or_else(|| panic!("{change} has no cost"));
    rest.chars().take_while(char::is_ascii_digit).collect::<String>().parse().unwrap()
}

fn facet(copy: &mut Copy) {
    copy.after(
        "src/domain/records.rs",
        "        pub places: Vec<PlaceLink>,\n",
        "        /// Where a probe was taken.\n        #[serde(default, skip_serializing_if = \"Vec::is_empty\")]\n        pub probes: Vec<PlaceId>,\n",
    );
    copy.after(
        "src/dataset/checks.rs",
        "c.refers(id, \"places\", &places, s.places.iter().map(|l| l.place.as_str()));\n",
        "        c.refers(id, \"probes\", &places, s.probes.iter().map(PlaceId::as_str));\n",
    );
    copy.after(
        "src/query/facet.rs",
        "facets! {\n",
        "    /// Where a probe was taken.
    Probe => Row {
        column: Some(\"probes\"),
        ..Row::new(\"probe\", |set| Box::new(set.places.iter().map(Value::of)), |s| stated(s.probes.iter().map(AsRef::as_ref)))
    },
",
    );
    for (object, text) in [
        ("facet_name", "Probe"),
        ("lead", " probed in {values}"),
        ("none_of", "no probe"),
        ("none_lead", " probed in "),
        ("some_of", "a probe"),
        ("values", "Probes"),
        ("values_help", "Where a probe was taken."),
    ] {
        copy.message(object, "probe", text);
    }
    copy.after(
        "tests/filters.rs",
        "    match facet {\n",
        "        Facet::Probe => s.probes.iter().any(|p| p.as_str() == id) || (none && s.probes.is_empty()),\n",
    );
}

fn view(copy: &mut Copy) {
    let module = "//! What does a probe show?\n\nuse leptos::prelude::*;\n\n/// The view.\npub fn show(_: Option<String>) -> AnyView {\n    view! { <h1 class=\"probe\" tabindex=\"-1\">{\"This is the probe.\".to_owned()}</h1> }.into_any()\n}\n";
    copy.create("src/views/probe.rs", module.to_owned());
    copy.after("src/views/mod.rs", "pub mod overview;\n", "pub mod probe;\n");
    copy.after(
        "src/query/view.rs",
        "            Overview = overview { Row::plain(Group::Start) }\n",
        "            /// A probe.\n            Probe = probe { Row::plain(Group::Start) }\n",
    );
    copy.message("view_name", "probe", "Probe");
    copy.create("style/probe.css", "/* For: probe. A probe. */\n@layer views {\n  .probe { color: var(--ink); }\n}\n".to_owned());
    copy.create("tests/e2e/probe.spec.mjs", "// What a reader of the probe is promised.\n".to_owned());
}

fn language(copy: &mut Copy) {
    let english = copy.text("public/locales/en.json").clone();
    copy.create(
        "public/locales/pt-BR.json",
        english.replacen("\"facet_name\": {\n\"probe\": \"Probe\"", "\"facet_name\": {\n\"probe\": \"Sonda\"", 1),
    );
    let row =
        copy.text("src/domain/language.rs").split_once("            Es(").unwrap().1.split_once("            },\n").unwrap().0.to_owned();
    let row = row.replace("\"es\", Spanish", "\"pt-BR\", Portuguese").replace("Español", "Português").replace("es_ES", "pt_BR");
    let last = copy.text("src/domain/language.rs").rsplit_once("            },\n").unwrap().0.lines().last().unwrap().to_owned();
    let end = format!("{last}\n            }},\n");
    copy.after("src/domain/language.rs", &end, &format!("            /// Portuguese.\n            PtBr({row}            }},\n"));
}

#[test]
fn a_facet_a_view_and_a_language_cost_what_is_said() {
    let mut copy = Copy::new(Path::new(env!("CARGO_TARGET_TMPDIR")).join("costs"));
    for (change, make, most) in [("A facet", facet as fn(&mut Copy), 5), ("A view", view, 6), ("A language", language, 2)] {
        make(&mut copy);
        let cost = copy.cost();
        assert_eq!(cost, said(change), "{change}");
        assert!(cost <= most, "{change}: {cost}");
    }
    // Of another name, so that what is compiled of it does not take the place of the program's own. This is no part of the changes.
    for file in ["Cargo.toml", "Cargo.lock"] {
        let named = copy.text(file).replace("= \"idm-explorer\"", "= \"idm-probe\"");
        *copy.text(file) = named;
    }
    copy.text("Cargo.toml").push_str("\n[[test]]\nname = \"probe\"\npath = \"tests/probes/probe.rs\"\n");
    copy.write();
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
    // Every test compiles with them, and what they are for is there.
    for arguments in [["check", "--test=host"], ["test", "--test=probe"]] {
        let done = Command::new(env!("CARGO"))
            .args(arguments)
            .args(["--locked", "--offline", "--quiet"])
            .current_dir(&copy.root)
            .env("CARGO_TARGET_DIR", target)
            .output()
            .unwrap();
        let (out, errors) = (String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
        assert!(done.status.success(), "cargo {}\n{out}\n{errors}", arguments.join(" "));
    }
}
