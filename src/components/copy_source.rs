//! A statement with its source, copied at one press.

use crate::cite;
use crate::platform;
use crate::query::View;
use crate::session::Session;
use leptos::prelude::*;

/// Copies what was said, by whom, where, and the address; where the clipboard refuses, shows it to be copied by hand.
#[component]
pub fn CopySource(
    /// Statement.
    id: String,
    /// Whether it is the first thing to do there: a button, and not one of the quiet ones of a card.
    #[prop(default = false)]
    strong: bool,
) -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let copied = RwSignal::new(false);
    let by_hand = RwSignal::new(None::<String>);
    // The place tells apart buttons that say the same.
    let place = id.clone();
    let copy = move |_| {
        let data = session.data();
        let Some(s) = data.set.statement(&id) else { return };
        // The statement alone: the filters by which it was found are the reader's own.
        let link = session.link_to(&session.start(View::Statements).with_record(View::Statements, &id));
        let line = cite::line(&data.set, s, session.lang.get_untracked(), &link);
        platform::spawn(async move {
            let done = platform::copy_forms(Some(&line.html), &line.text).await;
            session.presence.announce(if done { m.source_copied } else { m.copy_by_hand });
            let _ = copied.try_set(done);
            let _ = by_hand.try_set((!done).then_some(line.text));
        });
    };
    let label = move || if copied.get() { m.source_copied } else { m.copy_source };
    let class = if strong { "button button--strong button--steady" } else { "note-button copy-source" };
    view! {
        <button type="button" class=class data-copy-source=place.clone() data-one=m.copy_source data-other=m.source_copied on:click=copy>
            {label}<span class="visually-hidden">{format!(" {place}")}</span>
        </button>
        {move || by_hand.get().map(|text| view! {
            <label class="copy-source__by-hand">{m.copy_by_hand}<textarea class="input" rows="5" readonly=true prop:value=text></textarea></label>
        })}
    }
    .into_any()
}
