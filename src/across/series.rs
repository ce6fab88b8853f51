//! Data series as charts: scales, marks and breaks as values.
