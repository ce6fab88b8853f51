//! The texts of the expectations and of the data series: fixed ones, and those that depend on a number or a date.

use super::table::table;
use super::{dates, phrases};
use crate::domain::{Edtf, Lang, OutcomeStatus, Precision, SeriesPoint};

table! {
    /// Every fixed text of the expectations and of the data series in one language.
    FollowupMessages;
    lead:
        "What was expected in the texts, and what is documented afterwards. The texts report a discussion, which bound nobody; nothing here shows that a later event came because of them.",
        "Ce que les textes attendaient, et ce qui est documenté par la suite. Les textes rendent compte d’une discussion, qui n’engageait personne\u{202f}; rien ici ne montre qu’un événement ultérieur en découle.",
        "Qué se esperaba en los textos y qué está documentado después. Los textos recogen un debate que no obligaba a nadie; nada aquí muestra que un hecho posterior se deba a ellos.";
    to_series:
        "Six data series in charts",
        "Six séries de données en graphiques",
        "Seis series de datos en gráficos";
    status_legend:
        "What is documented",
        "Ce qui est documenté",
        "Qué está documentado";
    expected_in:
        "Expected in the texts",
        "Attendu dans les textes",
        "Esperado en los textos";
    documented:
        "Documented afterwards",
        "Documenté par la suite",
        "Documentado después";
    due:
        "By when",
        "Échéance",
        "Para cuándo";
    voiced_in:
        "Voiced in",
        "Exprimé dans",
        "Expresado en";
    nothing_documented:
        "No fact is documented.",
        "Aucun fait n’est documenté.",
        "No hay ningún hecho documentado.";
    unchecked_facts:
        "Said elsewhere, not checked in a source",
        "Affirmé ailleurs, non vérifié dans une source",
        "Afirmado en otro lugar, no comprobado en una fuente";
    not_checked:
        "not checked",
        "non vérifié",
        "no comprobado";
    checked:
        "checked",
        "vérifié",
        "comprobado";
    caution:
        "Caution",
        "Prudence",
        "Cautela";
    related_expectations:
        "Related expectations",
        "Attentes apparentées",
        "Expectativas relacionadas";
    back_to_expectations:
        "All expectations",
        "Toutes les attentes",
        "Todas las expectativas";
    neighbours:
        "Expectations before and after",
        "Attentes précédente et suivante",
        "Expectativas anterior y siguiente";
    previous:
        "Before:",
        "Précédente\u{a0}:",
        "Anterior:";
    next:
        "Next:",
        "Suivante\u{a0}:",
        "Siguiente:";
    outside:
        "None of the statements that voiced it is in the present selection.",
        "Aucun des énoncés qui l’ont exprimée ne figure dans la sélection actuelle.",
        "Ninguno de los enunciados que la expresaron está en la selección actual.";
    statuses_note:
        "One square is one expectation; one with two statuses stands in both rows. It counts for the workshop whose text voiced it first.",
        "Un carré est une attente\u{202f}; celle qui a deux états figure dans les deux rangées. Elle compte pour l’atelier dont le texte l’a exprimée en premier.",
        "Un cuadrado es una expectativa; la que tiene dos estados figura en ambas filas. Cuenta para el taller cuyo texto la expresó primero.";
    both_workshops:
        "Both",
        "Les deux",
        "Ambos";
    series_title:
        "Data series",
        "Séries de données",
        "Series de datos";
    series_lead:
        "Numbers from other sources that bear on what was expected. They do not depend on the filters, and all charts have the same years.",
        "Des chiffres d’autres sources, en rapport avec ce qui était attendu. Ils ne dépendent pas des filtres, et tous les graphiques ont les mêmes années.",
        "Cifras de otras fuentes, relacionadas con lo que se esperaba. No dependen de los filtros, y todos los gráficos tienen los mismos años.";
    key_checked:
        "a value, as long as its date: a quarter, a year",
        "une valeur, aussi longue que sa date\u{a0}: un trimestre, une année",
        "un valor, tan largo como su fecha: un trimestre, un año";
    key_day:
        "a value of one day",
        "une valeur d’un seul jour",
        "un valor de un solo día";
    key_vague:
        "a value whose date is not known exactly",
        "une valeur dont la date n’est pas connue exactement",
        "un valor cuya fecha no se conoce con exactitud";
    key_unchecked:
        "not checked in a source",
        "non vérifié dans une source",
        "no comprobado en una fuente";
    key_dashed:
        "nothing is known of the time between",
        "rien n’est connu de l’intervalle",
        "nada se sabe del tiempo intermedio";
    key_break:
        "what lies before and after is not compared",
        "ce qui précède et ce qui suit ne se comparent pas",
        "lo anterior y lo posterior no se comparan";
    key_workshops:
        "the workshops in New York (W1) and Geneva (W2)",
        "les ateliers de New York (W1) et de Genève (W2)",
        "los talleres de Nueva York (W1) y Ginebra (W2)";
    key_title:
        "How to read the charts",
        "Comment lire les graphiques",
        "Cómo leer los gráficos";
    not_compared:
        "Not compared across",
        "Pas de comparaison de part et d’autre de",
        "No se compara a uno y otro lado de";
    apart:
        "Apart from the scale",
        "Hors échelle",
        "Fuera de la escala";
    limits:
        "Limits",
        "Limites",
        "Límites";
    when:
        "When",
        "Quand",
        "Cuándo";
    value:
        "Value",
        "Valeur",
        "Valor";
    edition:
        "Edition",
        "Édition",
        "Edición";
    precision:
        "Date known to",
        "Précision de la date",
        "Precisión de la fecha";
    check:
        "Check",
        "Vérification",
        "Comprobación";
    source:
        "Source",
        "Source",
        "Fuente";
    day:
        "the day",
        "le jour",
        "el día";
    month:
        "the month",
        "le mois",
        "el mes";
    quarter:
        "the quarter",
        "le trimestre",
        "el trimestre";
    year:
        "the year",
        "l’année",
        "el año";
    span:
        "a span of time",
        "une période",
        "un período";
    hidden_title:
        "What happened afterwards is hidden",
        "Ce qui s’est passé par la suite est masqué",
        "Lo que ocurrió después está oculto";
    hidden_text:
        "This view shows what is documented after the two workshops, and you, or whoever sent you the link, chose to read the texts alone.",
        "Cette vue montre ce qui est documenté après les deux ateliers, et vous, ou la personne qui vous a envoyé le lien, avez choisi de ne lire que les textes.",
        "Esta vista muestra lo documentado después de los dos talleres, y usted, o quien le envió el enlace, eligió leer solo los textos.";
    sources:
        "Sources:",
        "Sources\u{a0}:",
        "Fuentes:";
}

/// Whether a number takes the singular; French counts nought as one.
fn is_one(count: usize, lang: Lang) -> bool {
    count == 1 || (count == 0 && lang == Lang::Fr)
}

/// `36 expectations`.
pub fn expectations(count: usize, lang: Lang) -> String {
    let word = match (lang, is_one(count, lang)) {
        (Lang::En, true) => "expectation",
        (Lang::En, false) => "expectations",
        (Lang::Fr, true) => "attente",
        (Lang::Fr, false) => "attentes",
        (Lang::Es, true) => "expectativa",
        (Lang::Es, false) => "expectativas",
    };
    format!("{} {word}", dates::number(count, lang))
}

/// `5 facts`.
pub fn facts(count: usize, lang: Lang) -> String {
    let word = match (lang, is_one(count, lang)) {
        (Lang::En, true) => "fact",
        (Lang::En, false) => "facts",
        (Lang::Fr, true) => "fait",
        (Lang::Fr, false) => "faits",
        (Lang::Es, true) => "hecho",
        (Lang::Es, false) => "hechos",
    };
    format!("{} {word}", dates::number(count, lang))
}

/// The way to all of them: `All 14 expectations`.
pub fn all_expectations(count: usize, lang: Lang) -> String {
    match lang {
        Lang::En => format!("All {}", expectations(count, lang)),
        Lang::Fr => format!("Les {}", expectations(count, lang)),
        Lang::Es => format!("Las {}", expectations(count, lang)),
    }
}

/// The way to one of them, with all that is documented.
pub fn with_sources(count: usize, lang: Lang) -> String {
    let n = facts(count, lang);
    match lang {
        Lang::En => format!("{n} with their sources"),
        Lang::Fr => format!("{n}, avec leurs sources"),
        Lang::Es => format!("{n}, con sus fuentes"),
    }
}

/// The numbers in one sentence: `36 expectations: 11 done, 12 partly, … In 9 something was not found, which does not mean …`
pub fn summary(total: usize, number: impl Fn(OutcomeStatus) -> usize, lang: Lang) -> String {
    let n = |status| dates::number(number(status), lang);
    let named =
        |status: OutcomeStatus| (number(status) > 0).then(|| format!("{} {}", n(status), status_of_some(status, number(status), lang)));
    let said: Vec<String> = [OutcomeStatus::Done, OutcomeStatus::Partly, OutcomeStatus::Ongoing, OutcomeStatus::NotReached]
        .into_iter()
        .filter_map(named)
        .collect();
    let mut out = expectations(total, lang);
    if !said.is_empty() {
        out += &format!("{}{}", phrases::colon(lang), said.join(", "));
    }
    out.push('.');
    let missing = number(OutcomeStatus::NotFound);
    if missing > 0 {
        let n = n(OutcomeStatus::NotFound);
        let all = missing == 1 && total == 1;
        out += &match lang {
            Lang::En if all => " Something was not found, which does not mean that it did not happen.".to_owned(),
            Lang::En => format!(" For {n} of them nothing, or not everything, was found, which does not mean that nothing happened."),
            Lang::Fr if all => " Quelque chose n’a pas été trouvé, ce qui ne signifie pas que cela n’a pas eu lieu.".to_owned(),
            Lang::Fr => format!(" Pour {n} d’entre elles, rien ou pas tout n’a été trouvé, ce qui ne signifie pas que rien n’a eu lieu."),
            Lang::Es if all => " Algo no se encontró, lo que no significa que no ocurriera.".to_owned(),
            Lang::Es => format!(" Para {n} de ellas no se encontró nada, o no todo, lo que no significa que nada ocurriera."),
        };
    }
    out
}

/// A status as it is said of some expectations.
fn status_of_some(status: OutcomeStatus, count: usize, lang: Lang) -> &'static str {
    match (status, lang, is_one(count, lang)) {
        (OutcomeStatus::Done, Lang::Fr, true) => "réalisée",
        (OutcomeStatus::Done, Lang::Fr, false) => "réalisées",
        (OutcomeStatus::Done, Lang::Es, true) => "cumplida",
        (OutcomeStatus::Done, Lang::Es, false) => "cumplidas",
        (OutcomeStatus::NotReached, Lang::En, _) => "not reached by their own date",
        (OutcomeStatus::NotReached, Lang::Fr, true) => "non atteinte à sa propre échéance",
        (OutcomeStatus::NotReached, Lang::Fr, false) => "non atteintes à leur propre échéance",
        (OutcomeStatus::NotReached, Lang::Es, true) => "no alcanzada en su propio plazo",
        (OutcomeStatus::NotReached, Lang::Es, false) => "no alcanzadas en su propio plazo",
        _ => phrases::outcome_status(status, lang),
    }
}

/// The statuses in their order, as the picture names them.
pub fn status_names(lang: Lang) -> [&'static str; OutcomeStatus::ALL.len()] {
    OutcomeStatus::ALL.map(|status| phrases::outcome_status(status, lang))
}

/// What is seen in the picture of the statuses: the commonest one, if one alone is.
pub fn statuses_title(most: Option<(OutcomeStatus, usize)>, total: usize, lang: Lang) -> String {
    let of = expectations(total, lang);
    let Some((status, number)) = most else { return of };
    let (status, n) = (phrases::outcome_status(status, lang), dates::number(number, lang));
    match lang {
        Lang::En => format!("Of {of}, {n} are “{status}”, the commonest status"),
        Lang::Fr => format!("Sur {of}, {n} ont l’état «\u{a0}{status}\u{a0}», le plus fréquent"),
        Lang::Es => format!("De {of}, {n} tienen el estado «{status}», el más frecuente"),
    }
}

/// A number as the language writes it, with at most two decimals.
pub fn decimal(value: f64, lang: Lang) -> String {
    let hundredths = (value.abs() * 100.0).round() as usize;
    let (whole, part) = (hundredths / 100, hundredths % 100);
    let mark = if lang == Lang::En { '.' } else { ',' };
    let sign = if value < 0.0 { "−" } else { "" };
    let decimals = match part {
        0 => String::new(),
        part if part % 10 == 0 => format!("{mark}{}", part / 10),
        part => format!("{mark}{part:02}"),
    };
    format!("{sign}{}{decimals}", dates::number(whole, lang))
}

/// What stands at a mark: the number, with its edition, or that it was not checked.
pub fn value_label(value: f64, edition: Option<&str>, checked: bool, lang: Lang) -> String {
    let mut out = decimal(value, lang);
    let remarks = [edition, (!checked).then_some(FollowupMessages::of(lang).not_checked)];
    let remarks: Vec<&str> = remarks.into_iter().flatten().collect();
    if !remarks.is_empty() {
        out += &format!(" ({})", remarks.join(", "));
    }
    out
}

/// The value of a point in the words of its source, or its number.
pub fn point_words(point: &SeriesPoint, lang: Lang) -> String {
    let number = || point.value.map(|value| decimal(value, lang));
    point.label.as_ref().map(|label| label.get(lang).to_owned()).or_else(number).unwrap_or_default()
}

/// Year and number of a quarter written `2016-Q3`.
fn quarter(point: &SeriesPoint) -> Option<(&str, usize)> {
    let (year, quarter) = point.quarter.as_deref()?.split_once("-Q")?;
    Some((year, quarter.parse().ok().filter(|quarter| (1..=4).contains(quarter))?))
}

/// When a point was measured: `second quarter of 2016`, `25 October 2023`.
pub fn when(point: &SeriesPoint, lang: Lang) -> String {
    let Some((year, quarter)) = quarter(point) else { return dates::span(&point.date, lang) };
    let names = match lang {
        Lang::En => ["first", "second", "third", "fourth"],
        Lang::Fr => ["premier", "deuxième", "troisième", "quatrième"],
        Lang::Es => ["primer", "segundo", "tercer", "cuarto"],
    };
    let name = names.get(quarter - 1).copied().unwrap_or_default();
    match lang {
        Lang::En => format!("{name} quarter of {year}"),
        Lang::Fr => format!("{name} trimestre {year}"),
        Lang::Es => format!("{name} trimestre de {year}"),
    }
}

/// The same inside a sentence: `the second quarter of 2016`.
fn when_in_words(point: &SeriesPoint, lang: Lang) -> String {
    let when = when(point, lang);
    let day = point.date.precision() == Precision::Day && quarter(point).is_none();
    match lang {
        Lang::En if quarter(point).is_some() => format!("the {when}"),
        Lang::Fr if quarter(point).is_some() || day => format!("le {when}"),
        Lang::Es if quarter(point).is_some() || day => format!("el {when}"),
        _ => when,
    }
}

/// What is seen in a line: `Cost: down from 7.6 to 6.4 per cent between the second quarter of 2016 and …`.
pub fn line_title(name: &str, unit: Option<&str>, ends: (&SeriesPoint, &SeriesPoint), lang: Lang) -> String {
    let (first, last) = ends;
    let (Some(a), Some(b)) = (first.value, last.value) else { return name.to_owned() };
    let (from, to) = (decimal(a, lang), decimal(b, lang));
    let unit = unit.map(|unit| format!(" {unit}")).unwrap_or_default();
    let (x, y) = (when_in_words(first, lang), when_in_words(last, lang));
    let way = match (b.total_cmp(&a), lang) {
        (std::cmp::Ordering::Less, Lang::En) => "down",
        (std::cmp::Ordering::Less, Lang::Fr) => ", en baisse",
        (std::cmp::Ordering::Less, Lang::Es) => ", a la baja",
        (std::cmp::Ordering::Greater, Lang::En) => "up",
        (std::cmp::Ordering::Greater, Lang::Fr) => ", en hausse",
        (std::cmp::Ordering::Greater, Lang::Es) => ", al alza",
        (std::cmp::Ordering::Equal, Lang::En) => "level",
        (std::cmp::Ordering::Equal, _) => "",
    };
    let colon = phrases::colon(lang);
    match lang {
        Lang::En => format!("{name}{colon}{way} from {from} to {to}{unit} between {x} and {y}"),
        Lang::Fr => format!("{name}{colon}de {from} à {to}{unit} entre {x} et {y}{way}"),
        Lang::Es => format!("{name}{colon}de {from} a {to}{unit} entre {x} y {y}{way}"),
    }
}

/// What is seen in bars: `Deaths: 8,747 in 2023, 8,938 in 2024`.
pub fn bars_title<'a>(name: &str, points: impl Iterator<Item = &'a SeriesPoint>, lang: Lang) -> String {
    let one = |point: &SeriesPoint| {
        let (what, when) = (point_words(point, lang), when(point, lang));
        let edition = point.edition.as_ref().map(|edition| format!(" ({})", edition.get(lang))).unwrap_or_default();
        format!("{what} {} {when}{edition}", if lang == Lang::Fr || lang == Lang::Es { "en" } else { "in" })
    };
    let all: Vec<String> = points.map(one).collect();
    if all.is_empty() { name.to_owned() } else { format!("{name}{}{}", phrases::colon(lang), all.join(", ")) }
}

/// What is seen in a list: `Topics: 24 entries, 2001–2024`.
pub fn list_title(name: &str, count: usize, years: &Edtf, lang: Lang) -> String {
    let word = match (lang, is_one(count, lang)) {
        (Lang::En, true) => "entry",
        (Lang::En, false) => "entries",
        (Lang::Fr, true) => "entrée",
        (Lang::Fr, false) => "entrées",
        (Lang::Es, true) => "entrada",
        (Lang::Es, false) => "entradas",
    };
    format!("{name}{}{} {word}, {}", phrases::colon(lang), dates::number(count, lang), dates::span(years, lang))
}

/// How precisely a point is dated.
pub fn precision(point: &SeriesPoint, lang: Lang) -> String {
    let m = FollowupMessages::of(lang);
    if let Some(dating) = &point.dating {
        return dating.get(lang).to_owned();
    }
    let is_range = point.date.start != point.date.end;
    match point.date.precision() {
        _ if quarter(point).is_some() => m.quarter,
        Precision::Vague => m.span,
        _ if is_range => m.span,
        Precision::Day => m.day,
        Precision::Month => m.month,
        Precision::Year => m.year,
    }
    .to_owned()
}

/// Where so many sources are named, each at its point.
pub fn sources_in_table(count: usize, lang: Lang) -> String {
    let n = dates::number(count, lang);
    match lang {
        Lang::En => format!("{n} sources, each named in the table."),
        Lang::Fr => format!("{n} sources, chacune nommée dans le tableau."),
        Lang::Es => format!("{n} fuentes, cada una citada en la tabla."),
    }
}
