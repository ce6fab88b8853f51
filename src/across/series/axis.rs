//! The scales of a chart: years across, values upwards from nought.

use crate::dataset::DataSet;
use crate::domain::{Chart, Date, Day, Edtf, Series};

/// A line on an axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where it stands.
    pub at: f64,
    /// What stands at it.
    pub label: String,
}

/// First and last day of a chart, whole years.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Years {
    /// First day.
    pub first: Day,
    /// Last day.
    pub last: Day,
}

impl Years {
    /// The years of all points that are drawn on a scale, and of the workshops: the same for all charts, so that they can be
    /// read one below the other.
    pub fn of(series: &[Series], set: &DataSet) -> Years {
        let drawn = series.iter().filter(|series| series.chart != Chart::List).flat_map(|series| &series.points);
        let dates = drawn.filter(|point| !point.apart && point.value.is_some()).map(|point| &point.date);
        Years::covering(dates.chain(set.workshops.iter().map(|w| &w.date)))
    }

    /// The whole years that hold some dates.
    pub fn covering<'a>(dates: impl Iterator<Item = &'a Edtf> + Clone) -> Years {
        let first = dates.clone().filter_map(Edtf::first_day).min().unwrap_or(Day(0));
        let last = dates.filter_map(Edtf::last_day).max().unwrap_or(first).max(first);
        let year = |day: Day| Date { month: None, day: None, ..Date::of_day(day) };
        Years { first: year(first).first_day(), last: year(last).last_day() }
    }
}

/// From days to pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Across {
    /// Range.
    pub years: Years,
    /// Left edge.
    pub left: f64,
    /// Right edge.
    pub right: f64,
}

impl Across {
    /// Where a day begins, never outside.
    pub fn x(&self, day: Day) -> f64 {
        let days = f64::from(self.years.last.0 - self.years.first.0 + 1);
        let share = f64::from(day.0.saturating_sub(self.years.first.0)) / days;
        self.left + share.clamp(0.0, 1.0) * (self.right - self.left)
    }

    /// From where to where a date lasts; an open end reaches to the edge.
    pub fn span(&self, date: &Edtf) -> (f64, f64) {
        let end = date.last_day().map_or(self.right, |day| self.x(day.plus(1)));
        (date.first_day().map_or(self.left, |day| self.x(day)), end)
    }

    /// The years, as many as have room; the label stands in the middle of its year.
    pub fn ticks(&self) -> Vec<Tick> {
        const LABEL: f64 = 36.0;
        let (first, last) = (self.years.first.civil().0, self.years.last.civil().0);
        let wide = (self.right - self.left) / f64::from((last - first + 1).max(1));
        let step = [1, 2, 5, 10, 20, 50].into_iter().find(|years| wide * f64::from(*years) >= LABEL).unwrap_or(100);
        (first..=last)
            .filter(|year| year.rem_euclid(step) == 0)
            .filter_map(|year| Some(Tick { at: self.x(Day::from_civil(year, 1, 1)?) + wide / 2.0, label: year.to_string() }))
            .collect()
    }
}

/// From values to pixels, from nought.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Upwards {
    /// Highest value of the scale.
    pub most: f64,
    /// Distance between two lines.
    pub step: f64,
    /// Where nought is.
    pub base: f64,
    /// Where the highest value is.
    pub top: f64,
}

impl Upwards {
    /// A scale with few round steps that holds a value.
    pub fn holding(value: f64, base: f64, top: f64) -> Upwards {
        let value = if value.is_finite() && value > 0.0 { value } else { 1.0 };
        let magnitude = 10f64.powf(value.log10().floor() - 1.0);
        let round = [1.0, 2.0, 2.5, 5.0, 10.0, 20.0, 25.0, 50.0];
        let step = round.into_iter().map(|round| round * magnitude).find(|step| (value / step).ceil() <= 5.0).unwrap_or(value);
        Upwards { most: step * (value / step).ceil(), step, base, top }
    }

    /// Where a value stands.
    pub fn y(&self, value: f64) -> f64 {
        self.base - (value / self.most).clamp(0.0, 1.0) * (self.base - self.top)
    }

    /// The values with a line.
    pub fn values(&self) -> Vec<f64> {
        let steps = (self.most / self.step).round().clamp(0.0, 8.0) as usize;
        (0..=steps).map(|place| self.step * place as f64).collect()
    }
}
