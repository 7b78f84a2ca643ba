//! P5: opening, until a first question can be shown.

use std::path::Path;

use mehfooz_core::{Moment, Store};
use mehfooz_embedded::bank;
use rand::SeedableRng;
use rand::rngs::ChaCha8Rng;
use rand::seq::SliceRandom;

use crate::badges::Histories;
use crate::child::PLAYER;
use crate::{Done, goal, median, timed, times};

/// Measures the goal; returns the median with 10 000 attempts, in microseconds.
pub fn measure(histories: &Histories) -> Done<f64> {
    let mut order = ChaCha8Rng::seed_from_u64(5);
    let (mut short, mut long) = (vec![], vec![]);
    let mut kinds = [true, false];
    for _ in 0..times(200) {
        kinds.shuffle(&mut order);
        for is_short in kinds {
            let (path, times) = if is_short { (&histories.short, &mut short) } else { (&histories.long, &mut long) };
            let (us, _store) = timed(|| open(path))?;
            times.push(us);
        }
    }
    let us = median(&short);
    goal("P5", median(&long) / us, 1.1, &format!("open until ready, 1,000,000 attempts over 10,000 ({us:.0} us)"));
    Ok(us)
}

/// Opens the store and reads what a first question depends on.
fn open(path: &Path) -> Done<Store> {
    let now = Moment { unix_ms: 1_795_520_000_000, utc_offset_s: 18_000, uptime_ms: 60_000 };
    let (store, _) = Store::open(path, now)?;
    store.players()?;
    store.open_round(PLAYER, bank())?;
    store.objective_states(PLAYER)?;
    Ok(store)
}
