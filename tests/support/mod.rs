//! What several tests share: the shipped data set, its index, and random states.

pub mod page;

use idm_explorer::dataset::{Context, DataSet};
use idm_explorer::domain::{Date, Day, Lang, OutcomeStatus};
use idm_explorer::query::{
    Afterwards, Facet, Index, LaneBy, Mode, NoteLink, OrderBy, PairOf, Release, RowOrder, Sort, Term, Verdict, View, ViewState, Vocabulary,
    Zoom,
};
use proptest::prelude::*;
use std::sync::LazyLock;

pub const PUBLISHED: &str = include_str!("../../public/data/idm-2016.json");

pub static SET: LazyLock<DataSet> = LazyLock::new(|| DataSet::parse(PUBLISHED).unwrap());
/// What explains the statements, as the program fetches it.
pub static CONTEXT: LazyLock<Context> = LazyLock::new(|| Context::of(&SET));
pub static INDEX: LazyLock<Index> = LazyLock::new(|| Index::of(&SET, Lang::En));

/// The languages in which the texts are written that tests expect. A language that is added makes no test wrong.
pub const WRITTEN: [Lang; 3] = [Lang::En, Lang::Fr, Lang::Es];

pub fn vocabulary() -> &'static Vocabulary {
    INDEX.vocabulary()
}

/// Reads a link that has no issues.
pub fn state(link: &str) -> ViewState {
    let (state, issues) = ViewState::parse(link, &SET, vocabulary());
    assert!(issues.is_empty(), "{link}: {issues:?}");
    state
}

fn any_term(facet: Facet) -> impl Strategy<Value = Term> {
    let len = vocabulary().ids(facet).len() as u16;
    prop_oneof![9 => (0..len).prop_map(Term), 1 => Just(Term::NONE)]
}

fn any_date() -> impl Strategy<Value = Date> {
    let day = (Day::from_civil(2014, 1, 1).unwrap().0..Day::from_civil(2018, 1, 1).unwrap().0).prop_map(Day);
    (day, 0..3).prop_map(|(day, precision)| {
        let date = Date::of_day(day);
        match precision {
            0 => Date { month: None, day: None, ..date },
            1 => Date { day: None, ..date },
            _ => date,
        }
    })
}

/// Records of a view, by id.
fn ids(view: View) -> Vec<String> {
    match view {
        View::Statements => SET.statements.iter().map(|r| r.id.to_string()).collect(),
        View::Themes => SET.themes.iter().map(|r| r.id.to_string()).collect(),
        View::Sdgs => SET.goals.iter().map(|r| r.id.to_string()).chain(SET.targets.iter().map(|r| r.id.to_string())).collect(),
        View::Workshops => SET.workshops.iter().map(|r| r.id.to_string()).collect(),
        View::Actors => SET.actors.iter().map(|r| r.id.to_string()).collect(),
        View::Frameworks => SET.frameworks.iter().map(|r| r.id.to_string()).collect(),
        View::Timeline => SET.events.iter().map(|r| r.id.to_string()).collect(),
        View::Matrix => SET.goals.iter().map(|r| r.id.to_string()).collect(),
        View::Compare => SET.alignments.iter().map(|r| r.id.to_string()).collect(),
        View::Followup => SET.outcomes.iter().map(|r| r.id.to_string()).collect(),
        _ => Vec::new(),
    }
}

const WORDS: [&str; 9] = [
    "",
    "migration",
    "data OR remittances",
    "\"well managed\"",
    "-policy",
    "l’accès & 100% +x=y#z",
    "Ginebra ñandú",
    "polic",
    "cost -refugees",
];

/// What goes along from view to view: a note, a release, the switch of an embed.
fn any_companions() -> impl Strategy<Value = (NoteLink, Option<Release>, bool)> {
    let ids = prop::sample::subsequence(SET.statements.iter().map(|s| s.id.to_string()).collect::<Vec<_>>(), 0..5).prop_shuffle();
    let note = (ids, prop_oneof![3 => Just(String::new()), 1 => "\\PC{0,20}"]).prop_map(|(ids, own)| NoteLink { ids, own });
    let release = prop::option::weighted(0.1, (0..9u8, 0..20u8).prop_map(|(a, b)| Release::parse(&format!("{a}.{b}.0")).unwrap()));
    (prop_oneof![3 => Just(NoteLink::default()), 1 => note], release, prop::bool::weighted(0.1))
}

type ViewKeys = (Vec<String>, Option<Day>, Vec<Verdict>, Vec<OutcomeStatus>, PairOf, Afterwards, (RowOrder, bool));

/// What single views ask for, and statements picked one by one.
fn any_view_keys() -> impl Strategy<Value = ViewKeys> {
    let ids = SET.statements.iter().map(|s| s.id.to_string()).collect::<Vec<_>>();
    (
        prop_oneof![4 => Just(Vec::new()), 1 => prop::sample::subsequence(ids, 1..9)],
        prop::option::weighted(0.4, (14_000i32..20_000).prop_map(Day)),
        prop::sample::subsequence(Verdict::ALL.to_vec(), 0..3),
        prop::sample::subsequence(OutcomeStatus::ALL.to_vec(), 0..3),
        prop::sample::select(PairOf::ALL.to_vec()),
        prop_oneof![4 => Just(Afterwards::Shown), 1 => Just(Afterwards::Hidden)],
        (prop::sample::select(OrderBy::ALL.to_vec()), any::<bool>(), any::<bool>())
            .prop_map(|(by, falling, each)| (RowOrder { by, falling }, each)),
    )
}

/// Any state that a link can hold, filters on up to three facets.
pub fn any_state() -> impl Strategy<Value = ViewState> {
    let facet = prop::sample::select(Facet::ALL.to_vec());
    let mode = prop_oneof![4 => Just(Mode::Any), 1 => Just(Mode::All), 1 => Just(Mode::Not)];
    let value = (facet, mode).prop_flat_map(|(facet, mode)| any_term(facet).prop_map(move |term| (facet, mode, term)));
    let place = any::<prop::sample::Index>();
    (
        prop::sample::select(View::ALL.to_vec()),
        prop::option::of(place),
        prop_oneof![3 => Just(String::new()), 1 => prop::sample::select(WORDS.to_vec()).prop_map(str::to_owned), 1 => "\\PC{0,12}"],
        prop::collection::vec(value, 0..4),
        (prop::option::weighted(0.2, any_date()), prop::option::weighted(0.2, any_date())),
        prop::option::weighted(0.3, prop::sample::select(Sort::ALL.to_vec())),
        prop::sample::select(LaneBy::ALL.to_vec()),
        prop::option::weighted(0.3, (-3000i32..30000, 0i32..4000)),
        (prop::sample::select(Lang::ALL.to_vec()), any_companions(), any_view_keys()),
    )
        .prop_map(|(view, record, words, values, (from, to), sort, lane, zoom, (lang, (note, release, embed), keys))| {
            let mut state = ViewState::start(view, lang).with_note(note).with_release(release).with_embed(embed);
            (state.pinpoints, state.asof, state.verdicts, state.statuses, state.pair, state.afterwards, (state.order, state.each_date)) =
                keys;
            let ids = ids(view);
            if let Some(place) = record
                && !ids.is_empty()
            {
                state.id = Some(ids[place.index(ids.len())].clone());
            }
            state.words = words;
            for (facet, mode, term) in values {
                state = state.with(facet, mode, term);
            }
            (state.from, state.to, state.sort) = (from, to, sort);
            state.lane = lane;
            state.zoom = zoom.map(|(first, len)| Zoom { first: Day(first), last: Day(first + len) });
            state.normal()
        })
}
