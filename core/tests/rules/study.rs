//! Sixty rounds, one a day, by simulated children. Do the rules bore a quick one or drown a slow one, and does a badge say
//! more than that somebody guessed? The table stands in docs/learners.md.

use std::collections::BTreeSet;
use std::fmt::Write;

use mehfooz_core::{
    Answer, BadgeLevel, Band, Bank, Day, DrawInput, Key, Response, Scenario, ScenarioId, Stance, Verdict, badge_level,
    draw, judge,
};
use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};

use crate::banks::{BAND, Memory, attempt, bank_of, in_families, keys};
use crate::guess::guess;

const ROUNDS: u32 = 60;

#[derive(Clone, Copy)]
enum Child {
    /// Right at first so often, and more often with each try of the same objective, in percent.
    Learns { first: u32, gain: u32 },
    /// Knows nothing, guesses, and remembers nine of ten explanations for that very story.
    Remembers,
    /// Always takes what sounds most careful: the first option of a family, every sign, every card to the side of care.
    Careful,
}

const CHILDREN: [(&str, Child, u64); 5] = [
    ("slow", Child::Learns { first: 35, gain: 4 }, 6),
    ("middling", Child::Learns { first: 60, gain: 6 }, 6),
    ("quick", Child::Learns { first: 85, gain: 6 }, 6),
    ("knows nothing, remembers stories", Child::Remembers, 20),
    ("takes what sounds careful", Child::Careful, 6),
];

/// Twelve topics of two objectives, each of so many families of three stories: two that choose for each spot.
fn families(options: usize, each: usize) -> Bank {
    let stories = |family: usize| {
        let kind = u8::from(family % 3 == 1);
        (0..3).map(move |story| (story == 2 - family % 3 || (family % 3 == 2 && story == 1), false, kind, 4))
    };
    let objective: Vec<_> = (0..each).flat_map(stories).collect();
    let topics = (0..12).map(|place| (place % 4 == 3, vec![objective.clone(), objective.clone()]));
    with_answers(&in_families(&bank_of(topics.collect()), 3), options)
}

/// Every option is right in one of three stories, or with two options by the stance.
fn with_answers(bank: &Bank, options: usize) -> Bank {
    let mut scenarios = bank.scenarios().to_vec();
    for (at, scenario) in scenarios.iter_mut().enumerate() {
        let is_benign = scenario.stance == Stance::Benign;
        let right = if options == 3 { at % 3 } else { usize::from(is_benign) };
        match &mut scenario.response {
            Response::Choose { .. } => {
                let options = keys("o", options);
                scenario.response = Response::Choose { right: options[right].clone(), options };
            }
            Response::Spot { signs } if !is_benign => *signs = keys("p", 1 + at % 2),
            Response::Spot { .. } | Response::Sort { .. } | Response::Order { .. } => {}
        }
    }
    Bank::new(bank.topics().to_vec(), scenarios)
}

fn careful(scenario: &Scenario, shown: &[Key], rng: &mut ChaCha8Rng) -> Answer {
    match &scenario.response {
        Response::Choose { options, .. } => Answer::Choose { option: options[0].clone() },
        Response::Spot { .. } => Answer::Spot { parts: scenario.tappable() },
        Response::Sort { .. } => Answer::Sort { stop: shown.to_vec(), go: Vec::new() },
        Response::Order { .. } => guess(scenario, shown, rng),
    }
}

#[derive(Default)]
struct Report {
    /// The round after which the first badge was earned.
    first: Option<u32>,
    earned: usize,
    kept: usize,
}

fn play(bank: &Bank, band: Band, child: Child, seed: u64) -> Report {
    let (mut memory, mut report) = (Memory::default(), Report::default());
    let mut remembered: BTreeSet<ScenarioId> = BTreeSet::new();
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    for round in 0..ROUNDS {
        let (today, objectives) = (i32::try_from(round).unwrap(), &memory.objectives);
        let input = DrawInput { bank, band, topic: None, objectives, today: Day(today) };
        for card in draw(&input, u64::from(round) + 1000 * seed) {
            let scenario = bank.scenario(&card.scenario).unwrap();
            let judged = |answer| judge(scenario, &card.shown, &answer).unwrap();
            let verdict = match child {
                Child::Learns { first, gain } => {
                    let tries = memory.objectives.get(&scenario.objective).map_or(0, |state| state.attempts);
                    let is_right = rng.random_range(0..100) < (first + gain * tries).min(97);
                    if is_right { Verdict::Right } else { Verdict::NotYet }
                }
                Child::Remembers if remembered.contains(&scenario.id) => Verdict::Right,
                Child::Remembers => judged(guess(scenario, &card.shown, &mut rng)),
                Child::Careful => judged(careful(scenario, &card.shown, &mut rng)),
            };
            if rng.random_bool(0.9) {
                remembered.insert(scenario.id.clone());
            }
            memory.apply(&attempt(scenario, today, verdict, true));
        }
        let stage = |id: &_| memory.objectives.get(id).map(|state| state.stage);
        let topics = bank.topics().iter();
        let levels: Vec<_> =
            topics.map(|topic| badge_level(&topic.objectives_of(band).collect::<Vec<_>>(), stage)).collect();
        let reached = |least| levels.iter().filter(|level| **level >= least).count();
        (report.earned, report.kept) = (reached(BadgeLevel::Earned), reached(BadgeLevel::Kept));
        report.first = report.first.or((report.earned > 0).then_some(round + 1));
    }
    report
}

/// One row for each child, and the badges that the one who only remembers earns in the mean, in hundredths.
fn rows(name: &str, bank: &Bank, band: Band) -> (String, usize) {
    let (mut table, mut by_heart) = (String::new(), 0);
    for (child_name, child, runs) in CHILDREN {
        let mut reports: Vec<Report> = (0..runs).map(|seed| play(bank, band, child, seed)).collect();
        let count = reports.len();
        let mean = |of: fn(&Report) -> usize| 100 * reports.iter().map(of).sum::<usize>() / count;
        let (earned, kept) = (mean(|report| report.earned), mean(|report| report.kept));
        let most = reports.iter().map(|report| report.earned).max().unwrap();
        reports.sort_by_key(|report| report.first.unwrap_or(u32::MAX));
        let first = reports[count / 2].first.map_or("none".to_owned(), |round| round.to_string());
        let decimal = |hundredths: usize| format!("{}.{}", hundredths / 100, hundredths % 100 / 10);
        let (band, earned_text, kept) = (band.as_str(), decimal(earned), decimal(kept));
        writeln!(table, "| {name}, {band} | {child_name} | {earned_text} | {most} | {kept} | {first} |").unwrap();
        match child {
            Child::Remembers => by_heart = earned,
            Child::Careful => assert!(most <= 1, "careful in {name}: {most}"),
            Child::Learns { first, .. } => {
                let least = if first < 50 { 20 } else { 200 };
                assert!(earned >= least, "{child_name} in {name}: {earned}");
            }
        }
    }
    (table, by_heart)
}

#[test]
fn who_learns_earns_badges_and_who_remembers_stories_no_more_than_one() {
    let banks =
        [("9 stories in families", families(3, 3), BAND), ("9 stories in families", families(2, 3), Band::FiveToSeven)];
    let mut table = String::new();
    for (name, bank, band) in banks {
        let (rows, by_heart) = rows(name, &bank, band);
        table += &rows;
        assert!(by_heart <= 100, "{name}: {by_heart} hundredths");
    }
    assert!(include_str!("../../../docs/learners.md").contains(&table), "docs/learners.md has another table:\n{table}");
}
