//! A link is the state: it opens what was sent, in one form, and says what it could not read.

mod support;

use idm_explorer::domain::Lang;
use idm_explorer::i18n::phrases;
use idm_explorer::query::{LinkIssue, View, ViewState};
use proptest::prelude::*;
use support::*;

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

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
    #![proptest_config(ProptestConfig { cases: 100_000, failure_persistence: None, ..ProptestConfig::default() })]

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
        assert_eq!(state(link).link(vocabulary()), canonical, "{link}");
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
        ("?view=timeline&asof=2016-13-01", "2016-13-01", "2016-03-02"),
        ("?view=timeline&asof=2016", "2016", "2016-03-02"),
        ("?view=timeline&asof=soon", "soon", "2016-03-02"),
        ("?view=timeline&zoom=wide", "wide", "2016-01-01/2016-12-31"),
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
