//! The code with which another page shows a view: a frame, and a listener that gives it the height the view tells.
//!
//! The listener is a second element, because many pages allow no script of their own; without it the frame keeps the
//! height it has.

use crate::cite::escape_html;

/// The code of an embed. `link` opens the view with `embed=1`; `title` says what the frame shows.
pub fn embed_code(link: &str, title: &str) -> String {
    format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"600\" loading=\"lazy\" style=\"border:0\"></iframe>\n\
         <script>addEventListener('message',e=>{{if(e.data&&e.data.type==='idm-explorer:height')\
         for(const f of document.querySelectorAll('iframe'))if(f.contentWindow===e.source)f.style.height=e.data.height+'px'}})</script>",
        escape_html(link),
        escape_html(title)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_cannot_leave_its_attribute() {
        let code = embed_code("https://example.org/?q=%22&embed=1", "Statements with “\"><script>”");
        assert!(
            code.starts_with("<iframe src=\"https://example.org/?q=%22&amp;embed=1\" title=\"Statements with “&quot;&gt;&lt;script&gt;”\"")
        );
    }
}
