//! The tests on the host, one program for all of them: each module is a subject.
//!
//! One program, because each one links all of Leptos: twenty-one took twenty-one times as long to link.

mod support;

mod citations;
mod compare;
mod content;
mod costs;
mod data;
mod dialogue;
mod export;
mod facts;
mod filters;
mod findings;
mod followup;
mod gaps;
mod generated;
mod grammar;
mod grounds;
mod growth;
mod layers;
mod links;
mod matrix;
mod note;
mod pages;
mod quotation;
mod readers;
mod search;
mod style;
mod three_dates;
mod timeline;
mod together;
mod tooling;
mod views;
mod words;
