//! Phrases that depend on a number, a name or a facet.

use super::dates;
use super::dates::number;
use crate::domain::{Confidence, Date, Lang, OutcomeStatus};
use crate::query::{Facet, LaneBy, LinkIssue, Mode, Part, Sort, View, Zoom};

/// `5 of 68`.
pub fn of_total(matching: usize, total: usize, lang: Lang) -> String {
    let (a, b) = (number(matching, lang), number(total, lang));
    match lang {
        Lang::En => format!("{a} of {b}"),
        Lang::Fr => format!("{a} sur {b}"),
        Lang::Es => format!("{a} de {b}"),
    }
}

/// `1 statement`, `12 statements`. French counts nought as one.
pub fn statements(count: usize, lang: Lang) -> String {
    let n = number(count, lang);
    let one = match lang {
        Lang::En | Lang::Es => count == 1,
        Lang::Fr => count <= 1,
    };
    match (lang, one) {
        (Lang::En, true) => format!("{n} statement"),
        (Lang::En, false) => format!("{n} statements"),
        (Lang::Fr, true) => format!("{n} énoncé"),
        (Lang::Fr, false) => format!("{n} énoncés"),
        (Lang::Es, true) => format!("{n} enunciado"),
        (Lang::Es, false) => format!("{n} enunciados"),
    }
}

/// `1 event`, `12 events`.
pub fn events(count: usize, lang: Lang) -> String {
    let n = number(count, lang);
    match (lang, count) {
        (Lang::En, 1) => format!("{n} event"),
        (Lang::En, _) => format!("{n} events"),
        (Lang::Fr, 0 | 1) => format!("{n} événement"),
        (Lang::Fr, _) => format!("{n} événements"),
        (Lang::Es, 1) => format!("{n} acontecimiento"),
        (Lang::Es, _) => format!("{n} acontecimientos"),
    }
}

/// The way to the note that is being made.
pub fn open_note(count: usize, lang: Lang) -> String {
    let statements = statements(count, lang);
    match lang {
        Lang::En => format!("Open the note: {statements}"),
        Lang::Fr => format!("Ouvrir la note\u{a0}: {statements}"),
        Lang::Es => format!("Abrir la nota: {statements}"),
    }
}

/// `All 68 statements`.
pub fn all_statements(total: usize, lang: Lang) -> String {
    let all = match lang {
        Lang::En => "All",
        Lang::Fr => "Les",
        Lang::Es => "Los",
    };
    format!("{all} {}", statements(total, lang))
}

/// `Show 12 statements`.
pub fn show_statements(count: usize, lang: Lang) -> String {
    let what = statements(count, lang);
    match lang {
        Lang::En => format!("Show {what}"),
        Lang::Fr => format!("Afficher {what}"),
        Lang::Es => format!("Mostrar {what}"),
    }
}

/// `Show 18 more`.
pub fn show_more(count: usize, lang: Lang) -> String {
    let n = number(count, lang);
    match lang {
        Lang::En => format!("Show {n} more"),
        Lang::Fr => format!("En afficher {n} de plus"),
        Lang::Es => format!("Mostrar {n} más"),
    }
}

/// What stands before the words of a search.
pub fn matching(lang: Lang) -> &'static str {
    match lang {
        Lang::En => " matching ",
        Lang::Fr => " contenant ",
        Lang::Es => " que contienen ",
    }
}

/// A search in the quotation marks of the language.
pub fn quoted(text: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("“{text}”"),
        Lang::Fr => format!("«\u{a0}{text}\u{a0}»"),
        Lang::Es => format!("«{text}»"),
    }
}

/// What stands before statements picked one by one.
pub fn among(lang: Lang) -> &'static str {
    match lang {
        Lang::En => " among ",
        Lang::Fr => " parmi ",
        Lang::Es => " entre ",
    }
}

/// Many statements picked one by one.
pub fn picked(count: usize, lang: Lang) -> String {
    let n = number(count, lang);
    match lang {
        Lang::En => format!("{n} chosen ones"),
        Lang::Fr => format!("{n} énoncés choisis"),
        Lang::Es => format!("{n} elegidos"),
    }
}

/// Between alternatives.
pub fn or(lang: Lang) -> &'static str {
    match lang {
        Lang::En => " or ",
        Lang::Fr => " ou ",
        Lang::Es => " o ",
    }
}

/// Between things that are all asked for.
pub fn and(lang: Lang) -> &'static str {
    match lang {
        Lang::En => " and ",
        Lang::Fr => " et ",
        Lang::Es => " y ",
    }
}

/// An SDG with the preposition that the sentence needs.
pub fn to_sdg(id: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("SDG {id}"),
        Lang::Fr => format!("à l’ODD {id}"),
        Lang::Es => format!("al ODS {id}"),
    }
}

/// The agenda as a whole with the preposition that the sentence needs.
pub fn to_agenda(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "the 2030 Agenda as a whole",
        Lang::Fr => "au Programme 2030 dans son ensemble",
        Lang::Es => "a la Agenda 2030 en su conjunto",
    }
}

/// What stands before and after the values of a facet in the sentence.
pub fn facet_lead(facet: Facet, mode: Mode, lang: Lang) -> (&'static str, &'static str) {
    let not = mode == Mode::Not;
    match (facet, not, lang) {
        (Facet::Workshop, false, Lang::En) => (", ", " only"),
        (Facet::Workshop, false, Lang::Fr) => (", ", " seulement"),
        (Facet::Workshop, false, Lang::Es) => (", solo ", ""),
        (Facet::Workshop, true, Lang::En) => (", without ", ""),
        (Facet::Workshop, true, Lang::Fr) => (", sans ", ""),
        (Facet::Workshop, true, Lang::Es) => (", sin ", ""),
        (Facet::Theme, false, Lang::En) => (" on ", ""),
        (Facet::Theme, false, Lang::Fr) => (" sur le thème ", ""),
        (Facet::Theme, false, Lang::Es) => (" sobre el tema ", ""),
        (Facet::Theme, true, Lang::En) => (" not on ", ""),
        (Facet::Theme, true, Lang::Fr) => (" hors du thème ", ""),
        (Facet::Theme, true, Lang::Es) => (" fuera del tema ", ""),
        (Facet::Sdg, false, Lang::En) => (" linked to ", ""),
        (Facet::Sdg, false, Lang::Fr) => (" liés ", ""),
        (Facet::Sdg, false, Lang::Es) => (" vinculados ", ""),
        (Facet::Sdg, true, Lang::En) => (" not linked to ", ""),
        (Facet::Sdg, true, Lang::Fr) => (" non liés ", ""),
        (Facet::Sdg, true, Lang::Es) => (" no vinculados ", ""),
        (Facet::Kind, false, Lang::En) => (" of the kind ", ""),
        (Facet::Kind, false, Lang::Fr) => (" de type ", ""),
        (Facet::Kind, false, Lang::Es) => (" de tipo ", ""),
        (Facet::Kind, true, Lang::En) => (" not of the kind ", ""),
        (Facet::Kind, true, Lang::Fr) => (" qui ne sont pas de type ", ""),
        (Facet::Kind, true, Lang::Es) => (" que no son de tipo ", ""),
        (Facet::Actor, false, Lang::En) => (" naming ", ""),
        (Facet::Actor, false, Lang::Fr) => (" nommant ", ""),
        (Facet::Actor, false, Lang::Es) => (" que nombran a ", ""),
        (Facet::Actor, true, Lang::En) => (" not naming ", ""),
        (Facet::Actor, true, Lang::Fr) => (" ne nommant pas ", ""),
        (Facet::Actor, true, Lang::Es) => (" que no nombran a ", ""),
        (Facet::Framework, false, Lang::En) => (" citing ", ""),
        (Facet::Framework, false, Lang::Fr) => (" citant ", ""),
        (Facet::Framework, false, Lang::Es) => (" que citan ", ""),
        (Facet::Framework, true, Lang::En) => (" not citing ", ""),
        (Facet::Framework, true, Lang::Fr) => (" ne citant pas ", ""),
        (Facet::Framework, true, Lang::Es) => (" que no citan ", ""),
        (Facet::Place, false, Lang::En) => (" mentioning ", ""),
        (Facet::Place, false, Lang::Fr) => (" mentionnant ", ""),
        (Facet::Place, false, Lang::Es) => (" que mencionan ", ""),
        (Facet::Place, true, Lang::En) => (" not mentioning ", ""),
        (Facet::Place, true, Lang::Fr) => (" ne mentionnant pas ", ""),
        (Facet::Place, true, Lang::Es) => (" que no mencionan ", ""),
        (Facet::Voice, false, Lang::En) => (" (voice: ", ")"),
        (Facet::Voice, false, Lang::Fr) => (" (voix\u{a0}: ", ")"),
        (Facet::Voice, false, Lang::Es) => (" (voz: ", ")"),
        (Facet::Voice, true, Lang::En) => (" (not voice: ", ")"),
        (Facet::Voice, true, Lang::Fr) => (" (sauf voix\u{a0}: ", ")"),
        (Facet::Voice, true, Lang::Es) => (" (salvo voz: ", ")"),
        (Facet::Verb, false, Lang::En) => (" (strength: ", ")"),
        (Facet::Verb, false, Lang::Fr) => (" (force\u{a0}: ", ")"),
        (Facet::Verb, false, Lang::Es) => (" (fuerza: ", ")"),
        (Facet::Verb, true, Lang::En) => (" (not strength: ", ")"),
        (Facet::Verb, true, Lang::Fr) => (" (sauf force\u{a0}: ", ")"),
        (Facet::Verb, true, Lang::Es) => (" (salvo fuerza: ", ")"),
        (Facet::Grade, false, Lang::En) => (" (SDG link: ", ")"),
        (Facet::Grade, false, Lang::Fr) => (" (cible des ODD ", ")"),
        (Facet::Grade, false, Lang::Es) => (" (meta de los ODS ", ")"),
        (Facet::Grade, true, Lang::En) => (" (no SDG link: ", ")"),
        (Facet::Grade, true, Lang::Fr) => (" (sans cible des ODD ", ")"),
        (Facet::Grade, true, Lang::Es) => (" (sin meta de los ODS ", ")"),
    }
}

/// "Not stated" inside the sentence.
pub fn none_of(facet: Facet, lang: Lang) -> &'static str {
    match (facet, lang) {
        (Facet::Sdg, Lang::En) => "no SDG",
        (Facet::Sdg, Lang::Fr) => "à aucun ODD",
        (Facet::Sdg, Lang::Es) => "a ningún ODS",
        (Facet::Actor, Lang::En) => "no actor",
        (Facet::Actor, Lang::Fr) => "aucun acteur",
        (Facet::Actor, Lang::Es) => "ningún actor",
        (Facet::Framework, Lang::En) => "no framework",
        (Facet::Framework, Lang::Fr) => "aucun cadre",
        (Facet::Framework, Lang::Es) => "ningún marco",
        (Facet::Place, Lang::En) => "no place",
        (Facet::Place, Lang::Fr) => "aucun lieu",
        (Facet::Place, Lang::Es) => "ningún lugar",
        (_, Lang::En) => "not stated",
        (_, Lang::Fr) => "non précisé",
        (_, Lang::Es) => "no indicado",
    }
}

/// Before the statuses asked for.
pub fn expectations_word(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "expectations",
        Lang::Fr => "attentes",
        Lang::Es => "expectativas",
    }
}

/// Before the verdicts asked for.
pub fn matters_word(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "matters",
        Lang::Fr => "sujets",
        Lang::Es => "asuntos",
    }
}

/// Before the day as known on which the timeline is shown.
pub fn as_known_on(lang: Lang) -> &'static str {
    match lang {
        Lang::En => ", as known on ",
        Lang::Fr => ", tels que connus le ",
        Lang::Es => ", tal como se conocían el ",
    }
}

/// Before the first or last day of statements.
pub fn date_lead(part: &Part, date: Date, lang: Lang) -> &'static str {
    let day = date.day.is_some();
    match (*part == Part::From, lang) {
        (true, Lang::En) => ", said from ",
        (true, Lang::Fr) if day => ", dits à partir du ",
        (true, Lang::Fr) => ", dits à partir de ",
        (true, Lang::Es) if day => ", dichos desde el ",
        (true, Lang::Es) => ", dichos desde ",
        (false, Lang::En) => ", said until ",
        (false, Lang::Fr) if day => ", dits jusqu’au ",
        (false, Lang::Fr) => ", dits jusqu’en ",
        (false, Lang::Es) if day => ", dichos hasta el ",
        (false, Lang::Es) => ", dichos hasta ",
    }
}

/// The name of a facet.
pub fn facet_name(facet: Facet, lang: Lang) -> &'static str {
    match (facet, lang) {
        (Facet::Workshop, Lang::En) => "Workshop",
        (Facet::Workshop, Lang::Fr) => "Atelier",
        (Facet::Workshop, Lang::Es) => "Taller",
        (Facet::Theme, Lang::En) => "Theme",
        (Facet::Theme, Lang::Fr) => "Thème",
        (Facet::Theme, Lang::Es) => "Tema",
        (Facet::Sdg, Lang::En) => "SDG",
        (Facet::Sdg, Lang::Fr) => "ODD",
        (Facet::Sdg, Lang::Es) => "ODS",
        (Facet::Kind, Lang::En) => "Kind",
        (Facet::Kind, Lang::Fr) => "Type",
        (Facet::Kind, Lang::Es) => "Tipo",
        (Facet::Actor, Lang::En) => "Actor",
        (Facet::Actor, Lang::Fr) => "Acteur",
        (Facet::Actor, Lang::Es) => "Actor",
        (Facet::Framework, Lang::En) => "Framework",
        (Facet::Framework, Lang::Fr) => "Cadre",
        (Facet::Framework, Lang::Es) => "Marco",
        (Facet::Place, Lang::En) => "Place",
        (Facet::Place, Lang::Fr) => "Lieu",
        (Facet::Place, Lang::Es) => "Lugar",
        (Facet::Voice, Lang::En) => "Who says it",
        (Facet::Voice, Lang::Fr) => "Qui le dit",
        (Facet::Voice, Lang::Es) => "Quién lo dice",
        (Facet::Verb, Lang::En) => "How strongly",
        (Facet::Verb, Lang::Fr) => "Avec quelle force",
        (Facet::Verb, Lang::Es) => "Con qué fuerza",
        (Facet::Grade, Lang::En) => "Ground of the SDG link",
        (Facet::Grade, Lang::Fr) => "Fondement du lien ODD",
        (Facet::Grade, Lang::Es) => "Fundamento del vínculo ODS",
    }
}

/// The name of a mode.
pub fn mode_name(mode: Mode, lang: Lang) -> &'static str {
    match (mode, lang) {
        (Mode::Any, Lang::En) => "any of these",
        (Mode::Any, Lang::Fr) => "l’un de ceux-ci",
        (Mode::Any, Lang::Es) => "alguno de estos",
        (Mode::All, Lang::En) => "every one of these",
        (Mode::All, Lang::Fr) => "tous ceux-ci",
        (Mode::All, Lang::Es) => "todos estos",
        (Mode::Not, Lang::En) => "none of these",
        (Mode::Not, Lang::Fr) => "aucun de ceux-ci",
        (Mode::Not, Lang::Es) => "ninguno de estos",
    }
}

/// The name of a view in the navigation.
pub fn view_name(view: View, lang: Lang) -> &'static str {
    match (view, lang) {
        (View::Overview, Lang::En) => "Overview",
        (View::Overview, Lang::Fr) => "Vue d’ensemble",
        (View::Overview, Lang::Es) => "Panorama",
        (View::Statements, Lang::En) => "Statements",
        (View::Statements, Lang::Fr) => "Énoncés",
        (View::Statements, Lang::Es) => "Enunciados",
        (View::Timeline, Lang::En) => "Timeline",
        (View::Timeline, Lang::Fr) => "Chronologie",
        (View::Timeline, Lang::Es) => "Cronología",
        (View::Themes, Lang::En) => "Themes",
        (View::Themes, Lang::Fr) => "Thèmes",
        (View::Themes, Lang::Es) => "Temas",
        (View::Sdgs, Lang::En) => "SDGs",
        (View::Sdgs, Lang::Fr) => "ODD",
        (View::Sdgs, Lang::Es) => "ODS",
        (View::Workshops, Lang::En) => "Workshops",
        (View::Workshops, Lang::Fr) => "Ateliers",
        (View::Workshops, Lang::Es) => "Talleres",
        (View::Actors, Lang::En) => "Actors",
        (View::Actors, Lang::Fr) => "Acteurs",
        (View::Actors, Lang::Es) => "Actores",
        (View::Frameworks, Lang::En) => "Frameworks",
        (View::Frameworks, Lang::Fr) => "Cadres",
        (View::Frameworks, Lang::Es) => "Marcos",
        (View::Matrix, Lang::En) => "Matrix",
        (View::Matrix, Lang::Fr) => "Matrice",
        (View::Matrix, Lang::Es) => "Matriz",
        (View::Together, Lang::En) => "Who with what",
        (View::Together, Lang::Fr) => "Qui avec quoi",
        (View::Together, Lang::Es) => "Quién con qué",
        (View::Compare, Lang::En) => "New York and Geneva",
        (View::Compare, Lang::Fr) => "New York et Genève",
        (View::Compare, Lang::Es) => "Nueva York y Ginebra",
        (View::Gaps, Lang::En) => "Gaps",
        (View::Gaps, Lang::Fr) => "Lacunes",
        (View::Gaps, Lang::Es) => "Lagunas",
        (View::Followup, Lang::En) => "Afterwards",
        (View::Followup, Lang::Fr) => "Par la suite",
        (View::Followup, Lang::Es) => "Después",
        (View::Note, Lang::En) => "Briefing note",
        (View::Note, Lang::Fr) => "Note d’information",
        (View::Note, Lang::Es) => "Nota informativa",
        (View::Quote, Lang::En) => "Check a quotation",
        (View::Quote, Lang::Fr) => "Vérifier une citation",
        (View::Quote, Lang::Es) => "Comprobar una cita",
        (View::Data, Lang::En) => "Data",
        (View::Data, Lang::Fr) => "Données",
        (View::Data, Lang::Es) => "Datos",
        (View::About, Lang::En) => "About",
        (View::About, Lang::Fr) => "À propos",
        (View::About, Lang::Es) => "Acerca de",
    }
}

/// The name of an order.
pub fn sort_name(sort: Sort, lang: Lang) -> &'static str {
    match (sort, lang) {
        (Sort::Text, Lang::En) => "order of the texts",
        (Sort::Text, Lang::Fr) => "ordre des textes",
        (Sort::Text, Lang::Es) => "orden de los textos",
        (Sort::Relevance, Lang::En) => "best match first",
        (Sort::Relevance, Lang::Fr) => "plus pertinents d’abord",
        (Sort::Relevance, Lang::Es) => "más pertinentes primero",
        (Sort::Strength, Lang::En) => "strongest first",
        (Sort::Strength, Lang::Fr) => "plus forts d’abord",
        (Sort::Strength, Lang::Es) => "más fuertes primero",
        (Sort::Date, Lang::En) => "latest meeting first",
        (Sort::Date, Lang::Fr) => "atelier le plus récent d’abord",
        (Sort::Date, Lang::Es) => "taller más reciente primero",
    }
}

/// The name of a division of the timeline.
pub fn lane_name(lane: LaneBy, lang: Lang) -> &'static str {
    match (lane, lang) {
        (LaneBy::Kind, Lang::En) => "kind of event",
        (LaneBy::Kind, Lang::Fr) => "type d’événement",
        (LaneBy::Kind, Lang::Es) => "tipo de acontecimiento",
        (LaneBy::Workshop, Lang::En) => "workshop",
        (LaneBy::Workshop, Lang::Fr) => "atelier",
        (LaneBy::Workshop, Lang::Es) => "taller",
        (LaneBy::Theme, Lang::En) => "theme",
        (LaneBy::Theme, Lang::Fr) => "thème",
        (LaneBy::Theme, Lang::Es) => "tema",
        (LaneBy::Framework, Lang::En) => "framework",
        (LaneBy::Framework, Lang::Fr) => "cadre",
        (LaneBy::Framework, Lang::Es) => "marco",
    }
}

/// A colon with the space that the language puts around it.
pub fn colon(lang: Lang) -> &'static str {
    match lang {
        Lang::En | Lang::Es => ": ",
        Lang::Fr => "\u{a0}: ",
    }
}

/// `of 68 statements`, beside the number that matches.
pub fn of_what(total: usize, lang: Lang) -> String {
    of_all(&statements(total, lang), lang)
}

/// `of 36 expectations`, after a number.
pub fn of_all(what: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("of {what}"),
        Lang::Fr => format!("sur {what}"),
        Lang::Es => format!("de {what}"),
    }
}

/// `from 68 statements`, after the number of something that they say.
pub fn from_statements(count: usize, lang: Lang) -> String {
    let what = statements(count, lang);
    match lang {
        Lang::En => format!("from {what}"),
        Lang::Fr => format!("d’après {what}"),
        Lang::Es => format!("a partir de {what}"),
    }
}

/// The bare word for a number of statements.
pub fn statements_word(count: usize, lang: Lang) -> &'static str {
    match (lang, count) {
        (Lang::En, 1) => "statement",
        (Lang::En, _) => "statements",
        (Lang::Fr, 0 | 1) => "énoncé",
        (Lang::Fr, _) => "énoncés",
        (Lang::Es, 1) => "enunciado",
        (Lang::Es, _) => "enunciados",
    }
}

/// What dropping a filter is called.
pub fn without(label: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("without “{label}”"),
        Lang::Fr => format!("sans «\u{a0}{label}\u{a0}»"),
        Lang::Es => format!("sin «{label}»"),
    }
}

/// What the timeline could not read of a link, and what it expects: a whole day, or a range.
fn time_issue(key: &str, value: &str, lang: Lang) -> String {
    let range = key == "zoom";
    let example = if range { "2016-01-01/2016-12-31" } else { "2016-03-02" };
    match (lang, range) {
        (Lang::En, false) => format!("{key}: “{value}” is not a day such as {example}."),
        (Lang::Fr, false) => format!("{key}\u{a0}: «\u{a0}{value}\u{a0}» n’est pas un jour tel que {example}."),
        (Lang::Es, false) => format!("{key}: «{value}» no es un día como {example}."),
        (Lang::En, true) => format!("{key}: “{value}” is not a range such as {example}."),
        (Lang::Fr, true) => format!("{key}\u{a0}: «\u{a0}{value}\u{a0}» n’est pas une période telle que {example}."),
        (Lang::Es, true) => format!("{key}: «{value}» no es un período como {example}."),
    }
}

/// A division of the timeline that there is not, and those that there are.
fn lane_issue(value: &str, lang: Lang) -> String {
    let known = LaneBy::ALL.map(LaneBy::id).join(", ");
    match lang {
        Lang::En => format!("lane: there is no “{value}”, only {known}."),
        Lang::Fr => format!("lane\u{a0}: «\u{a0}{value}\u{a0}» n’existe pas\u{202f}; il y a {known}."),
        Lang::Es => format!("lane: no existe «{value}», solo {known}."),
    }
}

/// What a link could not do, with the text as it was found.
pub fn link_issue(issue: &LinkIssue, lang: Lang) -> String {
    match (issue, lang) {
        (LinkIssue::Key(key), Lang::En) => format!("“{key}” is not a key of this explorer."),
        (LinkIssue::Key(key), Lang::Fr) => format!("«\u{a0}{key}\u{a0}» n’est pas une clé de cet explorateur."),
        (LinkIssue::Key(key), Lang::Es) => format!("«{key}» no es una clave de este explorador."),
        (LinkIssue::Date { key, value }, _) if key == "asof" || key == "zoom" => time_issue(key, value, lang),
        (LinkIssue::Value { key, value }, _) if key == "lane" => lane_issue(value, lang),
        (LinkIssue::Value { key, value }, Lang::En) => format!("{key}: there is no “{value}”."),
        (LinkIssue::Value { key, value }, Lang::Fr) => format!("{key}\u{a0}: «\u{a0}{value}\u{a0}» n’existe pas."),
        (LinkIssue::Value { key, value }, Lang::Es) => format!("{key}: no existe «{value}»."),
        (LinkIssue::Record { view, id }, Lang::En) => format!("{}: there is no “{id}”.", view_name(*view, lang)),
        (LinkIssue::Record { view, id }, Lang::Fr) => format!("{}\u{a0}: «\u{a0}{id}\u{a0}» n’existe pas.", view_name(*view, lang)),
        (LinkIssue::Record { view, id }, Lang::Es) => format!("{}: no existe «{id}».", view_name(*view, lang)),
        (LinkIssue::Date { key, value }, Lang::En) => format!("{key}: “{value}” is not a date such as 2016, 2016-02 or 2016-02-29."),
        (LinkIssue::Date { key, value }, Lang::Fr) => {
            format!("{key}\u{a0}: «\u{a0}{value}\u{a0}» n’est pas une date telle que 2016, 2016-02 ou 2016-02-29.")
        }
        (LinkIssue::Date { key, value }, Lang::Es) => format!("{key}: «{value}» no es una fecha como 2016, 2016-02 o 2016-02-29."),
        (LinkIssue::Backwards, Lang::En) => "The first date lies after the last one, so nothing can match.".to_owned(),
        (LinkIssue::Backwards, Lang::Fr) => "La première date est postérieure à la dernière\u{202f}; rien ne peut correspondre.".to_owned(),
        (LinkIssue::Backwards, Lang::Es) => "La primera fecha es posterior a la última, así que nada puede coincidir.".to_owned(),
        (LinkIssue::Repeated(key), Lang::En) => format!("“{key}” stands more than once; the last one counts."),
        (LinkIssue::Repeated(key), Lang::Fr) => format!("«\u{a0}{key}\u{a0}» figure plus d’une fois\u{202f}; la dernière compte."),
        (LinkIssue::Repeated(key), Lang::Es) => format!("«{key}» aparece más de una vez; cuenta la última."),
        (LinkIssue::Newer(v), Lang::En) => format!("The link was made by a later version of the explorer (schema {v})."),
        (LinkIssue::Newer(v), Lang::Fr) => format!("Le lien vient d’une version plus récente de l’explorateur (schéma {v})."),
        (LinkIssue::Newer(v), Lang::Es) => format!("El enlace procede de una versión posterior del explorador (esquema {v})."),
    }
}

/// What is documented about an expectation.
pub fn outcome_status(status: OutcomeStatus, lang: Lang) -> &'static str {
    match (status, lang) {
        (OutcomeStatus::Done, Lang::En) => "done",
        (OutcomeStatus::Done, Lang::Fr) => "fait",
        (OutcomeStatus::Done, Lang::Es) => "hecho",
        (OutcomeStatus::Partly, Lang::En) => "partly",
        (OutcomeStatus::Partly, Lang::Fr) => "en partie",
        (OutcomeStatus::Partly, Lang::Es) => "en parte",
        (OutcomeStatus::Ongoing, Lang::En) => "ongoing",
        (OutcomeStatus::Ongoing, Lang::Fr) => "en cours",
        (OutcomeStatus::Ongoing, Lang::Es) => "en curso",
        (OutcomeStatus::NotFound, Lang::En) => "not found",
        (OutcomeStatus::NotFound, Lang::Fr) => "non trouvé",
        (OutcomeStatus::NotFound, Lang::Es) => "no encontrado",
        (OutcomeStatus::NotReached, Lang::En) => "not reached",
        (OutcomeStatus::NotReached, Lang::Fr) => "non atteint",
        (OutcomeStatus::NotReached, Lang::Es) => "no alcanzado",
    }
}

/// How sure a status is.
pub fn confidence(confidence: Confidence, lang: Lang) -> &'static str {
    match (confidence, lang) {
        (Confidence::High, Lang::En) => "confidence: high",
        (Confidence::High, Lang::Fr) => "confiance\u{a0}: élevée",
        (Confidence::High, Lang::Es) => "confianza: alta",
        (Confidence::Medium, Lang::En) => "confidence: medium",
        (Confidence::Medium, Lang::Fr) => "confiance\u{a0}: moyenne",
        (Confidence::Medium, Lang::Es) => "confianza: media",
        (Confidence::Low, Lang::En) => "confidence: low",
        (Confidence::Low, Lang::Fr) => "confiance\u{a0}: faible",
        (Confidence::Low, Lang::Es) => "confianza: baja",
    }
}

/// `34, 11 of them women (32%)`. The share is in per cent.
pub fn of_them_women(speakers: u32, women: u32, share: f64, lang: Lang) -> String {
    match lang {
        Lang::En => format!("{speakers}, {women} of them women ({share}%)"),
        Lang::Fr => format!("{speakers}, dont {women} femmes ({share}\u{a0}%)"),
        Lang::Es => format!("{speakers}, de ellos {women} mujeres ({share}\u{a0}%)"),
    }
}

/// `, in 3 sessions`.
pub fn in_sessions(sessions: u32, lang: Lang) -> String {
    match lang {
        Lang::En => format!(", in {sessions} sessions"),
        Lang::Fr => format!(", en {sessions} séances"),
        Lang::Es => format!(", en {sessions} sesiones"),
    }
}

/// `in 3 lanes`.
pub fn in_lanes(lanes: usize, lang: Lang) -> String {
    match lang {
        Lang::En => format!("one event, in {lanes} lanes"),
        Lang::Fr => format!("un seul événement, dans {lanes} couloirs"),
        Lang::Es => format!("un solo acontecimiento, en {lanes} carriles"),
    }
}

/// The title of the timeline: what is seen.
pub fn timeline_title(count: usize, zoom: Zoom, lang: Lang) -> String {
    let what = events(count, lang);
    let (first, last) = (dates::day(zoom.first, lang), dates::day(zoom.last, lang));
    match lang {
        Lang::En => format!("{what} from {first} to {last}"),
        Lang::Fr => format!("{what} du {first} au {last}"),
        Lang::Es => format!("{what} del {first} al {last}"),
    }
}

/// The title of the small timeline.
pub fn mini_title(count: usize, lang: Lang) -> String {
    let what = events(count, lang);
    match lang {
        Lang::En => format!("{what} around the two workshops, 2013–2018."),
        Lang::Fr => format!("{what} autour des deux ateliers, 2013–2018."),
        Lang::Es => format!("{what} en torno a los dos talleres, 2013–2018."),
    }
}
