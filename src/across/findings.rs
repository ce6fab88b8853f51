//! What the data show at first sight: a few numbers, each of which a view proves.

use super::gaps::Silence;
use crate::dataset::DataSet;
use crate::domain::{Named, Relation, Statement, Target, ThemeId, VerbId, WorkshopId};
use crate::query::{ByGrade, add};

/// A theme, by its place in the data set, and how many statements of the first and of the last meeting are on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    /// Place of the theme.
    pub theme: usize,
    /// Statements of the first meeting.
    pub before: usize,
    /// Statements of the last meeting.
    pub after: usize,
}

impl Shift {
    fn by(self) -> i64 {
        self.after as i64 - self.before as i64
    }
}

/// How many of all links to the SDGs were made on which ground. Nothing where there is none.
pub fn links(set: &DataSet) -> Option<ByGrade> {
    let mut numbers = ByGrade::default();
    set.statements.iter().flat_map(|s| &s.sdg).for_each(|link| add(&mut numbers, link.grade));
    (numbers.iter().sum::<usize>() > 0).then_some(numbers)
}

/// How many of the targets that concern migration no statement is linked to. Nothing where the set has none.
pub fn silence(set: &DataSet) -> Option<Silence> {
    let silent = |target: &&Target| !set.statements.iter().any(|s| s.sdg.iter().any(|link| link.to.as_str() == target.id.as_str()));
    let direct = || set.targets.iter().filter(|target| target.relation == Relation::Direct);
    let found = Silence {
        silent: set.targets.iter().filter(silent).count(),
        all: set.targets.len(),
        silent_direct: direct().filter(silent).count(),
        direct: direct().count(),
    };
    (found.all > 0).then_some(found)
}

/// The theme that gained most statements from the first meeting to the last, and the one that lost most; of equals the first
/// in the data set. Nothing where there is one meeting, or where no theme did so.
pub fn shifts(set: &DataSet) -> Option<[Shift; 2]> {
    let [first, last] = set.ends()?;
    let shift = |(place, theme): (usize, &Named<ThemeId>)| {
        let of = |meeting: &WorkshopId| set.statements.iter().filter(|s| s.workshop == *meeting && s.themes.contains(&theme.id)).count();
        Shift { theme: place, before: of(&first.id), after: of(&last.id) }
    };
    let all: Vec<Shift> = set.themes.iter().enumerate().map(shift).collect();
    let gained = all.iter().copied().min_by_key(|shift| -shift.by()).filter(|shift| shift.by() > 0)?;
    let lost = all.iter().copied().min_by_key(|shift| shift.by()).filter(|shift| shift.by() < 0)?;
    Some([gained, lost])
}

/// The strongest reporting verb that any statement has, and how many have it. Nothing where none has a rank.
pub fn strongest(set: &DataSet) -> Option<(VerbId, usize)> {
    let has = |id: &VerbId| {
        let says = |s: &&Statement| s.verb.as_ref() == Some(id) || s.also.iter().any(|more| more.verb.as_ref() == Some(id));
        set.statements.iter().filter(says).count()
    };
    let ranked = set.verbs.iter().filter(|verb| verb.rank.is_some()).map(|verb| (verb, has(&verb.id))).filter(|(_, number)| *number > 0);
    ranked.min_by_key(|(verb, _)| verb.rank).map(|(verb, number)| (verb.id.clone(), number))
}
