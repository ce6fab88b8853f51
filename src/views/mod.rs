//! One file per view; each says in its first lines what question it answers.

mod about;
mod data;
mod named;
mod note;
mod overview;
mod quote;
mod sdgs;
mod statements;
mod themes;
mod timeline;
mod workshops;

pub use about::About;
pub use data::Data;
pub use named::{Actors, Frameworks, OneActor, OneFramework};
pub use note::Note;
pub use overview::Overview;
pub use quote::Quote;
pub use sdgs::{OneSdg, Sdgs};
pub use statements::{OneStatement, Statements};
pub use themes::{OneTheme, Themes};
pub use timeline::Timeline;
pub use workshops::{OneWorkshop, Workshops};
