//! Documents of the first format, read as if they were of the second.
//!
//! The first format was made for one dialogue. Its two meetings were names of fields, and what the dialogue is called and
//! how it is cited stood in the program. The step from one format to the other is made on the document before any record
//! is read; what the document cannot say of its dialogue, whoever loads it has to say: see [`DataSet::described`].

use super::{Context, DataSet, FIRST_FORMAT};
use crate::domain::Dialogue;
use crate::domain::json::{Fields, Json, Misread, read_with};
use std::borrow::Cow;

/// The fields of the first format with what one meeting has, and the ids that its meetings have.
const SIDES: [(&str, &str); 2] = [("new_york", "W1"), ("geneva", "W2")];

/// Reads a set without its context, and what of it could not be read.
///
/// # Errors
/// When the text is not JSON.
pub fn read_set(json: &str) -> Result<(DataSet, Vec<Misread>), serde_json::Error> {
    let (set, mut misread) = read_with::<DataSet>(json, step)?;
    if set.format == FIRST_FORMAT {
        misread.retain(|fault| fault.path != DIALOGUE);
    }
    Ok((set, misread))
}

/// Reads a context, or that of a whole document, and what of it could not be read.
///
/// # Errors
/// When the text is not JSON.
pub fn read_context(json: &str) -> Result<(Context, Vec<Misread>), serde_json::Error> {
    read_with::<Context>(json, step)
}

const DIALOGUE: &str = "dialogue";

impl DataSet {
    /// The set with what its document says of the dialogue, or, where it is of the first format, with what is said here.
    pub fn described(mut self, dialogue: &Dialogue) -> DataSet {
        if self.format == FIRST_FORMAT {
            self.dialogue = dialogue.clone();
        }
        self
    }
}

/// The step from the first format to the second. A document of the second, or of any other, stays as it is.
fn step(document: &mut Json<'_>) {
    let Json::Record(fields) = document else { return };
    // A context says nothing of its format; its records do.
    for alignment in items(fields, "alignments") {
        gather(alignment, "sides");
        for term in items(alignment, "terms") {
            gather(term, "counts");
        }
    }
}

/// The records of a list that a field is.
fn items<'d, 'a>(fields: &'d mut Fields<'a>, name: &str) -> impl Iterator<Item = &'d mut Fields<'a>> + use<'d, 'a> {
    let list = fields.iter_mut().find(|(known, _)| known == name).map(|(_, value)| value);
    let items: &mut [Json<'a>] = match list {
        Some(Json::List(items)) => items,
        _ => &mut [],
    };
    items.iter_mut().filter_map(|item| if let Json::Record(fields) = item { Some(fields) } else { None })
}

/// Puts what stood in a field for each meeting into one field by the ids of the meetings.
fn gather(fields: &mut Fields<'_>, into: &'static str) {
    let mut sides: Fields<'_> = Vec::new();
    for (name, meeting) in SIDES {
        if let Some(place) = fields.iter().position(|(known, _)| known == name) {
            sides.push((Cow::Borrowed(meeting), fields.remove(place).1));
        }
    }
    if !sides.is_empty() {
        fields.push((Cow::Owned(into.to_owned()), Json::Record(sides)));
    }
}
