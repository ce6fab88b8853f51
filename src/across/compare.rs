//! The matters that both workshops can be compared on, under the filters in force.
