//! What the data set tells its readers: nothing that was meant for its makers, nothing that rests on a later
//! time than its text, and the same rule for every statement.

use crate::support::page::render;
use crate::support::*;
use idm_explorer::domain::{Grade, Lang, Statement, Text};
use serde_json::Value;
use std::collections::BTreeSet;

/// Every text in several languages, with the way to it.
fn texts<'a>(value: &'a Value, path: &str, out: &mut Vec<(String, &'a serde_json::Map<String, Value>)>) {
    match value {
        Value::Object(map) if map.get("en").is_some_and(Value::is_string) => out.push((path.to_owned(), map)),
        Value::Object(map) => map.iter().for_each(|(key, value)| texts(value, &format!("{path}/{key}"), out)),
        Value::Array(list) => {
            for (place, value) in list.iter().enumerate() {
                let name = value.get("id").and_then(Value::as_str).map_or_else(|| place.to_string(), str::to_owned);
                texts(value, &format!("{path}/{name}"), out);
            }
        }
        _ => {}
    }
}

/// A line number: `line 27`, `lignes 27`, `líneas 27`.
fn names_a_line(text: &str) -> bool {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let line = ["line", "lines", "ligne", "lignes", "línea", "líneas"];
    words.windows(2).any(|pair| line.contains(&pair[0].to_lowercase().as_str()) && pair[1].starts_with(|c: char| c.is_ascii_digit()))
}

/// Words by which a note speaks to the makers of the program or of the data.
const TO_MAKERS: [&str; 44] = [
    "(V)",
    "(V:",
    "(V\u{a0}:",
    "(K)",
    "(K:",
    "the app ",
    "the app)",
    "in the app",
    "Do not ",
    "should keep",
    "should be avoided",
    "should not be used",
    "hide them",
    "show them",
    "keep as ",
    "keep the source",
    "check against",
    "check before",
    "write took",
    "undated copy",
    "undated in the copy",
    "news copy",
    "for the follow-up pages",
    "before display",
    "avant affichage",
    "à vérifier",
    "vérifier avant",
    "Ne pas ",
    "à garder ",
    "doit garder",
    "conserver comme",
    "masquer",
    "éviter «",
    "l’application peut",
    "écrire «",
    "copie sans date",
    "antes de mostrar",
    "verifíquese",
    "compruébese",
    "No debe ",
    "debe evitarse",
    "la aplicación puede",
    "debería mantener",
    "copia sin fecha",
];

#[test]
fn no_text_speaks_to_its_makers() {
    let json: Value = serde_json::from_str(PUBLISHED).unwrap();
    let mut all = Vec::new();
    texts(&json, "", &mut all);
    assert!(all.len() > 1000);
    let mut wrong = Vec::new();
    for (path, text) in all {
        for (lang, text) in text.iter().filter_map(|(lang, text)| Some((lang, text.as_str()?))) {
            let mark = TO_MAKERS.iter().find(|mark| text.contains(*mark)).copied();
            if let Some(mark) = mark.or(names_a_line(text).then_some("a line number")) {
                wrong.push(format!("{path} {lang} [{mark}] {text}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The years that a text names, from 1900 on; 2030 is the name of an agenda.
fn years(text: &str) -> BTreeSet<u16> {
    let digits = text.split(|c: char| !c.is_ascii_digit()).filter(|run| run.len() == 4);
    digits.filter_map(|run| run.parse().ok()).filter(|year| (1900..2030).contains(year)).collect()
}

/// Days named as `19 September 2016`.
fn days(text: &str) -> Vec<(u16, usize, u16)> {
    const MONTHS: [&str; 12] =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let day = |three: &[&str]| {
        let month = MONTHS.iter().position(|month| *month == three[1])? + 1;
        Some((three[2].parse().ok()?, month, three[0].parse().ok()?))
    };
    words.windows(3).filter_map(day).collect()
}

/// The last day of the last workshop.
const HELD: (u16, usize, u16) = (2016, 10, 12);

fn check_time(what: &str, text: &Text, spoken: &BTreeSet<u16>) {
    for lang in Lang::ALL {
        let text = text.get(lang);
        let later: Vec<u16> = years(text).into_iter().filter(|year| *year > HELD.0 && !spoken.contains(year)).collect();
        assert!(later.is_empty(), "{what}: {later:?} in {text}");
    }
    let text = text.get(Lang::En);
    assert!(days(text).iter().all(|day| *day <= HELD || spoken.contains(&day.0)), "{what}: {text}");
}

/// The years of which a statement speaks itself.
fn spoken(s: &Statement) -> BTreeSet<u16> {
    s.speaks_of.iter().flat_map(|time| years(&time.date.to_string())).collect()
}

#[test]
fn what_is_said_of_the_texts_rests_on_nothing_later() {
    assert_eq!(days("on 2 December 2017, and on 12 October 2016"), [(2017, 12, 2), (2016, 10, 12)]);
    let none = BTreeSet::new();
    for s in &SET.statements {
        let own = spoken(s);
        for text in s.notes.iter().chain(s.sdg.iter().map(|link| &link.reason)).chain(&s.misses) {
            check_time(s.id.as_str(), text, &own);
        }
        for link in &s.actors {
            check_time(s.id.as_str(), &link.role, &own);
        }
    }
    for f in &SET.frameworks {
        check_time(f.id.as_str(), &f.name, &none);
        check_time(f.id.as_str(), &f.description, &none);
        assert!(years(&f.citation).iter().all(|year| *year <= HELD.0), "{}: {}", f.id, f.citation);
    }
    for a in &SET.actors {
        for text in [Some(&a.name), a.description.as_ref(), a.note.as_ref()].into_iter().flatten() {
            check_time(a.id.as_str(), text, &none);
        }
    }
    for t in &SET.targets {
        check_time(t.id.as_str(), &t.why, &none);
        for note in t.indicators.iter().filter_map(|indicator| indicator.note.as_ref()) {
            check_time(t.id.as_str(), note, &none);
        }
    }
    for slip in &SET.slips {
        check_time("slips", slip, &none);
    }
}

/// The words of a page, without its marks and without what is the same on every page.
fn words_of(html: &str) -> String {
    let main = html.split_once("<main").map_or(html, |(_, main)| main.split_once("</main>").map_or(main, |(main, _)| main));
    let mut out = String::new();
    let mut rest = main;
    while let Some((text, tag)) = rest.split_once('<') {
        out.push_str(text);
        out.push(' ');
        // A picture of time has its axis, whatever stands on it.
        let end = if tag.starts_with("svg") { "</svg>" } else { ">" };
        rest = tag.split_once(end).map_or("", |(_, rest)| rest);
    }
    out.push_str(rest);
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What the texts themselves say and a list repeats, where it names a later year.
fn said() -> Vec<String> {
    let of = |lang| {
        let titles = SET.statements.iter().flat_map(move |s| [s.title.get(lang), s.text.get(lang)]);
        titles.chain(SET.alignments.iter().map(move |a| a.change.get(lang)))
    };
    let later = |text: &&str| years(text).iter().any(|year| *year > HELD.0);
    let out = Lang::ALL.into_iter().flat_map(of).filter(later);
    out.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// The later years of which a page may speak because the texts do: those of its statement, or the terms that are compared.
fn may_name(link: &str) -> BTreeSet<u16> {
    if link.starts_with("?view=compare") {
        return SET.alignments.iter().flat_map(|a| &a.terms).flat_map(|term| years(&term.term)).collect();
    }
    let id = link.strip_prefix("?view=statements&id=").unwrap_or_default();
    SET.statements.iter().filter(|s| s.id.as_str() == id).flat_map(spoken).collect()
}

#[test]
fn what_the_reader_hides_is_shown_nowhere() {
    let records = [
        ("statements", SET.statements.iter().map(|r| r.id.to_string()).collect::<Vec<_>>()),
        ("frameworks", SET.frameworks.iter().map(|r| r.id.to_string()).collect()),
        ("actors", SET.actors.iter().map(|r| r.id.to_string()).collect()),
        ("sdgs", SET.targets.iter().map(|r| r.id.to_string()).chain(SET.goals.iter().map(|r| r.id.to_string())).collect()),
        ("themes", SET.themes.iter().map(|r| r.id.to_string()).collect()),
    ];
    let records = records.iter().flat_map(|(view, ids)| ids.iter().map(move |id| format!("?view={view}&id={id}")));
    let views =
        ["statements", "frameworks", "actors", "sdgs", "themes", "workshops", "compare", "gaps"].map(|view| format!("?view={view}"));
    let said = said();
    let mut wrong = Vec::new();
    for (place, link) in records.chain(views).enumerate() {
        // Each page in one language, in turn: they are the same pages.
        let lang = Lang::ALL[place % Lang::ALL.len()];
        let own = may_name(&link);
        let link = format!("{link}&lang={}&outcomes=hide", lang.tag());
        // The range of the small timeline is a range, and no news.
        let mut words = words_of(&render(&link)).replace("2013–2018", " ");
        assert!(words.len() > 100, "{link} is empty");
        for text in &said {
            words = words.replace(text.as_str(), " ");
        }
        for year in years(&words).into_iter().filter(|year| *year > HELD.0 && !own.contains(year)) {
            let at = words.find(&year.to_string()).unwrap_or(0);
            let from = words.char_indices().rev().map(|(i, _)| i).find(|i| *i <= at.saturating_sub(60)).unwrap_or(0);
            wrong.push(format!("{link}: {}", words[from..].chars().take(100).collect::<String>()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_came_later_is_shown_where_the_reader_wants_it() {
    for (link, words) in [
        ("?view=frameworks&id=gcm", "Marrakech on 10 December 2018"),
        ("?view=frameworks&id=mgi", "112 countries by 2024"),
        ("?view=sdgs&id=10.7", "10.7.4"),
        ("?view=sdgs&id=17.18", "December 2023"),
    ] {
        assert!(render(link).contains(words), "{link}");
        assert!(!render(&format!("{link}&outcomes=hide")).contains(words), "{link}");
    }
    assert!(render("?view=sdgs&id=10.7&outcomes=hide").contains("10.7.2"));
}

fn says(s: &Statement, words: &[&str]) -> bool {
    words.iter().any(|word| s.text.get(Lang::En).contains(word))
}

#[test]
fn a_statement_that_names_the_goals_is_linked_to_the_agenda_by_its_wording() {
    let names = [
        "SDG",
        "Sustainable Development Goals",
        "2030 Agenda",
        "the Agenda ",
        "the Goals",
        "goals and targets",
        "migration-related goals",
        "migration-related targets",
    ];
    for s in &SET.statements {
        let by_number = s.sdg.iter().any(|link| link.grade == Grade::Number);
        let linked = s.sdg.iter().any(|link| link.to.as_str() == "agenda" && link.grade == Grade::Wording);
        assert_eq!(linked, says(s, &names) && !by_number, "{}", s.id);
        let framework = |id: &str| s.frameworks.iter().any(|link| link.framework.as_str() == id);
        assert!(framework("sdgs") || !says(s, &["SDG", "Development Goals", "the Goals", "migration-related goals"]), "{}", s.id);
        assert!(framework("agenda-2030") || !says(s, &["2030 Agenda", "the Agenda "]), "{}", s.id);
    }
}

#[test]
fn the_grade_of_a_link_to_the_migration_target_follows_the_words_of_the_text() {
    for s in &SET.statements {
        let wording =
            says(s, &["well-managed migration", "safe, orderly and regular", "Safe, Orderly and Regular", "safe and regular migration"]);
        for link in s.sdg.iter().filter(|link| link.to.as_str() == "10.7") {
            assert_eq!(link.grade == Grade::Wording, wording, "{}", s.id);
        }
        assert!(!wording || s.sdg.iter().any(|link| link.to.as_str() == "10.7"), "{} has the words and no link", s.id);
    }
}

/// Whether a text holds a name as words of their own.
fn holds(text: &str, name: &str) -> bool {
    let apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    text.match_indices(name).any(|(at, _)| apart(text[..at].chars().next_back()) && apart(text[at + name.len()..].chars().next()))
}

#[test]
fn who_and_what_is_named_is_linked() {
    // Kinds of people and organizations are linked by what the sentence says of them, not by each use of the word.
    let kinds = ["migrants", "diasporas", "states", "private-sector", "academia", "media", "un"];
    for s in &SET.statements {
        let text = s.text.get(Lang::En);
        let named = |name: &Text, abbreviation: Option<&Text>| {
            holds(text, name.get(Lang::En)) || abbreviation.is_some_and(|short| holds(text, short.get(Lang::En)))
        };
        for a in SET.actors.iter().filter(|a| !kinds.contains(&a.id.as_str())) {
            let linked = s.actors.iter().any(|link| link.actor == a.id);
            assert!(linked || !named(&a.name, a.abbreviation.as_ref()), "{} names {}", s.id, a.id);
        }
        for f in &SET.frameworks {
            let linked = s.frameworks.iter().any(|link| link.framework == f.id);
            assert!(linked || !named(&f.name, f.abbreviation.as_ref()), "{} names {}", s.id, f.id);
        }
    }
}

#[test]
fn crisis_displacement_and_large_movements_have_their_theme() {
    let words = [
        "isplacement",
        "large movements",
        "Large Movements",
        "large-scale movements",
        "large flows",
        "push factors",
        "crises",
        "in Crisis",
    ];
    for s in &SET.statements {
        let has = s.themes.iter().any(|id| id.as_str() == "crises");
        // Three themes at most: the ones without which the statement would lose its point.
        assert!(has == says(s, &words) || (!has && s.themes.len() == 3), "{}", s.id);
    }
}

#[test]
fn sentences_without_a_speaker_are_the_voice_of_the_text() {
    let second: Vec<&str> =
        SET.statements.iter().filter(|s| s.also.iter().any(|more| more.voice.as_str() == "drafter")).map(|s| s.id.as_str()).collect();
    let expected = [
        "W1.1.1", "W1.4.1", "W1.4.2", "W1.5.1", "W1.5.3", "W1.5.4", "W1.6.2", "W1.6.3", "W2.1.2", "W2.2.2", "W2.3.2", "W2.5.1", "W2.6.2",
        "W2.6.3", "W2.7.1", "W2.7.4", "W2.7.5",
    ];
    assert_eq!(second, expected);
}

/// The words by which a voice is known stand in the originals, where those are at hand.
#[test]
fn quoted_words_stand_in_the_originals() {
    let originals = crate::quotation::sources();
    for s in &SET.statements {
        let all: Vec<&str> = s.words.iter().chain(s.also.iter().filter_map(|more| more.words.as_ref())).map(String::as_str).collect();
        assert!(all.iter().all(|words| words.split_whitespace().count() <= 6), "{}", s.id);
        let Some(text) = originals.and_then(|texts| texts.get(s.workshop.as_str())) else { continue };
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(all.iter().all(|words| text.contains(words)), "{}: {all:?}", s.id);
    }
}

/// A Spanish or French word that the texts use for something only in one way.
fn check_terms(lang: Lang, wrong: &[&str]) {
    let json: Value = serde_json::from_str(PUBLISHED).unwrap();
    let sections =
        ["statements", "actors", "frameworks", "places", "themes", "targets", "slips", "alignments", "kinds", "voices", "actor_types"];
    for section in sections {
        let mut all = Vec::new();
        texts(&json[section], section, &mut all);
        assert!(!all.is_empty(), "{section}");
        for (path, text) in all {
            let text = text[lang.tag()].as_str().unwrap();
            // What a note quotes is not ours.
            let own: String = text.split(['«', '»']).step_by(2).collect();
            assert!(!wrong.iter().any(|word| own.contains(word)), "{path}: {text}");
        }
    }
}

#[test]
fn terms_of_the_united_nations_are_used_one_way_throughout() {
    check_terms(
        Lang::Fr,
        &[
            "droits humains",
            "agents du développement",
            "laissés-pour-compte",
            "inférence",
            "données probantes",
            "responsables politiques",
            "fonctionnaires,",
            "Dacca",
            "utiles au développement",
            "planté le décor",
            "réponses politiques",
        ],
    );
    check_terms(
        Lang::Es,
        &[
            "Montréal",
            "coste",
            "incluyente",
            "deducción",
            "evidencia",
            "insumo",
            "Daca",
            "Sendai",
            "retos",
            "la ONU",
            "organización vinculada",
            "responsables políticos",
            "experiencia de los migrantes",
            "voz de los migrantes",
        ],
    );
}

#[test]
fn the_original_of_a_meeting_is_a_page_of_its_publisher() {
    for w in SET.workshops.iter() {
        let original = w.original.as_ref().expect("every meeting has one");
        let host = original.address.split('/').next().unwrap();
        assert_eq!(host, "iom.int", "{}", w.id);
        assert!(!original.address.contains("//") && !original.address.ends_with('/'), "{}", original.address);
    }
    for s in SET.statements.iter() {
        let original = SET.workshop(s.workshop.as_str()).and_then(|w| w.original.as_ref()).unwrap();
        let href = format!("href=\"https://{}\"", original.address);
        assert_eq!(render(&format!("?view=statements&id={}", s.id)).matches(&href).count(), 1, "{}", s.id);
    }
    for w in SET.workshops.iter() {
        let href = format!("href=\"https://{}\"", w.original.as_ref().unwrap().address);
        assert_eq!(render(&format!("?view=workshops&id={}", w.id)).matches(&href).count(), 1, "{}", w.id);
        assert_eq!(render("?view=workshops").matches(&href).count(), 1, "{}", w.id);
    }
}
