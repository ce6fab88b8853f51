//! What the texts say the SDGs miss, what the texts never touch, and which themes and goals never meet.

use crate::dataset::{DataSet, goal_of};
use crate::domain::{Grade, Relation, WorkshopId};
use crate::query::{ByGrade, Facet, Grounds, Index, View, ViewState};
use fixedbitset::FixedBitSet;

/// The selected statements that say what the SDGs miss, as places in the data set.
pub fn missing(set: &DataSet, selected: &FixedBitSet) -> Vec<usize> {
    set.statements.iter().enumerate().filter(|(row, s)| s.misses.is_some() && selected.contains(*row)).map(|(row, _)| row).collect()
}

/// The workshops whose text nowhere says that the SDGs miss something, while another one does.
pub fn without_missing(set: &DataSet) -> Vec<WorkshopId> {
    let says = |workshop: &WorkshopId| set.statements.iter().any(|s| s.workshop == *workshop && s.misses.is_some());
    let workshops = || set.workshops.iter().map(|workshop| workshop.id.clone());
    if workshops().any(|workshop| says(&workshop)) { workshops().filter(|workshop| !says(workshop)).collect() } else { Vec::new() }
}

/// A target and the strongest ground on which a selection reaches it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reached {
    /// Its place among the targets.
    pub target: usize,
    /// The best grade; `None` where nothing of the selection touches it.
    pub grade: Option<Grade>,
    /// How many statements do.
    pub number: usize,
    /// How many of them on which ground.
    pub by_grade: ByGrade,
    /// How it concerns migration.
    pub relation: Relation,
}

/// The list of a target under the filters in force.
pub fn list_of(state: &ViewState, target: &str) -> ViewState {
    state.with_record(View::Sdgs, target)
}

/// Every target that concerns migration, in the order of the data set.
pub fn targets(set: &DataSet, index: &Index, state: &ViewState) -> Vec<Reached> {
    let grounds = Grounds::of(state, index.vocabulary());
    let reach = |(place, target): (usize, &crate::domain::Target)| {
        let id = target.id.as_str();
        let rows = index.select(&list_of(state, id));
        let by_grade = grounds.tally(rows.ones().filter_map(|row| set.statements.get(row)), id);
        let grade = Grade::ALL.into_iter().zip(by_grade).find(|(_, number)| *number > 0).map(|(grade, _)| grade);
        Reached { target: place, grade, number: rows.count_ones(..), by_grade, relation: target.relation }
    };
    set.targets.iter().enumerate().map(reach).collect()
}

/// The four groups of targets, from the strongest ground to none.
pub const GROUPS: [Option<Grade>; 4] = [Some(Grade::Number), Some(Grade::Wording), Some(Grade::Inference), None];

/// The targets of a group.
pub fn group(targets: &[Reached], grade: Option<Grade>) -> Vec<Reached> {
    targets.iter().filter(|reached| reached.grade == grade).cloned().collect()
}

/// How many targets a selection leaves silent, of how many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Silence {
    /// Targets that nothing touches.
    pub silent: usize,
    /// All targets.
    pub all: usize,
    /// Those that name migration and that nothing touches.
    pub silent_direct: usize,
    /// Those that name migration.
    pub direct: usize,
}

/// Counts the silent targets.
pub fn silence(targets: &[Reached]) -> Silence {
    let count = |keep: fn(&Reached) -> bool| targets.iter().filter(|reached| keep(reached)).count();
    Silence {
        silent: count(|reached| reached.grade.is_none()),
        all: targets.len(),
        silent_direct: count(|reached| reached.grade.is_none() && reached.relation == Relation::Direct),
        direct: count(|reached| reached.relation == Relation::Direct),
    }
}

/// A theme and the goals that none of its selected statements is linked to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apart {
    /// Its place among the themes.
    pub theme: usize,
    /// Goals never met, as places among the goals; the silent ones included.
    pub never: Vec<usize>,
    /// Whether it meets any target.
    pub meets_target: bool,
}

/// Which themes and goals never meet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meetings {
    /// Every theme.
    pub themes: Vec<Apart>,
    /// Goals that no theme meets.
    pub silent: Vec<usize>,
    /// Pairs of a theme and a goal.
    pub pairs: usize,
    /// Pairs that never meet.
    pub never: usize,
}

impl Meetings {
    /// Themes that meet no goal at all.
    pub fn without_goal(&self) -> Vec<usize> {
        let goals = self.pairs.checked_div(self.themes.len()).unwrap_or_default();
        self.themes.iter().filter(|apart| apart.never.len() == goals).map(|apart| apart.theme).collect()
    }

    /// Themes that meet a goal but no target.
    pub fn without_target(&self) -> Vec<usize> {
        let goalless = self.without_goal();
        self.themes.iter().filter(|apart| !apart.meets_target && !goalless.contains(&apart.theme)).map(|apart| apart.theme).collect()
    }
}

/// Themes against goals: a pair meets where a selected statement on the theme is linked to the goal or to one of its targets.
pub fn meetings(set: &DataSet, index: &Index, state: &ViewState) -> Meetings {
    let selected = index.select(state);
    let vocabulary = index.vocabulary();
    let linked = |id: &str| vocabulary.term(Facet::Sdg, id).map(|term| index.sdg_rows(state, term)).unwrap_or_default();
    let goals: Vec<FixedBitSet> = set.goals.iter().map(|goal| linked(goal.id.as_str())).collect();
    let mut to_target = FixedBitSet::with_capacity(index.len());
    for target in &set.targets {
        debug_assert!(goal_of(target.id.as_str()).is_some());
        to_target.union_with(&linked(target.id.as_str()));
    }
    let apart = |(theme, record): (usize, &crate::domain::Named<crate::domain::ThemeId>)| {
        let mut rows = selected.clone();
        if let Some(term) = vocabulary.term(Facet::Theme, record.id.as_str()) {
            rows.intersect_with(index.rows(Facet::Theme, term));
        }
        let never = goals.iter().enumerate().filter(|(_, goal)| rows.is_disjoint(goal)).map(|(place, _)| place).collect();
        Apart { theme, never, meets_target: !rows.is_disjoint(&to_target) }
    };
    let themes: Vec<Apart> = set.themes.iter().enumerate().map(apart).collect();
    let silent = (0..goals.len()).filter(|goal| themes.iter().all(|apart| apart.never.contains(goal))).collect();
    let never = themes.iter().map(|apart| apart.never.len()).sum();
    Meetings { pairs: themes.len() * goals.len(), themes, silent, never }
}
