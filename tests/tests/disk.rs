//! Storage that can be read but not written.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop where it stands")]

use mehfooz_core::{Answer, Avatar, Band, CardState, Error, Language, Moment, Opened, PlayerId, Settings, Store};
use mehfooz_disk::{install, mend, read_only, syncs};

const AISHA: PlayerId = PlayerId(1);
const NOW: Moment = Moment { unix_ms: 1_790_000_000_000, utc_offset_s: 18_000, uptime_ms: 0 };

fn answer_next(store: &mut Store) -> u32 {
    let bank = mehfooz_embedded::bank();
    let round = store.open_round(AISHA, bank).unwrap().unwrap();
    let card = round.cards.iter().find(|card| card.state == CardState::Waiting).unwrap();
    if card.position > 0 {
        store.leave_feedback(AISHA, card.position - 1, bank).unwrap();
    }
    // Whatever fits: the first kind that the card takes.
    let shown = card.card.shown.clone();
    let answers = [
        Answer::Spot { parts: Vec::new() },
        Answer::Sort { stop: shown.clone(), go: Vec::new() },
        Answer::Order { steps: shown.clone() },
    ];
    let choose = shown.into_iter().take(1).map(|option| Answer::Choose { option });
    let _ = syncs();
    let taken =
        answers.into_iter().chain(choose).any(|answer| match store.answer(AISHA, card.position, &answer, bank, NOW) {
            Ok(_) => true,
            Err(Error::WrongAnswer { .. }) => false,
            Err(error) => panic!("{error}"),
        });
    assert!(taken);
    card.position
}

/// A round that waits for its first answer.
fn begun(path: &std::path::Path) -> Store {
    let (mut store, _) = Store::open(path, NOW).unwrap();
    let settings = Settings {
        band: Band::EightToTen,
        language: Language("ur".into()),
        reads_aloud: false,
        sounds: true,
        calmer_motion: false,
    };
    store.add_player(Avatar::Cat, &settings, AISHA, NOW).unwrap();
    store.begin_round(AISHA, None, mehfooz_embedded::bank(), 5, NOW).unwrap();
    store
}

#[test]
fn an_answer_is_on_the_disk_before_it_is_acknowledged() {
    install();
    let folder = tempfile::tempdir().unwrap();
    let mut store = begun(&folder.path().join("progress.db"));
    for _ in 0..3 {
        answer_next(&mut store);
        assert!(syncs() >= 1, "an answer came back without waiting for the disk");
    }
}

#[test]
fn a_file_that_can_only_be_read_is_played_on_in_memory_and_saved_when_it_can_be_written() {
    install();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("progress.db");
    let mut store = begun(&path);
    assert_eq!(answer_next(&mut store), 0);
    drop(store);
    let before = std::fs::read(&path).unwrap();

    read_only();
    let (mut store, report) = Store::open(&path, NOW).unwrap();
    assert_eq!(report.opened, Opened::NotSaved);
    assert!(store.unsaved().unwrap().contains("readonly"));
    assert_eq!(answer_next(&mut store), 1, "the round goes on where it was");
    assert!(store.unsaved().is_some());
    assert_eq!(store.effort(AISHA, NOW.day()).unwrap().answered_in_30, 2);
    assert!(matches!(store.export(AISHA), Err(Error::NotSaved { .. })));
    assert_eq!(std::fs::read(&path).unwrap(), before);

    assert!(!mend(), "nothing failed but for being read-only");
    assert_eq!(answer_next(&mut store), 2);
    assert_eq!(store.unsaved(), None);
    drop(store);
    let (mut store, _) = Store::open(&path, NOW).unwrap();
    assert_eq!(store.effort(AISHA, NOW.day()).unwrap().answered_in_30, 3);
    assert_eq!(store.repair().unwrap(), 0);
}
