//! What the interface says, in English, French and Spanish.
//!
//! [`Messages`] holds the fixed texts, one line per message with its three languages side by side, so
//! that a missing one does not compile and a translator sees all three. [`dates`] and [`phrases`] hold
//! what depends on a number, a date or a name. [`DeskMessages`] is a table of its own for what only exports and
//! citations say, because the first view does not carry it. Content is not here: it is data.

pub mod dates;
mod desk;
mod messages;
pub mod phrases;
mod table;

pub use desk::DeskMessages;
pub use messages::Messages;
pub(crate) use table::table;
