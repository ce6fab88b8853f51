//! The vocabulary that turns the ids of facet values into terms.

use super::facet::{FACETS, Facet};
use crate::dataset::DataSet;
use crate::domain::Lang;

/// A value of a facet: its place in the vocabulary, or [`Term::NONE`] for "not stated".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Term(pub u16);

impl Term {
    /// "Not stated": the statement has no value in this facet.
    pub const NONE: Term = Term(u16::MAX);
}

/// The id of [`Term::NONE`] in a link.
pub const NONE_ID: &str = "none";

/// The values of every facet in the order of the data set, which is also the canonical order.
#[derive(Clone, Debug, PartialEq)]
pub struct Vocabulary {
    facets: [Vec<String>; FACETS],
}

impl Vocabulary {
    /// The vocabulary of a data set.
    pub fn of(set: &DataSet) -> Vocabulary {
        let facets = Facet::ALL.map(|facet| facet.offered(set).map(|value| value.id.to_owned()).collect());
        Vocabulary { facets }
    }

    /// The term of an id; ids are compared without regard to case, because people retype links.
    pub fn term(&self, facet: Facet, id: &str) -> Option<Term> {
        if id.eq_ignore_ascii_case(NONE_ID) {
            return Some(Term::NONE);
        }
        let place = self.ids(facet).iter().position(|known| known.eq_ignore_ascii_case(id))?;
        u16::try_from(place).ok().map(Term)
    }

    /// The id of a term.
    pub fn id(&self, facet: Facet, term: Term) -> &str {
        if term == Term::NONE {
            return NONE_ID;
        }
        self.ids(facet).get(usize::from(term.0)).map_or("", String::as_str)
    }

    /// All ids of a facet, without `none`.
    pub fn ids(&self, facet: Facet) -> &[String] {
        self.facets.get(facet as usize).map_or(&[], Vec::as_slice)
    }

    /// All terms of a facet, without [`Term::NONE`].
    pub fn terms(&self, facet: Facet) -> impl Iterator<Item = Term> + use<> {
        (0..self.ids(facet).len()).filter_map(|place| u16::try_from(place).ok()).map(Term)
    }
}

/// What a facet value is called.
pub fn term_name<'a>(set: &'a DataSet, facet: Facet, id: &str, lang: Lang) -> Option<&'a str> {
    facet.values(set).find(|value| value.id == id)?.name.map(|name| name.get(lang))
}
