//! Files of a selection: what a reader takes away from a view.
//!
//! [`Selection`] holds the statements and events of a state with their [`Provenance`]; each file of this module turns
//! it into one format. Every file says which selection of which version it is, and is the same for the same state,
//! data and day. Knows neither the browser nor the clock: the address and the day come from the caller.
//!
//! What the formats cost: CSV is written with `csv` (1.4), because quoting has more corners than it seems; it brings
//! `csv-core` and `ryu` into the program. JSON is `serde_json`, which is there already. Markdown and iCalendar are
//! written here: `icalendar` would bring `chrono`, `iso8601` and `uuid` for what is a page of code. The parsers that
//! check all of this are dependencies of the tests alone.

mod calendar;
mod content_line;
mod csv;
mod csvw;
mod embed;
mod format;
mod json;
mod markdown;
mod provenance;
mod references;
mod row;
mod selection;
mod table;
mod tables;
pub mod words;

pub use content_line::{content_line, escape as escape_calendar_text};
pub use csv::{guard, unguard};
pub use embed::embed_code;
pub use format::ExportFormat;
pub use markdown::{address as markdown_address, escape as escape_markdown, linked as markdown_linked};
pub use provenance::Provenance;
pub use row::Column;
pub use selection::Selection;
pub use table::{Cell, Field, Holds, SEPARATOR, Table};
pub use tables::{TableKind, table};

/// A file to save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name: ASCII, 100 characters at most.
    pub name: String,
    /// Its MIME type.
    pub mime: &'static str,
    /// What stands in it, to be written as UTF-8.
    pub text: String,
}

/// A selection as files of a format; the first one is the export, a second one describes it.
pub fn export(format: ExportFormat, selection: &Selection) -> Vec<File> {
    let text = match format {
        ExportFormat::Csv => return tabular(selection, &row::statements(selection), &selection.file_name(format.extension())),
        ExportFormat::Json => json::write(selection),
        ExportFormat::Markdown => markdown::write(selection),
        ExportFormat::Ris | ExportFormat::BibTex | ExportFormat::CslJson => references::write(selection, format),
        ExportFormat::Calendar => calendar::write(selection),
    };
    vec![File { name: selection.file_name(format.extension()), mime: format.mime(), text }]
}

/// The formats that any table can be taken away in.
pub const TABLE_FORMATS: [ExportFormat; 3] = [ExportFormat::Csv, ExportFormat::Json, ExportFormat::Markdown];

/// The rows of a kind that a selection has, as files of one of [`TABLE_FORMATS`]; of another format there are none.
pub fn export_table(kind: TableKind, format: ExportFormat, selection: &Selection) -> Vec<File> {
    let table = table(kind, selection);
    let name = selection.file_name(&format!("{}.{}", table.id, format.extension()));
    let text = match format {
        ExportFormat::Csv => return tabular(selection, &table, &name),
        ExportFormat::Json => json::write_table(selection, &table),
        ExportFormat::Markdown => markdown::write_table(selection, &table),
        ExportFormat::Ris | ExportFormat::BibTex | ExportFormat::CslJson | ExportFormat::Calendar => return Vec::new(),
    };
    vec![File { name, mime: format.mime(), text }]
}

/// A table, and what describes it beside it.
fn tabular(selection: &Selection, table: &Table, name: &str) -> Vec<File> {
    let about = File { name: format!("{name}-metadata.json"), mime: csvw::MIME, text: csvw::write(selection, table, name) };
    vec![File { name: name.to_owned(), mime: ExportFormat::Csv.mime(), text: csv::write(table) }, about]
}
