//! How strongly it was said, by theme and workshop: one mark a statement, as tall as its verb is strong.

mod draw;

use super::{Figure, Hands, OneStop, measured, room_of_page};
use crate::across::matrix::moves::{Place, Step};
use crate::across::strength::plan::{BAR, DOT, Form, PITCH, Plan, RING, TALL, piles};
use crate::across::strength::{Row, Tally, rows};
use crate::domain::{Lang, VerbId};
use crate::i18n::grammar::lower_first;
use crate::i18n::{TogetherMessages, dates};
use crate::query::{Facet, View};
use crate::session::{Loaded, Session, memo};
use crate::wording::{phrases, together};
use leptos::{html, prelude::*};

/// The number of the first workshop of the first theme, where it has one.
const START: Place = Place { row: 0, column: 1 };

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
    let root = NodeRef::<html::Div>::new();
    let room = measured(root, room_of_page(session));
    let plan = memo(move || {
        let data = session.data();
        found.with(|found| Plan::of(found, &names(found, &data, lang), room.get()))
    });
    let hands = Hands::new(START, move |place| plan.with(|plan| plan.held(place)));
    let to = move |step: Step, at: Place| plan.with_untracked(|plan| step.among(at, &plan.places()));
    let title = memo(move || found.with(|found| title_of(Tally::of(found), &session.data(), lang)));
    let below = move || view! { {move || found.with(|found| several(found, lang, if piles(found) { together::cells } else { together::marks }))}{key(session, found)}<p id="strength-keys" class="help strength-keys">{words.strength_keys}</p> };
    let twin = move || found.with(|found| table(found, session));
    view! {
        <Show when=move || found.with(|found| !found.is_empty())>
            <section aria-labelledby="strength-title">
                <h2 id="strength-title" class="section-title">{words.strength}</h2>
                <div node_ref=root>
                    <Figure name="strength" title below twin>
                        <OneStop hands to class="strength-picture">
                            {move || found.with(|found| plan.with(|plan| draw::draw(found, plan, title.into(), hands, session)))}
                        </OneStop>
                    </Figure>
                </div>
            </section>
        </Show>
    }
}

/// The names of the themes of rows.
fn names(found: &[Row], data: &Loaded, lang: Lang) -> Vec<String> {
    found.iter().map(|row| data.set.theme(row.theme.as_str()).map(|theme| theme.name.get(lang).to_owned()).unwrap_or_default()).collect()
}

/// Counts each statement once, although it may stand in several rows.
fn title_of(tally: Tally, data: &Loaded, lang: Lang) -> String {
    let verbs: Vec<String> =
        data.set.verbs.iter().filter(|verb| verb.rank.is_some_and(|rank| rank <= 2)).map(|verb| lower_first(verb.name.get(lang))).collect();
    together::strength_title(tally.strong, &verbs.join(", "), tally.plain, tally.statements, lang)
}

/// Says that statements stand in several rows, where they do.
fn several(found: &[Row], lang: Lang, say: fn(usize, usize, Lang) -> String) -> Option<AnyView> {
    let tally = Tally::of(found);
    (tally.marks > tally.statements)
        .then(|| view! { <p class="help" data-several=tally.marks.to_string()>{say(tally.marks, tally.statements, lang)}</p> }.into_any())
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

/// How many ranks the verbs have: the height of a mark is measured against them.
fn ranks(data: &Loaded) -> u8 {
    data.set.verbs.iter().filter_map(|verb| verb.rank).max().unwrap_or(1)
}

/// A mark in its room on its base line.
fn mark(form: Form, x: f64, base: f64) -> AnyView {
    let middle = x + PITCH / 2.0;
    match form {
        Form::Bar(tall) => view! { <rect class="said" x=middle - BAR / 2.0 y=base - tall width=BAR height=tall/> }.into_any(),
        Form::Ring => view! { <circle class="said said--plain" cx=middle cy=base r=RING/> }.into_any(),
        Form::Dot => view! { <circle class="said said--none" cx=middle cy=base r=DOT/> }.into_any(),
    }
}

/// What the marks mean.
fn key(session: Session, found: Memo<Vec<Row>>) -> AnyView {
    let lang = session.lang.get_untracked();
    let data = session.data();
    let ranks = ranks(&data);
    let items: Vec<_> = steps(&data)
        .into_iter()
        .map(|verb| {
            let step = verb.as_ref().and_then(|id| data.set.verbs.iter().find(|v| v.id == *id)).and_then(|verb| verb.rank);
            let name = verb_name(&data, verb.as_ref(), lang);
            let form = Form::of(verb.as_ref(), step, ranks);
            view! {
                <li><svg class="key__mark said-key" width=PITCH height=TALL + 6.0 aria-hidden="true" focusable="false"><g><line class="strength__base" x1="0" x2=PITCH y1=TALL + 1.0 y2=TALL + 1.0/></g>{mark(form, 0.0, TALL + 1.0)}</svg>{name}</li>
            }
        })
        .collect();
    let words = TogetherMessages::of(lang);
    let rule = move || if found.with(|found| piles(found)) { words.strength_key_piled } else { words.strength_key };
    view! { <p class="help">{rule}</p><ul class="key strength-key">{items}</ul><p class="help">{words.strength_filter}</p> }.into_any()
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
        {several(found, lang, together::cells)}
        <div class="table-scroll" tabindex="0" role="region" aria-label=words.strength>
            <table class="table">
                <thead><tr><th scope="col">{words.theme}</th><th scope="col">{phrases::facet_name(Facet::Workshop, lang)}</th>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
