//! What the texts show: findings of one sentence each, with its number, a small picture, and the view that shows it.

use crate::across::findings::{Shift, links, shifts, silence, strongest};
use crate::components::shows_afterwards;
use crate::dataset::TermMove;
use crate::domain::{Lang, WorkshopId};
use crate::i18n::dates::number;
use crate::i18n::grammar::{from, lower_first, quoted};
use crate::i18n::locale::messages as say;
use crate::query::{Afterwards, Facet, Mode, View, ViewState};
use crate::session::{Loaded, Session, hue};
use crate::wording::followup::expectations;
use crate::wording::phrases;
use leptos::prelude::*;

/// Width of a picture in its own units; it is stretched to the room it has.
const WIDTH: usize = 1_000;
/// Height of a bar, and from one to the next.
const BAR: usize = 10;
const ROW: usize = 13;

/// What can be found, what matters most to a reader first.
const FINDINGS: [fn(Session, &Loaded) -> Option<AnyView>; 6] = [by_ground, reworded, unmentioned, became, moved, strongly];
/// How many of them are shown, at most.
const MOST: usize = 5;

/// The findings that the data allow.
#[component]
pub fn Findings() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let found = move || FINDINGS.into_iter().filter_map(|find| find(session, &session.data())).take(MOST).collect::<Vec<_>>();
    if found().is_empty() {
        return ().into_any();
    }
    // What the reader hides makes room for another.
    let shown = shows_afterwards(session);
    let list = move || {
        shown.track();
        found()
    };
    view! {
        <section class="findings" aria-labelledby="findings-title">
            <h2 id="findings-title" class="section-title">{m.findings_title}</h2>
            <ul class="findings__list">{list}</ul>
            <p class="help">{say::FindingsBasis { statements: &phrases::statements(data.set.statements.len(), lang) }.text(lang)}</p>
        </section>
    }
    .into_any()
}

/// A finding: its name for programs, its number, what it is the number of, the view that shows it, and the picture.
fn finding(session: Session, name: &'static str, figure: String, rest: String, opens: &ViewState, picture: AnyView) -> AnyView {
    let afterwards = (opens.view == View::Followup).then_some("");
    view! {
        <li class="finding" data-finding=name data-afterwards=afterwards>
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

/// Which word of the texts gained, and which lost, from the first meeting to the last.
fn reworded(session: Session, data: &Loaded) -> Option<AnyView> {
    let lang = session.lang.get_untracked();
    let [gained, lost] = data.set.elsewhere.moved.as_slice() else { return None };
    let compared = data.set.compared();
    let (first, last) = (compared.first()?, compared.last()?);
    // A stem is written as readers write what goes on.
    let name = |word: &TermMove| quoted(&word.term.replace('*', "…"), lang);
    let rest = say::FindingWords {
        gained: &name(gained),
        from_first: &from(first.name.get(lang), lang),
        last: last.name.get(lang),
        lost: &name(lost),
        before: &number(lost.before as usize, lang),
        after: &number(lost.after as usize, lang),
    };
    let pairs = [gained, lost].map(|word| (word.before as usize, word.after as usize));
    let figure = there(pairs[0], lang);
    let picture = before_and_after(pairs, [&first.id, &last.id]);
    Some(finding(session, "words", figure, rest.text(lang), &session.start(View::Compare), picture))
}

/// What became of what was expected; nothing where the reader hides it.
fn became(session: Session, data: &Loaded) -> Option<AnyView> {
    let lang = session.lang.get_untracked();
    if session.state.with_untracked(|state| state.afterwards == Afterwards::Hidden) {
        return None;
    }
    let found = data.set.elsewhere.standing?;
    let [all, done, partly, missing] = [found.all, found.done, found.partly, found.missing].map(|count| count as usize);
    let rest =
        say::FindingAfterwards { expectations: &expectations(all, lang), partly: &number(partly, lang), missing: &number(missing, lang) };
    let picture = shares(&[
        (done, "finding__bar"),
        (partly, "finding__bar finding__bar--half"),
        (all.saturating_sub(done + partly), "finding__bar finding__bar--hollow"),
    ]);
    let view = finding(session, "afterwards", number(done, lang), rest.text(done, lang), &session.start(View::Followup), picture);
    Some(view)
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
    let pairs = [gained, lost].map(|shift| (shift.before, shift.after));
    let figure = there((gained.before, gained.after), lang);
    let picture = before_and_after(pairs, [&first.id, &last.id]);
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

/// A number before and after.
fn there((before, after): (usize, usize), lang: Lang) -> String {
    format!("{}\u{a0}→\u{a0}{}", number(before, lang), number(after, lang))
}

/// Two numbers before and after as two pairs of bars, in the hues of two meetings.
fn before_and_after(pairs: [(usize, usize); 2], meetings: [&WorkshopId; 2]) -> AnyView {
    let most = pairs.iter().map(|(before, after)| *before.max(after)).max().unwrap_or(1).max(1);
    let bars: Vec<_> = pairs
        .into_iter()
        .enumerate()
        .flat_map(|(pair, (before, after))| [(pair, 0, before), (pair, 1, after)])
        .zip(meetings.into_iter().cycle())
        .map(|((pair, place, count), meeting)| {
            let class = format!("finding__bar finding__bar--meeting {}", hue(meeting));
            bar(0, pair * (2 * ROW + ROW / 2) + place * ROW, count * WIDTH / most, class)
        })
        .collect();
    drawing(4 * ROW + ROW / 2, bars)
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
