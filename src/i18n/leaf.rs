//! How a file of `public/locales` is read: its texts in their order, each with its path and its forms.
//!
//! The build script reads with these same lines, so they name nothing else of the crate.

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use std::fmt;

/// A plural category of CLDR: which form of a text a number takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Category {
    /// Nought, where a language has a form for it.
    Zero,
    /// One, and what a language treats like it.
    One,
    /// Two, where a language has a dual.
    Two,
    /// A few.
    Few,
    /// Many.
    Many,
    /// Everything else; every text has this form.
    Other,
}

impl Category {
    /// All categories, with the keys that they have in a file.
    pub const ALL: [(&'static str, Category); 6] = [
        ("zero", Category::Zero),
        ("one", Category::One),
        ("two", Category::Two),
        ("few", Category::Few),
        ("many", Category::Many),
        ("other", Category::Other),
    ];

    /// The category of a key, if it is one.
    pub fn parse(key: &str) -> Option<Category> {
        Category::ALL.into_iter().find(|(name, _)| *name == key).map(|(_, category)| category)
    }
}

/// One text of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaf {
    /// The keys that lead to it, with dots between them; the first is its table.
    pub path: String,
    /// Its forms by number; one, for [`Category::Other`], where it has no others.
    pub forms: Vec<(Category, String)>,
}

impl Leaf {
    /// Whether nothing is put into it and it is the same for every number.
    pub fn is_fixed(&self) -> bool {
        matches!(self.forms.as_slice(), [(Category::Other, text)] if !text.contains('{'))
    }
}

/// The texts of a file in their order. A key `//` is a word to translators, and no text.
///
/// # Errors
/// Why it is no such file.
pub fn leaves(json: &str) -> Result<Vec<Leaf>, serde_json::Error> {
    let mut out = Vec::new();
    let mut reader = serde_json::Deserializer::from_str(json);
    Node { path: "", category: None, out: &mut out }.deserialize(&mut reader)?;
    reader.end()?;
    Ok(out)
}

/// A number that stands for the paths of a file and their order, so that a program and a file that do not belong
/// together are told apart (FNV-1a).
pub fn mark(leaves: &[Leaf]) -> u64 {
    let bytes = leaves.iter().flat_map(|leaf| leaf.path.bytes().chain([if leaf.is_fixed() { b'.' } else { b'{' }]));
    bytes.fold(0xcbf2_9ce4_8422_2325, |mark, byte| (mark ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// A place of the file: an object, a text, or one form of a text.
struct Node<'a> {
    path: &'a str,
    category: Option<Category>,
    out: &'a mut Vec<Leaf>,
}

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text or an object of texts")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        let form = (self.category.unwrap_or(Category::Other), text.to_owned());
        match self.out.last_mut().filter(|last| self.category.is_some() && last.path == self.path) {
            Some(leaf) => leaf.forms.push(form),
            None => self.out.push(Leaf { path: self.path.to_owned(), forms: vec![form] }),
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            if key == "//" {
                map.next_value::<IgnoredAny>()?;
                continue;
            }
            let category = Category::parse(&key);
            let path = match (category, self.path) {
                (Some(_), path) => path.to_owned(),
                (None, "") => key,
                (None, path) => format!("{path}.{key}"),
            };
            map.next_value_seed(Node { path: &path, category, out: &mut *self.out })?;
        }
        Ok(())
    }
}
