//! What the data set says of the world outside the two texts: whose page a fact was read on, what is shown of it in each
//! language, what is still open and since when, and that a status says no more than its facts.

use crate::support::*;
use idm_explorer::domain::{EventStatus, Lang, Mark, Origin, OutcomeStatus, Source, Text};
use std::collections::{BTreeMap, BTreeSet};

// Sources.

/// The publishers whose pages may be linked, by the end of their host, with the names one of which a title must have.
const PUBLISHERS: &[(&str, &[&str])] = &[
    ("mptf.undp.org", &["UNDP"]),
    ("undocs.org", &["UN General Assembly", "UN Economic and Social Council"]),
    ("un-ilibrary.org", &["UN iLibrary"]),
    ("archive.unric.org", &["UNRIC"]),
    ("unocha.org", &["OCHA"]),
    ("reliefweb.int", &["OCHA"]),
    ("agendaforhumanity.org", &["OCHA"]),
    ("pactomigracion.cepal.org", &["UN ECLAC"]),
    ("un.org", &["UN"]),
    ("iom.int", &["IOM"]),
    ("migrationdataportal.org", &["IOM, Migration Data Portal"]),
    ("migration4development.org", &["M4D"]),
    ("iriscertification.org", &["IRIS"]),
    ("worldbank.org", &["World Bank"]),
    ("ilo.org", &["ILO"]),
    ("oecd.org", &["OECD"]),
    ("ec.europa.eu", &["European Commission"]),
    ("gfmd.org", &["GFMD"]),
    ("gfmdcivilsociety.org", &["GFMD Civil Society"]),
    ("mayorsmechanism.org", &["Mayors Mechanism"]),
    ("egrisstats.org", &["EGRISS"]),
    ("sdg.iisd.org", &["IISD"]),
    ("jips.org", &["JIPS"]),
    ("quno.org", &["QUNO"]),
    ("opendatawatch.com", &["Open Data Watch"]),
    ("mospi.gov.in", &["Government of India"]),
    ("data.stat.gov.rs", &["Statistical Office of the Republic of Serbia"]),
    ("ine.es", &["INE"]),
];

/// Copies, staging servers and news on somebody else's publication, as they were found in earlier releases.
const DENIED: &[&str] = &[
    "vdocuments",
    "pdfslide",
    "dokumen.tips",
    "fdocuments",
    "scribd",
    "readkong",
    "vlex",
    "paperzz",
    "cupdf",
    "docplayer",
    "docslib",
    "lawsdocbox",
    "studylib",
    "zbook",
    "uat.",
    "staging",
    "github.io",
    "newsbd",
    "news",
    "capitalethiopia",
    "dinero.hn",
    "donare.info",
    "marinacivil",
    "gestion.pe",
    "elheraldo",
    "jamesrqclark",
    "bubsandbeans",
    "happilyinpursuit",
    "manausconsulting",
    "immpolicytracking",
    "era.gv.at",
    "ft.dk",
    "blogspot",
    "wordpress",
    "wikipedia",
];

/// Sites that are the publication themselves, so that their host alone leads to it.
const SITES: &[&str] = &["remittanceprices.worldbank.org", "missingmigrants.iom.int", "worldmigrationreport.iom.int"];

fn addresses(source: &Source) -> impl Iterator<Item = &str> {
    source.address.split(';').map(str::trim).filter(|address| !address.is_empty())
}

fn host(address: &str) -> &str {
    address.split('/').next().unwrap_or(address)
}

fn publisher(host: &str) -> Option<&'static [&'static str]> {
    let belongs = |end: &str| host == end || host.strip_suffix(end).is_some_and(|rest| rest.ends_with('.'));
    PUBLISHERS.iter().find(|(end, _)| belongs(end)).map(|(_, names)| *names)
}

#[test]
fn a_host_belongs_to_a_publisher_by_its_end_alone() {
    for known in ["gfmd.org", "press.un.org", "un.org", "blogs.worldbank.org", "nigeria.iom.int"] {
        assert!(publisher(known).is_some(), "{known}");
    }
    for other in ["notgfmd.org", "mptfportal.uat.undp.org", "un.org.example.com", "paperzz.com", "merrionstreet.ie", "undp.org"] {
        assert!(publisher(other).is_none(), "{other}");
    }
}

#[test]
fn every_link_leads_to_the_publisher_that_the_title_names() {
    for source in &SET.sources {
        for address in addresses(source) {
            let host = host(address);
            assert!(!DENIED.iter().any(|denied| host.contains(denied)), "{}: {host}", source.id);
            let names = publisher(host).unwrap_or_else(|| panic!("{}: whose is {host}?", source.id));
            assert!(names.iter().any(|name| source.title.contains(name)), "{}: {} does not name {names:?}", source.id, source.title);
            assert!(!address.contains([' ', '(', ')', ':']), "{}: {address}", source.id);
            assert_eq!(address.trim_end_matches('/') == host, SITES.contains(&host), "{}: {address}", source.id);
        }
        // What has no page of its publisher is cited, and said to have been read elsewhere.
        assert!(!source.address.is_empty() || source.second_hand, "{}", source.id);
        assert!(source.title.contains(','), "{}: publisher, then what: {}", source.id, source.title);
    }
}

#[test]
fn every_source_is_used() {
    let used: BTreeSet<&str> = (SET.facts.iter().flat_map(|fact| &fact.sources))
        .chain(SET.outcomes.iter().flat_map(|outcome| &outcome.facts).flat_map(|fact| &fact.sources))
        .chain(SET.series.iter().flat_map(|series| &series.points).filter_map(|point| point.source.as_ref()))
        .map(|id| id.as_str())
        .collect();
    let unused: Vec<&str> = SET.sources.iter().map(|source| source.id.as_str()).filter(|id| !used.contains(id)).collect();
    assert_eq!(unused, Vec::<&str>::new());
}

#[test]
fn what_was_read_second_hand_says_so_on_the_page() {
    let html = page::render("?view=followup&id=R19");
    assert!(html.contains("read second-hand"));
    assert!(html.contains("href=\"https://remittanceprices.worldbank.org\""));
    assert!(!page::render("?view=followup&id=R14").contains("paperzz"));
    // Issue 19 and issue 47 are cited four times, the report of the ILO once.
    let cited = SET.outcomes.iter().find(|outcome| outcome.id.as_str() == "R19").unwrap();
    let second_hand = |id: &str| SET.sources.iter().any(|source| source.id.as_str() == id && source.second_hand);
    let times = cited.facts.iter().flat_map(|fact| &fact.sources).filter(|id| second_hand(id.as_str())).count();
    assert_eq!(html.matches("read second-hand").count(), times);
}

// What is shown.

/// Every text of events, what happened afterwards, series and sources, by language, with where it stands.
fn shown() -> Vec<(String, Lang, String)> {
    let mut all: Vec<(String, &Text)> = Vec::new();
    for event in &SET.events {
        all.extend([Some(&event.name), event.note.as_ref()].into_iter().flatten().map(|text| (event.id.to_string(), text)));
    }
    all.extend(SET.facts.iter().map(|fact| (format!("fact of {}", fact.event), &fact.text)));
    for outcome in &SET.outcomes {
        let own = [Some(&outcome.title), Some(&outcome.expected), Some(&outcome.outcome), outcome.caution.as_ref()];
        let texts = own.into_iter().flatten().chain(outcome.facts.iter().map(|fact| &fact.text));
        all.extend(texts.map(|text| (outcome.id.to_string(), text)));
    }
    for series in &SET.series {
        let own = [Some(&series.title), series.short.as_ref(), series.unit.as_ref(), series.local_unit.as_ref(), Some(&series.note)];
        let points = series.points.iter().flat_map(|p| [&p.label, &p.edition, &p.dating, &p.note]).flatten();
        let rest = series.breaks.iter().map(|b| &b.note).chain(series.aim.iter().map(|aim| &aim.text));
        all.extend(own.into_iter().flatten().chain(points).chain(rest).map(|text| (series.id.to_string(), text)));
    }
    let mut shown: Vec<_> = all.iter().flat_map(|(at, text)| Lang::ALL.map(|lang| (at.clone(), lang, text.get(lang).to_owned()))).collect();
    let cited = (SET.facts.iter().map(|fact| (fact.event.to_string(), &fact.citation)))
        .chain(SET.outcomes.iter().flat_map(|o| o.facts.iter().map(|fact| (o.id.to_string(), &fact.citation))))
        .chain(SET.sources.iter().map(|source| (source.id.to_string(), &source.title)));
    shown.extend(cited.map(|(at, text)| (at, Lang::En, text.clone())));
    shown
}

#[test]
fn nothing_that_is_shown_speaks_to_those_who_make_it() {
    let to_makers = [
        "(V)",
        "(K)",
        "(V:",
        "W1",
        "W2",
        "the app",
        "check before",
        "keep as",
        "do not list",
        "write took",
        "the wording should",
        "should not be used",
        "should keep",
        "in the copy",
        "undated copy",
        "(copy",
        "copy)",
        "(mirror",
        "is an error",
        "(line",
        "dépôt",
        "à garder",
        "vérifier avant",
        "écrire «",
        "ne pas énumérer",
        "ne doit pas être utilisé",
        "doit garder",
        "dans la copie",
        "copie non datée",
        "copie d’un article",
        "consérvese",
        "verifíquese",
        "escríbase",
        "no se enumeren",
        "no debe usarse",
        "debe mantener",
        "en la copia",
        "copia sin fecha",
        "copia de una noticia",
    ];
    for (at, lang, text) in shown() {
        let lower = text.to_lowercase();
        for words in to_makers {
            assert!(!text.contains(words) && !lower.contains(words), "{at} {}: “{words}” in {text}", lang.tag());
        }
        assert!(!text.is_empty() && !text.contains("..."), "{at}: {text}");
    }
}

#[test]
fn terms_are_those_of_the_united_nations_and_one_for_each_thing() {
    let en = ["%"];
    let fr = [
        "multipartenaires",
        "laissés-pour-compte",
        "administrations locales",
        "éléments factuels",
        "éléments probants",
        "agents du dév",
        "attesté",
        "éditrice",
        "au service de tous",
        "aucune date indiquée",
        "Dacca",
        " ;",
        " :",
        " %",
        "« ",
        " »",
    ];
    let es = [
        "coste",
        "socios",
        "evidencia",
        "insumo",
        "aporte",
        "retos",
        "incluyente",
        "contrastados",
        "base empírica",
        "constancia",
        "la ONU",
        "Montréal",
        "Daca",
        "9.000",
        "; sin fecha",
        "Centro Mundial de An",
        "Portal Mundial de Datos",
        "Foro político de alto nivel",
        " %",
    ];
    for (at, lang, text) in shown() {
        let lists: [&[&str]; 3] = [&en, &fr, &es];
        for words in WRITTEN.into_iter().zip(lists).filter(|(of, _)| *of == lang).flat_map(|(_, words)| words) {
            assert!(!text.contains(words), "{at} {}: “{words}” in {text}", lang.tag());
        }
    }
}

#[test]
fn what_is_said_twice_is_translated_once() {
    let mut seen: BTreeMap<String, (String, String, String)> = BTreeMap::new();
    let all = shown();
    for texts in all.chunks(Lang::ALL.len()) {
        let [(at, Lang::En, en), (_, Lang::Fr, fr), (_, Lang::Es, es), ..] = texts else { break };
        let first = seen.entry(en.clone()).or_insert_with(|| (at.clone(), fr.clone(), es.clone()));
        assert_eq!((&first.1, &first.2), (fr, es), "{} and {at}: {en}", first.0);
    }
    assert!(seen.len() > 300, "{}", seen.len());
}

#[test]
fn who_expected_it_and_every_fact_are_sentences() {
    let whole = |text: &str| text.ends_with('.') && text.chars().next().is_some_and(|first| first.is_uppercase() || first.is_numeric());
    for outcome in &SET.outcomes {
        for lang in Lang::ALL {
            let expected = outcome.expected.get(lang);
            assert!(whole(expected), "{}: {expected}", outcome.id);
            let first = expected.split_whitespace().next().unwrap();
            assert!(
                !["By", "Of", "Par", "Des,", "Por", "De"].contains(&first) || expected.contains("l’attendaient"),
                "{}: {expected}",
                outcome.id
            );
            for fact in &outcome.facts {
                assert!(whole(fact.text.get(lang)), "{}: {}", outcome.id, fact.text.get(lang));
            }
        }
    }
    for fact in &SET.facts {
        for lang in Lang::ALL {
            let text = fact.text.get(lang);
            assert!(whole(text) && text.split_whitespace().count() > 3, "{}: {text}", fact.event);
        }
    }
}

// What is open, and since when.

#[test]
fn the_set_says_up_to_when_its_sources_were_read() {
    let (up_to, checked) = (SET.sources_up_to.unwrap(), SET.checked_on.unwrap());
    assert_eq!((up_to.to_string().as_str(), checked.to_string().as_str()), ("2025-09", "2026-11-26"));
    assert!(up_to.last_day() <= checked.first_day() && checked.last_day() <= SET.released.last_day());
    for event in SET.events.iter().filter(|event| event.origin == Origin::Afterwards) {
        let announced = event.status == EventStatus::Announced;
        assert!(announced || event.status == EventStatus::Done, "{}", event.id);
        // What was announced for a time that has passed is looked up and told, what has not passed is not called done.
        if announced {
            assert!(event.date.last_day() > checked.last_day(), "{}", event.id);
            let note = event.note.as_ref().unwrap_or_else(|| panic!("{}: what is open?", event.id));
            assert!(note.get(Lang::En).contains("last check, on 26 November 2026"), "{}", event.id);
        } else {
            assert!(event.date.first_day() <= up_to.last_day(), "{}", event.id);
        }
    }
    for point in SET.series.iter().flat_map(|series| &series.points) {
        assert!(point.date.first_day() <= up_to.last_day(), "{}", point.date);
    }
}

#[test]
fn every_day_of_a_last_check_is_that_of_the_set() {
    let day = [(Lang::En, "26 November 2026"), (Lang::Fr, "26 novembre 2026"), (Lang::Es, "26 de noviembre de 2026")];
    let mut times = 0;
    for (at, lang, text) in shown() {
        let lower = text.to_lowercase();
        if ["last check", "dernière vérification", "última comprobación"].iter().any(|words| lower.contains(words)) {
            let Some((_, day)) = day.iter().find(|(of, _)| *of == lang) else { continue };
            times += 1;
            assert!(text.contains(day), "{at}: {text}");
        }
    }
    assert!(times >= 18 && times % day.len() == 0, "{times}: in each language");
}

#[test]
fn older_releases_say_nothing_of_it_and_can_still_be_read() {
    for version in ["1.0.0", "1.1.0"] {
        for lang in Lang::ALL {
            let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data/releases").join(version);
            let core = std::fs::read_to_string(folder.join(format!("core.{}.json", lang.tag()))).unwrap();
            let set = idm_explorer::dataset::DataSet::parse_core(&core).unwrap();
            assert_eq!((set.version.as_str(), set.sources_up_to, set.checked_on), (version, None, None));
            let context = std::fs::read_to_string(folder.join(format!("context.{}.json", lang.tag()))).unwrap();
            let context = idm_explorer::dataset::Context::parse(&context).unwrap();
            assert!(context.sources.len() == 100 && context.sources.iter().all(|source| !source.second_hand));
        }
    }
}

// What the texts say of an event.

#[test]
fn an_event_of_the_texts_is_named_where_the_texts_speak_of_it() {
    for event in &SET.events {
        let named: Vec<&str> = event.stated_in.iter().map(|id| id.as_str()).collect();
        let speaking = SET.statements.iter().filter(|s| s.speaks_of.iter().any(|time| time.event.as_ref() == Some(&event.id)));
        let speaking: Vec<&str> = speaking.map(|s| s.id.as_str()).collect();
        match event.origin {
            Origin::Text => {
                assert!(!named.is_empty(), "{}", event.id);
                assert_eq!(named, speaking, "{}", event.id);
            }
            // The texts do not speak of what only explains them; they may name what it belongs to.
            Origin::Context => {
                assert!(speaking.is_empty(), "{}: {speaking:?}", event.id);
                for id in named {
                    let statement = SET.statement(id).unwrap();
                    let belongs = statement.frameworks.iter().any(|link| event.frameworks.contains(&link.framework));
                    assert!(belongs, "{} in {id}", event.id);
                }
            }
            Origin::Afterwards => assert!(named.is_empty() && speaking.is_empty(), "{}", event.id),
        }
    }
}

#[test]
fn what_is_not_called_afterwards_had_begun_when_the_last_workshop_closed() {
    let closed = SET.workshops.last().unwrap().date.last_day();
    for event in SET.events.iter().filter(|event| event.origin != Origin::Afterwards && event.status != EventStatus::Expected) {
        assert!(event.date.first_day() <= closed, "{} {}", event.id, event.date);
    }
}

#[test]
fn all_summits_of_the_forum_since_the_workshops_are_there_in_order() {
    let summits: Vec<(String, String)> = (SET.events.iter())
        .filter(|event| event.name.get(Lang::En).contains("GFMD Summit"))
        .map(|event| (event.name.get(Lang::En).to_owned(), event.date.to_string()))
        .collect();
    let names = ["Ninth", "Tenth", "Eleventh", "Twelfth", "Thirteenth", "Fourteenth", "Fifteenth"];
    assert_eq!(summits.len(), names.len());
    for ((name, _), ordinal) in summits.iter().zip(names) {
        assert!(name.starts_with(ordinal), "{name}");
    }
    assert_eq!(summits[1].1, "2017-06-28/2017-06-30");
    assert_eq!(summits[2].1, "2018-12-05/2018-12-07");
    assert_eq!(summits[4].1, "2021-01-18/2021-01-26");
    assert!(summits.is_sorted_by_key(|(_, date)| date.clone()));
}

// A status says no more than its facts.

#[test]
fn an_outcome_begins_with_a_status_that_it_has() {
    let said = [
        ("Partly", "en partie", "en parte", OutcomeStatus::Partly),
        ("Done", "Réalisé\u{a0}:", "Realizado:", OutcomeStatus::Done),
        ("Ongoing", "En cours", "En curso", OutcomeStatus::Ongoing),
        ("Not reached", "Non atteint", "No alcanzado", OutcomeStatus::NotReached),
    ];
    let mut seen = 0;
    for outcome in &SET.outcomes {
        let [en, fr, es] = WRITTEN.map(|lang| outcome.outcome.get(lang));
        for (english, french, spanish, status) in said {
            let begins = en.starts_with(english);
            seen += usize::from(begins);
            assert!(!begins || outcome.status.contains(&status), "{}: {en}", outcome.id);
            if begins && status == OutcomeStatus::Partly {
                assert!(fr.contains(french) && es.contains(spanish), "{}: {fr} {es}", outcome.id);
                assert!(!outcome.status.contains(&OutcomeStatus::Done), "{}", outcome.id);
            }
            if begins && status == OutcomeStatus::Ongoing {
                assert!(fr.starts_with(french) && es.starts_with(spanish), "{}: {fr} {es}", outcome.id);
            }
        }
        let says = |words: &str| en.contains(words);
        assert!(
            !outcome.status.contains(&OutcomeStatus::NotFound) || says("not found") || (says("neither") && says("was found")),
            "{}: {en}",
            outcome.id
        );
        // What failed in one half alone is done in part.
        let failed = outcome.status.contains(&OutcomeStatus::NotReached);
        let says_so = says("Not reached") || says("not reached") || says("not been reached");
        assert!(if failed { says_so } else { !says_so || outcome.status.contains(&OutcomeStatus::Partly) }, "{}: {en}", outcome.id);
    }
    assert!(seen > 25, "{seen}");
}

#[test]
fn what_is_done_rests_on_facts_that_were_checked() {
    for outcome in &SET.outcomes {
        let checked = outcome.facts.iter().filter(|fact| fact.mark == Mark::Verified);
        let (checked, unchecked) = (checked.count(), outcome.facts.iter().filter(|fact| fact.mark == Mark::Unchecked).count());
        if outcome.status == [OutcomeStatus::Done] {
            // Done and nothing else: no fact that was not checked carries it, and no caution takes it back.
            assert!(checked > 0 && unchecked == 0 && outcome.caution.is_none(), "{}", outcome.id);
        }
        assert!(outcome.status != [OutcomeStatus::NotFound] || checked <= 1, "{}", outcome.id);
        assert!(!outcome.status.is_empty() && (checked > unchecked || outcome.status.contains(&OutcomeStatus::Partly)), "{}", outcome.id);
    }
    // What was asked for was a leading part in the making of the Compact.
    let leading = SET.outcomes.iter().find(|outcome| outcome.id.as_str() == "R31").unwrap();
    assert_eq!(leading.status, [OutcomeStatus::Partly]);
    assert!(leading.facts.iter().any(|fact| fact.citation.contains("annex II")));
}

#[test]
fn dates_of_facts_are_those_of_their_events() {
    // A fact with one event and a date lies within, or after, what the event says of itself.
    for outcome in &SET.outcomes {
        for fact in &outcome.facts {
            if let ([id], Some(date)) = (fact.events.as_slice(), fact.date) {
                let event = SET.event(id.as_str()).unwrap();
                assert!(
                    date.last_day().is_none_or(|last| Some(last) >= event.date.first_day()),
                    "{}: {} and {id} {}",
                    outcome.id,
                    date,
                    event.date
                );
            }
        }
    }
    assert_eq!(SET.event("E-mgi").unwrap().date.to_string(), "2016-05-02");
    assert_eq!(SET.event("F-reg24").unwrap().date.to_string(), "2024/2025");
}
