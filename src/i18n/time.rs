//! The fixed texts of the three dates of the timeline.

use super::table::table;

table! {
    /// Every fixed text of the three dates of the timeline in one language.
    TimeMessages;
    lead:
        "As known on",
        "État des connaissances au",
        "Según lo sabido el";
}
