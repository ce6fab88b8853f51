//! The languages of the interface: a row each, with everything in which they differ beside what they say. That, and its
//! grammar, is in `public/locales`; here is what has to be known before such a file has come, and in files for other programs.
//!
//! The rows are the arguments of a macro, and not values, because the build script reads them too and knows nothing else of
//! the program, and because only the search names the algorithms that it links.

/// Calls a macro with the rows: `Variant("tag", Algorithm) => Language`. English is the first, in which everything can be said;
/// the order is that in which languages are offered. The algorithm is one of the crate `rust-stemmers`.
macro_rules! languages {
    ($with:ident) => {
        $with! {
            /// English.
            #[default]
            En("en", English) => Language {
                own_name: "English",
                open_graph: "en_GB",
                windows_id: 2057,
                common: &["a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to", "with"],
                elided: 0,
                possessive: Some("s"),
                or: "OR",
                and: "AND",
                not: "NOT",
                in_dates: &["of", "the", "st", "nd", "rd", "th"],
                goals: &["sdg", "sdgs"],
                goal: &["goal", "goals", "target", "targets"],
                after_goal: &["sustainable", "development", "no", "number"],
            },
            /// French.
            Fr("fr", French) => Language {
                own_name: "Français",
                open_graph: "fr_FR",
                windows_id: 1036,
                common: &[
                    "a", "au", "aux", "avec", "d", "dans", "de", "des", "du", "en", "et", "l", "la", "le", "les", "ou", "par", "pour",
                    "sur", "un", "une",
                ],
                elided: 2,
                possessive: None,
                or: "OU",
                and: "ET",
                not: "SAUF",
                in_dates: &["le", "er"],
                goals: &["odd"],
                goal: &["objectif", "objectifs", "cible"],
                after_goal: &["de", "developpement", "durable", "n"],
            },
            /// Spanish.
            Es("es", Spanish) => Language {
                own_name: "Español",
                open_graph: "es_ES",
                windows_id: 3082,
                common: &["a", "al", "con", "de", "del", "el", "en", "la", "las", "los", "o", "para", "por", "sobre", "un", "una", "y"],
                elided: 0,
                possessive: None,
                or: "O",
                and: "Y",
                not: "NO",
                in_dates: &["de", "del", "el", "o", "º"],
                goals: &["ods"],
                goal: &["objetivo", "objetivos", "meta", "metas"],
                after_goal: &["de", "desarrollo", "sostenible", "n", "no"],
            },
        }
    };
}

pub(crate) use languages;
