//! What the program makes on the host: its sub-commands, one file each.
//!
//! A sub-command reads its arguments, checks them against the published data set and writes to standard
//! output or to the files that it names. Not part of the browser build.

mod fingerprints;
mod source;

pub use fingerprints::{FingerprintError, fingerprints};
pub use source::paragraphs;

use thiserror::Error;

/// Why nothing was made.
#[derive(Debug, Error)]
pub enum PressError {
    /// No such sub-command.
    #[error("there is no `{0}`\n{usage}", usage = usage())]
    Unknown(String),
    /// The fingerprints of the originals.
    #[error("{0}\n{usage}", usage = fingerprints::USAGE)]
    Fingerprints(#[from] FingerprintError),
}

struct Command {
    name: &'static str,
    usage: &'static str,
    run: fn(&[String]) -> Result<(), PressError>,
}

/// Every sub-command.
const COMMANDS: [Command; 1] = [Command { name: "fingerprints", usage: fingerprints::USAGE, run: fingerprints::run }];

/// Runs the sub-command that the arguments begin with; without any it says where the program runs.
pub fn run(args: &[String]) -> Result<(), PressError> {
    let Some((name, rest)) = args.split_first() else {
        eprintln!("IDM Explorer runs in a browser: `make serve`\n{}", usage());
        return Ok(());
    };
    let command = COMMANDS.iter().find(|command| command.name == name).ok_or_else(|| PressError::Unknown(name.clone()))?;
    (command.run)(rest)
}

fn usage() -> String {
    COMMANDS.iter().map(|command| command.usage).collect::<Vec<_>>().join("\n")
}
