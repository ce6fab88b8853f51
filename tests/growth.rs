//! How the explorer grows: the shipped statements repeated, as a data set of a larger dialogue would be.

use crate::support::page::{tags, without_comments};
use crate::support::{SET, vocabulary};
use idm_explorer::across::strength::{plan::Plan, rows};
use idm_explorer::dataset::{Context, DataSet};
use idm_explorer::domain::{Lang, StatementId};
use idm_explorer::query::{Index, View, ViewState};
use idm_explorer::session::{Loaded, Session};
use idm_explorer::shell::{App, LOADERS};
use leptos::prelude::*;
use std::collections::HashSet;
use std::time::{Duration, Instant};

/// No view may have more elements than this, however many statements there are.
const ELEMENTS: usize = 5_000;

/// The id of a statement's copy: another point of the same conclusion.
fn copy(id: &StatementId, round: usize) -> StatementId {
    format!("{id}.r{round}").as_str().into()
}

/// The shipped set with its statements repeated to a number; what refers to a statement refers to its copies too.
fn grown(len: usize) -> DataSet {
    let mut set = SET.clone();
    let shipped = &SET.statements;
    set.statements = (0..len)
        .map(|row| {
            let mut statement = shipped[row % shipped.len()].clone();
            if row >= shipped.len() {
                statement.id = copy(&statement.id, row / shipped.len());
                statement.aliases.clear();
            }
            statement
        })
        .collect();
    let known: HashSet<StatementId> = set.statements.iter().map(|s| s.id.clone()).collect();
    let many = |ids: &mut Vec<StatementId>| {
        let rounds = 1..len.div_ceil(shipped.len());
        let copies: Vec<StatementId> = rounds.flat_map(|round| ids.iter().map(move |id| copy(id, round))).collect();
        ids.extend(copies.into_iter().filter(|id| known.contains(id)));
    };
    for event in &mut set.events {
        many(&mut event.stated_in);
        many(&mut event.expected_in);
    }
    for alignment in &mut set.alignments {
        alignment.sides.0.iter_mut().for_each(|(_, ids)| many(ids));
    }
    for outcome in &mut set.outcomes {
        many(&mut outcome.statements);
    }
    set
}

/// A grown set in a session of its own.
struct Grown {
    owner: Owner,
    session: Session,
}

impl Grown {
    fn new(len: usize) -> Grown {
        let set = grown(len);
        let context = Context::of(&set);
        let owner = Owner::new();
        let session = owner.with(|| {
            let session = Session::provide(String::new(), Loaded::of(set.clone(), Lang::En), LOADERS);
            session.store.supply(Loaded::of(set, Lang::En), context);
            session
        });
        Grown { owner, session }
    }

    /// What a link shows, and how long that took.
    fn show(&self, link: &str) -> (String, Duration) {
        let view = self.owner.child();
        let start = Instant::now();
        let html = view.with(|| {
            self.session.travelled(link.to_owned(), None);
            view! { <App/> }.to_html()
        });
        let took = start.elapsed();
        view.cleanup();
        (without_comments(&html), took)
    }
}

fn elements(html: &str) -> usize {
    html.matches('<').count() - html.matches("</").count()
}

/// The start of every view, every kind of record, and what draws most.
fn links() -> Vec<String> {
    let starts = View::ALL.into_iter().map(|view| ViewState::start(view, Lang::En).link(vocabulary()));
    let records = [
        "?view=statements&id=W1.3.2",
        "?view=themes&id=data",
        "?view=sdgs&id=10",
        "?view=sdgs&id=10.7",
        "?view=workshops&id=W1",
        "?view=actors&id=iom",
        "?view=frameworks&id=gcm",
        "?view=matrix&id=10",
        "?view=compare&id=A01",
        "?view=followup&id=R01",
        "?view=timeline&id=E-nyd",
        "?view=timeline&lane=theme",
        "?view=timeline&lane=framework",
        "?q=migration",
        "?view=themes&q=migration",
        "?view=note&ids=W1.1,W1.2",
    ];
    starts.chain(records.map(str::to_owned)).collect()
}

#[test]
fn no_view_has_more_elements_than_a_browser_can_hold() {
    let len = std::env::var("GROWTH").ok().and_then(|len| len.parse().ok()).unwrap_or(10_000);
    let grown = Grown::new(len);
    let (list, _) = grown.show("?view=statements");
    assert_eq!(list.matches("data-statement=").count(), 100, "a page of the list");
    assert!(list.contains("data-more-all"), "and the way to all of it");
    let mut too_many = Vec::new();
    for link in links() {
        let (html, took) = grown.show(&link);
        let elements = elements(&html);
        println!("{link:34} {elements:6} elements {:9} bytes {:6} ms", html.len(), took.as_millis());
        if elements > ELEMENTS {
            too_many.push((link, elements));
        }
    }
    assert_eq!(too_many, []);
}

#[test]
fn the_shipped_statements_are_always_all_there() {
    for link in links() {
        let html = crate::support::page::render(&link);
        let held_back = html.contains("data-more-all") || html.contains("data-mark-scale");
        assert!(!held_back, "{link}");
    }
}

#[test]
fn ids_of_any_number_of_parts_are_read_back_from_a_link() {
    let set = grown(1_000);
    let index = Index::of(&set, Lang::En);
    for id in ["W1.3.2.r5", "w1.3.2.R5", "W2.intro.1.r9"] {
        let known = set.statements.iter().find(|s| s.id.as_str().eq_ignore_ascii_case(id)).unwrap().id.to_string();
        let (state, issues) = ViewState::parse(&format!("?view=statements&id={id}"), &set, index.vocabulary());
        assert_eq!((state.id, issues), (Some(known.clone()), Vec::new()));
        let (state, issues) = ViewState::parse(&format!("?pinpoint={id},W1.1"), &set, index.vocabulary());
        assert_eq!((state.pinpoints.clone(), issues), (vec!["W1.1".to_owned(), known], Vec::new()));
        assert_eq!(index.number(&state), 2);
    }
}

#[test]
fn an_id_is_found_after_a_change_and_a_former_id_gives_way_to_one_of_today() {
    let mut set = grown(70);
    let first = set.statements[0].id.to_string();
    assert_eq!(set.statements.row(&first), Some(0));
    set.statements[0].id = "W1.new".into();
    set.statements[0].aliases = vec![first.as_str().into(), set.statements[5].id.clone()];
    assert_eq!((set.statements.row("W1.new"), set.statements.row(&first)), (Some(0), Some(0)), "by its new and by its former id");
    assert_eq!(set.statements.row_of_id(&first), None, "a former id is no id of today");
    let fifth = set.statements[5].id.to_string();
    assert_eq!(set.statements.row(&fifth), Some(5), "the statement that has the id today");
    assert_eq!(set.statements.row("W9.9"), None);
}

#[test]
fn numbers_of_a_large_set_open_as_many_statements_as_they_say() {
    let grown = Grown::new(700);
    let data = grown.owner.with(|| grown.session.data());
    let mut opened = 0;
    for link in links() {
        let (html, _) = grown.show(&link);
        assert!(html.matches("data-mark-scale").count() <= 1, "{link} says once what a mark stands for");
        for counted in tags(&html, "a") {
            let (Some(href), Some(count)) = (counted.get("href"), counted.get("data-count")) else { continue };
            let (state, issues) = ViewState::parse(&href, &data.set, data.index.vocabulary());
            assert_eq!((data.index.number(&state).to_string(), issues), (count, Vec::new()), "{link}: {href}");
            opened += 1;
        }
    }
    assert!(opened > 1_000, "{opened} numbers");
}

#[test]
fn a_pile_stands_for_all_of_one_verb_also_where_verbs_share_a_rank() {
    let mut set = grown(1_000);
    // Whatever the ranks: of its own each, one for all, none for some.
    for ranks in [None, Some([1; 8]), Some([1, 1, 2, 2, 3, 3, 4, 4])] {
        for (verb, rank) in set.verbs.iter_mut().zip(ranks.into_iter().flatten()) {
            verb.rank = (rank < 4).then_some(rank);
        }
        let index = Index::of(&set, Lang::En);
        let found = rows(&set, &index.select(&ViewState::start(View::Themes, Lang::En)));
        let names: Vec<String> = found.iter().map(|row| row.theme.to_string()).collect();
        for room in [320.0, 1200.0] {
            for (row, laid) in found.iter().zip(&Plan::of(&found, &names, room).rows) {
                for group in &laid.groups {
                    let said = &row.sides[group.side].said;
                    let piles: Vec<_> = group.marks.iter().map(|mark| said[mark.first].verb.clone()).collect();
                    let once: HashSet<_> = piles.iter().collect();
                    assert_eq!(once.len(), piles.len(), "{ranks:?} {}", row.theme);
                    assert_eq!(group.marks.iter().map(|mark| mark.number).sum::<usize>(), said.len());
                    for mark in &group.marks {
                        assert!(said[mark.first..mark.first + mark.number].iter().all(|one| one.verb == said[mark.first].verb));
                    }
                }
            }
        }
    }
}
