//! A data set: one JSON document that is read, checked, and from then on never changes.
//!
//! [`DataSet::parse`] is the one way in for a document, [`DataSet::parse_core`] for its core alone. They return the set,
//! or every fault at once. [`checks`] holds the rules that the JSON Schema cannot express.

mod checks;
mod first;
mod split;

pub use checks::{Fault, Problem, check, completeness};
pub use split::{Context, context_of, core_of, in_language};

use crate::domain::json::{Misread, readable};
use crate::domain::*;
use serde::Serialize;

/// The format that this program writes, as it stands in a document's `format`.
pub const FORMAT: &str = "idm-explorer/2";

/// The format before, which is read as well; it does not say what its dialogue is.
pub const FIRST_FORMAT: &str = "idm-explorer/1";

/// The release that is shipped. Its parts, and those of every release before it, lie in `data/releases/`.
pub const RELEASE: &str = "1.4.0";

/// The English core of the shipped data set, embedded so that the first view needs no request.
#[cfg(target_arch = "wasm32")]
pub const EMBEDDED: &str = include_str!("../../public/data/releases/1.4.0/core.en.json");

readable! {
    /// A dialogue's statements with everything that explains them.
    ///
    /// The order of the fields is the order in which a newcomer reads the document.
    #[derive(Clone, Debug, PartialEq, Serialize)]
    #[cfg_attr(not(target_arch = "wasm32"), derive(serde::Deserialize, schemars::JsonSchema))]
    pub struct DataSet {
        /// The JSON Schema of the document.
        #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
        pub schema: Option<String>,
        /// `idm-explorer/2`.
        pub format: String,
        /// Version of the content; see the change log.
        pub version: String,
        /// Day of this version.
        pub released: Edtf,
        /// The month of the latest source that was read. Nothing later is known here.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub sources_up_to: Option<Edtf>,
        /// The day on which what is still open was last looked up.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub checked_on: Option<Edtf>,
        /// Languages in which every text is given.
        pub languages: Vec<Tag>,
        /// Title.
        pub title: Text,
        /// Publisher of the original texts.
        pub publisher: String,
        /// SPDX identifier of the licence of the data.
        pub licence: String,
        /// What the dialogue is called, how it is cited, what is shown first.
        pub dialogue: Dialogue,
        /// The meetings, in order of time.
        pub workshops: Vec<Workshop>,
        /// Themes.
        pub themes: Vec<Named<ThemeId>>,
        /// Kinds of statement.
        pub kinds: Vec<Named<KindId>>,
        /// Who speaks.
        pub voices: Vec<Named<VoiceId>>,
        /// How strongly.
        pub verbs: Vec<Named<VerbId>>,
        /// Grades of a link to the SDGs.
        pub grades: Vec<Named<Grade>>,
        /// The goals.
        pub goals: Vec<Goal>,
        /// Targets that concern migration.
        pub targets: Vec<Target>,
        /// Kinds of actor.
        pub actor_types: Vec<Named<ActorTypeId>>,
        /// Actors.
        pub actors: Vec<Actor>,
        /// Kinds of framework.
        pub framework_types: Vec<Named<FrameworkTypeId>>,
        /// Frameworks.
        pub frameworks: Vec<Framework>,
        /// Places.
        pub places: Vec<Named<PlaceId>>,
        /// Kinds of event.
        pub event_types: Vec<Named<EventTypeId>>,
        /// Events.
        pub events: Vec<Event>,
        /// The statements in reading order.
        pub statements: Statements,
        /// What an alignment can find. From here on: what the first view does not need, see [`Context`].
        #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "apart")]
        pub verdicts: Vec<Named<VerdictId>>,
        /// Meeting beside meeting, topic by topic.
        #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "apart")]
        pub alignments: Vec<Alignment>,
        /// Expectations and what became of them.
        #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "apart")]
        pub outcomes: Vec<Outcome>,
        /// Facts about events.
        #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "apart")]
        pub facts: Vec<EventFact>,
        /// Data series.
        #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "apart")]
        pub series: Vec<Series>,
        /// Pages in which facts were checked.
        #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "apart")]
        pub sources: Vec<Source>,
        /// Slips and contradictions of the original texts.
        #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "apart")]
        pub slips: Vec<Text>,
        /// What a core leaves to its context. Only in cores, which the program cuts itself.
        #[serde(default, skip_serializing_if = "Elsewhere::is_empty")]
        pub elsewhere: Elsewhere,
    }
}

readable! {
    /// A term, and how often the texts of two meetings have it.
    #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
    #[cfg_attr(not(target_arch = "wasm32"), derive(serde::Deserialize, schemars::JsonSchema))]
    pub struct TermMove {
        /// The term in the language of the sources; `*` ends a stem.
        pub term: String,
        /// Occurrences in the text of the first.
        pub before: u32,
        /// Occurrences in the text of the last.
        pub after: u32,
    }
}

readable! {
    /// How the outcomes stand, in numbers.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
    #[cfg_attr(not(target_arch = "wasm32"), derive(serde::Deserialize, schemars::JsonSchema))]
    pub struct Standing {
        /// All of them.
        pub all: u32,
        /// Those that are done.
        pub done: u32,
        /// Those that are done in part.
        pub partly: u32,
        /// Those of which nothing, or not everything, was found.
        pub missing: u32,
    }
}

readable! {
    /// The ids of records that came apart from the rest, so that links to them can be read before they are there.
    #[derive(Clone, Debug, Default, PartialEq, Serialize)]
    #[cfg_attr(not(target_arch = "wasm32"), derive(serde::Deserialize, schemars::JsonSchema))]
    pub struct Elsewhere {
        /// Alignments.
        pub alignments: Vec<AlignmentId>,
        /// Outcomes.
        pub outcomes: Vec<OutcomeId>,
        /// The meetings that alignments compare, in their order.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub compared: Vec<WorkshopId>,
        /// How the outcomes stand; an old core does not say.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub standing: Option<Standing>,
        /// The term that gained most from the first of these meetings to the last, and the one that lost most.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub moved: Vec<TermMove>,
        /// Data series.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub series: Vec<SeriesId>,
    }
}

impl Elsewhere {
    fn is_empty(&self) -> bool {
        self.alignments.is_empty() && self.outcomes.is_empty()
    }
}

/// Why a document is not a data set.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum DataSetError {
    /// The text is not JSON, or not of the right shape.
    #[error("line {line}, column {column}: {message}")]
    Json {
        /// What the parser found; of several faults of shape the first.
        message: String,
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// Every fault of shape, where the text is JSON.
        misread: Vec<Misread>,
    },
    /// The document is of a format that this program does not read.
    #[error("format “{0}”, expected “{FORMAT}”")]
    Format(String),
    /// The shape is right, the content is not.
    #[error("{} faults, the first: {}", .0.len(), .0.first().map(ToString::to_string).unwrap_or_default())]
    Faults(Vec<Fault>),
}

impl From<serde_json::Error> for DataSetError {
    fn from(error: serde_json::Error) -> Self {
        DataSetError::Json { message: error.to_string(), line: error.line(), column: error.column(), misread: Vec::new() }
    }
}

/// A value that was read, unless something of it could not be.
fn whole<T>((value, misread): (T, Vec<Misread>)) -> Result<T, DataSetError> {
    let Some(first) = misread.first() else { return Ok(value) };
    let message = if misread.len() > 1 { format!("{} faults, the first: {first}", misread.len()) } else { first.to_string() };
    Err(DataSetError::Json { message, line: first.line, column: first.column, misread })
}

/// Leaves a field to [`Context`], which is read by itself: the program of the first view then carries no reader for it.
#[cfg(not(target_arch = "wasm32"))]
fn apart<'de, D: serde::Deserializer<'de>, T: Default>(field: D) -> Result<T, D::Error> {
    <serde::de::IgnoredAny as serde::Deserialize>::deserialize(field)?;
    Ok(T::default())
}

impl DataSet {
    /// Reads and checks a document.
    ///
    /// # Errors
    /// [`DataSetError`], with every fault that was found.
    pub fn parse(json: &str) -> Result<DataSet, DataSetError> {
        let json = json.trim_start_matches('\u{feff}');
        let (set, mut misread) = DataSet::read(json)?;
        let (context, of_context) = first::read_context(json)?;
        misread.extend(of_context);
        whole((set, misread))?.with(context).checked()
    }

    /// Reads and checks a core, or no more than that of a document.
    ///
    /// # Errors
    /// [`DataSetError`], with every fault that was found.
    pub fn parse_core(json: &str) -> Result<DataSet, DataSetError> {
        whole(DataSet::read(json)?)?.checked()
    }

    /// The set and what of it could not be read. A document of another format is no set, whatever else it holds.
    fn read(json: &str) -> Result<(DataSet, Vec<Misread>), DataSetError> {
        let (set, misread) = first::read_set(json)?;
        let read_format = misread.iter().all(|fault| fault.path != "format" && !fault.path.is_empty());
        let known = [FORMAT, FIRST_FORMAT].contains(&set.format.as_str());
        if read_format && !known { Err(DataSetError::Format(set.format)) } else { Ok((set, misread)) }
    }

    fn with(self, context: Context) -> DataSet {
        let Context { verdicts, alignments, outcomes, facts, series, sources, slips } = context;
        DataSet { verdicts, alignments, outcomes, facts, series, sources, slips, ..self }
    }

    fn checked(self) -> Result<DataSet, DataSetError> {
        let faults = check(&self);
        if faults.is_empty() { Ok(self) } else { Err(DataSetError::Faults(faults)) }
    }

    /// The statement of an id or of a former id.
    pub fn statement(&self, id: &str) -> Option<&Statement> {
        self.statements.get(self.statements.row(id)?)
    }

    /// The workshop of an id.
    pub fn workshop(&self, id: &str) -> Option<&Workshop> {
        self.workshops.iter().find(|w| w.id.as_str() == id)
    }

    /// The goal of a number.
    pub fn goal(&self, id: &str) -> Option<&Goal> {
        self.goals.iter().find(|g| g.id.as_str() == id)
    }

    /// The target of a code.
    pub fn target(&self, id: &str) -> Option<&Target> {
        self.targets.iter().find(|t| t.id.as_str() == id)
    }

    /// The theme of an id.
    pub fn theme(&self, id: &str) -> Option<&Named<ThemeId>> {
        self.themes.iter().find(|t| t.id.as_str() == id)
    }

    /// The actor of an id.
    pub fn actor(&self, id: &str) -> Option<&Actor> {
        self.actors.iter().find(|a| a.id.as_str() == id)
    }

    /// The framework of an id.
    pub fn framework(&self, id: &str) -> Option<&Framework> {
        self.frameworks.iter().find(|f| f.id.as_str() == id)
    }

    /// The ids of all alignments, wherever the records are.
    pub fn alignment_ids(&self) -> impl Iterator<Item = &str> {
        self.alignments.iter().map(|record| record.id.as_str()).chain(self.elsewhere.alignments.iter().map(AlignmentId::as_str))
    }

    /// The ids of all outcomes, wherever the records are.
    pub fn outcome_ids(&self) -> impl Iterator<Item = &str> {
        self.outcomes.iter().map(|record| record.id.as_str()).chain(self.elsewhere.outcomes.iter().map(OutcomeId::as_str))
    }

    /// Whether it has data series, wherever they are. The core of an old release does not say so of its context.
    pub fn has_series(&self) -> bool {
        let elsewhere = &self.elsewhere;
        !self.series.is_empty() || !elsewhere.series.is_empty() || (elsewhere.standing.is_none() && !elsewhere.outcomes.is_empty())
    }

    /// Where the whole document lies, below the explorer's folder.
    pub fn file(&self) -> String {
        format!("data/{}.json", self.dialogue.id)
    }

    /// The meetings that alignments compare, in their order, wherever the records are.
    pub fn compared(&self) -> Vec<&Workshop> {
        let has_side = |w: &&Workshop| {
            self.elsewhere.compared.contains(&w.id) || self.alignments.iter().any(|alignment| alignment.sides.of(&w.id).is_some())
        };
        self.workshops.iter().filter(has_side).collect()
    }

    /// The first and the last of the meetings that alignments compare: those of pictures that have two sides. Where that is not
    /// known, of all meetings.
    pub fn ends(&self) -> Option<[&Workshop; 2]> {
        let mut compared = self.compared();
        if compared.len() < 2 {
            compared = self.workshops.iter().collect();
        }
        match compared.as_slice() {
            [first, .., last] => Some([*first, *last]),
            _ => None,
        }
    }

    /// The hue of a meeting: its own, or one by its place.
    pub fn hue(&self, meeting: &str) -> Hue {
        let place = self.workshops.iter().position(|w| w.id.as_str() == meeting).unwrap_or_default();
        let own = self.workshops.get(place).and_then(|w| w.hue);
        own.or(Hue::ALL.get(place % Hue::ALL.len()).copied()).unwrap_or_default()
    }

    /// The event of an id.
    pub fn event(&self, id: &str) -> Option<&Event> {
        self.events.iter().find(|e| e.id.as_str() == id)
    }
}

/// The id of the actor type for unnamed collectives, which are no organizations and stay out of filters.
pub const GROUP: &str = "group";

/// The number of the goal that an SDG link points to; `None` for the agenda as a whole.
pub fn goal_of(sdg: &str) -> Option<&str> {
    if sdg == AGENDA { None } else { Some(sdg.split_once('.').map_or(sdg, |(goal, _)| goal)) }
}

/// The strongest ground on which a statement is linked to a goal or one of its targets, or to a target.
pub fn best_grade(statement: &Statement, id: &str) -> Option<Grade> {
    let belongs = |to: &str| to == id || (!id.contains('.') && goal_of(to) == Some(id));
    statement.sdg.iter().filter(|link| belongs(link.to.as_str())).map(|link| link.grade).min()
}

/// The SDG link to the 2030 Agenda as a whole.
pub const AGENDA: &str = "agenda";
