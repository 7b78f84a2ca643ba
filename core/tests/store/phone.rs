//! What belongs to the phone, and the talks that a child ticks.

use std::collections::BTreeSet;

use mehfooz_core::{Avatar, Band, Day, GateState, Language, PinHash, PlayerId};

use super::{AISHA, aisha, aisha_in, bank, choose, day, new_file, open, settings};

#[test]
fn language_gate_and_pin_outlive_a_restart() {
    let (_folder, path) = new_file();
    let (mut store, _) = open(&path);
    assert_eq!((store.language().unwrap(), store.gate().unwrap(), store.pin().unwrap()), (None, None, None));
    let (gate, pin) = (GateState::new(7), PinHash::new("2468", 5).unwrap());
    store.set_language(&Language("en".into())).unwrap();
    store.set_gate(&gate).unwrap();
    store.set_pin(Some(&pin)).unwrap();
    drop(store);
    let (mut store, _) = open(&path);
    assert_eq!(store.language().unwrap(), Some(Language("en".into())));
    assert_eq!((store.gate().unwrap(), store.pin().unwrap()), (Some(gate), Some(pin)));

    // Forgotten: the date is kept, whatever is set later.
    assert_eq!(store.pin_taken_away_on().unwrap(), None);
    store.take_pin_away(Day(20_000)).unwrap();
    assert_eq!((store.pin().unwrap(), store.pin_taken_away_on().unwrap()), (None, Some(Day(20_000))));
    store.set_pin(None).unwrap();
    drop(store);
    assert_eq!(open(&path).0.pin_taken_away_on().unwrap(), Some(Day(20_000)));
}

#[test]
fn a_talk_is_ticked_once_and_can_be_taken_back() {
    let (_file, _, mut store) = aisha();
    let codes = "codes".into();
    store.tick_talk(AISHA, &codes, false, day(1)).unwrap();
    let nothing = store.export(AISHA).unwrap();
    assert!(nothing.contains("\"talks\":[]"), "what was never ticked leaves no trace");
    store.tick_talk(AISHA, &codes, true, day(1)).unwrap();
    let once = store.export(AISHA).unwrap();
    store.tick_talk(AISHA, &codes, true, day(5)).unwrap();
    assert_eq!(store.export(AISHA).unwrap(), once);
    assert_eq!(store.talks(AISHA).unwrap(), BTreeSet::from([codes.clone()]));
    store.tick_talk(AISHA, &codes, false, day(5)).unwrap();
    assert!(store.talks(AISHA).unwrap().is_empty());
    assert!(store.tick_talk(PlayerId(1), &codes, true, day(5)).is_err());
}

/// The storage was away at the start, so the game began in memory; when it came back it had a history already.
#[test]
fn memory_joins_a_file_that_could_not_be_read_before() {
    let (folder, path) = new_file();
    let bank = bank();
    let mut first = aisha_in(&path);
    first.set_language(&Language("ur".into())).unwrap();
    let pin = PinHash::new("2468", 5).unwrap();
    first.set_pin(Some(&pin)).unwrap();
    super::play(&mut first, &bank, 1, day(0), "a");
    let aisha = first.export(AISHA).unwrap();
    drop(first);
    // The card of the phone comes out …
    let (here, away) = (path.parent().unwrap().to_owned(), folder.path().with_extension("away"));
    std::fs::rename(&here, &away).unwrap();
    let (mut store, _) = open(&path);
    assert!(store.unsaved().is_some());
    // … and another child plays meanwhile, with the same animal.
    let bilal = PlayerId(2);
    store.set_language(&Language("en".into())).unwrap();
    store.set_pin(Some(&PinHash::new("1111", 6).unwrap())).unwrap();
    store.add_player(Avatar::Cat, &settings(Band::EightToTen), bilal, day(1)).unwrap();
    store.begin_round(bilal, None, &bank, 9, day(1)).unwrap();
    store.answer(bilal, 0, &choose("a"), &bank, day(1)).unwrap();
    let round = store.open_round(bilal, &bank).unwrap();
    assert!(matches!(store.export(bilal), Err(mehfooz_core::Error::NotSaved { .. })));
    // … until it is back.
    std::fs::rename(&away, &here).unwrap();
    assert!(store.export(bilal).unwrap().contains("\"attempts\":[{"));
    assert_eq!((store.export(AISHA).unwrap(), store.unsaved()), (aisha, None));
    let avatars: Vec<Avatar> = store.players().unwrap().into_iter().map(|player| player.avatar).collect();
    assert_eq!(avatars, [Avatar::Cat, Avatar::Lion], "who was in the file keeps the animal");
    assert_eq!(store.open_round(bilal, &bank).unwrap(), round);
    assert_eq!((store.language().unwrap(), store.pin().unwrap()), (Some(Language("ur".into())), Some(pin)));
    assert_eq!(store.repair().unwrap(), 0);
}

#[test]
fn twelve_in_the_file_and_one_in_memory_stay_apart_and_nobody_is_lost() {
    let (folder, path) = new_file();
    let mut first = open(&path).0;
    for (avatar, id) in Avatar::ALL.into_iter().zip(100..) {
        first.add_player(avatar, &settings(Band::FiveToSeven), PlayerId(id), day(0)).unwrap();
    }
    drop(first);
    let (here, away) = (path.parent().unwrap().to_owned(), folder.path().with_extension("away"));
    std::fs::rename(&here, &away).unwrap();
    let (mut store, _) = open(&path);
    store.add_player(Avatar::Cat, &settings(Band::EightToTen), AISHA, day(1)).unwrap();
    std::fs::rename(&away, &here).unwrap();
    store.set_language(&Language("en".into())).unwrap();
    let Some(reason) = store.unsaved() else { panic!("thirteen do not fit") };
    assert!(reason.contains("all 12 animals are taken"), "{reason}");
    assert_eq!(store.players().unwrap().len(), 1, "who plays goes on");
    drop(store);
    assert_eq!(open(&path).0.players().unwrap().len(), 12);
}
