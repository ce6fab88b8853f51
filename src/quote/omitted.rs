//! What a quotation left out: the words themselves where they can be known, and otherwise that they are not.
//!
//! The originals are not here, but the words on both sides of a gap are, and every window over the gap has its six
//! bits. A word is known when it, and no other of a closed list, fits all of them: four windows for one word left out,
//! so that of the list's words a wrong one fits once in 100,000 gaps; with two and three words left out, every way of
//! filling the gap from the list is tried, and one that is wrong fits once in 40,000 and 10,000. Longer gaps, and words
//! that are not in the list, stay unknown: a single window would say yes to two words of the list by chance alone.

use super::fingerprint::{K, Recipe};
use super::words::Word;

/// Words that turn or bend a sentence; leaving one out changes what was said.
pub const QUALIFIERS: [&str; 78] = [
    "not",
    "no",
    "never",
    "nor",
    "neither",
    "none",
    "nobody",
    "nothing",
    "cannot",
    "without",
    "hardly",
    "barely",
    "rarely",
    "seldom",
    "only",
    "merely",
    "regardless",
    "irrespective",
    "despite",
    "some",
    "many",
    "most",
    "several",
    "few",
    "fewer",
    "all",
    "every",
    "each",
    "any",
    "almost",
    "nearly",
    "mostly",
    "often",
    "sometimes",
    "usually",
    "generally",
    "always",
    "partly",
    "largely",
    "mainly",
    "should",
    "could",
    "may",
    "might",
    "can",
    "would",
    "must",
    "shall",
    "will",
    "need",
    "needs",
    "if",
    "unless",
    "until",
    "except",
    "but",
    "however",
    "although",
    "though",
    "while",
    "yet",
    "still",
    "already",
    "possibly",
    "potentially",
    "perhaps",
    "likely",
    "unlikely",
    "necessarily",
    "more",
    "less",
    "least",
    "too",
    "also",
    "both",
    "either",
    "than",
    "even",
];

/// Words that may stand beside them in a gap.
const FILLERS: [&str; 40] = [
    "the", "a", "an", "of", "to", "in", "on", "for", "and", "or", "by", "with", "from", "as", "at", "be", "is", "are", "was", "were",
    "been", "being", "have", "has", "had", "do", "does", "did", "it", "its", "they", "their", "this", "that", "these", "those", "there",
    "which", "who", "very",
];

/// Most words of a gap that are looked for.
const MOST: usize = 3;

/// What is known of the words of a gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Omitted {
    /// They are these.
    Known(Vec<&'static str>),
    /// It is one word, and none of [`QUALIFIERS`].
    Harmless,
    /// Nothing.
    Unknown,
}

impl Omitted {
    /// The words that turn or bend the sentence, if they are known.
    pub fn qualifiers(&self) -> Vec<&'static str> {
        match self {
            Omitted::Known(words) => words.iter().filter(|word| QUALIFIERS.contains(word)).copied().collect(),
            Omitted::Harmless | Omitted::Unknown => Vec::new(),
        }
    }
}

/// Looks for `count` words between the words before and after a gap. `prints` are the fingerprints of the original
/// from the window of the third word before the gap on.
pub(super) fn omitted(before: &[Word], after: &[Word], count: usize, prints: &[u8], recipe: &Recipe) -> Omitted {
    let around = K - 1;
    if !(1..=MOST).contains(&count) || before.len() < around || after.len() < around || prints.len() < count + around {
        return Omitted::Unknown;
    }
    let known = before.get(before.len() - around..).unwrap_or_default().to_vec();
    let mut search = Search { after: after.get(..around).unwrap_or_default(), count, prints, recipe, found: Vec::new() };
    search.go_on(&known, &mut Vec::new());
    match search.found.as_slice() {
        [words] => Omitted::Known(words.clone()),
        [] if count == 1 => Omitted::Harmless,
        _ => Omitted::Unknown,
    }
}

struct Search<'a> {
    after: &'a [Word],
    count: usize,
    prints: &'a [u8],
    recipe: &'a Recipe,
    found: Vec<Vec<&'static str>>,
}

impl Search<'_> {
    /// Tries every word of the list at the next place, as long as the window that it ends agrees.
    fn go_on(&mut self, words: &[Word], chosen: &mut Vec<&'static str>) {
        if chosen.len() == self.count {
            let whole = [words, self.after].concat();
            let rest = whole.windows(K).zip(self.prints).skip(self.count);
            if rest.into_iter().all(|(window, print)| self.recipe.print(window) == *print) {
                self.found.push(chosen.clone());
            }
            return;
        }
        for word in QUALIFIERS.into_iter().chain(FILLERS) {
            let next = [words, &[Word { folded: word.to_owned(), place: 0..0 }]].concat();
            let window = next.get(next.len().saturating_sub(K)..).unwrap_or_default();
            if self.prints.get(chosen.len()) == Some(&self.recipe.print(window)) {
                chosen.push(word);
                self.go_on(&next, chosen);
                chosen.pop();
            }
        }
    }
}
