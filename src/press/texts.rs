//! What the static pages say beyond what the explorer says too.

use crate::i18n::table;

table! {
    /// Every fixed text of the static pages in one language.
    Texts;
    open:
        "Open in the explorer",
        "Ouvrir dans l’explorateur",
        "Abrir en el explorador";
    you_are_here:
        "You are here",
        "Vous êtes ici",
        "Está usted aquí";
    all_pages:
        "All pages",
        "Toutes les pages",
        "Todas las páginas";
    languages:
        "This page in other languages",
        "Cette page dans d’autres langues",
        "Esta página en otros idiomas";
    contents_lead:
        "A page of its own for every workshop, theme, goal and statement: to read, print and pass on, without scripts. The explorer has the same content with filters, search and timeline.",
        "Une page pour chaque atelier, thème, objectif et énoncé\u{a0}: à lire, imprimer et transmettre, sans scripts. L’explorateur présente le même contenu avec filtres, recherche et chronologie.",
        "Una página para cada taller, tema, objetivo y enunciado: para leer, imprimir y compartir, sin scripts. El explorador ofrece el mismo contenido con filtros, búsqueda y cronología.";
    data:
        "The data",
        "Les données",
        "Los datos";
    linked_to_goal:
        "Statements linked to this goal or its targets",
        "Énoncés reliés à cet objectif ou à ses cibles",
        "Enunciados vinculados a este objetivo o a sus metas";
    on_theme:
        "Statements on this theme",
        "Énoncés sur ce thème",
        "Enunciados sobre este tema";
    in_reading_order:
        "Its statements in the order of the text",
        "Ses énoncés dans l’ordre du texte",
        "Sus enunciados en el orden del texto";
    own_words:
        "Summaries in our own words, not quotations.",
        "Résumés dans nos propres mots, non des citations.",
        "Resúmenes con palabras propias, no citas.";
    sdgs:
        "Sustainable Development Goals",
        "Objectifs de développement durable",
        "Objetivos de Desarrollo Sostenible";
    summary_of:
        "Summary of the conclusions of the workshop in",
        "Résumé des conclusions de l’atelier de",
        "Resumen de las conclusiones del taller de";
}
