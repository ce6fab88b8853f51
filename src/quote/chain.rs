//! Chains: the longest way through a quotation and an original on which the fingerprints agree.
//!
//! A run is a stretch of windows that agree one after the other. One of [`SEED`] windows establishes a
//! place; shorter ones count beside another run of the chain only, and the further away they are, the
//! longer they have to be, so that chance makes up less than one in a hundred of what is added:
//!
//! - without a shift (a word was replaced) 2 windows, 15 places to hit: 15/64² = 0.4 %;
//! - shifted by up to 4 words (left out, put in) 3 windows: 8·15/64³ = 0.05 %;
//! - shifted by up to 32 words 4 windows: 64·15/64⁴ = 0.006 %;
//! - a whole piece of 5 words 2 windows, within 40 words of its neighbour: 40/64² = 1 %;
//!   of 6 words within 400: 0.15 %; of 7 words anywhere in the same original: 0.01 %.

use super::fingerprint::{K, Original};
use std::ops::Range;

/// Windows in a run that establishes a place.
pub(super) const SEED: usize = 5;
/// Windows in the shortest run that counts at all.
const SHORTEST: usize = 2;
/// Words between a run and a shorter one that counts beside it.
const NEAR: usize = 12;

/// A stretch of the quotation that stands in an original; ranges of words, of the same length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Segment {
    /// In the quotation.
    pub quote: Range<usize>,
    /// In the original.
    pub text: Range<usize>,
}

/// The fingerprints of a quotation and where its pieces are.
pub(super) struct Prints<'a> {
    /// By word; `None` where no window begins, or where what stands there is found already.
    pub windows: Vec<Option<u8>>,
    /// Ranges of words.
    pub pieces: &'a [Range<usize>],
}

#[derive(Clone, Copy, Debug)]
struct Run {
    quote: usize,
    text: usize,
    windows: usize,
    piece: usize,
    /// Whether it is a piece from its first to its last word.
    whole: bool,
}

/// The chain that covers most words, with its score; at least one run in it is a seed.
pub(super) fn best(prints: &Prints, original: &Original) -> Option<(i64, Vec<Segment>)> {
    let runs = runs(prints, original);
    let (mut free, mut seeded): (Vec<Step>, Vec<Option<Step>>) = (Vec::new(), Vec::new());
    // From the last run to the first; `free` and `seeded` are filled in that order.
    for run in runs.iter().rev() {
        let own = Step { score: run.words() as i64 * WORD, next: None };
        let later = runs.iter().rev().zip(free.iter().zip(&seeded)).enumerate();
        let (mut any, mut sure) = (own, (run.windows >= SEED).then_some(own));
        for (place, (next, (after, after_seeded))) in later {
            let Some(cost) = link(run, next) else { continue };
            let through = |step: &Step| Step { score: own.score - cost + step.score, next: Some(place) };
            any = any.max(through(after));
            let through_seed = if run.windows >= SEED { Some(through(after)) } else { after_seeded.as_ref().map(through) };
            sure = sure.max(through_seed);
        }
        free.push(any);
        seeded.push(sure);
    }
    let (first, step) = seeded.iter().enumerate().filter_map(|(place, step)| Some((place, (*step)?))).max_by_key(|(_, step)| *step)?;
    let chain = follow(&runs, &free, &seeded, first);
    Some((step.score, segments(&chain)))
}

/// The best way on from a run. Compared by score first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Step {
    score: i64,
    next: Option<usize>,
}

/// Worth of a word; what is below it decides between chains of as many words.
const WORD: i64 = 4096;

fn follow(runs: &[Run], free: &[Step], seeded: &[Option<Step>], first: usize) -> Vec<Run> {
    let mut chain = Vec::new();
    let (mut place, mut needs_seed) = (Some(first), true);
    while let Some(at) = place {
        let Some(run) = runs.iter().rev().nth(at) else { break };
        let step = if needs_seed { seeded.get(at).copied().flatten() } else { free.get(at).copied() };
        needs_seed &= run.windows < SEED;
        place = step.and_then(|step| step.next);
        chain.push(*run);
    }
    chain
}

/// All runs, in the order in which they begin in the quotation.
fn runs(prints: &Prints, original: &Original) -> Vec<Run> {
    let agree =
        |quote: usize, text: usize| matches!((prints.windows.get(quote), original.prints().get(text)), (Some(Some(a)), Some(b)) if a == b);
    let mut out = Vec::new();
    for (piece, range) in prints.pieces.iter().enumerate() {
        for quote in range.clone() {
            let Some(Some(print)) = prints.windows.get(quote) else { continue };
            for text in original.places(*print).iter().copied() {
                // The last three words of a piece begin no window, so that no run leaves its piece.
                if quote > 0 && text > 0 && agree(quote - 1, text - 1) {
                    continue;
                }
                let windows = (1..).take_while(|ahead| agree(quote + ahead, text + ahead)).count() + 1;
                let whole = quote == range.start && windows + K - 1 == range.len();
                if windows >= SHORTEST {
                    out.push(Run { quote, text, windows, piece, whole });
                }
            }
        }
    }
    out
}

impl Run {
    fn words(&self) -> usize {
        self.windows + K - 1
    }

    fn segment(&self) -> Segment {
        Segment { quote: self.quote..self.quote + self.words(), text: self.text..self.text + self.words() }
    }
}

/// What it costs to go on from a run with another; `None` when it may not follow.
fn link(run: &Run, next: &Run) -> Option<i64> {
    let (a, b) = (run.segment(), next.segment());
    let ordered = a.quote.start < b.quote.start && a.quote.end < b.quote.end && a.text.start < b.text.start && a.text.end < b.text.end;
    if !ordered {
        return None;
    }
    let overlap = overlap(&a, &b);
    let weaker = run.windows.min(next.windows);
    let allowed = if run.piece == next.piece {
        let gap = b.quote.start.saturating_sub(a.quote.end);
        let shift = shift(run).abs_diff(shift(next));
        overlap < weaker + K - 1 && (weaker >= SEED || (gap <= NEAR && weaker >= needed(shift)))
    } else {
        let gap = b.text.start.checked_sub(a.text.end);
        let counts = |run: &Run, gap: usize| run.windows >= SEED || (run.whole && gap <= reach(run.windows));
        gap.is_some_and(|gap| counts(run, gap) && counts(next, gap))
    };
    // Of two ways as long, the one that jumps less.
    let jump = i64::from(u16::try_from(b.text.start.abs_diff(a.text.end)).unwrap_or(u16::MAX)) / 32;
    allowed.then_some(overlap as i64 * WORD + jump)
}

fn shift(run: &Run) -> i64 {
    run.text as i64 - run.quote as i64
}

/// Windows that a run needs beside another, by how far the two are shifted against one another.
fn needed(shift: u64) -> usize {
    match shift {
        0 => 2,
        1..=4 => 3,
        5..=32 => 4,
        _ => SEED,
    }
}

/// How far from its neighbour a whole piece of so many windows may stand, in words of the original.
fn reach(windows: usize) -> usize {
    match windows {
        0 | 1 => 0,
        2 => 40,
        3 => 400,
        _ => usize::MAX,
    }
}

/// Words that both ends of two segments claim, in the quotation or in the original.
fn overlap(a: &Segment, b: &Segment) -> usize {
    a.quote.end.saturating_sub(b.quote.start).max(a.text.end.saturating_sub(b.text.start))
}

/// A chain in words, without what two neighbours both claim.
fn segments(chain: &[Run]) -> Vec<Segment> {
    let mut out: Vec<Segment> = Vec::new();
    let mut piece = None;
    for run in chain {
        let mut segment = run.segment();
        if let Some(before) = out.last_mut()
            && piece == Some(run.piece)
        {
            part(before, &mut segment);
        }
        piece = Some(run.piece);
        out.push(segment);
    }
    out.retain(|segment| !segment.quote.is_empty());
    out
}

/// Draws the border between two neighbours. Where they are not shifted, some windows between them
/// disagree, and the words that all of these share are the ones that depart: one if there are four of
/// them, more if chance (1/64) made the outermost agree. Where they are, the first gives way.
fn part(a: &mut Segment, b: &mut Segment) {
    let unshifted = a.text.start + b.quote.start == b.text.start + a.quote.start;
    if unshifted {
        let (end, last) = (a.quote.end, b.quote.start.saturating_sub(1));
        cut_end(a, end.saturating_sub(end.min(last)));
        let more = (end.max(last) + 1).saturating_sub(b.quote.start);
        b.quote.start += more;
        b.text.start += more;
    } else {
        let both = overlap(a, b);
        cut_end(a, both);
    }
}

fn cut_end(segment: &mut Segment, words: usize) {
    let words = words.min(segment.quote.len());
    segment.quote.end -= words;
    segment.text.end -= words;
}
