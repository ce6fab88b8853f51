//! The sub-command `pages`: all files of an edition, and the one function that writes them.

use super::address::{Page, Site};
use super::edition::Edition;
use super::{PressError, contents, goal, sitemap, statement, theme, workshop};
use crate::dataset::DataSet;
use crate::domain::Lang;
use std::path::{Path, PathBuf};

/// The shipped data set, as it is served.
const PUBLISHED: &str = include_str!("../../public/data/idm-2016.json");

/// The style of every page: the explorer's tokens and elements, and what is the pages' own.
pub const STYLE: &str =
    concat!(include_str!("../../style/tokens.css"), include_str!("../../style/base.css"), include_str!("../../style/pages.css"));

/// One page in one language; none if the data set has no such record.
pub fn page(edition: &Edition, page: &Page, lang: Lang) -> Option<String> {
    let set = edition.set;
    match page {
        Page::Contents => Some(contents::page(edition, lang)),
        Page::Statement(id) => set.statement(id).map(|s| statement::page(edition, s, lang)),
        Page::Theme(id) => set.theme(id).map(|t| theme::page(edition, t, lang)),
        Page::Goal(id) => set.goal(id).map(|g| goal::page(edition, g, lang)),
        Page::Workshop(id) => set.workshop(id).map(|w| workshop::page(edition, w, lang)),
    }
}

/// Every file of an edition: its path below the explorer's folder, and what it holds.
pub fn files(edition: &Edition) -> Vec<(String, String)> {
    let mut files = vec![
        ("pages/page.css".to_owned(), STYLE.to_owned()),
        ("sitemap.xml".to_owned(), sitemap::sitemap(edition)),
        ("robots.txt".to_owned(), sitemap::robots(edition)),
    ];
    for lang in Lang::ALL {
        let pages = Page::all(edition.set);
        files.extend(pages.iter().filter_map(|of| Some((of.path(lang), page(edition, of, lang)?))));
    }
    files
}

/// `pages FOLDER [SITE]`: writes every file into a folder.
pub(super) fn pages(mut args: impl Iterator<Item = String>) -> Result<String, PressError> {
    let folder = args.next().ok_or(PressError::Usage("which folder? pages FOLDER [SITE]"))?;
    let site = Site::parse(&args.next().unwrap_or_default())?;
    let set = DataSet::parse(PUBLISHED)?;
    let files = files(&Edition::of(&set, site));
    for (path, text) in &files {
        write(&Path::new(&folder).join(path), text)?;
    }
    let bytes: usize = files.iter().map(|(_, text)| text.len()).sum();
    Ok(format!("{folder}: {} files of static pages, {bytes} bytes", files.len()))
}

fn write(path: &Path, text: &str) -> Result<(), PressError> {
    let failed = |source| PressError::Write { path: PathBuf::from(path), source };
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(failed)?;
    }
    std::fs::write(path, text).map_err(failed)
}
