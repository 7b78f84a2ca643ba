//! Time as the shells give it, and the local day that every rule counts in.

use serde::{Deserialize, Serialize};

const SECONDS_A_DAY: i64 = 86_400;

/// An instant as a phone tells it. The core never reads a clock.
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

#[cfg(test)]
mod tests {
    use super::*;

    const KARACHI: i32 = 5 * 3600;

    fn at(unix_s: i64, utc_offset_s: i32) -> Day {
        Moment { unix_ms: unix_s * 1000, utc_offset_s, uptime_ms: 0 }.day()
    }

    #[test]
    fn a_day_knows_its_date_over_leap_years_and_before_the_epoch() {
        let dates = [(0, (1970, 1, 1)), (-1, (1969, 12, 31)), (59, (1970, 3, 1)), (11_016, (2000, 2, 29))];
        for (day, date) in
            dates.into_iter().chain([(20_781, (2026, 11, 24)), (47_540, (2100, 2, 28)), (47_541, (2100, 3, 1))])
        {
            assert_eq!(Day(day).date(), date, "day {day}");
        }
    }

    #[test]
    fn the_day_turns_at_local_midnight() {
        assert_eq!(at(0, 0), Day(0));
        assert_eq!(at(-1, 0), Day(-1));
        assert_eq!(at(86_400 - i64::from(KARACHI) - 1, KARACHI), Day(0));
        assert_eq!(at(86_400 - i64::from(KARACHI), KARACHI), Day(1));
    }

    #[test]
    fn a_flight_over_the_date_line_moves_the_day_and_nothing_else() {
        assert_eq!(at(0, 14 * 3600), Day(0));
        assert_eq!(at(0, -12 * 3600), Day(-1));
    }

    #[test]
    fn an_hour_of_summer_time_keeps_the_day_through_the_afternoon() {
        for hour in 0..24 {
            let (winter, summer) = (at(hour * 3600, 0), at(hour * 3600, 3600));
            assert!(summer.since(winter) == i32::from(hour == 23), "hour {hour}");
        }
    }

    #[test]
    fn a_clock_at_either_end_of_time_still_has_a_day() {
        assert_eq!(Moment { unix_ms: i64::MAX, utc_offset_s: i32::MAX, uptime_ms: 0 }.day(), Day(i32::MAX));
        assert_eq!(Moment { unix_ms: i64::MIN, utc_offset_s: i32::MIN, uptime_ms: 0 }.day(), Day(i32::MIN));
        assert_eq!(Day(i32::MAX).plus(21), Day(i32::MAX));
    }
}
