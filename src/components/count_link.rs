//! A number as the link to the list that it counts.

use crate::domain::Lang;
use crate::query::ViewState;
use crate::session::{Session, memo};
use leptos::prelude::*;

/// A number of statements with the list that it counts; nought is not a link, because its list would be empty.
///
/// `data-count` is what the list behind `href` has to give; a property test opens every one of them.
#[component]
pub fn CountLink(
    /// The list.
    #[prop(into)]
    opens: Signal<ViewState>,
    /// The number in words: `12 statements`, or the number alone.
    text: fn(usize, Lang) -> String,
    /// What is counted, for those who hear the number alone.
    #[prop(optional, into)]
    of: String,
) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let count = memo(move || opens.with(|state| session.number(state)));
    let hidden = (!of.is_empty()).then(|| format!(" {of}"));
    move || {
        let number = count.get();
        let hidden = hidden.clone().map(|of| view! { <span class="visually-hidden">{of}</span> });
        if number == 0 {
            return view! { <span class="count-link count-link--none">{text(0, lang)}{hidden}</span> }.into_any();
        }
        let href = opens.with(|state| session.href(state));
        view! { <a class="count-link" href=href data-count=number.to_string()>{text(number, lang)}{hidden}</a> }.into_any()
    }
}
