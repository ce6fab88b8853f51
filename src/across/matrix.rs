//! Themes against goals, or against the targets of one goal: a grid whose every number is a list.
