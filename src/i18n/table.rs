//! Tables of fixed texts: one line a text, in every language, so that a missing one does not compile.
//!
//! Several tables instead of one, because what only a part of the program uses is loaded with that part.

macro_rules! table {
    ($(#[$doc:meta])* $table:ident $($name:ident: $en:literal, $fr:literal, $es:literal;)+) => {
        $(#[$doc])*
        #[derive(Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "the text itself says what it is")]
        pub struct $table { $(pub $name: &'static str,)+ }

        impl $table {
            const EN: $table = $table { $($name: $en,)+ };
            const FR: $table = $table { $($name: $fr,)+ };
            const ES: $table = $table { $($name: $es,)+ };

            /// The texts in a language.
            pub fn of(lang: $crate::domain::Lang) -> &'static $table {
                match lang {
                    $crate::domain::Lang::En => &Self::EN,
                    $crate::domain::Lang::Fr => &Self::FR,
                    $crate::domain::Lang::Es => &Self::ES,
                }
            }

            /// Name and text of every message, for tests.
            pub fn all(&self) -> Vec<(&'static str, &'static str)> {
                vec![$((stringify!($name), self.$name)),+]
            }
        }
    };
}
