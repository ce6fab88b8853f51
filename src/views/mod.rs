//! One file per view; each says in its first lines what question it answers.

mod about;
mod compare;
mod data;
mod followup;
mod gaps;
mod matrix;
mod named;
mod note;
mod overview;
mod quote;
mod sdgs;
mod statements;
mod themes;
mod timeline;
mod together;
mod workshops;

pub use about::About;
pub use compare::Compare;
pub use data::Data;
pub use followup::Followup;
pub use gaps::Gaps;
pub use matrix::Matrix;
pub use named::{Actors, Frameworks, OneActor, OneFramework};
pub use note::Note;
pub use overview::Overview;
pub use quote::Quote;
pub use sdgs::{OneSdg, Sdgs};
pub use statements::{OneStatement, Statements};
pub use themes::{OneTheme, Themes};
pub use timeline::Timeline;
pub use together::Together;
pub use workshops::{OneWorkshop, Workshops};
