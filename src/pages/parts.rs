//! Pieces that several pages share: pinpoints, lists of statements, sections, tables of facts.

use super::address::Page;
use super::edition::Edition;
use super::markup::{Markup, el, link, text};
use super::texts::Texts;
use crate::cite;
use crate::dataset::goal_of;
use crate::domain::{Lang, Statement, Workshop};
use crate::i18n::{Messages, dates};
use crate::query::{View, ViewState};
use crate::wording::phrases;

/// A pinpoint in the hue of its workshop.
pub fn pin(id: &str) -> Markup {
    el("span", &[("class", "pin")], [text(&cite::pinpoint(id))])
}

/// `SDG 10: Reduced inequalities`.
pub fn goal_name(id: &str, name: &str, lang: Lang) -> String {
    format!("{} {id}{}{name}", Messages::of(lang).sdg_prefix_visible, phrases::colon(lang))
}

/// `New York, 29 February – 1 March 2016`.
pub fn meeting(w: &Workshop, lang: Lang) -> String {
    format!("{}, {}", w.name.get(lang), dates::span(&w.date, lang))
}

/// The class that carries a goal's colour.
pub fn goal_class(sdg: &str) -> String {
    format!("goal--{}", goal_of(sdg).unwrap_or(sdg))
}

/// A statement in a list: its pinpoint and its title, which leads to its page.
fn entry(edition: &Edition, from: &Page, s: &Statement, lang: Lang) -> Markup {
    let href = from.to(&Page::Statement(s.id.to_string()), lang);
    let class = format!("entry {}", edition.hue(&s.workshop));
    el("li", &[("class", &class)], [pin(s.id.as_str()), text(" "), link(&href, s.title.get(lang))])
}

/// Statements in a list.
pub fn entries<'a>(edition: &Edition, from: &Page, statements: impl IntoIterator<Item = &'a Statement>, lang: Lang) -> Markup {
    el("ul", &[("class", "entries")], statements.into_iter().map(|s| entry(edition, from, s, lang)))
}

/// A part of a page below its own heading.
pub fn section(title: &str, body: impl IntoIterator<Item = Markup>) -> Markup {
    let heading = el("h2", &[], [text(title)]);
    el("section", &[], std::iter::once(heading).chain(body))
}

/// A paragraph of a class.
pub fn paragraph(class: &'static str, words: &str) -> Markup {
    el("p", &[("class", class)], [text(words)])
}

/// A row of a table of facts.
pub fn fact(name: &str, value: impl IntoIterator<Item = Markup>) -> Markup {
    let name = el("dt", &[], [text(name)]);
    el("div", &[("class", "fact")], [name, el("dd", &[], value)])
}

/// A table of facts.
pub fn facts(rows: impl IntoIterator<Item = Markup>) -> Markup {
    el("dl", &[("class", "facts")], rows)
}

/// The way to the original text of a meeting, where its publisher has a page.
pub fn original(w: &Workshop, lang: Lang) -> Option<Markup> {
    let original = w.original.as_ref()?;
    let href = format!("https://{}", original.address);
    Some(el("a", &[("href", &href), ("rel", "noopener external"), ("data-original", "")], [text(original.name.get(lang))]))
}

/// Links with a middle dot between them.
pub fn dotted(links: impl IntoIterator<Item = Markup>) -> Vec<Markup> {
    let mut out = Vec::new();
    for link in links {
        if !out.is_empty() {
            out.push(text(" · "));
        }
        out.push(link);
    }
    out
}

/// The way from a page to the same in the explorer.
pub fn open(edition: &Edition, page: &Page, lang: Lang) -> Markup {
    let start = ViewState::start(View::Overview, lang);
    let state = page.record().map_or(start.clone(), |(view, id)| start.with_record(view, id));
    let href = edition.explorer(page, &state);
    el("p", &[("class", "open")], [el("a", &[("class", "button"), ("href", &href)], [text(Texts::of(lang).open)])])
}
