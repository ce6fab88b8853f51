//! The static pages: complete, well-formed, linked to what exists, and safe with any text.

use crate::support::{PUBLISHED, SET, WRITTEN, vocabulary};
use idm_explorer::cite;
use idm_explorer::dataset::DataSet;
use idm_explorer::domain::Lang;
use idm_explorer::pages::{Edition, Page, STYLE, Site, Texts, files, page, robots, run, sitemap};
use idm_explorer::query::ViewState;
use roxmltree::{Document, Node};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// No page is heavier than this, in bytes before compression; the largest has a whole workshop on it.
const CEILING: usize = 28_000;

const SITE: &str = "https://example.org/idm/";

static FILES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| files(&edition(&SET, "")).into_iter().collect());
static ON_SITE: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| files(&edition(&SET, SITE)).into_iter().collect());

fn edition<'a>(set: &'a DataSet, site: &str) -> Edition<'a> {
    Edition::of(set, Site::parse(site).unwrap())
}

/// The pages among the files, parsed as XML, which checks their nesting.
fn each_page(files: &BTreeMap<String, String>, mut check: impl FnMut(&str, &Document)) {
    for (path, text) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        check(path, &parse(path, text));
    }
}

fn parse<'a>(path: &str, text: &'a str) -> Document<'a> {
    let root = text.strip_prefix("<!doctype html>\n").unwrap_or_else(|| panic!("{path} has no doctype"));
    Document::parse(root).unwrap_or_else(|fault| panic!("{path}: {fault}"))
}

fn elements<'a>(document: &'a Document<'a>, name: &'static str) -> impl Iterator<Item = Node<'a, 'a>> {
    document.descendants().filter(move |node| node.has_tag_name(name))
}

fn words(node: Node) -> String {
    node.descendants().filter_map(|node| if node.is_text() { node.text() } else { None }).collect()
}

#[test]
fn neighbours_in_the_text_are_of_the_same_text() {
    let mut ends = Vec::new();
    each_page(&FILES, |path, document| {
        let neighbours: Vec<_> =
            elements(document, "a").filter(|a| a.attribute("rel").is_some_and(|rel| rel == "prev" || rel == "next")).collect();
        let workshop = |text: &str| if text.contains("W1") { "W1" } else { "W2" };
        for neighbour in &neighbours {
            assert_eq!(workshop(neighbour.attribute("href").unwrap()), workshop(path), "{path}");
        }
        if neighbours.len() == 1 {
            ends.push(path.to_owned());
        }
    });
    // The first and the last of each of two texts, in three languages.
    assert_eq!(ends.len(), 12, "{ends:?}");
}

/// The content of a `meta` of a name or property.
fn meta<'a>(document: &'a Document, key: &str) -> Option<&'a str> {
    let named = |node: &Node| node.attribute("name").or(node.attribute("property")) == Some(key);
    document.descendants().find(|node| node.has_tag_name("meta") && named(node)).and_then(|node| node.attribute("content"))
}

fn rel<'a>(document: &'a Document, rel: &str, hreflang: Option<&str>) -> Option<&'a str> {
    let is = |node: &Node| node.has_tag_name("link") && node.attribute("rel") == Some(rel) && node.attribute("hreflang") == hreflang;
    document.descendants().find(is).and_then(|node| node.attribute("href"))
}

fn linked_data(document: &Document) -> serde_json::Value {
    let blocks: Vec<_> = elements(document, "script").collect();
    assert_eq!(blocks.len(), 1);
    assert_eq!(blocks[0].attribute("type"), Some("application/ld+json"), "no page has a script");
    serde_json::from_str(&words(blocks[0])).unwrap()
}

/// A relative link as a path below the explorer's folder.
fn resolve(from: &str, href: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in href.split('/') {
        match part {
            ".." => assert!(parts.pop().is_some(), "{from}: {href} leaves the folder"),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn every_record_has_its_page_in_every_language() {
    let pages: BTreeSet<&str> = FILES.keys().filter(|path| path.ends_with(".html")).map(String::as_str).collect();
    assert_eq!(pages.len(), 3 * (1 + 68 + 15 + 17 + 2));
    for lang in Lang::ALL {
        for kind in [("statements", 68), ("themes", 15), ("sdgs", 17), ("workshops", 2)] {
            let folder = format!("pages/{}/{}/", lang.tag(), kind.0);
            assert_eq!(pages.iter().filter(|path| path.starts_with(&folder)).count(), kind.1, "{folder}");
        }
    }
    for path in ["pages/fr/statements/W1.3.2.html", "pages/es/themes/data.html", "pages/en/sdgs/10.html", "pages/fr/workshops/W1.html"] {
        assert!(pages.contains(path), "{path}");
    }
    let rest: Vec<&str> = FILES.keys().filter(|path| !path.ends_with(".html")).map(String::as_str).collect();
    assert_eq!(rest, ["pages/page.css", "robots.txt", "sitemap.xml"]);
}

#[test]
fn every_page_is_well_formed_small_and_names_its_language() {
    each_page(&FILES, |path, document| {
        assert_eq!(document.root_element().attribute("lang"), path.split('/').nth(1), "{path}");
        assert_eq!(elements(document, "h1").count(), 1, "{path}");
        assert!(FILES[path].len() <= CEILING, "{path}: {} bytes", FILES[path].len());
        let mut ids = BTreeSet::new();
        for node in document.descendants() {
            assert!(node.attributes().all(|a| a.name() != "style" && !a.name().starts_with("on")), "{path}: the policy drops it");
            assert!(node.attribute("id").is_none_or(|id| ids.insert(id.to_owned())), "{path}: an id stands twice");
        }
    });
}

#[test]
fn every_page_has_a_policy_without_scripts() {
    each_page(&FILES, |path, document| {
        let policy = elements(document, "meta").find(|node| node.attribute("http-equiv") == Some("Content-Security-Policy"));
        let policy = policy.and_then(|node| node.attribute("content"));
        assert_eq!(policy, Some("default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"), "{path}");
    });
}

/// All but the ways to the originals, which are elsewhere.
fn within<'a>(document: &'a Document<'a>) -> impl Iterator<Item = Node<'a, 'a>> {
    document.descendants().filter(|node| !node.has_attribute("data-original"))
}

#[test]
fn the_original_is_one_link_away() {
    each_page(&FILES, |path, document| {
        let links: Vec<Node> = elements(document, "a").filter(|node| node.has_attribute("data-original")).collect();
        let name = path.rsplit('/').next().unwrap().trim_end_matches(".html");
        let workshop = match path.split('/').nth(2) {
            Some("statements") if name != "index" => SET.statement(name).map(|s| s.workshop.as_str()),
            Some("workshops") if name != "index" => Some(name),
            _ => None,
        };
        let original = workshop.and_then(|id| SET.workshop(id)).and_then(|w| w.original.as_ref());
        let expected: Vec<String> = original.map(|original| format!("https://{}", original.address)).into_iter().collect();
        assert_eq!(links.iter().filter_map(|node| node.attribute("href")).collect::<Vec<_>>(), expected, "{path}");
        assert!(links.iter().all(|node| node.text().is_some_and(|text| text.starts_with(char::is_alphabetic))), "{path}");
    });
    assert!(SET.workshops.iter().all(|w| w.original.is_some()));
}

#[test]
fn every_link_leads_to_a_file_or_into_the_explorer() {
    let served = ["data/idm-2016.json", "data/schema.json", "icon.svg"];
    each_page(&FILES, |path, document| {
        for href in within(document).filter_map(|node| node.attribute("href")) {
            let (file, fragment) = href.split_once('#').map_or((href, None), |(file, id)| (file, Some(id)));
            let (file, query) = file.split_once('?').map_or((file, None), |(file, query)| (file, Some(query)));
            let target = resolve(path, file);
            if target.is_empty() {
                let query = query.map(|query| format!("?{query}")).unwrap_or_default();
                let (state, issues) = ViewState::parse(&query, &SET, vocabulary());
                assert!(issues.is_empty(), "{path}: {href}: {issues:?}");
                assert_eq!(state.link(vocabulary()), query, "{path}: {href}");
                assert_eq!(Some(state.lang.tag()), path.split('/').nth(1), "{path}: {href} changes the language");
                continue;
            }
            assert!(query.is_none(), "{path}: {href}");
            assert!(FILES.contains_key(&target) || served.contains(&target.as_str()), "{path}: {href}");
            if let Some(id) = fragment {
                let document = parse(&target, &FILES[&target]);
                assert!(document.descendants().any(|node| node.attribute("id") == Some(id)), "{path}: {href}");
            }
        }
    });
}

#[test]
fn every_page_opens_its_own_record_in_the_explorer() {
    for lang in Lang::ALL {
        for of in Page::all(&SET) {
            let path = of.path(lang);
            let document = parse(&path, &FILES[&path]);
            let button = elements(&document, "a").find(|node| node.attribute("class") == Some("button")).unwrap();
            let query = button.attribute("href").unwrap().trim_start_matches("../");
            let (state, _) = ViewState::parse(query, &SET, vocabulary());
            let found = state.id.as_deref().map(|id| (state.view, id));
            assert_eq!((found, state.lang), (of.record(), lang), "{path}");
        }
    }
}

#[test]
fn a_statement_carries_its_title_text_pinpoint_grades_and_citation() {
    for lang in Lang::ALL {
        for s in &SET.statements {
            let path = Page::Statement(s.id.to_string()).path(lang);
            let document = parse(&path, &FILES[&path]);
            let all = words(elements(&document, "body").next().unwrap());
            let mut wanted = vec![
                s.title.get(lang).to_owned(),
                s.text.get(lang).to_owned(),
                cite::pinpoint(s.id.as_str()),
                cite::locator(s.id.as_str(), lang),
                "International Organization for Migration, Summary of conclusions".to_owned(),
            ];
            wanted.extend(s.sdg.iter().map(|link| link.reason.get(lang).to_owned()));
            wanted.extend(s.sdg.iter().map(|link| SET.grades.iter().find(|g| g.id == link.grade).unwrap().name.get(lang).to_owned()));
            wanted.extend(s.themes.iter().map(|id| SET.theme(id.as_str()).unwrap().name.get(lang).to_owned()));
            for text in wanted {
                assert!(all.contains(&text), "{path}: {text}");
            }
            assert_eq!(words(elements(&document, "h1").next().unwrap()), s.title.get(lang), "{path}");
        }
    }
}

#[test]
fn a_citation_ends_with_the_shared_link_where_the_site_is_known() {
    for s in &SET.statements {
        let path = Page::Statement(s.id.to_string()).path(Lang::Fr);
        let citation = |files: &BTreeMap<String, String>| {
            let document = parse(&path, &files[&path]);
            words(elements(&document, "p").find(|node| node.attribute("class") == Some("citation")).unwrap())
        };
        let link = format!("{SITE}?view=statements&id={}&lang=fr&v=1", s.id);
        assert!(citation(&ON_SITE).ends_with(&format!(", data set {}, {link}.", SET.version)), "{path}");
        assert!(citation(&FILES).ends_with(&format!(", data set {}.", SET.version)), "{path}");
        let line = |files: &BTreeMap<String, String>| {
            let document = parse(&path, &files[&path]);
            words(elements(&document, "p").find(|node| node.attribute("class") == Some("line")).unwrap())
        };
        let place = idm_explorer::cite::locator(s.id.as_str(), Lang::Fr);
        assert!(line(&ON_SITE).starts_with(s.text.get(Lang::Fr)) && line(&ON_SITE).ends_with(&format!(", {place}. {link}")), "{path}");
        assert!(line(&FILES).ends_with(&format!(", {place}.")), "{path}");
    }
}

#[test]
fn themes_goals_and_workshops_link_all_their_statements() {
    let check = |of: Page, statements: Vec<&str>| {
        for lang in Lang::ALL {
            let path = of.path(lang);
            let document = parse(&path, &FILES[&path]);
            let links: Vec<&str> = elements(&document, "a").filter_map(|node| node.attribute("href")).collect();
            let found: Vec<&str> =
                links.iter().filter_map(|href| href.rsplit_once("/statements/")).map(|(_, file)| file.trim_end_matches(".html")).collect();
            assert_eq!(found.iter().collect::<BTreeSet<_>>(), statements.iter().collect(), "{path}");
            assert_eq!(found.len(), statements.len(), "{path}");
        }
    };
    for theme in &SET.themes {
        check(
            Page::Theme(theme.id.to_string()),
            SET.statements.iter().filter(|s| s.themes.contains(&theme.id)).map(|s| s.id.as_str()).collect(),
        );
    }
    for goal in &SET.goals {
        let number = goal.id.as_str();
        let linked = |to: &str| to == number || to.split_once('.').is_some_and(|(goal, _)| goal == number);
        let said = SET.statements.iter().filter(|s| s.sdg.iter().any(|link| linked(link.to.as_str())));
        check(Page::Goal(number.to_owned()), said.map(|s| s.id.as_str()).collect());
    }
    for w in &SET.workshops {
        check(Page::Workshop(w.id.to_string()), SET.statements.iter().filter(|s| s.workshop == w.id).map(|s| s.id.as_str()).collect());
    }
    check(Page::Contents, SET.statements.iter().map(|s| s.id.as_str()).collect());
}

#[test]
fn descriptions_are_short_and_end_between_words() {
    each_page(&FILES, |path, document| {
        let description = meta(document, "description").unwrap();
        assert!((20..=156).contains(&description.chars().count()), "{path}: {description}");
        assert_eq!(meta(document, "og:description"), Some(description), "{path}");
    });
    for s in &SET.statements {
        let path = Page::Statement(s.id.to_string()).path(Lang::Es);
        let document = parse(&path, &FILES[&path]);
        let description = meta(&document, "description").unwrap();
        let rest = s.text.get(Lang::Es).strip_prefix(description.trim_end_matches('…')).unwrap();
        assert!(!rest.starts_with(char::is_alphanumeric), "{path}: {description}");
    }
}

#[test]
fn linked_data_are_complete() {
    each_page(&FILES, |path, document| {
        let data = linked_data(document);
        for key in ["@type", "name", "url", "inLanguage", "author", "license", "version", "datePublished"] {
            assert!(!data[key].is_null(), "{path}: {key}");
        }
        assert_eq!(data["@context"], "https://schema.org", "{path}");
        assert_eq!(data["license"], "https://creativecommons.org/licenses/by/4.0/", "{path}");
        assert_eq!(data["version"], SET.version.as_str(), "{path}");
    });
}

#[test]
fn linked_data_of_a_statement_say_whose_words_it_is_based_on() {
    for lang in Lang::ALL {
        for s in &SET.statements {
            let path = Page::Statement(s.id.to_string()).path(lang);
            let data = linked_data(&parse(&path, &FILES[&path]));
            assert_eq!(data["@type"], "CreativeWork");
            assert_eq!(data["author"]["name"], "IDM Explorer", "the summary is ours");
            assert_eq!(data["identifier"], s.id.as_str());
            assert_eq!(data["inLanguage"], lang.tag());
            assert_eq!(data["text"], s.text.get(lang));
            assert_eq!(data["isPartOf"]["identifier"], s.workshop.as_str());
            let source = &data["isBasedOn"];
            assert_eq!(source["author"]["name"], "International Organization for Migration");
            assert_eq!(source["name"], "Summary of conclusions");
            assert_eq!(source["pagination"], cite::locator(s.id.as_str(), Lang::En));
            let w = SET.workshop(s.workshop.as_str()).unwrap();
            let days = format!("{}/{}", source["about"]["startDate"].as_str().unwrap(), source["about"]["endDate"].as_str().unwrap());
            assert_eq!(days, w.date.to_string());
            let about: Vec<&str> = data["about"].as_array().unwrap().iter().map(|term| term["termCode"].as_str().unwrap()).collect();
            assert_eq!(about, s.sdg.iter().map(|link| link.to.as_str()).collect::<Vec<_>>());
        }
        let path = Page::Contents.path(lang);
        let data = linked_data(&parse(&path, &ON_SITE[&path]));
        assert_eq!(data["@type"], "Dataset");
        assert_eq!(data["distribution"][0]["contentUrl"], format!("{SITE}data/idm-2016.json"));
        assert_eq!(data["distribution"][1]["contentUrl"], format!("{SITE}data/schema.json"));
    }
}

#[test]
fn without_a_site_nothing_is_absolute() {
    each_page(&FILES, |path, document| {
        assert_eq!(resolve(path, rel(document, "canonical", None).unwrap()), path);
        assert_eq!((meta(document, "og:url"), meta(document, "og:image")), (None, None), "{path}");
        for href in within(document).filter_map(|node| node.attribute("href")) {
            assert!(!href.contains("//"), "{path}: {href}");
        }
    });
}

#[test]
fn with_a_site_addresses_are_absolute_and_links_stay_relative() {
    each_page(&ON_SITE, |path, document| {
        let here = format!("{SITE}{path}");
        assert_eq!(rel(document, "canonical", None), Some(here.as_str()));
        assert_eq!(meta(document, "og:url"), Some(here.as_str()));
        assert_eq!(meta(document, "og:image"), Some("https://example.org/idm/og.png"));
        for lang in Lang::ALL {
            let rest = path.splitn(3, '/').nth(2).unwrap();
            let other = format!("{SITE}pages/{}/{rest}", lang.tag());
            assert_eq!(rel(document, "alternate", Some(lang.tag())), Some(other.as_str()));
        }
        assert_eq!(rel(document, "alternate", Some("x-default")), rel(document, "alternate", Some("en")));
        assert!(
            within(document)
                .filter(|node| node.tag_name().name() == "a")
                .filter_map(|node| node.attribute("href"))
                .all(|href| href.starts_with("../")),
            "{path}"
        );
        assert_eq!(linked_data(document)["url"], here);
        for key in ["og:type", "og:title", "og:site_name", "og:locale", "twitter:card"] {
            assert!(meta(document, key).is_some(), "{path}: {key}");
        }
    });
}

#[test]
fn the_address_of_a_site_is_that_of_a_folder() {
    for (given, expected) in
        [("https://a.org/x/", "https://a.org/x/"), ("https://a.org", "https://a.org/"), (" http://a.org/x ", "http://a.org/x/")]
    {
        assert_eq!(Site::parse(given).unwrap().of("").as_deref(), Some(expected), "{given}");
    }
    assert_eq!(Site::parse("").unwrap().of("x"), None);
    for wrong in
        ["a.org", "ftp://a.org/", "https://", "https://a.org/?x=1", "https://a.org/#x", "https://a.org/\"><script>", "https://a b.org"]
    {
        assert!(Site::parse(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn hostile_text_comes_out_as_text() {
    const HOSTILE: &str = "</script><script>alert(\"1\")</script><!-- ' & \" &amp; ]]> \u{0} end";
    let mut json: serde_json::Value = serde_json::from_str(PUBLISHED).unwrap();
    poison(&mut json, HOSTILE);
    let set = DataSet::parse(&json.to_string()).unwrap();
    let seen = HOSTILE.replace('\u{0}', "\u{fffd}");
    for of in Page::all(&set).into_iter().filter(|of| *of != Page::Contents) {
        let text = page(&edition(&set, SITE), &of, Lang::Fr).unwrap();
        let document = parse("hostile", &text);
        assert_eq!(text.matches("<script").count(), 1, "the block of linked data alone");
        assert!(words(elements(&document, "h1").next().unwrap()).contains(&seen), "{of:?}");
        assert!(meta(&document, "og:title").unwrap().contains(&seen), "{of:?}");
        let data = linked_data(&document);
        if let Page::Statement(_) = of {
            assert_eq!(data["text"], HOSTILE);
        }
    }
    let all = files(&edition(&set, SITE));
    assert!(all.iter().all(|(path, text)| path.ends_with("page.css") || !text.contains("<script>")));
}

/// Every text of a data set in every language becomes another one.
fn poison(json: &mut serde_json::Value, text: &str) {
    match json {
        serde_json::Value::Object(fields) if fields.contains_key("fr") => {
            for value in fields.values_mut() {
                *value = text.into();
            }
        }
        serde_json::Value::Object(fields) => fields.values_mut().for_each(|value| poison(value, text)),
        serde_json::Value::Array(items) => items.iter_mut().for_each(|value| poison(value, text)),
        _ => {}
    }
}

#[test]
fn no_id_leaves_its_folder() {
    let path = |id: &str| Page::Statement(id.to_owned()).path(Lang::En);
    assert_eq!(path("../../x y/é"), "pages/en/statements/.._2f.._2fx_20y_2f_c3_a9.html");
    assert_ne!(path("a/b"), path("a_2fb"));
}

#[test]
fn the_sitemap_lists_every_page_once_with_its_translations() {
    let text = sitemap(&edition(&SET, SITE));
    let document = Document::parse(&text).unwrap();
    let locations: Vec<&str> =
        document.descendants().filter(|node| node.tag_name().name() == "loc").filter_map(|node| node.text()).collect();
    let mut expected: BTreeSet<String> =
        ON_SITE.keys().filter(|path| path.ends_with(".html")).map(|path| format!("{SITE}{path}")).collect();
    expected.insert(SITE.to_owned());
    expected.extend(Lang::ALL.iter().skip(1).map(|lang| format!("{SITE}?lang={}", lang.tag())));
    assert_eq!(locations.len(), expected.len(), "each once");
    assert_eq!(locations.iter().map(|&loc| loc.to_owned()).collect::<BTreeSet<_>>(), expected);
    for url in document.descendants().filter(|node| node.tag_name().name() == "url") {
        let links: Vec<_> = url.children().filter(|node| node.tag_name().name() == "link").collect();
        let tags: Vec<_> = Lang::ALL.into_iter().map(Lang::tag).chain(["x-default"]).collect();
        assert_eq!(links.iter().filter_map(|link| link.attribute("hreflang")).collect::<Vec<_>>(), tags);
        assert!(links.iter().all(|link| link.tag_name().namespace() == Some("http://www.w3.org/1999/xhtml")));
        assert!(links.iter().all(|link| expected.contains(link.attribute("href").unwrap())));
    }
    assert!(!text.contains("<!--"));
    assert!(robots(&edition(&SET, SITE)).ends_with("\nSitemap: https://example.org/idm/sitemap.xml\n"));
}

#[test]
fn without_a_site_the_sitemap_says_how_to_set_it() {
    let text = &FILES["sitemap.xml"];
    Document::parse(text).unwrap();
    assert!(text.contains("<loc>http://127.0.0.1:8080/pages/fr/statements/W1.3.2.html</loc>"));
    assert!(text.contains("<!-- ") && text.contains("SITE="));
    assert!(FILES["robots.txt"].starts_with("# "));
}

#[test]
fn the_style_has_every_class_that_a_page_names() {
    let mut classes = BTreeSet::new();
    each_page(&FILES, |_, document| {
        for class in document.descendants().filter_map(|node| node.attribute("class")) {
            classes.extend(class.split(' ').map(str::to_owned));
        }
    });
    // What a page is about, for those who bring a style of their own.
    for kind in ["statement", "theme", "goal", "workshop", "contents"] {
        assert!(classes.remove(kind), "{kind}");
    }
    for class in classes {
        assert!(STYLE.contains(&format!(".{class}")), "{class}");
    }
}

#[test]
fn texts_are_there_in_their_own_language() {
    let [en, fr, es] = WRITTEN.map(|lang| Texts::of(lang).all());
    for ((a, b), c) in en.iter().zip(&fr).zip(&es) {
        assert!([a, b, c].iter().all(|(_, text)| !text.trim().is_empty() && !text.contains("  ")), "{}", a.0);
        assert!(a.1 != b.1 && a.1 != c.1 && b.1 != c.1, "{}", a.0);
        assert!([" ;", " :", " ?", " !"].iter().all(|mark| !b.1.contains(mark)), "{}", b.1);
    }
}

#[test]
fn the_sub_command_writes_the_files_into_a_folder() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("pages");
    let _ = std::fs::remove_dir_all(&folder);
    let args = |list: &[&str]| list.iter().map(|arg| (*arg).to_owned()).collect::<Vec<_>>().into_iter();
    let said = run(args(&["pages", folder.to_str().unwrap(), SITE])).unwrap();
    assert!(said.contains(&format!("{} files", ON_SITE.len())), "{said}");
    for (path, text) in ON_SITE.iter() {
        assert_eq!(&std::fs::read_to_string(folder.join(path)).unwrap(), text, "{path}");
    }
    assert!(run(args(&["pages"])).is_err());
    assert!(run(args(&["pages", folder.to_str().unwrap(), "not an address"])).is_err());
    assert!(run(args(&["bind"])).is_err());
    assert!(run(args(&[])).is_ok());
}
