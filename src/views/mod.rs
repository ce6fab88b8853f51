//! One file per view; each says in its first lines what question it answers.

mod about;
mod named;
mod overview;
mod sdgs;
mod statements;
mod themes;
mod timeline;
mod workshops;

pub use about::About;
pub use named::{Actors, Frameworks, OneActor, OneFramework};
pub use overview::Overview;
pub use sdgs::{OneSdg, Sdgs};
pub use statements::{OneStatement, Statements};
pub use themes::{OneTheme, Themes};
pub use timeline::Timeline;
pub use workshops::{OneWorkshop, Workshops};
