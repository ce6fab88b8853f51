//! The note as Rich Text Format 1.9: what every word processor opens from a file, with real footnotes.
//!
//! All text is ASCII with `\\u` escapes, so no encoding can go wrong; braces and backslashes are escaped.

use super::document::{Document, Piece, from_right, place};
use crate::i18n::Work;
use crate::i18n::grammar::{colon, semicolon};

/// The RTF of a note.
pub fn write(note: &Document) -> String {
    let words = Work::of(note.lang);
    let language = note.lang.row().windows_id;
    let mut out = format!(
        "{{\\rtf1\\ansi\\ansicpg1252\\deff0\\deflang{language}\\uc1{{\\fonttbl{{\\f0\\froman Cambria;}}{{\\f1\\fswiss Calibri;}}}}\r\n\\f0\\fs22\r\n"
    );
    let mut paragraph = |style: &str, content: &str| out.push_str(&format!("{{\\pard\\sa120{style} {content}\\par}}\r\n"));
    paragraph(&format!("\\sb120\\b\\fs32{}", direction(&note.title)), &escape(&note.title));
    paragraph("\\f1\\fs18", &escape(&note.made));
    for piece in &note.pieces {
        match piece {
            Piece::Heading(text) => paragraph(&format!("{HEADING}{}", direction(text)), &escape(text)),
            Piece::Line(text) => paragraph(direction(text), &escape(text)),
            Piece::Statement { id, title, text, attribution, number } => {
                let footnote = note.footnotes.iter().find(|f| f.number == *number).map(|f| f.text.as_str()).unwrap_or_default();
                let aside = format!("({}{}{attribution})", place(id, note.lang), semicolon(note.lang));
                paragraph("", &format!("{{\\b {}.}} {}{} {{\\i {}}}", escape(title), escape(text), anchor(footnote), escape(&aside)));
            }
        }
    }
    if !note.sdgs.is_empty() {
        paragraph(HEADING, &escape(words.findings_table));
        paragraph("\\b", &row([words.column_sdg, words.column_grade, words.column_statements]));
        for sdg in &note.sdgs {
            paragraph("", &row([&sdg.label(note.lang), &sdg.ground, &sdg.notes()]));
        }
    }
    paragraph(HEADING, &escape(words.gaps));
    paragraph("", &escape(&note.gaps));
    paragraph(HEADING, &escape(words.cautions));
    paragraph("", &escape(words.own_words_note));
    for caution in &note.cautions {
        paragraph("", &escape(&format!("{} ({}){}{}", place(&caution.id, note.lang), caution.number, colon(note.lang), caution.text)));
    }
    paragraph("\\f1\\fs18", &escape(&note.link));
    out.push('}');
    out
}

const HEADING: &str = "\\keepn\\sb240\\b\\fs26";

/// The direction of a paragraph of the reader's, where it is not that of the note.
fn direction(text: &str) -> &'static str {
    if from_right(text) { "\\rtlpar\\qr" } else { "" }
}

/// A row as text with tabs: three columns need no table, and text survives every converter.
fn row(cells: [&str; 3]) -> String {
    cells.map(escape).join("\\tab ")
}

fn anchor(text: &str) -> String {
    format!("{{\\super\\chftn}}{{\\footnote\\pard\\fs18{{\\super\\chftn}} {}}}", escape(text))
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '{' | '}' => {
                out.push('\\');
                out.push(c);
            }
            ' '..='~' => out.push(c),
            c if c.is_control() => out.push(' '),
            c => {
                let mut units = [0; 2];
                for unit in c.encode_utf16(&mut units) {
                    // Signed 16 bits, as the format wants, with a stand-in for programs that cannot show it.
                    out.push_str(&format!("\\u{}?", unit.cast_signed()));
                }
            }
        }
    }
    out
}
