//! What the first view needs, apart from what can be fetched later.
//!
//! The published document holds every language and everything that happened afterwards. The program
//! embeds its English core and fetches the rest, one language at a time, when it is asked for. Both
//! parts are cut from the published document by these functions and nothing else, and a test compares.

use super::{DataSet, DataSetError, Elsewhere, Standing, TermMove, first, whole};
use crate::domain::json::readable;
use crate::domain::*;
use serde::Serialize;

readable! {
    /// The part of a data set that explains what the statements say: comparison, what happened
    /// afterwards, sources.
    #[derive(Clone, Debug, Default, PartialEq, Serialize)]
    #[cfg_attr(not(target_arch = "wasm32"), derive(serde::Deserialize, schemars::JsonSchema))]
    pub struct Context {
        /// What an alignment can find.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub verdicts: Vec<Named<VerdictId>>,
        /// Meeting beside meeting, topic by topic.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub alignments: Vec<Alignment>,
        /// Expectations and what became of them.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub outcomes: Vec<Outcome>,
        /// Facts about events.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub facts: Vec<EventFact>,
        /// Data series.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub series: Vec<Series>,
        /// Pages in which facts were checked.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub sources: Vec<Source>,
        /// Slips and contradictions of the original texts.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub slips: Vec<Text>,
    }
}

impl Context {
    /// Reads a context, or that of a whole document.
    ///
    /// # Errors
    /// [`DataSetError::Json`] when the text is not JSON of the right shape.
    pub fn parse(json: &str) -> Result<Context, DataSetError> {
        whole(first::read_context(json)?)
    }

    /// The context of a whole data set.
    pub fn of(set: &DataSet) -> Context {
        Context {
            verdicts: set.verdicts.clone(),
            alignments: set.alignments.clone(),
            outcomes: set.outcomes.clone(),
            facts: set.facts.clone(),
            series: set.series.clone(),
            sources: set.sources.clone(),
            slips: set.slips.clone(),
        }
    }
}

/// The core of a data set in one language, without the context. The names of the meetings stay in English beside it,
/// because that is how the originals are cited in every language; abbreviations stay in all languages, for the search.
///
/// # Errors
/// When the set cannot be written as JSON, which no checked set causes.
pub fn core_of(set: &DataSet, lang: Lang) -> Result<String, serde_json::Error> {
    let elsewhere = Elsewhere {
        alignments: set.alignments.iter().map(|record| record.id.clone()).collect(),
        outcomes: set.outcomes.iter().map(|record| record.id.clone()).collect(),
        compared: set.compared().into_iter().map(|workshop| workshop.id.clone()).collect(),
        standing: standing(set),
        moved: moved(set),
        series: set.series.iter().map(|record| record.id.clone()).collect(),
    };
    let core = DataSet {
        schema: None,
        elsewhere,
        languages: vec![lang.into()],
        verdicts: Vec::new(),
        alignments: Vec::new(),
        outcomes: Vec::new(),
        facts: Vec::new(),
        series: Vec::new(),
        sources: Vec::new(),
        slips: Vec::new(),
        ..set.clone()
    };
    let mut json = in_language(&core, lang, &set.languages)?;
    if let Some(workshops) = json.get_mut("workshops") {
        keep_english(workshops, &set.workshops);
    }
    keep_abbreviations(json.get_mut("actors"), set.actors.iter().map(|record| record.abbreviation.as_ref()));
    keep_abbreviations(json.get_mut("frameworks"), set.frameworks.iter().map(|record| record.abbreviation.as_ref()));
    serde_json::to_string(&json)
}

/// How the outcomes stand. Nothing where there are none.
fn standing(set: &DataSet) -> Option<Standing> {
    let mut found = Standing::default();
    for outcome in &set.outcomes {
        let first = outcome.status.first();
        found.all += 1;
        found.done += u32::from(first == Some(&OutcomeStatus::Done));
        found.partly += u32::from(first == Some(&OutcomeStatus::Partly));
        found.missing += u32::from(outcome.status.contains(&OutcomeStatus::NotFound));
    }
    (found.all > 0).then_some(found)
}

/// The terms that gained and lost most from the first of the meetings that are compared to the last. Of terms that gained as
/// much, the one that is more frequent in the end; of those that lost as much, the rarer one. Only where one gained and one lost.
fn moved(set: &DataSet) -> Vec<TermMove> {
    let compared = set.compared();
    let (Some(first), Some(last)) = (compared.first(), compared.last()) else { return Vec::new() };
    let counted = || {
        set.alignments.iter().flat_map(|alignment| &alignment.terms).filter_map(|counted| {
            Some(TermMove { term: counted.term.clone(), before: *counted.counts.of(&first.id)?, after: *counted.counts.of(&last.id)? })
        })
    };
    let by = |term: &TermMove| i64::from(term.after) - i64::from(term.before);
    let gained = counted().filter(|term| by(term) > 0).min_by_key(|term| (-by(term), std::cmp::Reverse(term.after)));
    let lost = counted().filter(|term| by(term) < 0).min_by_key(|term| (by(term), term.after));
    gained.zip(lost).map(|(gained, lost)| vec![gained, lost]).unwrap_or_default()
}

/// Gives records their abbreviations in every language again: readers search for the one they know.
fn keep_abbreviations<'a>(json: Option<&mut serde_json::Value>, texts: impl Iterator<Item = Option<&'a Text>>) {
    let records = json.and_then(serde_json::Value::as_array_mut).into_iter().flatten();
    for (record, text) in records.zip(texts) {
        let field = record.get_mut("abbreviation").and_then(serde_json::Value::as_object_mut);
        let (Some(field), Some(text)) = (field, text) else { continue };
        for lang in Lang::ALL {
            if let Some(short) = text.exactly(lang) {
                field.insert(lang.tag().to_owned(), short.into());
            }
        }
    }
}

/// Gives title and name of each meeting their English again.
fn keep_english(json: &mut serde_json::Value, workshops: &[Workshop]) {
    let records = json.as_array_mut().into_iter().flatten();
    for (record, workshop) in records.zip(workshops) {
        for (field, text) in [("title", &workshop.title), ("name", &workshop.name)] {
            let texts = record.get_mut(field).and_then(serde_json::Value::as_object_mut);
            if let (Some(texts), Some(english)) = (texts, text.exactly(Lang::En)) {
                texts.insert(Lang::En.tag().to_owned(), english.into());
            }
        }
    }
}

/// The context of a data set in one language.
///
/// # Errors
/// When the set cannot be written as JSON, which no checked set causes.
pub fn context_of(set: &DataSet, lang: Lang) -> Result<String, serde_json::Error> {
    serde_json::to_string(&in_language(&Context::of(set), lang, &set.languages)?)
}

/// Records as JSON with every text in one language; a text that lacks it keeps those that it has.
///
/// # Errors
/// When a value cannot be written as JSON, which no record causes.
pub fn in_language<T: Serialize>(value: &T, lang: Lang, languages: &[Tag]) -> Result<serde_json::Value, serde_json::Error> {
    let mut json = serde_json::to_value(value)?;
    keep(&mut json, lang, languages);
    Ok(json)
}

/// A text is an object whose keys are languages; every other object is descended into.
fn keep(json: &mut serde_json::Value, lang: Lang, languages: &[Tag]) {
    match json {
        serde_json::Value::Object(fields) => {
            let is_text = !fields.is_empty() && fields.keys().all(|key| languages.iter().any(|tag| tag.as_ref() == key));
            if is_text {
                if fields.contains_key(lang.tag()) {
                    fields.retain(|key, _| key == lang.tag());
                }
            } else {
                fields.values_mut().for_each(|value| keep(value, lang, languages));
            }
        }
        serde_json::Value::Array(items) => items.iter_mut().for_each(|item| keep(item, lang, languages)),
        _ => {}
    }
}
