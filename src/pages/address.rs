//! Where the pages lie, in the folder and on the web.
//!
//! Every page has one path below the explorer's folder; links between pages are relative, so that the
//! folder works anywhere. Knows nothing of what a page says.

use super::PressError;
use crate::dataset::DataSet;
use crate::domain::Lang;
use crate::query::{PAGES, View, page_path};

/// The folder of the explorer on the web, where it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site(Option<String>);

impl Site {
    /// What stands for the site in files that cannot do without one: the address of `make serve`.
    pub const PLACEHOLDER: &str = "http://127.0.0.1:8080/";

    /// An address as it was given; none where it is empty. A slash at its end may be missing.
    ///
    /// # Errors
    /// [`PressError::Site`] where it is not the http address of a folder.
    pub fn parse(address: &str) -> Result<Site, PressError> {
        let address = address.trim();
        if address.is_empty() {
            return Ok(Site(None));
        }
        let host = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
        let odd = |c: char| c.is_whitespace() || c.is_control() || "?#\"'<>\\".contains(c);
        if host.is_none_or(|host| host.trim_matches('/').is_empty()) || address.contains(odd) {
            return Err(PressError::Site(address.to_owned()));
        }
        Ok(Site(Some(format!("{}/", address.trim_end_matches('/')))))
    }

    /// The address of a path below the explorer's folder, where the site is known.
    pub fn of(&self, path: &str) -> Option<String> {
        self.0.as_deref().map(|site| format!("{site}{path}"))
    }

    /// The address of a path, on the placeholder where the site is not known.
    pub fn or_placeholder(&self, path: &str) -> String {
        self.of(path).unwrap_or_else(|| format!("{}{path}", Site::PLACEHOLDER))
    }

    /// Whether the address is known.
    pub fn is_known(&self) -> bool {
        self.0.is_some()
    }
}

/// One page, in whichever language.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// The list of all others.
    Contents,
    /// A statement.
    Statement(String),
    /// A theme.
    Theme(String),
    /// A goal.
    Goal(String),
    /// A workshop.
    Workshop(String),
}

impl Page {
    /// Every page of a data set, the list first.
    pub fn all(set: &DataSet) -> Vec<Page> {
        let mut pages = vec![Page::Contents];
        pages.extend(set.workshops.iter().map(|r| Page::Workshop(r.id.to_string())));
        pages.extend(set.themes.iter().map(|r| Page::Theme(r.id.to_string())));
        pages.extend(set.goals.iter().map(|r| Page::Goal(r.id.to_string())));
        pages.extend(set.statements.iter().map(|r| Page::Statement(r.id.to_string())));
        pages
    }

    /// The page of a record of a view, where it has one.
    pub fn of(view: View, id: &str) -> Option<Page> {
        let id = id.to_owned();
        Some(match view {
            View::Statements => Page::Statement(id),
            View::Themes => Page::Theme(id),
            View::Sdgs => Page::Goal(id),
            View::Workshops => Page::Workshop(id),
            _ => return None,
        })
    }

    /// The view of the explorer that shows the same, and the record in it.
    pub fn record(&self) -> Option<(View, &str)> {
        match self {
            Page::Contents => None,
            Page::Statement(id) => Some((View::Statements, id)),
            Page::Theme(id) => Some((View::Themes, id)),
            Page::Goal(id) => Some((View::Sdgs, id)),
            Page::Workshop(id) => Some((View::Workshops, id)),
        }
    }

    /// Its path below the explorer's folder.
    pub fn path(&self, lang: Lang) -> String {
        let path = self.record().and_then(|(view, id)| page_path(view, id, lang));
        path.unwrap_or_else(|| format!("{PAGES}{}/index.html", lang.tag()))
    }

    /// Its path below the folder of the pages.
    fn below(&self, lang: Lang) -> String {
        self.path(lang).replacen(PAGES, "", 1)
    }

    /// The way from it up to the folder of the pages.
    pub fn to_pages(&self) -> &'static str {
        if *self == Page::Contents { "../" } else { "../../" }
    }

    /// The way from it up to the explorer's folder.
    pub fn to_explorer(&self) -> String {
        format!("../{}", self.to_pages())
    }

    /// The link from it to another page.
    pub fn to(&self, other: &Page, lang: Lang) -> String {
        format!("{}{}", self.to_pages(), other.below(lang))
    }
}
