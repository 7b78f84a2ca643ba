//! What a child has learned, derived from attempts alone, in the order in which they were made.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize, Serializer};

use crate::answer::{Attempt, Verdict};
use crate::bank::Stance;
use crate::clock::ClockRun;
use crate::ids::ScenarioId;
use crate::moment::Day;
use crate::player::Band;

/// Days between learned and the right answer that shows it was kept.
const KEPT_AFTER_DAYS: i32 = 7;

/// Days until an objective comes back after a miss, and after its first, second, third and every later right answer in a row.
const INTERVALS_DAYS: [i32; 5] = [1, 1, 3, 7, 21];

/// The edition of the rules from which on only answers at first sight count for learned and kept (ADR 23).
const FIRST_SIGHT: u32 = 2;

/// Days of rest of an answered story, for each story of the objective that the player knows: all of them rest equally long,
/// and a few are no sooner forgotten than many.
const REST_DAYS_A_STORY: i32 = 7;

/// Minimum days until an answered story counts again.
const MIN_REST_DAYS: i32 = 21;

/// How many different stories in a row must be right at first sight for learned. Questions of the youngest have two options,
/// of which a guess is right half of the time (docs/learners.md).
fn rights_in_a_row(band: Band) -> usize {
    match band {
        Band::FiveToSeven => 4,
        Band::EightToTen | Band::ElevenToThirteen => 3,
    }
}

/// How many different stories had to be right for learned in the first edition, in all bands.
const RIGHTS_IN_FIRST_EDITION: usize = 2;

/// How far an objective has come. It never falls.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Never tried.
    #[default]
    New,
    /// Tried.
    Practising,
    /// Right at first sight on three different scenarios in a row, four in the youngest band, of both stances where the bank had both.
    Learned,
    /// Right at first sight again, at least a week after it was learned.
    Kept,
}

/// When an objective comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Due {
    /// The local date from which it is due.
    pub day: Day,
    /// How many days ahead it was put: a `day` further away than this comes from a clock that was once wrong.
    pub interval_days: i32,
}

/// When an objective was learned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Learned {
    /// The date from which the wait for kept counts: on which it was learned, or the first right answer after the clock
    /// jumped.
    pub day: Day,
    /// The run of the clock in which that date lies.
    pub run: ClockRun,
    /// The seed of the round in which it was learned.
    pub seed: u64,
}

/// One player's memory of one objective. In JSON it is an array of its fields in this order, since it is read whole at
/// every start of a screen; a new field goes to the end, with a default.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ObjectiveState {
    /// How far it has come. It stands in a column of its own, and is not in the JSON.
    #[serde(skip)]
    pub stage: Stage,
    /// How many attempts were applied.
    pub attempts: u32,
    /// The different scenarios that were answered right, until it is learned. A miss at first sight begins again.
    pub right: Vec<ScenarioId>,
    /// A risky one is among them.
    pub right_risky: bool,
    /// A benign one is among them.
    pub right_benign: bool,
    /// When it was learned.
    pub learned: Option<Learned>,
    /// Right answers in a row, counted only when it was new or due.
    pub streak: u32,
    /// When it comes back; none before the first attempt.
    pub due: Option<Due>,
    /// The last answer was not right.
    pub missed_last: bool,
    /// What was asked last.
    pub last_scenario: Option<ScenarioId>,
    /// The last answer of each of its scenarios that was answered.
    pub scenarios: BTreeMap<ScenarioId, ScenarioState>,
}

impl ObjectiveState {
    /// Applies the next attempt; attempts come in the order of ADR 6: as they were made, on one phone. `run` is what
    /// [`crate::Clock::apply`] returned for it.
    pub fn apply(&mut self, attempt: &Attempt, run: ClockRun) {
        let today = attempt.day();
        let right = attempt.verdict == Verdict::Right;
        let counts = attempt.edition < FIRST_SIGHT || self.is_first_sight(&attempt.scenario, today, run);
        self.schedule(today, right);
        self.attempts = self.attempts.saturating_add(1);
        self.stage = self.stage.max(Stage::Practising);
        if right {
            self.wait_again(today, run);
        }
        match (counts, right) {
            (true, true) => self.rise(attempt, today, run),
            (true, false) if attempt.edition >= FIRST_SIGHT => self.begin_again(),
            (true | false, _) => {}
        }
        self.missed_last = !right;
        self.last_scenario = Some(attempt.scenario.clone());
        self.scenarios.insert(attempt.scenario.clone(), ScenarioState::new(attempt, run));
    }

    /// The last answer; none before the first attempt.
    pub fn last(&self) -> Option<&ScenarioState> {
        self.scenarios.get(self.last_scenario.as_ref()?)
    }

    /// Whether an answer on this date would count, by its date alone: what a wrong clock put into the future was never seen.
    pub fn may_count(&self, scenario: &ScenarioId, today: Day) -> bool {
        self.scenarios
            .get(scenario)
            .is_none_or(|seen| today < seen.last_day || today.since(seen.last_day) >= self.rest_days())
    }

    /// The scenario was never answered, or has rested, by days that the clock can vouch for.
    fn is_first_sight(&self, scenario: &ScenarioId, today: Day, run: ClockRun) -> bool {
        self.scenarios
            .get(scenario)
            .is_none_or(|seen| seen.last_run == run && today.since(seen.last_day) >= self.rest_days())
    }

    fn rest_days(&self) -> i32 {
        let known = i32::try_from(self.scenarios.len()).unwrap_or(i32::MAX);
        known.saturating_mul(REST_DAYS_A_STORY).max(MIN_REST_DAYS)
    }

    /// Whether it should come back on this date; a due day that a wrong clock put too far away counts as reached.
    pub fn is_due(&self, today: Day) -> bool {
        self.due.is_some_and(|due| today >= due.day || due.day.since(today) > due.interval_days)
    }

    fn schedule(&mut self, today: Day, right: bool) {
        if right && self.due.is_some() && !self.is_due(today) {
            return;
        }
        self.streak = if right { self.streak.saturating_add(1) } else { 0 };
        let [.., longest] = INTERVALS_DAYS;
        let interval_days = *INTERVALS_DAYS.get(self.streak as usize).unwrap_or(&longest);
        self.due = Some(Due { day: today.plus(interval_days), interval_days });
    }

    /// The clock jumped since it was learned, or its offset did: nobody knows how long ago that was, so the wait for kept
    /// begins here.
    fn wait_again(&mut self, today: Day, run: ClockRun) {
        if self.stage == Stage::Learned
            && let Some(learned) = &mut self.learned
            && (learned.run != run || today < learned.day)
        {
            (learned.day, learned.run) = (today, run);
        }
    }

    fn begin_again(&mut self) {
        if self.stage < Stage::Learned {
            self.right.clear();
            (self.right_risky, self.right_benign) = (false, false);
        }
    }

    fn rise(&mut self, attempt: &Attempt, today: Day, run: ClockRun) {
        if self.stage < Stage::Learned {
            match attempt.stance {
                Stance::Risky => self.right_risky = true,
                Stance::Benign => self.right_benign = true,
            }
            if !self.right.contains(&attempt.scenario) {
                self.right.push(attempt.scenario.clone());
            }
        }
        match (self.stage, self.learned) {
            (Stage::New | Stage::Practising, _) if self.is_learned(attempt) => {
                self.stage = Stage::Learned;
                self.learned = Some(Learned { day: today, run, seed: attempt.seed });
                self.right.clear();
            }
            (Stage::Learned, Some(Learned { day, .. })) if today.since(day) >= KEPT_AFTER_DAYS => {
                self.stage = Stage::Kept;
            }
            (Stage::New | Stage::Practising | Stage::Learned | Stage::Kept, _) => {}
        }
    }

    fn is_learned(&self, attempt: &Attempt) -> bool {
        let needed =
            if attempt.edition < FIRST_SIGHT { RIGHTS_IN_FIRST_EDITION } else { rights_in_a_row(attempt.band) };
        self.right.len() >= needed && (!attempt.both_stances || (self.right_risky && self.right_benign))
    }
}

/// One player's memory of one scenario: enough to bring another one next time.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct ScenarioState {
    /// The local date of the last answer.
    pub last_day: Day,
    /// When it was answered last, in unix milliseconds.
    pub last_at_ms: i64,
    /// The run of the clock in which that date lies.
    pub last_run: ClockRun,
}

impl ScenarioState {
    /// The state after this attempt; nothing of those before it stays.
    pub fn new(attempt: &Attempt, run: ClockRun) -> Self {
        Self { last_day: attempt.day(), last_at_ms: attempt.at_ms, last_run: run }
    }
}

/// Writes a record as an array of its fields.
macro_rules! as_array {
    ($($record:ident { $($field:ident),+ $(; without $skipped:ident)? })+) => { $(
        impl Serialize for $record {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let Self { $($field),+ $(, $skipped: _)? } = self;
                ($($field),+).serialize(serializer)
            }
        }
    )+ };
}

as_array! {
    ObjectiveState {
        attempts, right, right_risky, right_benign, learned, streak, due, missed_last, last_scenario, scenarios;
        without stage
    }
    Learned { day, run, seed }
    Due { day, interval_days }
    ScenarioState { last_day, last_at_ms, last_run }
}
