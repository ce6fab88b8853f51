//! The paragraphs of a summary of conclusions, from its plain text.
//!
//! The numbers and bullets of the text make the ids of the data set: what stands before the first numbered
//! heading is `intro`, a heading is a conclusion, a bullet below it a point, and what is neither afterwards
//! is `close`. Left out is what belongs to no statement: titles, that is a line in capitals or a short
//! block without a full stop. Their words are in no fingerprint, and the paragraphs around a title follow
//! one another, as they do for a reader.
//!
//! Plain text out of a PDF: a page break may stand in the middle of a paragraph, so that a block that
//! begins in lower case goes on with the one before; a bullet may be left of as nothing but its indent.
//! Whether the ids are those of the data set is not known here.

use crate::domain::StatementId;

/// Words of the longest title.
const TITLE: usize = 20;

/// The paragraphs of a workshop's text in order, each with the id of its statement.
pub fn paragraphs(workshop: &str, text: &str) -> Vec<(StatementId, String)> {
    let mut reader = Reader { workshop, ..Reader::default() };
    for block in blocks(text) {
        reader.read(&block);
    }
    reader.out
}

#[derive(Default)]
struct Reader<'a> {
    workshop: &'a str,
    conclusion: Option<u32>,
    /// Paragraphs of the part so far: opening paragraphs, or points of the conclusion.
    count: u32,
    closing: u32,
    out: Vec<(StatementId, String)>,
}

/// What a block of lines looks like.
enum Mark<'a> {
    Number(u32, &'a str),
    Bullet(&'a str),
    Indent(&'a str),
    None(&'a str),
}

impl Reader<'_> {
    fn read(&mut self, block: &str) {
        match mark(block) {
            Mark::Number(number, text) => {
                (self.conclusion, self.count) = (Some(number), 0);
                self.push(number.to_string(), text);
            }
            Mark::Bullet(text) => self.point(text),
            Mark::Indent(text) | Mark::None(text) if is_title(text) => {}
            Mark::Indent(text) => self.point(text),
            Mark::None(text) => self.plain(text),
        }
    }

    fn push(&mut self, id: String, text: &str) {
        self.out.push((StatementId(format!("{}.{id}", self.workshop)), text.to_owned()));
    }

    /// A bullet; before the first heading there are none, and an indent says nothing.
    fn point(&mut self, text: &str) {
        let Some(conclusion) = self.conclusion else { return self.plain(text) };
        self.count += 1;
        self.push(format!("{conclusion}.{}", self.count), text);
    }

    fn plain(&mut self, text: &str) {
        let (part, count) = if self.conclusion.is_some() { ("close", &mut self.closing) } else { ("intro", &mut self.count) };
        *count += 1;
        let id = format!("{part}.{count}");
        self.push(id, text);
    }
}

/// Lines without a blank one between them; a line in capitals, a number or a bullet begins another block,
/// and a line that begins in lower case begins none.
fn blocks(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut fresh = true;
    for line in text.lines() {
        let capitals = line.contains(char::is_alphabetic) && !line.contains(char::is_lowercase);
        let goes_on = line.trim_start().starts_with(char::is_lowercase);
        let begins = (fresh && !goes_on) || capitals || matches!(mark(line), Mark::Number(..) | Mark::Bullet(_));
        fresh = capitals || line.trim().is_empty();
        match out.last_mut() {
            _ if line.trim().is_empty() => {}
            Some(block) if !begins => {
                block.push('\n');
                block.push_str(line.trim_end());
            }
            _ => out.push(line.trim_end().to_owned()),
        }
    }
    out
}

fn mark(block: &str) -> Mark<'_> {
    let text = block.trim_start();
    if let Some(text) = text.strip_prefix(['-', '•', '·', '\u{f0b7}']).filter(|text| text.starts_with(char::is_whitespace)) {
        return Mark::Bullet(text.trim_start());
    }
    if let Some((number, rest)) = text.split_once('.')
        && number.len() <= 2
        && rest.starts_with(char::is_whitespace)
        && let Ok(number) = number.parse()
    {
        return Mark::Number(number, rest.trim_start());
    }
    if text.len() < block.len() { Mark::Indent(text) } else { Mark::None(text) }
}

fn is_title(block: &str) -> bool {
    !block.trim_end().ends_with(['.', '!', '?', ';']) && block.split_whitespace().count() <= TITLE
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: &str = " Notes of a meeting\n\nThe gardeners met on 2 and\n3 May. They talked.\n\nThis note sums up.\n SOIL AND WATER:\n\n1. Soil is alive\nand needs care.\n\n Many said so, and\n asked for\n\nmore of it. Then they\nwent on.\n\n- A second point.\n- A third point.\n2. Water is short.\n\nThe end:\n\nA further meeting is planned.\n\nThanks to all.\n";

    #[test]
    fn a_text_becomes_paragraphs_with_the_ids_of_their_statements() {
        let found = paragraphs("W9", SAMPLE);
        let ids: Vec<&str> = found.iter().map(|(id, _)| id.as_str()).collect();
        assert_eq!(ids, ["W9.intro.1", "W9.intro.2", "W9.1", "W9.1.1", "W9.1.2", "W9.1.3", "W9.2", "W9.close.1", "W9.close.2"]);
        assert_eq!(found[3].1, "Many said so, and\n asked for\nmore of it. Then they\nwent on.");
    }
}
