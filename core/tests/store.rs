//! Stories of the store: a child plays, the app is killed, the storage fails, the file is damaged.

use std::fs;
use std::path::{Path, PathBuf};

use mehfooz_core::bank::{Bank, Objective, Picture, Response, Scenario, Stance, Stimulus, Topic};
use mehfooz_core::store::{Opened, Saving, Turn};
use mehfooz_core::{
    Answer, Avatar, BadgeLevel, Band, Day, Error, Language, Moment, PlayerId, Settings, Stage, Store, TopicId,
};
use tempfile::TempDir;

const AISHA: PlayerId = PlayerId(0xFEED_FACE_CAFE_BEEF);
const DAY_MS: i64 = 86_400_000;

fn day(n: i64) -> Moment {
    Moment { unix_ms: n * DAY_MS + 36_000_000, utc_offset_s: 18_000, uptime_ms: 0 }
}

fn settings(band: Band) -> Settings {
    Settings { band, language: Language("ur".into()), reads_aloud: true, sounds: true, calmer_motion: false }
}

/// Two topics with two objectives of three scenarios; "a" is always right.
fn bank() -> Bank {
    let mut topics = Vec::new();
    let mut scenarios = Vec::new();
    for topic in ["codes", "links"] {
        let objectives: Vec<Objective> = ["one", "two"]
            .map(|slug| Objective { id: format!("{topic}.8-10.{slug}").into(), band: Band::EightToTen })
            .into();
        for objective in &objectives {
            for (n, stance) in [Stance::Risky, Stance::Benign, Stance::Risky].into_iter().enumerate() {
                scenarios.push(Scenario {
                    id: format!("{}-{n}", objective.id).into(),
                    objective: objective.id.clone(),
                    topic: topic.into(),
                    band: objective.band,
                    stance,
                    sensitive: false,
                    picture: Picture { place: topic.into(), items: vec!["phone".into()] },
                    stimulus: Stimulus::Scene,
                    response: Response::Choose { options: ["a", "b", "c"].map(Into::into).into(), right: "a".into() },
                    pictures: Vec::new(),
                });
            }
        }
        topics.push(Topic {
            id: topic.into(),
            sensitive: false,
            picture: topic.into(),
            place: topic.into(),
            place_picture: topic.into(),
            objectives,
            ukcis: Vec::new(),
            c4: Vec::new(),
        });
    }
    Bank::new(topics, scenarios)
}

fn choose(option: &str) -> Answer {
    Answer::Choose { option: option.into() }
}

fn open(path: &Path) -> (Store, Opened) {
    let (store, report) = Store::open(path, day(0)).unwrap();
    (store, report.opened)
}

fn aisha_in(path: &Path) -> Store {
    let (mut store, _) = open(path);
    store.add_player(Avatar::Cat, &settings(Band::EightToTen), AISHA, day(0)).unwrap();
    store
}

fn play(store: &mut Store, bank: &Bank, seed: u64, now: Moment, option: &str) {
    let round = store.begin_round(AISHA, None, bank, seed, now).unwrap();
    for card in &round.cards {
        store.answer(AISHA, card.position, &choose(option), bank, now).unwrap();
        store.leave_feedback(AISHA, card.position, bank).unwrap();
    }
}

fn new_file() -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("mehfooz.db");
    (folder, path)
}

#[test]
fn a_killed_app_comes_back_to_the_card_or_its_feedback() {
    let (_folder, path) = new_file();
    let bank = bank();
    let mut store = aisha_in(&path);
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
    assert_eq!((&again, again.turn()), (&answered.round, Turn::Feedback(0)));
    assert_eq!(again.cards[0].attempt, Some(answered.attempt));

    // On from there.
    assert_eq!(store.leave_feedback(AISHA, 0, &bank).unwrap().turn(), Turn::Question(1));
}

#[test]
fn a_copy_made_mid_play_as_a_kill_leaves_it_has_every_acknowledged_answer() {
    let (folder, path) = new_file();
    let bank = bank();
    let mut store = aisha_in(&path);
    store.begin_round(AISHA, None, &bank, 7, day(0)).unwrap();
    store.answer(AISHA, 0, &choose("a"), &bank, day(0)).unwrap();
    let copy = folder.path().join("copy.db");
    for suffix in ["", "-wal"] {
        fs::copy(format!("{}{suffix}", path.display()), format!("{}{suffix}", copy.display())).unwrap();
    }
    let (copied, _) = open(&copy);
    assert_eq!(copied.open_round(AISHA, &bank).unwrap(), store.open_round(AISHA, &bank).unwrap());
}

#[test]
fn a_whole_round_gives_feathers_badges_effort_and_a_talk() {
    let (_folder, path) = new_file();
    let bank = bank();
    let mut store = aisha_in(&path);
    assert!(store.first_of_kind(AISHA, "choose").unwrap());
    play(&mut store, &bank, 1, day(0), "a");
    assert!(!store.first_of_kind(AISHA, "choose").unwrap());
    assert!(store.first_of_kind(AISHA, "spot").unwrap());

    let finished = store.finished_round(AISHA, &bank).unwrap().unwrap();
    assert_eq!(finished.round.feathers_half(), 10);
    assert!(finished.awards.iter().any(|award| award.level == BadgeLevel::Started));
    let learned = store.objective_states(AISHA).unwrap().values().filter(|s| s.stage == Stage::Learned).count();
    assert_eq!(finished.learned.len(), learned);
    assert_eq!(finished.talk.as_ref(), finished.topics.first());
    assert_eq!(store.open_round(AISHA, &bank).unwrap(), None);

    let effort = store.effort(AISHA, day(8).day()).unwrap();
    assert_eq!((effort.days_in_7, effort.days_in_30, effort.answered_in_30, effort.days_ever), (0, 1, 5, 1));
    assert_eq!(effort.answered_ever, 5);
}

#[test]
fn badges_are_earned_then_kept_and_never_lost() {
    let (_folder, path) = new_file();
    let bank = bank();
    let mut store = aisha_in(&path);
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
    let (_folder, path) = new_file();
    let bank = bank();
    let mut store = aisha_in(&path);
    let nobody = PlayerId(1);
    assert!(matches!(store.open_round(nobody, &bank), Err(Error::UnknownPlayer)));
    assert!(matches!(store.answer(AISHA, 0, &choose("a"), &bank, day(0)), Err(Error::NoOpenRound)));
    store.begin_round(AISHA, None, &bank, 3, day(0)).unwrap();
    store.answer(AISHA, 0, &choose("a"), &bank, day(0)).unwrap();
    let before = (store.open_round(AISHA, &bank).unwrap(), store.objective_states(AISHA).unwrap());

    let mut refused = |position, answer| store.answer(AISHA, position, &answer, &bank, day(0)).unwrap_err();
    assert!(matches!(refused(0, choose("b")), Error::AlreadyAnswered { given: 0 }));
    assert!(matches!(refused(1, choose("a")), Error::OutOfTurn { given: 1, .. }));
    assert!(matches!(refused(9, choose("a")), Error::NoSuchCard { given: 9 }));
    assert!(matches!(store.leave_feedback(AISHA, 1, &bank), Err(Error::OutOfTurn { .. })));
    assert_eq!((store.open_round(AISHA, &bank).unwrap(), store.objective_states(AISHA).unwrap()), before);

    store.leave_feedback(AISHA, 0, &bank).unwrap();
    let mut refused = |answer| store.answer(AISHA, 1, &answer, &bank, day(0)).unwrap_err();
    assert!(matches!(refused(choose("z")), Error::NotOnCard { .. }));
    assert!(matches!(refused(Answer::Spot { parts: Vec::new() }), Error::WrongKind { .. }));
    assert_eq!(store.objective_states(AISHA).unwrap(), before.1);
    assert_eq!(store.open_round(AISHA, &bank).unwrap().unwrap().turn(), Turn::Question(1));
}

#[test]
fn cards_that_content_no_longer_knows_are_dropped() {
    let (_folder, path) = new_file();
    let bank = bank();
    let mut store = aisha_in(&path);
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
    let (_folder, path) = new_file();
    let bank = bank();
    let mut store = aisha_in(&path);
    let taken = store.add_player(Avatar::Cat, &settings(Band::EightToTen), PlayerId(2), day(0));
    assert!(matches!(taken, Err(Error::AvatarTaken { given: "cat-face" })));
    store.begin_round(AISHA, None, &bank, 3, day(0)).unwrap();
    store.change_settings(AISHA, &settings(Band::FiveToSeven), day(1)).unwrap();
    assert_eq!(store.open_round(AISHA, &bank).unwrap(), None);
    assert!(matches!(store.begin_round(AISHA, None, &bank, 3, day(1)), Err(Error::NothingToPlay { band: "5-7" })));
}

#[test]
fn a_file_from_the_future_is_an_error_and_stays_as_it_is() {
    let (_folder, path) = new_file();
    let conn = rusqlite::Connection::open(&path).unwrap();
    conn.execute_batch("CREATE TABLE later (x); PRAGMA user_version = 99").unwrap();
    drop(conn);
    let before = fs::read(&path).unwrap();
    assert!(matches!(Store::open(&path, day(0)), Err(Error::NewerSchema { found: 99, known: 1 })));
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn a_damaged_file_is_moved_aside_with_its_journals() {
    let (_folder, path) = new_file();
    drop(aisha_in(&path));
    fs::write(
        &path,
        b"this is no database, and it is longer than a header of a hundred bytes would be, so it is looked at",
    )
    .unwrap();
    let (store, opened) = open(&path);
    let Opened::MovedAside { files, .. } = opened else { panic!("{opened:?}") };
    assert!(files.len() >= 2 && files.iter().all(|file| file.exists()), "{files:?}");
    assert_eq!((store.players().unwrap().len(), store.saving()), (0, Saving::Saved));
}

#[test]
fn without_storage_the_game_goes_on_and_is_saved_when_the_storage_is_back() {
    let folder = TempDir::new().unwrap();
    let place = folder.path().join("place");
    fs::write(&place, b"a file where the folder should be").unwrap();
    let path = place.join("mehfooz.db");
    let (mut store, opened) = open(&path);
    assert!(matches!(opened, Opened::NotSaved { .. }));
    let bank = bank();
    store.add_player(Avatar::Cat, &settings(Band::EightToTen), AISHA, day(0)).unwrap();
    play(&mut store, &bank, 1, day(0), "a");
    assert!(matches!(store.saving(), Saving::NotSaved { .. }));
    store.begin_round(AISHA, None, &bank, 2, day(1)).unwrap();

    fs::remove_file(&place).unwrap();
    fs::create_dir(&place).unwrap();
    store.answer(AISHA, 0, &choose("a"), &bank, day(1)).unwrap();
    assert_eq!(store.saving(), Saving::Saved);
    let states = store.objective_states(AISHA).unwrap();
    drop(store);
    let (store, _) = open(&path);
    assert_eq!(store.objective_states(AISHA).unwrap(), states);
    assert_eq!(store.effort(AISHA, Day(0)).unwrap().answered_ever, 6);
    assert_eq!(store.open_round(AISHA, &bank).unwrap().unwrap().turn(), Turn::Feedback(0));
}

#[test]
fn storage_that_fails_while_playing_loses_nothing() {
    let (_folder, path) = new_file();
    let bank = bank();
    let mut store = aisha_in(&path);
    play(&mut store, &bank, 1, day(0), "a");
    store.begin_round(AISHA, None, &bank, 2, day(1)).unwrap();
    // Somebody else holds the file for longer than we wait.
    let other = rusqlite::Connection::open(&path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    store.answer(AISHA, 0, &choose("a"), &bank, day(1)).unwrap();
    assert!(matches!(store.saving(), Saving::NotSaved { .. }));
    other.execute_batch("COMMIT").unwrap();
    store.leave_feedback(AISHA, 0, &bank).unwrap();
    assert_eq!(store.saving(), Saving::Saved);
    drop(store);
    let (store, _) = open(&path);
    assert_eq!(store.effort(AISHA, Day(0)).unwrap().answered_ever, 6);
    assert_eq!(other.query_row("SELECT COUNT(*) FROM attempt", [], |row| row.get::<_, i64>(0)).unwrap(), 6);
}

#[test]
fn a_deleted_player_is_gone_from_the_bytes() {
    let (folder, path) = new_file();
    let bank = bank();
    let mut store = aisha_in(&path);
    play(&mut store, &bank, 1, day(0), "a");
    fs::write(folder.path().join("mehfooz.db.damaged-5"), b"old").unwrap();
    store.delete_player(AISHA).unwrap();
    assert!(store.players().unwrap().is_empty());
    for file in fs::read_dir(folder.path()).unwrap() {
        let file = file.unwrap().path();
        let bytes = fs::read(&file).unwrap();
        assert!(!bytes.windows(11).any(|part| part == b"codes.8-10."), "{}", file.display());
        assert!(!file.display().to_string().contains("damaged"));
    }
}
