//! What a child has learned, derived from attempts alone, in the order in which they were made.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::answer::{Attempt, Verdict};
use crate::bank::Stance;
use crate::clock::ClockRun;
use crate::ids::ScenarioId;
use crate::moment::Day;
use crate::player::Band;

/// Days between learned and the right answer that shows it was kept.
pub const KEPT_AFTER_DAYS: i32 = 7;

/// Days until an objective comes back after its first, second, third and every later right answer in a row.
pub const INTERVALS_DAYS: [i32; 4] = [1, 3, 7, 21];

/// Days until an objective comes back after a miss.
pub const MISS_INTERVAL_DAYS: i32 = 1;

/// How far an objective has come. It never falls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Never tried.
    New,
    /// Tried.
    Practising,
    /// Right on two different scenarios, of both stances where the bank had both.
    Learned,
    /// Right again at least [`KEPT_AFTER_DAYS`] after it was learned.
    Kept,
}

/// When an objective comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    /// The local date from which it is due.
    pub day: Day,
    /// How many days ahead it was put: a `day` further away than this tells of a clock that was once wrong.
    pub interval_days: i32,
}

/// One player's memory of one objective.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObjectiveState {
    /// The band that the attempts were made in.
    pub band: Band,
    /// How many attempts were applied.
    pub attempts: u32,
    /// How far it has come.
    #[serde(skip, default = "never_tried")]
    pub stage: Stage,
    /// The scenario of the first right answer.
    pub first_right: Option<ScenarioId>,
    /// The first other scenario that was answered right.
    pub second_right: Option<ScenarioId>,
    /// A risky scenario was answered right.
    pub right_risky: bool,
    /// A benign scenario was answered right.
    pub right_benign: bool,
    /// The date from which the wait for kept counts: on which it was learned, or the first right answer after the clock
    /// jumped.
    pub learned_on: Option<Day>,
    /// The run of the clock in which that date lies.
    pub learned_run: Option<ClockRun>,
    /// The seed and position of the attempt that made it learned.
    pub learned_by: Option<(u64, u32)>,
    /// Right answers in a row, counted only when it was new or due.
    pub streak: u32,
    /// When it comes back; none before the first attempt.
    pub due: Option<Due>,
    /// The last answer was not right.
    pub missed_last: bool,
    /// What was asked last.
    pub last_scenario: Option<ScenarioId>,
    /// The local date of the last answer.
    pub last_day: Option<Day>,
    /// When it was answered last, in unix milliseconds.
    pub last_at_ms: Option<i64>,
    /// The last answer of each of its scenarios that was answered.
    pub scenarios: BTreeMap<ScenarioId, ScenarioState>,
}

/// The stage is not in the JSON of a state: it stands in a column of its own.
fn never_tried() -> Stage {
    Stage::New
}

impl ObjectiveState {
    /// An objective that was never tried.
    pub fn new(band: Band) -> Self {
        Self {
            band,
            attempts: 0,
            stage: Stage::New,
            first_right: None,
            second_right: None,
            right_risky: false,
            right_benign: false,
            learned_on: None,
            learned_run: None,
            learned_by: None,
            streak: 0,
            due: None,
            missed_last: false,
            last_scenario: None,
            last_day: None,
            last_at_ms: None,
            scenarios: BTreeMap::new(),
        }
    }

    /// Applies the next attempt; attempts come in the order of ADR 6: as they were made, on one phone. `run` is what
    /// [`crate::Clock::apply`] returned for it.
    pub fn apply(&mut self, attempt: &Attempt, run: ClockRun) {
        let today = attempt.day();
        let right = attempt.verdict == Verdict::Right;
        self.schedule(today, right);
        self.attempts = self.attempts.saturating_add(1);
        self.stage = self.stage.max(Stage::Practising);
        if right {
            self.rise(attempt, today, run);
        }
        self.missed_last = !right;
        self.last_scenario = Some(attempt.scenario.clone());
        self.last_day = Some(today);
        self.last_at_ms = Some(attempt.at_ms);
        self.scenarios.insert(attempt.scenario.clone(), ScenarioState::new(attempt));
    }

    /// Whether it should come back on this date; a due day that a wrong clock put too far away counts as reached.
    pub fn is_due(&self, today: Day) -> bool {
        self.due.is_some_and(|due| today >= due.day || due.day.since(today) > due.interval_days)
    }

    fn schedule(&mut self, today: Day, right: bool) {
        if !right {
            self.streak = 0;
            self.due = Some(due_in(today, MISS_INTERVAL_DAYS));
        } else if self.due.is_none() || self.is_due(today) {
            self.streak = self.streak.saturating_add(1);
            self.due = Some(due_in(today, interval_days(self.streak)));
        }
    }

    fn rise(&mut self, attempt: &Attempt, today: Day, run: ClockRun) {
        match attempt.stance {
            Stance::Risky => self.right_risky = true,
            Stance::Benign => self.right_benign = true,
        }
        match &self.first_right {
            None => self.first_right = Some(attempt.scenario.clone()),
            Some(first) if *first != attempt.scenario && self.second_right.is_none() => {
                self.second_right = Some(attempt.scenario.clone());
            }
            Some(_) => {}
        }
        match (self.stage, self.learned_on) {
            (Stage::New | Stage::Practising, _) if self.is_learned(attempt.both_stances) => {
                self.stage = Stage::Learned;
                (self.learned_on, self.learned_run) = (Some(today), Some(run));
                self.learned_by = Some((attempt.seed, attempt.position));
            }
            // The clock jumped since, or its offset did: nobody can tell how long ago that was, so the wait begins here.
            (Stage::Learned, Some(day)) if self.learned_run != Some(run) || today < day => {
                (self.learned_on, self.learned_run) = (Some(today), Some(run));
            }
            (Stage::Learned, Some(day)) if today.since(day) >= KEPT_AFTER_DAYS => self.stage = Stage::Kept,
            (Stage::New | Stage::Practising | Stage::Learned | Stage::Kept, _) => {}
        }
    }

    fn is_learned(&self, both_stances: bool) -> bool {
        self.second_right.is_some() && (!both_stances || (self.right_risky && self.right_benign))
    }
}

/// Days until an objective comes back after its `streak`-th right answer in a row.
pub fn interval_days(streak: u32) -> i32 {
    let [first, second, third, later] = INTERVALS_DAYS;
    match streak {
        0 => MISS_INTERVAL_DAYS,
        1 => first,
        2 => second,
        3 => third,
        4.. => later,
    }
}

fn due_in(today: Day, interval_days: i32) -> Due {
    Due { day: today.plus(interval_days), interval_days }
}

/// One player's memory of one scenario: enough to bring another one next time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScenarioState {
    /// The local date of the last answer.
    pub last_day: Day,
    /// When it was answered last, in unix milliseconds.
    pub last_at_ms: i64,
    /// The seed of the round in which it was answered last.
    pub last_seed: u64,
    /// Its place in that round.
    pub last_position: u32,
}

impl ScenarioState {
    /// The state after this attempt; nothing of those before it stays.
    pub fn new(attempt: &Attempt) -> Self {
        Self {
            last_day: attempt.day(),
            last_at_ms: attempt.at_ms,
            last_seed: attempt.seed,
            last_position: attempt.position,
        }
    }
}
