//! Expectations of the two texts, and what is documented of each afterwards.
//!
//! Both are empty where the reader hides what came later: the view shows nothing of it then.

use super::{link_field, mark, sources};
use crate::across::followup::{Followup, checked_on, find, home, strongest};
use crate::domain::{Outcome, OutcomeFact};
use crate::export::selection::Selection;
use crate::export::table::{Cell, Field, Holds, Table};
use crate::i18n::{DeskMessages, TableMessages};
use crate::query::{Afterwards, View};
use crate::wording::{followup, phrases};

/// What the view shows: the expectation that is open, or all of the selection with one of the statuses.
fn shown<'a>(selection: &Selection<'a>) -> Vec<&'a Outcome> {
    let state = selection.state();
    let outcomes = selection.context.map(|context| context.outcomes.as_slice()).unwrap_or_default();
    if state.afterwards == Afterwards::Hidden {
        return Vec::new();
    }
    match (state.view, state.id.as_deref()) {
        (View::Followup, Some(id)) => find(outcomes, &id.into()).into_iter().collect(),
        _ => {
            let found = Followup::of(outcomes, selection.set, selection.index, state);
            selection.context.map_or(Vec::new(), |context| found.in_order(state.order, selection.set, context, selection.lang()))
        }
    }
}

/// One row an expectation.
pub fn table(selection: &Selection) -> Table {
    let lang = selection.lang();
    let (m, desk) = (TableMessages::of(lang), DeskMessages::of(lang));
    let row = |outcome: &Outcome| {
        let statuses = outcome.standing().map(|status| (status.id().to_owned(), phrases::outcome_status(status, lang).to_owned()));
        let main = selection.context.and_then(|context| Some((context, strongest(outcome, context)?)));
        let main_source = match main {
            Some((context, fact)) if !fact.sources.is_empty() => sources(context, &fact.sources).1,
            Some((_, fact)) => Cell::List(vec![fact.citation.clone()]),
            None => Cell::Empty,
        };
        vec![
            Cell::Text(outcome.id.to_string()),
            Cell::text(outcome.title.get(lang)),
            home(outcome, selection.set).map_or(Cell::Empty, |workshop| Cell::Text(workshop.to_string())),
            Cell::ids(&outcome.statements),
            Cell::text(outcome.expected.get(lang)),
            Cell::date(outcome.due.as_ref()),
            Cell::CodedList(statuses.collect()),
            Cell::Number(usize::from(outcome.lacks_in_part())),
            Cell::text(outcome.outcome.get(lang)),
            Cell::Coded(outcome.confidence.id().to_owned(), phrases::confidence(outcome.confidence, lang).to_owned()),
            outcome.caution.as_ref().map_or(Cell::Empty, |caution| Cell::text(caution.get(lang))),
            Cell::Number(outcome.facts.len()),
            main.map_or(Cell::Empty, |(_, fact)| Cell::text(fact.text.get(lang))),
            Cell::date(main.and_then(|(_, fact)| fact.date.as_ref())),
            main_source,
            Cell::date(checked_on(outcome, selection.set)),
            Cell::ids(&outcome.related),
            Cell::text(selection.record_address(View::Followup, outcome.id.as_str())),
        ]
    };
    let rows: Vec<_> = shown(selection).into_iter().map(row).collect();
    Table {
        id: "expectations",
        title: followup::expectations(rows.len(), lang),
        fields: vec![
            Field::new("id", (m.id, m.record_id_help), Holds::Text),
            Field::new("title", (desk.title, m.expectation_help), Holds::Text),
            Field::new("workshop", (desk.workshop, m.workshop_id_help), Holds::Text),
            Field::new("statements", (m.statements, m.voiced_by_help), Holds::List),
            Field::new("expected", (m.expected_by, m.expected_by_help), Holds::Text),
            Field::new("due", (m.due, m.due_help), Holds::Text),
            Field::new("status", (m.status, m.status_help), Holds::List),
            Field::new("evidence_missing", (m.lacking, m.lacking_help), Holds::Number),
            Field::new("outcome", (m.outcome, m.outcome_help), Holds::Text),
            Field::new("confidence", (m.confidence, m.confidence_help), Holds::Text),
            Field::new("caution", (m.caution, m.caution_help), Holds::Text),
            Field::new("facts", (m.facts, m.facts_help), Holds::Number),
            Field::new("main_fact", (m.main_fact, m.main_fact_help), Holds::Text),
            Field::new("main_date", (m.date, m.main_date_help), Holds::Text),
            Field::new("main_source", (m.main_source, m.main_source_help), Holds::List),
            Field::new("checked_on", (m.checked_on, m.checked_on_help), Holds::Text),
            Field::new("related", (m.related, m.related_help), Holds::List),
            link_field(lang),
        ],
        key: vec!["id"],
        rows,
    }
}

/// Whether the status of an expectation rests on a fact of its own before all others.
fn rests_on(selection: &Selection, outcome: &Outcome, fact: &OutcomeFact) -> bool {
    selection.context.and_then(|context| strongest(outcome, context)).is_some_and(|main| std::ptr::eq(main, fact))
}

/// One row a fact, with the pages in which it was checked.
pub fn facts(selection: &Selection) -> Table {
    let lang = selection.lang();
    let m = TableMessages::of(lang);
    let row = |outcome: &Outcome, place: usize, fact: &OutcomeFact| {
        let (titles, addresses) = selection.context.map_or((Cell::Empty, Cell::Empty), |context| sources(context, &fact.sources));
        vec![
            Cell::Text(outcome.id.to_string()),
            Cell::Number(place + 1),
            Cell::text(outcome.title.get(lang)),
            Cell::date(fact.date.as_ref()),
            Cell::text(fact.text.get(lang)),
            mark(fact.mark, lang),
            Cell::Number(usize::from(rests_on(selection, outcome, fact))),
            titles,
            addresses,
            Cell::text(fact.citation.clone()),
            Cell::ids(&fact.events),
            Cell::text(selection.record_address(View::Followup, outcome.id.as_str())),
        ]
    };
    let of = |outcome: &Outcome| outcome.facts.iter().enumerate().map(|(place, fact)| row(outcome, place, fact)).collect::<Vec<_>>();
    let rows: Vec<_> = shown(selection).into_iter().flat_map(of).collect();
    Table {
        id: "facts",
        title: followup::facts(rows.len(), lang),
        fields: vec![
            Field::new("expectation", (m.expectation, m.record_id_help), Holds::Text),
            Field::new("number", (m.number, m.number_help), Holds::Number),
            Field::new("title", (m.expectation, m.expectation_help), Holds::Text),
            Field::new("date", (m.date, m.date_help), Holds::Text),
            Field::new("fact", (m.fact, m.fact_help), Holds::Text),
            Field::new("mark", (m.mark, m.mark_help), Holds::Text),
            Field::new("main", (m.rests_on, m.rests_on_help), Holds::Number),
            Field::new("sources", (m.sources, m.sources_help), Holds::List),
            Field::new("addresses", (m.addresses, m.addresses_help), Holds::List),
            Field::new("citation", (m.citation, m.citation_help), Holds::Text),
            Field::new("events", (m.events, m.event_ids_help), Holds::List),
            link_field(lang),
        ],
        key: vec!["expectation", "number"],
        rows,
    }
}
