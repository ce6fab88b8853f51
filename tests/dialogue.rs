//! The program shows a dialogue and knows none: another one goes through every view, documents of the first format are read
//! as those of the second, and nothing of the shipped one stands in the sources.

use crate::support::page::{tags, without_comments};
use crate::support::*;
use idm_explorer::dataset::{Context, DataSet, FIRST_FORMAT, FORMAT, context_of, core_of};
use idm_explorer::domain::Lang;
use idm_explorer::query::{Index, View, ViewState};
use idm_explorer::session::{Loaded, Session};
use idm_explorer::shell::{App, LOADERS};
use leptos::prelude::*;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// Three meetings, two themes, two languages of which one is not the interface's, no goals.
static RIVER: LazyLock<DataSet> = LazyLock::new(|| DataSet::parse(include_str!("data/river-talks.json")).unwrap());

/// A view of another data set, as the program renders it.
fn render_of(set: &DataSet, link: &str) -> String {
    let owner = Owner::new();
    let html = owner.with(|| {
        let english = || Loaded::parse(&core_of(set, Lang::En).unwrap(), Lang::En).unwrap();
        let session = Session::provide(link.to_owned(), english(), LOADERS);
        for lang in Lang::ALL {
            let context: Context = serde_json::from_str(&context_of(set, lang).unwrap()).unwrap();
            session.store.supply(Loaded::parse(&core_of(set, lang).unwrap(), lang).unwrap(), context);
        }
        view! { <App/> }.to_html()
    });
    without_comments(&html)
}

/// Every view of a set, and every record that has a page of its own.
fn links(set: &DataSet) -> Vec<String> {
    let mut out: Vec<String> = View::ALL.iter().map(|view| format!("?view={}", view.id())).collect();
    let mut records = |view: View, ids: Vec<String>| out.extend(ids.iter().map(|id| format!("?view={}&id={id}", view.id())));
    records(View::Statements, set.statements.iter().map(|r| r.id.to_string()).collect());
    records(View::Themes, set.themes.iter().map(|r| r.id.to_string()).collect());
    records(View::Workshops, set.workshops.iter().map(|r| r.id.to_string()).collect());
    records(View::Actors, set.actors.iter().map(|r| r.id.to_string()).collect());
    records(View::Frameworks, set.frameworks.iter().map(|r| r.id.to_string()).collect());
    records(View::Timeline, set.events.iter().map(|r| r.id.to_string()).collect());
    records(View::Compare, set.alignments.iter().map(|r| r.id.to_string()).collect());
    records(View::Followup, set.outcomes.iter().map(|r| r.id.to_string()).collect());
    out
}

/// What is of the shipped dialogue alone.
fn facts_of_the_shipped() -> Vec<String> {
    let mut facts: Vec<String> = vec![SET.dialogue.author.clone(), SET.dialogue.series.clone(), "2016".to_owned()];
    facts.extend(SET.workshops.iter().flat_map(|w| Lang::ALL.map(|lang| w.name.get(lang).to_owned())));
    facts
}

#[test]
fn another_dialogue_goes_through_every_view() {
    let index = Index::of(&RIVER, Lang::En);
    let mut counted = 0;
    for link in links(&RIVER) {
        for lang in Lang::ALL {
            let link = format!("{link}&lang={}", lang.tag());
            let html = render_of(&RIVER, &link);
            assert_eq!(tags(&html, "h1").len(), 1, "{link}");
            // The licences of the program name a year; the program's own name has no meeting in it.
            for fact in facts_of_the_shipped() {
                let at = html.find(&fact).map(|at| html[at.saturating_sub(200)..].chars().take(320).collect::<String>());
                assert_eq!(at, None, "{link} speaks of {fact}");
            }
            for tag in tags(&html, "a") {
                let (Some(href), Some(count)) = (tag.get("href"), tag.get("data-count")) else { continue };
                let (state, issues) = ViewState::parse(&href, &RIVER, index.vocabulary());
                assert!(issues.is_empty(), "{link}: {href}: {issues:?}");
                assert_eq!(index.number(&state).to_string(), count, "{link}: {href}");
                counted += 1;
            }
        }
    }
    assert!(counted > 500, "{counted}");
}

#[test]
fn what_a_set_does_not_have_is_not_offered() {
    let missing = [View::Sdgs, View::Gaps, View::Matrix];
    for view in View::ALL {
        assert_eq!(view.is_offered(&RIVER), !missing.contains(&view), "{}", view.id());
        assert!(view.is_offered(&SET), "{}", view.id());
    }
    let html = render_of(&RIVER, "?view=statements");
    let nav = html.split_once("<nav").unwrap().1.split_once("</nav>").unwrap().0;
    assert!(missing.iter().all(|view| !nav.contains(&format!("view={}", view.id()))), "{nav}");
    assert!(html.contains("data-facet-group=\"theme\"") && !html.contains("data-facet-group=\"sdg\""));
    assert!(!render_of(&RIVER, "?view=overview").contains("goals-title"));
    for link in ["?view=workshops", "?view=workshops&id=A", "?view=statements&id=B.2"] {
        assert!(!render_of(&RIVER, link).contains("data-original"), "{link}");
    }

    let mut alone = RIVER.clone();
    alone.workshops.truncate(1);
    assert!(!View::Compare.is_offered(&alone), "one meeting, no comparison");
}

#[test]
fn another_dialogue_is_called_and_cited_by_its_own_names() {
    let html = render_of(&RIVER, "?view=compare");
    assert!(html.contains("What Delta House took up from Upper Mill") && html.contains("hue--ochre") && html.contains("hue--rose"));
    let html = render_of(&RIVER, "?view=statements&id=B.2");
    assert!(html.contains("River Council") && html.contains("second talk of the River Talks 2032"), "the citation");
    let html = render_of(&RIVER, "?view=timeline");
    assert!(html.contains("2031–2033"), "all of it, because the set does not say what is shown first");
    let html = render_of(&RIVER, "?view=statements&lang=fr");
    assert!(html.contains("Dams are counted") && html.contains("énoncés"), "where a language is missing, another one is read");
}

/// The step from the first format to the second, made by the words of the documentation and by nothing of the program.
fn stepped(mut document: Value) -> Value {
    for alignment in document["alignments"].as_array_mut().into_iter().flatten() {
        let fields = alignment.as_object_mut().unwrap();
        let sides = [("W1", "new_york"), ("W2", "geneva")].map(|(id, name)| (id.to_owned(), fields.remove(name).unwrap()));
        fields.insert("sides".to_owned(), Value::Object(sides.into_iter().collect()));
        for term in fields["terms"].as_array_mut().unwrap() {
            let fields = term.as_object_mut().unwrap();
            let counts = json!({ "W1": fields.remove("new_york").unwrap(), "W2": fields.remove("geneva").unwrap() });
            fields.insert("counts".to_owned(), counts);
        }
    }
    document
}

fn releases() -> impl Iterator<Item = PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data/releases");
    std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path())
}

#[test]
fn documents_of_the_first_format_are_read_as_those_of_the_second() {
    let mut found = 0;
    for folder in releases() {
        for lang in Lang::ALL {
            let file = |name: &str| std::fs::read_to_string(folder.join(format!("{name}.{}.json", lang.tag()))).unwrap();
            let (core, context) = (file("core"), file("context"));
            if !core.contains(FIRST_FORMAT) {
                continue;
            }
            found += 1;
            let read = DataSet::parse_core(&core).unwrap();
            assert_eq!(read.format, FIRST_FORMAT);
            let mut document: Value = serde_json::from_str(&core).unwrap();
            document["dialogue"] = serde_json::to_value(&SET.dialogue).unwrap();
            let expected: DataSet = serde_json::from_value(document).unwrap();
            let dialogue = serde_json::from_value(serde_json::to_value(&SET.dialogue).unwrap()).unwrap();
            assert!(read.described(&dialogue) == expected, "{}", folder.display());

            let expected: Context = serde_json::from_value(stepped(serde_json::from_str(&context).unwrap())).unwrap();
            assert!(!expected.alignments.is_empty() && Context::parse(&context).unwrap() == expected, "{}", folder.display());

            // A whole document of the first format, as its readers kept it, comes out as one of the second.
            let mut whole: Value = serde_json::from_str(&core).unwrap();
            let parts: Value = serde_json::from_str(&context).unwrap();
            whole.as_object_mut().unwrap().extend(parts.as_object().unwrap().clone());
            whole.as_object_mut().unwrap().remove("elsewhere");
            let mut set = DataSet::parse(&whole.to_string()).unwrap().described(&SET.dialogue);
            set.format = FORMAT.to_owned();
            assert!(DataSet::parse(&serde_json::to_string(&set).unwrap()).unwrap() == set);
        }
    }
    assert!(found >= 6, "{found}");
}

#[test]
fn a_document_of_the_second_format_has_to_say_what_its_dialogue_is() {
    let mut document: Value = serde_json::from_str(PUBLISHED).unwrap();
    document.as_object_mut().unwrap().remove("dialogue");
    let told = DataSet::parse(&document.to_string()).unwrap_err().to_string();
    assert!(told.contains("dialogue: is missing"), "{told}");
}

/// The code of a source: without comments and without tests.
fn code(path: &Path) -> String {
    let text = std::fs::read_to_string(path).unwrap();
    let text = text.split("#[cfg(test)]").next().unwrap();
    text.lines().map(|line| line.split("//").next().unwrap()).collect::<Vec<_>>().join("\n")
}

fn files(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files(&path, out) } else { out.push(path) }
    }
}

#[test]
fn no_fact_of_the_shipped_dialogue_stands_in_the_sources() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sources = Vec::new();
    files(&root.join("src"), &mut sources);
    files(&root.join("style"), &mut sources);
    // The first format has the meetings in its names of fields; the document that is shipped has a name.
    sources.retain(|path| !path.ends_with("src/dataset/first.rs"));
    let mut facts = facts_of_the_shipped();
    let quoted = |id: &str| format!("\"{id}\"");
    facts.extend(SET.workshops.iter().map(|w| quoted(w.id.as_str())));
    facts.extend(SET.events.iter().map(|e| quoted(e.id.as_str())));
    facts.extend(SET.statements.iter().map(|s| quoted(s.id.as_str())));
    facts.extend(SET.outcomes.iter().map(|o| quoted(o.id.as_str())));
    // A key of links, a style of citation and a word that searches leave out are called as three records are.
    let words = ["speakers", "sdgs", "un"];
    let records = SET.places.iter().map(|p| p.id.as_str()).chain(SET.actors.iter().map(|a| a.id.as_str()));
    let records = records.chain(SET.frameworks.iter().map(|f| f.id.as_str()));
    facts.extend(records.filter(|id| !words.contains(id)).map(quoted));
    let mut found = Vec::new();
    for path in &sources {
        let text = if path.extension().is_some_and(|e| e == "rs") { code(path) } else { std::fs::read_to_string(path).unwrap() };
        let text = text.replace("idm-2016.json", "");
        let shown = path.strip_prefix(root).unwrap().display();
        found.extend(facts.iter().filter(|fact| text.contains(fact.as_str())).map(|fact| format!("{shown}: {fact}")));
    }
    assert_eq!(found, Vec::<String>::new());
    for lang in Lang::ALL {
        let texts = std::fs::read_to_string(root.join(format!("public/locales/{}.json", lang.tag()))).unwrap();
        let names = facts_of_the_shipped();
        let found: Vec<_> = names.iter().filter(|fact| texts.contains(fact.as_str())).collect();
        assert!(found.is_empty(), "{}: {found:?}", lang.tag());
    }
}
