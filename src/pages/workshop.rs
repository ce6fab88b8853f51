//! The page of one workshop: its numbers, and its text from first to last paragraph.

use super::address::Page;
use super::edition::Edition;
use super::linked_data;
use super::markup::{Markup, el, link, text};
use super::parts::{fact, facts, meeting, open, original, paragraph, pin};
use super::sheet::Sheet;
use super::texts::Texts;
use crate::domain::{Lang, Part, Statement, Workshop};
use crate::i18n::{Messages, dates};
use crate::wording::{phrases, record};

/// A workshop.
pub fn page(edition: &Edition, w: &Workshop, lang: Lang) -> String {
    let t = Texts::of(lang);
    let page = Page::Workshop(w.id.to_string());
    let statements: Vec<&Statement> = edition.set.statements.iter().filter(|s| s.workshop == w.id).collect();
    let title = format!("{}{}{}", w.name.get(lang), phrases::colon(lang), w.title.get(lang));
    let heading = format!("{}{}{}", t.in_reading_order, phrases::colon(lang), dates::number(statements.len(), lang));
    let mut main = vec![
        el("p", &[("class", "place")], [pin(w.id.as_str()), text(" "), text(&meeting(w, lang))]),
        el("h1", &[], [text(w.title.get(lang))]),
        numbers(w, lang),
        open(edition, &page, lang),
        paragraph("count", &format!("{heading}. {}", t.own_words)),
    ];
    main.extend(reading(&page, w, &statements, lang));
    let sheet = Sheet {
        lang,
        summary: format!("{}. {}. {}", w.title.get(lang), meeting(w, lang), heading),
        class: format!("workshop {}", edition.hue(&w.id)),
        above: Vec::new(),
        linked_data: linked_data::workshop(edition, w, lang),
        main,
        title,
        page,
    };
    sheet.print(edition)
}

/// Date, place and numbers, the participants in the source's own wording.
fn numbers(w: &Workshop, lang: Lang) -> Markup {
    let m = Messages::of(lang);
    let venue = format!("{}, {}", w.venue.get(lang), w.name.get(lang));
    let note = w.participants.note.as_ref().map(|note| paragraph("help", note.get(lang)));
    let speakers = phrases::of_them_women(w.speakers, w.women, w.share_of_women(), lang);
    let sessions = w.sessions.map(|number| phrases::in_sessions(number, lang)).unwrap_or_default();
    let rows = [
        fact(m.date, [text(&dates::span(&w.date, lang))]),
        fact(m.place, [text(&venue)]),
        fact(m.participants, std::iter::once(text(w.participants.wording.get(lang))).chain(note)),
        fact(m.speakers, [text(&speakers)]),
        fact(m.panels, [text(&format!("{}{sessions}", w.panels))]),
    ];
    facts(rows.into_iter().chain(original(w, lang).map(|link| fact(m.original, [link]))))
}

/// The statements under the headings of their parts and sections.
fn reading(page: &Page, w: &Workshop, statements: &[&Statement], lang: Lang) -> Vec<Markup> {
    let mut out = Vec::new();
    let mut part = "";
    for s in statements {
        let next = record::part_name(s.part, lang);
        if next != part {
            out.push(el("h2", &[], [text(next)]));
            part = next;
        }
        let begins = w.sections.iter().find(|section| section.conclusions.first() == Some(&s.id));
        out.extend(begins.map(|section| paragraph("part", section.title.get(lang))));
        out.push(one(page, s, lang));
    }
    out
}

fn one(page: &Page, s: &Statement, lang: Lang) -> Markup {
    let href = page.to(&Page::Statement(s.id.to_string()), lang);
    let class = if s.part == Part::Point { "reading reading--point" } else { "reading" };
    let title = el("h3", &[], [pin(s.id.as_str()), text(" "), link(&href, s.title.get(lang))]);
    el("article", &[("class", class)], [title, el("p", &[], [text(s.text.get(lang))])])
}
