//! The formats in which a selection can be taken away.

/// A format of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ExportFormat {
    /// A table, with a second file that describes it.
    Csv,
    /// The records as they stand in the data set.
    Json,
    /// A text to read and to paste into a document.
    Markdown,
    /// References.
    Ris,
    /// References.
    BibTex,
    /// References.
    CslJson,
    /// The events, not the statements.
    Calendar,
}

impl ExportFormat {
    /// All formats in the order in which they are offered.
    pub const ALL: [ExportFormat; 7] = [
        ExportFormat::Csv,
        ExportFormat::Json,
        ExportFormat::Markdown,
        ExportFormat::Ris,
        ExportFormat::BibTex,
        ExportFormat::CslJson,
        ExportFormat::Calendar,
    ];

    /// Its id in the page.
    pub fn id(self) -> &'static str {
        match self {
            ExportFormat::Csv => "csv",
            ExportFormat::Json => "json",
            ExportFormat::Markdown => "markdown",
            ExportFormat::Ris => "ris",
            ExportFormat::BibTex => "bibtex",
            ExportFormat::CslJson => "csl-json",
            ExportFormat::Calendar => "icalendar",
        }
    }

    /// How the names of its files end, without the first dot.
    pub fn extension(self) -> &'static str {
        match self {
            ExportFormat::Csv => "csv",
            ExportFormat::Json => "json",
            ExportFormat::Markdown => "md",
            ExportFormat::Ris => "ris",
            ExportFormat::BibTex => "bib",
            ExportFormat::CslJson => "csl.json",
            ExportFormat::Calendar => "ics",
        }
    }

    /// Its MIME type.
    pub fn mime(self) -> &'static str {
        match self {
            ExportFormat::Csv => "text/csv;charset=utf-8;header=present",
            ExportFormat::Json => "application/json",
            ExportFormat::Markdown => "text/markdown;charset=utf-8",
            ExportFormat::Ris => "application/x-research-info-systems",
            ExportFormat::BibTex => "application/x-bibtex",
            ExportFormat::CslJson => "application/vnd.citationstyles.csl+json",
            ExportFormat::Calendar => "text/calendar;charset=utf-8",
        }
    }

    /// Its name, the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            ExportFormat::Csv => "CSV",
            ExportFormat::Json => "JSON",
            ExportFormat::Markdown => "Markdown",
            ExportFormat::Ris => "RIS",
            ExportFormat::BibTex => "BibTeX",
            ExportFormat::CslJson => "CSL-JSON",
            ExportFormat::Calendar => "iCalendar",
        }
    }
}
