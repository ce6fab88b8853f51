//! What goes with a selection: the commonest values of a facet, each with its number and the list
//! that it opens.

use crate::dataset::AGENDA;
use crate::i18n::dates;
use crate::query::{Facet, Mode, Term};
use crate::session::{Session, memo};
use crate::wording::value_name;
use leptos::prelude::*;

/// Values of a facet by number.
#[component]
pub fn Profile(
    /// Facet.
    facet: Facet,
    /// How many at most.
    limit: usize,
) -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let values = memo(move || {
        let data = session.data();
        let vocabulary = data.index.vocabulary();
        let state = session.state.get();
        let wanted = |term: &Term| {
            let id = vocabulary.id(facet, *term);
            // Goals would count their targets again, and the record itself goes with all of it.
            let whole_goal = facet == Facet::Sdg && id != AGENDA && !id.contains('.');
            !whole_goal && state.id.as_deref() != Some(id)
        };
        let mut found: Vec<(u32, Term)> = session.outcome.with(|outcome| {
            vocabulary
                .terms(facet)
                .filter(wanted)
                .map(|term| (outcome.count(facet, Mode::All, term), term))
                .filter(|(number, _)| *number > 0)
                .collect()
        });
        found.sort_by_key(|(number, term)| (std::cmp::Reverse(*number), *term));
        found.truncate(limit);
        found
    });
    let rows = move || {
        let data = session.data();
        let vocabulary = data.index.vocabulary();
        let list = session.list();
        let most = values.with(|values| values.first().map_or(1, |(number, _)| *number)).max(1);
        values
            .get()
            .into_iter()
            .map(|(number, term)| {
                let id = vocabulary.id(facet, term);
                let name = value_name(&data.set, vocabulary, facet, term, lang);
                // What is selected now, and that value.
                let opens = list.with(facet, Mode::All, term);
                let class = if facet == Facet::Sdg { super::goal_class(id) } else { String::new() };
                let grounds = (facet == Facet::Sdg).then(|| super::ground_links(session, &opens, id));
                view! {
                    <li class="bar">
                        <a class="bar__link" href=session.href(&opens) data-count=number.to_string()>
                            <span class="bar__name">{name}</span>
                            <span class="bar__count">{dates::number(number as usize, lang)}</span>
                        </a>
                        {grounds}
                        <span class=format!("bar__track {class}") aria-hidden="true"><progress class="bar__fill" max=most.to_string() value=number.to_string()></progress></span>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <ul class="bars">{rows}</ul>
        <Show when=move || values.with(Vec::is_empty)><p class="help">{m.nothing_named}</p></Show>
    }
}
