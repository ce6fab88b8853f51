//! The running program: session, frame, and the one place that knows the browser.

pub mod edge;
mod frame;
mod memo;
pub mod parts;
mod session;
#[cfg(target_arch = "wasm32")]
mod start;

pub use frame::App;
pub use memo::memo;
pub use parts::{Panel, Part, Picture, Shown};
pub use session::{Fetched, Loaded, NARROW, Session};
#[cfg(target_arch = "wasm32")]
pub use start::start;
