//! What the static pages say beyond what the explorer says too.

/// Every fixed text of the static pages in one language.
pub use crate::i18n::locale::pages::Table as Texts;
