//! The matrix: every number is a list, whatever the filters; counted again from the records as they are published.

use crate::support::page::{render, render_narrow, tags};
use crate::support::*;
use idm_explorer::across::matrix::moves::{Place, Step};
use idm_explorer::across::matrix::{Cell, ColumnKind, Matrix, Spot};
use idm_explorer::domain::{Day, Grade, Lang};
use idm_explorer::export::{ExportFormat, Selection, export};
use idm_explorer::i18n::MatrixMessages;
use idm_explorer::query::{Facet, Mode, View, ViewState};
use proptest::prelude::*;
use serde_json::Value;
use std::sync::LazyLock;

static RECORDS: LazyLock<Vec<Value>> =
    LazyLock::new(|| serde_json::from_str::<Value>(PUBLISHED).unwrap()["statements"].as_array().unwrap().clone());

fn matrix(state: &ViewState) -> Matrix {
    Matrix::of(&SET, &INDEX, state)
}

fn at(link: &str) -> Matrix {
    matrix(&state(link))
}

/// A matrix of random filters, of all goals or of one.
fn any_matrix_state() -> impl Strategy<Value = ViewState> {
    let goals: Vec<String> = SET.goals.iter().map(|goal| goal.id.to_string()).collect();
    (any_state(), prop::option::of(prop::sample::select(goals))).prop_map(|(state, goal)| match goal {
        Some(goal) => state.with_record(View::Matrix, &goal),
        None => state.in_view(View::Matrix),
    })
}

// ---- The oracle: the published records, one by one. ----

fn strings<'a>(record: &'a Value, key: &str) -> Vec<&'a str> {
    record[key].as_array().unwrap().iter().map(|value| value.as_str().unwrap()).collect()
}

/// The best grade that counts among the links of a record to a column.
fn best(record: &Value, column: &str, kind: ColumnKind, grades: &[&str]) -> Option<usize> {
    let links = record["sdg"].as_array().unwrap().iter().map(|link| (link["ref"].as_str().unwrap(), link["grade"].as_str().unwrap()));
    links
        .filter(|(to, _)| *to == column || (kind == ColumnKind::Goal && to.split('.').next() == Some(column)))
        .filter(|(_, grade)| grades.is_empty() || grades.contains(grade))
        .map(|(_, grade)| ["number", "wording", "inference"].iter().position(|one| *one == grade).unwrap())
        .min()
}

fn selected(state: &ViewState) -> Vec<&'static Value> {
    INDEX.select(state).ones().map(|row| &RECORDS[row]).collect()
}

fn ids<'a>(records: impl IntoIterator<Item = &'a Value>) -> Vec<&'a str> {
    records.into_iter().map(|record| record["id"].as_str().unwrap()).collect()
}

fn grades_of(state: &ViewState) -> Vec<&'static str> {
    state.choice(Facet::Grade).of(Mode::Any).iter().map(|term| vocabulary().id(Facet::Grade, *term)).collect()
}

/// A number and its list agree with each other and with the records.
fn check_list(opens: &Option<ViewState>, count: usize, wanted: &[&str], at: &str) {
    assert_eq!(count, wanted.len(), "{at}");
    match opens {
        None => assert_eq!(count, 0, "{at}"),
        Some(opens) => {
            assert_eq!(INDEX.number(opens), count, "{at}");
            assert_eq!(ids(selected(opens)), wanted, "{at}");
            // What is opened is what a link can say.
            assert_eq!(&state(&opens.link(vocabulary())).along_with(opens), opens, "{at}");
        }
    }
}

fn check(state: &ViewState) {
    let link = state.link(vocabulary());
    let grid = matrix(state);
    let all = selected(state);
    let grades = grades_of(state);
    check_list(&grid.all.opens, grid.all.count, &ids(all.iter().copied()), &link);
    for column in &grid.columns {
        let linked = all.iter().copied().filter(|record| best(record, &column.id, column.kind, &grades).is_some());
        check_list(&column.all.opens, column.all.count, &ids(linked), &format!("{link} {}", column.id));
    }
    for row in &grid.rows {
        let having: Vec<&Value> = all.iter().copied().filter(|record| strings(record, "themes").contains(&row.theme.as_str())).collect();
        check_list(&row.all.opens, row.all.count, &ids(having.iter().copied()), &format!("{link} {}", row.theme));
        assert_eq!(row.cells.len(), grid.columns.len());
        for (column, cell) in grid.columns.iter().zip(&row.cells) {
            let at = format!("{link} {}:{}", row.theme, column.id);
            let of = |record: &&Value| best(record, &column.id, column.kind, &grades);
            let met: Vec<&Value> = having.iter().copied().filter(|record| of(record).is_some()).collect();
            check_list(&cell.opens, cell.count(), &ids(met.iter().copied()), &at);
            for (place, workshop) in SET.workshops.iter().enumerate() {
                for (grade, number) in cell.split[place].iter().enumerate() {
                    let wanted = met.iter().filter(|record| record["workshop"] == workshop.id.as_str() && of(record) == Some(grade));
                    assert_eq!(*number, wanted.count(), "{at} {} {grade}", workshop.id);
                }
            }
            check_sums(cell, &at);
            let expected = if grid.all.count == 0 { 0.0 } else { (row.all.count * column.all.count) as f64 / grid.all.count as f64 };
            assert!((cell.expected - expected).abs() < 1e-9, "{at}");
            assert!(cell.count() <= row.all.count.min(column.all.count), "{at}");
        }
    }
}

/// The grades add up to the number, and so do New York and Geneva.
fn check_sums(cell: &Cell, at: &str) {
    assert_eq!(Grade::ALL.iter().map(|grade| cell.of_grade(*grade)).sum::<usize>(), cell.count(), "{at}");
    assert_eq!((0..SET.workshops.len()).map(|place| cell.of_workshop(place)).sum::<usize>(), cell.count(), "{at}");
    assert_eq!(cell.rests_on_one_inference(), cell.count() == 1 && cell.of_grade(Grade::Inference) == 1, "{at}");
    assert_eq!(cell.best().is_none(), cell.count() == 0, "{at}");
}

#[test]
fn every_number_is_its_list_without_filters() {
    check(&state("?view=matrix"));
    for goal in &SET.goals {
        check(&state("?view=matrix").with_record(View::Matrix, goal.id.as_str()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn every_number_is_its_list_under_any_filter(state in any_matrix_state()) {
        check(&state);
    }
}

/// Rows of the CSV of a list.
fn exported(state: &ViewState) -> usize {
    let selection = Selection::of(&SET, &INDEX, Some(&CONTEXT), state, "https://example.org/idm/", Day::from_civil(2026, 11, 22).unwrap());
    let text = export(ExportFormat::Csv, &selection).remove(0).text;
    csv::ReaderBuilder::new().from_reader(text.as_bytes()).records().map(Result::unwrap).count()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn every_number_is_the_rows_of_the_file_of_its_list(state in any_matrix_state(), first in 0usize..7) {
        let grid = matrix(&state);
        let cells = grid.rows.iter().flat_map(|row| &row.cells).map(|cell| (cell.count(), &cell.opens)).skip(first).step_by(7);
        let columns = grid.columns.iter().map(|column| (column.all.count, &column.all.opens));
        let rows = grid.rows.iter().map(|row| (row.all.count, &row.all.opens));
        for (count, opens) in cells.chain(columns).chain(rows).chain([(grid.all.count, &grid.all.opens)]) {
            match opens {
                Some(opens) => prop_assert_eq!(exported(opens), count, "{}", opens.link(vocabulary())),
                None => prop_assert_eq!(count, 0),
            }
        }
    }
}

// ---- What is said of the whole. ----

fn cell<'a>(grid: &'a Matrix, theme: &str, column: &str) -> &'a Cell {
    let row = grid.rows.iter().find(|row| row.theme == theme).unwrap();
    &row.cells[grid.columns.iter().position(|one| one.id == column).unwrap()]
}

#[test]
fn rows_are_the_themes_and_columns_the_goals_with_the_agenda_apart() {
    let grid = at("?view=matrix");
    assert_eq!(grid.rows.iter().map(|row| row.theme.as_str()).collect::<Vec<_>>(), vocabulary().ids(Facet::Theme));
    let columns: Vec<&str> = grid.columns.iter().map(|column| column.id.as_str()).collect();
    assert_eq!(columns, (1..=17).map(|id| id.to_string()).chain(["agenda".to_owned()]).collect::<Vec<_>>());
    assert!(grid.columns.iter().all(|column| column.kind.is_apart() == (column.id == "agenda")));
    let tally = grid.tally();
    assert_eq!((tally.pairs, tally.met, tally.columns, tally.silent), (255, 62, 17, 9));
    assert_eq!(cell(&grid, "governance", "10").count(), 12);
    assert_eq!(grid.foremost().iter().map(|pair| (pair.theme, pair.column.id.as_str())).collect::<Vec<_>>(), [("governance", "10")]);
}

#[test]
fn the_columns_of_a_goal_are_its_targets_and_the_goal_itself_apart() {
    let grid = at("?view=matrix&id=10");
    let columns: Vec<(&str, ColumnKind)> = grid.columns.iter().map(|column| (column.id.as_str(), column.kind)).collect();
    let target = ColumnKind::Target;
    assert_eq!(columns, [("10.2", target), ("10.3", target), ("10.7", target), ("10.c", target), ("10", ColumnKind::Itself)]);
    assert_eq!(grid.all.count, INDEX.number(&state("?sdg=10")));
    // No filter says "to the goal and to no target": the list names its statements.
    let itself = grid.columns.last().unwrap().all.opens.clone().unwrap();
    assert!(!itself.pinpoints.is_empty());
    assert_eq!(at("?view=matrix&id=15").columns.len(), 1);
}

#[test]
fn the_grade_filter_counts_everything_anew() {
    let (all, stated) = (at("?view=matrix"), at("?view=matrix&grade=number,wording"));
    assert!(stated.tally().met < all.tally().met);
    assert_eq!(stated.tally().single, 0);
    for row in &stated.rows {
        assert!(row.cells.iter().all(|cell| cell.of_grade(Grade::Inference) == 0), "{}", row.theme);
    }
    let inferred = at("?view=matrix&grade=inference");
    assert!(inferred.rows.iter().flat_map(|row| &row.cells).all(|cell| cell.of_grade(Grade::Inference) == cell.count()));
    assert_eq!(at("?view=matrix&grade=none").filled(), 0);
}

#[test]
fn rankings_keep_to_what_is_expected_at_least_once() {
    for link in ["?view=matrix", "?view=matrix&id=10", "?view=matrix&workshop=W1", "?view=matrix&q=nothing-at-all"] {
        let grid = at(link);
        for (pairs, sign) in [(grid.more_often(), 1.0), (grid.less_often(), -1.0)] {
            let surplus: Vec<f64> = pairs.iter().map(|pair| sign * (pair.cell.count() as f64 - pair.cell.expected)).collect();
            assert!(surplus.iter().all(|value| *value > 0.0), "{link}");
            assert!(surplus.is_sorted_by(|a, b| a >= b), "{link}");
            assert!(pairs.iter().all(|pair| pair.cell.expected >= 1.0 && !pair.column.kind.is_apart()), "{link}");
        }
        assert_eq!(grid.on_one_inference().count(), grid.tally().single, "{link}");
        assert_eq!(grid.tally().reliable, grid.pairs().filter(|pair| pair.cell.expected >= 5.0).count(), "{link}");
    }
}

// ---- The keyboard. ----

const LAST: Place = Place { row: 16, column: 19 };

fn check_key(key: &str, control: bool, from: (usize, usize), to: Option<(usize, usize)>) {
    let place = |(row, column)| Place { row, column };
    let found = Step::of_key(key, control).map(|step| step.from(place(from), LAST));
    assert_eq!(found, to.map(place), "{key} {control} {from:?}");
}

#[test]
fn keys_lead_where_the_grid_pattern_says() {
    check_key("ArrowRight", false, (3, 4), Some((3, 5)));
    check_key("ArrowLeft", false, (3, 4), Some((3, 3)));
    check_key("ArrowUp", false, (3, 4), Some((2, 4)));
    check_key("ArrowDown", false, (3, 4), Some((4, 4)));
    check_key("Home", false, (3, 4), Some((3, 0)));
    check_key("End", false, (3, 4), Some((3, 19)));
    check_key("Home", true, (3, 4), Some((0, 0)));
    check_key("End", true, (3, 4), Some((16, 19)));
    // At an edge it stays.
    check_key("ArrowLeft", false, (3, 0), Some((3, 0)));
    check_key("ArrowUp", false, (0, 4), Some((0, 4)));
    check_key("ArrowRight", false, (16, 19), Some((16, 19)));
    check_key("ArrowDown", false, (16, 19), Some((16, 19)));
    // What is not a step is the browser's.
    for key in ["Enter", "Tab", " ", "a", "PageDown", "Escape"] {
        check_key(key, false, (3, 4), None);
    }
    check_key("ArrowRight", true, (3, 4), None);
    // A grid may have become smaller since.
    check_key("ArrowLeft", false, (40, 40), Some((16, 18)));
}

#[test]
fn every_place_of_the_grid_holds_something_and_no_other_does() {
    for link in ["?view=matrix", "?view=matrix&id=10"] {
        let grid = at(link);
        let last = grid.last();
        for row in 0..=last.row {
            for column in 0..=last.column {
                let place = Place { row, column };
                assert_eq!(Place::parse(&place.to_string()), Some(place));
                let spot = grid.spot(place).unwrap_or_else(|| panic!("{link} {place}"));
                let inside = (1..last.row).contains(&row) && (1..last.column).contains(&column);
                assert_eq!(matches!(spot, Spot::Cell(..)), inside, "{link} {place}");
            }
        }
        assert_eq!(grid.spot(Place { row: last.row + 1, column: 0 }), None);
        assert_eq!(grid.spot(Place { row: 1, column: last.column + 1 }), None);
    }
    assert_eq!(Place::parse("3"), None);
}

// ---- The picture as it is rendered. ----

#[test]
fn the_picture_is_a_grid_with_one_tab_stop_and_a_cell_for_every_pair() {
    for (link, columns) in [("?view=matrix", 18), ("?view=matrix&id=10", 5), ("?view=matrix&theme=data&lang=fr", 18)] {
        let html = render(link);
        let grid = matrix(&state(link));
        let svg = html.split_once("data-picture=\"matrix\"").unwrap().1.split_once("</svg>").unwrap().0;
        let groups = tags(svg, "g");
        let cells: Vec<_> = groups.iter().filter_map(|tag| Some((tag.get("data-cell")?, tag.get("data-count")?))).collect();
        assert_eq!(cells.len(), 15 * columns, "{link}");
        for (key, count) in cells {
            let (theme, column) = key.split_once(':').unwrap();
            assert_eq!(count, cell(&grid, theme, column).count().to_string(), "{link} {key}");
        }
        let parts: Vec<_> = groups.into_iter().chain(tags(svg, "a")).collect();
        assert_eq!(parts.iter().filter(|tag| tag.get("tabindex").as_deref() == Some("0")).count(), 1, "{link}");
        assert_eq!(parts.iter().filter(|tag| tag.get("data-at").is_some()).count(), 17 * (columns + 2), "{link}");
        for (role, number) in [("row", 17), ("columnheader", columns + 2), ("rowheader", 16), ("grid", 1)] {
            assert_eq!(parts.iter().filter(|tag| tag.get("role").as_deref() == Some(role)).count(), number, "{link} {role}");
        }
        assert_eq!(parts.iter().filter(|tag| tag.get("data-row").is_some()).count(), 15, "{link}");
        assert_eq!(parts.iter().filter(|tag| tag.get("data-column").is_some()).count(), columns, "{link}");
    }
}

#[test]
fn where_nothing_meets_the_page_says_so_and_draws_nothing() {
    let html = render("?view=matrix&sdg=none");
    assert!(html.contains("data-dead-end") && !html.contains("data-picture=\"matrix\""));
}

#[test]
fn the_list_of_a_narrow_page_explains_its_letters_its_border_and_its_squares() {
    for (link, lang, agenda) in
        [("?view=matrix", Lang::En, true), ("?view=matrix&lang=fr", Lang::Fr, true), ("?view=matrix&id=10&lang=es", Lang::Es, false)]
    {
        let html = render_narrow(link);
        let key = html.split_once("data-matrix-key").unwrap().1.split_once("</ul>").unwrap().0;
        for workshop in &SET.workshops {
            assert!(key.contains(workshop.id.as_str()) && key.contains(workshop.name.get(lang)), "{link} {}", workshop.id);
        }
        assert!(key.contains("matrix-pair--single") && key.contains(MatrixMessages::of(lang).key_single), "{link}");
        assert_eq!(key.contains("2030"), agenda, "{link}");
    }
}
