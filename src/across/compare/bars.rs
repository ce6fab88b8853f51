//! How often terms stand in both texts where there is no room for slopes: two bars for the terms that have the same two
//! numbers, with their names below over the whole width.

use super::slope::wrap;
use super::terms::Moved;

/// Pixels per character, as the slopes count them.
const CHARACTER: f64 = 6.9;
/// Height of a row of text.
const TEXT: f64 = 16.0;
/// Room for the two numbers before the bars.
const NUMBERS: f64 = 96.0;
/// Room after a pair.
const AFTER: f64 = 8.0;
/// Room for the key.
const HEAD: f64 = 24.0;
/// Height of a bar.
pub const BAR: f64 = 6.0;

/// The picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    /// Width, in pixels.
    pub width: f64,
    /// Height, in pixels.
    pub height: f64,
    /// Where the bars begin.
    pub left: f64,
    /// Its pairs, from the largest gain to the largest loss.
    pub pairs: Vec<Pair>,
}

/// The terms with the same two numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// Top edge.
    pub y: f64,
    /// The two numbers, and how many terms have them where they are several.
    pub numbers: String,
    /// How long the bars are, the first text's first.
    pub long: [f64; 2],
    /// Its terms as rows of text.
    pub rows: Vec<String>,
    /// Top edge of the first row.
    pub text: f64,
}

/// Lays out terms in their order.
pub fn bars(terms: &[Moved], width: f64) -> Bars {
    let width = width.max(240.0);
    let most = terms.iter().map(|term| term.before.max(term.after)).max().unwrap_or(0).max(1);
    let long = |value: u32| (width - NUMBERS) * f64::from(value) / f64::from(most);
    let mut groups: Vec<((u32, u32), Vec<String>)> = Vec::new();
    for term in terms {
        let pair = (term.before, term.after);
        match groups.iter_mut().find(|(other, _)| *other == pair) {
            Some((_, names)) => names.push(term.term.clone()),
            None => groups.push((pair, vec![term.term.clone()])),
        }
    }
    let characters = (width / CHARACTER).floor() as usize;
    let mut y = HEAD;
    let mut pair = |((before, after), names): ((u32, u32), Vec<String>)| {
        let several = if names.len() > 1 { format!("\u{a0}({})", names.len()) } else { String::new() };
        let rows = wrap(&names, characters, 0);
        let top = y;
        y += TEXT * (rows.len() + 1) as f64 + AFTER;
        Pair { y: top, numbers: format!("{before} → {after}{several}"), long: [long(before), long(after)], rows, text: top + TEXT }
    };
    let pairs = groups.into_iter().map(&mut pair).collect();
    Bars { width, height: y, left: NUMBERS, pairs }
}
