//! The grammar that a number or a name asks of the words around it: plurals, elision, conjunctions, quotation marks, capitals,
//! colons and decimals. Words and marks are in `public/locales`, as every text; here are the rules that choose among them, and
//! those that a single language has.

use super::dates::number;
use super::leaf::Category;
use super::locale::grammar::{self as say, Table};
use super::locale::spoken;
use crate::domain::Lang;
use crate::domain::letters::{is_capital, is_word, lower, lower_case};

/// The form of a text that a number takes; French counts nought as one.
pub fn category(count: usize, lang: Lang) -> Category {
    let is_one = count == 1 || (count == 0 && spoken(lang) == Lang::Fr);
    if is_one { Category::One } else { Category::Other }
}

/// A colon with the space that the language puts around it.
pub fn colon(lang: Lang) -> &'static str {
    Table::of(lang).colon
}

/// A semicolon with the space that the language puts around it.
pub fn semicolon(lang: Lang) -> &'static str {
    Table::of(lang).semicolon
}

/// Between alternatives; Spanish says `u` before the sound of an o.
pub fn or(next: &str, lang: Lang) -> &'static str {
    if spoken(lang) == Lang::Es && sounds_like_o(next) { " u " } else { Table::of(lang).or }
}

/// Between things that all hold; Spanish says `e` before the sound of an i.
pub fn and(next: &str, lang: Lang) -> &'static str {
    if spoken(lang) == Lang::Es && sounds_like_i(next) { " e " } else { Table::of(lang).and }
}

/// Several names in a row, the last one after its conjunction: `a, b or c`.
pub fn list(items: &[String], joiner: fn(&str, Lang) -> &'static str, lang: Lang) -> String {
    let mut out = String::new();
    for (place, item) in items.iter().enumerate() {
        match place {
            0 => {}
            _ if place + 1 == items.len() => out += joiner(item, lang),
            _ => out += ", ",
        }
        out += item;
    }
    out
}

/// The word without the marks before it, in small letters.
fn bare(text: &str) -> String {
    lower_case(text.trim_start_matches(|c: char| !is_word(c)))
}

fn sounds_like_o(next: &str) -> bool {
    let next = bare(next);
    let first_word = next.split(|c: char| !is_word(c)).next().unwrap_or_default();
    // Eight and eleven begin with an o when they are said.
    next.starts_with(['o', 'ó', '8']) || next.starts_with("ho") || next.starts_with("hó") || first_word == "11"
}

fn sounds_like_i(next: &str) -> bool {
    let next = bare(next);
    let vowel = next.strip_prefix('h').unwrap_or(&next);
    // Before a diphthong, as in hielo, the conjunction stays as it is.
    let diphthong = next.starts_with('h') && ["ia", "ie", "io", "iá", "ié", "ió"].iter().any(|start| vowel.starts_with(start));
    vowel.starts_with(['i', 'í']) && !diphthong
}

/// Whether French drops the last vowel of a small word before this one: before a vowel or a silent h. Figures are said
/// as words but written without it: `de 11`, `de 1`.
pub fn elides(next: &str) -> bool {
    const SOUNDED: [&str; 12] = ["haut", "hait", "hong", "holl", "hors", "huit", "haï", "hamburg", "handicap", "hasard", "hiér", "honte"];
    let next = bare(next);
    let vowel = next.starts_with(['a', 'à', 'â', 'e', 'é', 'è', 'ê', 'i', 'î', 'o', 'ô', 'u', 'û', 'œ', 'æ']);
    let silent = next.starts_with('h') && !SOUNDED.iter().any(|word| next.starts_with(word));
    (vowel && !next.starts_with("onz") && !next.starts_with("oui")) || silent
}

/// The French `de` before a word: `de mars`, `d’avril`.
pub fn de(next: &str) -> String {
    if elides(next) { format!("d’{next}") } else { format!("de {next}") }
}

/// Whether a small word before this one loses its vowel in the language.
pub fn drops_vowel(next: &str, lang: Lang) -> bool {
    spoken(lang) == Lang::Fr && elides(next)
}

/// The word for belonging, before a name: `of Geneva`, `d’Oslo`, `de Ginebra`.
pub fn of(next: &str, lang: Lang) -> String {
    if drops_vowel(next, lang) { de(next) } else { say::OfName { name: next }.text(lang) }
}

/// The word for coming from, before a name: `from Geneva`, `d’Oslo`, `de Ginebra`.
pub fn from(next: &str, lang: Lang) -> String {
    if drops_vowel(next, lang) { de(next) } else { say::FromName { name: next }.text(lang) }
}

/// Words in the quotation marks of the language.
pub fn quoted(text: &str, lang: Lang) -> String {
    say::Quoted { text }.text(lang)
}

/// A name inside a sentence, its capital taken off unless that belongs to the word: `noted`, but `UN Global Pulse`.
pub fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return String::new() };
    let is_word = chars.clone().next().is_none_or(|second| !is_capital(second));
    if is_word { [lower(first)].into_iter().chain(chars).collect() } else { text.to_owned() }
}

/// A number as the language writes it, with as many decimals as asked for. What rounds to nought has no sign.
pub fn fixed(value: f64, places: u32, lang: Lang) -> String {
    let unit = 10_usize.pow(places);
    let scaled = (value.abs() * unit as f64).round() as usize;
    let sign = if value < 0.0 && scaled > 0 { "−" } else { "" };
    let mark = Table::of(lang).decimal_mark;
    let whole = number(scaled / unit, lang);
    match places {
        0 => format!("{sign}{whole}"),
        places => format!("{sign}{whole}{mark}{:0width$}", scaled % unit, width = places as usize),
    }
}

/// A number with at most two decimals, and none that says nothing: `6.7`, `8,747`.
pub fn decimal(value: f64, lang: Lang) -> String {
    let text = fixed(value, 2, lang);
    let mark = Table::of(lang).decimal_mark;
    match text.rsplit_once(mark) {
        Some((whole, "00")) => whole.to_owned(),
        _ => text.strip_suffix('0').unwrap_or(&text).to_owned(),
    }
}

/// A difference with its sign.
pub fn signed(difference: i64) -> String {
    match difference {
        0 => "0".to_owned(),
        gain if gain > 0 => format!("+{gain}"),
        loss => format!("−{}", loss.unsigned_abs()),
    }
}
