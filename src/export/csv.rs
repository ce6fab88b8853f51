//! A table as RFC 4180 has it: a header row, a comma between cells, CRLF after rows, UTF-8.
//!
//! It begins with a byte order mark, without which the spreadsheets that are most in use take it for another encoding;
//! readers of CSV skip it. No cell is read as a formula ([`guard`]), and [`unguard`] gives every cell back as it was.
//! The provenance is in the second file, because a comment line is a row to most readers.

use super::table::Table;
use csv::{Terminator, WriterBuilder};

/// A table with its header row.
pub fn write(table: &Table) -> String {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    // Writing to memory has no way to fail.
    let _ = writer.write_record(table.fields.iter().map(|field| &field.name));
    for row in &table.rows {
        let _ = writer.write_record(row.iter().map(|cell| guard(&cell.plain())));
    }
    let text = writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default();
    format!("\u{feff}{text}")
}

/// A cell that no spreadsheet takes for a formula: with an apostrophe before it if it begins like one, also after what a
/// spreadsheet skips, and before an apostrophe, so that [`unguard`] knows which ones were put there.
pub fn guard(cell: &str) -> String {
    if cell.starts_with('\'') || is_formula(cell) { format!("'{cell}") } else { cell.to_owned() }
}

/// The cell as it was before [`guard`]: without one leading apostrophe, if it has one.
pub fn unguard(cell: &str) -> &str {
    cell.strip_prefix('\'').unwrap_or(cell)
}

fn is_formula(cell: &str) -> bool {
    const STARTS: [char; 12] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫'];
    // Some programs take a tab or a line end at the start as the way into the next cell.
    const BREAKS: [char; 3] = ['\t', '\r', '\n'];
    // White space, control characters, and characters that show nothing.
    let skipped = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
    cell.starts_with(BREAKS) || cell.trim_start_matches(skipped).starts_with(STARTS)
}
