//! From a link to the statements it selects, and back.
//!
//! [`ViewState`] is everything a reader can choose; [`ViewState::parse`] and [`ViewState::link`] are
//! its only way in and out. [`Index`] answers a state with an [`Outcome`]: the matching statements in
//! order and the count behind every option. Knows nothing about the browser.

mod code;
mod codec;
mod facet;
mod grammar;
mod grounds;
mod index;
mod issue;
mod keys;
mod migrate;
mod outcome;
mod page;
mod receipt;
mod record;
mod search;
mod slug;
mod spelling;
mod state;
mod stem;
mod transport;
mod view;
mod vocabulary;

pub use facet::{FACETS, Facet, Inside, Mode, Stated, Value, Values};
pub use grounds::{ByGrade, Grounds, add};
pub use index::Index;
pub use issue::LinkIssue;
pub use keys::SCHEMA;
pub use outcome::{FacetCounts, Outcome};
pub use page::{PAGES, page_path};
pub use receipt::{Changes, Receipt, Release, Seen};
pub use search::{Query, marks};
pub use slug::{MAX_SLUG, slug};
pub use state::{Afterwards, Choice, LaneBy, NoteLink, OrderBy, PairOf, Part, RowOrder, Sort, Verdict, ViewState, Zoom};
#[cfg(feature = "page")]
pub(crate) use view::with_views;
pub use view::{Explained, Group, View};
pub use vocabulary::{NONE_ID, Term, Vocabulary, term_name};
