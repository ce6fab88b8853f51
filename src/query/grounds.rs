//! On which grounds links to the SDGs count. A grade belongs to one link and is never lent to another: wherever links
//! are added up, each ground has a number of its own.

use super::facet::{Facet, Mode};
use super::state::ViewState;
use super::view::View;
use super::vocabulary::Vocabulary;
use crate::dataset::goal_of;
use crate::domain::{Grade, SdgLink, Statement};

/// Numbers of statements by ground, in the order of [`Grade::ALL`].
pub type ByGrade = [usize; 3];

/// The grades whose links count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grounds([bool; 3]);

impl Grounds {
    /// Every link counts.
    pub const ALL: Grounds = Grounds([true; 3]);

    /// The grades that a state asks for; all of them where it asks for none, and on the page of one statement, which is
    /// shown whole.
    pub fn of(state: &ViewState, vocabulary: &Vocabulary) -> Grounds {
        let asked = state.choice(Facet::Grade).of(Mode::Any);
        if asked.is_empty() || (state.view == View::Statements && state.id.is_some()) {
            return Grounds::ALL;
        }
        Grounds(Grade::ALL.map(|grade| asked.iter().any(|term| vocabulary.id(Facet::Grade, *term) == grade.id())))
    }

    /// Whether links of a grade count.
    pub fn has(self, grade: Grade) -> bool {
        Grade::ALL.into_iter().zip(self.0).any(|(one, counts)| one == grade && counts)
    }

    /// The links of a statement that count.
    pub fn links(self, statement: &Statement) -> impl Iterator<Item = &SdgLink> {
        statement.sdg.iter().filter(move |link| self.has(link.grade))
    }

    /// The strongest ground, of those that count, on which a statement is linked to a goal or one of its targets, or to a target.
    pub fn best(self, statement: &Statement, id: &str) -> Option<Grade> {
        let belongs = |to: &str| to == id || (!id.contains('.') && goal_of(to) == Some(id));
        self.links(statement).filter(|link| belongs(link.to.as_str())).map(|link| link.grade).min()
    }

    /// How many of some statements are linked to a goal or target on which ground; each counts once, on its strongest.
    pub fn tally<'a>(self, statements: impl IntoIterator<Item = &'a Statement>, id: &str) -> ByGrade {
        let mut numbers = ByGrade::default();
        for grade in statements.into_iter().filter_map(|s| self.best(s, id)) {
            add(&mut numbers, grade);
        }
        numbers
    }
}

/// Counts one more of a grade.
pub fn add(numbers: &mut ByGrade, grade: Grade) {
    for (one, number) in Grade::ALL.into_iter().zip(numbers) {
        *number += usize::from(one == grade);
    }
}
