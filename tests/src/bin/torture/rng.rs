//! A seeded random generator, and what a child does by it.

use mehfooz_core::{Answer, Band, Error, Key, Language, Moment, PlayerId, Response, Scenario, Settings, Store};
use rand::rngs::ChaCha8Rng;
use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};

/// The only player of most tortures.
pub const CHILD: PlayerId = PlayerId(0x00C0_FFEE_0000_0001);

/// A folder in memory where there is one: what is tried there does not ask whether a disk keeps its promise.
pub fn scratch() -> std::io::Result<tempfile::TempDir> {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir())
}

/// Dice of this seed.
pub fn rng(seed: u64) -> ChaCha8Rng {
    ChaCha8Rng::seed_from_u64(seed)
}

/// Some moment of the year 2026; clocks jump.
pub fn moment(rng: &mut ChaCha8Rng) -> Moment {
    let minutes: i64 = rng.random_range(0..525_600);
    Moment { unix_ms: 1_767_225_600_000 + minutes * 60_000, utc_offset_s: 18_000, uptime_ms: 0 }
}

/// Settings of this band.
pub fn settings(band: Band) -> Settings {
    Settings { band, language: Language("ur".into()), reads_aloud: false, sounds: true, calmer_motion: false }
}

/// An answer that fits the scenario.
pub fn answer(scenario: &Scenario, rng: &mut ChaCha8Rng) -> Answer {
    let mut some = |keys: &[Key]| -> Vec<Key> { keys.iter().filter(|_| rng.random_bool(0.5)).cloned().collect() };
    match &scenario.response {
        Response::Choose { options, right } => Answer::Choose { option: options.choose(rng).unwrap_or(right).clone() },
        Response::Spot { .. } => Answer::Spot { parts: some(&scenario.tappable()) },
        Response::Sort { cards } => {
            let keys: Vec<Key> = cards.iter().map(|(key, _)| key.clone()).collect();
            let stop = some(&keys);
            let go = keys.into_iter().filter(|key| !stop.contains(key)).collect();
            Answer::Sort { stop, go }
        }
        Response::Order { steps, .. } => Answer::Order { steps: steps.clone() },
    }
}

/// Plays the next thing of a child: a round, an answer, going on. Tells the attempt's key after an answer.
pub fn play_on(store: &mut Store, rng: &mut ChaCha8Rng) -> Result<Option<(u64, u32)>, Error> {
    let bank = mehfooz_embedded::bank();
    let now = moment(rng);
    let Some(round) = store.open_round(CHILD, bank)? else {
        store.begin_round(CHILD, None, bank, rng.random(), now)?;
        return Ok(None);
    };
    match round.turn() {
        mehfooz_core::Turn::Question(position) => {
            let card = round.card(position).ok_or(Error::NoOpenRound)?;
            let scenario = bank.scenario(&card.card.scenario).ok_or(Error::NoOpenRound)?;
            store.answer(CHILD, position, &answer(scenario, rng), bank, now)?;
            Ok(Some((round.seed, position)))
        }
        mehfooz_core::Turn::Feedback(position) => {
            store.leave_feedback(CHILD, position, bank)?;
            if rng.random_bool(0.1) {
                store.tick_talk(CHILD, &"codes".into(), rng.random(), now)?;
            }
            Ok(None)
        }
        mehfooz_core::Turn::Over => Ok(None),
    }
}

/// The keys of all attempts that the file holds, by an export.
pub fn keys(store: &mut Store) -> Result<std::collections::BTreeSet<(u64, u32)>, crate::Failure> {
    let document: serde_json::Value = serde_json::from_str(&store.export(CHILD)?)?;
    let attempts = document.get("attempts").and_then(serde_json::Value::as_array).ok_or("no attempts")?;
    let key = |attempt: &serde_json::Value| {
        let seed = u64::from_str_radix(attempt.get("seed")?.as_str()?, 16).ok()?;
        Some((seed, u32::try_from(attempt.get("position")?.as_u64()?).ok()?))
    };
    Ok(attempts.iter().filter_map(key).collect())
}
