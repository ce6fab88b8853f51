//! What a sender saw, carried in the link as `seen=`, and which release of the data a link asks for.
//!
//! A receipt holds the release and either the number of statements or their ids. It is no part of the state:
//! any further click makes a link of one's own.

use std::fmt;

/// A published version of the data set: `1.0.0`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Release(String);

impl Release {
    /// Three numbers with dots between them, or nothing.
    pub fn parse(text: &str) -> Option<Release> {
        let number = |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        let three = text.split('.').count() == 3;
        (three && text.split('.').all(number)).then(|| Release(text.to_owned()))
    }

    /// The release that a link asks for with `data=`, if it names one.
    pub fn of_link(query: &str) -> Option<Release> {
        value_of(query, "data").and_then(|value| Release::parse(&value))
    }

    /// The version as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Release {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The statements that a sender saw.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Seen {
    /// So many.
    Count(usize),
    /// These, in the order of the list.
    Ids(Vec<String>),
}

impl Seen {
    /// Number of statements.
    pub fn count(&self) -> usize {
        match self {
            Seen::Count(count) => *count,
            Seen::Ids(ids) => ids.len(),
        }
    }
}

/// What a sender saw, and with which release of the data.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Receipt {
    /// Release of the data set.
    pub release: Release,
    /// The statements.
    pub seen: Seen,
}

/// The most ids that a receipt holds.
const MAX_IDS: usize = 1000;

impl Receipt {
    /// Reads the value of `seen`: `1.0.0:6` or `1.0.0:W1.3.2,W2.1`.
    pub fn parse(value: &str) -> Option<Receipt> {
        let (release, seen) = value.split_once(':')?;
        let release = Release::parse(release)?;
        let is_id = |id: &&str| id.starts_with(|c: char| c.is_ascii_alphabetic()) && id.len() <= 40;
        let seen = match seen.parse::<usize>() {
            Ok(count) if count <= 9_999_999 => Seen::Count(count),
            Ok(_) => return None,
            Err(_) => {
                let ids: Vec<&str> = seen.split(',').filter(|id| !id.is_empty()).collect();
                if ids.is_empty() || ids.len() > MAX_IDS || !ids.iter().all(is_id) {
                    return None;
                }
                Seen::Ids(ids.into_iter().map(str::to_owned).collect())
            }
        };
        Some(Receipt { release, seen })
    }

    /// The receipt of a link, if it carries one.
    pub fn of_link(query: &str) -> Option<Receipt> {
        value_of(query, "seen").and_then(|value| Receipt::parse(&value))
    }
}

fn value_of(query: &str, wanted: &str) -> Option<String> {
    super::transport::pairs(query).into_iter().rev().find(|(key, _)| key == wanted).map(|(_, value)| value)
}

impl fmt::Display for Receipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.seen {
            Seen::Count(count) => write!(f, "{}:{count}", self.release),
            Seen::Ids(ids) => write!(f, "{}:{}", self.release, ids.join(",")),
        }
    }
}

/// What has changed between two readings of the same link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Ids that are there now and were not.
    pub added: Vec<String>,
    /// Ids that were there and are not.
    pub removed: Vec<String>,
    /// Ids that are in both, with another content.
    pub changed: Vec<String>,
}

impl Changes {
    /// Compares two lists of ids; `same` says whether a statement that is in both has the same content.
    pub fn between(before: &[String], now: &[String], same: impl Fn(&str) -> bool) -> Changes {
        let lacks = |list: &[String], id: &String| !list.contains(id);
        Changes {
            added: now.iter().filter(|id| lacks(before, id)).cloned().collect(),
            removed: before.iter().filter(|id| lacks(now, id)).cloned().collect(),
            changed: now.iter().filter(|id| before.contains(id) && !same(id)).cloned().collect(),
        }
    }

    /// Whether everything is as it was.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty() && self.changed.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(value: &str, expected: Option<usize>) {
        let receipt = Receipt::parse(value);
        assert_eq!(receipt.as_ref().map(|r| r.seen.count()), expected, "{value}");
        if let Some(receipt) = receipt {
            assert_eq!(receipt.to_string(), value);
        }
    }

    #[test]
    fn a_receipt_is_a_release_with_a_number_or_a_list() {
        check("1.0.0:6", Some(6));
        check("1.0.0:0", Some(0));
        check("12.3.40:W1.3.2,W2.1", Some(2));
        for broken in
            ["", "6", "1.0:6", "1.0.0", "1.0.0:", "1.0.0:-1", "1.0.0:99999999999", "1.0.0:<b>", "a.b.c:6", "1.0.00000:6", "https://x:6"]
        {
            check(broken, None);
        }
    }

    #[test]
    fn changes_are_what_came_what_went_and_what_reads_differently() {
        let list = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let changes = Changes::between(&list("a b c"), &list("b c d"), |id| id != "c");
        assert_eq!((changes.added, changes.removed, changes.changed), (list("d"), list("a"), list("c")));
        assert!(Changes::between(&list("a"), &list("a"), |_| true).is_empty());
    }
}
