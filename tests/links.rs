//! A link is the state: it opens what was sent, in one form, and says what it could not read.

use crate::support::*;
use idm_explorer::domain::Lang;
use idm_explorer::query::{LinkIssue, Receipt, View, ViewState};
use idm_explorer::wording::phrases;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn any_state_survives_its_link(state in any_state()) {
        let link = state.link(vocabulary());
        let (read, issues) = ViewState::parse(&link, &SET, vocabulary());
        let issues: Vec<_> = issues.into_iter().filter(|issue| *issue != LinkIssue::Backwards).collect();
        prop_assert_eq!(&issues, &vec![], "{}", link);
        prop_assert_eq!(&read, &state, "{}", link);
        prop_assert_eq!(read.link(vocabulary()), link);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100_000))]

    #[test]
    fn no_text_breaks_the_reader(text in "[\\PC\\s&=?%+,.#/-]{0,60}") {
        let (state, _) = ViewState::parse(&text, &SET, vocabulary());
        let link = state.link(vocabulary());
        let (again, _) = ViewState::parse(&link, &SET, vocabulary());
        prop_assert_eq!(again, state);
    }
}

#[test]
fn every_published_link_keeps_its_meaning() {
    // One link form a line: link, tab, its canonical form. Lines are only ever added.
    for line in include_str!("links.golden").lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let (link, canonical) = line.split_once('\t').unwrap();
        let (state, issues) = ViewState::parse(link, &SET, vocabulary());
        assert_eq!(state.link(vocabulary()), canonical, "{link}");
        assert!(issues.is_empty(), "{link}: {issues:?}");
    }
}

/// What a notice is about, in no language.
fn code(issue: &LinkIssue) -> String {
    match issue {
        LinkIssue::Key(key) => format!("key {key}"),
        LinkIssue::Value { key, value } => format!("value {key}={value}"),
        LinkIssue::Record { view, id } => format!("record {}={id}", view.id()),
        LinkIssue::Date { key, value } => format!("date {key}={value}"),
        LinkIssue::Backwards => "backwards".to_owned(),
        LinkIssue::Repeated(key) => format!("repeated {key}"),
        LinkIssue::Newer(v) => format!("newer {v}"),
        LinkIssue::Unused(key) => format!("unused {key}"),
        LinkIssue::Long(most) => format!("long {most}"),
    }
}

#[test]
fn what_happens_to_a_link_on_its_way_is_undone_and_nothing_else_is() {
    let mut wrong = Vec::new();
    for line in include_str!("mangled.golden").lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let mut columns = line.split('\t');
        let [link, canonical, notices] = std::array::from_fn(|_| columns.next().unwrap_or_default());
        let (state, issues) = ViewState::parse(link, &SET, vocabulary());
        let said = issues.iter().map(code).collect::<Vec<_>>().join(" | ");
        if (state.link(vocabulary()).as_str(), said.as_str()) != (canonical, notices) {
            wrong.push(format!("{link}\n  wanted {canonical} [{notices}]\n  got    {} [{said}]", state.link(vocabulary())));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// One thing that may happen to a whole query on its way. Texts of the reader's may be encoded and cut by none of them.
fn mangled(link: &str, how: usize) -> String {
    let capitals = || {
        let one = |pair: &str| match pair.split_once('=') {
            // Words and the note are the reader's own, and ids of the receipt are compared as they stand.
            Some((key, value)) if ["q", "own", "seen"].contains(&key.trim_start_matches("amp;")) => {
                format!("{}={value}", key.to_uppercase())
            }
            _ => pair.to_uppercase().replace("%C2%A0", "%c2%a0"),
        };
        link.trim_start_matches('?').split('&').map(one).collect::<Vec<_>>().join("&")
    };
    let behind = [".", ",", ")", ").", "%E2%80%9D", "%C2%A0", "%E2%80%8B", "%EF%BB%BF", "%3E", "!", "?", "*", "…"];
    match how {
        0 => link.replace('&', "&amp;"),
        1 => link.replace('&', "&amp;amp;"),
        2 => format!("?{}", capitals()),
        3 => link.replacen('?', "??", 1),
        4 => link.replace('&', "&&"),
        5 => format!("{link}&utm_source=chat&fbclid=IwAR0&_ga=2.1&UTM_MEDIUM=x"),
        6 => link.replace('?', "?mc_cid=1&gclid=2&"),
        7 => link.replace(',', "%2C").replace('/', "%2F"),
        8 => format!("?{}", form_urlencoded::byte_serialize(link.trim_start_matches('?').as_bytes()).collect::<String>()),
        9 => link.replace("%20", "+"),
        _ => format!("{link}{}", behind[(how - 10) % behind.len()]),
    }
}
const MANGLINGS: usize = 23;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5_000))]

    #[test]
    fn a_shared_link_reads_the_same_whatever_happens_to_it(state in any_state(), hows in prop::collection::vec(0..MANGLINGS, 1..4)) {
        let shared = state.shared_link(vocabulary());
        prop_assume!(!shared.is_empty());
        // What is put behind a link comes after all else, and a link is encoded as a whole once it is finished.
        let mut hows = hows;
        hows.sort_by_key(|how| (*how >= 10, *how));
        hows.dedup_by_key(|how| (*how).min(10));
        let link = hows.iter().fold(shared, |link, how| mangled(&link, *how));
        let (read, issues) = ViewState::parse(&link, &SET, vocabulary());
        let issues: Vec<_> = issues.into_iter().filter(|issue| *issue != LinkIssue::Backwards).collect();
        prop_assert_eq!(&issues, &vec![], "{}", link);
        prop_assert_eq!(&read, &state, "{}", link);
    }

    #[test]
    fn a_receipt_reads_the_same_whatever_stands_behind_it(count in 0usize..5000, how in 10..MANGLINGS) {
        let receipt = Receipt::parse(&format!("1.0.0:{count}")).unwrap();
        let link = mangled(&state("?theme=data").link_with_receipt(vocabulary(), &receipt), how);
        prop_assert_eq!(Receipt::of_link(&link), Some(receipt), "{}", link);
    }
}

#[test]
fn a_search_that_is_cut_says_so() {
    for (letters, said) in [(500, false), (501, true), (600, true), (5_000, true)] {
        let (state, issues) = ViewState::parse(&format!("?q={}", "é".repeat(letters)), &SET, vocabulary());
        assert_eq!(issues, if said { vec![LinkIssue::Long(500)] } else { Vec::new() }, "{letters}");
        assert_eq!(state.words.chars().count(), letters.min(500));
    }
    // Space that is folded away is nothing that was cut.
    let (_, issues) = ViewState::parse(&format!("?q=data{}x", "+".repeat(600)), &SET, vocabulary());
    assert_eq!(issues, []);
}

#[test]
fn a_notice_in_every_language_names_the_key_without_effect_and_the_length_of_a_search() {
    for (issue, named) in [(LinkIssue::Unused("asof"), "asof"), (LinkIssue::Long(500), "500")] {
        let said = Lang::ALL.map(|lang| phrases::link_issue(&issue, lang));
        assert!(said.iter().all(|text| text.contains(named)) && said[0] != said[1] && said[1] != said[2], "{said:?}");
    }
}

fn check_issues(link: &str, canonical: &str, expected: &[LinkIssue]) {
    let (state, issues) = ViewState::parse(link, &SET, vocabulary());
    assert_eq!(state.link(vocabulary()), canonical, "{link}");
    assert_eq!(issues, expected, "{link}");
}

#[test]
fn what_cannot_be_applied_is_named_and_the_rest_holds() {
    let value = |key: &str, value: &str| LinkIssue::Value { key: key.into(), value: value.into() };
    let date = |key: &str, value: &str| LinkIssue::Date { key: key.into(), value: value.into() };
    check_issues("?theme=data,datta", "?theme=data", &[value("theme", "datta")]);
    check_issues("?thme=data&sdg=17", "?sdg=17", &[LinkIssue::Key("thme".into())]);
    check_issues("?view=maps", "", &[value("view", "maps")]);
    check_issues("?from=2016-13&to=2016", "?to=2016", &[date("from", "2016-13")]);
    check_issues("?from=2017&to=2016", "?from=2017&to=2016", &[LinkIssue::Backwards]);
    check_issues("?view=timeline&zoom=2018..2016", "?view=timeline", &[date("zoom", "2018..2016")]);
    for bad in ["2016-13-01", "2016", "soon", "2016-02-30"] {
        check_issues(&format!("?view=timeline&asof={bad}&theme=data"), "?view=timeline&theme=data", &[date("asof", bad)]);
    }
    for bad in ["2016-01-01", "2016~/2017", "../2016", "wide"] {
        let expected: &[LinkIssue] = if bad == "2016-01-01" { &[] } else { &[date("zoom", bad)] };
        let canonical = if bad == "2016-01-01" { "?view=timeline&zoom=2016-01-01/2016-01-01" } else { "?view=timeline" };
        check_issues(&format!("?view=timeline&zoom={bad}"), canonical, expected);
    }
    check_issues("?view=timeline&lane=actor", "?view=timeline", &[value("lane", "actor")]);
    check_issues("?view=timeline&asof=1800-01-01", "?view=timeline&asof=1800-01-01", &[]);
    check_issues("?lang=de&theme=data", "?theme=data", &[value("lang", "de")]);
    let lost = LinkIssue::Record { view: View::Statements, id: "W9.1".into() };
    check_issues("?view=statements&id=W9.1", "?view=statements", &[lost]);
    check_issues("?view=about&id=x", "?view=about", &[LinkIssue::Key("id".into())]);
    check_issues("?q=a&q=b", "?q=b", &[LinkIssue::Repeated("q".into())]);
    check_issues("?theme=data&v=99", "?theme=data", &[LinkIssue::Newer(99)]);
    check_issues("?view=note&ids=W1.1,W9.9", "?view=note&ids=W1.1", &[value("ids", "W9.9")]);
    check_issues("?theme=data&embed=yes", "?theme=data", &[value("embed", "yes")]);
    check_issues("?theme=data&data=latest", "?theme=data", &[value("data", "latest")]);
    check_issues("?theme=data&seen=6", "?theme=data", &[value("seen", "6")]);
    check_issues("?view=statements&sort=size", "?view=statements", &[value("sort", "size")]);
}

#[test]
fn the_notice_about_a_time_names_what_stands_there_and_what_is_expected() {
    for (link, named, expected) in [
        ("?view=timeline&asof=2016-13-01", "2016-13-01", "2012-03-02"),
        ("?view=timeline&asof=2016", "2016", "2012-03-02"),
        ("?view=timeline&asof=soon", "soon", "2012-03-02"),
        ("?view=timeline&zoom=wide", "wide", "2012-01-01/2012-12-31"),
        ("?view=timeline&lane=actor", "actor", "kind, workshop, theme, framework"),
    ] {
        let (_, issues) = ViewState::parse(link, &SET, vocabulary());
        let said = Lang::ALL.map(|lang| phrases::link_issue(&issues[0], lang));
        for text in &said {
            assert!(text.contains(named) && text.contains(expected), "{link}: {text}");
        }
        assert!(said[0] != said[1] && said[1] != said[2], "{said:?}");
    }
}

#[test]
fn what_other_sites_add_is_passed_over() {
    check_issues("?theme=data&utm_source=mail&fbclid=1", "?theme=data", &[]);
}
