//! The note as it is edited, and its packed form in a link.
//!
//! `ids=` names the statements in order. `own=` holds what the reader wrote: one entry a line, each anchored to the
//! statement before which it stands, so that taking a statement out of a list elsewhere does not move the rest. When
//! that is long it is compressed (raw DEFLATE, then base64url, marked by `~`). An end mark tells a whole text from one
//! that a mail program cut off; it is a word, because programs that find links in texts leave out a full stop at the end.
//! Links made before had that full stop and no line break at the beginning; they are read still, also when it was lost.
//! Reading never fails: it gives what can be read and says when something is missing.

use crate::domain::letters::is_word;
use crate::query::NoteLink;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress, inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF};

/// The longest link, in characters, that a note may have: what common servers and mail programs still take.
pub const LINK_LIMIT: usize = 8_000;

/// The most that a compressed text may unpack to, in bytes.
const UNPACKED_LIMIT: usize = 256 * 1024;

/// From this length on, in bytes, compression is tried.
const LONG: usize = 400;

const TITLE: char = '=';
const HEADING: char = '#';
const LINE: char = '>';
/// Begins a text of today's form: an empty entry.
const BEGIN: char = '\n';
const END: &str = "end";
/// The end mark of the form before.
const OLD_END: char = '.';
const COMPRESSED: char = '~';

/// One part of a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading of the reader's.
    Heading(String),
    /// A line of the reader's.
    Line(String),
    /// A statement, by its id.
    Statement(String),
}

/// What could not be read of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftIssue {
    /// The end is missing, or something in it is damaged.
    Cut,
}

/// A note as it is edited.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// Title; empty until the reader gives one.
    pub title: String,
    /// Its parts in order; each statement once.
    pub blocks: Vec<Block>,
}

impl Draft {
    /// Reads what a link carries.
    pub fn read(link: &NoteLink) -> (Draft, Option<DraftIssue>) {
        let (text, mut whole) = unpack(&link.own);
        let mut draft = Draft::default();
        let mut own: Vec<(&str, Block)> = Vec::new();
        let text = with_spaces(text);
        let body = whole_body(&text);
        whole &= text.is_empty() || body.is_some();
        let body = body.unwrap_or(&text);
        for entry in body.split('\n').filter(|entry| !entry.is_empty()) {
            let Some((place, kind)) = entry.char_indices().find(|(_, c)| [TITLE, HEADING, LINE].contains(c)) else {
                whole = false;
                continue;
            };
            let (anchor, words) = (entry.get(..place).unwrap_or_default(), entry.get(place + 1..).unwrap_or_default());
            match kind {
                TITLE => draft.title = one_line(words),
                HEADING => own.push((anchor, Block::Heading(one_line(words)))),
                _ => own.push((anchor, Block::Line(one_line(words)))),
            }
        }
        for id in &link.ids {
            let (here, later): (Vec<_>, Vec<_>) = own.into_iter().partition(|(anchor, _)| anchor == id);
            draft.blocks.extend(here.into_iter().map(|(_, block)| block));
            draft.blocks.push(Block::Statement(id.clone()));
            own = later;
        }
        // What stood before a statement that is gone stands at the end, with what always did.
        draft.blocks.extend(own.into_iter().map(|(_, block)| block));
        (draft, (!whole).then_some(DraftIssue::Cut))
    }

    /// What a link carries of this note.
    pub fn write(&self) -> NoteLink {
        let mut entries = Vec::new();
        if !self.title.is_empty() {
            entries.push(format!("{TITLE}{}", one_line(&self.title)));
        }
        let mut ids: Vec<String> = Vec::new();
        for (place, block) in self.blocks.iter().enumerate() {
            let anchor = self.blocks.iter().skip(place).find_map(|block| match block {
                Block::Statement(id) => Some(id.as_str()),
                _ => None,
            });
            let anchor = anchor.unwrap_or_default();
            match block {
                Block::Heading(text) => entries.push(format!("{anchor}{HEADING}{}", one_line(text))),
                Block::Line(text) => entries.push(format!("{anchor}{LINE}{}", one_line(text))),
                Block::Statement(id) if ids.contains(id) => {}
                Block::Statement(id) => ids.push(id.clone()),
            }
        }
        let own = if entries.is_empty() { String::new() } else { pack(&format!("{BEGIN}{}\n{END}", entries.join("\n"))) };
        NoteLink { ids, own }
    }

    /// Number of statements in it.
    pub fn statements(&self) -> usize {
        self.blocks.iter().filter(|block| matches!(block, Block::Statement(_))).count()
    }

    /// With a part moved to another place; the others keep their order.
    pub fn moved(&self, from: usize, to: usize) -> Draft {
        let mut next = self.clone();
        if from < next.blocks.len() && to < next.blocks.len() {
            let block = next.blocks.remove(from);
            next.blocks.insert(to, block);
        }
        next
    }

    /// Without a part.
    pub fn without(&self, place: usize) -> Draft {
        let mut next = self.clone();
        if place < next.blocks.len() {
            next.blocks.remove(place);
        }
        next
    }

    /// With one more part at the end.
    pub fn with(&self, block: Block) -> Draft {
        let mut next = self.clone();
        next.blocks.push(block);
        next
    }

    /// With other words in one of the reader's own parts.
    pub fn with_text(&self, place: usize, text: &str) -> Draft {
        let mut next = self.clone();
        match next.blocks.get_mut(place) {
            Some(Block::Heading(words) | Block::Line(words)) => *words = one_line(text),
            Some(Block::Statement(_)) | None => {}
        }
        next
    }

    /// With another title.
    pub fn with_title(&self, title: &str) -> Draft {
        Draft { title: one_line(title), ..self.clone() }
    }
}

/// Words with single spaces: an entry is one line.
fn one_line(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Whether a character is what a text around a link leaves at its end.
fn is_behind(c: char) -> bool {
    !is_word(c) && c != '-' && c != TITLE && c != HEADING
}

/// The entries of a text that is whole: before its end mark, whatever the text around the link left behind that.
fn whole_body(text: &str) -> Option<&str> {
    let (body, last) = text.rsplit_once('\n').unwrap_or(("", text));
    let mark = last.trim_end_matches(is_behind);
    let old = !text.starts_with(BEGIN) && mark.is_empty() && (last.starts_with(OLD_END) || (last.is_empty() && !body.is_empty()));
    (mark == END || old).then_some(body)
}

/// The links of the form before had a plus sign for each space, and some who pass a link on make it a real one.
fn with_spaces(text: String) -> String {
    if text.starts_with(BEGIN) || text.contains(' ') { text } else { text.replace('+', " ") }
}

/// How long a text is in a link: a space takes three characters there, as does a byte beyond ASCII two or three times.
fn length_in_link(text: &str) -> usize {
    form_urlencoded::byte_serialize(text.as_bytes()).map(|part| if part == "+" { 3 } else { part.len() }).sum()
}

fn pack(text: &str) -> String {
    let encoded = length_in_link(text);
    if encoded < LONG {
        return text.to_owned();
    }
    let packed = format!("{COMPRESSED}{}", URL_SAFE_NO_PAD.encode(compress_to_vec(text.as_bytes(), 9)));
    if packed.len() < encoded { packed } else { text.to_owned() }
}

/// The text, and whether all of it was there.
fn unpack(own: &str) -> (String, bool) {
    let Some(packed) = own.strip_prefix(COMPRESSED) else { return (own.to_owned(), true) };
    let packed = packed.trim_end_matches(|c| is_behind(c) && c != '_');
    let good = packed.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')).unwrap_or(packed.len());
    let packed_whole = good == packed.len();
    let packed = packed.get(..good).unwrap_or_default();
    // A link that was cut may end inside a group of four characters.
    let bytes = (0..4).find_map(|less| URL_SAFE_NO_PAD.decode(packed.get(..packed.len().checked_sub(less)?)?).ok());
    // Of a damaged text what was really unpacked, and no more: the room behind it is filled with zeros.
    let mut room = vec![0; UNPACKED_LIMIT];
    let flags = TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
    let (status, _, unpacked) = decompress(&mut DecompressorOxide::new(), &bytes.unwrap_or_default(), &mut room, 0, flags);
    room.truncate(unpacked);
    let whole = packed_whole && status == TINFLStatus::Done;
    match String::from_utf8(room) {
        Ok(text) => (text, whole),
        Err(error) => {
            let good = error.utf8_error().valid_up_to();
            let bytes = error.into_bytes();
            (String::from_utf8_lossy(bytes.get(..good).unwrap_or_default()).into_owned(), false)
        }
    }
}
