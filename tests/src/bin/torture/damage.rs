//! Bytes of a real file are flipped, zeroed and cut at seeded places: it is opened, or moved aside, which the opening reports.

use std::fs;
use std::path::Path;

use mehfooz_core::{Avatar, Band, Error, Moment, Opened, PlayerId, Store};
use rand::RngExt;
use rand::rngs::ChaCha8Rng;

use crate::rng::{CHILD, play_on, rng, scratch, settings};
use crate::{Failure, Found};

const NOW: Moment = Moment { unix_ms: 1_790_000_000_000, utc_offset_s: 18_000, uptime_ms: 0 };

const SUFFIXES: [&str; 3] = ["", "-wal", "-shm"];

#[derive(Default)]
struct Counts {
    opened: u64,
    aside: u64,
    /// Neither: the opening reports that the file cannot be written (the damage says so), or that a newer game wrote it.
    reported: u64,
    /// A new, empty file in the place of the old one, and nothing reports it.
    silent: u64,
    /// Files that are gone.
    gone: u64,
    panics: u64,
}

/// Damages `n` copies.
pub fn run(n: u64) -> Result<Found, Failure> {
    // A panic is counted and its place printed; each is one too many.
    let mut counts = Counts::default();
    let folder = scratch()?;
    let (in_wal, in_file) = (folder.path().join("wal.db"), folder.path().join("file.db"));
    make(&in_wal, 30)?;
    make(&in_file, 260)?;
    for seed in 0..n {
        let mut rng = rng(seed);
        let from = if rng.random_bool(0.5) { &in_wal } else { &in_file };
        let folder = scratch()?;
        let path = folder.path().join("progress.db");
        let mut sizes = 0;
        for suffix in SUFFIXES {
            sizes += fs::copy(with(from, suffix), with(&path, suffix))?;
        }
        damage(&path, &mut rng)?;
        let outcome = std::panic::catch_unwind(|| open_and_play(&path, seed));
        match outcome {
            Ok(Outcome::Opened) => counts.opened += 1,
            Ok(Outcome::Aside(files)) => {
                counts.aside += 1;
                // All that was there is there still, under another name.
                let kept = files.iter().filter(|file| file.exists()).count();
                counts.gone += u64::from(kept != files.len() || files.is_empty());
            }
            Ok(Outcome::Reported) => counts.reported += 1,
            Ok(Outcome::Silent) => {
                eprintln!("seed {seed}: begun anew in silence ({sizes} bytes)");
                counts.silent += 1;
            }
            Err(_) => counts.panics += 1,
        }
    }
    let Counts { opened, aside, reported, silent, gone, panics } = counts;
    Ok(Found {
        line: format!(
            "damage {n}, panics {panics}, silent resets {silent}, files gone {gone} \
             (opened {opened}, moved aside {aside}, reported otherwise {reported})"
        ),
        well: panics + silent + gone == 0 && aside > 0,
    })
}

/// A file after `steps` of play, with its journal as a kill leaves it; the longer one was copied back into the file once.
fn make(path: &Path, steps: u32) -> Result<(), Failure> {
    let (mut store, _) = Store::open(path, NOW)?;
    store.add_player(Avatar::Cat, &settings(Band::EightToTen), CHILD, NOW)?;
    store.add_player(Avatar::Lion, &settings(Band::FiveToSeven), PlayerId(2), NOW)?;
    let mut rng = rng(1);
    for step in 0..steps {
        play_on(&mut store, &mut rng)?;
        if step == 200 {
            drop(store);
            store = Store::open(path, NOW)?.0;
        }
    }
    Ok(())
}

fn with(path: &Path, suffix: &str) -> String {
    format!("{}{suffix}", path.display())
}

fn damage(path: &Path, rng: &mut ChaCha8Rng) -> Result<(), Failure> {
    let which = if rng.random_bool(0.75) { "" } else { "-wal" };
    let file = with(path, which);
    let mut bytes = fs::read(&file)?;
    let len = bytes.len();
    match rng.random_range(0..8) {
        0 => bytes.truncate(rng.random_range(0..len)),
        1 => {
            let page = rng.random_range(0..len / 4096);
            bytes.iter_mut().skip(page * 4096).take(4096).for_each(|byte| *byte = 0);
        }
        2 => {
            let (at, long) = (rng.random_range(0..len), rng.random_range(1..200));
            bytes.iter_mut().skip(at).take(long).for_each(|byte| *byte = rng.random());
        }
        // The header and the schema are the first page.
        3 | 4 => flip(&mut bytes, rng.random_range(0..len.min(4096)), rng),
        _ => {
            for _ in 0..rng.random_range(1..6) {
                let at = rng.random_range(0..len);
                flip(&mut bytes, at, rng);
            }
        }
    }
    Ok(fs::write(&file, bytes)?)
}

fn flip(bytes: &mut [u8], at: usize, rng: &mut ChaCha8Rng) {
    if let Some(byte) = bytes.get_mut(at) {
        *byte ^= 1 << rng.random_range(0..8);
    }
}

enum Outcome {
    Opened,
    Aside(Vec<std::path::PathBuf>),
    Reported,
    Silent,
}

/// Opens, and plays as if nothing had happened: every call gives something or a typed error.
fn open_and_play(path: &Path, seed: u64) -> Outcome {
    let (mut store, report) = match Store::open(path, NOW) {
        Ok(opened) => opened,
        Err(Error::NewerSchema { .. }) => return Outcome::Reported,
        Err(_) => return Outcome::Silent,
    };
    let none = store.players().is_ok_and(|players| players.is_empty());
    let mut rng = rng(seed);
    for _ in 0..7 {
        play_on(&mut store, &mut rng).ok();
    }
    store.badges(CHILD).ok();
    store.export(CHILD).ok();
    store.repair().ok();
    let is_reported = store.unsaved().is_some();
    drop(store);
    match report.opened {
        Opened::Quarantined { files, .. } => Outcome::Aside(files),
        Opened::NotSaved => Outcome::Reported,
        Opened::Created => Outcome::Silent,
        Opened::Found | Opened::Upgraded { .. } if none && !is_reported => Outcome::Silent,
        Opened::Found | Opened::Upgraded { .. } => Outcome::Opened,
    }
}
