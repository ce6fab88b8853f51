//! The running program: the frame of the page, what is in each part, and the start.

mod frame;
mod parts;
#[cfg(target_arch = "wasm32")]
mod start;

pub use frame::App;
pub use parts::LOADERS;
#[cfg(target_arch = "wasm32")]
pub use start::start;
