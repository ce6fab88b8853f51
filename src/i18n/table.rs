//! How a table of fixed texts is declared: one line per message, its three languages side by side.
//!
//! A missing language does not compile. Each table is a type of its own, so that the linker can leave one that the
//! first view does not name out of it. Knows no text.

/// Declares a table: its documentation and name, then each message with its English, French and Spanish text.
macro_rules! table {
    ($(#[$doc:meta])* $table:ident; $($name:ident: $en:literal, $fr:literal, $es:literal;)+) => {
        $(#[$doc])*
        #[derive(Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "the text itself says what it is")]
        pub struct $table { $(pub $name: &'static str,)+ }

        const EN: $table = $table { $($name: $en,)+ };
        const FR: $table = $table { $($name: $fr,)+ };
        const ES: $table = $table { $($name: $es,)+ };

        impl $table {
            /// The texts in a language.
            pub fn of(lang: $crate::domain::Lang) -> &'static $table {
                match lang {
                    $crate::domain::Lang::En => &EN,
                    $crate::domain::Lang::Fr => &FR,
                    $crate::domain::Lang::Es => &ES,
                }
            }

            /// Name and text of every message, for tests.
            pub fn all(&self) -> Vec<(&'static str, &'static str)> {
                vec![$((stringify!($name), self.$name)),+]
            }
        }
    };
}

pub(crate) use table;
