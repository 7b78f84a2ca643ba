use std::collections::BTreeSet;

use mehfooz_core::bank::{Bank, Scenario, Stance};
use mehfooz_core::clock::{MAX_ORDER_MS, order_after};
use mehfooz_core::{Attempt, Clock, Day, Moment, ObjectiveState, Stage, Verdict};
use proptest::prelude::*;

use crate::banks::{BAND, attempt, bank_of, verdicts};

fn four() -> Bank {
    bank_of(vec![(
        false,
        vec![vec![(false, false, 0, 3), (true, false, 0, 3), (false, false, 0, 3), (true, false, 0, 3)]],
    )])
}

fn ours(bank: &Bank) -> Vec<&Scenario> {
    bank.scenarios().iter().filter(|scenario| scenario.band == BAND).collect()
}

fn state(bank: &Bank) -> Learner {
    let state = ObjectiveState::new(ours(bank)[0].objective.clone(), BAND);
    Learner { state, clock: Clock::default(), newest_ms: None }
}

/// One objective, and what the player's attempts tell of the clock.
struct Learner {
    state: ObjectiveState,
    clock: Clock,
    newest_ms: Option<i64>,
}

impl Learner {
    fn fold(&mut self, attempt: &Attempt) {
        let order_ms = order_after(self.newest_ms, attempt.at.unix_ms);
        self.newest_ms = Some(order_ms);
        self.state.fold(attempt, self.clock.take(order_ms, attempt.at.unix_ms));
    }
}

impl std::ops::Deref for Learner {
    type Target = ObjectiveState;
    fn deref(&self) -> &ObjectiveState {
        &self.state
    }
}

fn folded(bank: &Bank, steps: &[(usize, i32, Verdict)], both: bool) -> ObjectiveState {
    let mut state = state(bank);
    for (which, day, verdict) in steps {
        state.fold(&attempt(ours(bank)[*which], *day, *verdict, both));
    }
    state.state
}

/// Any instant that a phone could claim, within some thousand years, and any offset on earth.
fn moments() -> impl Strategy<Value = Moment> {
    let near = -1000..1000_i64;
    let far = -400_000..1_000_000_i64;
    let day = prop_oneof![4 => near, 1 => far];
    (day, 0..86_400_000_i64, -12..=14_i32).prop_map(|(day, ms, hours)| Moment {
        unix_ms: day * 86_400_000 + ms,
        utc_offset_s: hours * 3600,
        uptime_ms: 0,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn learned_takes_two_scenarios_of_both_stances_and_a_stage_never_falls(
        steps in prop::collection::vec((0..4_usize, 0..60_i32, verdicts()), 1..20), both: bool,
    ) {
        let bank = four();
        let mut state = state(&bank);
        let (mut right, mut stances) = (BTreeSet::new(), BTreeSet::new());
        for (which, day, verdict) in steps {
            let scenario = ours(&bank)[which];
            let before = state.stage;
            state.fold(&attempt(scenario, day, verdict, both));
            if verdict == Verdict::Right {
                right.insert(scenario.id.clone());
                stances.insert(scenario.stance);
            }
            prop_assert!(state.stage >= before.max(Stage::Practising));
            let is_learned = right.len() >= 2 && (!both || stances.len() == 2);
            prop_assert_eq!(state.stage >= Stage::Learned, is_learned);
        }
    }

    #[test]
    fn any_sequence_of_clocks_heals(
        past in prop::collection::vec((0..4_usize, moments(), verdicts()), 1..20), now in moments(), verdict in verdicts(),
    ) {
        let bank = four();
        let mut state = state(&bank);
        let at = |which: usize, at: Moment, verdict| Attempt { at, ..attempt(ours(&bank)[which], 0, verdict, true) };
        for (which, moment, verdict) in past {
            state.fold(&at(which, moment, verdict));
        }
        let today = now.day();
        let comes_back = |state: &Learner| (0..=21).any(|days| state.is_due(today.plus(days)));
        prop_assert!(comes_back(&state), "never due again");
        let was_due = state.is_due(today);
        state.fold(&at(0, now, verdict));
        prop_assert!(!state.is_due(today), "due for ever");
        prop_assert!(comes_back(&state));
        let due = state.due.unwrap();
        if was_due || verdict != Verdict::Right {
            prop_assert_eq!(due.day, today.plus(due.interval_days));
        }
        // Under a clock that goes right from here, what can be learned is kept within four weeks.
        for day in 0..28 {
            let moment = Moment { unix_ms: now.unix_ms + day * 86_400_000, ..now };
            state.fold(&at(usize::try_from(day % 4).unwrap(), moment, Verdict::Right));
        }
        prop_assert_eq!(state.stage, Stage::Kept);
    }
}

#[test]
fn right_answers_in_a_row_come_back_after_1_3_7_21_and_21_days() {
    let bank = four();
    let (mut state, mut day) = (state(&bank), 0);
    for wait in [1, 3, 7, 21, 21, 21] {
        state.fold(&attempt(ours(&bank)[0], day, Verdict::Right, true));
        assert!((day..day + wait).all(|before| !state.is_due(Day(before))), "after {wait} days");
        day += wait;
        assert!(state.is_due(Day(day)));
    }
}

#[test]
fn a_right_answer_before_it_is_due_moves_nothing() {
    let bank = four();
    let once = folded(&bank, &[(0, 0, Verdict::Right)], true);
    let often = folded(&bank, &[(0, 0, Verdict::Right), (1, 0, Verdict::Right), (2, 0, Verdict::Right)], true);
    assert_eq!((often.streak, often.due), (once.streak, once.due));
}

#[test]
fn a_miss_is_due_tomorrow_and_begins_the_row_again() {
    let bank = four();
    for miss in [Verdict::Partly, Verdict::NotYet] {
        let steps = [(0, 0, Verdict::Right), (1, 1, Verdict::Right), (0, 2, miss), (1, 2, Verdict::Right)];
        let state = folded(&bank, &steps, true);
        assert_eq!((state.streak, state.stage, state.missed_last), (0, Stage::Learned, false));
        assert!(!state.is_due(Day(2)) && state.is_due(Day(3)));
    }
}

#[test]
fn kept_is_right_again_a_week_after_learned() {
    let bank = four();
    let learned = [(0, 0, Verdict::Right), (1, 0, Verdict::Right)];
    let then = |day, verdict| folded(&bank, &[learned[0], learned[1], (2, day, verdict)], true).stage;
    assert_eq!(then(6, Verdict::Right), Stage::Learned);
    assert_eq!(then(7, Verdict::Right), Stage::Kept);
    assert_eq!(then(7, Verdict::Partly), Stage::Learned);
}

#[test]
fn a_scenario_that_changed_its_stance_does_not_count_as_two() {
    let bank = four();
    let mut state = state(&bank);
    let first = attempt(ours(&bank)[0], 0, Verdict::Right, true);
    state.fold(&first);
    state.fold(&Attempt { stance: Stance::Benign, ..first });
    assert_eq!(state.stage, Stage::Practising);
    state.fold(&attempt(ours(&bank)[2], 0, Verdict::Right, true));
    assert_eq!(state.stage, Stage::Learned);
}

/// The clock first shows `told` in place of day 0, and from then on what it ought to: learned while it was wrong, and right
/// again each day afterwards. The day on which that is kept.
fn kept_after_a_wrong_clock(before: &[i32], told: i32) -> Option<i32> {
    let bank = four();
    let mut state = state(&bank);
    for day in before {
        state.fold(&attempt(ours(&bank)[0], *day, Verdict::NotYet, true));
    }
    for which in [0, 1] {
        state.fold(&attempt(ours(&bank)[which], told, Verdict::Right, true));
    }
    assert_eq!(state.stage, Stage::Learned);
    (0..30).find(|day| {
        state.fold(&attempt(ours(&bank)[2], *day, Verdict::Right, true));
        state.stage == Stage::Kept
    })
}

#[test]
fn a_clock_that_is_known_to_have_been_wrong_gives_no_days_away() {
    for told in (-400..-60).chain(7..400) {
        assert_eq!(kept_after_a_wrong_clock(&[], told), Some(7), "the first clock was {told} days off");
    }
    // Ahead by less than the wait: when the clock passes that time, nobody can tell whether it was set or went there.
    for told in 1..7 {
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
        state.fold(&attempt(ours(&bank)[which], day, Verdict::Right, true));
        state.stage
    };
    let mut learner = state(&bank);
    right(&mut learner, 0, NOW);
    assert_eq!(right(&mut learner, 1, NOW), Stage::Learned);
    // Another objective is played while the battery was flat: the player's clock falls, and is set.
    let other = attempt(bank.scenarios().last().unwrap(), 0, Verdict::Right, true);
    let order_ms = order_after(learner.newest_ms, other.at.unix_ms);
    learner.newest_ms = Some(order_ms);
    learner.clock.take(order_ms, other.at.unix_ms);
    assert_eq!(right(&mut learner, 2, NOW + 6), Stage::Learned);
    assert_eq!(right(&mut learner, 2, NOW + 7), Stage::Kept);
}

#[test]
fn days_behind_the_newest_known_time_count_among_themselves_as_long_as_the_clock_goes_on() {
    let bank = four();
    let told = |steps: &[i32]| {
        let right = |(which, day): (usize, &i32)| (which.min(3), *day, Verdict::Right);
        let steps: Vec<_> =
            [(3, 20_000, Verdict::NotYet)].into_iter().chain(steps.iter().enumerate().map(right)).collect();
        folded(&bank, &steps, true).stage
    };
    assert_eq!(told(&[0, 0, 6]), Stage::Learned);
    assert_eq!(told(&[0, 0, 7]), Stage::Kept, "a week of a clock that is wrong by years");
    assert_eq!(told(&[0, 0, 60]), Stage::Kept);
    assert_eq!(told(&[0, 0, 61]), Stage::Learned, "set forward");
    assert_eq!(told(&[30, 30, 20]), Stage::Learned, "set back");
    assert_eq!(told(&[30, 30, 20, 37]), Stage::Kept, "a week later than the first day of the second setting");
    assert_eq!(told(&[30, 30, 20, 26]), Stage::Learned);
}

#[test]
fn an_hour_back_is_the_same_clock_and_more_is_another() {
    let hour = 3_600_000;
    let run = |back_ms: i64| {
        let mut clock = Clock::default();
        clock.take(100 * hour, 100 * hour);
        clock.take(100 * hour + 1, 100 * hour + 1 - back_ms).0
    };
    assert_eq!((run(0), run(hour)), (100 * hour, 100 * hour));
    assert_eq!(run(hour + 1), 100 * hour + 1, "a run is named by the order of its first attempt");
    let leap = |ms: i64| {
        let mut clock = Clock::default();
        clock.take(0, 0);
        clock.take(ms, ms).0
    };
    let sixty_days = 60 * 24 * hour;
    assert_eq!((leap(sixty_days), leap(sixty_days + 1)), (0, sixty_days + 1));
}

#[test]
fn the_order_rises_with_the_clock_and_without_it_and_stops_at_its_end() {
    assert_eq!((order_after(None, 5), order_after(Some(3), 5), order_after(Some(5), 5)), (5, 5, 6));
    assert_eq!(order_after(Some(9), 5), 10);
    assert_eq!((order_after(None, i64::MAX), order_after(None, i64::MIN)), (1 << 52, -(1 << 52)));
    assert_eq!(order_after(Some(MAX_ORDER_MS), 5), MAX_ORDER_MS);
}
