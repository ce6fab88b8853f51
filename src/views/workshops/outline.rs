//! What stands in the text of a meeting, in a line for each statement: the contents page.

use super::{Block, blocks};
use crate::components::{Marked, few};
use crate::domain::Workshop;
use crate::query::View;
use crate::session::{Session, memo};
use crate::wording::{phrases, record};
use leptos::prelude::*;

/// How many lines the contents of a long text have.
const LINES: usize = 100;

/// A line of the contents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Line {
    block: Block,
    /// Whether it is of the selection, and not only the conclusion of a point that is.
    chosen: bool,
}

/// The contents of a text: what is chosen with the headings above it. A point never stands without its conclusion.
fn lines(blocks: &[Block], chosen: impl Fn(usize) -> bool) -> Vec<Line> {
    let mut lines = Vec::new();
    let (mut of_part, mut of_section, mut of_conclusion) = (false, false, false);
    for block in blocks.iter().rev().copied() {
        let (stands, chosen) = match block {
            Block::Statement { row, point } => {
                let chosen = chosen(row);
                let stands = chosen || (!point && of_conclusion);
                of_conclusion = point && (of_conclusion || chosen);
                of_section |= stands;
                of_part |= stands;
                (stands, chosen)
            }
            Block::Section(_) => (std::mem::take(&mut of_section), true),
            Block::Part(_) => {
                of_conclusion = false;
                of_section = false;
                (std::mem::take(&mut of_part), true)
            }
        };
        if stands {
            lines.push(Line { block, chosen });
        }
    }
    lines.reverse();
    lines
}

/// The number of a statement below the heading of its part: `3.2` of `W1.3.2`, `1` of `W1.intro.1`.
fn number(id: &str) -> &str {
    let starts = id.match_indices('.').map(|(at, _)| &id[at + 1..]);
    starts.into_iter().find(|rest| rest.starts_with(|c: char| c.is_ascii_digit())).unwrap_or(id)
}

/// The contents of a text, each line the way to its statement.
#[component]
pub fn Outline(
    /// The meeting whose text it is.
    w: Workshop,
) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let all = blocks(&data.set.statements, &w);
    let all = memo(move || session.outcome.with(|outcome| lines(&all, |row| outcome.has(row))));
    let most = few(session, LINES);
    let shown = move || all.with(|lines| lines.iter().take(most).copied().collect::<Vec<Line>>());
    let rest = move || all.with(|lines| lines.len() > most);
    let statements = move || all.with(|lines| lines.iter().filter(|line| line.block.row().is_some()).count());
    let id = StoredValue::new(w.id.to_string());
    let whole = move || session.state.with(|state| session.href(&id.with_value(|id| state.with_record(View::Workshops, id))));
    let titles: Vec<String> = w.sections.iter().map(|section| section.title.get(lang).to_owned()).collect();
    let draw = move |line: Line| match line.block {
        Block::Part(part) => view! { <li class="outline__part"><h3>{record::part_name(part, lang)}</h3></li> }.into_any(),
        Block::Section(place) => view! { <li class="text-section">{titles.get(place).cloned()}</li> }.into_any(),
        Block::Statement { row, point } => {
            let data = session.data();
            let Some(s) = data.set.statements.get(row) else { return ().into_any() };
            let id = s.id.to_string();
            let place = number(&id).to_owned();
            let class = match (point, line.chosen) {
                (false, true) => "outline__line",
                (true, _) => "outline__line outline__line--point",
                (false, false) => "outline__line outline__line--above",
            };
            let href = move || session.state.with(|state| session.href(&state.with_record(View::Statements, &id)));
            view! { <li class=class><span class="outline__pin">{place}</span><a href=href><Marked text=s.title.get(lang).to_owned()/></a></li> }
                .into_any()
        }
    };
    view! {
        <ul class="outline" role="list" data-outline=id.get_value()><For each=shown key=|line| *line let:line>{draw(line)}</For></ul>
        <Show when=rest><p><a href=whole>{move || phrases::show_all(statements(), lang)}</a></p></Show>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Part;

    const BLOCKS: [Block; 9] = [
        Block::Part(Part::Opening),
        Block::Statement { row: 0, point: false },
        Block::Part(Part::Conclusion),
        Block::Section(0),
        Block::Statement { row: 1, point: false },
        Block::Statement { row: 2, point: true },
        Block::Section(1),
        Block::Statement { row: 3, point: false },
        Block::Part(Part::Closing),
    ];

    /// The lines as a reader sees them, with a bar before what is only context.
    fn seen(rows: &[usize]) -> String {
        let words = lines(&BLOCKS, |row| rows.contains(&row)).into_iter().map(|line| match line.block {
            Block::Part(part) => format!("{part:?}"),
            Block::Section(place) => format!("section {place}"),
            Block::Statement { row, point } => format!("{}{}{row}", if line.chosen { "" } else { "|" }, if point { "." } else { "" }),
        });
        words.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn what_is_chosen_stands_under_its_headings_and_nothing_else_does() {
        assert_eq!(seen(&[0, 1, 2, 3]), "Opening 0 Conclusion section 0 1 .2 section 1 3");
        assert_eq!(seen(&[3]), "Conclusion section 1 3");
        assert_eq!(seen(&[0]), "Opening 0");
        assert_eq!(seen(&[]), "");
    }

    #[test]
    fn a_number_is_what_the_headings_above_do_not_say() {
        let numbers = ["W1.3.2", "W1.intro.1", "W2.close.2", "A.7", "A.x", "paragraph"].map(number);
        assert_eq!(numbers, ["3.2", "1", "2", "7", "A.x", "paragraph"]);
    }

    #[test]
    fn a_point_stands_below_its_conclusion() {
        assert_eq!(seen(&[2]), "Conclusion section 0 |1 .2");
        assert_eq!(seen(&[1]), "Conclusion section 0 1");
        assert_eq!(seen(&[2, 3]), "Conclusion section 0 |1 .2 section 1 3");
    }
}
