//! The records that a link can open: canonical ids by ids as people write them.

use crate::dataset::DataSet;
use crate::domain::Statement;
use crate::domain::letters::is_word;

/// One of the ids, whatever the case of its letters.
pub(super) fn find<'a>(mut ids: impl Iterator<Item = &'a str>, id: &str) -> Option<String> {
    ids.find(|known| known.eq_ignore_ascii_case(id)).map(str::to_owned)
}

/// The id of a statement. Cards print `W1 · 3.2`, and people write `W1 3.2`.
pub(super) fn statement(set: &DataSet, id: &str) -> Option<String> {
    let id = &pinpoint_of(id);
    let of = |s: &Statement| {
        let known = std::iter::once(&s.id).chain(&s.aliases).any(|known| known.as_str().eq_ignore_ascii_case(id));
        known.then(|| s.id.to_string())
    };
    let exactly = set.statements.row(id).and_then(|row| set.statements.get(row)).map(|s| s.id.to_string());
    exactly.or_else(|| set.statements.iter().find_map(of))
}

/// The id of a statement, whatever stands between its parts.
fn pinpoint_of(text: &str) -> String {
    text.split(|c| !is_word(c)).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(".")
}
