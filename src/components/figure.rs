//! A picture: what is seen in it as its title, where it comes from, the same as a table, and a way to save it.

use crate::session::{Panel, Picture, Session, soon};
use crate::wording::phrases;
use leptos::prelude::*;

/// A picture of a view. The drawing is an `<svg>` that carries `data-picture` with the same name.
#[component]
pub fn Figure(
    /// Name of the picture, one of its kind in the view.
    #[prop(into)]
    name: String,
    /// What is seen in it, as a sentence.
    #[prop(into)]
    title: Signal<String>,
    /// Where its numbers come from, where that is not the two texts.
    #[prop(optional, into)]
    source: Option<String>,
    /// What stands below the drawing: a key, a warning.
    #[prop(optional, into)]
    below: ViewFn,
    /// The same numbers as a table or a list.
    #[prop(into)]
    twin: ViewFn,
    /// The drawing.
    children: Children,
) -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let saved = Picture { name: name.clone(), title: String::new(), source: source.clone() };
    let save = move |_| session.presence.open_panel(Panel::Picture(Picture { title: title.get_untracked(), ..saved.clone() }));
    let embed = session.state.with_untracked(|state| state.embed);
    let button = (!embed).then(|| {
        view! { <button type="button" class="link-button" data-save-picture=name.clone() aria-haspopup="dialog" on:click=save>{m.save_picture}<span class="visually-hidden">{move || format!("{}{}", phrases::colon(session.lang.get_untracked()), title.get())}</span></button> }
    });
    view! {
        <figure class="figure" data-figure=name.clone()>
            <figcaption class="figure__title">{move || title.get()}</figcaption>
            {children()}
            // Run anew with what they read: run once they would stay what they were under the first filter.
            {move || below.run()}
            {source.map(|source| view! { <p class="figure__source">{source}</p> })}
            <div class="figure__foot">
                {button}
                <details class="twin" data-twin=name.clone()><summary>{m.as_table}</summary>{soon(session.stages, move || (move || twin.run()).into_any())}</details>
            </div>
        </figure>
    }
}

/// What a part of a drawing says when a pointer rests on it.
///
/// Among several children the view macro takes `<title>` and `<a>` for those of HTML, which a drawing does not show: this is
/// the title of a drawing, and a link stands alone in a `<g>`.
pub fn tooltip(text: impl Into<String>) -> AnyView {
    leptos::tachys::svg::title().child(text.into()).into_any()
}
