//! Links of earlier schemas, brought up to the current one step by step.
//!
//! A link says in `v=` by which schema it was written; one without it was not made by Share and is read as
//! it stands. Each step turns the pairs of one schema into those of the next, so a link of any age is read by
//! running the steps from its own schema on. It knows keys and values as text, not what they mean.

/// One pair of a query: key and value, decoded.
pub type Pair = (String, String);

/// Brings the pairs of schema `n` to schema `n + 1`; `n` is its place in the chain, counted from 1.
pub type Step = fn(Vec<Pair>) -> Vec<Pair>;

/// The chain. Schema 1 is the first that was published and still the current one, so it is empty: the first
/// change to a key puts its step here, raises `SCHEMA`, and adds the old forms to `tests/links.golden`.
pub const STEPS: [Step; super::SCHEMA as usize - 1] = [];

/// The pairs of a link in the current schema. A schema that is missing, unreadable or newer than the chain leaves them as they are.
pub fn current(pairs: Vec<Pair>, steps: &[Step]) -> Vec<Pair> {
    let written_in = pairs.iter().rev().find(|(key, _)| key == "v").and_then(|(_, value)| value.parse::<usize>().ok());
    let done = written_in.map_or(steps.len(), |v| v.saturating_sub(1));
    steps.iter().skip(done).fold(pairs, |pairs, step| step(pairs))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(list: &[(&str, &str)]) -> Vec<Pair> {
        list.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
    }

    fn renamed(pairs: Vec<Pair>, old: &str, new: &str) -> Vec<Pair> {
        pairs.into_iter().map(|(key, value)| (if key == old { new.to_owned() } else { key }, value)).collect()
    }

    const CHAIN: [Step; 2] = [|pairs| renamed(pairs, "topic", "subject"), |pairs| renamed(pairs, "subject", "theme")];

    fn check(link: &[(&str, &str)], expected: &[(&str, &str)]) {
        assert_eq!(current(pairs(link), &CHAIN), pairs(expected));
    }

    #[test]
    fn a_link_runs_through_the_steps_after_its_own_schema() {
        check(&[("topic", "data"), ("v", "1")], &[("theme", "data"), ("v", "1")]);
        check(&[("subject", "data"), ("v", "2")], &[("theme", "data"), ("v", "2")]);
        check(&[("topic", "data"), ("v", "2")], &[("topic", "data"), ("v", "2")]);
        check(&[("theme", "data"), ("v", "3")], &[("theme", "data"), ("v", "3")]);
    }

    #[test]
    fn a_link_without_a_schema_or_with_a_newer_one_is_read_as_it_stands() {
        for v in [None, Some("9"), Some("x"), Some("0.5")] {
            let mut link = vec![("topic", "data")];
            link.extend(v.map(|v| ("v", v)));
            check(&link, &link);
        }
    }

    #[test]
    fn the_chain_reaches_the_current_schema() {
        assert_eq!(STEPS.len() + 1, super::super::SCHEMA as usize);
    }
}
