//! The interface in every language: nothing missing, nothing left in English, typography as it should be.

use crate::support::WRITTEN;
use idm_explorer::domain::Lang;
use idm_explorer::i18n::leaf;
use idm_explorer::wording::phrases;
use std::collections::BTreeMap;

/// Every text of a language with its path, in each of its forms.
pub fn all(lang: Lang) -> Vec<(String, String)> {
    let json = std::fs::read_to_string(format!("public/locales/{}.json", lang.tag())).unwrap();
    let forms = |leaf: leaf::Leaf| leaf.forms.into_iter().map(move |(_, text)| (leaf.path.clone(), text));
    leaf::leaves(&json).unwrap().into_iter().flat_map(forms).collect()
}

/// The letters of a text between its placeholders.
fn words(text: &str) -> String {
    let mut is_word = true;
    let keep = |c: &char| {
        is_word = match c {
            '{' => false,
            '}' => true,
            _ => is_word,
        };
        is_word && c.is_alphabetic()
    };
    text.chars().filter(keep).collect()
}

#[test]
fn every_message_is_there_in_its_own_language() {
    for (name, text) in Lang::ALL.into_iter().flat_map(all) {
        assert!(!text.trim().is_empty(), "{name}");
        assert!(!text.contains("  ") && !text.contains('!') && !text.contains("Oops"), "{name}: {text}");
    }
    let [en, fr, es] = WRITTEN.map(|lang| all(lang).into_iter().collect::<BTreeMap<_, _>>());
    for (name, text) in en.iter().filter(|(_, text)| words(text).len() > 12) {
        assert_ne!(Some(text), fr.get(name), "{name}");
        assert_ne!(Some(text), es.get(name), "{name}");
    }
}

/// What a maker writes to a maker: orders about the display, marks of a checklist, lines of a file that no reader has.
fn is_working_note(text: &str) -> bool {
    let lower = text.to_lowercase();
    let orders = [
        "the app ",
        "the app.",
        "should be ",
        "do not list",
        "do not treat",
        "do not confuse",
        "check against",
        "check before",
        "keep as ",
        "to be checked",
        "placeholder",
        "l’application doit",
        "à vérifier avant",
        "la aplicación debe",
        "comprobar antes",
    ];
    let marks = ["TODO", "(V)", "(V:", "(K)", "(K:", "(V\u{a0}:", "(line ", "(lines ", "(ligne ", "(lignes ", "(línea ", "(líneas "];
    orders.iter().any(|order| lower.contains(order)) || marks.iter().any(|mark| text.contains(mark))
}

#[test]
fn no_text_is_a_note_to_the_makers() {
    for note in
        ["keep the id (V: page 3)", "(line 27 to 29)", "the app may want to split it", "check before showing these numbers", "(K) reported"]
    {
        assert!(is_working_note(note), "not found: {note}");
    }
    for (name, text) in Lang::ALL.into_iter().flat_map(all) {
        assert!(!is_working_note(&text), "{name}: {text}");
    }
}

/// Words for one thing that stood beside another word for it.
#[test]
fn one_thing_has_one_name() {
    let left: [&[&str]; 3] = [
        &[" matter", "who with what", "how strongly", "ground of", "on what ground", "names migration", "honest", "spoken of"],
        &["ont bougé", "qui avec quoi", "avec quelle force", "nomme la migration", "inférence", "lien vivant", "emporter"],
        &[
            "se movieron",
            "quién con qué",
            "con qué fuerza",
            "nombra la migración",
            "enlace vivo",
            "se encuentran con",
            "nunca se encuentran",
        ],
    ];
    for (lang, words) in WRITTEN.into_iter().zip(left) {
        for (name, text) in all(lang) {
            let text = format!(" {}", text.to_lowercase());
            assert!(!words.iter().any(|word| text.contains(word)), "{name}: {text}");
        }
    }
}

#[test]
fn french_has_no_plain_space_before_its_double_marks() {
    for (name, text) in all(Lang::Fr) {
        for mark in [" ;", " :", " ?", " !", " »", "« "] {
            assert!(!text.contains(mark), "{name}: {text}");
        }
    }
}

fn check(count: usize, expected: [&str; 3]) {
    assert_eq!(WRITTEN.map(|lang| phrases::statements(count, lang)), expected);
}

#[test]
fn plurals_follow_each_language() {
    check(0, ["0 statements", "0 énoncé", "0 enunciados"]);
    check(1, ["1 statement", "1 énoncé", "1 enunciado"]);
    check(2, ["2 statements", "2 énoncés", "2 enunciados"]);
    check(1234, ["1,234 statements", "1\u{202f}234 énoncés", "1234 enunciados"]);
}

#[test]
fn every_facet_and_every_view_has_its_words_in_every_language() {
    use idm_explorer::query::{Facet, Mode, View};
    // Words are found by key, and a key without words would be shown as it is.
    for lang in Lang::ALL {
        for facet in Facet::ALL {
            assert_ne!(phrases::facet_name(facet, lang), facet.key());
            for mode in Mode::ALL {
                assert_ne!(phrases::facet_lead(facet, mode, false, lang), ("", ""), "{facet:?} {mode:?}");
            }
        }
        for view in View::ALL {
            assert_ne!(phrases::view_name(view, lang), view.id());
        }
    }
}
