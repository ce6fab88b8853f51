//! Search: words, `"phrases"`, `-not` and `a OR b`; the last word also matches as a prefix.
//!
//! Ranked with BM25 over title (counted twice) and text. Marks say where a text was matched.

use super::stem::{Word, Words};
use crate::domain::{Lang, Statement};
use fixedbitset::FixedBitSet;
use std::collections::BTreeMap;
use std::ops::Range;

/// A search as it was understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Every clause has to match.
    wanted: Vec<Clause>,
    /// No atom may match.
    unwanted: Vec<Atom>,
}

/// Alternatives, of which one has to match.
type Clause = Vec<Atom>;

#[derive(Clone, Debug, PartialEq, Eq)]
enum Atom {
    /// One word: its stem matches, or the whole word begins so where a prefix is allowed.
    Word { stems: [String; 2], folded: String, prefix: bool },
    /// Words next to one another, by stem.
    Phrase(Vec<[String; 2]>),
}

impl Query {
    /// Reads a search in a language.
    pub fn parse(text: &str, lang: Lang) -> Query {
        let words = Words::of(lang);
        let mut query = Query::default();
        let mut join = false;
        let pieces = pieces(text);
        let last = pieces.len().saturating_sub(1);
        let only_common = pieces.iter().flat_map(|piece| words.cut(piece.text)).all(|word| words.is_common(&word.folded));
        for (place, piece) in pieces.iter().enumerate() {
            if piece.is_or() {
                join = !query.wanted.is_empty();
                continue;
            }
            let cut = words.cut(piece.text);
            let prefix = place == last && !piece.quoted && !piece.negative;
            let atoms: Vec<Atom> = if piece.quoted || (cut.len() > 1 && piece.negative) {
                let stems: Vec<[String; 2]> = cut.into_iter().map(|word| word.stems).collect();
                if stems.is_empty() { Vec::new() } else { vec![Atom::Phrase(stems)] }
            } else {
                let count = cut.len();
                cut.into_iter()
                    .enumerate()
                    .filter(|(_, word)| only_common || piece.negative || prefix || !words.is_common(&word.folded))
                    .map(|(nth, Word { stems, folded, .. })| Atom::Word { stems, folded, prefix: prefix && nth + 1 == count })
                    .collect()
            };
            for atom in atoms {
                if piece.negative {
                    query.unwanted.push(atom);
                } else if std::mem::take(&mut join)
                    && let Some(clause) = query.wanted.last_mut()
                {
                    clause.push(atom);
                } else {
                    query.wanted.push(vec![atom]);
                }
            }
            join = false;
        }
        query
    }

    /// Whether it asks for nothing that could be found.
    pub fn is_empty(&self) -> bool {
        self.wanted.is_empty() && self.unwanted.is_empty()
    }

    fn atoms(&self) -> impl Iterator<Item = &Atom> {
        self.wanted.iter().flatten()
    }
}

struct Piece<'a> {
    text: &'a str,
    quoted: bool,
    negative: bool,
}

impl Piece<'_> {
    fn is_or(&self) -> bool {
        !self.quoted && !self.negative && self.text == "OR"
    }
}

/// Splits at white space outside quotation marks; straight, curly and angle marks all count, and one
/// that is not closed reaches to the end.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    const OPEN: [char; 5] = ['"', '“', '„', '«', '”'];
    const CLOSE: [char; 4] = ['"', '”', '»', '“'];
    let mut out = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let negative = rest.strip_prefix('-').filter(|after| after.starts_with(|c: char| c.is_alphanumeric() || OPEN.contains(&c)));
        let body = negative.unwrap_or(rest);
        let (piece, after) = if let Some(inner) = body.strip_prefix(OPEN) {
            let (quoted, after) = inner.split_once(CLOSE).unwrap_or((inner, ""));
            (Piece { text: quoted, quoted: true, negative: negative.is_some() }, after)
        } else {
            let (word, after) = body.split_at(body.find(char::is_whitespace).unwrap_or(body.len()));
            (Piece { text: word, quoted: false, negative: negative.is_some() }, after)
        };
        out.push(piece);
        rest = after.trim_start();
    }
    out
}

impl Atom {
    fn marks(&self, words: &[Word], out: &mut Vec<Range<usize>>) {
        match self {
            Atom::Word { stems, folded, prefix } => {
                let hit = |word: &&Word| word.has_stem_of(stems) || (*prefix && word.folded.starts_with(folded.as_str()));
                out.extend(words.iter().filter(hit).map(|word| word.place.clone()));
            }
            Atom::Phrase(stems) => {
                for window in words.windows(stems.len().max(1)) {
                    if window.iter().zip(stems).all(|(word, stems)| word.has_stem_of(stems))
                        && let (Some(first), Some(last)) = (window.first(), window.last())
                    {
                        out.push(first.place.start..last.place.end);
                    }
                }
            }
        }
    }
}

/// Where a text matches a search, in bytes, in order and without overlap.
pub fn marks(text: &str, query: &Query, lang: Lang) -> Vec<Range<usize>> {
    let words = Words::of(lang).cut(text);
    let mut found = Vec::new();
    for atom in query.atoms() {
        atom.marks(&words, &mut found);
    }
    found.sort_by_key(|range| (range.start, range.end));
    let mut out: Vec<Range<usize>> = Vec::new();
    for range in found {
        match out.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => out.push(range),
        }
    }
    out
}

/// Where a word stands: the statement, and its places in it. Pinpoint, title and text are one run of
/// places with gaps between them that no phrase bridges.
#[derive(Clone, Debug)]
struct Posting {
    row: u32,
    places: Vec<u32>,
    weight: f32,
}

/// The words of all statements in one language.
pub struct SearchIndex {
    /// By folded word.
    words: BTreeMap<String, Vec<Posting>>,
    /// The folded words of a stem.
    forms: BTreeMap<String, Vec<String>>,
    /// The stems of a folded word.
    stems: BTreeMap<String, [String; 2]>,
    /// Weighted number of words per statement.
    lengths: Vec<f32>,
    mean_length: f32,
}

/// BM25 with the usual constants (Robertson and Zaragoza, 2009).
const K1: f32 = 1.2;
const B: f32 = 0.75;
const TITLE_WEIGHT: f32 = 2.0;
const GAP: u32 = 1_000_000;

impl SearchIndex {
    /// Indexes statements.
    pub fn of(statements: &[Statement], lang: Lang) -> SearchIndex {
        let cutter = Words::of(lang);
        let mut index =
            SearchIndex { words: BTreeMap::new(), forms: BTreeMap::new(), stems: BTreeMap::new(), lengths: Vec::new(), mean_length: 1.0 };
        for (row, statement) in (0u32..).zip(statements) {
            let fields = [
                (statement.id.as_str(), 0, TITLE_WEIGHT),
                (statement.title.get(lang), GAP, TITLE_WEIGHT),
                (statement.text.get(lang), 2 * GAP, 1.0),
            ];
            let mut length = 0.0;
            for (text, base, weight) in fields {
                for (place, word) in (base..).zip(cutter.cut(text)) {
                    length += weight;
                    index.add(row, word, place, weight);
                }
            }
            index.lengths.push(length);
        }
        let total: f32 = index.lengths.iter().sum();
        index.mean_length = (total / index.lengths.len().max(1) as f32).max(1.0);
        index
    }

    fn add(&mut self, row: u32, word: Word, place: u32, weight: f32) {
        if !self.words.contains_key(&word.folded) {
            self.stems.insert(word.folded.clone(), word.stems.clone());
            for stem in word.stems {
                let forms = self.forms.entry(stem).or_default();
                if !forms.contains(&word.folded) {
                    forms.push(word.folded.clone());
                }
            }
        }
        let postings = self.words.entry(word.folded).or_default();
        match postings.last_mut() {
            Some(posting) if posting.row == row => {
                posting.places.push(place);
                posting.weight += weight;
            }
            _ => postings.push(Posting { row, places: vec![place], weight }),
        }
    }

    /// Reads a search. A word that stands in the texts with accents has the stems it has there, so that
    /// a keyboard without accents finds the same.
    pub fn query(&self, text: &str, lang: Lang) -> Query {
        let mut query = Query::parse(text, lang);
        for atom in query.wanted.iter_mut().flatten().chain(&mut query.unwanted) {
            if let Atom::Word { stems, folded, .. } = atom
                && let Some(known) = self.stems.get(folded)
            {
                stems.clone_from(known);
            }
        }
        query
    }

    /// The statements that match, and the score of every statement.
    pub fn run(&self, query: &Query) -> (FixedBitSet, Vec<f32>) {
        let mut scores = vec![0.0; self.lengths.len()];
        let mut rows = FixedBitSet::with_capacity(self.lengths.len());
        if query.is_empty() {
            return (rows, scores);
        }
        rows.insert_range(..);
        for clause in &query.wanted {
            let mut any = FixedBitSet::with_capacity(self.lengths.len());
            for (row, score) in clause.iter().flat_map(|atom| self.hits(atom)) {
                any.insert(row);
                if let Some(sum) = scores.get_mut(row) {
                    *sum += score;
                }
            }
            rows.intersect_with(&any);
        }
        for (row, _) in query.unwanted.iter().flat_map(|atom| self.hits(atom)) {
            rows.set(row, false);
        }
        (rows, scores)
    }

    /// The statements in which an atom stands, each with its BM25 score.
    fn hits(&self, atom: &Atom) -> Vec<(usize, f32)> {
        let mut weights: BTreeMap<u32, f32> = BTreeMap::new();
        match atom {
            Atom::Word { stems, folded, prefix } => {
                let mut forms = self.forms_of(stems);
                if *prefix {
                    let begins = |word: &&String| word.starts_with(folded.as_str());
                    forms.extend(self.words.range(folded.clone()..).map(|(word, _)| word).take_while(begins).map(String::as_str));
                }
                forms.sort_unstable();
                forms.dedup();
                for posting in forms.iter().filter_map(|form| self.words.get(*form)).flatten() {
                    *weights.entry(posting.row).or_default() += posting.weight;
                }
            }
            Atom::Phrase(stems) => {
                for posting in stems.first().into_iter().flat_map(|word| self.postings(word)) {
                    let starts = posting.places.iter().filter(|place| self.continues(stems, posting.row, **place));
                    let count = starts.count();
                    if count > 0 {
                        *weights.entry(posting.row).or_default() += count as f32;
                    }
                }
            }
        }
        let (all, found) = (self.lengths.len() as f32, weights.len() as f32);
        let rarity = (1.0 + (all - found + 0.5) / (found + 0.5)).ln();
        let score = |(row, weight): (u32, f32)| {
            let row = row as usize;
            let length = self.lengths.get(row).copied().unwrap_or(1.0) / self.mean_length;
            (row, rarity * weight * (K1 + 1.0) / (weight + K1 * (1.0 - B + B * length)))
        };
        weights.into_iter().map(score).collect()
    }

    /// The folded words that share a stem.
    fn forms_of(&self, stems: &[String; 2]) -> Vec<&str> {
        let mut forms: Vec<&str> = stems.iter().filter_map(|stem| self.forms.get(stem)).flatten().map(String::as_str).collect();
        forms.sort_unstable();
        forms.dedup();
        forms
    }

    fn postings(&self, stems: &[String; 2]) -> impl Iterator<Item = &Posting> {
        self.forms_of(stems).into_iter().filter_map(|form| self.words.get(form)).flatten()
    }

    /// Whether the words after the first of a phrase follow one another from a place on.
    fn continues(&self, stems: &[[String; 2]], row: u32, place: u32) -> bool {
        (place + 1..)
            .zip(stems.iter().skip(1))
            .all(|(place, word)| self.postings(word).any(|posting| posting.row == row && posting.places.binary_search(&place).is_ok()))
    }
}
