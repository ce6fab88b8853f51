//! The frame of every page: head, way back, languages, foot.
//!
//! Knows where a page lies and what it is called, not what it says. No page asks for a script.

use super::address::Page;
use super::edition::Edition;
use super::markup::{self, Markup, data_block, el, link, text, void};
use super::texts::Texts;
use crate::domain::Lang;
use crate::i18n::Messages;
use crate::query::{View, ViewState};
use crate::wording::phrases;

/// What the whole is called, the same in every language.
pub const NAME: &str = "IDM Explorer";

/// No script, and nothing from elsewhere. The block of linked data is no script to this policy.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/// How many characters of a text describe its page; search engines and chats show about as many.
const DESCRIPTION: usize = 155;

/// One page before it is framed.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Where it lies.
    pub page: Page,
    /// Its language.
    pub lang: Lang,
    /// Its title, without the name of the explorer.
    pub title: String,
    /// The text whose beginning describes it.
    pub summary: String,
    /// The class of its body, which may carry a workshop's hue.
    pub class: String,
    /// What lies between the list of all pages and this one: link and words.
    pub above: Vec<(String, String)>,
    /// What programs can read of it.
    pub linked_data: serde_json::Value,
    /// What it says.
    pub main: Vec<Markup>,
}

impl Sheet {
    /// The page as a document.
    pub fn print(self, edition: &Edition) -> String {
        let head = self.head(edition);
        let foot = self.foot(edition);
        let top = el("header", &[("class", "top")], [self.crumbs(edition), self.languages()]);
        let (lang, class) = (self.lang.tag(), self.class);
        let body = el("body", &[("class", &class)], [top, el("main", &[], self.main), foot]);
        markup::document(&el("html", &[("lang", lang)], [head, body]))
    }

    fn head(&self, edition: &Edition) -> Markup {
        let description = beginning(&self.summary, DESCRIPTION);
        let icon = format!("{}icon.svg", self.page.to_explorer());
        let css = format!("{}page.css", self.page.to_pages());
        let mut head = vec![
            void("meta", &[("charset", "utf-8")]),
            void("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]),
            void("meta", &[("http-equiv", "Content-Security-Policy"), ("content", POLICY)]),
            el("title", &[], [text(&format!("{} – {NAME}", self.title))]),
            void("meta", &[("name", "description"), ("content", &description)]),
            void("meta", &[("name", "color-scheme"), ("content", "light dark")]),
            void("link", &[("rel", "icon"), ("href", &icon), ("type", "image/svg+xml")]),
            void("link", &[("rel", "stylesheet"), ("href", &css)]),
        ];
        head.extend(self.addresses(edition));
        head.extend(self.card(edition, &description));
        head.push(data_block(&self.linked_data));
        el("head", &[], head)
    }

    /// Its one address, and the same page in each language.
    fn addresses(&self, edition: &Edition) -> Vec<Markup> {
        let of = |lang| edition.address(&self.page, &self.page, lang);
        let alternate = |tag: &str, lang| void("link", &[("rel", "alternate"), ("hreflang", tag), ("href", &of(lang))]);
        let mut links = vec![void("link", &[("rel", "canonical"), ("href", &of(self.lang))])];
        links.extend(Lang::ALL.map(|lang| alternate(lang.tag(), lang)));
        links.push(alternate("x-default", Lang::default()));
        links
    }

    /// What a chat shows of it. Addresses must be absolute there, so without a site they are left out.
    fn card(&self, edition: &Edition, description: &str) -> Vec<Markup> {
        let property = |name: &str, content: &str| void("meta", &[("property", name), ("content", content)]);
        let mut card = vec![
            property("og:type", "article"),
            property("og:site_name", NAME),
            property("og:title", &self.title),
            property("og:description", description),
            property("og:locale", self.lang.row().open_graph),
        ];
        let others = Lang::ALL.into_iter().filter(|lang| *lang != self.lang);
        card.extend(others.map(|lang| property("og:locale:alternate", lang.row().open_graph)));
        card.extend(edition.site.of(&self.page.path(self.lang)).map(|address| property("og:url", &address)));
        card.extend(edition.site.of("og.png").map(|address| property("og:image", &address)));
        card.push(void("meta", &[("name", "twitter:card"), ("content", "summary")]));
        card
    }

    /// The way back: the explorer, the list of all pages, what lies between.
    fn crumbs(&self, edition: &Edition) -> Markup {
        let t = Texts::of(self.lang);
        let mut items = vec![link(&edition.explorer(&self.page, &ViewState::start(View::Overview, self.lang)), NAME)];
        if self.page == Page::Contents {
            items.push(el("span", &[("aria-current", "page")], [text(t.all_pages)]));
        } else {
            items.push(link(&self.page.to(&Page::Contents, self.lang), t.all_pages));
        }
        items.extend(self.above.iter().map(|(href, words)| link(href, words)));
        let items = items.into_iter().map(|item| el("li", &[], [item]));
        el("nav", &[("class", "crumbs"), ("aria-label", t.you_are_here)], [el("ol", &[], items)])
    }

    fn languages(&self) -> Markup {
        let items = Lang::ALL.map(|lang| {
            let (tag, name) = (lang.tag(), text(lang.own_name()));
            let item = if lang == self.lang {
                el("span", &[("aria-current", "true")], [name])
            } else {
                let href = self.page.to(&self.page, lang);
                el("a", &[("href", &href), ("lang", tag), ("hreflang", tag), ("rel", "alternate")], [name])
            };
            el("li", &[], [item])
        });
        el("nav", &[("class", "languages"), ("aria-label", Texts::of(self.lang).languages)], [el("ul", &[], items)])
    }

    fn foot(&self, edition: &Edition) -> Markup {
        let m = Messages::of(self.lang);
        let json = format!("{}{}", self.page.to_explorer(), edition.set.file());
        let schema = format!("{}data/schema.json", self.page.to_explorer());
        let about = edition.explorer(&self.page, &ViewState::start(View::About, self.lang));
        let version = format!("{} {} · ", m.data_version, edition.set.version);
        let line = [
            text(&version),
            link(&json, m.download_json),
            text(" · "),
            link(&schema, m.schema),
            text(" · "),
            link(&about, phrases::view_name(View::About, self.lang)),
            text(" · "),
            text(m.licences),
        ];
        el("footer", &[], [el("p", &[], [text(edition.set.dialogue.disclaimer.get(self.lang))]), el("p", &[], line)])
    }
}

/// The beginning of a text, cut between words.
fn beginning(text: &str, length: usize) -> String {
    let Some((cut, _)) = text.char_indices().nth(length) else { return text.to_owned() };
    // Room for the ellipsis, and the last word goes unless it ends right there.
    let head = text.get(..cut).unwrap_or_default();
    let whole = head.rsplit_once(char::is_whitespace).map_or(head, |(whole, _)| whole);
    format!("{}…", whole.trim_end_matches(|c: char| c.is_whitespace() || ",;:–(«“".contains(c)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_ends_between_words() {
        assert_eq!(beginning("short", 20), "short");
        assert_eq!(beginning("Remittances, which are private", 14), "Remittances…");
        assert_eq!(beginning("unbroken-and-long", 8), "unbroken…");
        assert_eq!(beginning("Suivi des ODD\u{a0}: données", 16), "Suivi des ODD…");
    }
}
