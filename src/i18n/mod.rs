//! What the interface says, in English, French and Spanish.
//!
//! [`Messages`] holds the fixed texts, one line per message with its three languages side by side, so
//! that a missing one does not compile and a translator sees all three; [`Work`] those of the desk. [`dates`] and [`phrases`] hold
//! what depends on a number, a date or a name. Content is not here: it is data.

#[macro_use]
mod table;

pub mod dates;
mod messages;
pub mod phrases;
pub mod work;

pub use messages::Messages;
pub use work::Work;
