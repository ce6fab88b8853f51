//! Days to pixels, the ticks between them, and moving the range.

use crate::dataset::DataSet;
use crate::domain::{Date, Day, Edtf, Lang};
use crate::i18n::dates;
use crate::query::{ViewState, Zoom};

/// The shortest range, in days.
const SHORTEST: i32 = 8;

/// What is shown when the link does not say: the range that the data set names, or all of it.
pub fn home(set: &DataSet) -> Zoom {
    let range = set.dialogue.range.as_ref().and_then(|range| Some(Zoom { first: range.first_day()?, last: range.last_day()? }));
    range.unwrap_or_else(|| extent(set))
}

/// The range that a state shows, inside what the data set covers.
pub fn window(state: &ViewState, set: &DataSet) -> Zoom {
    clamp(state.zoom.unwrap_or_else(|| home(set)), extent(set))
}

/// From the first to the last year of any event or meeting, and of the range that is shown first.
pub fn extent(set: &DataSet) -> Zoom {
    let dates = || set.events.iter().map(|e| &e.date).chain(set.workshops.iter().map(|w| &w.date)).chain(&set.dialogue.range);
    let first = dates().filter_map(Edtf::first_day).min().unwrap_or(Day(0));
    let last = dates().filter_map(Edtf::last_day).max().unwrap_or(first);
    let year = |day: Day| Date { month: None, day: None, ..Date::of_day(day) };
    Zoom { first: year(first).first_day(), last: year(last).last_day() }
}

fn days(zoom: Zoom) -> i32 {
    zoom.last.0.saturating_sub(zoom.first.0).saturating_add(1)
}

fn clamp(zoom: Zoom, extent: Zoom) -> Zoom {
    let length = days(zoom).clamp(SHORTEST.min(days(extent)), days(extent));
    let first = zoom.first.0.clamp(extent.first.0, extent.last.0.saturating_sub(length - 1));
    Zoom { first: Day(first), last: Day(first + length - 1) }
}

/// The range made `factor` times as long around a point between 0 (its start) and 1 (its end).
pub fn zoom_by(zoom: Zoom, factor: f64, around: f64, extent: Zoom) -> Zoom {
    let length = f64::from(days(zoom));
    let wanted = (length * factor).round().clamp(f64::from(SHORTEST), f64::from(days(extent)));
    let first = f64::from(zoom.first.0) + (length - wanted) * around.clamp(0.0, 1.0);
    let first = Day(first.round() as i32);
    clamp(Zoom { first, last: first.plus(wanted as i32 - 1) }, extent)
}

/// The range moved by a share of its length; negative is into the past.
pub fn pan(zoom: Zoom, share: f64, extent: Zoom) -> Zoom {
    let by = (f64::from(days(zoom)) * share).round() as i32;
    clamp(Zoom { first: zoom.first.plus(by), last: zoom.last.plus(by) }, extent)
}

/// A linear scale from days to pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// Range.
    pub zoom: Zoom,
    /// Pixels for the whole range.
    pub width: f64,
}

impl Scale {
    /// Where a day begins.
    pub fn x(&self, day: Day) -> f64 {
        f64::from(day.0 - self.zoom.first.0) * self.per_day()
    }

    /// Pixels per day.
    pub fn per_day(&self) -> f64 {
        self.width / f64::from(days(self.zoom).max(1))
    }
}

/// A line on the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where it stands.
    pub x: f64,
    /// What stands at it.
    pub label: String,
    /// Whether a year begins there.
    pub major: bool,
}

/// Ticks from years to days, never closer than a label is wide.
pub fn ticks(scale: &Scale, lang: Lang) -> Vec<Tick> {
    const LABEL: f64 = 46.0;
    let per_day = scale.per_day();
    // Days, weeks' worth of days, months, quarters, years: the finest step that leaves room.
    if per_day >= LABEL {
        return day_ticks(scale, 1, lang);
    }
    if per_day * 5.0 >= LABEL {
        return day_ticks(scale, 5, lang);
    }
    for step in [1, 3] {
        if per_day * 30.0 * f64::from(step) >= LABEL {
            return month_ticks(scale, step as u32, lang);
        }
    }
    let step = [1, 2, 5].into_iter().find(|years| per_day * 365.0 * f64::from(*years) >= LABEL).unwrap_or(10);
    let (first, _, _) = scale.zoom.first.civil();
    let (last, _, _) = scale.zoom.last.civil();
    (first..=last)
        .filter(|year| year.rem_euclid(step) == 0)
        .filter_map(|year| Some((year, Day::from_civil(year, 1, 1)?)))
        .filter(|(_, day)| *day >= scale.zoom.first)
        .map(|(year, day)| Tick { x: scale.x(day), label: year.to_string(), major: true })
        .collect()
}

fn month_ticks(scale: &Scale, step: u32, lang: Lang) -> Vec<Tick> {
    let (first, _, _) = scale.zoom.first.civil();
    let (last, _, _) = scale.zoom.last.civil();
    let months = (first..=last).flat_map(|year| (1..=12u32).map(move |month| (year, month)));
    months
        .filter(|(_, month)| (month - 1) % step == 0)
        .filter_map(|(year, month)| Some((year, month, Day::from_civil(year, month, 1)?)))
        .filter(|(_, _, day)| (scale.zoom.first..=scale.zoom.last).contains(day))
        .map(|(year, month, day)| {
            let label = if month == 1 { year.to_string() } else { dates::short_month(month, lang).to_owned() };
            Tick { x: scale.x(day), label, major: month == 1 }
        })
        .collect()
}

fn day_ticks(scale: &Scale, step: u32, lang: Lang) -> Vec<Tick> {
    (scale.zoom.first.0..=scale.zoom.last.0)
        .map(Day)
        .filter_map(|day| {
            let (_, month, of_month) = day.civil();
            // Every fifth day, but none so near the end of a month that it meets the first of the next.
            let kept = step == 1 || of_month == 1 || (of_month % step == 0 && of_month < 28);
            let label = if of_month == 1 || day == scale.zoom.first {
                format!("{} {}", of_month, dates::short_month(month, lang))
            } else {
                of_month.to_string()
            };
            kept.then(|| Tick { x: scale.x(day), label, major: of_month == 1 })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zoom(first: &str, last: &str) -> Zoom {
        Zoom { first: Date::parse(first).unwrap().first_day(), last: Date::parse(last).unwrap().last_day() }
    }

    #[test]
    fn the_default_range_is_2013_to_2018() {
        let set = crate::dataset::DataSet::parse(include_str!("../../public/data/idm-2016.json")).unwrap();
        assert_eq!(home(&set), zoom("2013", "2018"));
    }

    #[test]
    fn zooming_in_and_out_comes_back_and_stays_inside() {
        let extent = zoom("2000", "2025");
        let inside = zoom_by(zoom("2013", "2018"), 0.5, 0.5, extent);
        assert_eq!(days(inside), 1096);
        assert!((days(zoom_by(inside, 2.0, 0.5, extent)) - days(zoom("2013", "2018"))).abs() <= 1);
        assert_eq!(zoom_by(zoom("2013", "2018"), 100.0, 0.3, extent), extent);
        assert_eq!(days(zoom_by(zoom("2013", "2018"), 0.0, 0.3, extent)), SHORTEST);
        assert_eq!(pan(zoom("2013", "2018"), -100.0, extent).first, extent.first);
        assert_eq!(pan(zoom("2013", "2018"), 100.0, extent).last, extent.last);
    }

    #[test]
    fn ticks_name_years_then_months_then_days() {
        let labels = |zoom, width| -> Vec<String> { ticks(&Scale { zoom, width }, Lang::En).into_iter().map(|tick| tick.label).collect() };
        assert_eq!(labels(zoom("2013", "2018"), 600.0), ["2013", "2014", "2015", "2016", "2017", "2018"]);
        assert_eq!(labels(zoom("2016-01", "2016-04"), 600.0), ["2016", "Feb", "Mar", "Apr"]);
        assert_eq!(labels(zoom("2016-02-28", "2016-03-02"), 600.0), ["28 Feb", "29", "1 Mar", "2"]);
    }

    #[test]
    fn no_two_ticks_are_closer_than_a_label() {
        for length in [8, 20, 60, 200, 700, 2191, 9000] {
            let scale =
                Scale { zoom: Zoom { first: zoom("2013", "2018").first, last: zoom("2013", "2018").first.plus(length - 1) }, width: 700.0 };
            let found = ticks(&scale, Lang::En);
            assert!(!found.is_empty(), "{length}");
            for pair in found.windows(2) {
                assert!(pair[1].x - pair[0].x >= 40.0, "{length}: {pair:?}");
            }
        }
    }
}
