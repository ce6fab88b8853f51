//! The records of a data set, field by field as they stand in its JSON.

use super::json::readable;
use super::*;

/// Declares a record: plain data, read and written as JSON, described by the JSON Schema.
macro_rules! record {
    ($(#[$($meta:tt)*])* pub struct $name:ident $(<$id:ident>)? { $($body:tt)* }) => {
        readable! {
            $(#[$($meta)*])*
            #[derive(Clone, Debug, PartialEq, serde::Serialize)]
            #[cfg_attr(not(target_arch = "wasm32"), derive(serde::Deserialize, schemars::JsonSchema))]
            pub struct $name $(<$id>)? { $($body)* }
        }
    };
}

/// Declares a closed list of words, each with the id that it has in links and in the data set.
macro_rules! words {
    ($(#[$($meta:tt)*])* pub enum $name:ident { $($(#[$($attr:tt)*])* $word:ident = $id:literal),* $(,)? }) => {
        $(#[$($meta)*])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(serde::Deserialize, schemars::JsonSchema))]
        pub enum $name { $($(#[$($attr)*])* #[serde(rename = $id)] $word),* }

        impl $name {
            /// All of them, in their order.
            pub const ALL: [$name; [$($id),*].len()] = [$($name::$word),*];

            /// The id as it stands in links and in the data set.
            pub fn id(self) -> &'static str {
                match self {
                    $($name::$word => $id),*
                }
            }
        }

        impl $crate::domain::json::FromJson for $name {
            fn from_json<'a>(json: Option<$crate::domain::json::Json<'a>>, reader: &mut $crate::domain::json::Reader<'a>) -> Self {
                let [first, ..] = $name::ALL;
                $name::ALL.get(reader.word(json, &[$($id),*])).copied().unwrap_or(first)
            }
        }
    };
}

pub(crate) use {record, words};

words! {
    /// How a link to an SDG was made, from the strongest ground to the weakest.
    pub enum Grade {
        /// The text states the goal by its number.
        Number = "number",
        /// The text uses the subject words of the goal or target.
        Wording = "wording",
        /// Our reading; the reason says why.
        Inference = "inference",
    }
}

impl AsRef<str> for Grade {
    fn as_ref(&self) -> &str {
        self.id()
    }
}

impl std::fmt::Display for Grade {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id())
    }
}

words! {
    /// Where in the text of its workshop a statement stands.
    pub enum Part {
        /// A paragraph before the conclusions.
        Opening = "opening",
        /// The heading of a numbered conclusion.
        Conclusion = "conclusion",
        /// A bullet below a heading.
        Point = "point",
        /// A paragraph after the conclusions.
        Closing = "closing",
    }
}

words! {
    /// How well a fact is supported.
    pub enum Mark {
        /// Checked in a source that is named.
        Verified = "V",
        /// General knowledge; the citation says where to check it.
        Unchecked = "K",
    }
}

words! {
    /// Where an event comes from.
    pub enum Origin {
        /// Named or presupposed by the two texts.
        Text = "text",
        /// Not in the texts, but explains them.
        Context = "context",
        /// Happened after the workshops; from other sources.
        Afterwards = "afterwards",
    }
}

words! {
    /// How an event stands in relation to the texts, or whether it took place.
    pub enum EventStatus {
        /// Named in a text.
        Stated = "stated",
        /// Announced in a text.
        Expected = "expected",
        /// Presupposed by a text.
        Implied = "implied",
        /// Not in the texts.
        Background = "background",
        /// Took place.
        Done = "done",
        /// Announced; not checked afterwards.
        Announced = "announced",
    }
}

words! {
    /// What is documented about an expectation.
    pub enum OutcomeStatus {
        /// The announced thing took place or exists.
        Done = "done",
        /// Part of it is documented.
        Partly = "partly",
        /// Work is documented, no end point is set.
        Ongoing = "ongoing",
        /// No evidence was found, which does not mean that it did not happen.
        NotFound = "not-found",
        /// The aim was not reached by its own date.
        NotReached = "not-reached",
    }
}

words! {
    /// How sure a status is.
    pub enum Confidence {
        /// Several sources agree.
        High = "high",
        /// Partly documented.
        Medium = "medium",
        /// Self-reported or not comparable.
        Low = "low",
    }
}

words! {
    /// How a time expression looks from the days of the workshop.
    pub enum Tense {
        /// Before.
        Past = "past",
        /// During.
        Present = "present",
        /// After.
        Future = "future",
    }
}

words! {
    /// Where the date of a time expression was taken from.
    pub enum DateBasis {
        /// It stands in the text.
        Text = "text",
        /// The text names an event; the date is the event's.
        Event = "event",
        /// Vague wording; an interval was set by rule.
        Rule = "rule",
    }
}

words! {
    /// How a target concerns migration.
    pub enum Relation {
        /// Listed among the targets with a direct reference to migration.
        Direct = "direct",
        /// Concerns migration among other things.
        CrossCutting = "cross-cutting",
    }
}

record! {
    /// An id with a name, and a rule or definition where the codebook gives one.
    pub struct Named<Id> {
        /// Id.
        pub id: Id,
        /// Name.
        pub name: Text,
        /// What it means or when it is assigned.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub rule: Option<Text>,
        /// Place in an order of strength, 1 strongest; verbs only.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub rank: Option<u8>,
    }
}

record! {
    /// A number of participants with the source's own words for it.
    pub struct Participants {
        /// The number.
        pub value: u32,
        /// The number in the words of the source: some 300.
        pub wording: Text,
        /// A conflict with another source.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub note: Option<Text>,
    }
}

record! {
    /// A section of a text that groups conclusions.
    pub struct Section {
        /// Its title in our own words.
        pub title: Text,
        /// The conclusions below it.
        pub conclusions: Vec<StatementId>,
    }
}

record! {
    /// A page of the publisher's that has the text of a meeting or leads to it.
    pub struct Original {
        /// Address without the scheme, which is `https`.
        pub address: String,
        /// What the page is.
        pub name: Text,
    }
}

record! {
    /// One of the meetings.
    pub struct Workshop {
        /// Id.
        pub id: WorkshopId,
        /// The short name, which is that of the city.
        pub name: Text,
        /// Its hue; by its place among the meetings where none is given.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub hue: Option<Hue>,
        /// The theme of the meeting.
        pub title: Text,
        /// Its days.
        pub date: Edtf,
        /// Its city.
        pub place: PlaceId,
        /// Its building.
        pub venue: Text,
        /// Its record among the events.
        pub event: EventId,
        /// How many took part.
        pub participants: Participants,
        /// Number of speakers.
        pub speakers: u32,
        /// Number of women among the speakers.
        pub women: u32,
        /// Number of sessions, where the text gives one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub sessions: Option<u32>,
        /// Number of panels.
        pub panels: u32,
        /// Number of words of its original text, titles included; words joined by a hyphen count once.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub text_words: Option<u32>,
        /// Where the original can be read, as near as its publisher lets one link.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub original: Option<Original>,
        /// Sections of the text, if it has any.
        #[serde(default)]
        pub sections: Vec<Section>,
    }
}

impl Workshop {
    /// The share of women among the speakers, in whole per cent.
    pub fn share_of_women(&self) -> f64 {
        if self.speakers > 0 { (100.0 * f64::from(self.women) / f64::from(self.speakers)).round() } else { 0.0 }
    }
}

record! {
    /// A Sustainable Development Goal.
    pub struct Goal {
        /// Number.
        pub id: GoalId,
        /// Official short title.
        pub name: Text,
        /// Its colour as #RRGGBB.
        pub colour: String,
        /// The text colour with the higher contrast on it.
        pub text_on_colour: String,
    }
}

record! {
    /// An indicator of the global framework.
    pub struct Indicator {
        /// Code: `10.7.2`.
        pub id: String,
        /// Tier at the date of the data set.
        pub tier: String,
        /// Custodian agencies.
        pub custodians: Vec<String>,
        /// A remark that holds at the time of the meetings.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub note: Option<Text>,
        /// When it joined the framework, where that was later than the framework itself.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub since: Option<Edtf>,
        /// What became of it after the meetings: hidden with all that happened afterwards.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub later: Option<Text>,
    }
}

record! {
    /// A target that concerns migration.
    pub struct Target {
        /// Code: `10.7`.
        pub id: TargetId,
        /// Its goal.
        pub goal: GoalId,
        /// A short label in our own words, not the official wording.
        pub name: Text,
        /// How it concerns migration.
        pub relation: Relation,
        /// Why it concerns migration.
        pub why: Text,
        /// Its indicators.
        pub indicators: Vec<Indicator>,
    }
}

record! {
    /// Who is named.
    pub struct Actor {
        /// Id.
        pub id: ActorId,
        /// What kind of actor it is.
        #[serde(rename = "type")]
        pub kind: ActorTypeId,
        /// Name.
        pub name: Text,
        /// Abbreviation.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub abbreviation: Option<Text>,
        /// One sentence.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub description: Option<Text>,
        /// What the sources leave open.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub note: Option<Text>,
    }
}

record! {
    /// An agreement, process, tool or institution.
    pub struct Framework {
        /// Id.
        pub id: FrameworkId,
        /// What kind of framework it is.
        #[serde(rename = "type")]
        pub kind: FrameworkTypeId,
        /// Name.
        pub name: Text,
        /// Abbreviation.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub abbreviation: Option<Text>,
        /// One sentence that holds at the time of the meetings.
        pub description: Text,
        /// What to look up.
        pub citation: String,
        /// Whether the description was checked.
        pub mark: Mark,
        /// What became of it after the meetings: hidden with all that happened afterwards.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub later: Option<Text>,
    }
}

record! {
    /// Something with a date.
    pub struct Event {
        /// Id.
        pub id: EventId,
        /// Name.
        pub name: Text,
        /// What it is called where there is little room.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub short: Option<Text>,
        /// When.
        pub date: Edtf,
        /// What kind of event it is.
        #[serde(rename = "type")]
        pub kind: EventTypeId,
        /// Where it comes from.
        pub origin: Origin,
        /// How it stands in relation to the texts.
        pub status: EventStatus,
        /// Where.
        pub places: Vec<PlaceId>,
        /// Statements that speak of it; for one that is not in the texts, those that name what it belongs to.
        pub stated_in: Vec<StatementId>,
        /// Statements that announced, asked for or pointed to it. Never read as a cause.
        pub expected_in: Vec<StatementId>,
        /// Frameworks it belongs to.
        pub frameworks: Vec<FrameworkId>,
        /// The later event that took place where this one was expected.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub afterwards: Option<EventId>,
        /// A remark.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub note: Option<Text>,
    }
}

record! {
    /// A link from a statement to the SDGs.
    pub struct SdgLink {
        /// A goal, a target, or `agenda`.
        #[serde(rename = "ref")]
        pub to: SdgRef,
        /// On what ground.
        pub grade: Grade,
        /// The reason, so that a reader can dispute it.
        pub reason: Text,
    }
}

record! {
    /// An actor in a statement.
    pub struct ActorLink {
        /// Who.
        pub actor: ActorId,
        /// As what.
        pub role: Text,
        /// How the text calls it, where that differs from the record's name.
        #[serde(default, rename = "as", skip_serializing_if = "Option::is_none")]
        pub named: Option<Text>,
    }
}

record! {
    /// A framework in a statement.
    pub struct FrameworkLink {
        /// Which.
        pub framework: FrameworkId,
        /// Whether the text describes it without naming it.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        pub inferred: bool,
    }
}

record! {
    /// A place in a statement.
    pub struct PlaceLink {
        /// Where.
        pub place: PlaceId,
        /// Whether the text implies it without naming it.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        pub inferred: bool,
    }
}

record! {
    /// A further voice or verb in a statement.
    pub struct Attribution {
        /// Who speaks.
        pub voice: VoiceId,
        /// How strongly.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub verb: Option<VerbId>,
        /// The few words of the source that carry voice and verb.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub words: Option<String>,
    }
}

record! {
    /// A time that a statement speaks of.
    pub struct TimeExpression {
        /// When.
        pub date: Edtf,
        /// How precise the date is.
        pub precision: Precision,
        /// The source's own few words.
        pub words: String,
        /// How it looks from the days of the workshop.
        pub tense: Tense,
        /// The event it belongs to.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub event: Option<EventId>,
        /// Where the date was taken from.
        pub basis: DateBasis,
    }
}

record! {
    /// A statement. The text is a summary in our own words, never a quotation.
    pub struct Statement {
        /// Id and pinpoint.
        pub id: StatementId,
        /// Former ids, which keep working in links.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub aliases: Vec<StatementId>,
        /// Workshop.
        pub workshop: WorkshopId,
        /// Where it stands in the text.
        pub part: Part,
        /// Title.
        pub title: Text,
        /// Text.
        pub text: Text,
        /// Kinds, the first one primary.
        pub kinds: Vec<KindId>,
        /// Themes, the first one primary.
        pub themes: Vec<ThemeId>,
        /// Who speaks.
        pub voice: VoiceId,
        /// How strongly; `None` where nothing is claimed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub verb: Option<VerbId>,
        /// The few words of the source that carry voice and verb.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub words: Option<String>,
        /// Further voices and verbs.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub also: Vec<Attribution>,
        /// Links to the SDGs.
        pub sdg: Vec<SdgLink>,
        /// Who is named.
        pub actors: Vec<ActorLink>,
        /// What is named.
        pub frameworks: Vec<FrameworkLink>,
        /// Where.
        pub places: Vec<PlaceLink>,
        /// Which times it speaks of.
        pub speaks_of: Vec<TimeExpression>,
        /// What the SDGs miss, where it says that they miss something.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub misses: Option<Text>,
        /// Slips of the source and decisions of ours.
        pub notes: Vec<Text>,
    }
}

record! {
    /// A term with its number of occurrences in each original text.
    pub struct TermCount {
        /// The term in the language of the sources; `*` ends a stem.
        pub term: String,
        /// Occurrences in the texts.
        pub counts: Sides<u32>,
    }
}

record! {
    /// One topic, meeting beside meeting.
    pub struct Alignment {
        /// Id.
        pub id: AlignmentId,
        /// The matter.
        pub topic: Text,
        /// The statements on it; a meeting that says nothing of it may stand with none.
        pub sides: Sides<Vec<StatementId>>,
        /// What became of it.
        pub verdict: VerdictId,
        /// The change in one or two sentences.
        pub change: Text,
        /// The terms that moved.
        pub terms: Vec<TermCount>,
    }
}

record! {
    /// A fact about an event, from another source than the two texts.
    pub struct EventFact {
        /// The event.
        pub event: EventId,
        /// The fact.
        pub text: Text,
        /// How well it is supported.
        pub mark: Mark,
        /// What to look up.
        pub citation: String,
        /// Pages in which it was checked.
        pub sources: Vec<SourceId>,
    }
}

record! {
    /// A fact about what happened after an expectation was voiced.
    pub struct OutcomeFact {
        /// The fact.
        pub text: Text,
        /// How well it is supported.
        pub mark: Mark,
        /// Events it belongs to.
        pub events: Vec<EventId>,
        /// Pages in which it was checked.
        pub sources: Vec<SourceId>,
        /// What to look up.
        pub citation: String,
        /// When.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub date: Option<Edtf>,
        /// Whether the status rests on it before all others; of one expectation, one fact at most.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        pub decisive: bool,
    }
}

record! {
    /// An expectation voiced in the texts and what is documented afterwards.
    pub struct Outcome {
        /// Id.
        pub id: OutcomeId,
        /// What was expected.
        pub title: Text,
        /// Statements that voiced it.
        pub statements: Vec<StatementId>,
        /// Other outcomes that belong to it.
        pub related: Vec<OutcomeId>,
        /// Who expected it, and of whom.
        pub expected: Text,
        /// By when.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub due: Option<Edtf>,
        /// What is documented.
        pub facts: Vec<OutcomeFact>,
        /// What is documented, in one word; with `not-found` after it where something that belongs to it was looked for and not found.
        pub status: Vec<OutcomeStatus>,
        /// In one sentence.
        pub outcome: Text,
        /// How sure the status is.
        pub confidence: Confidence,
        /// A warning.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub caution: Option<Text>,
        /// When its facts were last checked, where that is another day than that of the data set.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub checked_on: Option<Edtf>,
    }
}

impl Outcome {
    /// Whether something that belongs to it was looked for and not found, beside what is documented.
    pub fn lacks_in_part(&self) -> bool {
        self.status.len() > 1 && self.status.contains(&OutcomeStatus::NotFound)
    }

    /// What is documented, apart from what was not found beside it: one word, in old releases two.
    pub fn standing(&self) -> impl Iterator<Item = OutcomeStatus> {
        let alone = self.status.len() == 1;
        self.status.iter().copied().filter(move |status| alone || *status != OutcomeStatus::NotFound)
    }
}

record! {
    /// A point of a data series.
    pub struct SeriesPoint {
        /// When.
        pub date: Edtf,
        /// The quarter, where the date is one: `2016-Q3`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub quarter: Option<String>,
        /// The number, in the unit of the series.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub value: Option<f64>,
        /// A second number: local governments.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub local: Option<f64>,
        /// The value in the words of the source.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub label: Option<Text>,
        /// Whether it counts something else than the other points, so that it stands apart and is compared with none: a sum over all years.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        pub apart: bool,
        /// The edition a value is taken from; values of different editions are not compared.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub edition: Option<Text>,
        /// How an undated value was dated.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub dating: Option<Text>,
        /// How well it is supported.
        pub mark: Mark,
        /// The page in which it was checked.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub source: Option<SourceId>,
        /// What to look up.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub citation: Option<String>,
        /// A remark.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub note: Option<Text>,
    }
}

words! {
    /// How a series may be drawn without saying more than its points do.
    #[derive(Default)]
    pub enum Chart {
        /// Points of one count through time, joined where nothing lies between them.
        Line = "line",
        /// Points that are not one count: bars, joined by nothing.
        Bars = "bars",
        /// No numbers, or nothing known about them: a list along the years.
        #[default]
        List = "list",
    }
}

record! {
    /// A day or a time across which the points of a series are not compared.
    pub struct SeriesBreak {
        /// When, or for how long.
        pub date: Edtf,
        /// Why.
        pub note: Text,
    }
}

record! {
    /// A value that is aimed at.
    pub struct SeriesAim {
        /// The value, in the unit of the series.
        pub value: f64,
        /// What is aimed at and by what.
        pub text: Text,
    }
}

record! {
    /// A data series on what happened afterwards.
    pub struct Series {
        /// Id.
        pub id: SeriesId,
        /// Title, as the source has it.
        pub title: Text,
        /// What is counted, in a few words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub short: Option<Text>,
        /// Unit of the values.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub unit: Option<Text>,
        /// Unit of the second numbers.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub local_unit: Option<Text>,
        /// Limits of the numbers, in words.
        pub note: Text,
        /// How it may be drawn.
        #[serde(default)]
        pub chart: Chart,
        /// What is aimed at.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub aim: Option<SeriesAim>,
        /// Where the points before and after are not compared, in order of time.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub breaks: Vec<SeriesBreak>,
        /// The points in order of time.
        pub points: Vec<SeriesPoint>,
    }
}

record! {
    /// A page in which facts were checked.
    pub struct Source {
        /// Id.
        pub id: SourceId,
        /// Title.
        pub title: String,
        /// Addresses at its publishers without the scheme, separated by semicolons; empty where only the citation is known.
        pub address: String,
        /// Whether it was read.
        pub mark: Mark,
        /// Whether a copy or a report of it was read and not the publisher's own page, to which the addresses lead.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        pub second_hand: bool,
    }
}
