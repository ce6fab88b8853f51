//! The entry points: of the program in the browser, and of what makes the static pages, on the host.

#[cfg(target_arch = "wasm32")]
fn main() {
    idm_explorer::shell::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    match idm_explorer::pages::run(std::env::args().skip(1)) {
        Ok(done) => {
            println!("{done}");
            std::process::ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            std::process::ExitCode::FAILURE
        }
    }
}
