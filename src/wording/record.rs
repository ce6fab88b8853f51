//! What is to be said of one statement, for its view and for its static page: on what it is, who says it and how strongly,
//! and its links to the goals with their grade and reason. Each draws it in its own way.

use super::{phrases, value_name};
use crate::dataset::DataSet;
use crate::domain::{Lang, Part, SdgLink, Statement, VerbId, VoiceId};
use crate::i18n::Messages;
use crate::i18n::grammar::{colon, lower_first, semicolon};
use crate::query::{Facet, Vocabulary, term_name};

/// Something stated, with what it is called; what is not stated has no fact.
pub struct Fact {
    /// What it is.
    pub name: &'static str,
    /// Its values, of which there is at least one.
    pub values: Vec<Value>,
}

/// A value of a fact.
pub enum Value {
    /// A value of a facet.
    Of {
        /// The facet.
        facet: Facet,
        /// Id of the value.
        id: String,
        /// What it is called.
        name: String,
    },
    /// A sentence of ours.
    Said(String),
    /// Words of the original, which is in English.
    Carried(String),
}

/// On what a statement is, of what kind, who says it and how strongly, and the words that carry it.
pub fn facts(set: &DataSet, s: &Statement, lang: Lang) -> Vec<Fact> {
    let m = Messages::of(lang);
    let of = |facet: Facet, ids: Vec<&str>| {
        let value = |id: &str| Value::Of { facet, id: id.to_owned(), name: term_name(set, facet, id, lang).unwrap_or(id).to_owned() };
        Fact { name: phrases::facet_name(facet, lang), values: ids.into_iter().map(value).collect() }
    };
    let mut facts = vec![
        of(Facet::Theme, s.themes.iter().map(AsRef::as_ref).collect()),
        of(Facet::Kind, s.kinds.iter().map(AsRef::as_ref).collect()),
        of(Facet::Voice, vec![s.voice.as_str()]),
        of(Facet::Verb, s.verb.iter().map(AsRef::as_ref).collect()),
    ];
    facts.extend(Facet::listed().map(|facet| of(facet, facet.stated(s).into_iter().map(|stated| stated.id).collect())));
    let also = s.also.iter().map(|more| Value::Said(spoken_by(set, &more.voice, more.verb.as_ref(), lang))).collect();
    facts.push(Fact { name: m.also, values: also });
    facts.push(Fact { name: m.carried_by, values: s.words.iter().map(|words| Value::Carried(words.clone())).collect() });
    facts.retain(|fact| !fact.values.is_empty());
    facts
}

/// Who says it and how strongly: `Many speakers · noted`.
pub fn spoken_by(set: &DataSet, voice: &VoiceId, verb: Option<&VerbId>, lang: Lang) -> String {
    let voice = set.voices.iter().find(|v| v.id == *voice).map(|v| v.name.get(lang)).unwrap_or_default();
    match verb.and_then(|id| set.verbs.iter().find(|v| v.id == *id)) {
        Some(verb) => format!("{voice} · {}", lower_first(verb.name.get(lang))),
        None => voice.to_owned(),
    }
}

/// The same of those who say it as well: filters and order go by all of them.
pub fn attribution(set: &DataSet, s: &Statement, lang: Lang) -> String {
    let first = spoken_by(set, &s.voice, s.verb.as_ref(), lang);
    s.also.iter().fold(first, |said, more| format!("{said}{}{}", semicolon(lang), spoken_by(set, &more.voice, more.verb.as_ref(), lang)))
}

/// What a goal or target is called in a list of links.
pub fn goal_name(set: &DataSet, vocabulary: &Vocabulary, link: &SdgLink, lang: Lang) -> String {
    let term = vocabulary.term(Facet::Sdg, link.to.as_str());
    term.map(|term| value_name(set, vocabulary, Facet::Sdg, term, lang)).unwrap_or_default()
}

/// The grade of a link to the goals in words, and its reason.
pub fn ground(set: &DataSet, link: &SdgLink, lang: Lang) -> String {
    let grade = set.grades.iter().find(|grade| grade.id == link.grade).map(|grade| grade.name.get(lang)).unwrap_or_default();
    format!("{grade}{}{}", colon(lang), link.reason.get(lang))
}

/// The heading of a part of a text; points stand among the conclusions.
pub fn part_name(part: Part, lang: Lang) -> &'static str {
    let m = Messages::of(lang);
    match part {
        Part::Opening => m.opening,
        Part::Conclusion | Part::Point => m.conclusions,
        Part::Closing => m.closing,
    }
}
