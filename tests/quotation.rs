//! Checking quotations: what is verbatim is found where it stands, what departs is named, and chance
//! stays below its stated bound.
//!
//! The originals are not in the repository. Tests that need them read `w1-*.txt` and `w2-*.txt` in the
//! folder that `IDM_SOURCES` names and say so when they are not there;
//! the others use the shipped fingerprints, the data set and invented texts.

use crate::support::SET;
use idm_explorer::domain::{Lang, StatementId, WorkshopId};
use idm_explorer::pages::{FingerprintError, fingerprints, paragraphs};
use idm_explorer::quote::*;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::LazyLock;

const SHIPPED: &str = include_str!("../public/data/quotations.json");

/// Invented originals.
const GARDEN: [(&str, &str); 4] = [
    ("G1.1", "The allotment society of Nether Wallop was founded by eleven gardeners who could not agree about leeks."),
    (
        "G1.2",
        "Members’ sheds are painted green, and well-kept paths lead from the old pump to the greenhouse, where \
         tomatoes, peppers and one stubborn lemon tree spend the winter under glass.",
    ),
    ("G1.3", "Rain is collected in barrels. Each barrel serves two plots, and each plot owes the society one marrow a year."),
    ("G1.4", "Nobody remembers why the eastern gate is locked on Tuesdays, but everybody keeps to it."),
];

/// As slow as one hash, because most tests ask for many.
fn quick() -> Recipe {
    Recipe { rounds: 0, salt: "test".to_owned() }
}

fn garden() -> Fingerprints {
    let original: Paragraphs = GARDEN.iter().map(|(id, text)| (StatementId((*id).to_owned()), (*text).to_owned())).collect();
    Fingerprints::of(quick(), [(WorkshopId("G1".to_owned()), original.as_slice())])
}

static SOURCES: LazyLock<Option<BTreeMap<String, String>>> = LazyLock::new(|| {
    let folder = std::env::var_os("IDM_SOURCES")?;
    let mut texts = BTreeMap::new();
    for entry in std::fs::read_dir(folder).ok()? {
        let path = entry.ok()?.path();
        let name = path.file_stem()?.to_str()?.to_uppercase();
        let workshop = name.split('-').next()?.to_owned();
        if ["W1", "W2"].contains(&workshop.as_str()) {
            texts.insert(workshop, std::fs::read_to_string(path).ok()?);
        }
    }
    (texts.len() == 2).then_some(texts)
});

/// The originals, or why the test ends here.
pub fn sources() -> Option<&'static BTreeMap<String, String>> {
    if SOURCES.is_none() {
        eprintln!("not checked: the originals are not here; name their folder in IDM_SOURCES (w1-*.txt, w2-*.txt)");
    }
    SOURCES.as_ref()
}

/// The paragraphs of an original.
type Paragraphs = Vec<(StatementId, String)>;

/// The originals as lists of paragraphs, and fingerprints of them that are quick to check against.
fn originals() -> Option<(Vec<Paragraphs>, Fingerprints)> {
    let texts = sources()?;
    let lists = texts.iter().map(|(workshop, text)| paragraphs(workshop, text)).collect();
    Some((lists, fingerprints(texts, quick()).unwrap()))
}

/// Both originals, each as one text.
fn whole(lists: &[Paragraphs]) -> Vec<String> {
    lists.iter().map(|list| list.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join("\n\n")).collect()
}

/// The bytes of some words of a text.
fn slice<'a>(text: &'a str, words: &[Word], range: Range<usize>) -> &'a str {
    &text[words[range.start].place.start..words[range.end - 1].place.end]
}

fn places(held: &Held) -> Vec<String> {
    held.places.iter().map(|span| format!("{}–{}", span.first, span.last)).collect()
}

#[track_caller]
fn verbatim(text: &str, prints: &Fingerprints) -> Vec<Vec<String>> {
    match check(text, prints) {
        Verdict::Verbatim { pieces, .. } => pieces.iter().map(places).collect(),
        other => panic!("{text:?}: {other:?}"),
    }
}

/// The places of the pieces of a quotation that leaves words out, and how many it leaves out at each gap.
#[track_caller]
fn shortened(text: &str, prints: &Fingerprints) -> (Vec<Vec<String>>, Vec<usize>) {
    match check(text, prints) {
        Verdict::Shortened { pieces, gaps, .. } => (pieces.iter().map(places).collect(), gaps.iter().map(|gap| gap.left_out).collect()),
        other => panic!("{text:?}: {other:?}"),
    }
}

/// What departs, and the words of the original in its place.
#[track_caller]
fn departs<'a>(text: &'a str, prints: &Fingerprints) -> Vec<(&'a str, Option<usize>)> {
    match check(text, prints) {
        Verdict::Partly { departures, .. } => departures.iter().map(|d| (&text[d.bytes.clone()], d.original)).collect(),
        other => panic!("{text:?}: {other:?}"),
    }
}

#[test]
fn a_sentence_is_found_at_its_paragraph() {
    let prints = garden();
    assert_eq!(verbatim("Each barrel serves two plots, and each plot owes", &prints), [["G1.3–G1.3"]]);
    for (id, text) in GARDEN {
        assert_eq!(verbatim(text, &prints), [[format!("{id}–{id}")]]);
    }
}

#[test]
fn a_quotation_over_a_border_says_from_where_to_where() {
    let prints = garden();
    assert_eq!(verbatim("could not agree about leeks. Members' sheds are painted green", &prints), [["G1.1–G1.2"]]);
    let all = GARDEN.map(|(_, text)| text).join("\n\n");
    assert_eq!(verbatim(&all, &prints), [["G1.1–G1.4"]]);
}

#[test]
fn everything_that_copying_does_to_a_text_is_forgiven() {
    let prints = garden();
    for text in [
        "members' sheds are painted green, and well-kept paths",
        "• MEMBERS’ SHEDS ARE PAINTED GREEN — AND WELL\u{2011}KEPT PATHS",
        "2. “Members’\u{a0}sheds are\r\npain-\r\nted green”, and well-\nkept paths…",
        "Members\u{2019} she\u{ad}ds are pai\u{200b}nted green and wellkept paths",
    ] {
        assert_eq!(verbatim(text, &prints), [["G1.2–G1.2"]], "{text}");
    }
}

#[test]
fn every_place_is_listed_when_there_are_several() {
    let line = "The pump in the yard shall not be used after nine.".to_owned();
    let other = "A lamp was bought in March and paid for in May by the treasurer herself.".to_owned();
    let id = |id: &str| StatementId(id.to_owned());
    let first = [(id("A.1"), line.clone()), (id("A.2"), other.clone()), (id("A.3"), line.clone())];
    let second = [(id("B.1"), line.clone())];
    let originals = [(WorkshopId("A".to_owned()), first.as_slice()), (WorkshopId("B".to_owned()), second.as_slice())];
    let prints = Fingerprints::of(quick(), originals);
    assert_eq!(verbatim(&line, &prints), [["A.1–A.1", "A.3–A.3", "B.1–B.1"]]);
    assert_eq!(verbatim(&format!("{other} {line}"), &prints), [["A.2–A.3"]]);
}

#[test]
fn pieces_between_ellipses_are_checked_in_order() {
    let prints = garden();
    let text = "The allotment society of Nether Wallop was founded … Each barrel serves two plots, and each plot owes the society [a] … on Tuesdays, but everybody keeps to it";
    let (places, left_out) = shortened(text, &prints);
    assert_eq!(places, [["G1.1–G1.1"], ["G1.3–G1.3"], ["G1.4–G1.4"]]);
    let words = |id: &str| cut(GARDEN.iter().find(|(known, _)| *known == id).unwrap().1).words.len();
    // Of the first paragraph 8 words, of the third all but 5 before and 3 behind, of the last all but 7 before.
    assert_eq!(left_out, [words("G1.1") - 8 + words("G1.2") + 5, 4 + words("G1.4") - 7]);
    let turned =
        "Rain is collected in barrels. Each barrel serves two plots [...] founded by eleven gardeners who could not agree about leeks";
    assert!(matches!(check(turned, &prints), Verdict::OutOfOrder { pieces, .. } if pieces.len() == 2), "both hold, but not in this order");
}

#[test]
fn an_ellipsis_that_leaves_nothing_out_changes_nothing() {
    let prints = garden();
    assert_eq!(verbatim("Rain is collected in barrels. […] Each barrel serves two plots, and each plot owes", &prints).len(), 2);
    assert_eq!(verbatim("… Each barrel serves two plots, and each plot owes …", &prints).len(), 1);
}

/// Invented sentences, each with words that turn or bend it.
const MEETING: &str = "Late in the evening the committee did not agree to sell the orchard, and some members could never be asked about it again. \
    Every shed is to be painted, regardless of its age, before the first frost. Nobody may enter the well without a rope in May.";

fn meeting() -> Fingerprints {
    let original = [(StatementId("M.1".to_owned()), MEETING.to_owned())];
    Fingerprints::of(quick(), [(WorkshopId("M".to_owned()), original.as_slice())])
}

#[track_caller]
fn gap(text: &str) -> Gap {
    match check(text, &meeting()) {
        Verdict::Shortened { mut gaps, .. } if gaps.len() == 1 => gaps.remove(0),
        other => panic!("{text:?}: {other:?}"),
    }
}

#[test]
fn a_word_that_turns_the_sentence_is_named_when_it_is_left_out() {
    for (from, to, omitted) in [
        ("did not agree", "did … agree", Omitted::Known(vec!["not"])),
        ("did not agree", "did [...] agree", Omitted::Known(vec!["not"])),
        ("did not agree", "did (…) agree", Omitted::Known(vec!["not"])),
        ("did not agree", "did [clearly] agree", Omitted::Known(vec!["not"])),
        ("and some members", "and … members", Omitted::Known(vec!["some"])),
        ("members could never be asked", "members . . . be asked", Omitted::Known(vec!["could", "never"])),
        ("regardless of its age", "… of its age", Omitted::Known(vec!["regardless"])),
        ("regardless of its age", "… age", Omitted::Known(vec!["regardless", "of", "its"])),
        ("Every shed is", "… shed is", Omitted::Known(vec!["every"])),
        ("is to be painted, regardless", "is to be … regardless", Omitted::Harmless),
        ("to sell the orchard, and some", "to … and some", Omitted::Unknown),
        ("before the first frost", "before … frost", Omitted::Unknown),
    ] {
        assert!(MEETING.contains(from));
        let text = MEETING.replacen(from, to, 1);
        let gap = gap(&text);
        assert_eq!(gap.omitted, omitted, "{to}");
        assert_eq!(gap.left_out, cut(from).words.len() - cut(to).words.len(), "{to}");
        assert_eq!(gap.inserted.map(|bytes| text[bytes].to_owned()), to.contains("clearly").then(|| "[clearly]".to_owned()));
        let turned: Vec<&str> = match &omitted {
            Omitted::Known(words) => words.iter().filter(|word| !["of", "its"].contains(word)).copied().collect(),
            _ => Vec::new(),
        };
        assert_eq!(gap.omitted.qualifiers(), turned, "{to}");
    }
}

#[test]
fn words_of_the_quoter_in_brackets_are_said_to_be_such() {
    let added = gap(&MEETING.replacen("the committee did", "the committee [of gardeners] did", 1));
    assert_eq!((added.left_out, added.inserted.is_some()), (0, true));
    let at_the_start = gap(&format!("[Yesterday] {MEETING}"));
    assert_eq!(at_the_start.inserted, Some(0..11));
    assert!(matches!(check(&MEETING.replacen("members", "member[s]", 1), &meeting()), Verdict::Verbatim { .. }));
}

#[test]
fn a_word_that_is_left_out_without_a_mark_departs() {
    for (from, to) in
        [("did not agree", "did agree"), ("did not agree", "did [sic] agree"), ("did not agree", "did (emphasis added) agree")]
    {
        let Verdict::Partly { departures, gaps, .. } = check(&MEETING.replacen(from, to, 1), &meeting()) else { panic!("{to}") };
        assert!(departures.len() == 1 && departures[0].original == Some(1) && gaps.is_empty(), "{to}");
    }
}

#[test]
fn what_programs_put_into_a_pasted_text_does_not_spoil_it() {
    let prints = meeting();
    let changed = |from: &str, to: &str| {
        assert!(MEETING.contains(from));
        MEETING.replacen(from, to, 1)
    };
    for text in [
        changed("committee", "commit\u{fffe}tee"),
        changed("committee", "commit\u{2}\ntee"),
        changed("committee", "commit¬\ntee"),
        changed("committee", "commit\u{fffd}tee"),
        changed("committee", "commit-\n> tee"),
        changed("committee", "com\u{61c}mit\u{180e}t\u{e0061}ee"),
        changed("again. ", "again.12 "),
        changed("again. ", "again12. "),
        changed("again. ", "again (12). "),
        changed("again. ", "again.[12] "),
        changed("again. ", "againᵃ. "),
        changed("again. ", "again① . "),
        changed("committee did", "committee&nbsp;di&shy;d"),
        changed("again. ", "again&hellip;&rdquo; &mdash; "),
        changed("again. ", "again [sic]. "),
        format!("“{MEETING}” (emphasis added)"),
        format!("{MEETING} [my italics; footnotes omitted]"),
        format!("> {}", MEETING.replacen(". ", ".\n> ", 2)),
    ] {
        assert!(matches!(check(&text, &prints), Verdict::Verbatim { .. }), "{text:?} {:?}", check(&text, &prints));
    }
}

#[test]
fn what_is_left_out_of_the_originals_is_counted_and_never_guessed_wrong() {
    let Some((lists, prints)) = originals() else { return };
    let (mut named, mut harmless, mut unknown) = (0, 0, 0);
    for text in whole(&lists) {
        let words = cut(&text).words;
        for start in (0..words.len() - 26).step_by(3) {
            let count = 1 + start % 4;
            let quote =
                format!("{} … {}", slice(&text, &words, start..start + 10), slice(&text, &words, start + 10 + count..start + 21 + count));
            let Verdict::Shortened { gaps, .. } = check(&quote, &prints) else { panic!("{quote}") };
            let gap = &gaps[0];
            let true_words: Vec<&str> = words[start + 10..start + 10 + count].iter().map(|word| word.folded.as_str()).collect();
            assert_eq!((gaps.len(), gap.left_out), (1, count), "{quote}");
            match &gap.omitted {
                Omitted::Known(known) => {
                    assert_eq!(*known, true_words);
                    named += 1;
                }
                Omitted::Harmless => {
                    assert!(count == 1 && !QUALIFIERS.contains(&true_words[0]));
                    harmless += 1;
                }
                Omitted::Unknown => {
                    assert!(count > 1);
                    unknown += 1;
                }
            }
        }
    }
    eprintln!("gaps of one to four words: {named} named, {harmless} known to be harmless, {unknown} unknown");
    assert!(named > 20 && harmless > 20);
}

#[test]
fn a_short_piece_counts_only_near_an_established_one() {
    let prints = garden();
    assert_eq!(shortened("Rain is collected in barrels … and each plot owes the society one marrow a year", &prints).1, [5]);
    assert_eq!(
        departs("Nobody remembers why the eastern gate is locked … leeks under glass from March", &prints),
        [("leeks under glass from March", None)]
    );
    let Verdict::Partly { departures, .. } = check("one marrow … Nobody remembers why the eastern gate is locked", &prints) else {
        panic!()
    };
    assert_eq!(departures[0].why, Why::TooShort);
}

#[test]
fn what_departs_is_named() {
    let prints = garden();
    let text = |middle: &str| format!("and well-kept paths lead from the old {middle} where tomatoes, peppers and one stubborn lemon tree");
    assert_eq!(departs(&text("pump to a greenhouse"), &prints), [("a", Some(1))]);
    assert_eq!(departs(&text("iron pump to the greenhouse"), &prints), [("iron", Some(0))]);
    assert_eq!(departs(&text("pump the greenhouse"), &prints), [(" ", Some(1))]);
    assert_eq!(departs(&text("well up to the glass house"), &prints), [("well up to the glass house", Some(4))]);
    assert_eq!(
        departs("So we read: Nobody remembers why the eastern gate is locked on Mondays", &prints),
        [("So we read", None), ("Mondays", None)]
    );
}

#[test]
fn a_text_that_is_not_there_is_not_found() {
    let prints = garden();
    assert_eq!(check("Nobody has ever said anything of the kind in this garden", &prints), Verdict::NotFound { words: 11 });
    assert_eq!(check("", &prints), Verdict::TooShort { words: 0, needed: 8 });
    assert_eq!(check("Rain is collected in barrels. Each barrel", &prints), Verdict::TooShort { words: 7, needed: 8 });
    assert_eq!(check(&"leek ".repeat(MOST + 1), &prints), Verdict::TooLong { words: MOST + 1, most: MOST });
    assert_eq!(check(&"leek ".repeat(MOST), &prints), Verdict::NotFound { words: MOST });
}

/// Random enough, and the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, count: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % count as u64) as usize
    }
}

/// How many of so many random texts are declared verbatim, and partly.
fn by_chance(texts: usize, words: &[Word], prints: &Fingerprints) -> (usize, usize, f64) {
    let mut dice = Dice(20161012);
    let (mut all, mut part, mut bound) = (0, 0, 0.0);
    for _ in 0..texts {
        let count = 8 + dice.below(33);
        let text: Vec<&str> = (0..count).map(|_| words[dice.below(words.len())].folded.as_str()).collect();
        bound += chance_of_part(count, prints);
        match check(&text.join(" "), prints) {
            Verdict::Verbatim { .. } => all += 1,
            Verdict::Partly { .. } => part += 1,
            _ => {}
        }
    }
    (all, part, bound)
}

/// Of a count of rare events: its expectation and three standard deviations.
fn at_most(expected: f64) -> usize {
    (expected + 3.0 * expected.sqrt()).ceil() as usize
}

#[test]
fn chance_stays_below_its_bound_in_the_shipped_file() {
    // Other rounds than those of the file: then nothing but chance can agree.
    let mut prints = Fingerprints::parse(SHIPPED).unwrap();
    prints.recipe = quick();
    let vocabulary: String = SET.statements.iter().map(|s| s.text.get(Lang::En)).collect::<Vec<_>>().join("\n");
    let (all, part, bound) = by_chance(20_000, &cut(&vocabulary).words, &prints);
    eprintln!("20,000 random texts of 8 to 40 words: {all} verbatim, {part} partly; expected at most {bound:.2}");
    assert!(all == 0 && part <= at_most(bound));
    assert!(chance(8, &prints) < 4e-6 && chance(12, &prints) < 1e-12 && chance(7, &prints) == 0.0);
    assert!(chance_of_part(40, &prints) < 2e-4);
}

#[test]
fn shuffled_words_of_the_originals_are_not_found() {
    let Some((lists, prints)) = originals() else { return };
    let words = cut(&whole(&lists).join("\n\n")).words;
    let (all, part, bound) = by_chance(20_000, &words, &prints);
    eprintln!("20,000 shuffled texts of 8 to 40 words: {all} verbatim, {part} partly; expected at most {bound:.2}");
    assert!(all == 0 && part <= at_most(bound));
}

#[test]
fn no_summary_of_ours_is_verbatim() {
    let prints = Fingerprints::parse(SHIPPED).unwrap();
    let mut part = Vec::new();
    for statement in &SET.statements {
        match check(statement.text.get(Lang::En), &prints) {
            Verdict::Verbatim { .. } => panic!("{} repeats the original", statement.id),
            Verdict::Partly { held, words, .. } => part.push(format!("{} ({held} of {words} words)", statement.id)),
            _ => {}
        }
    }
    eprintln!("{} of {} summaries share eight words with an original: {}", part.len(), SET.statements.len(), part.join(", "));
    assert!(part.len() <= 8, "summaries are in words of their own");
}

#[test]
fn what_our_summaries_share_with_the_originals_does_stand_there() {
    let Some((lists, prints)) = originals() else { return };
    let line = |words: &[Word]| words.iter().map(|word| word.folded.as_str()).collect::<Vec<_>>().join(" ");
    let texts: Vec<String> = whole(&lists).iter().map(|text| line(&cut(text).words)).collect();
    for statement in &SET.statements {
        let summary = statement.text.get(Lang::En);
        if let Verdict::Partly { pieces, .. } = check(summary, &prints) {
            for held in pieces {
                let part = line(&cut(&summary[held.bytes.clone()]).words);
                assert!(texts.iter().any(|text| text.contains(&part)), "{}: {part}", statement.id);
            }
        }
    }
}

#[test]
fn the_shipped_file_has_the_statements_of_the_data_set() {
    let prints = Fingerprints::parse(SHIPPED).unwrap();
    let found: Vec<&StatementId> = prints.originals.iter().flat_map(|o| o.paragraphs.iter().map(|p| &p.id)).collect();
    assert_eq!(found, SET.statements.iter().map(|s| &s.id).collect::<Vec<_>>());
    assert_eq!(prints.recipe, Recipe::default());
    assert_eq!(prints.to_json().unwrap(), SHIPPED);
    assert!(SHIPPED.len() < 5000, "{} bytes", SHIPPED.len());
}

#[test]
fn the_shipped_file_is_made_from_the_originals() {
    let Some(texts) = sources() else { return };
    assert!(fingerprints(texts, Recipe::default()).unwrap().to_json().unwrap() == SHIPPED, "out of date: run `make fingerprints`");
}

#[test]
fn a_broken_file_is_an_error() {
    for end in (0..SHIPPED.len() - 1).filter(|end| SHIPPED.is_char_boundary(*end)) {
        assert!(Fingerprints::parse(&SHIPPED[..end]).is_err(), "cut at {end}");
    }
    let error = |from: &str, to: &str| {
        assert!(SHIPPED.contains(from), "{from}");
        Fingerprints::parse(&SHIPPED.replacen(from, to, 1)).unwrap_err()
    };
    let workshop = || WorkshopId("W1".to_owned());
    assert_eq!(error("quotations/1", "quotations/2"), FingerprintsError::Format("idm-quotations/2".to_owned()));
    assert_eq!(error("\"k\":4", "\"k\":5"), FingerprintsError::Size { k: 5, bits: 6 });
    assert_eq!(error("\"bits\":6", "\"bits\":8"), FingerprintsError::Size { k: 4, bits: 8 });
    assert_eq!(error(":512", ":4294967295"), FingerprintsError::Rounds(u32::MAX));
    assert_eq!(error("\"prints\":\"o", "\"prints\":\"!"), FingerprintsError::Base64(workshop()));
    assert_eq!(error("\"prints\":\"o", "\"prints\":\"é"), FingerprintsError::Base64(workshop()));
    assert!(matches!(error("\"prints\":\"o", "\"prints\":\""), FingerprintsError::Length { .. }));
    assert!(matches!(error("\"W1.intro.1\",73", "\"W1.intro.1\",18446744073709551615"), FingerprintsError::Length { .. }));
    assert!(matches!(error("\"W1.intro.1\",73", "\"W1.intro.1\",-1"), FingerprintsError::Json(_)));
}

#[test]
fn texts_that_are_not_those_of_the_data_set_are_refused() {
    let text = |text: &str| BTreeMap::from([("W1".to_owned(), text.to_owned())]);
    let error = fingerprints(&text("One paragraph.\n\n1. A heading.\n"), quick()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "W1: 2 paragraphs, 32 statements in the data set; paragraph 2 reads as W1.1, the data set has W1.intro.2"
    );
    let error = fingerprints(&BTreeMap::new(), quick()).unwrap_err();
    assert!(matches!(error, FingerprintError::Missing(workshop) if workshop == "W1"));
    let error = fingerprints(&BTreeMap::from([("W9".to_owned(), String::new())]), quick()).unwrap_err();
    assert!(matches!(error, FingerprintError::Surplus(workshop) if workshop == "W9"));
}

#[test]
fn every_paragraph_of_the_originals_is_verbatim_at_its_own_id() {
    let Some((lists, prints)) = originals() else { return };
    for (id, text) in lists.iter().flatten() {
        if cut(text).words.len() < NEEDED {
            assert!(matches!(check(text, &prints), Verdict::TooShort { .. }), "{id}");
        } else {
            assert!(verbatim(text, &prints)[0].contains(&format!("{id}–{id}")), "{id}");
        }
    }
    for text in whole(&lists) {
        assert_eq!(verbatim(&text, &prints).len(), 1);
    }
}

/// What copying and typing do to a text.
fn mutilations(text: &str) -> [String; 6] {
    let split = |text: &str, with: &str| {
        let words = text.split(' ').map(|word| match word.char_indices().nth(4) {
            Some((at, _)) if word.len() > 8 && word.bytes().all(|b| b.is_ascii_alphabetic()) => {
                format!("{}{with}{}", &word[..at], &word[at..])
            }
            _ => word.to_owned(),
        });
        words.collect::<Vec<_>>().join(" ")
    };
    [
        text.split_whitespace().enumerate().map(|(n, word)| format!("{word}{}", ["\n", "\u{a0}", "  ", "\r\n"][n % 4])).collect(),
        format!("“{}”", text.replace('\'', "’").replace('"', "»")),
        format!("'{}'", text.replace(['’', '‘'], "'").replace(['“', '”'], "\"")),
        split(text, "-\n"),
        text.to_uppercase().replace('-', "\u{2011}"),
        split(text, "\u{ad}").replace("fi", "ﬁ").replace("fl", "ﬂ").replace(',', "\u{200b},"),
    ]
}

#[test]
fn every_twelve_words_of_the_originals_are_verbatim_whatever_happened_to_them() {
    let Some((lists, prints)) = originals() else { return };
    let mut count = 0;
    for text in whole(&lists) {
        let words = cut(&text).words;
        for start in 0..=words.len() - 12 {
            for changed in mutilations(slice(&text, &words, start..start + 12)) {
                verbatim(&changed, &prints);
                count += 1;
            }
        }
    }
    eprintln!("{count} mutilated quotations of twelve words: all verbatim");
}

/// Thirty words from every seventh word on, with one of them changed: the text, and the bytes of the change.
fn changed(text: &str, place: usize) -> Vec<(String, Range<usize>)> {
    let words = cut(text).words;
    let starts = (0..=words.len() - 30).step_by(7);
    starts
        .map(|start| {
            let quote = slice(text, &words, start..start + 30);
            let from = words[start + place].place.start - words[start].place.start;
            let to = words[start + place].place.end - words[start].place.start;
            (format!("{}xylophones{}", &quote[..from], &quote[to..]), from..from + "xylophones".len())
        })
        .collect()
}

#[test]
fn one_changed_word_in_the_middle_is_the_one_that_departs() {
    let Some((lists, prints)) = originals() else { return };
    let (mut exact, mut all) = (0, 0);
    for (text, change) in whole(&lists).iter().flat_map(|text| changed(text, 15)) {
        let Verdict::Partly { departures, .. } = check(&text, &prints) else { panic!("{text}") };
        assert!(departures.len() == 1, "{text}: {departures:?}");
        assert!(departures[0].bytes.start <= change.start && departures[0].bytes.end >= change.end && departures[0].words.len() <= 4);
        assert_eq!(departures[0].original, Some(departures[0].words.len()));
        all += 1;
        exact += usize::from(departures[0].bytes == change);
    }
    eprintln!("one changed word among 30: exactly that word in {exact} of {all}, that word and a neighbour in the others");
    assert!(exact * 100 >= all * 95);
}

#[test]
fn a_changed_last_word_escapes_one_time_in_64() {
    let Some((lists, prints)) = originals() else { return };
    let mut escaped = [0; 3];
    let mut all = 0;
    for (nth, place) in [(0, 29), (1, 28), (2, 27)] {
        let texts: Vec<(String, Range<usize>)> = whole(&lists).iter().flat_map(|text| changed(text, place)).collect();
        escaped[nth] = texts.iter().filter(|(text, _)| matches!(check(text, &prints), Verdict::Verbatim { .. })).count();
        all = texts.len();
    }
    eprintln!("changed last, last but one, last but two of 30 words: {escaped:?} of {all} pass as verbatim");
    assert!(escaped[0] <= at_most(all as f64 / 64.0) && escaped[1] <= at_most(all as f64 / 4096.0) && escaped[2] == 0);
}

#[test]
fn two_pieces_of_the_originals_are_found_in_order() {
    let Some((lists, prints)) = originals() else { return };
    for text in whole(&lists) {
        let words = cut(&text).words;
        for start in (0..words.len() - 60).step_by(11) {
            let (a, b) = (slice(&text, &words, start..start + 10), slice(&text, &words, start + 25..start + 31));
            let (places, left_out) = shortened(&format!("{a} […] {b}"), &prints);
            assert_eq!((places.len(), left_out), (2, vec![15]), "{a} … {b}");
        }
    }
}

#[test]
fn a_guesser_with_every_word_of_the_originals_has_many_ways_on() {
    let Some((lists, prints)) = originals() else { return };
    let mut vocabulary: BTreeMap<String, (usize, Word)> = BTreeMap::new();
    let texts: Vec<Vec<Word>> = whole(&lists).iter().map(|text| cut(text).words).collect();
    for word in texts.iter().flatten() {
        vocabulary.entry(word.folded.clone()).or_insert_with(|| (0, word.clone())).0 += 1;
    }
    let (mut ways, mut steps, mut best) = (0, 0, 0);
    for (words, original) in texts.iter().zip(&prints.originals) {
        for (at, print) in original.prints().iter().enumerate().step_by(20) {
            let fits = |word: &Word| {
                let window = [&words[at..at + 3], std::slice::from_ref(word)].concat();
                prints.recipe.print(&window) == *print
            };
            let fitting: BTreeSet<(usize, &str)> =
                vocabulary.iter().filter(|(_, (_, word))| fits(word)).map(|(folded, (count, _))| (*count, folded.as_str())).collect();
            assert!(fitting.iter().any(|(_, folded)| *folded == words[at + 3].folded));
            best += usize::from(fitting.last().is_some_and(|(_, folded)| *folded == words[at + 3].folded));
            ways += fitting.len();
            steps += 1;
        }
    }
    let mean = ways as f64 / steps as f64;
    eprintln!(
        "{} words known: {mean:.1} of them fit at each step; the most frequent that fits is right in {best} of {steps}",
        vocabulary.len()
    );
    assert!(mean > 10.0);
}

proptest! {
    #[test]
    fn any_text_has_a_verdict_whose_ranges_are_its_own(parts in prop::collection::vec(prop_oneof![
        "\\PC{0,30}",
        "[\\[\\]….\\- \n’'0-9a-c]{0,12}",
        (0usize..4, 0usize..20, 0usize..20).prop_map(|(paragraph, skip, take)| {
            GARDEN[paragraph].1.split(' ').skip(skip).take(take).collect::<Vec<_>>().join(" ")
        }),
    ], 0..8)) {
        let text = parts.join(" ");
        if let Verdict::Verbatim { words, pieces }
        | Verdict::Shortened { words, pieces, .. }
        | Verdict::OutOfOrder { words, pieces }
        | Verdict::Partly { words, pieces, .. } = &check(&text, &garden())
        {
            prop_assert!(pieces.iter().all(|held| !held.places.is_empty() && text.get(held.bytes.clone()).is_some()));
            prop_assert!(pieces.windows(2).all(|pair| pair[0].words.end <= pair[1].words.start));
            prop_assert!(pieces.iter().all(|held| held.words.end <= *words));
        }
        if let Verdict::Shortened { gaps, .. } = check(&text, &garden()) {
            prop_assert!(!gaps.is_empty() && gaps.iter().all(|gap| text.get(gap.bytes.clone()).is_some()));
            prop_assert!(gaps.iter().all(|gap| gap.left_out > 0 || gap.inserted.is_some()));
        }
        if let Verdict::Partly { words, held, departures, .. } = check(&text, &garden()) {
            prop_assert!(!departures.is_empty());
            prop_assert!(departures.iter().all(|departure| text.get(departure.bytes.clone()).is_some()));
            prop_assert_eq!(held + departures.iter().map(|departure| departure.words.len()).sum::<usize>(), words);
        }
    }
}
