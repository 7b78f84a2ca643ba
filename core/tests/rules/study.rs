//! Sixty days of play by three simulated children: do the rules bore a quick one or drown a slow one?

use std::collections::BTreeSet;
use std::fmt::Write;

use mehfooz_core::badge::badge_level;
use mehfooz_core::bank::Bank;
use mehfooz_core::path::due_objectives;
use mehfooz_core::{BadgeLevel, Day, DrawInput, ObjectiveId, Verdict, draw};
use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};

use crate::banks::{BAND, Memory, attempt, bank_of};

const DAYS: i32 = 60;
const ROUNDS_A_DAY: u64 = 1;

const STUDY: &str = "\
slow: first badge after 6 rounds, all after 57; of 12 earned 12, kept 11
slow: right 61 %, new 8 %, due 85 %; a miss comes back after 1 days, at most 1
middling: first badge after 3 rounds, all after 34; of 12 earned 12, kept 12
middling: right 89 %, new 8 %, due 58 %; a miss comes back after 1 days, at most 1
quick: first badge after 2 rounds, all after 29; of 12 earned 12, kept 12
quick: right 94 %, new 8 %, due 53 %; a miss comes back after 1 days, at most 1
";

/// A child's chance to be right at first, and what each try of the same objective adds to it, in percent.
struct Learner {
    name: &'static str,
    first: u32,
    gain: u32,
}

#[derive(Default)]
struct Report {
    rounds: u32,
    cards: u32,
    new: u32,
    due: u32,
    right: u32,
    /// The round after which the first, and after which every topic was earned.
    first_earned: Option<u32>,
    all_earned: Option<u32>,
    /// Days between a miss and the next card of that objective.
    back_after: Vec<i32>,
}

/// As large as the real one: twelve topics of two objectives for the band, three scenarios each.
fn bank() -> Bank {
    let objective = || vec![(false, false, 0, 3), (true, false, 0, 3), (false, false, 2, 4)];
    bank_of((0..12).map(|place| (place % 4 == 3, vec![objective(), objective()])).collect())
}

fn levels(bank: &Bank, memory: &Memory) -> Vec<BadgeLevel> {
    let level = |topic: &mehfooz_core::bank::Topic| {
        badge_level(&topic.objectives_of(BAND).collect::<Vec<_>>(), |id| {
            memory.objectives.get(id).map(|state| state.stage)
        })
    };
    bank.topics().iter().map(level).collect()
}

fn play(bank: &Bank, learner: &Learner) -> (Report, Memory) {
    let (mut report, mut memory) = (Report::default(), Memory::default());
    let mut rng = ChaCha8Rng::seed_from_u64(11);
    for round in 0..u64::try_from(DAYS).unwrap() * ROUNDS_A_DAY {
        let day = i32::try_from(round / ROUNDS_A_DAY).unwrap();
        let due = due_objectives(bank, BAND, &memory.objectives, Day(day)).into_iter();
        let due: BTreeSet<ObjectiveId> = due.map(|objective| objective.id.clone()).collect();
        let (objectives, scenarios) = (&memory.objectives, &memory.scenarios);
        let cards = draw(&DrawInput { bank, band: BAND, topic: None, objectives, scenarios, today: Day(day) }, round);
        report.rounds += 1;
        for card in cards {
            let scenario = bank.scenario(&card.scenario).unwrap();
            let state = memory.objectives.get(&scenario.objective);
            let tries = state.map_or(0, |state| state.attempts);
            report.cards += 1;
            report.new += u32::from(tries == 0);
            report.due += u32::from(due.contains(&scenario.objective));
            if let Some(state) = state.filter(|state| state.missed_last) {
                report.back_after.push(day - state.last_day.unwrap().0);
            }
            let is_right = rng.random_range(0..100) < (learner.first + learner.gain * tries).min(97);
            report.right += u32::from(is_right);
            let verdict = if is_right { Verdict::Right } else { Verdict::NotYet };
            memory.apply(&attempt(scenario, day, verdict, true));
        }
        let earned = levels(bank, &memory).iter().filter(|level| **level >= BadgeLevel::Earned).count();
        let now = |is_so: bool| is_so.then_some(report.rounds);
        report.first_earned = report.first_earned.or(now(earned > 0));
        report.all_earned = report.all_earned.or(now(earned == bank.topics().len()));
    }
    (report, memory)
}

fn rounds(count: Option<u32>) -> String {
    count.map_or("more".to_owned(), |count| count.to_string())
}

#[test]
fn three_children_play_for_sixty_days() {
    let bank = bank();
    let mut table = String::new();
    for learner in [("slow", 35, 4), ("middling", 60, 6), ("quick", 85, 6)] {
        let learner = Learner { name: learner.0, first: learner.1, gain: learner.2 };
        let (mut report, memory) = play(&bank, &learner);
        let reached = |least| levels(&bank, &memory).into_iter().filter(|level| *level >= least).count();
        let share = |part: u32| 100 * part / report.cards;
        report.back_after.sort_unstable();
        let (median, longest) =
            (report.back_after[report.back_after.len() / 2], report.back_after[report.back_after.len() - 1]);
        writeln!(
            table,
            "{}: first badge after {} rounds, all after {}; of 12 earned {}, kept {}\n\
             {}: right {} %, new {} %, due {} %; a miss comes back after {median} days, at most {longest}",
            learner.name,
            rounds(report.first_earned),
            rounds(report.all_earned),
            reached(BadgeLevel::Earned),
            reached(BadgeLevel::Kept),
            learner.name,
            share(report.right),
            share(report.new),
            share(report.due),
        )
        .unwrap();
    }
    assert_eq!(table, STUDY);
}
