//! How strongly it was said, by theme and workshop: one mark a statement, as tall as its verb is strong.

use super::{Figure, tooltip};
use crate::across::strength::{Row, Said, Side, rows};
use crate::app::{Loaded, Session, memo};
use crate::cite::pinpoint;
use crate::domain::{Lang, VerbId};
use crate::i18n::{TogetherMessages, dates, phrases, together};
use crate::query::{Facet, Mode, View, ViewState};
use leptos::prelude::*;

/// Width of a mark with the room beside it.
const STEP: f64 = 14.0;
/// Height of the strongest mark.
const TALL: f64 = 24.0;
/// Height of a row.
const ROW: f64 = 40.0;
/// Pixels for a character of a theme's name: wider than any system font at its size draws on average.
const CHAR: f64 = 7.2;
/// Room for a number.
const NUMBER: f64 = 34.0;

/// The picture for what is selected; one theme alone where one is open.
#[component]
pub fn StrengthPicture(
    /// Only this theme.
    #[prop(optional, into)]
    theme: Option<String>,
) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let words = TogetherMessages::of(lang);
    let found = memo(move || {
        let data = session.data();
        let mut found = session.state.with(|state| rows(&data.set, &data.index.select(state)));
        found.retain(|row| theme.as_deref().is_none_or(|theme| row.theme.as_str() == theme));
        found
    });
    let title = memo(move || found.with(|found| title_of(found, &session.data(), lang)));
    let below = move || key(session);
    let twin = move || found.with(|found| table(found, session));
    view! {
        <Show when=move || found.with(|found| !found.is_empty())>
            <section aria-labelledby="strength-title">
                <h2 id="strength-title" class="section-title">{words.strength}</h2>
                <Figure name="strength" title below twin>{move || found.with(|found| draw(found, session))}</Figure>
            </section>
        </Show>
    }
}

/// Counts each statement once, although it may stand in several rows.
fn title_of(found: &[Row], data: &Loaded, lang: Lang) -> String {
    let mut said: Vec<&Said> = found.iter().flat_map(|row| &row.sides).flat_map(|side| &side.said).collect();
    said.sort_by_key(|said| &said.statement);
    said.dedup_by_key(|said| &said.statement);
    let strong = said.iter().filter(|said| said.step.is_some_and(|step| step <= 2)).count();
    let plain = said.iter().filter(|said| said.verb.is_some() && said.step.is_none()).count();
    let verbs: Vec<String> = data
        .set
        .verbs
        .iter()
        .filter(|verb| verb.rank.is_some_and(|rank| rank <= 2))
        .map(|verb| verb.name.get(lang).to_lowercase())
        .collect();
    together::strength_title(strong, &verbs.join(", "), plain, said.len(), lang)
}

/// The steps: every verb with its name, then what has none.
fn steps(data: &Loaded) -> Vec<Option<VerbId>> {
    data.set.verbs.iter().map(|verb| Some(verb.id.clone())).chain([None]).collect()
}

fn verb_name(data: &Loaded, verb: Option<&VerbId>, lang: Lang) -> String {
    match verb {
        Some(id) => data.set.verbs.iter().find(|verb| verb.id == *id).map(|verb| verb.name.get(lang).to_owned()).unwrap_or_default(),
        None => TogetherMessages::of(lang).no_claim.to_owned(),
    }
}

/// The most rank of any verb: the height of a mark is measured against it.
fn weakest(data: &Loaded) -> u8 {
    data.set.verbs.iter().filter_map(|verb| verb.rank).max().unwrap_or(1)
}

/// A mark on its base line: filled and as tall as strong, hollow without a reporting verb, a dot where nothing is claimed.
fn mark(verb: Option<&VerbId>, step: Option<u8>, weakest: u8, x: f64, base: f64) -> AnyView {
    match (step, verb) {
        (Some(step), _) => {
            let tall = TALL * f64::from(weakest + 1 - step.min(weakest)) / f64::from(weakest);
            view! { <rect class="said" x=x y=base - tall width=STEP - 4.0 height=tall/> }.into_any()
        }
        (None, Some(_)) => {
            view! { <rect class="said said--plain" x=x + 0.75 y=base - TALL / 2.0 width=STEP - 5.5 height=TALL / 2.0 - 0.75/> }.into_any()
        }
        (None, None) => view! { <circle class="said" cx=x + (STEP - 4.0) / 2.0 cy=base - 2.0 r="2"/> }.into_any(),
    }
}

fn key(session: Session) -> AnyView {
    let lang = session.lang.get_untracked();
    let data = session.data();
    let weakest = weakest(&data);
    let items: Vec<_> = steps(&data)
        .into_iter()
        .map(|verb| {
            let step = verb.as_ref().and_then(|id| data.set.verbs.iter().find(|v| v.id == *id)).and_then(|verb| verb.rank);
            view! {
                <li><svg class="key__mark said-key" width=STEP height=TALL aria-hidden="true" focusable="false">{mark(verb.as_ref(), step, weakest, 2.0, TALL)}</svg>{verb_name(&data, verb.as_ref(), lang)}</li>
            }
        })
        .collect();
    view! { <p class="help">{TogetherMessages::of(lang).strength_key}</p><ul class="key">{items}</ul> }.into_any()
}

/// The list of a theme in a workshop.
fn list_of(row: &Row, side: &Side, state: &ViewState, data: &Loaded) -> ViewState {
    let vocabulary = data.index.vocabulary();
    let base = state.scope_as_filter(vocabulary).in_view(View::Statements);
    [(Facet::Theme, row.theme.as_str()), (Facet::Workshop, side.workshop.as_str())]
        .into_iter()
        .filter_map(|(facet, id)| Some((facet, vocabulary.term(facet, id)?)))
        .fold(base, |state, (facet, term)| state.with(facet, Mode::All, term))
}

fn draw(found: &[Row], session: Session) -> AnyView {
    let lang = session.lang.get_untracked();
    let data = session.data();
    let state = session.state.get();
    let narrow = session.narrow.get();
    let weakest = weakest(&data);
    let sides = data.set.workshops.len();
    let longest = |place: usize| found.iter().filter_map(|row| row.sides.get(place)).map(|side| side.said.len()).max().unwrap_or(0) as f64;
    // On a narrow page the name stands above its marks, and one workshop below the other.
    let names = found.iter().filter_map(|row| data.set.theme(row.theme.as_str())).map(|theme| theme.name.get(lang).chars().count());
    let start = if narrow { 0.0 } else { names.max().unwrap_or(0) as f64 * CHAR + 16.0 };
    let row_height = if narrow { 22.0 + ROW * sides as f64 } else { ROW };
    let widths: Vec<f64> = (0..sides).map(|place| longest(place).max(3.0) * STEP + NUMBER + 24.0).collect();
    let width = if narrow { widths.iter().copied().fold(0.0, f64::max).max(280.0) } else { start + widths.iter().sum::<f64>() };
    let rows: Vec<_> = found
        .iter()
        .enumerate()
        .map(|(n, row)| {
            let top = n as f64 * row_height;
            let name = data.set.theme(row.theme.as_str()).map(|theme| theme.name.get(lang).to_owned()).unwrap_or_default();
            let page = session.href(&state.without_facet(Facet::Theme).with_record(View::Themes, row.theme.as_str()));
            let name_y = if narrow { top + 15.0 } else { top + ROW - 10.0 };
            let mut x = start;
            let parts: Vec<_> = row
                .sides
                .iter()
                .enumerate()
                .map(|(place, side)| {
                    let base = if narrow { top + 22.0 + ROW * (place as f64 + 1.0) - 8.0 } else { top + ROW - 6.0 };
                    let part = draw_side(row, side, (x, base), weakest, &state, session);
                    if !narrow {
                        x += widths.get(place).copied().unwrap_or_default();
                    }
                    part
                })
                .collect();
            view! {
                <g>
                    <line class="strength__line" x1="0" x2=width y1=top + row_height - 0.5 y2=top + row_height - 0.5/>
                    <g><a href=page><text class="strength__name" x="0" y=name_y>{name}</text></a></g>
                    {parts}
                </g>
            }
        })
        .collect();
    let height = found.len() as f64 * row_height;
    view! {
        <svg class="strength" data-picture="strength" width=width height=height viewBox=format!("0 0 {width} {height}") lang=lang.tag()>{rows}</svg>
    }
    .into_any()
}

/// One workshop of one theme: its number, then its marks. A link begins with a `<g>`: by itself the macro would take its
/// `<a>` for one of HTML.
fn draw_side(row: &Row, side: &Side, at: (f64, f64), weakest: u8, state: &ViewState, session: Session) -> AnyView {
    let lang = session.lang.get_untracked();
    let data = session.data();
    let (x, base) = at;
    let number = side.said.len();
    let list = list_of(row, side, state, &data);
    let workshop = data.set.workshop(side.workshop.as_str()).map(|w| w.name.get(lang).to_owned()).unwrap_or_default();
    let label = format!("{}, {workshop}", phrases::statements(number, lang));
    let count = (number > 0).then(|| {
        view! {
            <g><a href=session.href(&list) data-count=number.to_string() aria-label=label.clone()>
                <rect class="strength__hit" x=x y=base - 24.0 width=NUMBER + 16.0 height="26"/>
                <text class="strength__number" x=x + NUMBER + 10.0 y=base - 1.0 text-anchor="end">{dates::number(number, lang)}</text>
            </a></g>
        }
    });
    let marks: Vec<_> = side
        .said
        .iter()
        .enumerate()
        .filter_map(|(n, said)| {
            let s = data.set.statement(said.statement.as_str())?;
            let left = x + NUMBER + 18.0 + n as f64 * STEP;
            let href = session.href(&state.with_record(View::Statements, s.id.as_str()));
            let name = format!("{} {} – {}", pinpoint(s.id.as_str()), s.title.get(lang), verb_name(&data, said.verb.as_ref(), lang));
            Some(view! {
                <g><a class="said-link" href=href aria-label=name.clone() data-said=s.id.to_string()>
                    {tooltip(name.clone())}
                    <rect class="strength__hit" x=left - 2.0 y=base - 26.0 width=STEP height="28"/>
                    {mark(said.verb.as_ref(), said.step, weakest, left, base)}
                </a></g>
            })
        })
        .collect();
    let letter = (number > 0).then(|| view! { <text class="strength__letter" x=x y=base - 1.0>{side.workshop.to_string()}</text> });
    view! { <g class=format!("workshop--{}", side.workshop)>{letter}{count}{marks}</g> }.into_any()
}

/// The same numbers: a row a theme and workshop, a column a verb.
fn table(found: &[Row], session: Session) -> AnyView {
    let lang = session.lang.get_untracked();
    let data = session.data();
    let state = session.state.get();
    let words = TogetherMessages::of(lang);
    let steps = steps(&data);
    let heads: Vec<_> =
        steps.iter().map(|verb| view! { <th scope="col" class="num">{verb_name(&data, verb.as_ref(), lang)}</th> }).collect();
    let base = state.scope_as_filter(data.index.vocabulary()).in_view(View::Statements);
    let rows: Vec<_> = found
        .iter()
        .flat_map(|row| row.sides.iter().map(move |side| (row, side)))
        .map(|(row, side)| {
            let name = data.set.theme(row.theme.as_str()).map(|theme| theme.name.get(lang).to_owned()).unwrap_or_default();
            let cells: Vec<_> = steps
                .iter()
                .map(|verb| {
                    let ids = side.of(verb.as_ref());
                    let number = ids.len();
                    let link = (number > 0).then(|| {
                        view! { <a href=session.href(&base.with_pinpoints(ids)) data-count=number.to_string()>{dates::number(number, lang)}</a> }
                    });
                    view! { <td class="num">{link}</td> }
                })
                .collect();
            view! { <tr><th scope="row">{name}</th><td>{side.workshop.to_string()}</td>{cells}</tr> }
        })
        .collect();
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=words.strength>
            <table class="table">
                <thead><tr><th scope="col">{words.theme}</th><th scope="col">{phrases::facet_name(Facet::Workshop, lang)}</th>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
