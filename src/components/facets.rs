//! The facets: on a wide page a rail beside the list that they serve, elsewhere a row above the content, each of which opens;
//! on a narrow one a sheet.

use super::{AfterwardsSwitch, DeadEnd, Headline, PageHead};
use crate::dataset::AGENDA;
use crate::domain::Date;
use crate::i18n::dates;
use crate::i18n::dates::Typed;
use crate::platform;
use crate::query::{Facet, Mode, Term, ViewState};
use crate::session::{Session, memo, soon, tell};
use crate::wording::value_name;
use crate::wording::{dialogue, phrases};
use leptos::prelude::*;

/// How many values of a long facet are shown before the reader asks for all.
const SHOWN: usize = 10;

/// A collection view: heading, facets, headline, content.
#[component]
pub fn Collection(
    /// The heading of the page.
    heading: String,
    /// What stands below the heading, above the headline.
    #[prop(optional, into)]
    lead: ViewFn,
    /// What the view counts in its headline instead of statements.
    #[prop(optional, into)]
    count: Option<ViewFn>,
    /// The content.
    children: Children,
) -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    // Inside another page the view shows what was chosen and offers no filters.
    let (embed, rail) = session.state.with_untracked(|state| (state.embed, state.view.keeps_filters_open() && state.id.is_none()));
    let wide = move || {
        let filters = if rail { view! { <Groups/> }.into_any() } else { view! { <Chips/> }.into_any() };
        view! {
            <a class="skip" href="#results">{m.skip_filters}</a>
            <aside class="rail" class:rail--row=!rail data-rail="" aria-label=m.filters>{filters}</aside>
        }
    };
    view! {
        <div class="collection" class:collection--rail=rail class:collection--embed=embed>
            <div class="collection__head">
                <PageHead heading take=!embed/>
                {lead.run()}
            </div>
            <div class="collection__controls">
                {(!embed).then(|| view! { <Show when=move || session.presence.narrow.get() fallback=wide><Sheet/></Show> })}
                <Headline count/>
            </div>
            <div id="results" class="collection__body" tabindex="-1">
                <DeadEnd/>
                {children()}
            </div>
        </div>
    }
}

#[component]
fn Sheet() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let close = move |_| platform::close_dialog("[data-sheet]");
    let shown = move || phrases::show_statements(session.outcome.with(|outcome| outcome.matching()), lang);
    view! {
        <dialog class="sheet" data-sheet="" aria-label=m.filters>
            <div class="sheet__body">
                <p class="sheet__title">{m.filters}</p>
                <Groups/>
            </div>
            <div class="sheet__foot">
                <button type="button" class="button button--strong" data-close-facets="" on:click=close>{shown}</button>
            </div>
        </dialog>
    }
}

#[component]
fn Groups() -> impl IntoView {
    let groups = Facet::ALL.map(|facet| view! { <Group facet/> });
    view! {
        <div class="facets">
            {groups.into_iter().collect_view()}
            <Dates/>
            <AfterwardsSwitch/>
        </div>
    }
}

/// The filters as a row: those that readers reach for first, the others together in one more.
#[component]
fn Chips() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let near = |facet: &Facet| facet.opens();
    let first: Vec<_> = Facet::ALL.into_iter().filter(near).map(|facet| view! { <Group facet chip=true/> }).collect();
    let rest: Vec<Facet> = Facet::ALL.into_iter().filter(|facet| !near(facet)).collect();
    let among = rest.clone();
    let chosen = memo(move || session.state.with(|state| among.iter().map(|facet| state.chosen_in(*facet)).sum::<usize>() + state.dates()));
    let rest: Vec<_> = rest.into_iter().map(|facet| view! { <Group facet/> }).collect();
    view! {
        <div class="facets facets--row">
            <span class="facets__name" aria-hidden="true">{m.filters}</span>
            {first}
            <details class="chip" data-pop="" data-more-filters="">
                <summary class="chip__summary"><span>{m.more_filters}</span><Number of=chosen/></summary>
                <div class="chip__body">{rest}<Dates/></div>
            </details>
            <AfterwardsSwitch/>
        </div>
    }
}

/// How many values are chosen, where any are.
#[component]
fn Number(of: Memo<usize>) -> impl IntoView {
    move || (of.get() > 0).then(|| view! { <span class="facet__chosen">{of.get().to_string()}</span> })
}

#[component]
fn Group(
    /// Which facet.
    facet: Facet,
    /// Whether it is one of a row, which opens over the content, and one at a time.
    #[prop(default = false)]
    chip: bool,
) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let vocabulary = data.index.vocabulary();
    // The mode is that of the values chosen; with none chosen it is what the reader wants next.
    let wanted = RwSignal::new(Mode::Any);
    let mode = memo(move || {
        let wanted = wanted.get();
        session.state.with(|state| {
            let filled = |mode: &Mode| !state.choice(facet).of(*mode).is_empty();
            if filled(&wanted) { wanted } else { Mode::ALL.into_iter().find(filled).unwrap_or(wanted) }
        })
    });
    let chosen = memo(move || session.state.with(|state| state.chosen_in(facet)));
    let opens = !chip && (facet.opens() || chosen.get_untracked() > 0);

    // What no statement of the set has is no way to filter it.
    if vocabulary.terms(facet).all(|term| data.index.rows(facet, term).is_clear()) {
        return ().into_any();
    }
    let [class, summary_class, body_class] =
        if chip { ["chip", "chip__summary", "chip__body"] } else { ["facet", "facet__summary", "facet__body"] };
    let summary = view! { <summary class=summary_class><span>{phrases::facet_name(facet, lang)}</span><Number of=chosen/></summary> };
    let choices = move || view! { <Choices facet wanted mode/> }.into_any();
    // What is folded away is not in the first picture, nor is anything in the sheet of a narrow page.
    let seen = opens && !session.presence.narrow.get_untracked();
    let choices = if seen { choices() } else { soon(session.stages, choices) };
    view! {
        <details class=class data-facet-group=facet.key() data-pop=chip.then_some("") open=opens>
            {summary}<fieldset class=body_class>{choices}</fieldset>
        </details>
    }
    .into_any()
}

/// How the values of a facet are read, and the values.
#[component]
fn Choices(
    /// Which facet.
    facet: Facet,
    /// The mode that the reader asked for.
    wanted: RwSignal<Mode>,
    /// The mode in force.
    mode: Memo<Mode>,
) -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let vocabulary = data.index.vocabulary();
    let mut options: Vec<(Term, String, usize)> = vocabulary
        .terms(facet)
        .map(|term| (term, value_name(&data.set, vocabulary, facet, term, lang), data.index.rows(facet, term).count_ones(..)))
        .collect();
    if facet.is_ranked() {
        options.sort_by_key(|(_, _, number)| std::cmp::Reverse(*number));
    }
    let unstated = data.index.rows(facet, Term::NONE).count_ones(..);
    if unstated > 0 {
        options.push((Term::NONE, m.not_stated.to_owned(), unstated));
    }
    let all = RwSignal::new(false);
    let mut kept = 0;
    let mut hides = false;
    let options: Vec<Choice> = options
        .into_iter()
        .map(|(term, name, number)| {
            let id = vocabulary.id(facet, term).to_owned();
            let is_target = facet == Facet::Sdg && id.contains('.');
            let first = match facet {
                _ if term == Term::NONE => true,
                Facet::Sdg => !is_target && (number > 0 || id == AGENDA),
                _ => !facet.is_ranked() || kept < SHOWN,
            };
            kept += usize::from(first);
            hides |= !first;
            Choice { facet, term, id, name, first, is_target, shows: Shows::new() }
        })
        .collect();
    // One reader of the state for all values: what each of them shows it is told, and only what is new.
    let places: Vec<_> = options.iter().map(|choice| (choice.term, choice.first, choice.shows)).collect();
    let say = move || {
        let (mode, all) = (mode.get(), all.get());
        let counts: Vec<usize> =
            session.outcome.with(|outcome| places.iter().map(|(term, ..)| outcome.count(facet, mode, *term) as usize).collect());
        // Once the filters leave only a few values, all of those are shown, however rare they are.
        let few = places.iter().zip(&counts).filter(|((term, ..), count)| *term != Term::NONE && **count > 0).count() <= SHOWN;
        session.state.with(|state| {
            let chosen = state.choice(facet).of(mode);
            for ((term, first, shows), count) in places.iter().zip(&counts) {
                let checked = chosen.contains(term);
                tell(shows.count, *count);
                tell(shows.checked, checked);
                tell(shows.hidden, !(*first || all || checked || (few && *count > 0)));
            }
        });
    };
    untrack(&say);
    Effect::new(move |_| say());
    let rows = options.into_iter().map(|choice| choice.draw(session, mode)).collect_view();
    let modes = Mode::ALL.map(|mode| view! { <option value=mode_id(mode)>{phrases::mode_name(mode, lang)}</option> });
    let set_mode = move |value: String| {
        let Some(next) = Mode::ALL.into_iter().find(|mode| mode_id(*mode) == value) else { return };
        wanted.set(next);
        let state = session.state.get_untracked();
        if !state.choice(facet).is_empty() {
            session.go(&state.with_mode(facet, next));
        }
    };
    view! {
        <legend class="visually-hidden">{phrases::facet_name(facet, lang)}</legend>
        <label class="facet__mode">
            <span class="visually-hidden">{m.mode}</span>
            <select class="select select--quiet" data-mode=facet.key() prop:value=move || mode_id(mode.get())
                on:change=move |event| set_mode(event_target_value(&event))>{modes.into_iter().collect_view()}</select>
        </label>
        {rows}
        {hides.then(|| view! {
            <button type="button" class="facet__more" aria-expanded=move || all.get().to_string() on:click=move |_| all.update(|all| *all = !*all)>
                {move || if all.get() { m.show_fewer } else { m.show_all }}
            </button>
        })}
    }
}

fn mode_id(mode: Mode) -> &'static str {
    match mode {
        Mode::Any => "any",
        Mode::All => "all",
        Mode::Not => "not",
    }
}

/// A value of a facet.
struct Choice {
    facet: Facet,
    term: Term,
    id: String,
    name: String,
    /// Whether it is among those shown at first.
    first: bool,
    /// Whether it is a target below its goal.
    is_target: bool,
    shows: Shows,
}

/// What of a value changes with the state.
#[derive(Clone, Copy)]
struct Shows {
    /// Statements that the next click leaves.
    count: RwSignal<usize>,
    /// Whether it is chosen, in the mode in force.
    checked: RwSignal<bool>,
    /// Whether it waits for the reader to ask for all.
    hidden: RwSignal<bool>,
}

impl Shows {
    fn new() -> Shows {
        Shows { count: RwSignal::new(0), checked: RwSignal::new(false), hidden: RwSignal::new(false) }
    }
}

impl Choice {
    /// A box to be ticked, with its count. A click is read in the mode in force.
    fn draw(self, session: Session, mode: Memo<Mode>) -> AnyView {
        let Choice { facet, term, id, name, is_target, shows: Shows { count, checked, hidden }, .. } = self;
        let lang = session.lang.get_untracked();
        let toggle =
            move |_| session.go(&session.state.with_untracked(|state: &ViewState| state.toggle(facet, mode.get_untracked(), term)));
        let class = if is_target { "choice choice--target" } else { "choice" };
        let square = (facet == Facet::Sdg && term != Term::NONE)
            .then(|| view! { <span class=format!("choice__square {}", super::goal_class(&id)) aria-hidden="true">{""}</span> });
        view! {
            <label class=class class:choice--none=move || count.get() == 0 hidden=move || hidden.get()
                data-facet=facet.key() data-value=id data-count=move || count.get().to_string()>
                <input type="checkbox" prop:checked=move || checked.get() on:change=toggle/>
                {square}
                <span class="choice__name">{name}</span>
                <span class="choice__count">{move || dates::number(count.get(), lang)}</span>
            </label>
        }
        .into_any()
    }
}

/// From and to, as years, months or days.
#[component]
fn Dates() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let wrong = RwSignal::new(None::<Typed>);
    let chosen = memo(move || session.state.with(|state| (state.from, state.to)));
    // What is being typed in a field, and the date that it left in force: while that is so, the field keeps its letters.
    let drafts = [RwSignal::new(None::<(String, Option<Date>)>); 2];
    let date_of = move |is_from: bool, (from, to): (Option<Date>, Option<Date>)| if is_from { from } else { to };
    let draft_of = move |is_from: bool| {
        let [from, to] = drafts;
        if is_from { from } else { to }
    };
    let shown = move |is_from: bool| {
        let date = date_of(is_from, chosen.get());
        let draft = draft_of(is_from).get().filter(|(_, of)| *of == date);
        draft.map_or_else(|| date.map(|date| date.to_string()).unwrap_or_default(), |(text, _)| text)
    };
    let read = |text: &str| {
        let text = text.trim();
        if text.is_empty() { Ok(None) } else { dates::typed(text).map(Some) }
    };
    // Acts with each letter and never on the way out, when the browser is moving the focus.
    let typed = move |text: String, is_from: bool| {
        wrong.set(None);
        let read = read(&text);
        let date = read.unwrap_or_else(|_| date_of(is_from, chosen.get_untracked()));
        draft_of(is_from).set(Some((text, date)));
        let state = session.state.get_untracked();
        let next = if is_from { state.with_dates(date, state.to) } else { state.with_dates(state.from, date) };
        session.type_in(if is_from { "from" } else { "to" }, &next);
    };
    let left = move |text: String, is_from: bool| {
        let read = read(&text);
        // What was understood is shown as it is meant; what was not stays to be mended.
        if read.is_ok() {
            draft_of(is_from).set(None);
        }
        wrong.set(read.err());
        session.end_typing();
    };
    let help = move || match wrong.get() {
        None => m.date_help,
        Some(Typed::Wrong) => m.date_wrong,
        Some(Typed::Ambiguous) => m.date_ambiguous,
    };
    let opens = session.state.with_untracked(|state| state.from.is_some() || state.to.is_some());
    let [example, other_example] = dialogue::example_days(&session.data().set);
    view! {
        <details class="facet" data-facet-group="date" open=opens>
            <summary class="facet__summary"><span>{m.dates}</span></summary>
            <div class="facet__body">
                <label class="field"><span>{m.from_date}</span>
                    <input class="input" type="text" autocomplete="off" placeholder=example data-from="" aria-describedby="date-help"
                        prop:value=move || shown(true) on:input=move |event| typed(event_target_value(&event), true)
                        on:change=move |event| left(event_target_value(&event), true)/>
                </label>
                <label class="field"><span>{m.to_date}</span>
                    <input class="input" type="text" autocomplete="off" placeholder=other_example data-to="" aria-describedby="date-help"
                        prop:value=move || shown(false) on:input=move |event| typed(event_target_value(&event), false)
                        on:change=move |event| left(event_target_value(&event), false)/>
                </label>
                <p id="date-help" class="help" class:help--wrong=move || wrong.with(Option::is_some)>{help}</p>
            </div>
        </details>
    }
}
