//! What the host makes: static pages for those who get a link with their sitemap, and the fingerprints of the originals.
//!
//! [`run`] dispatches the sub-commands of the host's program. Every function that makes a page returns
//! its text; [`files`] names them all, and only `write` touches the disk. Knows nothing of the browser,
//! the views or Leptos; the program for the browser does not contain it.

mod address;
mod contents;
mod edition;
mod fingerprints;
mod goal;
mod linked_data;
mod markup;
mod parts;
mod sheet;
mod sitemap;
mod source;
mod statement;
mod texts;
mod theme;
mod workshop;
mod write;

pub use address::{Page, Site};
pub use edition::Edition;
pub use fingerprints::{FingerprintError, fingerprints};
pub use sitemap::{robots, sitemap};
pub use source::paragraphs;
pub use texts::Texts;
pub use write::{STYLE, files, page};

use std::path::PathBuf;

/// Why a sub-command could not be done.
#[derive(Debug, thiserror::Error)]
pub enum PressError {
    /// The sub-command is not one of ours.
    #[error("there is no {0:?}; {HINT}")]
    Unknown(String),
    /// A sub-command lacks an argument.
    #[error("{0}")]
    Usage(&'static str),
    /// The address of the site cannot be one.
    #[error("{0:?} is not the address of a folder, such as https://example.org/idm/")]
    Site(String),
    /// The data set cannot be read.
    #[error("the data set: {0}")]
    Data(#[from] crate::dataset::DataSetError),
    /// The fingerprints of the originals.
    #[error("{0}\n{usage}", usage = fingerprints::USAGE)]
    Fingerprints(#[from] FingerprintError),
    /// A file cannot be written.
    #[error("{path}: {source}")]
    Write {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
}

/// What the program says where it is asked for nothing that it can do.
const HINT: &str = "IDM Explorer runs in a browser: `make serve`. On the host: `cargo run --locked -- pages FOLDER [SITE]` or `fingerprints W1=PATH W2=PATH`";

/// Does what the arguments ask for, the program's own name not among them, and says what was done.
///
/// # Errors
/// [`PressError`].
pub fn run(mut args: impl Iterator<Item = String>) -> Result<String, PressError> {
    match args.next().as_deref() {
        Some("pages") => write::pages(args),
        Some("fingerprints") => fingerprints::run(args),
        Some(other) => Err(PressError::Unknown(other.to_owned())),
        None => Ok(HINT.to_owned()),
    }
}
