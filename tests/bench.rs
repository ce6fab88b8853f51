//! `make bench`: what a step of the reader costs in the engine, beside the plain way of doing it.
//! Prints ratios measured in one run; no test asserts a time.

use idm_explorer::dataset::{DataSet, goal_of};
use idm_explorer::domain::{Lang, Statement};
use idm_explorer::query::{Facet, Index, Mode, View, ViewState, Vocabulary};
use std::hint::black_box;
use std::time::{Duration, Instant};

/// The shipped statements over and over, each with an id of its own.
fn grown(set: &DataSet, len: usize) -> DataSet {
    let mut grown = set.clone();
    grown.statements = set.statements.iter().cycle().take(len).cloned().collect();
    for (row, statement) in grown.statements.iter_mut().enumerate() {
        statement.id = format!("{}-{row}", statement.id).as_str().into();
    }
    grown
}

/// The middle of several runs.
fn time<T>(runs: usize, mut step: impl FnMut() -> T) -> Duration {
    let mut times: Vec<Duration> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            black_box(step());
            start.elapsed()
        })
        .collect();
    times.sort();
    times[runs / 2]
}

/// The plain way: every option of three facets counted by looking at every statement.
fn plain(set: &DataSet, vocabulary: &Vocabulary) -> usize {
    let has = |s: &Statement, facet, id: &str| match facet {
        Facet::Workshop => s.workshop.as_str() == id,
        Facet::Theme => s.themes.iter().any(|t| t.as_str() == id),
        _ => s.sdg.iter().any(|l| l.to.as_str() == id || goal_of(l.to.as_str()) == Some(id)),
    };
    let count = |facet, id: &str| set.statements.iter().filter(|s| has(s, Facet::Theme, "data") && has(s, facet, id)).count();
    [Facet::Workshop, Facet::Theme, Facet::Sdg]
        .into_iter()
        .flat_map(|facet| vocabulary.ids(facet).iter().map(move |id| (facet, id)))
        .map(|(facet, id)| count(facet, id))
        .sum()
}

fn main() {
    let set = DataSet::parse(include_str!("../public/data/idm-2016.json")).unwrap();
    println!("statements   facet step    search step   plain counts of 3 facets   ratio plain : facet step (10 facets)");
    for (len, runs) in [(68, 201), (10_000, 21), (100_000, 5)] {
        let set = grown(&set, len);
        let index = Index::of(&set, Lang::En);
        let vocabulary = index.vocabulary();
        let theme = vocabulary.term(Facet::Theme, "data").unwrap();
        let filtered = ViewState::start(View::Statements, Lang::En).with(Facet::Theme, Mode::Any, theme);
        let searched = filtered.with_words("disaggregated data -gallup");
        let facet = time(runs, || index.answer(&filtered));
        let search = time(runs, || index.answer(&searched));
        let plain = time(runs, || plain(&set, vocabulary));
        let ratio = plain.as_secs_f64() / facet.as_secs_f64();
        println!("{len:>10}   {facet:>10.2?}   {search:>10.2?}   {plain:>12.2?}   {ratio:>10.1} : 1");
    }
}
