//! Citations of a statement in the styles and formats that institutions ask for.
//!
//! [`Citable`] holds what is known of one statement; each file turns it into one format. What the
//! source does not give (a UN symbol, a page, a DOI) is not invented.

mod apa;
mod bibtex;
mod chicago;
mod csl;
mod ris;
mod un;

use crate::dataset::DataSet;
use crate::domain::{Day, Lang, Statement, StatementId};

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
}

/// What is known of a statement as a source. Titles are those of the originals, in English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citable {
    /// Pinpoint.
    pub id: StatementId,
    /// Corporate author.
    pub author: String,
    /// `Summary of conclusions`.
    pub title: String,
    /// `first workshop of the International Dialogue on Migration 2016`.
    pub event: String,
    /// Theme of the workshop.
    pub event_title: String,
    /// City.
    pub place: String,
    /// First day.
    pub first: Day,
    /// Last day.
    pub last: Day,
    /// Pinpoint in words: `conclusion 3, point 2`.
    pub locator: String,
    /// Title of the summary in the explorer.
    pub summary: String,
    /// Version of the data set.
    pub version: String,
    /// Address of the statement in the explorer; empty where it is not known.
    pub link: String,
}

impl Citable {
    /// Of a statement; `None` if its workshop is not in the set or has no days.
    pub fn of(set: &DataSet, statement: &Statement, link: &str) -> Option<Citable> {
        let place = set.workshops.iter().position(|w| w.id == statement.workshop)?;
        let workshop = set.workshops.get(place)?;
        let ordinal = ["first", "second", "third", "fourth"].get(place).copied().unwrap_or("further");
        let (first, last) = (workshop.date.first_day()?, workshop.date.last_day()?);
        Some(Citable {
            id: statement.id.clone(),
            author: "International Organization for Migration".to_owned(),
            title: "Summary of conclusions".to_owned(),
            event: format!("{ordinal} workshop of the International Dialogue on Migration {}", first.civil().0),
            event_title: workshop.title.get(Lang::En).to_owned(),
            place: workshop.name.get(Lang::En).to_owned(),
            first,
            last,
            locator: locator(statement.id.as_str(), Lang::En),
            summary: statement.title.get(Lang::En).to_owned(),
            version: set.version.clone(),
            link: link.to_owned(),
        })
    }

    /// The citation in a format.
    pub fn write(&self, format: Format) -> String {
        match format {
            Format::Un => un::write(self),
            Format::Chicago => chicago::write(self),
            Format::Apa => apa::write(self),
            Format::BibTex => bibtex::write(self),
            Format::Ris => ris::write(self),
            Format::CslJson => csl::write(self),
        }
    }

    fn year(&self) -> i32 {
        self.first.civil().0
    }

    /// Where the summary that is shown stands, with its version; without an address where none is known.
    fn available(&self) -> String {
        let comma = if self.link.is_empty() { "" } else { ", " };
        format!("Summarized in IDM Explorer, data set {}{comma}{}", self.version, self.link)
    }
}

/// A pinpoint as it is shown: `W1 · 3.2`.
pub fn pinpoint(id: &str) -> String {
    id.replacen('.', " · ", 1)
}

/// A pinpoint in words: `conclusion 3, point 2`, `opening paragraph 4`.
pub fn locator(id: &str, lang: Lang) -> String {
    let mut parts = id.split('.').skip(1);
    let (first, second) = (parts.next().unwrap_or_default(), parts.next());
    let word = |words: [&'static str; 3]| words.get(lang as usize).copied().unwrap_or_default();
    match (first, second) {
        ("intro", Some(n)) => format!("{} {n}", word(["opening paragraph", "paragraphe d’ouverture", "párrafo inicial"])),
        ("close", Some(n)) => format!("{} {n}", word(["closing paragraph", "paragraphe de clôture", "párrafo final"])),
        (c, Some(p)) => format!("{} {c}, {} {p}", word(["conclusion", "conclusion", "conclusión"]), word(["point", "point", "punto"])),
        (c, None) => format!("{} {c}", word(["conclusion", "conclusion", "conclusión"])),
    }
}
