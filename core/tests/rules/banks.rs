//! Random banks and random histories.

use std::collections::BTreeMap;

use mehfooz_core::{
    Answer, Attempt, Band, Bank, Clock, ClockRun, FamilyId, Key, Objective, ObjectiveId, ObjectiveState, Picture,
    Response, Scenario, ScenarioId, Side, Stance, Stimulus, Topic, TopicId, Verdict,
};
use proptest::prelude::*;

pub const BAND: Band = Band::EightToTen;
pub const DAY_MS: i64 = 86_400_000;

/// What a scenario is made from: benign, sensitive by itself, which response, how many things to tap.
pub type Seedling = (bool, bool, u8, usize);

pub fn keys(prefix: &str, count: usize) -> Vec<Key> {
    (0..count).map(|at| Key::from(format!("{prefix}{at}"))).collect()
}

pub fn response(kind: u8, count: usize, benign: bool) -> Response {
    match kind % 4 {
        0 => Response::Choose { options: keys("o", 3), right: Key::from("o1") },
        1 => Response::Spot { signs: if benign { Vec::new() } else { keys("p", count - 1) } },
        2 => Response::Sort {
            cards: keys("c", count)
                .into_iter()
                .enumerate()
                .map(|(at, key)| (key, if at == 0 || (at != 1 && !benign) { Side::Stop } else { Side::Go }))
                .collect(),
        },
        _ => Response::Order { steps: keys("s", count.max(3)), tempting: Vec::new() },
    }
}

pub fn scenario(objective: &ObjectiveId, topic: &TopicId, at: usize, sensitive: bool, from: Seedling) -> Scenario {
    let (benign, own, kind, count) = from;
    Scenario {
        id: ScenarioId::from(format!("{objective}-{at}")),
        objective: objective.clone(),
        topic: topic.clone(),
        band: objective.as_str().split('.').nth(1).and_then(Band::parse).unwrap(),
        stance: if benign { Stance::Benign } else { Stance::Risky },
        sensitive: sensitive || own,
        family: None,
        face: None,
        picture: Some(Picture { place: "home".into(), items: vec!["girl".into()] }),
        stimulus: Stimulus::Sms(keys("p", count)),
        response: response(kind, count, benign),
        pictures: Vec::new(),
        part_pictures: Vec::new(),
    }
}

/// Topics, whether each is sensitive, its objectives, and the scenarios of each.
pub fn bank_of(topics: Vec<(bool, Vec<Vec<Seedling>>)>) -> Bank {
    let (mut all_topics, mut scenarios) = (Vec::new(), Vec::new());
    for (place, (sensitive, groups)) in topics.into_iter().enumerate() {
        let topic = TopicId::from(format!("t{place}"));
        let mut objectives = Vec::new();
        for (at, seedlings) in groups.into_iter().enumerate() {
            // Another band's, so that a draw has something to leave alone.
            for band in [BAND, Band::FiveToSeven] {
                let id = ObjectiveId::from(format!("{topic}.{}.o{at}", band.as_str()));
                let each = seedlings.iter().enumerate();
                scenarios.extend(each.map(|(at, from)| scenario(&id, &topic, at, sensitive, *from)));
                objectives.push(Objective { id, band, rule_picture: None });
            }
        }
        all_topics.push(Topic {
            id: topic,
            sensitive,
            picture: "door".into(),
            place: format!("place{place}"),
            place_picture: "house".into(),
            objectives,
            ukcis: Vec::new(),
            c4: Vec::new(),
        });
    }
    Bank::new(all_topics, scenarios)
}

pub fn banks(most_topics: usize, most_scenarios: usize) -> impl Strategy<Value = Bank> {
    let seedling = (prop::bool::weighted(0.3), prop::bool::weighted(0.1), 0..4_u8, 2..6_usize);
    let objective = prop::collection::vec(seedling, 0..=most_scenarios);
    let topic = (prop::bool::weighted(0.3), prop::collection::vec(objective, 1..4));
    prop::collection::vec(topic, 1..=most_topics).prop_map(bank_of)
}

/// Small ones, where every rule is short of something, and large ones.
pub fn any_bank() -> impl Strategy<Value = Bank> {
    prop_oneof![3 => banks(3, 3), 1 => banks(12, 8)]
}

/// The same bank, with the scenarios of each objective in families of this size.
pub fn in_families(bank: &Bank, size: usize) -> Bank {
    let mut scenarios = bank.scenarios().to_vec();
    for topic in bank.topics() {
        for objective in &topic.objectives {
            let ours = scenarios.iter_mut().filter(|scenario| scenario.objective == objective.id);
            for (at, scenario) in ours.enumerate() {
                scenario.family = Some(FamilyId::from(format!("{}-f{}", objective.id, at / size)));
            }
        }
    }
    Bank::new(bank.topics().to_vec(), scenarios)
}

pub fn attempt(scenario: &Scenario, day: i32, verdict: Verdict, both_stances: bool) -> Attempt {
    Attempt {
        seed: 1,
        position: 0,
        order_ms: 0,
        at_ms: i64::from(day) * DAY_MS,
        utc_offset_s: 0,
        scenario: scenario.id.clone(),
        objective: scenario.objective.clone(),
        band: scenario.band,
        stance: scenario.stance,
        both_stances,
        verdict,
        edition: Attempt::EDITION,
        answer: Answer::Choose { option: Key::from("o1") },
    }
}

/// What a player's attempts tell of the clock.
#[derive(Debug, Clone, Default)]
pub struct Clocks {
    clock: Clock,
    newest_ms: Option<i64>,
}

impl Clocks {
    pub fn run(&mut self, at_ms: i64) -> ClockRun {
        let order_ms = Clock::order_after(self.newest_ms, at_ms);
        self.newest_ms = Some(order_ms);
        self.clock.apply(order_ms, at_ms)
    }
}

/// What one player remembers.
#[derive(Debug, Clone, Default)]
pub struct Memory {
    pub objectives: BTreeMap<ObjectiveId, ObjectiveState>,
    clocks: Clocks,
}

impl Memory {
    pub fn apply(&mut self, attempt: &Attempt) {
        let run = self.clocks.run(attempt.at_ms);
        self.objectives.entry(attempt.objective.clone()).or_default().apply(attempt, run);
    }
}

/// Each step: which scenario, on which day, how well; days come in any order, as wrong clocks make them.
pub fn histories() -> impl Strategy<Value = Vec<(prop::sample::Index, i32, Verdict)>> {
    prop::collection::vec((any::<prop::sample::Index>(), -40..40_i32, verdicts()), 0..40)
}

pub fn verdicts() -> impl Strategy<Value = Verdict> {
    prop_oneof![Just(Verdict::Right), Just(Verdict::Right), Just(Verdict::Partly), Just(Verdict::NotYet)]
}

pub fn remember(bank: &Bank, history: &[(prop::sample::Index, i32, Verdict)]) -> Memory {
    let mut memory = Memory::default();
    for (which, day, verdict) in history.iter().filter(|_| !bank.scenarios().is_empty()) {
        let scenario = which.get(bank.scenarios());
        memory.apply(&attempt(scenario, *day, *verdict, true));
    }
    memory
}
