//! The findings of the overview: each number as the document gives it, counted in the most obvious way.

use crate::support::page::{render, tags};
use crate::support::*;
use idm_explorer::across::findings::{Shift, links, shifts, silence, strongest};
use idm_explorer::across::gaps;
use idm_explorer::dataset::DataSet;
use idm_explorer::domain::Lang;
use idm_explorer::query::ViewState;
use serde_json::Value;
use std::sync::LazyLock;

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
fn the_overview_says_at_least_three_with_their_numbers_and_ways_in_every_language() {
    for lang in Lang::ALL {
        let lang = lang.tag();
        let html = render(&format!("?lang={lang}"));
        let names: Vec<String> = tags(&html, "li").into_iter().filter_map(|tag| tag.get("data-finding")).collect();
        assert_eq!(names, ["links", "silence", "shift", "verb"], "{lang}");
        let list = html.split_once("findings__list").unwrap().1.split_once("</ul>").unwrap().0;
        let hrefs: Vec<String> = tags(list, "a").into_iter().filter_map(|tag| tag.get("href")).collect();
        assert_eq!(hrefs.len(), names.len());
        for (href, view) in hrefs.iter().zip(["view=sdgs", "view=gaps", "view=themes", "verb=agreed"]) {
            assert!(href.contains(view), "{lang}: {href}");
            assert!(ViewState::parse(href, &SET, vocabulary()).1.is_empty(), "{lang}: {href}");
        }
        let [by_number, wording, inference] = links(&SET).unwrap();
        for number in [by_number, wording, inference, by_number + wording + inference, silence(&SET).unwrap().silent] {
            assert!(list.contains(&number.to_string()), "{lang}: {number}");
        }
        assert!(!list.contains('{'), "{lang}: a placeholder is left");
    }
}
