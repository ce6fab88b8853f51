//! What a link asked for and did not get.

use super::view::View;

/// Something in a link that could not be applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkIssue {
    /// The key is not one of ours.
    Key(String),
    /// The value of a key is not known, or no longer.
    Value {
        /// Key.
        key: String,
        /// Value as it was found.
        value: String,
    },
    /// The view has no such record.
    Record {
        /// View.
        view: View,
        /// Id as it was found.
        id: String,
    },
    /// Not a date, or no such day.
    Date {
        /// Key.
        key: String,
        /// Value as it was found.
        value: String,
    },
    /// `from` lies after `to`, so nothing can match.
    Backwards,
    /// A single value was given more than once; the last one counts.
    Repeated(String),
    /// Written by a later version of the explorer.
    Newer(u32),
    /// The key is ours, but the view that is shown does not use it.
    Unused(&'static str),
    /// The search is longer than so many characters; the rest was left out.
    Long(usize),
}

impl LinkIssue {
    /// Whether it already says that the value of a key was not applied.
    pub(super) fn is_about(&self, wanted: &str) -> bool {
        match self {
            LinkIssue::Value { key, .. } | LinkIssue::Date { key, .. } => key == wanted,
            LinkIssue::Unused(key) => *key == wanted,
            _ => false,
        }
    }
}
