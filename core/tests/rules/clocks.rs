//! Clocks that are wrong: what is learned while they are, and when it is kept.

use mehfooz_core::{Attempt, Clock, Day, Stage, Verdict};

use crate::banks::attempt;
use crate::stages::{Learner, four, of_new_story, ours, state};

/// The clock first shows `told` in place of day 0, and from then on what it ought to: learned while it was wrong, and right
/// again each day afterwards. The day on which that is kept.
fn kept_after_a_wrong_clock(before: &[i32], told: i32) -> Option<i32> {
    let bank = four();
    let mut state = state();
    for day in before {
        state.apply(&attempt(ours(&bank)[3], *day, Verdict::NotYet, true));
    }
    for which in [0, 1] {
        state.apply(&attempt(ours(&bank)[which], told, Verdict::Right, true));
    }
    state.apply(&of_new_story(attempt(ours(&bank)[0], told, Verdict::Right, true), -1));
    assert_eq!(state.stage, Stage::Learned);
    (0..30).find(|day| {
        state.apply(&of_new_story(attempt(ours(&bank)[2], *day, Verdict::Right, true), *day));
        state.stage == Stage::Kept
    })
}

#[test]
fn a_clock_that_is_known_to_have_been_wrong_gives_no_days_away() {
    for told in (-400..-60).chain(8..400) {
        assert_eq!(kept_after_a_wrong_clock(&[], told), Some(7), "the first clock was {told} days off");
    }
    // Ahead by no more than the wait: when the clock passes that time, nobody can tell whether it was set or went there.
    for told in 1..=7 {
        assert_eq!(kept_after_a_wrong_clock(&[], told), Some(7 + told), "the first clock was {told} days ahead");
    }
    // Played at the right time before: then a clock that fell back is known at once, however little.
    for told in -59..0 {
        assert_eq!(kept_after_a_wrong_clock(&[0], told), Some(7), "the clock fell {told} days back");
    }
}

#[test]
fn a_clock_that_falls_to_1970_and_comes_back_costs_no_more_than_what_was_learned_there() {
    const NOW: i32 = 20_000;
    let bank = four();
    let right = |state: &mut Learner, which: usize, day| {
        state.apply(&attempt(ours(&bank)[which], day, Verdict::Right, true));
        state.stage
    };
    let mut learner = state();
    learner.apply(&of_new_story(attempt(ours(&bank)[0], NOW, Verdict::Right, true), -1));
    right(&mut learner, 0, NOW);
    assert_eq!(right(&mut learner, 1, NOW), Stage::Learned);
    // Another objective is played while the battery was flat: the player's clock falls, and is set.
    learner.elsewhere(0);
    assert_eq!(right(&mut learner, 2, NOW + 6), Stage::Learned);
    assert_eq!(right(&mut learner, 3, NOW + 7), Stage::Kept);
}

#[test]
fn days_behind_the_newest_known_time_count_among_themselves_as_long_as_the_clock_goes_on() {
    let bank = four();
    let told = |steps: &[i32]| {
        let mut state = state();
        state.apply(&attempt(ours(&bank)[3], 20_000, Verdict::NotYet, true));
        for (number, day) in (0..).zip(steps) {
            let which = usize::try_from(number % 2).unwrap();
            state.apply(&of_new_story(attempt(ours(&bank)[which], *day, Verdict::Right, true), number));
        }
        state.stage
    };
    assert_eq!(told(&[0, 0, 0, 6]), Stage::Learned);
    assert_eq!(told(&[0, 0, 0, 6, 7]), Stage::Kept, "a week of a clock that is wrong by years");
    assert_eq!(told(&[0, 0, 0, 1, 7]), Stage::Kept, "at weekends");
    assert_eq!(told(&[30, 30, 30, 20]), Stage::Learned, "set back");
    assert_eq!(told(&[30, 30, 30, 20, 26, 27]), Stage::Kept, "a week later than the first day of the second setting");
    assert_eq!(told(&[30, 30, 30, 20, 26, 26]), Stage::Learned);
    // Set forward, and still behind: whatever that clock says, it gives nothing away.
    for (learned, right) in (-60..0).flat_map(|learned| (learned..0).map(move |right| (learned, right))) {
        let days = [learned, learned, learned, right].map(|day| 20_000 + day);
        assert_eq!(told(&days), Stage::Learned, "learned {learned}, right {right}");
    }
}

#[test]
fn an_hour_back_is_the_same_clock_and_more_is_another() {
    let hour = 3_600_000;
    let run = |back_ms: i64| {
        let mut clock = Clock::default();
        clock.apply(100 * hour, 100 * hour);
        clock.apply(100 * hour + 1, 100 * hour + 1 - back_ms).0
    };
    assert_eq!((run(0), run(hour)), (100 * hour, 100 * hour));
    assert_eq!(run(hour + 1), 100 * hour + 1, "a run is named by the order of its first attempt");
    let leap = |ms: i64, behind_ms: i64| {
        let mut clock = Clock::default();
        clock.apply(behind_ms, 0);
        clock.apply(ms + behind_ms, ms).0
    };
    let day = 24 * hour;
    assert_eq!((leap(60 * day, 0), leap(60 * day + 1, 0)), (0, 60 * day + 1));
    let year = 365 * day;
    assert_eq!((leap(6 * day, year), leap(6 * day + 1, year)), (year, year + 6 * day + 1));
}

#[test]
fn the_order_rises_with_the_clock_and_without_it_and_stops_at_its_end() {
    assert_eq!(
        (Clock::order_after(None, 5), Clock::order_after(Some(3), 5), Clock::order_after(Some(5), 5)),
        (5, 5, 6)
    );
    assert_eq!(Clock::order_after(Some(9), 5), 10);
    assert_eq!((Clock::order_after(None, i64::MAX), Clock::order_after(None, i64::MIN)), (1 << 52, -(1 << 52)));
    assert_eq!(Clock::order_after(Some(Clock::MAX_ORDER_MS), 5), Clock::MAX_ORDER_MS);
}

#[test]
fn a_date_that_only_an_offset_told_is_waited_for_no_longer_than_a_week() {
    let bank = four();
    let mut state = state();
    let right = |which: usize, day: i32, utc_offset_s: i32| {
        let attempt = attempt(ours(&bank)[which], day, Verdict::Right, true);
        Attempt { utc_offset_s, ..attempt }
    };
    state.apply(&right(0, 0, i32::MAX));
    state.apply(&right(1, 0, i32::MAX));
    state.apply(&of_new_story(right(0, 0, i32::MAX), -1));
    assert_eq!((state.stage, state.learned.unwrap().day), (Stage::Learned, Day(24_855)));
    let kept = (0..30).find(|day| {
        state.apply(&of_new_story(right(2, *day, 18_000), *day));
        state.stage == Stage::Kept
    });
    assert_eq!(kept, Some(7));
}

#[test]
fn a_clock_that_falls_twice_does_not_go_on_where_it_fell_first() {
    let bank = four();
    let mut learner = state();
    learner.elsewhere(20_000);
    for which in [0, 1] {
        learner.apply(&attempt(ours(&bank)[which], 19_990, Verdict::Right, true));
    }
    learner.elsewhere(20_000);
    for (which, day) in [(2, 19_996), (3, 19_997)] {
        learner.apply(&attempt(ours(&bank)[which], day, Verdict::Right, true));
        assert_eq!(learner.stage, Stage::Learned, "no day has passed");
    }
}
