//! Themes against goals, or against the targets of one goal: a grid whose every number is a list.
//!
//! A cell counts the statements of the selection that have the theme and a link to the column on one of the grades
//! asked for. A statement stands in several cells, so cells do not add up to the margins: the margins are counted
//! by themselves. [`plan`] lays the grid out, [`moves`] says where a key leads.

pub mod moves;
pub mod plan;

use crate::dataset::{AGENDA, DataSet, goal_of};
use crate::domain::{Grade, Statement};
use crate::query::{ByGrade, Facet, Grounds, Index, Mode, Term, View, ViewState, add};
use fixedbitset::FixedBitSet;
use moves::Place;

/// Below this expectation a difference says nothing: the usual rule of thumb for counts.
pub const RELIABLE: f64 = 5.0;

/// What a column stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// One of the 17 goals, with all its targets.
    Goal,
    /// The agenda as a whole.
    Agenda,
    /// A target of the goal that is open.
    Target,
    /// Links to the goal that is open itself, without a target.
    Itself,
}

impl ColumnKind {
    /// Whether the column is set apart and is not counted among the pairs.
    pub fn is_apart(self) -> bool {
        matches!(self, ColumnKind::Agenda | ColumnKind::Itself)
    }
}

/// A number of statements with the list that it counts; nought has none.
#[derive(Clone, Debug, PartialEq)]
pub struct Margin {
    /// How many.
    pub count: usize,
    /// The list.
    pub opens: Option<ViewState>,
}

/// A column with its margin.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Goal, target or `agenda`.
    pub id: String,
    /// What it stands for.
    pub kind: ColumnKind,
    /// Statements with a link to it.
    pub all: Margin,
    /// How many of them on which ground, each on its strongest.
    pub by_grade: ByGrade,
    /// For a goal, how many of its targets concern migration.
    pub targets: usize,
}

/// A row with its margin and its cells, one per column.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Theme.
    pub theme: String,
    /// Statements with it.
    pub all: Margin,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// Where a theme and a column meet.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// By workshop, in the order of the data set, the statements by the best grade of their links to the column.
    pub split: Vec<ByGrade>,
    /// How many the margins alone would give.
    pub expected: f64,
    /// The list; nothing where they do not meet.
    pub opens: Option<ViewState>,
}

impl Cell {
    /// Number of statements.
    pub fn count(&self) -> usize {
        self.split.iter().flatten().sum()
    }

    /// Number of statements of a workshop, by its place in the data set.
    pub fn of_workshop(&self, place: usize) -> usize {
        self.split.get(place).map_or(0, |grades| grades.iter().sum())
    }

    /// Number of statements whose best link to the column is of a grade.
    pub fn of_grade(&self, grade: Grade) -> usize {
        Grade::ALL.iter().position(|g| *g == grade).map_or(0, |at| self.split.iter().filter_map(|grades| grades.get(at)).sum())
    }

    /// The best grade there is.
    pub fn best(&self) -> Option<Grade> {
        Grade::ALL.into_iter().find(|grade| self.of_grade(*grade) > 0)
    }

    /// Number of statements by ground.
    pub fn by_grade(&self) -> ByGrade {
        Grade::ALL.map(|grade| self.of_grade(grade))
    }

    /// The same of a workshop, by its place in the data set.
    pub fn by_grade_in(&self, place: usize) -> ByGrade {
        self.split.get(place).copied().unwrap_or_default()
    }

    /// Whether the two meet in one statement alone, and there by inference.
    pub fn rests_on_one_inference(&self) -> bool {
        self.count() == 1 && self.best() == Some(Grade::Inference)
    }

    /// Whether enough is expected for a difference to say something.
    pub fn is_reliable(&self) -> bool {
        self.expected >= RELIABLE
    }
}

/// A theme and a column that is not set apart, with their cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair<'a> {
    /// Theme.
    pub theme: &'a str,
    /// Column.
    pub column: &'a Column,
    /// Cell.
    pub cell: &'a Cell,
}

impl Pair<'_> {
    /// How many more than the margins alone would give.
    fn surplus(&self) -> f64 {
        self.cell.count() as f64 - self.cell.expected
    }
}

/// What stands at a place of the grid, heads and margins included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Spot<'a> {
    /// Above the themes.
    Corner,
    /// Above a column.
    Head(&'a Column),
    /// Above the margins of the rows.
    MarginHead,
    /// Beside a row.
    Theme(&'a Row),
    /// Where the two meet.
    Cell(&'a Row, &'a Column, &'a Cell),
    /// At the end of a row.
    OfTheme(&'a Row),
    /// Beside the margins of the columns.
    MarginName,
    /// At the foot of a column.
    OfColumn(&'a Column),
    /// Where the margins meet.
    All(&'a Margin),
}

/// How many pairs there are, and of which sort.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// All of them, without the columns that are set apart.
    pub pairs: usize,
    /// Those that meet in a statement.
    pub met: usize,
    /// Those of which at least five are expected.
    pub reliable: usize,
    /// Those that rest on one inferred link.
    pub single: usize,
    /// Columns.
    pub columns: usize,
    /// Columns that meet no theme.
    pub silent: usize,
}

/// The grid.
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix {
    /// Goal whose targets are the columns.
    pub goal: Option<String>,
    /// The columns, those set apart last.
    pub columns: Vec<Column>,
    /// The rows, in the order of the data set.
    pub rows: Vec<Row>,
    /// The whole selection.
    pub all: Margin,
}

impl Matrix {
    /// The grid of a state: its goal's targets as columns, or the 17 goals.
    pub fn of(set: &DataSet, index: &Index, state: &ViewState) -> Matrix {
        let goal = state.id.clone().filter(|_| state.view == View::Matrix);
        let read = Reader::new(set, index, state);
        let drawn: Vec<Drawn> = columns(set, goal.as_deref()).into_iter().map(|(id, kind)| read.column(&id, kind)).collect();
        let total = read.rows.count_ones(..);
        let rows = index.vocabulary().terms(Facet::Theme).map(|theme| read.row(theme, &drawn, total)).collect();
        let columns = drawn.into_iter().map(|drawn| drawn.column).collect();
        let all = Margin { count: total, opens: (total > 0).then(|| read.base.clone()) };
        Matrix { goal, columns, rows, all }
    }

    /// Number of cells in which something meets, those of the columns set apart included.
    pub fn filled(&self) -> usize {
        self.rows.iter().flat_map(|row| &row.cells).filter(|cell| cell.count() > 0).count()
    }

    /// The last place of the grid.
    pub fn last(&self) -> Place {
        Place { row: self.rows.len() + 1, column: self.columns.len() + 1 }
    }

    /// What stands at a place.
    pub fn spot(&self, at: Place) -> Option<Spot<'_>> {
        let last = self.last();
        let row = at.row.checked_sub(1).and_then(|row| self.rows.get(row));
        let column = at.column.checked_sub(1).and_then(|column| self.columns.get(column));
        match (row, column) {
            (None, None) if at.row == 0 && at.column == 0 => Some(Spot::Corner),
            (None, None) if at.row == 0 && at.column == last.column => Some(Spot::MarginHead),
            (None, None) if at.row == last.row && at.column == 0 => Some(Spot::MarginName),
            (None, None) if at == last => Some(Spot::All(&self.all)),
            (None, Some(column)) if at.row == 0 => Some(Spot::Head(column)),
            (None, Some(column)) if at.row == last.row => Some(Spot::OfColumn(column)),
            (Some(row), None) if at.column == 0 => Some(Spot::Theme(row)),
            (Some(row), None) if at.column == last.column => Some(Spot::OfTheme(row)),
            (Some(row), Some(column)) => row.cells.get(at.column - 1).map(|cell| Spot::Cell(row, column, cell)),
            _ => None,
        }
    }

    /// Every pair of a theme and a column that is not set apart.
    pub fn pairs(&self) -> impl Iterator<Item = Pair<'_>> {
        self.rows.iter().flat_map(move |row| {
            let cells = self.columns.iter().zip(&row.cells).filter(|(column, _)| !column.kind.is_apart());
            cells.map(move |(column, cell)| Pair { theme: &row.theme, column, cell })
        })
    }

    /// How many pairs there are of which sort.
    pub fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        for pair in self.pairs() {
            tally.pairs += 1;
            tally.met += usize::from(pair.cell.count() > 0);
            tally.reliable += usize::from(pair.cell.is_reliable());
            tally.single += usize::from(pair.cell.rests_on_one_inference());
        }
        for column in self.columns.iter().filter(|column| !column.kind.is_apart()) {
            tally.columns += 1;
            tally.silent += usize::from(column.all.count == 0);
        }
        tally
    }

    /// The pairs that meet most often; several where they meet equally often, none where nothing meets.
    pub fn foremost(&self) -> Vec<Pair<'_>> {
        let most = self.pairs().map(|pair| pair.cell.count()).max().unwrap_or_default().max(1);
        self.pairs().filter(|pair| pair.cell.count() == most).collect()
    }

    /// The pairs that meet more often than the margins alone would give, the largest surplus first. A pair that is
    /// expected less than once is left out: one statement would put it at the top.
    pub fn more_often(&self) -> Vec<Pair<'_>> {
        let mut pairs: Vec<Pair<'_>> = self.pairs().filter(|pair| pair.cell.expected >= 1.0 && pair.surplus() > 0.0).collect();
        pairs.sort_by(|a, b| b.surplus().total_cmp(&a.surplus()));
        pairs
    }

    /// The pairs that meet less often, or never, although at least one is expected; the largest gap first.
    pub fn less_often(&self) -> Vec<Pair<'_>> {
        let mut pairs: Vec<Pair<'_>> = self.pairs().filter(|pair| pair.cell.expected >= 1.0 && pair.surplus() < 0.0).collect();
        pairs.sort_by(|a, b| a.surplus().total_cmp(&b.surplus()));
        pairs
    }

    /// The pairs that rest on a single inferred link, in the order of the grid.
    pub fn on_one_inference(&self) -> impl Iterator<Item = Pair<'_>> {
        self.pairs().filter(|pair| pair.cell.rests_on_one_inference())
    }
}

/// Ids and kinds of the columns.
fn columns(set: &DataSet, goal: Option<&str>) -> Vec<(String, ColumnKind)> {
    match goal {
        Some(goal) => {
            let targets = set.targets.iter().filter(|target| target.goal.as_str() == goal);
            let targets = targets.map(|target| (target.id.to_string(), ColumnKind::Target));
            targets.chain([(goal.to_owned(), ColumnKind::Itself)]).collect()
        }
        None => {
            let goals = set.goals.iter().map(|goal| (goal.id.to_string(), ColumnKind::Goal));
            goals.chain([(AGENDA.to_owned(), ColumnKind::Agenda)]).collect()
        }
    }
}

/// A column while it is counted.
struct Drawn {
    column: Column,
    term: Option<Term>,
    /// The rows of the selection that have a link to it, with the best grade of those links.
    rows: Vec<(usize, Grade)>,
}

/// What is read, and under which state.
struct Reader<'a> {
    set: &'a DataSet,
    index: &'a Index,
    /// The list of the whole selection.
    base: ViewState,
    rows: FixedBitSet,
    /// The grades that count.
    grounds: Grounds,
}

impl Reader<'_> {
    fn new<'a>(set: &'a DataSet, index: &'a Index, state: &ViewState) -> Reader<'a> {
        let vocabulary = index.vocabulary();
        Reader {
            set,
            index,
            base: state.scope_as_filter(vocabulary).in_view(View::Statements),
            rows: index.select(state),
            grounds: Grounds::of(state, vocabulary),
        }
    }

    fn column(&self, id: &str, kind: ColumnKind) -> Drawn {
        let belongs = |to: &str| to == id || (kind == ColumnKind::Goal && goal_of(to) == Some(id));
        let best = |s: &Statement| {
            let links = self.grounds.links(s).filter(|link| belongs(link.to.as_str()));
            links.map(|link| link.grade).min()
        };
        let rows: Vec<(usize, Grade)> =
            self.rows.ones().filter_map(|row| Some((row, self.set.statements.get(row).and_then(best)?))).collect();
        let term = self.index.vocabulary().term(Facet::Sdg, id);
        let targets = match kind {
            ColumnKind::Goal => self.set.targets.iter().filter(|target| target.goal.as_str() == id).count(),
            ColumnKind::Agenda | ColumnKind::Target | ColumnKind::Itself => 0,
        };
        let opens = self.linked(&self.base, kind, term, &rows);
        let all = Margin { count: rows.len(), opens };
        let mut by_grade = ByGrade::default();
        rows.iter().for_each(|(_, grade)| add(&mut by_grade, *grade));
        Drawn { column: Column { id: id.to_owned(), kind, all, by_grade, targets }, term, rows }
    }

    fn row(&self, theme: Term, columns: &[Drawn], total: usize) -> Row {
        let having = self.index.rows(Facet::Theme, theme);
        let count = self.rows.intersection_count(having);
        let list = self.base.with(Facet::Theme, Mode::All, theme);
        let cells = columns
            .iter()
            .map(|drawn| {
                let rows: Vec<(usize, Grade)> = drawn.rows.iter().copied().filter(|(row, _)| having.contains(*row)).collect();
                let expected = if total == 0 { 0.0 } else { (count * drawn.rows.len()) as f64 / total as f64 };
                Cell { split: self.split(&rows), expected, opens: self.linked(&list, drawn.column.kind, drawn.term, &rows) }
            })
            .collect();
        let theme = self.index.vocabulary().id(Facet::Theme, theme).to_owned();
        Row { theme, all: Margin { count, opens: (count > 0).then_some(list) }, cells }
    }

    /// The list of what is linked to a column; no filter says "to the goal and to no target", so that one names its statements.
    fn linked(&self, list: &ViewState, kind: ColumnKind, term: Option<Term>, rows: &[(usize, Grade)]) -> Option<ViewState> {
        if rows.is_empty() {
            return None;
        }
        if kind == ColumnKind::Itself {
            let ids = rows.iter().filter_map(|(row, _)| self.set.statements.get(*row)).map(|s| s.id.to_string());
            return Some(list.with_pinpoints(ids.collect()));
        }
        term.map(|term| list.with(Facet::Sdg, Mode::All, term))
    }

    fn split(&self, rows: &[(usize, Grade)]) -> Vec<ByGrade> {
        let of = |workshop: &str, grade: Grade| {
            let of_workshop = |row: &usize| self.set.statements.get(*row).is_some_and(|s| s.workshop.as_str() == workshop);
            rows.iter().filter(|(row, best)| *best == grade && of_workshop(row)).count()
        };
        self.set.workshops.iter().map(|workshop| Grade::ALL.map(|grade| of(workshop.id.as_str(), grade))).collect()
    }
}
