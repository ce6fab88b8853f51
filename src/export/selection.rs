//! What is exported: the statements and events of a state, in order, with what names and locates them.

use super::provenance::Provenance;
use crate::cite::Citable;
use crate::dataset::DataSet;
use crate::domain::{Day, Event, Lang, Origin, Statement};
use crate::i18n::Messages;
use crate::query::{Afterwards, Index, NoteLink, View, ViewState, Vocabulary, filter_sentence, slug};
use crate::timeline;

/// The statements and events of a state, ready to be written.
pub struct Selection<'a> {
    /// The data set.
    pub set: &'a DataSet,
    /// The statements in the order of the view.
    pub statements: Vec<&'a Statement>,
    /// The events that the timeline shows for the same state, in order of time; those that happened afterwards only where they are shown.
    pub events: Vec<&'a Event>,
    /// The header record.
    pub provenance: Provenance,
    /// A short name of what is selected, ASCII.
    pub key: String,
    vocabulary: &'a Vocabulary,
    /// As it is linked: without the reader's note and without the switch of an embedded view.
    state: ViewState,
    /// Address of the explorer's folder.
    base: String,
}

impl<'a> Selection<'a> {
    /// What a state selects. `base` is the absolute address that links are put behind (`https://example.org/idm/`), empty
    /// where it is not known: then there are no links. `date` is the day of the export.
    pub fn of(set: &'a DataSet, index: &'a Index, state: &ViewState, base: &str, date: Day) -> Selection<'a> {
        let order = index.answer(state).order;
        let statements: Vec<&Statement> = order.iter().filter_map(|row| set.statements.get(*row as usize)).collect();
        let without_dates = index.select(&state.with_dates(None, None));
        let shown = |event: &&Event| state.afterwards == Afterwards::Shown || event.origin != Origin::Afterwards;
        let events = timeline::items(set, state, &without_dates).into_iter().map(|item| item.event).filter(shown).collect();
        let state = state.with_note(NoteLink::default()).with_embed(false);
        let vocabulary = index.vocabulary();
        let mut selection = Selection {
            set,
            provenance: provenance(set, vocabulary, &state, statements.len(), date),
            key: slug(&state, vocabulary),
            statements,
            events,
            vocabulary,
            state,
            base: base.to_owned(),
        };
        selection.provenance.link = selection.address(&selection.state);
        selection
    }

    /// The language of the view.
    pub fn lang(&self) -> Lang {
        self.state.lang
    }

    /// The address of a statement; empty where the address of the explorer is not known.
    pub fn statement_address(&self, statement: &Statement) -> String {
        self.record_address(View::Statements, statement.id.as_str())
    }

    /// The address of an event on the timeline; empty where the address of the explorer is not known.
    pub fn event_address(&self, event: &Event) -> String {
        self.record_address(View::Timeline, event.id.as_str())
    }

    /// The citation of the selection itself, read on the day of the export.
    pub fn citable(&self) -> Option<Citable> {
        let p = &self.provenance;
        let source = Citable::of_selection(self.set, &self.statements, &p.sentence, &self.key, &p.link)?;
        Some(source.accessed(p.date))
    }

    /// The citation of one of its statements, read on the day of the export.
    pub fn citable_of(&self, statement: &Statement) -> Option<Citable> {
        let source = Citable::of(self.set, statement, &self.statement_address(statement))?;
        Some(source.accessed(self.provenance.date))
    }

    /// The name of a file: `idm-2016-theme-data.csv`, with the language where it is not English.
    pub fn file_name(&self, extension: &str) -> String {
        let year = self.set.workshops.first().and_then(|w| w.date.first_day()).map(|day| format!("-{}", day.civil().0)).unwrap_or_default();
        let lang = if self.lang() == Lang::En { String::new() } else { format!("-{}", self.lang().tag()) };
        format!("idm{year}-{}{lang}.{extension}", self.key)
    }

    fn record_address(&self, view: View, id: &str) -> String {
        let start = ViewState::start(view, self.lang()).with_release(self.state.release.clone());
        self.address(&start.with_record(view, id))
    }

    fn address(&self, state: &ViewState) -> String {
        if self.base.is_empty() { String::new() } else { format!("{}{}", self.base, state.shared_link(self.vocabulary)) }
    }
}

/// The header record without its link.
fn provenance(set: &DataSet, vocabulary: &Vocabulary, state: &ViewState, matching: usize, date: Day) -> Provenance {
    Provenance {
        // The file holds the statements whatever the day as known on which the timeline shows them.
        sentence: filter_sentence(&state.with_asof(None), set, vocabulary, matching),
        matching,
        total: set.statements.len(),
        version: set.version.clone(),
        link: String::new(),
        date,
        licence: set.licence.clone(),
        publisher: set.publisher.clone(),
        language: state.lang,
        notice: Messages::of(state.lang).footer_source.to_owned(),
    }
}
