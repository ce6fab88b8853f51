//! The meeting that a summary of conclusions is about, in English, as the originals are.

use crate::domain::{Date, Day, Edtf, Lang, Workshop};
use crate::i18n::dates;

/// A workshop as a citation names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// Theme of the workshop.
    pub theme: String,
    /// City.
    pub place: String,
    /// First day.
    pub first: Day,
    /// Last day.
    pub last: Day,
}

impl Meeting {
    /// Of a workshop; `None` if it has no days.
    pub fn of(workshop: &Workshop) -> Option<Meeting> {
        Some(Meeting {
            theme: workshop.title.get(Lang::En).to_owned(),
            place: workshop.name.get(Lang::En).to_owned(),
            first: workshop.date.first_day()?,
            last: workshop.date.last_day()?,
        })
    }

    /// Its days: `29 February – 1 March 2016`.
    pub fn days(&self) -> String {
        let text = format!("{}/{}", Date::of_day(self.first), Date::of_day(self.last));
        Edtf::parse(&text).map(|edtf| dates::span(&edtf, Lang::En)).unwrap_or(text)
    }

    /// Its days without their year, the month first: `February 29–March 1`; `March 2` where it is one day.
    pub fn month_days(&self) -> String {
        let ((_, am, ad), (_, bm, bd)) = (self.first.civil(), self.last.civil());
        let month = |m| dates::month(m, Lang::En);
        if self.first == self.last {
            return format!("{} {ad}", month(am));
        }
        if am == bm { format!("{} {ad}–{bd}", month(am)) } else { format!("{} {ad}–{} {bd}", month(am), month(bm)) }
    }

    /// Theme, city and days.
    pub fn words(&self) -> String {
        format!("“{}”, {}, {}", self.theme, self.place, self.days())
    }
}
