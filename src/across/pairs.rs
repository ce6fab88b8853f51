//! Which actors, frameworks and themes are named in the same statements.
