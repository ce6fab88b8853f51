//! What do I take to the meeting? A briefing note from picked statements: put in order on one side, read as it will
//! be printed on the other. The note lives in its link; every act makes the next one.

use crate::cite::{Citable, Format, pinpoint};
use crate::components::{PageHead, keep_typed};
use crate::desk::{Copied, CopyButton, SaveNotice, save_said};
use crate::i18n::Work;
use crate::note::{self, Block, Document, Draft, DraftIssue, LINK_LIMIT, Piece};
use crate::platform;
use crate::query::{View, ViewState};
use crate::session::{Session, memo};
use crate::wording::{phrases, work};
use leptos::prelude::*;

/// Where the reader has asked this browser to keep a note.
const KEPT: &str = "idm-note";

/// The note being made: what the link says, and the acts that make the next link.
#[derive(Clone, Copy)]
struct Making {
    session: Session,
    draft: Memo<(Draft, Option<DraftIssue>)>,
    /// Whether the last act did not fit into the link.
    too_long: RwSignal<bool>,
}

impl Making {
    fn draft(&self) -> Draft {
        self.draft.with(|(draft, _)| draft.clone())
    }

    fn state_of(&self, draft: &Draft) -> ViewState {
        self.session.state.with_untracked(|state| state.with_note(draft.write()))
    }

    /// The link of a changed note, unless it would be too long for one.
    fn fitting(&self, next: &Draft) -> Option<ViewState> {
        let state = self.state_of(next);
        let fits = self.session.link_to(&state).chars().count() <= LINK_LIMIT;
        self.too_long.set(!fits);
        fits.then_some(state)
    }

    fn put(&self, next: &Draft) {
        if let Some(state) = self.fitting(next) {
            self.session.go(&state);
        }
    }

    /// The reader types in a field. Each letter is in the link at once, so that none is lost when the page is left, and
    /// nothing changes under a click that ends the typing.
    fn type_in(&self, field: &str, change: impl FnOnce(&Draft) -> Draft) {
        let next = self.draft.with_untracked(|(draft, _)| change(draft));
        if let Some(state) = self.fitting(&next) {
            self.session.type_in(field, &state);
        }
    }

    fn act(&self, change: impl FnOnce(&Draft) -> Draft) {
        let next = self.draft.with_untracked(|(draft, _)| change(draft));
        self.put(&next);
    }

    /// Moves a part; focus and voice go with it.
    fn move_part(&self, from: usize, to: usize) {
        let parts = self.draft.with_untracked(|(draft, _)| draft.blocks.len());
        if from == to || to >= parts {
            return;
        }
        self.act(|draft| draft.moved(from, to));
        self.session.presence.announce(&work::moved_to(to + 1, parts, self.session.lang.get_untracked()));
        focus_later(format!("[data-part=\"{to}\"] [data-handle]"));
    }
}

fn focus_later(selector: String) {
    platform::spawn(async move {
        leptos::task::tick().await;
        platform::focus(&selector);
    });
}

/// The view.
pub fn show(_: Option<String>) -> AnyView {
    view! { <Note/> }.into_any()
}

/// The view.
#[component]
pub fn Note() -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let words = Work::of(lang);
    let making = Making { session, draft: memo(move || Draft::read(&session.note())), too_long: RwSignal::new(false) };
    let empty = memo(move || making.draft.with(|(draft, _)| draft.blocks.is_empty() && draft.title.is_empty()));
    let cut = memo(move || making.draft.with(|(_, issue)| issue.is_some()));
    let pick = move || session.href(&ViewState::start(View::Statements, lang).along_with(&session.state.get()));
    view! {
        <div class="note">
            <PageHead heading=phrases::view_name(View::Note, lang).to_owned()/>
            <p class="lead note__lead">{words.note_lead}</p>
            <Show when=move || cut.get()>
                <section class="notice" data-notice="" data-draft-cut="" aria-label=session.messages().notice><p>{words.draft_cut}</p></section>
            </Show>
            <Kept making empty/>
            <Show when=move || empty.get()>
                <p class="note__empty" data-note-empty="">{words.note_empty}</p>
            </Show>
            <p class="note__pick"><a class="button" href=pick>{words.note_pick}</a></p>
            <div class="note__sides">
                <Editor making/>
                <Show when=move || !empty.get()><Preview making/></Show>
            </div>
        </div>
    }
}

/// The note that this browser keeps, if the reader has asked for that.
#[component]
fn Kept(making: Making, empty: Memo<bool>) -> impl IntoView {
    let words = Work::of(making.session.lang.get_untracked());
    let kept = RwSignal::new(platform::kept(KEPT));
    let forget = move |_| {
        platform::forget(KEPT);
        kept.set(None);
    };
    let open = move |_| {
        // Another tab may have kept another note, or forgotten it, since this one was opened.
        match platform::kept(KEPT) {
            Some(link) => making.session.follow(link),
            None => kept.set(None),
        }
    };
    view! {
        <Show when=move || empty.get() && kept.with(Option::is_some)>
            <p class="note__kept" data-kept="">
                <button type="button" class="button" data-open-kept="" on:click=open>{words.open_kept}</button>
                <button type="button" class="button" data-forget="" on:click=forget>{words.forget_kept}</button>
            </p>
        </Show>
    }
}

/// The parts in order, to be moved, worded and taken out.
#[component]
fn Editor(making: Making) -> impl IntoView {
    let session = making.session;
    let lang = session.lang.get_untracked();
    let words = Work::of(lang);
    let dragged = RwSignal::new(None::<(usize, usize)>);
    let parts = move || making.draft().blocks.into_iter().enumerate().collect::<Vec<_>>();
    let title = memo(move || making.draft.with(|(draft, _)| draft.title.clone()));
    let typed = StoredValue::new(String::new());
    let add = move |block: Block| {
        making.act(|draft| draft.with(block));
        let last = making.draft.with_untracked(|(draft, _)| draft.blocks.len().saturating_sub(1));
        focus_later(format!("[data-part=\"{last}\"] [data-own]"));
    };
    let keep_label = RwSignal::new(words.keep);
    let keep = move |_| {
        let link = session.href(&session.state.get_untracked());
        let done = if platform::keep(KEPT, &link) { words.kept } else { words.kept_refused };
        keep_label.set(done);
        session.presence.announce(done);
    };
    let room = move || work::link_room(session.link_to(&session.state.get()).chars().count(), LINK_LIMIT, lang);
    view! {
        <section class="note__editor" aria-labelledby="note-parts">
            <label class="note__field">
                <span>{words.note_title}</span>
                <input type="text" class="input" dir="auto" data-note-title="" placeholder=session.data().set.dialogue.note_title.get(lang).to_owned() prop:value=move || keep_typed(&typed.get_value(), title.get())
                    on:input=move |event| {
                        let text = event_target_value(&event);
                        typed.set_value(text.clone());
                        making.type_in("title", |draft| draft.with_title(&text));
                    }
                    on:change=move |_| session.end_typing()/>
            </label>
            <h2 id="note-parts" class="section-title">{words.note_parts}</h2>
            <p class="help" id="note-help">{words.note_help}</p>
            <ol class="parts" data-parts="">
                <For each=parts key=|(place, block)| (*place, kind_of(block)) let:part>
                    <Part making place=part.0 block=part.1 dragged/>
                </For>
            </ol>
            <p class="note__acts">
                <button type="button" class="button" data-add="heading" on:click=move |_| add(Block::Heading(String::new()))>{words.add_heading}</button>
                <button type="button" class="button" data-add="line" on:click=move |_| add(Block::Line(String::new()))>{words.add_line}</button>
            </p>
            <Show when=move || making.too_long.get()><p class="help help--wrong" role="alert" data-too-long="">{words.too_long}</p></Show>
            <p class="help" data-room="">{room}</p>
            <p class="note__acts">
                <button type="button" class="button button--steady" data-keep="" data-one=words.keep data-other=words.kept on:click=keep>{move || keep_label.get()}</button>
                <button type="button" class="button" data-empty-note="" on:click=move |_| making.put(&Draft::default())>{words.start_over}</button>
            </p>
        </section>
    }
}

/// What a part is, without what it says: a row that is typed in stays the same row.
fn kind_of(block: &Block) -> (&'static str, String) {
    match block {
        Block::Heading(_) => ("heading", String::new()),
        Block::Line(_) => ("line", String::new()),
        Block::Statement(id) => ("statement", id.clone()),
    }
}

/// One part with its handle and its buttons.
#[component]
fn Part(
    /// The note.
    making: Making,
    /// Its place, from 0.
    place: usize,
    /// What it is.
    block: Block,
    /// Which part is being dragged, and where it would be put.
    dragged: RwSignal<Option<(usize, usize)>>,
) -> impl IntoView {
    let session = making.session;
    let lang = session.lang.get_untracked();
    let words = Work::of(lang);
    let data = session.data();
    let (kind, id) = kind_of(&block);
    let text = memo(move || {
        making.draft.with(|(draft, _)| match draft.blocks.get(place) {
            Some(Block::Heading(text) | Block::Line(text)) => text.clone(),
            Some(Block::Statement(_)) | None => String::new(),
        })
    });
    let label = if kind == "heading" { words.heading } else { words.line };
    let named = id.clone();
    let name = memo(move || if named.is_empty() { format!("{label} {}", text.get()) } else { named.clone() });
    let content = if id.is_empty() {
        let typed = StoredValue::new(String::new());
        view! {
            <input type="text" class="input" dir="auto" data-own="" aria-label=label placeholder=label prop:value=move || keep_typed(&typed.get_value(), text.get())
                on:input=move |event| {
                    let text = event_target_value(&event);
                    typed.set_value(text.clone());
                    making.type_in(&format!("part {place}"), |draft| draft.with_text(place, &text));
                }
                on:change=move |_| session.end_typing()/>
        }
        .into_any()
    } else {
        let title = data.set.statement(&id).map(|s| s.title.get(lang).to_owned()).unwrap_or_default();
        let href = session.href(&session.start(View::Statements).with_record(View::Statements, &id));
        view! { <p class="parts__statement"><span class="card__pin">{pinpoint(&id)}</span>" "<a href=href>{title}</a></p> }.into_any()
    };
    let keys = move |event: leptos::ev::KeyboardEvent| {
        let to = match event.key().as_str() {
            "ArrowUp" => place.checked_sub(1),
            "ArrowDown" => Some(place + 1),
            "Home" => Some(0),
            "End" => Some(making.draft.with_untracked(|(draft, _)| draft.blocks.len().saturating_sub(1))),
            _ => return,
        };
        event.prevent_default();
        if let Some(to) = to {
            making.move_part(place, to);
        }
    };
    let target = move || dragged.get().is_some_and(|(from, to)| to == place && from != place);
    let lifted = move || dragged.get().is_some_and(|(from, _)| from == place);
    let drag = move |event: leptos::ev::PointerEvent| {
        if let (Some((from, _)), Some(to)) = (dragged.get_untracked(), platform::part_at("[data-part]", &event)) {
            dragged.set(Some((from, to)));
        }
    };
    let drop = move |_| {
        if let Some((from, to)) = dragged.get_untracked() {
            dragged.set(None);
            making.move_part(from, to);
        }
    };
    view! {
        <li class=format!("parts__one parts__one--{kind}") class:parts__one--target=target class:parts__one--lifted=lifted data-part=place.to_string() data-kind=kind>
            <button type="button" class="parts__handle" data-handle="" aria-label=move || format!("{} {}", words.drag, name.get()) aria-describedby="note-help"
                on:keydown=keys
                on:pointerdown=move |event| { if platform::hold_pointer(&event) { dragged.set(Some((place, place))) } }
                on:pointermove=drag on:pointerup=drop on:pointercancel=move |_| dragged.set(None)>
                <span aria-hidden="true">{"⠿"}</span>
            </button>
            <div class="parts__content">{content}</div>
            <span class="parts__acts">
                <button type="button" class="icon-button" data-up="" aria-label=move || format!("{} {}", words.move_up, name.get()) title=words.move_up disabled=place == 0
                    on:click=move |_| making.move_part(place, place.saturating_sub(1))>{"↑"}</button>
                <button type="button" class="icon-button" data-down="" aria-label=move || format!("{} {}", words.move_down, name.get()) title=words.move_down
                    on:click=move |_| making.move_part(place, place + 1)>{"↓"}</button>
                <button type="button" class="icon-button" data-out="" aria-label=move || format!("{} {}", words.take_out, name.get()) title=words.take_out
                    on:click=move |_| {
                        making.act(|draft| draft.without(place));
                        focus_later("#note-parts".to_owned());
                    }>{"×"}</button>
            </span>
        </li>
    }
}

/// The note as it will be read, and the forms in which it is taken away.
#[component]
fn Preview(making: Making) -> impl IntoView {
    let session = making.session;
    let lang = session.lang.get_untracked();
    let words = Work::of(lang);
    let document = memo(move || document(session, &making.draft()));
    let rich = Callback::new(move |()| {
        document.with_untracked(|document| Copied { text: note::markdown(document), html: Some(note::word(document)) })
    });
    let markdown = Callback::new(move |()| document.with_untracked(|document| Copied { text: note::markdown(document), html: None }));
    let said = RwSignal::new(None);
    let save = move |format: &'static str| {
        let (mime, text) = document.with_untracked(|document| match format {
            "rtf" => ("application/rtf", note::rtf(document)),
            _ => ("text/markdown", note::markdown(document)),
        });
        said.set(save_said(platform::save(&format!("{}-note.{format}", session.data().set.dialogue.id), mime, &text), words));
    };
    view! {
        <section class="note__preview" aria-labelledby="note-preview">
            <h2 id="note-preview" class="visually-hidden">{words.preview}</h2>
            <p class="note__acts note__take">
                <CopyButton id="note" label=words.copy_note text=rich shown_in="[data-note-text]".to_owned()/>
                <CopyButton id="note-markdown" label=words.copy_markdown text=markdown shown_in="[data-note-text]".to_owned()/>
                <button type="button" class="button" data-save="rtf" on:click=move |_| save("rtf")>{words.save_rtf}</button>
                <button type="button" class="button" data-save="md" on:click=move |_| save("md")>{words.save_markdown}</button>
                <button type="button" class="button" data-print="" on:click=move |_| platform::print()>{words.print}</button>
                <crate::components::Share/>
            </p>
            <SaveNotice said/>
            {move || document.with(sheet)}
        </section>
    }
}

fn document(session: Session, draft: &Draft) -> Document {
    let data = session.data();
    let lang = session.lang.get();
    let link = session.link_to(&session.state.with(|state| state.to_share()));
    let note = Document::of(draft, &data.set, lang, &link, |s| {
        let link = session.link_to(&session.start(View::Statements).with_record(View::Statements, s.id.as_str()));
        let text = Citable::of(&data.set, s, &link).map(|c| c.write(Format::Un)).unwrap_or_default();
        (text, link)
    });
    session.state.with(|state| note.narrowed(state, &data.set, data.index.vocabulary()))
}

/// The note on its sheet of paper.
fn sheet(note: &Document) -> AnyView {
    let words = Work::of(note.lang);
    let pieces: Vec<_> = note.pieces.iter().map(piece).collect();
    let rows: Vec<_> = note
        .sdgs
        .iter()
        .map(|row| {
            let grade = format!("grade grade--{}", row.grade);
            view! {
                <tr><th scope="row">{row.label(note.lang)}</th><td><span class=grade aria-hidden="true"></span>{row.ground.clone()}</td><td class="code">{row.notes()}</td></tr>
            }
        })
        .collect();
    let cautions: Vec<_> = note
        .cautions
        .iter()
        .map(|c| view! { <li data-caution=c.id.clone()><span class="card__pin">{pinpoint(&c.id)}</span>" "{c.text.clone()}</li> })
        .collect();
    let footnotes: Vec<_> = note
        .footnotes
        .iter()
        .map(|f| {
            let number = f.number;
            view! { <li id=format!("fn-{number}") value=number.to_string()>{f.text.clone()}" "<a href=format!("#fnref-{number}") class="note__back" aria-label=format!("↑ {number}")>{"↑"}</a></li> }
        })
        .collect();
    view! {
        <article class="sheet-of-paper" data-note-text="" lang=note.lang.tag()>
            <h2 class="note__title" dir="auto">{note.title.clone()}</h2>
            <p class="note__made">{note.made.clone()}</p>
            {pieces}
            {(!rows.is_empty()).then(|| view! {
                <h3 class="note__heading">{words.findings_table}</h3>
                <table class="table" data-note-sdgs="">
                    <thead><tr><th scope="col">{words.column_sdg}</th><th scope="col">{words.column_grade}</th><th scope="col">{words.column_statements}</th></tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            })}
            <h3 class="note__heading">{words.gaps}</h3>
            <p data-note-gaps="">{note.gaps.clone()}</p>
            <h3 class="note__heading">{words.cautions}</h3>
            <ul class="note__cautions"><li>{words.own_words_note}</li>{cautions}</ul>
            <ol class="note__footnotes">{footnotes}</ol>
            <p class="note__link">{note.link.clone()}</p>
        </article>
    }
    .into_any()
}

fn piece(piece: &Piece) -> AnyView {
    match piece {
        Piece::Heading(text) => view! { <h3 class="note__heading" dir="auto">{text.clone()}</h3> }.into_any(),
        Piece::Line(text) => view! { <p class="note__line" dir="auto">{text.clone()}</p> }.into_any(),
        Piece::Statement { id, title, text, attribution, number } => view! {
            <p class="note__statement" data-note-statement=id.clone()>
                <strong>{title.clone()}"."</strong>" "{text.clone()}
                <sup><a id=format!("fnref-{number}") href=format!("#fn-{number}") aria-label=format!("[{number}]")>{number.to_string()}</a></sup>
                " "<span class="note__voice">{attribution.clone()}</span>
            </p>
        }
        .into_any(),
    }
}
