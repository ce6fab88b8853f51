//! All addresses for those who index them: `sitemap.xml`, and `robots.txt`, which points to it.

use super::address::Page;
use super::edition::Edition;
use super::markup::{Markup, el, text, void};
use crate::domain::Lang;
use crate::query::{View, ViewState};

/// What to do where the addresses are not the right ones.
const ADVICE: &str = "Addresses are those of `make serve`. Build with `make build SITE=https://example.org/idm/` to have your own.";

/// Every page in every language with its translations, and the explorer itself.
pub fn sitemap(edition: &Edition) -> String {
    let explorer = |lang| ViewState::start(View::Overview, lang).link(&edition.vocabulary);
    let mut urls: Vec<Markup> = entries(edition, explorer);
    for page in Page::all(edition.set) {
        urls.extend(entries(edition, |lang| page.path(lang)));
    }
    let root = [("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"), ("xmlns:xhtml", "http://www.w3.org/1999/xhtml")];
    let advice = if edition.site.is_known() { String::new() } else { format!("<!-- {ADVICE} -->\n") };
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{advice}{}\n", el("urlset", &root, urls).into_text())
}

/// One entry a language, each naming all of them.
fn entries(edition: &Edition, path: impl Fn(Lang) -> String) -> Vec<Markup> {
    let address = |lang| edition.site.or_placeholder(&path(lang));
    let alternate = |tag: &str, lang| void("xhtml:link", &[("rel", "alternate"), ("hreflang", tag), ("href", &address(lang))]);
    let one = |lang| {
        let loc = el("loc", &[], [text(&address(lang))]);
        let day = el("lastmod", &[], [text(&edition.set.released.to_string())]);
        let others = Lang::ALL.map(|lang| alternate(lang.tag(), lang));
        el("url", &[], [loc, day].into_iter().chain(others).chain([alternate("x-default", Lang::default())]))
    };
    Lang::ALL.into_iter().map(one).collect()
}

/// Everything may be read; here is the list. Robots ask for it at the root of a host only.
pub fn robots(edition: &Edition) -> String {
    let advice = if edition.site.is_known() { String::new() } else { format!("# {ADVICE}\n") };
    format!("{advice}User-agent: *\nDisallow:\n\nSitemap: {}\n", edition.site.or_placeholder("sitemap.xml"))
}
