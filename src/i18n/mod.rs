//! What the interface says, and the grammar of the languages that it says it in. Knows no feature.
//!
//! Every text stands in `public/locales`, one file per language, as an object per feature; [`locale`] makes types of them.
//! [`Messages`] holds the fixed texts of the frame, [`Work`] those of the panels and [`DeskMessages`] those that exports and
//! citations carry, and views with many texts have a table of their own, apart, because the first view does not need them.
//! What is grammar stands in [`grammar`] and [`dates`]. Content is not here: it is data.

pub mod dates;
pub mod grammar;
pub mod leaf;
pub mod locale;

/// Every fixed text of the comparison and of the gaps in one language.
pub use locale::compare::Table as CompareMessages;
/// Every fixed text of exports and citations in one language.
pub use locale::desk::Table as DeskMessages;
/// Every fixed text of the expectations and of the data series in one language.
pub use locale::followup::Table as FollowupMessages;
/// What the places of a text are called, in one language.
pub use locale::locator::Table as LocatorMessages;
/// Every fixed text of the matrix in one language.
pub use locale::matrix::Table as MatrixMessages;
/// Every fixed text of the frame and of what several views share, in one language.
pub use locale::messages::Table as Messages;
/// Titles of columns with what they hold, in one language.
pub use locale::tables::Table as TableMessages;
/// Every fixed text of the three dates of the timeline in one language.
pub use locale::time::Table as TimeMessages;
/// Every fixed text of what is named together and of how strongly it was said in one language.
pub use locale::together::Table as TogetherMessages;
/// What the desk says. Loaded with it, so that the first view does not carry it.
pub use locale::work::Table as Work;
