//! The n-th opening, reading, writing, syncing or cutting of a file fails: through opening, playing, exporting.

use std::collections::BTreeSet;
use std::path::Path;

use mehfooz_core::{Avatar, Band, Error, Moment, Opened, Store};
use mehfooz_disk::{Call, Lasting, fail, install, mend};

use crate::rng::{CHILD, keys, play_on, rng, scratch, settings};
use crate::{Failure, Found};

const NOW: Moment = Moment { unix_ms: 1_790_000_000_000, utc_offset_s: 18_000, uptime_ms: 0 };

#[derive(Default)]
struct Counts {
    faults: u64,
    /// In how many plays something was in memory only for a while.
    not_saved: u64,
    lost: u64,
    unopenable: u64,
    differs: u64,
    /// A failed call whose repetition on a mended disk failed as well, or that left the game unsaved.
    stuck: u64,
}

/// What is played on the failing disk: from no file at all, or on a file that has a history.
#[derive(Clone, Copy)]
enum Start {
    NoFile,
    OldFile,
}

/// Tries every `every`-th place of each kind of call, until the play has no such place any more.
pub fn run(every: u64) -> Result<Found, Failure> {
    install();
    let mut counts = Counts::default();
    let folder = scratch()?;
    let old = folder.path().join("old.db");
    make_old(&old)?;
    for start in [Start::NoFile, Start::OldFile] {
        for call in Call::ALL {
            for lasting in [Lasting::Once, Lasting::Until] {
                let mut nth = 1;
                while torture(start, &old, call, nth, lasting, &mut counts)? {
                    counts.faults += 1;
                    nth += every.max(1);
                }
            }
        }
    }
    let Counts { faults, not_saved, lost, unopenable, differs, stuck } = counts;
    Ok(Found {
        line: format!(
            "faults {faults}, acknowledged lost {lost}, unopenable {unopenable}, projection differs {differs}, stuck {stuck} \
             ({not_saved} went on in memory)"
        ),
        well: lost + unopenable + differs + stuck == 0 && not_saved > 0,
    })
}

fn make_old(path: &Path) -> Result<(), Failure> {
    let (mut store, _) = Store::open(path, NOW)?;
    store.add_player(Avatar::Cat, &settings(Band::EightToTen), CHILD, NOW)?;
    let mut rng = rng(1);
    for _ in 0..60 {
        play_on(&mut store, &mut rng)?;
    }
    Ok(())
}

/// What a play left behind.
struct Played {
    store: Option<Store>,
    saved: BTreeSet<(u64, u32)>,
    in_memory: BTreeSet<(u64, u32)>,
}

/// One play with one fault, twice: mended while it runs, and killed after it. Returns whether the fault occurred.
fn torture(
    start: Start,
    old: &Path,
    call: Call,
    nth: u64,
    lasting: Lasting,
    counts: &mut Counts,
) -> Result<bool, Failure> {
    let mut came = false;
    for killed in [false, true] {
        let folder = scratch()?;
        let path = folder.path().join("progress.db");
        if matches!(start, Start::OldFile) {
            for suffix in ["", "-wal", "-shm"] {
                let copy = |path: &Path| format!("{}{suffix}", path.display());
                std::fs::copy(copy(old), copy(&path))?;
            }
        }
        fail(call, nth, lasting);
        let mut played = play(&path);
        came |= mend();
        counts.not_saved += u64::from(!played.in_memory.is_empty());
        let Some(mut store) = played.store.take() else {
            counts.unopenable += 1;
            continue;
        };
        if !killed {
            // The disk works again: whatever the next thing is, it brings all that was played into the file.
            let bring = store.set_language(&mehfooz_core::Language("ur".into()));
            if bring.is_err() || store.unsaved().is_some() {
                eprintln!("{call:?} {nth} {lasting:?}: {bring:?}, {:?}", store.unsaved());
                counts.stuck += 1;
            }
            played.saved.append(&mut played.in_memory);
        }
        drop(store);
        check(&path, &played.saved, counts)?;
    }
    Ok(came)
}

/// Plays a little, whatever fails; a call that fails is called again.
fn play(path: &Path) -> Played {
    let mut played = Played { store: None, saved: BTreeSet::new(), in_memory: BTreeSet::new() };
    let (mut store, report) = match Store::open(path, NOW) {
        Ok(opened) => opened,
        Err(error) => {
            eprintln!("{error}");
            return played;
        }
    };
    if let Opened::Quarantined { reason, .. } = report.opened {
        eprintln!("moved aside: {reason}");
        return played;
    }
    let mut rng = rng(7);
    for _ in 0..3 {
        if matches!(store.player(CHILD), Err(Error::UnknownPlayer)) {
            store.add_player(Avatar::Cat, &settings(Band::EightToTen), CHILD, NOW).ok();
        }
    }
    for step in 0..16 {
        if let Ok(Some(key)) = play_on(&mut store, &mut rng) {
            played.in_memory.insert(key);
        }
        if store.unsaved().is_none() {
            played.saved.append(&mut played.in_memory);
        }
        if step == 9 {
            store.export(CHILD).ok();
        }
    }
    played.store = Some(store);
    played
}

fn check(path: &Path, acknowledged: &BTreeSet<(u64, u32)>, counts: &mut Counts) -> Result<(), Failure> {
    let (mut store, report) = Store::open(path, NOW)?;
    if !matches!(report.opened, Opened::Found | Opened::Created | Opened::Upgraded { from: 0 }) {
        eprintln!("{:?}", report.opened);
        counts.unopenable += 1;
        return Ok(());
    }
    let here = if store.players()?.is_empty() { BTreeSet::new() } else { keys(&mut store)? };
    counts.lost += u64::try_from(acknowledged.difference(&here).count())?;
    counts.differs += u64::from(store.repair()?);
    Ok(())
}
