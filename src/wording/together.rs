//! What is said of names in the same statements, and of how strongly something was said.

use super::phrases;
use crate::domain::Lang;
use crate::i18n::TogetherMessages;
use crate::i18n::dates::number;
use crate::i18n::grammar;
use crate::i18n::locale::together as say;
use crate::query::PairOf;

/// What a choice of pairs is called.
pub fn pair_name(pair: PairOf, lang: Lang) -> &'static str {
    let words = TogetherMessages::of(lang);
    match pair {
        PairOf::Any => words.pair_name_any,
        PairOf::Actors => words.pair_name_actors,
        PairOf::ActorFramework => words.pair_name_actor_framework,
        PairOf::ActorTheme => words.pair_name_actor_theme,
        PairOf::Frameworks => words.pair_name_frameworks,
        PairOf::FrameworkTheme => words.pair_name_framework_theme,
        PairOf::Themes => words.pair_name_themes,
    }
}

/// `1 pair`, `12 pairs`.
pub fn pairs(count: usize, lang: Lang) -> String {
    say::Pairs.text(count, lang)
}

/// What stands between two names, before this one.
pub fn and(next: &str, lang: Lang) -> &'static str {
    grammar::and(next, lang).trim()
}

/// What goes with the three numbers of a pair: `7 statements` name both; `10` name the first, `22` the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfPair {
    /// After the statements that have both.
    pub both: &'static str,
    /// After the number of those that have the first.
    pub first: &'static str,
    /// After the number of those that have the second.
    pub second: &'static str,
}

/// The words for a pair with so many statements for both and for the first.
pub fn of_pair(both: usize, first: usize, lang: Lang) -> OfPair {
    OfPair { both: say::PairBoth.text(both, lang), first: say::PairFirst.text(first, lang), second: TogetherMessages::of(lang).pair_second }
}

/// How many marks stand for how many statements, where a statement has several themes.
pub fn marks(marks: usize, statements: usize, lang: Lang) -> String {
    let (marks, statements) = (say::MarkCount.text(marks, lang), phrases::statements(statements, lang));
    say::Marks { marks: &marks, statements: &statements }.text(lang)
}

/// The same of the table.
pub fn cells(sum: usize, statements: usize, lang: Lang) -> String {
    say::Cells { sum: &number(sum, lang), statements: &phrases::statements(statements, lang) }.text(lang)
}

/// The pairs that only one statement has.
pub fn once_only(once: usize, total: usize, lang: Lang) -> String {
    say::OnceOnly { pairs: &pairs(total, lang) }.text(once, lang)
}

/// The title of the network: how many pairs it shows, and the first of them.
pub fn network_title(shown: usize, total: usize, first: (&str, &str), together: usize, lang: Lang) -> String {
    let (first, second) = first;
    let (pairs, statements) = (&pairs(total, lang), &phrases::statements(together, lang));
    say::NetworkTitle { first, and: and(second, lang), second, statements, pairs }.text(shown, lang)
}

/// The title of the picture of strength: how many were said most strongly, how many stand without a reporting verb.
pub fn strength_title(strong: usize, verbs: &str, plain: usize, total: usize, lang: Lang) -> String {
    let (strong, plain) = (say::StrengthStrong { verbs }.text(strong, lang), say::StrengthPlain.text(plain, lang));
    say::StrengthTitle { statements: &phrases::statements(total, lang), strong: &strong, plain: &plain }.text(lang)
}
