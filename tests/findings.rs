//! The findings of the overview: each number as the document gives it, counted in the most obvious way.

use crate::support::page::{render, tags};
use crate::support::*;
use idm_explorer::across::compare::moved;
use idm_explorer::across::findings::{Shift, links, shifts, silence, strongest};
use idm_explorer::across::gaps;
use idm_explorer::dataset::{DataSet, core_of};
use idm_explorer::domain::Lang;
use idm_explorer::query::ViewState;
use serde_json::Value;
use std::sync::LazyLock;

/// The core that the program starts with.
static CORE: LazyLock<DataSet> = LazyLock::new(|| core(&SET));

fn core(set: &DataSet) -> DataSet {
    DataSet::parse_core(&core_of(set, Lang::En).unwrap()).unwrap()
}

static RAW: LazyLock<Value> = LazyLock::new(|| serde_json::from_str(PUBLISHED).unwrap());

fn statements() -> impl Iterator<Item = &'static Value> {
    RAW["statements"].as_array().unwrap().iter()
}

#[test]
fn links_are_counted_on_their_own_ground_each() {
    let all = || statements().flat_map(|s| s["sdg"].as_array().unwrap());
    let of = |grade: &str| all().filter(|link| link["grade"] == grade).count();
    let found = links(&SET).unwrap();
    assert_eq!(found, [of("number"), of("wording"), of("inference")]);
    assert_eq!(found.iter().sum::<usize>(), all().count());
    let none = DataSet { statements: Default::default(), ..SET.clone() };
    assert_eq!(links(&none), None);
}

#[test]
fn the_targets_that_no_text_mentions_are_those_of_the_view_that_lists_them() {
    let start = ViewState::default();
    assert_eq!(silence(&SET).unwrap(), gaps::silence(&gaps::targets(&SET, &INDEX, &start)));
    assert_eq!(silence(&DataSet { targets: Vec::new(), ..SET.clone() }), None);
    let nothing = silence(&DataSet { statements: Default::default(), ..SET.clone() }).unwrap();
    assert_eq!(nothing.silent, nothing.all);
}

#[test]
fn the_themes_that_moved_most_are_found_and_a_set_with_one_meeting_has_none() {
    let themes: Vec<&str> = RAW["themes"].as_array().unwrap().iter().map(|theme| theme["id"].as_str().unwrap()).collect();
    let of = |theme: &str, meeting: &str| {
        statements().filter(|s| s["workshop"] == meeting && s["themes"].as_array().unwrap().iter().any(|one| one == theme)).count()
    };
    let all: Vec<Shift> =
        themes.iter().enumerate().map(|(place, id)| Shift { theme: place, before: of(id, "W1"), after: of(id, "W2") }).collect();
    let by = |shift: &Shift| shift.after as i64 - shift.before as i64;
    let [gained, lost] = shifts(&SET).unwrap();
    assert!(all.contains(&gained) && all.contains(&lost));
    assert_eq!(by(&gained), all.iter().map(by).max().unwrap());
    assert_eq!(by(&lost), all.iter().map(by).min().unwrap());
    assert!(by(&gained) > 0 && by(&lost) < 0);
    let one = DataSet { workshops: SET.workshops[..1].to_vec(), alignments: Vec::new(), ..SET.clone() };
    assert_eq!(shifts(&one), None);
}

#[test]
fn the_strongest_verb_counts_further_voices_too() {
    let listed = INDEX.answer(&ViewState::parse("?verb=agreed", &SET, vocabulary()).0).ids(&SET).len();
    let (verb, count) = strongest(&SET).unwrap();
    assert_eq!((verb.as_str(), count), ("agreed", listed));
    // Stronger ones there are none: no verb of a lower rank lists anything.
    let rank = SET.verbs.iter().find(|one| one.id == verb).unwrap().rank;
    for stronger in SET.verbs.iter().filter(|one| one.rank.is_some() && one.rank < rank) {
        assert!(INDEX.answer(&ViewState::parse(&format!("?verb={}", stronger.id), &SET, vocabulary()).0).ids(&SET).is_empty());
    }
    assert_eq!(strongest(&DataSet { verbs: Vec::new(), ..SET.clone() }), None);
}

#[test]
fn the_words_that_moved_most_are_the_ends_of_the_picture_that_shows_all() {
    let places: Vec<usize> = (0..SET.alignments.len()).collect();
    let compared = SET.compared();
    let all = moved(&SET.alignments, &places, [&compared[0].id, &compared[1].id]);
    let [gained, lost] = CORE.elsewhere.moved.as_slice() else { panic!() };
    assert_eq!((gained.term.as_str(), gained.before, gained.after), (all[0].term.as_str(), all[0].before, all[0].after));
    let last = all.last().unwrap();
    assert_eq!((lost.term.as_str(), lost.before, lost.after), (last.term.as_str(), last.before, last.after));
    assert!(core(&DataSet { alignments: Vec::new(), ..SET.clone() }).elsewhere.moved.is_empty());
}

#[test]
fn what_became_of_the_expectations_is_counted_as_the_table_shows_it() {
    let of = |test: &dyn Fn(&[&str]) -> bool| {
        let statuses = |one: &'static Value| one["status"].as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect::<Vec<_>>();
        RAW["outcomes"].as_array().unwrap().iter().filter(|one| test(&statuses(one))).count() as u32
    };
    let found = CORE.elsewhere.standing.unwrap();
    assert_eq!(found.all as usize, RAW["outcomes"].as_array().unwrap().len());
    assert_eq!(found.done, of(&|all| all[0] == "done"));
    assert_eq!(found.partly, of(&|all| all[0] == "partly"));
    assert_eq!(found.missing, of(&|all| all.contains(&"not-found")));
    assert_eq!(core(&DataSet { outcomes: Vec::new(), ..SET.clone() }).elsewhere.standing, None);
}

#[test]
fn a_reader_who_hides_what_came_later_is_told_something_else_instead() {
    let html = render("?outcomes=hide");
    let names: Vec<String> = tags(&html, "li").into_iter().filter_map(|tag| tag.get("data-finding")).collect();
    assert_eq!(names, ["links", "words", "silence", "shift", "verb"]);
}

#[test]
fn the_overview_says_at_least_three_with_their_numbers_and_ways_in_every_language() {
    for lang in Lang::ALL {
        let lang = lang.tag();
        let html = render(&format!("?lang={lang}"));
        let names: Vec<String> = tags(&html, "li").into_iter().filter_map(|tag| tag.get("data-finding")).collect();
        assert_eq!(names, ["links", "words", "silence", "afterwards", "shift"], "{lang}");
        let list = html.split_once("findings__list").unwrap().1.split_once("</ul>").unwrap().0;
        let hrefs: Vec<String> = tags(list, "a").into_iter().filter_map(|tag| tag.get("href")).collect();
        assert_eq!(hrefs.len(), names.len());
        for (href, view) in hrefs.iter().zip(["view=sdgs", "view=compare", "view=gaps", "view=followup", "view=themes"]) {
            assert!(href.contains(view), "{lang}: {href}");
            assert!(ViewState::parse(href, &SET, vocabulary()).1.is_empty(), "{lang}: {href}");
        }
        let [by_number, wording, inference] = links(&SET).unwrap();
        let [gained, lost] = CORE.elsewhere.moved.as_slice() else { panic!() };
        let found = CORE.elsewhere.standing.unwrap();
        for number in [gained.before, gained.after, lost.before, lost.after, found.done, found.partly, found.missing] {
            assert!(list.contains(&number.to_string()), "{lang}: {number}");
        }
        for number in [by_number, wording, inference, by_number + wording + inference, silence(&SET).unwrap().silent] {
            assert!(list.contains(&number.to_string()), "{lang}: {number}");
        }
        assert!(!list.contains('{'), "{lang}: a placeholder is left");
    }
}
