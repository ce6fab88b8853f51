//! The page of one goal: its statements by the ground of the link, and its targets.

use super::address::Page;
use super::edition::Edition;
use super::linked_data;
use super::markup::{Markup, el, text};
use super::parts::{entries, goal_class, goal_name, open, paragraph, section};
use super::sheet::Sheet;
use super::texts::Texts;
use crate::domain::{Goal, Grade, Lang, Statement, Target};
use crate::i18n::Messages;
use crate::query::Grounds;
use crate::wording::phrases;
use crate::wording::{by_grade_in_words, dialogue};

/// A goal.
pub fn page(edition: &Edition, goal: &Goal, lang: Lang) -> String {
    let m = Messages::of(lang);
    let set = edition.set;
    let page = Page::Goal(goal.id.to_string());
    let title = goal_name(goal.id.as_str(), goal.name.get(lang), lang);
    let linked = linked(edition, goal.id.as_str());
    let count = format!(
        "{}{}{}",
        Texts::of(lang).linked_to_goal,
        phrases::colon(lang),
        phrases::of_total(linked.len(), set.statements.len(), lang)
    );
    let class = format!("bar {}", goal_class(goal.id.as_str()));
    let mut main = vec![
        el("p", &[("class", &class), ("aria-hidden", "true")], [text(goal.id.as_str())]),
        el("h1", &[], [text(&title)]),
        paragraph("text", &count),
        open(edition, &page, lang),
    ];
    if linked.is_empty() {
        main.push(paragraph("help", m.nothing_here));
    }
    main.extend(by_grade(edition, &page, goal, &linked, lang));
    main.push(targets(edition, goal, lang));
    let summary = if linked.is_empty() { m.nothing_here.to_owned() } else { count };
    let term = linked_data::term(goal.id.as_str(), goal.name.get(lang), Texts::of(lang).sdgs);
    let sheet = Sheet {
        lang,
        summary: format!("{title}. {summary}"),
        class: "goal".to_owned(),
        above: Vec::new(),
        linked_data: linked_data::collection(edition, &page, lang, &title, term),
        main,
        title,
        page,
    };
    sheet.print(edition)
}

/// The statements linked to a goal or target.
fn linked<'a>(edition: &Edition<'a>, id: &str) -> Vec<&'a Statement> {
    edition.set.statements.iter().filter(|s| Grounds::ALL.best(s, id).is_some()).collect()
}

/// The statements by their best grade, strongest first; a grade without any is left out.
fn by_grade(edition: &Edition, page: &Page, goal: &Goal, linked: &[&Statement], lang: Lang) -> Vec<Markup> {
    let of = |grade: Grade| {
        let of_grade: Vec<&Statement> = linked.iter().copied().filter(|s| Grounds::ALL.best(s, goal.id.as_str()) == Some(grade)).collect();
        let heading = format!("{}{}{}", edition.grade(grade, lang), phrases::colon(lang), phrases::statements(of_grade.len(), lang));
        (!of_grade.is_empty()).then(|| section(&heading, [entries(edition, page, of_grade, lang)]))
    };
    Grade::ALL.into_iter().filter_map(of).collect()
}

/// Its targets that concern migration.
fn targets(edition: &Edition, goal: &Goal, lang: Lang) -> Markup {
    let m = Messages::of(lang);
    let targets: Vec<Markup> =
        edition.set.targets.iter().filter(|t| t.goal == goal.id).map(|target| one_target(edition, target, lang)).collect();
    if targets.is_empty() {
        return section(m.goal_targets, [paragraph("help", m.no_targets)]);
    }
    let list = el("ul", &[("class", "targets")], targets);
    section(m.goal_targets, [list, paragraph("help", m.label_not_official)])
}

fn one_target(edition: &Edition, target: &Target, lang: Lang) -> Markup {
    let m = Messages::of(lang);
    let id = target.id.as_str();
    let relation = dialogue::relation(target.relation, edition.set, lang);
    let linked = linked(edition, id);
    let grounds = by_grade_in_words(edition.set, Grounds::ALL.tally(linked.iter().copied(), id), lang);
    let said = match linked.len() {
        0 => m.silent.to_owned(),
        count => format!("{}{}{grounds}", phrases::statements(count, lang), phrases::colon(lang)),
    };
    let code = el("strong", &[("class", "code")], [text(id)]);
    let name = el("p", &[], [code, text(" "), text(target.name.get(lang))]);
    let why = paragraph("help", &format!("{} ({relation}) · {said}", target.why.get(lang)));
    el("li", &[("id", &format!("target-{id}"))], [name, why])
}
