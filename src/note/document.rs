//! The note as it is read: the reader's parts and the statements with numbered footnotes, the table of SDG links, each
//! ground apart, what the note leaves out, and what to mind before it is used.
//!
//! Every form in which a note is taken away is written from this one value, so they say the same.

use super::draft::{Block, Draft};
use crate::cite::locator;
use crate::dataset::{DataSet, best_grade};
use crate::domain::letters::is_letter;
use crate::domain::{Grade, Lang, Statement};
use crate::i18n::{Messages, Work};
use crate::query::{Facet, Grounds, Mode, ViewState, Vocabulary};
use crate::wording::{phrases, record, work};

/// Voices that are fewer than the meeting (codebook of the data set). A statement that one of them carries is not a conclusion of the workshop.
const FEW: [&str; 5] = ["some-speakers", "several-speakers", "named-person", "government", "organization"];

/// From this rank of the verb on (`noted`, `presented`) nothing is asked for or agreed.
const WEAK_VERB: u8 = 6;

/// The kind of paragraphs about the meeting itself.
const PROCEDURAL: &str = "procedural";

/// One part of a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// A heading of the reader's.
    Heading(String),
    /// A line of the reader's.
    Line(String),
    /// A statement with the number of its footnote.
    Statement {
        /// Id.
        id: String,
        /// Title.
        title: String,
        /// Text, a summary in our own words.
        text: String,
        /// Who says it and how strongly.
        attribution: String,
        /// Number of its footnote, from 1.
        number: usize,
    },
}

/// A footnote: the citation with its pinpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Footnote {
    /// Number, from 1.
    pub number: usize,
    /// Id of the statement.
    pub id: String,
    /// The citation.
    pub text: String,
    /// The address in it; empty where there is none.
    pub link: String,
}

/// A goal or target that the statements of the note are linked to on one ground; on another ground it has a row of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SdgRow {
    /// Code: `10.7`, or the word for the agenda as a whole.
    pub code: String,
    /// Name.
    pub name: String,
    /// The ground of the links.
    pub grade: Grade,
    /// That ground in words.
    pub ground: String,
    /// Numbers of the footnotes of the statements that are linked on this ground.
    pub numbers: Vec<usize>,
}

/// Something to mind about one statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caution {
    /// Number of its footnote.
    pub number: usize,
    /// Id of the statement.
    pub id: String,
    /// What to mind.
    pub text: String,
}

/// A note as it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Language.
    pub lang: Lang,
    /// Title.
    pub title: String,
    /// How much of which data it holds.
    pub made: String,
    /// Its link.
    pub link: String,
    /// Its parts in order.
    pub pieces: Vec<Piece>,
    /// Its footnotes in order.
    pub footnotes: Vec<Footnote>,
    /// SDG links, in the order of the goals and of the grades.
    pub sdgs: Vec<SdgRow>,
    /// What it leaves out.
    pub gaps: String,
    /// What to mind.
    pub cautions: Vec<Caution>,
}

impl Document {
    /// The document of a draft. `cite` gives the citation of a statement and the address in it; `link` is the link of the note.
    pub fn of(draft: &Draft, set: &DataSet, lang: Lang, link: &str, cite: impl Fn(&Statement) -> (String, String)) -> Document {
        let mut pieces = Vec::new();
        let mut picked: Vec<&Statement> = Vec::new();
        for block in &draft.blocks {
            match block {
                Block::Heading(text) => pieces.push(Piece::Heading(text.clone())),
                Block::Line(text) => pieces.push(Piece::Line(text.clone())),
                Block::Statement(id) => {
                    let Some(s) = set.statement(id) else { continue };
                    picked.push(s);
                    pieces.push(Piece::Statement {
                        id: s.id.to_string(),
                        title: s.title.get(lang).to_owned(),
                        text: s.text.get(lang).to_owned(),
                        attribution: record::spoken_by(set, &s.voice, s.verb.as_ref(), lang),
                        number: picked.len(),
                    });
                }
            }
        }
        let numbered = || picked.iter().enumerate().map(|(place, s)| (place + 1, *s));
        Document {
            lang,
            title: if draft.title.is_empty() { set.dialogue.note_title.get(lang).to_owned() } else { draft.title.clone() },
            made: work::note_made(picked.len(), set.statements.len(), &set.version, lang),
            link: link.to_owned(),
            pieces,
            footnotes: numbered()
                .map(|(number, s)| {
                    let (text, link) = cite(s);
                    Footnote { number, id: s.id.to_string(), text, link }
                })
                .collect(),
            sdgs: sdg_rows(set, &picked, lang),
            gaps: gaps(set, &picked, lang),
            cautions: numbered()
                .filter_map(|(number, s)| caution(set, s, lang).map(|text| Caution { number, id: s.id.to_string(), text }))
                .collect(),
        }
    }

    /// The same with the links that a state asks for alone in its table, which its second line then says.
    pub fn narrowed(mut self, state: &ViewState, set: &DataSet, vocabulary: &Vocabulary) -> Document {
        let grounds = Grounds::of(state, vocabulary);
        if grounds != Grounds::ALL {
            self.sdgs.retain(|row| grounds.has(row.grade));
            let (lead, tail) = phrases::facet_lead(Facet::Grade, Mode::Any, true, self.lang);
            let asked = set.grades.iter().filter(|grade| grounds.has(grade.id)).map(|grade| grade.name.get(self.lang));
            self.made += &format!("{lead}{}{tail}", asked.collect::<Vec<_>>().join(", "));
        }
        self
    }
}

fn caution(set: &DataSet, s: &Statement, lang: Lang) -> Option<String> {
    if s.kinds.first().is_some_and(|kind| kind.as_str() == PROCEDURAL) {
        return Some(work::about_the_meeting(lang).to_owned());
    }
    let rank = s.verb.as_ref().and_then(|id| set.verbs.iter().find(|v| v.id == *id)).and_then(|verb| verb.rank);
    let weak = FEW.contains(&s.voice.as_str()) || rank.is_some_and(|rank| rank >= WEAK_VERB);
    weak.then(|| work::weakly_voiced(&record::spoken_by(set, &s.voice, s.verb.as_ref(), lang), lang))
}

fn sdg_rows(set: &DataSet, picked: &[&Statement], lang: Lang) -> Vec<SdgRow> {
    let agenda = std::iter::once((crate::dataset::AGENDA.to_owned(), Work::of(lang).agenda.to_owned()));
    let goals = set.goals.iter().flat_map(|goal| {
        let own = std::iter::once((goal.id.to_string(), goal.name.get(lang).to_owned()));
        own.chain(set.targets.iter().filter(|t| t.goal == goal.id).map(|t| (t.id.to_string(), t.name.get(lang).to_owned())))
    });
    agenda
        .chain(goals)
        .flat_map(|(code, name)| Grade::ALL.map(|grade| (code.clone(), name.clone(), grade)))
        .filter_map(|(code, name, grade)| {
            let linked = |s: &Statement| s.sdg.iter().any(|link| link.to.as_str() == code && link.grade == grade);
            let numbers: Vec<usize> = picked.iter().enumerate().filter(|(_, s)| linked(s)).map(|(place, _)| place + 1).collect();
            if numbers.is_empty() {
                return None;
            }
            let ground = set.grades.iter().find(|g| g.id == grade).map(|g| g.name.get(lang).to_owned()).unwrap_or_default();
            let code = if code == crate::dataset::AGENDA { String::new() } else { code };
            Some(SdgRow { code, name, grade, ground, numbers })
        })
        .collect()
}

fn gaps(set: &DataSet, picked: &[&Statement], lang: Lang) -> String {
    let of_note = |target: &str| picked.iter().flat_map(|s| &s.sdg).filter(|link| link.to.as_str() == target).map(|link| link.grade).min();
    let best: Vec<Option<Grade>> = set.targets.iter().map(|target| of_note(target.id.as_str())).collect();
    let inferred = best.iter().filter(|grade| **grade == Some(Grade::Inference)).count();
    let stated = best.iter().flatten().count() - inferred;
    let silent: Vec<&str> =
        set.targets.iter().map(|t| t.id.as_str()).filter(|id| set.statements.iter().all(|s| best_grade(s, id).is_none())).collect();
    work::gaps(set.targets.len(), stated, inferred, &silent.join(", "), lang)
}

/// Whether a text of the reader's is written from right to left: what its first letter says, as `dir="auto"` on the page.
pub(super) fn from_right(text: &str) -> bool {
    let first = text.chars().find(|c| is_letter(*c)).map(u32::from);
    // Hebrew, Arabic, Syriac, Thaana, N'Ko and the scripts after them; their presentation forms; the old and new ones of the second plane.
    first.is_some_and(|c| matches!(c, 0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff | 0x1_0800..=0x1_0fff | 0x1_e800..=0x1_efff))
}

/// The pinpoint of a piece as it is shown after its text: `W1, conclusion 3, point 2`.
pub(super) fn place(id: &str, lang: Lang) -> String {
    format!("{}, {}", id.split('.').next().unwrap_or_default(), locator(id, lang))
}

impl SdgRow {
    /// `SDG 10.7: Safe, orderly and well-governed migration`, or the name alone of the agenda as a whole.
    pub fn label(&self, lang: Lang) -> String {
        if self.code.is_empty() {
            return self.name.clone();
        }
        format!("{} {}{}{}", Messages::of(lang).sdg_prefix_visible, self.code, phrases::colon(lang), self.name)
    }

    /// The footnote numbers as they are shown: `1, 3`.
    pub fn notes(&self) -> String {
        self.numbers.iter().map(usize::to_string).collect::<Vec<_>>().join(", ")
    }
}
