//! The styles for people and the formats for programs that a citation can be written in, each a row of one table.

use super::{Citable, Rich, apa, bibtex, chicago, csl, oscola, ris, un};

/// How citations are written.
pub(super) enum Writer {
    /// A line for people, which a text with italics shows best.
    Style(fn(&Citable) -> Rich),
    /// Entries for programs, as one file.
    Entries(fn(&[Citable]) -> String),
}

macro_rules! formats {
    ($($(#[$meaning:meta])* $format:ident: $id:literal, $name:literal, $writer:expr;)*) => {
        /// A style for people or a format for programs.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub enum Format { $($(#[$meaning])* $format,)* }

        impl Format {
            /// All formats in the order in which they are offered.
            pub const ALL: [Format; [$($id),*].len()] = [$(Format::$format),*];

            /// Its id in the page.
            pub fn id(self) -> &'static str {
                match self { $(Format::$format => $id,)* }
            }

            /// Its name, the same in every language.
            pub fn name(self) -> &'static str {
                match self { $(Format::$format => $name,)* }
            }

            pub(super) fn writer(self) -> Writer {
                match self { $(Format::$format => $writer,)* }
            }
        }
    };
}

formats! {
    /// A footnote as in documents of the United Nations.
    #[default]
    Un: "un", "United Nations", Writer::Style(un::write);
    /// Chicago Manual of Style, 17th edition, note.
    Chicago: "chicago", "Chicago", Writer::Style(chicago::write);
    /// APA, 7th edition, reference list.
    Apa: "apa", "APA", Writer::Style(apa::write);
    /// OSCOLA, 4th edition, footnote.
    Oscola: "oscola", "OSCOLA", Writer::Style(oscola::write);
    /// BibTeX.
    BibTex: "bibtex", "BibTeX", Writer::Entries(|all| all.iter().map(bibtex::write).collect());
    /// RIS.
    Ris: "ris", "RIS", Writer::Entries(|all| all.iter().map(ris::write).collect());
    /// CSL-JSON.
    CslJson: "csl-json", "CSL-JSON", Writer::Entries(csl::write);
}

impl Format {
    /// Whether it is a style for people.
    pub fn is_for_people(self) -> bool {
        matches!(self.writer(), Writer::Style(_))
    }
}
