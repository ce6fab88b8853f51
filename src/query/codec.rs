//! A state as a link and back.
//!
//! Printing gives the canonical form: keys in one order, defaults left out, equal states equal
//! links. Reading never fails: it applies what it understands and returns an issue for the rest. What
//! happens to links on their way is undone before, in [`transport`].

use super::facet::{Facet, Mode};
use super::issue::LinkIssue;
use super::keys::{BEFORE_FACETS, KEYS, Key, Reader, SCHEMA};
use super::migrate;
use super::receipt::Receipt;
use super::record;
use super::state::ViewState;
use super::transport;
use super::view::View;
use super::vocabulary::Vocabulary;
use crate::dataset::DataSet;

impl ViewState {
    /// Reads the query of a link, with or without its question mark.
    pub fn parse(query: &str, set: &DataSet, vocabulary: &Vocabulary) -> (ViewState, Vec<LinkIssue>) {
        let state = ViewState::default();
        let mut reader = Reader { set, vocabulary, state, view: None, id: None, issues: Vec::new(), seen: Vec::new(), asked: Vec::new() };
        for (key, value) in migrate::current(transport::pairs(query), &migrate::STEPS) {
            reader.pair(&key, &value);
        }
        reader.finish()
    }

    /// The canonical link: empty for the overview, otherwise with its question mark.
    pub fn link(&self, vocabulary: &Vocabulary) -> String {
        let state = self.clone().normal();
        let mut out = String::new();
        let mut put = |key: &str, value: &str| {
            out.push(if out.is_empty() { '?' } else { '&' });
            out.push_str(key);
            out.push('=');
            // A plus sign for a space is taken for a plus sign by some who pass a link on; in a note it would be read by people.
            let space = if key == "own" { "%20" } else { "+" };
            out.extend(form_urlencoded::byte_serialize(value.as_bytes()).map(|part| if part == "+" { space } else { part }));
        };
        let (first, rest) = KEYS.split_at(BEFORE_FACETS);
        let of = |keys: &'static [Key]| keys.iter().filter_map(|key| Some((key.name.to_owned(), (key.write)(&state)?)));
        let facets = Facet::ALL.into_iter().flat_map(|facet| Mode::ALL.map(|mode| (facet, mode))).filter_map(|(facet, mode)| {
            let ids: Vec<&str> = state.choice(facet).of(mode).iter().map(|term| vocabulary.id(facet, *term)).collect();
            (!ids.is_empty()).then(|| (format!("{}{}", facet.key(), mode.suffix()), ids.join(",")))
        });
        for (key, value) in of(first).chain(facets).chain(of(rest)) {
            put(&key, &value);
        }
        // Both are allowed in a query and keep lists and ranges readable.
        out.replace("%2C", ",").replace("%2F", "/")
    }

    /// The link that Share gives: canonical, with the schema it was written in.
    pub fn shared_link(&self, vocabulary: &Vocabulary) -> String {
        let link = self.link(vocabulary);
        if link.is_empty() { link } else { format!("{link}&v={SCHEMA}") }
    }

    /// The link with a receipt: what the sender saw goes along, so that the reader is told when it is no longer so.
    pub fn link_with_receipt(&self, vocabulary: &Vocabulary, receipt: &Receipt) -> String {
        let link = self.link(vocabulary);
        let sign = if link.is_empty() { '?' } else { '&' };
        format!("{link}{sign}v={SCHEMA}&seen={receipt}")
    }
}

impl Reader<'_> {
    /// The view of a link that names none: the one that its record or its keys belong to.
    fn view_meant(&self) -> View {
        let statement = self.id.as_deref().is_some_and(|id| record::statement(self.set, id).is_some());
        let (sorted, special): (Vec<_>, Vec<_>) = self.asked.iter().partition(|(key, _)| *key == "sort");
        match special.iter().chain(&sorted).next() {
            Some((_, view)) if !statement => *view,
            _ => View::default(),
        }
    }

    fn finish(mut self) -> (ViewState, Vec<LinkIssue>) {
        let view = self.view.unwrap_or_else(|| self.view_meant());
        let mut state = self.state;
        state.view = view;
        if let Some(id) = self.id {
            let view = if state.view == View::Overview { View::Statements } else { state.view };
            if !view.has_records() {
                self.issues.push(LinkIssue::Key("id".to_owned()));
            } else if let Some(known) = view.record(self.set, &id) {
                state.view = view;
                state.id = Some(known);
            } else {
                state.view = view;
                self.issues.push(LinkIssue::Record { view, id });
            }
        }
        if let (Some(from), Some(to)) = (state.from, state.to)
            && from.first_day() > to.last_day()
        {
            self.issues.push(LinkIssue::Backwards);
        }
        let state = state.normal();
        self.asked.dedup();
        for (key, view) in self.asked {
            let used = if key == "sort" { state.view.is_collection() } else { state.view == view };
            if !used && self.issues.iter().all(|issue| !issue.is_about(key)) {
                self.issues.push(LinkIssue::Unused(key));
            }
        }
        (state, self.issues)
    }
}
