//! Files of a selection, read back by parsers that others wrote.

use crate::support::page::{INDEXES, render};
use crate::support::{CONTEXT, INDEX, SET, any_state, state, vocabulary};
use biblib::CitationParser;
use icalendar::{CalendarComponent, Component};
use idm_explorer::across::{compare, followup, matrix::Matrix, pairs};
use idm_explorer::dataset::DataSet;
use idm_explorer::domain::{Date, Day, Edtf, Event, Lang, Precision, Statement, Text};
use idm_explorer::export::{
    Cell, Column, ExportFormat, File, Holds, SEPARATOR, Selection, TABLE_FORMATS, TableKind, content_line, escape_calendar_text, export,
    export_table, guard, table as rows_of, unguard,
};
use idm_explorer::query::{Facet, Index, PairOf, View, ViewState, slug};
use proptest::prelude::*;
use pulldown_cmark::{Event as Md, Options, Parser, Tag};
use std::collections::BTreeSet;
use std::sync::LazyLock;

const BASE: &str = "https://example.org/idm/";

static HOSTILE: LazyLock<DataSet> = LazyLock::new(hostile_set);
static HOSTILE_INDEX: LazyLock<Index> = LazyLock::new(|| Index::of(&HOSTILE, Lang::En));

/// Texts that mean something to some program that reads a file.
const HOSTILE_TEXTS: [&str; 16] = [
    "=HYPERLINK(\"http://x\",\"y\")",
    "\u{feff} \t=1+1",
    "＝1",
    "-1\r\nBEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT",
    "@misc{x, title = {y}}",
    "a \"quoted\", 'single'; semi\\colon \\n",
    "line\nline\r\nER  - \r\nTY  - BOOK",
    "</script><script>alert(1)</script><img src=x onerror=y>",
    "# no heading *no* _emphasis_ [no](link) `code` ![x](y) [^1]: [^1]",
    "1. no list",
    "nul \0 and bell \u{7}",
    "😀 émoji ñ & % $ # _ { } ~ ^ \\",
    "&lt;b&gt; &#x3c;",
    "'apostrophe",
    "| table | --- |",
    "trailing backslash \\",
];

fn hostile_set() -> DataSet {
    let mut set = SET.clone();
    let every = |text: &str| -> Text {
        let texts: serde_json::Map<_, _> = Lang::ALL.into_iter().map(|lang| (lang.tag().to_owned(), text.into())).collect();
        serde_json::from_value(texts.into()).unwrap()
    };
    for (place, s) in set.statements.iter_mut().enumerate() {
        s.title = every(HOSTILE_TEXTS[place % HOSTILE_TEXTS.len()]);
        s.text = every(HOSTILE_TEXTS[(place + 5) % HOSTILE_TEXTS.len()]);
    }
    for (place, theme) in set.themes.iter_mut().enumerate() {
        theme.name = every(HOSTILE_TEXTS[place % HOSTILE_TEXTS.len()]);
    }
    for (place, event) in set.events.iter_mut().enumerate() {
        event.name = every(HOSTILE_TEXTS[place % HOSTILE_TEXTS.len()]);
        event.note = Some(every(HOSTILE_TEXTS[(place + 3) % HOSTILE_TEXTS.len()]));
    }
    for (place, workshop) in set.workshops.iter_mut().enumerate() {
        workshop.title = every(HOSTILE_TEXTS[place + 6]);
    }
    for (event, vague) in set.events.iter_mut().zip(["2016~", "2016-06/..", "../2015", "2014~/2015~"]) {
        event.date = Edtf::parse(vague).unwrap();
    }
    set.publisher = HOSTILE_TEXTS[7].to_owned();
    set
}

fn day() -> Day {
    Day::from_civil(2026, 11, 22).unwrap()
}

fn selection(state: &ViewState) -> Selection<'static> {
    Selection::of(&SET, &INDEX, Some(&CONTEXT), state, BASE, day())
}

fn only(format: ExportFormat, selection: &Selection) -> String {
    export(format, selection).remove(0).text
}

/// The whole set, in three languages, plain and hostile, and a selection of nothing.
fn several() -> Vec<Selection<'static>> {
    let mut out = Vec::new();
    for lang in Lang::ALL {
        for link in ["", "?theme=data", "?theme=data&theme.not=data", "?q=%22%3D1%2B1%20%3C%2Fscript%3E%22"] {
            let state = state(link).with_lang(lang);
            out.push(selection(&state));
            out.push(Selection::of(&HOSTILE, &HOSTILE_INDEX, Some(&CONTEXT), &state, BASE, day()));
        }
    }
    out
}

fn table(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn check_csv(selection: &Selection) {
    let text = only(ExportFormat::Csv, selection);
    assert!(text.starts_with("\u{feff}id,workshop,"));
    let rows = table(&text);
    assert_eq!(rows[0], Column::all().into_iter().map(Column::name).collect::<Vec<_>>());
    assert_eq!(rows.len(), selection.statements.len() + 1);
    for (row, s) in rows.iter().skip(1).zip(&selection.statements) {
        for (cell, column) in row.iter().zip(Column::all()) {
            let wanted = column.cell(selection, s);
            assert_eq!(unguard(cell), wanted, "{} {column:?}", s.id);
            if column.is_list() && !wanted.is_empty() {
                assert_eq!(wanted.split(SEPARATOR).count(), column.values(selection, s).len(), "{wanted}");
            }
        }
    }
}

fn check_csvw(selection: &Selection) {
    let files = export(ExportFormat::Csv, selection);
    let about: serde_json::Value = serde_json::from_str(&files[1].text).unwrap();
    assert_eq!(about["url"], files[0].name);
    assert_eq!(files[1].name, format!("{}-metadata.json", files[0].name));
    let names: Vec<&str> = about["tableSchema"]["columns"].as_array().unwrap().iter().map(|c| c["name"].as_str().unwrap()).collect();
    assert_eq!(names, Column::all().into_iter().map(Column::name).collect::<Vec<_>>());
    check_provenance(&about["notes"][0], selection);
}

fn check_provenance(found: &serde_json::Value, selection: &Selection) {
    let p = &selection.provenance;
    assert_eq!(found["sentence"], p.sentence);
    assert_eq!((found["matching"].as_u64(), found["total"].as_u64()), (Some(selection.statements.len() as u64), Some(68)));
    assert_eq!((found["version"].as_str(), found["date"].as_str()), (Some(SET.version.as_str()), Some("2026-11-22")));
    assert_eq!((found["licence"].as_str(), found["language"].as_str()), (Some("CC-BY-4.0"), Some(selection.lang().tag())));
    assert_eq!(found["link"], p.link);
    assert!(p.link.starts_with(BASE));
}

fn check_json(selection: &Selection) {
    let json: serde_json::Value = serde_json::from_str(&only(ExportFormat::Json, selection)).unwrap();
    check_provenance(&json["provenance"], selection);
    let read: Vec<Statement> = serde_json::from_value(json["statements"].clone()).unwrap();
    assert_eq!(read.len(), selection.statements.len());
    for (a, b) in read.iter().zip(&selection.statements) {
        assert_eq!((&a.id, &a.title, &a.text), (&b.id, &b.title.only(selection.lang()), &b.text.only(selection.lang())));
        assert_eq!((a.sdg.len(), &a.themes, &a.speaks_of), (selection.links(b).count(), &b.themes, &b.speaks_of));
    }
}

/// White space and control characters as one space.
fn folded(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn check_markdown(selection: &Selection) {
    let text = only(ExportFormat::Markdown, selection);
    let options = Options::ENABLE_FOOTNOTES | Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_MATH;
    let (mut headings, mut references, mut notes, mut links) = (0, 0, 0, 0);
    let mut said = String::new();
    for event in Parser::new_ext(&text, options) {
        match event {
            Md::Start(Tag::Heading { .. }) => headings += 1,
            Md::Start(Tag::FootnoteDefinition(_)) => notes += 1,
            Md::Start(Tag::Link { dest_url, .. }) => {
                assert!(dest_url.starts_with(BASE), "{dest_url}");
                links += 1;
            }
            Md::FootnoteReference(_) => references += 1,
            Md::Text(text) => said.push_str(&text),
            Md::Html(html) | Md::InlineHtml(html) => panic!("{html}"),
            Md::Code(code) | Md::InlineMath(code) | Md::DisplayMath(code) => panic!("{code}"),
            Md::Start(Tag::CodeBlock(_) | Tag::Table(_) | Tag::Image { .. } | Tag::BlockQuote(_)) => panic!("{text}"),
            Md::Start(Tag::List(Some(_))) => panic!("an ordered list: {text}"),
            Md::SoftBreak | Md::HardBreak | Md::Rule => panic!("a line of its own: {text}"),
            Md::End(_) => said.push('\n'),
            _ => {}
        }
    }
    let count = selection.statements.len();
    assert_eq!((headings, references, notes, links), (count + 1, count, count, count + 1), "{text}");
    for s in &selection.statements {
        for part in [&s.title, &s.text] {
            assert!(said.contains(&folded(part.get(selection.lang()))), "{:?} in {said}", part.get(selection.lang()));
        }
    }
    assert!(said.contains(&folded(&selection.provenance.sentence)));
}

fn check_references(selection: &Selection) {
    // The first entry is the selection itself; a statement with the page to itself is cited as such, in one entry.
    let whole = usize::from(!selection.is_one_statement());
    let count = selection.statements.len() + whole;
    let bib = biblatex::Bibliography::parse(&only(ExportFormat::BibTex, selection)).unwrap();
    assert_eq!(bib.len(), count);
    let ris = biblib::RisParser::new().parse(&only(ExportFormat::Ris, selection)).unwrap();
    assert_eq!(ris.len(), count);
    let items: Vec<citationberg::json::Item> = serde_json::from_str(&only(ExportFormat::CslJson, selection)).unwrap();
    let keys: std::collections::BTreeSet<String> = items.iter().map(|item| item.id().unwrap().into_owned()).collect();
    assert_eq!((items.len(), keys.len()), (count, count));
    if whole == 1 {
        assert_eq!(items[0].type_().unwrap(), "dataset");
        let note = items[0].0.get("note").unwrap().to_str().unwrap().into_owned();
        assert!(
            note.contains(&selection.provenance.sentence.replace('“', "‘").replace('”', "’"))
                && note.contains(&format!("{} of 68 statements", count - 1))
        );
        assert!(note.contains("CC-BY-4.0") && note.contains(&format!("data set {}", SET.version)));
    }
    for ((record, item), s) in ris.iter().zip(&items).skip(whole).zip(&selection.statements) {
        assert_eq!(record.urls, [selection.statement_address(s)]);
        assert_eq!(item.0.get("URL").unwrap().to_str().unwrap(), selection.statement_address(s));
    }
}

fn check_calendar(selection: &Selection) {
    let text = only(ExportFormat::Calendar, selection);
    assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']));
    assert!(text.split("\r\n").all(|line| line.len() <= 75));
    let calendar: icalendar::Calendar = text.parse().unwrap();
    let events: Vec<&icalendar::Event> =
        calendar.components.iter().filter_map(|c| if let CalendarComponent::Event(event) = c { Some(event) } else { None }).collect();
    let (vague, dated): (Vec<&Event>, Vec<&Event>) = selection.events.iter().partition(|event| event.date.precision() == Precision::Vague);
    assert_eq!((calendar.components.len(), events.len()), (dated.len(), dated.len()));
    let iso = |day: Option<icalendar::DatePerhapsTime>| match day {
        Some(icalendar::DatePerhapsTime::Date(day)) => day.to_string(),
        other => panic!("not a day: {other:?}"),
    };
    for (read, event) in events.iter().zip(dated.iter()) {
        assert_eq!(read.get_uid(), Some(format!("{}@idm-explorer", event.id).as_str()));
        assert_eq!(iso(read.get_start()), Date::of_day(event.date.first_day().unwrap()).to_string());
        assert_eq!(iso(read.get_end()), Date::of_day(event.date.last_day().unwrap().plus(1)).to_string());
        assert_eq!(read.get_timestamp().unwrap().to_rfc3339(), "2026-11-22T00:00:00+00:00");
        assert_eq!(folded(read.get_summary().unwrap()), folded(event.name.get(selection.lang())));
        let description = read.get_description().unwrap();
        assert!(event.stated_in.iter().chain(&event.expected_in).all(|id| description.contains(id.as_str())), "{description}");
        assert!(description.contains(&format!("id={}", event.id)), "{description}");
    }
    let about = calendar.get_description().unwrap();
    assert!(about.contains(&selection.provenance.sentence), "{about}");
    assert!(vague.is_empty() || about.contains(&format!(": {}\n", vague.len())) || about.contains(&format!("\u{a0}: {}\n", vague.len())));
}

/// Each table in each of its formats, read back by parsers that others wrote.
fn check_tables(selection: &Selection) {
    for kind in TableKind::ALL {
        let wanted = rows_of(kind, selection);
        assert!(wanted.rows.iter().all(|row| row.len() == wanted.fields.len()), "{kind:?}");
        let keys: BTreeSet<Vec<String>> = wanted
            .rows
            .iter()
            .map(|row| wanted.key.iter().map(|key| row[wanted.fields.iter().position(|f| f.name == *key).unwrap()].plain()).collect())
            .collect();
        assert_eq!(keys.len(), wanted.rows.len(), "{kind:?}: its key tells its rows apart");
        let files = export_table(kind, ExportFormat::Csv, selection);
        let read = table(&files[0].text);
        assert_eq!(read[0][0].trim_start_matches('\u{feff}'), wanted.fields[0].name);
        assert_eq!(read.len(), wanted.rows.len() + 1);
        for (cells, row) in read.iter().skip(1).zip(&wanted.rows) {
            let cells: Vec<&str> = cells.iter().map(|cell| unguard(cell)).collect();
            assert_eq!(cells, row.iter().map(Cell::plain).collect::<Vec<_>>(), "{kind:?}");
        }
        let about: serde_json::Value = serde_json::from_str(&files[1].text).unwrap();
        assert_eq!(
            (about["url"].as_str(), files[1].name.clone()),
            (Some(files[0].name.as_str()), format!("{}-metadata.json", files[0].name))
        );
        assert_eq!(about["tableSchema"]["columns"].as_array().unwrap().len(), wanted.fields.len());
        check_provenance(&about["notes"][0], selection);
        let json: serde_json::Value = serde_json::from_str(&export_table(kind, ExportFormat::Json, selection)[0].text).unwrap();
        check_provenance(&json["provenance"], selection);
        assert_eq!(json[kind.id()].as_array().unwrap().len(), wanted.rows.len());
        for (object, row) in json[kind.id()].as_array().unwrap().iter().zip(&wanted.rows) {
            for (field, cell) in wanted.fields.iter().zip(row) {
                let value = &object[&field.name];
                let fits = match field.holds {
                    Holds::Number => value.is_u64(),
                    Holds::Decimal => value.is_number(),
                    Holds::List => value.is_array() || value.is_null(),
                    Holds::Text | Holds::Address => value.is_string() || value.is_null(),
                };
                assert!(fits, "{kind:?} {}: {value} for {cell:?}", field.name);
            }
        }
        let markdown = export_table(kind, ExportFormat::Markdown, selection).remove(0).text;
        let (mut cells, mut tables) = (0, 0);
        for event in Parser::new_ext(&markdown, Options::ENABLE_TABLES) {
            match event {
                Md::Start(Tag::TableCell) => cells += 1,
                Md::Start(Tag::Table(_)) => tables += 1,
                Md::Html(html) | Md::InlineHtml(html) => panic!("{html}"),
                _ => {}
            }
        }
        assert_eq!((tables, cells), (1, (wanted.rows.len() + 1) * wanted.fields.len()), "{kind:?}");
        for file in files {
            assert!(file.name.len() <= 100 && file.name.is_ascii(), "{}", file.name);
        }
    }
}

fn check(selection: &Selection) {
    check_tables(selection);
    check_csv(selection);
    check_csvw(selection);
    check_json(selection);
    check_markdown(selection);
    check_references(selection);
    check_calendar(selection);
    for format in ExportFormat::ALL {
        for File { name, mime, text } in export(format, selection) {
            assert!(name.len() <= 80 && name.is_ascii() && name.contains(format.extension()), "{name}");
            assert!(name.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c)), "{name}");
            assert!(mime.contains('/') && !text.is_empty());
        }
    }
}

#[test]
fn every_format_holds_the_selection_in_three_languages_whatever_its_texts_hold() {
    for selection in several() {
        check(&selection);
    }
}

/// The numbers of one column, added up.
fn sum(kind: TableKind, link: &str, column: &str) -> usize {
    let wanted = rows_of(kind, &selection(&state(link)));
    let place = wanted.fields.iter().position(|field| field.name == column).unwrap();
    wanted.rows.iter().map(|row| row[place].plain().parse::<usize>().unwrap()).sum()
}

fn count(kind: TableKind, link: &str) -> usize {
    rows_of(kind, &selection(&state(link))).rows.len()
}

#[test]
fn a_table_holds_what_its_view_shows_and_no_more() {
    // Expectations, and every fact of theirs with its sources.
    assert_eq!(count(TableKind::Expectations, "?view=followup"), CONTEXT.outcomes.len());
    let facts: usize = CONTEXT.outcomes.iter().map(|outcome| outcome.facts.len()).sum();
    assert_eq!(count(TableKind::Facts, "?view=followup"), facts);
    assert_eq!(sum(TableKind::Expectations, "?view=followup", "facts"), facts);
    for link in ["?view=followup&status=done", "?view=followup&theme=data&status=not-found,partly", "?view=followup&workshop=W2"] {
        let shown = followup::Followup::of(&CONTEXT.outcomes, &SET, &INDEX, &state(link)).shown.len();
        assert!(shown > 0 && shown < CONTEXT.outcomes.len(), "{link}");
        assert_eq!(count(TableKind::Expectations, link), shown, "{link}");
    }
    let one = &CONTEXT.outcomes[3];
    let link = format!("?view=followup&id={}", one.id);
    assert_eq!((count(TableKind::Expectations, &link), count(TableKind::Facts, &link)), (1, one.facts.len()));
    // Who hides what came later takes none of it along.
    assert_eq!(count(TableKind::Expectations, "?view=followup&outcomes=hide"), 0);
    // Matters with one of the verdicts.
    assert_eq!(count(TableKind::Matters, "?view=compare"), CONTEXT.alignments.len());
    for link in ["?view=compare&verdict=dropped", "?view=compare&theme=data", "?view=compare&verdict=new,carried&workshop=W2"] {
        let shown = compare::shown(&SET, &CONTEXT.alignments, &INDEX, &state(link)).len();
        assert!(shown > 0 && shown < CONTEXT.alignments.len(), "{link}");
        assert_eq!(count(TableKind::Matters, link), shown, "{link}");
    }
    // Pairs of the choice.
    for link in ["?view=together", "?view=together&pair=themes", "?view=together&pair=actor-theme&workshop=W1"] {
        assert_eq!(count(TableKind::Pairs, link), pairs::pairs(&INDEX, &state(link)).len(), "{link}");
    }
    // Every cell of the grid, also the empty ones.
    for link in ["?view=matrix", "?view=matrix&id=10", "?view=matrix&grade=number", "?view=matrix&theme=data"] {
        let matrix = Matrix::of(&SET, &INDEX, &state(link));
        let cells: usize = matrix.rows.iter().map(|row| row.cells.len()).sum();
        assert_eq!(count(TableKind::Cells, link), cells, "{link}");
        let met: usize = matrix.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.count()).sum();
        assert_eq!(sum(TableKind::Cells, link, "statements"), met, "{link}");
    }
    // Targets, and of a goal that is open its own.
    assert_eq!(count(TableKind::Targets, "?view=gaps"), SET.targets.len());
    let of_ten = SET.targets.iter().filter(|target| target.goal.as_str() == "10").count();
    assert_eq!((count(TableKind::Targets, "?view=sdgs&id=10"), count(TableKind::Targets, "?view=sdgs&id=10.7")), (of_ten, 1));
    // Links on the grounds that are asked for.
    let all: usize = SET.statements.iter().map(|s| s.sdg.len()).sum();
    assert_eq!(count(TableKind::Links, "?view=statements"), all);
    let inferred = SET.statements.iter().flat_map(|s| &s.sdg).filter(|link| link.grade.id() == "inference").count();
    assert_eq!(count(TableKind::Links, "?view=statements&grade=inference"), inferred);
    assert_eq!(count(TableKind::Links, "?view=statements&id=W1.1.2"), SET.statement("W1.1.2").unwrap().sdg.len());
    // Events of the view.
    assert_eq!(count(TableKind::Events, "?view=timeline"), selection(&state("?view=timeline")).events.len());
    assert!(count(TableKind::Events, "?view=timeline&outcomes=hide") < count(TableKind::Events, "?view=timeline"));
}

#[test]
fn a_row_counts_each_ground_apart_and_its_link_opens_what_it_counts() {
    for (kind, links) in [
        (TableKind::Cells, ["?view=matrix", "?view=matrix&id=10", "?view=gaps&workshop=W2"]),
        (TableKind::Targets, ["?view=gaps", "?view=sdgs&id=8", "?view=gaps&theme=data"]),
    ] {
        for link in links {
            let wanted = rows_of(kind, &selection(&state(link)));
            let at = |name: &str| wanted.fields.iter().position(|field| field.name == name).unwrap();
            let mut opened = 0;
            for row in &wanted.rows {
                let number = |name: &str| row[at(name)].plain().parse::<usize>().unwrap();
                assert_eq!(number("statements"), number("number") + number("wording") + number("inference"), "{link} {row:?}");
                let address = row[at("link")].plain();
                if let Some(query) = address.strip_prefix(BASE) {
                    assert_eq!(INDEX.answer(&state(query)).matching(), number("statements"), "{address}");
                    opened += usize::from(number("statements") > 0);
                }
            }
            assert!(opened > 0, "{link}");
        }
    }
    for link in ["?view=together", "?view=together&pair=frameworks&lang=fr"] {
        let wanted = rows_of(TableKind::Pairs, &selection(&state(link)));
        let at = |name: &str| wanted.fields.iter().position(|field| field.name == name).unwrap();
        for row in &wanted.rows {
            let number = |name: &str| row[at(name)].plain().parse::<usize>().unwrap();
            let query = row[at("link")].plain().strip_prefix(BASE).unwrap().to_owned();
            assert_eq!(INDEX.answer(&state(&query)).matching(), number("together"), "{query}");
            assert_eq!(number("together"), number("together_w1") + number("together_w2"));
        }
    }
}

#[test]
fn every_view_offers_its_own_rows_and_every_kind_has_a_view() {
    let offered: BTreeSet<TableKind> = View::ALL.into_iter().flat_map(TableKind::of_view).copied().collect();
    assert_eq!(offered, TableKind::ALL.into_iter().collect());
    for (view, first) in [(View::Followup, "expectations"), (View::Compare, "matters"), (View::Together, "pairs"), (View::Matrix, "cells")]
    {
        assert_eq!(TableKind::of_view(view)[0].id(), first);
    }
    for format in TABLE_FORMATS {
        let name = export_table(TableKind::Expectations, format, &selection(&state("?view=followup&status=done&lang=fr"))).remove(0).name;
        assert!(name.contains("-fr.expectations."), "{name}");
    }
    assert!(export_table(TableKind::Links, ExportFormat::Ris, &selection(&state(""))).is_empty());
    // Sources go along with facts, with the addresses of their publishers.
    let facts = rows_of(TableKind::Facts, &selection(&state("?view=followup")));
    let addresses = facts.fields.iter().position(|field| field.name == "addresses").unwrap();
    let checked = facts.rows.iter().filter(|row| row[addresses].values().iter().any(|address| address.starts_with("https://"))).count();
    assert!(checked > 50, "{checked}");
    let _: &File = &export_table(TableKind::Facts, ExportFormat::Json, &selection(&state("?view=followup")))[0];
}

#[test]
fn all_statements_are_in_every_export_of_all() {
    let all = selection(&state(""));
    assert_eq!((all.statements.len(), all.events.len()), (SET.statements.len(), SET.events.len()));
    assert_eq!(selection(&state("?theme=data&theme.not=data")).statements.len(), 0);
}

#[test]
fn files_are_named_after_what_they_hold() {
    let name = |link: &str| export(ExportFormat::Csv, &selection(&state(link))).into_iter().map(|file| file.name).collect::<Vec<_>>();
    assert_eq!(name("?theme=data"), ["idm-2016-theme-data.csv", "idm-2016-theme-data.csv-metadata.json"]);
    assert_eq!(name("")[0], "idm-2016-all.csv");
    assert_eq!(name("?sdg=10.7&workshop=W1&lang=fr")[0], "idm-2016-workshop-w1-sdg-10.7-fr.csv");
    assert_eq!(name("?view=themes&id=data")[0], "idm-2016-on-theme-data.csv");
    assert_eq!(name("?q=policy&from=2016-02")[0], "idm-2016-q-policy-from-2016-02.csv");
}

#[test]
fn two_selections_do_not_share_a_name_and_equal_ones_do() {
    let name = |link: &str| slug(&state(link), vocabulary());
    let links = [
        "?q=a+b",
        "?q=a-b",
        "?q=a_b",
        "?q=a+-b",
        "?q=%22a+b%22",
        "?q=A+B",
        "?q=%C3%A9",
        "?q=%C3%A8",
        "?q=theme-data",
        "?q=data&theme=data",
        "",
    ];
    let names: std::collections::BTreeSet<String> = links.iter().map(|link| name(link)).collect();
    assert_eq!(names.len(), links.len(), "{names:?}");
    assert_eq!(name("?q=%C3%A9&lang=fr&ids=W1.1&sort=date"), name("?q=%C3%A9"));
    assert_eq!(name("?view=timeline&q=%C3%A9"), name("?q=%C3%A9"));
}

#[test]
fn a_link_of_an_export_is_free_of_the_readers_note_and_gives_the_selection_again() {
    let selection = selection(&state("?theme=data&ids=W1.1&embed=1"));
    assert_eq!(selection.provenance.link, "https://example.org/idm/?theme=data&v=1");
    let nowhere = Selection::of(&SET, &INDEX, Some(&CONTEXT), &state("?theme=data"), "", day());
    assert_eq!((nowhere.provenance.link.as_str(), nowhere.statement_address(&SET.statements[0]).as_str()), ("", ""));
    for format in ExportFormat::ALL {
        assert!(!only(format, &nowhere).contains("?view="), "{format:?}");
    }
}

#[test]
fn an_export_is_the_same_for_the_same_day() {
    for format in ExportFormat::ALL {
        assert_eq!(export(format, &selection(&state("?theme=data"))), export(format, &selection(&state("?theme=data"))));
    }
}

#[test]
fn no_cell_opens_as_a_formula() {
    for formula in [
        "=1",
        "+1",
        "-1",
        "@x",
        "\t=1",
        "\r=1",
        " =1",
        "\u{a0}+1",
        "＝1",
        " ＋1",
        "－1",
        "＠x",
        "\u{feff}=1",
        "\u{200b}-1",
        "\0=1",
        "\tx",
        "\nx",
    ] {
        assert!(guard(formula).starts_with('\''), "{formula:?}");
        assert_eq!(unguard(&guard(formula)), formula);
    }
    for harmless in ["", "a=1", "1-2", "’x", "É", "68", "(=1)"] {
        assert_eq!(guard(harmless), harmless);
    }
    assert_eq!(guard("'=1"), "''=1");
}

#[test]
fn a_calendar_says_how_precise_its_dates_are_and_how_many_it_leaves_out() {
    let all = Selection::of(&HOSTILE, &HOSTILE_INDEX, Some(&CONTEXT), &state(""), BASE, day());
    let text = only(ExportFormat::Calendar, &all).replace("\r\n ", "");
    let precise = |precision| all.events.iter().filter(|event| event.date.precision() == precision).count();
    assert!(precise(Precision::Month) > 0 && precise(Precision::Year) > 0);
    assert_eq!(text.matches("Only the month is known.").count(), precise(Precision::Month));
    assert_eq!(text.matches("Only the year is known.").count(), precise(Precision::Year));
    assert_eq!(precise(Precision::Vague), 4);
    assert!(text.contains("Left out because their dates are vague: 4\\n"));
    assert!(!only(ExportFormat::Calendar, &selection(&state(""))).contains("Left out"), "nothing of the shipped set is left out");
}

#[test]
fn a_calendar_is_stamped_in_universal_time_whatever_the_day_of_the_reader() {
    // In Auckland it is 22 November already.
    for (moment, stamp) in [
        (1_795_303_799_000.0, "20261121T232959Z"),
        (1_795_305_600_999.0, "20261122T000000Z"),
        (0.0, "19700101T000000Z"),
        (-1_000.0, "19691231T235959Z"),
    ] {
        let calendar = only(ExportFormat::Calendar, &selection(&state("")).made_at(moment)).replace("\r\n ", "");
        let stamps: Vec<&str> = calendar.lines().filter(|line| line.starts_with("DTSTAMP")).collect();
        assert!(stamps.len() > 10 && stamps.iter().all(|line| *line == format!("DTSTAMP:{stamp}")), "{}", stamps[0]);
        assert!(calendar.contains("22 November 2026"), "the day of the export stays that of the reader");
    }
}

static RAW: LazyLock<serde_json::Value> = LazyLock::new(|| serde_json::from_str(crate::support::PUBLISHED).unwrap());

fn raw(list: &str) -> &'static Vec<serde_json::Value> {
    RAW[list].as_array().unwrap()
}

fn has(value: &serde_json::Value, id: &str) -> bool {
    value.as_array().unwrap().iter().any(|one| one == id)
}

/// The ids of the statements that a view shows, from the document: the selection, without what the view leaves out.
fn shown(state: &ViewState) -> Vec<String> {
    let record = state.id.as_deref();
    let of_outcome =
        |id: &str, holds: &dyn Fn(&serde_json::Value) -> bool| raw("outcomes").iter().any(|one| holds(one) && has(&one["statements"], id));
    let all = || raw("statements").iter().map(|s| s["id"].as_str().unwrap().to_owned());
    match (state.view, record) {
        (View::Statements, Some(id)) => return vec![id.to_owned()],
        (View::Followup, Some(outcome)) => return all().filter(|id| of_outcome(id, &|one| one["id"] == outcome)).collect(),
        _ => {}
    }
    let names = |s: &serde_json::Value, facet: Facet| match facet {
        Facet::Theme => s["themes"].as_array().unwrap().len(),
        // Unnamed collectives are no names.
        Facet::Actor => s["actors"].as_array().map_or(0, |actors| {
            let known = |id: &str| raw("actors").iter().any(|actor| actor["id"] == id && actor["type"] != "group");
            actors.iter().map(|link| link["actor"].as_str().unwrap()).filter(|id| known(id)).collect::<BTreeSet<_>>().len()
        }),
        _ => s["frameworks"]
            .as_array()
            .map_or(0, |links| links.iter().map(|link| link["framework"].as_str().unwrap()).collect::<BTreeSet<_>>().len()),
    };
    let keeps = |id: &String| {
        let s = raw("statements").iter().find(|s| s["id"] == id.as_str()).unwrap();
        let (theme, actor, framework) = (names(s, Facet::Theme), names(s, Facet::Actor), names(s, Facet::Framework));
        match state.view {
            View::Compare if !state.verdicts.is_empty() => raw("alignments").iter().any(|one| {
                let asked = state.verdicts.iter().any(|verdict| one["verdict"] == verdict.id());
                asked && (has(&one["sides"]["W1"], id) || has(&one["sides"]["W2"], id))
            }),
            View::Followup if !state.statuses.is_empty() => {
                of_outcome(id, &|one| state.statuses.iter().any(|status| has(&one["status"], status.id())))
            }
            View::Timeline => state.asof.is_none_or(|day| {
                let last = if id.starts_with("W1") { (2016, 3, 1) } else { (2016, 10, 12) };
                Day::from_civil(last.0, last.1, last.2).unwrap() <= day
            }),
            View::Together => match state.pair {
                PairOf::Any => true,
                PairOf::Actors => actor > 1,
                PairOf::ActorFramework => actor > 0 && framework > 0,
                PairOf::ActorTheme => actor > 0 && theme > 0,
                PairOf::Frameworks => framework > 1,
                PairOf::FrameworkTheme => framework > 0 && theme > 0,
                PairOf::Themes => theme > 1,
            },
            _ => true,
        }
    };
    INDEX.answer(state).ids(&SET).into_iter().filter(keeps).collect()
}

fn ids(selection: &Selection) -> Vec<String> {
    selection.statements.iter().map(|s| s.id.to_string()).collect()
}

#[test]
fn a_record_exports_itself() {
    for (link, name, count) in [
        ("?view=statements&id=W1.3.2", "statement-w1.3.2", 1),
        ("?view=statements&id=W1.3.2&theme=finance&q=nothing", "statement-w1.3.2", 1),
        ("?view=themes&id=data", "on-theme-data", 10),
        ("?view=sdgs&id=10.7", "on-sdg-10.7", 28),
        ("?view=workshops&id=W2", "on-workshop-w2", 36),
        ("?view=actors&id=iom", "on-actor-iom", 24),
    ] {
        let (link, wanted) = (state(link), link);
        let selection = selection(&link);
        assert_eq!(export(ExportFormat::Csv, &selection)[0].name, format!("idm-2016-{name}.csv"));
        assert_eq!(ids(&selection), shown(&link), "{wanted}");
        assert!(
            wanted.starts_with("?view=actors") || wanted.starts_with("?view=workshops") || selection.statements.len() == count,
            "{wanted}"
        );
        assert!(!selection.provenance.sentence.starts_with("All "), "{wanted}: {}", selection.provenance.sentence);
        check(&selection);
    }
    let one = selection(&state("?view=statements&id=W1.3.2"));
    let title = SET.statement("W1.3.2").unwrap().title.get(Lang::En);
    assert_eq!(one.provenance.sentence, format!("W1.3.2 {title}"));
    let expectation = selection(&state("?view=followup&id=R09&lang=es"));
    assert_eq!(expectation.provenance.sentence, SET.outcomes.iter().find(|one| one.id.as_str() == "R09").unwrap().title.get(Lang::Es));
    assert!(!expectation.statements.is_empty() && expectation.statements.len() < 68);
}

#[test]
fn what_a_view_narrows_by_itself_narrows_its_files_and_their_names() {
    for (link, name, says) in [
        ("?view=compare&verdict=dropped", "verdict-dropped", "not taken up"),
        ("?view=compare&verdict=new,carried&workshop=W2", "verdict-carried_new-workshop-w2", "New York"),
        ("?view=followup&status=not-found", "status-not-found", "evidence missing"),
        ("?view=together&pair=frameworks", "pair-frameworks", "two frameworks"),
        ("?view=timeline&asof=2016-03-02", "asof-2016-03-02", "2 March 2016"),
        ("?grade=number", "grade-number", "by number"),
        ("?pinpoint=W1.3.2,W2.4", "pinpoint-w1.3.2_w2.4", "W1.3.2, W2.4"),
    ] {
        let selection = selection(&state(link));
        assert_eq!(ids(&selection), shown(&state(link)), "{link}");
        assert!(!selection.statements.is_empty() && selection.statements.len() < 68, "{link}: {}", selection.statements.len());
        let sentence = &selection.provenance.sentence;
        assert!(sentence.to_lowercase().contains(&says.to_lowercase()) || says == "New York", "{link}: {sentence}");
        assert!(sentence.ends_with(&format!(": {} of 68", selection.statements.len())), "{link}: {sentence}");
        assert_eq!(export(ExportFormat::Json, &selection)[0].name, format!("idm-2016-{name}.json"), "{link}");
        check(&selection);
    }
}

#[test]
fn links_of_a_grade_that_is_not_shown_are_in_no_row() {
    let selection = selection(&state("?grade=number"));
    let rows = table(&only(ExportFormat::Csv, &selection));
    let column = Column::all().iter().position(|column| *column == Column::Sdgs).unwrap();
    assert!(rows.len() > 1);
    assert!(rows.iter().skip(1).all(|row| row[column].split(SEPARATOR).all(|link| link.ends_with(":number"))), "{rows:?}");
    let json: serde_json::Value = serde_json::from_str(&only(ExportFormat::Json, &selection)).unwrap();
    let links = json["statements"].as_array().unwrap().iter().flat_map(|s| s["sdg"].as_array().unwrap());
    assert!(links.clone().count() > 0 && links.clone().all(|link| link["grade"] == "number"));
    assert!(!only(ExportFormat::Markdown, &selection).to_lowercase().contains("inference"));
}

/// Cells as someone would write them who means harm.
fn any_cell() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("\r\n".to_owned()),
        Just("\"".to_owned()),
        Just("'".to_owned()),
        Just(",".to_owned()),
        Just(";".to_owned()),
        prop::sample::select(HOSTILE_TEXTS.to_vec()).prop_map(str::to_owned),
        "[=+@\\-\\t\\r\\n \u{feff}＝]{0,3}",
        any::<String>(),
    ];
    prop::collection::vec(piece, 0..4).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 128 } else { 512 }))]

    #[test]
    fn any_cell_comes_back_from_a_table_as_it_was(title in any_cell(), text in any_cell()) {
        let mut set = SET.clone();
        set.statements.truncate(2);
        set.statements[0].title = Text::of(Lang::En, title);
        set.statements[1].text = Text::of(Lang::En, text);
        let index = Index::of(&set, Lang::En);
        check_csv(&Selection::of(&set, &index, None, &ViewState::default(), BASE, day()));
    }

    #[test]
    fn every_format_has_a_row_for_every_statement_of_any_state(state in any_state()) {
        let selection = selection(&state);
        prop_assert_eq!(ids(&selection), shown(&state), "{}", state.link(vocabulary()));
        check(&selection);
    }

    #[test]
    fn the_page_says_what_its_files_hold(state in any_state()) {
        let link = state.link(vocabulary());
        let index = &INDEXES[state.lang as usize];
        let selection = Selection::of(&SET, index, Some(&CONTEXT), &state, BASE, day());
        let html = render(&link);
        let said = html.split_once("role=\"status\"").unwrap().1.split_once('>').unwrap().1.split_once("</p>").unwrap().0;
        let said = said.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#x27;", "'").replace("&amp;", "&");
        prop_assert_eq!(folded(&said), folded(&selection.provenance.sentence), "{}", link);
        if state.view == View::Statements {
            let cards = html.matches("<article").count();
            prop_assert_eq!(cards, selection.statements.len(), "{}", link);
        }
    }

    #[test]
    fn a_line_of_a_calendar_is_folded_and_read_as_it_was(text in any_cell()) {
        let line = content_line("X-ANY", &escape_calendar_text(&text));
        prop_assert!(line.strip_suffix("\r\n").unwrap().split("\r\n").all(|part| part.len() <= 75 && !part.contains(['\r', '\n'])));
        let calendar = format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{line}END:VCALENDAR\r\n");
        let read: icalendar::Calendar = calendar.parse().unwrap();
        prop_assert_eq!(folded(read.property_value("X-ANY").unwrap_or_default()), folded(&text));
    }
}
