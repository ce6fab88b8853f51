//! The facets: a row each, with everything in which they differ.

use crate::dataset::{AGENDA, DataSet, GROUP, goal_of};
use crate::domain::{Grade, Named, Statement, Text};

/// Everything in which a facet differs from the others.
pub(super) struct Row {
    /// Its key in a link, in `data-facet` and in `public/locales`.
    key: &'static str,
    /// The values that a data set has for it, in the order of the data set.
    values: for<'a> fn(&'a DataSet) -> Values<'a>,
    /// Whether a value can be chosen.
    offered: fn(&DataSet, &str) -> bool,
    /// The values of a statement, by id.
    stated: for<'a> fn(&'a Statement) -> Vec<Stated<'a>>,
    /// How the name of a value stands inside a sentence.
    inside: Inside,
    /// Whether its options are shown before a reader asks for them.
    open: bool,
    /// Whether the options that most statements have come first, and the rare ones when asked for.
    ranked: bool,
    /// Whether a reader may search for a value by its name.
    searched: bool,
    /// The name of its column in files. What has none is in columns of another kind.
    column: Option<&'static str>,
    /// Whether a statement's page says it in a place of its own. Others stand there one below the other.
    placed: bool,
}

/// The values of a facet.
pub type Values<'a> = Box<dyn Iterator<Item = Value<'a>> + 'a>;

/// A value that statements can have in a facet.
#[derive(Clone, Copy, Debug)]
pub struct Value<'a> {
    /// Its id in a link and in the data set.
    pub id: &'a str,
    /// What it is called; nothing where the interface has the name.
    pub name: Option<&'a Text>,
    /// What it is called for short.
    pub abbreviation: Option<&'a Text>,
    /// When it is assigned.
    pub rule: Option<&'a Text>,
}

impl<'a> Value<'a> {
    fn new(id: &'a str, name: &'a Text) -> Value<'a> {
        Value { id, name: Some(name), abbreviation: None, rule: None }
    }

    fn of<Id: AsRef<str>>(record: &'a Named<Id>) -> Value<'a> {
        Value { rule: record.rule.as_ref(), ..Value::new(record.id.as_ref(), &record.name) }
    }
}

/// A value of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stated<'a> {
    /// Its id.
    pub id: &'a str,
    /// Whether the text implies it without naming it.
    pub inferred: bool,
}

/// The values of a statement that are all named.
fn stated<'a>(ids: impl IntoIterator<Item = &'a str>) -> Vec<Stated<'a>> {
    ids.into_iter().map(|id| Stated { id, inferred: false }).collect()
}

/// How the name of a value stands inside a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inside {
    /// As it is.
    Plain,
    /// In quotation marks.
    Quoted,
    /// As a common noun, without a capital.
    Lower,
    /// By its number.
    Number,
}

impl Row {
    /// A facet like most: any value can be chosen, and stands in quotation marks.
    const fn new(
        key: &'static str,
        values: for<'a> fn(&'a DataSet) -> Values<'a>,
        stated: for<'a> fn(&'a Statement) -> Vec<Stated<'a>>,
    ) -> Row {
        let (inside, offered) = (Inside::Quoted, always as fn(&DataSet, &str) -> bool);
        Row { key, values, offered, stated, inside, open: false, ranked: false, searched: false, column: None, placed: false }
    }
}

fn always(_: &DataSet, _: &str) -> bool {
    true
}

/// Declares the facets with their rows.
macro_rules! facets {
    ($($(#[$says:meta])+ $facet:ident => $row:expr,)+) => {
        /// A dimension by which statements can be filtered. The order is the order of keys in a link.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Facet {
            $($(#[$says])+ $facet,)+
        }

        impl Facet {
            /// All facets in the order of a link.
            pub const ALL: [Facet; FACETS] = [$(Facet::$facet),+];
        }

        /// How many facets there are.
        pub const FACETS: usize = [$(stringify!($facet)),+].len();

        static ROWS: [Row; FACETS] = [$($row),+];
    };
}

facets! {
    /// Which meeting.
    Workshop => Row {
        inside: Inside::Plain,
        open: true,
        placed: true,
        ..Row::new(
            "workshop",
            |set| Box::new(set.workshops.iter().map(|w| Value::new(w.id.as_str(), &w.name))),
            |s| stated([s.workshop.as_str()]),
        )
    },
    /// What it is about.
    Theme => Row {
        open: true,
        searched: true,
        column: Some("themes"),
        placed: true,
        ..Row::new("theme", |set| Box::new(set.themes.iter().map(Value::of)), |s| stated(s.themes.iter().map(AsRef::as_ref)))
    },
    /// Which goal or target. The agenda as a whole comes first, and a goal before its targets.
    Sdg => Row {
        inside: Inside::Number,
        open: true,
        searched: true,
        placed: true,
        ..Row::new(
            "sdg",
            |set| {
                let agenda = Value { id: AGENDA, name: None, abbreviation: None, rule: None };
                let goals = set.goals.iter().flat_map(|goal| {
                    let targets = set.targets.iter().filter(|target| target.goal == goal.id);
                    std::iter::once(Value::new(goal.id.as_str(), &goal.name)).chain(targets.map(|t| Value::new(t.id.as_str(), &t.name)))
                });
                Box::new(std::iter::once(agenda).chain(goals))
            },
            // A target brings its goal.
            |s| stated(s.sdg.iter().map(|link| link.to.as_str()).flat_map(|to| [Some(to), goal_of(to)]).flatten()),
        )
    },
    /// What sort of statement.
    Kind => Row {
        open: true,
        column: Some("kinds"),
        placed: true,
        ..Row::new("kind", |set| Box::new(set.kinds.iter().map(Value::of)), |s| stated(s.kinds.iter().map(AsRef::as_ref)))
    },
    /// Who is named. An unnamed collective is stated, but nobody looks for it.
    Actor => Row {
        ranked: true,
        searched: true,
        column: Some("actors"),
        placed: true,
        offered: |set, id| set.actor(id).is_some_and(|actor| actor.kind.as_str() != GROUP),
        ..Row::new(
            "actor",
            |set| {
                Box::new(set.actors.iter().map(|a| Value { abbreviation: a.abbreviation.as_ref(), ..Value::new(a.id.as_str(), &a.name) }))
            },
            |s| stated(s.actors.iter().map(|link| link.actor.as_str())),
        )
    },
    /// What is named.
    Framework => Row {
        ranked: true,
        searched: true,
        column: Some("frameworks"),
        placed: true,
        ..Row::new(
            "framework",
            |set| Box::new(set.frameworks.iter().map(|f| Value { abbreviation: f.abbreviation.as_ref(), ..Value::new(f.id.as_str(), &f.name) })),
            |s| s.frameworks.iter().map(|link| Stated { id: link.framework.as_str(), inferred: link.inferred }).collect(),
        )
    },
    /// Where. Places of events that no statement names are no choice.
    Place => Row {
        ranked: true,
        searched: true,
        column: Some("places"),
        placed: true,
        offered: |set, id| set.statements.iter().any(|s| s.places.iter().any(|link| link.place.as_str() == id)),
        ..Row::new(
            "place",
            |set| Box::new(set.places.iter().map(Value::of)),
            |s| s.places.iter().map(|link| Stated { id: link.place.as_str(), inferred: link.inferred }).collect(),
        )
    },
    /// Who speaks.
    Voice => Row {
        inside: Inside::Lower,
        column: Some("voices"),
        placed: true,
        ..Row::new(
            "voice",
            |set| Box::new(set.voices.iter().map(Value::of)),
            |s| stated(std::iter::once(&s.voice).chain(s.also.iter().map(|more| &more.voice)).map(AsRef::as_ref)),
        )
    },
    /// How strongly.
    Verb => Row {
        inside: Inside::Lower,
        column: Some("verbs"),
        placed: true,
        ..Row::new(
            "verb",
            |set| Box::new(set.verbs.iter().map(Value::of)),
            |s| stated(s.verb.iter().chain(s.also.iter().filter_map(|more| more.verb.as_ref())).map(AsRef::as_ref)),
        )
    },
    /// On what ground the SDG link was made.
    Grade => Row {
        inside: Inside::Lower,
        placed: true,
        ..Row::new(
            "grade",
            |set| {
                let named = |grade: Grade| set.grades.iter().find(|record| record.id == grade).map(Value::of);
                let none = |grade: Grade| Value { id: grade.id(), name: None, abbreviation: None, rule: None };
                Box::new(Grade::ALL.into_iter().map(move |grade| named(grade).unwrap_or_else(|| none(grade))))
            },
            |s| stated(s.sdg.iter().map(|link| link.grade.id())),
        )
    },
}

impl Facet {
    pub(super) fn row(self) -> &'static Row {
        // Both are made from one list.
        #[allow(clippy::indexing_slicing, reason = "there is a row for each facet")]
        &ROWS[self as usize]
    }

    /// Its key in a link and in `data-facet`.
    pub fn key(self) -> &'static str {
        self.row().key
    }

    /// The values that a data set has for it, those that cannot be chosen included.
    pub fn values(self, set: &DataSet) -> Values<'_> {
        (self.row().values)(set)
    }

    /// The values that can be chosen.
    pub fn offered(self, set: &DataSet) -> impl Iterator<Item = Value<'_>> {
        self.values(set).filter(move |value| (self.row().offered)(set, value.id))
    }

    /// The values of a statement. Of an SDG target its goal is one too.
    pub fn stated(self, statement: &Statement) -> Vec<Stated<'_>> {
        (self.row().stated)(statement)
    }

    /// How the name of a value stands inside a sentence.
    pub fn inside(self) -> Inside {
        self.row().inside
    }

    /// Whether its options are shown before a reader asks for them.
    pub fn opens(self) -> bool {
        self.row().open
    }

    /// Whether the options that most statements have come first, and the rare ones when asked for.
    pub fn is_ranked(self) -> bool {
        self.row().ranked
    }

    /// The facets whose values a reader may search for by name.
    pub fn searched() -> impl Iterator<Item = Facet> {
        Facet::ALL.into_iter().filter(|facet| facet.row().searched)
    }

    /// The name of its column in files, where it has one of the usual kind.
    pub fn column(self) -> Option<&'static str> {
        self.row().column
    }

    /// The facets that a statement's page says one below the other, without a place of their own.
    pub fn listed() -> impl Iterator<Item = Facet> {
        Facet::ALL.into_iter().filter(|facet| !facet.row().placed)
    }
}

/// How the chosen values of a facet are read. Each mode has a key of its own in a link.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Mode {
    /// Any of them: `theme=`.
    #[default]
    Any,
    /// Every one of them: `theme.all=`.
    All,
    /// None of them: `theme.not=`.
    Not,
}

impl Mode {
    /// All modes in the order of a link.
    pub const ALL: [Mode; 3] = [Mode::Any, Mode::All, Mode::Not];

    /// What follows the facet's key in a link.
    pub fn suffix(self) -> &'static str {
        match self {
            Mode::Any => "",
            Mode::All => ".all",
            Mode::Not => ".not",
        }
    }
}
