//! The terms of some matters, with how often each stands in two texts.

use crate::domain::{Alignment, WorkshopId};

/// A term that was counted, once, with every matter it was counted for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The term; `*` ends a stem.
    pub term: String,
    /// Occurrences in the text of the first meeting.
    pub before: u32,
    /// Occurrences in the text of the second.
    pub after: u32,
    /// Its matters, as places among the alignments.
    pub matters: Vec<usize>,
}

/// Which way a term moved from one text to the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// More often in the second.
    Up,
    /// As often.
    Level,
    /// Less often in the second.
    Down,
}

impl Change {
    /// From one number to another.
    pub fn between(before: u32, after: u32) -> Change {
        match after.cmp(&before) {
            std::cmp::Ordering::Greater => Change::Up,
            std::cmp::Ordering::Equal => Change::Level,
            std::cmp::Ordering::Less => Change::Down,
        }
    }
}

impl Moved {
    /// Which way it moved.
    pub fn change(&self) -> Change {
        Change::between(self.before, self.after)
    }

    /// The second number less the first.
    pub fn difference(&self) -> i64 {
        i64::from(self.after) - i64::from(self.before)
    }
}

/// The terms of the matters at these places that were counted in the texts of two meetings, from the largest gain to the
/// largest loss.
pub fn moved(alignments: &[Alignment], places: &[usize], [first, second]: [&WorkshopId; 2]) -> Vec<Moved> {
    let mut found: Vec<Moved> = Vec::new();
    for place in places {
        for counted in alignments.get(*place).into_iter().flat_map(|alignment| &alignment.terms) {
            let (term, counts) = (&counted.term, &counted.counts);
            let (Some(&before), Some(&after)) = (counts.of(first), counts.of(second)) else { continue };
            let same = found.iter_mut().find(|other| other.term == *term && (other.before, other.after) == (before, after));
            match same {
                Some(same) if same.matters.contains(place) => {}
                Some(same) => same.matters.push(*place),
                None => found.push(Moved { term: term.clone(), before, after, matters: vec![*place] }),
            }
        }
    }
    found.sort_by_key(|term| (std::cmp::Reverse(term.difference()), std::cmp::Reverse(term.after)));
    found
}
