//! A JSON document as it was written, and how records are made of it.
//!
//! One visitor reads any document into a [`Json`]. What is made of it says so by [`FromJson`], which the macros
//! `readable!` and `words!` write from the fields and their serde attributes. Visitors that serde derives for each record
//! were a tenth of the program that a browser loads; on the host they are there as well, and a test compares the two readers.
//!
//! A fault does not end the reading. It is noted with its path, something stands in for the value, and so all
//! faults of a document are told at once. A value that was read with faults is good for nothing but telling them.

use super::DateError;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt;

/// A value of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Json<'a> {
    /// Nothing.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A whole number from 0 on.
    Whole(u64),
    /// Any other number.
    Number(f64),
    /// A text.
    Text(Cow<'a, str>),
    /// A list.
    List(Vec<Json<'a>>),
    /// A record.
    Record(Fields<'a>),
}

/// The fields of a record in their order; a name may stand twice.
pub type Fields<'a> = Vec<(Cow<'a, str>, Json<'a>)>;

impl<'de> Deserialize<'de> for Json<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyValue)
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Json<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json<'de>, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json<'de>, E> {
        Ok(Json::Bool(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json<'de>, E> {
        Ok(Json::Whole(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json<'de>, E> {
        Ok(u64::try_from(value).map_or(Json::Number(value as f64), Json::Whole))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json<'de>, E> {
        Ok(Json::Number(value))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Json<'de>, E> {
        Ok(Json::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json<'de>, E> {
        Ok(Json::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json<'de>, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Json<'de>, A::Error> {
        let mut fields = Vec::new();
        // A name is read as a value too, which keeps those that stand in the document as they are borrowed from it.
        while let Some((name, value)) = entries.next_entry()? {
            if let Json::Text(name) = name {
                fields.push((name, value));
            }
        }
        Ok(Json::Record(fields))
    }
}

/// A field of a document that is not as it should be. Data, not prose.
#[derive(Clone, Debug, PartialEq)]
pub struct Misread {
    /// Where, from the root: `statements[3].sdg[0].grade`; empty for the document itself.
    pub path: String,
    /// Line from 1, of the field or of the nearest one around it that is there.
    pub line: usize,
    /// Column from 1, where the value of that field begins.
    pub column: usize,
    /// What is wrong.
    pub problem: Unreadable,
}

/// What can be wrong with a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Unreadable {
    /// It must be there.
    Missing,
    /// It stands twice in its record.
    Twice,
    /// Its record has no such field, or its list has an end before it.
    Unknown,
    /// It is something else.
    Kind {
        /// What it should be.
        expected: Kind,
        /// What it is.
        found: Kind,
    },
    /// A number that is too large, below zero or not whole.
    Range,
    /// No word of a closed list.
    Word {
        /// What it says.
        found: String,
        /// What it may say.
        words: &'static [&'static str],
    },
    /// No date that we read.
    Date(DateError),
}

/// What a value can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool,
    /// A number.
    Number,
    /// A text.
    Text,
    /// A list.
    List,
    /// A record.
    Record,
}

impl Kind {
    fn of(json: &Json<'_>) -> Kind {
        match json {
            Json::Null => Kind::Null,
            Json::Bool(_) => Kind::Bool,
            Json::Whole(_) | Json::Number(_) => Kind::Number,
            Json::Text(_) => Kind::Text,
            Json::List(_) => Kind::List,
            Json::Record(_) => Kind::Record,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Kind::Null => "null",
            Kind::Bool => "true or false",
            Kind::Number => "a number",
            Kind::Text => "a text",
            Kind::List => "a list",
            Kind::Record => "a record",
        }
    }
}

impl fmt::Display for Misread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.path.is_empty() { "the document" } else { &self.path })?;
        f.write_str(": ")?;
        match &self.problem {
            Unreadable::Missing => f.write_str("is missing"),
            Unreadable::Twice => f.write_str("stands twice"),
            Unreadable::Unknown => f.write_str("is not known here"),
            Unreadable::Kind { expected, found } => write!(f, "expected {}, found {}", expected.name(), found.name()),
            Unreadable::Range => f.write_str("is out of range or not whole"),
            // Marks as text: the browser build leaves out what `{:?}` prints.
            Unreadable::Word { found, words } => write!(f, "expected one of {}, found “{found}”", words.join(", ")),
            Unreadable::Date(error) => error.fmt(f),
        }
    }
}

/// What can be made of a value of a document.
pub trait FromJson: Sized {
    /// Made of a value, or of one that is not there. Where that cannot be, the reader is told and something stands in.
    fn from_json<'a>(json: Option<Json<'a>>, reader: &mut Reader<'a>) -> Self;
}

/// Reads a document. What comes of it is worth something if there are no faults beside it.
///
/// # Errors
/// When the text is not JSON.
pub fn read<T: FromJson>(text: &str) -> Result<(T, Vec<Misread>), serde_json::Error> {
    read_with(text, |_| {})
}

/// Reads a document that something is done to first: an older format becomes a newer one. What is put in has no place in
/// the text, so a fault in it is told at what stands around it.
///
/// # Errors
/// When the text is not JSON.
pub fn read_with<T: FromJson>(text: &str, step: fn(&mut Json<'_>)) -> Result<(T, Vec<Misread>), serde_json::Error> {
    let mut json = serde_json::from_str(text)?;
    step(&mut json);
    let mut reader = Reader { text, path: Vec::new(), silent: false, faults: Vec::new() };
    let value = T::from_json(Some(json), &mut reader);
    Ok((value, reader.faults))
}

/// Where the reading stands, and what was found to be wrong on the way.
pub struct Reader<'a> {
    text: &'a str,
    path: Vec<Step>,
    /// Inside of what is missing as a whole, which was said.
    silent: bool,
    faults: Vec<Misread>,
}

/// From a value to one inside of it.
enum Step {
    /// To a field, and where its name ends in the text, if it is there.
    Field(&'static str, Option<usize>),
    /// To an entry of a record whose keys the document chooses.
    Entry(String),
    /// To an item of a list.
    Item(usize),
}

impl<'a> Reader<'a> {
    /// Notes what is wrong here.
    pub fn fault(&mut self, problem: Unreadable) {
        if self.silent {
            return;
        }
        let mut path = String::new();
        let mut place = None;
        for step in &self.path {
            match step {
                Step::Field(name, end) => {
                    if !path.is_empty() {
                        path.push('.');
                    }
                    path.push_str(name);
                    place = end.or(place);
                }
                Step::Entry(name) => {
                    path.push('.');
                    path.push_str(name);
                }
                Step::Item(item) => path.push_str(&format!("[{item}]")),
            }
        }
        // After the name come its quotation mark and a colon, with white space around.
        let rest = place.and_then(|end| self.text.get(end + 1..)).map(|rest| rest.trim_start_matches([' ', '\n', '\r', '\t', ':']));
        let before = rest.and_then(|rest| self.text.strip_suffix(rest)).unwrap_or_default();
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        let column = before.len() - before.rfind('\n').map_or(0, |end| end + 1) + 1;
        self.faults.push(Misread { path, line, column, problem });
    }

    /// Notes that something else was expected here, or anything at all.
    fn expected(&mut self, expected: Kind, json: Option<&Json<'a>>) {
        self.fault(match json {
            Some(json) => Unreadable::Kind { expected, found: Kind::of(json) },
            None => Unreadable::Missing,
        });
    }

    /// The text that a value is.
    pub fn text(&mut self, json: Option<Json<'a>>) -> Option<Cow<'a, str>> {
        match json {
            Some(Json::Text(text)) => Some(text),
            other => {
                self.expected(Kind::Text, other.as_ref());
                None
            }
        }
    }

    /// The place of the word that a value is, in a closed list of them; 0 for none.
    pub fn word(&mut self, json: Option<Json<'a>>, words: &'static [&'static str]) -> usize {
        let Some(found) = self.text(json) else { return 0 };
        words.iter().position(|word| *word == found).unwrap_or_else(|| {
            self.fault(Unreadable::Word { found: found.into_owned(), words });
            0
        })
    }

    /// The items of the list that a value is.
    pub fn list(&mut self, json: Option<Json<'a>>) -> Vec<Json<'a>> {
        match json {
            Some(Json::List(items)) => items,
            other => {
                self.expected(Kind::List, other.as_ref());
                Vec::new()
            }
        }
    }

    /// The whole number that a value is.
    fn whole(&mut self, json: Option<Json<'a>>) -> u64 {
        match json {
            Some(Json::Whole(number)) => return number,
            Some(Json::Number(_)) => self.fault(Unreadable::Range),
            other => self.expected(Kind::Number, other.as_ref()),
        }
        0
    }

    /// An item of a list, or none where the list ends before.
    pub fn item<T: FromJson>(&mut self, place: usize, json: Option<Json<'a>>) -> T {
        self.path.push(Step::Item(place));
        let item = T::from_json(json, self);
        self.path.pop();
        item
    }

    /// An entry of a record whose keys the document chooses, by its key and whether that stood there before.
    pub fn entry<T: FromJson>(&mut self, name: &str, json: Json<'a>, twice: bool) -> T {
        self.path.push(Step::Entry(name.to_owned()));
        if twice {
            self.fault(Unreadable::Twice);
        }
        let value = T::from_json(Some(json), self);
        self.path.pop();
        value
    }

    /// The fields of the record that a value is. [`Reader::close`] must follow, with what is handed out beside them: where there is no
    /// record, nothing is said of its fields.
    pub fn open(&mut self, json: Option<Json<'a>>) -> (Fields<'a>, bool) {
        let silent = self.silent;
        match json {
            Some(Json::Record(fields)) => (fields, silent),
            other => {
                self.expected(Kind::Record, other.as_ref());
                self.silent = true;
                (Vec::new(), silent)
            }
        }
    }

    /// A record is read.
    pub fn close(&mut self, silent: bool) {
        self.silent = silent;
    }

    /// Fields that are left in a record that must have no others.
    pub fn refuse(&mut self, fields: Fields<'a>) {
        for (name, _) in fields {
            self.fault(Unreadable::Unknown);
            if let Some(fault) = self.faults.last_mut().filter(|_| !self.silent) {
                fault.path = if fault.path.is_empty() { name.into_owned() } else { format!("{}.{name}", fault.path) };
            }
        }
    }

    /// Takes a field out of its record and steps into it.
    fn enter(&mut self, fields: &mut Fields<'a>, name: &'static str) -> Option<Json<'a>> {
        let place = fields.iter().position(|(known, _)| known == name);
        let field = place.map(|place| fields.swap_remove(place));
        let end = match &field {
            Some((Cow::Borrowed(name), _)) => {
                (name.as_ptr() as usize).checked_sub(self.text.as_ptr() as usize).map(|start| start + name.len())
            }
            _ => None,
        };
        self.path.push(Step::Field(name, end));
        if fields.iter().any(|(known, _)| known == name) {
            self.fault(Unreadable::Twice);
        }
        field.map(|(_, json)| json)
    }

    /// A field of a record.
    pub fn field<T: FromJson>(&mut self, fields: &mut Fields<'a>, name: &'static str) -> T {
        let json = self.enter(fields, name);
        let value = T::from_json(json, self);
        self.path.pop();
        value
    }

    /// A field of a record that may be left out.
    pub fn field_or_default<T: FromJson + Default>(&mut self, fields: &mut Fields<'a>, name: &'static str) -> T {
        let json = self.enter(fields, name);
        let value = if json.is_some() { T::from_json(json, self) } else { T::default() };
        self.path.pop();
        value
    }
}

impl FromJson for String {
    fn from_json<'a>(json: Option<Json<'a>>, reader: &mut Reader<'a>) -> String {
        reader.text(json).map(Cow::into_owned).unwrap_or_default()
    }
}

impl FromJson for bool {
    fn from_json<'a>(json: Option<Json<'a>>, reader: &mut Reader<'a>) -> bool {
        match json {
            Some(Json::Bool(value)) => value,
            other => {
                reader.expected(Kind::Bool, other.as_ref());
                false
            }
        }
    }
}

impl FromJson for f64 {
    fn from_json<'a>(json: Option<Json<'a>>, reader: &mut Reader<'a>) -> f64 {
        match json {
            Some(Json::Number(number)) => number,
            other => reader.whole(other) as f64,
        }
    }
}

macro_rules! whole_numbers {
    ($($number:ty),*) => {$(
        impl FromJson for $number {
            fn from_json<'a>(json: Option<Json<'a>>, reader: &mut Reader<'a>) -> $number {
                let number = reader.whole(json);
                <$number>::try_from(number).unwrap_or_else(|_| {
                    reader.fault(Unreadable::Range);
                    0
                })
            }
        }
    )*};
}

whole_numbers!(u8, u32, usize);

impl<T: FromJson> FromJson for Option<T> {
    fn from_json<'a>(json: Option<Json<'a>>, reader: &mut Reader<'a>) -> Option<T> {
        match json {
            None | Some(Json::Null) => None,
            some => Some(T::from_json(some, reader)),
        }
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json<'a>(json: Option<Json<'a>>, reader: &mut Reader<'a>) -> Vec<T> {
        let items = reader.list(json);
        let mut list = Vec::with_capacity(items.len());
        for (place, item) in items.into_iter().enumerate() {
            list.push(reader.item(place, Some(item)));
        }
        list
    }
}

/// Declares a struct that is read from a record of a document, field by field.
///
/// Reads the serde attributes as serde would: `default`, `rename`, `skip_serializing_if`, `deny_unknown_fields`, and
/// `deserialize_with = "apart"` for what is left to another reader. Any other does not compile, because it would be read by one of two readers.
macro_rules! readable {
    ($(#[$($meta:tt)*])* $vis:vis struct $name:ident $(<$id:ident>)? {
        $($(#[$($attr:tt)*])* $seen:vis $field:ident: $type:ty),* $(,)?
    }) => {
        $(#[$($meta)*])*
        $vis struct $name $(<$id>)? { $($(#[$($attr)*])* $seen $field: $type),* }

        impl $(<$id: $crate::domain::json::FromJson>)? $crate::domain::json::FromJson for $name $(<$id>)? {
            fn from_json<'a>(json: Option<$crate::domain::json::Json<'a>>, reader: &mut $crate::domain::json::Reader<'a>) -> Self {
                #[allow(unused_mut, reason = "a record may leave all of its fields to another reader")]
                let (mut fields, silent) = reader.open(json);
                let record = $name { $($field: $crate::domain::json::field!(reader fields (stringify!($field)) field [$(#[$($attr)*])*])),* };
                $crate::domain::json::left_over!(reader fields [$(#[$($meta)*])*]);
                reader.close(silent);
                record
            }
        }
    };
}

/// One field, by its attributes; the last three arms are reached when all of them are read.
macro_rules! field {
    ($reader:ident $fields:ident $name:tt $how:ident [#[serde()] $($more:tt)*]) => {
        $crate::domain::json::field!($reader $fields $name $how [$($more)*])
    };
    ($reader:ident $fields:ident $name:tt $how:ident [#[serde(default $(, $($rest:tt)*)?)] $($more:tt)*]) => {
        $crate::domain::json::field!($reader $fields $name field_or_default [#[serde($($($rest)*)?)] $($more)*])
    };
    ($reader:ident $fields:ident $name:tt $how:ident [#[serde(rename = $new:literal $(, $($rest:tt)*)?)] $($more:tt)*]) => {
        $crate::domain::json::field!($reader $fields ($new) $how [#[serde($($($rest)*)?)] $($more)*])
    };
    ($reader:ident $fields:ident $name:tt $how:ident [#[serde(skip_serializing_if = $test:literal $(, $($rest:tt)*)?)] $($more:tt)*]) => {
        $crate::domain::json::field!($reader $fields $name $how [#[serde($($($rest)*)?)] $($more)*])
    };
    ($reader:ident $fields:ident $name:tt $how:ident [#[serde(deserialize_with = "apart" $(, $($rest:tt)*)?)] $($more:tt)*]) => {
        $crate::domain::json::field!($reader $fields $name apart [#[serde($($($rest)*)?)] $($more)*])
    };
    ($reader:ident $fields:ident $name:tt $how:ident [#[doc = $($doc:tt)*] $($more:tt)*]) => {
        $crate::domain::json::field!($reader $fields $name $how [$($more)*])
    };
    ($reader:ident $fields:ident $name:tt apart []) => { Default::default() };
    ($reader:ident $fields:ident ($name:expr) $how:ident []) => { $reader.$how(&mut $fields, $name) };
}

/// What becomes of the fields that were not asked for, by the attributes of the struct.
macro_rules! left_over {
    ($reader:ident $fields:ident []) => { drop($fields) };
    ($reader:ident $fields:ident [#[serde(deny_unknown_fields)] $($more:tt)*]) => { $reader.refuse($fields) };
    ($reader:ident $fields:ident [#[serde($($other:tt)*)] $($more:tt)*]) => { compile_error!("serde reads this, readable! does not") };
    ($reader:ident $fields:ident [#[$($other:tt)*] $($more:tt)*]) => { $crate::domain::json::left_over!($reader $fields [$($more)*]) };
}

pub(crate) use {field, left_over, readable};
