//! The columns of a data set: for every value of every facet, the statements that have it.

use super::facet::{FACETS, Facet, Mode};
use super::outcome::{FacetCounts, Outcome};
use super::search::{Query, SearchIndex};
use super::state::{Part, Sort, ViewState};
use super::stem::Words;
use super::vocabulary::{Term, Vocabulary};
use crate::dataset::{AGENDA, DataSet, goal_of};
use crate::domain::letters::fold;
use crate::domain::{Edtf, Grade, Lang, Statement, Statements, VerbId};
use fixedbitset::FixedBitSet;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// A data set made ready to be asked. Built once per data set and language; never changes.
pub struct Index {
    vocabulary: Vocabulary,
    lang: Lang,
    len: usize,
    /// By facet, then by term; the last entry of each is "not stated".
    columns: [Vec<FixedBitSet>; FACETS],
    /// By SDG term, the statements with a link of each grade.
    sdg_by_grade: Vec<[FixedBitSet; 3]>,
    dates: Vec<Option<Edtf>>,
    /// The rank of each statement's strongest verb, 1 first; the last place is for those without one.
    strengths: Vec<u8>,
    statements: Statements,
    search: OnceLock<SearchIndex>,
    last: Mutex<Option<Arc<Found>>>,
    /// What the values of the filters are called, abbreviations included.
    names: Vec<(Facet, Term, String)>,
}

/// What words find: the statements, and the score of every statement.
struct Found {
    words: String,
    rows: FixedBitSet,
    scores: Vec<f32>,
}

impl Index {
    /// Indexes a data set.
    pub fn of(set: &DataSet, lang: Lang) -> Index {
        let vocabulary = Vocabulary::of(set);
        let len = set.statements.len();
        let columns = Facet::ALL.map(|facet| {
            let mut column = vec![FixedBitSet::with_capacity(len); vocabulary.ids(facet).len() + 1];
            for (row, statement) in set.statements.iter().enumerate() {
                let ids = facet.stated(statement);
                let terms: Vec<Term> = ids.iter().filter_map(|stated| vocabulary.term(facet, stated.id)).collect();
                for term in &terms {
                    if let Some(rows) = column.get_mut(usize::from(term.0)) {
                        rows.insert(row);
                    }
                }
                // An unnamed collective is no value of the filter, but it is something stated.
                if ids.is_empty()
                    && let Some(rows) = column.last_mut()
                {
                    rows.insert(row);
                }
            }
            column
        });
        let sdg_by_grade = vocabulary
            .ids(Facet::Sdg)
            .iter()
            .map(|id| {
                Grade::ALL.map(|grade| {
                    let mut rows = FixedBitSet::with_capacity(len);
                    for (row, statement) in set.statements.iter().enumerate() {
                        if statement.sdg.iter().any(|link| link.grade == grade && points_to(link.to.as_str(), id)) {
                            rows.insert(row);
                        }
                    }
                    rows
                })
            })
            .collect();
        let dates = set.statements.iter().map(|s| set.workshop(s.workshop.as_str()).map(|w| w.date)).collect();
        let strengths = set.statements.iter().map(|s| strength(set, s)).collect();
        Index {
            names: names(set, &vocabulary, lang),
            vocabulary,
            lang,
            len,
            columns,
            sdg_by_grade,
            dates,
            strengths,
            statements: set.statements.clone(),
            search: OnceLock::new(),
            last: Mutex::new(None),
        }
    }

    /// The values of every facet.
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// Number of statements in the data set.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether the data set has no statement.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// What a state selects, in order, with the count behind every option.
    pub fn answer(&self, state: &ViewState) -> Outcome {
        let found = self.found(state);
        let time = self.in_time(state);
        let scope = self.scope(state);
        let picked = self.picked(state);
        let mut base = self.all();
        let by_words = found.as_ref().map(|found| &found.rows);
        for rows in [by_words, time.as_ref(), scope.as_ref(), picked.as_ref()].into_iter().flatten() {
            base.intersect_with(rows);
        }
        let constraints = self.constraints(state);
        let without = |left_out: Option<(Facet, Mode)>| {
            let mut rows = base.clone();
            for (key, allowed) in &constraints {
                if Some(*key) != left_out {
                    rows.intersect_with(allowed);
                }
            }
            rows
        };
        let rows = without(None);
        let counts = Facet::ALL.map(|facet| {
            let count =
                |others: &FixedBitSet, mode| self.terms_and_none(facet).map(|term| self.count(state, facet, mode, term, others)).collect();
            FacetCounts {
                any: count(&without(Some((facet, Mode::Any))), Mode::Any),
                all: count(&rows, Mode::All),
                not: count(&without(Some((facet, Mode::Not))), Mode::Not),
            }
        });
        let order = self.order(state, &rows, found.as_ref().map_or(&[], |found| &found.scores));
        Outcome { order, rows, total: self.len, counts, vocabulary_len: Facet::ALL.map(|f| self.vocabulary.ids(f).len()) }
    }

    /// Number of statements that a state selects.
    pub fn number(&self, state: &ViewState) -> usize {
        self.select(state).count_ones(..)
    }

    /// The statements that a state selects.
    pub fn select(&self, state: &ViewState) -> FixedBitSet {
        let mut rows = self.all();
        if let Some(found) = self.found(state) {
            rows.intersect_with(&found.rows);
        }
        for allowed in [self.in_time(state), self.scope(state), self.picked(state)].into_iter().flatten() {
            rows.intersect_with(&allowed);
        }
        for (_, allowed) in self.constraints(state) {
            rows.intersect_with(&allowed);
        }
        rows
    }

    fn all(&self) -> FixedBitSet {
        let mut rows = FixedBitSet::with_capacity(self.len);
        rows.insert_range(..);
        rows
    }

    /// What the words of a state find. The last answer is kept: every count of a view asks with the same words.
    fn found(&self, state: &ViewState) -> Option<Arc<Found>> {
        if state.words.is_empty() {
            return None;
        }
        // A poisoned lock only means that a reader of it panicked; the answer in it is whole.
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = last.as_ref().filter(|found| found.words == state.words) {
            return Some(Arc::clone(found));
        }
        let index = self.search();
        let (rows, scores) = index.run(&index.query(&state.words, self.lang));
        let found = Arc::new(Found { words: state.words.clone(), rows, scores });
        *last = Some(Arc::clone(&found));
        Some(found)
    }

    /// The index of words, made when it is first needed.
    fn search(&self) -> &SearchIndex {
        let names = self.names.iter().map(|(facet, term, name)| (name.as_str(), self.rows(*facet, *term)));
        self.search.get_or_init(|| SearchIndex::of(&self.statements, self.lang, names))
    }

    /// A search as it is understood on these texts, for marking where they match.
    pub fn query(&self, words: &str) -> Query {
        self.search().query(words, self.lang)
    }

    fn in_time(&self, state: &ViewState) -> Option<FixedBitSet> {
        if state.from.is_none() && state.to.is_none() {
            return None;
        }
        let from = state.from.map(|date| date.first_day());
        let to = state.to.map(|date| date.last_day());
        let mut rows = FixedBitSet::with_capacity(self.len);
        rows.extend(self.dates.iter().enumerate().filter_map(|(row, date)| {
            // Two dates the wrong way round leave nothing, rather than what overlaps both.
            let in_order = from.zip(to).is_none_or(|(from, to)| from <= to);
            date.is_some_and(|date| in_order && date.overlaps(from, to)).then_some(row)
        }));
        Some(rows)
    }

    /// The statements picked one by one.
    fn picked(&self, state: &ViewState) -> Option<FixedBitSet> {
        if state.pinpoints.is_empty() {
            return None;
        }
        let mut rows = FixedBitSet::with_capacity(self.len);
        rows.extend(state.pinpoints.iter().filter_map(|id| self.statements.row_of_id(id)));
        Some(rows)
    }

    /// A record narrows the view to what belongs to it; a single statement does not.
    fn scope(&self, state: &ViewState) -> Option<FixedBitSet> {
        let id = state.id.as_deref()?;
        let facet = state.view.record_facet()?;
        match self.vocabulary.term(facet, id) {
            Some(term) if facet == Facet::Sdg => Some(self.sdg_rows(state, term)),
            Some(term) => Some(self.rows(facet, term).clone()),
            // An unnamed collective is no facet value, yet it has a page.
            None => {
                let mut rows = FixedBitSet::with_capacity(self.len);
                let named = |s: &Statement| s.actors.iter().any(|link| link.actor.as_str() == id);
                rows.extend(self.statements.iter().enumerate().filter(|(_, s)| named(s)).map(|(row, _)| row));
                Some(rows)
            }
        }
    }

    /// The statements with a value, whatever the grade.
    pub fn rows(&self, facet: Facet, term: Term) -> &FixedBitSet {
        static NOTHING: FixedBitSet = FixedBitSet::new();
        let column = self.columns.get(facet as usize);
        let rows = match term {
            Term::NONE => column.and_then(|column| column.last()),
            Term(place) => column.and_then(|column| column.get(usize::from(place))),
        };
        rows.unwrap_or(&NOTHING)
    }

    /// The statements with an SDG value by a link of one of the grades chosen: `sdg=10.7` together
    /// with `grade=wording` asks for one link that is both.
    pub fn sdg_rows(&self, state: &ViewState, term: Term) -> FixedBitSet {
        let grades = state.choice(Facet::Grade).of(Mode::Any);
        if grades.is_empty() {
            return self.rows(Facet::Sdg, term).clone();
        }
        let mut rows = FixedBitSet::with_capacity(self.len);
        for grade in grades {
            rows.union_with(&self.sdg_rows_of_grade(term, *grade));
        }
        rows
    }

    fn sdg_rows_of_grade(&self, term: Term, grade: Term) -> FixedBitSet {
        let unlinked = || self.rows(Facet::Sdg, Term::NONE).clone();
        match (term, grade) {
            (Term::NONE, Term::NONE) => unlinked(),
            (Term::NONE, _) | (_, Term::NONE) => FixedBitSet::with_capacity(self.len),
            (Term(sdg), Term(grade)) => self
                .sdg_by_grade
                .get(usize::from(sdg))
                .and_then(|by_grade| by_grade.get(usize::from(grade)))
                .cloned()
                .unwrap_or_else(|| FixedBitSet::with_capacity(self.len)),
        }
    }

    /// What each key of the link allows.
    fn constraints(&self, state: &ViewState) -> Vec<((Facet, Mode), FixedBitSet)> {
        let mut out = Vec::new();
        for facet in Facet::ALL {
            let choice = state.choice(facet);
            let any = choice.of(Mode::Any);
            if !any.is_empty() {
                out.push(((facet, Mode::Any), self.union(state, facet, any)));
            }
            let all = choice.of(Mode::All);
            if !all.is_empty() {
                let mut rows = self.all();
                for term in all {
                    rows.intersect_with(&self.union(state, facet, &[*term]));
                }
                out.push(((facet, Mode::All), rows));
            }
            let not = choice.of(Mode::Not);
            if !not.is_empty() {
                let mut rows = self.all();
                for term in not {
                    rows.difference_with(self.rows(facet, *term));
                }
                out.push(((facet, Mode::Not), rows));
            }
        }
        out
    }

    fn union(&self, state: &ViewState, facet: Facet, terms: &[Term]) -> FixedBitSet {
        let mut rows = FixedBitSet::with_capacity(self.len);
        for term in terms {
            match facet {
                Facet::Sdg => rows.union_with(&self.sdg_rows(state, *term)),
                _ => rows.union_with(self.rows(facet, *term)),
            }
        }
        rows
    }

    fn terms_and_none(&self, facet: Facet) -> impl Iterator<Item = Term> + use<> {
        self.vocabulary.terms(facet).chain(std::iter::once(Term::NONE))
    }

    /// How many statements the option gives, among those that everything else allows.
    fn count(&self, state: &ViewState, facet: Facet, mode: Mode, term: Term, others: &FixedBitSet) -> u32 {
        let sdg = state.choice(Facet::Sdg);
        let asks_for_sdg = !sdg.of(Mode::Any).is_empty()
            || !sdg.of(Mode::All).is_empty()
            || (state.view.record_facet() == Some(Facet::Sdg) && state.id.is_some());
        let number = if facet == Facet::Sdg && mode != Mode::Not {
            others.intersection_count(&self.sdg_rows(state, term))
        } else if facet == Facet::Grade && mode == Mode::Any && asks_for_sdg {
            // The grade decides which SDG links count, so the SDG keys are read anew with it.
            let narrowed = state.with_only(Facet::Grade, Mode::Any, term);
            self.select(&narrowed).count_ones(..)
        } else {
            others.intersection_count(self.rows(facet, term))
        };
        u32::try_from(number).unwrap_or(u32::MAX)
    }

    fn order(&self, state: &ViewState, rows: &FixedBitSet, scores: &[f32]) -> Vec<u32> {
        let mut order: Vec<u32> = rows.ones().filter_map(|row| u32::try_from(row).ok()).collect();
        match state.sort() {
            Sort::Text => {}
            Sort::Relevance => {
                let score = |row: &u32| scores.get(*row as usize).copied().unwrap_or(0.0);
                // Stable, so equal scores keep the order of the text.
                order.sort_by(|a, b| score(b).total_cmp(&score(a)));
            }
            Sort::Date => {
                let day = |row: &u32| self.dates.get(*row as usize).copied().flatten().and_then(|date| date.last_day());
                order.sort_by_key(|row| std::cmp::Reverse(day(row)));
            }
            Sort::Strength => order.sort_by_key(|row| self.strengths.get(*row as usize).copied().unwrap_or(u8::MAX)),
        }
        order
    }

    /// For words that are found nowhere: the filters that are called so, with the number of their statements, which
    /// is nought for a goal or target that the texts do not mention.
    pub fn called(&self, state: &ViewState) -> Vec<(Facet, Term, usize)> {
        let query = self.query(&state.words);
        let words = Words::of(self.lang);
        let by_number = query.goals().filter_map(|id| self.vocabulary.term(Facet::Sdg, id)).map(|term| (Facet::Sdg, term));
        let by_name = self.names.iter().filter(|(_, _, name)| query.names(name, &words)).map(|(facet, term, _)| (*facet, *term));
        let mut out: Vec<(Facet, Term, usize)> = Vec::new();
        for (facet, term) in by_number.chain(by_name) {
            let number = self.rows(facet, term).count_ones(..);
            if (number > 0 || facet == Facet::Sdg) && !out.contains(&(facet, term, number)) {
                out.push((facet, term, number));
            }
        }
        out.sort_by_key(|(_, _, number)| std::cmp::Reverse(*number));
        out
    }

    /// For several words that are found nowhere together: each that is found by itself, with its number of statements.
    pub fn single_words(&self, state: &ViewState) -> Vec<(String, usize)> {
        let words = Words::of(self.lang);
        let mut cut: Vec<&str> = words.cut(&state.words).into_iter().filter_map(|word| state.words.get(word.place)).collect();
        cut.retain(|word| !words.is_common(&fold(word)));
        cut.dedup();
        let number = |word: &str| self.number(&state.cleared().with_words(word));
        let alone = if cut.len() > 1 { cut } else { Vec::new() };
        alone.into_iter().map(|word| (word.to_owned(), number(word))).filter(|(_, number)| *number > 0).collect()
    }

    /// For a state that matches nothing: each single filter that, dropped, gives something. A search that is all
    /// there is is none of them: without it there is everything.
    pub fn ways_out(&self, state: &ViewState) -> Vec<(Part, usize)> {
        let mut ways: Vec<(Part, usize)> = state
            .parts()
            .filter(|part| *part != Part::Words || state.without(part).is_filtered())
            .map(|part| {
                let number = self.number(&state.without(&part));
                (part, number)
            })
            .filter(|(_, number)| *number > 0)
            .collect();
        ways.sort_by_key(|(_, number)| std::cmp::Reverse(*number));
        ways
    }
}

/// What the values of some facets are called; abbreviations in every language that is at hand.
fn names(set: &DataSet, vocabulary: &Vocabulary, lang: Lang) -> Vec<(Facet, Term, String)> {
    let mut out = Vec::new();
    for facet in Facet::searched() {
        for (term, value) in vocabulary.terms(facet).zip(facet.offered(set)) {
            out.extend(value.name.map(|name| (facet, term, name.get(lang).to_owned())));
            let short = value.abbreviation.into_iter().flat_map(|text| Lang::ALL.into_iter().filter_map(|lang| text.exactly(lang)));
            out.extend(short.map(|name| (facet, term, name.to_owned())));
        }
    }
    out
}

/// The rank of the strongest verb of a statement, further ones included.
fn strength(set: &DataSet, statement: &Statement) -> u8 {
    let also = statement.also.iter().filter_map(|more| more.verb.as_ref());
    let rank = |id: &VerbId| set.verbs.iter().find(|verb| verb.id == *id).and_then(|verb| verb.rank);
    statement.verb.iter().chain(also).filter_map(rank).min().unwrap_or(u8::MAX)
}

/// Whether an SDG link belongs to an SDG value: a goal holds the links to its targets.
fn points_to(link: &str, value: &str) -> bool {
    link == value || (value != AGENDA && !value.contains('.') && goal_of(link) == Some(value))
}
