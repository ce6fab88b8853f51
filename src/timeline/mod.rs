//! Time as a picture: which items there are, where they stand, and how they are stacked.
//!
//! [`Scene`] is a value computed from data set, selection, state and width. It can be compared and
//! tested on the host; a view maps it to SVG and decides nothing. Knows nothing about the browser.

mod items;
mod scale;
mod scene;

pub use items::{Item, items};
pub use scale::{DEFAULT, Scale, Tick, extent, pan, ticks, window, zoom_by};
pub use scene::{Band, Cluster, Lane, Mark, Scene, scene};
