//! Runs in the copy of the tree that `tests/costs.rs` makes, where there are a facet, a view and a language more.

use idm_explorer::dataset::{Context, DataSet, context_of, core_of};
use idm_explorer::domain::Lang;
use idm_explorer::query::{Facet, View};
use idm_explorer::session::{Loaded, Session};
use idm_explorer::shell::{App, LOADERS};
use leptos::prelude::*;

const PUBLISHED: &str = include_str!("../../public/data/idm-2016.json");

/// The published set; one statement was probed in the first of its places.
fn probed() -> (DataSet, String) {
    let mut document: serde_json::Value = serde_json::from_str(PUBLISHED).unwrap();
    let place = document["places"][0]["id"].as_str().unwrap().to_owned();
    document["statements"][7]["probes"] = serde_json::json!([place]);
    (DataSet::parse(&document.to_string()).unwrap(), place)
}

fn render(link: &str) -> String {
    let (set, _) = probed();
    let owner = Owner::new();
    owner.with(|| {
        let cores = Lang::ALL.map(|lang| Loaded::parse(&core_of(&set, lang).unwrap(), lang).unwrap());
        let session = Session::provide(link.to_owned(), Loaded::parse(&core_of(&set, Lang::En).unwrap(), Lang::En).unwrap(), LOADERS);
        for (lang, core) in Lang::ALL.into_iter().zip(cores) {
            let context: Context = serde_json::from_str(&context_of(&set, lang).unwrap()).unwrap();
            session.store.supply(core, context);
        }
        view! { <App/> }.to_html()
    })
}

#[test]
fn the_facet_filters_is_offered_and_is_spoken_of() {
    let (_, place) = probed();
    assert_eq!(Facet::Probe.key(), "probe");
    let page = render(&format!("?probe={place}"));
    assert!(page.contains("data-matching=\"1\""));
    assert!(page.contains(&format!("data-facet=\"probe\" data-value=\"{place}\" data-count=\"1\"")));
    assert!(page.contains("probed in"));
    let (mut document, broken) = (serde_json::from_str::<serde_json::Value>(PUBLISHED).unwrap(), serde_json::json!(["nowhere"]));
    document["statements"][7]["probes"] = broken;
    assert!(DataSet::parse(&document.to_string()).is_err(), "a place that is not there");
}

#[test]
fn the_view_is_shown_and_reached() {
    assert_eq!(View::ALL.iter().filter(|view| view.id() == "probe").count(), 1);
    let page = render("?view=probe");
    assert!(page.contains("This is the probe."));
    assert!(render("").contains("view=probe"), "it is in the navigation");
}

#[test]
fn the_language_is_offered_and_spoken() {
    let portuguese = Lang::parse("pt-BR").unwrap();
    assert_eq!(portuguese.own_name(), "Português");
    assert!(render("").contains("lang=pt-BR"));
    let page = render("?view=statements&lang=pt-BR");
    assert!(page.contains("Sonda"));
    for tag in ["pt-br", "pt_BR", "PT-BR"] {
        assert!(render(&format!("?view=statements&lang={tag}")).contains("Sonda"), "{tag}");
    }
    assert!(!render("?view=statements").contains("Sonda"));
}
