//! Citations of every statement, read back by independent parsers.

mod support;

use idm_explorer::cite::{Citable, Format, locator};
use idm_explorer::domain::Lang;
use support::SET;

fn all() -> Vec<Citable> {
    SET.statements.iter().map(|s| Citable::of(&SET, s, &format!("https://example.org/?view=statements&id={}&v=1", s.id)).unwrap()).collect()
}

#[test]
fn bibtex_is_read_by_a_bibtex_parser() {
    for c in all() {
        let parsed = biblatex::Bibliography::parse(&c.write(Format::BibTex)).unwrap();
        let entry = parsed.iter().next().unwrap();
        let text = |name: &str| biblatex::ChunksExt::format_verbatim(entry.get(name).unwrap());
        assert_eq!(biblatex::ChunksExt::format_verbatim(entry.get("author").unwrap()), "International Organization for Migration");
        assert_eq!(text("year"), "2016");
        assert_eq!(text("url"), c.link);
        assert!(text("note").starts_with(&c.locator), "{}", text("note"));
    }
}

#[test]
fn csl_json_is_json_with_the_fields_of_the_format() {
    for c in all() {
        let json: serde_json::Value = serde_json::from_str(&c.write(Format::CslJson)).unwrap();
        let item = &json[0];
        assert_eq!(item["type"], "paper-conference");
        assert_eq!(item["author"][0]["literal"], "International Organization for Migration");
        assert_eq!(item["issued"]["date-parts"][0][0], 2016);
        assert_eq!(item["locator"], c.locator);
        assert_eq!(item["URL"], c.link);
    }
}

#[test]
fn ris_has_a_tag_a_line_from_type_to_end() {
    for c in all() {
        let text = c.write(Format::Ris);
        let lines: Vec<&str> = text.strip_suffix("\r\n").unwrap().split("\r\n").collect();
        assert_eq!(lines.first(), Some(&"TY  - CONF"));
        assert_eq!(lines.last(), Some(&"ER  - "));
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
        "International Organization for Migration, Summary of conclusions, first workshop of the International Dialogue on Migration 2016, “Follow-up and review of migration in the SDGs”, New York, 29 February – 1 March 2016, conclusion 3, point 2. Summarized in IDM Explorer, data set 1.0.0, https://example.org/?id=x."
    );
    assert!(of("W2.intro.4", Format::Chicago).contains("second workshop of the International Dialogue on Migration 2016"));
    assert!(of("W2.intro.4", Format::Chicago).contains("11–12 October 2016), opening paragraph 4."));
    assert!(
        of("W1.close.1", Format::Apa).starts_with(
            "International Organization for Migration (2016, February 29–March 1). Summary of conclusions [Conference summary]."
        )
    );
}

#[test]
fn nothing_is_invented() {
    for c in all() {
        for format in Format::ALL {
            let text = c.write(format);
            for word in ["doi", "ISBN", "pp.", "A/RES", "SP  - 1"] {
                assert!(!text.contains(word), "{}: {word}", c.id);
            }
        }
    }
}

#[test]
fn pinpoints_are_said_in_three_languages() {
    assert_eq!(Lang::ALL.map(|lang| locator("W1.3.2", lang)), ["conclusion 3, point 2", "conclusion 3, point 2", "conclusión 3, punto 2"]);
    assert_eq!(locator("W2.intro.4", Lang::Fr), "paragraphe d’ouverture 4");
}
