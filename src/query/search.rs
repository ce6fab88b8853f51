//! Search: words, `"phrases"`, `-not`, `a OR b` and brackets; the last word also matches as a prefix.
//!
//! [`grammar`](super::grammar) says what may be written, [`code`](super::code) which numbers are read as those of a
//! statement, a goal or a target. A word is found in any form, in British and American spelling, and as a compound
//! however that is written (`follow-up`, `followup`, `follow up`). The whole name or the abbreviation of a linked actor,
//! framework, theme, place, goal or target finds its statements too; a phrase in quotation marks looks at the texts alone.
//!
//! Ranked with BM25 over title (counted twice) and text. Marks say where a text was matched.

use super::code::{LINK, code};
use super::grammar::{Node, Token, parse, tokens};
use super::stem::{Word, Words};
use crate::dataset::{AGENDA, goal_of};
use crate::domain::{Lang, Statement};
use fixedbitset::FixedBitSet;
use std::collections::BTreeMap;
use std::ops::Range;

/// A search as it was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    root: Node<Atom>,
}

/// What one term asks for: it is there if any of these is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Atom {
    /// Single words.
    words: Vec<Form>,
    /// Words next to one another.
    phrases: Vec<Vec<Form>>,
    /// Names of linked records.
    names: Vec<String>,
}

/// A word that is looked for: by stem, or by how it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Form {
    folded: String,
    stems: [String; 2],
    /// Empty unless the word may be typed in part only.
    beginnings: Vec<String>,
}

impl Form {
    fn matches(&self, word: &Word) -> bool {
        word.has_stem_of(&self.stems) || self.beginnings.iter().any(|beginning| begins(&word.folded, beginning))
    }
}

/// Whether a word begins so. A number goes on with no further digit: `W1.1` is no beginning of `W1.10`.
fn begins(word: &str, beginning: &str) -> bool {
    let digit = |c: char| c.is_ascii_digit();
    word.strip_prefix(beginning).is_some_and(|rest| !(beginning.ends_with(digit) && rest.starts_with(digit)))
}

impl Query {
    /// Reads a search in a language, without knowing the texts.
    pub fn parse(text: &str, lang: Lang) -> Query {
        Reader { words: Words::of(lang), index: None, only_common: false }.read(text, lang)
    }

    /// Whether it asks for nothing that could be found.
    pub fn is_empty(&self) -> bool {
        matches!(&self.root, Node::All(clauses) if clauses.is_empty())
    }

    /// Whether a name has one of the words that are looked for, for the way out of a dead end.
    pub(super) fn names(&self, name: &str, words: &Words) -> bool {
        let cut = words.cut(name);
        let forms = self.root.wanted().into_iter().flat_map(|atom| atom.words.iter().chain(atom.phrases.iter().flatten()));
        forms.filter(|form| !words.is_common(&form.folded)).any(|form| cut.iter().any(|word| form.matches(word)))
    }

    /// The goals and targets that are asked for by number.
    pub(super) fn goals(&self) -> impl Iterator<Item = &str> {
        self.root
            .wanted()
            .into_iter()
            .flat_map(|atom| &atom.words)
            .filter_map(|form| form.folded.strip_prefix(LINK))
            .filter(|id| !id.is_empty())
    }
}

/// Longest run of words that is looked up as a name.
const LONGEST_NAME: usize = 14;

/// Makes terms of the pieces of a search.
struct Reader<'a> {
    words: Words,
    /// What the texts hold, to know which compounds and names there are.
    index: Option<&'a SearchIndex>,
    /// Whether nothing but common words is asked for, which then count.
    only_common: bool,
}

/// The words of one piece between white space.
struct Piece {
    words: Vec<Word>,
    negative: bool,
    /// Whether it may be typed in part only.
    prefix: bool,
}

impl Reader<'_> {
    fn read(mut self, text: &str, lang: Lang) -> Query {
        let tokens = tokens(text, lang);
        let mut all = tokens.iter().flat_map(|token| match token {
            Token::Term(text) | Token::Quoted(text) => self.words.cut(text),
            _ => Vec::new(),
        });
        self.only_common = all.all(|word| self.words.is_common(&word.folded));
        let last = tokens.len().saturating_sub(1);
        let (mut out, mut run): (Vec<Token<Atom>>, Vec<Piece>) = (Vec::new(), Vec::new());
        for (place, token) in tokens.into_iter().enumerate() {
            let negative = matches!(out.last(), Some(Token::Not)) && run.is_empty();
            match token {
                Token::Term(text) => run.push(Piece { words: self.words.cut(text), negative, prefix: place == last && !negative }),
                Token::Quoted(text) => {
                    self.terms(&mut run, &mut out);
                    let forms = self.forms(&self.words.cut(text), false);
                    if !forms.is_empty() {
                        out.push(Token::Quoted(Atom { phrases: self.spelled(&forms), ..Atom::default() }));
                    }
                }
                other => {
                    self.terms(&mut run, &mut out);
                    out.push(other.operator());
                }
            }
        }
        self.terms(&mut run, &mut out);
        Query { root: parse(out) }
    }

    /// The terms of a run of pieces between which there is nothing but white space.
    fn terms(&self, run: &mut Vec<Piece>, out: &mut Vec<Token<Atom>>) {
        let (mut words, mut prefix): (Vec<Word>, bool) = (Vec::new(), false);
        let mut negative = false;
        for mut piece in run.drain(..) {
            if piece.negative {
                // Excluded as a whole, whatever stands between its words.
                let last = piece.words.len().saturating_sub(1);
                piece.words.iter_mut().take(last).for_each(|word| word.glued = true);
                negative = true;
            }
            prefix = piece.prefix;
            words.extend(piece.words);
        }
        let mut at = 0;
        while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
            let (atom, end) = self.term(&words, at, rest, prefix, negative && at == 0);
            out.extend(atom.map(Token::Term));
            at = end;
        }
    }

    /// The term that begins at a word, and where the next one begins.
    fn term(&self, words: &[Word], at: usize, rest: &[Word], prefix: bool, negative: bool) -> (Option<Atom>, usize) {
        if let Some((code, taken)) = code(rest) {
            let form = Form { stems: [code.clone(), code.clone()], folded: code, beginnings: Vec::new() };
            return (Some(Atom { words: vec![form], ..Atom::default() }), at + taken);
        }
        let count = rest.iter().take_while(|word| word.glued).count() + 1;
        let end = (at + count).min(words.len());
        let own = words.get(at..end).unwrap_or_default();
        let prefix = prefix && end == words.len();
        let forms = self.forms(own, prefix);
        let [form] = forms.as_slice() else {
            // A compound: side by side, or as one word.
            let whole: String = own.iter().map(|word| word.folded.as_str()).collect();
            let atom = Atom { words: vec![self.form(&self.words.word(&whole), prefix)], phrases: self.spelled(&forms), names: Vec::new() };
            return (Some(self.named(atom, words, at..end, negative)), end);
        };
        if !self.only_common && !negative && self.words.is_common(&form.folded) {
            return (None, end);
        }
        let mut atom = Atom { words: vec![form.clone()], phrases: self.halves(form), names: Vec::new() };
        if !negative {
            // With the word before or after it, the word may be one.
            let before = at.checked_sub(1).and_then(|before| words.get(before..end));
            for pair in [before, words.get(at..end + 1)].into_iter().flatten() {
                atom.words.extend(self.joined(pair, prefix));
            }
        }
        if form.folded.contains(',') {
            atom.words.push(self.form(&self.words.word(&form.folded.replace(',', ".")), false));
        }
        (Some(self.named(atom, words, at..end, negative)), end)
    }

    fn form(&self, word: &Word, prefix: bool) -> Form {
        let is_number = word.folded.starts_with(|c: char| c.is_ascii_digit());
        // A word that stands in the texts with accents has the stems it has there, so that a keyboard without
        // accents finds the same.
        let known = self.index.and_then(|index| index.stems.get(&word.folded));
        Form {
            folded: word.folded.clone(),
            stems: known.unwrap_or(&word.stems).clone(),
            beginnings: if prefix && !is_number { self.words.beginnings(&word.folded) } else { Vec::new() },
        }
    }

    fn forms(&self, words: &[Word], prefix: bool) -> Vec<Form> {
        let last = words.len().saturating_sub(1);
        words.iter().enumerate().map(|(nth, word)| self.form(word, prefix && nth == last)).collect()
    }

    /// Two words as one, if the texts have it.
    fn joined(&self, pair: &[Word], prefix: bool) -> Option<Form> {
        let [a, b] = pair else { return None };
        let common = self.words.is_common(&a.folded) || self.words.is_common(&b.folded);
        let both = self.words.word(&format!("{}{}", a.folded, b.folded));
        let form = self.form(&both, prefix);
        (!common && self.index?.has(&form)).then_some(form)
    }

    /// A word as two, where the texts have both.
    fn halves(&self, form: &Form) -> Vec<Vec<Form>> {
        let Some(index) = self.index else { return Vec::new() };
        let half = |text: &str, prefix| {
            (text.chars().count() > 1 && !self.words.is_common(text)).then(|| self.form(&self.words.word(text), prefix))
        };
        let cut = |at: usize| {
            let (a, b) = form.folded.split_at_checked(at)?;
            let (a, b) = (half(a, false)?, half(b, !form.beginnings.is_empty())?);
            (index.words.contains_key(&a.folded) && index.has(&b)).then(|| vec![a, b])
        };
        form.folded.char_indices().filter_map(|(at, _)| cut(at)).collect()
    }

    /// A phrase in every way its compounds can be written, as it stands first.
    fn spelled(&self, forms: &[Form]) -> Vec<Vec<Form>> {
        let (mut done, mut open) = (Vec::new(), vec![(Vec::new(), forms)]);
        while let Some((begun, rest)) = open.pop() {
            let Some((first, rest)) = rest.split_first() else {
                done.push(begun);
                // Only a text of nothing but compounds comes so far.
                if done.len() == 16 {
                    break;
                }
                continue;
            };
            let with = |forms: &[Form]| [begun.as_slice(), forms].concat();
            open.extend(self.halves(first).iter().map(|halves| (with(halves), rest)));
            if let Some((second, rest)) = rest.split_first() {
                let word = |form: &Form| self.words.word(&form.folded);
                let joined = self.joined(&[word(first), word(second)], !second.beginnings.is_empty());
                open.extend(joined.map(|joined| (with(&[joined]), rest)));
            }
            open.push((with(std::slice::from_ref(first)), rest));
        }
        done
    }

    /// Adds the names of records that these words are, or are a part of.
    fn named(&self, mut atom: Atom, words: &[Word], own: Range<usize>, alone: bool) -> Atom {
        let Some(index) = self.index.filter(|_| words.len() <= 2 * LONGEST_NAME) else { return atom };
        let starts = if alone { own.start..own.start + 1 } else { own.end.saturating_sub(LONGEST_NAME)..own.start + 1 };
        for start in starts {
            let ends = if alone { own.end..own.end + 1 } else { own.end..words.len().min(start + LONGEST_NAME) + 1 };
            for run in ends.filter_map(|end| words.get(start..end)) {
                let name = key(run);
                if index.names.contains_key(&name) {
                    atom.names.push(name);
                }
            }
        }
        atom
    }
}

/// A name as it is looked up.
fn key(words: &[Word]) -> String {
    words.iter().map(|word| word.stems[1].as_str()).collect::<Vec<_>>().join(" ")
}

impl Atom {
    fn marks(&self, words: &[Word], out: &mut Vec<Range<usize>>) {
        out.extend(words.iter().filter(|word| self.words.iter().any(|form| form.matches(word))).map(|word| word.place.clone()));
        for phrase in &self.phrases {
            for window in words.windows(phrase.len().max(1)) {
                if window.iter().zip(phrase).all(|(word, form)| form.matches(word))
                    && let (Some(first), Some(last)) = (window.first(), window.last())
                {
                    out.push(first.place.start..last.place.end);
                }
            }
        }
    }
}

/// Where a text matches a search, in bytes, in order and without overlap.
pub fn marks(text: &str, query: &Query, lang: Lang) -> Vec<Range<usize>> {
    let words = Words::of(lang).cut(text);
    let mut found = Vec::new();
    for atom in query.root.wanted() {
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

/// Where a word stands: the statement, and its places in it. Title, text and numbers are one run of
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
    /// By the name or abbreviation of a linked record, see [`key`].
    names: BTreeMap<String, FixedBitSet>,
    /// Weighted number of words per statement.
    lengths: Vec<f32>,
    mean_length: f32,
}

/// BM25 with the usual constants (Robertson and Zaragoza, 2009).
const K1: f32 = 1.2;
const B: f32 = 0.75;
const TITLE_WEIGHT: f32 = 2.0;
/// What a statement is linked to counts less than what it says.
const LINK_WEIGHT: f32 = 0.5;
const GAP: u32 = 1_000_000;

impl SearchIndex {
    /// Indexes statements, and the names of the records that are linked to them, each with their rows.
    pub fn of<'a>(statements: &[Statement], lang: Lang, names: impl Iterator<Item = (&'a str, &'a FixedBitSet)>) -> SearchIndex {
        let cutter = Words::of(lang);
        let mut index = SearchIndex {
            words: BTreeMap::new(),
            forms: BTreeMap::new(),
            stems: BTreeMap::new(),
            names: BTreeMap::new(),
            lengths: Vec::new(),
            mean_length: 1.0,
        };
        for (row, statement) in (0u32..).zip(statements) {
            let numbers = numbers(statement);
            let fields = [
                (statement.title.get(lang), GAP, TITLE_WEIGHT),
                (statement.text.get(lang), 2 * GAP, 1.0),
                (numbers.as_str(), 3 * GAP, LINK_WEIGHT),
            ];
            let mut length = 0.0;
            for (text, base, weight) in fields {
                for (place, word) in (base..).zip(cutter.cut(text)) {
                    // Links make a statement no longer.
                    length += if base == 3 * GAP { 0.0 } else { weight };
                    index.add(row, word, place, weight);
                }
            }
            index.lengths.push(length);
        }
        for (name, rows) in names {
            // Without what stands in brackets or after a semicolon, and what stands in brackets alone.
            for part in [name].into_iter().chain(name.split(['(', ')', ';', '«', '»'])) {
                let name = key(&cutter.cut(part));
                if !name.is_empty() {
                    index.names.entry(name).or_default().union_with(rows);
                }
            }
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

    /// Reads a search, knowing the texts.
    pub fn query(&self, text: &str, lang: Lang) -> Query {
        Reader { words: Words::of(lang), index: Some(self), only_common: false }.read(text, lang)
    }

    /// The statements that match, and the score of every statement.
    pub fn run(&self, query: &Query) -> (FixedBitSet, Vec<f32>) {
        let mut scores = vec![0.0; self.lengths.len()];
        let rows = if query.is_empty() { FixedBitSet::with_capacity(self.lengths.len()) } else { self.rows(&query.root, &mut scores) };
        (rows, scores)
    }

    fn rows(&self, node: &Node<Atom>, scores: &mut [f32]) -> FixedBitSet {
        let mut rows = FixedBitSet::with_capacity(self.lengths.len());
        match node {
            Node::All(nodes) => {
                rows.insert_range(..);
                nodes.iter().for_each(|node| rows.intersect_with(&self.rows(node, scores)));
            }
            Node::Any(nodes) => nodes.iter().for_each(|node| rows.union_with(&self.rows(node, scores))),
            Node::Not(node) => {
                rows.insert_range(..);
                // What is excluded says nothing about the others.
                rows.difference_with(&self.rows(node, &mut Vec::new()));
            }
            Node::Term(atom) => {
                for (row, score) in self.hits(atom) {
                    rows.insert(row);
                    if let Some(sum) = scores.get_mut(row) {
                        *sum += score;
                    }
                }
            }
        }
        rows
    }

    /// The statements that a term finds, each with its BM25 score.
    fn hits(&self, atom: &Atom) -> Vec<(usize, f32)> {
        let mut weights: BTreeMap<usize, f32> = BTreeMap::new();
        let mut found: Vec<&str> = atom.words.iter().flat_map(|form| self.forms_of(form)).collect();
        found.sort_unstable();
        found.dedup();
        for posting in found.into_iter().filter_map(|form| self.words.get(form)).flatten() {
            *weights.entry(posting.row as usize).or_default() += posting.weight;
        }
        for phrase in &atom.phrases {
            for posting in phrase.first().into_iter().flat_map(|form| self.postings(form)) {
                let count = posting.places.iter().filter(|place| self.continues(phrase, posting.row, **place)).count();
                if count > 0 {
                    *weights.entry(posting.row as usize).or_default() += count as f32;
                }
            }
        }
        for row in atom.names.iter().filter_map(|name| self.names.get(name)).flat_map(FixedBitSet::ones) {
            *weights.entry(row).or_default() += LINK_WEIGHT;
        }
        let (all, found) = (self.lengths.len() as f32, weights.len() as f32);
        let rarity = (1.0 + (all - found + 0.5) / (found + 0.5)).ln();
        let score = |(row, weight): (usize, f32)| {
            let length = self.lengths.get(row).copied().unwrap_or(1.0) / self.mean_length;
            (row, rarity * weight * (K1 + 1.0) / (weight + K1 * (1.0 - B + B * length)))
        };
        weights.into_iter().map(score).collect()
    }

    /// Whether the texts have a word.
    fn has(&self, form: &Form) -> bool {
        !self.forms_of(form).is_empty()
    }

    /// The words of the texts that a form stands for.
    fn forms_of(&self, form: &Form) -> Vec<&str> {
        let mut forms: Vec<&str> = form.stems.iter().filter_map(|stem| self.forms.get(stem)).flatten().map(String::as_str).collect();
        for beginning in &form.beginnings {
            let words = self.words.range(beginning.clone()..).map(|(word, _)| word.as_str());
            forms.extend(words.take_while(|word| word.starts_with(beginning)).filter(|word| begins(word, beginning)));
        }
        forms.sort_unstable();
        forms.dedup();
        forms
    }

    fn postings(&self, form: &Form) -> impl Iterator<Item = &Posting> {
        self.forms_of(form).into_iter().filter_map(|form| self.words.get(form)).flatten()
    }

    /// Whether the words after the first of a phrase follow one another from a place on.
    fn continues(&self, phrase: &[Form], row: u32, place: u32) -> bool {
        (place + 1..)
            .zip(phrase.iter().skip(1))
            .all(|(place, form)| self.postings(form).any(|posting| posting.row == row && posting.places.binary_search(&place).is_ok()))
    }
}

/// The numbers by which a statement can be looked up: its own, as a whole and in parts, and those of its goals and targets.
fn numbers(statement: &Statement) -> String {
    let id = statement.id.as_str();
    let (workshop, place) = id.split_once('.').unwrap_or((id, ""));
    let place = if place.contains('.') { place } else { "" };
    let mut numbers = vec![id.to_owned(), workshop.to_owned(), place.to_owned()];
    let mut linked: Vec<&str> =
        statement.sdg.iter().flat_map(|link| [Some(link.to.as_str()), goal_of(link.to.as_str())]).flatten().collect();
    linked.retain(|link| *link != AGENDA);
    linked.sort_unstable();
    linked.dedup();
    for link in linked {
        numbers.push(format!("{LINK}{link}"));
        if link.contains('.') {
            numbers.push(link.to_owned());
        }
    }
    numbers.join(" ")
}
