//! Labels: how long they are, where they are cut, and which rows have room for them.

use crate::domain::letters::{is_capital, is_small};

/// Room between two things in a row.
pub(super) const GAP: f64 = 8.0;
/// How much wider a text is when it is bold.
pub(super) const BOLD: f64 = 1.16;

/// The room that a text takes at most, at the size of labels (12 pixels): by kinds of characters, as the widest of the
/// usual system fonts (DejaVu Sans) draws them, a little rounded up. Others are narrower.
pub fn width_of(text: &str) -> f64 {
    text.chars().map(width_of_char).sum()
}

fn width_of_char(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 'í' | 'ì' | 'î' | 'ï' | '\'' => 3.4,
        'I' | 'J' | '’' | '.' | ',' | ';' | ':' | '/' | '·' | ' ' | '\u{a0}' | '\u{202f}' => 4.1,
        'f' | 't' | 'r' | '-' | '(' | ')' => 5.0,
        's' | 'z' | '“' | '”' | 'º' | 'ª' | '°' => 6.3,
        'c' | 'ç' | 'k' | 'v' | 'x' | 'y' | 'F' | 'L' | 'P' | 'T' | 'Y' => 7.4,
        'w' => 9.9,
        'A' | 'B' | 'K' | 'V' | 'X' | 'Z' => 8.3,
        'E' | 'S' | '0'..='9' => 7.7,
        'm' | 'M' | 'W' => 11.9,
        c if is_small(c) && c != 'œ' && c != 'æ' => 7.7,
        c if is_capital(c) && c != 'Œ' && c != 'Æ' => 9.5,
        _ => 12.4,
    }
}

/// A label that takes no more than some room, cut at a word; none where hardly a word would be left.
pub(super) fn fitted(name: &str, room: f64) -> Option<String> {
    // Less says nothing of what it stands for.
    const LEAST: f64 = 48.0;
    let all = name.chars().count();
    let cuts = (2..=all).rev().map(|most| shorten(name, most));
    cuts.into_iter().find(|text| width_of(text) <= room).filter(|text| text == name || width_of(text) >= LEAST)
}

/// A label of at most that many characters, cut at a word.
fn shorten(name: &str, most: usize) -> String {
    if name.chars().count() <= most {
        return name.to_owned();
    }
    let cut: String = name.chars().take(most - 1).collect();
    let end = cut.rfind(' ').filter(|end| *end > most / 2).unwrap_or(cut.len());
    let kept = cut.get(..end).unwrap_or(&cut);
    // A bracket that is not closed goes with what stands in it.
    let kept = kept
        .rfind('(')
        .filter(|open| !kept.get(*open..).unwrap_or_default().contains(')'))
        .and_then(|open| kept.get(..open))
        .unwrap_or(kept);
    format!("{}…", kept.trim_end_matches([',', ':', ' ', ';', '.']))
}

/// What is taken in each row of a lane.
#[derive(Clone, Default)]
pub(super) struct Rows {
    ends: Vec<Vec<(f64, f64)>>,
}

impl Rows {
    /// Number of rows with something in them.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Takes the first `count` rows one below the other with room from one point to another, if the first of
    /// them is among the first `most`; says which.
    pub(super) fn first_free(&mut self, count: usize, from: f64, to: f64, most: usize) -> Option<usize> {
        let row = (0..=self.ends.len()).find(|row| self.is_free(*row, count, from, to))?;
        if row >= most {
            return None;
        }
        self.take(row, count, from, to);
        Some(row)
    }

    /// Whether rows one below the other have room from one point to another.
    pub(super) fn is_free(&self, first: usize, count: usize, from: f64, to: f64) -> bool {
        self.ends.iter().skip(first).take(count).flatten().all(|(a, b)| to <= *a || from >= *b)
    }

    /// How far the room in a row reaches to both sides of what would stand from one point to another.
    pub(super) fn room_around(&self, row: usize, from: f64, to: f64, width: f64) -> Option<(f64, f64)> {
        if !self.is_free(row, 1, from, to) {
            return None;
        }
        let taken = || self.ends.iter().skip(row).take(1).flatten();
        let left = taken().map(|(_, b)| *b).filter(|b| *b <= from).fold(0.0, f64::max);
        let right = taken().map(|(a, _)| *a).filter(|a| *a >= to).fold(width + GAP, f64::min);
        Some((left, right))
    }

    /// Takes `count` rows between two points.
    pub(super) fn take(&mut self, first: usize, count: usize, from: f64, to: f64) {
        while self.ends.len() < first + count {
            self.ends.push(Vec::new());
        }
        for taken in self.ends.iter_mut().skip(first).take(count) {
            taken.push((from, to));
        }
    }
}
