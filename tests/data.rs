//! The shipped data set keeps the promises of its format.

use crate::support::*;
use idm_explorer::dataset::{DataSet, DataSetError, Problem, check, completeness};
use idm_explorer::domain::{Edtf, Grade, Lang, Mark, Origin, Part, Tag};
use idm_explorer::query::{Facet, Index};
use std::collections::HashSet;

#[test]
fn it_is_whole() {
    let of = |workshop: &str, part| SET.statements.iter().filter(|s| s.workshop.as_str() == workshop && s.part == part).count();
    assert_eq!(SET.statements.len(), 68);
    for (workshop, conclusions, points) in [("W1", 6, 19), ("W2", 7, 22)] {
        assert_eq!(of(workshop, Part::Opening), 5);
        assert_eq!(of(workshop, Part::Conclusion), conclusions);
        assert_eq!(of(workshop, Part::Point), points);
        assert_eq!(of(workshop, Part::Closing), 2);
    }
    assert_eq!((SET.themes.len(), SET.kinds.len(), SET.goals.len(), SET.targets.len()), (15, 11, 17, 30));
    assert_eq!((SET.events.len(), SET.alignments.len(), SET.outcomes.len(), SET.series.len()), (81, 22, 36, 6));
}

#[test]
fn no_reference_dangles_and_no_id_stands_twice() {
    assert_eq!(check(&SET), vec![]);
}

#[test]
fn no_text_lacks_a_language() {
    let json: serde_json::Value = serde_json::from_str(PUBLISHED).unwrap();
    assert_eq!(completeness(&json, &Lang::ALL.map(Tag::from)), vec![]);
}

#[test]
fn every_record_is_used() {
    let mut used: HashSet<&str> = HashSet::new();
    for s in &SET.statements {
        used.extend(s.actors.iter().map(|l| l.actor.as_str()));
        used.extend(s.frameworks.iter().map(|l| l.framework.as_str()));
        used.extend(s.places.iter().map(|l| l.place.as_str()));
        used.extend(s.themes.iter().map(|id| id.as_str()).chain(s.kinds.iter().map(|id| id.as_str())));
        used.insert(s.voice.as_str());
        used.extend(s.also.iter().map(|a| a.voice.as_str()).chain(s.verb.iter().map(|id| id.as_str())));
    }
    for e in &SET.events {
        used.extend(e.frameworks.iter().map(|id| id.as_str()).chain(e.places.iter().map(|id| id.as_str())).chain([e.kind.as_str()]));
    }
    used.extend(SET.actors.iter().map(|a| a.kind.as_str()).chain(SET.frameworks.iter().map(|f| f.kind.as_str())));
    let records = SET
        .actors
        .iter()
        .map(|r| r.id.as_str())
        .chain(SET.frameworks.iter().map(|r| r.id.as_str()))
        .chain(SET.places.iter().map(|r| r.id.as_str()))
        .chain(SET.themes.iter().map(|r| r.id.as_str()))
        .chain(SET.kinds.iter().map(|r| r.id.as_str()))
        .chain(SET.voices.iter().map(|r| r.id.as_str()))
        .chain(SET.verbs.iter().map(|r| r.id.as_str()))
        .chain(SET.event_types.iter().map(|r| r.id.as_str()))
        .chain(SET.actor_types.iter().map(|r| r.id.as_str()))
        .chain(SET.framework_types.iter().map(|r| r.id.as_str()));
    let unused: Vec<&str> = records.filter(|id| !used.contains(id)).collect();
    assert_eq!(unused, Vec::<&str>::new());
}

#[test]
fn one_sdg_link_alone_stands_by_its_number() {
    let links: Vec<_> = SET.statements.iter().flat_map(|s| s.sdg.iter().map(move |l| (s.id.as_str(), l))).collect();
    assert_eq!(links.len(), 133);
    let numbered: Vec<_> = links.iter().filter(|(_, l)| l.grade == Grade::Number).map(|(id, l)| (*id, l.to.as_str())).collect();
    assert_eq!(numbered, [("W1.1.2", "10")]);
    assert!(links.iter().all(|(_, l)| !l.reason.get(Lang::En).is_empty()));
}

#[test]
fn themes_are_as_many_as_in_the_taxonomy() {
    let index = Index::of(&SET, Lang::En);
    let count = |id: &str| index.rows(Facet::Theme, index.vocabulary().term(Facet::Theme, id).unwrap()).count_ones(..);
    let expected = [
        ("agents", 5),
        ("mainstreaming", 10),
        ("governance", 13),
        ("rights", 6),
        ("crises", 8),
        ("data", 10),
        ("monitoring", 7),
        ("implementation", 10),
        ("local", 4),
        ("diaspora", 4),
        ("narrative", 2),
        ("global", 12),
        ("partnerships", 10),
        ("finance", 4),
        ("dialogue", 15),
    ];
    for (id, number) in expected {
        assert_eq!(count(id), number, "{id}");
    }
    assert!(SET.statements.iter().all(|s| (1..=3).contains(&s.themes.len())));
}

#[test]
fn what_is_silent_stays_silent() {
    let linked = |code: &str| SET.statements.iter().any(|s| s.sdg.iter().any(|l| l.to.as_str() == code));
    for code in ["3.8", "3.c", "4.b", "5.4", "16.9"] {
        assert!(!linked(code), "{code}");
    }
}

#[test]
fn afterwards_is_kept_apart_and_never_called_a_cause() {
    for event in SET.events.iter().filter(|e| e.origin == Origin::Afterwards) {
        assert!(event.stated_in.is_empty(), "{}", event.id);
        assert!(event.date.first_day() > SET.workshops[1].date.last_day(), "{}", event.id);
    }
    let causal =
        ["led to", "thanks to", "as a result of", "grâce à", "a conduit à", "gracias a", "condujo a", "dio lugar a", "a donné lieu à"];
    for outcome in &SET.outcomes {
        let texts = outcome.facts.iter().map(|f| &f.text).chain([&outcome.outcome, &outcome.expected]);
        for text in texts.flat_map(|text| Lang::ALL.map(|lang| text.get(lang).to_lowercase())) {
            assert!(!causal.iter().any(|words| text.contains(words)), "{}: {text}", outcome.id);
        }
        assert!(outcome.facts.iter().all(|f| !f.citation.is_empty()), "{}", outcome.id);
    }
    assert!(SET.facts.iter().any(|f| f.mark == Mark::Unchecked), "unchecked facts are kept, and shown as such");
}

#[test]
fn text_is_never_in_quotation_marks_and_titles_are_short() {
    for s in &SET.statements {
        for lang in Lang::ALL {
            let (title, text) = (s.title.get(lang), s.text.get(lang));
            assert!(title.chars().count() <= 70, "{} {title}", s.id);
            assert!(!text.starts_with(['“', '"', '«']), "{}", s.id);
        }
        assert!(s.words.as_ref().is_none_or(|words| words.split_whitespace().count() <= 6), "{}", s.id);
    }
}

#[test]
fn the_change_log_names_this_version() {
    let log = include_str!("../CHANGELOG.md");
    assert!(log.contains(&format!("Data set {}", SET.version)), "CHANGELOG.md does not name data set {}", SET.version);
}

#[test]
fn faults_come_all_at_once_with_record_and_field() {
    let broken = PUBLISHED.replace("\"place\": \"berlin\"", "\"place\": \"atlantis\"").replace("\"id\": \"W1.5.3\"", "\"id\": \"W1.5.2\"");
    let Err(DataSetError::Faults(faults)) = DataSet::parse(&broken) else { panic!("accepted") };
    assert!(
        faults.iter().any(|f| f.record == "W1.5.2" && f.field == "places" && f.problem == Problem::Dangling { found: "atlantis".into() })
    );
    assert!(faults.iter().any(|f| f.record == "W1.5.2" && f.problem == Problem::Duplicate));
}

#[test]
fn a_text_that_is_no_data_set_says_where_it_goes_wrong() {
    let Err(DataSetError::Json { line, column, .. }) = DataSet::parse("{\n  \"format\": 7 }") else { panic!("accepted") };
    assert_eq!((line, column), (2, 13));
    assert!(matches!(DataSet::parse(&PUBLISHED.replace("idm-explorer/2", "idm-explorer/9")), Err(DataSetError::Format(_))));
    assert!(DataSet::parse("\u{feff}[]").is_err());
}

#[test]
fn the_published_file_conforms_to_its_schema() {
    let schema: serde_json::Value = serde_json::from_str(include_str!("../public/data/schema.json")).unwrap();
    let document: serde_json::Value = serde_json::from_str(PUBLISHED).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let errors: Vec<String> = validator.iter_errors(&document).map(|e| e.to_string()).take(5).collect();
    assert_eq!(errors, Vec::<String>::new());
}

#[test]
fn every_date_is_edtf() {
    for s in &SET.statements {
        for time in &s.speaks_of {
            assert_eq!(Edtf::parse(&time.date.to_string()), Ok(time.date));
        }
    }
}
