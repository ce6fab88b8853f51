//! The texts of the matrix.

use super::dates::number;
use super::table::table;
use crate::domain::Lang;

table! {
    /// Every fixed text of the matrix in one language.
    MatrixMessages;
    lead:
        "How often each theme and each goal meet in a statement, and on what ground.",
        "Combien de fois chaque thème et chaque objectif se rencontrent dans un énoncé, et sur quel fondement.",
        "Cuántas veces coinciden cada tema y cada objetivo en un enunciado, y con qué fundamento.";
    lead_goal:
        "How often each theme meets each of the goal’s targets that concern migration, and on what ground.",
        "Combien de fois chaque thème rencontre chacune des cibles de l’objectif qui touchent à la migration, et sur quel fondement.",
        "Cuántas veces coincide cada tema con cada una de las metas del objetivo relacionadas con la migración, y con qué fundamento.";
    sums:
        "A statement has several themes and several links, so it stands in several cells: cells do not add up to the numbers at the edge, which are counted by themselves.",
        "Un énoncé a plusieurs thèmes et plusieurs liens et figure donc dans plusieurs cases\u{a0}: la somme des cases ne donne pas les nombres en marge, qui sont comptés à part.",
        "Un enunciado tiene varios temas y varios vínculos y por eso figura en varias casillas: la suma de las casillas no da los números del margen, que se cuentan aparte.";
    keys:
        "Arrow keys go from cell to cell, Home and End to the ends of a row, with Control to the ends of the matrix; Enter opens the list.",
        "Les flèches mènent de case en case, Début et Fin aux bouts d’une ligne, avec Contrôle aux bouts de la matrice\u{202f}; Entrée ouvre la liste.",
        "Las flechas llevan de casilla en casilla, Inicio y Fin a los extremos de una fila, con Control a los extremos de la matriz; Intro abre la lista.";
    hint:
        "Point at a cell, or go to it with the arrow keys, to read it here.",
        "Pointez une case, ou allez-y avec les flèches, pour la lire ici.",
        "Señale una casilla, o vaya a ella con las flechas, para leerla aquí.";
    all:
        "All",
        "Tous",
        "Todos";
    itself:
        "the goal itself, without a target",
        "l’objectif lui-même, sans cible",
        "el objetivo mismo, sin meta";
    goal_chooser:
        "Targets of one goal",
        "Cibles d’un objectif",
        "Metas de un objetivo";
    all_goals:
        "All goals",
        "Tous les objectifs",
        "Todos los objetivos";
    to_targets:
        "shows its targets",
        "montre ses cibles",
        "muestra sus metas";
    key_steps:
        "1, 2, 3–4, 5 and more statements",
        "1, 2, 3–4, 5 énoncés et plus",
        "1, 2, 3–4, 5 enunciados y más";
    key_stated:
        "stated at least once",
        "énoncé au moins une fois",
        "expresado al menos una vez";
    key_inferred:
        "by inference only",
        "par déduction seulement",
        "solo por inferencia";
    key_number:
        "stated by number",
        "cité par son numéro",
        "citado por su número";
    key_single:
        "one inferred link alone",
        "un seul lien déduit",
        "un solo vínculo inferido";
    key_silent:
        "meets no theme",
        "ne rencontre aucun thème",
        "no coincide con ningún tema";
    nothing:
        "no statement",
        "aucun énoncé",
        "ningún enunciado";
    never:
        "never",
        "jamais",
        "nunca";
    under_five:
        "expected under 5: do not read anything into it",
        "moins de 5 attendus\u{a0}: n’y lisez rien",
        "menos de 5 esperados: no deduzca nada";
    under_five_short:
        "under 5",
        "moins de 5",
        "menos de 5";
    rests_on_one:
        "rests on a single inferred link",
        "repose sur un seul lien déduit",
        "se apoya en un solo vínculo inferido";
    beyond_title:
        "Beside what the margins alone would give",
        "En regard de ce que donneraient les seules marges",
        "Frente a lo que darían los márgenes por sí solos";
    beyond_how:
        "Expected is the number with the theme, times the number with the link, divided by all statements shown: what would be found if the two had nothing to do with each other. Only pairs of which at least 1 is expected are ranked.",
        "Le nombre attendu est celui des énoncés du thème, multiplié par celui des énoncés liés, divisé par tous les énoncés montrés\u{a0}: ce qu’on trouverait si les deux n’avaient rien à voir. Seules sont classées les paires dont au moins 1 est attendu.",
        "Lo esperado es el número de enunciados del tema, por el de los vinculados, dividido por todos los mostrados: lo que se hallaría si ambos no tuvieran nada que ver. Solo se clasifican los pares de los que se espera al menos 1.";
    more_title:
        "More often",
        "Plus souvent",
        "Más a menudo";
    less_title:
        "Less often, or never",
        "Moins souvent, ou jamais",
        "Menos a menudo, o nunca";
    no_difference:
        "No pair.",
        "Aucune paire.",
        "Ningún par.";
    single_title:
        "Resting on a single inferred link",
        "Reposant sur un seul lien déduit",
        "Apoyados en un solo vínculo inferido";
    caption:
        "Statements by theme and link. Below each number: New York | Geneva, and the mark of the best grade.",
        "Énoncés par thème et par lien. Sous chaque nombre\u{a0}: New York | Genève, et la marque du meilleur fondement.",
        "Enunciados por tema y vínculo. Debajo de cada número: Nueva York | Ginebra y la marca del mejor fundamento.";
    all_themes:
        "All themes",
        "Tous les thèmes",
        "Todos los temas";
}

/// A number with one decimal.
pub fn decimal(value: f64, lang: Lang) -> String {
    let text = format!("{value:.1}");
    match lang {
        Lang::En => text,
        Lang::Fr | Lang::Es => text.replace('.', ","),
    }
}

/// What is seen: which two meet most often, if it is one pair alone.
pub fn foremost(theme: &str, column: &str, alone: bool, lang: Lang) -> String {
    match (lang, alone) {
        (Lang::En, true) => format!("“{theme}” and {column} meet most often."),
        (Lang::En, false) => format!("No two meet more often than “{theme}” and {column}."),
        (Lang::Fr, true) => format!("«\u{a0}{theme}\u{a0}» et {column} se rencontrent le plus souvent."),
        (Lang::Fr, false) => format!("Rien ne se rencontre plus souvent que «\u{a0}{theme}\u{a0}» et {column}."),
        (Lang::Es, true) => format!("«{theme}» y {column} son los que más a menudo coinciden."),
        (Lang::Es, false) => format!("Nada coincide más a menudo que «{theme}» y {column}."),
    }
}

/// How many pairs meet, and how many columns meet nothing.
pub fn met(met: usize, pairs: usize, silent: usize, columns: usize, targets: bool, lang: Lang) -> String {
    let (met, pairs) = (number(met, lang), number(pairs, lang));
    let none = match (lang, silent, targets) {
        (_, 0, _) => String::new(),
        (Lang::En, 1, false) => format!("; 1 of the {columns} goals meets no theme"),
        (Lang::En, 1, true) => format!("; 1 of the {columns} targets meets no theme"),
        (Lang::En, _, false) => format!("; {silent} of the {columns} goals meet no theme"),
        (Lang::En, _, true) => format!("; {silent} of the {columns} targets meet no theme"),
        (Lang::Fr, 1, false) => format!("\u{202f}; 1 des {columns} objectifs ne rencontre aucun thème"),
        (Lang::Fr, 1, true) => format!("\u{202f}; 1 des {columns} cibles ne rencontre aucun thème"),
        (Lang::Fr, _, false) => format!("\u{202f}; {silent} des {columns} objectifs ne rencontrent aucun thème"),
        (Lang::Fr, _, true) => format!("\u{202f}; {silent} des {columns} cibles ne rencontrent aucun thème"),
        (Lang::Es, 1, false) => format!("; 1 de los {columns} objetivos no coincide con ningún tema"),
        (Lang::Es, 1, true) => format!("; 1 de las {columns} metas no coincide con ningún tema"),
        (Lang::Es, _, false) => format!("; {silent} de los {columns} objetivos no coinciden con ningún tema"),
        (Lang::Es, _, true) => format!("; {silent} de las {columns} metas no coinciden con ningún tema"),
    };
    match (lang, targets) {
        (Lang::En, false) => format!("Of {pairs} pairs of a theme and a goal, {met} meet{none}."),
        (Lang::En, true) => format!("Of {pairs} pairs of a theme and a target, {met} meet{none}."),
        (Lang::Fr, false) => format!("Sur {pairs} paires d’un thème et d’un objectif, {met} se rencontrent{none}."),
        (Lang::Fr, true) => format!("Sur {pairs} paires d’un thème et d’une cible, {met} se rencontrent{none}."),
        (Lang::Es, false) => format!("De {pairs} pares de tema y objetivo, coinciden {met}{none}."),
        (Lang::Es, true) => format!("De {pairs} pares de tema y meta, coinciden {met}{none}."),
    }
}

/// A goal or a target inside a sentence.
pub fn in_sentence(id: &str, target: bool, lang: Lang) -> String {
    match (lang, target) {
        (Lang::En, false) => format!("SDG {id}"),
        (Lang::En, true) => format!("target {id}"),
        (Lang::Fr, false) => format!("l’ODD {id}"),
        (Lang::Fr, true) => format!("la cible {id}"),
        (Lang::Es, false) => format!("el ODS {id}"),
        (Lang::Es, true) => format!("la meta {id}"),
    }
}

/// `expected 6.7`.
pub fn expected(value: f64, lang: Lang) -> String {
    let value = decimal(value, lang);
    match lang {
        Lang::En => format!("expected {value}"),
        Lang::Fr => format!("attendu {value}"),
        Lang::Es => format!("esperado {value}"),
    }
}

/// How many pairs are expected often enough for a difference to say something.
pub fn reliable(reliable: usize, pairs: usize, lang: Lang) -> String {
    let of = number(pairs, lang);
    match (lang, reliable) {
        (Lang::En, 0) => {
            format!("None of the {of} pairs is expected at least 5 times, so none of the differences says anything by itself.")
        }
        (Lang::En, 1) => format!("Only 1 of the {of} pairs is expected at least 5 times. Do not read anything into the others."),
        (Lang::En, n) => format!("Only {n} of the {of} pairs are expected at least 5 times. Do not read anything into the others."),
        (Lang::Fr, 0) => format!("Aucune des {of} paires n’est attendue au moins 5 fois\u{a0}: aucun écart ne dit rien à lui seul."),
        (Lang::Fr, 1) => format!("Une seule des {of} paires est attendue au moins 5 fois. Ne lisez rien dans les autres."),
        (Lang::Fr, n) => format!("Seules {n} des {of} paires sont attendues au moins 5 fois. Ne lisez rien dans les autres."),
        (Lang::Es, 0) => format!("De ninguno de los {of} pares se esperan al menos 5: ninguna diferencia dice nada por sí sola."),
        (Lang::Es, 1) => format!("Solo de 1 de los {of} pares se esperan al menos 5. No deduzca nada de los demás."),
        (Lang::Es, n) => format!("Solo de {n} de los {of} pares se esperan al menos 5. No deduzca nada de los demás."),
    }
}

/// How many of the pairs that meet rest on one inferred link.
pub fn singles(single: usize, met: usize, lang: Lang) -> String {
    let (a, b) = (number(single, lang), number(met, lang));
    match (lang, single) {
        (Lang::En, 1) => format!("{a} of the {b} pairs that meet does so in one statement alone, by our reading of it."),
        (Lang::En, _) => format!("{a} of the {b} pairs that meet do so in one statement alone, by our reading of it."),
        (Lang::Fr, 0 | 1) => format!("{a} des {b} paires qui se rencontrent ne le fait que dans un énoncé, selon notre lecture."),
        (Lang::Fr, _) => format!("{a} des {b} paires qui se rencontrent ne le font que dans un énoncé, selon notre lecture."),
        (Lang::Es, 1) => format!("{a} de los {b} pares que coinciden lo hace en un solo enunciado, según nuestra lectura."),
        (Lang::Es, _) => format!("{a} de los {b} pares que coinciden lo hacen en un solo enunciado, según nuestra lectura."),
    }
}

/// The statements of a workshop within a number.
pub fn of_workshop(name: &str, count: usize, lang: Lang) -> String {
    format!("{name} {}", number(count, lang))
}

/// The button that shows the rest of the pairs.
pub fn more_pairs(count: usize, lang: Lang) -> String {
    let n = number(count, lang);
    match lang {
        Lang::En => format!("{n} more"),
        Lang::Fr => format!("{n} de plus"),
        Lang::Es => format!("{n} más"),
    }
}
