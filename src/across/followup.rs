//! The expectations that belong to a selection, and how many of them have which status.
