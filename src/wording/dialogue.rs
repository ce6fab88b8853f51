//! What is said of the dialogue and of its meetings: words of the interface around names of the data.

use crate::dataset::DataSet;
use crate::domain::{Date, Lang, Relation, Workshop};
use crate::i18n::Messages;
use crate::i18n::grammar::{and, list};
use crate::i18n::locale::{compare, matrix, messages, phrases as say, time, work};
use crate::query::{View, Zoom};
use crate::wording::phrases;

/// The names of meetings.
fn names<'a>(meetings: impl IntoIterator<Item = &'a Workshop>, lang: Lang) -> Vec<String> {
    meetings.into_iter().map(|meeting| meeting.name.get(lang).to_owned()).collect()
}

/// The meetings that are compared: `New York and Geneva`. Nothing where there is one.
pub fn compared(set: &DataSet, lang: Lang) -> String {
    let ends = set.ends().into_iter().flatten();
    list(&names(ends, lang), and, lang)
}

/// The name of the last of the meetings that are compared.
pub fn last_meeting(set: &DataSet, lang: Lang) -> &str {
    set.ends().map(|[_, last]| last.name.get(lang)).unwrap_or_default()
}

/// The name of a view in the navigation and as a heading; the comparison is called by what it compares.
pub fn name_of_view(view: View, set: &DataSet, lang: Lang) -> String {
    let compared = if view == View::Compare { compared(set, lang) } else { String::new() };
    if compared.is_empty() { phrases::view_name(view, lang).to_owned() } else { compared }
}

/// That all meetings stand side by side.
pub fn side_by_side(set: &DataSet, lang: Lang) -> String {
    messages::Beside { meetings: &list(&names(&set.workshops, lang), and, lang) }.text(lang)
}

/// The meetings in the order of two or more numbers: `New York | Geneva`.
pub fn in_columns(set: &DataSet, lang: Lang) -> String {
    names(&set.workshops, lang).join(" | ")
}

/// The caption of the matrix as a table.
pub fn matrix_caption(set: &DataSet, lang: Lang) -> String {
    matrix::Caption { meetings: &in_columns(set, lang) }.text(lang)
}

/// How a target concerns migration.
pub fn relation(relation: Relation, set: &DataSet, lang: Lang) -> String {
    match relation {
        Relation::Direct => messages::RelationDirect { guide: guide(set, lang) }.text(lang),
        Relation::CrossCutting => Messages::of(lang).relation_cross.to_owned(),
    }
}

/// What the frame around a target means.
pub fn key_direct(set: &DataSet, lang: Lang) -> String {
    compare::KeyDirect { guide: guide(set, lang) }.text(lang)
}

/// Whose list says which targets are linked directly.
pub fn guide(set: &DataSet, lang: Lang) -> &str {
    set.dialogue.guide.as_ref().unwrap_or(&set.dialogue.credit).get(lang)
}

/// The licences of data and program, and whose the texts are.
pub fn licences(set: &DataSet, lang: Lang) -> String {
    messages::AboutLicence1 { publisher: set.dialogue.author_name.get(lang) }.text(lang)
}

/// The range that the timeline shows first, by its years: `2013–2018`.
pub fn years(range: Zoom) -> String {
    let (first, last) = (range.first.civil().0, range.last.civil().0);
    if first == last { first.to_string() } else { format!("{first}–{last}") }
}

/// What mouse, fingers and keys do on the timeline.
pub fn timeline_help(range: Zoom, lang: Lang) -> String {
    messages::TimelineHelp { range: &years(range) }.text(lang)
}

/// The title of the small timeline.
pub fn mini_title(count: usize, range: Zoom, lang: Lang) -> String {
    say::MiniTitle { events: &phrases::events(count, lang), range: &years(range) }.text(lang)
}

/// The end of the years that the timeline shows first.
pub fn end_of(range: Zoom, lang: Lang) -> String {
    time::EndOf { year: &range.last.civil().0.to_string() }.text(lang)
}

/// Whose data a picture shows.
pub fn picture_source(set: &DataSet, lang: Lang) -> String {
    work::PictureSource { credit: set.dialogue.credit.get(lang) }.text(lang)
}

/// Days of a meeting for the examples of fields: its first month and its last day.
pub fn example_days(set: &DataSet) -> [String; 2] {
    let first = set.workshops.first().and_then(|w| w.date.first_day()).map(Date::of_day);
    let last = set.workshops.last().and_then(|w| w.date.last_day()).map(Date::of_day);
    let month = first.map(|date| Date { day: None, ..date });
    [month, last].map(|date| date.map(|date| date.to_string()).unwrap_or_default())
}
