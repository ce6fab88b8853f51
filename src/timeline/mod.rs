//! Time as a picture: which items there are, where they stand, and how they are stacked.
//!
//! Three kinds of date are kept apart: when something was said (the days of the workshops), which date a
//! statement speaks of ([`Spoken`]), and when something happened ([`Item`]). [`asof`] says what was known on a day.
//! [`Scene`] is a value computed from data set, selection, state and width. It can be compared and
//! tested on the host; a view maps it to SVG and decides nothing. Knows nothing about the browser.

pub mod asof;
mod connect;
mod items;
mod labels;
mod lanes;
mod layout;
mod lists;
mod scale;
mod scene;
mod span;
mod spoken;

pub use connect::{Connector, FEW, Focus};
pub use items::{Item, items};
pub use labels::width_of;
pub use lanes::SPOKEN;
pub use lists::list_of;
pub use scale::{Scale, Tick, extent, home, pan, ticks, window, zoom_by};
pub use scene::{AXIS, Band, Cluster, Label, Lane, Mark, Notch, Present, Scene, Sheaf, Side, Step, Strip, Stripe, scene};
pub use span::{End, Span};
pub use spoken::{Spoken, SpokenId, spoken};
