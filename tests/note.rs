//! A briefing note: its link holds all of it, a broken link gives what can be read, and every form says the same.

mod support;

use idm_explorer::domain::Lang;
use idm_explorer::note::{self, Block, Document, Draft, DraftIssue, Piece};
use idm_explorer::query::NoteLink;
use proptest::prelude::*;
use support::*;

fn any_block() -> impl Strategy<Value = Block> {
    let words = prop_oneof!["[\\PC]{0,40}", Just("Why data = # > . ~ matter, “really”".to_owned()), "[a-zé .]{200,900}"];
    prop_oneof![
        words.clone().prop_map(|text| Block::Heading(clean(&text))),
        words.prop_map(|text| Block::Line(clean(&text))),
        any::<prop::sample::Index>().prop_map(|place| Block::Statement(place.get(&SET.statements).id.to_string())),
    ]
}

/// A part of a note is one line without space around it.
fn clean(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ")
}

fn any_draft() -> impl Strategy<Value = Draft> {
    ("[\\PC]{0,60}", prop::collection::vec(any_block(), 0..14)).prop_map(|(title, blocks)| {
        let mut seen = Vec::new();
        let blocks = blocks
            .into_iter()
            .filter(|block| match block {
                Block::Statement(id) if seen.contains(id) => false,
                Block::Statement(id) => {
                    seen.push(id.clone());
                    true
                }
                _ => true,
            })
            .collect();
        Draft { title: clean(&title), blocks }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_note_survives_its_link(draft in any_draft()) {
        let state = state("?view=note").with_note(draft.write());
        let link = state.link(vocabulary());
        let read = support::state(&link);
        prop_assert_eq!(&read.note, &state.note);
        prop_assert_eq!(Draft::read(&read.note), (draft, None));
    }

    #[test]
    fn a_note_cut_anywhere_gives_what_can_be_read_and_says_so(draft in any_draft(), share in 0.0..1.0f64) {
        let whole = draft.write();
        prop_assume!(!whole.own.is_empty());
        let cut: String = whole.own.chars().take((whole.own.chars().count() as f64 * share) as usize).collect();
        prop_assume!(!cut.is_empty());
        let (read, issue) = Draft::read(&NoteLink { ids: whole.ids.clone(), own: cut });
        prop_assert_eq!(issue, Some(DraftIssue::Cut));
        let statements = |d: &Draft| d.blocks.iter().filter(|b| matches!(b, Block::Statement(_))).cloned().collect::<Vec<_>>();
        prop_assert_eq!(statements(&read), statements(&draft));
    }

    #[test]
    fn no_text_breaks_the_reader(own in "[\\PC\\n]{0,80}|~[A-Za-z0-9_-]{0,200}") {
        let _ = Draft::read(&NoteLink { ids: vec!["W1.1".into()], own });
    }
}

#[test]
fn a_long_note_is_compressed_and_a_bomb_is_not_unpacked() {
    let line = "A line about remittances, data and the review of the goals. ".repeat(40);
    let draft = Draft { title: "Long".into(), blocks: vec![Block::Line(clean(&line)), Block::Statement("W1.1".into())] };
    let link = draft.write();
    assert!(link.own.starts_with('~') && link.own.len() < 400, "{}", link.own.len());
    assert_eq!(Draft::read(&link), (draft, None));
    let bomb = miniz_oxide::deflate::compress_to_vec(&vec![b'a'; 50_000_000], 9);
    use base64::Engine;
    let own = format!("~{}", base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bomb));
    let (read, issue) = Draft::read(&NoteLink { ids: Vec::new(), own });
    assert_eq!(issue, Some(DraftIssue::Cut));
    assert!(read.blocks.is_empty());
}

#[test]
fn the_readers_own_parts_stay_before_their_statement_when_another_is_taken_out() {
    let blocks = vec![
        Block::Heading("Data".into()),
        Block::Statement("W1.5.1".into()),
        Block::Heading("Money".into()),
        Block::Statement("W2.4".into()),
        Block::Line("The end".into()),
    ];
    let link = Draft { title: String::new(), blocks }.write();
    let (read, _) = Draft::read(&link.toggled("W1.5.1"));
    let expected =
        vec![Block::Heading("Money".into()), Block::Statement("W2.4".into()), Block::Heading("Data".into()), Block::Line("The end".into())];
    assert_eq!(read.blocks, expected);
}

#[test]
fn parts_are_moved_worded_and_taken_out() {
    let draft = Draft::default().with(Block::Statement("W1.1".into())).with(Block::Line("a".into())).with(Block::Heading("b".into()));
    assert_eq!(draft.moved(2, 0).blocks[0], Block::Heading("b".into()));
    assert_eq!(draft.moved(0, 9), draft);
    assert_eq!(draft.with_text(1, " two\n lines ").blocks[1], Block::Line("two lines".into()));
    assert_eq!(draft.with_text(0, "x"), draft);
    assert_eq!(draft.without(1).blocks.len(), 2);
    assert_eq!(draft.statements(), 1);
}

fn sample(lang: Lang) -> Document {
    let blocks = vec![
        Block::Heading("Why <b>data</b> & {money} matter".into()),
        Block::Line("1. Not *markup* | _here_ \\par".into()),
        Block::Statement("W1.1.2".into()),
        Block::Statement("W1.5.1".into()),
        Block::Statement("W2.intro.4".into()),
    ];
    let draft = Draft { title: "Ñandú “note”".into(), blocks };
    Document::of(&draft, &SET, lang, "https://example.org/?view=note", |s| format!("Citation of {} & <more>", s.id))
}

#[test]
fn statements_have_numbered_footnotes_in_the_order_of_the_note() {
    let note = sample(Lang::En);
    let numbers: Vec<usize> = note
        .pieces
        .iter()
        .filter_map(|piece| match piece {
            Piece::Statement { number, .. } => Some(*number),
            _ => None,
        })
        .collect();
    assert_eq!(numbers, [1, 2, 3]);
    assert_eq!(note.footnotes.iter().map(|f| f.id.as_str()).collect::<Vec<_>>(), ["W1.1.2", "W1.5.1", "W2.intro.4"]);
}

#[test]
fn the_table_holds_every_sdg_link_by_its_best_ground() {
    let note = sample(Lang::En);
    for (number, id) in [(1, "W1.1.2"), (2, "W1.5.1"), (3, "W2.intro.4")] {
        for link in &SET.statement(id).unwrap().sdg {
            let code = if link.to.as_str() == "agenda" { "" } else { link.to.as_str() };
            let row = note.sdgs.iter().find(|row| row.code == code).unwrap_or_else(|| panic!("{id}: {}", link.to));
            assert!(row.numbers.contains(&number) && row.grade <= link.grade);
        }
    }
    let links: usize = note.footnotes.iter().map(|f| SET.statement(&f.id).unwrap().sdg.len()).sum();
    assert_eq!(note.sdgs.iter().map(|row| row.numbers.len()).sum::<usize>(), links);
}

#[test]
fn a_weakly_voiced_statement_is_marked_and_an_agreed_one_is_not() {
    let cautioned = |id: &str| {
        let draft = Draft::default().with(Block::Statement(id.to_owned()));
        !Document::of(&draft, &SET, Lang::En, "", |_| String::new()).cautions.is_empty()
    };
    for s in &SET.statements {
        let rank = s.verb.as_ref().and_then(|id| SET.verbs.iter().find(|v| v.id == *id)).and_then(|v| v.rank);
        let few = ["some-speakers", "several-speakers", "named-person", "government", "organization"].contains(&s.voice.as_str());
        let procedural = s.kinds[0].as_str() == "procedural";
        assert_eq!(cautioned(s.id.as_str()), few || procedural || rank.is_some_and(|rank| rank >= 6), "{}", s.id);
    }
    assert!(cautioned("W1.5.1"));
}

#[test]
fn gaps_name_the_targets_that_neither_text_mentions() {
    for lang in Lang::ALL {
        let note = sample(lang);
        assert!(note.gaps.contains("3.c") && note.gaps.contains("4.b"), "{}", note.gaps);
    }
}

#[test]
fn the_html_has_footnotes_that_word_processors_know_and_no_markup_from_the_reader() {
    let html = note::word(&sample(Lang::Es));
    let tree = roxmltree::Document::parse(&html).unwrap();
    let with = |name: &str, value: &str| tree.descendants().filter(|n| n.attribute(name).is_some_and(|v| v.contains(value))).count();
    assert_eq!(with("class", "sdfootnoteanc"), 3);
    assert_eq!(with("class", "sdfootnotesym"), 3);
    assert_eq!(with("style", "mso-element:footnote-list"), 1);
    for number in 1..=3 {
        let target = |href: String| tree.descendants().any(|n| n.attribute("id") == Some(href.as_str()));
        assert!(target(format!("_ftn{number}")) && target(format!("_ftnref{number}")));
    }
    assert!(html.contains("Why &lt;b&gt;data&lt;/b&gt; &amp; {money} matter"));
    assert!(html.starts_with("<div lang=\"es\">"));
}

#[test]
fn the_rich_text_is_balanced_ascii_with_a_footnote_for_every_statement() {
    for lang in Lang::ALL {
        let rtf = note::rtf(&sample(lang));
        assert!(rtf.is_ascii() && rtf.starts_with("{\\rtf1"));
        let mut depth = 0i32;
        let mut escaped = false;
        for (at, c) in rtf.char_indices() {
            match c {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            assert!(depth > 0 || at == rtf.len() - 1, "closed too early at {at}");
        }
        assert_eq!(depth, 0);
        assert_eq!(rtf.matches("{\\footnote").count(), 3);
        assert!(rtf.contains("\\u209?and\\u250?"), "Ñandú");
        assert!(rtf.contains("\\{money\\}") && rtf.contains("\\\\par"));
    }
}

#[test]
fn the_markdown_escapes_what_the_reader_wrote_and_has_a_note_for_every_mark() {
    let markdown = note::markdown(&sample(Lang::Fr));
    for number in 1..=3 {
        assert_eq!(markdown.matches(&format!("[^{number}]")).count(), 2, "the mark and the note");
    }
    assert!(markdown.contains("## Why \\<b\\>data\\</b\\> \\& \\{money\\} matter"));
    assert!(markdown.contains("1\\. Not \\*markup\\* \\| \\_here\\_ \\\\par"));
}
