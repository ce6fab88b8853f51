//! The texts of `public/locales`: English from the program, the other languages from their files.
//!
//! `build.rs` makes a module for each feature: a [`Table`](messages::Table) of its fixed texts, and one type for each text that
//! something is put into or that depends on a number, whose fields are its placeholders. So a text that is missing, or a
//! placeholder too many, does not compile. A language whose file is not there speaks English.

use super::dates::number;
use super::grammar::category;
use super::leaf::{Category, Leaf, leaves, mark};
use crate::domain::Lang;
use std::sync::OnceLock;

include!(concat!(env!("OUT_DIR"), "/locale.rs"));

/// A text by number: its forms.
type Forms = &'static [(Category, &'static str)];

/// The texts of a language other than English, for as long as the program runs.
struct Locale {
    /// Those of the tables, in their order.
    fixed: Vec<&'static str>,
    /// The others, in their order.
    forms: Vec<Forms>,
}

static LOADED: [OnceLock<Locale>; Lang::ALL.len()] = [const { OnceLock::new() }; Lang::ALL.len()];

/// Why a file is not used.
#[derive(Debug, thiserror::Error)]
pub enum LocaleError {
    /// It cannot be read.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// It has other texts than this program: one of the two is older.
    #[error("the file has other texts than this program")]
    Foreign,
}

/// Keeps the texts of a language, from the file `locales/TAG.json`; from now on everything is said in it.
///
/// # Errors
/// Why the file is not used.
pub fn install(lang: Lang, json: &str) -> Result<(), LocaleError> {
    let locale = read(json)?;
    if let Some(slot) = LOADED.get(lang as usize) {
        // A second time it is the same.
        slot.set(locale).ok();
    }
    Ok(())
}

/// Whether everything can be said in a language.
pub fn is_there(lang: Lang) -> bool {
    lang == Lang::En || loaded(lang).is_some()
}

/// The language that is spoken where one is asked for: English as long as that is not there. Whatever chooses words
/// or their grammar by language asks this, so that no sentence is in two languages.
pub fn spoken(lang: Lang) -> Lang {
    if is_there(lang) { lang } else { Lang::En }
}

fn read(json: &str) -> Result<Locale, LocaleError> {
    let all = leaves(json)?;
    if mark(&all) != MARK {
        return Err(LocaleError::Foreign);
    }
    let (fixed, forms): (Vec<Leaf>, Vec<Leaf>) = all.into_iter().partition(Leaf::is_fixed);
    let kept = |text: String| -> &'static str { text.leak() };
    let kept_forms =
        |leaf: Leaf| -> Forms { leaf.forms.into_iter().map(|(category, text)| (category, kept(text))).collect::<Vec<_>>().leak() };
    Ok(Locale {
        fixed: fixed.into_iter().flat_map(|leaf| leaf.forms).map(|(_, text)| kept(text)).collect(),
        forms: forms.into_iter().map(kept_forms).collect(),
    })
}

#[cfg(target_arch = "wasm32")]
fn loaded(lang: Lang) -> Option<&'static Locale> {
    LOADED.get(lang as usize)?.get()
}

/// On the host every language is there: pages are printed in all of them, and nothing is fetched.
#[cfg(not(target_arch = "wasm32"))]
fn loaded(lang: Lang) -> Option<&'static Locale> {
    let json = FILES.get(lang as usize).filter(|_| lang != Lang::En)?;
    let checked = || read(json).unwrap_or_else(|error| unreachable!("the build script has read it: {error}"));
    Some(LOADED.get(lang as usize)?.get_or_init(checked))
}

/// A table in the languages other than English, made when it is first asked for.
struct Others<T: 'static>([OnceLock<T>; Lang::ALL.len()]);

impl<T> Others<T> {
    const fn new() -> Others<T> {
        Others([const { OnceLock::new() }; Lang::ALL.len()])
    }

    fn of(&'static self, lang: Lang, english: &'static T, start: usize, make: fn(&mut Fixed) -> T) -> &'static T {
        let (Some(slot), Some(locale)) = (self.0.get(lang as usize), loaded(lang)) else { return english };
        slot.get_or_init(|| make(&mut Fixed(locale.fixed.get(start..).unwrap_or_default().iter())))
    }
}

/// The fixed texts of a language, one after the other.
struct Fixed(std::slice::Iter<'static, &'static str>);

impl Fixed {
    #[inline(never)]
    fn next(&mut self) -> &'static str {
        self.0.next().copied().unwrap_or_default()
    }
}

/// The form of a text that a number takes. Nought takes a form of its own where the text has one.
fn form(at: usize, english: Forms, count: usize, lang: Lang) -> &'static str {
    let forms = loaded(lang).and_then(|locale| locale.forms.get(at)).copied().unwrap_or(english);
    let wanted = category(count, lang);
    let find = |wanted| forms.iter().find(|(category, _)| *category == wanted).map(|(_, text)| *text);
    let nought = if count == 0 { find(Category::Zero) } else { None };
    nought.or_else(|| find(wanted)).or_else(|| find(Category::Other)).unwrap_or_default()
}

/// What stands before and after the one thing that is put into a text.
fn around(at: usize, english: Forms, lang: Lang) -> (&'static str, &'static str) {
    let text = form(at, english, 2, lang);
    let parts = text.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?.1)));
    parts.unwrap_or((text, ""))
}

/// The text with its placeholders filled.
fn say(at: usize, english: Forms, with: &[(&str, &str)], lang: Lang) -> String {
    fill(form(at, english, 2, lang), None, with)
}

/// The form that a number takes, with its placeholders filled; `{count}` is the number itself.
fn say_number(at: usize, english: Forms, count: usize, with: &[(&str, &str)], lang: Lang) -> String {
    fill(form(at, english, count, lang), Some(&number(count, lang)), with)
}

/// Puts values into a pattern by the names of its placeholders; the build script has seen that there is one for each.
fn fill(pattern: &str, count: Option<&str>, with: &[(&str, &str)]) -> String {
    let mut out = String::new();
    let mut rest = pattern;
    while let Some((before, (name, after))) = rest.split_once('{').and_then(|(before, after)| Some((before, after.split_once('}')?))) {
        out.push_str(before);
        let value = with.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
        out.push_str(value.or(count).unwrap_or_default());
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_is_filled_by_name() {
        assert_eq!(fill("{b} of {a}, {count}", Some("3"), &[("a", "68"), ("b", "5")]), "5 of 68, 3");
        assert_eq!(fill("none", None, &[]), "none");
    }

    #[test]
    fn a_file_that_belongs_to_another_program_is_refused() {
        assert!(matches!(read(r#"{"messages": {"title": "Titre"}}"#), Err(LocaleError::Foreign)));
        assert!(matches!(read("{"), Err(LocaleError::Json(_))));
        assert!(read(include_str!("../../public/locales/en.json")).is_ok());
    }
}
