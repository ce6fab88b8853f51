//! IDM Explorer: the conclusions of the two 2016 workshops of IOM's International Dialogue on
//! Migration, explorable by theme, SDG and time.
//!
//! Data flow one way: link -> [`query::ViewState`] -> [`query::Outcome`] -> view; a click makes a
//! new link. The modules in reading order, each with what it promises:
//!
//! - [`domain`]: ids, dates with their precision, localised text and the records. Knows no format.
//! - [`dataset`]: JSON in, a checked [`dataset::DataSet`] or a list of every fault out.
//! - [`query`]: the state of a view, its link, filters, counts, search and the filter sentence.
//! - [`timeline`]: scale, ticks, lanes and the scene, a value that can be compared and drawn.
//! - [`across`]: what is read across the list, as values: matrix, comparison, gaps, pairs, strength, data series.
//! - [`quote`]: whether a pasted text stands word for word in an original, by fingerprints.
//! - [`cite`]: one citation format per file.
//! - [`export`]: a selection as files to take away, one format per file.
//! - [`i18n`]: what the interface says, in English, French and Spanish.
//! - `browser`: one Web API per file; only `app` knows it, and only the browser build has it.
//! - [`app`]: the session (data set, state, outcome), navigation and the frame of the page.
//! - [`views`]: one file per view. [`components`]: what two views or more share.
//! - `press`: what the host makes for the page: the static pages for those who get a link, the fingerprints of the originals.
//!
//! Everything above `browser` is pure: `tests/layers.rs` fails when it names a browser type.
#![deny(unsafe_code)]
// No panic on any path that a reader can reach; tests may stop at the first surprise.
#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]
// Views are nested types; rendering them to text on the host asks for their layout.
#![recursion_limit = "512"]

pub mod across;
pub mod app;
#[cfg(target_arch = "wasm32")]
mod browser;
pub mod cite;
pub mod components;
pub mod dataset;
pub mod desk;
pub mod domain;
pub mod export;
pub mod i18n;
pub mod note;
#[cfg(not(target_arch = "wasm32"))]
pub mod press;
pub mod query;
pub mod quote;
pub mod timeline;
pub mod views;
