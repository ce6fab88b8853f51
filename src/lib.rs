//! IDM Explorer: the conclusions of the two 2016 workshops of IOM's International Dialogue on
//! Migration, explorable by theme, SDG and time.
//!
//! Data flow one way: link -> [`query::ViewState`] -> [`query::Outcome`] -> view; a click makes a
//! new link. The modules in reading order, each with what it promises:
//!
//! - [`domain`]: ids, dates with their precision, localised text and the records. Knows no format.
//! - [`dataset`]: JSON in, a checked [`dataset::DataSet`] or a list of every fault out.
//! - [`quote`]: whether a pasted text stands word for word in an original, by fingerprints.
//! - [`i18n`]: what the interface says, and the grammar of the languages that it says it in.
//! - [`query`]: the state of a view, its link, filters, counts and search.
//! - [`wording`]: what is said of a state: the filter sentence, and the texts that depend on a number, a date or a name.
//! - [`cite`]: one citation format per file.
//! - [`timeline`]: scale, ticks, lanes and the scene, a value that can be compared and drawn.
//! - [`across`]: what is read across the list, as values: matrix, comparison, gaps, pairs, strength, data series.
//! - [`export`]: a selection as files to take away, one format per file. [`note`]: the briefing note.
//! - [`platform`]: the browser, one Web API per file, with a stand-in for the host.
//! - [`session`]: what is loaded, the link and the state that it holds, the page as a reader meets it.
//! - [`components`]: what two views or more share. [`desk`]: the panels. [`views`]: one file per view.
//! - [`shell`]: the frame of the page, what is in each part of the program, the start.
//! - `pages`: what the host makes for the page: the static pages for those who get a link, the fingerprints of the originals.
//!
//! A module names only those above it in this list, which `tests/layers.rs` holds; everything above `platform` is pure, and compiles without the feature `page`.
#![deny(unsafe_code)]
// No panic on any path that a reader can reach; tests may stop at the first surprise.
#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]
// Views are nested types; rendering them to text on the host asks for their layout.
#![recursion_limit = "512"]

pub mod across;
pub mod cite;
#[cfg(feature = "page")]
pub mod components;
pub mod dataset;
#[cfg(feature = "page")]
pub mod desk;
pub mod domain;
pub mod export;
pub mod i18n;
pub mod note;
#[cfg(all(feature = "page", not(target_arch = "wasm32")))]
pub mod pages;
#[cfg(feature = "page")]
pub mod platform;
pub mod query;
pub mod quote;
#[cfg(feature = "page")]
pub mod session;
#[cfg(feature = "page")]
pub mod shell;
pub mod timeline;
#[cfg(feature = "page")]
pub mod views;
pub mod wording;
