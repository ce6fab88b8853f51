//! A briefing note: its link holds all of it, a broken link gives what can be read, and every form says the same.

use crate::support::*;
use idm_explorer::domain::Lang;
use idm_explorer::note::{self, Block, Document, Draft, DraftIssue, Piece};
use idm_explorer::query::NoteLink;
use proptest::prelude::*;

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
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_note_survives_its_link(draft in any_draft()) {
        let state = state("?view=note").with_note(draft.write());
        let link = state.link(vocabulary());
        let read = crate::support::state(&link);
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

/// What a text around a link leaves at its end, as it comes out of the query.
const BEHIND: [&str; 10] = [".", ")", ").", ",", "”", ">", "\u{a0}", "\u{200b}", "*", "…"];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn a_note_is_whole_whatever_stands_behind_its_link(draft in any_draft(), behind in prop::sample::select(BEHIND.to_vec())) {
        let link = draft.write();
        prop_assume!(!link.own.is_empty());
        let own = format!("{}{behind}", link.own);
        prop_assert_eq!(Draft::read(&NoteLink { ids: link.ids, own }), (draft, None));
    }

    #[test]
    fn no_character_that_was_not_written_comes_out_of_a_packed_note_that_is_cut(letters in 600usize..3000, cut in 1usize..200) {
        let line: String = (0..letters).map(|at| char::from(b'a' + ((at * at * 7 + at / 3) % 26) as u8)).collect();
        let link = Draft { title: "Packed".into(), blocks: vec![Block::Line(line.clone())] }.write();
        prop_assert!(link.own.starts_with('~'));
        let own = link.own.get(..link.own.len().saturating_sub(cut).max(1)).unwrap().to_owned();
        let (read, issue) = Draft::read(&NoteLink { ids: Vec::new(), own });
        prop_assert_eq!(issue, Some(DraftIssue::Cut));
        prop_assert!("Packed".starts_with(&read.title));
        for block in &read.blocks {
            prop_assert!(matches!(block, Block::Line(text) if line.starts_with(text.as_str())), "{:?}", block);
        }
    }
}

#[test]
fn a_link_of_a_note_ends_with_a_letter_or_a_digit_and_has_no_plus_sign_for_a_space() {
    for title in ["Food for thought", "A", "Ends with a dot.", "1 + 1 = 2"] {
        let draft = Draft { title: title.into(), blocks: vec![Block::Line("a line (in brackets)".into())] };
        let link = state("?view=note").with_note(draft.write()).link(vocabulary());
        assert!(link.ends_with(|c: char| c.is_ascii_alphanumeric()) && !link.contains('+'), "{link}");
        // Some who pass a link on encode a plus sign; nothing in it is changed by that.
        let read = crate::support::state(&link.replace('+', "%2B"));
        assert_eq!(Draft::read(&read.note), (draft, None));
    }
}

#[test]
fn notes_of_the_form_before_are_read_still_also_without_their_last_dot() {
    let read = |link: &str| Draft::read(&state(link).note);
    let titled = |title: &str| Draft { title: title.into(), blocks: vec![Block::Statement("W1.3.2".into())] };
    for (own, title) in [
        ("%3DA%0A.", "A"),
        ("%3DA%0A", "A"),
        ("%3DA%0A..", "A"),
        ("%3DA%0A.)", "A"),
        ("%3DFood+for+thought%0A.", "Food for thought"),
        ("%3DFood%2Bfor%2Bthought%0A.", "Food for thought"),
        ("%3D1+%2B+1%0A.", "1 + 1"),
        ("%253DFood%2520for%2520thought%250A.", "Food for thought"),
    ] {
        assert_eq!(read(&format!("?view=note&ids=W1.3.2&own={own}")), (titled(title), None), "{own}");
    }
    for own in ["%3DA", "%3DA%0AW1.3.2%23He", "%3DA%0AW1"] {
        assert_eq!(read(&format!("?view=note&ids=W1.3.2&own={own}")).1, Some(DraftIssue::Cut), "{own}");
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
    Document::of(&draft, &SET, lang, "https://example.org/?view=note", |s| {
        let link = format!("https://example.org/?view=statements&id={}&v=1", s.id);
        (format!("Citation of {} & <more>, {link}", s.id), link)
    })
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
fn the_table_holds_every_sdg_link_under_its_own_ground() {
    let note = sample(Lang::En);
    for (number, id) in [(1, "W1.1.2"), (2, "W1.5.1"), (3, "W2.intro.4")] {
        for link in &SET.statement(id).unwrap().sdg {
            let code = if link.to.as_str() == "agenda" { "" } else { link.to.as_str() };
            let row = note.sdgs.iter().find(|row| row.code == code && row.grade == link.grade);
            assert!(row.unwrap_or_else(|| panic!("{id}: {}", link.to)).numbers.contains(&number));
        }
    }
    let links: usize = note.footnotes.iter().map(|f| SET.statement(&f.id).unwrap().sdg.len()).sum();
    assert_eq!(note.sdgs.iter().map(|row| row.numbers.len()).sum::<usize>(), links);
}

#[test]
fn a_weakly_voiced_statement_is_marked_and_an_agreed_one_is_not() {
    let cautioned = |id: &str| {
        let draft = Draft::default().with(Block::Statement(id.to_owned()));
        !Document::of(&draft, &SET, Lang::En, "", |_| Default::default()).cautions.is_empty()
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
fn what_the_reader_writes_from_right_to_left_is_marked_so_in_every_form() {
    let note = |text: &str| {
        let blocks = vec![Block::Heading(text.into()), Block::Line(text.into()), Block::Statement("W1.1.2".into())];
        Document::of(&Draft { title: text.into(), blocks }, &SET, Lang::En, "", |_| Default::default())
    };
    for text in ["ملاحظة: الهدف 10.7 (IOM) مهم!", "10.7 הערה", "«یادداشت» IOM"] {
        let note = note(text);
        assert_eq!(note::rtf(&note).matches("\\rtlpar").count(), 3, "{text}");
        let html = note::word(&note);
        for element in ["<h1 dir=\"rtl\">", "<h2 dir=\"rtl\">", "<p dir=\"rtl\">"] {
            assert_eq!(html.matches(element).count(), 1, "{element} of {text}");
        }
    }
    for text in ["Note on ملاحظة", "10.7", "Ñandú", "笔记"] {
        let note = note(text);
        assert!(!note::rtf(&note).contains("\\rtlpar") && !note::word(&note).contains("dir="), "{text}");
    }
}

#[test]
fn addresses_in_the_markdown_of_a_note_are_links_to_what_they_say() {
    let note = sample(Lang::En);
    let markdown = note::markdown(&note);
    let options = pulldown_cmark::Options::ENABLE_FOOTNOTES | pulldown_cmark::Options::ENABLE_GFM;
    let links: Vec<String> = pulldown_cmark::Parser::new_ext(&markdown, options)
        .filter_map(|event| match event {
            pulldown_cmark::Event::Start(pulldown_cmark::Tag::Link { dest_url, .. }) => Some(dest_url.to_string()),
            _ => None,
        })
        .collect();
    let mut expected: Vec<String> = note.footnotes.iter().map(|f| f.link.clone()).collect();
    expected.insert(0, note.link.clone());
    assert_eq!(links, expected);
    // GitHub makes links of bare addresses and takes a backslash for a part of them.
    assert!(!markdown.split_whitespace().any(|word| word.contains("://") && word.contains('\\')), "{markdown}");
    assert!(markdown.contains("more\\>, <https://example.org/?view=statements&id=W1.1.2&v=1>"), "{markdown}");
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
