//! What transport does to a link, and how it is undone: mail programs, chats, wikis, spreadsheets and hands change a
//! link on its way. One rule for each kind of change, each with its reason; the reader of links sees clean pairs.
//!
//! 1. Characters that are not seen (soft hyphens, zero-width spaces, marks of direction, line breaks) are dropped:
//!    copying from a PDF or a chat leaves them in, and no key or id has them.
//! 2. Space and punctuation around a value are dropped: a link at the end of a sentence or in brackets takes them along.
//! 3. `&amp;`, once or many times over, is `&`: a page or a mail wrote the link as HTML and it was not read as HTML.
//! 4. A separator inside a value that is no text (`&`, `?`, `%26`) begins the next pair, and `%2C` a second time
//!    encoded is a comma: link wrappers encode again what was encoded. A whole query encoded as one key is read too.
//! 5. Keys are read in any case: phones begin with a capital, and people retype links.
//! 6. Keys of counters and campaigns are passed over by their shape, because no list of them is complete; a key that
//!    looks like one of ours is not, so that a slip of the hand gets its notice.
//!
//! `q` and `own` hold the reader's words, in which every character may be meant: rules 1, 2 and 4 leave them alone.

use super::facet::{Facet, Mode};
use super::keys::KEYS;
use super::migrate::Pair;

/// Keys of counters that no shape tells.
const COUNTERS: [&str; 11] = ["ref", "referrer", "source", "igsh", "spm", "trk", "si", "hsenc", "hsmi", "hsctatracking", "cmp"];

/// How often a link may have been encoded on its way.
const ROUNDS: u8 = 4;

/// The pairs of a query, decoded and clean. A key that is not ours stays as it was written, for the notice.
pub fn pairs(query: &str) -> Vec<Pair> {
    let mut out = Vec::new();
    read(query.trim_start_matches('?'), ROUNDS, &mut out);
    out
}

fn read(query: &str, rounds: u8, out: &mut Vec<Pair>) {
    for (key, value) in form_urlencoded::parse(query.as_bytes()) {
        let (written, value) = (clean_key(&key), value.as_ref());
        let known = written.to_ascii_lowercase();
        let ours = KEYS.iter().any(|key| key.name == known) || facet_of(&known).is_some();
        let next = rounds.checked_sub(1);
        if ours && (known == "q" || known == "own") {
            let text = text(&known, value);
            out.push((known, text));
        } else if ours {
            match (more_in(value), next) {
                (Some(more), Some(rounds)) => read(&format!("{known}={more}"), rounds, out),
                _ => out.push((known, trimmed(&visible(value)).to_owned())),
            }
        } else if let (Some(whole), Some(rounds)) = (encoded(&written, value), next) {
            read(&whole, rounds, out);
        } else if !(is_counter(&known) || ["", "amp"].contains(&known.as_str()) && trimmed(value).is_empty()) {
            out.push((written, value.to_owned()));
        }
    }
}

/// The facet and the mode of a key.
pub(super) fn facet_of(key: &str) -> Option<(Facet, Mode)> {
    Facet::ALL.into_iter().find_map(|facet| {
        let mode = Mode::ALL.into_iter().find(|mode| key.strip_prefix(facet.key()) == Some(mode.suffix()))?;
        Some((facet, mode))
    })
}

/// Whether a character is not seen and means nothing in a link.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffd}' | '\u{e0000}'..='\u{e007f}')
}

fn visible(text: &str) -> String {
    text.chars().filter(|c| !is_unseen(*c)).collect()
}

/// What a text program may put right behind a link.
fn is_behind(c: char) -> bool {
    c.is_whitespace() || is_unseen(c) || ".,;:!?)]}>\"'”’»›“…*_`|\\，。、）】》」".contains(c)
}

/// A value or an id without what the text around the link left on it.
pub(super) fn trimmed(text: &str) -> &str {
    text.trim_end_matches(is_behind)
        .trim_start_matches(|c: char| c.is_whitespace() || is_unseen(c) || "([{<\"'“‘«‹„*_`（【《「".contains(c))
}

/// The values of a list, without those that are empty.
pub(super) fn items(value: &str) -> impl Iterator<Item = &str> {
    value.split([',', ';', '，', '、', '،']).map(trimmed).filter(|item| !item.is_empty())
}

fn clean_key(key: &str) -> String {
    let key = visible(key);
    let mut rest = key.trim();
    while let Some(shorter) =
        rest.strip_prefix(['?', '&']).or_else(|| rest.get(..4).filter(|a| a.eq_ignore_ascii_case("amp;")).and(rest.get(4..)))
    {
        rest = shorter.trim_start();
    }
    rest.to_owned()
}

/// The value with its separators in the open, if it holds more than itself. A fragment that was encoded ends it.
fn more_in(value: &str) -> Option<String> {
    let here = value.split('#').next().unwrap_or_default();
    let open = if here.contains('=') { here.replace(['?', ';'], "&") } else { here.to_owned() };
    (open != value || open.contains('&') || is_encoded(&open)).then_some(open)
}

/// A whole query that stands where a key should.
fn encoded(key: &str, value: &str) -> Option<String> {
    let whole = if value.is_empty() { key.to_owned() } else { format!("{key}={value}") };
    (key.contains('=') || is_encoded(key)).then_some(whole)
}

fn is_encoded(text: &str) -> bool {
    let is_hex = |text: &str| text.len() == 2 && text.bytes().all(|b| b.is_ascii_hexdigit());
    text.split('%').skip(1).any(|rest| rest.get(..2).is_some_and(is_hex))
}

/// The reader's own words. Those of a note have line breaks; where these stand encoded, all of it was encoded again.
fn text(key: &str, value: &str) -> String {
    let again = key == "own" && !value.contains('\n') && value.to_ascii_lowercase().contains("%0a");
    let decoded = again.then(|| form_urlencoded::parse(value.replace('+', "%2B").as_bytes()).next().map(|(text, _)| text.into_owned()));
    decoded.flatten().unwrap_or_else(|| value.to_owned())
}

/// Whether a key that is not ours, in small letters, has the shape of those that counters and campaigns add:
/// known by name, in parts with low lines (`utm_source`, `_ga`, `mc_cid`), or the name of a click (`fbclid`, `gbraid`).
fn is_counter(key: &str) -> bool {
    let shape = key.contains('_') || (key.len() > 3 && key.ends_with("id"));
    COUNTERS.contains(&key) || (shape && !is_like_ours(key))
}

/// Whether a key was perhaps meant to be one of ours: with other separators, with something added, or one slip away.
fn is_like_ours(key: &str) -> bool {
    let bare: String = key.chars().filter(char::is_ascii_alphanumeric).collect();
    let first = key.split('_').next().unwrap_or_default();
    let facets =
        Facet::ALL.into_iter().flat_map(|facet| Mode::ALL.map(|mode| format!("{}{}", facet.key(), mode.suffix().replace('.', ""))));
    KEYS.iter().map(|key| key.name.to_owned()).chain(facets).any(|ours| {
        let long = ours.len() > 3;
        first == ours || bare == ours || (long && (bare.starts_with(&ours) || is_one_slip(&bare, &ours)))
    })
}

/// Whether one letter was left out, added, changed, or two were swapped.
fn is_one_slip(a: &str, b: &str) -> bool {
    fn after(text: &[u8], place: usize) -> Option<&[u8]> {
        text.get(place..)
    }
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let equal = |of_a: usize, of_b: usize| after(a, same + of_a).is_some_and(|rest| after(b, same + of_b) == Some(rest));
    let swapped = equal(2, 2) && a.get(same) == b.get(same + 1) && a.get(same + 1) == b.get(same);
    swapped || equal(1, 1) || equal(1, 0) || equal(0, 1)
}
