//! The texts of the comparison and of the gaps: the fixed ones here, those that depend on a number or a name in [`phrases`].

pub mod phrases;

use super::table::table;

table! {
    /// Every fixed text of the comparison and of the gaps in one language.
    CompareMessages;
    lead:
        "What Geneva took up from New York, matter by matter, and what it left or added.",
        "Ce que Genève a repris de New York, sujet par sujet, et ce qu’elle a laissé ou ajouté.",
        "Qué retomó Ginebra de Nueva York, asunto por asunto, y qué dejó o añadió.";
    caution:
        "The verdicts are our reading of two summaries with different agendas: that a point is absent does not show that it was rejected.",
        "Les verdicts sont notre lecture de deux résumés dont les ordres du jour différaient\u{a0}: l’absence d’un point ne montre pas qu’il a été rejeté.",
        "Los veredictos son nuestra lectura de dos resúmenes con órdenes del día distintos: que un punto falte no muestra que se rechazara.";
    matters:
        "Matters",
        "Sujets",
        "Asuntos";
    matter:
        "Matter",
        "Sujet",
        "Asunto";
    by_verdict:
        "Show matters that are",
        "Montrer les sujets",
        "Mostrar los asuntos";
    only_new_york:
        "Nothing on this in Geneva’s summary.",
        "Rien à ce sujet dans le résumé de Genève.",
        "Nada al respecto en el resumen de Ginebra.";
    only_geneva:
        "Nothing on this in New York’s summary.",
        "Rien à ce sujet dans le résumé de New York.",
        "Nada al respecto en el resumen de Nueva York.";
    outside:
        "outside this selection",
        "hors de cette sélection",
        "fuera de esta selección";
    meaning:
        "What it means",
        "Ce qu’il veut dire",
        "Qué significa";
    previous:
        "Previous matter",
        "Sujet précédent",
        "Asunto anterior";
    next:
        "Next matter",
        "Sujet suivant",
        "Asunto siguiente";
    terms:
        "Terms that moved",
        "Termes qui ont bougé",
        "Términos que se movieron";
    term:
        "Term",
        "Terme",
        "Término";
    difference:
        "Difference",
        "Écart",
        "Diferencia";
    change_up:
        "more often in Geneva",
        "plus souvent à Genève",
        "más a menudo en Ginebra";
    key_terms:
        "in brackets: how many terms have these two numbers",
        "entre parenthèses\u{a0}: combien de termes ont ces deux nombres",
        "entre paréntesis: cuántos términos tienen estos dos números";
    key_lines:
        "; the more, the broader the line",
        "\u{202f}; plus il y en a, plus le trait est large",
        "; cuantos más, más ancha la línea";
    change_down:
        "less often in Geneva",
        "moins souvent à Genève",
        "menos a menudo en Ginebra";
    counting:
        "How often a term occurs in each whole original text, titles included; capitals do not count. A term that ends with * is the beginning of a word, a slash joins forms that are counted together, and words inside names count too. Terms stay in the language of the texts.",
        "Nombre d’occurrences d’un terme dans chaque texte original entier, titres compris, sans égard aux majuscules. Un terme qui finit par * est un début de mot, une barre oblique réunit des formes comptées ensemble, et les mots contenus dans des noms comptent aussi. Les termes restent dans la langue des textes.",
        "Cuántas veces aparece un término en cada texto original completo, títulos incluidos; las mayúsculas no cuentan. Un término que acaba en * es el comienzo de una palabra, una barra une formas que se cuentan juntas y las palabras dentro de nombres también cuentan. Los términos quedan en el idioma de los textos.";
    words_rule:
        "Words joined by a hyphen count once.",
        "Les mots unis par un trait d’union comptent pour un.",
        "Las palabras unidas por un guion cuentan como una.";
    no_terms:
        "No term was counted for what is shown here.",
        "Aucun terme n’a été compté pour ce qui est montré ici.",
        "No se contó ningún término para lo que se muestra aquí.";
    side_by_side:
        "Read both side by side",
        "Lire les deux côte à côte",
        "Leer los dos lado a lado";
    side_by_side_rule:
        "Conclusions and points in the order of each text. Below each stand the matters that it shares with the other text; a matter that is pointed at or open is marked in both.",
        "Conclusions et points dans l’ordre de chaque texte. Sous chacun figurent les sujets qu’il partage avec l’autre texte\u{202f}; un sujet désigné ou ouvert est marqué dans les deux.",
        "Conclusiones y puntos en el orden de cada texto. Debajo de cada uno figuran los asuntos que comparte con el otro texto; un asunto señalado o abierto queda marcado en ambos.";
    one_after_other:
        "Read both texts",
        "Lire les deux textes",
        "Leer los dos textos";
    open_text:
        "Show the text",
        "Montrer le texte",
        "Mostrar el texto";
    skip_text:
        "Skip this text",
        "Passer ce texte",
        "Saltar este texto";
    text_end:
        "End of this text",
        "Fin de ce texte",
        "Fin de este texto";
    linked:
        "Scroll both together",
        "Faire défiler les deux ensemble",
        "Desplazar ambos a la vez";
    linked_help:
        "The other text comes along to the matching place; where there is none, it stays.",
        "L’autre texte suit jusqu’à l’endroit correspondant\u{202f}; s’il n’y en a pas, il reste où il est.",
        "El otro texto acompaña hasta el lugar correspondiente; donde no lo hay, se queda.";
    show_places:
        "Show its places in both texts",
        "Montrer ses endroits dans les deux textes",
        "Mostrar sus lugares en ambos textos";
    stands_alone:
        "in this text alone",
        "dans ce texte seulement",
        "solo en este texto";
    nothing_selected:
        "Nothing of this text is selected.",
        "Rien de ce texte n’est sélectionné.",
        "No hay nada seleccionado de este texto.";
    gaps_lead:
        "In both directions: what the workshops say the SDGs miss, and what the SDGs ask for that the workshops do not mention.",
        "Dans les deux sens\u{a0}: ce que les ateliers disent absent des ODD, et ce que les ODD demandent et que les ateliers ne mentionnent pas.",
        "En las dos direcciones: lo que los talleres dicen que falta en los ODS y lo que los ODS piden y los talleres no mencionan.";
    misses_title:
        "What the workshops say the SDGs miss",
        "Ce que les ateliers disent absent des ODD",
        "Lo que los talleres dicen que falta en los ODS";
    misses_says:
        "The summary does not find in the SDGs:",
        "Le résumé ne trouve pas dans les ODD\u{a0}:",
        "El resumen no encuentra en los ODS:";
    targets_title:
        "Targets that concern migration",
        "Cibles qui touchent à la migration",
        "Metas relacionadas con la migración";
    targets_rule:
        "Each target stands where its strongest link puts it. The number is that of the statements behind it.",
        "Chaque cible se trouve là où son lien le plus fort la place. Le nombre est celui des énoncés qui s’y rattachent.",
        "Cada meta está donde la sitúa su vínculo más fuerte. El número es el de los enunciados que hay detrás.";
    silent_here:
        "Not mentioned in these summaries",
        "Non mentionnées dans ces résumés",
        "No mencionadas en estos resúmenes";
    silent_selection:
        "Not mentioned in this selection",
        "Non mentionnées dans cette sélection",
        "No mencionadas en esta selección";
    target:
        "Target",
        "Cible",
        "Meta";
    relation:
        "How it concerns migration",
        "Son rapport à la migration",
        "Su relación con la migración";
    link_grade:
        "Strongest link",
        "Lien le plus fort",
        "Vínculo más fuerte";
    statements:
        "Statements",
        "Énoncés",
        "Enunciados";
    names_migration:
        "names migration",
        "nomme la migration",
        "nombra la migración";
    key_direct:
        "framed: the target names migration",
        "encadrée\u{a0}: la cible nomme la migration",
        "con marco: la meta nombra la migración";
    no_target_here:
        "no target",
        "aucune cible",
        "ninguna meta";
    apart_title:
        "Themes and goals that never meet",
        "Thèmes et objectifs qui ne se rencontrent jamais",
        "Temas y objetivos que nunca se encuentran";
    apart_rule:
        "A theme meets a goal where a statement on the theme is linked to the goal or to one of its targets.",
        "Un thème rencontre un objectif là où un énoncé sur ce thème est lié à l’objectif ou à l’une de ses cibles.",
        "Un tema se encuentra con un objetivo donde un enunciado sobre ese tema está vinculado al objetivo o a una de sus metas.";
    silent_goals:
        "Goals that no theme meets",
        "Objectifs qu’aucun thème ne rencontre",
        "Objetivos con los que ningún tema se encuentra";
    goalless_themes:
        "Themes that meet no goal",
        "Thèmes qui ne rencontrent aucun objectif",
        "Temas que no se encuentran con ningún objetivo";
    targetless_themes:
        "Themes that meet a goal but no target",
        "Thèmes qui rencontrent un objectif mais aucune cible",
        "Temas que se encuentran con un objetivo pero con ninguna meta";
    per_theme:
        "By theme: goals that other themes meet and this one does not",
        "Par thème\u{a0}: objectifs que d’autres thèmes rencontrent et que celui-ci ne rencontre pas",
        "Por tema: objetivos con los que otros temas se encuentran y este no";
    meets_all:
        "meets every goal that any theme meets",
        "rencontre tous les objectifs que d’autres rencontrent",
        "se encuentra con todos los objetivos con los que otros se encuentran";
    none:
        "none",
        "aucun",
        "ninguno";
}
