//! What a dialogue says of itself: all that a program must not know.

use super::json::readable;
use super::records::{record, words};
use super::*;

words! {
    /// The hue of a meeting, of a palette that is checked for contrast on both grounds and told apart by any eye.
    #[derive(Default)]
    pub enum Hue {
        /// Ochre.
        #[default]
        Ochre = "ochre",
        /// Blue-violet.
        Violet = "violet",
        /// Blue-green.
        Teal = "teal",
        /// Red-violet.
        Rose = "rose",
        /// Green.
        Green = "green",
        /// Grey-blue.
        Slate = "slate",
    }
}

record! {
    /// How citations call the original texts, in the language that they are in.
    #[derive(Default)]
    pub struct Originals {
        /// One text: `Summary of conclusions`.
        pub one: String,
        /// More than one: `Summaries of conclusions`.
        pub other: String,
        /// What a meeting is: `workshop`.
        pub meeting: String,
        /// More than one: `workshops`.
        pub meetings: String,
    }
}

record! {
    /// An event whose day is worth stopping at, in the time that one looks from.
    pub struct Landmark {
        /// The event.
        pub event: EventId,
        /// What the day after it is called: `After the summit`.
        pub after: Text,
    }
}

record! {
    /// A question that the overview starts with.
    pub struct Question {
        /// The question.
        pub text: Text,
        /// The link that answers it, from its question mark on: `?theme=data`.
        pub link: String,
    }
}

record! {
    /// The dialogue: what it is called, where it comes from, how it is cited, what is shown first.
    #[derive(Default)]
    pub struct Dialogue {
        /// A short id, in the names of files and the keys of citations: `idm-2016`.
        pub id: String,
        /// The heading of the overview.
        pub heading: Text,
        /// What it is and what can be done here, in a few sentences.
        pub lead: Text,
        /// What the meetings have in common, in a sentence.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub common: Option<Text>,
        /// Paragraphs on what the original texts are.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub about: Vec<Text>,
        /// Whose texts these are and whose they are not; below every page.
        pub disclaimer: Text,
        /// Corporate author in citations.
        pub author: String,
        /// Its abbreviation.
        pub author_short: String,
        /// Its name in each language.
        pub author_name: Text,
        /// The series of meetings in citations.
        pub series: String,
        /// How citations call the texts.
        pub originals: Originals,
        /// What the statements summarize, inside a sentence: `based on the summaries of conclusions`.
        pub credit: Text,
        /// The same as a line of its own, below embedded views.
        pub origin: Text,
        /// What the references cite, and what they cannot give.
        pub citing: Text,
        /// What whoever uses the data has to name.
        pub reuse: Text,
        /// The title of a note whose writer gives none.
        pub note_title: Text,
        /// Whose list says which targets are linked directly, inside a sentence.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub guide: Option<Text>,
        /// What the timeline shows first; everything where it does not say.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub range: Option<Edtf>,
        /// Events whose days are worth stopping at.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub landmarks: Vec<Landmark>,
        /// Questions to start with.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub questions: Vec<Question>,
    }
}
