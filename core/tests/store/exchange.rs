//! A player goes from phone to phone.

use mehfooz_core::{
    Avatar, BadgeLevel, Band, Bank, Error, Imported, PlayerId, Scenario, Settings, Stage, Store, TopicId,
};
use serde_json::{Value, json};

use super::{AISHA, aisha, aisha_in, answer, bank, choose, day, new_file, open, play, settings};

/// What a document gives on an empty phone.
pub fn phone_with(documents: &[&str]) -> (tempfile::TempDir, Store) {
    let (folder, path) = new_file();
    let mut store = open(&path).0;
    for document in documents {
        store.import(document, day(0)).unwrap();
    }
    (folder, store)
}

#[test]
fn a_history_taken_to_another_phone_is_the_same_there() {
    let (_file, bank, mut store) = aisha();
    // A clock that stood far ahead for one round, and then behind.
    for (seed, at) in [(1, 5), (2, 4000), (3, 6), (4, 16), (5, 30)] {
        play(&mut store, &bank, seed, day(at), if seed == 3 { "b" } else { "a" });
    }
    store.tick_talk(AISHA, &"codes".into(), true, day(16)).unwrap();
    let document = store.export(AISHA).unwrap();
    assert!(!document.contains('\n'), "one line, for programmes that read lines");
    let (_other_folder, mut other) = phone_with(&[&document]);
    assert_eq!(other.export(AISHA).unwrap(), document);
    assert_eq!(other.objective_states(AISHA).unwrap(), store.objective_states(AISHA).unwrap());
    assert_eq!(other.badges(AISHA).unwrap(), store.badges(AISHA).unwrap());
    assert_eq!(other.effort(AISHA, day(30).day()).unwrap(), store.effort(AISHA, day(30).day()).unwrap());
    assert_eq!((other.talks(AISHA).unwrap(), other.repair().unwrap()), (store.talks(AISHA).unwrap(), 0));
}

#[test]
fn ones_own_export_changes_nothing_and_leaves_the_open_round_alone() {
    let (_file, bank, mut store) = aisha();
    play(&mut store, &bank, 1, day(0), "a");
    store.begin_round(AISHA, None, &bank, 2, day(1)).unwrap();
    store.answer(AISHA, 0, &choose("b"), &bank, day(1)).unwrap();
    let (document, round) = (store.export(AISHA).unwrap(), store.open_round(AISHA, &bank).unwrap());
    assert!(matches!(store.import(&document, day(2)).unwrap(), Imported::Unchanged { .. }));
    assert_eq!((store.export(AISHA).unwrap(), store.open_round(AISHA, &bank).unwrap()), (document, round));
}

#[test]
fn what_two_phones_earn_only_together_comes_with_the_next_right_answer() {
    let bank = bank();
    let documents = [0_u32, 1].map(|half| {
        let (_file, _, mut store) = aisha();
        let [own, other] = [half, 1 - half].map(|at| bank.topics()[0].objectives[at as usize].id.clone());
        let of = |id| bank.scenarios().iter().filter(move |scenario| scenario.objective == id).cloned();
        // Of the other objective a story that the bank does not have later, and that is missed.
        let missed = of(other).take(1).map(|scenario| Scenario { id: format!("{}-9", scenario.id).into(), ..scenario });
        let own_bank = Bank::new(bank.topics().to_vec(), of(own.clone()).chain(missed).collect());
        let round = store.begin_round(AISHA, None, &own_bank, half.into(), day(half.into())).unwrap();
        for card in &round.cards {
            let is_own = own_bank.scenario(&card.card.scenario).unwrap().objective == own;
            let answer = choose(if is_own { "a" } else { "b" });
            store.answer(AISHA, card.position, &answer, &own_bank, day(half.into())).unwrap();
            store.leave_feedback(AISHA, card.position, &own_bank).unwrap();
        }
        store.export(AISHA).unwrap()
    });
    let (_folder, mut store) = phone_with(&[&documents[0], &documents[1]]);
    let learned = store.objective_states(AISHA).unwrap().values().filter(|state| state.stage == Stage::Learned).count();
    assert_eq!(learned, 2);
    let level = |store: &Store| store.badges(AISHA).unwrap()[&(TopicId::from("codes"), Band::EightToTen)];
    assert_eq!(level(&store), BadgeLevel::Started);
    let (_other_folder, mut other) = phone_with(&[&documents[1], &documents[0]]);
    assert_eq!(other.export(AISHA).unwrap(), store.export(AISHA).unwrap());
    store.begin_round(AISHA, Some(&"codes".into()), &bank, 9, day(3)).unwrap();
    answer(&mut store, AISHA, 0, "a", &bank, day(3));
    assert_eq!(level(&store), BadgeLevel::Earned);
}

#[test]
fn an_animal_that_is_taken_gives_way_to_the_next_free_one_until_all_twelve_are_taken() {
    let (_folder, path) = new_file();
    let document = aisha_in(&path).export(AISHA).unwrap();
    let (_other_folder, mut other) = phone_with(&[]);
    let settings = settings(Band::EightToTen);
    other.add_player(Avatar::Cat, &settings, PlayerId(1), day(0)).unwrap();
    other.add_player(Avatar::Lion, &settings, PlayerId(2), day(0)).unwrap();
    let Imported::Added { player, instead_of, attempts: 0 } = other.import(&document, day(0)).unwrap() else {
        panic!("not added");
    };
    assert_eq!((player.avatar, instead_of), (Avatar::Tiger, Some(Avatar::Cat)));

    other.delete_player(AISHA).unwrap();
    for (avatar, id) in
        Avatar::ALL.into_iter().zip(10..).filter(|(avatar, _)| ![Avatar::Cat, Avatar::Lion].contains(avatar))
    {
        other.add_player(avatar, &settings, PlayerId(id), day(0)).unwrap();
    }
    assert!(matches!(other.import(&document, day(0)), Err(Error::NoAvatarLeft)));
    assert_eq!(other.players().unwrap().len(), 12);
}

#[test]
fn what_is_no_whole_document_is_refused_with_the_reason_and_changes_nothing() {
    let (_file, bank, mut store) = aisha();
    play(&mut store, &bank, 1, day(0), "a");
    store.tick_talk(AISHA, &"codes".into(), true, day(0)).unwrap();
    let document = store.export(AISHA).unwrap();
    let (_other_folder, mut other) = phone_with(&[]);
    let mut refused = |text: &str| {
        let error = other.import(text, day(0)).unwrap_err();
        assert!(other.players().unwrap().is_empty());
        error
    };
    assert!(matches!(refused(r#"{"name": "something else"}"#), Error::ForeignDocument));
    assert!(matches!(refused("[1, 2]"), Error::ForeignDocument));
    assert!(matches!(refused(&document[..document.len() - 9]), Error::BrokenDocument { .. }));
    let newer = document.replacen("\"schema\":2", "\"schema\":3,\"later\":{}", 1);
    assert!(matches!(refused(&newer), Error::NewerDocument { found: 3, known: 2 }));
    let huge = " ".repeat(Store::MAX_DOCUMENT_BYTES + 1);
    assert!(matches!(refused(&huge), Error::DocumentTooLarge { .. }));

    let mut broken = |change: &dyn Fn(&mut Value)| {
        let mut value: Value = serde_json::from_str(&document).unwrap();
        change(&mut value);
        let error = refused(&value.to_string());
        assert!(matches!(error, Error::BrokenDocument { .. }), "{error}");
        error.to_string()
    };
    let reason = broken(&|value| value["attempts"][1] = value["attempts"][0].clone());
    assert_eq!(reason, "the file is broken: attempts[1] is there twice");
    let reason = broken(&|value| value["attempts"][0]["scenario"] = json!("My name is Aisha"));
    assert!(reason.contains("attempts.scenario is \"My name is Aisha\"; allowed are"), "{reason}");
    let reason = broken(&|value| value["attempts"][4]["order_ms"] = json!(i64::MAX));
    assert!(reason.contains("attempts.order_ms is 9223372036854775807; allowed is up to"), "{reason}");
    assert!(broken(&|value| value["attempts"][0]["verdict"] = json!("great")).contains("unknown variant `great`"));
    assert!(broken(&|value| value["name"] = json!("Aisha")).contains("unknown field `name`"));
    broken(&|value| value["attempts"][0]["position"] = json!(1000));
    for edition in [0, 3] {
        broken(&|value| value["attempts"][0]["edition"] = json!(edition));
    }
    broken(&|value| value["player"] = json!("+eedfacecafebeef"));
    broken(&|value| value["awards"][0]["level"] = json!("none"));
    broken(&|value| value["schema"] = json!(0));
    for (part, field) in [("settings", "at_ms"), ("talks", "at_ms"), ("attempts", "order_ms")] {
        for end in [1_i64 << 53, -(1 << 53)] {
            let reason = broken(&|value| {
                let part = &mut value[part];
                let part = if part.is_array() { &mut part[0] } else { part };
                part[field] = json!(end);
            });
            assert!(reason.contains(&format!("{part}.{field} is {end}; allowed is up to")), "{reason}");
        }
    }
    let text = json!("My name is Aisha");
    for (part, field) in [("settings", "language"), ("awards", "topic"), ("talks", "topic"), ("attempts", "objective")]
    {
        let reason = broken(&|value| {
            let part = &mut value[part];
            let part = if part.is_array() { &mut part[0] } else { part };
            part[field] = text.clone();
        });
        assert!(reason.contains(&format!("{part}.{field} is \"My name is Aisha\"; allowed are")), "{reason}");
    }
    let reason = broken(&|value| value["attempts"][0]["answer"]["option"] = text.clone());
    assert!(reason.contains("attempts.answer is"), "{reason}");
    for length in [0, 81] {
        broken(&|value| value["settings"]["language"] = json!("a".repeat(length)));
    }
}

#[test]
fn settings_and_ticks_follow_the_newest_change_even_when_a_clock_went_back() {
    let (_file, _, mut store) = aisha();
    store.tick_talk(AISHA, &"codes".into(), true, day(9)).unwrap();
    let before = store.export(AISHA).unwrap();
    let (_other_folder, mut other) = phone_with(&[&before]);
    // Later, on a clock that went back by nine days.
    let calmer = Settings { calmer_motion: true, ..settings(Band::EightToTen) };
    store.change_settings(AISHA, &calmer, day(0)).unwrap();
    store.tick_talk(AISHA, &"codes".into(), false, day(0)).unwrap();
    assert!(matches!(store.import(&before, day(1)).unwrap(), Imported::Unchanged { .. }));
    assert_eq!((store.player(AISHA).unwrap().settings, store.talks(AISHA).unwrap().len()), (calmer.clone(), 0));
    assert!(matches!(other.import(&store.export(AISHA).unwrap(), day(1)).unwrap(), Imported::Merged { .. }));
    assert_eq!((other.player(AISHA).unwrap().settings, other.talks(AISHA).unwrap().len()), (calmer, 0));
}
