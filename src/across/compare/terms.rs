//! The terms of some matters, with how often each stands in both texts.

use crate::domain::Alignment;

/// A term that was counted, once, with every matter it was counted for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The term; `*` ends a stem.
    pub term: String,
    /// Occurrences in the New York text.
    pub new_york: u32,
    /// Occurrences in the Geneva text.
    pub geneva: u32,
    /// Its matters, as places among the alignments.
    pub matters: Vec<usize>,
}

/// Which way a term moved from New York to Geneva.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// More often in Geneva.
    Up,
    /// As often.
    Level,
    /// Less often in Geneva.
    Down,
}

impl Change {
    /// From one number to another.
    pub fn between(new_york: u32, geneva: u32) -> Change {
        match geneva.cmp(&new_york) {
            std::cmp::Ordering::Greater => Change::Up,
            std::cmp::Ordering::Equal => Change::Level,
            std::cmp::Ordering::Less => Change::Down,
        }
    }
}

impl Moved {
    /// Which way it moved.
    pub fn change(&self) -> Change {
        Change::between(self.new_york, self.geneva)
    }

    /// Geneva's number less New York's.
    pub fn difference(&self) -> i64 {
        i64::from(self.geneva) - i64::from(self.new_york)
    }
}

/// The terms of the matters at these places, from the largest gain to the largest loss.
pub fn moved(alignments: &[Alignment], places: &[usize]) -> Vec<Moved> {
    let mut found: Vec<Moved> = Vec::new();
    for place in places {
        for counted in alignments.get(*place).into_iter().flat_map(|alignment| &alignment.terms) {
            let (term, new_york, geneva) = (&counted.term, counted.new_york, counted.geneva);
            let same = found.iter_mut().find(|other| other.term == *term && (other.new_york, other.geneva) == (new_york, geneva));
            match same {
                Some(same) if same.matters.contains(place) => {}
                Some(same) => same.matters.push(*place),
                None => found.push(Moved { term: term.clone(), new_york, geneva, matters: vec![*place] }),
            }
        }
    }
    found.sort_by_key(|term| (std::cmp::Reverse(term.difference()), std::cmp::Reverse(term.geneva)));
    found
}
