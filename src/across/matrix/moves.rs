//! Where a key leads in the grid, by the WAI-ARIA grid pattern: arrows to the neighbour, Home and End in the row,
//! with Control in the whole grid. Knows no browser.

/// A place in the grid, heads and margins included, counted from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Row.
    pub row: usize,
    /// Column.
    pub column: usize,
}

impl Place {
    /// Reads `3:10`.
    pub fn parse(text: &str) -> Option<Place> {
        let (row, column) = text.split_once(':')?;
        Some(Place { row: row.parse().ok()?, column: column.parse().ok()? })
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.row, self.column)
    }
}

/// A step in the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the neighbour on the left.
    Left,
    /// To the neighbour on the right.
    Right,
    /// To the neighbour above.
    Up,
    /// To the neighbour below.
    Down,
    /// To the first cell of the row.
    RowStart,
    /// To the last cell of the row.
    RowEnd,
    /// To the first cell of the first row.
    GridStart,
    /// To the last cell of the last row.
    GridEnd,
}

impl Step {
    /// The step of a key; none for keys that are left to the browser.
    pub fn of_key(key: &str, control: bool) -> Option<Step> {
        match (key, control) {
            ("ArrowLeft", false) => Some(Step::Left),
            ("ArrowRight", false) => Some(Step::Right),
            ("ArrowUp", false) => Some(Step::Up),
            ("ArrowDown", false) => Some(Step::Down),
            ("Home", false) => Some(Step::RowStart),
            ("End", false) => Some(Step::RowEnd),
            ("Home", true) => Some(Step::GridStart),
            ("End", true) => Some(Step::GridEnd),
            _ => None,
        }
    }

    /// The place after the step in a grid that reaches to a last place; at an edge it stays.
    pub fn from(self, at: Place, last: Place) -> Place {
        let at = Place { row: at.row.min(last.row), column: at.column.min(last.column) };
        match self {
            Step::Left => Place { column: at.column.saturating_sub(1), ..at },
            Step::Right => Place { column: (at.column + 1).min(last.column), ..at },
            Step::Up => Place { row: at.row.saturating_sub(1), ..at },
            Step::Down => Place { row: (at.row + 1).min(last.row), ..at },
            Step::RowStart => Place { column: 0, ..at },
            Step::RowEnd => Place { column: last.column, ..at },
            Step::GridStart => Place::default(),
            Step::GridEnd => last,
        }
    }

    /// The place after the step where not every place holds something, as in rows of different lengths: above and below
    /// it is the nearest column. At an edge it stays.
    pub fn among(self, at: Place, places: &[Place]) -> Place {
        let order = |place: &Place| (place.row, place.column);
        let all = || places.iter().copied();
        let row = |row: usize| all().filter(move |place| place.row == row);
        let nearest = |to: usize| row(to).min_by_key(|place| (place.column.abs_diff(at.column), place.column));
        let next = match self {
            Step::Left => row(at.row).filter(|place| place.column < at.column).max_by_key(order),
            Step::Right => row(at.row).filter(|place| place.column > at.column).min_by_key(order),
            Step::Up => all().map(|place| place.row).filter(|row| *row < at.row).max().and_then(nearest),
            Step::Down => all().map(|place| place.row).filter(|row| *row > at.row).min().and_then(nearest),
            Step::RowStart => row(at.row).min_by_key(order),
            Step::RowEnd => row(at.row).max_by_key(order),
            Step::GridStart => all().min_by_key(order),
            Step::GridEnd => all().max_by_key(order),
        };
        next.unwrap_or(at)
    }
}
