//! The fixed texts of the interface.

use super::table::table;

table! {
    /// Every fixed text of the interface in one language.
    Messages;
    // Frame
    title:
        "Two workshops on migration and the SDGs, 2016",
        "Deux ateliers sur la migration et les ODD, 2016",
        "Dos talleres sobre la migración y los ODS, 2016";
    intro:
        "In 2016 the International Dialogue on Migration of IOM met twice, in New York and in Geneva, to ask how migration in the 2030 Agenda is followed up and put into practice. Read its 68 statements by theme, by goal and through time, each linked to the SDGs with an honest grade.",
        "En 2016, le Dialogue international sur la migration de l’OIM s’est réuni deux fois, à New York et à Genève, pour examiner le suivi et la mise en œuvre de la migration dans le Programme 2030. Lisez ses 68 énoncés par thème, par objectif et dans le temps, chacun relié aux ODD avec un degré de certitude indiqué.",
        "En 2016 el Diálogo Internacional sobre la Migración de la OIM se reunió dos veces, en Nueva York y en Ginebra, para examinar el seguimiento y la aplicación de la migración en la Agenda 2030. Lea sus 68 enunciados por tema, por objetivo y en el tiempo, cada uno vinculado a los ODS con un grado de certeza declarado.";
    skip:
        "Skip to the content",
        "Aller au contenu",
        "Ir al contenido";
    views:
        "Views",
        "Vues",
        "Vistas";
    menu:
        "Menu",
        "Menu",
        "Menú";
    nav_read:
        "Read",
        "Lire",
        "Leer";
    nav_by:
        "Look up",
        "Rechercher par",
        "Buscar por";
    nav_across:
        "Read across",
        "Croiser",
        "Cruzar";
    nav_time:
        "Through time",
        "Dans le temps",
        "En el tiempo";
    nav_take:
        "Take away",
        "Emporter",
        "Llevarse";
    language:
        "Language",
        "Langue",
        "Idioma";
    scheme:
        "Colours",
        "Couleurs",
        "Colores";
    scheme_auto:
        "Auto",
        "Auto",
        "Auto";
    scheme_light:
        "Light",
        "Clair",
        "Claro";
    scheme_dark:
        "Dark",
        "Sombre",
        "Oscuro";
    search:
        "Search",
        "Recherche",
        "Búsqueda";
    search_label:
        "Search the statements",
        "Rechercher dans les énoncés",
        "Buscar en los enunciados";
    search_placeholder:
        "Search: remittances…",
        "Rechercher\u{a0}: envois de fonds…",
        "Buscar: remesas, datos…";
    notice:
        "Notice",
        "Avis",
        "Aviso";
    not_applied:
        "Part of this link could not be applied.",
        "Une partie de ce lien n’a pas pu être appliquée.",
        "Una parte de este enlace no se pudo aplicar.";
    rest_applied:
        "Everything else in it holds.",
        "Tout le reste est appliqué.",
        "Todo lo demás se aplica.";
    dismiss:
        "Close this notice",
        "Fermer cet avis",
        "Cerrar este aviso";
    update_ready:
        "A new version is ready.",
        "Une nouvelle version est prête.",
        "Hay una nueva versión lista.";
    update_accept:
        "Use it now",
        "L’utiliser maintenant",
        "Usarla ahora";
    update_later:
        "Later",
        "Plus tard",
        "Más tarde";
    language_failed:
        "The English texts could not be loaded.",
        "Les textes français n’ont pas pu être chargés\u{202f}; ils sont montrés en anglais.",
        "Los textos en español no se pudieron cargar; se muestran en inglés.";
    language_pending:
        "Loading the texts…",
        "Chargement des textes français…",
        "Cargando los textos en español…";
    try_again:
        "Try again",
        "Réessayer",
        "Intentar de nuevo";
    skip_filters:
        "Skip the filters",
        "Passer les filtres",
        "Saltar los filtros";
    loading:
        "Loading…",
        "Chargement…",
        "Cargando…";
    part_failed:
        "This part of the explorer could not be loaded. What was open before still works.",
        "Cette partie de l’explorateur n’a pas pu être chargée. Ce qui était ouvert fonctionne encore.",
        "Esta parte del explorador no se pudo cargar. Lo que estaba abierto sigue funcionando.";
    context_failed:
        "What happened afterwards could not be loaded.",
        "La suite des événements n’a pas pu être chargée.",
        "Lo que ocurrió después no se pudo cargar.";
    footer_source:
        "Summaries in our own words of the two summaries of conclusions published by the International Organization for Migration (IOM). Not an official publication of IOM or the United Nations.",
        "Résumés, dans nos propres mots, des deux résumés de conclusions publiés par l’Organisation internationale pour les migrations (OIM). Ce site n’est pas une publication officielle de l’OIM ni de l’ONU.",
        "Resúmenes, con palabras propias, de los dos resúmenes de conclusiones publicados por la Organización Internacional para las Migraciones (OIM). No es una publicación oficial de la OIM ni de las Naciones Unidas.";
    data_version:
        "Data set",
        "Jeu de données",
        "Conjunto de datos";
    download_json:
        "Download (JSON)",
        "Télécharger (JSON)",
        "Descargar (JSON)";
    schema:
        "Schema",
        "Schéma",
        "Esquema";
    licences:
        "Data CC BY 4.0, code MIT or Apache-2.0",
        "Données CC BY 4.0, code MIT ou Apache-2.0",
        "Datos CC BY 4.0, código MIT o Apache-2.0";
    // Filters
    filters:
        "Filters",
        "Filtres",
        "Filtros";
    clear_all:
        "Clear all filters",
        "Effacer tous les filtres",
        "Quitar todos los filtros";
    remove:
        "Remove filter:",
        "Retirer le filtre\u{a0}:",
        "Quitar el filtro:";
    sort:
        "Order",
        "Ordre",
        "Orden";
    mode:
        "Show statements with",
        "Montrer les énoncés avec",
        "Mostrar enunciados con";
    show_all:
        "Show all",
        "Tout afficher",
        "Mostrar todo";
    show_fewer:
        "Show fewer",
        "En afficher moins",
        "Mostrar menos";
    dates:
        "Dates",
        "Dates",
        "Fechas";
    from_date:
        "From",
        "Du",
        "Desde";
    to_date:
        "To",
        "Au",
        "Hasta";
    date_help:
        "Year, month or day: 2016, 2016-02, 2016-02-29. Both ends count.",
        "Année, mois ou jour\u{a0}: 2016, 2016-02, 2016-02-29. Les deux bornes comptent.",
        "Año, mes o día: 2016, 2016-02, 2016-02-29. Ambos extremos cuentan.";
    date_wrong:
        "This is not a date. Write 2016, 2016-02 or 2016-02-29.",
        "Ce n’est pas une date. Écrivez 2016, 2016-02 ou 2016-02-29.",
        "Esto no es una fecha. Escriba 2016, 2016-02 o 2016-02-29.";
    not_prefix:
        "not ",
        "sauf ",
        "salvo ";
    not_stated:
        "Not stated",
        "Non précisé",
        "No indicado";
    agenda_whole:
        "2030 Agenda as a whole",
        "Programme 2030 dans son ensemble",
        "Agenda 2030 en su conjunto";
    agenda_short:
        "Agenda",
        "Agenda",
        "Agenda";
    nothing_matches:
        "No statement matches all of these filters together.",
        "Aucun énoncé ne répond à tous ces filtres à la fois.",
        "Ningún enunciado cumple todos estos filtros a la vez.";
    nothing_here:
        "Neither text says anything on this.",
        "Aucun des deux textes n’en parle.",
        "Ninguno de los dos textos dice nada al respecto.";
    nothing_drawn:
        "Statements match, but nothing shown here belongs to them.",
        "Des énoncés correspondent, mais rien de ce qui est montré ici ne s’y rattache.",
        "Hay enunciados que coinciden, pero nada de lo que aquí se muestra les pertenece.";
    verdict:
        "Verdict",
        "Verdict",
        "Veredicto";
    status:
        "Status",
        "État",
        "Estado";
    drop_one:
        "Drop one filter and this is what you get:",
        "Retirez un filtre, et voici ce que vous obtenez\u{a0}:",
        "Quite un filtro y esto es lo que obtiene:";
    drop_all:
        "No single filter can be dropped to find something.",
        "Retirer un seul filtre ne suffit pas.",
        "No basta con quitar un solo filtro.";
    // Share and cite
    copy_link:
        "Copy link",
        "Copier le lien",
        "Copiar el enlace";
    link_copied:
        "Link copied",
        "Lien copié",
        "Enlace copiado";
    share_sheet:
        "Share…",
        "Partager…",
        "Compartir…";
    take_away:
        "Share, cite, export",
        "Partager, citer, exporter",
        "Compartir, citar, exportar";
    share:
        "Share…",
        "Partager…",
        "Compartir…";
    cite_view:
        "Cite…",
        "Citer…",
        "Citar…";
    export:
        "Export…",
        "Exporter…",
        "Exportar…";
    add_to_note:
        "Add to note",
        "Ajouter à la note",
        "Añadir a la nota";
    in_note:
        "In the note",
        "Dans la note",
        "En la nota";
    open_in_explorer:
        "Open in the explorer",
        "Ouvrir dans l’explorateur",
        "Abrir en el explorador";
    embed_source:
        "Summaries of IOM’s International Dialogue on Migration, 2016",
        "Résumés du Dialogue international sur la migration de l’OIM, 2016",
        "Resúmenes del Diálogo Internacional sobre la Migración de la OIM, 2016";
    copy_by_hand:
        "Please copy by hand",
        "Veuillez copier à la main",
        "Copie a mano";
    cite:
        "Cite",
        "Citer",
        "Citar";
    citation_format:
        "Style",
        "Style",
        "Estilo";
    copy_citation:
        "Copy citation",
        "Copier la référence",
        "Copiar la referencia";
    citation_copied:
        "Citation copied",
        "Référence copiée",
        "Referencia copiada";
    cite_help:
        "Cites the original of IOM with the place in it. The texts have no UN symbol and no page numbers, so none is given.",
        "Cite l’original de l’OIM et l’endroit exact. Les textes n’ont ni cote de l’ONU ni numéros de page\u{202f}; aucun n’est donc indiqué.",
        "Cita el original de la OIM y el lugar exacto. Los textos no tienen signatura de la ONU ni números de página, por lo que no se indican.";
    // Statements
    statements:
        "Statements",
        "Énoncés",
        "Enunciados";
    back_to_list:
        "All statements",
        "Tous les énoncés",
        "Todos los enunciados";
    back_to_selection:
        "Back to the selection",
        "Retour à la sélection",
        "Volver a la selección";
    own_words:
        "A summary in our own words, not a quotation. The place above tells where to read the original.",
        "Un résumé dans nos propres mots, non une citation. L’endroit indiqué plus haut dit où lire l’original.",
        "Un resumen con palabras propias, no una cita. El lugar indicado arriba dice dónde leer el original.";
    also:
        "Also",
        "Aussi",
        "También";
    carried_by:
        "Words of the text",
        "Mots du texte",
        "Palabras del texto";
    in_the_text:
        "Neighbours in the text",
        "Voisins dans le texte",
        "Vecinos en el texto";
    before:
        "Before",
        "Avant",
        "Antes";
    after:
        "After",
        "Après",
        "Después";
    sdg_links:
        "Links to the SDGs",
        "Liens avec les ODD",
        "Vínculos con los ODS";
    no_sdg_link:
        "This statement is not linked to any goal or target.",
        "Cet énoncé n’est relié à aucun objectif ni cible.",
        "Este enunciado no está vinculado a ningún objetivo ni meta.";
    named_here:
        "Who and what is named",
        "Qui et quoi est nommé",
        "Quién y qué se nombra";
    places:
        "Places",
        "Lieux",
        "Lugares";
    not_named:
        "not named in the text",
        "non nommé dans le texte",
        "no nombrado en el texto";
    speaks_of:
        "Times it speaks of",
        "Moments dont il parle",
        "Momentos de los que habla";
    source_notes:
        "Notes on the source",
        "Notes sur la source",
        "Notas sobre la fuente";
    related:
        "Related statements",
        "Énoncés apparentés",
        "Enunciados relacionados";
    related_rule:
        "Ranked by shared themes, targets, frameworks and actors.",
        "Classés par thèmes, cibles, cadres et acteurs communs.",
        "Ordenados por temas, metas, marcos y actores comunes.";
    // Afterwards
    afterwards:
        "Afterwards",
        "Par la suite",
        "Después";
    afterwards_rule:
        "From other sources than the two texts. What came later did not necessarily come because of them.",
        "D’après d’autres sources que les deux textes. Ce qui a suivi n’en découle pas nécessairement.",
        "De fuentes distintas de los dos textos. Lo que vino después no vino necesariamente por ellos.";
    unchecked:
        "not checked in a source",
        "non vérifié dans une source",
        "no comprobado en una fuente";
    show_afterwards:
        "Show what happened afterwards",
        "Afficher ce qui s’est passé par la suite",
        "Mostrar lo que ocurrió después";
    // Themes, SDGs, workshops, names
    themes_lead:
        "Every statement has one to three themes; all of them count here.",
        "Chaque énoncé a un à trois thèmes\u{202f}; tous comptent ici.",
        "Cada enunciado tiene de uno a tres temas; aquí cuentan todos.";
    sdg_profile:
        "SDG profile",
        "Profil ODD",
        "Perfil de ODS";
    with_frameworks:
        "Named with it: frameworks",
        "Nommés avec\u{a0}: cadres",
        "Nombrados con ello: marcos";
    with_actors:
        "Named with it: actors",
        "Nommés avec\u{a0}: acteurs",
        "Nombrados con ello: actores";
    with_themes:
        "Themes that go with it",
        "Thèmes qui l’accompagnent",
        "Temas que lo acompañan";
    own_timeline:
        "In time",
        "Dans le temps",
        "En el tiempo";
    beside:
        "New York and Geneva side by side",
        "New York et Genève côte à côte",
        "Nueva York y Ginebra lado a lado";
    nothing_named:
        "None in this selection.",
        "Aucun dans cette sélection.",
        "Ninguno en esta selección.";
    sdgs_title:
        "The 17 goals",
        "Les 17 objectifs",
        "Los 17 objetivos";
    sdgs_lead:
        "What the workshops said on each goal and on the targets that concern migration. One link alone was made by number in the texts; the marks show on what ground the others stand.",
        "Ce que les ateliers ont dit de chaque objectif et des cibles qui touchent à la migration. Un seul lien est fait par numéro dans les textes\u{202f}; les marques montrent sur quoi reposent les autres.",
        "Lo que los talleres dijeron sobre cada objetivo y sobre las metas relacionadas con la migración. Un solo vínculo se hace por número en los textos; las marcas muestran en qué se basan los demás.";
    sdg_prefix:
        "SDG ",
        "ODD ",
        "ODS ";
    sdg_prefix_visible:
        "SDG",
        "ODD",
        "ODS";
    silent:
        "not mentioned",
        "non mentionné",
        "no mencionado";
    goal_targets:
        "Targets that concern migration",
        "Cibles qui touchent à la migration",
        "Metas relacionadas con la migración";
    no_targets:
        "No target of this goal is on the lists of migration-related targets used here.",
        "Aucune cible de cet objectif ne figure sur les listes de cibles liées à la migration utilisées ici.",
        "Ninguna meta de este objetivo figura en las listas de metas relacionadas con la migración que se usan aquí.";
    gap:
        "A gap: not mentioned in these summaries, although it is on the lists of targets that concern migration.",
        "Une lacune\u{a0}: non mentionnée dans ces résumés, bien qu’elle figure sur les listes de cibles liées à la migration.",
        "Una laguna: no se menciona en estos resúmenes, aunque figura en las listas de metas relacionadas con la migración.";
    relation_direct:
        "names migration",
        "nomme la migration",
        "nombra la migración";
    relation_cross:
        "concerns migration among other things",
        "touche aussi à la migration",
        "concierne también a la migración";
    indicators:
        "Indicators",
        "Indicateurs",
        "Indicadores";
    custodians:
        "custodians",
        "organismes responsables",
        "organismos responsables";
    label_not_official:
        "Short labels of ours; the official wording is in A/RES/70/1 and A/RES/71/313 with later refinements.",
        "Libellés abrégés de notre main\u{202f}; le texte officiel se trouve dans A/RES/70/1 et A/RES/71/313, avec ses révisions.",
        "Rótulos breves nuestros; el texto oficial está en A/RES/70/1 y A/RES/71/313, con sus revisiones.";
    workshops_lead:
        "Two meetings in one year on one question.",
        "Deux rencontres la même année sur une même question.",
        "Dos encuentros en un mismo año sobre una misma pregunta.";
    date:
        "Date",
        "Date",
        "Fecha";
    place:
        "Place",
        "Lieu",
        "Lugar";
    participants:
        "Participants",
        "Participants",
        "Participantes";
    speakers:
        "Speakers",
        "Intervenants",
        "Oradores";
    panels:
        "Panels",
        "Panels",
        "Paneles";
    opening:
        "Opening paragraphs",
        "Paragraphes d’ouverture",
        "Párrafos iniciales";
    conclusions:
        "Conclusions",
        "Conclusions",
        "Conclusiones";
    closing:
        "Closing paragraphs",
        "Paragraphes de clôture",
        "Párrafos finales";
    actors_lead:
        "Who is named, from single persons to the community of States.",
        "Qui est nommé, de la personne à l’ensemble des États.",
        "Quién se nombra, desde personas hasta el conjunto de los Estados.";
    frameworks_lead:
        "Agreements, meetings, tools and institutions that the texts name or describe.",
        "Accords, rencontres, outils et institutions que les textes nomment ou décrivent.",
        "Acuerdos, reuniones, herramientas e instituciones que los textos nombran o describen.";
    see:
        "See",
        "Voir",
        "Véase";
    // Overview
    questions:
        "Questions to start with",
        "Questions pour commencer",
        "Preguntas para empezar";
    question_finance:
        "What was said about remittances and finance?",
        "Qu’a-t-on dit des envois de fonds et du financement\u{202f}?",
        "¿Qué se dijo de las remesas y la financiación?";
    question_target:
        "What about target 10.7, safe and orderly migration?",
        "Et la cible 10.7, des migrations sûres et ordonnées\u{202f}?",
        "¿Y la meta 10.7, migración segura y ordenada?";
    question_data:
        "How do New York and Geneva compare on data?",
        "Comment New York et Genève se comparent-elles sur les données\u{202f}?",
        "¿Cómo se comparan Nueva York y Ginebra en materia de datos?";
    question_changed:
        "What changed between the two meetings?",
        "Qu’est-ce qui a changé d’une rencontre à l’autre\u{202f}?",
        "¿Qué cambió de un encuentro al otro?";
    question_missing:
        "What is missing?",
        "Qu’est-ce qui manque\u{202f}?",
        "¿Qué falta?";
    question_later:
        "What became of what was expected?",
        "Qu’est-il advenu de ce qui était attendu\u{202f}?",
        "¿Qué fue de lo que se esperaba?";
    strip_title:
        "The whole at a glance",
        "L’ensemble en un coup d’œil",
        "El conjunto de un vistazo";
    strip_help:
        "One mark is one statement: tall marks are conclusions, short ones their points, hollow ones opening and closing paragraphs.",
        "Une marque est un énoncé\u{a0}: les hautes sont des conclusions, les courtes leurs points, les creuses les paragraphes d’ouverture et de clôture.",
        "Una marca es un enunciado: las altas son conclusiones, las bajas sus puntos, las huecas los párrafos iniciales y finales.";
    by_goal:
        "By goal",
        "Par objectif",
        "Por objetivo";
    by_theme:
        "By theme",
        "Par thème",
        "Por tema";
    by_time:
        "Through time",
        "Dans le temps",
        "En el tiempo";
    open_timeline:
        "Open the timeline",
        "Ouvrir la chronologie",
        "Abrir la cronología";
    mini_legend:
        "One dot is one event: full if the texts name it, ringed if it happened afterwards, grey for context.",
        "Un point est un événement\u{a0}: plein si les textes le nomment, cerclé s’il a eu lieu par la suite, gris pour le contexte.",
        "Un punto es un acontecimiento: lleno si los textos lo nombran, en anillo si ocurrió después, gris para el contexto.";
    mini_legend_texts:
        "One dot is one event: full if the texts name it, grey for context.",
        "Un point est un événement\u{a0}: plein si les textes le nomment, gris pour le contexte.",
        "Un punto es un acontecimiento: lleno si los textos lo nombran, gris para el contexto.";
    mini_strip:
        "The strip below the line shows the times that the statements speak of, darker where more of them do.",
        "La bande sous la ligne montre les moments dont parlent les énoncés, plus sombre là où ils sont plus nombreux.",
        "La franja bajo la línea muestra los momentos de los que hablan los enunciados, más oscura donde son más.";
    afterwards_hidden:
        "What happened afterwards is hidden.",
        "Ce qui s’est passé par la suite est masqué.",
        "Lo que ocurrió después está oculto.";
    // Timeline
    timeline_lead:
        "What the texts speak of, what explains them, and what happened afterwards.",
        "Ce dont parlent les textes, ce qui les éclaire, et ce qui s’est passé par la suite.",
        "De qué hablan los textos, qué los explica y qué ocurrió después.";
    timeline_role:
        "timeline",
        "chronologie",
        "cronología";
    timeline_help:
        "Wheel or pinch to zoom, drag to move. With the keyboard: + and − zoom, arrow keys move, Home and End go to the ends, 0 goes back to 2013–2018.",
        "Molette ou pincement pour zoomer, glisser pour se déplacer. Au clavier\u{a0}: + et − zooment, les flèches déplacent, Début et Fin vont aux extrémités, 0 revient à 2013–2018.",
        "Rueda o pellizco para ampliar, arrastre para mover. Con el teclado: + y − amplían y reducen, las flechas mueven, Inicio y Fin van a los extremos, 0 vuelve a 2013–2018.";
    range:
        "Range",
        "Période",
        "Período";
    earlier:
        "Earlier",
        "Plus tôt",
        "Antes";
    later:
        "Later",
        "Plus tard",
        "Después";
    zoom_in:
        "Zoom in",
        "Agrandir",
        "Ampliar";
    zoom_out:
        "Zoom out",
        "Réduire",
        "Reducir";
    whole_time:
        "Whole time",
        "Toute la période",
        "Todo el período";
    reset_time:
        "2013–2018",
        "2013–2018",
        "2013–2018";
    lanes_by:
        "Lanes by",
        "Couloirs par",
        "Carriles por";
    other_lane:
        "Other",
        "Autres",
        "Otros";
    as_table:
        "As a table",
        "Sous forme de tableau",
        "En forma de tabla";
    save_picture:
        "Save picture",
        "Enregistrer l’image",
        "Guardar la imagen";
    as_list:
        "The same as a list",
        "La même chose en liste",
        "Lo mismo en forma de lista";
    origin_text:
        "in the texts",
        "dans les textes",
        "en los textos";
    origin_context:
        "context",
        "contexte",
        "contexto";
    origin_afterwards:
        "afterwards",
        "par la suite",
        "después";
    key_expected:
        "expected in the texts",
        "attendu dans les textes",
        "esperado en los textos";
    key_vague:
        "only month or year known",
        "mois ou année seuls connus",
        "solo se conoce el mes o el año";
    stated_in:
        "Named in",
        "Nommé dans",
        "Nombrado en";
    expected_in:
        "Announced, asked for or pointed to in",
        "Annoncé, demandé ou évoqué dans",
        "Anunciado, pedido o aludido en";
    close:
        "Close",
        "Fermer",
        "Cerrar";
    // About
    about_what:
        "What this is",
        "De quoi il s’agit",
        "Qué es esto";
    about_what_1:
        "IDM Explorer opens the conclusions of the two workshops that the International Dialogue on Migration held in 2016 to anyone who wants to filter, compare, quote and pass them on. It runs in your browser alone.",
        "IDM Explorer ouvre les conclusions des deux ateliers tenus en 2016 par le Dialogue international sur la migration à quiconque veut les filtrer, les comparer, les citer et les transmettre. Il fonctionne entièrement dans votre navigateur.",
        "IDM Explorer abre las conclusiones de los dos talleres que el Diálogo Internacional sobre la Migración celebró en 2016 a quien quiera filtrarlas, compararlas, citarlas y compartirlas. Funciona únicamente en su navegador.";
    about_what_2:
        "Both texts are summaries by IOM of what was said. Neither was negotiated; neither is a resolution or a declaration.",
        "Les deux textes sont des résumés, par l’OIM, de ce qui a été dit. Aucun n’a été négocié\u{202f}; aucun n’est une résolution ni une déclaration.",
        "Ambos textos son resúmenes de la OIM de lo que se dijo. Ninguno fue negociado; ninguno es una resolución ni una declaración.";
    about_text:
        "The words you read",
        "Les mots que vous lisez",
        "Las palabras que lee";
    about_text_1:
        "Titles and texts are in our own words. Names, figures, dates and official titles are kept exactly. Quote the original, not the summary: each statement says where it stands.",
        "Titres et textes sont dans nos propres mots. Noms, chiffres, dates et titres officiels sont conservés tels quels. Citez l’original, non le résumé\u{a0}: chaque énoncé dit où il se trouve.",
        "Los títulos y textos están en nuestras propias palabras. Nombres, cifras, fechas y títulos oficiales se conservan exactamente. Cite el original, no el resumen: cada enunciado dice dónde está.";
    about_text_2:
        "A pinpoint such as W1 · 3.2 means: first workshop, conclusion 3, second point. The originals do not number their points; the order is theirs.",
        "Un repère tel que W1 · 3.2 signifie\u{a0}: premier atelier, conclusion 3, deuxième point. Les originaux ne numérotent pas leurs points\u{202f}; l’ordre est le leur.",
        "Una referencia como W1 · 3.2 significa: primer taller, conclusión 3, segundo punto. Los originales no numeran sus puntos; el orden es el suyo.";
    about_grades:
        "How sure a link to the SDGs is",
        "Quel crédit accorder à un lien ODD",
        "Cuán seguro es un vínculo con los ODS";
    about_grades_1:
        "Every link has one of three grades and a reason. With a filter on the grade, only links of that grade count, everywhere.",
        "Chaque lien porte l’un de trois degrés et une raison. Quand on filtre par degré, seuls comptent les liens de ce degré, partout.",
        "Cada vínculo tiene uno de tres grados y una razón. Al filtrar por grado, solo cuentan los vínculos de ese grado, en todas partes.";
    about_counting:
        "How counts are made",
        "Comment on compte",
        "Cómo se cuenta";
    about_counting_1:
        "A count is a number of statements, never of links. The list of a goal holds the links to its targets, and no statement counts twice.",
        "Un nombre compte des énoncés, jamais des liens. La liste d’un objectif comprend les liens avec ses cibles, et aucun énoncé n’y compte deux fois.",
        "Un número cuenta enunciados, nunca vínculos. La lista de un objetivo contiene los vínculos con sus metas, y ningún enunciado cuenta dos veces.";
    about_counting_2:
        "The number beside an option is what choosing it gives, with all other filters in force. From and to ask when it was said, that is, at which workshop; events go by their own dates.",
        "Le nombre à côté d’une option est ce que donne son choix, tous les autres filtres restant en vigueur. Du et Au demandent quand cela a été dit, donc à quel atelier\u{202f}; les événements suivent leurs propres dates.",
        "El número junto a una opción es lo que da elegirla, con todos los demás filtros en vigor. Desde y Hasta preguntan cuándo se dijo, es decir, en qué taller; los acontecimientos siguen sus propias fechas.";
    codebook:
        "Codebook",
        "Guide de codage",
        "Libro de códigos";
    about_sources:
        "Sources and their conflicts",
        "Les sources et leurs contradictions",
        "Las fuentes y sus contradicciones";
    about_sources_1:
        "Slips and contradictions of the two texts are recorded with the statement and are not silently mended. These concern both texts:",
        "Les erreurs et contradictions des deux textes sont notées avec l’énoncé et ne sont pas corrigées en silence. Celles-ci concernent les deux textes\u{a0}:",
        "Los errores y contradicciones de los dos textos se anotan junto al enunciado y no se corrigen en silencio. Estos afectan a ambos textos:";
    checked_pages:
        "Pages in which facts were checked",
        "Pages dans lesquelles les faits ont été vérifiés",
        "Páginas en las que se comprobaron los hechos";
    about_links:
        "Links",
        "Liens",
        "Enlaces";
    about_links_1:
        "The address of the page holds everything you have chosen, so a link opens exactly the view that was sent. Old links keep working.",
        "L’adresse de la page contient tout ce que vous avez choisi\u{a0}: un lien ouvre exactement la vue envoyée. Les anciens liens restent valables.",
        "La dirección de la página contiene todo lo que ha elegido: un enlace abre exactamente la vista enviada. Los enlaces antiguos siguen funcionando.";
    about_access:
        "Accessibility",
        "Accessibilité",
        "Accesibilidad";
    about_access_1:
        "Made to meet WCAG 2.2 level AA: everything works by keyboard, every picture has a list beside it, nothing is told by colour alone.",
        "Conçu pour satisfaire aux WCAG 2.2, niveau AA\u{a0}: tout fonctionne au clavier, chaque image a sa liste, rien n’est dit par la seule couleur.",
        "Hecho para cumplir las WCAG 2.2, nivel AA: todo funciona con el teclado, cada imagen tiene su lista, nada se dice solo con el color.";
    about_privacy:
        "Privacy",
        "Vie privée",
        "Privacidad";
    about_privacy_1:
        "Nothing is sent anywhere, there are no cookies, and nothing is kept except the colours you choose and, where the browser allows it, a copy of the explorer itself, so that it opens without a network.",
        "Rien n’est envoyé nulle part, il n’y a pas de cookies, et rien n’est conservé sauf les couleurs que vous choisissez et, si le navigateur le permet, une copie de l’explorateur lui-même, afin qu’il s’ouvre sans réseau.",
        "No se envía nada a ninguna parte, no hay cookies y no se guarda nada salvo los colores que elija y, si el navegador lo permite, una copia del propio explorador, para que se abra sin conexión.";
    about_licence:
        "Licence",
        "Licence",
        "Licencia";
    about_licence_1:
        "Data: Creative Commons Attribution 4.0. Publisher of the two original texts: International Organization for Migration. Code: MIT or Apache-2.0.",
        "Données\u{a0}: Creative Commons Attribution 4.0. Éditeur des deux textes originaux\u{a0}: Organisation internationale pour les migrations. Code\u{a0}: MIT ou Apache-2.0.",
        "Datos: Creative Commons Atribución 4.0. Editor de los dos textos originales: Organización Internacional para las Migraciones. Código: MIT o Apache-2.0.";
}
