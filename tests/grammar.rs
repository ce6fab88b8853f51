//! What is put together from a number, a date or a name reads as the language wants it: plurals, elision, conjunctions,
//! spaces before double marks. Every parametrised message is rendered and read with rules; the rules are tried on faults.

use crate::support::{INDEX, SET, WRITTEN, state};
use idm_explorer::across::compare::{Moved, Tally};
use idm_explorer::across::gaps::Silence;
use idm_explorer::domain::{Date, Day, Edtf, Lang, OutcomeStatus, SeriesPoint};
use idm_explorer::i18n::dates;
use idm_explorer::i18n::grammar::{and, de, decimal, fixed, list, lower_first, or};
use idm_explorer::query::{Facet, Mode, Part, Verdict, Zoom};
use idm_explorer::wording::{dialogue, followup, matrix, phrases, time, together, work};
use idm_explorer::wording::{filter_sentence, part_label};
use std::sync::LazyLock;

const COUNTS: [usize; 4] = [0, 1, 2, 1000];

/// Nouns with their plurals, as the messages use them; where both are alike nothing can be told.
const NOUNS: [&[[&str; 2]]; 3] = [
    &[
        ["statement", "statements"],
        ["event", "events"],
        ["expectation", "expectations"],
        ["fact", "facts"],
        ["topic", "topics"],
        ["term", "terms"],
        ["pair", "pairs"],
        ["target", "targets"],
        ["migration-related target", "migration-related targets"],
        ["goal", "goals"],
        ["word", "words"],
        ["mark", "marks"],
        ["entry", "entries"],
        ["source", "sources"],
        ["date", "dates"],
        ["session", "sessions"],
        ["selected statement", "selected statements"],
        ["character", "characters"],
    ],
    &[
        ["énoncé", "énoncés"],
        ["événement", "événements"],
        ["attente", "attentes"],
        ["fait", "faits"],
        ["sujet", "sujets"],
        ["terme", "termes"],
        ["paire", "paires"],
        ["cible", "cibles"],
        ["objectif", "objectifs"],
        ["mot", "mots"],
        ["marque", "marques"],
        ["entrée", "entrées"],
        ["source", "sources"],
        ["date", "dates"],
        ["séance", "séances"],
        ["femme", "femmes"],
        ["caractère", "caractères"],
    ],
    &[
        ["enunciado", "enunciados"],
        ["acontecimiento", "acontecimientos"],
        ["expectativa", "expectativas"],
        ["hecho", "hechos"],
        ["asunto", "asuntos"],
        ["término", "términos"],
        ["par", "pares"],
        ["meta", "metas"],
        ["objetivo", "objetivos"],
        ["palabra", "palabras"],
        ["marca", "marcas"],
        ["entrada", "entradas"],
        ["fuente", "fuentes"],
        ["fecha", "fechas"],
        ["sesión", "sesiones"],
        ["mujer", "mujeres"],
        ["carácter", "caracteres"],
    ],
];

/// The number as written, without separators; nothing where a word holds no whole number, as `W1.2`, `10.7` or `2016-10`.
fn whole(word: &str) -> Option<usize> {
    let digits = word.trim_matches(|c: char| "()«»“”.,:;".contains(c));
    let plain: String = digits.chars().filter(|c| !matches!(c, ',' | '\u{202f}' | '\u{a0}')).collect();
    if digits.starts_with(|c: char| c.is_ascii_digit()) { plain.parse().ok() } else { None }
}

/// What reads wrong in a text, by the rules of its language.
fn faults(text: &str, lang: Lang) -> Vec<String> {
    let mut out = Vec::new();
    let mut wrong = |what: &str| out.push(format!("{what}: {text}"));
    if text.contains("  ") || text.starts_with(' ') && text.ends_with(' ') {
        wrong("a double space");
    }
    // Number by number with the word behind it; a narrow space inside a number is part of it.
    let words: Vec<&str> = text.split([' ', '\u{a0}']).filter(|word| !word.is_empty()).collect();
    for pair in words.windows(2) {
        let Some(count) = whole(pair[0]) else { continue };
        let next = pair[1].trim_matches(|c: char| !c.is_alphanumeric());
        let is_one = count == 1 || (count == 0 && lang == Lang::Fr);
        for [one, several] in NOUNS.get(lang as usize).copied().unwrap_or_default() {
            if (is_one && next == *several) || (!is_one && next == *one && one != several) {
                wrong("a wrong number");
            }
        }
    }
    match lang {
        Lang::Fr => {
            for mark in [':', ';', '?', '!', '»'] {
                for (at, _) in text.match_indices(mark) {
                    if !text[..at].ends_with(['\u{a0}', '\u{202f}']) && !text[at..].starts_with("://") {
                        wrong("a plain space or none before a double mark");
                    }
                }
            }
            if text.match_indices('«').any(|(at, found)| !text[at + found.len()..].starts_with('\u{a0}')) {
                wrong("no space after the opening quotation mark");
            }
            let lower = text.to_lowercase();
            let words: Vec<&str> = lower.split([' ', '\u{a0}', '\u{202f}', '(']).filter(|word| !word.is_empty()).collect();
            for pair in words.windows(2) {
                let vowel = pair[1].starts_with(['a', 'à', 'â', 'e', 'é', 'è', 'ê', 'i', 'î', 'o', 'ô', 'u', 'û'])
                    && !pair[1].starts_with("onz")
                    && !pair[1].starts_with("oui");
                if vowel && ["de", "le", "la", "que", "jusque", "ne", "se"].contains(&pair[0]) {
                    wrong("a missing elision");
                }
                if ["de", "à"].contains(&pair[0]) && pair[1] == "le" {
                    wrong("an article not joined");
                }
            }
        }
        Lang::Es => {
            let lower = text.to_lowercase();
            let words: Vec<&str> = lower.split(' ').filter(|word| !word.is_empty()).collect();
            for pair in words.windows(2) {
                let next = pair[1].trim_start_matches(|c: char| !c.is_alphanumeric());
                if pair[0] == "o" && (next.starts_with(['o', 'ó', '8']) || next.starts_with("ho")) {
                    wrong("o before o");
                }
                if pair[0] == "y" && (next.starts_with(['i', 'í']) || (next.starts_with("hi") && !next.starts_with("hie"))) {
                    wrong("y before i");
                }
                if pair[0] == "de" && pair[1] == "el" {
                    wrong("an article not joined");
                }
            }
            if text.contains(['?', '!']) && !text.contains(['¿', '¡']) {
                wrong("a question without its opening mark");
            }
        }
        _ => {}
    }
    out
}

/// A point of a series with a date, and with a quarter.
fn point(date: &str, quarter: Option<&str>, value: f64) -> SeriesPoint {
    let mut json = serde_json::json!({ "date": date, "value": value, "mark": "V", "citation": "x" });
    if let Some(quarter) = quarter {
        json["quarter"] = quarter.into();
    }
    static MODEL: LazyLock<serde_json::Value> = LazyLock::new(|| {
        let published: serde_json::Value = serde_json::from_str(crate::support::PUBLISHED).unwrap();
        published["series"][0]["points"][0].clone()
    });
    let mut model = MODEL.clone();
    for key in ["edition", "label", "quarter", "dating", "local"] {
        model.as_object_mut().unwrap().remove(key);
    }
    for (key, value) in json.as_object().unwrap() {
        if key != "mark" && key != "citation" {
            model[key] = value.clone();
        }
    }
    serde_json::from_value(model).unwrap()
}

fn day(text: &str) -> Day {
    Date::parse(text).unwrap().first_day()
}

/// The texts of a count, with another count beside it where a message has two.
fn of_counts(a: usize, b: usize, lang: Lang) -> Vec<String> {
    let zoom = Zoom { first: day("2016-04-01"), last: day("2016-10-08") };
    let one = together::of_pair(a, b, lang);
    let status = |status: OutcomeStatus| if status == OutcomeStatus::Ongoing { b } else { a };
    let mut out = vec![
        phrases::of_total(a, b, lang),
        phrases::statements(a, lang),
        format!("{} {}", dates::number(a, lang), phrases::statements_word(a, lang)),
        phrases::events(a, lang),
        phrases::open_note(a, lang),
        phrases::all_statements(a, lang),
        phrases::show_statements(a, lang),
        phrases::show_more(a, lang),
        phrases::picked(a, lang),
        phrases::of_what(a, lang),
        phrases::from_statements(a, lang),
        phrases::of_them_women(b as u32, a as u32, 32.0, lang),
        phrases::in_sessions(a as u32, lang),
        phrases::timeline_title(a, zoom, lang),
        dialogue::mini_title(a, zoom, lang),
        time::said_and_events(a, (b, a, b), lang).trim().to_owned(),
        format!("{} {}", dates::number(a, lang), time::unsaid(a, time::Shown::Picture, lang).trim()),
        time::everything_known(Some(Edtf::parse("2025-10").unwrap()), lang),
        time::everything_known(None, lang),
        time::sheaf(&Edtf::parse("2016~").unwrap(), a, b, lang),
        work::gaps(a, b, a, "", lang),
        work::gaps(a, b, a, "3.8", lang),
        work::link_room(a, b, lang),
        work::note_made(a, b, "1.0.0", lang),
        work::moved_to(a, b, lang),
        work::sender_saw(a, "1.0.0", b, "1.1.0", lang),
        work::words_hold(a, b, lang),
        work::too_long(a, b, lang),
        work::too_short(a, lang),
        work::shortened(a, b, lang),
        followup::expectations(a, lang),
        followup::facts(a, lang),
        followup::all_expectations(a, lang),
        followup::summary((b, a), status, lang),
        followup::statuses_title(Some((OutcomeStatus::Done, a)), b, lang),
        followup::statuses_title(None, b, lang),
        followup::sources_in_table(a, lang),
        followup::list_title("X", a, &Edtf::parse("2001/2024").unwrap(), lang),
        together::pairs(a, lang),
        format!("{} {}", phrases::statements(a, lang), one.both),
        format!("{} {} {} {}", dates::number(b, lang), one.first, dates::number(a, lang), one.second),
        together::marks(a, b, lang),
        together::cells(a, b, lang),
        together::once_only(a, b, lang),
        together::network_title(a, b, ("A", "Indicadores"), a, lang),
        together::strength_title(a, "x", b, a, lang),
        matrix::reliable(a, b, lang),
        matrix::singles(a, b, lang),
        matrix::more_pairs(a, lang),
        matrix::met(a, b, a, b, false, lang),
        matrix::met(a, b, a, b, true, lang),
        idm_explorer::across::words::matters(a, lang),
        idm_explorer::across::words::place_of(a, b, lang),
        idm_explorer::across::words::in_selection(a, lang),
        idm_explorer::across::words::text_length("X", a as u32, lang),
        idm_explorer::across::words::targets(a, lang),
        idm_explorer::across::words::never_meet(a, b, lang),
        idm_explorer::across::words::of_goals(a, b, lang),
    ];
    for filtered in [true, false] {
        out.push(idm_explorer::across::words::silence(
            Silence { all: b, silent: a, direct: b, silent_direct: a },
            filtered,
            dialogue::guide(&SET, lang),
            lang,
        ));
    }
    out.extend(Verdict::ALL.map(|verdict| {
        format!(
            "{} {}",
            dates::number(a, lang),
            idm_explorer::wording::phrases::verdict_word(verdict, a, dialogue::last_meeting(&SET, lang), lang)
        )
    }));
    out
}

#[test]
fn every_message_with_a_number_reads_well_with_none_one_two_and_a_thousand() {
    for lang in Lang::ALL {
        for (a, b) in COUNTS.into_iter().flat_map(|a| COUNTS.map(|b| (a, b))) {
            for text in of_counts(a, b, lang) {
                assert_eq!(faults(&text, lang), Vec::<String>::new());
            }
        }
    }
}

#[test]
fn every_fixed_text_reads_well() {
    for lang in Lang::ALL {
        for (name, text) in crate::words::all(lang).iter().filter(|(_, text)| !text.contains('{')) {
            assert_eq!(faults(text.trim_matches(' '), lang), Vec::<String>::new(), "{name}");
        }
    }
}

#[test]
fn every_message_with_a_date_reads_well_in_every_month() {
    for lang in Lang::ALL {
        for month in 1..=12 {
            for form in
                ["2016-MM", "2016-MM-01", "2016-MM-08", "2016-MM/..", "2016-MM-08/..", "../2016-MM", "../2016-MM-01", "2016-MM/2017"]
            {
                let edtf = form.replace("MM", &format!("{month:02}"));
                assert_eq!(faults(&dates::span(&Edtf::parse(&edtf).unwrap(), lang), lang), Vec::<String>::new(), "{edtf}");
            }
            for date in [format!("2016-{month:02}"), format!("2016-{month:02}-08")] {
                let tag = if lang == Lang::En { String::new() } else { format!("&lang={}", lang.tag()) };
                let text = sentence(&format!("?from={date}&to={date}{tag}"));
                assert_eq!(faults(&text, lang), Vec::<String>::new());
                let point = point(&date, None, 2.0);
                for title in [
                    followup::bars_title("X", std::iter::once(&point), lang),
                    followup::line_title("X", None, (&point, &point), lang),
                    time::as_known_on(day(&date), lang),
                ] {
                    assert_eq!(faults(&title, lang), Vec::<String>::new());
                }
            }
        }
    }
}

fn sentence(link: &str) -> String {
    let state = state(link);
    filter_sentence(&state, &SET, INDEX.vocabulary(), INDEX.select(&state).count_ones(..))
}

/// Names of values in a language that begin with a vowel, or with a letter that is silent before one.
fn vowels(facet: Facet, lang: Lang) -> Vec<String> {
    INDEX
        .vocabulary()
        .terms(facet)
        .filter(|term| {
            let name = idm_explorer::wording::value_name(&SET, INDEX.vocabulary(), facet, *term, lang).to_lowercase();
            name.starts_with(['a', 'e', 'é', 'i', 'í', 'o', 'ó', 'u', 'h'])
        })
        .map(|term| INDEX.vocabulary().id(facet, term).to_owned())
        .collect()
}

#[test]
fn every_pair_of_names_that_begin_with_a_vowel_reads_well() {
    let mut read = 0;
    for lang in Lang::ALL {
        for facet in Facet::ALL {
            let names = vowels(facet, lang);
            for (a, b) in names.iter().flat_map(|a| names.iter().map(move |b| (a, b))).filter(|(a, b)| a != b) {
                for mode in ["", ".all", ".not"] {
                    let text = sentence(&format!("?{}{mode}={a},{b}&lang={}", facet.key(), lang.tag()));
                    assert_eq!(faults(&text, lang), Vec::<String>::new());
                    read += 1;
                }
            }
        }
    }
    assert!(read > 500, "only {read} sentences");
}

#[test]
fn the_rules_find_the_faults_that_there_were() {
    for (lang, text) in [
        (Lang::En, "The sender saw 1 statements with data set 1.0.0."),
        (Lang::En, "1 words are too few to tell"),
        (Lang::En, "2 statement"),
        (Lang::Fr, "1 énoncés sur 68"),
        (Lang::Fr, "0 énoncés"),
        (Lang::Fr, "Énoncés, dits à partir de octobre 2016\u{a0}: 36"),
        (Lang::Fr, "à partir de avril 2016"),
        (Lang::Fr, "ce que il dit"),
        (Lang::Fr, "de le 25 octobre"),
        (Lang::Fr, "Thèmes: Les 68 énoncés"),
        (Lang::Fr, "«\u{a0}x »"),
        (Lang::Es, "1 enunciados"),
        (Lang::Es, "que nombran «Naciones» o «Organización»"),
        (Lang::Es, "«Datos» y «Indicadores»"),
        (Lang::Es, "datos  y metas"),
    ] {
        assert!(!faults(text, lang).is_empty(), "not found: {text}");
    }
    for (lang, text) in [
        (Lang::Fr, "à partir du 8 octobre 2016"),
        (Lang::Fr, "de 11 à 8"),
        (Lang::Es, "tierra y hielo"),
        (Lang::Es, "«Datos» u «Organización»"),
        (Lang::En, "1,000 statements"),
    ] {
        assert_eq!(faults(text, lang), Vec::<String>::new());
    }
}

#[test]
fn small_words_follow_the_sound_of_the_next() {
    let months = ["janvier", "avril", "août", "octobre", "mars"];
    assert_eq!(months.map(de), ["de janvier", "d’avril", "d’août", "d’octobre", "de mars"]);
    assert_eq!(
        ["hier", "histoire", "huit", "haut", "onze", "11", "Épinal", "ODD"].map(de),
        ["d’hier", "d’histoire", "de huit", "de haut", "de onze", "de 11", "d’Épinal", "d’ODD"]
    );
    for (next, joined) in
        [("Organización", " u "), ("«Óscar»", " u "), ("hogares", " u "), ("8", " u "), ("11", " u "), ("Asamblea", " o "), ("110", " o ")]
    {
        assert_eq!(or(next, Lang::Es), joined, "{next}");
    }
    for (next, joined) in [
        ("indicadores", " e "),
        ("«Indicadores»", " e "),
        ("hijos", " e "),
        ("hielo", " y "),
        ("hiato", " y "),
        ("agua", " y "),
        ("y", " y "),
    ] {
        assert_eq!(and(next, Lang::Es), joined, "{next}");
    }
    let three = ["datos".to_owned(), "metas".to_owned(), "indicadores".to_owned()];
    assert_eq!(list(&three, and, Lang::Es), "datos, metas e indicadores");
    assert_eq!(list(&three[..1], or, Lang::Fr), "datos");
    assert_eq!(["Noted", "UN Global Pulse", "États", ""].map(lower_first), ["noted", "UN Global Pulse", "états", ""]);
}

#[test]
fn decimals_have_no_sign_at_nought_and_no_idle_nought() {
    assert_eq!(
        [-0.001, 0.0, -0.5, 6.7, 6.70, 6.05, 1234.0].map(|value| decimal(value, Lang::En)),
        ["0", "0", "−0.5", "6.7", "6.7", "6.05", "1,234"]
    );
    assert_eq!(decimal(1234.5, Lang::Fr), "1\u{202f}234,5");
    assert_eq!([-0.04, 6.65, 10.0].map(|value| fixed(value, 1, Lang::Es)), ["0,0", "6,7", "10,0"]);
}

/// A sentence in English, French and Spanish.
fn check(link: &str, expected: [&str; 3]) {
    let join = if link == "?" { "" } else { "&" };
    let found = WRITTEN.map(|lang| sentence(&format!("{link}{join}lang={}", lang.tag())));
    let heads = found.map(|text| text.rsplit_once(": ").map(|(head, _)| head.trim_end_matches('\u{a0}').to_owned()).unwrap_or(text));
    assert_eq!(heads, expected);
}

#[test]
fn the_filter_sentence_reads_well() {
    check(
        "?view=compare&verdict=new",
        ["Statements (topics: new in Geneva)", "Énoncés (sujets\u{a0}: nouveaux à Genève)", "Enunciados (asuntos: nuevos en Ginebra)"],
    );
    check(
        "?from=2016-10",
        ["Statements, said from October 2016", "Énoncés, dits à partir d’octobre 2016", "Enunciados, dichos desde octubre de 2016"],
    );
    check(
        "?from=2016-04",
        ["Statements, said from April 2016", "Énoncés, dits à partir d’avril 2016", "Enunciados, dichos desde abril de 2016"],
    );
    check(
        "?from=2016-08-01",
        [
            "Statements, said from 1 August 2016",
            "Énoncés, dits à partir du 1er août 2016",
            "Enunciados, dichos desde el 1 de agosto de 2016",
        ],
    );
    check(
        "?actor=iom,un",
        [
            "Statements naming “International Organization for Migration” or “United Nations”",
            "Énoncés nommant «\u{a0}Organisation internationale pour les migrations\u{a0}» ou «\u{a0}Organisation des Nations Unies\u{a0}»",
            "Enunciados que nombran «Organización Internacional para las Migraciones» u «Organización de las Naciones Unidas»",
        ],
    );
    check(
        "?theme.all=data,monitoring",
        [
            "Statements on “Data and evidence” and “Indicators, follow-up and review”",
            "Énoncés sur les thèmes «\u{a0}Données et éléments probants\u{a0}» et «\u{a0}Indicateurs, suivi et examen\u{a0}»",
            &format!(
                "Enunciados sobre los temas «{}» e «Indicadores, seguimiento y examen»",
                SET.theme("data").unwrap().name.get(Lang::Es)
            ),
        ],
    );
    check("?sdg=none", ["Statements linked to no SDG", "Énoncés liés à aucun ODD", "Enunciados no vinculados a ningún ODS"]);
    check(
        "?place=none",
        ["Statements mentioning no place", "Énoncés ne mentionnant aucun lieu", "Enunciados que no mencionan ningún lugar"],
    );
    check("?sdg.not=none", ["Statements linked to an SDG", "Énoncés liés à un ODD", "Enunciados vinculados a un ODS"]);
    check("?actor.not=none", ["Statements naming an actor", "Énoncés nommant un acteur", "Enunciados que nombran un actor"]);
    // A page on one theme, filtered by another.
    let own = sentence("?view=themes&id=data&theme=rights");
    assert!(own.starts_with("Statements on “Data and evidence” and on “Rights, protection and fair work”"), "{own}");
}

#[test]
fn a_status_or_verdict_is_named_alike_in_the_sentence_and_on_its_chip() {
    for (link, part) in [
        ("?view=compare&verdict=dropped", Part::Verdict(Verdict::Dropped)),
        ("?view=followup&status=not-found", Part::Status(OutcomeStatus::NotFound)),
    ] {
        let state = state(link);
        let label = part_label(&part, &state, &SET, INDEX.vocabulary());
        assert!(sentence(link).contains(&label), "{label}");
    }
    assert_eq!(state("?theme=data").choice(Facet::Theme).of(Mode::Any).len(), 1);
}

#[test]
fn one_is_one_in_the_messages_that_forgot_it() {
    assert_eq!(
        WRITTEN.map(|lang| work::note_made(1, 68, "1.0.0", lang)),
        [
            "1 of 68 statements. IDM Explorer, data set 1.0.0.",
            "1 énoncé sur 68. IDM Explorer, jeu de données 1.0.0.",
            "1 de 68 enunciados. IDM Explorer, conjunto de datos 1.0.0.",
        ]
    );
    assert_eq!(
        WRITTEN.map(|lang| work::sender_saw(1, "1.0.0", 1, "1.1.0", lang)),
        [
            "The sender saw 1 statement with data set 1.0.0; now there is 1 with 1.1.0.",
            "L’expéditeur a vu 1 énoncé avec le jeu de données 1.0.0\u{202f}; il y en a maintenant 1 avec 1.1.0.",
            "El remitente vio 1 enunciado con los datos 1.0.0; ahora es 1 con 1.1.0.",
        ]
    );
    assert_eq!(
        WRITTEN.map(|lang| work::too_short(8, lang)),
        [
            "Enter at least 8 words in a row: fewer cannot be checked.",
            "Saisissez au moins 8 mots de suite\u{a0}: moins ne suffit pas à vérifier.",
            "Introduzca al menos 8 palabras seguidas: menos no bastan para comprobar.",
        ]
    );
    assert_eq!(
        WRITTEN.map(|lang| phrases::of_them_women(3, 1, 33.0, lang)),
        ["3, one of them a woman (33%)", "3, dont 1 femme (33\u{a0}%)", "3, de ellos 1 mujer (33\u{a0}%)",]
    );
}

#[test]
fn bars_name_quarters_days_and_years_each_with_its_word() {
    let points = [
        point("2016-04/2016-06", Some("2016-Q2"), 2.0),
        point("2023-10-25", None, 3.0),
        point("2016", None, 4.0),
        point("2016~", None, 5.0),
    ];
    assert_eq!(
        WRITTEN.map(|lang| followup::bars_title("X", points.iter(), lang)),
        [
            "X: 2 in the second quarter of 2016, 3 on 25 October 2023, 4 in 2016, 5 about 2016",
            "X\u{a0}: 2 au deuxième trimestre 2016, 3 le 25 octobre 2023, 4 en 2016, 5 vers 2016",
            "X: 2 en el segundo trimestre de 2016, 3 el 25 de octubre de 2023, 4 en 2016, 5 hacia 2016",
        ]
    );
}

#[test]
fn no_status_and_no_term_reads_wrong_in_a_title() {
    let moved = |term: &str, before: u32, after: u32| Moved { term: term.to_owned(), before, after, matters: Vec::new() };
    for lang in Lang::ALL {
        for terms in [vec![], vec![moved("a", 1, 0)], vec![moved("a", 0, 1000)], vec![moved("a", 0, 2), moved("b", 2, 0)]] {
            assert_eq!(
                faults(&idm_explorer::across::words::slope_title(&terms, dialogue::last_meeting(&SET, lang), lang), lang),
                Vec::<String>::new()
            );
        }
        assert_eq!(
            faults(&idm_explorer::across::words::overview(&Tally::default(), dialogue::last_meeting(&SET, lang), lang), lang),
            Vec::<String>::new()
        );
    }
}
