//! One figure of the bank, and between which bounds it must lie.

use std::ops::RangeInclusive;

use crate::Problem;

/// A measured figure with its limit.
#[derive(Debug, Clone)]
pub struct Figure {
    /// What it was measured over: `ur 8-10`, `8-10`, `ur`, `bank`, or a scenario's file.
    pub cell: String,
    /// The limit's name, such as `longest`.
    pub limit: &'static str,
    /// As measured; shares lie between 0 and 1.
    pub value: f64,
    /// Where it may lie, both ends included.
    pub allowed: RangeInclusive<f64>,
    /// Whether there was enough to judge by.
    pub judged: bool,
    /// Written as per cent.
    pub share: bool,
    /// What the check reports when it fails.
    pub said: String,
}

impl Figure {
    /// A share, 0 to 1.
    pub fn share(cell: &str, limit: &'static str, value: f64, allowed: RangeInclusive<f64>, said: String) -> Self {
        Self { cell: cell.to_owned(), limit, value, allowed, judged: true, share: true, said }
    }

    /// A plain number.
    pub fn number(cell: &str, limit: &'static str, value: f64, allowed: RangeInclusive<f64>, said: String) -> Self {
        Self { share: false, ..Self::share(cell, limit, value, allowed, said) }
    }

    /// Told, but not judged, below this number.
    #[must_use]
    pub fn judged_from(mut self, least: usize, number: usize) -> Self {
        self.judged = number >= least;
        self
    }

    /// Whether it lies where it may.
    pub fn holds(&self) -> bool {
        let (value, room) = (self.value, 1e-9);
        value >= self.allowed.start() - room && value <= self.allowed.end() + room
    }

    /// What is wrong, if it is judged.
    pub fn problems(&self) -> Option<Problem> {
        (self.judged && !self.holds()).then(|| Problem::new(&self.cell, "", self.said.clone()))
    }

    /// The value as it is read: `47.1 %`, or `0.98`.
    pub fn shown(&self) -> String {
        if self.share { format!("{:.1} %", self.value * 100.0) } else { format!("{:.2}", self.value) }
    }

    /// The bounds as they are read: `at most 43.3 %`.
    pub fn bounds(&self) -> String {
        let say = |value: f64| if self.share { format!("{:.1} %", value * 100.0) } else { format!("{value:.2}") };
        match (*self.allowed.start(), *self.allowed.end()) {
            (least, most) if least <= 0.0 => format!("at most {}", say(most)),
            (least, most) if most >= f64::MAX || (self.share && most >= 1.0) => format!("at least {}", say(least)),
            (least, most) => format!("{} to {}", say(least), say(most)),
        }
    }
}
