//! What the comparison and the gaps say of numbers and names.

use crate::across::compare::{Change, Moved, Tally};
use crate::across::gaps::Silence;
use crate::domain::Lang;
use crate::i18n::CompareMessages;
use crate::i18n::dates::number;
pub use crate::i18n::grammar::signed;
use crate::i18n::grammar::{colon, from, of, quoted};
use crate::i18n::locale::compare as say;
use crate::query::Verdict;
use crate::wording::phrases;
use crate::wording::together;

/// `1 topic`, `22 topics`.
pub fn matters(count: usize, lang: Lang) -> String {
    say::MatterCount.text(count, lang)
}

/// `2 in this selection`, for statements.
pub fn in_selection(count: usize, lang: Lang) -> String {
    say::InSelection { number: &number(count, lang) }.text(lang)
}

/// `Of 22 topics: 2 carried over, 7 sharpened, …`.
pub fn overview(tally: &Tally, last: &str, lang: Lang) -> String {
    let counted = Verdict::ALL.into_iter().map(|verdict| (verdict, tally.number(verdict))).filter(|(_, count)| *count > 0);
    let parts: Vec<String> =
        counted.map(|(verdict, count)| format!("{} {}", number(count, lang), phrases::verdict_word(verdict, count, last, lang))).collect();
    say::Overview { topics: &matters(tally.total(), lang), parts: &parts.join(", ") }.text(lang)
}

/// `Topic 11 of 22`.
pub fn place_of(place: usize, total: usize, lang: Lang) -> String {
    say::PlaceOf { place: &number(place, lang), total: &number(total, lang) }.text(lang)
}

/// The title of the slopes: how many terms moved which way, and which moved furthest.
pub fn slope_title(terms: &[Moved], second: &str, lang: Lang) -> String {
    let count = |change: Change| terms.iter().filter(|term| term.change() == change).count();
    let (all, up, down) =
        (say::SlopeTerms.text(terms.len(), lang), say::SlopeUp.text(count(Change::Up), lang), number(count(Change::Down), lang));
    let lead = say::SlopeTitle { terms: &all, up: &up, down: &down, of_second: &of(second, lang) }.text(lang);
    let furthest = [terms.first().filter(|term| term.difference() > 0), terms.last().filter(|term| term.difference() < 0)];
    let moves: Vec<String> = furthest.into_iter().flatten().map(|term| goes(term, lang)).collect();
    if moves.is_empty() { lead } else { format!("{lead}{}{}", colon(lang), moves.join(", ")) }
}

/// `“implement*” from 3 to 15`.
fn goes(term: &Moved, lang: Lang) -> String {
    let [before, after] = [term.before, term.after].map(|n| number(n as usize, lang));
    say::SlopeMove { term: &quoted(&term.term, lang), before: &before, after: &after }.text(lang)
}

/// Which way a line goes: `more often in Geneva`.
pub fn more_often(more: bool, meeting: &str, lang: Lang) -> String {
    if more { say::ChangeUp { meeting }.text(lang) } else { say::ChangeDown { meeting }.text(lang) }
}

/// That a meeting's text says nothing on a matter.
pub fn nothing_on_this(meeting: &str, lang: Lang) -> String {
    say::NothingOnThis { of_meeting: &of(meeting, lang) }.text(lang)
}

/// What the comparison shows: what one meeting took up from another.
pub fn took_up(first: &str, second: &str, lang: Lang) -> String {
    say::Lead { second, from_first: &from(first, lang) }.text(lang)
}

/// How long a text is: `New York: 1,563 words`.
pub fn text_length(name: &str, words: u32, lang: Lang) -> String {
    format!("{name}{}{}", colon(lang), say::Words.text(words as usize, lang))
}

/// That a workshop's summary nowhere says that the SDGs miss something.
pub fn says_no_such_thing(workshop: &str, lang: Lang) -> String {
    say::SaysNoSuchThing { of_workshop: &of(workshop, lang) }.text(lang)
}

/// `1 target`, `9 targets`.
pub fn targets(count: usize, lang: Lang) -> String {
    say::Targets.text(count, lang)
}

/// The title of the scale of targets: how many are silent, and how many of the direct ones.
pub fn silence(found: Silence, filtered: bool, guide: &str, lang: Lang) -> String {
    let (direct, silent_direct) = (&number(found.direct, lang), &number(found.silent_direct, lang));
    let targets = &targets(found.all, lang);
    if filtered {
        say::SilenceSelection { targets, direct, guide, silent_direct }.text(found.silent, lang)
    } else {
        say::SilenceSummaries { targets, direct, guide, silent_direct }.text(found.silent, lang)
    }
}

/// `142 of 255 pairs of a theme and a goal are never linked.`
pub fn never_meet(never: usize, pairs: usize, lang: Lang) -> String {
    say::NeverMeet { pairs: &together::pairs(pairs, lang) }.text(never, lang)
}

/// `not linked to 5 of 8`: how many of the goals to which some theme is linked a theme is not.
pub fn of_goals(never: usize, goals: usize, lang: Lang) -> String {
    say::OfGoals { number: &number(never, lang), goals: &number(goals, lang) }.text(lang)
}

/// The terms that did not move: `Equally often in both texts: “capacity” (5), …`.
pub fn level_terms(terms: &[Moved], lang: Lang) -> String {
    let one = |term: &Moved| format!("{}\u{a0}({})", quoted(&term.term, lang), number(term.after as usize, lang));
    let all: Vec<String> = terms.iter().map(one).collect();
    format!("{}{}{}.", CompareMessages::of(lang).level_terms, colon(lang), all.join(", "))
}
