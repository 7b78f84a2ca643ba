//! A process that plays until it is killed, and says of each answer that it was acknowledged.

use std::io::Write as _;
use std::path::Path;

use mehfooz_core::{Avatar, Band, Store};

use crate::rng::{CHILD, moment, play_on, rng, settings};
use crate::{Failure, Found};

/// Plays for ever on the file at `path`. Writes `SEED POSITION` and a line feed for each answer once it was acknowledged.
pub fn run(path: &str, seed: u64) -> Result<Found, Failure> {
    let mut rng = rng(seed);
    let (mut store, _) = Store::open(Path::new(path), moment(&mut rng))?;
    if store.players()?.is_empty() {
        store.add_player(Avatar::Cat, &settings(Band::EightToTen), CHILD, moment(&mut rng))?;
    }
    let mut out = std::io::stdout().lock();
    loop {
        if let Some((seed, position)) = play_on(&mut store, &mut rng)? {
            if store.unsaved().is_some() {
                return Err("not saved".into());
            }
            out.write_all(format!("{seed} {position}\n").as_bytes())?;
            out.flush()?;
        }
    }
}
