//! A player as one JSON document: written in one line, read whole or not at all.

mod parts;

use std::collections::BTreeSet;

use serde::Deserialize;

use crate::clock::MAX_ORDER_MS;
use crate::error::Error;
use crate::ids::PlayerId;
use crate::player::Settings;
use crate::store::history::History;
use parts::{
    Document, Hex, SettingsPart, attempt, attempt_part, award, award_part, check_attempt, check_award, check_id,
    check_ms, check_talk, talk, talk_part,
};

/// The newest schema of documents that this version knows.
pub const DOCUMENT_SCHEMA: u32 = 1;

/// The largest document that is written and read, in bytes: some 25,000 attempts, seven years of ten answers a day. It goes
/// over the bridge as one string, on phones of 2 GB.
pub const MAX_BYTES: usize = (MAX_MIB as usize) << 20;

const MAX_MIB: u32 = 8;

/// More attempts than fit: each takes 200 bytes and more.
pub const MAX_ATTEMPTS: u32 = (MAX_MIB << 20) / 200;

const MARK: &str = "player";

/// What tells whose document it is, before the rest is looked at.
#[derive(Deserialize)]
struct Head {
    mehfooz: Option<String>,
    schema: Option<u32>,
}

/// Writes a history in one line that [`read`] takes: what it would refuse is left out, and so are the oldest attempts when
/// there are more than fit.
pub fn write(history: History) -> Result<String, Error> {
    let History { player, avatar, settings, settings_at_ms, attempts, awards, talks } = history;
    let Settings { band, language, reads_aloud, sounds, calmer_motion } = settings;
    let at_ms = settings_at_ms.clamp(-MAX_ORDER_MS, MAX_ORDER_MS);
    let mut attempts: Vec<_> = attempts.into_iter().map(attempt_part).collect();
    attempts.retain(|part| check_attempt(part).is_ok());
    let mut awards: Vec<_> = awards.into_iter().map(award_part).collect();
    awards.retain(|part| check_award(part).is_ok());
    let mut talks: Vec<_> = talks.into_iter().map(talk_part).collect();
    talks.retain(|part| check_talk(part).is_ok());
    let mut document = Document {
        mehfooz: MARK.to_owned(),
        schema: DOCUMENT_SCHEMA,
        player: Hex(player.0),
        avatar,
        settings: SettingsPart { at_ms, band, language, reads_aloud, sounds, calmer_motion },
        attempts,
        awards,
        talks,
    };
    let whole = serde_json::to_string(&document).map_err(|error| broken(&error))?;
    let Some(excess) = whole.len().checked_sub(MAX_BYTES).filter(|excess| *excess > 0) else { return Ok(whole) };
    drop(whole);
    let mut left_out = 0;
    let too_many = document.attempts.iter().take_while(|part| {
        let is_needed = left_out < excess;
        // Its comma goes with it.
        left_out += serde_json::to_string(part).map_or(0, |text| text.len()) + 1;
        is_needed
    });
    let too_many = too_many.count();
    document.attempts.drain(..too_many);
    serde_json::to_string(&document).map_err(|error| broken(&error))
}

/// Reads what [`write`] writes.
pub fn read(text: &str) -> Result<History, Error> {
    if text.len() > MAX_BYTES {
        return Err(Error::DocumentTooLarge { given: text.len(), allowed: MAX_BYTES });
    }
    let head: Head = serde_json::from_str(text).map_err(|error| match error.classify() {
        // JSON, but not ours: a list, a number, another programme's object.
        serde_json::error::Category::Data => Error::ForeignDocument,
        _ => broken(&error),
    })?;
    if head.mehfooz.as_deref() != Some(MARK) {
        return Err(Error::ForeignDocument);
    }
    match head.schema {
        Some(found) if found > DOCUMENT_SCHEMA => {
            return Err(Error::NewerDocument { found, known: DOCUMENT_SCHEMA });
        }
        _ => {}
    }
    let document: Document = serde_json::from_str(text).map_err(|error| broken(&error))?;
    history(document)
}

fn broken(error: &dyn ToString) -> Error {
    Error::BrokenDocument { reason: error.to_string() }
}

fn history(document: Document) -> Result<History, Error> {
    let Document { mehfooz: _, schema, player: Hex(player), avatar, settings, attempts, awards, talks } = document;
    if schema != DOCUMENT_SCHEMA {
        return Err(broken(&format!("schema is {schema}; allowed is {DOCUMENT_SCHEMA}")));
    }
    let SettingsPart { at_ms, band, language, reads_aloud, sounds, calmer_motion } = settings;
    check_id("settings.language", &language.0)?;
    check_ms("settings.at_ms", at_ms)?;
    attempts.iter().try_for_each(check_attempt)?;
    awards.iter().try_for_each(check_award)?;
    talks.iter().try_for_each(check_talk)?;
    let history = History {
        player: PlayerId(player),
        avatar,
        settings: Settings { band, language, reads_aloud, sounds, calmer_motion },
        settings_at_ms: at_ms,
        attempts: attempts.into_iter().map(attempt).collect(),
        awards: awards.into_iter().map(award).collect(),
        talks: talks.into_iter().map(talk).collect(),
    };
    check_once("attempts", history.attempts.iter().map(|ordered| (ordered.attempt.seed, ordered.attempt.position)))?;
    check_once("awards", history.awards.iter().map(|award| (&award.topic, award.band, award.level)))?;
    check_once("talks", history.talks.iter().map(|talk| &talk.topic))?;
    Ok(history)
}

fn check_once<T: Ord>(field: &str, keys: impl Iterator<Item = T>) -> Result<(), Error> {
    let mut seen = BTreeSet::new();
    for (key, place) in keys.zip(0_usize..) {
        if !seen.insert(key) {
            return Err(broken(&format!("{field}[{place}] is there twice")));
        }
    }
    Ok(())
}
