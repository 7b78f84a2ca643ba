use mehfooz_core::{Day, Moment};

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
