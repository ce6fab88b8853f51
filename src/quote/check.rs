//! The verdict on a quotation: verbatim, partly, not found, or not to be checked.
//!
//! Says of every word whether it holds and where. What departs is known to the word in the middle of a
//! quotation; closer than four words to the end of a piece, or to another departing word, the words
//! between depart with it, because no window lies between. Does not know the words of the originals:
//! what stands there instead it cannot say, only how many words.

use super::chain::{Prints, SEED, Segment, best};
use super::fingerprint::{BITS, Fingerprints, K, Original};
use super::omitted::{Omitted, omitted};
use super::words::{Word, Words, cut};
use crate::domain::{StatementId, WorkshopId};
use std::collections::BTreeMap;
use std::ops::Range;

/// Words that a piece needs to be found.
pub const NEEDED: usize = SEED + K - 1;
/// Words that are checked at most, about one original; each costs a third of a millisecond.
pub const MOST: usize = 2000;

/// Whether a text is a quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// No piece has enough words.
    TooShort {
        /// Words of the longest piece.
        words: usize,
        /// Words that it needs.
        needed: usize,
    },
    /// Too many words.
    TooLong {
        /// Words of the text.
        words: usize,
        /// Words that are checked at most.
        most: usize,
    },
    /// Every word holds, without a gap.
    Verbatim {
        /// Words of the text.
        words: usize,
        /// One for each piece.
        pieces: Vec<Held>,
    },
    /// Every word holds, in the order of one original, but words are left out, or some in brackets are the quoter's own.
    Shortened {
        /// Words of the text.
        words: usize,
        /// One for each piece.
        pieces: Vec<Held>,
        /// What is left out and put in, in the order of the text.
        gaps: Vec<Gap>,
    },
    /// Every word holds, but the pieces do not follow one another so in one original.
    OutOfOrder {
        /// Words of the text.
        words: usize,
        /// What holds, in the order of the text.
        pieces: Vec<Held>,
    },
    /// Some words hold.
    Partly {
        /// Words of the text.
        words: usize,
        /// Words that hold.
        held: usize,
        /// What holds, in the order of the text.
        pieces: Vec<Held>,
        /// What departs, in the order of the text; never empty.
        departures: Vec<Departure>,
        /// What is left out and put in between pieces that hold.
        gaps: Vec<Gap>,
    },
    /// No place is established.
    NotFound {
        /// Words of the text.
        words: usize,
    },
}

/// A part of the pasted text that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Which words of the text, from 0.
    pub words: Range<usize>,
    /// Which bytes of the text.
    pub bytes: Range<usize>,
    /// Where it stands; never empty. The first is the one that is in order with its neighbours; the
    /// others are all further places, and are looked for when it has [`NEEDED`] words.
    pub places: Vec<Span>,
}

/// A place in an original.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Whose text.
    pub workshop: WorkshopId,
    /// The paragraph of its first word.
    pub first: StatementId,
    /// The paragraph of its last word.
    pub last: StatementId,
}

/// A place where an ellipsis or brackets stand for words of the original, or brackets add some.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Which bytes of the text.
    pub bytes: Range<usize>,
    /// Words of the original that are not there.
    pub left_out: usize,
    /// Which words these are.
    pub omitted: Omitted,
    /// The bytes of what stands in brackets instead, or besides.
    pub inserted: Option<Range<usize>>,
}

/// A part of the pasted text that does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Departure {
    /// Which words of the text, from 0; empty where the original has words that the text leaves out.
    pub words: Range<usize>,
    /// Which bytes of the text; where no word departs, what lies between the two words.
    pub bytes: Range<usize>,
    /// Words that stand here in the original, when both sides are in order there.
    pub original: Option<usize>,
    /// Why it does not hold.
    pub why: Why,
}

/// Why a part does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The original has other words, none, or more.
    Differs,
    /// A piece between ellipses or insertions with fewer than five words, which cannot be checked.
    TooShort,
}

/// Upper bound of the probability that a text of so many words, written without the originals, is
/// declared verbatim: at each place of the originals all its windows would have to agree by chance.
pub fn chance(words: usize, prints: &Fingerprints) -> f64 {
    if words < NEEDED { 0.0 } else { (prints.windows() as f64 * agree(words + 1 - K)).min(1.0) }
}

/// The same for at least one established place: the expected number of seeds.
pub fn chance_of_part(words: usize, prints: &Fingerprints) -> f64 {
    let starts = (words + 1).saturating_sub(NEEDED);
    (starts as f64 * prints.windows() as f64 * agree(SEED)).min(1.0)
}

fn agree(windows: usize) -> f64 {
    (1..=windows).fold(1.0, |chance, _| chance / f64::from(1u32 << BITS))
}

/// Checks a text against the originals.
pub fn check(text: &str, prints: &Fingerprints) -> Verdict {
    let Words { words, pieces, inserted } = cut(text);
    let longest = pieces.iter().map(Range::len).max().unwrap_or_default();
    if longest < NEEDED {
        return Verdict::TooShort { words: longest, needed: NEEDED };
    }
    if words.len() > MOST {
        return Verdict::TooLong { words: words.len(), most: MOST };
    }
    Quotation { windows: windows(&words, &pieces, prints), words, pieces, inserted, prints }.verdict()
}

/// The fingerprint of the window at each word, each different window computed once.
fn windows(words: &[Word], pieces: &[Range<usize>], prints: &Fingerprints) -> Vec<Option<u8>> {
    let mut known: BTreeMap<Vec<&str>, u8> = BTreeMap::new();
    let mut out = vec![None; words.len()];
    for piece in pieces {
        let starts = words.get(piece.clone()).unwrap_or_default().windows(K);
        for (place, window) in out.iter_mut().skip(piece.start).zip(starts) {
            let key = window.iter().map(|word| word.folded.as_str()).collect();
            *place = Some(*known.entry(key).or_insert_with(|| prints.recipe.print(window)));
        }
    }
    out
}

struct Quotation<'a> {
    words: Vec<Word>,
    pieces: Vec<Range<usize>>,
    inserted: Vec<(usize, Range<usize>)>,
    windows: Vec<Option<u8>>,
    prints: &'a Fingerprints,
}

/// A segment, and in which chain and original it stands.
struct Part<'a> {
    chain: usize,
    original: &'a Original,
    segment: Segment,
}

impl<'a> Quotation<'a> {
    /// The best chain, then the best in what it left, until nothing is established any more.
    fn parts(&self) -> Vec<Part<'a>> {
        let mut left = Prints { windows: self.windows.clone(), pieces: &self.pieces };
        let mut parts = Vec::new();
        // Each chain takes a seed at least.
        for chain in 0..=self.words.len() / NEEDED {
            let candidates = self.prints.originals.iter().filter_map(|original| Some((original, best(&left, original)?)));
            // The first of equals, so that what stands in both originals is said of the earlier one.
            let Some((original, (_, segments))) = candidates.reduce(|a, b| if b.1.0 > a.1.0 { b } else { a }) else { break };
            for segment in segments {
                // Every window that has a word of it.
                let first = segment.quote.start.saturating_sub(K - 1);
                left.windows.iter_mut().take(segment.quote.end).skip(first).for_each(|window| *window = None);
                parts.push(Part { chain, original, segment });
            }
        }
        parts.sort_by_key(|part| part.segment.quote.start);
        parts
    }

    fn verdict(&self) -> Verdict {
        let words = self.words.len();
        let parts = self.parts();
        let departures = self.departures(&parts);
        let one_chain = parts.iter().all(|part| part.chain == 0);
        let pieces: Vec<Held> = parts.iter().map(|part| self.held(part)).collect();
        if pieces.is_empty() {
            Verdict::NotFound { words }
        } else if !departures.is_empty() {
            let held = pieces.iter().map(|held| held.words.len()).sum();
            Verdict::Partly { words, held, pieces, departures, gaps: self.gaps(&parts) }
        } else if !one_chain {
            Verdict::OutOfOrder { words, pieces }
        } else {
            let gaps = self.gaps(&parts);
            if gaps.is_empty() { Verdict::Verbatim { words, pieces } } else { Verdict::Shortened { words, pieces, gaps } }
        }
    }

    /// What lies between pieces that follow one another in an original, and what stands in brackets at either end.
    fn gaps(&self, parts: &[Part]) -> Vec<Gap> {
        let inserted = |word: usize| self.inserted.iter().find(|(next, _)| *next == word).map(|(_, bytes)| bytes.clone());
        let mut gaps = Vec::new();
        for (a, b) in parts.iter().zip(parts.iter().skip(1)) {
            let word = b.segment.quote.start;
            let Some(left_out) =
                between(a, b).filter(|_| a.segment.quote.end == word && self.pieces.iter().any(|piece| piece.start == word))
            else {
                continue;
            };
            let inserted = inserted(word);
            if left_out > 0 || inserted.is_some() {
                gaps.push(Gap { bytes: self.bytes(&(word..word)), left_out, omitted: self.omitted(a, b, left_out), inserted });
            }
        }
        let alone = |bytes: Range<usize>| Gap { bytes: bytes.clone(), left_out: 0, omitted: Omitted::Harmless, inserted: Some(bytes) };
        if let Some(bytes) = inserted(0) {
            gaps.insert(0, alone(bytes));
        }
        gaps.extend(inserted(self.words.len()).map(alone));
        gaps
    }

    fn omitted(&self, a: &Part, b: &Part, count: usize) -> Omitted {
        if count == 0 {
            return Omitted::Harmless;
        }
        let (before, after) = (self.words.get(a.segment.quote.clone()), self.words.get(b.segment.quote.clone()));
        let first = (a.segment.text.end + 1).saturating_sub(K);
        let prints = a.original.prints().get(first..).unwrap_or_default();
        omitted(before.unwrap_or_default(), after.unwrap_or_default(), count, prints, &self.prints.recipe)
    }

    fn held(&self, part: &Part) -> Held {
        let quote = &part.segment.quote;
        let mut places: Vec<Span> = span(part.original, &part.segment.text).into_iter().collect();
        if quote.len() >= NEEDED {
            let all = self.prints.originals.iter().flat_map(|original| self.stands(original, quote).map(move |text| (original, text)));
            let further = all.filter(|(original, text)| *original != part.original || *text != part.segment.text);
            places.extend(further.filter_map(|(original, text)| span(original, &text)));
        }
        Held { words: quote.clone(), bytes: self.bytes(quote), places }
    }

    /// Everywhere in an original where some words stand.
    fn stands(&self, original: &Original, quote: &Range<usize>) -> impl Iterator<Item = Range<usize>> {
        let windows: Vec<u8> = self.windows.iter().take(quote.end + 1 - K).skip(quote.start).copied().flatten().collect();
        let count = windows.len().max(1);
        let agrees = move |text: &[u8]| text == windows;
        let places: Vec<usize> = original.prints().windows(count).enumerate().filter(|(_, text)| agrees(text)).map(|(at, _)| at).collect();
        places.into_iter().map(move |at| at..at + count + K - 1)
    }

    fn bytes(&self, words: &Range<usize>) -> Range<usize> {
        let start = |word: usize| self.words.get(word).map(|word| word.place.start);
        let end = |word: usize| self.words.get(word).map(|word| word.place.end);
        if words.is_empty() {
            let from = words.start.checked_sub(1).and_then(end).unwrap_or_default();
            return from..start(words.start).unwrap_or(from);
        }
        let from = start(words.start).unwrap_or_default();
        from..end(words.end.saturating_sub(1)).unwrap_or(from)
    }

    /// What lies between the parts, piece by piece.
    fn departures(&self, parts: &[Part]) -> Vec<Departure> {
        let mut out = Vec::new();
        for piece in &self.pieces {
            let (mut at, mut before): (usize, Option<&Part>) = (piece.start, None);
            for part in parts.iter().filter(|part| piece.contains(&part.segment.quote.start)) {
                let original = before.and_then(|before| between(before, part));
                self.depart(&mut out, piece, at..part.segment.quote.start, original);
                (at, before) = (part.segment.quote.end, Some(part));
            }
            self.depart(&mut out, piece, at..piece.end, None);
        }
        out
    }

    fn depart(&self, out: &mut Vec<Departure>, piece: &Range<usize>, words: Range<usize>, original: Option<usize>) {
        if words.is_empty() && original.unwrap_or_default() == 0 {
            return;
        }
        let why = if piece.len() <= K { Why::TooShort } else { Why::Differs };
        out.push(Departure { bytes: self.bytes(&words), words, original, why });
    }
}

/// Words of the original between two parts that follow one another there.
fn between(a: &Part, b: &Part) -> Option<usize> {
    if a.chain == b.chain { b.segment.text.start.checked_sub(a.segment.text.end) } else { None }
}

fn span(original: &Original, text: &Range<usize>) -> Option<Span> {
    let first = original.paragraph(text.start)?.id.clone();
    let last = original.paragraph(text.end.checked_sub(1)?)?.id.clone();
    Some(Span { workshop: original.workshop.clone(), first, last })
}
