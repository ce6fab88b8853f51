//! The page of one statement.

use super::address::Page;
use super::edition::Edition;
use super::linked_data;
use super::markup::{Markup, el, link, text};
use super::parts::{dotted, fact, facts, goal_class, meeting, open, original, paragraph, pin, section};
use super::sheet::Sheet;
use crate::cite::{self, Citable, Format};
use crate::dataset::{AGENDA, goal_of};
use crate::domain::{Lang, SdgLink, Statement};
use crate::i18n::{Messages, dates};
use crate::query::{Facet, Mode, View, ViewState};
use crate::wording::phrases;
use crate::wording::record::{self, Fact, Value};

/// That it is a summary, and where the original is.
fn own_words(edition: &Edition, s: &Statement, lang: Lang) -> Markup {
    let m = Messages::of(lang);
    let mut words = vec![text(m.own_words)];
    if let Some(link) = edition.set.workshop(s.workshop.as_str()).and_then(|w| original(w, lang)) {
        words.extend([text(&format!(" {}{}", m.original, phrases::colon(lang))), link, text(".")]);
    }
    el("p", &[("class", "help")], words)
}

/// A statement with all that says where it stands, who says it and on what.
pub fn page(edition: &Edition, s: &Statement, lang: Lang) -> String {
    let page = Page::Statement(s.id.to_string());
    let article = [
        place(edition, &page, s, lang),
        el("h1", &[], [text(s.title.get(lang))]),
        paragraph("text", s.text.get(lang)),
        own_words(edition, s, lang),
        open(edition, &page, lang),
        about(edition, &page, s, lang),
    ];
    let [line, note] = citation(edition, s, lang);
    let main = vec![el("article", &[], article), line, sdgs(edition, &page, s, lang), note, neighbours(edition, &page, s, lang)];
    let workshop = edition.set.workshop(s.workshop.as_str());
    let above = workshop.map(|w| (page.to(&Page::Workshop(w.id.to_string()), lang), w.name.get(lang).to_owned()));
    let sheet = Sheet {
        lang,
        title: s.title.get(lang).to_owned(),
        summary: s.text.get(lang).to_owned(),
        class: format!("statement {}", edition.hue(&s.workshop)),
        above: above.into_iter().collect(),
        linked_data: linked_data::statement(edition, s, lang),
        main,
        page,
    };
    sheet.print(edition)
}

/// Where it stands: the pinpoint as code and in words, the meeting.
fn place(edition: &Edition, page: &Page, s: &Statement, lang: Lang) -> Markup {
    let words = format!(" {}", cite::locator(s.id.as_str(), lang));
    let mut parts = vec![pin(s.id.as_str()), text(&words)];
    if let Some(w) = edition.set.workshop(s.workshop.as_str()) {
        parts.push(text(", "));
        parts.push(link(&page.to(&Page::Workshop(w.id.to_string()), lang), &meeting(w, lang)));
    }
    el("p", &[("class", "place")], parts)
}

/// What it is on, who says it and how strongly, at which meeting.
fn about(edition: &Edition, page: &Page, s: &Statement, lang: Lang) -> Markup {
    let m = Messages::of(lang);
    let set = edition.set;
    let value = |value: Value| match value {
        Value::Of { facet, id, name } => match View::of_facet(facet).and_then(|view| Page::of(view, &id)) {
            Some(record) => link(&page.to(&record, lang), &name),
            None => text(&name),
        },
        Value::Said(words) => text(&words),
        Value::Carried(words) => el("q", &[("lang", "en")], [text(&words)]),
    };
    let mut rows = Vec::new();
    for Fact { name, values } in record::facts(set, s, lang) {
        // A sentence has middle dots of its own.
        let (sentences, others): (Vec<Value>, Vec<Value>) = values.into_iter().partition(|value| matches!(value, Value::Said(_)));
        rows.extend(sentences.into_iter().map(|sentence| fact(name, [value(sentence)])));
        if !others.is_empty() {
            rows.push(fact(name, dotted(others.into_iter().map(value))));
        }
    }
    rows.extend(set.workshop(s.workshop.as_str()).into_iter().flat_map(|w| {
        let venue = format!("{}, {}", w.venue.get(lang), w.name.get(lang));
        let title = link(&page.to(&Page::Workshop(w.id.to_string()), lang), w.title.get(lang));
        [
            fact(phrases::facet_name(Facet::Workshop, lang), [title]),
            fact(m.place, [text(&venue)]),
            fact(m.date, [text(&dates::span(&w.date, lang))]),
        ]
    }));
    facts(rows)
}

/// Each link to the SDGs with its grade in words and its reason.
fn sdgs(edition: &Edition, page: &Page, s: &Statement, lang: Lang) -> Markup {
    let m = Messages::of(lang);
    if s.sdg.is_empty() {
        return section(m.sdg_links, [el("p", &[], [text(m.no_sdg_link)])]);
    }
    let rows = s.sdg.iter().map(|to| {
        let why = record::ground(edition.set, to, lang);
        let class = format!("sdg {}", goal_class(to.to.as_str()));
        el("li", &[("class", &class)], [el("p", &[], [sdg_link(edition, page, to, lang)]), paragraph("help", &why)])
    });
    section(m.sdg_links, [el("ul", &[("class", "sdgs")], rows)])
}

/// A goal or target leads to the goal's page; the agenda as a whole has its list in the explorer alone.
fn sdg_link(edition: &Edition, page: &Page, to: &SdgLink, lang: Lang) -> Markup {
    let id = to.to.as_str();
    let term = edition.vocabulary.term(Facet::Sdg, id);
    let name = record::goal_name(edition.set, &edition.vocabulary, to, lang);
    let href = match (goal_of(id), term) {
        (Some(goal), _) => {
            let target = if id == goal { String::new() } else { format!("#target-{id}") };
            format!("{}{target}", page.to(&Page::Goal(goal.to_owned()), lang))
        }
        (None, Some(term)) => edition.explorer(page, &ViewState::start(View::Statements, lang).with(Facet::Sdg, Mode::Any, term)),
        (None, None) => return text(&name),
    };
    let prefix = if id == AGENDA { "" } else { Messages::of(lang).sdg_prefix };
    link(&href, &format!("{prefix}{name}"))
}

/// A line with its source, and a footnote as in documents of the United Nations, in English as they are cited.
fn citation(edition: &Edition, s: &Statement, lang: Lang) -> [Markup; 2] {
    let m = Messages::of(lang);
    let state = ViewState::start(View::Statements, lang).with_record(View::Statements, s.id.as_str());
    let address = edition.site.of(&state.shared_link(&edition.vocabulary)).unwrap_or_default();
    let line = cite::line(edition.set, s, lang, &address).text;
    let line = section(m.line_to_take, [paragraph("line", &line), paragraph("help", m.line_help)]);
    let note = Citable::of(edition.set, s, &address).map(|c| c.write(Format::Un)).unwrap_or_default();
    let note = el("p", &[("class", "citation"), ("lang", "en")], [text(&note)]);
    [line, section(m.cite, [note, paragraph("help", edition.set.dialogue.citing.get(lang))])]
}

/// The statements before and after it in its text; where that begins or ends there is none.
fn neighbours(edition: &Edition, page: &Page, s: &Statement, lang: Lang) -> Markup {
    let m = Messages::of(lang);
    let row = edition.set.statements.row_of_id(s.id.as_str());
    let [before, after] = row.map(|row| edition.set.statements.neighbours(row)).unwrap_or_default();
    let neighbour = |row: Option<usize>, rel: &'static str, word: &str| {
        let s = edition.set.statements.get(row?)?;
        let href = page.to(&Page::Statement(s.id.to_string()), lang);
        let class = format!("neighbour {}", edition.hue(&s.workshop));
        let above = el("span", &[("class", "neighbour__word")], [text(word), text(" "), pin(s.id.as_str())]);
        let title = el("span", &[("class", "neighbour__title")], [text(s.title.get(lang))]);
        Some(el("a", &[("class", &class), ("rel", rel), ("href", &href)], [above, text(" "), title]))
    };
    let before = neighbour(before, "prev", m.before);
    let after = neighbour(after, "next", m.after);
    el("nav", &[("class", "neighbours"), ("aria-label", m.in_the_text)], before.into_iter().chain(after))
}
