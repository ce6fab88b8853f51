//! Ids as types, so that a theme cannot be looked up among the actors.

use super::json::{FromJson, Json, Reader};
use serde::Serialize;
use std::fmt;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(serde::Deserialize, schemars::JsonSchema))]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// The id as it stands in links and in the data set.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromJson for $name {
            fn from_json<'a>(json: Option<Json<'a>>, reader: &mut Reader<'a>) -> Self {
                $name(String::from_json(json, reader))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                $name(id.to_owned())
            }
        }
    )+};
}

ids! {
    /// A workshop: `W1`, `W2`.
    WorkshopId,
    /// A statement, which is also its pinpoint: `W1.3.2`, `W2.intro.4`.
    StatementId,
    /// A theme: `data`.
    ThemeId,
    /// A kind of statement: `recommendation`.
    KindId,
    /// Who speaks: `many-speakers`.
    VoiceId,
    /// How strongly: `called-for`.
    VerbId,
    /// A goal of the 2030 Agenda: `10`.
    GoalId,
    /// A target of the 2030 Agenda: `10.7`.
    TargetId,
    /// What an SDG link points to: a goal, a target, or `agenda` for the whole.
    SdgRef,
    /// A kind of actor: `un-entity`.
    ActorTypeId,
    /// A person, body or group that is named: `iom`.
    ActorId,
    /// A kind of framework: `agreement`.
    FrameworkTypeId,
    /// An agreement, process, tool or institution that is named: `gcm`.
    FrameworkId,
    /// A place: `geneva`.
    PlaceId,
    /// A kind of event: `forum`.
    EventTypeId,
    /// Something with a date: `E-nyd`, `F-marrakech`.
    EventId,
    /// What an alignment of the two workshops found: `sharpened`.
    VerdictId,
    /// An alignment of the two workshops: `A01`.
    AlignmentId,
    /// An expectation and what became of it: `R01`.
    OutcomeId,
    /// A page in which a fact was checked: `mgi16`.
    SourceId,
    /// A data series: `remittance-cost`.
    SeriesId,
}
