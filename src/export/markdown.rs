//! A text in CommonMark with footnotes, to read and to paste into a document.
//!
//! Every text is escaped, so that what it says is what is seen: no markup, no HTML and no footnote comes from the data.

use super::row::Column;
use super::selection::Selection;
use super::table::{Holds, Table};
use crate::cite::{Citable, Format, Run, pinpoint};
use crate::domain::Statement;
use crate::i18n::grammar::lower_first;
use crate::i18n::{DeskMessages, dates};
use crate::query::{Facet, term_name};
use crate::wording::phrases;

/// Title, provenance, one section for each statement, and its citation as a footnote.
pub fn write(selection: &Selection) -> String {
    let mut out = head(selection);
    for (place, s) in selection.statements.iter().enumerate() {
        out.push_str(&section(selection, s, place + 1));
    }
    if selection.statements.is_empty() {
        out.push_str(&format!("{}\n\n", escape(DeskMessages::of(selection.lang()).nothing)));
    }
    for (place, s) in selection.statements.iter().enumerate() {
        let citation = selection.citable_of(s).map(|c| cited(&c)).unwrap_or_default();
        out.push_str(&format!("[^{}]: {citation}\n", place + 1));
    }
    out
}

/// Title, provenance, and the rows as a table of GitHub's Markdown.
pub fn write_table(selection: &Selection, table: &Table) -> String {
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let cell = |holds: Holds, text: &str| if holds == Holds::Address { address(text) } else { escape(text) };
    let mut out = format!("{}## {}\n\n", head(selection), escape(&table.title));
    out += &line(table.fields.iter().map(|field| escape(&field.title)).collect());
    let number = |holds: Holds| matches!(holds, Holds::Number | Holds::Decimal);
    out += &line(table.fields.iter().map(|field| if number(field.holds) { "---:" } else { "---" }.to_owned()).collect());
    for row in &table.rows {
        out += &line(table.fields.iter().zip(row).map(|(field, value)| cell(field.holds, &value.values().join(" · "))).collect());
    }
    out
}

fn head(selection: &Selection) -> String {
    let (p, lang) = (&selection.provenance, selection.lang());
    let m = DeskMessages::of(lang);
    let lines = [
        (m.selection, escape(&phrases::of_total(p.matching, p.total, lang))),
        (m.data_version, escape(&p.version)),
        (m.link, address(&p.link)),
        (m.exported, escape(&dates::day(p.date, lang))),
        (m.licence, escape(&p.licence)),
        (m.publisher, escape(&p.publisher)),
    ];
    let facts: String = lines.iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| fact(name, value, selection)).collect();
    format!("# {}\n\n{}\n\n{facts}\n{}\n\n", escape(selection.set.title.get(lang)), escape(&p.sentence), escape(&p.notice))
}

fn section(selection: &Selection, s: &Statement, number: usize) -> String {
    let lang = selection.lang();
    let cell = |column: Column| column.cell(selection, s);
    let place = [cell(Column::Pinpoint), cell(Column::Place), workshop_days(selection, s)];
    let place: Vec<String> = place.into_iter().filter(|part| !part.is_empty()).collect();
    let fact = |column: Column| match column {
        Column::Sdgs => listed(column, &sdgs(selection, s), selection),
        Column::Facet(_) => listed(column, &column.values(selection, s), selection),
        _ => String::new(),
    };
    let facts: String = Column::all().into_iter().map(fact).collect();
    format!(
        "## {} — {}\n\n{}\n\n{}[^{number}]\n\n{}\n",
        escape(&pinpoint(s.id.as_str())),
        escape(s.title.get(lang)),
        escape(&place.join(", ")),
        escape(s.text.get(lang)),
        facts
    )
}

fn workshop_days(selection: &Selection, s: &Statement) -> String {
    selection.set.workshop(s.workshop.as_str()).map(|w| dates::span(&w.date, selection.lang())).unwrap_or_default()
}

/// Each link to the SDGs with its grade in words.
fn sdgs(selection: &Selection, s: &Statement) -> Vec<String> {
    let lang = selection.lang();
    let grade = |id: &str| lower_first(term_name(selection.set, Facet::Grade, id, lang).unwrap_or(id));
    selection.links(s).map(|link| format!("{} ({})", link.to, grade(link.grade.id()))).collect()
}

fn listed(column: Column, values: &[String], selection: &Selection) -> String {
    let (name, _) = column.words(selection.lang());
    if values.is_empty() { String::new() } else { fact(name, &escape(&values.join(" · ")), selection) }
}

/// One line of a list; the value is escaped already.
fn fact(name: &str, value: &str, selection: &Selection) -> String {
    format!("- **{}**{}{value}\n", escape(name), phrases::colon(selection.lang()))
}

/// The UN citation with its italics, its address as a link.
fn cited(source: &Citable) -> String {
    let run = |run: &Run| match run {
        Run::Italic(text) => format!("*{}*", escape(text)),
        Run::Plain(text) => linked(text, &source.link),
    };
    source.rich(Format::Un).runs().iter().map(run).collect()
}

/// A text in which nothing is markup but its address, which is a link.
pub fn linked(text: &str, link: &str) -> String {
    if link.is_empty() {
        return within(text);
    }
    text.split(link).map(within).collect::<Vec<_>>().join(&address(link))
}

/// A part of a line: the spaces at its ends part it from what stands beside it.
fn within(text: &str) -> String {
    let space = |is: bool| if is { " " } else { "" };
    let inner = escape(text);
    let (before, after) = (text.starts_with(char::is_whitespace), text.ends_with(char::is_whitespace));
    format!("{}{inner}{}", space(before), space(after && !inner.is_empty()))
}

/// An address as a link, or as text where it would end one.
pub fn address(link: &str) -> String {
    let whole = !link.is_empty() && !link.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\\".contains(c));
    if whole { format!("<{link}>") } else { escape(link) }
}

/// A text on one line in which nothing is markup.
pub fn escape(text: &str) -> String {
    let clean: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let folded = clean.split_whitespace().collect::<Vec<_>>().join(" ");
    // A number with a mark and a space after it begins a list.
    let digits = folded.chars().take_while(char::is_ascii_digit).count();
    let numbers = folded.chars().nth(digits + 1).is_none_or(char::is_whitespace);
    let mut out = String::with_capacity(folded.len());
    for (place, c) in folded.chars().enumerate() {
        let starts_block = (place == 0 && "-+=:".contains(c)) || (digits > 0 && numbers && place == digits && ".)".contains(c));
        if starts_block || "\\`*_{}[]<>#|~&$^".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
