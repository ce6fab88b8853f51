//! What the program reads is what serde would read: the reader of `domain::json` beside the visitors that serde derives,
//! on everything that was published and on what could be wrong with it.

use crate::support::*;
use idm_explorer::dataset::{Context, DataSet, DataSetError, FIRST_FORMAT};
use idm_explorer::domain::json::{FromJson, Kind, Misread, Unreadable, read};
use idm_explorer::domain::{DateError, Grade};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fmt::Debug;
use std::path::Path;

fn same<T: FromJson + DeserializeOwned + PartialEq + Debug>(json: &str) {
    let (value, misread) = read::<T>(json).unwrap();
    assert_eq!(misread, vec![]);
    assert!(value == serde_json::from_str(json).unwrap());
}

#[test]
fn both_readers_read_the_same_from_everything_that_was_published() {
    same::<DataSet>(PUBLISHED);
    same::<Context>(PUBLISHED);
    let releases = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data/releases");
    let mut files = 0;
    for folder in std::fs::read_dir(releases).unwrap() {
        for file in std::fs::read_dir(folder.unwrap().path()).unwrap() {
            let file = file.unwrap().path();
            let json = std::fs::read_to_string(&file).unwrap();
            match file.file_name().unwrap().to_str().unwrap() {
                // Those of the first format become those of the second before they are read; `dialogue.rs` has them.
                _ if json.contains(FIRST_FORMAT) || json.contains("\"new_york\"") => continue,
                name if name.starts_with("core.") => same::<DataSet>(&json),
                _ => same::<Context>(&json),
            }
            files += 1;
        }
    }
    assert!(files >= 6);
}

/// The shapes of all paths into a value: those that differ in the places of items alone are one.
fn shapes(json: &Value, path: &str, found: &mut BTreeSet<String>) {
    found.insert(path.to_owned());
    match json {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| shapes(value, &format!("{path}/{name}"), found)),
        Value::Array(items) => items.iter().for_each(|item| shapes(item, &format!("{path}/*"), found)),
        _ => {}
    }
}

/// The same document with no more items than it takes to have every shape.
fn smaller(json: &mut Value, path: &str, seen: &mut BTreeSet<String>) {
    match json {
        Value::Object(fields) => fields.iter_mut().for_each(|(name, value)| smaller(value, &format!("{path}/{name}"), seen)),
        Value::Array(items) => {
            let path = format!("{path}/*");
            items.retain(|item| {
                let mut shapes_of_item = BTreeSet::new();
                shapes(item, &path, &mut shapes_of_item);
                let new = !shapes_of_item.is_subset(seen);
                seen.extend(shapes_of_item);
                new
            });
            items.iter_mut().for_each(|item| smaller(item, &path, &mut BTreeSet::new()));
        }
        _ => {}
    }
}

/// A pointer to the first value of every shape.
fn pointers(json: &Value, shape: &str, pointer: &str, found: &mut Vec<(String, String)>) {
    if found.iter().all(|(known, _)| known != shape) {
        found.push((shape.to_owned(), pointer.to_owned()));
    }
    match json {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| pointers(value, &format!("{shape}/{name}"), &format!("{pointer}/{name}"), found));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(n, item)| pointers(item, &format!("{shape}/*"), &format!("{pointer}/{n}"), found));
        }
        _ => {}
    }
}

/// A pointer as the reader writes paths.
fn path(pointer: &str) -> String {
    let steps = pointer.split('/').skip(1).map(|step| match step.parse::<usize>() {
        Ok(item) => format!("[{item}]"),
        Err(_) => format!(".{step}"),
    });
    steps.collect::<String>().trim_start_matches('.').to_owned()
}

/// What serde and the reader make of one broken document: the same, or both nothing. What is wrong is then at the path.
fn agree<T: FromJson + DeserializeOwned + PartialEq + Debug>(json: &str, at: &str) -> bool {
    let derived = serde_json::from_str::<T>(json);
    let (value, misread) = read::<T>(json).unwrap();
    match derived {
        Ok(derived) => assert!(misread.is_empty() && value == derived, "{at}: serde reads it: {misread:?}"),
        Err(error) => {
            assert!(!misread.is_empty(), "{at}: serde says {error}");
            assert!(misread.iter().all(|fault| fault.path.starts_with(at)), "{at}: {misread:?}");
        }
    }
    misread.is_empty()
}

#[test]
fn both_readers_refuse_the_same() {
    let mut document: Value = serde_json::from_str(PUBLISHED).unwrap();
    let core: Value = serde_json::from_str(include_str!("../public/data/releases/1.4.0/core.en.json")).unwrap();
    document["elsewhere"] = core["elsewhere"].clone();
    let mut all = BTreeSet::new();
    shapes(&document, "", &mut all);
    smaller(&mut document, "", &mut BTreeSet::new());
    let mut found = Vec::new();
    pointers(&document, "", "", &mut found);
    assert_eq!(found.len(), all.len(), "no shape is lost");

    let others =
        [json!(null), json!(true), json!(7), json!(-1), json!(1.5), json!(4_294_967_296_u64), json!("x"), json!("2017/2016"), json!({})];
    let (mut read, mut refused) = (0, 0);
    let mut compare = |document: &Value, at: &str| {
        let json = document.to_string();
        for fine in [agree::<DataSet>(&json, at), agree::<Context>(&json, at)] {
            *(if fine { &mut read } else { &mut refused }) += 1;
        }
    };
    for (_, pointer) in &found {
        let at = path(pointer);
        let value = document.pointer(pointer).unwrap().clone();
        // A list in place of a record: serde would take its items for the fields in their order.
        let list = (!value.is_object()).then(|| json!([]));
        for other in others.iter().cloned().chain(list) {
            let mut broken = document.clone();
            *broken.pointer_mut(pointer).unwrap() = other;
            compare(&broken, &at);
        }
        if let Some((parent, name)) = pointer.rsplit_once('/').filter(|(_, name)| name.parse::<usize>().is_err()) {
            let mut broken = document.clone();
            broken.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(name);
            compare(&broken, &at);
        }
        if value.is_object() {
            let mut broken = document.clone();
            broken.pointer_mut(pointer).unwrap().as_object_mut().unwrap().insert("x".to_owned(), json!({"x": [1]}));
            compare(&broken, &at);
        }
    }
    assert!(read > 1000 && refused > 1000, "{read} read, {refused} refused");
}

fn faults(json: &str) -> Vec<Misread> {
    let Err(DataSetError::Json { misread, .. }) = DataSet::parse(json) else { panic!("accepted") };
    misread
}

#[test]
fn every_fault_says_where_and_what() {
    let mut document: Value = serde_json::from_str(PUBLISHED).unwrap();
    let statement = document["statements"].as_array().unwrap().iter().position(|s| !s["sdg"].as_array().unwrap().is_empty()).unwrap();
    document["statements"][statement]["sdg"][0]["grade"] = json!("sure");
    document["statements"][statement]["title"]["de"] = json!(["Titel"]);
    document["statements"][2]["kinds"] = json!("finding");
    document["workshops"][1]["date"] = json!("2016-02-30");
    document["workshops"][1]["women"] = json!(-3);
    document["goals"][16] = json!(null);
    document["series"][0].as_object_mut().unwrap().remove("points");
    let found: Vec<(String, Unreadable)> = faults(&document.to_string()).into_iter().map(|fault| (fault.path, fault.problem)).collect();
    let expected = [
        ("workshops[1].date".to_owned(), Unreadable::Date(DateError::NoSuchDay("2016-02-30".into()))),
        ("workshops[1].women".to_owned(), Unreadable::Range),
        ("goals[16]".to_owned(), Unreadable::Kind { expected: Kind::Record, found: Kind::Null }),
        (format!("statements[{statement}].title.de"), Unreadable::Kind { expected: Kind::Text, found: Kind::List }),
        (
            format!("statements[{statement}].sdg[0].grade"),
            Unreadable::Word { found: "sure".into(), words: &["number", "wording", "inference"] },
        ),
        ("statements[2].kinds".to_owned(), Unreadable::Kind { expected: Kind::List, found: Kind::Text }),
        ("series[0].points".to_owned(), Unreadable::Missing),
    ];
    for fault in &expected {
        assert!(found.contains(fault), "{fault:?} is not among {found:?}");
    }
    assert_eq!(found.len(), expected.len(), "{found:?}");
    assert_eq!(Grade::ALL.map(Grade::id), ["number", "wording", "inference"]);
}

#[test]
fn a_fault_names_its_line_and_is_told_in_words() {
    let (before, after) = PUBLISHED.split_once("\"speakers\": ").unwrap();
    let broken = format!("{before}\"speakers\" :\n\t\"é\", \"x\": {after}");
    let fault = faults(&broken).remove(0);
    let line = before.matches('\n').count() + 2;
    assert_eq!((fault.path.as_str(), fault.line, fault.column), ("workshops[0].speakers", line, 2));
    assert_eq!(fault.to_string(), "workshops[0].speakers: expected a number, found a text");
    let told = DataSet::parse(&broken).unwrap_err().to_string();
    assert_eq!(told, format!("line {line}, column 2: workshops[0].speakers: expected a number, found a text"));
    assert_eq!(
        DataSet::parse("[]").unwrap_err().to_string(),
        "line 1, column 1: 2 faults, the first: the document: expected a record, found a list"
    );
}

#[test]
fn a_field_that_stands_twice_is_a_fault_and_an_escaped_name_is_none() {
    let twice = PUBLISHED.replacen("\"version\":", "\"version\": \"0.0.0\", \"version\":", 1);
    assert!(serde_json::from_str::<DataSet>(&twice).is_err());
    assert_eq!(faults(&twice).iter().map(|fault| (&*fault.path, &fault.problem)).collect::<Vec<_>>(), [("version", &Unreadable::Twice)]);
    same::<DataSet>(&PUBLISHED.replacen("\"version\":", "\"\\u0076ersion\":", 1));
}
