//! How strongly something was said, by theme and workshop.
