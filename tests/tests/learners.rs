//! Sixty rounds of simulated children on the bank as it ships, one round a day, through the store. The table stands in
//! docs/learners.md; the rules alone are studied in core/tests/rules/study.rs.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop where it stands")]

#[path = "../../core/tests/rules/guess.rs"]
mod guess;

use std::collections::BTreeSet;
use std::fmt::Write;

use guess::guess;

use mehfooz_core::{
    Avatar, BadgeLevel, Band, Bank, Card, Language, Moment, PlayerId, ScenarioId, Settings, Store, Turn,
};
use mehfooz_embedded::bank;
use mehfooz_tests::right_answer_to;
use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};

const ROUNDS: u32 = 60;

#[derive(Clone, Copy)]
enum Child {
    /// Knows the right answer of so many cards in a hundred, and guesses at the others.
    Knows(u32),
    /// Knows nothing, guesses, and remembers nine of ten explanations for that very story.
    Remembers,
}

const CHILDREN: [(&str, Child, u64); 4] = [
    ("knows 40 of 100", Child::Knows(40), 4),
    ("knows 70 of 100", Child::Knows(70), 4),
    ("knows 90 of 100", Child::Knows(90), 4),
    ("knows nothing, remembers stories", Child::Remembers, 10),
];

struct Report {
    earned: usize,
    /// The round after which the first badge was earned.
    first: Option<u32>,
    /// Cards that had been answered before, in rounds 1 to 10 and in all.
    repeats: [usize; 2],
    /// All cards, in the same.
    cards: [usize; 2],
}

fn play(bank: &Bank, band: Band, child: Child, seed: u64) -> Report {
    let folder = tempfile::tempdir().unwrap();
    let at = |round: u32| Moment {
        unix_ms: 1_800_000_000_000 + i64::from(round) * 86_400_000,
        utc_offset_s: 18_000,
        uptime_ms: 60_000 + i64::from(round) * 86_400_000,
    };
    let (mut store, _) = Store::open(&folder.path().join("mehfooz.db"), at(0)).unwrap();
    let player = PlayerId::draw(seed);
    let player = store.add_player(Avatar::Camel, &Settings::new(band, Language::first()), player, at(0)).unwrap().id;
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let (mut seen, mut remembered) = (BTreeSet::<ScenarioId>::new(), BTreeSet::<ScenarioId>::new());
    let mut report = Report { earned: 0, first: None, repeats: [0, 0], cards: [0, 0] };
    for number in 0..ROUNDS {
        let now = at(number);
        let mut round = store.begin_round(player, None, bank, u64::from(number) + 1000 * seed, now).unwrap();
        while round.turn() != Turn::Over {
            round = match round.turn() {
                Turn::Question(position) => {
                    let Card { scenario, shown } = round.card(position).unwrap().card.clone();
                    let is_new = seen.insert(scenario.clone());
                    for of in if number < 10 { 0..2 } else { 1..2 } {
                        report.cards[of] += 1;
                        report.repeats[of] += usize::from(!is_new);
                    }
                    let scenario = bank.scenario(&scenario).unwrap();
                    let knows = match child {
                        Child::Knows(percent) => rng.random_range(0..100) < percent,
                        Child::Remembers => remembered.contains(&scenario.id),
                    };
                    if rng.random_bool(0.9) {
                        remembered.insert(scenario.id.clone());
                    }
                    let answer =
                        if knows { right_answer_to(scenario).into() } else { guess(scenario, &shown, &mut rng) };
                    store.answer(player, position, &answer, bank, now).unwrap()
                }
                Turn::Feedback(position) => store.leave_feedback(player, position, bank).unwrap(),
                Turn::Over => break,
            };
        }
        store.leave_end(player, bank).unwrap();
        report.earned = store.badges(player).unwrap().values().filter(|level| **level >= BadgeLevel::Earned).count();
        report.first = report.first.or((report.earned > 0).then_some(number + 1));
    }
    report
}

#[test]
fn on_the_bank_as_it_ships_few_cards_come_twice_and_a_badge_is_not_remembered() {
    let mut table = String::new();
    for band in Band::ALL {
        for (name, child, runs) in CHILDREN {
            let mut reports: Vec<Report> = (0..runs).map(|seed| play(bank(), band, child, seed)).collect();
            let sum = |of: fn(&Report) -> usize| reports.iter().map(of).sum::<usize>();
            let earned = 10 * sum(|report| report.earned) / reports.len();
            let most = reports.iter().map(|report| report.earned).max().unwrap();
            let repeats = [0, 1].map(|of| {
                let (again, all) = reports.iter().fold((0, 0), |(a, b), r| (a + r.repeats[of], b + r.cards[of]));
                100 * again / all
            });
            reports.sort_by_key(|report| report.first.unwrap_or(u32::MAX));
            let first = reports[reports.len() / 2].first.map_or("none".to_owned(), |round| round.to_string());
            let (band, [early, all]) = (band.as_str(), repeats);
            writeln!(
                table,
                "| {band} | {name} | {}.{} | {most} | {first} | {early} | {all} |",
                earned / 10,
                earned % 10
            )
            .unwrap();
            // Who misses much is shown the objective again the next day, and its new stories run out sooner.
            let limit = if matches!(child, Child::Knows(70..)) { 10 } else { 30 };
            assert!(early <= limit, "{band}, {name}: {early} of 100 cards of the first ten rounds came twice");
            assert!(!matches!(child, Child::Remembers) || earned <= 10, "{band}, {name}: {earned} tenths of a badge");
        }
    }
    assert!(include_str!("../../docs/learners.md").contains(&table), "docs/learners.md has another table:\n{table}");
}
