//! A citation of one statement, in the reader's format, to copy.

use crate::app::{Session, edge, memo};
use crate::cite::{Citable, Format};
use crate::query::View;
use leptos::prelude::*;

/// Format, text, copy.
#[component]
pub fn CiteBox(
    /// Statement.
    id: String,
) -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let format = RwSignal::new(Format::default());
    let said = RwSignal::new(m.copy_citation);
    let text = memo(move || {
        let data = session.data();
        let link = session.start(View::Statements).with_record(View::Statements, &id).shared_link(data.index.vocabulary());
        let citable = data.set.statement(&id).and_then(|s| Citable::of(&data.set, s, &edge::absolute(&link)));
        citable.map(|c| c.write(format.get())).unwrap_or_default()
    });
    let copy = move |_| {
        edge::spawn(async move {
            let Some(text) = text.try_get_untracked() else { return };
            let done = if edge::copy(&text).await { m.citation_copied } else { m.copy_by_hand };
            let _ = said.try_set(done);
            session.announce(done);
        });
    };
    let options = Format::ALL.map(|format| view! { <option value=format.id()>{format.name()}</option> });
    let choose = move |value: String| {
        if let Some(next) = Format::ALL.into_iter().find(|format| format.id() == value) {
            format.set(next);
            said.set(m.copy_citation);
        }
    };
    view! {
        <section class="cite" data-cite="" aria-labelledby="cite-title">
            <h2 id="cite-title" class="section-title">{m.cite}</h2>
            <div class="cite__bar">
                <label class="field"><span>{m.citation_format}</span>
                    <select class="select" data-format="" on:change=move |event| choose(event_target_value(&event))>{options.into_iter().collect_view()}</select>
                </label>
                <button type="button" class="button" data-copy="" on:click=copy>{move || said.get()}</button>
            </div>
            <pre class="cite__text" data-citation="">{move || text.get()}</pre>
            <p class="help">{m.cite_help}</p>
        </section>
    }
}
