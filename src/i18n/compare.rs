//! The fixed texts of the comparison and of the gaps.

use super::table::table;

table! {
    /// Every fixed text of the comparison and of the gaps in one language.
    CompareMessages;
    lead:
        "What Geneva took up from New York, matter by matter, and what it left or added.",
        "Ce que Genève a repris de New York, sujet par sujet, et ce qu’elle a laissé ou ajouté.",
        "Qué retomó Ginebra de Nueva York, asunto por asunto, y qué dejó o añadió.";
}
