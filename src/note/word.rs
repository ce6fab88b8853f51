//! The note as HTML for the clipboard, with footnotes that word processors take over as footnotes.
//!
//! Microsoft Word knows a footnote by `mso-footnote-id` on the reference and `mso-element:footnote` on the note;
//! LibreOffice knows it by the classes `sdfootnoteanc` and `sdfootnotesym`. Both are written, so either takes it; a
//! program that knows neither shows numbered notes with links in both directions. All text is escaped.

use super::document::{Document, Piece, from_right, place};
use crate::cite::escape_html as escape;
use crate::i18n::Work;
use std::fmt::Write;

/// The HTML of a note, a fragment without `<html>`.
pub fn write(note: &Document) -> String {
    let words = Work::of(note.lang);
    let mut out = String::new();
    let mut put = |parts: std::fmt::Arguments| {
        // Writing to a string cannot fail.
        let _ = out.write_fmt(parts);
    };
    put(format_args!(
        "<div lang=\"{}\"><h1{}>{}</h1><p>{}</p>",
        note.lang.tag(),
        direction(&note.title),
        escape(&note.title),
        escape(&note.made)
    ));
    for piece in &note.pieces {
        match piece {
            Piece::Heading(text) => put(format_args!("<h2{}>{}</h2>", direction(text), escape(text))),
            Piece::Line(text) => put(format_args!("<p{}>{}</p>", direction(text), escape(text))),
            Piece::Statement { id, title, text, attribution, number } => put(format_args!(
                "<p><b>{}.</b> {}{} <i>({}; {})</i></p>",
                escape(title),
                escape(text),
                reference(*number),
                escape(&place(id, note.lang)),
                escape(attribution),
            )),
        }
    }
    if !note.sdgs.is_empty() {
        put(format_args!(
            "<h2>{}</h2><table border=\"1\" cellpadding=\"4\" cellspacing=\"0\"><tr><th>{}</th><th>{}</th><th>{}</th></tr>",
            escape(words.findings_table),
            escape(words.column_sdg),
            escape(words.column_grade),
            escape(words.column_statements)
        ));
        for row in &note.sdgs {
            put(format_args!(
                "<tr><td>{}</td><td>{}</td><td>{}</td></tr>",
                escape(&row.label(note.lang)),
                escape(&row.ground),
                row.notes()
            ));
        }
        put(format_args!("</table>"));
    }
    put(format_args!("<h2>{}</h2><p>{}</p>", escape(words.gaps), escape(&note.gaps)));
    put(format_args!("<h2>{}</h2><ul><li>{}</li>", escape(words.cautions), escape(words.own_words_note)));
    for caution in &note.cautions {
        put(format_args!("<li>{} ({}): {}</li>", escape(&place(&caution.id, note.lang)), caution.number, escape(&caution.text)));
    }
    put(format_args!("</ul><p><a href=\"{0}\">{0}</a></p>", escape(&note.link)));
    put(format_args!("<div style=\"mso-element:footnote-list\">"));
    for footnote in &note.footnotes {
        put(format_args!("{}", entry(footnote.number, &footnote.text)));
    }
    put(format_args!("</div></div>"));
    out
}

/// The direction of a text of the reader's, where it is not that of the note.
fn direction(text: &str) -> &'static str {
    if from_right(text) { " dir=\"rtl\"" } else { "" }
}

fn reference(number: usize) -> String {
    format!(
        "<a class=\"sdfootnoteanc\" style=\"mso-footnote-id:ftn{number}\" href=\"#_ftn{number}\" name=\"_ftnref{number}\" id=\"_ftnref{number}\"><sup>{number}</sup></a>"
    )
}

fn entry(number: usize, text: &str) -> String {
    format!(
        "<div style=\"mso-element:footnote\" id=\"ftn{number}\"><p class=\"MsoFootnoteText sdfootnote\"><a class=\"sdfootnotesym\" style=\"mso-footnote-id:ftn{number}\" href=\"#_ftnref{number}\" name=\"_ftn{number}\" id=\"_ftn{number}\"><sup>{number}</sup></a> {}</p></div>",
        escape(text)
    )
}
