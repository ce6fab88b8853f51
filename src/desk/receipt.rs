//! What the sender of a link saw: whether it still holds, and on request what has changed since.

use crate::across::shown::{Shown, needs_context};
use crate::cite::pinpoint;
use crate::components::Reason;
use crate::dataset::Context;
use crate::domain::Lang;
use crate::i18n::Work;
use crate::query::{Changes, Receipt, Seen, View, ViewState};
use crate::session::{Fetched, Loaded, Session, memo};
use crate::wording::{phrases, work};
use leptos::prelude::*;
use std::sync::Arc;

/// The panel: about the release first, then about the receipt.
#[component]
pub fn ReceiptPanel() -> impl IntoView {
    view! {
        <ReleaseNotice/>
        <ReceiptNotice/>
    }
}

/// That an earlier release is shown, or could not be.
#[component]
fn ReleaseNotice() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let words = Work::of(lang);
    let leave = move || session.href(&session.state.with(|state| state.with_release(None)));
    move || {
        let release = session.release.get()?;
        let shown = match session.store.core(&release, Lang::En) {
            Fetched::Idle | Fetched::Pending => view! { <p class="notice notice--quiet">{m.loading}</p> }.into_any(),
            Fetched::Failed(fault) => view! {
                <section class="notice" aria-label=m.notice data-notice="" data-release-missing="">
                    <p>{words.release_missing}" "<span class="notice__detail">{release.to_string()}</span></p>
                    <Reason fault/>
                </section>
            }
            .into_any(),
            Fetched::Ready(_) => view! {
                <section class="notice notice--quiet" aria-label=m.notice data-release=release.to_string()>
                    <p>{words.release_shown}" "<strong>{release.to_string()}</strong>". "<a href=leave>{words.release_leave}</a></p>
                </section>
            }
            .into_any(),
        };
        Some(shown)
    }
}

/// Whether what the sender saw still holds.
#[component]
fn ReceiptNotice() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let words = Work::of(lang);
    let asked = RwSignal::new(false);
    let verdict = memo(move || {
        let receipt = session.receipt.get()?;
        // What a view narrows by verdict or status is not known before its records are there.
        let waits = session.state.with(needs_context) && matches!(session.context(), Fetched::Idle | Fetched::Pending);
        (!waits).then(|| (same(session, &receipt), receipt))
    });
    move || {
        let (same, receipt) = verdict.get()?;
        let data = session.data();
        let (now, total) = (session.said().len(), data.set.statements.len());
        if same {
            return Some(
                view! {
                    <section class="notice notice--quiet" aria-label=m.notice data-receipt="same">
                        <p>{phrases::of_total(now, total, lang)}". "{words.as_seen}</p>
                    </section>
                }
                .into_any(),
            );
        }
        let text = work::sender_saw(receipt.seen.count(), receipt.release.as_str(), now, &data.set.version, lang);
        let as_sent = session.href(&session.state.with(|state| state.with_release(Some(receipt.release.clone()))));
        let other_release = receipt.release.as_str() != data.set.version;
        let show = {
            let release = receipt.release.clone();
            move |_| {
                asked.set(true);
                session.store.want(Some(release.clone()), lang);
            }
        };
        Some(
            view! {
                <section class="notice" aria-label=m.notice data-notice="" data-receipt="changed">
                    <p>{text}</p>
                    <p class="notice__acts">
                        <button type="button" class="button" data-show-changes="" on:click=show>{words.show_changes}</button>
                        {other_release.then(|| view! { <a class="button" href=as_sent data-as-sent="">{words.open_as_sent}</a> })}
                    </p>
                    {move || asked.get().then(|| changes(session, &receipt))}
                </section>
            }
            .into_any(),
        )
    }
}

/// The statements that the view shows, by their ids.
fn ids_now(session: Session) -> Vec<String> {
    session.said().iter().map(ToString::to_string).collect()
}

fn same(session: Session, receipt: &Receipt) -> bool {
    let mut now = ids_now(session);
    let holds = match &receipt.seen {
        Seen::Count(count) => *count == now.len(),
        Seen::Ids(ids) => {
            let mut seen = ids.clone();
            now.sort();
            seen.sort();
            now == seen
        }
    };
    holds && receipt.release.as_str() == session.data().set.version
}

/// What a link shows with some data: the statements of its view and, for receipts made when these counted what the filters select, those.
fn shown_in(data: &Loaded, context: Option<&Context>, link: &str) -> [Vec<String>; 2] {
    let (state, _) = ViewState::parse(link, &data.set, data.index.vocabulary());
    let shown = Shown::of(&data.set, &data.index, context, &state);
    [shown.statements(&data.set).map(|s| s.id.to_string()).collect(), data.index.answer(&state).ids(&data.set)]
}

/// The changes in words, as soon as the release that the sender saw is there.
fn changes(session: Session, receipt: &Receipt) -> AnyView {
    let m = session.messages();
    let words = Work::of(session.lang.get_untracked());
    let data = session.data();
    let before = match session.store.core(&receipt.release, data.lang) {
        Fetched::Idle | Fetched::Pending => return view! { <p class="help">{m.loading}</p> }.into_any(),
        Fetched::Failed(fault) => {
            // The list of the receipt can be compared without the old release.
            let known = match &receipt.seen {
                Seen::Ids(ids) => Some(Changes::between(ids, &ids_now(session), |_| true)),
                Seen::Count(_) => None,
            };
            return view! {
                <p class="help help--wrong">{words.release_missing}" "{receipt.release.to_string()}</p>
                <Reason fault/>
                {known.map(|changes| lists(session, &data, &data, &changes))}
            }
            .into_any();
        }
        Fetched::Ready(before) => before,
    };
    let link = session.href(&session.state.with(|state| state.with_release(None)));
    let context = if session.state.with(needs_context) { session.store.context(&receipt.release, data.lang) } else { Fetched::Idle };
    let context = match context {
        Fetched::Pending => return view! { <p class="help">{m.loading}</p> }.into_any(),
        Fetched::Ready(context) => Some(context),
        Fetched::Idle | Fetched::Failed(_) => None,
    };
    let (seen, now) = match &receipt.seen {
        Seen::Ids(ids) => (ids.clone(), ids_now(session)),
        Seen::Count(count) => {
            let [shown, selected] = shown_in(&before, context.as_deref(), &link);
            if shown.len() != *count && selected.len() == *count {
                (selected, session.outcome.with(|outcome| outcome.ids(&data.set)))
            } else {
                (shown, ids_now(session))
            }
        }
    };
    let changes = Changes::between(&seen, &now, |id| before.set.statement(id) == data.set.statement(id));
    if changes.is_empty() && seen.len() != receipt.seen.count() {
        return view! { <p data-changes="odd">{words.receipt_odd}</p> }.into_any();
    }
    if changes.is_empty() {
        return view! { <p data-changes="none">{words.nothing_changed}</p> }.into_any();
    }
    lists(session, &before, &data, &changes)
}

fn lists(session: Session, before: &Arc<Loaded>, now: &Arc<Loaded>, changes: &Changes) -> AnyView {
    let words = Work::of(session.lang.get_untracked());
    let list = |id: &'static str, title: &'static str, ids: &[String], data: &Arc<Loaded>, there: bool| {
        (!ids.is_empty()).then(|| {
            let items: Vec<_> = ids.iter().map(|id| one(session, data, id, there)).collect();
            view! { <h3 class="minor-title">{title}</h3><ul class="plain" data-changes=id>{items}</ul> }
        })
    };
    view! {
        {list("added", words.added, &changes.added, now, true)}
        {list("removed", words.removed, &changes.removed, before, now.set.version == before.set.version)}
        {list("changed", words.changed, &changes.changed, now, true)}
    }
    .into_any()
}

fn one(session: Session, data: &Arc<Loaded>, id: &str, there: bool) -> AnyView {
    let lang = session.lang.get_untracked();
    let title = data.set.statement(id).map(|s| s.title.get(lang).to_owned()).unwrap_or_default();
    let pin = view! { <span class="card__pin">{pinpoint(id)}</span>" " };
    if !there {
        return view! { <li>{pin}{title}</li> }.into_any();
    }
    let href = session.href(&session.start(View::Statements).with_record(View::Statements, id));
    view! { <li>{pin}<a href=href>{title}</a></li> }.into_any()
}
