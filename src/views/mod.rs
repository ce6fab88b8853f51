//! One module per view, called as the view is called in links; each says in its first lines what question it answers. Its
//! function `show` draws it, or the record of it that is asked for.

pub mod about;
pub mod actors;
pub mod compare;
pub mod data;
pub mod followup;
pub mod frameworks;
pub mod gaps;
pub mod matrix;
pub mod note;
pub mod overview;
pub mod quote;
pub mod sdgs;
pub mod series;
pub mod statements;
pub mod themes;
pub mod timeline;
pub mod together;
pub mod workshops;

mod named;
