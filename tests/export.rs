//! Files of a selection, read back by parsers that others wrote.

mod support;

use biblib::CitationParser;
use icalendar::{CalendarComponent, Component};
use idm_explorer::dataset::DataSet;
use idm_explorer::domain::{Date, Day, Edtf, Event, Lang, Precision, Statement, Text};
use idm_explorer::export::{Column, ExportFormat, File, SEPARATOR, Selection, content_line, escape_calendar_text, export, guard, unguard};
use idm_explorer::query::{Index, View, ViewState, slug};
use proptest::prelude::*;
use pulldown_cmark::{Event as Md, Options, Parser, Tag};
use std::sync::LazyLock;
use support::{INDEX, SET, any_state, state, vocabulary};

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
    let every = |text: &str| Text { en: Some(text.to_owned()), fr: Some(text.to_owned()), es: Some(text.to_owned()) };
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
    Selection::of(&SET, &INDEX, state, BASE, day())
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
            out.push(Selection::of(&HOSTILE, &HOSTILE_INDEX, &state, BASE, day()));
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
    assert_eq!(rows[0], Column::ALL.map(Column::name));
    assert_eq!(rows.len(), selection.statements.len() + 1);
    for (row, s) in rows.iter().skip(1).zip(&selection.statements) {
        for (cell, column) in row.iter().zip(Column::ALL) {
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
    assert_eq!(names, Column::ALL.map(Column::name));
    check_provenance(&about["notes"][0], selection);
}

fn check_provenance(found: &serde_json::Value, selection: &Selection) {
    let p = &selection.provenance;
    assert_eq!(found["sentence"], p.sentence);
    assert_eq!((found["matching"].as_u64(), found["total"].as_u64()), (Some(selection.statements.len() as u64), Some(68)));
    assert_eq!((found["version"].as_str(), found["date"].as_str()), (Some("1.1.0"), Some("2026-11-22")));
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
        assert_eq!((a.sdg.len(), &a.themes, &a.speaks_of), (b.sdg.len(), &b.themes, &b.speaks_of));
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
    // The first entry is the selection itself.
    let count = selection.statements.len() + 1;
    let bib = biblatex::Bibliography::parse(&only(ExportFormat::BibTex, selection)).unwrap();
    assert_eq!(bib.len(), count);
    let ris = biblib::RisParser::new().parse(&only(ExportFormat::Ris, selection)).unwrap();
    assert_eq!(ris.len(), count);
    let items: Vec<citationberg::json::Item> = serde_json::from_str(&only(ExportFormat::CslJson, selection)).unwrap();
    let keys: std::collections::BTreeSet<String> = items.iter().map(|item| item.id().unwrap().into_owned()).collect();
    assert_eq!((items.len(), keys.len()), (count, count));
    assert_eq!(items[0].type_().unwrap(), "dataset");
    let note = items[0].0.get("note").unwrap().to_str().unwrap().into_owned();
    assert!(
        note.contains(&selection.provenance.sentence.replace('“', "‘").replace('”', "’"))
            && note.contains(&format!("{} of 68 statements", count - 1))
    );
    assert!(note.contains("CC-BY-4.0") && note.contains("data set 1.1.0"));
    for ((record, item), s) in ris.iter().zip(&items).skip(1).zip(&selection.statements) {
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

fn check(selection: &Selection) {
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
    let nowhere = Selection::of(&SET, &INDEX, &state("?theme=data"), "", day());
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
    let all = Selection::of(&HOSTILE, &HOSTILE_INDEX, &state(""), BASE, day());
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
fn an_export_of_a_view_with_a_record_holds_what_the_view_shows() {
    for (view, id) in [(View::Themes, "data"), (View::Sdgs, "10.7"), (View::Workshops, "W2"), (View::Statements, "W1.3.2")] {
        let state = ViewState::start(view, Lang::En).with_record(view, id);
        assert_eq!(selection(&state).statements.len(), INDEX.number(&state));
    }
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
        set.statements[0].title = Text { en: Some(title), ..Text::default() };
        set.statements[1].text = Text { en: Some(text), ..Text::default() };
        let index = Index::of(&set, Lang::En);
        check_csv(&Selection::of(&set, &index, &ViewState::default(), BASE, day()));
    }

    #[test]
    fn every_format_has_a_row_for_every_statement_of_any_state(state in any_state()) {
        let selection = selection(&state);
        prop_assert_eq!(selection.statements.len(), INDEX.number(&state));
        check(&selection);
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
