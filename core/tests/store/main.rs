//! Stories of the store: a child plays, the app is killed, the storage fails, the file is damaged.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)] // their exception for tests does not reach what tests share

mod clocks;
mod damage;
mod ends;
mod exchange;
mod export;
mod files;
mod merge;
mod phone;
mod play;
mod projection;
mod schema;
mod wal;

use std::path::{Path, PathBuf};

use mehfooz_core::{
    Answer, Avatar, Band, Bank, Language, Moment, Objective, Opened, Picture, PlayerId, Response, Scenario, Settings,
    Stance, Stimulus, Store, Topic,
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
            .map(|slug| Objective {
                id: format!("{topic}.8-10.{slug}").into(),
                band: Band::EightToTen,
                rule_picture: None,
            })
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
                    family: None,
                    face: None,
                    picture: Some(Picture { place: topic.into(), items: vec!["phone".into()] }),
                    stimulus: Stimulus::Scene,
                    response: Response::Choose { options: ["a", "b", "c"].map(Into::into).into(), right: "a".into() },
                    pictures: Vec::new(),
                    part_pictures: Vec::new(),
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

/// Aisha on a new phone: its file, the bank, and the store.
fn aisha() -> ((TempDir, PathBuf), Bank, Store) {
    let (folder, path) = new_file();
    let store = aisha_in(&path);
    ((folder, path), bank(), store)
}

fn play(store: &mut Store, bank: &Bank, seed: u64, now: Moment, option: &str) {
    play_as(store, AISHA, bank, seed, now, option);
}

fn play_as(store: &mut Store, player: PlayerId, bank: &Bank, seed: u64, now: Moment, option: &str) {
    let round = store.begin_round(player, None, bank, seed, now).unwrap();
    for card in &round.cards {
        answer(store, player, card.position, option, bank, now);
    }
}

/// Answers a card and leaves its feedback.
fn answer(store: &mut Store, player: PlayerId, position: u32, option: &str, bank: &Bank, now: Moment) {
    store.answer(player, position, &choose(option), bank, now).unwrap();
    store.leave_feedback(player, position, bank).unwrap();
}

fn right_answers(store: &mut Store) -> usize {
    store.export(AISHA).unwrap().matches("\"verdict\":\"right\"").count()
}

fn new_file() -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("mehfooz.db");
    (folder, path)
}
