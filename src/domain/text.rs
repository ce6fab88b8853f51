//! Languages, and text in those of the data set.

use super::Entries;
use super::json::{FromJson, Json, Reader};
use super::language::languages;
use serde::Serialize;
use std::borrow::Cow;

/// Everything in which a language differs from the others, beside what it says. Words that are looked for are in small letters
/// and without accents.
pub struct Language {
    /// The name of the language in that language.
    pub own_name: &'static str,
    /// The language with a territory, which Open Graph asks for.
    pub open_graph: &'static str,
    /// The id of the language in Windows, by which word processors know it.
    pub windows_id: u16,
    /// Words that are too common to look for by themselves.
    pub common: &'static [&'static str],
    /// How many letters a word before an apostrophe has at most when it has lost its vowel there, so that nobody looks for it;
    /// 0 where no word loses one.
    pub elided: usize,
    /// The letters of a possessive after its apostrophe, which nobody looks for.
    pub possessive: Option<&'static str>,
    /// Between alternatives of a search, in capitals.
    pub or: &'static str,
    /// Between what has to match all, in capitals.
    pub and: &'static str,
    /// Before what must not match, in capitals.
    pub not: &'static str,
    /// Words inside a date as people type it, and the ends of its ordinals.
    pub in_dates: &'static [&'static str],
    /// What the goals are called for short, which also stands before a number without a space: `SDG10`.
    pub goals: &'static [&'static str],
    /// What stands before the number of a goal or of a target.
    pub goal: &'static [&'static str],
    /// What may stand between those words and the number: `objectif de développement durable n° 10`.
    pub after_goal: &'static [&'static str],
}

/// Makes the type of the languages from their rows.
macro_rules! declare {
    ($($(#[$says:meta])+ $lang:ident($tag:literal, $algorithm:ident) => $row:expr,)+) => {
        /// A language of the interface.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(serde::Deserialize, schemars::JsonSchema))]
        pub enum Lang {
            $($(#[$says])+ #[serde(rename = $tag)] $lang,)+
        }

        impl Lang {
            /// All languages, in the order in which they are offered.
            pub const ALL: [Lang; TAGS.len()] = [$(Lang::$lang),+];
        }

        const TAGS: &[&str] = &[$($tag),+];

        static ROWS: [Language; TAGS.len()] = [$($row),+];
    };
}

languages!(declare);

impl Lang {
    /// Everything in which it differs from the others, beside what it says.
    pub fn row(self) -> &'static Language {
        // Both are made from one list.
        #[allow(clippy::indexing_slicing, reason = "there is a row for each language")]
        &ROWS[self as usize]
    }

    /// The BCP 47 tag, which is also the value of `lang` in a link.
    pub fn tag(self) -> &'static str {
        #[allow(clippy::indexing_slicing, reason = "there is a tag for each language")]
        TAGS[self as usize]
    }

    /// The language of a BCP 47 tag, if it is one of ours.
    pub fn parse(tag: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| lang.tag() == tag)
    }

    /// The name of the language in that language.
    pub fn own_name(self) -> &'static str {
        self.row().own_name
    }
}

impl FromJson for Lang {
    fn from_json<'a>(json: Option<Json<'a>>, reader: &mut Reader<'a>) -> Lang {
        Lang::ALL.get(reader.word(json, TAGS)).copied().unwrap_or_default()
    }
}

/// A BCP 47 language tag of a data set, which may have other languages than the interface.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Deserialize, schemars::JsonSchema))]
#[serde(transparent)]
pub struct Tag(Cow<'static, str>);

impl AsRef<str> for Tag {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Tag {
    /// One of the interface's languages takes no room of its own.
    fn from(tag: &str) -> Tag {
        Tag(Lang::parse(tag).map_or_else(|| Cow::Owned(tag.to_owned()), |lang| Cow::Borrowed(lang.tag())))
    }
}

impl From<Lang> for Tag {
    fn from(lang: Lang) -> Tag {
        Tag(Cow::Borrowed(lang.tag()))
    }
}

impl FromJson for Tag {
    fn from_json<'a>(json: Option<Json<'a>>, reader: &mut Reader<'a>) -> Tag {
        Tag::from(&*reader.text(json).unwrap_or_default())
    }
}

/// A text by language. A published document has it in all of its languages; what a browser loads holds one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Deserialize))]
#[serde(transparent)]
pub struct Text(Entries<Tag, String>);

impl FromJson for Text {
    fn from_json<'a>(json: Option<Json<'a>>, reader: &mut Reader<'a>) -> Text {
        Text(Entries::from_json(json, reader))
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Text {
    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A text by BCP 47 language tag, in each of the languages of the document.",
            "type": "object",
            "minProperties": 1,
            "propertyNames": { "pattern": "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$" },
            "additionalProperties": { "type": "string" }
        })
    }
}

impl Text {
    /// A text in one language.
    pub fn of(lang: Lang, text: impl Into<String>) -> Text {
        Text(Entries(vec![(lang.into(), text.into())]))
    }

    /// The text in one language alone, if it is there.
    pub fn exactly(&self, lang: Lang) -> Option<&str> {
        self.0.of(lang.tag()).map(String::as_str)
    }

    /// The text in the language asked for, or else in the first one that has it.
    pub fn get(&self, lang: Lang) -> &str {
        self.exactly(lang).or_else(|| self.0.values().next().map(String::as_str)).unwrap_or_default()
    }

    /// The same text without the other languages.
    pub fn only(&self, lang: Lang) -> Text {
        Text::of(lang, self.get(lang))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_language_falls_back_to_one_that_is_there() {
        let text = Text::of(Lang::Fr, "fonds");
        assert_eq!(text.get(Lang::Es), "fonds");
        assert_eq!(text.exactly(Lang::Es), None);
    }

    #[test]
    fn tags_and_languages_agree() {
        for lang in Lang::ALL {
            assert_eq!(Lang::parse(lang.tag()), Some(lang));
            assert_eq!(serde_json::to_value(lang).unwrap(), lang.tag());
        }
        assert_eq!(Lang::parse("EN"), None);
    }
}
