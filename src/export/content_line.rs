//! A line of an iCalendar file (RFC 5545, 3.1): name, value, folded at 75 octets, CRLF.

/// The most octets of a line, without its end.
const MAX_OCTETS: usize = 75;

/// A property with its parameters and a value that is escaped already; what would break the line is left out.
pub fn content_line(name: &str, value: &str) -> String {
    let mut out = String::with_capacity(name.len() + value.len() + 3);
    let mut octets = 0;
    for c in name.chars().chain([':']).chain(value.chars()).filter(|c| !c.is_control()) {
        if octets + c.len_utf8() > MAX_OCTETS {
            out.push_str("\r\n ");
            octets = 1;
        }
        out.push(c);
        octets += c.len_utf8();
    }
    out.push_str("\r\n");
    out
}

/// A value of type TEXT (3.3.11): its own marks escaped, line ends as `\n`, other control characters as spaces.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' | '\r' => out.push_str("\\n"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}
