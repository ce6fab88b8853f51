//! The note as Markdown with footnotes (`[^1]`), as GitHub, Pandoc and most editors read them.
//!
//! Characters that Markdown would read as markup are escaped, so that a note says what was written and no more.

use super::document::{Document, Piece, place};
use crate::export::{escape_markdown as escape, markdown_address as address, markdown_linked as linked};
use crate::i18n::Work;
use crate::i18n::grammar::{colon, semicolon};

/// The Markdown of a note.
pub fn write(note: &Document) -> String {
    let words = Work::of(note.lang);
    let mut blocks = vec![format!("# {}", escape(&note.title)), escape(&note.made)];
    for piece in &note.pieces {
        blocks.push(match piece {
            Piece::Heading(text) => format!("## {}", escape(text)),
            Piece::Line(text) => escape(text),
            Piece::Statement { id, title, text, attribution, number } => {
                format!(
                    "**{}.** {}[^{number}] *({}{}{})*",
                    escape(title),
                    escape(text),
                    escape(&place(id, note.lang)),
                    semicolon(note.lang),
                    escape(attribution)
                )
            }
        });
    }
    if !note.sdgs.is_empty() {
        blocks.push(format!("## {}", escape(words.findings_table)));
        let head = format!(
            "| {} | {} | {} |\n| --- | --- | --- |",
            escape(words.column_sdg),
            escape(words.column_grade),
            escape(words.column_statements)
        );
        let rows = note.sdgs.iter().map(|row| format!("| {} | {} | {} |", escape(&row.label(note.lang)), escape(&row.ground), row.notes()));
        blocks.push(std::iter::once(head).chain(rows).collect::<Vec<_>>().join("\n"));
    }
    blocks.push(format!("## {}", escape(words.gaps)));
    blocks.push(escape(&note.gaps));
    blocks.push(format!("## {}", escape(words.cautions)));
    let cautions = note
        .cautions
        .iter()
        .map(|c| format!("- {} ({}){}{}", escape(&place(&c.id, note.lang)), c.number, colon(note.lang), escape(&c.text)));
    blocks.push(std::iter::once(format!("- {}", escape(words.own_words_note))).chain(cautions).collect::<Vec<_>>().join("\n"));
    blocks.push(address(&note.link));
    blocks.extend(note.footnotes.iter().map(|f| format!("[^{}]: {}", f.number, linked(&f.text, &f.link))));
    blocks.join("\n\n") + "\n"
}
