//! Files that are made from others and committed: this test fails when one is out of date, and
//! `make generate` (the same test with `UPDATE_GENERATED=1`) writes them anew.

use idm_explorer::dataset::{DataSet, RELEASE, context_of, core_of};
use idm_explorer::domain::Lang;
use idm_explorer::query::Release;
use idm_explorer::session::{Loaded, Session};
use idm_explorer::shell::{App, LOADERS};
use leptos::prelude::*;
use std::path::Path;

fn published() -> DataSet {
    DataSet::parse(include_str!("../public/data/idm-2016.json")).unwrap()
}

fn check(path: &str, expected: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("UPDATE_GENERATED").is_some() {
        std::fs::write(&file, expected).unwrap();
    }
    let found = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(found == expected, "{path} is out of date: run `make generate`");
}

#[test]
fn the_core_and_the_context_are_cut_from_the_published_data_set() {
    let set = published();
    assert_eq!(
        set.version, RELEASE,
        "a new version gets a folder of its own; the folders of older ones stay, for the links that ask for them"
    );
    for lang in Lang::ALL {
        let tag = lang.tag();
        check(&format!("public/data/releases/{RELEASE}/core.{tag}.json"), &core_of(&set, lang).unwrap());
        check(&format!("public/data/releases/{RELEASE}/context.{tag}.json"), &context_of(&set, lang).unwrap());
    }
}

#[test]
fn every_published_release_can_still_be_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data/releases");
    let mut releases = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let folder = entry.unwrap().path();
        let version = folder.file_name().unwrap().to_str().unwrap().to_owned();
        assert!(Release::parse(&version).is_some(), "{version} is not a version");
        for lang in Lang::ALL {
            let core = std::fs::read_to_string(folder.join(format!("core.{}.json", lang.tag()))).unwrap();
            assert_eq!(Loaded::parse(&core, lang).unwrap().set.version, version);
        }
        releases += 1;
    }
    assert!(releases > 0);
}

/// The page as the program renders it for a link, without what only hydration needs.
fn render(query: &str) -> String {
    let core = core_of(&published(), Lang::En).unwrap();
    let owner = Owner::new();
    let html = owner.with(|| {
        Session::provide(query.to_owned(), Loaded::parse(&core, Lang::En).unwrap(), LOADERS);
        view! { <App/> }.to_html()
    });
    crate::support::page::without_comments(&html)
}

#[test]
fn the_first_screen_is_what_the_program_renders() {
    let (begin, end) = ("<!-- first screen: written by `make generate`, do not edit -->\n", "\n<!-- /first screen -->");
    let page = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("index.html")).unwrap();
    let (head, rest) = page.split_once(begin).unwrap();
    let (_, tail) = rest.split_once(end.trim_start()).unwrap();
    let screen = render("");
    assert!(!screen.contains(" style="), "the policy of the page drops style attributes");
    check("index.html", &format!("{head}{begin}{screen}{end}{tail}"));
}

#[test]
fn the_schema_is_generated_from_the_types() {
    let schema = schemars::schema_for!(DataSet);
    let json = serde_json::to_string_pretty(&schema).unwrap() + "\n";
    check("public/data/schema.json", &json);
}
