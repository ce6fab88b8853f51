//! The fixed texts of the interface.

use crate::domain::Lang;

macro_rules! messages {
    ($($name:ident: $en:literal, $fr:literal, $es:literal;)+) => {
        /// Every fixed text of the interface in one language.
        #[derive(Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "the text itself says what it is")]
        pub struct Messages { $(pub $name: &'static str,)+ }

        const EN: Messages = Messages { $($name: $en,)+ };
        const FR: Messages = Messages { $($name: $fr,)+ };
        const ES: Messages = Messages { $($name: $es,)+ };

        impl Messages {
            /// Name and text of every message, for tests.
            pub fn all(&self) -> Vec<(&'static str, &'static str)> {
                vec![$((stringify!($name), self.$name)),+]
            }
        }
    };
}

impl Messages {
    /// The texts in a language.
    pub fn of(lang: Lang) -> &'static Messages {
        match lang {
            Lang::En => &EN,
            Lang::Fr => &FR,
            Lang::Es => &ES,
        }
    }
}

messages! {
    search: "Search", "Recherche", "Búsqueda";
    from_date: "From", "Du", "Desde";
    to_date: "To", "Au", "Hasta";
    not_prefix: "not ", "sauf ", "salvo ";
    not_stated: "Not stated", "Non précisé", "No indicado";
    agenda_whole: "2030 Agenda as a whole", "Programme 2030 dans son ensemble", "Agenda 2030 en su conjunto";
    statements: "Statements", "Énoncés", "Enunciados";
}
