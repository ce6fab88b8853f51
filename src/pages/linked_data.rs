//! What programs read of a page, as JSON-LD in the words of schema.org.
//!
//! The texts are our summaries: their author is the explorer, and each says on which document of IOM
//! it is based. Addresses are absolute where the site is known, else relative to the page.

use super::address::Page;
use super::edition::Edition;
use super::sheet::NAME;
use super::texts::Texts;
use crate::cite::{self, Citable};
use crate::dataset::AGENDA;
use crate::domain::{Lang, SdgLink, Statement, Workshop};
use crate::i18n::Messages;
use crate::i18n::grammar::de;
use serde_json::{Value, json};

/// The licence of the data as schema.org wants it, by its address.
const LICENCE: &str = "https://creativecommons.org/licenses/by/4.0/";

/// A statement: a summary of one place in a document of IOM.
pub fn statement(edition: &Edition, s: &Statement, lang: Lang) -> Value {
    let page = Page::Statement(s.id.to_string());
    let mut value = work(edition, &page, lang, "CreativeWork", s.title.get(lang));
    put(&mut value, "text", json!(s.text.get(lang)));
    put(&mut value, "identifier", json!(s.id.as_str()));
    put(&mut value, "about", s.sdg.iter().map(|link| sdg(edition, link, lang)).collect());
    put(&mut value, "keywords", s.themes.iter().filter_map(|id| edition.set.theme(id.as_str())).map(|t| t.name.get(lang)).collect());
    if let Some(w) = edition.set.workshop(s.workshop.as_str()) {
        put(&mut value, "isPartOf", summary(edition, &page, w, lang));
    }
    if let Some(source) = Citable::of(edition.set, s, "") {
        put(&mut value, "isBasedOn", original(&source, Some(&cite::locator(s.id.as_str(), Lang::En))));
    }
    value
}

/// A workshop: the summary of all its conclusions.
pub fn workshop(edition: &Edition, w: &Workshop, lang: Lang) -> Value {
    let page = Page::Workshop(w.id.to_string());
    let mut value = work(edition, &page, lang, "CreativeWork", &summary_name(w, lang));
    put(&mut value, "identifier", json!(w.id.as_str()));
    put(&mut value, "isPartOf", data_set_name(edition, lang));
    put(&mut value, "isBasedOn", based_on(edition, w));
    value
}

/// A theme or a goal: a page that gathers statements on one term.
pub fn collection(edition: &Edition, page: &Page, lang: Lang, title: &str, term: Value) -> Value {
    let mut value = work(edition, page, lang, "CollectionPage", title);
    put(&mut value, "about", term);
    put(&mut value, "isPartOf", data_set_name(edition, lang));
    value
}

/// A term of a list: a theme by its id, a goal by its number.
pub fn term(code: &str, name: &str, list: &str) -> Value {
    json!({ "@type": "DefinedTerm", "termCode": code, "name": name, "inDefinedTermSet": list })
}

/// The whole data set with the files that hold it.
pub fn data_set(edition: &Edition, lang: Lang) -> Value {
    let set = edition.set;
    let mut value = work(edition, &Page::Contents, lang, "Dataset", set.title.get(lang));
    let file = |path: &str, format: &str, name: &str| {
        let address = edition.file_address(&Page::Contents, path);
        json!({ "@type": "DataDownload", "name": name, "encodingFormat": format, "contentUrl": address })
    };
    let m = Messages::of(lang);
    let files = [file(&set.file(), "application/json", m.download_json), file("data/schema.json", "application/schema+json", m.schema)];
    let (first, last) = (set.workshops.first().and_then(|w| w.date.first_day()), set.workshops.last().and_then(|w| w.date.last_day()));
    put(&mut value, "description", json!(set.dialogue.lead.get(lang)));
    put(&mut value, "inLanguage", set.languages.iter().map(AsRef::as_ref).collect());
    put(&mut value, "creator", explorer());
    put(&mut value, "distribution", files.into_iter().collect());
    put(&mut value, "isBasedOn", set.workshops.iter().map(|w| based_on(edition, w)).collect());
    if let (Some(first), Some(last)) = (first, last) {
        put(&mut value, "temporalCoverage", json!(format!("{}/{}", iso(first), iso(last))));
    }
    value
}

/// What every page of ours says of itself.
fn work(edition: &Edition, page: &Page, lang: Lang, kind: &str, name: &str) -> Value {
    json!({
        "@context": "https://schema.org",
        "@type": kind,
        "name": name,
        "url": edition.address(page, page, lang),
        "inLanguage": lang.tag(),
        "author": explorer(),
        "license": LICENCE,
        "version": edition.set.version,
        "datePublished": edition.set.released.to_string(),
    })
}

fn put(value: &mut Value, key: &str, field: Value) {
    if let Some(fields) = value.as_object_mut() {
        fields.insert(key.to_owned(), field);
    }
}

fn explorer() -> Value {
    json!({ "@type": "Organization", "name": NAME })
}

fn data_set_name(edition: &Edition, lang: Lang) -> Value {
    json!({ "@type": "Dataset", "name": edition.set.title.get(lang), "description": edition.set.dialogue.lead.get(lang), "license": LICENCE })
}

fn summary_name(w: &Workshop, lang: Lang) -> String {
    let (summary, city) = (Texts::of(lang).summary_of, w.name.get(lang));
    if lang == Lang::Fr { format!("{summary} {}", de(city)) } else { format!("{summary} {city}") }
}

fn summary(edition: &Edition, from: &Page, w: &Workshop, lang: Lang) -> Value {
    let url = edition.address(from, &Page::Workshop(w.id.to_string()), lang);
    json!({ "@type": "CreativeWork", "identifier": w.id.as_str(), "name": summary_name(w, lang), "url": url })
}

/// The document of a workshop.
fn based_on(edition: &Edition, w: &Workshop) -> Value {
    Citable::of_workshop(edition.set, w, "").map_or(Value::Null, |source| original(&source, None))
}

/// The document of IOM, in English as it was published, and the meeting that it is about.
fn original(source: &Citable, locator: Option<&str>) -> Value {
    let (first, last) = source.days();
    let (themes, places): (Vec<&str>, Vec<&str>) = source.meetings.iter().map(|m| (m.theme.as_str(), m.place.as_str())).unzip();
    let mut value = json!({
        "@type": "Report",
        "name": source.title,
        "inLanguage": Lang::En.tag(),
        "author": { "@type": "Organization", "name": source.author, "alternateName": source.author_short },
        "about": {
            "@type": "Event",
            "name": format!("{}: {}", source.event, themes.join("; ")),
            "startDate": iso(first),
            "endDate": iso(last),
            "location": { "@type": "Place", "name": places.join("; ") },
        },
    });
    if let Some(locator) = locator {
        put(&mut value, "pagination", json!(locator));
    }
    value
}

fn sdg(edition: &Edition, link: &SdgLink, lang: Lang) -> Value {
    let id = link.to.as_str();
    let m = Messages::of(lang);
    let name = match (edition.set.goal(id), edition.set.target(id)) {
        _ if id == AGENDA => m.agenda_whole.to_owned(),
        (Some(goal), _) => goal.name.get(lang).to_owned(),
        (None, Some(target)) => target.name.get(lang).to_owned(),
        (None, None) => id.to_owned(),
    };
    term(id, &name, Texts::of(lang).sdgs)
}

fn iso(day: crate::domain::Day) -> String {
    crate::domain::Date::of_day(day).to_string()
}
