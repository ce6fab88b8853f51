//! The fixed texts of what is named together and of how strongly it was said.

use super::dates::number;
use super::phrases;
use super::table::table;
use crate::domain::Lang;
use crate::query::PairOf;

table! {
    /// Every fixed text of what is named together and of how strongly it was said in one language.
    TogetherMessages;
    lead:
        "Who and what is named in the same statements.",
        "Qui et quoi sont nommés dans les mêmes énoncés.",
        "Quién y qué se nombran en los mismos enunciados.";
    rule:
        "Two names make a pair when one statement has both. That the text relates them is not said by this. Unnamed groups, such as speakers, are left out.",
        "Deux noms forment une paire lorsqu’un même énoncé porte les deux. Cela ne dit pas que le texte les met en relation. Les groupes non nommés, comme les intervenants, sont laissés de côté.",
        "Dos nombres forman un par cuando un mismo enunciado tiene ambos. Eso no dice que el texto los relacione. Los grupos sin nombre, como los ponentes, quedan fuera.";
    pairs_of:
        "Pairs of",
        "Paires de",
        "Pares de";
    ranking:
        "Most often together",
        "Le plus souvent ensemble",
        "Juntos con más frecuencia";
    picture:
        "The same as a network",
        "La même chose en réseau",
        "Lo mismo en forma de red";
    first_name:
        "One",
        "L’un",
        "Uno";
    second_name:
        "Other",
        "L’autre",
        "Otro";
    both:
        "Statements with both",
        "Énoncés avec les deux",
        "Enunciados con ambos";
    network_key:
        "Circle: actor. Square: theme. Diamond: framework. The thicker the bow, the more statements have both.",
        "Cercle\u{a0}: acteur. Carré\u{a0}: thème. Losange\u{a0}: cadre. Plus l’arc est épais, plus il y a d’énoncés avec les deux.",
        "Círculo: actor. Cuadrado: tema. Rombo: marco. Cuanto más grueso el arco, más enunciados tienen ambos.";
    // How strongly
    strength:
        "How strongly it was said",
        "Avec quelle force cela a été dit",
        "Con qué fuerza se dijo";
    strength_key:
        "One mark is one statement, with its strongest verb. Of the bars, the taller the stronger; what has no verb to rank lies on the line:",
        "Une marque est un énoncé, avec son verbe le plus fort. Plus une barre est haute, plus c’est fort\u{202f}; ce qui n’a pas de verbe à classer reste sur la ligne\u{a0}:",
        "Una marca es un enunciado, con su verbo más fuerte. Cuanto más alta la barra, más fuerte; lo que no tiene verbo que ordenar queda sobre la línea:";
    strength_keys:
        "Arrow keys go from mark to mark, Home and End to the ends of a row, with Control to the ends of the picture; Enter opens the statement.",
        "Les flèches mènent de marque en marque, Début et Fin aux bouts d’une ligne, avec Contrôle aux bouts de l’image\u{202f}; Entrée ouvre l’énoncé.",
        "Las flechas llevan de marca en marca, Inicio y Fin a los extremos de una fila, con Control a los extremos de la imagen; Intro abre el enunciado.";
    no_claim:
        "claims nothing",
        "n’affirme rien",
        "no afirma nada";
    theme:
        "Theme",
        "Thème",
        "Tema";
}

/// What a choice of pairs is called.
pub fn pair_name(pair: PairOf, lang: Lang) -> &'static str {
    match (pair, lang) {
        (PairOf::Any, Lang::En) => "any two names",
        (PairOf::Any, Lang::Fr) => "deux noms quelconques",
        (PairOf::Any, Lang::Es) => "dos nombres cualesquiera",
        (PairOf::Actors, Lang::En) => "two actors",
        (PairOf::Actors, Lang::Fr) => "deux acteurs",
        (PairOf::Actors, Lang::Es) => "dos actores",
        (PairOf::ActorFramework, Lang::En) => "an actor and a framework",
        (PairOf::ActorFramework, Lang::Fr) => "un acteur et un cadre",
        (PairOf::ActorFramework, Lang::Es) => "un actor y un marco",
        (PairOf::ActorTheme, Lang::En) => "an actor and a theme",
        (PairOf::ActorTheme, Lang::Fr) => "un acteur et un thème",
        (PairOf::ActorTheme, Lang::Es) => "un actor y un tema",
        (PairOf::Frameworks, Lang::En) => "two frameworks",
        (PairOf::Frameworks, Lang::Fr) => "deux cadres",
        (PairOf::Frameworks, Lang::Es) => "dos marcos",
        (PairOf::FrameworkTheme, Lang::En) => "a framework and a theme",
        (PairOf::FrameworkTheme, Lang::Fr) => "un cadre et un thème",
        (PairOf::FrameworkTheme, Lang::Es) => "un marco y un tema",
        (PairOf::Themes, Lang::En) => "two themes",
        (PairOf::Themes, Lang::Fr) => "deux thèmes",
        (PairOf::Themes, Lang::Es) => "dos temas",
    }
}

/// `1 pair`, `12 pairs`.
pub fn pairs(count: usize, lang: Lang) -> String {
    let n = number(count, lang);
    match (lang, count) {
        (Lang::En, 1) => format!("{n} pair"),
        (Lang::En, _) => format!("{n} pairs"),
        (Lang::Fr, 0 | 1) => format!("{n} paire"),
        (Lang::Fr, _) => format!("{n} paires"),
        (Lang::Es, 1) => format!("{n} par"),
        (Lang::Es, _) => format!("{n} pares"),
    }
}

/// What stands between two names.
pub fn and(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "and",
        Lang::Fr => "et",
        Lang::Es => "y",
    }
}

/// What goes with the three numbers of a pair: `7 statements` name both; `10` name the first, `22` the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfPair {
    /// After the statements that have both.
    pub both: &'static str,
    /// After the number of those that have the first.
    pub first: &'static str,
    /// After the number of those that have the second.
    pub second: &'static str,
}

/// The words for a pair with so many statements for both and for the first.
pub fn of_pair(both: usize, first: usize, lang: Lang) -> OfPair {
    let one = |count: usize| if lang == Lang::Fr { count <= 1 } else { count == 1 };
    let pick = |count: usize, (single, many): (&'static str, &'static str)| if one(count) { single } else { many };
    let (both_words, first_words, second) = match lang {
        Lang::En => (("names both;", "name both;"), ("names the first,", "name the first,"), "the second"),
        Lang::Fr => (("nomme les deux\u{202f};", "nomment les deux\u{202f};"), ("nomme le premier,", "nomment le premier,"), "le second"),
        Lang::Es => (("nombra ambos;", "nombran ambos;"), ("nombra el primero,", "nombran el primero,"), "el segundo"),
    };
    OfPair { both: pick(both, both_words), first: pick(first, first_words), second }
}

/// How many marks stand for how many statements, where a statement stands in several themes.
pub fn marks(marks: usize, statements: usize, lang: Lang) -> String {
    let (n, all) = (number(marks, lang), phrases::statements(statements, lang));
    match lang {
        Lang::En => format!("A statement stands in every theme that it has: {n} marks for {all}."),
        Lang::Fr => format!("Un énoncé figure dans chacun de ses thèmes\u{a0}: {n} marques pour {all}."),
        Lang::Es => format!("Un enunciado figura en cada uno de sus temas: {n} marcas para {all}."),
    }
}

/// The same of the table.
pub fn cells(sum: usize, statements: usize, lang: Lang) -> String {
    let (n, all) = (number(sum, lang), phrases::statements(statements, lang));
    match lang {
        Lang::En => format!("A statement stands in every theme that it has: the numbers add up to {n} for {all}."),
        Lang::Fr => format!("Un énoncé figure dans chacun de ses thèmes\u{a0}: la somme des nombres est {n} pour {all}."),
        Lang::Es => format!("Un enunciado figura en cada uno de sus temas: los números suman {n} para {all}."),
    }
}

/// The pairs that only one statement has.
pub fn once_only(once: usize, total: usize, lang: Lang) -> String {
    let (n, all) = (number(once, lang), pairs(total, lang));
    match lang {
        Lang::En => format!("{n} of {all} rest on a single statement."),
        Lang::Fr => format!("{n} sur {all} ne tiennent qu’à un seul énoncé."),
        Lang::Es => format!("{n} de {all} se apoyan en un solo enunciado."),
    }
}

/// The title of the network: how many pairs it shows, and the first of them.
pub fn network_title(shown: usize, total: usize, first: (&str, &str), together: usize, lang: Lang) -> String {
    let (n, all, many) = (number(shown, lang), pairs(total, lang), phrases::statements(together, lang));
    let (a, b) = first;
    match lang {
        Lang::En => format!("“{a}” and “{b}” meet most often, in {many}; shown are {n} of {all}"),
        Lang::Fr => format!(
            "«\u{a0}{a}\u{a0}» et «\u{a0}{b}\u{a0}» se rencontrent le plus souvent, dans {many}\u{202f}; {n} sur {all} sont montrées"
        ),
        Lang::Es => format!("«{a}» y «{b}» coinciden con más frecuencia, en {many}; se muestran {n} de {all}"),
    }
}

/// The title of the picture of strength: how many were said most strongly, how many stand without a reporting verb.
pub fn strength_title(strong: usize, verbs: &str, plain: usize, total: usize, lang: Lang) -> String {
    let (s, p, all) = (number(strong, lang), number(plain, lang), phrases::statements(total, lang));
    match lang {
        Lang::En => format!("Of {all}, {s} have one of the two strongest verbs ({verbs}); {p} have no reporting verb at all"),
        Lang::Fr => {
            format!("Sur {all}, {s} portent l’un des deux verbes les plus forts ({verbs})\u{202f}; {p} n’ont aucun verbe introducteur")
        }
        Lang::Es => format!("De {all}, {s} llevan uno de los dos verbos más fuertes ({verbs}); {p} no tienen ningún verbo introductorio"),
    }
}
