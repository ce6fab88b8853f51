//! What is said of a state and of what it selects: the filter sentence, and the texts that depend on a number, a date or a
//! name. Here the languages of [`crate::i18n`] and the terms of [`crate::query`] meet; neither knows the other.

pub mod dialogue;
pub mod followup;
pub mod matrix;
pub mod phrases;
pub mod record;
mod sentence;
pub mod tables;
pub mod time;
pub mod together;
pub mod work;

pub use sentence::{Piece, by_grade_in_words, describe, filter_sentence, part_label, value_name};
