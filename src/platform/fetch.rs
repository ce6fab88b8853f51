//! Fetching a file that lies beside the page.

use gloo_net::http::Request;

/// The text of a file, or why there is none.
///
/// # Errors
/// The status line or the network error, for the message to the reader.
pub async fn text(path: &str) -> Result<String, String> {
    let response = Request::get(path).send().await.map_err(|error| error.to_string())?;
    if !response.ok() {
        return Err(format!("{} {}", response.status(), response.status_text()));
    }
    response.text().await.map_err(|error| error.to_string())
}
