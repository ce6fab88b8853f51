//! The fixed texts that only exports and citations need.

use super::table::table;

table! {
    /// Every fixed text of exports and citations in one language.
    DeskMessages;
    // What a file says of itself
    selection:
        "Selection",
        "Sélection",
        "Selección";
    data_version:
        "Data set",
        "Jeu de données",
        "Conjunto de datos";
    link:
        "Link",
        "Lien",
        "Enlace";
    exported:
        "Exported on",
        "Exporté le",
        "Exportado el";
    licence:
        "Licence of the data",
        "Licence des données",
        "Licencia de los datos";
    publisher:
        "Publisher of the original texts",
        "Éditeur des textes originaux",
        "Editor de los textos originales";
    nothing:
        "No statement is in this selection.",
        "Cette sélection ne contient aucun énoncé.",
        "Esta selección no contiene ningún enunciado.";
    // Parts of a text
    part_opening:
        "opening paragraph",
        "paragraphe d’ouverture",
        "párrafo inicial";
    part_conclusion:
        "conclusion",
        "conclusion",
        "conclusión";
    part_point:
        "point",
        "point",
        "punto";
    part_closing:
        "closing paragraph",
        "paragraphe de clôture",
        "párrafo final";
    // Columns of the table, with what stands in them
    id:
        "Id",
        "Identifiant",
        "Identificador";
    id_help:
        "Id and place in the text: workshop, conclusion, point.",
        "Identifiant et place dans le texte\u{a0}: atelier, conclusion, point.",
        "Identificador y lugar en el texto: taller, conclusión, punto.";
    workshop:
        "Workshop",
        "Atelier",
        "Taller";
    workshop_help:
        "Theme of the meeting.",
        "Thème de la rencontre.",
        "Tema del encuentro.";
    place:
        "City",
        "Ville",
        "Ciudad";
    place_help:
        "City of the meeting.",
        "Ville de la rencontre.",
        "Ciudad del encuentro.";
    dates:
        "Dates",
        "Dates",
        "Fechas";
    dates_help:
        "Days of the meeting, as ISO 8601-2 (EDTF).",
        "Jours de la rencontre, selon ISO 8601-2 (EDTF).",
        "Días del encuentro, según ISO 8601-2 (EDTF).";
    part:
        "Part",
        "Partie",
        "Parte";
    part_help:
        "Where in the text it stands: opening, conclusion, point or closing.",
        "Place dans le texte\u{a0}: ouverture, conclusion, point ou clôture.",
        "Lugar en el texto: apertura, conclusión, punto o cierre.";
    pinpoint:
        "Pinpoint",
        "Endroit",
        "Lugar exacto";
    pinpoint_help:
        "The place in the original, in words.",
        "L’endroit dans l’original, en toutes lettres.",
        "El lugar en el original, en palabras.";
    title:
        "Title",
        "Titre",
        "Título";
    title_help:
        "Title of the summary.",
        "Titre du résumé.",
        "Título del resumen.";
    text:
        "Text",
        "Texte",
        "Texto";
    text_help:
        "A summary in our own words, not a quotation.",
        "Un résumé dans nos propres mots, non une citation.",
        "Un resumen con palabras propias, no una cita.";
    kinds:
        "Kinds",
        "Types",
        "Tipos";
    kinds_help:
        "Kinds of statement, the first one primary.",
        "Types d’énoncé, le premier étant le principal.",
        "Tipos de enunciado, el primero es el principal.";
    themes:
        "Themes",
        "Thèmes",
        "Temas";
    themes_help:
        "Themes, the first one primary.",
        "Thèmes, le premier étant le principal.",
        "Temas, el primero es el principal.";
    sdgs:
        "SDGs",
        "ODD",
        "ODS";
    sdgs_help:
        "Goals, targets or the agenda, each with the ground of the link: number, wording or inference.",
        "Objectifs, cibles ou Programme, chacun avec le fondement du lien\u{a0}: number (numéro), wording (termes) ou inference (déduction).",
        "Objetivos, metas o la Agenda, cada uno con el fundamento del vínculo: number (número), wording (términos) o inference (inferencia).";
    voices:
        "Voices",
        "Voix",
        "Voces";
    voices_help:
        "Who speaks, the main voice first.",
        "Qui parle, la voix principale d’abord.",
        "Quién habla, primero la voz principal.";
    verbs:
        "Verbs",
        "Verbes",
        "Verbos";
    verbs_help:
        "How strongly, the main verb first; empty where nothing is claimed.",
        "Avec quelle force, le verbe principal d’abord\u{202f}; vide si rien n’est affirmé.",
        "Con qué fuerza, primero el verbo principal; vacío donde no se afirma nada.";
    actors:
        "Actors",
        "Acteurs",
        "Actores";
    actors_help:
        "Who is named.",
        "Qui est nommé.",
        "Quién se nombra.";
    frameworks:
        "Frameworks",
        "Cadres",
        "Marcos";
    frameworks_help:
        "Agreements, processes, tools and institutions that are named or described.",
        "Accords, processus, outils et institutions nommés ou décrits.",
        "Acuerdos, procesos, herramientas e instituciones que se nombran o describen.";
    places:
        "Places",
        "Lieux",
        "Lugares";
    places_help:
        "Places that are named or implied.",
        "Lieux nommés ou sous-entendus.",
        "Lugares que se nombran o se dan por entendidos.";
    speaks_of:
        "Speaks of",
        "Parle de",
        "Habla de";
    speaks_of_help:
        "Times that the statement speaks of, as ISO 8601-2 (EDTF).",
        "Moments dont parle l’énoncé, selon ISO 8601-2 (EDTF).",
        "Momentos de los que habla el enunciado, según ISO 8601-2 (EDTF).";
    link_help:
        "The statement in IDM Explorer.",
        "L’énoncé dans IDM Explorer.",
        "El enunciado en IDM Explorer.";
    guard_help:
        "So that no spreadsheet reads a cell as a formula, a cell that begins like one, or with an apostrophe, has one apostrophe put before it. To get the text back, take off one leading apostrophe.",
        "Pour qu’aucun tableur ne lise une cellule comme une formule, une apostrophe précède toute cellule qui commence comme une formule ou par une apostrophe. Pour retrouver le texte, retirez une apostrophe initiale.",
        "Para que ninguna hoja de cálculo lea una celda como fórmula, toda celda que empieza como una fórmula o con un apóstrofo lleva un apóstrofo delante. Para recuperar el texto, quite un apóstrofo inicial.";
    // Calendar
    in_text:
        "Named or presupposed by the texts of the workshops.",
        "Nommé ou présupposé par les textes des ateliers.",
        "Nombrado o presupuesto por los textos de los talleres.";
    in_context:
        "Not in the texts of the workshops; it explains them.",
        "Absent des textes des ateliers\u{202f}; aide à les comprendre.",
        "No figura en los textos de los talleres; ayuda a entenderlos.";
    in_aftermath:
        "After the workshops, from other sources. What came later did not necessarily come because of them.",
        "Après les ateliers, d’après d’autres sources. Ce qui a suivi n’en découle pas nécessairement.",
        "Después de los talleres, de otras fuentes. Lo que vino después no vino necesariamente por ellos.";
    named_in:
        "Named in",
        "Nommé dans",
        "Nombrado en";
    expected_in:
        "Expected in",
        "Attendu dans",
        "Esperado en";
    month_known:
        "Only the month is known.",
        "Seul le mois est connu.",
        "Solo se conoce el mes.";
    year_known:
        "Only the year is known.",
        "Seule l’année est connue.",
        "Solo se conoce el año.";
    month_precision:
        "Month",
        "Mois",
        "Mes";
    year_precision:
        "Year",
        "Année",
        "Año";
    events:
        "Events",
        "Événements",
        "Acontecimientos";
    left_out:
        "Left out because their dates are vague",
        "Laissés de côté car leurs dates sont vagues",
        "No incluidos porque sus fechas son imprecisas";
}
