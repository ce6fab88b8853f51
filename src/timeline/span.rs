//! From where to where a date is drawn in a range, and how sure its ends are.

use crate::domain::{Day, Edtf, Precision};
use crate::query::Zoom;

/// How an end of a bar is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Known, or beyond the edge of the picture.
    Plain,
    /// About there.
    Faded,
    /// The source gives none: it fades all the way to the edge.
    Open,
}

/// A date inside a range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// First day that is drawn.
    pub first: Day,
    /// Last day that is drawn.
    pub last: Day,
    /// How it begins.
    pub left: End,
    /// How it ends.
    pub right: End,
}

impl Span {
    /// The part of a date that lies in a range, if any does.
    pub fn of(date: &Edtf, precision: Precision, zoom: Zoom) -> Option<Span> {
        if !date.overlaps(Some(zoom.first), Some(zoom.last)) {
            return None;
        }
        let closed = date.start.is_some() && date.end.is_some();
        // Where the date itself says which end is about there, the other is known.
        let vague = closed && precision == Precision::Vague && !date.is_about();
        let end = |day: Option<Day>, about: bool, inside: fn(Day, Zoom) -> bool| match day {
            None => End::Open,
            Some(day) if inside(day, zoom) && (about || vague) => End::Faded,
            Some(_) => End::Plain,
        };
        Some(Span {
            first: date.first_day().map_or(zoom.first, |day| day.max(zoom.first)),
            last: date.last_day().map_or(zoom.last, |day| day.min(zoom.last)),
            left: end(date.first_day(), date.start_about, |day, zoom| day >= zoom.first),
            right: end(date.last_day(), date.end_about, |day, zoom| day <= zoom.last),
        })
    }
}
