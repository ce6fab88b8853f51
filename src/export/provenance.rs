//! What a file says of itself: which selection of which version of the data, made when and from where.

use crate::domain::{Date, Day, Lang};
use serde::{Serialize, Serializer};

/// The header record of an export.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Provenance {
    /// The filter sentence with its count, in `language`.
    pub sentence: String,
    /// Number of statements selected.
    pub matching: usize,
    /// Number of statements in the data set.
    pub total: usize,
    /// Version of the data set.
    pub version: String,
    /// Link that gives the selection again; empty where the address of the explorer is not known.
    pub link: String,
    /// Day of the export.
    #[serde(serialize_with = "iso")]
    pub date: Day,
    /// SPDX identifier of the licence of the data.
    pub licence: String,
    /// Publisher of the original texts, who did not publish the data.
    pub publisher: String,
    /// Language of the texts.
    pub language: Lang,
    /// That the texts are summaries and whose, in `language`.
    pub notice: String,
    /// The same in a line, below pictures.
    #[serde(skip)]
    pub source: String,
}

fn iso<S: Serializer>(day: &Day, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&Date::of_day(*day))
}
