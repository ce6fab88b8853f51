//! The list of all pages, which also describes the data set to programs.

use super::address::Page;
use super::edition::Edition;
use super::linked_data;
use super::markup::{Markup, el, link, text};
use super::parts::{entries, goal_class, goal_name, meeting, open, paragraph, section};
use super::sheet::Sheet;
use super::texts::Texts;
use crate::domain::Lang;
use crate::query::View;
use crate::wording::phrases;

/// The list in one language.
pub fn page(edition: &Edition, lang: Lang) -> String {
    let page = Page::Contents;
    let dialogue = &edition.set.dialogue;
    let name = |view| phrases::view_name(view, lang);
    let mut main = vec![
        el("h1", &[], [text(dialogue.heading.get(lang))]),
        paragraph("text", dialogue.lead.get(lang)),
        paragraph("help", Texts::of(lang).contents_lead),
        open(edition, &page, lang),
        section(name(View::Workshops), [workshops(edition, lang)]),
        section(name(View::Themes), [themes(edition, lang)]),
        section(name(View::Sdgs), [goals(edition, lang)]),
    ];
    for w in &edition.set.workshops {
        let heading = format!("{}{}{}", name(View::Statements), phrases::colon(lang), meeting(w, lang));
        let said = edition.set.statements.iter().filter(|s| s.workshop == w.id);
        main.push(section(&heading, [entries(edition, &page, said, lang)]));
    }
    let sheet = Sheet {
        lang,
        title: dialogue.heading.get(lang).to_owned(),
        summary: dialogue.lead.get(lang).to_owned(),
        class: "contents".to_owned(),
        above: Vec::new(),
        linked_data: linked_data::data_set(edition, lang),
        main,
        page,
    };
    sheet.print(edition)
}

fn workshops(edition: &Edition, lang: Lang) -> Markup {
    let items = edition.set.workshops.iter().map(|w| {
        let words = format!("{}{}{}", meeting(w, lang), phrases::colon(lang), w.title.get(lang));
        let class = format!("entry {}", edition.hue(&w.id));
        let pin = el("span", &[("class", "pin")], [text(w.id.as_str())]);
        el("li", &[("class", &class)], [pin, text(" "), link(&Page::Contents.to(&Page::Workshop(w.id.to_string()), lang), &words)])
    });
    el("ul", &[("class", "entries")], items)
}

fn themes(edition: &Edition, lang: Lang) -> Markup {
    let items = edition.set.themes.iter().map(|theme| {
        let href = Page::Contents.to(&Page::Theme(theme.id.to_string()), lang);
        el("li", &[], [link(&href, theme.name.get(lang))])
    });
    el("ul", &[("class", "short")], items)
}

fn goals(edition: &Edition, lang: Lang) -> Markup {
    let items = edition.set.goals.iter().map(|goal| {
        let class = format!("sdg {}", goal_class(goal.id.as_str()));
        let href = Page::Contents.to(&Page::Goal(goal.id.to_string()), lang);
        el("li", &[("class", &class)], [link(&href, &goal_name(goal.id.as_str(), goal.name.get(lang), lang))])
    });
    el("ul", &[("class", "short")], items)
}
