//! What happens to the file: copies, damage, a newer version, storage that fails, deleting.

use std::fs;
use std::path::Path;

use mehfooz_core::{Avatar, Band, Error, Opened, Store, Turn};
use tempfile::TempDir;

use super::{AISHA, aisha, aisha_in, bank, choose, day, new_file, open, play, settings};

#[test]
fn a_copy_made_mid_play_as_a_kill_leaves_it_has_every_acknowledged_answer() {
    let ((folder, path), bank, mut store) = aisha();
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
fn a_file_from_the_future_is_an_error_and_stays_as_it_is() {
    let (_folder, path) = new_file();
    let conn = rusqlite::Connection::open(&path).unwrap();
    conn.execute_batch("CREATE TABLE later (x); PRAGMA user_version = 99").unwrap();
    drop(conn);
    let before = fs::read(&path).unwrap();
    assert!(matches!(Store::open(&path, day(0)), Err(Error::NewerSchema { found: 99, known: 3 })));
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
    let Opened::Quarantined { files, .. } = opened else { panic!("{opened:?}") };
    assert!(files.len() >= 2 && files.iter().all(|file| file.exists()), "{files:?}");
    assert_eq!((store.players().unwrap().len(), store.unsaved()), (0, None));
}

#[test]
fn without_storage_the_game_goes_on_and_is_saved_when_the_storage_is_back() {
    let folder = TempDir::new().unwrap();
    let place = folder.path().join("place");
    fs::write(&place, b"a file where the folder should be").unwrap();
    let path = place.join("mehfooz.db");
    let (mut store, opened) = open(&path);
    assert!(matches!(opened, Opened::NotSaved));
    let bank = bank();
    store.add_player(Avatar::Cat, &settings(Band::EightToTen), AISHA, day(0)).unwrap();
    play(&mut store, &bank, 1, day(0), "a");
    assert!(store.unsaved().is_some());
    store.begin_round(AISHA, None, &bank, 2, day(1)).unwrap();

    fs::remove_file(&place).unwrap();
    fs::create_dir(&place).unwrap();
    store.answer(AISHA, 0, &choose("a"), &bank, day(1)).unwrap();
    assert_eq!(store.unsaved(), None);
    let states = store.objective_states(AISHA).unwrap();
    drop(store);
    let (store, _) = open(&path);
    assert_eq!(store.objective_states(AISHA).unwrap(), states);
    assert_eq!(store.effort(AISHA, day(1).day()).unwrap().answered_in_30, 6);
    assert_eq!(store.open_round(AISHA, &bank).unwrap().unwrap().turn(), Turn::Feedback(0));
}

#[test]
fn storage_that_fails_while_playing_loses_nothing() {
    let ((_folder, path), bank, mut store) = aisha();
    play(&mut store, &bank, 1, day(0), "a");
    store.begin_round(AISHA, None, &bank, 2, day(1)).unwrap();
    // Somebody else holds the file for longer than we wait.
    let other = rusqlite::Connection::open(&path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    store.answer(AISHA, 0, &choose("a"), &bank, day(1)).unwrap();
    assert!(store.unsaved().is_some());
    other.execute_batch("COMMIT").unwrap();
    store.leave_feedback(AISHA, 0, &bank).unwrap();
    assert_eq!(store.unsaved(), None);
    drop(store);
    let (store, _) = open(&path);
    assert_eq!(store.effort(AISHA, day(1).day()).unwrap().answered_in_30, 6);
    assert_eq!(other.query_row("SELECT COUNT(*) FROM attempt", [], |row| row.get::<_, i64>(0)).unwrap(), 6);
}

/// Every byte in the folder that could tell of Aisha: her id, and the objectives that only she played.
fn traces_of_aisha(folder: &Path) -> Vec<String> {
    let id = AISHA.0.to_be_bytes();
    let mut traces = Vec::new();
    for file in fs::read_dir(folder).unwrap() {
        let file = file.unwrap().path();
        let bytes = fs::read(&file).unwrap();
        let holds = |part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
        if holds(b"codes.8-10.") || holds(&id) {
            traces.push(file.display().to_string());
        }
    }
    traces
}

#[test]
fn a_deleted_player_is_gone_from_the_bytes() {
    let ((folder, _), bank, mut store) = aisha();
    for n in 0_u32..6 {
        play(&mut store, &bank, n.into(), day(n.into()), "a");
    }
    store.tick_talk(AISHA, &"codes".into(), true, day(1)).unwrap();
    assert!(!traces_of_aisha(folder.path()).is_empty());
    store.delete_player(AISHA).unwrap();
    assert!(store.players().unwrap().is_empty());
    assert_eq!(traces_of_aisha(folder.path()), Vec::<String>::new());
}

#[test]
fn a_deleted_player_is_gone_from_files_that_were_moved_aside_and_from_an_import_that_failed() {
    let ((folder, path), bank, mut store) = aisha();
    play(&mut store, &bank, 1, day(0), "a");
    let document = store.export(AISHA).unwrap();
    drop(store);
    // Page 2 is the root of the players' table: SQLite sees that zeros are none.
    let wal = rusqlite::Connection::open(&path).unwrap();
    wal.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
    drop(wal);
    let mut bytes = fs::read(&path).unwrap();
    bytes[4096..8192].fill(0);
    fs::write(&path, bytes).unwrap();
    let (mut store, opened) = open(&path);
    assert!(matches!(opened, Opened::Quarantined { .. }), "{opened:?}");
    store.import(&document, day(1)).unwrap();
    assert!(traces_of_aisha(folder.path()).len() >= 2);
    store.delete_player(AISHA).unwrap();
    let twice =
        document.replacen("\"talks\":[", "\"talks\":[{\"topic\":\"\",\"ticked\":true,\"day\":1,\"at_ms\":1}", 1);
    assert!(store.import(&twice, day(1)).is_err());
    assert_eq!(traces_of_aisha(folder.path()), Vec::<String>::new());
}

#[test]
fn while_nothing_can_be_saved_nobody_is_deleted_and_nothing_else_is_claimed() {
    let ((folder, path), bank, mut store) = aisha();
    play(&mut store, &bank, 1, day(0), "a");
    let other = rusqlite::Connection::open(&path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let refused = store.delete_player(AISHA).unwrap_err();
    assert!(matches!(refused, Error::NotDeleted { .. }), "{refused}");
    assert!(refused.to_string().starts_with("the player is not deleted"), "{refused}");
    assert_eq!((store.players().unwrap().len(), store.is_wipe_due().unwrap()), (1, false));
    // The same in memory, where the game goes on after an answer that could not be written.
    store.set_language(&mehfooz_core::Language("en".into())).unwrap();
    assert!(store.unsaved().is_some());
    assert!(matches!(store.delete_player(AISHA), Err(Error::NotDeleted { .. })));
    assert_eq!((store.players().unwrap().len(), store.is_wipe_due().unwrap()), (1, false));

    other.execute_batch("COMMIT").unwrap();
    drop(other);
    store.delete_player(AISHA).unwrap();
    assert_eq!((store.unsaved(), store.players().unwrap().len()), (None, 0));
    assert_eq!((traces_of_aisha(folder.path()), store.is_wipe_due().unwrap()), (Vec::new(), false));
    assert!(matches!(store.delete_player(AISHA), Err(Error::UnknownPlayer)));
}

#[test]
fn bytes_that_could_not_be_wiped_are_wiped_by_the_first_start_that_can() {
    let ((folder, path), bank, mut store) = aisha();
    for n in 0_u32..4 {
        play(&mut store, &bank, n.into(), day(n.into()), "a");
    }
    fs::write(folder.path().join("mehfooz.db.damaged-1"), "codes.8-10.").unwrap();
    // Somebody reads, so that the journal cannot be cut.
    let reader = rusqlite::Connection::open(&path).unwrap();
    reader.execute_batch("BEGIN; SELECT COUNT(*) FROM attempt").unwrap();
    store.delete_player(AISHA).unwrap();
    assert_eq!((store.players().unwrap().len(), store.is_wipe_due().unwrap()), (0, true));
    drop(store);
    // Still reading: the next start cannot either, and says so.
    let (store, _) = open(&path);
    assert!(store.is_wipe_due().unwrap() && !traces_of_aisha(folder.path()).is_empty());
    drop((store, reader));
    let (store, _) = open(&path);
    assert_eq!((traces_of_aisha(folder.path()), store.is_wipe_due().unwrap()), (Vec::new(), false));
    drop(store);
    assert!(!open(&path).0.is_wipe_due().unwrap());
}

#[test]
fn a_full_phone_on_the_day_of_an_upgrade_still_shows_its_players() {
    let (_folder, path) = new_file();
    fs::copy(super::schema::fixture(1, "db"), &path).unwrap();
    let other = rusqlite::Connection::open(&path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let (mut store, opened) = open(&path);
    assert!(matches!(opened, Opened::NotSaved), "{opened:?}");
    let bank = bank();
    assert_eq!((store.players().unwrap().len(), store.report().unreadable), (1, 0));
    assert_eq!(store.effort(AISHA, day(50).day()).unwrap().answered_in_30, 16);
    store.leave_feedback(AISHA, 0, &bank).unwrap();
    let states = store.objective_states(AISHA).unwrap();
    other.execute_batch("COMMIT").unwrap();
    store.try_to_save();
    assert_eq!((store.unsaved(), store.objective_states(AISHA).unwrap()), (None, states));
    assert_eq!(store.repair().unwrap(), 0);
    assert_eq!(store.open_round(AISHA, &bank).unwrap().unwrap().turn(), Turn::Question(1));
}

#[test]
fn in_memory_no_tap_waits_for_whoever_holds_the_file() {
    let ((_folder, path), _, mut store) = aisha();
    let other = rusqlite::Connection::open(&path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    store.set_language(&mehfooz_core::Language("en".into())).unwrap();
    let before = std::time::Instant::now();
    for _ in 0..3 {
        store.set_language(&mehfooz_core::Language("ur".into())).unwrap();
        store.try_to_save();
    }
    assert!(before.elapsed() < std::time::Duration::from_secs(1), "six tries took {:?}", before.elapsed());
    assert!(store.unsaved().is_some());
    other.execute_batch("COMMIT").unwrap();
    store.try_to_save();
    assert_eq!((store.unsaved(), store.language().unwrap().unwrap().0.as_str()), (None, "ur"));
}

#[test]
fn a_file_whose_tables_are_not_those_of_its_version_is_moved_aside() {
    for damage in ["DROP TABLE talk", "ALTER TABLE round RENAME COLUMN cards TO sheets", "PRAGMA user_version = 0"] {
        let (_folder, path) = new_file();
        drop(aisha_in(&path));
        rusqlite::Connection::open(&path).unwrap().execute_batch(damage).unwrap();
        let (_, opened) = open(&path);
        assert!(matches!(opened, Opened::Quarantined { .. }), "{damage}: {opened:?}");
    }
}
