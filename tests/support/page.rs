//! The page as the program renders it on the host: markup without a browser, with everything that is fetched at hand.

use crate::support::SET;
use idm_explorer::dataset::{Context, DataSet, context_of, core_of};
use idm_explorer::domain::Lang;
use idm_explorer::query::Index;
use idm_explorer::session::{Loaded, Session};
use idm_explorer::shell::{App, LOADERS};
use leptos::prelude::*;
use std::sync::LazyLock;

static CORES: LazyLock<[String; Lang::ALL.len()]> = LazyLock::new(|| Lang::ALL.map(|lang| core_of(&SET, lang).unwrap()));
static CONTEXTS: LazyLock<[String; Lang::ALL.len()]> = LazyLock::new(|| Lang::ALL.map(|lang| context_of(&SET, lang).unwrap()));

/// The index of every language: words are searched in the language that is read.
pub static INDEXES: LazyLock<[Index; Lang::ALL.len()]> =
    LazyLock::new(|| std::array::from_fn(|place| Index::of(&DataSet::parse(&CORES[place]).unwrap(), Lang::ALL[place])));

/// Renders a link on a wide page. What only hydration needs is left out.
pub fn render(link: &str) -> String {
    render_in(link, false)
}

/// Renders a link as a narrow page shows it.
pub fn render_narrow(link: &str) -> String {
    render_in(link, true)
}

fn render_in(link: &str, narrow: bool) -> String {
    let owner = Owner::new();
    let html = owner.with(|| {
        let session = Session::provide(link.to_owned(), Loaded::parse(&CORES[0], Lang::En).unwrap(), LOADERS);
        session.presence.narrow.set(narrow);
        session.presence.phone.set(narrow);
        for (place, lang) in Lang::ALL.into_iter().enumerate() {
            let context: Context = serde_json::from_str(&CONTEXTS[place]).unwrap();
            session.store.supply(Loaded::parse(&CORES[place], lang).unwrap(), context);
        }
        view! { <App/> }.to_html()
    });
    without_comments(&html)
}

/// Leaves out the comments by which Leptos finds its places.
pub fn without_comments(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<!") {
        out.push_str(before);
        let end = if after.starts_with("--") { "-->" } else { ">" };
        rest = after.split_once(end).map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out
}

/// Every start tag of a name, as its attributes.
pub fn tags<'a>(html: &'a str, name: &str) -> Vec<Tag<'a>> {
    let open = format!("<{name} ");
    html.match_indices(&open).map(|(at, _)| Tag(html[at + open.len()..].split_once('>').unwrap().0)).collect()
}

/// A start tag.
#[derive(Clone, Copy, Debug)]
pub struct Tag<'a>(&'a str);

impl Tag<'_> {
    /// The value of an attribute, without its escapes.
    pub fn get(&self, name: &str) -> Option<String> {
        let start = format!("{name}=\"");
        let at = self.0.match_indices(&start).find(|(at, _)| *at == 0 || self.0.as_bytes()[at - 1] == b' ')?.0;
        let value = self.0[at + start.len()..].split_once('"')?.0;
        Some(value.replace("&quot;", "\"").replace("&#x27;", "'").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
    }
}
