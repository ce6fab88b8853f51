//! The interface in three languages: nothing missing, nothing left in English, typography as it should be.

use idm_explorer::domain::Lang;
use idm_explorer::i18n::{
    CompareMessages, DeskMessages, FollowupMessages, MatrixMessages, Messages, TimeMessages, TogetherMessages, Work, phrases,
};

/// Every table of fixed texts.
fn all(lang: Lang) -> Vec<(&'static str, &'static str)> {
    [
        Messages::of(lang).all(),
        DeskMessages::of(lang).all(),
        Work::of(lang).all(),
        MatrixMessages::of(lang).all(),
        CompareMessages::of(lang).all(),
        FollowupMessages::of(lang).all(),
        TogetherMessages::of(lang).all(),
        TimeMessages::of(lang).all(),
    ]
    .concat()
}

#[test]
fn every_message_is_there_in_its_own_language() {
    let [en, fr, es] = Lang::ALL.map(all);
    // Words that are the same in two languages.
    let same = [
        "notice",
        "dates",
        "conclusions",
        "participants",
        "panels",
        "date",
        "codebook",
        "reset_time",
        "agenda_short",
        "citation_format",
        "view",
    ];
    for ((a, b), c) in en.iter().zip(&fr).zip(&es) {
        for (name, text) in [a, b, c] {
            assert!(!text.trim().is_empty(), "{name}");
            assert!(!text.contains("  ") && !text.contains('!') && !text.contains("Oops"), "{name}: {text}");
        }
        if a.1.len() > 12 && !same.contains(&a.0) {
            assert_ne!(a.1, b.1, "{}", a.0);
            assert_ne!(a.1, c.1, "{}", a.0);
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
    assert_eq!(Lang::ALL.map(|lang| phrases::statements(count, lang)), expected);
}

#[test]
fn plurals_follow_each_language() {
    check(0, ["0 statements", "0 énoncé", "0 enunciados"]);
    check(1, ["1 statement", "1 énoncé", "1 enunciado"]);
    check(2, ["2 statements", "2 énoncés", "2 enunciados"]);
    check(1234, ["1,234 statements", "1\u{202f}234 énoncés", "1234 enunciados"]);
}
