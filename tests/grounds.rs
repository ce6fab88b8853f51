//! A grade is never lent: wherever links to the SDGs are added up, each ground has its own number, and with grades asked
//! for nothing of another one is shown. The oracle reads the document itself.

use crate::support::page::{render, render_narrow, tags};
use crate::support::*;
use idm_explorer::across::gaps;
use idm_explorer::across::matrix::{ColumnKind, Matrix};
use idm_explorer::across::series::stretch;
use idm_explorer::domain::{Chart, Edtf, Grade, Lang, Mark, Series, SeriesBreak, SeriesPoint, Text};
use idm_explorer::note::{self, Block, Document, Draft};
use idm_explorer::pages::{Edition, Page, Site, page};
use idm_explorer::query::{ByGrade, Facet, Grounds, Mode, View, ViewState};
use idm_explorer::session::hue_class;
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

/// The place of the strongest of a statement's links for which something holds, among the grades asked for.
fn best(state: &ViewState, statement: &Value, holds: impl Fn(&str) -> bool) -> Option<usize> {
    let asked: Vec<&str> = state.choice(Facet::Grade).of(Mode::Any).iter().map(|term| vocabulary().id(Facet::Grade, *term)).collect();
    let links = statement["sdg"].as_array().unwrap().iter().map(|link| (link["ref"].as_str().unwrap(), link["grade"].as_str().unwrap()));
    let counted = links.filter(|(to, grade)| holds(to) && (asked.is_empty() || asked.contains(grade)));
    counted.map(|(_, grade)| ["number", "wording", "inference"].iter().position(|one| *one == grade).unwrap()).min()
}

fn tally(state: &ViewState, statements: &[&Value], holds: impl Fn(&str) -> bool) -> ByGrade {
    let mut numbers = ByGrade::default();
    for place in statements.iter().filter_map(|s| best(state, s, &holds)) {
        numbers[place] += 1;
    }
    numbers
}

fn is_goal(goal: &str) -> impl Fn(&str) -> bool + '_ {
    move |to| to.split('.').next() == Some(goal)
}

/// The numbers by ground that a piece of a page shows.
fn seen(html: &str) -> ByGrade {
    let mut numbers = ByGrade::default();
    for tag in tags(html, "span") {
        if let Some((ground, number)) = tag.get("data-ground").zip(tag.get("data-number")) {
            let place = Grade::ALL.iter().position(|grade| grade.id() == ground).unwrap();
            numbers[place] += number.parse::<usize>().unwrap();
        }
    }
    numbers
}

/// The pieces of a page that begin with an attribute, each up to the next one or to the end of what holds them.
fn pieces<'a>(html: &'a str, attribute: &str, end: &str) -> Vec<(String, &'a str)> {
    let start = format!("{attribute}=\"");
    let rest = html.split(start.as_str()).skip(1);
    rest.map(|rest| {
        let (value, rest) = rest.split_once('"').unwrap();
        (value.to_owned(), rest.split_once(end).map_or(rest, |(piece, _)| piece))
    })
    .collect()
}

/// A state of a view that any link may hold, often with a grade.
fn any_of(view: View) -> impl Strategy<Value = ViewState> {
    let grade = prop_oneof![1 => Just(None), 2 => prop::sample::select(Grade::ALL.to_vec()).prop_map(Some)];
    (any_state(), grade).prop_map(move |(state, grade)| {
        let state = state.in_view(view);
        let term = grade.and_then(|grade| vocabulary().term(Facet::Grade, grade.id()));
        term.map_or(state.clone(), |term| state.with(Facet::Grade, Mode::Any, term))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn every_target_has_its_own_number_on_each_ground(state in any_of(View::Gaps)) {
        let statements = selected(&state);
        for reached in gaps::targets(&SET, &INDEX, &state) {
            let id = SET.targets[reached.target].id.as_str();
            prop_assert_eq!(reached.by_grade, tally(&state, &statements, |to| to == id), "{} {}", id, state.link(vocabulary()));
            prop_assert_eq!(reached.by_grade.iter().sum::<usize>(), reached.number);
        }
    }

    #[test]
    fn every_cell_and_column_of_the_matrix_has_its_own_number_on_each_ground(state in any_of(View::Matrix)) {
        let grid = Matrix::of(&SET, &INDEX, &state);
        let statements = selected(&state);
        for (place, column) in grid.columns.iter().enumerate() {
            let holds = |to: &str| if column.kind == ColumnKind::Goal { is_goal(&column.id)(to) } else { to == column.id };
            prop_assert_eq!(column.by_grade, tally(&state, &statements, holds), "{}", column.id);
            for row in &grid.rows {
                let on = |s: &&&Value| s["themes"].as_array().unwrap().iter().any(|theme| theme == row.theme.as_str());
                let on: Vec<&Value> = statements.iter().filter(on).copied().collect();
                prop_assert_eq!(row.cells[place].by_grade(), tally(&state, &on, holds), "{} {}", row.theme, column.id);
                for (at, workshop) in SET.workshops.iter().enumerate() {
                    let there: Vec<&Value> = on.iter().filter(|s| s["workshop"] == workshop.id.as_str()).copied().collect();
                    prop_assert_eq!(row.cells[place].by_grade_in(at), tally(&state, &there, holds));
                }
            }
        }
    }

    #[test]
    fn the_table_of_a_note_names_under_each_ground_the_statements_that_have_it(picked in prop::collection::vec(any::<prop::sample::Index>(), 0..9)) {
        let mut ids: Vec<String> = picked.iter().map(|place| place.get(&SET.statements).id.to_string()).collect();
        let mut before = BTreeSet::new();
        ids.retain(|id| before.insert(id.clone()));
        let note = note(&ids, "");
        let mut wanted = BTreeSet::new();
        for (place, id) in ids.iter().enumerate() {
            let s = RAW["statements"].as_array().unwrap().iter().find(|s| s["id"] == id.as_str()).unwrap();
            for link in s["sdg"].as_array().unwrap() {
                let to = link["ref"].as_str().unwrap();
                wanted.insert((if to == "agenda" { "" } else { to }.to_owned(), link["grade"].as_str().unwrap().to_owned(), place + 1));
            }
        }
        let rows = note.sdgs.iter().flat_map(|row| row.numbers.iter().map(|number| (row.code.clone(), row.grade.id().to_owned(), *number)));
        prop_assert_eq!(rows.clone().count(), wanted.len());
        prop_assert_eq!(rows.collect::<BTreeSet<_>>(), wanted);
    }

    #[test]
    fn what_a_title_compares_no_break_and_no_edition_parts(series in any_series()) {
        let told = stretch(&series);
        let first = |date: &Edtf| date.first_day().unwrap();
        let parted = |a: &SeriesPoint, b: &SeriesPoint| {
            a.edition != b.edition || series.breaks.iter().any(|one| {
                let begins = first(&one.date) > first(&a.date) && first(&one.date) <= first(&b.date);
                let whole_years = one.date.to_string().len() <= 9 && !one.date.to_string()[4..].starts_with('-');
                let end = one.date.last_day().unwrap();
                begins || (whole_years && end >= first(&a.date) && end < first(&b.date))
            })
        };
        for (place, a) in told.iter().enumerate() {
            prop_assert!(a.mark == Mark::Verified && !a.apart);
            prop_assert!(told.iter().skip(place + 1).all(|b| !parted(a, b)), "{:?}", told);
        }
        // No longer run of points that nothing parts is left aside.
        let told_of = |point: &&SeriesPoint| point.mark == Mark::Verified && !point.apart && (series.chart != Chart::Line || point.value.is_some());
        let points: Vec<&SeriesPoint> = series.points.iter().filter(told_of).collect();
        let run = |from: usize| points[from..].iter().enumerate().take_while(|(at, b)| points[from..from + at].iter().all(|a| !parted(a, b))).count();
        prop_assert_eq!(told.len(), (0..points.len()).map(run).max().unwrap_or(0));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn pages_show_the_number_of_each_ground(state in any_of(View::Gaps)) {
        let statements = selected(&state);
        // Searched in the language that is read, a word finds other statements.
        let state = state.with_lang(Lang::En);
        prop_assume!(!statements.is_empty());
        let link = state.link(vocabulary());
        let html = render(&link);
        let lines: Vec<_> = pieces(&html, " data-target", "</li>");
        prop_assert_eq!(lines.len(), SET.targets.len());
        for (id, piece) in lines {
            prop_assert_eq!(seen(piece), tally(&state, &statements, |to| to == id), "{} {}", id, link);
        }
        let html = render(&state.in_view(View::Sdgs).link(vocabulary()));
        // A goal or target is opened without the other ones that were asked for.
        let state = state.without_facet(Facet::Sdg);
        let statements = selected(&state);
        let tiles: Vec<_> = pieces(&html, " data-goal", "<li class=\"tile");
        prop_assert_eq!(tiles.len(), SET.goals.len());
        for (id, piece) in tiles {
            // The last tile is followed by the agenda, the others by their targets.
            let own = piece.split_once("tile__targets").map_or(piece, |(own, _)| own);
            let piece = own.split_once("</ol>").map_or(own, |(own, _)| own);
            prop_assert_eq!(seen(piece), tally(&state, &statements, is_goal(&id)), "{} {}", id, link);
        }
        let lines: Vec<_> = pieces(&html, " data-target", "</li>");
        prop_assert_eq!(lines.len(), SET.targets.len());
        for (id, piece) in lines {
            prop_assert_eq!(seen(piece), tally(&state, &statements, |to| to == id), "{} {}", id, link);
        }
    }

    #[test]
    fn with_grades_asked_for_no_page_shows_a_link_of_another(state in any_state(), grade in prop::sample::select(Grade::ALL.to_vec()), view in prop::sample::select(vec![View::Sdgs, View::Themes, View::Statements, View::Gaps, View::Matrix])) {
        let term = vocabulary().term(Facet::Grade, grade.id()).unwrap();
        let state = state.in_view(view).with_only(Facet::Grade, Mode::Any, term);
        let record = match view {
            View::Sdgs => Some("10"),
            View::Themes => Some("data"),
            _ => None,
        };
        let state = record.map_or(state.clone(), |id| state.with_record(view, id));
        for html in [render(&state.link(vocabulary())), render_narrow(&state.link(vocabulary()))] {
            for tag in tags(&html, "a").iter().chain(&tags(&html, "span")) {
                let found = if tag.get("class").is_some_and(|class| class.starts_with("sdg ")) { tag.get("data-grade") } else { tag.get("data-ground") };
                prop_assert!(found.is_none_or(|found| found == grade.id()), "{}", state.link(vocabulary()));
            }
            for other in Grade::ALL.into_iter().filter(|other| *other != grade) {
                prop_assert!(!html.contains(&format!("id=\"grade-{}\"", other.id())), "{}", state.link(vocabulary()));
            }
        }
    }
}

fn note(ids: &[String], state: &str) -> Document {
    let draft = Draft { title: String::new(), blocks: ids.iter().cloned().map(Block::Statement).collect() };
    let state = crate::support::state(state);
    Document::of(&draft, &SET, Lang::En, "", |_| (String::new(), String::new())).narrowed(&state, &SET, vocabulary())
}

/// The name of a grade in English.
fn name(grade: Grade) -> &'static str {
    SET.grades.iter().find(|named| named.id == grade).unwrap().name.get(Lang::En)
}

#[test]
fn a_note_says_in_every_form_which_statements_name_a_target_and_which_are_read_so() {
    let ids = ["W2.4.1", "W1.5", "W1.5.6", "W2.4"].map(str::to_owned);
    let note = note(&ids, "?view=note");
    let rows = |code: &str| note.sdgs.iter().filter(|row| row.code == code).map(|row| (row.grade, row.notes())).collect::<Vec<_>>();
    assert_eq!(rows("10.7"), [(Grade::Wording, "1".to_owned()), (Grade::Inference, "2, 3".to_owned())]);
    assert_eq!(rows("17.18"), [(Grade::Wording, "2, 4".to_owned()), (Grade::Inference, "1, 3".to_owned())]);
    let (html, rtf, markdown) = (note::word(&note), note::rtf(&note), note::markdown(&note));
    let screen = render("?view=note&ids=W2.4.1,W1.5,W1.5.6,W2.4");
    let screen = screen.split_once("data-note-sdgs").unwrap().1.split_once("</table>").unwrap().0;
    for row in &note.sdgs {
        let ground = name(row.grade);
        assert!(html.contains(&format!("{}</td><td>{ground}</td><td>{}</td>", row.name, row.notes())), "{html}");
        assert!(
            markdown
                .lines()
                .any(|line| line.contains(&row.name) && line.contains(ground) && line.ends_with(&format!("| {} |", row.notes())))
        );
        assert!(rtf.contains(ground));
        assert!(screen.contains(&format!("{ground}</td><td class=\"code\">{}</td>", row.notes())), "{screen}");
    }
}

#[test]
fn a_note_under_a_grade_holds_its_links_alone_and_says_so() {
    let ids = ["W2.4.1", "W1.5", "W1.5.6", "W2.4"].map(str::to_owned);
    let (all, named) = (note(&ids, "?view=note"), note(&ids, "?view=note&grade=wording"));
    assert!(named.sdgs.iter().all(|row| row.grade == Grade::Wording) && named.sdgs.len() < all.sdgs.len());
    let wanted: Vec<_> = all.sdgs.iter().filter(|row| row.grade == Grade::Wording).collect();
    assert_eq!(named.sdgs.iter().collect::<Vec<_>>(), wanted);
    assert!(named.made.contains(name(Grade::Wording)) && !all.made.contains(name(Grade::Wording)));
}

#[test]
fn the_goal_view_under_a_grade_has_a_section_for_it_alone() {
    let html = render("?view=sdgs&id=10&grade=inference");
    assert!(html.contains("id=\"grade-inference\"") && !html.contains("id=\"grade-wording\"") && !html.contains("id=\"grade-number\""));
    let whole = render("?view=sdgs&id=10");
    assert!(whole.contains("id=\"grade-inference\"") && whole.contains("id=\"grade-wording\"") && whole.contains("id=\"grade-number\""));
}

#[test]
fn one_statement_is_shown_with_all_its_links_whatever_the_filters_are() {
    let all = render("?view=statements&id=W1.3.2").matches("class=\"reason\"").count();
    assert!(all > 1);
    assert_eq!(render("?view=statements&id=W1.3.2&grade=number").matches("class=\"reason\"").count(), all);
    assert_eq!(Grounds::of(&state("?view=statements&id=W1.3.2&grade=number"), vocabulary()), Grounds::ALL);
}

#[test]
fn the_fill_of_a_cell_is_solid_as_far_as_its_links_are_stated() {
    let html = render("?view=matrix");
    let grid = Matrix::of(&SET, &INDEX, &state("?view=matrix"));
    let mut mixed = 0;
    for (key, piece) in pieces(&html, " data-cell", "</a></g>").into_iter().filter(|(_, piece)| piece.contains("matrix-frame")) {
        let (theme, column) = key.split_once(':').unwrap();
        let place = grid.columns.iter().position(|one| one.id == column).unwrap();
        let cell = &grid.rows.iter().find(|row| row.theme == theme).unwrap().cells[place];
        for (at, workshop) in SET.workshops.iter().enumerate() {
            let high = |solid: bool| -> f64 {
                let mine = |class: Option<String>, fill: Option<String>| match solid {
                    true => class
                        .is_some_and(|class| class.contains("matrix-solid") && class.ends_with(hue_class(SET.hue(workshop.id.as_str())))),
                    false => fill.is_some_and(|fill| fill.contains(&format!("#matrix-{}-", workshop.id))),
                };
                let parts = tags(piece, "rect");
                parts
                    .iter()
                    .filter(|tag| mine(tag.get("class"), tag.get("fill")))
                    .map(|tag| tag.get("height").unwrap().parse::<f64>().unwrap())
                    .sum()
            };
            let [by_number, wording, inferred] = cell.by_grade_in(at);
            let (solid, hatched) = (high(true), high(false));
            let all = (by_number + wording + inferred) as f64;
            if all == 0.0 {
                assert_eq!((solid, hatched), (0.0, 0.0), "{key}");
            } else {
                assert!((hatched / (solid + hatched) - inferred as f64 / all).abs() < 1e-6, "{key} {workshop:?}");
                mixed += usize::from(solid > 0.0 && hatched > 0.0);
            }
        }
    }
    assert!(mixed > 5, "{mixed}");
}

#[test]
fn the_profile_of_a_theme_and_the_matrix_as_list_and_table_show_each_ground() {
    for link in ["?view=themes&id=data", "?view=themes&id=data&grade=inference"] {
        let state = state(link);
        let statements = selected(&state);
        let html = render(link);
        let profile = html.split_once("id=\"profile-title\"").unwrap().1.split_once("</section>").unwrap().0;
        let mut bars = 0;
        for bar in profile.split("<li class=\"bar\">").skip(1) {
            let name = bar.split_once("bar__name\">").unwrap().1.split([' ', '<']).next().unwrap();
            let to = if SET.target(name).is_some() { name } else { "agenda" };
            assert_eq!(seen(bar), tally(&state, &statements, |one| one == to), "{link} {to}");
            bars += 1;
        }
        assert!(bars > 3, "{link}");
    }
    let grid = Matrix::of(&SET, &INDEX, &state("?view=matrix"));
    let html = render_narrow("?view=matrix");
    let mut cells = 0;
    for (key, piece) in pieces(&html, " data-cell", "</li>") {
        let (theme, column) = key.split_once(':').unwrap();
        let place = grid.columns.iter().position(|one| one.id == column).unwrap();
        assert_eq!(seen(piece), grid.rows.iter().find(|row| row.theme == theme).unwrap().cells[place].by_grade(), "{key}");
        cells += 1;
    }
    assert_eq!(cells, grid.filled());
    let html = render("?view=matrix");
    let table = html.split_once("matrix-table").unwrap().1.split_once("</table>").unwrap().0;
    let mut wanted = ByGrade::default();
    for numbers in
        grid.rows.iter().flat_map(|row| row.cells.iter().map(|cell| cell.by_grade())).chain(grid.columns.iter().map(|one| one.by_grade))
    {
        wanted.iter_mut().zip(numbers).for_each(|(sum, number)| *sum += number);
    }
    assert_eq!(seen(table), wanted);
}

#[test]
fn a_static_page_of_a_goal_gives_each_of_its_targets_a_number_on_each_ground() {
    let edition = Edition::of(&SET, Site::parse("").unwrap());
    let all = state("");
    let mut mixed = 0;
    for target in &SET.targets {
        let html = page(&edition, &Page::Goal(target.goal.to_string()), Lang::En).unwrap();
        let entry = html.split_once(&format!("id=\"target-{}\"", target.id)).unwrap().1.split_once("</li>").unwrap().0;
        let numbers = tally(&all, &selected(&all), |to| to == target.id.as_str());
        for (grade, number) in Grade::ALL.into_iter().zip(numbers) {
            assert_eq!(entry.contains(&format!("{} {number}", name(grade))), number > 0, "{} {entry}", target.id);
        }
        mixed += usize::from(numbers.iter().filter(|number| **number > 0).count() > 1);
    }
    assert!(mixed > 1);
}

// Titles of charts.

fn any_edtf() -> impl Strategy<Value = String> {
    let year = 2014..2021i32;
    prop_oneof![
        year.clone().prop_map(|year| year.to_string()),
        (year.clone(), 1..13u32).prop_map(|(year, month)| format!("{year}-{month:02}")),
        (year.clone(), 1..3i32).prop_map(|(year, more)| format!("{year}/{}", year + more)),
    ]
}

fn any_series() -> impl Strategy<Value = Series> {
    let text = |text: &str| Text::of(Lang::En, text);
    let point = (any_edtf(), prop::option::weighted(0.9, 0.0..100.0f64), prop::option::weighted(0.2, "[AB]"), any::<(bool, bool)>());
    (prop::collection::vec(point, 0..9), prop::collection::vec(any_edtf(), 0..3), any::<bool>()).prop_map(move |(points, breaks, line)| {
        let mut series: Series = SET.series[0].clone();
        let model = series.points[0].clone();
        series.chart = if line { Chart::Line } else { Chart::Bars };
        series.breaks = breaks.iter().map(|date| SeriesBreak { date: Edtf::parse(date).unwrap(), note: text("why") }).collect();
        series.points = points
            .into_iter()
            .map(|(date, value, edition, (checked, apart))| SeriesPoint {
                date: Edtf::parse(&date).unwrap(),
                quarter: None,
                value,
                edition: edition.map(|edition| text(&edition)),
                mark: if checked || value.is_some_and(|value| value > 20.0) { Mark::Verified } else { Mark::Unchecked },
                apart: apart && value.is_some_and(|value| value < 10.0),
                ..model.clone()
            })
            .collect();
        series.points.sort_by_key(|point| point.date.first_day());
        series
    })
}

#[test]
fn no_title_of_a_shipped_series_compares_across_its_breaks() {
    for series in &SET.series {
        let told = stretch(series);
        assert!(!told.is_empty(), "{}", series.id);
    }
    let of = |id: &str| {
        stretch(SET.series.iter().find(|series| series.id.as_str() == id).unwrap()).iter().map(|point| point.value).collect::<Vec<_>>()
    };
    assert_eq!(of("remittance-cost"), [7.6, 7.42, 7.4, 7.45, 7.1, 6.51, 6.38].map(Some));
    // Its break is the year of the first of two values of one edition.
    assert_eq!(of("migrant-stock"), [Some(304.0)]);
    assert_eq!(of("mgi").len(), 5);
    let html = render("?view=series");
    assert!(html.contains("down from 7.6 to 6.38 per cent between the second quarter of 2016 and the first quarter of 2021"));
    assert!(!html.contains("down from 7.6 to 6.4"));
}
