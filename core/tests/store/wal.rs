//! The write-ahead log: kept from start to start.

use std::fs;

use mehfooz_core::Opened;

use super::{aisha, aisha_in, day, new_file, open, play};

#[test]
fn the_first_answers_after_a_start_write_over_the_wal_that_is_there() {
    let ((_folder, path), bank, mut store) = aisha();
    for n in 0_u32..4 {
        play(&mut store, &bank, n.into(), day(n.into()), "a");
    }
    drop(store);
    let size = || fs::metadata(format!("{}-wal", path.display())).unwrap().len();
    let (before, mut store) = (size(), open(&path).0);
    for n in 4_u32..6 {
        play(&mut store, &bank, n.into(), day(n.into()), "a");
        assert_eq!(size(), before, "growing a file is what makes an answer dear");
    }
}

#[test]
fn an_empty_file_beside_a_full_wal_is_moved_aside_and_not_begun_anew_in_silence() {
    let (_folder, path) = new_file();
    drop(aisha_in(&path));
    fs::write(&path, b"").unwrap();
    let (_, opened) = open(&path);
    let Opened::Quarantined { files, reason } = opened else { panic!("{opened:?}") };
    assert!(files.iter().any(|file| file.display().to_string().ends_with("-wal")), "{files:?}");
    assert_eq!(reason, "the database is empty, but its WAL is not");
}
