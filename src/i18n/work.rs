//! The texts of the desk: sharing, citing, exporting, notes, quotations, receipts.

use super::table::table;
use super::{Messages, dates, phrases};
use crate::domain::Lang;
use crate::export::{ExportFormat, Provenance};

table! {
    /// What the desk says. Loaded with it, so that the first view does not carry it.
    Work;
    // Share
    share:
        "Share",
        "Partager",
        "Compartir";
    close:
        "Close",
        "Fermer",
        "Cerrar";
    live_link:
        "Live link",
        "Lien vivant",
        "Enlace vivo";
    live_help:
        "Opens this view with whatever its filters give on the day it is opened.",
        "Ouvre cette vue avec ce que ses filtres donnent le jour de l’ouverture.",
        "Abre esta vista con lo que sus filtros den el día en que se abra.";
    page_link:
        "Link with a preview",
        "Lien avec aperçu",
        "Enlace con vista previa";
    page_help:
        "For chats and mails: shows title and text there, can be read without scripts, and leads to this view.",
        "Pour messageries et courriels\u{a0}: y montre titre et texte, se lit sans scripts et mène à cette vue.",
        "Para chats y correos: muestra allí título y texto, se lee sin scripts y lleva a esta vista.";
    receipt_link:
        "Link with a receipt",
        "Lien avec reçu",
        "Enlace con recibo";
    receipt_help:
        "Also says what you saw, so that the reader learns whether it still holds.",
        "Dit aussi ce que vous avez vu\u{202f}; le lecteur saura si cela vaut toujours.",
        "Dice también lo que usted vio, para que el lector sepa si sigue siendo así.";
    receipt_count:
        "Number of statements",
        "Nombre d’énoncés",
        "Número de enunciados";
    receipt_ids:
        "Each statement by its place",
        "Chaque énoncé par son emplacement",
        "Cada enunciado por su lugar";
    receipt_kind:
        "The receipt holds",
        "Le reçu contient",
        "El recibo contiene";
    frozen_link:
        "Frozen link",
        "Lien figé",
        "Enlace fijo";
    frozen_help:
        "Always opens with this release of the data set, even when a newer one is out.",
        "Ouvre toujours cette version du jeu de données, même s’il en existe une plus récente.",
        "Abre siempre esta versión de los datos, aunque haya una más reciente.";
    embed_code:
        "Embed this view",
        "Intégrer cette vue",
        "Insertar esta vista";
    embed_help:
        "Paste into a web page. The frame tells the page its height; the second element makes use of it and may be left out.",
        "À coller dans une page web. Le cadre indique sa hauteur à la page\u{202f}; le second élément s’en sert et peut être omis.",
        "Péguelo en una página web. El marco comunica su altura a la página; el segundo elemento la aplica y puede omitirse.";
    copy:
        "Copy",
        "Copier",
        "Copiar";
    copied:
        "Copied",
        "Copié",
        "Copiado";
    select_by_hand:
        "The browser did not allow copying. The text is selected: copy it by hand.",
        "Le navigateur n’a pas permis la copie. Le texte est sélectionné\u{202f}: copiez-le à la main.",
        "El navegador no permitió copiar. El texto está seleccionado: cópielo a mano.";
    // Cite and export
    cite_view:
        "Cite what is shown",
        "Citer ce qui est affiché",
        "Citar lo que se muestra";
    cite_view_help:
        "Cites the selection with its sentence, its number and the release of the data.",
        "Cite la sélection avec sa phrase, son nombre et la version des données.",
        "Cita la selección con su frase, su número y la versión de los datos.";
    cite_each:
        "For references to the single statements, export the list as BibTeX, RIS or CSL-JSON.",
        "Pour les références de chaque énoncé, exportez la liste en BibTeX, RIS ou CSL-JSON.",
        "Para las referencias de cada enunciado, exporte la lista como BibTeX, RIS o CSL-JSON.";
    export:
        "Export",
        "Exporter",
        "Exportar";
    export_help:
        "Every file says which filters gave it, how many statements of how many, the release of the data, the link, the date and the licence.",
        "Chaque fichier indique les filtres, le nombre d’énoncés sur le total, la version des données, le lien, la date et la licence.",
        "Cada archivo indica los filtros, cuántos enunciados de cuántos, la versión de los datos, el enlace, la fecha y la licencia.";
    export_picture:
        "The picture of this view",
        "L’image de cette vue",
        "La imagen de esta vista";
    save_picture:
        "Save this picture",
        "Enregistrer cette image",
        "Guardar esta imagen";
    export_failed:
        "The file could not be made.",
        "Le fichier n’a pas pu être créé.",
        "El archivo no se pudo crear.";
    save:
        "Save",
        "Enregistrer",
        "Guardar";
    picture_svg:
        "Vector drawing: sharp at any size, can be edited",
        "Dessin vectoriel\u{a0}: net à toute taille, modifiable",
        "Dibujo vectorial: nítido a cualquier tamaño, se puede editar";
    picture_png:
        "Image for slides and documents",
        "Image pour présentations et documents",
        "Imagen para presentaciones y documentos";
    // Receipt
    as_seen:
        "As the sender saw.",
        "Comme l’expéditeur l’a vu.",
        "Como lo vio el remitente.";
    show_changes:
        "Show what has changed",
        "Montrer ce qui a changé",
        "Mostrar lo que ha cambiado";
    open_as_sent:
        "Open as the sender saw it",
        "Ouvrir comme l’expéditeur l’a vu",
        "Abrir como lo vio el remitente";
    added:
        "Added since",
        "Ajoutés depuis",
        "Añadidos desde entonces";
    removed:
        "No longer there",
        "N’y sont plus",
        "Ya no están";
    changed:
        "Reads differently now",
        "Formulés autrement",
        "Redactados de otra manera";
    receipt_odd:
        "This release has never given that number: the link was changed on its way.",
        "Cette version n’a jamais donné ce nombre\u{202f}: le lien a été modifié en chemin.",
        "Esta versión nunca dio ese número: el enlace se modificó por el camino.";
    nothing_changed:
        "The statements themselves are the same.",
        "Les énoncés eux-mêmes sont les mêmes.",
        "Los enunciados mismos son iguales.";
    release_missing:
        "That release of the data set could not be loaded. What you see is the current one.",
        "Cette version du jeu de données n’a pas pu être chargée. Vous voyez la version actuelle.",
        "Esa versión de los datos no se pudo cargar. Lo que ve es la versión actual.";
    release_shown:
        "You see an earlier release of the data set:",
        "Vous voyez une version antérieure du jeu de données\u{a0}:",
        "Usted ve una versión anterior de los datos:";
    release_leave:
        "Go to the current release",
        "Passer à la version actuelle",
        "Ir a la versión actual";
    // Note
    note_lead:
        "Pick statements from any list, put them in order, add headings and lines of your own. The note lives in its link alone; nobody else has it.",
        "Choisissez des énoncés dans toute liste, ordonnez-les, ajoutez vos titres et vos lignes. La note n’existe que dans son lien\u{202f}; personne d’autre ne l’a.",
        "Elija enunciados de cualquier lista, ordénelos, añada títulos y líneas propias. La nota existe solo en su enlace; nadie más la tiene.";
    note_empty:
        "There is nothing in this note yet.",
        "Cette note est encore vide.",
        "Esta nota está vacía todavía.";
    note_pick:
        "Find statements to put in",
        "Trouver des énoncés à y mettre",
        "Buscar enunciados para incluir";
    note_title:
        "Title",
        "Titre",
        "Título";
    note_title_default:
        "Briefing note on the 2016 International Dialogue on Migration",
        "Note sur le Dialogue international sur la migration de 2016",
        "Nota sobre el Diálogo Internacional sobre la Migración de 2016";
    note_parts:
        "Order of the note",
        "Ordre de la note",
        "Orden de la nota";
    note_help:
        "Drag a part by its handle, or use its buttons. On a handle the arrow keys move the part.",
        "Faites glisser une partie par sa poignée ou utilisez ses boutons. Sur la poignée, les flèches déplacent la partie.",
        "Arrastre una parte por su asa o use sus botones. Sobre el asa, las flechas mueven la parte.";
    add_heading:
        "Add a heading",
        "Ajouter un titre",
        "Añadir un título";
    add_line:
        "Add a line",
        "Ajouter une ligne",
        "Añadir una línea";
    heading:
        "Heading",
        "Titre",
        "Título";
    line:
        "Line of your own",
        "Ligne à vous",
        "Línea propia";
    move_up:
        "Move up",
        "Monter",
        "Subir";
    move_down:
        "Move down",
        "Descendre",
        "Bajar";
    drag:
        "Move",
        "Déplacer",
        "Mover";
    take_out:
        "Take out",
        "Retirer",
        "Quitar";
    start_over:
        "Empty the note",
        "Vider la note",
        "Vaciar la nota";
    keep:
        "Keep in this browser",
        "Garder dans ce navigateur",
        "Guardar en este navegador";
    kept:
        "Kept in this browser",
        "Gardée dans ce navigateur",
        "Guardada en este navegador";
    kept_refused:
        "This browser does not keep anything. Copy the link instead.",
        "Ce navigateur ne garde rien. Copiez plutôt le lien.",
        "Este navegador no guarda nada. Copie el enlace en su lugar.";
    open_kept:
        "Open the note kept in this browser",
        "Ouvrir la note gardée dans ce navigateur",
        "Abrir la nota guardada en este navegador";
    forget_kept:
        "Forget it",
        "L’oublier",
        "Olvidarla";
    too_long:
        "This does not fit into the link any more, so it is not in the note. Shorten it, or copy the note as it is and start another.",
        "Cela ne tient plus dans le lien et n’est donc pas dans la note. Raccourcissez, ou copiez la note telle quelle et commencez-en une autre.",
        "Esto ya no cabe en el enlace y por eso no está en la nota. Acórtelo, o copie la nota como está y empiece otra.";
    draft_cut:
        "The link of this note is cut off or damaged. What could be read is here; headings or lines at its end may be missing.",
        "Le lien de cette note est coupé ou abîmé. Ce qui a pu être lu est ici\u{202f}; des titres ou des lignes de la fin peuvent manquer.",
        "El enlace de esta nota está cortado o dañado. Lo que se pudo leer está aquí; pueden faltar títulos o líneas del final.";
    preview:
        "The note",
        "La note",
        "La nota";
    copy_note:
        "Copy for a word processor",
        "Copier pour un traitement de texte",
        "Copiar para un procesador de textos";
    copy_markdown:
        "Copy as Markdown",
        "Copier en Markdown",
        "Copiar como Markdown";
    save_rtf:
        "Save as RTF",
        "Enregistrer en RTF",
        "Guardar como RTF";
    save_markdown:
        "Save as Markdown",
        "Enregistrer en Markdown",
        "Guardar como Markdown";
    print:
        "Print",
        "Imprimer",
        "Imprimir";
    findings_table:
        "Links to the Sustainable Development Goals",
        "Liens avec les objectifs de développement durable",
        "Vínculos con los Objetivos de Desarrollo Sostenible";
    column_sdg:
        "Goal or target",
        "Objectif ou cible",
        "Objetivo o meta";
    column_grade:
        "Ground",
        "Fondement",
        "Fundamento";
    column_statements:
        "Statements",
        "Énoncés",
        "Enunciados";
    gaps:
        "What this note does not cover",
        "Ce que cette note ne couvre pas",
        "Lo que esta nota no abarca";
    cautions:
        "Before you use this",
        "Avant d’utiliser cette note",
        "Antes de usar esta nota";
    own_words_note:
        "The statements are summaries in our own words and must not be put in quotation marks. The footnotes say where to read the originals.",
        "Les énoncés sont des résumés dans nos propres mots et ne se mettent pas entre guillemets. Les notes disent où lire les originaux.",
        "Los enunciados son resúmenes con palabras propias y no deben ponerse entre comillas. Las notas dicen dónde leer los originales.";
    agenda:
        "2030 Agenda as a whole",
        "Programme 2030 dans son ensemble",
        "Agenda 2030 en su conjunto";
    // Quotation
    quote_lead:
        "Paste a sentence and learn whether it stands word for word in the summary of conclusions of New York or Geneva, and where. Everything happens in this browser; the text is sent nowhere.",
        "Collez une phrase pour savoir si elle figure mot pour mot dans le résumé des conclusions de New York ou de Genève, et où. Tout se passe dans ce navigateur\u{202f}; le texte n’est envoyé nulle part.",
        "Pegue una frase para saber si figura palabra por palabra en el resumen de conclusiones de Nueva York o de Ginebra, y dónde. Todo ocurre en este navegador; el texto no se envía a ninguna parte.";
    quote_label:
        "Text to check, in English as in the originals",
        "Texte à vérifier, en anglais comme dans les originaux",
        "Texto por comprobar, en inglés como en los originales";
    quote_check:
        "Check",
        "Vérifier",
        "Comprobar";
    quote_verbatim:
        "Word for word",
        "Mot pour mot",
        "Palabra por palabra";
    quote_partly:
        "Partly",
        "En partie",
        "En parte";
    quote_not_found:
        "Not found in either text",
        "Ne figure dans aucun des deux textes",
        "No figura en ninguno de los dos textos";
    quote_not_found_help:
        "It may be a translation, a paraphrase, or from another document. Do not put it in quotation marks as words of the workshops.",
        "C’est peut-être une traduction, une paraphrase ou un passage d’un autre document. Ne le mettez pas entre guillemets comme paroles des ateliers.",
        "Puede ser una traducción, una paráfrasis o un pasaje de otro documento. No lo ponga entre comillas como palabras de los talleres.";
    quote_ours:
        "These are the explorer’s own words, not those of the texts: cite them without quotation marks.",
        "Ce sont les mots de l’explorateur, non ceux des textes\u{202f}: citez-les sans guillemets.",
        "Son palabras del explorador, no de los textos: cítelas sin comillas.";
    quote_departs:
        "Words that depart from the text are marked.",
        "Les mots qui s’écartent du texte sont signalés.",
        "Están marcadas las palabras que se apartan del texto.";
    quote_method:
        "The originals are not shipped: the page holds short fingerprints of every four words in a row, which let it recognise the texts but not show them. A changed first or last word goes unnoticed about once in 64 times, any other far more seldom.",
        "Les originaux ne sont pas fournis\u{202f}: la page contient de courtes empreintes de chaque suite de quatre mots, qui permettent de reconnaître les textes, non de les montrer. Un premier ou dernier mot modifié passe inaperçu environ une fois sur 64, tout autre bien plus rarement.",
        "Los originales no se incluyen: la página contiene huellas cortas de cada cuatro palabras seguidas, que permiten reconocer los textos pero no mostrarlos. Una primera o última palabra cambiada pasa inadvertida cerca de una vez de cada 64; cualquier otra, mucho menos.";
    quote_failed:
        "The fingerprints of the texts could not be loaded.",
        "Les empreintes des textes n’ont pas pu être chargées.",
        "Las huellas de los textos no se pudieron cargar.";
    // Data
    data_lead:
        "The whole data set in three languages, and what is needed to read it with a program.",
        "Le jeu de données complet en trois langues, et ce qu’il faut pour le lire avec un programme.",
        "El conjunto de datos completo en tres idiomas, y lo necesario para leerlo con un programa.";
    data_whole:
        "Whole data set, three languages (JSON)",
        "Jeu de données complet, trois langues (JSON)",
        "Conjunto de datos completo, tres idiomas (JSON)";
    data_schema:
        "Its JSON Schema",
        "Son schéma JSON",
        "Su esquema JSON";
    data_selection:
        "All statements in another format",
        "Tous les énoncés dans un autre format",
        "Todos los enunciados en otro formato";
    data_release:
        "Release",
        "Version",
        "Versión";
    data_licence:
        "Licence of the data: CC BY 4.0. Name the International Organization for Migration as author of the originals and IDM Explorer as source of the summaries and links.",
        "Licence des données\u{a0}: CC BY 4.0. Nommez l’Organisation internationale pour les migrations comme auteur des originaux et IDM Explorer comme source des résumés et des liens.",
        "Licencia de los datos: CC BY 4.0. Nombre a la Organización Internacional para las Migraciones como autora de los originales y a IDM Explorer como fuente de los resúmenes y vínculos.";
}

/// What a note covers of the targets that concern migration, and what neither text mentions.
pub fn gaps(total: usize, stated: usize, inferred: usize, silent: &str, lang: Lang) -> String {
    let covered = match lang {
        Lang::En => format!(
            "Of the {total} targets that concern migration, the statements of this note name {stated} by number or in words and reach {inferred} more by our inference."
        ),
        Lang::Fr => format!(
            "Sur les {total} cibles qui touchent à la migration, les énoncés de cette note en nomment {stated} par numéro ou en mots et en atteignent {inferred} de plus par inférence."
        ),
        Lang::Es => format!(
            "De las {total} metas relacionadas con la migración, los enunciados de esta nota nombran {stated} por número o con palabras y alcanzan {inferred} más por inferencia nuestra."
        ),
    };
    if silent.is_empty() {
        return covered;
    }
    match lang {
        Lang::En => format!("{covered} Not mentioned in these summaries at all: {silent}."),
        Lang::Fr => format!("{covered} Non mentionnées dans ces résumés\u{a0}: {silent}."),
        Lang::Es => format!("{covered} No mencionadas en estos resúmenes: {silent}."),
    }
}

/// Why a statement must not be reported as a finding of the workshop.
pub fn weakly_voiced(attribution: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("“{attribution}”: report who said it, not that the workshop concluded it."),
        Lang::Fr => format!("«\u{a0}{attribution}\u{a0}»\u{a0}: indiquez qui l’a dit, non que l’atelier l’a conclu."),
        Lang::Es => format!("«{attribution}»: indique quién lo dijo, no que el taller lo concluyera."),
    }
}

/// Why a paragraph about the meeting is no finding.
pub fn about_the_meeting(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "About the meeting itself; not a conclusion.",
        Lang::Fr => "Concerne la réunion elle-même\u{202f}; ce n’est pas une conclusion.",
        Lang::Es => "Se refiere a la reunión misma; no es una conclusión.",
    }
}

/// How much of a note's link is used, as a sentence.
pub fn link_room(used: usize, limit: usize, lang: Lang) -> String {
    let (used, limit) = (dates::number(used, lang), dates::number(limit, lang));
    match lang {
        Lang::En => format!("The link of this note has {used} of at most {limit} characters."),
        Lang::Fr => format!("Le lien de cette note compte {used} caractères sur {limit} au plus."),
        Lang::Es => format!("El enlace de esta nota tiene {used} caracteres de un máximo de {limit}."),
    }
}

/// How long the note is and what it was made from.
pub fn note_made(count: usize, total: usize, version: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("{count} of {total} statements. IDM Explorer, data set {version}."),
        Lang::Fr => format!("{count} énoncés sur {total}. IDM Explorer, jeu de données {version}."),
        Lang::Es => format!("{count} de {total} enunciados. IDM Explorer, conjunto de datos {version}."),
    }
}

/// `Part 3 of 7`, said when a part of the note has moved.
pub fn moved_to(place: usize, of: usize, lang: Lang) -> String {
    match lang {
        Lang::En => format!("Now part {place} of {of}"),
        Lang::Fr => format!("Désormais partie {place} sur {of}"),
        Lang::Es => format!("Ahora parte {place} de {of}"),
    }
}

/// What a receipt says when the sender saw something else.
pub fn sender_saw(seen: usize, release: &str, now: usize, current: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("The sender saw {seen} statements with data set {release}; now there are {now} with {current}."),
        Lang::Fr => {
            format!("L’expéditeur a vu {seen} énoncés avec le jeu de données {release}\u{202f}; il y en a maintenant {now} avec {current}.")
        }
        Lang::Es => format!("El remitente vio {seen} enunciados con los datos {release}; ahora son {now} con {current}."),
    }
}

/// How many words of a quotation stand in the text.
pub fn words_hold(held: usize, of: usize, lang: Lang) -> String {
    match lang {
        Lang::En => format!("{held} of {of} words stand in the text."),
        Lang::Fr => format!("{held} mots sur {of} figurent dans le texte."),
        Lang::Es => format!("{held} de {of} palabras figuran en el texto."),
    }
}

/// That a text is longer than what is checked at once.
pub fn too_long(words: usize, most: usize, lang: Lang) -> String {
    let (words, most) = (dates::number(words, lang), dates::number(most, lang));
    match lang {
        Lang::En => format!("{words} words are too many: at most {most} are checked at once."),
        Lang::Fr => format!("{words} mots sont trop\u{202f}; {most} au plus sont vérifiés à la fois."),
        Lang::Es => format!("{words} palabras son demasiadas: se comprueban como máximo {most} a la vez."),
    }
}

/// What a file of a format holds.
pub fn export_of(format: ExportFormat, events: usize, lang: Lang) -> String {
    let text = match (format, lang) {
        (ExportFormat::Csv, Lang::En) => "Table for spreadsheets, with a second file that describes its columns",
        (ExportFormat::Csv, Lang::Fr) => "Tableau pour tableurs, avec un second fichier qui décrit ses colonnes",
        (ExportFormat::Csv, Lang::Es) => "Tabla para hojas de cálculo, con un segundo archivo que describe sus columnas",
        (ExportFormat::Json, Lang::En) => "Complete records, for programs",
        (ExportFormat::Json, Lang::Fr) => "Enregistrements complets, pour programmes",
        (ExportFormat::Json, Lang::Es) => "Registros completos, para programas",
        (ExportFormat::Markdown, Lang::En) => "Text with footnotes",
        (ExportFormat::Markdown, Lang::Fr) => "Texte avec notes de bas de page",
        (ExportFormat::Markdown, Lang::Es) => "Texto con notas al pie",
        (ExportFormat::Ris, Lang::En) => "References for Zotero, EndNote, Mendeley",
        (ExportFormat::Ris, Lang::Fr) => "Références pour Zotero, EndNote, Mendeley",
        (ExportFormat::Ris, Lang::Es) => "Referencias para Zotero, EndNote, Mendeley",
        (ExportFormat::BibTex, Lang::En) => "References for LaTeX",
        (ExportFormat::BibTex, Lang::Fr) => "Références pour LaTeX",
        (ExportFormat::BibTex, Lang::Es) => "Referencias para LaTeX",
        (ExportFormat::CslJson, Lang::En) => "References for Pandoc and citation processors",
        (ExportFormat::CslJson, Lang::Fr) => "Références pour Pandoc et les processeurs de citations",
        (ExportFormat::CslJson, Lang::Es) => "Referencias para Pandoc y procesadores de citas",
        (ExportFormat::Calendar, _) => return phrases::events(events, lang),
    };
    text.to_owned()
}

/// The line below a picture: whose data, which release, when, where.
pub fn picture_source(p: &Provenance) -> String {
    let source = match p.language {
        Lang::En => "Source: IDM Explorer, after the summaries of conclusions of IOM",
        Lang::Fr => "Source\u{a0}: IDM Explorer, d’après les résumés de conclusions de l’OIM",
        Lang::Es => "Fuente: IDM Explorer, según los resúmenes de conclusiones de la OIM",
    };
    format!(
        "{source}. {} {}, {}. {}. {}",
        Messages::of(p.language).data_version,
        p.version,
        dates::day(p.date, p.language),
        p.licence,
        p.link
    )
}

/// That a quotation is too short to tell.
pub fn too_short(words: usize, needed: usize, lang: Lang) -> String {
    match lang {
        Lang::En => format!("{words} words are too few to tell: at least {needed} are needed."),
        Lang::Fr => format!("{words} mots ne suffisent pas\u{202f}; il en faut au moins {needed}."),
        Lang::Es => format!("{words} palabras son pocas para saberlo: hacen falta al menos {needed}."),
    }
}
