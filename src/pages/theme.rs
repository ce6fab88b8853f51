//! The page of one theme: what it means, and its statements at both workshops.

use super::address::Page;
use super::edition::Edition;
use super::linked_data;
use super::markup::{el, text};
use super::parts::{entries, meeting, open, paragraph, section};
use super::sheet::Sheet;
use super::texts::Texts;
use crate::domain::{Lang, Named, Statement, ThemeId};
use crate::i18n::Messages;
use crate::query::{Facet, View};
use crate::wording::phrases;

/// A theme.
pub fn page(edition: &Edition, theme: &Named<ThemeId>, lang: Lang) -> String {
    let page = Page::Theme(theme.id.to_string());
    let set = edition.set;
    let title = theme.name.get(lang).to_owned();
    let rule = theme.rule.as_ref().map(|rule| rule.get(lang)).unwrap_or_default();
    let on: Vec<&Statement> = set.statements.iter().filter(|s| s.themes.contains(&theme.id)).collect();
    let count = format!("{}{}{}", Texts::of(lang).on_theme, phrases::colon(lang), phrases::of_total(on.len(), set.statements.len(), lang));
    let mut main = vec![
        paragraph("place", phrases::facet_name(Facet::Theme, lang)),
        el("h1", &[], [text(&title)]),
        paragraph("text", rule),
        paragraph("count", &count),
        open(edition, &page, lang),
    ];
    for w in &set.workshops {
        let said: Vec<&Statement> = on.iter().copied().filter(|s| s.workshop == w.id).collect();
        let heading = format!("{}{}{}", meeting(w, lang), phrases::colon(lang), phrases::statements(said.len(), lang));
        let list = if said.is_empty() { paragraph("help", Messages::of(lang).silent) } else { entries(edition, &page, said, lang) };
        main.push(section(&heading, [list]));
    }
    let term = linked_data::term(theme.id.as_str(), &title, phrases::view_name(View::Themes, lang));
    let sheet = Sheet {
        lang,
        summary: format!("{rule} {count}."),
        class: "theme".to_owned(),
        above: Vec::new(),
        linked_data: linked_data::collection(edition, &page, lang, &title, term),
        main,
        title,
        page,
    };
    sheet.print(edition)
}
