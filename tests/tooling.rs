//! Tool versions are pinned in one place, `.make/versions.env`; what has to repeat one agrees with it.

const VERSIONS: &str = include_str!("../.make/versions.env");

fn version(name: &str) -> &'static str {
    VERSIONS.lines().find_map(|line| line.strip_prefix(&format!("{name}="))).unwrap_or_else(|| panic!("{name} is not pinned"))
}

#[test]
fn every_file_that_repeats_a_version_agrees() {
    let manifest = include_str!("../Cargo.toml");
    let lock = include_str!("../Cargo.lock");
    let package = include_str!("e2e/package.json");
    let bindgen = version("WASM_BINDGEN_VERSION");
    assert!(manifest.contains(&format!("wasm-bindgen = \"={bindgen}\"")));
    assert!(lock.contains(&format!("name = \"wasm-bindgen\"\nversion = \"{bindgen}\"")));
    assert!(include_str!("../Trunk.toml").contains(&format!("trunk-version = \"={}\"", version("TRUNK_VERSION"))));
    assert!(include_str!("../rust-toolchain.toml").contains(&format!("channel = \"{}\"", version("RUST_VERSION"))));
    assert!(package.contains(&format!("\"@playwright/test\": \"{}\"", version("PLAYWRIGHT_VERSION"))));
    assert!(package.contains(&format!("\"puppeteer-core\": \"{}\"", version("PUPPETEER_VERSION"))));
    assert!(package.contains(&format!("\"axe-core\": \"{}\"", version("AXE_VERSION"))));
}

#[test]
fn every_view_has_the_part_of_its_name_and_groups_and_sheets_name_parts() {
    use idm_explorer::query::View;
    use idm_explorer::session::Part;
    // The first script of the page asks for a view's files by the view's name in the link.
    for view in View::ALL {
        assert_eq!(Part::of(view, None).name(), view.id());
    }
    assert_eq!(Part::of(View::Statements, Some("W1.3.2")).name(), "statement");
    let known: Vec<&str> = Part::ALL.iter().map(|part| part.name()).collect();
    for line in include_str!("../.make/groups.txt").lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let (_, parts) = line.split_once(": ").unwrap_or_else(|| panic!("{line}"));
        for part in parts.split(' ') {
            assert!(["*", "context"].contains(&part) || known.contains(&part.trim_start_matches('+')), "{part} in {line}");
        }
    }
    // A sheet that names no part is in the one of the page, which Trunk puts together.
    let trunk = include_str!("../Trunk.toml");
    for sheet in std::fs::read_dir("style").unwrap().map(|entry| entry.unwrap().path()) {
        let (name, css) = (sheet.file_name().unwrap().to_str().unwrap(), std::fs::read_to_string(&sheet).unwrap());
        let parts = css.strip_prefix("/* For: ").and_then(|rest| rest.split_once(". ")).map(|(parts, _)| parts);
        for part in parts.into_iter().flat_map(|parts| parts.split(' ')) {
            assert!(known.contains(&part), "{part} in {name}");
        }
        let is_of_static_pages = name == "pages.css";
        assert!(parts.is_some() != trunk.contains(&format!("style/{name}")) || is_of_static_pages, "{name}");
    }
}
