//! The fixed texts of what is named together and of how strongly it was said.

use super::table::table;

table! {
    /// Every fixed text of what is named together and of how strongly it was said in one language.
    TogetherMessages;
    lead:
        "Who and what is named in the same statements.",
        "Qui et quoi sont nommés dans les mêmes énoncés.",
        "Quién y qué se nombran en los mismos enunciados.";
}
