//! Citations of every statement, of the workshops and of selections, read back by independent parsers.

use crate::support::{INDEX, SET, WRITTEN, state, vocabulary};
use biblatex::ChunksExt;
use biblib::CitationParser;
use idm_explorer::cite::{Citable, Format, Line, Rich, What, line, list, locator};
use idm_explorer::dataset::{DataSet, RELEASE, core_of};
use idm_explorer::domain::{Day, Edtf, Lang, Text};
use idm_explorer::query::slug;
use idm_explorer::wording::filter_sentence;

const LINKS: [&str; 6] = [
    "",
    "?theme=data",
    "?theme=data&workshop=W1&lang=fr",
    "?q=migration&lang=es",
    "?theme=data&theme.not=data",
    "?q=%22100%25+%26+%7Bx%7D%22",
];

fn selection(link: &str) -> Citable {
    let state = state(link);
    let order = INDEX.answer(&state).order;
    let statements: Vec<_> = order.iter().map(|row| &SET.statements[*row as usize]).collect();
    let sentence = filter_sentence(&state, &SET, vocabulary(), statements.len());
    let address = format!("https://example.org/idm/{}", state.shared_link(vocabulary()));
    Citable::of_selection(&SET, &statements, &sentence, &slug(&state, vocabulary()), &address).unwrap()
}

/// A sentence as it stands within quotation marks.
fn inside(sentence: &str) -> String {
    sentence.replace('“', "‘").replace('”', "’")
}

fn accessed() -> Day {
    Day::from_civil(2026, 11, 22).unwrap()
}

/// Every source, as it is and with a day of access.
fn all() -> Vec<Citable> {
    let link = |view: &str, id: &str| format!("https://example.org/?view={view}&id={id}&v=1");
    let statements = SET.statements.iter().map(|s| Citable::of(&SET, s, &link("statements", s.id.as_str())).unwrap());
    let workshops = SET.workshops.iter().map(|w| Citable::of_workshop(&SET, w, &link("workshops", w.id.as_str())).unwrap());
    let sources: Vec<Citable> = statements.chain(workshops).chain(LINKS.map(selection)).collect();
    let read = sources.iter().map(|c| c.clone().accessed(accessed()));
    let read: Vec<Citable> = read.collect();
    sources.into_iter().chain(read).collect()
}

const HOSTILE: &str = "Quotes \"a\" “b” ’c’, accents éñß, & % # _ $ ~ ^ {x} \\y </script> 😀 @misc{z, = 1}";

#[test]
fn bibtex_is_read_by_a_bibtex_parser() {
    for c in all() {
        let parsed = biblatex::Bibliography::parse(&c.write(Format::BibTex)).unwrap();
        assert_eq!(parsed.len(), 1);
        let entry = parsed.iter().next().unwrap();
        let text = |name: &str| entry.get(name).unwrap().format_verbatim();
        assert_eq!(text("author"), "International Organization for Migration");
        assert_eq!(entry.author().unwrap().len(), 1);
        assert_eq!(text("year"), "2016");
        assert_eq!(text("url"), c.link);
        assert_eq!(entry.get("urldate").map(|day| day.format_verbatim()), c.accessed.map(|_| "2026-11-22".to_owned()));
        match &c.what {
            What::Statement { locator, .. } => assert!(text("note").starts_with(locator), "{}", text("note")),
            What::Workshop => assert!(text("note").starts_with("Summarized in IDM Explorer")),
            What::Selection { sentence, matching, total, .. } => {
                // The parser reads a space that does not break as a space.
                let sentence = inside(sentence).replace('\u{a0}', " ");
                assert!(text("title").contains(sentence.as_str()), "{} in {}", sentence, text("title"));
                assert!(text("note").contains(sentence.as_str()) && text("note").contains(&format!("{matching} of {total} statements")));
            }
        }
    }
}

#[test]
fn a_title_with_the_marks_of_tex_survives_bibtex() {
    let of = |sentence: &str| {
        let c = Citable::of_selection(&SET, &[], sentence, "key", "https://example.org/?q=%7Bx%7D&a=1#b_c").unwrap();
        let parsed = biblatex::Bibliography::parse(&c.write(Format::BibTex)).unwrap();
        assert_eq!(parsed.len(), 1);
        assert_eq!(parsed.iter().next().unwrap().get("url").unwrap().format_verbatim(), c.link);
        parsed.iter().next().unwrap().get("title").unwrap().format_verbatim()
    };
    let title = of(HOSTILE);
    // The parser leaves the words by which TeX is told of three marks as words; they are read as what they print.
    let printed = title.replace("\\textbackslash", "\\").replace("\\textasciitilde", "~").replace("\\textasciicircum", "^");
    assert!(printed.replace("{}", "").replace("  ", " ").contains(&inside(HOSTILE).replace("{}", "")), "{title}");
    assert!(of("a\nb\u{0}c } , title = {gone").ends_with("selection “a b c } , title = {gone”"));
}

#[test]
fn every_mark_of_tex_is_escaped_in_bibtex() {
    // A parser forgives what TeX does not.
    let c = Citable::of_selection(&SET, &[], "a & b % c $ d # e _ f { g } h", "key", "").unwrap();
    let text = c.write(Format::BibTex);
    assert!(text.contains(r"“a \& b \% c \$ d \# e \_ f \{ g \} h”"), "{text}");
}

/// What styles such as `plain` make of a title (`change.case$` with `t`): small letters, but for the first, the first after
/// a colon, and what is in braces.
fn in_small_letters(title: &str) -> String {
    let (mut depth, mut first) = (0, true);
    let mut out = String::new();
    for c in title.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ':' => first = true,
            _ => {}
        }
        let keeps = depth > 0 || first || !c.is_alphabetic();
        out.extend(if keeps { vec![c] } else { c.to_lowercase().collect() });
        first = first && !c.is_alphanumeric();
    }
    out.replace(['{', '}'], "")
}

fn field<'a>(bibtex: &'a str, name: &str) -> &'a str {
    let start = format!("  {name} = ");
    bibtex.lines().find_map(|line| line.strip_prefix(start.as_str())).and_then(|value| value.strip_suffix(',')).unwrap()
}

#[test]
fn names_keep_their_capitals_in_styles_that_write_titles_in_small_letters() {
    for c in all() {
        let bibtex = c.write(Format::BibTex);
        let title = field(&bibtex, "title");
        let small = in_small_letters(title);
        let plain = title.replace(['{', '}'], "");
        assert_eq!(small, plain, "nothing is lost of {title}");
        assert!(small.contains("International Dialogue on Migration 2016"), "{small}");
    }
    let of = |id: &str| {
        let c = Citable::of(&SET, SET.statement(id).unwrap(), "").unwrap();
        field(&c.write(Format::BibTex), "title").to_owned()
    };
    assert_eq!(
        of("W1.3.2"),
        "{Summary of conclusions, first workshop of the {International Dialogue on Migration} 2016: Follow-up and review of migration in the {SDGs}}"
    );
    let sentence = |sentence: &str| {
        let c = Citable::of_selection(&SET, &[], sentence, "key", "").unwrap();
        field(&c.write(Format::BibTex), "title").to_owned()
    };
    assert!(sentence("énoncés sur l’Agenda 2030, l’OIM et New York").ends_with("“énoncés sur {l’Agenda} 2030, {l’OIM} et {New York}”}"));
    assert!(sentence("on AT&T and {IOM}").ends_with("“on {AT\\&T} and \\{{IOM}\\}”}"));
}

#[test]
fn the_month_is_the_word_that_every_style_knows() {
    for (id, month) in [("W1.1", "feb"), ("W2.1", "oct")] {
        let c = Citable::of(&SET, SET.statement(id).unwrap(), "").unwrap();
        let text = c.write(Format::BibTex);
        assert_eq!(field(&text, "month"), month);
        assert_eq!(biblatex::Bibliography::parse(&text).unwrap().len(), 1);
    }
}

#[test]
fn a_meeting_of_one_day_has_one_day_in_apa() {
    let mut set = SET.clone();
    let days = |set: &DataSet| Citable::of(set, set.statement("W1.1").unwrap(), "").unwrap().write(Format::Apa);
    assert!(days(&set).contains("(2016, February 29–March 1)"));
    for (date, expected) in
        [("2016-03-02", "(2016, March 2)"), ("2016-03-02/2016-03-02", "(2016, March 2)"), ("2016-03-02/2016-03-03", "(2016, March 2–3)")]
    {
        set.workshops[0].date = Edtf::parse(date).unwrap();
        assert!(days(&set).contains(expected), "{}", days(&set));
    }
}

#[test]
fn the_event_of_a_citation_begins_with_a_capital() {
    for c in all() {
        let items: serde_json::Value = serde_json::from_str(&c.write(Format::CslJson)).unwrap();
        let event = items[0]["event-title"].as_str().unwrap();
        assert!(event.starts_with(char::is_uppercase), "{event}");
    }
}

#[test]
fn csl_json_is_read_by_a_csl_reader() {
    for c in all() {
        let items: Vec<citationberg::json::Item> = serde_json::from_str(&c.write(Format::CslJson)).unwrap();
        assert_eq!(items.len(), 1);
        let item = &items[0];
        let text = |name: &str| item.0.get(name).and_then(|value| value.to_str()).unwrap_or_default().into_owned();
        let is_selection = matches!(c.what, What::Selection { .. });
        assert_eq!(item.type_().unwrap(), if is_selection { "dataset" } else { "paper-conference" });
        let Some(citationberg::json::Value::Names(authors)) = item.0.get("author") else { panic!("no names") };
        let citationberg::json::NameValue::Literal(author) = &authors[0] else { panic!("a person") };
        assert_eq!(author.literal, "International Organization for Migration");
        assert_eq!(date(item, "issued").unwrap(), c.days().0.civil());
        assert_eq!(date(item, "accessed"), c.accessed.map(Day::civil));
        assert_eq!(text("locator"), c.locator().unwrap_or_default());
        assert_eq!(text("URL"), c.link);
        assert!(text("note").starts_with(&if is_selection {
            "Selection “".to_owned()
        } else {
            format!("Summarized in IDM Explorer, data set {RELEASE}")
        }));
    }
}

fn date(item: &citationberg::json::Item, name: &str) -> Option<(i32, u32, u32)> {
    let citationberg::json::Value::Date(date) = item.0.get(name)? else { panic!("{name} is no date") };
    let range = citationberg::json::FixedDateRange::try_from(date.clone()).unwrap();
    let start = range.start;
    Some((i32::from(start.year), u32::from(start.month.unwrap()) + 1, u32::from(start.day.unwrap()) + 1))
}

#[test]
fn ris_is_read_by_a_ris_parser() {
    for c in all() {
        let text = c.write(Format::Ris);
        let read = biblib::RisParser::new().parse(&text).unwrap();
        assert_eq!(read.len(), 1);
        let record = &read[0];
        let is_selection = matches!(c.what, What::Selection { .. });
        assert_eq!(record.citation_type[0], if is_selection { "Data File" } else { "Conference Proceeding" });
        assert_eq!((record.authors.len(), record.authors[0].name.as_str()), (1, "International Organization for Migration"));
        assert_eq!(record.authors[0].given_name, None);
        assert!(record.title.starts_with(&format!("{}, {}", c.title, c.event)), "{}", record.title);
        assert_eq!(record.date.as_ref().unwrap().year, 2016);
        assert_eq!(record.urls, std::slice::from_ref(&c.link));
        let notes = record.extra_fields.values().flatten().cloned().collect::<Vec<_>>().join("\n");
        assert!(notes.contains(&format!("IDM Explorer, data set {RELEASE}")), "{notes}");
        assert_eq!(text.contains("\r\nY2  - 2026/11/22/\r\n"), c.accessed.is_some(), "the parser leaves it out");
        if let What::Selection { sentence, matching, total, .. } = &c.what {
            assert!(record.title.contains(&inside(sentence)) && notes.contains(&format!("{matching} of {total} statements")));
        }
    }
}

#[test]
fn ris_has_a_tag_a_line_from_type_to_end() {
    let hostile = Citable::of_selection(&SET, &[], "a\r\nER  - \r\nTY  - BOOK\u{2028}b", "key", "https://example.org/").unwrap();
    for c in all().into_iter().chain([hostile]) {
        let text = c.write(Format::Ris);
        let lines: Vec<&str> = text.strip_suffix("\r\n").unwrap().split("\r\n").collect();
        assert!(["TY  - CONF", "TY  - DATA"].contains(&lines[0]));
        assert_eq!(lines.last(), Some(&"ER  - "));
        assert_eq!(lines.iter().filter(|line| line.starts_with("TY") || line.starts_with("ER")).count(), 2);
        for line in &lines {
            let (tag, rest) = line.split_at(2);
            assert!(tag.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit()) && rest.starts_with("  - "), "{line}");
        }
        assert!(text.contains(&format!("UR  - {}", c.link)));
    }
}

#[test]
fn styles_for_people_say_who_what_where_when_and_at_which_place() {
    let of = |id: &str, format| {
        let s = SET.statement(id).unwrap();
        Citable::of(&SET, s, "https://example.org/?id=x").unwrap().write(format)
    };
    assert_eq!(
        of("W1.3.2", Format::Un),
        format!(
            "International Organization for Migration, Summary of conclusions, first workshop of the International Dialogue on Migration 2016, “Follow-up and review of migration in the SDGs”, New York, 29 February – 1 March 2016, conclusion 3, point 2. Summarized in IDM Explorer, data set {RELEASE}, https://example.org/?id=x."
        )
    );
    assert!(of("W2.intro.4", Format::Chicago).contains("second workshop of the International Dialogue on Migration 2016"));
    assert!(of("W2.intro.4", Format::Chicago).contains("11–12 October 2016), opening paragraph 4."));
    assert!(of("W2.intro.4", Format::Oscola).contains("Geneva, 11–12 October 2016) opening paragraph 4. Summarized in IDM Explorer"));
    assert!(of("W1.3.2", Format::Oscola).starts_with(
        "International Organization for Migration, ‘Summary of conclusions’ (first workshop of the International Dialogue on Migration 2016, ‘Follow-up"
    ));
    assert!(of("W1.close.1", Format::Apa).starts_with(
        "International Organization for Migration. (2016, February 29–March 1). Summary of conclusions [Conference summary]."
    ));
}

#[test]
fn a_workshop_is_cited_as_a_whole() {
    let c = Citable::of_workshop(&SET, SET.workshop("W2").unwrap(), "").unwrap();
    assert_eq!(
        c.write(Format::Un),
        format!(
            "International Organization for Migration, Summary of conclusions, second workshop of the International Dialogue on Migration 2016, “Assessing progress in the implementation of the migration-related SDGs”, Geneva, 11–12 October 2016. Summarized in IDM Explorer, data set {RELEASE}."
        )
    );
    assert!(c.write(Format::Chicago).ends_with(&format!("11–12 October 2016). Summarized in IDM Explorer, data set {RELEASE}.")));
    assert!(c.write(Format::Apa).ends_with(&format!(
        "Geneva. Summarized in IDM Explorer, data set {RELEASE}. (In the text: International Organization for Migration, 2016)"
    )));
}

#[test]
fn a_selection_is_cited_with_its_sentence_and_the_texts_it_is_from() {
    let both = selection("?theme=data");
    assert_eq!(
        both.write(Format::Un),
        format!(
            "International Organization for Migration, Summaries of conclusions, first and second workshops of the International Dialogue on Migration 2016, “Follow-up and review of migration in the SDGs”, New York, 29 February – 1 March 2016, and “Assessing progress in the implementation of the migration-related SDGs”, Geneva, 11–12 October 2016. Selection “Statements on ‘Data and evidence’: 10 of 68” made with IDM Explorer, data set {RELEASE}, https://example.org/idm/?theme=data&v=1."
        )
    );
    let one = selection("?theme=data&workshop=W1");
    assert!(one.write(Format::Un).contains("Summary of conclusions, first workshop of"));
    assert!(one.write(Format::Apa).contains("[Data set]"));
    assert_eq!(selection("?theme=data&theme.not=data").meetings.len(), 2, "nothing was found in either text");
}

#[test]
fn the_day_of_access_stands_where_it_is_given() {
    let c = selection("?theme=data").accessed(accessed());
    assert!(c.write(Format::Un).ends_with("&v=1 (accessed on 22 November 2026)."));
    assert!(c.write(Format::Chicago).ends_with("accessed November 22, 2026, https://example.org/idm/?theme=data&v=1."));
    assert!(
        c.write(Format::Apa)
            .contains("IDM Explorer. Retrieved November 22, 2026, from https://example.org/idm/?theme=data&v=1 (In the text")
    );
    assert!(c.write(Format::Oscola).contains("Selection ‘Statements on “Data and evidence”: 10 of 68’ made with IDM Explorer"));
    assert!(c.write(Format::Oscola).ends_with(" <https://example.org/idm/?theme=data&v=1> accessed 22 November 2026."));
    assert!(c.write(Format::Ris).contains("Y2  - 2026/11/22/\r\n"));
}

#[test]
fn titles_are_in_italics_where_the_style_asks_and_everything_is_escaped() {
    let s = SET.statement("W1.3.2").unwrap();
    let c = Citable::of(&SET, s, "https://example.org/?a=1&b=<script>").unwrap();
    assert!(c.rich(Format::Un).html().contains("Migration, <i>Summary of conclusions</i>, first workshop"));
    assert!(c.rich(Format::Un).html().contains("?a=1&amp;b=&lt;script&gt;."));
    assert!(c.rich(Format::Apa).html().contains("<i>Summary of conclusions</i> [Conference summary]"));
    assert!(!c.rich(Format::Chicago).html().contains("<i>") && !c.rich(Format::Oscola).html().contains("<i>"));
    assert_eq!(Rich::of("<b>").italic("'\"&\u{0}").html(), "&lt;b&gt;<i>&#39;&quot;&amp;\u{fffd}</i>");
    for c in all() {
        for format in Format::ALL {
            let rich = c.rich(format);
            assert_eq!(rich.plain(), c.write(format));
            let xml = format!("<p>{}</p>", rich.html());
            let read = roxmltree::Document::parse(&xml).unwrap();
            let text: String = read.descendants().filter(|node| node.is_text()).filter_map(|node| node.text()).collect();
            assert_eq!(text.replace('\n', ""), rich.plain().replace(['\n', '\r'], ""));
            assert!(read.descendants().filter(|n| n.is_element()).all(|n| ["p", "i"].contains(&n.tag_name().name())));
            assert!(format.is_for_people() || !rich.html().contains("<i>"));
        }
    }
}

#[test]
fn several_sources_make_one_file_with_keys_of_their_own() {
    let sources: Vec<Citable> = all().into_iter().take(SET.statements.len() + SET.workshops.len() + LINKS.len()).collect();
    assert_eq!(biblatex::Bibliography::parse(&list(&sources, Format::BibTex)).unwrap().len(), sources.len());
    assert_eq!(biblib::RisParser::new().parse(&list(&sources, Format::Ris)).unwrap().len(), sources.len());
    let items: Vec<citationberg::json::Item> = serde_json::from_str(&list(&sources, Format::CslJson)).unwrap();
    let ids: std::collections::BTreeSet<_> = items.iter().map(|item| item.id().unwrap().into_owned()).collect();
    assert_eq!(ids.len(), sources.len());
    assert_eq!(list(&sources, Format::Un).lines().count(), sources.len());
}

#[test]
fn nothing_is_invented() {
    for c in all() {
        for format in Format::ALL {
            let text = c.write(format);
            for word in ["doi", "ISBN", "pp.", "A/RES", "SP  - 1"] {
                assert!(!text.contains(word), "{}: {word}", c.key);
            }
            assert_eq!(text.to_lowercase().contains("2026"), c.accessed.is_some(), "{}", c.key);
        }
    }
}

#[test]
fn a_reader_of_one_language_cites_the_originals_in_english_too() {
    for lang in Lang::ALL {
        let core = DataSet::parse(&core_of(&SET, lang).unwrap()).unwrap();
        for (s, original) in core.statements.iter().zip(&SET.statements) {
            let of = |set: &DataSet, s| Citable::of(set, s, "").unwrap().write(Format::Un);
            assert_eq!(of(&core, s), of(&SET, original));
        }
        assert!(core.workshops.iter().all(|w| w.name.exactly(lang).is_some() && w.title.exactly(lang).is_some()));
    }
}

#[test]
fn pinpoints_are_said_in_three_languages() {
    assert_eq!(WRITTEN.map(|lang| locator("W1.3.2", lang)), ["conclusion 3, point 2", "conclusion 3, point 2", "conclusión 3, punto 2"]);
    assert_eq!(locator("W2.intro.4", Lang::Fr), "paragraphe d’ouverture 4");
}

#[test]
fn a_line_says_what_was_said_by_whom_how_strongly_and_where_in_both_forms() {
    let link = "https://example.org/?view=statements&id=W1";
    for lang in Lang::ALL {
        for s in SET.statements.iter() {
            let Line { text, html } = line(&SET, s, lang, link);
            assert!(text.starts_with(&format!("{} (", s.text.get(lang))), "{text}");
            assert!(text.ends_with(&format!(", {}. {link}", locator(s.id.as_str(), lang))), "{text}");
            let voice = SET.voices.iter().find(|voice| voice.id == s.voice).unwrap().name.get(lang);
            let meeting = SET.workshop(s.workshop.as_str()).unwrap().name.get(lang);
            for part in [voice, meeting, SET.dialogue.origin.get(lang)] {
                assert!(text.contains(part), "{part} in {text}");
            }
            // Read by a parser, both say the same.
            let read = roxmltree::Document::parse(&html).unwrap();
            let words: String = read.descendants().filter(|node| node.is_text()).filter_map(|node| node.text()).collect();
            assert_eq!(words, text);
            let links: Vec<_> = read.descendants().filter_map(|node| node.attribute("href")).collect();
            assert_eq!(links, [link]);
        }
    }
    let s = SET.statement("W1.3.2").unwrap();
    let said = line(&SET, s, Lang::En, link).text;
    assert!(said.ends_with("; paraphrase). Summaries of IOM’s International Dialogue on Migration, 2016: New York, 29 February – 1 March 2016, conclusion 3, point 2. https://example.org/?view=statements&id=W1"), "{said}");
    // Those who say it as well are named, as on the card.
    let also = SET.statements.iter().find(|s| !s.also.is_empty()).unwrap();
    let more = SET.voices.iter().find(|voice| voice.id == also.also[0].voice).unwrap().name.get(Lang::En);
    assert!(line(&SET, also, Lang::En, link).text.contains(&format!("; {more}")));
    // Without an address it ends with the place.
    assert!(line(&SET, s, Lang::En, "").text.ends_with("conclusion 3, point 2."));
}

#[test]
fn what_means_something_to_a_parser_is_text_in_a_line() {
    for hostile in [HOSTILE, "5 < 6 & \"so\" <b>on</b>.", "</p><script>1</script>", "]]> <!-- "] {
        let mut s = SET.statement("W1.1").unwrap().clone();
        s.text = Text::of(Lang::En, hostile);
        let Line { text, html } = line(&SET, &s, Lang::En, "https://example.org/?a=1&b=\"2\"");
        assert!(text.starts_with(hostile), "{text}");
        let read = roxmltree::Document::parse(&html).unwrap();
        assert_eq!(read.descendants().filter(roxmltree::Node::is_element).count(), 2, "{html}");
        let words: String = read.descendants().filter(|node| node.is_text()).filter_map(|node| node.text()).collect();
        assert_eq!(words, text);
    }
}
