//! Statements as cards, and lists of them.

use super::{CopySource, Marked, More, Paged, SdgMark};
use crate::cite::pinpoint;
use crate::domain::Statement;
use crate::i18n::dates;
use crate::query::View;
use crate::session::{Loaded, Session, hue, memo};
use crate::wording::record;
use leptos::prelude::*;
use std::sync::Arc;

/// How many cards a view of a large data set has at first.
const FIRST: usize = 100;
/// How many cards are in the first picture of a view: more than a tall window shows.
const FIRST_PICTURE: usize = 12;
/// How many follow at a time.
const AT_ONCE: usize = 6;

/// One statement: pinpoint, title, text, and one quiet line.
#[component]
pub fn StatementCard(
    /// Place in the data set.
    row: usize,
    /// Level of the heading, 2 to 4.
    #[prop(default = 2)]
    level: u8,
) -> impl IntoView {
    let session = Session::get();
    let data = session.data();
    let Some(s) = data.set.statements.get(row) else { return ().into_any() };
    let lang = session.lang.get_untracked();
    let id = s.id.to_string();
    let page = {
        let id = id.clone();
        // Filters go along, so that the neighbours and the way back stay those of the list.
        move || session.href(&session.state.with(|state| state.with_record(View::Statements, &id)))
    };
    let link = view! { <a class="card__link" href=page><Marked text=s.title.get(lang).to_owned()/></a> };
    let heading = match level {
        2 => view! { <h2 class="card__title">{link}</h2> }.into_any(),
        3 => view! { <h3 class="card__title">{link}</h3> }.into_any(),
        _ => view! { <h4 class="card__title">{link}</h4> }.into_any(),
    };
    view! {
        <article id=id.clone() class=format!("card {}", hue(&s.workshop)) data-statement=id.clone()>
            <p class="card__pin">{pinpoint(&id)}</p>
            {heading}
            <p class="card__text"><Marked text=s.text.get(lang).to_owned()/></p>
            <MetaLine data=Arc::clone(&data) row/>
        </article>
    }
    .into_any()
}

/// Puts a statement into the note or takes it out; not inside another page, where there is no note.
#[component]
pub fn NoteButton(
    /// Statement.
    id: String,
) -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    if session.state.with_untracked(|state| state.embed) {
        return ().into_any();
    }
    let inside = {
        let id = id.clone();
        memo(move || session.noted.with(|ids| ids.contains(&id)))
    };
    let label = move || if inside.get() { m.in_note } else { m.add_to_note };
    // The place tells apart buttons that say the same.
    let place = id.clone();
    let toggle = move |_| session.toggle_in_note(&id);
    view! {
        <button type="button" class="note-button" data-note-button=place.clone() aria-pressed=move || inside.get().to_string() on:click=toggle>
            {label}<span class="visually-hidden">{format!(" {place}")}</span>
        </button>
    }
    .into_any()
}

/// Who says it and how strongly; themes; SDG squares.
#[component]
fn MetaLine(
    /// Data.
    data: Arc<Loaded>,
    /// Place in the data set.
    row: usize,
) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let Some(s) = data.set.statements.get(row) else { return ().into_any() };
    let themes = s.themes.iter().filter_map(|id| data.set.theme(id.as_str())).map(|theme| {
        let href = session.href(&session.start(View::Themes).with_record(View::Themes, theme.id.as_str()));
        view! { <a class="card__theme" href=href>{theme.name.get(lang).to_owned()}</a> }
    });
    let marks = {
        let data = Arc::clone(&data);
        move || {
            let (s, grounds) = (data.set.statements.get(row)?, session.counting.get());
            Some(grounds.links(s).map(|link| view! { <SdgMark to=link.to.to_string() grade=link.grade/> }).collect_view())
        }
    };
    view! {
        <div class="card__meta">
            <span class="card__voice">{record::attribution(&data.set, s, lang)}</span>
            <span class="card__themes">{themes.collect_view()}</span>
            <span class="card__sdgs">{marks}</span>
            <span class="card__acts"><NoteButton id=s.id.to_string()/><CopySource id=s.id.to_string()/></span>
        </div>
    }
    .into_any()
}

/// The matching statements in order.
#[component]
pub fn StatementList(
    /// Only statements for which this holds; all without it.
    #[prop(optional)]
    only: Option<fn(&Statement, &str) -> bool>,
    /// What `only` compares with.
    #[prop(optional, into)]
    of: String,
    /// Level of the headings.
    #[prop(default = 2)]
    level: u8,
    /// How many such lists stand side by side or below each other.
    #[prop(default = 1)]
    among: usize,
) -> impl IntoView {
    let session = Session::get();
    let rows = memo(move || {
        let data = session.data();
        let keep = |row: &u32| match (only, data.set.statements.get(*row as usize)) {
            (Some(only), Some(s)) => only(s, &of),
            (_, s) => s.is_some(),
        };
        session.outcome.with(|outcome| outcome.order.iter().copied().filter(keep).collect::<Vec<u32>>())
    });
    view! { <Cards rows level among/> }
}

/// Statements as cards; of a very long list a part at first, which says so on paper too.
#[component]
pub fn Cards(
    /// The statements, as places in the data set.
    #[prop(into)]
    rows: Signal<Vec<u32>>,
    /// Level of the headings.
    level: u8,
    /// How many such lists share the view.
    #[prop(default = 1)]
    among: usize,
) -> impl IntoView {
    let session = Session::get();
    let paged = Paged::of(session, FIRST / among.max(1));
    let drawn = StoredValue::new(Drawn::default());
    let again = RwSignal::new(0);
    let reach = move |list: usize, until: usize| {
        if drawn.try_update_value(|drawn| drawn.reach(list, until)) == Some(true) {
            again.try_update(|times| *times += 1);
        }
    };
    let shown = move || {
        again.track();
        let (rows, limit) = (rows.get(), paged.limit());
        drawn
            .try_update_value(|drawn| {
                for until in drawn.take(rows, limit, FIRST_PICTURE / among.max(1), session.stages.wait()) {
                    let list = drawn.list;
                    session.stages.push(move || reach(list, until));
                }
                drawn.cards.clone()
            })
            .unwrap_or_default()
    };
    // The reader goes on at the first card that came.
    let first_new = move |place: usize| {
        let row = rows.with_untracked(|rows| rows.get(place).copied())?;
        session.data().set.statements.get(row as usize).map(|s| (format!("[data-statement=\"{}\"] .card__link", s.id), 0))
    };
    view! {
        <div class="cards">
            <For each=shown key=|row| *row let:row>
                <StatementCard row=row as usize level/>
            </For>
        </div>
        <More paged all=Signal::derive(move || rows.with(Vec::len)) focus=StoredValue::new(Box::new(first_new))/>
    }
}

/// What of a list is drawn. A picture that answers a click has the cards that were there before and those at the top; the others
/// come after it, some at a time.
#[derive(Debug, Default)]
struct Drawn {
    rows: Vec<u32>,
    cards: Vec<u32>,
    /// Cards that were drawn for the list before, sorted.
    kept: Vec<u32>,
    /// Which list it is, counted from 1.
    list: usize,
    /// The first place that waits.
    until: usize,
}

impl Drawn {
    /// Goes on with a list, or to another one: its first `top` places at once, if `waits`. Returns up to which places the rest comes.
    fn take(&mut self, rows: Vec<u32>, limit: usize, top: usize, waits: bool) -> Vec<usize> {
        let mut to_come = Vec::new();
        if self.list == 0 || self.rows != rows {
            self.rows = rows;
            self.kept = std::mem::take(&mut self.cards);
            self.kept.sort_unstable();
            self.list += 1;
            self.until = usize::MAX;
            let late: Vec<usize> =
                self.shown(limit).filter(|(place, row)| waits && *place >= top && !self.has(*row)).map(|(place, _)| place).collect();
            if !late.is_empty() {
                self.until = top;
                to_come = late.iter().copied().step_by(AT_ONCE).skip(1).chain([usize::MAX]).collect();
            }
        }
        self.cards = self.shown(limit).filter(|(place, row)| *place < self.until || self.has(*row)).map(|(_, row)| row).collect();
        to_come
    }

    /// Goes on to a place, if that is still about this list.
    fn reach(&mut self, list: usize, until: usize) -> bool {
        let goes_on = self.list == list;
        if goes_on {
            self.until = until;
        }
        goes_on
    }

    fn shown(&self, limit: usize) -> impl Iterator<Item = (usize, u32)> {
        self.rows.iter().copied().take(limit).enumerate()
    }

    fn has(&self, row: u32) -> bool {
        self.kept.binary_search(&row).is_ok()
    }
}

/// On paper, where nothing can be opened any more: how much of a list is there.
#[component]
pub fn ListedOnly(
    /// How many are shown.
    shown: Signal<usize>,
    /// How many there are.
    all: Signal<usize>,
) -> impl IntoView {
    let lang = Session::get().lang.get_untracked();
    let text = move || format!("1–{} / {}", dates::number(shown.get(), lang), dates::number(all.get(), lang));
    view! { <p class="paper-only" data-listed="">{text}</p> }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOP: usize = 4;

    /// Draws a list to its end; what each picture has.
    fn pictures(drawn: &mut Drawn, rows: &[u32], limit: usize, waits: bool) -> Vec<Vec<u32>> {
        let to_come = drawn.take(rows.to_vec(), limit, TOP, waits);
        let mut pictures = vec![drawn.cards.clone()];
        for until in to_come {
            assert!(drawn.reach(drawn.list, until));
            assert!(drawn.take(rows.to_vec(), limit, TOP, waits).is_empty(), "a stage is no list of its own");
            pictures.push(drawn.cards.clone());
        }
        pictures
    }

    #[test]
    fn the_first_picture_has_the_top_and_what_was_there_and_the_rest_follows() {
        let all: Vec<u32> = (0..20).collect();
        let mut drawn = Drawn::default();
        let first = pictures(&mut drawn, &all, usize::MAX, true);
        let lengths: Vec<usize> = first.iter().map(Vec::len).collect();
        assert_eq!(lengths, [4, 10, 16, 20]);
        assert_eq!(first.last(), Some(&all));
        // Fewer: at once, since all of them are there.
        let few = [1, 7, 13, 15, 17, 19];
        assert_eq!(pictures(&mut drawn, &few, usize::MAX, true), [few.to_vec()]);
        // All again: those stay where they belong, others come.
        let again = pictures(&mut drawn, &all, usize::MAX, true);
        assert_eq!(again.first().map(Vec::as_slice), Some(&[0, 1, 2, 3, 7, 13, 15, 17, 19][..]));
        assert_eq!(again.last(), Some(&all));
        // Another order of the same ones.
        let back: Vec<u32> = all.iter().rev().copied().collect();
        assert_eq!(pictures(&mut drawn, &back, usize::MAX, true), [back]);
    }

    #[test]
    fn nothing_waits_for_a_reader_who_comes_to_a_place_further_down_and_a_page_has_its_length() {
        let all: Vec<u32> = (0..20).collect();
        assert_eq!(pictures(&mut Drawn::default(), &all, usize::MAX, false), [(0..20).collect::<Vec<u32>>()]);
        let mut drawn = Drawn::default();
        let page = pictures(&mut drawn, &all, 12, true);
        assert_eq!(page.last().map(Vec::as_slice), all.get(..12));
        // The next page comes when it is asked for.
        assert!(drawn.take(all.clone(), 16, TOP, true).is_empty());
        assert_eq!(Some(drawn.cards.as_slice()), all.get(..16));
        assert_eq!(pictures(&mut Drawn::default(), &[], usize::MAX, true), [Vec::<u32>::new()]);
    }

    #[test]
    fn a_stage_of_a_list_that_is_gone_changes_nothing() {
        let mut drawn = Drawn::default();
        let to_come = drawn.take((0..20).collect(), usize::MAX, TOP, true);
        let gone = drawn.list;
        drawn.take((10..40).collect(), usize::MAX, TOP, true);
        for until in to_come {
            assert!(!drawn.reach(gone, until));
        }
        assert_eq!(drawn.until, TOP);
    }
}
