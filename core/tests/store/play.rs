//! What a child does, and what is known afterwards.

use mehfooz_core::{
    Answer, Avatar, BadgeLevel, Band, Bank, CardState, Error, Opened, PlayerId, ResponseKind, TopicId, Turn,
};

use super::{AISHA, aisha, choose, day, open, play, right_answers, settings};

#[test]
fn a_killed_app_comes_back_to_the_card_or_its_feedback() {
    let ((_folder, path), bank, mut store) = aisha();
    let round = store.begin_round(AISHA, None, &bank, 7, day(0)).unwrap();
    assert_eq!((round.cards.len(), round.turn()), (5, Turn::Question(0)));

    // Killed before the first answer: the same cards in the same order.
    drop(store);
    let (mut store, opened) = open(&path);
    assert_eq!(opened, Opened::Found);
    assert_eq!(store.open_round(AISHA, &bank).unwrap(), Some(round));

    // Killed between answer and next: the feedback, with the answer that was given.
    let answered = store.answer(AISHA, 0, &choose("b"), &bank, day(0)).unwrap();
    drop(store);
    let (mut store, _) = open(&path);
    let again = store.open_round(AISHA, &bank).unwrap().unwrap();
    assert_eq!((&again, again.turn()), (&answered, Turn::Feedback(0)));
    assert!(matches!(again.cards[0].state, CardState::Answered(_)));

    // On from there.
    assert_eq!(store.leave_feedback(AISHA, 0, &bank).unwrap().turn(), Turn::Question(1));
}

#[test]
fn a_whole_round_gives_badges_effort_and_a_talk() {
    let (_file, bank, mut store) = aisha();
    assert!(store.first_of_kind(AISHA, ResponseKind::Choose).unwrap());
    play(&mut store, &bank, 1, day(0), "a");
    assert!(!store.first_of_kind(AISHA, ResponseKind::Choose).unwrap());
    assert!(store.first_of_kind(AISHA, ResponseKind::Spot).unwrap());

    let finished = store.finished_round(AISHA, &bank).unwrap().unwrap();
    assert_eq!(right_answers(&mut store), 5);
    assert!(finished.badges.iter().all(|(_, level)| *level != BadgeLevel::Started), "that is no news");
    assert!(store.badges(AISHA).unwrap().values().any(|level| *level >= BadgeLevel::Started));
    let first = bank.scenario(&finished.round.cards[0].card.scenario).unwrap();
    assert_eq!(finished.talk.as_ref(), Some(&first.topic));
    assert_eq!(store.open_round(AISHA, &bank).unwrap(), None);

    let effort = store.effort(AISHA, day(8).day()).unwrap();
    assert_eq!((effort.days_in_7, effort.answered_in_7, effort.days_in_30, effort.answered_in_30), (0, 0, 1, 5));
}

#[test]
fn badges_are_earned_then_kept_and_never_lost() {
    let (_file, bank, mut store) = aisha();
    let codes = (TopicId::from("codes"), Band::EightToTen);
    for n in 0..12_u32 {
        play(&mut store, &bank, u64::from(n), day(i64::from(n) * 4), "a");
    }
    assert_eq!(store.badges(AISHA).unwrap()[&codes], BadgeLevel::Kept);
    for n in 20..24_u32 {
        play(&mut store, &bank, u64::from(n), day(i64::from(n) * 4), "b");
    }
    assert_eq!(store.badges(AISHA).unwrap()[&codes], BadgeLevel::Kept);
}

#[test]
fn what_is_out_of_turn_or_unknown_changes_nothing() {
    let (_file, bank, mut store) = aisha();
    let nobody = PlayerId(1);
    assert!(matches!(store.open_round(nobody, &bank), Err(Error::UnknownPlayer)));
    assert!(matches!(store.answer(AISHA, 0, &choose("a"), &bank, day(0)), Err(Error::NoOpenRound)));
    store.begin_round(AISHA, None, &bank, 3, day(0)).unwrap();
    store.answer(AISHA, 0, &choose("a"), &bank, day(0)).unwrap();
    let before = (store.open_round(AISHA, &bank).unwrap(), store.objective_states(AISHA).unwrap());

    let mut refused = |position, answer| store.answer(AISHA, position, &answer, &bank, day(0)).unwrap_err();
    assert!(matches!(refused(0, choose("b")), Error::OutOfTurn { given: 0, what: "was answered before" }));
    assert!(matches!(refused(1, choose("a")), Error::OutOfTurn { given: 1, what: "is not the one to answer now" }));
    assert!(matches!(refused(9, choose("a")), Error::OutOfTurn { given: 9, what: "is not in the round" }));
    assert!(matches!(store.leave_feedback(AISHA, 1, &bank), Err(Error::OutOfTurn { .. })));
    assert_eq!((store.open_round(AISHA, &bank).unwrap(), store.objective_states(AISHA).unwrap()), before);

    store.leave_feedback(AISHA, 0, &bank).unwrap();
    let mut refused = |answer| store.answer(AISHA, 1, &answer, &bank, day(0)).unwrap_err();
    assert!(matches!(refused(choose("z")), Error::WrongAnswer { .. }));
    assert!(matches!(refused(Answer::Spot { parts: Vec::new() }), Error::WrongAnswer { .. }));
    assert_eq!(store.objective_states(AISHA).unwrap(), before.1);
    assert_eq!(store.open_round(AISHA, &bank).unwrap().unwrap().turn(), Turn::Question(1));
}

#[test]
fn cards_that_content_no_longer_knows_are_dropped() {
    let (_file, bank, mut store) = aisha();
    let round = store.begin_round(AISHA, None, &bank, 3, day(0)).unwrap();
    let gone = &round.cards[0].card.scenario;
    let left = bank.scenarios().iter().filter(|scenario| scenario.id != *gone).cloned().collect();
    let smaller = Bank::new(bank.topics().to_vec(), left);
    let dropped = store.open_round(AISHA, &smaller).unwrap().unwrap();
    assert_eq!((dropped.cards.len(), dropped.turn()), (4, Turn::Question(1)));
    store.answer(AISHA, 1, &choose("a"), &smaller, day(0)).unwrap();
}

#[test]
fn an_animal_is_taken_once_and_another_band_closes_the_round() {
    let (_file, bank, mut store) = aisha();
    let taken = store.add_player(Avatar::Cat, &settings(Band::EightToTen), PlayerId(2), day(0));
    assert!(matches!(taken, Err(Error::AvatarTaken("cat-face"))));
    store.begin_round(AISHA, None, &bank, 3, day(0)).unwrap();
    store.change_settings(AISHA, &settings(Band::FiveToSeven), day(1)).unwrap();
    assert_eq!(store.open_round(AISHA, &bank).unwrap(), None);
    assert!(matches!(store.begin_round(AISHA, None, &bank, 3, day(1)), Err(Error::NothingToPlay("5-7"))));
}

/// An answer writes its attempt alone; whatever is shown before its feedback is left counts it all the same. Only the steps
/// of a badge come when it is left.
#[test]
fn an_answer_whose_feedback_was_not_left_is_counted_everywhere_also_after_a_kill() {
    let ((_folder, path), bank, mut store) = aisha();
    let round = store.begin_round(AISHA, None, &bank, 7, day(0)).unwrap();
    let before = store.child_progress(AISHA, day(0).day()).unwrap();
    assert_eq!((before.effort.answered_in_7, before.stages.len(), before.badges.len()), (0, 0, 0));
    store.answer(AISHA, 0, &choose("a"), &bank, day(0)).unwrap();
    let rows = |path| {
        let conn = rusqlite::Connection::open(path).unwrap();
        conn.query_row("SELECT COUNT(*) FROM objective", [], |row| row.get::<_, i64>(0)).unwrap()
    };
    assert_eq!(rows(&path), 0, "an answer writes its attempt alone");
    for killed in [false, true] {
        if killed {
            drop(store);
            store = open(&path).0;
        }
        let seen = store.child_progress(AISHA, day(0).day()).unwrap();
        let scenario = &round.cards[0].card.scenario;
        assert_eq!((seen.effort.answered_in_7, seen.stages.len(), seen.badges.len()), (1, 1, 0), "killed {killed}");
        let states = store.objective_states(AISHA).unwrap();
        assert!(states.values().any(|state| state.scenarios.contains_key(scenario)));
        assert!(!store.first_of_kind(AISHA, ResponseKind::Choose).unwrap());
        assert!(store.export(AISHA).unwrap().contains("\"position\":0"));
    }
    let seen = store.objective_states(AISHA).unwrap();
    store.leave_feedback(AISHA, 0, &bank).unwrap();
    assert_eq!((rows(&path), store.objective_states(AISHA).unwrap()), (1, seen), "leaving writes what was shown");
    assert_eq!(store.badges(AISHA).unwrap().into_values().collect::<Vec<_>>(), [BadgeLevel::Started]);
}

/// Another round, or another band, may begin in place of going on from the feedback.
#[test]
fn a_badge_is_not_lost_when_a_feedback_is_never_left() {
    for changes_band in [false, true] {
        let ((_folder, path), bank, mut store) = aisha();
        store.begin_round(AISHA, None, &bank, 7, day(0)).unwrap();
        store.answer(AISHA, 0, &choose("a"), &bank, day(0)).unwrap();
        if changes_band {
            store.change_settings(AISHA, &settings(Band::FiveToSeven), day(0)).unwrap();
            store.change_settings(AISHA, &settings(Band::EightToTen), day(0)).unwrap();
        }
        let mut store = open(&path).0;
        store.begin_round(AISHA, None, &bank, 8, day(0)).unwrap();
        let badges: Vec<_> = store.badges(AISHA).unwrap().into_values().collect();
        assert_eq!(badges, [BadgeLevel::Started], "changes_band {changes_band}");
    }
}

/// As a merge does while a feedback is shown.
#[test]
fn a_badge_is_awarded_also_when_the_projection_holds_the_answer_before_its_feedback_is_left() {
    let (_file, bank, mut store) = aisha();
    store.begin_round(AISHA, None, &bank, 7, day(0)).unwrap();
    store.answer(AISHA, 0, &choose("a"), &bank, day(0)).unwrap();
    assert_eq!(store.repair().unwrap(), 0);
    store.leave_feedback(AISHA, 0, &bank).unwrap();
    assert_eq!(store.badges(AISHA).unwrap().into_values().collect::<Vec<_>>(), [BadgeLevel::Started]);
}

/// The order of all attempts of a phone counts those that no projection holds yet.
#[test]
fn an_answer_comes_after_another_childs_whose_feedback_is_still_shown() {
    let (_file, bank, mut store) = aisha();
    let bilal = PlayerId(2);
    store.add_player(Avatar::Lion, &settings(Band::EightToTen), bilal, day(0)).unwrap();
    store.begin_round(bilal, None, &bank, 1, day(9)).unwrap();
    store.answer(bilal, 0, &choose("a"), &bank, day(9)).unwrap();
    store.begin_round(AISHA, None, &bank, 2, day(0)).unwrap();
    store.answer(AISHA, 0, &choose("a"), &bank, day(0)).unwrap();
    let after = format!("\"order_ms\":{}", day(9).unix_ms + 1);
    assert!(store.export(AISHA).unwrap().contains(&after));
}
