//! A series without numbers: a list along the years, in one column or two.

use super::place::{LINE, lines};
use crate::dataset::DataSet;
use crate::domain::{Lang, Mark, Series, WorkshopId};
use crate::i18n::dates;
use crate::wording::followup as words;

/// Room for a year and its mark.
const YEAR: f64 = 56.0;
/// Room below a row.
const BELOW: f64 = 6.0;
/// Width from which there are two columns.
const TWO: f64 = 700.0;
/// Room between columns.
const BETWEEN: f64 = 24.0;

/// The list.
#[derive(Clone, Debug, PartialEq)]
pub struct List {
    /// Width, in pixels.
    pub width: f64,
    /// Height, in pixels.
    pub height: f64,
    /// Its rows in order of time.
    pub rows: Vec<ListRow>,
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct ListRow {
    /// Its place in the series.
    pub point: usize,
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// When.
    pub when: String,
    /// Where its words begin.
    pub text_x: f64,
    /// What, line by line.
    pub lines: Vec<String>,
    /// The workshops of that time, on a line of their own.
    pub meetings: Vec<WorkshopId>,
    /// Whether it was checked; one that was not is hollow.
    pub checked: bool,
}

impl ListRow {
    /// Lower edge of its last line.
    pub fn end(&self) -> f64 {
        self.y + LINE * (self.lines.len() + usize::from(!self.meetings.is_empty())) as f64
    }
}

/// Draws a series as a list in a width.
pub fn list(series: &Series, set: &DataSet, width: f64, lang: Lang) -> List {
    let columns: usize = if width >= TWO { 2 } else { 1 };
    let column = (width - BETWEEN * (columns - 1) as f64) / columns as f64;
    let mut rows: Vec<ListRow> = series
        .points
        .iter()
        .enumerate()
        .map(|(place, point)| {
            let checked = point.mark == Mark::Verified;
            let text = words::point_words(point, lang);
            let text = if checked { text } else { format!("{text} ({})", crate::i18n::FollowupMessages::of(lang).not_checked) };
            let meetings = set.workshops.iter().filter(|w| w.date.overlaps(point.date.first_day(), point.date.last_day()));
            ListRow {
                point: place,
                x: 0.0,
                y: 0.0,
                when: dates::span(&point.date, lang),
                text_x: YEAR,
                lines: lines(&text, column - YEAR),
                meetings: meetings.map(|w| w.id.clone()).collect(),
                checked,
            }
        })
        .collect();
    let all: f64 = rows.iter().map(|row| row.end() + BELOW).sum();
    let (mut y, mut nth, mut height) = (0.0, 0, 0.0_f64);
    for row in &mut rows {
        if nth + 1 < columns && y >= all / columns as f64 {
            (y, nth) = (0.0, nth + 1);
        }
        (row.x, row.y) = ((column + BETWEEN) * nth as f64, y);
        row.text_x += row.x;
        y = row.end() + BELOW;
        height = height.max(y);
    }
    List { width, height, rows }
}
