//! The end of a round: shown until it is left, also after a kill, and what it offers to talk about.

use mehfooz_core::{BadgeLevel, Band, Bank, Moment, NextThing, PlayerId, Store, TopicId, Turn};

use super::{AISHA, aisha, aisha_in, answer, bank, choose, day, new_file, open, play, right_answers, settings};

/// The topic that the end offers to talk about, "nothing" for an end without one; none while no round is over.
fn end(store: &Store, bank: &Bank) -> Option<String> {
    let finished = store.finished_round(AISHA, bank).unwrap()?;
    Some(finished.talk.map_or("nothing".to_owned(), |topic| topic.to_string()))
}

/// Only `codes`, so that a talk can be of nothing else.
fn codes() -> Bank {
    let (bank, codes) = (bank(), TopicId::from("codes"));
    let of_codes = bank.scenarios().iter().filter(|scenario| scenario.topic == codes).cloned().collect();
    Bank::new(bank.topics()[..1].to_vec(), of_codes)
}

#[test]
fn the_end_is_shown_until_it_is_left_whatever_is_killed_in_between() {
    let ((_folder, path), _, mut store) = aisha();
    let bank = codes();
    assert_eq!(end(&store, &bank), None);
    play(&mut store, &bank, 1, day(0), "a");
    let offered = Some("codes".to_owned());
    for _ in 0..2 {
        assert_eq!(store.home(AISHA, &bank, day(0).day()).unwrap().next, NextThing::Resume);
        assert_eq!((end(&store, &bank), store.open_round(AISHA, &bank).unwrap()), (offered.clone(), None));
        drop(store);
        store = open(&path).0;
    }
    store.leave_end(AISHA, &bank).unwrap();
    assert_eq!(end(&store, &bank), None);
    assert_ne!(store.home(AISHA, &bank, day(0).day()).unwrap().next, NextThing::Resume);
    drop(store);
    let mut store = open(&path).0;
    store.leave_end(AISHA, &bank).unwrap();
    assert_eq!(end(&store, &bank), None);
    assert!(store.leave_end(PlayerId(1), &bank).is_err());
    // An open round is not over, and leaving its end leaves it as it is.
    let round = store.begin_round(AISHA, None, &bank, 2, day(1)).unwrap();
    store.leave_end(AISHA, &bank).unwrap();
    assert_eq!(store.open_round(AISHA, &bank).unwrap(), Some(round));
}

#[test]
fn a_talk_is_offered_every_other_time_and_a_round_that_was_closed_changes_nothing() {
    for leaves in [true, false] {
        let (_file, _, mut store) = aisha();
        let bank = codes();
        let mut offered = Vec::new();
        for n in 0_u32..6 {
            play(&mut store, &bank, n.into(), day(n.into()), "a");
            offered.push(end(&store, &bank).unwrap() != "nothing");
            if leaves {
                store.leave_end(AISHA, &bank).unwrap();
            }
            // Begun and given up.
            store.begin_round(AISHA, None, &bank, u64::from(n) + 50, day(n.into())).unwrap();
        }
        assert_eq!(offered, [true, false, true, false, true, false], "leaves {leaves}");
    }
}

#[test]
fn a_round_whose_last_cards_an_update_dropped_is_over_and_its_end_is_shown() {
    let (_file, bank, mut store) = aisha();
    let round = store.begin_round(AISHA, None, &bank, 3, day(0)).unwrap();
    for card in round.cards.iter().take(4) {
        answer(&mut store, AISHA, card.position, "a", &bank, day(0));
    }
    assert_eq!(end(&store, &bank), None, "a card is left");
    let gone = &round.cards[4].card.scenario;
    let without = |gone: &dyn Fn(&str) -> bool| {
        let left = bank.scenarios().iter().filter(|scenario| !gone(scenario.id.as_str())).cloned().collect();
        Bank::new(bank.topics().to_vec(), left)
    };
    let smaller = without(&|id| id == gone.as_str());
    let finished = store.finished_round(AISHA, &smaller).unwrap().unwrap();
    assert_eq!((finished.round.turn(), right_answers(&mut store)), (Turn::Over, 4));
    let talk = finished.talk.clone().unwrap();
    let first = smaller.scenario(&finished.round.cards[0].card.scenario).unwrap();
    assert_eq!(talk, first.topic);
    assert_eq!(store.open_round(AISHA, &smaller).unwrap(), None);
    store.leave_end(AISHA, &smaller).unwrap();
    assert_eq!(end(&store, &smaller), None);
    let next = store.begin_round(AISHA, Some(&talk), &smaller, 4, day(1)).unwrap();
    for card in &next.cards {
        answer(&mut store, AISHA, card.position, "a", &smaller, day(1));
    }
    assert_ne!(end(&store, &smaller), Some(talk.to_string()), "it was offered");
    // Where no card is left there is nothing to show.
    assert_eq!(end(&store, &without(&|_| true)), None);
    assert_eq!(store.open_round(AISHA, &without(&|_| true)).unwrap(), None);
}

#[test]
fn another_band_closes_an_open_round_and_leaves_an_end_that_was_not_seen() {
    let (_file, _, mut store) = aisha();
    let bank = codes();
    play(&mut store, &bank, 1, day(0), "a");
    store.change_settings(AISHA, &settings(Band::FiveToSeven), day(0)).unwrap();
    assert!(end(&store, &bank).is_some());
    store.change_settings(AISHA, &settings(Band::EightToTen), day(0)).unwrap();
    store.begin_round(AISHA, None, &bank, 2, day(0)).unwrap();
    store.change_settings(AISHA, &settings(Band::FiveToSeven), day(0)).unwrap();
    assert_eq!((end(&store, &bank), store.open_round(AISHA, &bank).unwrap()), (None, None));
}

/// The attempt of a card that an update dropped before its feedback was left counts towards the badge that the next reaches.
#[test]
fn an_answer_counts_for_a_badge_also_when_its_card_is_dropped_under_its_feedback() {
    for seed in 0..20 {
        let (_folder, path) = new_file();
        let all = codes();
        let one = TopicId::from("codes");
        let mut topic = all.topic(&one).unwrap().clone();
        topic.objectives.truncate(1);
        let of_one = all.of_objective(&topic.objectives[0].id).cloned().collect();
        let bank = Bank::new(vec![topic.clone()], of_one);
        let mut store = aisha_in(&path);
        let round = store.begin_round(AISHA, None, &bank, seed, day(0)).unwrap();
        answer(&mut store, AISHA, 0, "a", &bank, day(0));
        store.answer(AISHA, 1, &choose("a"), &bank, day(0)).unwrap();
        let dropped = &round.cards[1].card.scenario;
        let left = bank.scenarios().iter().filter(|scenario| scenario.id != *dropped).cloned().collect();
        let smaller = Bank::new(vec![topic], left);
        answer(&mut store, AISHA, 2, "a", &smaller, day(0));
        assert_eq!(store.badges(AISHA).unwrap()[&(one, Band::EightToTen)], BadgeLevel::Earned);
        assert_eq!(store.repair().unwrap(), 0);
    }
}

/// A card stands only while its scenario has the letters that were drawn.
#[test]
fn a_card_whose_letters_changed_is_dropped() {
    let (_file, bank, mut store) = aisha();
    let round = store.begin_round(AISHA, None, &bank, 3, day(0)).unwrap();
    let changed = &round.cards[0].card.scenario;
    for letters in [vec!["a", "b"], vec!["a", "b", "d"], vec!["a", "b", "c", "d"]] {
        let scenarios = bank.scenarios().iter().cloned().map(|mut scenario| {
            if scenario.id == *changed {
                scenario.response = mehfooz_core::Response::Choose {
                    options: letters.iter().map(|letter| (*letter).into()).collect(),
                    right: "a".into(),
                };
            }
            scenario
        });
        let other = Bank::new(bank.topics().to_vec(), scenarios.collect());
        let open = store.open_round(AISHA, &other).unwrap().unwrap();
        assert_eq!((open.cards.len(), open.turn()), (4, Turn::Question(1)), "{letters:?}");
    }
}

#[test]
fn a_seed_that_was_used_before_gives_way_to_the_next() {
    let (_file, bank, mut store) = aisha();
    let moment: Moment = day(0);
    play(&mut store, &bank, 7, moment, "a");
    play(&mut store, &bank, 8, moment, "b");
    assert_eq!(store.begin_round(AISHA, None, &bank, 7, moment).unwrap().seed, 9);
    assert_eq!(store.begin_round(AISHA, None, &bank, 6, moment).unwrap().seed, 6);
    assert_eq!(store.effort(AISHA, moment.day()).unwrap().answered_in_7, 10);
}

#[test]
fn a_badge_grows_by_half_of_a_share_when_an_objective_is_tried_and_is_whole_when_all_are_learned() {
    let (_file, _, mut store) = aisha();
    let bank = codes();
    let mut grown = |seed, now, option| {
        play(&mut store, &bank, seed, now, option);
        let petals = store.finished_round(AISHA, &bank).unwrap().unwrap().petals;
        petals.iter().map(|badge| (badge.topic.to_string(), badge.petals, badge.grown)).collect::<Vec<_>>()
    };
    let codes = |petals, grown| vec![("codes".to_owned(), petals, grown)];
    assert_eq!(grown(1, day(0), "b"), codes(8, 8), "both objectives were tried");
    assert_eq!(grown(2, day(1), "b"), codes(8, 0), "and not understood");
    assert_eq!(grown(3, day(40), "a"), codes(8, 0), "answered too few times at first sight");
    assert_eq!(grown(4, day(80), "a"), codes(16, 8), "both were learned");
}

#[test]
fn one_round_can_grow_most_of_a_badge_and_the_badges_that_grew_most_come_first() {
    let (_file, bank, mut store) = aisha();
    play(&mut store, &bank, 1, day(0), "a");
    let petals = store.finished_round(AISHA, &bank).unwrap().unwrap().petals;
    assert_eq!(petals.len(), 1);
    assert_eq!((petals[0].petals, petals[0].grown), (12, 12));
    play(&mut store, &bank, 2, day(1), "b");
    let petals = store.finished_round(AISHA, &bank).unwrap().unwrap().petals;
    let grown: Vec<_> = petals.iter().map(|badge| (badge.topic.as_str(), badge.petals, badge.grown)).collect();
    assert_eq!(grown, [("links", 8, 8), ("codes", 12, 0)]);
}
