//! The fixed texts of the three dates of the timeline, and its phrases.

use super::dates;
use super::phrases::{colon, statements};
use super::table::table;
use crate::domain::{DateBasis, Day, Edtf, Lang, Precision, Tense};

table! {
    /// Every fixed text of the three dates of the timeline in one language.
    TimeMessages;
    asof_title:
        "As known on a day",
        "État des connaissances à une date",
        "Según lo sabido en una fecha";
    asof_slide:
        "Day looked from",
        "Jour considéré",
        "Día considerado";
    asof_date:
        "Exact day",
        "Jour exact",
        "Día exacto";
    asof_stops:
        "Days to stop at",
        "Jours repères",
        "Días señalados";
    after_summit:
        "After the summit",
        "Après le sommet",
        "Después de la cumbre";
    end_2018:
        "End of 2018",
        "Fin 2018",
        "Fin de 2018";
    now:
        "Today: everything",
        "Aujourd’hui\u{a0}: tout",
        "Hoy: todo";
    everything_known:
        "Everything that is known today.",
        "Tout ce que l’on sait aujourd’hui.",
        "Todo lo que se sabe hoy.";
    before_all:
        "This day lies before the years that the data set covers, so nothing of it was known.",
        "Ce jour précède les années que couvre le jeu de données\u{202f}; rien n’en était donc connu.",
        "Este día es anterior a los años que abarca el conjunto de datos, así que nada de él se sabía.";
    after_all:
        "This day lies after the years that the data set covers, so everything is shown.",
        "Ce jour suit les années que couvre le jeu de données\u{202f}; tout est donc affiché.",
        "Este día es posterior a los años que abarca el conjunto de datos, así que se muestra todo.";
    not_known_yet:
        "Nothing was known of this on that day.",
        "Ce jour-là, on n’en savait rien.",
        "Ese día no se sabía nada de esto.";
    spoken_lane:
        "Dates spoken of",
        "Dates évoquées",
        "Fechas mencionadas";
    spoken_of:
        "Date spoken of",
        "Date évoquée",
        "Fecha mencionada";
    happened:
        "Happened",
        "A eu lieu",
        "Ocurrió";
    expected:
        "Expected",
        "Attendu",
        "Previsto";
    list_title:
        "Events and dates in order of time",
        "Événements et dates dans l’ordre du temps",
        "Acontecimientos y fechas por orden cronológico";
    short_said:
        "said",
        "dit",
        "dicho";
    short_spoken:
        "date spoken of",
        "date évoquée",
        "fecha mencionada";
    short_happened:
        "happened",
        "a eu lieu",
        "ocurrió";
    short_key:
        "Key",
        "Légende",
        "Leyenda";
    said_in:
        "Said in",
        "Dit dans",
        "Dicho en";
    spoken_in:
        "Spoken of in",
        "Évoqué dans",
        "Mencionado en";
    open_start:
        "No beginning given",
        "Sans début indiqué",
        "Sin comienzo indicado";
    key_said:
        "said: statements, on the days of their workshop",
        "dit\u{a0}: énoncés, aux jours de leur atelier",
        "dicho: enunciados, en los días de su taller";
    key_spoken:
        "spoken of: a day, a time",
        "évoqué\u{a0}: un jour, une période",
        "mencionado: un día, un período";
    key_notch:
        "an event that statements speak of, with their number",
        "un événement évoqué par des énoncés, avec leur nombre",
        "un acontecimiento mencionado por enunciados, con su número";
    key_happened:
        "happened:",
        "a eu lieu\u{a0}:",
        "ocurrió:";
    key_plain:
        "plain ends: only month or year known",
        "bouts nets\u{a0}: mois ou année seuls connus",
        "extremos nítidos: solo se conoce el mes o el año";
    key_faded:
        "faded ends: vague, approximate or open",
        "bouts estompés\u{a0}: vague, approximatif ou ouvert",
        "extremos difuminados: vago, aproximado o abierto";
    key_rule:
        "hatched: set by a rule from vague words",
        "hachuré\u{a0}: fixé par une règle à partir de mots vagues",
        "rayado: fijado por una regla a partir de palabras vagas";
    key_connector:
        "from a statement to the date it speaks of (dashed: set by a rule)",
        "d’un énoncé à la date qu’il évoque (tirets\u{a0}: fixée par une règle)",
        "de un enunciado a la fecha que menciona (a trazos: fijada por una regla)";
    key_future:
        "ahead on that day",
        "à venir ce jour-là",
        "por venir ese día";
    connector_help:
        "Point at a statement, an event or a date, or go to it with Tab, to see who speaks of when; an opened event keeps its lines.",
        "Pointez un énoncé, un événement ou une date, ou atteignez-le avec Tab, pour voir qui parle de quand\u{202f}; un événement ouvert garde ses lignes.",
        "Apunte a un enunciado, un acontecimiento o una fecha, o llegue a él con Tab, para ver quién habla de cuándo; un acontecimiento abierto conserva sus líneas.";
}

/// `As known on 2 March 2016`.
pub fn as_known_on(day: Day, lang: Lang) -> String {
    let day = dates::day(day, lang);
    match lang {
        Lang::En => format!("As known on {day}"),
        Lang::Fr => format!("État des connaissances au {day}"),
        Lang::Es => format!("Según lo sabido el {day}"),
    }
}

/// After the number of statements: ` said; 16 events behind, 2 around that day, 5 ahead.`
pub fn said_and_events(said: usize, (behind, around, ahead): (usize, usize, usize), lang: Lang) -> String {
    let n = |count| dates::number(count, lang);
    let past = super::phrases::events(behind, lang);
    let around = match (around, lang) {
        (0, _) => String::new(),
        (_, Lang::En) => format!(", {} around that day", n(around)),
        (_, Lang::Fr) => format!(", {} autour de ce jour", n(around)),
        (_, Lang::Es) => format!(", {} en torno a ese día", n(around)),
    };
    // French counts nought as one.
    let plural = |count: usize| if count == 1 || (count == 0 && lang == Lang::Fr) { "" } else { "s" };
    match lang {
        Lang::En => format!(" said; {past} behind{around}, {} ahead.", n(ahead)),
        Lang::Fr => {
            format!(" dit{}\u{202f}; {past} passé{}{around}, {} à venir.", plural(said), plural(behind), n(ahead))
        }
        Lang::Es => format!(" dicho{}; {past} pasado{}{around}, {} por venir.", plural(said), plural(behind), n(ahead)),
    }
}

/// What the timeline is drawn as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// As a picture with the list below it.
    Picture,
    /// As the list alone.
    List,
}

/// After the number of statements: ` of the selection were not said yet …`
pub fn unsaid(count: usize, shown: Shown, lang: Lang) -> String {
    let (said, is_in) = match (lang, count) {
        (Lang::En, 1) => ("of the selection was not said yet", "is not in the"),
        (Lang::En, _) => ("of the selection were not said yet", "are not in the"),
        (Lang::Fr, 0 | 1) => ("de la sélection n’avait pas encore été dit", "ne figure pas dans"),
        (Lang::Fr, _) => ("de la sélection n’avaient pas encore été dits", "ne figurent pas dans"),
        (Lang::Es, 1) => ("de la selección aún no se había dicho", "no figura en la"),
        (Lang::Es, _) => ("de la selección aún no se habían dicho", "no figuran en la"),
    };
    let (and, place) = match (lang, shown) {
        (Lang::En, Shown::Picture) => ("and", "picture"),
        (Lang::En, Shown::List) => ("and", "list"),
        (Lang::Fr, Shown::Picture) => ("et", "l’image"),
        (Lang::Fr, Shown::List) => ("et", "la liste"),
        (Lang::Es, Shown::Picture) => ("y", "imagen"),
        (Lang::Es, Shown::List) => ("y", "lista"),
    };
    format!(" {said} {and} {is_in} {place}.")
}

/// `After New York`.
pub fn after(workshop: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("After {workshop}"),
        Lang::Fr => format!("Après {workshop}"),
        Lang::Es => format!("Después de {workshop}"),
    }
}

/// Several words of statements that mean one date: `about 2016: 7 dates in 6 statements`.
pub fn sheaf(date: &Edtf, times: usize, count: usize, lang: Lang) -> String {
    let (when, n, of) = (dates::span(date, lang), dates::number(times, lang), statements(count, lang));
    let within = match lang {
        Lang::En => "dates in",
        Lang::Fr => "dates dans",
        Lang::Es => "fechas en",
    };
    format!("{when}{}{n} {within} {of}", colon(lang))
}

/// How a date looks from the day of the picture. One that is known to the day is under way; another lies around it.
pub fn tense(tense: Tense, precision: Precision, lang: Lang) -> &'static str {
    match (tense, precision, lang) {
        (Tense::Past, _, Lang::En) => "in the past on that day",
        (Tense::Past, _, Lang::Fr) => "dans le passé ce jour-là",
        (Tense::Past, _, Lang::Es) => "en el pasado ese día",
        (Tense::Present, Precision::Day, Lang::En) => "under way on that day",
        (Tense::Present, Precision::Day, Lang::Fr) => "en cours ce jour-là",
        (Tense::Present, Precision::Day, Lang::Es) => "en curso ese día",
        (Tense::Present, _, Lang::En) => "around that day",
        (Tense::Present, _, Lang::Fr) => "autour de ce jour-là",
        (Tense::Present, _, Lang::Es) => "en torno a ese día",
        (Tense::Future, _, Lang::En) => "in the future on that day",
        (Tense::Future, _, Lang::Fr) => "dans l’avenir ce jour-là",
        (Tense::Future, _, Lang::Es) => "en el futuro ese día",
    }
}

/// How precise a date is.
pub fn precision(precision: Precision, lang: Lang) -> &'static str {
    match (precision, lang) {
        (Precision::Day, Lang::En) => "known to the day",
        (Precision::Day, Lang::Fr) => "connue au jour près",
        (Precision::Day, Lang::Es) => "conocida al día",
        (Precision::Month, Lang::En) => "known to the month",
        (Precision::Month, Lang::Fr) => "connue au mois près",
        (Precision::Month, Lang::Es) => "conocida al mes",
        (Precision::Year, Lang::En) => "known to the year",
        (Precision::Year, Lang::Fr) => "connue à l’année près",
        (Precision::Year, Lang::Es) => "conocida al año",
        (Precision::Vague, Lang::En) => "vague",
        (Precision::Vague, Lang::Fr) => "vague",
        (Precision::Vague, Lang::Es) => "vaga",
    }
}

/// Where a date was taken from.
pub fn basis(basis: DateBasis, lang: Lang) -> &'static str {
    match (basis, lang) {
        (DateBasis::Text, Lang::En) => "date in the text",
        (DateBasis::Text, Lang::Fr) => "date du texte",
        (DateBasis::Text, Lang::Es) => "fecha del texto",
        (DateBasis::Event, Lang::En) => "date of the event named",
        (DateBasis::Event, Lang::Fr) => "date de l’événement nommé",
        (DateBasis::Event, Lang::Es) => "fecha del acontecimiento nombrado",
        (DateBasis::Rule, Lang::En) => "set by a rule",
        (DateBasis::Rule, Lang::Fr) => "fixée par une règle",
        (DateBasis::Rule, Lang::Es) => "fijada por una regla",
    }
}
