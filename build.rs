//! Makes Rust of the texts in `public/locales`: a module for each feature, with English compiled in (`src/i18n/locale.rs`
//! says how it is used). Fails where a language has other keys or other placeholders than English.

#[allow(dead_code, reason = "the program uses the rest")]
#[path = "src/i18n/leaf.rs"]
mod leaf;

#[path = "src/domain/language.rs"]
mod language;

use leaf::{Category, Leaf};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

/// Takes from the rows of the languages what they are called.
macro_rules! tags {
    ($($(#[$says:meta])+ $lang:ident($tag:literal, $algorithm:ident) => $row:expr,)+) => {
        /// Every language of the interface, English first.
        const LANGUAGES: &[&str] = &[$($tag),+];
    };
}

language::languages!(tags);

/// Objects whose texts are found by the key of a row of a table in the program: a facet, a view.
const BY_KEY: [&str; 8] = [
    "desk.values",
    "desk.values_help",
    "phrases.facet_name",
    "phrases.view_name",
    "phrases.lead",
    "phrases.none_of",
    "phrases.none_lead",
    "phrases.some_of",
];

fn main() {
    println!("cargo:rerun-if-changed=public/locales");
    println!("cargo:rerun-if-changed=src/i18n/leaf.rs");
    println!("cargo:rerun-if-changed=src/domain/language.rs");
    let languages: Vec<(&str, Vec<Leaf>)> = LANGUAGES.iter().map(|tag| (*tag, read(tag))).collect();
    let [english, others @ ..] = languages.as_slice() else { panic!("there is no language") };
    let mut faults = without_row();
    for (tag, leaves) in others {
        compare(tag, &english.1, leaves, &mut faults);
    }
    assert!(faults.is_empty(), "public/locales: {}", faults.join("\n"));
    let target = Path::new(&std::env::var("OUT_DIR").unwrap()).join("locale.rs");
    std::fs::write(target, module(&english.1) + &months(&languages) + &files()).unwrap();
}

fn read(tag: &str) -> Vec<Leaf> {
    let path = format!("public/locales/{tag}.json");
    let json = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    leaf::leaves(&json).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Files that belong to no language: they would be served, and nothing would ask for them.
fn without_row() -> Vec<String> {
    let names = std::fs::read_dir("public/locales").unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let strange = names.filter(|name| !name.strip_suffix(".json").is_some_and(|tag| LANGUAGES.contains(&tag)));
    strange.map(|name| format!("{name} has no row in src/domain/language.rs")).collect()
}

/// The same keys in the same order, and in each text the same placeholders.
fn compare(tag: &str, english: &[Leaf], leaves: &[Leaf], faults: &mut Vec<String>) {
    let paths = |leaves: &[Leaf]| leaves.iter().map(|leaf| leaf.path.clone()).collect::<Vec<_>>();
    let (ours, theirs) = (paths(english), paths(leaves));
    faults.extend(ours.iter().filter(|path| !theirs.contains(path)).map(|path| format!("{tag}.json has no {path}")));
    faults.extend(theirs.iter().filter(|path| !ours.contains(path)).map(|path| format!("{tag}.json has {path}, which English has not")));
    if faults.is_empty() && ours != theirs {
        let (first, _) = theirs.iter().zip(&ours).find(|(a, b)| a != b).unwrap();
        faults.push(format!("{tag}.json has {first} at another place than en.json"));
    }
    if !faults.is_empty() {
        return;
    }
    for (a, b) in english.iter().zip(leaves) {
        if a.is_fixed() != b.is_fixed() || placeholders(a) != placeholders(b) {
            faults.push(format!("{tag}.json: {} has other placeholders than in English, or is no text by number", a.path));
        }
    }
}

/// The names between braces, of all forms.
fn placeholders(leaf: &Leaf) -> BTreeSet<String> {
    let texts = leaf.forms.iter().map(|(_, text)| text.as_str());
    assert!(leaf.forms.iter().any(|(category, _)| *category == Category::Other), "{} has no form `other`", leaf.path);
    texts.flat_map(|text| names(text, &leaf.path)).collect()
}

fn names(text: &str, path: &str) -> Vec<String> {
    let mut parts = text.split('{');
    assert!(!parts.next().unwrap().contains('}'), "{path}: a brace without its partner");
    let name = |part: &str| {
        let (name, rest) = part.split_once('}').unwrap_or_else(|| panic!("{path}: a brace without its partner"));
        assert!(!rest.contains('}'), "{path}: a brace without its partner");
        assert!(!name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '_'), "{path}: {{{name}}} is no name");
        name.to_owned()
    };
    parts.map(name).collect()
}

/// One text of the generated code.
struct Entry<'a> {
    leaf: &'a Leaf,
    table: &'a str,
    name: String,
    at: usize,
}

fn module(leaves: &[Leaf]) -> String {
    let mut out = format!("/// Stands for the texts that this program knows.\nconst MARK: u64 = {};\n", leaf::mark(leaves));
    let (mut fixed, mut by_number) = (0, 0);
    let mut entries = Vec::new();
    for leaf in leaves {
        let (table, name) = leaf.path.split_once('.').unwrap_or_else(|| panic!("{} stands in no table", leaf.path));
        let count = if leaf.is_fixed() { &mut fixed } else { &mut by_number };
        entries.push(Entry { leaf, table, name: name.replace('.', "_"), at: *count });
        *count += 1;
    }
    let mut seen = BTreeSet::new();
    for group in entries.chunk_by(|a, b| a.table == b.table) {
        let table = group[0].table;
        assert!(seen.insert(table), "{table} stands in two places");
        let mut names = BTreeSet::new();
        for entry in group {
            assert!(names.insert(&entry.name), "{} has a name that another text has", entry.leaf.path);
        }
        write!(out, "\n/// The texts of `{table}` in `public/locales`.\npub mod {table} {{\n").unwrap();
        let (fixed, by_number): (Vec<&Entry>, Vec<&Entry>) = group.iter().partition(|entry| entry.leaf.is_fixed());
        if !fixed.is_empty() {
            write_table(&mut out, &fixed);
        }
        for entry in &by_number {
            write_pattern(&mut out, entry);
        }
        for object in BY_KEY.iter().filter(|object| object.split_once('.').is_some_and(|(of, _)| of == table)) {
            write_by_key(&mut out, object, &fixed, &by_number);
        }
        out.push_str("}\n");
    }
    out
}

/// The names of the months in every language: a date that is typed is read in all of them, whichever have come.
fn months(languages: &[(&str, Vec<Leaf>)]) -> String {
    let names = |leaves: &[Leaf]| -> Vec<String> {
        let months = leaves.iter().filter(|leaf| leaf.path.starts_with("dates.month."));
        months.map(|leaf| leaf.forms[0].1.clone()).collect()
    };
    let all: Vec<Vec<String>> = languages.iter().map(|(_, leaves)| names(leaves)).collect();
    format!("\n/// The names of the months in every language.\npub static MONTHS: [[&str; 12]; {}] = {all:?};\n", all.len())
}

/// The files themselves, in the order of the languages: on the host nothing is fetched.
fn files() -> String {
    let file = |tag: &&str| format!("    include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/public/locales/{tag}.json\")),\n");
    let all: String = LANGUAGES.iter().map(file).collect();
    format!("\n#[cfg(not(target_arch = \"wasm32\"))]\nstatic FILES: [&str; {}] = [\n{all}];\n", LANGUAGES.len())
}

fn write_table(out: &mut String, entries: &[&Entry]) {
    let each = |write: &dyn Fn(&Entry) -> String| entries.iter().map(|entry| write(entry)).collect::<String>();
    let fields = each(&|entry| format!("        /// {}\n        pub {}: &'static str,\n", doc(&entry.leaf.forms[0].1), entry.name));
    let english = each(&|entry| format!("        {}: {:?},\n", entry.name, entry.leaf.forms[0].1));
    let read = each(&|entry| format!("            {}: texts.next(),\n", entry.name));
    let all = each(&|entry| format!("            ({:?}, self.{}),\n", entry.name, entry.name));
    write!(
        out,
        "    /// Every fixed text, in one language.
    #[derive(Debug, PartialEq, Eq)]
    pub struct Table {{
{fields}    }}

    static ENGLISH: Table = Table {{
{english}    }};

    fn read(texts: &mut super::Fixed) -> Table {{
        Table {{
{read}        }}
    }}

    impl Table {{
        /// The texts in a language, or in English as long as it is not there.
        pub fn of(lang: super::Lang) -> &'static Table {{
            static OTHERS: super::Others<Table> = super::Others::new();
            OTHERS.of(lang, &ENGLISH, {start}, read)
        }}

        /// Name and text of every message, for tests.
        pub fn all(&self) -> Vec<(&'static str, &'static str)> {{
            vec![
{all}            ]
        }}
    }}
",
        start = entries[0].at
    )
    .unwrap();
}

fn write_pattern(out: &mut String, entry: &Entry) {
    let forms = &entry.leaf.forms;
    let by_number = forms.len() > 1 || forms[0].0 != Category::Other;
    let mut fields = placeholders(entry.leaf);
    let counts = fields.remove("count");
    assert!(by_number || !counts, "{}: {{count}} is the number of a text by number", entry.leaf.path);
    let name = type_name(&entry.name);
    assert!(name != "Table", "{} cannot be called that", entry.leaf.path);
    let english: String = forms.iter().map(|(category, text)| format!("(super::Category::{category:?}, {text:?}), ")).collect();
    let docs: Vec<String> = forms.iter().map(|(_, text)| doc(text)).collect();
    let with: String = fields.iter().map(|field| format!("({field:?}, self.{field}), ")).collect();
    let (life, of) = if fields.is_empty() { ("", "") } else { ("<'a>", "<'_>") };
    let body = if fields.is_empty() {
        ";".to_owned()
    } else {
        let fields: String =
            fields.iter().map(|field| format!("        /// What stands for `{{{field}}}`.\n        pub {field}: &'a str,\n")).collect();
        format!(" {{\n{fields}    }}")
    };
    let at = entry.at;
    let (arguments, value, call) = match (by_number, fields.is_empty() && !counts) {
        (true, true) => ("count: usize, lang: super::Lang", "&'static str", format!("super::form({at}, &[{english}], count, lang)")),
        (true, false) => {
            ("count: usize, lang: super::Lang", "String", format!("super::say_number({at}, &[{english}], count, &[{with}], lang)"))
        }
        (false, _) => ("lang: super::Lang", "String", format!("super::say({at}, &[{english}], &[{with}], lang)")),
    };
    let around = if by_number || fields.len() != 1 {
        String::new()
    } else {
        format!(
            "
        /// What stands before and after it in a language.
        pub fn around(lang: super::Lang) -> (&'static str, &'static str) {{
            super::around({at}, &[{english}], lang)
        }}
"
        )
    };
    write!(
        out,
        "
    /// {docs}
    #[derive(Clone, Copy, Debug)]
    pub struct {name}{life}{body}

    impl {name}{of} {{
        /// The text in a language.
        pub fn text(self, {arguments}) -> {value} {{
            {call}
        }}
{around}    }}
",
        docs = docs.join(" · ")
    )
    .unwrap();
}

/// A text of an object by its key: of a fixed text the text, of another what stands before and after what is put into it.
fn write_by_key(out: &mut String, object: &str, fixed: &[&Entry], patterns: &[&Entry]) {
    let rows = |entries: &[&Entry], of: &dyn Fn(&str) -> String| -> String {
        let found = entries.iter().filter_map(|entry| Some((entry, entry.leaf.path.strip_prefix(object)?.strip_prefix('.')?)));
        found.map(|(entry, key)| format!("                {key:?} => {},\n", of(&entry.name))).collect()
    };
    let (_, name) = object.split_once('.').unwrap();
    let texts = rows(fixed, &|name| format!("self.{name}"));
    let around = rows(patterns, &|name| format!("{}::around(lang)", type_name(name)));
    assert!(texts.is_empty() != around.is_empty(), "{object} holds texts of one sort");
    let (head, foot, signature, found) = if around.is_empty() {
        ("    impl Table {\n", "    }\n", "&self, key: &str) -> Option<&'static str>", texts)
    } else {
        ("", "", "key: &str, lang: super::Lang) -> Option<(&'static str, &'static str)>", around)
    };
    write!(
        out,
        "
{head}        /// A text of `{object}` by its key.
        pub fn {name}({signature} {{
            Some(match key {{
{found}                _ => return None,
            }})
        }}
{foot}"
    )
    .unwrap();
}

/// The name of the type of a text that something is put into.
fn type_name(name: &str) -> String {
    name.split('_').map(|word| word[..1].to_uppercase() + &word[1..]).collect()
}

/// A text as code in a comment.
fn doc(text: &str) -> String {
    format!("`{}`", text.trim())
}
