//! What the comparison and the gaps say of numbers and names.

use crate::across::compare::{Change, Moved, Tally};
use crate::across::gaps::Silence;
use crate::domain::Lang;
use crate::i18n::dates::number;
use crate::i18n::phrases::quoted;
use crate::query::Verdict;

/// One or several: French counts nought as one.
fn plural<'a>(count: usize, one: &'a str, several: &'a str, lang: Lang) -> &'a str {
    let is_one = if lang == Lang::Fr { count <= 1 } else { count == 1 };
    if is_one { one } else { several }
}

/// `1 matter`, `22 matters`.
pub fn matters(count: usize, lang: Lang) -> String {
    let word = match lang {
        Lang::En => plural(count, "matter", "matters", lang),
        Lang::Fr => plural(count, "sujet", "sujets", lang),
        Lang::Es => plural(count, "asunto", "asuntos", lang),
    };
    format!("{} {word}", number(count, lang))
}

/// `2 in this selection`, for statements.
pub fn in_selection(count: usize, lang: Lang) -> String {
    let n = number(count, lang);
    match lang {
        Lang::En => format!("{n} in this selection"),
        Lang::Fr => format!("{n} dans cette sélection"),
        Lang::Es => format!("{n} en esta selección"),
    }
}

/// `sharpened`, said of a number of matters.
pub fn verdict_word(verdict: Verdict, count: usize, lang: Lang) -> &'static str {
    match (verdict, lang) {
        (Verdict::Carried, Lang::En) => "carried over",
        (Verdict::Carried, Lang::Fr) => plural(count, "maintenu", "maintenus", lang),
        (Verdict::Carried, Lang::Es) => plural(count, "mantenido", "mantenidos", lang),
        (Verdict::Sharpened, Lang::En) => "sharpened",
        (Verdict::Sharpened, Lang::Fr) => plural(count, "précisé", "précisés", lang),
        (Verdict::Sharpened, Lang::Es) => plural(count, "precisado", "precisados", lang),
        (Verdict::Narrowed, Lang::En) => "narrowed",
        (Verdict::Narrowed, Lang::Fr) => plural(count, "restreint", "restreints", lang),
        (Verdict::Narrowed, Lang::Es) => plural(count, "acotado", "acotados", lang),
        (Verdict::New, Lang::En) => "new in Geneva",
        (Verdict::New, Lang::Fr) => plural(count, "nouveau à Genève", "nouveaux à Genève", lang),
        (Verdict::New, Lang::Es) => plural(count, "nuevo en Ginebra", "nuevos en Ginebra", lang),
        (Verdict::Dropped, Lang::En) => "dropped",
        (Verdict::Dropped, Lang::Fr) => plural(count, "non repris", "non repris", lang),
        (Verdict::Dropped, Lang::Es) => plural(count, "no retomado", "no retomados", lang),
    }
}

/// `Of 22 matters: 2 carried over, 7 sharpened, …`.
pub fn overview(tally: &Tally, lang: Lang) -> String {
    let counted = Verdict::ALL.into_iter().map(|verdict| (verdict, tally.number(verdict))).filter(|(_, count)| *count > 0);
    let parts: Vec<String> =
        counted.map(|(verdict, count)| format!("{} {}", number(count, lang), verdict_word(verdict, count, lang))).collect();
    let (all, parts) = (matters(tally.total(), lang), parts.join(", "));
    match lang {
        Lang::En => format!("Of {all}: {parts}"),
        Lang::Fr => format!("Sur {all}\u{a0}: {parts}"),
        Lang::Es => format!("De {all}: {parts}"),
    }
}

/// `Matter 11 of 22`.
pub fn place_of(place: usize, total: usize, lang: Lang) -> String {
    let (a, b) = (number(place, lang), number(total, lang));
    match lang {
        Lang::En => format!("Matter {a} of {b}"),
        Lang::Fr => format!("Sujet {a} sur {b}"),
        Lang::Es => format!("Asunto {a} de {b}"),
    }
}

/// The title of the slopes: how many terms moved which way, and which moved furthest.
pub fn slope_title(terms: &[Moved], lang: Lang) -> String {
    let count = |change: Change| terms.iter().filter(|term| term.change() == change).count();
    let (all, up, down) = (terms.len(), count(Change::Up), count(Change::Down));
    let lead = match lang {
        Lang::En => {
            let terms = plural(all, "term", "terms", lang);
            format!(
                "Of {} {terms}, {} more often in Geneva’s text and {} less often",
                number(all, lang),
                occur(up, lang),
                number(down, lang)
            )
        }
        Lang::Fr => {
            let terms = plural(all, "terme", "termes", lang);
            format!(
                "Sur {} {terms}, {} plus souvent dans le texte de Genève et {} moins souvent",
                number(all, lang),
                occur(up, lang),
                number(down, lang)
            )
        }
        Lang::Es => {
            let terms = plural(all, "término", "términos", lang);
            format!(
                "De {} {terms}, {} más a menudo en el texto de Ginebra y {} menos",
                number(all, lang),
                occur(up, lang),
                number(down, lang)
            )
        }
    };
    let furthest = [terms.first().filter(|term| term.difference() > 0), terms.last().filter(|term| term.difference() < 0)];
    let moves: Vec<String> = furthest.into_iter().flatten().map(|term| goes(term, lang)).collect();
    if moves.is_empty() { lead } else { format!("{lead}{}{}", crate::i18n::phrases::colon(lang), moves.join(", ")) }
}

/// `46 occur`.
fn occur(count: usize, lang: Lang) -> String {
    let word = match lang {
        Lang::En => plural(count, "occurs", "occur", lang),
        Lang::Fr => plural(count, "figure", "figurent", lang),
        Lang::Es => plural(count, "figura", "figuran", lang),
    };
    format!("{} {word}", number(count, lang))
}

/// `“implement*” from 3 to 15`.
fn goes(term: &Moved, lang: Lang) -> String {
    let (name, a, b) = (quoted(&term.term, lang), number(term.new_york as usize, lang), number(term.geneva as usize, lang));
    match lang {
        Lang::En => format!("{name} from {a} to {b}"),
        Lang::Fr | Lang::Es => format!("{name} de {a} {} {b}", if lang == Lang::Fr { "à" } else { "a" }),
    }
}

/// How long a text is: `New York: 1,563 words`.
pub fn text_length(name: &str, words: u32, lang: Lang) -> String {
    let n = number(words as usize, lang);
    match lang {
        Lang::En => format!("{name}: {n} words"),
        Lang::Fr => format!("{name}\u{a0}: {n} mots"),
        Lang::Es => format!("{name}: {n} palabras"),
    }
}

/// A difference with its sign.
pub fn signed(difference: i64) -> String {
    match difference {
        0 => "0".to_owned(),
        gain if gain > 0 => format!("+{gain}"),
        loss => format!("−{}", loss.unsigned_abs()),
    }
}

/// That a workshop's text nowhere says that the SDGs miss something.
pub fn says_no_such_thing(workshop: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("The summary of {workshop} says no such thing anywhere."),
        Lang::Fr => format!("Le résumé de {workshop} ne dit nulle part rien de tel."),
        Lang::Es => format!("El resumen de {workshop} no dice en ninguna parte nada parecido."),
    }
}

/// `1 target`, `9 targets`.
pub fn targets(count: usize, lang: Lang) -> String {
    let word = match lang {
        Lang::En => plural(count, "target", "targets", lang),
        Lang::Fr => plural(count, "cible", "cibles", lang),
        Lang::Es => plural(count, "meta", "metas", lang),
    };
    format!("{} {word}", number(count, lang))
}

/// The title of the scale of targets: how many are silent, and how many of the direct ones.
pub fn silence(found: Silence, filtered: bool, lang: Lang) -> String {
    let [silent, silent_direct, direct] = [found.silent, found.silent_direct, found.direct].map(|n| number(n, lang));
    let all = targets(found.all, lang);
    match lang {
        Lang::En => {
            let (are, place) = (plural(found.silent, "is", "are", lang), if filtered { "this selection" } else { "these summaries" });
            format!("{silent} of {all} {are} not mentioned in {place}; of the {direct} that name migration, {silent_direct}")
        }
        Lang::Fr => {
            let (are, place) = (
                plural(found.silent, "n’est pas mentionnée", "ne sont pas mentionnées", lang),
                if filtered { "cette sélection" } else { "ces résumés" },
            );
            format!("{silent} sur {all} {are} dans {place}\u{202f}; parmi les {direct} qui nomment la migration, {silent_direct}")
        }
        Lang::Es => {
            let (are, place) = (
                plural(found.silent, "no se menciona", "no se mencionan", lang),
                if filtered { "esta selección" } else { "estos resúmenes" },
            );
            format!("{silent} de {all} {are} en {place}; de las {direct} que nombran la migración, {silent_direct}")
        }
    }
}

/// `142 of 255 pairs of a theme and a goal never meet.`
pub fn never_meet(never: usize, pairs: usize, lang: Lang) -> String {
    let (a, b) = (number(never, lang), number(pairs, lang));
    match lang {
        Lang::En => format!("{a} of {b} pairs of a theme and a goal never meet."),
        Lang::Fr => format!("{a} paires d’un thème et d’un objectif sur {b} ne se rencontrent jamais."),
        Lang::Es => format!("{a} de {b} pares de un tema y un objetivo nunca se encuentran."),
    }
}

/// `does not meet 5 of 8`: how many of the goals that some theme meets a theme does not.
pub fn of_goals(never: usize, goals: usize, lang: Lang) -> String {
    let (a, b) = (number(never, lang), number(goals, lang));
    match lang {
        Lang::En => format!("does not meet {a} of {b}"),
        Lang::Fr => format!("n’en rencontre pas {a} sur {b}"),
        Lang::Es => format!("no se encuentra con {a} de {b}"),
    }
}

/// The terms that did not move: `As often in both texts: “capacity” (5), …`.
pub fn level_terms(terms: &[Moved], lang: Lang) -> String {
    let one = |term: &Moved| format!("{}\u{a0}({})", quoted(&term.term, lang), number(term.geneva as usize, lang));
    let all: Vec<String> = terms.iter().map(one).collect();
    let lead = match lang {
        Lang::En => "As often in both texts",
        Lang::Fr => "Aussi souvent dans les deux textes",
        Lang::Es => "Igual de a menudo en ambos textos",
    };
    format!("{lead}{}{}.", crate::i18n::phrases::colon(lang), all.join(", "))
}
