//! Fingerprints of the originals: for every [`K`] words that follow one another, [`BITS`] bits.
//!
//! The recipe, so that anyone with the originals can make the file again: SHA-256 of salt, a zero byte and
//! the words of the window joined by single spaces, then `rounds` times SHA-256 of the digest before; the
//! first six bits of the last digest, written as one character of base64. A window may run over the border
//! between two paragraphs of a text, so that a quotation over two paragraphs is found too.
//!
//! Why six bits, and why slow: six bits are less than a word of a known vocabulary, so that with three words
//! known many fourth words fit; and each try costs 512 rounds, 0.2 to 0.4 ms in WebAssembly. See [`super`]
//! for what that is worth and what not.
//!
//! Guarantees that what was parsed agrees in its lengths: a print for each window, no more and no fewer.

use super::words::{Word, cut};
use crate::domain::json::{FromJson, Json, Reader, Unreadable, read, readable};
use crate::domain::{StatementId, WorkshopId};
use serde::Serialize;
use sha2::{Digest, Sha256};
use thiserror::Error;

/// Words in a window.
pub const K: usize = 4;
/// Bits of a fingerprint.
pub const BITS: u32 = 6;
/// Rounds of SHA-256 after the first, in the shipped file.
pub const ROUNDS: u32 = 512;
/// A file that asks for more would stop the page.
pub const MAX_ROUNDS: u32 = 8192;

/// Salt of the shipped file. It is no secret; it keeps the work of a guesser from serving for other files.
const SALT: &str = "idm-explorer quotations 1";
const FORMAT: &str = "idm-quotations/1";
const BASE64: &[u8; 1 << BITS] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// How a window becomes a fingerprint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipe {
    /// Rounds after the first; the file is as safe and as slow as this.
    pub rounds: u32,
    /// Put before every window.
    pub salt: String,
}

impl Default for Recipe {
    fn default() -> Recipe {
        Recipe { rounds: ROUNDS, salt: SALT.to_owned() }
    }
}

impl Recipe {
    /// The fingerprint of a window, below 64.
    pub fn print(&self, window: &[Word]) -> u8 {
        let mut hash = Sha256::new();
        hash.update(&self.salt);
        hash.update([0]);
        for (nth, word) in window.iter().enumerate() {
            hash.update(if nth == 0 { "" } else { " " });
            hash.update(&word.folded);
        }
        let digest = (0..self.rounds).fold(hash.finalize(), |digest, _| Sha256::digest(digest));
        digest.first().map_or(0, |byte| byte >> (8 - BITS))
    }
}

/// A paragraph of an original.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(into = "(StatementId, usize)")]
pub struct Paragraph {
    /// The statement that it is.
    pub id: StatementId,
    /// Its number of words.
    pub words: usize,
}

/// A list of two, the statement and its number of words.
impl FromJson for Paragraph {
    fn from_json<'a>(json: Option<Json<'a>>, reader: &mut Reader<'a>) -> Paragraph {
        let mut items = reader.list(json).into_iter();
        let paragraph = Paragraph { id: reader.item(0, items.next()), words: reader.item(1, items.next()) };
        if items.next().is_some() {
            reader.fault(Unreadable::Unknown);
        }
        paragraph
    }
}

impl From<Paragraph> for (StatementId, usize) {
    fn from(paragraph: Paragraph) -> (StatementId, usize) {
        (paragraph.id, paragraph.words)
    }
}

/// What is known of one original.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Original {
    /// Whose text it is.
    pub workshop: WorkshopId,
    /// Its paragraphs in order.
    pub paragraphs: Vec<Paragraph>,
    /// The fingerprint of the window at every word but the last three.
    prints: Vec<u8>,
    /// Where a fingerprint stands, by fingerprint.
    places: Vec<Vec<usize>>,
}

impl Original {
    fn new(workshop: WorkshopId, paragraphs: Vec<Paragraph>, prints: Vec<u8>) -> Original {
        let mut places = vec![Vec::new(); 1 << BITS];
        for (place, print) in prints.iter().enumerate() {
            if let Some(places) = places.get_mut(usize::from(*print)) {
                places.push(place);
            }
        }
        Original { workshop, paragraphs, prints, places }
    }

    /// The fingerprints in order.
    pub fn prints(&self) -> &[u8] {
        &self.prints
    }

    /// Where a fingerprint stands, in order.
    pub(super) fn places(&self, print: u8) -> &[usize] {
        self.places.get(usize::from(print)).map_or(&[], Vec::as_slice)
    }

    /// The paragraph in which a word stands.
    pub(super) fn paragraph(&self, word: usize) -> Option<&Paragraph> {
        let mut end = 0;
        self.paragraphs.iter().find(|paragraph| {
            end += paragraph.words;
            word < end
        })
    }
}

/// The fingerprints of the originals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fingerprints {
    /// How they were made.
    pub recipe: Recipe,
    /// One entry for each original.
    pub originals: Vec<Original>,
}

/// Why a file of fingerprints cannot be read.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum FingerprintsError {
    /// No JSON, or not with these fields.
    #[error("not a file of fingerprints: {0}")]
    Json(String),
    /// Another version.
    #[error("the format is `{0}`, this program reads `{FORMAT}`")]
    Format(String),
    /// Windows or fingerprints of another size.
    #[error("fingerprints of {bits} bits for {k} words; this program reads {BITS} bits for {K} words")]
    Size {
        /// Words in a window.
        k: usize,
        /// Bits of a fingerprint.
        bits: u32,
    },
    /// So many rounds that checking would take minutes.
    #[error("{0} rounds; this program computes at most {MAX_ROUNDS}")]
    Rounds(u32),
    /// Cut off, or of other paragraphs.
    #[error("{workshop} has {found} fingerprints, its paragraphs ask for {expected}")]
    Length {
        /// Whose text it is.
        workshop: WorkshopId,
        /// By the numbers of words of the paragraphs.
        expected: usize,
        /// In the file.
        found: usize,
    },
    /// A character that is no base64.
    #[error("{0} has a fingerprint that is no base64")]
    Base64(WorkshopId),
}

readable! {
    #[derive(Serialize)]
    #[serde(deny_unknown_fields)]
    struct Document {
        format: String,
        k: usize,
        bits: u32,
        rounds: u32,
        salt: String,
        originals: Vec<Entry>,
    }
}

readable! {
    #[derive(Serialize)]
    #[serde(deny_unknown_fields)]
    struct Entry {
        workshop: WorkshopId,
        paragraphs: Vec<Paragraph>,
        prints: String,
    }
}

impl Fingerprints {
    /// Of originals, each a list of paragraphs: the statement and the text as it was published.
    pub fn of<'a>(recipe: Recipe, originals: impl IntoIterator<Item = (WorkshopId, &'a [(StatementId, String)])>) -> Fingerprints {
        let originals = originals.into_iter().map(|(workshop, paragraphs)| {
            let mut words = Vec::new();
            let mut counted = Vec::new();
            for (id, text) in paragraphs {
                let cut = cut(text).words;
                counted.push(Paragraph { id: id.clone(), words: cut.len() });
                words.extend(cut);
            }
            let prints = words.windows(K).map(|window| recipe.print(window)).collect();
            Original::new(workshop, counted, prints)
        });
        Fingerprints { originals: originals.collect(), recipe: recipe.clone() }
    }

    /// Reads a file.
    pub fn parse(json: &str) -> Result<Fingerprints, FingerprintsError> {
        let (document, misread) = read::<Document>(json).map_err(|error| FingerprintsError::Json(error.to_string()))?;
        if let Some(first) = misread.first() {
            return Err(FingerprintsError::Json(first.to_string()));
        }
        let Document { format, k, bits, rounds, salt, originals } = document;
        if format != FORMAT {
            return Err(FingerprintsError::Format(format));
        }
        if (k, bits) != (K, BITS) {
            return Err(FingerprintsError::Size { k, bits });
        }
        if rounds > MAX_ROUNDS {
            return Err(FingerprintsError::Rounds(rounds));
        }
        let originals = originals.into_iter().map(Entry::read).collect::<Result<_, _>>()?;
        Ok(Fingerprints { recipe: Recipe { rounds, salt }, originals })
    }

    /// Writes the file: one line, the same for the same originals.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        let document = Document {
            format: FORMAT.to_owned(),
            k: K,
            bits: BITS,
            rounds: self.recipe.rounds,
            salt: self.recipe.salt.clone(),
            originals: self.originals.iter().map(Entry::of).collect(),
        };
        Ok(serde_json::to_string(&document)? + "\n")
    }

    /// The number of windows in all originals.
    pub fn windows(&self) -> usize {
        self.originals.iter().map(|original| original.prints.len()).sum()
    }
}

impl Entry {
    fn of(original: &Original) -> Entry {
        let letter = |print: &u8| BASE64.get(usize::from(*print)).map(|byte| char::from(*byte));
        Entry {
            workshop: original.workshop.clone(),
            paragraphs: original.paragraphs.clone(),
            prints: original.prints.iter().filter_map(letter).collect(),
        }
    }

    fn read(self) -> Result<Original, FingerprintsError> {
        let Entry { workshop, paragraphs, prints } = self;
        // Saturating, so that absurd numbers end as a wrong length.
        let words = paragraphs.iter().fold(0usize, |sum, paragraph| sum.saturating_add(paragraph.words));
        let (expected, found) = (words.saturating_sub(K - 1), prints.chars().count());
        if expected != found {
            return Err(FingerprintsError::Length { workshop, expected, found });
        }
        let value = |byte: u8| (0u8..).zip(BASE64).find(|(_, letter)| **letter == byte).map(|(value, _)| value);
        match prints.bytes().map(value).collect::<Option<Vec<u8>>>() {
            Some(prints) => Ok(Original::new(workshop, paragraphs, prints)),
            None => Err(FingerprintsError::Base64(workshop)),
        }
    }
}
