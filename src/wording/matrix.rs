//! What the matrix says of numbers and names.

use super::together;
use crate::domain::Lang;
use crate::i18n::dates::number;
use crate::i18n::grammar::fixed;
use crate::i18n::locale::matrix as say;

/// What is seen: which two are linked most often, if it is one pair alone.
pub fn foremost(theme: &str, column: &str, alone: bool, lang: Lang) -> String {
    if alone { say::ForemostAlone { theme, column }.text(lang) } else { say::Foremost { theme, column }.text(lang) }
}

/// How many pairs are linked, and how many columns to nothing.
pub fn met(met: usize, pairs: usize, silent: usize, columns: usize, targets: bool, lang: Lang) -> String {
    let pairs = &together::pairs(pairs, lang);
    if targets {
        let none = || say::SilentTargets { targets: &say::Targets.text(columns, lang) }.text(silent, lang);
        let silent = &if silent > 0 { none() } else { String::new() };
        say::MetTargets { pairs, silent }.text(met, lang)
    } else {
        let none = || say::SilentGoals { goals: &say::Goals.text(columns, lang) }.text(silent, lang);
        let silent = &if silent > 0 { none() } else { String::new() };
        say::MetGoals { pairs, silent }.text(met, lang)
    }
}

/// A goal or a target inside a sentence.
pub fn in_sentence(id: &str, target: bool, lang: Lang) -> String {
    if target { say::TheTarget { id }.text(lang) } else { say::TheGoal { id }.text(lang) }
}

/// `expected 6.7`.
pub fn expected(value: f64, lang: Lang) -> String {
    say::Expected { value: &fixed(value, 1, lang) }.text(lang)
}

/// How many pairs are expected often enough for a difference to say something.
pub fn reliable(reliable: usize, pairs: usize, lang: Lang) -> String {
    say::Reliable { pairs: &together::pairs(pairs, lang) }.text(reliable, lang)
}

/// How many of the pairs that are linked rest on one inferred link.
pub fn singles(single: usize, met: usize, lang: Lang) -> String {
    say::Singles { linked: &say::LinkedPairs.text(met, lang) }.text(single, lang)
}

/// The statements of a workshop within a number.
pub fn of_workshop(name: &str, count: usize, lang: Lang) -> String {
    format!("{name} {}", number(count, lang))
}

/// The button that shows the rest of the pairs.
pub fn more_pairs(count: usize, lang: Lang) -> String {
    say::MorePairs { number: &number(count, lang) }.text(lang)
}
