//! Labels: how long they are, where they are cut, and which rows have room for them.

/// Pixels per character of a label: wider than any system font at its size draws on average.
pub(super) const CHAR: f64 = 7.4;
/// Room between two things in a row.
pub(super) const GAP: f64 = 8.0;

/// The room that a text takes at most.
pub(super) fn width_of(text: &str) -> f64 {
    text.chars().count() as f64 * CHAR
}

/// A label of at most that many characters, cut at a word.
pub(super) fn shorten(name: &str, most: usize) -> String {
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
#[derive(Default)]
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
        let free = |taken: &Vec<(f64, f64)>| taken.iter().all(|(a, b)| to <= *a || from >= *b);
        let fits = |row: usize| self.ends.iter().skip(row).take(count).all(free);
        let row = (0..=self.ends.len()).find(|row| fits(*row))?;
        if row >= most {
            return None;
        }
        self.take(row, count, from, to);
        Some(row)
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
