//! What two views or more share, one component per file.

mod cards;
mod count_link;
mod dead_end;
mod entry;
mod facets;
mod figure;
mod headline;
mod later;
mod loading;
mod marked;
mod mini_timeline;
mod nothing_drawn;
mod notices;
mod profile;
mod sdg_mark;
mod search_box;
mod share;
mod update_notice;

pub use cards::{NoteButton, StatementCard, StatementList};
pub use count_link::CountLink;
pub use dead_end::DeadEnd;
pub use entry::{Entry, Split, record_of};
pub use facets::Collection;
pub use figure::Figure;
pub use headline::Headline;
pub use later::Later;
pub use loading::{Failure, Loading, OnDesk};
pub use marked::Marked;
pub use mini_timeline::{MiniTimeline, origin_id};
pub use nothing_drawn::NothingDrawn;
pub use notices::Notices;
pub use profile::Profile;
pub use sdg_mark::{GradeMark, SdgMark, goal_class};
pub use search_box::SearchBox;
pub use share::{Share, TakeAway};
pub use update_notice::UpdateNotice;
