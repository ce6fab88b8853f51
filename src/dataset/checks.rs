//! The rules of a data set that its JSON Schema cannot express.

use super::{AGENDA, DataSet, goal_of};
use crate::domain::*;
use std::collections::HashSet;
use std::fmt;

/// One fault of a data set: where, what was found, what was expected. Data, not prose; the view
/// that shows it finds the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The id of the record.
    pub record: String,
    /// The path of the field in it.
    pub field: String,
    /// What is wrong.
    pub problem: Problem,
}

/// What can be wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The id stands twice in its list.
    Duplicate,
    /// The reference points to no record.
    Dangling {
        /// The id that is not there.
        found: String,
    },
    /// The list must not be empty.
    Empty,
    /// A language is missing or blank.
    MissingLanguage(Tag),
    /// The record is used nowhere.
    Unused,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: ", self.record, self.field)?;
        match &self.problem {
            Problem::Duplicate => f.write_str("the id stands twice"),
            Problem::Dangling { found } => write!(f, "no record has the id “{found}”"),
            Problem::Empty => f.write_str("must not be empty"),
            Problem::MissingLanguage(lang) => write!(f, "no text in {}", lang.as_ref()),
            Problem::Unused => f.write_str("is used nowhere"),
        }
    }
}

/// All faults in ids and references.
pub fn check(set: &DataSet) -> Vec<Fault> {
    let mut checker = Checker { faults: Vec::new() };
    let c = &mut checker;

    let workshops = c.ids("workshops", set.workshops.iter().map(|r| r.id.as_str()));
    let themes = c.ids("themes", set.themes.iter().map(|r| r.id.as_str()));
    let kinds = c.ids("kinds", set.kinds.iter().map(|r| r.id.as_str()));
    let voices = c.ids("voices", set.voices.iter().map(|r| r.id.as_str()));
    let verbs = c.ids("verbs", set.verbs.iter().map(|r| r.id.as_str()));
    let goals = c.ids("goals", set.goals.iter().map(|r| r.id.as_str()));
    let targets = c.ids("targets", set.targets.iter().map(|r| r.id.as_str()));
    let actor_types = c.ids("actor_types", set.actor_types.iter().map(|r| r.id.as_str()));
    let actors = c.ids("actors", set.actors.iter().map(|r| r.id.as_str()));
    let framework_types = c.ids("framework_types", set.framework_types.iter().map(|r| r.id.as_str()));
    let frameworks = c.ids("frameworks", set.frameworks.iter().map(|r| r.id.as_str()));
    let places = c.ids("places", set.places.iter().map(|r| r.id.as_str()));
    let event_types = c.ids("event_types", set.event_types.iter().map(|r| r.id.as_str()));
    let events = c.ids("events", set.events.iter().map(|r| r.id.as_str()));
    let statements =
        c.ids("statements", set.statements.iter().flat_map(|s| std::iter::once(&s.id).chain(&s.aliases)).map(StatementId::as_str));
    c.ids("grades", set.grades.iter().map(|r| r.id.id()));

    for w in &set.workshops {
        c.refers(w.id.as_str(), "place", &places, [w.place.as_str()]);
        c.refers(w.id.as_str(), "event", &events, [w.event.as_str()]);
        for section in &w.sections {
            c.refers(w.id.as_str(), "sections", &statements, section.conclusions.iter().map(StatementId::as_str));
        }
    }
    for t in &set.targets {
        c.refers(t.id.as_str(), "goal", &goals, [t.goal.as_str()]);
    }
    for a in &set.actors {
        c.refers(a.id.as_str(), "type", &actor_types, [a.kind.as_str()]);
    }
    for f in &set.frameworks {
        c.refers(f.id.as_str(), "type", &framework_types, [f.kind.as_str()]);
    }
    for e in &set.events {
        let id = e.id.as_str();
        c.refers(id, "type", &event_types, [e.kind.as_str()]);
        c.refers(id, "places", &places, e.places.iter().map(PlaceId::as_str));
        c.refers(id, "stated_in", &statements, e.stated_in.iter().map(StatementId::as_str));
        c.refers(id, "expected_in", &statements, e.expected_in.iter().map(StatementId::as_str));
        c.refers(id, "frameworks", &frameworks, e.frameworks.iter().map(FrameworkId::as_str));
        c.refers(id, "afterwards", &events, e.afterwards.iter().map(EventId::as_str));
    }
    for s in &set.statements {
        let id = s.id.as_str();
        c.refers(id, "workshop", &workshops, [s.workshop.as_str()]);
        c.filled(id, "kinds", s.kinds.len());
        c.refers(id, "kinds", &kinds, s.kinds.iter().map(KindId::as_str));
        c.filled(id, "themes", s.themes.len());
        c.refers(id, "themes", &themes, s.themes.iter().map(ThemeId::as_str));
        c.refers(id, "voice", &voices, [s.voice.as_str()]);
        c.refers(id, "verb", &verbs, s.verb.iter().map(VerbId::as_str));
        c.refers(id, "also.voice", &voices, s.also.iter().map(|a| a.voice.as_str()));
        c.refers(id, "also.verb", &verbs, s.also.iter().filter_map(|a| a.verb.as_ref()).map(VerbId::as_str));
        for link in &s.sdg {
            let to = link.to.as_str();
            let known = to == AGENDA || goals.contains(to) || targets.contains(to);
            if !known || goal_of(to).is_some_and(|goal| !goals.contains(goal)) {
                c.fault(id, "sdg.ref", Problem::Dangling { found: to.to_owned() });
            }
        }
        c.refers(id, "actors", &actors, s.actors.iter().map(|l| l.actor.as_str()));
        c.refers(id, "frameworks", &frameworks, s.frameworks.iter().map(|l| l.framework.as_str()));
        c.refers(id, "places", &places, s.places.iter().map(|l| l.place.as_str()));
        c.refers(id, "speaks_of.event", &events, s.speaks_of.iter().filter_map(|t| t.event.as_ref()).map(EventId::as_str));
    }
    let dialogue = &set.dialogue;
    c.refers(&dialogue.id, "dialogue.landmarks", &events, dialogue.landmarks.iter().map(|landmark| landmark.event.as_str()));
    c.context(set, &workshops, &statements, &events);
    checker.faults
}

struct Checker {
    faults: Vec<Fault>,
}

impl Checker {
    fn fault(&mut self, record: &str, field: &str, problem: Problem) {
        self.faults.push(Fault { record: record.to_owned(), field: field.to_owned(), problem });
    }

    fn ids<'a>(&mut self, list: &str, ids: impl Iterator<Item = &'a str>) -> HashSet<&'a str> {
        let mut known = HashSet::new();
        for id in ids {
            if !known.insert(id) {
                self.fault(id, list, Problem::Duplicate);
            }
        }
        known
    }

    fn refers<'a>(&mut self, record: &str, field: &str, known: &HashSet<&str>, found: impl IntoIterator<Item = &'a str>) {
        for id in found {
            if !known.contains(id) {
                self.fault(record, field, Problem::Dangling { found: id.to_owned() });
            }
        }
    }

    fn filled(&mut self, record: &str, field: &str, len: usize) {
        if len == 0 {
            self.fault(record, field, Problem::Empty);
        }
    }

    fn context(&mut self, set: &DataSet, workshops: &HashSet<&str>, statements: &HashSet<&str>, events: &HashSet<&str>) {
        let verdicts = self.ids("verdicts", set.verdicts.iter().map(|r| r.id.as_str()));
        let sources = self.ids("sources", set.sources.iter().map(|r| r.id.as_str()));
        let outcomes = self.ids("outcomes", set.outcomes.iter().map(|r| r.id.as_str()));
        self.ids("alignments", set.alignments.iter().map(|r| r.id.as_str()));
        self.ids("series", set.series.iter().map(|r| r.id.as_str()));
        for a in &set.alignments {
            let id = a.id.as_str();
            self.refers(id, "sides", workshops, a.sides.keys().map(WorkshopId::as_str));
            self.refers(id, "sides", statements, a.sides.values().flatten().map(StatementId::as_str));
            let counted = a.terms.iter().flat_map(|term| term.counts.keys());
            self.refers(id, "terms.counts", workshops, counted.map(WorkshopId::as_str));
            self.refers(a.id.as_str(), "verdict", &verdicts, [a.verdict.as_str()]);
        }
        for o in &set.outcomes {
            let id = o.id.as_str();
            self.filled(id, "status", o.status.len());
            self.filled(id, "statements", o.statements.len());
            self.refers(id, "statements", statements, o.statements.iter().map(StatementId::as_str));
            self.refers(id, "related", &outcomes, o.related.iter().map(OutcomeId::as_str));
            if o.facts.iter().filter(|fact| fact.decisive).count() > 1 {
                self.fault(id, "facts.decisive", Problem::Duplicate);
            }
            for fact in &o.facts {
                self.refers(id, "facts.events", events, fact.events.iter().map(EventId::as_str));
                self.refers(id, "facts.sources", &sources, fact.sources.iter().map(SourceId::as_str));
            }
        }
        for fact in &set.facts {
            let id = fact.event.as_str();
            self.refers(id, "facts.event", events, [id]);
            self.refers(id, "facts.sources", &sources, fact.sources.iter().map(SourceId::as_str));
        }
        for series in &set.series {
            let found = series.points.iter().filter_map(|p| p.source.as_ref()).map(SourceId::as_str);
            self.refers(series.id.as_str(), "points.source", &sources, found);
        }
    }
}

/// Texts that lack one of the set's languages, found in the JSON of the set so that no field can be
/// forgotten. A published set has none.
pub fn completeness(json: &serde_json::Value, languages: &[Tag]) -> Vec<Fault> {
    let mut faults = Vec::new();
    walk(json, "", "", languages, &mut faults);
    faults
}

fn walk(json: &serde_json::Value, record: &str, path: &str, languages: &[Tag], faults: &mut Vec<Fault>) {
    match json {
        serde_json::Value::Object(fields) => {
            let record = fields.get("id").and_then(|id| id.as_str()).unwrap_or(record);
            let is_text = fields.keys().any(|key| languages.iter().any(|lang| lang.as_ref() == key));
            if is_text {
                for lang in languages {
                    let text = fields.get(lang.as_ref()).and_then(|text| text.as_str());
                    if text.is_none_or(|text| text.trim().is_empty()) {
                        faults.push(Fault {
                            record: record.to_owned(),
                            field: path.to_owned(),
                            problem: Problem::MissingLanguage(lang.clone()),
                        });
                    }
                }
                return;
            }
            for (key, value) in fields {
                let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                walk(value, record, &path, languages, faults);
            }
        }
        serde_json::Value::Array(items) => {
            for item in items {
                walk(item, record, path, languages, faults);
            }
        }
        _ => {}
    }
}
