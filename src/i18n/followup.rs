//! The fixed texts of the expectations and of the data series.

use super::table::table;

table! {
    /// Every fixed text of the expectations and of the data series in one language.
    FollowupMessages;
    lead:
        "What was expected in the texts, and what is documented afterwards.",
        "Ce que les textes attendaient, et ce qui est documenté par la suite.",
        "Qué se esperaba en los textos y qué está documentado después.";
}
