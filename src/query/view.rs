//! The views: a row each, with what the core has to know of them. How they are drawn is theirs (`src/views`), and
//! whatever has to do something for every view walks this table.

use super::facet::Facet;
use super::record;
use crate::dataset::DataSet;

/// What the core knows of a view.
struct Row {
    /// Where it belongs.
    group: Group,
    /// Whether its filters stand open beside it. Elsewhere they are a row above it, each of which opens.
    filters_open: bool,
    /// Whether it shows a selection of statements, and so has facets and a count.
    collection: bool,
    /// The records that `id=` opens: the canonical id of one by an id as somebody wrote it.
    record: Option<fn(&DataSet, &str) -> Option<String>>,
    /// The facet whose values these records are.
    facet: Option<Facet>,
    /// Which records have a static page.
    page: fn(&str) -> bool,
    /// Whether a data set has something for it.
    offered: fn(&DataSet) -> bool,
    /// Whether it is nothing without what explains the statements, and what of that it shows.
    explained: Explained,
}

/// How far a view is about what explains the statements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Explained {
    /// It shows it beside what it is about, or not at all.
    Beside,
    /// It is about it.
    Wholly,
    /// It is about what happened afterwards, unless the reader hides that.
    Afterwards,
}

/// What belongs together for a reader: an entry of the navigation, whose views are tabs below each other's headings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// What this is.
    Start,
    /// The texts: their statements, and their contents.
    Texts,
    /// What they are about: themes and goals, and how these meet.
    Topics,
    /// How the meetings differ.
    Meetings,
    /// What came when.
    Time,
    /// Who and what is named.
    Names,
    /// What a reader writes from it.
    Note,
    /// What all of it is made of, and how.
    Meta,
}

impl Group {
    /// All groups, in the order of the navigation.
    pub const ALL: [Group; 8] =
        [Group::Start, Group::Texts, Group::Topics, Group::Meetings, Group::Time, Group::Names, Group::Note, Group::Meta];

    /// Whether it is at hand on every page; the others are among all views, one press away.
    pub fn is_primary(self) -> bool {
        !matches!(self, Group::Names | Group::Meta)
    }

    /// Its views, in the order of the navigation, as far as a data set has something for them.
    pub fn views(self, set: &DataSet) -> Vec<View> {
        View::ALL.into_iter().filter(|view| view.group() == self && view.is_offered(set)).collect()
    }
}

impl Row {
    /// A view without statements and records, which every data set has.
    const fn plain(group: Group) -> Row {
        Row {
            group,
            filters_open: false,
            collection: false,
            record: None,
            facet: None,
            page: |_| false,
            offered: |_| true,
            explained: Explained::Beside,
        }
    }

    /// A view of a selection.
    const fn of(group: Group) -> Row {
        Row { collection: true, ..Row::plain(group) }
    }
}

/// Calls a macro with every view, the name that it has in links, and its row; and with whatever else it is given. The name
/// is also that of its module in `src/views`, of its part of the program, and the key of what it is called in `public/locales`.
macro_rules! with_views {
    ($call:ident $($more:tt)*) => {
        $call! {
            /// What this is, and the ways in.
            Overview = overview { Row::plain(Group::Start) }
            /// The list, or one statement.
            Statements = statements {
                Row { record: Some(record::statement), page: |_| true, filters_open: true, ..Row::of(Group::Texts) }
            }
            /// Both workshops, or one in reading order.
            Workshops = workshops {
                Row {
                    record: Some(|set, id| record::find(set.workshops.iter().map(|r| r.id.as_str()), id)),
                    facet: Some(Facet::Workshop),
                    page: |_| true,
                    offered: |set| !set.workshops.is_empty(),
                    ..Row::of(Group::Texts)
                }
            }
            /// All themes, or one.
            Themes = themes {
                Row {
                    record: Some(|set, id| record::find(set.themes.iter().map(|r| r.id.as_str()), id)),
                    facet: Some(Facet::Theme),
                    page: |_| true,
                    offered: |set| !set.themes.is_empty(),
                    ..Row::of(Group::Topics)
                }
            }
            /// The goals, one goal, or one target.
            Sdgs = sdgs {
                Row {
                    record: Some(|set, id| {
                        record::find(set.goals.iter().map(|r| r.id.as_str()).chain(set.targets.iter().map(|r| r.id.as_str())), id)
                    }),
                    facet: Some(Facet::Sdg),
                    page: |id| !id.contains('.'),
                    offered: |set| !set.goals.is_empty(),
                    ..Row::of(Group::Topics)
                }
            }
            /// Who is named.
            Actors = actors {
                Row {
                    record: Some(|set, id| record::find(set.actors.iter().map(|r| r.id.as_str()), id)),
                    facet: Some(Facet::Actor),
                    offered: |set| !set.actors.is_empty(),
                    ..Row::of(Group::Names)
                }
            }
            /// What is named.
            Frameworks = frameworks {
                Row {
                    record: Some(|set, id| record::find(set.frameworks.iter().map(|r| r.id.as_str()), id)),
                    facet: Some(Facet::Framework),
                    offered: |set| !set.frameworks.is_empty(),
                    ..Row::of(Group::Names)
                }
            }
            /// Themes by goals, or by the targets of one goal.
            Matrix = matrix {
                Row {
                    record: Some(|set, id| record::find(set.goals.iter().map(|r| r.id.as_str()), id)),
                    facet: Some(Facet::Sdg),
                    offered: |set| !set.goals.is_empty() && !set.themes.is_empty(),
                    ..Row::of(Group::Topics)
                }
            }
            /// Who and what is named together.
            Together = together {
                Row { offered: |set| !set.actors.is_empty() || !set.frameworks.is_empty(), ..Row::of(Group::Names) }
            }
            /// Meeting beside meeting, topic by topic.
            Compare = compare {
                Row {
                    record: Some(|set, id| record::find(set.alignment_ids(), id)),
                    offered: |set| set.workshops.len() > 1 && set.alignment_ids().next().is_some(),
                    explained: Explained::Wholly,
                    ..Row::of(Group::Meetings)
                }
            }
            /// What the SDGs miss, and what the texts never touch.
            Gaps = gaps { Row { offered: |set| !set.goals.is_empty(), ..Row::of(Group::Topics) } }
            /// Events and statements on a time axis.
            Timeline = timeline {
                Row {
                    record: Some(|set, id| record::find(set.events.iter().map(|r| r.id.as_str()), id)),
                    offered: |set| !set.events.is_empty() || set.statements.iter().any(|s| !s.speaks_of.is_empty()),
                    ..Row::of(Group::Time)
                }
            }
            /// Expectations, and what is documented afterwards.
            Followup = followup {
                Row {
                    record: Some(|set, id| record::find(set.outcome_ids(), id)),
                    offered: |set| set.outcome_ids().next().is_some(),
                    explained: Explained::Afterwards,
                    ..Row::of(Group::Time)
                }
            }
            /// Data series that bear on what was expected.
            Series = series { Row { offered: DataSet::has_series, explained: Explained::Afterwards, ..Row::plain(Group::Time) } }
            /// A briefing note from picked statements.
            Note = note { Row::plain(Group::Note) }
            /// Does a quotation stand in one of the texts?
            Quote = quote { Row::plain(Group::Note) }
            /// Downloads and schema.
            Data = data { Row::plain(Group::Meta) }
            /// Method, codebook, sources.
            About = about { Row::plain(Group::Meta) }
            $($more)*
        }
    };
}
#[cfg(feature = "page")]
pub(crate) use with_views;

macro_rules! declare {
    ($(#[$first_says:meta])+ $first:ident = $first_name:ident { $first_row:expr } $($(#[$says:meta])+ $view:ident = $name:ident { $row:expr })+) => {
        /// A view of the explorer.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum View {
            $(#[$first_says])+
            #[default]
            $first,
            $($(#[$says])+ $view,)+
        }

        impl View {
            /// All views in the order of the navigation.
            pub const ALL: [View; [stringify!($first), $(stringify!($view)),+].len()] = [View::$first, $(View::$view),+];

            /// Its value in a link.
            pub fn id(self) -> &'static str {
                match self {
                    View::$first => stringify!($first_name),
                    $(View::$view => stringify!($name)),+
                }
            }
        }

        static ROWS: [Row; View::ALL.len()] = [$first_row, $($row),+];
    };
}
with_views!(declare);

impl View {
    fn row(self) -> &'static Row {
        // Both are made from one list.
        #[allow(clippy::indexing_slicing, reason = "there is a row for each view")]
        &ROWS[self as usize]
    }

    /// Where it belongs.
    pub fn group(self) -> Group {
        self.row().group
    }

    /// Whether its filters stand open beside it.
    pub fn keeps_filters_open(self) -> bool {
        self.row().filters_open
    }

    /// Whether it shows a selection of statements, and so has facets and a count.
    pub fn is_collection(self) -> bool {
        self.row().collection
    }

    /// How far it is about what explains the statements.
    pub fn explained(self) -> Explained {
        self.row().explained
    }

    /// Whether `id=` opens a record of it.
    pub fn has_records(self) -> bool {
        self.row().record.is_some()
    }

    /// The canonical id of one of its records by an id as somebody wrote it.
    pub(super) fn record(self, set: &DataSet, id: &str) -> Option<String> {
        self.row().record?(set, id)
    }

    /// The facet whose value an open record is: it narrows the selection as a filter would.
    pub fn record_facet(self) -> Option<Facet> {
        self.row().facet
    }

    /// The view that has a page for each value of a facet.
    pub fn of_facet(facet: Facet) -> Option<View> {
        View::ALL.into_iter().find(|view| view.record_facet() == Some(facet))
    }

    /// Whether a record has a static page.
    pub(super) fn has_page(self, id: &str) -> bool {
        (self.row().page)(id)
    }

    /// Whether a data set has something for it. A link to a view that is not offered still opens it, and it says that there
    /// is nothing.
    pub fn is_offered(self, set: &DataSet) -> bool {
        (self.row().offered)(set)
    }
}
