//! Time as the shells give it, and the local day that every rule counts in.

use serde::{Deserialize, Serialize};

const SECONDS_A_DAY: i64 = 86_400;

/// An instant as the phone's clocks give it. The core never reads a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// Milliseconds since 1970-01-01T00:00Z, as the wall clock says; may be wrong, may jump.
    pub unix_ms: i64,
    /// Seconds east of UTC at this instant (Pakistan: 18 000).
    pub utc_offset_s: i32,
    /// Milliseconds since the phone was switched on, sleep included; never set by hand, starts at 0 with a reboot.
    pub uptime_ms: i64,
}

impl Moment {
    /// The local date of this instant.
    pub fn day(self) -> Day {
        let local_s = self.unix_ms.div_euclid(1000).saturating_add(i64::from(self.utc_offset_s));
        let days = local_s.div_euclid(SECONDS_A_DAY);
        Day(i32::try_from(days).unwrap_or(if days < 0 { i32::MIN } else { i32::MAX }))
    }
}

/// A local date, as days since 1970-01-01.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Day(pub i32);

impl Day {
    /// The date `days` later (earlier when negative); stays at the ends of the calendar.
    #[must_use]
    pub fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// Days from `earlier` to this date; negative when this one comes first.
    pub fn since(self, earlier: Self) -> i32 {
        self.0.saturating_sub(earlier.0)
    }

    /// Year, month and day of the month in the Gregorian calendar (Hinnant, `civil_from_days`).
    pub fn date(self) -> (i64, i64, i64) {
        let days = i64::from(self.0) + 719_468;
        let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
        (year_of_era + era * 400 + i64::from(month <= 2), month, day)
    }
}
