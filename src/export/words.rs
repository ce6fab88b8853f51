//! What is said of files and of pictures that are saved.

use super::{ExportFormat, Provenance};
use crate::domain::Lang;
use crate::i18n::{Messages, Work, dates};
use crate::wording::phrases;

/// What a file of a format holds.
pub fn export_of(format: ExportFormat, events: usize, lang: Lang) -> String {
    let words = Work::of(lang);
    let text = match format {
        ExportFormat::Csv => words.file_of_csv,
        ExportFormat::Json => words.file_of_json,
        ExportFormat::Markdown => words.file_of_markdown,
        ExportFormat::Ris => words.file_of_ris,
        ExportFormat::BibTex => words.file_of_bib_tex,
        ExportFormat::CslJson => words.file_of_csl_json,
        ExportFormat::Calendar => return phrases::events(events, lang),
    };
    text.to_owned()
}

/// The line below a picture: whose data, which release, when, where.
pub fn picture_source(p: &Provenance) -> String {
    let lang = p.language;
    let (source, data_version) = (&p.source, Messages::of(lang).data_version);
    format!("{source}. {data_version} {}, {}. {}. {}", p.version, dates::day(p.date, lang), p.licence, p.link)
}
