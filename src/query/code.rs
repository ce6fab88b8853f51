//! Numbers as the explorer prints them: `W1 · 3.2` of a statement, `SDG 10`, `ODD 10`, `target 10.7` of a goal.

use super::stem::Word;
use crate::dataset::goal_of;
use crate::domain::{Lang, Language};

/// How the words begin that the index has for the links of a statement, `0g10` and `0g10.7`: as no word of a text does.
pub(super) const LINK: &str = "0g";

/// The number that begins these words, as the index has it, and how many of the words it takes.
pub(super) fn code(words: &[Word]) -> Option<(String, usize)> {
    statement(words).or_else(|| goal(words))
}

/// `W1 · 3.2`, `w2 intro 4`: one word more than the workshop, and a second one after `intro` and `close`.
fn statement(words: &[Word]) -> Option<(String, usize)> {
    let [workshop, rest @ ..] = words else { return None };
    let is_workshop = workshop.folded.strip_prefix('w').is_some_and(is_short);
    let place = &rest.first()?.folded;
    let second = rest.get(1).filter(|word| is_short(&word.folded));
    if !is_workshop {
        return None;
    }
    match (place.as_str(), second) {
        ("intro" | "close", Some(second)) => Some((format!("{}.{place}.{}", workshop.folded, second.folded), 3)),
        _ if place.split(['.', ',']).all(|part| is_short(part) || matches!(part, "intro" | "close")) => {
            Some((format!("{}.{}", workshop.folded, place.replace(',', ".")), 2))
        }
        _ => None,
    }
}

/// The rows of the languages: a number is read in all of them.
fn rows() -> impl Iterator<Item = &'static Language> {
    Lang::ALL.into_iter().map(Lang::row)
}

fn goal(words: &[Word]) -> Option<(String, usize)> {
    let first = words.first()?;
    let goals = rows().flat_map(|row| row.goals);
    if let Some(number) = goals.filter_map(|goals| first.folded.strip_prefix(goals)).find_map(number_of) {
        return Some((number, 1));
    }
    let is_head = |word: &Word| rows().any(|row| row.goals.contains(&&*word.folded) || row.goal.contains(&&*word.folded));
    let is_between = |word: &Word| rows().any(|row| row.after_goal.contains(&&*word.folded));
    let before = words.iter().take_while(|word| is_head(word) || is_between(word)).count();
    // In English the adjective comes before the goal.
    let starts = is_head(first) || first.folded == "sustainable";
    let named = starts && words.iter().take(before).any(is_head);
    let number = number_of(&words.get(before).filter(|_| named)?.folded)?;
    Some((number, before + 1))
}

/// The word of the index for the number of a goal or of a target.
fn number_of(text: &str) -> Option<String> {
    let text = text.replace(',', ".");
    let goal: u8 = goal_of(&text).unwrap_or(&text).parse().ok()?;
    let target = text.split_once('.').map(|(_, target)| target);
    let is_target = |target: &str| is_short(target) || (target.len() == 1 && target.bytes().all(|byte| byte.is_ascii_lowercase()));
    ((1..=17).contains(&goal) && target.is_none_or(is_target)).then(|| format!("{LINK}{text}"))
}

fn is_short(text: &str) -> bool {
    (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}
