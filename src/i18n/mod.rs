//! What the interface says, in English, French and Spanish.
//!
//! [`Messages`] holds the fixed texts, one line per message with its three languages side by side, so
//! that a missing one does not compile and a translator sees all three; [`Work`] holds those of the desk and
//! [`DeskMessages`] those that exports and citations carry, and views with many texts have a table of their own, apart, because the first view does not need them. [`dates`] and
//! [`phrases`] hold what depends on a number, a date or a name. Content is not here: it is data.

pub mod compare;
pub mod dates;
mod desk;
pub mod followup;
pub mod matrix;
mod messages;
pub mod phrases;
mod table;
pub mod time;
pub mod together;
pub mod work;

pub use compare::CompareMessages;
pub use desk::DeskMessages;
pub use followup::FollowupMessages;
pub use matrix::MatrixMessages;
pub use messages::Messages;
// The press has texts of its own, on the host.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use table::table;
pub use time::TimeMessages;
pub use together::TogetherMessages;
pub use work::Work;
