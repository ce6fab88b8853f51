//! What the marks of the timeline mean.

use super::ends::{Ends, chevron, defs, diamond, ends_of};
use crate::i18n::TimeMessages;
use crate::query::Afterwards;
use crate::session::{Session, hues};
use crate::timeline::End;
use leptos::{oco::Oco, prelude::*};

/// One sign with what it means.
fn entry(width: f64, class: impl Into<Oco<'static, str>>, shapes: AnyView, text: &'static str) -> AnyView {
    let class: Oco<'static, str> = class.into();
    view! { <li><svg class="key__mark" width=width height="14" aria-hidden="true" focusable="false"><g class=class>{shapes}</g></svg>{text}</li> }.into_any()
}

fn dot() -> AnyView {
    let r = 5.0;
    view! { <circle cx="8" cy="7" r=r/> }.into_any()
}

fn bar(ends: Option<Ends>, class: &'static str) -> AnyView {
    let mask = ends.map(|ends| format!("url(#{})", ends.id("key")));
    let (y, height) = if class.is_empty() { (3.0, 8.0) } else { (4.0, 6.0) };
    let fill = (class == "spoken__rule").then_some("url(#key-hatch-W1)");
    view! { <rect class=class x="1" y=y width="30" height=height fill=fill mask=mask/> }.into_any()
}

/// What the marks mean.
#[component]
pub(super) fn Key() -> impl IntoView {
    let session = Session::get();
    let (m, t) = (session.messages(), TimeMessages::of(session.lang.get_untracked()));
    let faded = ends_of(End::Faded, End::Faded);
    let square = || {
        let side = 10.0;
        view! { <rect x="3" y="2" width=side height=side/> }.into_any()
    };
    let notched = || view! { <circle cx="8" cy="4" r="4"/>{chevron(8.0, 13.0)} }.into_any();
    let spoken = || view! { {diamond(8.0, 7.0, 6.0)}<rect x="20" y="4" width="24" height="6"/> }.into_any();
    let line = || {
        let path = "M1 12 C12 12 14 2 30 2";
        view! { <path d=path/> }.into_any()
    };
    let afterwards = move || {
        let shown = session.state.with(|state| state.afterwards == Afterwards::Shown);
        if shown {
            entry(16.0, "mark mark--afterwards", dot(), m.origin_afterwards)
        } else {
            view! { <li>{m.afterwards_hidden}</li> }.into_any()
        }
    };
    let [first, last] = hues();
    let meeting: Vec<String> = session.data().set.workshops.first().map(|w| w.id.to_string()).into_iter().collect();
    let future =
        move || session.state.with(|state| state.asof.is_some()).then(|| entry(16.0, "mark mark--text mark--future", dot(), t.key_future));
    view! {
        <div class="time-key">
            <svg class="defs" width="0" height="0" aria-hidden="true" focusable="false">{defs("key", &faded.into_iter().collect::<Vec<_>>(), &meeting)}</svg>
            <ul class="key">
                <li class="key__word">{t.key_happened}</li>
                {entry(16.0, "mark mark--text", dot(), m.origin_text)}
                {entry(16.0, "mark mark--context", dot(), m.origin_context)}
                {afterwards}
                {entry(16.0, "mark mark--text mark--expected", dot(), m.key_expected)}
                {future}
                {entry(16.0, "mark mark--text notched", notched(), t.key_notch)}
            </ul>
            <ul class="key">
                {entry(16.0, format!("cluster {first}"), square(), t.key_said)}
                {entry(46.0, format!("spoken {last}"), spoken(), t.key_spoken)}
                {entry(32.0, format!("connector {first}"), line(), t.key_connector)}
            </ul>
            <ul class="key">
                {entry(32.0, "mark mark--text mark--year", bar(None, ""), t.key_plain)}
                {entry(32.0, format!("spoken {first}"), bar(faded, "spoken__bar"), t.key_faded)}
                {entry(32.0, format!("spoken {first}"), bar(None, "spoken__rule"), t.key_rule)}
            </ul>
        </div>
    }
}

/// The three dates in one line, above the picture.
#[component]
pub(super) fn ShortKey() -> impl IntoView {
    let session = Session::get();
    let t = TimeMessages::of(session.lang.get_untracked());
    let side = 10.0;
    let [first, last] = hues();
    let square = view! { <rect x="3" y="2" width=side height=side/> }.into_any();
    view! {
        <ul class="key key--line" aria-label=t.short_key data-key="">
            {entry(16.0, format!("cluster {first}"), square, t.short_said)}
            {entry(16.0, format!("spoken {last}"), diamond(8.0, 7.0, 6.0), t.short_spoken)}
            {entry(16.0, "mark mark--text", dot(), t.short_happened)}
        </ul>
    }
}

/// What stands before the rows of the list, where the list is the timeline.
#[component]
pub(super) fn ListKey() -> impl IntoView {
    let session = Session::get();
    let (m, t) = (session.messages(), TimeMessages::of(session.lang.get_untracked()));
    let afterwards = move || {
        let shown = session.state.with(|state| state.afterwards == Afterwards::Shown);
        shown.then(|| entry(16.0, "mark mark--afterwards", dot(), m.origin_afterwards))
    };
    view! {
        <ul class="key key--line" aria-label=t.short_key data-key="">
            {entry(16.0, "mark mark--text", dot(), m.origin_text)}
            {entry(16.0, "mark mark--context", dot(), m.origin_context)}
            {afterwards}
            {entry(16.0, "key__diamond", diamond(8.0, 7.0, 6.0), t.short_spoken)}
        </ul>
    }
}
