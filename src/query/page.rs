//! Where the static page of a record lies, below the explorer's folder: what Share gives for chats and mails, and
//! where it is written. Knows nothing of what a page says.

use super::view::View;
use crate::domain::Lang;

/// The folder of the pages.
pub const PAGES: &str = "pages/";

/// The path of a record's page: `pages/fr/statements/W1.3.2.html`. Targets have no page of their own, nor have actors,
/// frameworks and events.
pub fn page_path(view: View, id: &str, lang: Lang) -> Option<String> {
    view.has_page(id).then(|| format!("{PAGES}{}/{}/{}.html", lang.tag(), view.id(), file_name(id)))
}

/// An id as the name of a file: what is not plain becomes its bytes, so that no id leaves its folder
/// and two ids never share a file.
fn file_name(id: &str) -> String {
    let mut out = String::new();
    for byte in id.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' => out.push(char::from(byte)),
            _ => out.push_str(&format!("_{byte:02x}")),
        }
    }
    out
}
