//! The filter sentence: the state in words, in each language.
//!
//! It is the page title, the live announcement and the header of what is printed. Its parts that can
//! be taken away are known, so that the page can offer that.

use crate::dataset::{AGENDA, DataSet};
use crate::domain::Grade;
use crate::domain::Lang;
use crate::i18n::dates::number;
use crate::i18n::grammar::{self, colon, lower_first};
use crate::i18n::{Messages, dates};
use crate::query::ByGrade;
use crate::query::{Facet, Inside, Mode, Term, Vocabulary, term_name};
use crate::query::{PairOf, Part, ViewState};
use crate::wording::dialogue::last_meeting;
use crate::wording::{phrases, together};

/// A piece of the sentence; one with a part can be taken away by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Text with the spaces around it.
    pub text: String,
    /// What goes when the reader removes it.
    pub part: Option<Part>,
}

impl Piece {
    fn fixed(text: impl Into<String>) -> Piece {
        Piece { text: text.into(), part: None }
    }
}

/// The state in words, without its count: `Statements on data or partnerships, New York only`.
pub fn describe(state: &ViewState, set: &DataSet, vocabulary: &Vocabulary) -> Vec<Piece> {
    let mut pieces = vec![Piece::fixed(Messages::of(state.lang).statements)];
    let writer = Writer { state, set, vocabulary };
    if !state.words.is_empty() {
        pieces.push(Piece::fixed(phrases::matching(state.lang)));
        pieces.push(Piece { text: phrases::quoted(&state.words, state.lang), part: Some(Part::Words) });
    }
    writer.scope(&mut pieces);
    // The meeting comes last, as an afterthought: ", New York only".
    for facet in Facet::ALL.into_iter().filter(|facet| *facet != Facet::Workshop).chain([Facet::Workshop]) {
        for mode in Mode::ALL {
            writer.facet(facet, mode, &mut pieces);
        }
    }
    if !state.pinpoints.is_empty() {
        pieces.push(Piece::fixed(phrases::among(state.lang)));
        pieces.push(Piece { text: picked(state), part: Some(Part::Pinpoints) });
    }
    for (date, part) in [(state.from, Part::From), (state.to, Part::To)] {
        if let Some(date) = date {
            let lead = phrases::date_lead(&part, date, state.lang);
            pieces.push(Piece::fixed(lead));
            pieces.push(Piece { text: dates::date(date, state.lang), part: Some(part) });
        }
    }
    if let Some(day) = state.asof {
        pieces.push(Piece::fixed(phrases::as_known_on(state.lang)));
        pieces.push(Piece { text: dates::day(day, state.lang), part: Some(Part::AsOf) });
    }
    writer.narrowed(&mut pieces);
    if state.pair != PairOf::default() {
        pieces.push(Piece::fixed(phrases::pairs_of(together::pair_name(state.pair, state.lang), state.lang)));
    }
    pieces
}

/// The picked statements: a few by their pinpoints, many by their number.
fn picked(state: &ViewState) -> String {
    const NAMED: usize = 4;
    match state.pinpoints.len() {
        0..=NAMED => state.pinpoints.join(", "),
        many => phrases::picked(many, state.lang),
    }
}

/// The sentence with its count: `All 68 statements`, `Statements on data: 10 of 68`.
pub fn filter_sentence(state: &ViewState, set: &DataSet, vocabulary: &Vocabulary, matching: usize) -> String {
    let total = set.statements.len();
    let lang = state.lang;
    let pieces = describe(state, set, vocabulary);
    if pieces.len() == 1 {
        return phrases::all_statements(total, lang);
    }
    let text: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
    format!("{text}{}{}", colon(lang), phrases::of_total(matching, total, lang))
}

/// The name of one part, for a chip: `Theme: Data and evidence`.
pub fn part_label(part: &Part, state: &ViewState, set: &DataSet, vocabulary: &Vocabulary) -> String {
    let lang = state.lang;
    let m = Messages::of(lang);
    let colon = colon(lang);
    match part {
        Part::Words => format!("{}{colon}{}", m.search, state.words),
        Part::Pinpoints => picked(state),
        Part::From => format!("{}{colon}{}", m.from_date, state.from.map(|date| dates::date(date, lang)).unwrap_or_default()),
        Part::To => format!("{}{colon}{}", m.to_date, state.to.map(|date| dates::date(date, lang)).unwrap_or_default()),
        Part::AsOf => state
            .asof
            .map(|day| format!("{}{}", phrases::as_known_on(lang).trim_start_matches([',', ' ']), dates::day(day, lang)))
            .unwrap_or_default(),
        Part::Verdict(verdict) => phrases::verdict_word(*verdict, 1, last_meeting(set, lang), lang),
        Part::Status(status) => super::followup::asked(*status, lang).to_owned(),
        Part::Value(facet, mode, term) => {
            let not = if *mode == Mode::Not { m.not_prefix } else { "" };
            let name = value_name(set, vocabulary, *facet, *term, lang);
            format!("{}{colon}{not}{name}", phrases::facet_name(*facet, lang))
        }
    }
}

/// What a value is called as an option: `10.7 Safe, orderly and well-governed migration`.
pub fn value_name(set: &DataSet, vocabulary: &Vocabulary, facet: Facet, term: Term, lang: Lang) -> String {
    let m = Messages::of(lang);
    let id = vocabulary.id(facet, term);
    if term == Term::NONE {
        return m.not_stated.to_owned();
    }
    if facet == Facet::Sdg && id == AGENDA {
        return m.agenda_whole.to_owned();
    }
    let name = term_name(set, facet, id, lang).unwrap_or(id);
    if facet == Facet::Sdg { format!("{id} {name}") } else { name.to_owned() }
}

struct Writer<'a> {
    state: &'a ViewState,
    set: &'a DataSet,
    vocabulary: &'a Vocabulary,
}

impl Writer<'_> {
    /// What a view shows of something else than statements: ` (expectations: not found, partly done)`.
    fn narrowed(&self, pieces: &mut Vec<Piece>) {
        let (state, lang) = (self.state, self.state.lang);
        let last = last_meeting(self.set, lang);
        let verdicts = state.verdicts.iter().map(|one| (phrases::verdict_word(*one, 2, last, lang), Part::Verdict(*one)));
        let statuses = state.statuses.iter().map(|one| (super::followup::asked(*one, lang).to_owned(), Part::Status(*one)));
        let of = if state.verdicts.is_empty() { phrases::expectations_word(lang) } else { phrases::matters_word(lang) };
        for (nth, (name, part)) in verdicts.chain(statuses).enumerate() {
            let lead = if nth == 0 { format!(" ({of}{}", colon(lang)) } else { ", ".to_owned() };
            pieces.push(Piece::fixed(lead));
            pieces.push(Piece { text: name, part: Some(part) });
        }
        if !state.verdicts.is_empty() || !state.statuses.is_empty() {
            pieces.push(Piece::fixed(")"));
        }
    }

    /// The record that is open narrows the selection too, but cannot be taken away.
    fn scope(&self, pieces: &mut Vec<Piece>) {
        let Some(id) = self.state.id.as_deref() else { return };
        let Some(facet) = self.state.view.record_facet() else { return };
        let lang = self.state.lang;
        let name = self.name(facet, id);
        let (lead, tail) = phrases::facet_lead(facet, Mode::Any, false, lang);
        pieces.push(Piece::fixed(format!("{lead}{name}{tail}")));
    }

    fn facet(&self, facet: Facet, mode: Mode, pieces: &mut Vec<Piece>) {
        let terms = self.state.choice(facet).of(mode);
        let lang = self.state.lang;
        if terms.is_empty() {
            return;
        }
        // Where nothing stated is excluded, or asked for, two denials would meet: what is left is said instead.
        let unstated = phrases::has_none(facet, lang) && terms.iter().all(|term| *term == Term::NONE);
        let some = unstated && mode == Mode::Not;
        let (lead, tail) = phrases::facet_lead(facet, if some { Mode::Any } else { mode }, terms.len() > 1, lang);
        let lead = if unstated && !some { phrases::none_lead(facet, lang) } else { lead };
        let joiner = match mode {
            Mode::Any | Mode::Not => grammar::or,
            Mode::All => grammar::and,
        };
        // The open record said the same of another value: "on “Data”, and on “Rights”".
        let again = mode == Mode::Any && self.state.id.is_some() && self.state.view.record_facet() == Some(facet);
        for (place, term) in terms.iter().enumerate() {
            let part = Some(Part::Value(facet, mode, *term));
            let text = if *term == Term::NONE {
                if some { phrases::some_of(facet, lang) } else { phrases::none_of(facet, lang) }.to_owned()
            } else {
                self.name(facet, self.vocabulary.id(facet, *term))
            };
            pieces.push(match place {
                0 if again => Piece::fixed(format!("{}{lead}", grammar::and(lead, lang).trim_end())),
                0 => Piece::fixed(lead),
                _ => Piece::fixed(joiner(&text, lang)),
            });
            pieces.push(Piece { text, part });
        }
        if !tail.is_empty() {
            pieces.push(Piece::fixed(tail));
        }
    }

    /// The name of a value as it stands inside the sentence.
    fn name(&self, facet: Facet, id: &str) -> String {
        let lang = self.state.lang;
        let name = || term_name(self.set, facet, id, lang).unwrap_or(id);
        match facet.inside() {
            Inside::Plain => name().to_owned(),
            Inside::Quoted => phrases::quoted(name(), lang),
            Inside::Lower => lower_first(name()),
            Inside::Number if id == AGENDA => phrases::to_agenda(lang).to_owned(),
            Inside::Number => phrases::to_sdg(id, lang),
        }
    }
}

/// `Named in words 8, Editorial inference 19`, without what there is none of.
pub fn by_grade_in_words(set: &DataSet, numbers: ByGrade, lang: Lang) -> String {
    let there = Grade::ALL.into_iter().zip(numbers).filter(|(_, count)| *count > 0);
    let name = |grade: Grade| term_name(set, Facet::Grade, grade.id(), lang).unwrap_or_default().to_owned();
    there.map(|(grade, count)| format!("{} {}", name(grade), number(count, lang))).collect::<Vec<_>>().join(", ")
}
