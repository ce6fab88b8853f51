//! What is exported: the statements and events that a view shows, in order, with what names and locates them.

use super::provenance::Provenance;
use crate::across::shown::{Open, Shown};
use crate::cite::Citable;
use crate::dataset::{Context, DataSet};
use crate::domain::{Day, Event, Lang, Origin, SdgLink, Statement};
use crate::query::{Afterwards, Grounds, Index, NoteLink, View, ViewState, Vocabulary, slug};
use crate::timeline;
use crate::wording::dialogue;

/// Seconds of a day.
const DAY: f64 = 86_400.0;

/// The statements and events that a view shows, ready to be written.
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
    pub(super) vocabulary: &'a Vocabulary,
    pub(super) index: &'a Index,
    /// What is known beside the statements; nothing where it is not there.
    pub(super) context: Option<&'a Context>,
    /// The links that count.
    grounds: Grounds,
    /// As it is linked: without the reader's note and without the switch of an embedded view.
    state: ViewState,
    /// Address of the explorer's folder.
    base: String,
    /// When it was made, as the day and the second of the day of universal time.
    made: (Day, u32),
}

impl<'a> Selection<'a> {
    /// What a state shows. `context` is needed for the views that read it; `base` is the absolute address that links are put behind (`https://example.org/idm/`), empty
    /// where it is not known: then there are no links. `date` is the day of the export.
    pub fn of(set: &'a DataSet, index: &'a Index, context: Option<&'a Context>, state: &ViewState, base: &str, date: Day) -> Selection<'a> {
        let shown = Shown::of(set, index, context, state);
        let statements: Vec<&Statement> = shown.statements(set).collect();
        let events = events(set, index, context, state, &shown);
        let state = state.with_note(NoteLink::default()).with_embed(false);
        let vocabulary = index.vocabulary();
        let mut selection = Selection {
            set,
            provenance: provenance(set, shown.sentence(&state, set, vocabulary), &state, statements.len(), date),
            grounds: Grounds::of(&state, vocabulary),
            key: slug(&state, vocabulary),
            statements,
            events,
            vocabulary,
            index,
            context,
            state,
            base: base.to_owned(),
            made: (date, 0),
        };
        selection.provenance.link = selection.address(&selection.state);
        selection
    }

    /// With the moment at which it is made, in milliseconds since 1970: the day of the export is the reader's, the stamp
    /// of a calendar is of universal time.
    pub fn made_at(self, now: f64) -> Selection<'a> {
        let seconds = (now / 1000.0).floor();
        let day = (seconds / DAY).floor();
        Selection { made: (Day(day as i32), (seconds - day * DAY) as u32), ..self }
    }

    /// The moment at which it was made: `20161121T235959Z`.
    pub fn stamp(&self) -> String {
        let ((year, month, day), second) = (self.made.0.civil(), self.made.1);
        format!("{year:04}{month:02}{day:02}T{:02}{:02}{:02}Z", second / 3600, second / 60 % 60, second % 60)
    }

    /// What was asked for.
    pub(super) fn state(&self) -> &ViewState {
        &self.state
    }

    /// Whether it is the page of one statement.
    pub fn is_one_statement(&self) -> bool {
        self.state.view == View::Statements && self.state.id.is_some() && self.statements.len() == 1
    }

    /// The language of the view.
    pub fn lang(&self) -> Lang {
        self.state.lang
    }

    /// The links of a statement that the view shows.
    pub fn links<'s>(&self, statement: &'s Statement) -> impl Iterator<Item = &'s SdgLink> + use<'s> {
        self.grounds.links(statement)
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
        let lang = if self.lang() == Lang::En { String::new() } else { format!("-{}", self.lang().tag()) };
        format!("{}-{}{lang}.{extension}", self.set.dialogue.id, self.key)
    }

    pub(super) fn record_address(&self, view: View, id: &str) -> String {
        let start = ViewState::start(view, self.lang()).with_release(self.state.release.clone());
        self.address(&start.with_record(view, id))
    }

    pub(super) fn address(&self, state: &ViewState) -> String {
        if self.base.is_empty() { String::new() } else { format!("{}{}", self.base, state.shared_link(self.vocabulary)) }
    }
}

/// The events of what is shown: those of the timeline for the same state, or of the statements that are left.
fn events<'a>(set: &'a DataSet, index: &Index, context: Option<&Context>, state: &ViewState, shown: &Shown) -> Vec<&'a Event> {
    let undated = state.with_dates(None, None);
    let items = match &shown.open {
        // One record is shown whatever the filters are.
        Some(Open::Alone(_)) => timeline::items(set, &only(&state.cleared(), set, shown), &shown.set_of(index)),
        _ if shown.narrowed && shown.rows.is_empty() => Vec::new(),
        // Events go by their own dates, so the statements are those of all dates.
        _ if shown.narrowed => {
            let of_all = Shown::of(set, index, context, &undated);
            timeline::items(set, &only(state, set, &of_all), &of_all.set_of(index))
        }
        _ => timeline::items(set, state, &index.select(&undated)),
    };
    let told = |event: &&Event| state.afterwards == Afterwards::Shown || event.origin != Origin::Afterwards;
    items.into_iter().map(|item| item.event).filter(told).collect()
}

/// A state that asks for what is shown and for nothing else.
fn only(state: &ViewState, set: &DataSet, shown: &Shown) -> ViewState {
    let mut only = state.clone();
    only.pinpoints = shown.statements(set).map(|s| s.id.to_string()).collect();
    only
}

/// The header record without its link.
fn provenance(set: &DataSet, sentence: String, state: &ViewState, matching: usize, date: Day) -> Provenance {
    Provenance {
        sentence,
        matching,
        total: set.statements.len(),
        version: set.version.clone(),
        link: String::new(),
        date,
        licence: set.licence.clone(),
        publisher: set.publisher.clone(),
        language: state.lang,
        notice: set.dialogue.disclaimer.get(state.lang).to_owned(),
        source: dialogue::picture_source(set, state.lang),
    }
}
