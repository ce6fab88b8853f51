//! What is read across the list: themes against goals, meeting against meeting, names beside names, what is missing,
//! how strongly something was said, and what became of it.
//!
//! Every file computes values from the data set, the index and a state; views draw them and decide nothing. A number
//! comes with the state of the list that it counts. Knows nothing about the browser.

pub mod compare;
pub mod findings;
pub mod followup;
pub mod gaps;
pub mod lines;
pub mod matrix;
pub mod pairs;
pub mod series;
pub mod shown;
pub mod strength;
pub mod words;
