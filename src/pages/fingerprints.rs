//! `fingerprints`: the file by which a quotation is checked, from the texts of the originals.
//!
//! The originals are not part of the repository; who has them makes the file again with this command and
//! gets the same bytes. Writes nothing unless every paragraph is a statement of the published data set.

use super::{PressError, paragraphs};
use crate::dataset::DataSet;
use crate::domain::StatementId;
use crate::quote::{Fingerprints, Recipe};
use std::collections::BTreeMap;
use thiserror::Error;

/// What the sub-command is called with.
pub(super) const USAGE: &str = "fingerprints W1=PATH W2=PATH > public/data/quotations.json";

const PUBLISHED: &str = include_str!("../../public/data/idm-2016.json");

/// Why there are no fingerprints.
#[derive(Debug, Error)]
pub enum FingerprintError {
    /// Not `W1=PATH`.
    #[error("`{0}` is not a workshop and a path")]
    Argument(String),
    /// No path for a workshop of the data set.
    #[error("no text is given for {0}")]
    Missing(String),
    /// A workshop that the data set does not have.
    #[error("the data set has no workshop {0}")]
    Surplus(String),
    /// A text cannot be read.
    #[error("{path}: {error}")]
    Read {
        /// As given.
        path: String,
        /// What the system says.
        error: std::io::Error,
    },
    /// The paragraphs are not the statements of the data set.
    #[error("{workshop}: {found} paragraphs, {expected} statements in the data set; {difference}")]
    Paragraphs {
        /// Whose text it is.
        workshop: String,
        /// In the text.
        found: usize,
        /// In the data set.
        expected: usize,
        /// Where they part.
        difference: String,
    },
    /// The published data set cannot be read or the file not be written.
    #[error("{0}")]
    Format(String),
}

/// Runs the sub-command.
pub(super) fn run(args: impl Iterator<Item = String>) -> Result<String, PressError> {
    let mut texts = BTreeMap::new();
    for arg in args {
        let (workshop, path) = arg.split_once('=').ok_or_else(|| FingerprintError::Argument(arg.clone()))?;
        let text = std::fs::read_to_string(path).map_err(|error| FingerprintError::Read { path: path.to_owned(), error })?;
        texts.insert(workshop.to_owned(), text);
    }
    let prints = fingerprints(&texts, Recipe::default())?;
    let json = prints.to_json().map_err(|error| FingerprintError::Format(error.to_string()))?;
    // The line end that closes the file comes with the printing.
    Ok(json.trim_end().to_owned())
}

/// The fingerprints of the texts, by workshop.
pub fn fingerprints(texts: &BTreeMap<String, String>, recipe: Recipe) -> Result<Fingerprints, FingerprintError> {
    let set = DataSet::parse(PUBLISHED).map_err(|error| FingerprintError::Format(error.to_string()))?;
    let known = |workshop: &&String| set.workshops.iter().any(|known| known.id.as_str() == workshop.as_str());
    if let Some(surplus) = texts.keys().find(|workshop| !known(workshop)) {
        return Err(FingerprintError::Surplus(surplus.clone()));
    }
    let mut originals = Vec::new();
    for workshop in &set.workshops {
        let text = texts.get(workshop.id.as_str()).ok_or_else(|| FingerprintError::Missing(workshop.id.to_string()))?;
        let found = paragraphs(workshop.id.as_str(), text);
        let expected: Vec<&StatementId> = set.statements.iter().filter(|s| s.workshop == workshop.id).map(|s| &s.id).collect();
        agree(workshop.id.as_str(), &found, &expected)?;
        originals.push((workshop.id.clone(), found));
    }
    Ok(Fingerprints::of(recipe, originals.iter().map(|(workshop, paragraphs)| (workshop.clone(), paragraphs.as_slice()))))
}

fn agree(workshop: &str, found: &[(StatementId, String)], expected: &[&StatementId]) -> Result<(), FingerprintError> {
    let place = (0..found.len().max(expected.len())).find(|at| found.get(*at).map(|(id, _)| id) != expected.get(*at).copied());
    let Some(place) = place else { return Ok(()) };
    let name = |id: Option<&StatementId>| id.map_or_else(|| "nothing".to_owned(), ToString::to_string);
    let (here, there) = (name(found.get(place).map(|(id, _)| id)), name(expected.get(place).copied()));
    let difference = format!("paragraph {} reads as {here}, the data set has {there}", place + 1);
    Err(FingerprintError::Paragraphs { workshop: workshop.to_owned(), found: found.len(), expected: expected.len(), difference })
}
