//! The write-ahead log: kept from start to start, and looked at for damage.

use std::fs;

use mehfooz_core::store::Opened;

use super::{AISHA, aisha_in, bank, day, new_file, open, play};

#[test]
fn the_first_answers_after_a_start_write_over_the_journal_that_is_there() {
    let (_folder, path) = new_file();
    let bank = bank();
    let mut store = aisha_in(&path);
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
fn an_empty_file_beside_a_full_journal_is_moved_aside_and_not_begun_anew_in_silence() {
    let (_folder, path) = new_file();
    drop(aisha_in(&path));
    fs::write(&path, b"").unwrap();
    let (_, opened) = open(&path);
    let Opened::MovedAside { files, reason } = opened else { panic!("{opened:?}") };
    assert!(files.iter().any(|file| file.display().to_string().ends_with("-wal")), "{files:?}");
    assert_eq!(reason, "the file is empty, but its journal is not");
}

#[test]
fn a_journal_that_damage_cut_short_is_put_aside_and_told_and_what_came_before_is_there() {
    let (_folder, path) = new_file();
    let bank = bank();
    let mut store = aisha_in(&path);
    play(&mut store, &bank, 1, day(0), "a");
    drop(store);
    drop(open(&path));
    let mut store = open(&path).0;
    play(&mut store, &bank, 2, day(1), "a");
    drop(store);
    let wal = format!("{}-wal", path.display());
    let whole = fs::read(&wal).unwrap();
    for (at, says) in [(20, "the journal's header is damaged"), (32 + 100, "answers or more behind frame 0 are lost")] {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        let (_copy_folder, copy) = new_file();
        fs::copy(&path, &copy).unwrap();
        fs::write(format!("{}-wal", copy.display()), &bytes).unwrap();
        let (store, opened) = open(&copy);
        let Opened::CutShort { file: Some(file), reason } = opened else { panic!("{opened:?}") };
        assert!(reason.contains(says), "{reason}");
        assert_eq!(fs::read(file).unwrap(), bytes);
        assert_eq!(store.effort(AISHA, day(9).day()).unwrap().answered_in_30, 5);
        drop(store);
        assert_eq!(open(&copy).1, Opened::Found, "told once");
    }
    // A journal whose end was not written yet when the battery died proves nothing, and is not told.
    fs::write(&wal, &whole[..whole.len() - 3000]).unwrap();
    assert_eq!(open(&path).1, Opened::Found);
}
