//! What the texts show: findings of one sentence each, with its number, a small picture, and the view that shows it.

use crate::across::findings::{Shift, links, shifts, silence, strongest};
use crate::i18n::dates::number;
use crate::i18n::grammar::{from, lower_first, quoted};
use crate::i18n::locale::messages as say;
use crate::query::{Facet, Mode, View, ViewState};
use crate::session::{Loaded, Session, hue};
use crate::wording::phrases;
use leptos::prelude::*;

/// Width of a picture in its own units; it is stretched to the room it has.
const WIDTH: usize = 1_000;
/// Height of a bar, and from one to the next.
const BAR: usize = 10;
const ROW: usize = 13;

/// The findings that the data allow.
#[component]
pub fn Findings() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let found: Vec<_> = [by_ground(session, &data), unmentioned(session, &data), moved(session, &data), strongly(session, &data)]
        .into_iter()
        .flatten()
        .collect();
    if found.is_empty() {
        return ().into_any();
    }
    view! {
        <section class="findings" aria-labelledby="findings-title">
            <h2 id="findings-title" class="section-title">{m.findings_title}</h2>
            <ul class="findings__list">{found}</ul>
            <p class="help">{say::FindingsBasis { statements: &phrases::statements(data.set.statements.len(), lang) }.text(lang)}</p>
        </section>
    }
    .into_any()
}

/// A finding: its name for programs, its number, what it is the number of, the view that shows it, and the picture.
fn finding(session: Session, name: &'static str, figure: String, rest: String, opens: &ViewState, picture: AnyView) -> AnyView {
    view! {
        <li class="finding" data-finding=name>
            <a class="finding__link" href=session.href(opens)><span class="finding__number">{figure}</span>" "<span class="finding__text">{rest}</span></a>
            {picture}
        </li>
    }
    .into_any()
}

/// How few links to the SDGs the texts themselves make.
fn by_ground(session: Session, data: &Loaded) -> Option<AnyView> {
    let lang = session.lang.get_untracked();
    let [by_number, wording, inference] = links(&data.set)?;
    let all = by_number + wording + inference;
    let rest =
        say::FindingLinks { links: &say::LinksCount.text(all, lang), wording: &number(wording, lang), inference: &number(inference, lang) };
    let picture = shares(&[
        (by_number, "finding__bar"),
        (wording, "finding__bar finding__bar--half"),
        (inference, "finding__bar finding__bar--hollow"),
    ]);
    let opens = session.start(View::Sdgs);
    Some(finding(session, "links", number(by_number, lang), rest.text(by_number, lang), &opens, picture))
}

/// How many targets no text mentions.
fn unmentioned(session: Session, data: &Loaded) -> Option<AnyView> {
    let lang = session.lang.get_untracked();
    let found = silence(&data.set)?;
    let rest = say::FindingSilence { targets: &crate::across::words::targets(found.all, lang) }.text(found.silent, lang);
    let picture = shares(&[(found.all - found.silent, "finding__bar"), (found.silent, "finding__bar finding__bar--hollow")]);
    Some(finding(session, "silence", number(found.silent, lang), rest, &session.start(View::Gaps), picture))
}

/// Which theme gained, and which lost, from the first meeting to the last.
fn moved(session: Session, data: &Loaded) -> Option<AnyView> {
    let lang = session.lang.get_untracked();
    let [gained, lost] = shifts(&data.set)?;
    let [first, last] = data.set.ends()?;
    let name = |shift: Shift| data.set.themes.get(shift.theme).map(|theme| quoted(theme.name.get(lang), lang)).unwrap_or_default();
    let rest = say::FindingShift {
        gained: &name(gained),
        from_first: &from(first.name.get(lang), lang),
        last: last.name.get(lang),
        lost: &name(lost),
        before: &number(lost.before, lang),
        after: &number(lost.after, lang),
    };
    let most = [gained, lost].iter().map(|shift| shift.before.max(shift.after)).max().unwrap_or(1).max(1);
    let bars: Vec<_> = [gained, lost]
        .into_iter()
        .enumerate()
        .flat_map(|(pair, shift)| [(pair, 0, shift.before, hue(&first.id)), (pair, 1, shift.after, hue(&last.id))])
        .map(|(pair, place, count, class)| {
            bar(0, pair * (2 * ROW + ROW / 2) + place * ROW, count * WIDTH / most, format!("finding__bar finding__bar--meeting {class}"))
        })
        .collect();
    let figure = format!("{}\u{a0}→\u{a0}{}", number(gained.before, lang), number(gained.after, lang));
    let picture = drawing(4 * ROW + ROW / 2, bars);
    Some(finding(session, "shift", figure, rest.text(lang), &session.start(View::Themes), picture))
}

/// How few statements report the strongest of what can be reported.
fn strongly(session: Session, data: &Loaded) -> Option<AnyView> {
    let lang = session.lang.get_untracked();
    let (verb, count) = strongest(&data.set)?;
    let total = data.set.statements.len();
    let name =
        data.set.verbs.iter().find(|one| one.id == verb).map(|one| quoted(&lower_first(one.name.get(lang)), lang)).unwrap_or_default();
    let rest = say::FindingVerb { statements: &phrases::statements(total, lang), verb: &name }.text(count, lang);
    let term = data.index.vocabulary().term(Facet::Verb, verb.as_str())?;
    let opens = session.start(View::Statements).with(Facet::Verb, Mode::Any, term);
    let picture = shares(&[(count, "finding__bar"), (total - count.min(total), "finding__bar finding__bar--hollow")]);
    Some(finding(session, "verb", number(count, lang), rest, &opens, picture))
}

/// A bar of shares, one after the other.
fn shares(parts: &[(usize, &'static str)]) -> AnyView {
    let all: usize = parts.iter().map(|(number, _)| number).sum::<usize>().max(1);
    let mut before = 0;
    let mut bars = Vec::new();
    for (number, class) in parts {
        let x = before * WIDTH / all;
        before += number;
        bars.push(bar(x, 0, before * WIDTH / all - x, (*class).to_owned()));
    }
    drawing(BAR, bars)
}

fn bar(x: usize, y: usize, width: usize, class: String) -> AnyView {
    view! { <rect x=x.to_string() y=y.to_string() width=width.to_string() height=BAR.to_string() class=class></rect> }.into_any()
}

/// A picture that says what its sentence says, for those who see.
fn drawing(height: usize, bars: Vec<AnyView>) -> AnyView {
    let (size, height) = (format!("0 0 {WIDTH} {height}"), height.to_string());
    view! { <svg class="finding__picture" viewBox=size height=height preserveAspectRatio="none" aria-hidden="true">{bars}</svg> }.into_any()
}
