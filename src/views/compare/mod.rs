//! What changed between the meetings?

mod beside;
mod mark;
mod open;
mod overview;
mod rows;
mod terms;

use crate::across::compare::{Matter, Tally, matters, matters_by_row, shown, with_verdicts};
use crate::across::words;
use crate::components::{Collection, NothingDrawn, Paged, UnitCount, WithContext};
use crate::dataset::Context;
use crate::i18n::CompareMessages;
use crate::query::View;
use crate::session::{Fetched, Session, memo};
use crate::wording::dialogue::name_of_view;
use leptos::prelude::*;
use std::sync::Arc;

/// The view.
pub fn show(open: Option<String>) -> AnyView {
    view! { <Compare open/> }.into_any()
}

/// The matters, one of them open or not.
#[component]
pub fn Compare(
    /// Matter that is open.
    open: Option<String>,
) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let lead = move || {
        let took_up = session.ends().map(|[first, last]| words::took_up(first.name.get(lang), last.name.get(lang), lang));
        view! { <p class="lead">{took_up}</p> }
    };
    let show = move |context| view! { <Matters context open=open.clone()/> }.into_any();
    let number = move || {
        let Fetched::Ready(context) = session.context() else { return None };
        let data = session.data();
        let shown = session.state.with(|state| shown(&data.set, &context.alignments, &data.index, state).len());
        Some((shown, context.alignments.len()))
    };
    let count = move || view! { <UnitCount number name=words::matters/> };
    view! {
        <Collection heading=name_of_view(View::Compare, &session.data().set, lang) lead count>
            <WithContext show/>
        </Collection>
    }
}

/// How many statements of a long text stand beside the other at first.
const READ: usize = 40;

/// What the parts of the view share.
#[derive(Clone, Copy)]
struct Shared {
    /// What is compared.
    context: StoredValue<Arc<Context>>,
    /// The matters of the selection, whatever their verdict.
    all: Memo<Vec<Matter>>,
    /// Those that are shown.
    shown: Memo<Vec<Matter>>,
    /// The matter that is open, as a place among the alignments.
    open: Option<usize>,
    /// The matter that the reader points at.
    pointed: RwSignal<Option<usize>>,
    /// The matters of every statement, by its place in the data set.
    by_row: StoredValue<Vec<Vec<usize>>>,
    /// How much of each text is shown.
    texts: [Paged; 2],
    /// Where each text was last put by the program: the scroll that this causes is not the reader's.
    put: StoredValue<[Option<f64>; 2]>,
}

impl Shared {
    /// Whether a matter is open or pointed at.
    fn is_marked(self, place: usize) -> bool {
        self.open == Some(place) || self.pointed.get() == Some(place)
    }

    /// What a matter is about.
    fn topic(self, place: usize, session: Session) -> String {
        let lang = session.lang.get_untracked();
        self.context.with_value(|context| context.alignments.get(place).map(|a| a.topic.get(lang).to_owned())).unwrap_or_default()
    }

    /// The id of a matter.
    fn id(self, place: usize) -> String {
        self.context.with_value(|context| context.alignments.get(place).map(|a| a.id.to_string())).unwrap_or_default()
    }

    /// The link that opens a matter.
    fn href(self, place: usize, session: Session) -> String {
        let id = self.id(place);
        session.href(&session.state.with(|state| state.with_record(View::Compare, &id)))
    }

    /// What a verdict is called.
    fn verdict_name(self, verdict: crate::query::Verdict, session: Session) -> String {
        let lang = session.lang.get_untracked();
        let named = |context: &Arc<Context>| {
            context.verdicts.iter().find(|named| named.id.as_str() == verdict.id()).map(|named| named.name.get(lang).to_owned())
        };
        self.context.with_value(named).unwrap_or_else(|| verdict.id().to_owned())
    }
}

#[component]
fn Matters(
    /// What is compared.
    context: Arc<Context>,
    /// Matter that is open.
    open: Option<String>,
) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let c = CompareMessages::of(lang);
    let open = open.and_then(|id| context.alignments.iter().position(|a| a.id.as_str() == id));
    let counted = Arc::clone(&context);
    let number = move |state: &crate::query::ViewState| {
        let data = session.data();
        shown(&data.set, &counted.alignments, &data.index, state).len()
    };
    let by_row = StoredValue::new(matters_by_row(&session.data().set, &context.alignments));
    let context = StoredValue::new(context);
    let all = memo(move || {
        let data = session.data();
        let selected = data.index.select(&session.state.get());
        context.with_value(|context| matters(&data.set, &context.alignments, &selected))
    });
    let shown = memo(move || session.state.with(|state| all.with(|all| with_verdicts(all, &state.verdicts))));
    let shared = Shared {
        context,
        all,
        shown,
        open,
        pointed: RwSignal::new(None),
        by_row,
        texts: [Paged::of(session, READ), Paged::of(session, READ)],
        put: StoredValue::new([None; 2]),
    };
    let some = move || shown.with(|shown| !shown.is_empty());
    view! {
        {open.map(|place| view! { <open::Open shared place/> })}
        <Show when=move || all.with(|all| !all.is_empty())><rows::Verdicts shared/></Show>
        <NothingDrawn of=number name=words::matters/>
        <Show when=some>
            <overview::Overview shared/>
            <p class="help">{c.caution}</p>
            <section aria-labelledby="matters-title">
                <h2 id="matters-title" class="section-title">{c.matters}" "<span class="section-title__more">{move || shown.with(|shown| words::matters(Tally::of(shown).total(), lang))}</span></h2>
                <rows::Rows shared/>
            </section>
            {open.is_none().then(|| view! { <terms::Terms shared/> })}
            <beside::Columns shared/>
        </Show>
    }
}
