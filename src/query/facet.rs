//! Facets, their values, and the vocabulary that turns ids into terms.

use crate::dataset::{AGENDA, DataSet, GROUP};
use crate::domain::{Grade, Lang, Named};

/// A dimension by which statements can be filtered. The order is the order of keys in a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Facet {
    /// Which meeting.
    Workshop,
    /// What it is about.
    Theme,
    /// Which goal or target.
    Sdg,
    /// What sort of statement.
    Kind,
    /// Who is named.
    Actor,
    /// What is named.
    Framework,
    /// Where.
    Place,
    /// Who speaks.
    Voice,
    /// How strongly.
    Verb,
    /// On what ground the SDG link was made.
    Grade,
}

impl Facet {
    /// All facets in the order of a link.
    pub const ALL: [Facet; 10] = [
        Facet::Workshop,
        Facet::Theme,
        Facet::Sdg,
        Facet::Kind,
        Facet::Actor,
        Facet::Framework,
        Facet::Place,
        Facet::Voice,
        Facet::Verb,
        Facet::Grade,
    ];

    /// Its key in a link and in `data-facet`.
    pub fn key(self) -> &'static str {
        match self {
            Facet::Workshop => "workshop",
            Facet::Theme => "theme",
            Facet::Sdg => "sdg",
            Facet::Kind => "kind",
            Facet::Actor => "actor",
            Facet::Framework => "framework",
            Facet::Place => "place",
            Facet::Voice => "voice",
            Facet::Verb => "verb",
            Facet::Grade => "grade",
        }
    }
}

/// How the chosen values of a facet are read. Each mode has a key of its own in a link.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Mode {
    /// Any of them: `theme=`.
    #[default]
    Any,
    /// Every one of them: `theme.all=`.
    All,
    /// None of them: `theme.not=`.
    Not,
}

impl Mode {
    /// All modes in the order of a link.
    pub const ALL: [Mode; 3] = [Mode::Any, Mode::All, Mode::Not];

    /// What follows the facet's key in a link.
    pub fn suffix(self) -> &'static str {
        match self {
            Mode::Any => "",
            Mode::All => ".all",
            Mode::Not => ".not",
        }
    }
}

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
    facets: [Vec<String>; 10],
}

impl Vocabulary {
    /// The vocabulary of a data set.
    pub fn of(set: &DataSet) -> Vocabulary {
        fn named<Id: std::fmt::Display>(list: &[Named<Id>]) -> Vec<String> {
            list.iter().map(|record| record.id.to_string()).collect()
        }
        let mut sdg = vec![AGENDA.to_owned()];
        for goal in &set.goals {
            sdg.push(goal.id.to_string());
            sdg.extend(set.targets.iter().filter(|t| t.goal == goal.id).map(|t| t.id.to_string()));
        }
        let facets = Facet::ALL.map(|facet| match facet {
            Facet::Workshop => set.workshops.iter().map(|w| w.id.to_string()).collect(),
            Facet::Theme => named(&set.themes),
            Facet::Sdg => std::mem::take(&mut sdg),
            Facet::Kind => named(&set.kinds),
            Facet::Actor => {
                let organized = set.actors.iter().filter(|a| a.kind.as_str() != GROUP);
                organized.map(|a| a.id.to_string()).collect()
            }
            Facet::Framework => set.frameworks.iter().map(|f| f.id.to_string()).collect(),
            Facet::Place => {
                let named = |id: &str| set.statements.iter().any(|s| s.places.iter().any(|p| p.place.as_str() == id));
                set.places.iter().map(|p| p.id.to_string()).filter(|id| named(id)).collect()
            }
            Facet::Voice => named(&set.voices),
            Facet::Verb => named(&set.verbs),
            Facet::Grade => Grade::ALL.iter().map(|grade| grade.id().to_owned()).collect(),
        });
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
pub fn term_name<'a>(set: &'a DataSet, facet: Facet, id: &'a str, lang: Lang) -> Option<&'a str> {
    fn name<'a, Id: AsRef<str>>(list: &'a [Named<Id>], id: &str, lang: Lang) -> Option<&'a str> {
        list.iter().find(|record| record.id.as_ref() == id).map(|record| record.name.get(lang))
    }
    match facet {
        Facet::Workshop => set.workshop(id).map(|w| w.name.get(lang)),
        Facet::Theme => name(&set.themes, id, lang),
        Facet::Sdg => set.goal(id).map(|goal| goal.name.get(lang)).or_else(|| set.target(id).map(|target| target.name.get(lang))),
        Facet::Kind => name(&set.kinds, id, lang),
        Facet::Actor => set.actor(id).map(|a| a.name.get(lang)),
        Facet::Framework => set.framework(id).map(|f| f.name.get(lang)),
        Facet::Place => name(&set.places, id, lang),
        Facet::Voice => name(&set.voices, id, lang),
        Facet::Verb => name(&set.verbs, id, lang),
        Facet::Grade => name(&set.grades, id, lang),
    }
}
