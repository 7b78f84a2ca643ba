use std::collections::{BTreeMap, BTreeSet};

use mehfooz_core::{Attempt, Band, Bank, Day, Moment, ObjectiveState, Scenario, Stage, Stance, Verdict};
use proptest::prelude::*;

use crate::banks::{BAND, Clocks, DAY_MS, attempt, bank_of, verdicts};

pub fn four() -> Bank {
    bank_of(vec![(
        false,
        vec![vec![(false, false, 0, 3), (true, false, 0, 3), (false, false, 0, 3), (true, false, 0, 3)]],
    )])
}

pub fn ours(bank: &Bank) -> Vec<&Scenario> {
    bank.scenarios().iter().filter(|scenario| scenario.band == BAND).collect()
}

pub fn state() -> Learner {
    Learner::default()
}

/// One objective, and what the player's attempts tell of the clock.
#[derive(Default)]
pub struct Learner {
    state: ObjectiveState,
    clocks: Clocks,
}

impl Learner {
    pub fn apply(&mut self, attempt: &Attempt) {
        self.state.apply(attempt, self.clocks.run(attempt.at_ms));
    }

    /// Another objective is played on this day.
    pub fn elsewhere(&mut self, day: i64) {
        self.clocks.run(day * DAY_MS);
    }
}

impl std::ops::Deref for Learner {
    type Target = ObjectiveState;
    fn deref(&self) -> &ObjectiveState {
        &self.state
    }
}

pub fn applied(bank: &Bank, steps: &[(usize, i32, Verdict)], both: bool) -> ObjectiveState {
    let mut state = state();
    for (which, day, verdict) in steps {
        state.apply(&attempt(ours(bank)[*which], *day, *verdict, both));
    }
    state.state
}

/// The same, of a story that was never answered before.
pub fn of_new_story(attempt: Attempt, number: i32) -> Attempt {
    Attempt { scenario: format!("{}-{number}", attempt.scenario).into(), ..attempt }
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
    fn learned_takes_different_stories_in_a_row_at_first_sight_and_a_stage_never_falls(
        steps in prop::collection::vec((0..4_usize, 0..40_i32, verdicts()), 1..30), both: bool, is_youngest: bool,
    ) {
        let bank = four();
        let mut state = state();
        let band = if is_youngest { Band::FiveToSeven } else { BAND };
        let (mut day, mut seen, mut right, mut is_learned) = (0, BTreeMap::new(), BTreeMap::new(), false);
        for (which, gap, verdict) in steps {
            day += gap;
            let scenario = ours(&bank)[which];
            let before = state.stage;
            state.apply(&Attempt { band, ..attempt(scenario, day, verdict, both) });
            let rest = 21.max(7 * i32::try_from(seen.len()).unwrap());
            let is_first_sight = seen.insert(which, day).is_none_or(|last| day - last >= rest);
            match (is_first_sight, verdict) {
                (true, Verdict::Right) => drop(right.insert(which, scenario.stance)),
                (true, _) => right.clear(),
                (false, _) => {}
            }
            let stances: BTreeSet<_> = right.values().collect();
            let enough = if is_youngest { 4 } else { 3 };
            is_learned |= right.len() >= enough && (!both || stances.len() == 2);
            prop_assert!(state.stage >= before.max(Stage::Practising));
            prop_assert_eq!(state.stage >= Stage::Learned, is_learned);
        }
    }

    #[test]
    fn attempts_of_the_first_edition_count_as_they_did(
        steps in prop::collection::vec((0..4_usize, 0..60_i32, verdicts()), 1..20), both: bool,
    ) {
        let bank = four();
        let mut state = state();
        let (mut right, mut stances) = (BTreeSet::new(), BTreeSet::new());
        for (which, day, verdict) in steps {
            let scenario = ours(&bank)[which];
            state.apply(&Attempt { edition: 1, ..attempt(scenario, day, verdict, both) });
            if verdict == Verdict::Right {
                right.insert(scenario.id.clone());
                stances.insert(scenario.stance);
            }
            let is_learned = right.len() >= 2 && (!both || stances.len() == 2);
            prop_assert_eq!(state.stage >= Stage::Learned, is_learned);
        }
    }

    #[test]
    fn any_sequence_of_clocks_heals(
        past in prop::collection::vec((0..4_usize, moments(), verdicts()), 1..20), now in moments(), verdict in verdicts(),
    ) {
        let bank = four();
        let mut state = state();
        let at = |which: usize, at: Moment, verdict| Attempt {
            at_ms: at.unix_ms,
            utc_offset_s: at.utc_offset_s,
            ..attempt(ours(&bank)[which], 0, verdict, true)
        };
        for (which, moment, verdict) in past {
            state.apply(&at(which, moment, verdict));
        }
        let today = now.day();
        let comes_back = |state: &Learner| (0..=21).any(|days| state.is_due(today.plus(days)));
        prop_assert!(comes_back(&state), "never due again");
        let was_due = state.is_due(today);
        state.apply(&at(0, now, verdict));
        prop_assert!(!state.is_due(today), "due for ever");
        prop_assert!(comes_back(&state));
        let due = state.due.unwrap();
        if was_due || verdict != Verdict::Right {
            prop_assert_eq!(due.day, today.plus(due.interval_days));
        }
        // Under a clock that goes right from here, what can be learned is kept within four weeks.
        for day in 0..28 {
            let moment = Moment { unix_ms: now.unix_ms + day * 86_400_000, ..now };
            let attempt = at(usize::try_from(day % 4).unwrap(), moment, Verdict::Right);
            state.apply(&of_new_story(attempt, i32::try_from(day).unwrap()));
        }
        prop_assert_eq!(state.stage, Stage::Kept);
    }
}

#[test]
fn right_answers_in_a_row_come_back_after_1_3_7_21_and_21_days() {
    let bank = four();
    let (mut state, mut day) = (state(), 0);
    for wait in [1, 3, 7, 21, 21, 21] {
        state.apply(&attempt(ours(&bank)[0], day, Verdict::Right, true));
        assert!((day..day + wait).all(|before| !state.is_due(Day(before))), "after {wait} days");
        day += wait;
        assert!(state.is_due(Day(day)));
    }
}

#[test]
fn a_right_answer_before_it_is_due_moves_nothing() {
    let bank = four();
    let once = applied(&bank, &[(0, 0, Verdict::Right)], true);
    let often = applied(&bank, &[(0, 0, Verdict::Right), (1, 0, Verdict::Right), (2, 0, Verdict::Right)], true);
    assert_eq!((often.streak, often.due), (once.streak, once.due));
}

#[test]
fn a_miss_is_due_tomorrow_and_begins_the_row_again() {
    let bank = four();
    for miss in [Verdict::Partly, Verdict::NotYet] {
        let right = [(0, 0), (1, 1), (2, 1)].map(|(which, day)| (which, day, Verdict::Right));
        let steps = [right[0], right[1], right[2], (0, 2, miss), (1, 2, Verdict::Right)];
        let state = applied(&bank, &steps, true);
        assert_eq!((state.streak, state.stage, state.missed_last), (0, Stage::Learned, false));
        assert!(!state.is_due(Day(2)) && state.is_due(Day(3)));
    }
}

#[test]
fn kept_is_right_again_a_week_after_learned() {
    let bank = four();
    let learned = [0, 1, 2].map(|which| (which, 0, Verdict::Right));
    let then = |day, verdict| applied(&bank, &[learned[0], learned[1], learned[2], (3, day, verdict)], true).stage;
    assert_eq!(then(6, Verdict::Right), Stage::Learned);
    assert_eq!(then(7, Verdict::Right), Stage::Kept);
    assert_eq!(then(7, Verdict::Partly), Stage::Learned);
}

#[test]
fn a_scenario_that_changed_its_stance_does_not_count_as_two() {
    let bank = four();
    let mut state = state();
    let first = Attempt { edition: 1, ..attempt(ours(&bank)[0], 0, Verdict::Right, true) };
    state.apply(&first);
    state.apply(&Attempt { stance: Stance::Benign, ..first });
    assert_eq!(state.stage, Stage::Practising);
    state.apply(&attempt(ours(&bank)[2], 0, Verdict::Right, true));
    assert_eq!(state.stage, Stage::Practising);
    state.apply(&attempt(ours(&bank)[3], 0, Verdict::Right, true));
    assert_eq!(state.stage, Stage::Learned);
}

#[test]
fn a_story_counts_again_after_three_weeks_or_a_week_for_each_story_known() {
    let bank = four();
    let then = |known: usize, days| {
        let mut state = state();
        let miss = attempt(ours(&bank)[0], 0, Verdict::NotYet, true);
        // The one of the other stance, which was never seen before, is known as well by then.
        (2..i32::try_from(known).unwrap()).for_each(|number| state.apply(&of_new_story(miss.clone(), number)));
        state.apply(&miss);
        // Played now and then, so that the clock is known to go on.
        state.elsewhere(i64::from(days / 2));
        state.apply(&attempt(ours(&bank)[1], days, Verdict::Right, true));
        state.apply(&attempt(ours(&bank)[0], days, Verdict::Right, true));
        state.apply(&of_new_story(attempt(ours(&bank)[0], days, Verdict::Right, true), 99));
        state.stage
    };
    for (known, days) in [(2, 21), (3, 21), (4, 28), (9, 63)] {
        assert_eq!(then(known, days - 1), Stage::Practising, "{known} known, {days} days");
        assert_eq!(then(known, days), Stage::Learned, "{known} known, {days} days");
    }
}

#[test]
fn what_rests_is_known_by_a_clock_that_can_vouch() {
    let bank = four();
    let mut state = state();
    state.apply(&attempt(ours(&bank)[0], 0, Verdict::NotYet, true));
    // The clock leaps by a year: nobody can tell how long ago that was.
    state.apply(&attempt(ours(&bank)[1], 365, Verdict::Right, true));
    state.apply(&attempt(ours(&bank)[0], 365, Verdict::Right, true));
    state.apply(&attempt(ours(&bank)[2], 365, Verdict::Right, true));
    assert_eq!(state.stage, Stage::Practising);
    state.apply(&attempt(ours(&bank)[0], 365 + 21, Verdict::Right, true));
    assert_eq!(state.stage, Stage::Learned);
}

#[test]
fn kept_takes_a_story_at_first_sight() {
    let bank = four();
    let learned = [0, 1, 2].map(|which| (which, 0, Verdict::Right));
    let then =
        |which, day| applied(&bank, &[learned[0], learned[1], learned[2], (which, day, Verdict::Right)], true).stage;
    assert_eq!((then(0, 7), then(3, 7)), (Stage::Learned, Stage::Kept));
    assert_eq!((then(0, 20), then(0, 21)), (Stage::Learned, Stage::Kept));
}

#[test]
fn what_the_first_edition_counted_goes_on_in_the_second() {
    let bank = four();
    let mut state = state();
    state.apply(&Attempt { edition: 1, ..attempt(ours(&bank)[0], 0, Verdict::Right, true) });
    state.apply(&Attempt { edition: 1, ..attempt(ours(&bank)[2], 0, Verdict::NotYet, true) });
    state.apply(&attempt(ours(&bank)[1], 1, Verdict::Right, true));
    assert_eq!(state.stage, Stage::Practising);
    state.apply(&attempt(ours(&bank)[3], 1, Verdict::Right, true));
    assert_eq!(state.stage, Stage::Learned);
}
