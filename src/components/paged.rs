//! What keeps a view of many statements light: long lists by the page, and marks that stand for several.

use super::ListedOnly;
use crate::platform;
use crate::session::Session;
use crate::wording::phrases;
use leptos::prelude::*;

/// A data set of this size is always shown whole, because a browser finds, prints and reads only what is in the page.
const WHOLE: usize = 100;

/// How much of a long list is shown.
#[derive(Clone, Copy)]
pub struct Paged {
    limit: RwSignal<usize>,
    page: usize,
}

impl Paged {
    /// A list that begins with so many entries; with all of them in a small data set, or where the reader comes to a place
    /// further down.
    pub fn of(session: Session, page: usize) -> Paged {
        let whole = platform::goes_down() || session.data().set.statements.len() <= WHOLE;
        Paged { limit: RwSignal::new(if whole { usize::MAX } else { page }), page }
    }

    /// Shows the list as far as an entry; whether more has to come for that.
    pub fn reach(self, place: usize) -> bool {
        let far = self.limit.get_untracked() <= place;
        if far {
            self.limit.set(place.saturating_add(self.page));
        }
        far
    }

    /// How many entries are shown at most.
    pub fn limit(self) -> usize {
        self.limit.get()
    }
}

/// What takes the focus at an entry of a list, by the entry's place: a selector, and which of what it finds.
pub type FirstNew = Box<dyn Fn(usize) -> Option<(String, usize)> + Send + Sync>;

/// The ways to the rest of a list, where it has one: the next page, and all of it. On paper, how much of it is there.
#[component]
pub fn More(
    /// How much is shown.
    paged: Paged,
    /// How many entries there are.
    #[prop(into)]
    all: Signal<usize>,
    /// Where the reader goes on, by the place of the first entry that comes: the button may be gone then.
    focus: StoredValue<FirstNew>,
) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let rest = move || all.get().saturating_sub(paged.limit.get());
    let show = move |more: usize| {
        let next = focus.with_value(|of| of(paged.limit.get_untracked()));
        paged.limit.update(|limit| *limit = limit.saturating_add(more));
        platform::spawn(async move {
            leptos::task::tick().await;
            if let Some((selector, nth)) = next {
                platform::focus_to(&selector, nth, false);
            }
        });
    };
    let next_page = move || rest().min(paged.page);
    let whole = move || {
        (rest() > paged.page).then(|| {
            view! { <button type="button" class="button" data-more-all="" on:click=move |_| show(usize::MAX)>{move || phrases::show_all(all.get(), lang)}</button> }
        })
    };
    view! {
        <Show when=move || { rest() > 0 }>
            <p class="more">
                <button type="button" class="button" data-more="" on:click=move |_| show(paged.page)>{move || phrases::show_more(next_page(), lang)}</button>
                {whole}
            </p>
            <ListedOnly shown=Signal::derive(move || paged.limit.get()) all/>
        </Show>
    }
}

/// How many of the statements that a number beside them opens are named one by one: all in a small data set.
pub fn few(session: Session, most: usize) -> usize {
    if session.data().set.statements.len() <= WHOLE { usize::MAX } else { most }
}

/// How many statements one mark stands for: more than one only where a view would hold thousands of marks.
fn per_mark(session: Session) -> usize {
    session.data().set.statements.len().div_ceil(WHOLE).max(1)
}

/// How many marks show a number of statements.
pub fn marks_for(session: Session, number: usize) -> usize {
    number.div_ceil(per_mark(session))
}

/// What one mark stands for, where that is more than one statement.
#[component]
pub fn MarkScale() -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let per = per_mark(session);
    (per > 1).then(|| view! { <p class="help" data-mark-scale=per.to_string()>{phrases::one_mark(per, lang)}</p> })
}
