//! The frame of the page: skip link, header with search, navigation, notices, the view, footer.

use crate::across::shown::Open;
use crate::components::{AfterwardsSwitch, Failure, Headline, Loading, Notices, OnDesk, SearchBox, TakeAway, UpdateNotice, view_link};
use crate::dataset::DataSet;
use crate::domain::Lang;
use crate::i18n::{Messages, dates};
use crate::platform;
use crate::query::{Group, View, ViewState};
use crate::session::{Fault, Fetched, Panel, Part, Session, Show, Wanted, memo};
use crate::wording::{dialogue::name_of_view, phrases};
use leptos::either::Either;
use leptos::prelude::*;

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    let session = Session::get();
    Effect::new(move |_| {
        let title = format!("{} – IDM Explorer", page_title(&session));
        platform::describe_page(&title, session.lang.get().tag());
    });
    // In the language that is asked for; the one that is spoken follows when it is there.
    Effect::new(move |_| session.tell_cards());
    Effect::new(move |_| session.store.want(session.release.get(), session.state.with(|state| state.lang)));
    // Text is fixed inside; another language, its content or another release is another page.
    let content = memo(move || {
        let data = session.data();
        (session.lang.get(), data.lang, data.set.version.clone())
    });
    // Of two types by turns, because a view of the same type would be mended in place.
    let mut turn = false;
    move || {
        // Read, not only tracked: a memo that nobody has read follows nothing.
        content.with(|_| ());
        turn = !turn;
        // The link to the language that was chosen, for instance. The content of a language comes after its words.
        let held = platform::focus_place();
        platform::spawn(async move {
            leptos::task::tick().await;
            if let Some((selector, nth)) = held {
                platform::focus_to(&selector, nth, true);
            }
        });
        let page = view! { <Page/> }.into_any();
        if turn { Either::Left(page) } else { Either::Right(page) }
    }
}

fn page_title(session: &Session) -> String {
    let state = session.state.get();
    let lang = state.lang;
    let record = session.shown().open.map(|(Open::Alone(name) | Open::Beside(name))| name);
    match (record, state.view) {
        (Some(record), _) => record,
        (None, View::Overview) => session.data().set.dialogue.heading.get(lang).to_owned(),
        (None, view) if !view.is_collection() => phrases::view_name(view, lang).to_owned(),
        (None, View::Statements) => session.sentence(),
        (None, view) => {
            let name = name_of_view(view, &session.data().set, lang);
            format!("{name}{}{}", phrases::colon(lang), session.sentence())
        }
    }
}

#[component]
fn Page() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let shown = memo(move || session.state.with(|state| (state.view, state.id.clone())));
    let content = move || {
        let (view, id) = shown.get();
        view_of(view, id)
    };
    let spoken = view! { <p class="visually-hidden" aria-live="polite">{move || session.presence.announcement.get()}</p> };
    let embed = session.state.with_untracked(|state| state.embed);
    if embed {
        return view! {
            <main id="main" tabindex="-1" class="main main--embed">
                <LanguageNotice/>
                <StyleNotice/>
                <Notices/>
                <FromSender/>
                {content}
            </main>
            <Attribution/>
            <Desk/>
            {spoken}
        }
        .into_any();
    }
    view! {
        <a class="skip" href="#main">{m.skip}</a>
        <Masthead/>
        <main id="main" tabindex="-1" class="main">
            <LanguageNotice/>
            <StyleNotice/>
            <Notices/>
            <FromSender/>
            {content}
        </main>
        <NoteBar/>
        <Footer/>
        <UpdateNotice/>
        <Desk/>
        {spoken}
    }
    .into_any()
}

/// What the sender of the link saw, where the link says so or asks for an earlier release.
#[component]
fn FromSender() -> impl IntoView {
    let session = Session::get();
    let needed = memo(move || session.receipt.with(Option::is_some) || session.release.with(Option::is_some));
    move || needed.get().then(|| view! { <OnDesk panel=Panel::Receipt/> })
}

/// The note that goes along, and the way to it.
#[component]
fn NoteBar() -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let asked = session.state.with_untracked(|state| state.lang);
    let picked = memo(move || session.state.with(|state| if state.view == View::Note { 0 } else { state.note.ids.len() }));
    let href = move || session.href(&session.state.with(|state| ViewState::start(View::Note, asked).along_with(state)));
    let text = move || phrases::open_note(picked.get(), lang);
    move || {
        (picked.get() > 0 && !session.presence.narrow.get()).then(|| {
            view! { <aside class="note-bar" data-note-bar="" aria-label=phrases::view_name(View::Note, lang)><a class="button button--strong" href=href>{text}</a></aside> }
        })
    }
}

/// Below an embedded view: what it is, whose, and the way to the whole.
#[component]
fn Attribution() -> impl IntoView {
    let session = Session::get();
    let origin = session.data().set.dialogue.origin.get(session.lang.get_untracked()).to_owned();
    let m = session.messages();
    let whole = move || session.state.with(|state| state.with_embed(false));
    // A frame that may open no window says nothing of it; the address is shown instead.
    let refused = RwSignal::new(false);
    let open = move |event: leptos::ev::MouseEvent| {
        if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
            event.prevent_default();
            refused.set(!platform::open_window(&platform::absolute(&session.href(&whole()))));
        }
    };
    let by_hand = move || {
        refused.get().then(|| {
            let address = session.link_to(&whole());
            view! { <label class="share__by-hand" data-by-hand="">{m.copy_by_hand}<input type="text" readonly=true class="input" value=address/></label> }
        })
    };
    view! {
        <footer class="attribution" data-attribution="">
            <p>
                <a href=move || session.href(&whole()) target="_blank" rel="noopener" on:click=open>{m.open_in_explorer}</a>
                " · IDM Explorer · "{origin}" · "{m.licences}
            </p>
            {by_hand}
        </footer>
    }
}

/// Something of the desk over the page: sharing, citing, exporting.
#[component]
fn Desk() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let content = move || session.presence.panel.get().map(|panel| view! { <OnDesk panel/> });
    view! {
        <dialog class="desk" data-desk="" aria-label=m.take_away on:close=move |_| session.presence.panel.set(None)>
            {content}
            <p class="desk__foot"><button type="button" class="button" data-close-desk="" on:click=move |_| session.presence.close_panel()>{m.close}</button></p>
        </dialog>
    }
}

fn view_of(view: View, id: Option<String>) -> AnyView {
    // Where nothing is listed, the status is there all the same, for programs and listeners.
    let listed = view.is_collection() && (view != View::Statements || id.is_none());
    let status = (!listed).then(|| view! { <Headline hidden=true/> });
    let part = Part::of(view, id.as_deref());
    let shown = view! { <Loading part show=move |show: Show| show(Wanted::View(view, id.clone()))/> };
    view! { {shown} {status} }.into_any()
}

#[component]
fn Masthead() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let home = session.href(&session.start(View::Overview));
    let picked = memo(move || session.state.with(|state| state.note.ids.len()));
    let entries = Group::ALL.into_iter().filter(|group| group.is_primary()).filter_map(|group| {
        let view = *group.views(&data.set).first()?;
        let name = group_name(group, &data.set, lang);
        let text = match group {
            Group::Note => {
                let number =
                    move || (picked.get() > 0).then(|| view! { " "<span class="nav__number">{dates::number(picked.get(), lang)}</span> });
                (name, number).into_any()
            }
            _ => name.into_any(),
        };
        Some(view_link(view, "nav__link", true, text))
    });
    let entries: Vec<_> = entries.collect();
    view! {
        <header class="masthead">
            <div class="masthead__bar">
                <a class="brand" href=home>
                    <span class="brand__mark">{"IDM"}</span>
                    <span class="brand__name">{" Explorer"}</span>
                </a>
                <SearchBox/>
                <nav class="nav" data-primary="" aria-label=m.views><ul class="nav__list">{entries}</ul></nav>
                <div class="thumb">
                    <AllViews/>
                    <Hands picked/>
                </div>
                <div class="masthead__tools"><Languages/><SchemeChoice/></div>
            </div>
        </header>
    }
}

/// All views in their groups: more than the header has room for, and on a narrow page the only way to them. It needs no
/// script to open; the page's own (`public/loader.js`) shuts it.
#[component]
fn AllViews() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let data = session.data();
    let groups = Group::ALL.into_iter().filter_map(|group| {
        let views = group.views(&data.set);
        let name = (views.len() > 1).then(|| view! { <p class="views__name">{group_name(group, &data.set, lang)}</p> });
        if views.is_empty() {
            return None;
        }
        let links: Vec<_> =
            views.into_iter().map(|view| view_link(view, "views__link", false, name_of_view(view, &data.set, lang).into_any())).collect();
        Some(view! { <li class="views__group">{name}<ul>{links}</ul></li> })
    });
    let groups: Vec<_> = groups.collect();
    view! {
        <details class="menu" data-pop="">
            <summary class="menu__button" data-menu=""><span class="menu__wide">{m.more}</span><span class="menu__narrow">{m.menu}</span></summary>
            <nav class="views" aria-label=m.all_views>
                <ul class="views__list">{groups}</ul>
            </nav>
        </details>
    }
}

/// On a narrow page, what is done most stands within reach of the thumb: the filters, what can be taken away, and the note.
#[component]
fn Hands(picked: Memo<usize>) -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let lang = session.lang.get_untracked();
    let listed = memo(move || session.state.with(lists));
    let chosen = memo(move || session.state.with(ViewState::chosen));
    let filters = move || {
        listed.get().then(|| {
            view! {
                <button type="button" class="hands__one" data-open-facets="" aria-haspopup="dialog" on:click=move |_| platform::open_dialog("[data-sheet]")>
                    <span>{m.filters}</span>
                    {move || (chosen.get() > 0).then(|| view! { " "<span class="facet__chosen">{dates::number(chosen.get(), lang)}</span> })}
                </button>
                <details class="hands__more" data-pop="">
                    <summary class="hands__one">{m.take_away}</summary>
                    <div class="hands__ways"><TakeAway/></div>
                </details>
            }
        })
    };
    let note = move || {
        let asked = session.state.with_untracked(|state| state.lang);
        let href = move || session.href(&session.state.with(|state| ViewState::start(View::Note, asked).along_with(state)));
        (picked.get() > 0).then(|| {
            view! {
                <a class="hands__one" href=href>{m.nav_note}" "<span class="facet__chosen">{move || dates::number(picked.get(), lang)}</span></a>
            }
        })
    };
    move || session.presence.narrow.get().then(|| view! { <div class="hands">{filters}{note}</div> })
}

/// Whether a view lists something that can be filtered.
fn lists(state: &ViewState) -> bool {
    state.view.is_collection() && !(state.id.is_some() && matches!(state.view, View::Statements | View::Followup))
}

/// The name of a group of the navigation; of one with a single view, the name of that.
fn group_name(group: Group, set: &DataSet, lang: Lang) -> String {
    let m = Messages::of(lang);
    let views = group.views(set);
    let name = match group {
        Group::Texts => m.nav_texts,
        Group::Topics => m.nav_topics,
        Group::Time => m.nav_time,
        Group::Names => m.nav_names,
        Group::Note => m.nav_note,
        Group::Meta => m.nav_meta,
        // Of one view each.
        Group::Start | Group::Meetings => "",
    };
    match views.as_slice() {
        [view] => name_of_view(*view, set, lang),
        _ => name.to_owned(),
    }
}

#[component]
fn Languages() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let links = Lang::ALL.into_iter().map(|lang| {
        let href = move || session.href(&session.state.with(|state| state.with_lang(lang)));
        let current = move || (session.lang.get() == lang).then_some("true");
        view! {
            <li>
                <a class="langs__link" href=href lang=lang.tag() hreflang=lang.tag() data-lang=lang.tag() aria-current=current>
                    {lang.tag().to_ascii_uppercase()}<span class="visually-hidden">{format!(" {}", lang.own_name())}</span>
                </a>
            </li>
        }
    });
    view! { <ul class="langs" aria-label=m.language>{links.collect_view()}</ul> }
}

#[component]
fn SchemeChoice() -> impl IntoView {
    let m = Session::get().messages();
    let chosen = platform::chosen_scheme();
    let options = [("auto", m.scheme_auto), ("light", m.scheme_light), ("dark", m.scheme_dark)].map(|(value, name)| {
        let selected = value == chosen;
        view! { <option value=value selected=selected>{name}</option> }
    });
    view! {
        <label class="scheme">
            <span class="visually-hidden">{m.scheme}</span>
            <select data-scheme="" class="select select--quiet" on:change=move |event| platform::choose_scheme(&event_target_value(&event))>
                {options.into_iter().collect_view()}
            </select>
        </label>
    }
}

/// Says that the page or its content is in English because the language asked for did not come.
#[component]
fn LanguageNotice() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let spoken = session.lang.get_untracked();
    let asked = memo(move || session.state.with(|state| state.lang));
    move || {
        let lang = asked.get();
        match session.language(lang) {
            Fetched::Failed(fault) => {
                // Without its texts the language cannot say so itself.
                let text = if lang == spoken { m.language_failed.to_owned() } else { phrases::language_missing(lang.own_name(), spoken) };
                view! { <Failure text fault on_retry=move || platform::spawn(session.load_language(lang))/> }.into_any()
            }
            Fetched::Pending => view! { <p class="notice notice--quiet">{m.language_pending}</p> }.into_any(),
            Fetched::Idle | Fetched::Ready(_) => ().into_any(),
        }
    }
}

/// Says that a style sheet did not come: what is shown can be read, and looks plain.
#[component]
fn StyleNotice() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let part = memo(move || session.state.with(|state| Part::of(state.view, state.id.as_deref())));
    // Where the view itself did not come, that is said in its place.
    let alone = move || session.presence.unstyled.get() && !matches!(session.store.part(part.get()), Fetched::Failed(_));
    move || alone().then(|| view! { <Failure text=m.part_failed fault=Fault::default() on_retry=platform::ask_for_style/> })
}

#[component]
fn Footer() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    let data = session.data();
    let lang = session.lang.get_untracked();
    let [data_view, about] = [View::Data, View::About].map(|view| session.href(&session.start(view)));
    // Elsewhere the switch stands with the filters, or beside what it shows.
    let switch = memo(move || session.state.with(|state| !state.view.is_collection()));
    let listed = memo(move || session.state.with(|state| !matches!(state.view, View::Overview | View::Note)));
    view! {
        <footer class="footer">
            {move || switch.get().then(|| view! { <p><AfterwardsSwitch/></p> })}
            <p>{data.set.dialogue.disclaimer.get(lang).to_owned()}</p>
            <p>
                {format!("{} {}", m.data_version, data.set.version)}
                // On paper nothing can be followed.
                <span class="screen-only">
                    {", "}<a href=data.set.file() download="">{m.download_json}</a>
                    {" · "}<a href="data/schema.json">{m.schema}</a>
                    {" · "}<a href=data_view>{phrases::view_name(View::Data, lang)}</a>
                    {" · "}<a href=about>{phrases::view_name(View::About, lang)}</a>
                </span>
                {" · "}{m.licences}
            </p>
            // The note ends with its own link; the first screen is the same for everyone.
            {move || listed.get().then(|| view! { <p class="paper-only" data-address="">{session.shared_link()}</p> })}
        </footer>
    }
}
