//! Everything a page is made from: the data set, its vocabulary, and where it will lie.

use super::address::{Page, Site};
use crate::dataset::DataSet;
use crate::domain::{Grade, Lang};
use crate::query::{ViewState, Vocabulary};

/// One printing of all pages.
#[derive(Clone, Debug)]
pub struct Edition<'a> {
    /// What is printed.
    pub set: &'a DataSet,
    /// Its ids as terms, for links into the explorer.
    pub vocabulary: Vocabulary,
    /// Where it will be read.
    pub site: Site,
}

impl<'a> Edition<'a> {
    /// The class that gives a meeting's hue to what is said of it.
    pub fn hue(&self, meeting: &impl AsRef<str>) -> String {
        format!("hue--{}", self.set.hue(meeting.as_ref()).id())
    }

    /// Of a data set, for a site.
    pub fn of(set: &'a DataSet, site: Site) -> Edition<'a> {
        Edition { set, vocabulary: Vocabulary::of(set), site }
    }

    /// The link from a page to a state of the explorer.
    pub fn explorer(&self, from: &Page, state: &ViewState) -> String {
        format!("{}{}", from.to_explorer(), state.link(&self.vocabulary))
    }

    /// The address of a page for those who read it elsewhere: absolute where the site is known, else
    /// as seen from `from`.
    pub fn address(&self, from: &Page, page: &Page, lang: Lang) -> String {
        self.site.of(&page.path(lang)).unwrap_or_else(|| from.to(page, lang))
    }

    /// The same for another file of the explorer's folder.
    pub fn file_address(&self, from: &Page, path: &str) -> String {
        self.site.of(path).unwrap_or_else(|| format!("{}{path}", from.to_explorer()))
    }

    /// The name of a grade.
    pub fn grade(&self, grade: Grade, lang: Lang) -> &str {
        self.set.grades.iter().find(|g| g.id == grade).map(|g| g.name.get(lang)).unwrap_or_default()
    }
}
