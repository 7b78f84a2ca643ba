//! Dates as content writes them, `YYYY-MM-DD`.

use std::time::{SystemTime, UNIX_EPOCH};

use mehfooz_core::{Day, Moment};

/// 2100-01-01, before which every date of content lies.
const END: i32 = 47_482;

/// The day of a date from 1970 to 2099; none when it is written otherwise or is not in the calendar.
pub fn parse_day(text: &str) -> Option<Day> {
    let written_so =
        |(place, byte): (usize, u8)| if matches!(place, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() };
    if text.len() != 10 || !text.bytes().enumerate().all(written_so) {
        return None;
    }
    let mut fields = text.split('-').filter_map(|field| field.parse().ok());
    let date = (fields.next()?, fields.next()?, fields.next()?);
    // Dates rise with days: core's calendar is the only one, and it is searched.
    let (mut first, mut last) = (0, END);
    while first < last {
        let middle = first.midpoint(last);
        if Day(middle).date() < date { first = middle + 1 } else { last = middle }
    }
    Some(Day(first)).filter(|day| day.date() == date)
}

/// A day as `YYYY-MM-DD`.
pub fn written(day: Day) -> String {
    let (year, month, day) = day.date();
    format!("{year:04}-{month:02}-{day:02}")
}

/// Today in UTC by the machine's clock.
pub fn today() -> Day {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Moment { unix_ms: i64::try_from(since.as_millis()).unwrap_or_default(), utc_offset_s: 0, uptime_ms: 0 }.day()
}

/// What is wrong with the date of something that happened: not a date, or after `today`. A day ahead is allowed, since
/// where it was written the date may have changed already.
pub fn past_fault(name: &str, text: &str, today: Day) -> Option<String> {
    match parse_day(text) {
        None => Some(format!("{name} is \"{text}\", which is not a date; write YYYY-MM-DD")),
        Some(day) if day > today.plus(1) => Some(format!("{name} is {text}, which is in the future")),
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_is_read_as_it_is_written() {
        for day in (0..END).map(Day) {
            assert_eq!(parse_day(&written(day)), Some(day));
        }
    }

    #[test]
    fn what_is_not_in_the_calendar_is_refused() {
        let not_dates =
            ["2026-02-31", "2026-02-29", "2100-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00"];
        let otherwise =
            ["2026-1-1", "+026-01-01", "26-01-01", "2026-01-01 ", "2026/01/01", "", "۲۰۲۶-۰۱-۰۱", "1969-12-31"];
        for text in not_dates.into_iter().chain(otherwise) {
            assert_eq!(parse_day(text), None, "{text}");
        }
    }
}
