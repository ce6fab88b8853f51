//! A short name for a selection, for the names of files and the keys of citations.
//!
//! ASCII letters, digits, `-`, `_` and `.` alone; the same for equal selections, whatever the view, order, language or note.
//! Where a name cannot hold all that was chosen, it ends with a check sum of the link, so that two selections do not
//! share a name.

use super::facet::{Facet, Mode};
use super::state::{Afterwards, NoteLink, PairOf, ViewState};
use super::view::View;
use super::vocabulary::Vocabulary;
use crate::domain::{Date, Lang};

/// The most characters that a name has.
pub const MAX_SLUG: usize = 48;

/// A check sum with the hyphen before it.
const SUM: usize = 9;

/// The name of what a state selects: `theme-data`, `sdg-10.7-workshop-w1`, `all`.
pub fn slug(state: &ViewState, vocabulary: &Vocabulary) -> String {
    let parts = parts(state, vocabulary);
    if parts.is_empty() {
        return "all".to_owned();
    }
    let wanted = parts.join("-");
    let plain = plain(&wanted);
    if plain == wanted && plain.len() <= MAX_SLUG {
        return plain;
    }
    let room = plain.get(..plain.len().min(MAX_SLUG - SUM)).unwrap_or_default().trim_end_matches(['-', '.', '_']);
    let sum = check_sum(&bare(state).link(vocabulary));
    format!("{room}-{sum:08x}")
}

/// The state without what does not change the selection. The record stays, with the view whose record it is.
fn bare(state: &ViewState) -> ViewState {
    let mut bare = state.with_note(NoteLink::default()).with_embed(false).with_lang(Lang::En).with_afterwards(Afterwards::Shown);
    match scope(state) {
        None if !own(state).is_empty() => {}
        None => (bare.view, bare.id) = (View::Statements, None),
        // The same goal, as columns of targets.
        Some(_) if bare.view == View::Matrix => bare.view = View::Sdgs,
        Some(_) => {}
    }
    (bare.sort, bare.zoom, bare.lane) = (None, None, Default::default());
    bare.normal()
}

/// The record that is open and narrows the selection.
fn scope(state: &ViewState) -> Option<(Facet, &str)> {
    let facet = state.view.record_facet()?;
    state.id.as_deref().map(|id| (facet, id))
}

/// What the view narrows by itself: a record that is no filter, verdicts, statuses, pairs, the day as known.
fn own(state: &ViewState) -> Vec<String> {
    let record = match state.view {
        View::Statements => Some("statement"),
        View::Timeline => Some("event"),
        View::Compare => Some("matter"),
        View::Followup => Some("expectation"),
        _ => None,
    };
    let list = |key: &str, ids: Vec<&str>| (!ids.is_empty()).then(|| format!("{key}-{}", ids.join("_")));
    let mut parts: Vec<String> =
        record.zip(state.id.as_deref()).map(|(kind, id)| format!("{kind}-{}", id.to_ascii_lowercase())).into_iter().collect();
    parts.extend(list("verdict", state.verdicts.iter().map(|verdict| verdict.id()).collect()));
    parts.extend(list("status", state.statuses.iter().map(|status| status.id()).collect()));
    parts.extend((state.pair != PairOf::default()).then(|| format!("pair-{}", state.pair.id())));
    parts.extend(state.asof.map(|day| format!("asof-{}", Date::of_day(day))));
    parts
}

fn parts(state: &ViewState, vocabulary: &Vocabulary) -> Vec<String> {
    let mut parts: Vec<String> =
        scope(state).into_iter().map(|(facet, id)| format!("on-{}-{}", facet.key(), id.to_ascii_lowercase())).collect();
    parts.extend(own(state));
    // One statement or expectation is shown whatever the filters are.
    if matches!(state.view, View::Statements | View::Followup) && state.id.is_some() {
        return parts;
    }
    if !state.words.is_empty() {
        // What is doubled here does not survive as it is, and so brings the check sum.
        parts.push(format!("q-{}", state.words.replace('_', "__").replace('-', "--").replace(' ', "_")));
    }
    for facet in Facet::ALL {
        for mode in Mode::ALL {
            let ids: Vec<String> =
                state.choice(facet).of(mode).iter().map(|term| vocabulary.id(facet, *term).to_ascii_lowercase()).collect();
            if !ids.is_empty() {
                parts.push(format!("{}{}-{}", facet.key(), mode.suffix().replace('.', "-"), ids.join("_")));
            }
        }
    }
    if !state.pinpoints.is_empty() {
        parts.push(format!("pinpoint-{}", state.pinpoints.join("_").to_ascii_lowercase()));
    }
    parts.extend(state.from.map(|date| format!("from-{date}")));
    parts.extend(state.to.map(|date| format!("to-{date}")));
    parts
}

/// Small ASCII letters and digits with single separators between them.
fn plain(text: &str) -> String {
    let separators = ['-', '.', '_'];
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let c = c.to_ascii_lowercase();
        if c.is_ascii_alphanumeric() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with(separators) {
            out.push(if separators.contains(&c) { c } else { '-' });
        }
    }
    out.trim_end_matches(separators).to_owned()
}

/// FNV-1a, 32 bits.
fn check_sum(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
