//! The browser, one Web API per file. Thin: nothing here decides what the program does. Only this folder names types of
//! the browser; on the host, [`host`] stands in for all of it.

#[cfg(target_arch = "wasm32")]
mod clipboard;
#[cfg(target_arch = "wasm32")]
mod clock;
#[cfg(target_arch = "wasm32")]
mod download;
#[cfg(target_arch = "wasm32")]
mod embed;
#[cfg(target_arch = "wasm32")]
mod fetch;
#[cfg(target_arch = "wasm32")]
mod focus;
#[cfg(target_arch = "wasm32")]
mod history;
#[cfg(not(target_arch = "wasm32"))]
mod host;
#[cfg(target_arch = "wasm32")]
mod keep;
#[cfg(target_arch = "wasm32")]
mod offline;
#[cfg(target_arch = "wasm32")]
mod page;
#[cfg(target_arch = "wasm32")]
mod paint;
#[cfg(target_arch = "wasm32")]
mod rove;
#[cfg(target_arch = "wasm32")]
mod scheme;
#[cfg(target_arch = "wasm32")]
mod scroll;
#[cfg(target_arch = "wasm32")]
mod size;
#[cfg(target_arch = "wasm32")]
mod start;

#[cfg(not(target_arch = "wasm32"))]
pub use host::*;
#[cfg(target_arch = "wasm32")]
pub use leptos::task::spawn_local as spawn;
#[cfg(target_arch = "wasm32")]
pub use {
    clipboard::{can_share, copy, copy_forms, share},
    clock::after,
    download::{print, save, save_picture},
    embed::{framed, may_save, open_window, tell_height},
    fetch::text as fetch,
    focus::{
        close_dialog, describe_page, has, lost as focus_lost, now, open_dialog, place as focus_place, select, to as focus,
        to_place as focus_to, today, value_at,
    },
    history::{Left, absolute, goes_down, on_click, on_travel, push, query, replace, resume},
    keep::{forget, keep, kept},
    offline::{accept_update, ask_for_style, ask_whether_replaced, keep_offline, on_word, reload},
    page::later,
    paint::frame,
    rove::{one_stop, rove},
    scheme::{choose as choose_scheme, chosen as chosen_scheme},
    scroll::{at_top, bring_to_top, return_to, scroll_to, scrolled},
    size::{WidthWatch, attribute_near, hold_pointer, page_width, part_at, place_across},
    start::{failed, ready, take_over},
};
