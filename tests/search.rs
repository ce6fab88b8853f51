//! What readers type and paste, in three languages, and what it finds: one table of truth for each kind.
//!
//! Numbers are of the shipped data set; where two ways of writing have to find the same, they are compared.

use crate::support::{SET, WRITTEN, vocabulary};
use idm_explorer::domain::Lang;
use idm_explorer::query::{Facet, Index, Mode, Query, View, ViewState, marks};
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

static INDEXES: LazyLock<[Index; Lang::ALL.len()]> = LazyLock::new(|| Lang::ALL.map(|lang| Index::of(&SET, lang)));

fn found(lang: Lang, words: &str) -> Vec<&'static str> {
    let state = ViewState::start(View::Statements, lang).with_words(words);
    INDEXES[lang as usize].select(&state).ones().map(|row| SET.statements[row].id.as_str()).collect()
}

fn filtered(facet: Facet, id: &str) -> Vec<&'static str> {
    let term = vocabulary().term(facet, id).unwrap();
    let state = ViewState::start(View::Statements, Lang::En).with(facet, Mode::Any, term);
    INDEXES[0].select(&state).ones().map(|row| SET.statements[row].id.as_str()).collect()
}

/// Every way of writing finds what the first one finds, which is something.
#[track_caller]
fn same(lang: Lang, ways: &[&str]) {
    let first = found(lang, ways[0]);
    assert!(!first.is_empty(), "{:?} finds nothing", ways[0]);
    for way in ways {
        assert_eq!(found(lang, way), first, "{way:?} and {:?}", ways[0]);
    }
}

use Lang::{En, Es, Fr};

#[test]
fn accents_are_found_composed_and_decomposed() {
    for (lang, words, number) in [(Es, "migración", 47), (Fr, "données", 12), (Es, "diáspora", 4), (Fr, "intégration", 3)] {
        let decomposed: String = words.nfd().collect();
        assert!(decomposed != words);
        assert_eq!(found(lang, words).len(), number, "{words}");
        same(lang, &[words, &decomposed, &words.to_uppercase(), &decomposed.to_uppercase()]);
    }
    // Every word of the texts, not only those above.
    for lang in [Fr, Es] {
        for text in SET.statements.iter().step_by(7).map(|s| s.title.get(lang)) {
            for word in text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_ascii()) {
                same(lang, &[word, &word.nfd().collect::<String>()]);
            }
        }
    }
}

#[test]
fn what_is_not_seen_is_not_searched() {
    for hidden in ['\u{ad}', '\u{200b}', '\u{200c}', '\u{200d}', '\u{2060}', '\u{feff}', '\u{fffe}', '\u{2}', '\u{fe0f}', '\u{200e}'] {
        same(En, &["governance", &format!("gover{hidden}nance"), &format!("{hidden}governance"), &format!("governance{hidden}")]);
        same(Fr, &["données", &format!("don{hidden}nées")]);
        same(Es, &["migración -datos", &format!("migra{hidden}ción -da{hidden}tos")]);
    }
    assert_eq!(found(En, "gover\u{ad}nance").len(), found(En, "governance").len());
}

#[test]
fn every_apostrophe_is_one() {
    for mark in ['’', '‘', '´', '′', '`', 'ʼ', '‛', '＇'] {
        same(Fr, &["l'intégration", &format!("l{mark}intégration")]);
        same(Fr, &["\"l'intégration\"", &format!("\"l{mark}intégration\"")]);
        same(Fr, &["d'envois", &format!("d{mark}envois")]);
        same(En, &["migrants' rights", &format!("migrants{mark} rights")]);
        same(En, &["IOM's", &format!("IOM{mark}s")]);
    }
}

#[test]
fn every_quotation_mark_makes_a_phrase() {
    let plain = found(En, "\"well managed\"");
    assert!(plain.len() > 1 && plain.len() <= found(En, "well managed").len());
    for [open, close] in
        [["“", "”"], ["„", "“"], ["«", "»"], ["« ", " »"], ["＂", "＂"], ["‹", "›"], ["‟", "”"], ["❝", "❞"], ["»", "«"], ["“", ""]]
    {
        assert_eq!(found(En, &format!("{open}well managed{close}")), plain, "{open}{close}");
    }
    assert_eq!(found(En, "“Global Pulse”"), ["W1.5.3"]);
    assert!(found(En, "“Pulse Global”").is_empty());
}

#[test]
fn every_dash_at_the_start_of_a_word_excludes() {
    for dash in ["-", "–", "—", "−", "‑", "‐", "--", "－"] {
        same(En, &["migration -data", &format!("migration {dash}data"), "migration NOT data", "migration AND NOT data"]);
        same(En, &["-migration", &format!("{dash}migration"), "NOT migration"]);
        same(En, &["-\"sustainable development\"", &format!("{dash}“sustainable development”")]);
        same(Fr, &["migration -données", &format!("migration {dash}données"), "migration SAUF données"]);
        same(Es, &["migración -datos", &format!("migración {dash}datos"), "migración NO datos"]);
    }
    let (with, without, all) = (found(En, "migration data").len(), found(En, "migration -data").len(), found(En, "migration").len());
    assert_eq!((with + without, all), (all, 50));
    assert_eq!(found(En, "-migration").len(), 68 - 50);
    // A dash between words, or around an aside, excludes nothing.
    same(En, &["migration data", "migration – data", "migration - data", "migration —data— "]);
}

#[test]
fn compounds_are_found_however_they_are_written() {
    for (joined, apart) in
        [("wellbeing", "well being"), ("followup", "follow up"), ("wellmanaged", "well managed"), ("rightsbased", "rights based")]
    {
        let hyphen = apart.replace(' ', "-");
        same(En, &[&hyphen, joined, &format!("\"{apart}\""), &format!("\"{joined}\""), &apart.replace(' ', "‑"), &apart.replace(' ', "–")]);
        assert!(found(En, joined).iter().all(|id| found(En, apart).contains(id)));
    }
    assert_eq!(found(En, "well-being"), ["W1.5.4", "W2.3.1"]);
    for (ways, number) in [
        (["cooperation", "co-operation", "\"co-operation\""], 3),
        (["policymakers", "policy-makers", "\"policy makers\""], 3),
        (["stakeholders", "stake-holders", "\"stake-holders\""], found(En, "stakeholders").len()),
    ] {
        same(En, &ways);
        assert!(found(En, ways[0]).len() >= number);
        // Apart, both words may also stand anywhere.
        let apart = found(En, &ways[1].replace('-', " "));
        assert!(found(En, ways[0]).iter().all(|id| apart.contains(id)));
    }
    same(Fr, &["bien-être", "bienêtre", "bienetre", "\"bien être\""]);
    same(En, &["data -policymakers", "data -policy-makers", "data NOT \"policy makers\""]);
}

#[test]
fn british_and_american_spelling_find_the_same() {
    for [british, american] in [
        ["labour", "labor"],
        ["programme", "program"],
        ["organisation", "organization"],
        ["organisations", "organizations"],
        ["recognise", "recognize"],
        ["recognised", "recognized"],
        ["emphasised", "emphasized"],
        ["behaviour", "behavior"],
        ["centre", "center"],
        ["panellist", "panelist"],
        ["analyse", "analyze"],
        ["dialogue", "dialog"],
        ["realised", "realized"],
    ] {
        assert_eq!(found(En, british), found(En, american), "{british} {american}");
        assert_eq!(found(En, &format!("\"{british}\" -unodc")), found(En, &format!("\"{american}\" -unodc")), "{british} {american}");
    }
    for word in ["labor", "organisation", "recognise", "center", "behavior", "panelist", "emphasise", "dialog"] {
        assert!(!found(En, word).is_empty(), "{word}");
    }
    assert_eq!(found(En, "labor"), found(En, "labour OR labor"));
}

#[test]
fn what_cards_print_finds_the_statement() {
    for lang in Lang::ALL {
        for s in &SET.statements {
            let id = s.id.as_str();
            for way in
                [id.replacen('.', " · ", 1), id.replacen('.', " ", 1), id.replacen('.', "·", 1), id.to_lowercase().replacen('.', ": ", 1)]
            {
                assert_eq!(found(lang, &way), [id], "{way}");
            }
        }
    }
    assert_eq!(found(En, "W1.3.2"), ["W1.3.2"]);
    assert_eq!(found(En, "3.2"), ["W1.3.2", "W2.3.2"]);
    assert_eq!(found(En, "W1 · 3.2 OR W2 · intro 4"), ["W1.3.2", "W2.intro.4"]);
    assert_eq!(found(En, "W1"), filtered(Facet::Workshop, "W1"));
}

#[test]
fn numbers_of_goals_and_targets_find_what_the_filter_finds() {
    let goal = filtered(Facet::Sdg, "10");
    for way in [
        "SDG 10",
        "SDG10",
        "sdg-10",
        "ODD 10",
        "ODS 10",
        "Goal 10",
        "goals 10",
        "objectif 10",
        "objetivo 10",
        "SDG\u{a0}10",
        "#SDG10",
        "SDG goal 10",
    ] {
        for lang in Lang::ALL {
            assert_eq!(found(lang, way), goal, "{way}");
        }
    }
    for way in
        ["Sustainable Development Goal 10", "objectif de développement durable n° 10", "Objetivo de Desarrollo Sostenible 10", "ODS n.º 10"]
    {
        assert_eq!(found(Fr, way), goal, "{way}");
    }
    let target = filtered(Facet::Sdg, "10.7");
    for way in ["10.7", "target 10.7", "SDG 10.7", "SDG10.7", "cible 10.7", "meta 10.7", "10,7", "ODD 10,7", "SDG target 10.7", "(10.7)"] {
        for lang in Lang::ALL {
            assert_eq!(found(lang, way), target, "{way}");
        }
    }
    for id in ["1", "3", "5", "8", "13", "16", "17", "8.8", "17.18", "16.b", "10.c"] {
        assert_eq!(found(En, &format!("SDG {id}")), filtered(Facet::Sdg, id), "{id}");
    }
    assert!(found(En, "SDG 10").iter().all(|id| goal.contains(id)));
    assert_eq!(
        found(En, "SDG 10 OR SDG 3").len(),
        goal.iter().chain(&filtered(Facet::Sdg, "3")).collect::<std::collections::BTreeSet<_>>().len()
    );
    assert_eq!(found(En, "NOT SDG 10").len(), 68 - goal.len());
    // A number goes on with no further digit.
    assert!(found(En, "20").is_empty() && !found(En, "2030").is_empty());
}

#[test]
fn names_and_abbreviations_find_what_is_linked() {
    for (facet, id, ways) in [
        (Facet::Framework, "gcm", ["GCM", "gcm", "GCM"]),
        (Facet::Framework, "hlpf", ["HLPF", "FPHN", "FPAN"]),
        (Facet::Framework, "gfmd", ["GFMD", "FMMD", "FMMD"]),
        (Facet::Actor, "iom", ["IOM", "OIM", "OIM"]),
        (Facet::Actor, "ilo", ["ILO", "OIT", "oit"]),
        (Facet::Place, "montreal", ["Montreal", "Montréal", "montreal"]),
        (Facet::Actor, "local-authorities", ["local authorities", "autorités locales", "autoridades locales"]),
        (Facet::Theme, "finance", ["Financing and remittances", "financement et envois de fonds", "financiación y remesas"]),
    ] {
        for (lang, way) in WRITTEN.into_iter().zip(ways) {
            let found = found(lang, way);
            let linked = filtered(facet, id);
            assert!(!linked.is_empty() && linked.iter().all(|id| found.contains(id)), "{way} {found:?} {linked:?}");
        }
    }
    // Abbreviations of one language are read in the others.
    assert_eq!(found(En, "OIM"), filtered(Facet::Actor, "iom"));
    same(Fr, &["FPHN", "HLPF", "FPAN"]);
    same(Es, &["OIT", "ILO"]);
    // A word of a name is not the name, and quotation marks look at the texts alone.
    assert_eq!(found(En, "remittances"), ["W2.1.1", "W2.7.4"]);
    assert!(found(En, "\"GCM\"").is_empty());
    assert_eq!(found(En, "NOT GCM").len(), 68 - filtered(Facet::Framework, "gcm").len());
}

#[test]
fn or_joins_what_stands_on_either_side() {
    let union = |a: &str, b: &str| {
        let mut both: Vec<usize> = [found(En, a), found(En, b)]
            .concat()
            .iter()
            .map(|id| SET.statements.iter().position(|s| s.id.as_str() == *id).unwrap())
            .collect();
        both.sort_unstable();
        both.dedup();
        both.into_iter().map(|row| SET.statements[row].id.as_str()).collect::<Vec<_>>()
    };
    for (a, b) in [
        ("data", "well-managed"),
        ("well-being", "remittances"),
        ("data", "co-operation"),
        ("\"well managed\"", "GCM"),
        ("SDG 8", "W1 · 3.2"),
        ("policymakers", "follow-up"),
    ] {
        assert_eq!(found(En, &format!("{a} OR {b}")), union(a, b), "{a} OR {b}");
        assert_eq!(found(En, &format!("{b} OR {a}")), union(a, b), "{b} OR {a}");
        assert_eq!(found(En, &format!("({a}) OR ({b})")), union(a, b), "({a}) OR ({b})");
    }
    same(Fr, &["données OR fonds", "données OU fonds"]);
    same(Es, &["datos OR remesas", "datos O remesas", "remesas O datos"]);
    assert_eq!(found(Es, "datos Y migración"), found(Es, "datos migración"));
}

#[test]
fn brackets_group_and_stray_operators_are_punctuation() {
    let group = found(En, "(data OR remittances) cost");
    assert_eq!(group, found(En, "data OR remittances cost"), "OR ties closer than a space");
    assert_ne!(group, found(En, "data OR (remittances cost)"));
    same(
        En,
        &[
            "remittances",
            "(remittances)",
            "((remittances",
            "remittances)",
            "() remittances",
            "OR remittances",
            "remittances OR",
            "remittances AND",
            "AND remittances",
        ],
    );
    same(
        En,
        &[
            "migration -data -remittances",
            "migration -(data OR remittances)",
            "migration NOT (data OR remittances)",
            "migration AND (NOT data) -remittances",
        ],
    );
    same(En, &["policy data", "policy (data)", "[policy] {data}", "policy/data", "policy, data;"]);
    for nothing in ["", "OR", "AND NOT", "-", "–", "()", "\"\"", "( OR )", "!!!", "NOT", "· · ·"] {
        assert!(found(En, nothing).len() == if nothing.is_empty() { 68 } else { 0 }, "{nothing}");
    }
    let deep = "(".repeat(250) + "remittances" + &")".repeat(200);
    assert_eq!(found(En, &deep), found(En, "remittances"));
}

#[test]
fn marks_are_right_in_the_bytes_of_the_text() {
    let marked = |lang: Lang, text: &'static str, words: &str| -> Vec<&str> {
        let query = INDEXES[lang as usize].query(words);
        marks(text, &query, lang).into_iter().map(|range| &text[range]).collect()
    };
    assert_eq!(
        marked(En, "The la\u{ad}bour follow\u{2011}up of policy makers", "labor followup policymakers"),
        ["la\u{ad}bour", "follow\u{2011}up", "policy makers"]
    );
    assert_eq!(marked(Fr, "L‘inte\u{301}gration des donne\u{301}es", "données intégration"), ["inte\u{301}gration", "donne\u{301}es"]);
    assert_eq!(marked(Es, "«Migración»: ¡migracio\u{301}n!", "migracion"), ["Migración", "migracio\u{301}n"]);
    assert_eq!(marked(En, "well-being, wellbeing and being well", "\"well being\""), ["well-being"]);
    assert_eq!(marked(En, "data and remittances", "remittances -data"), ["remittances"]);
    // What is found and not marked is found by a link.
    for words in ["SDG 10", "GCM", "W1 · 3.2", "10.7"] {
        assert!(!found(En, words).is_empty(), "{words}");
    }
    assert!(Query::parse("  ", En).is_empty());
}

#[test]
fn a_search_that_finds_nothing_is_led_on() {
    let state = |lang: Lang, words: &str| ViewState::start(View::Statements, lang).with_words(words);
    let called = |lang: Lang, words: &str| -> Vec<(&str, usize)> {
        let index = &INDEXES[lang as usize];
        assert!(found(lang, words).is_empty(), "{words}");
        index.called(&state(lang, words)).into_iter().map(|(facet, term, number)| (index.vocabulary().id(facet, term), number)).collect()
    };
    assert!(called(En, "education").iter().any(|(id, _)| *id == "4"));
    assert!(called(Fr, "éducation").iter().any(|(id, _)| *id == "4"));
    assert!(called(Es, "educación").iter().any(|(id, _)| *id == "4"));
    assert_eq!(called(En, "SDG 2"), [("2", 0)]);
    assert!(called(En, "xylophone").is_empty());
    // Alone, "without the search" is everything and no way out; beside a filter it is one.
    assert!(INDEXES[0].ways_out(&state(En, "xylophone")).is_empty());
    let data = vocabulary().term(Facet::Theme, "data").unwrap();
    assert_eq!(INDEXES[0].ways_out(&state(En, "xylophone").with(Facet::Theme, Mode::Any, data)).len(), 1);
    assert_eq!(INDEXES[0].single_words(&state(En, "remittances xylophone")), [("remittances".to_owned(), 2)]);
    assert!(INDEXES[0].single_words(&state(En, "xylophone")).is_empty());
}
