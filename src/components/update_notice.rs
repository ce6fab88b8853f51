//! A new version is ready: said at the foot of the page, where it moves nothing, and taken only when the reader wants it.

use crate::platform;
use crate::session::Session;
use leptos::prelude::*;

/// The notice, once there is a new version.
#[component]
pub fn UpdateNotice() -> impl IntoView {
    let session = Session::get();
    let m = session.messages();
    move || {
        session.presence.update.get().then(|| {
            view! {
                <section class="notice notice--foot" aria-label=m.update_ready data-update="">
                    <p>{m.update_ready}</p>
                    <button type="button" class="button button--strong" on:click=move |_| platform::accept_update()>{m.update_accept}</button>
                    <button type="button" class="button" on:click=move |_| session.presence.update.set(false)>{m.update_later}</button>
                </section>
            }
        })
    }
}
