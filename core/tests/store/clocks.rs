//! Clocks that are wrong: what is learned and kept, and how much was played.

use mehfooz_core::{Avatar, BadgeLevel, Band, Moment, PlayerId, Stage, Store};

use super::{AISHA, aisha, bank, day, play, play_as, settings};

/// The day of a phone whose clock is right.
const TODAY: i64 = 20_700;

fn best_stage(store: &Store) -> Stage {
    store.objective_states(AISHA).unwrap().values().map(|state| state.stage).max().unwrap()
}

fn rounds(store: &mut Store, seeds: std::ops::Range<u32>, at: Moment) {
    for seed in seeds {
        play(store, &bank(), seed.into(), at, "a");
    }
}

#[test]
fn a_phone_that_starts_at_1970_keeps_nothing_before_a_week_of_the_right_clock() {
    let (_file, _, mut store) = aisha();
    rounds(&mut store, 0..4, day(0));
    assert_eq!(best_stage(&store), Stage::Learned);
    rounds(&mut store, 4..7, day(TODAY));
    rounds(&mut store, 7..10, day(TODAY + 6));
    assert_eq!(best_stage(&store), Stage::Learned);
    rounds(&mut store, 10..13, day(TODAY + 6 + 21));
    assert_eq!(best_stage(&store), Stage::Kept);
    assert_eq!(store.repair().unwrap(), 0);
}

#[test]
fn a_clock_that_fell_ten_days_back_keeps_nothing_when_it_is_right_again() {
    let (_file, _, mut store) = aisha();
    play(&mut store, &bank(), 0, day(TODAY), "b");
    rounds(&mut store, 1..5, day(TODAY - 10));
    assert_eq!(best_stage(&store), Stage::Learned);
    rounds(&mut store, 5..8, Moment { unix_ms: day(TODAY).unix_ms + 600_000, ..day(TODAY) });
    assert_eq!(best_stage(&store), Stage::Learned);
    assert!(store.badges(AISHA).unwrap().values().all(|level| *level < BadgeLevel::Kept));
    rounds(&mut store, 8..11, day(TODAY + 21));
    assert_eq!(best_stage(&store), Stage::Kept);
    assert_eq!(store.repair().unwrap(), 0);
}

#[test]
fn what_one_child_played_tells_of_the_clock_to_the_next() {
    let (_file, _, mut store) = aisha();
    let bilal = PlayerId(2);
    store.add_player(Avatar::Lion, &settings(Band::EightToTen), bilal, day(TODAY)).unwrap();
    play_as(&mut store, bilal, &bank(), 1, day(TODAY), "b");
    rounds(&mut store, 1..5, day(TODAY - 10));
    assert_eq!(best_stage(&store), Stage::Learned);
    rounds(&mut store, 5..8, Moment { unix_ms: day(TODAY).unix_ms + 600_000, ..day(TODAY) });
    assert_eq!(best_stage(&store), Stage::Learned);
    assert_eq!(store.repair().unwrap(), 0);
}

#[test]
fn days_of_a_wrong_clock_neither_push_real_days_out_nor_count_for_ever() {
    let (_file, _, mut store) = aisha();
    for n in 0_u32..5 {
        play(&mut store, &bank(), n.into(), day(TODAY + i64::from(n)), "a");
    }
    // The clock is wrong for a month: ahead, then flat batteries.
    for n in 0_u32..15 {
        play(&mut store, &bank(), u64::from(n) + 10, day(TODAY + 4000 + i64::from(n)), "a");
        play(&mut store, &bank(), u64::from(n) + 30, day(i64::from(n)), "a");
    }
    let today = day(TODAY + 4);
    let effort = store.effort(AISHA, today.day()).unwrap();
    assert_eq!((effort.days_in_7, effort.answered_in_7, effort.days_in_30), (5, 25, 5));
    play(&mut store, &bank(), 90, today, "a");
    let effort = store.effort(AISHA, today.day()).unwrap();
    assert_eq!((effort.days_in_7, effort.answered_in_7), (5, 30));
    // Real days that follow are counted at once, however many dates a wrong clock told.
    for n in 0_u32..60 {
        play(&mut store, &bank(), u64::from(n) + 100, day(TODAY + 9000 + i64::from(n)), "a");
    }
    for n in 0_u32..30 {
        play(&mut store, &bank(), u64::from(n) + 200, day(TODAY + 40 + i64::from(n)), "a");
    }
    let effort = store.effort(AISHA, day(TODAY + 69).day()).unwrap();
    assert_eq!((effort.days_in_7, effort.answered_in_7), (7, 35));
    assert_eq!((effort.days_in_30, effort.answered_in_30), (30, 150));
    let later = store.effort(AISHA, day(TODAY + 69 + 30).day()).unwrap();
    assert_eq!((later.days_in_30, later.answered_in_30), (0, 0));
    assert_eq!(store.repair().unwrap(), 0);
}
