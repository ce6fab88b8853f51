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
