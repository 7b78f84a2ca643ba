use std::collections::BTreeSet;

use mehfooz_core::{Bank, Card, Day, DrawInput, Home, NextThing, Response, Scenario, Stance, TopicId, Verdict, draw};
use proptest::prelude::*;

use crate::banks::{BAND, Memory, any_bank, attempt, bank_of, histories, in_families, remember};

const ROUND_CARDS: usize = 5;
const MAX_DUE: usize = 3;
const MAX_SENSITIVE: usize = 3;
const MAX_BENIGN: usize = 3;

fn input<'a>(bank: &'a Bank, memory: &'a Memory, topic: Option<&'a TopicId>) -> DrawInput<'a> {
    DrawInput { bank, band: BAND, topic, objectives: &memory.objectives, today: Day(0) }
}

fn asked<'a>(bank: &'a Bank, cards: &[Card]) -> Vec<&'a Scenario> {
    cards.iter().map(|card| bank.scenario(&card.scenario).unwrap()).collect()
}

fn is_just_missed(scenario: &Scenario, memory: &Memory) -> bool {
    let state = memory.objectives.get(&scenario.objective);
    state.is_some_and(|state| state.missed_last && state.last_scenario.as_ref() == Some(&scenario.id))
}

/// Everything of the band that may be asked.
fn open_to<'a>(bank: &'a Bank, memory: &Memory) -> Vec<&'a Scenario> {
    let others = |scenario: &Scenario| bank.of_objective(&scenario.objective).count() > 1;
    let all = bank.scenarios().iter().filter(|scenario| scenario.band == BAND);
    all.filter(|scenario| !(is_just_missed(scenario, memory) && others(scenario))).collect()
}

fn swaps(right: &[mehfooz_core::Key], shown: &[mehfooz_core::Key]) -> usize {
    let mut shown = shown.to_vec();
    let mut count = 0;
    for (at, key) in right.iter().enumerate() {
        let from = shown.iter().position(|k| k == key).unwrap();
        count += from - at;
        let key = shown.remove(from);
        shown.insert(at, key);
    }
    count
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn a_round_is_as_long_as_can_be_of_one_band_and_never_asks_twice(
        bank in any_bank(), history in histories(), topic in 0..4_usize, seed: u64,
    ) {
        let memory = remember(&bank, &history);
        let topic = bank.topics().get(topic).map(|topic| topic.id.clone());
        let cards = draw(&input(&bank, &memory, topic.as_ref()), seed);
        let open = open_to(&bank, &memory);
        let sensitive = open.iter().filter(|scenario| scenario.sensitive).count();
        let most = open.len() - sensitive + sensitive.min(MAX_SENSITIVE);
        prop_assert_eq!(cards.len(), most.min(ROUND_CARDS));
        let distinct: BTreeSet<_> = cards.iter().map(|card| &card.scenario).collect();
        prop_assert_eq!(distinct.len(), cards.len());
        let asked = asked(&bank, &cards);
        prop_assert!(asked.iter().all(|scenario| scenario.band == BAND));
        for (scenario, card) in asked.iter().zip(&cards) {
            let (letters, shown): (BTreeSet<_>, BTreeSet<_>) = (scenario.response.keys().into_iter().collect(), card.shown.iter().collect());
            prop_assert_eq!(letters, shown);
        }
        prop_assert_eq!(draw(&input(&bank, &memory, topic.as_ref()), seed), cards);
    }

    #[test]
    fn what_is_due_comes_first_and_a_miss_brings_a_different_scenario(
        bank in any_bank(), history in histories(), seed: u64,
    ) {
        let memory = remember(&bank, &history);
        let asked = asked(&bank, &draw(&input(&bank, &memory, None), seed));
        let objectives = bank.topics().iter().flat_map(|topic| topic.objectives_of(BAND));
        let states = objectives.filter(|objective| bank.of_objective(&objective.id).next().is_some());
        let states = states.filter_map(|objective| Some((&objective.id, memory.objectives.get(&objective.id)?)));
        let mut due: Vec<_> = states.filter(|(_, state)| state.is_due(Day(0))).collect();
        due.sort_by_key(|(_, state)| (!state.missed_last, state.due.unwrap().day));
        for (objective, _) in due.iter().take(MAX_DUE) {
            prop_assert!(asked.iter().any(|scenario| scenario.objective == **objective), "{} is due", objective);
        }
        for scenario in asked {
            let only = bank.of_objective(&scenario.objective).count() == 1;
            prop_assert!(only || !is_just_missed(scenario, &memory), "{} was just missed", scenario.id);
        }
    }

    #[test]
    fn a_round_mixes_what_is_fine_with_what_is_not(bank in any_bank(), history in histories(), seed: u64) {
        let memory = remember(&bank, &history);
        let asked = asked(&bank, &draw(&input(&bank, &memory, None), seed));
        let benign = asked.iter().filter(|scenario| scenario.stance == Stance::Benign).count();
        let calm = |stance| open_to(&bank, &memory).iter().filter(|s| s.stance == stance && !s.sensitive).count();
        prop_assert!(benign >= 1 || calm(Stance::Benign) == 0);
        prop_assert!(benign <= MAX_BENIGN || calm(Stance::Risky) < ROUND_CARDS - MAX_BENIGN);
    }

    #[test]
    fn sensitive_cards_are_few_and_touch_only_when_there_is_nothing_else(
        bank in any_bank(), history in histories(), seed: u64,
    ) {
        let memory = remember(&bank, &history);
        let asked = asked(&bank, &draw(&input(&bank, &memory, None), seed));
        let sensitive = asked.iter().filter(|scenario| scenario.sensitive).count();
        prop_assert!(sensitive <= MAX_SENSITIVE);
        let touching = asked.windows(2).filter(|pair| pair[0].sensitive && pair[1].sensitive).count();
        prop_assert_eq!(touching, sensitive.saturating_sub(asked.len() - sensitive + 1));
    }

    #[test]
    fn no_two_stories_of_a_family_meet_in_a_round(
        bank in any_bank(), size in 2..5_usize, history in histories(), topic in 0..4_usize, seed: u64,
    ) {
        let bank = in_families(&bank, size);
        let memory = remember(&bank, &history);
        let topic = bank.topics().get(topic).map(|topic| topic.id.clone());
        let asked = asked(&bank, &draw(&input(&bank, &memory, topic.as_ref()), seed));
        let families: BTreeSet<_> = asked.iter().map(|scenario| scenario.family.as_ref().unwrap()).collect();
        prop_assert_eq!(families.len(), asked.len());
        let calm = open_to(&bank, &memory).into_iter().filter(|scenario| !scenario.sensitive);
        let calm: BTreeSet<_> = calm.map(|scenario| scenario.family.as_ref().unwrap()).collect();
        prop_assert!(asked.len() >= calm.len().min(ROUND_CARDS - MAX_SENSITIVE), "{} families, {} cards", calm.len(), asked.len());
    }

    #[test]
    fn an_order_is_first_shown_two_swaps_from_right_or_more(steps in 3..6_usize, seed: u64) {
        let bank = bank_of(vec![(false, vec![vec![(false, false, 3, steps)]])]);
        let cards = draw(&input(&bank, &Memory::default(), None), seed);
        let Response::Order { steps: right, .. } = &asked(&bank, &cards)[0].response else { panic!("an order") };
        prop_assert!(swaps(right, &cards[0].shown) >= 2);
    }
}

#[test]
fn the_topic_asked_for_alternates_its_objectives_until_the_round_is_full() {
    let topic = || (false, vec![vec![(false, false, 0, 3), (true, false, 0, 3), (false, false, 0, 3)]; 2]);
    let bank = bank_of(vec![topic(), topic()]);
    let second = TopicId::from("t1");
    for seed in 0..200 {
        let cards = draw(&input(&bank, &Memory::default(), Some(&second)), seed);
        let asked = asked(&bank, &cards);
        assert!(asked.iter().all(|scenario| scenario.topic == second));
        assert!(asked.windows(2).all(|pair| pair[0].objective != pair[1].objective), "seed {seed}");
    }
}

#[test]
fn without_a_topic_the_first_unfinished_place_on_the_path_is_played() {
    let topic = || (false, vec![vec![(false, false, 0, 3), (true, false, 0, 3)]]);
    let bank = bank_of(vec![topic(), topic(), topic()]);
    let mut memory = Memory::default();
    for scenario in bank.scenarios().iter().filter(|scenario| scenario.topic.as_str() == "t0") {
        memory.apply(&attempt(scenario, 0, Verdict::Right, true));
    }
    let cards = draw(&input(&bank, &memory, None), 7);
    let first = asked(&bank, &cards)[0];
    assert_eq!(first.topic.as_str(), "t1");
    let home = Home::new(&bank, BAND, &memory.objectives, false, Day(0));
    assert_eq!(home.next, NextThing::Topic(first.topic.clone()));
    assert_eq!(home.here.map(|topic| &topic.id), Some(&first.topic));
}

#[test]
fn a_scenario_seen_under_a_clock_far_ahead_is_not_hidden_by_it() {
    let bank = bank_of(vec![(false, vec![vec![(false, false, 0, 3); 7]])]);
    let ours: Vec<_> = bank.scenarios().iter().filter(|scenario| scenario.band == BAND).collect();
    let mut memory = Memory::default();
    memory.apply(&attempt(ours[0], 30_000, Verdict::Right, false));
    for scenario in &ours[1..] {
        memory.apply(&attempt(scenario, -1, Verdict::Right, false));
    }
    let cards = draw(&input(&bank, &memory, None), 3);
    assert!(cards.iter().any(|card| card.scenario == ours[0].id));
}

#[test]
fn home_offers_one_next_thing_and_a_finished_child_still_has_a_good_round() {
    let bank = bank_of(vec![(false, vec![vec![(false, false, 0, 3), (true, false, 1, 3), (false, false, 2, 4)]]); 3]);
    let mut memory = Memory::default();
    for day in [0, 1, 9] {
        for scenario in bank.scenarios() {
            memory.apply(&attempt(scenario, day, Verdict::Right, true));
        }
    }
    let offer = |waits, day| Home::new(&bank, BAND, &memory.objectives, waits, Day(day)).next;
    assert_eq!(offer(false, 9), NextThing::Anything);
    assert_eq!(offer(true, 9), NextThing::Resume);
    assert_eq!(offer(false, 40), NextThing::Due);
    let cards = draw(&DrawInput { today: Day(9), ..input(&bank, &memory, None) }, 5);
    let topics: BTreeSet<_> = asked(&bank, &cards).iter().map(|scenario| scenario.topic.clone()).collect();
    assert_eq!((cards.len(), topics.len()), (5, 3), "a bit of everything");
}

#[test]
fn after_a_miss_the_untried_twin_comes_next_and_else_what_was_never_seen() {
    let bank = in_families(&bank_of(vec![(false, vec![vec![(false, false, 0, 3); 6]])]), 2);
    let ours: Vec<_> = bank.scenarios().iter().filter(|scenario| scenario.band == BAND).collect();
    for seed in 0..50 {
        let mut memory = Memory::default();
        memory.apply(&attempt(ours[2], -1, Verdict::NotYet, true));
        let first = draw(&input(&bank, &memory, None), seed)[0].scenario.clone();
        assert_eq!(first, ours[3].id, "the twin");
        memory.apply(&attempt(ours[3], -1, Verdict::NotYet, true));
        let first = draw(&input(&bank, &memory, None), seed)[0].scenario.clone();
        assert!(![&ours[2].id, &ours[3].id].contains(&&first), "never seen");
    }
}

#[test]
fn a_topic_whose_stories_rest_gives_way_to_the_next_and_comes_back() {
    let topic = || (false, vec![vec![(false, false, 0, 3), (true, false, 0, 3), (false, false, 0, 3)]; 2]);
    let bank = bank_of(vec![topic(), topic()]);
    let mut memory = Memory::default();
    for scenario in bank.scenarios().iter().filter(|scenario| scenario.topic.as_str() == "t0") {
        memory.apply(&attempt(scenario, -1, Verdict::NotYet, true));
    }
    let here = |day| Home::new(&bank, BAND, &memory.objectives, false, Day(day)).here.map(|topic| topic.id.as_str());
    assert_eq!((here(0), here(19), here(20)), (Some("t1"), Some("t1"), Some("t0")));
    let cards = draw(&input(&bank, &memory, None), 1);
    let of_first = asked(&bank, &cards).iter().filter(|scenario| scenario.topic.as_str() == "t0").count();
    assert_eq!(of_first, 2, "only what is due");
    let asked_for = TopicId::from("t0");
    let cards = draw(&input(&bank, &memory, Some(&asked_for)), 1);
    assert!(asked(&bank, &cards).iter().filter(|scenario| scenario.topic == asked_for).count() >= 4);
}
