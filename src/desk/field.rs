//! A text to take away: shown, copied by a button, and selected where the browser does not allow copying.

use crate::i18n::Work;
use crate::platform;
use crate::session::Session;
use leptos::prelude::*;

/// A text in its two forms for the clipboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied {
    /// What a mail field takes.
    pub text: String,
    /// What a word processor takes; none where the text has no form of its own.
    pub html: Option<String>,
}

/// Copies a text, or selects the element that shows it. Says which happened.
pub async fn copy_or_select(copied: Copied, shown_in: &str) -> bool {
    let done = platform::copy_forms(copied.html.as_deref(), &copied.text).await;
    if !done {
        platform::select(shown_in);
    }
    done
}

/// A button that copies, and says how that went.
#[component]
pub fn CopyButton(
    /// What the button says.
    label: &'static str,
    /// Gives the text when it is asked for.
    text: Callback<(), Copied>,
    /// Selector of the element that shows the text.
    shown_in: String,
    /// Id of the button in the page.
    id: &'static str,
) -> impl IntoView {
    let session = Session::get();
    let words = Work::of(session.lang.get_untracked());
    let said = RwSignal::new(label);
    let refused = RwSignal::new(false);
    let copy = move |_| {
        let shown_in = shown_in.clone();
        platform::spawn(async move {
            let Some(copied) = text.try_run(()) else { return };
            let done = copy_or_select(copied, &shown_in).await;
            let _ = said.try_set(if done { words.copied } else { label });
            let _ = refused.try_set(!done);
            session.presence.announce(if done { words.copied } else { words.select_by_hand });
        });
    };
    view! {
        <button type="button" class="button button--steady" data-copy=id data-one=label data-other=words.copied on:click=copy>{move || said.get()}</button>
        <Show when=move || refused.get()><span class="help help--wrong" data-refused="">{words.select_by_hand}</span></Show>
    }
}

/// A labelled text with its help and a button that copies it.
#[component]
pub fn Field(
    /// Name of the field.
    label: &'static str,
    /// What it is for.
    help: &'static str,
    /// Id of the field in the page.
    id: &'static str,
    /// The text.
    text: Signal<String>,
    /// Number of lines that are shown.
    #[prop(default = 2)]
    rows: u8,
) -> impl IntoView {
    let words = Work::of(Session::get().lang.get_untracked());
    let copied = Callback::new(move |()| Copied { text: text.get_untracked(), html: None });
    let help_id = format!("{id}-help");
    view! {
        <div class="take-field">
            <label class="take-field__label" for=id>{label}</label>
            <p class="help" id=help_id.clone()>{help}</p>
            <textarea class="input take-field__text" id=id data-field=id rows=rows.to_string() readonly=true aria-describedby=help_id
                prop:value=move || text.get() on:focus=move |_| platform::select(&format!("#{id}"))></textarea>
            <div class="take-field__acts"><CopyButton id label=words.copy text=copied shown_in=format!("#{id}")/></div>
        </div>
    }
}
