//! Every view, rendered on the host: a number is a link to as many statements as it says, in every view and language.
//!
//! `PREVIEW='?view=matrix ?view=gaps&lang=fr' cargo test --test host views::preview` writes `target/preview/*.html`, to be
//! looked at without a build for the browser; `narrow?view=matrix` is that page as a phone has it.

use crate::support::page::{INDEXES, render, render_narrow, tags};
use crate::support::*;
use idm_explorer::domain::Lang;
use idm_explorer::query::{View, ViewState};
use proptest::prelude::*;

/// Opens every counted link of a page and compares.
fn check(link: &str) -> usize {
    check_page(link, &render(link))
}

fn check_page(link: &str, html: &str) -> usize {
    // What the page could not apply, such as dates the wrong way round, its links cannot apply either.
    let (_, known) = ViewState::parse(link, &SET, vocabulary());
    let counted: Vec<_> = tags(html, "a").into_iter().filter_map(|tag| Some((tag.get("href")?, tag.get("data-count")?))).collect();
    for (href, count) in &counted {
        let (state, issues) = ViewState::parse(href, &SET, vocabulary());
        assert!(issues.iter().all(|issue| known.contains(issue)), "{link}: {href}: {issues:?}");
        assert_eq!(INDEXES[state.lang as usize].number(&state).to_string(), *count, "{link}: {href}");
    }
    counted.len()
}

#[test]
fn every_number_opens_as_many_statements_in_every_view_and_language() {
    for view in View::ALL {
        for lang in Lang::ALL {
            let link = ViewState::start(view, lang).link(vocabulary());
            check(&link);
            check_page(&link, &render_narrow(&link));
        }
    }
    // An unnamed collective has a page and is no value of a filter.
    for actor in &SET.actors {
        check(&format!("?view=actors&id={}", actor.id));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn every_number_opens_as_many_statements_in_random_states(state in any_state()) {
        check(&state.link(vocabulary()));
    }
}

#[test]
fn neighbours_in_the_text_are_of_the_same_text() {
    for (row, s) in SET.statements.iter().enumerate() {
        let html = render(&format!("?view=statements&id={}", s.id));
        let beside = |row: Option<usize>| row.and_then(|row| SET.statements.get(row)).filter(|other| other.workshop == s.workshop);
        for (rel, other) in [("prev", beside(row.checked_sub(1))), ("next", beside(Some(row + 1)))] {
            let link = html.split("<a ").find(|link| link.contains(&format!("rel=\"{rel}\"")));
            assert_eq!(link.is_some(), other.is_some(), "{rel} of {}", s.id);
            if let (Some(link), Some(other)) = (link, other) {
                assert!(link.contains(&format!("id={}", other.id)), "{rel} of {}: {link}", s.id);
            }
        }
    }
}

#[test]
fn what_lies_ahead_of_a_day_is_expected_and_has_not_happened() {
    for (lang, expected, happened) in
        [("en", "Expected:", "Happened:"), ("fr", "Attendu\u{a0}:", "A eu lieu\u{a0}:"), ("es", "Previsto:", "Ocurrió:")]
    {
        let html = render(&format!("?view=timeline&asof=2016-03-02&lang={lang}"));
        let (_, list) = html.split_once("twin__title").unwrap();
        let rows: Vec<&str> = list.split("<li ").filter(|row| row.contains("data-event=")).collect();
        let ahead = rows.iter().filter(|row| row.contains("data-tense=\"future\"")).collect::<Vec<_>>();
        assert!(ahead.len() > 1 && ahead.len() < rows.len());
        assert!(ahead.iter().all(|row| row.contains(expected) && !row.contains(happened)), "{lang}");
        assert!(rows.iter().any(|row| row.contains(happened)), "{lang}");
        assert!(!html.contains("Migrants; New York"), "what came of the summit is hindsight");
    }
}

#[test]
fn a_narrow_timeline_is_a_list_with_a_key_and_headings_and_says_so() {
    for (lang, words) in [("en", "are not in the list."), ("fr", "ne figurent pas dans la liste."), ("es", "no figuran en la lista.")] {
        let html = render_narrow(&format!("?view=timeline&asof=2016-03-02&lang={lang}"));
        assert!(html.contains(words), "{lang}");
        assert!(!html.contains("data-lane=\"\"") && !html.contains("timeline__picture"), "a list has no lanes");
        assert_eq!(html.matches("data-key=").count(), 1);
        let years = tags(&html, "h3").iter().filter(|tag| tag.get("class").is_some_and(|class| class == "twin__year")).count();
        assert!(years > 5);
    }
}

#[test]
fn several_words_for_one_date_are_one_link_that_says_how_many() {
    let html = render("?view=timeline&dates=each");
    assert!(html.contains("about 2016: 7 dates in 6 statements"));
    assert!(html.contains("2016: 4 dates in 4 statements"));
    let links = tags(&html, "a");
    let of_dates = links.iter().filter(|tag| tag.get("class").is_some_and(|class| class == "spoken__several")).count();
    assert_eq!(of_dates, 2);
}

#[test]
fn preview() {
    let links = std::env::var("PREVIEW").unwrap_or_else(|_| "?view=statements".to_owned());
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = root.join("target/preview");
    std::fs::create_dir_all(&folder).unwrap();
    let trunk = std::fs::read_to_string(root.join("Trunk.toml")).unwrap();
    let sheets = trunk.split(['"', ' ']).filter(|word| word.starts_with("style/") && word.ends_with(".css"));
    let css: String = sheets.map(|sheet| std::fs::read_to_string(root.join(sheet)).unwrap()).collect();
    for link in links.split_whitespace() {
        let html = link.strip_prefix("narrow").map_or_else(|| render(link), render_narrow);
        assert!(html.contains("<main"), "{link}");
        let name: String = link.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
        let page = format!(
            "<!doctype html><html lang=\"en\" data-scheme=\"auto\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><style>{css}</style><body>{html}</body></html>"
        );
        std::fs::write(folder.join(format!("{name}.html")), page).unwrap();
    }
}

#[test]
fn what_a_statement_does_not_state_has_no_line_in_its_view() {
    let silent: Vec<_> = SET.statements.iter().filter(|s| s.verb.is_none()).collect();
    assert!(silent.len() > 3);
    for s in silent {
        let page = render(&format!("?view=statements&id={}", s.id));
        assert!(page.contains("class=\"facts\"") && !page.contains("<dd></dd>"), "{}", s.id);
    }
}

/// The statements to which the contents of the texts lead, in their order.
fn contents(link: &str) -> Vec<String> {
    let html = render(link);
    let outlines = html.split("class=\"outline\"").skip(1).map(|rest| rest.split_once("</ul>").unwrap().0);
    outlines.flat_map(|outline| tags(outline, "a")).filter_map(|tag| ViewState::parse(&tag.get("href")?, &SET, vocabulary()).0.id).collect()
}

#[test]
fn the_contents_lead_to_every_statement_in_the_order_of_the_texts() {
    let all: Vec<String> = SET.statements.iter().map(|s| s.id.to_string()).collect();
    for lang in Lang::ALL {
        assert_eq!(contents(&format!("?view=workshops&lang={}", lang.tag())), all);
    }
}

#[test]
fn the_contents_have_what_is_selected_and_the_conclusions_of_its_points() {
    for theme in &SET.themes {
        let link = format!("?view=workshops&theme={}", theme.id);
        let (state, _) = ViewState::parse(&link, &SET, vocabulary());
        let selected = INDEXES[0].select(&state);
        let chosen: Vec<&str> =
            SET.statements.iter().enumerate().filter(|(row, _)| selected.contains(*row)).map(|(_, s)| s.id.as_str()).collect();
        let expected: Vec<String> = SET
            .statements
            .iter()
            .map(|s| s.id.as_str())
            .filter(|id| chosen.contains(id) || chosen.iter().any(|point| point.starts_with(&format!("{id}."))))
            .map(str::to_owned)
            .collect();
        assert_eq!(contents(&link), expected, "{link}");
    }
}
