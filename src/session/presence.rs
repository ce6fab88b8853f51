//! What concerns the page as a reader meets it: its width, what is said to those who listen, what is open over it, and
//! where the focus is.

use super::lasting::Lasting;
use super::part::Panel;
use crate::platform;
use leptos::prelude::*;

/// Below this width, in CSS pixels, the page has one column. `style/layout.css` breaks at the same width.
pub const NARROW: f64 = 800.0;

/// Below this width, in CSS pixels, a drawing along a line of years has no room: the list stands for it.
pub const PHONE: f64 = 640.0;

/// The page as a reader meets it.
#[derive(Clone, Copy)]
pub struct Presence {
    /// What was last said to readers who listen.
    pub announcement: Lasting<RwSignal<String>>,
    /// The panel that is open over the page.
    pub panel: Lasting<RwSignal<Option<Panel>>>,
    /// Whether a new version of the explorer is ready to take over.
    pub update: Lasting<RwSignal<bool>>,
    /// Whether the build that this page belongs to is gone from the host, and a newer one is there.
    pub replaced: Lasting<RwSignal<bool>>,
    /// Whether the style sheet of a view did not come.
    pub unstyled: Lasting<RwSignal<bool>>,
    /// Whether the copy for use without a network waits for the reader's word, to spare a poor line.
    pub keep_offered: Lasting<RwSignal<bool>>,
    /// For how many milliseconds the first view was waited for before it was shown without what is still missing.
    pub waited: StoredValue<i32>,
    /// Whether the page is narrow: facets in a sheet.
    pub narrow: Lasting<RwSignal<bool>>,
    /// Whether it is as narrow as a phone: the timeline as a list.
    pub phone: Lasting<RwSignal<bool>>,
}

impl Presence {
    pub(super) fn new() -> Presence {
        Presence {
            announcement: Lasting::signal(String::new()),
            panel: Lasting::signal(None),
            update: Lasting::signal(false),
            replaced: Lasting::signal(false),
            unstyled: Lasting::signal(false),
            keep_offered: Lasting::signal(false),
            waited: StoredValue::new(0),
            narrow: Lasting::signal(platform::page_width().is_some_and(|width| width < NARROW)),
            phone: Lasting::signal(platform::page_width().is_some_and(|width| width < PHONE)),
        }
    }

    /// Says something to readers who listen. What is said twice in a row differs by a space that nobody hears: a region
    /// whose text stays the same is silent.
    pub fn announce(&self, text: &str) {
        let said_before = self.announcement.with_untracked(|said| said == text);
        self.announcement.set(if said_before { format!("{text}\u{a0}") } else { text.to_owned() });
    }

    /// Opens a panel over the page.
    pub fn open_panel(&self, panel: Panel) {
        self.panel.set(Some(panel));
        platform::spawn(async {
            leptos::task::tick().await;
            platform::open_dialog("[data-desk]");
        });
    }

    /// Closes it.
    pub fn close_panel(&self) {
        // The dialog tells the session when it has closed.
        platform::close_dialog("[data-desk]");
    }

    /// After something was taken away that may have had the focus: moves it to the heading.
    pub fn keep_focus(&self) {
        platform::spawn(async {
            leptos::task::tick().await;
            platform::later(0, catch_focus);
        });
    }
}

/// A reader by keyboard who lost the focus would start again at the top of the page. Asked when the browser has ended
/// what it does: on the way from one field to the next nothing has the focus.
pub(super) fn catch_focus() {
    if platform::focus_lost() {
        platform::focus_to("h1", 0, true);
    }
}
