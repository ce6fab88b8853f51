//! What the texts say the SDGs miss, the targets they never touch, and the themes and goals that never meet.

use crate::support::page::{render, tags};
use crate::support::*;
use idm_explorer::across::gaps::{GROUPS, group, list_of, meetings, missing, silence, targets, without_missing};
use idm_explorer::domain::{Grade, Lang};
use idm_explorer::query::{Facet, Mode, View, ViewState};
use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::LazyLock;

static RAW: LazyLock<Value> = LazyLock::new(|| serde_json::from_str(PUBLISHED).unwrap());

/// The selected statements as the document has them.
fn selected(state: &ViewState) -> Vec<&'static Value> {
    let ids: BTreeSet<String> = INDEX.answer(state).ids(&SET).into_iter().collect();
    RAW["statements"].as_array().unwrap().iter().filter(|s| ids.contains(s["id"].as_str().unwrap())).collect()
}

/// The links of a statement that the chosen grades let count: goal or target, and grade.
fn links(state: &ViewState, statement: &Value) -> Vec<(String, String)> {
    let grades: Vec<&str> = state.choice(Facet::Grade).of(Mode::Any).iter().map(|term| vocabulary().id(Facet::Grade, *term)).collect();
    let links = statement["sdg"].as_array().unwrap().iter();
    let pairs = links.map(|link| (link["ref"].as_str().unwrap().to_owned(), link["grade"].as_str().unwrap().to_owned()));
    pairs.filter(|(_, grade)| grades.is_empty() || grades.contains(&grade.as_str())).collect()
}

fn goal(to: &str) -> &str {
    to.split('.').next().unwrap()
}

fn any_gaps() -> impl Strategy<Value = ViewState> {
    any_state().prop_map(|state| state.in_view(View::Gaps))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_target_stands_in_the_group_of_its_strongest_link(state in any_gaps()) {
        let found = targets(&SET, &INDEX, &state);
        prop_assert_eq!(GROUPS.iter().map(|grade| group(&found, *grade).len()).sum::<usize>(), SET.targets.len());
        let statements = selected(&state);
        for reached in &found {
            let id = SET.targets[reached.target].id.as_str();
            let to: Vec<Vec<String>> = statements
                .iter()
                .map(|s| links(&state, s).into_iter().filter(|(to, _)| to == id).map(|(_, grade)| grade).collect::<Vec<_>>())
                .filter(|grades| !grades.is_empty())
                .collect();
            let best = Grade::ALL.into_iter().find(|grade| to.iter().flatten().any(|found| found == grade.id()));
            prop_assert_eq!(reached.grade, best, "{} {}", id, state.link(vocabulary()));
            prop_assert_eq!(reached.number, to.len(), "{} {}", id, state.link(vocabulary()));
            prop_assert_eq!(INDEX.number(&list_of(&state, id)), to.len());
        }
    }

    #[test]
    fn themes_and_goals_meet_where_a_statement_has_both(state in any_gaps()) {
        let found = meetings(&SET, &INDEX, &state);
        let statements = selected(&state);
        let mut never = 0;
        for apart in &found.themes {
            let theme = SET.themes[apart.theme].id.as_str();
            let on: Vec<_> = statements.iter().filter(|s| s["themes"].as_array().unwrap().iter().any(|t| t == theme)).collect();
            let met: BTreeSet<String> = on.iter().flat_map(|s| links(&state, s)).map(|(to, _)| goal(&to).to_owned()).collect();
            let expected: Vec<usize> = (0..SET.goals.len()).filter(|place| !met.contains(SET.goals[*place].id.as_str())).collect();
            prop_assert_eq!(&apart.never, &expected, "{} {}", theme, state.link(vocabulary()));
            let targets = on.iter().flat_map(|s| links(&state, s)).any(|(to, _)| SET.target(&to).is_some());
            prop_assert_eq!(apart.meets_target, targets);
            never += expected.len();
        }
        prop_assert_eq!((found.never, found.pairs), (never, SET.themes.len() * SET.goals.len()));
        for place in 0..SET.goals.len() {
            let met = statements.iter().flat_map(|s| links(&state, s)).any(|(to, _)| goal(&to) == SET.goals[place].id.as_str());
            prop_assert_eq!(found.silent.contains(&place), !met);
        }
        prop_assert!(found.without_goal().iter().all(|theme| !found.without_target().contains(theme)));
    }

    #[test]
    fn what_is_missed_is_said_by_selected_statements_alone(state in any_gaps()) {
        let expected: Vec<&str> = selected(&state).into_iter().filter(|s| s["misses"].is_object()).map(|s| s["id"].as_str().unwrap()).collect();
        let found: Vec<&str> = missing(&SET, &INDEX.select(&state)).into_iter().map(|row| SET.statements[row].id.as_str()).collect();
        prop_assert_eq!(found, expected);
    }
}

#[test]
fn the_whole_set_has_the_known_gaps() {
    let state = state("?view=gaps");
    let found = targets(&SET, &INDEX, &state);
    let silent: Vec<&str> = group(&found, None).iter().map(|reached| SET.targets[reached.target].id.as_str()).collect();
    assert_eq!(silent, ["1.3", "3.8", "3.c", "4.b", "5.4", "8.5", "16.1", "16.6", "16.9"]);
    let counted = silence(&found);
    assert_eq!((counted.silent, counted.all, counted.silent_direct, counted.direct), (9, 30, 2, 9));
    assert_eq!(missing(&SET, &INDEX.select(&state)).len(), 3);
    assert_eq!(without_missing(&SET).iter().map(|id| id.as_str()).collect::<Vec<_>>(), ["W2"]);
}

#[test]
fn silent_targets_are_said_not_to_be_mentioned_and_never_to_be_without_data() {
    for (lang, whole, part) in [
        (Lang::En, "Not mentioned in these summaries", "Not mentioned in this selection"),
        (Lang::Fr, "Non mentionnées dans ces résumés", "Non mentionnées dans cette sélection"),
        (Lang::Es, "No mencionadas en estos resúmenes", "No mencionadas en esta selección"),
    ] {
        let link = ViewState::start(View::Gaps, lang).link(vocabulary());
        let html = render(&link);
        assert!(html.contains(whole) && !html.contains(part), "{link}");
        assert!(!html.to_lowercase().contains("no data"), "{link}");
        let html = render(&format!("{link}&theme=data"));
        assert!(html.contains(part) && !html.contains(whole), "{link}");
    }
}

#[test]
fn the_page_lists_every_target_once() {
    for link in ["?view=gaps", "?view=gaps&theme=data", "?view=gaps&workshop=W2&grade=inference&lang=es"] {
        let html = render(link);
        let listed: Vec<String> = tags(&html, "li").iter().filter_map(|tag| tag.get("data-target")).collect();
        let all: BTreeSet<&String> = listed.iter().collect();
        assert_eq!((listed.len(), all.len()), (SET.targets.len(), SET.targets.len()), "{link}");
    }
}

#[test]
fn a_selection_without_a_gap_of_the_sdgs_leads_to_one() {
    let html = render("?view=gaps&workshop=W2");
    assert!(html.contains("data-way-out"));
    assert_eq!(tags(&html, "li").iter().filter(|tag| tag.get("data-misses").is_some()).count(), 0);
}

#[test]
fn the_number_beside_a_theme_is_that_of_the_goals_below_it() {
    for link in ["?view=gaps", "?view=gaps&workshop=W2&lang=es"] {
        let html = render(link);
        let mut seen = 0;
        for theme in html.split("data-apart-theme=").skip(1) {
            let theme = theme.split("</li></ul>").next().unwrap();
            let Some(rest) = theme.split("data-apart-number=\"").nth(1) else { continue };
            let number: usize = rest.split('"').next().unwrap().parse().unwrap();
            assert_eq!(theme.matches("sdg__code").count(), number, "{link}");
            seen += 1;
        }
        assert!(seen > 5, "{link}: {seen}");
    }
}
