//! Text in the languages of the data set.

use super::json::{FromJson, Json, Reader, readable};
use serde::Serialize;

/// A language of the interface and of the content.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Deserialize, schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// English, the language of the two original texts.
    #[default]
    En,
    /// French.
    Fr,
    /// Spanish.
    Es,
}

impl Lang {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Lang; 3] = [Lang::En, Lang::Fr, Lang::Es];

    /// The BCP 47 tag, which is also the value of `lang` in a link.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Fr => "fr",
            Lang::Es => "es",
        }
    }

    /// The language of a BCP 47 tag, if it is one of ours.
    pub fn parse(tag: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| lang.tag() == tag)
    }

    /// The name of the language in that language.
    pub fn own_name(self) -> &'static str {
        match self {
            Lang::En => "English",
            Lang::Fr => "Français",
            Lang::Es => "Español",
        }
    }
}

impl FromJson for Lang {
    fn from_json<'a>(json: Option<Json<'a>>, reader: &mut Reader<'a>) -> Lang {
        Lang::ALL.get(reader.word(json, &["en", "fr", "es"])).copied().unwrap_or_default()
    }
}

readable! {
    /// A text in up to three languages. The published data set has all three; what a browser loads
    /// holds one.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
    #[cfg_attr(not(target_arch = "wasm32"), derive(serde::Deserialize, schemars::JsonSchema))]
    #[serde(deny_unknown_fields)]
    pub struct Text {
        /// English.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub en: Option<String>,
        /// French.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub fr: Option<String>,
        /// Spanish.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub es: Option<String>,
    }
}

impl Text {
    /// The text in one language alone, if it is there.
    pub fn exactly(&self, lang: Lang) -> Option<&str> {
        match lang {
            Lang::En => self.en.as_deref(),
            Lang::Fr => self.fr.as_deref(),
            Lang::Es => self.es.as_deref(),
        }
    }

    /// The text in the language asked for, or else in the first one that has it.
    pub fn get(&self, lang: Lang) -> &str {
        self.exactly(lang).or_else(|| Lang::ALL.into_iter().find_map(|other| self.exactly(other))).unwrap_or_default()
    }

    /// The same text without the other languages.
    pub fn only(&self, lang: Lang) -> Text {
        let mut text = Text::default();
        let value = Some(self.get(lang).to_owned());
        match lang {
            Lang::En => text.en = value,
            Lang::Fr => text.fr = value,
            Lang::Es => text.es = value,
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_language_falls_back_to_one_that_is_there() {
        let text = Text { fr: Some("fonds".into()), ..Text::default() };
        assert_eq!(text.get(Lang::Es), "fonds");
        assert_eq!(text.exactly(Lang::Es), None);
    }

    #[test]
    fn tags_and_languages_agree() {
        for lang in Lang::ALL {
            assert_eq!(Lang::parse(lang.tag()), Some(lang));
        }
        assert_eq!(Lang::parse("EN"), None);
    }
}
