//! The styles for people and the formats for programs that a citation can be written in.

/// A style for people or a format for programs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Format {
    /// A footnote as in documents of the United Nations.
    #[default]
    Un,
    /// Chicago Manual of Style, 17th edition, note.
    Chicago,
    /// APA, 7th edition, reference list.
    Apa,
    /// BibTeX.
    BibTex,
    /// RIS.
    Ris,
    /// CSL-JSON.
    CslJson,
}

impl Format {
    /// All formats in the order in which they are offered.
    pub const ALL: [Format; 6] = [Format::Un, Format::Chicago, Format::Apa, Format::BibTex, Format::Ris, Format::CslJson];

    /// Its id in the page.
    pub fn id(self) -> &'static str {
        match self {
            Format::Un => "un",
            Format::Chicago => "chicago",
            Format::Apa => "apa",
            Format::BibTex => "bibtex",
            Format::Ris => "ris",
            Format::CslJson => "csl-json",
        }
    }

    /// Its name, the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Format::Un => "United Nations",
            Format::Chicago => "Chicago",
            Format::Apa => "APA",
            Format::BibTex => "BibTeX",
            Format::Ris => "RIS",
            Format::CslJson => "CSL-JSON",
        }
    }

    /// Whether it is a style for people, which a text with italics shows best.
    pub fn is_for_people(self) -> bool {
        matches!(self, Format::Un | Format::Chicago | Format::Apa)
    }
}
