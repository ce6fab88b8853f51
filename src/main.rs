//! The browser's entry point.

#[cfg(target_arch = "wasm32")]
fn main() {
    idm_explorer::app::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("IDM Explorer runs in a browser: `make serve`");
}
