//! Names in lines that fit: how wide a text can be, and where it breaks. Knows no font.

/// Width that a letter of a name takes, on average; wider than any system font at 13 px draws.
pub const CHAR: f64 = 7.3;

/// The room that a name takes in one line.
pub fn width(text: &str) -> f64 {
    text.chars().count() as f64 * CHAR
}

/// Words in lines that fit; a word that is longer than a line has one of its own.
pub fn wrap(text: &str, room: f64, letter: f64) -> Vec<String> {
    let most = (room / letter).max(1.0) as usize;
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::wrap;

    #[test]
    fn words_are_wrapped_and_none_is_lost() {
        assert_eq!(wrap("Safe, orderly and well-governed", 70.0, 5.0), ["Safe, orderly", "and", "well-governed"]);
        assert!(wrap("", 70.0, 5.0).is_empty());
    }
}
