//! Which themes and goals meet more or less often than their numbers alone would give, and which of them hang by a thread?

use super::{counted, lang_of, words};
use crate::across::matrix::{Matrix, Pair};
use crate::components::{goal_class, ground_counts};
use crate::session::Session;
use crate::wording::{matrix, phrases};
use leptos::prelude::*;

/// How many pairs a ranking shows.
const RANKED: usize = 6;
/// How many pairs that rest on one link are shown before the reader asks for all.
const SINGLES: usize = 9;

/// The rankings and the pairs that rest on one link.
#[component]
pub(super) fn Beyond(grid: Memo<Matrix>) -> impl IntoView {
    let session = Session::get();
    let (lang, m) = lang_of(session);
    let reliable = move || {
        let tally = grid.with(Matrix::tally);
        matrix::reliable(tally.reliable, tally.pairs, lang)
    };
    let more = move || grid.with(|grid| ranking(m.more_title, "more", &grid.more_often(), session));
    let less = move || grid.with(|grid| ranking(m.less_title, "less", &grid.less_often(), session));
    view! {
        <section class="matrix-beyond" aria-labelledby="matrix-beyond" data-beyond="">
            <h2 id="matrix-beyond" class="section-title">{m.beyond_title}</h2>
            <p class="help">{m.beyond_how}" "<strong>{reliable}</strong></p>
            <div class="columns">{more}{less}</div>
        </section>
        {move || grid.with(|grid| singles(grid, session))}
    }
}

fn ranking(title: &'static str, id: &'static str, pairs: &[Pair], session: Session) -> AnyView {
    let (_, m) = lang_of(session);
    let entries: Vec<_> = pairs.iter().take(RANKED).map(|pair| entry(pair, session)).collect();
    let none = entries.is_empty().then(|| view! { <p class="help">{m.no_difference}</p> });
    view! {
        <div data-ranking=id>
            <h3 class="minor-title">{title}</h3>
            {none}
            <ol class="matrix-ranking">{entries}</ol>
        </div>
    }
    .into_any()
}

fn entry(pair: &Pair, session: Session) -> AnyView {
    let (lang, m) = lang_of(session);
    let name = pair_name(pair, session);
    let count = pair.cell.count();
    let text = if count == 0 { m.never.to_owned() } else { phrases::statements(count, lang) };
    let warning = (!pair.cell.is_reliable()).then(|| view! { <span class="matrix-warn" title=m.under_five>{m.under_five_short}</span> });
    view! {
        <li class="matrix-ranking__pair">
            {name}
            <span class="matrix-ranking__number">
                {counted(session, count, pair.cell.opens.as_ref(), text, String::new())}{ground_counts(session, pair.cell.by_grade())}
                <span class="matrix-ranking__expected">{matrix::expected(pair.cell.expected, lang)}</span>
                {warning}
            </span>
        </li>
    }
    .into_any()
}

/// The square of a column and the name of a theme.
fn pair_name(pair: &Pair, session: Session) -> AnyView {
    let class = format!("matrix-square {}", goal_class(&pair.column.id));
    let column = words::column(pair.column, session);
    view! {
        <span class="matrix-ranking__name">
            <span class=class title=column.clone()><span class="visually-hidden">{column.clone()}</span><span aria-hidden="true">{words::code(pair.column)}</span></span>
            <span>{words::theme(pair.theme, session)}</span>
        </span>
    }
    .into_any()
}

/// The pairs that rest on one inferred link; each is the list of that one statement.
fn singles(grid: &Matrix, session: Session) -> Option<AnyView> {
    let (lang, m) = lang_of(session);
    let tally = grid.tally();
    if tally.single == 0 {
        return None;
    }
    let mut items: Vec<AnyView> = grid.on_one_inference().map(|pair| single(&pair, session)).collect();
    let rest = items.split_off(items.len().min(SINGLES));
    let rest = (!rest.is_empty()).then(|| {
        let number = rest.len();
        view! { <details class="twin"><summary>{matrix::more_pairs(number, lang)}</summary><ul class="matrix-singles">{rest}</ul></details> }
    });
    let view = view! {
        <section aria-labelledby="matrix-singles" data-singles=tally.single.to_string()>
            <h2 id="matrix-singles" class="section-title">{m.single_title}</h2>
            <p class="help">{matrix::singles(tally.single, tally.met, lang)}</p>
            <ul class="matrix-singles">{items}</ul>
            {rest}
        </section>
    };
    Some(view.into_any())
}

fn single(pair: &Pair, session: Session) -> AnyView {
    let (lang, _) = lang_of(session);
    let text = phrases::statements(pair.cell.count(), lang);
    view! { <li class="matrix-singles__pair">{pair_name(pair, session)}{counted(session, pair.cell.count(), pair.cell.opens.as_ref(), text, String::new())}</li> }
        .into_any()
}
