//! A player as one JSON document: written in one line, read whole or not at all.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::answer::{Answer, Attempt};
use crate::badge::BadgeLevel;
use crate::clock::Clock;
use crate::error::Error;
use crate::ids::{Key, PlayerId};
use crate::player::{Avatar, Band, Language, Settings};
use crate::store::history::{AwardRow, History, TalkRow};
use crate::store::row::is_plain;

/// The newest schema of documents that this version knows.
const DOCUMENT_SCHEMA: u32 = 2;

/// The largest document that is written and read, in bytes: some 25,000 attempts, seven years of ten answers a day. It goes
/// over the bridge as one string, on phones of 2 GB.
pub const MAX_BYTES: usize = (MAX_MIB as usize) << 20;

const MAX_MIB: u32 = 8;

/// More attempts than fit: each takes 200 bytes and more.
pub const MAX_ATTEMPTS: u32 = (MAX_MIB << 20) / 200;

/// No card of any round has this position or a greater one.
const MAX_POSITION: u32 = 1000;

const MARK: &str = "player";

/// A document as it is written. Those of schema 1 have no editions, and counts in each attempt that nothing reads.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    mehfooz: String,
    schema: u32,
    player: PlayerId,
    avatar: Avatar,
    settings: DatedSettings,
    attempts: Vec<Attempt>,
    awards: Vec<AwardRow>,
    talks: Vec<TalkRow>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct DatedSettings {
    at_ms: i64,
    band: Band,
    language: Language,
    reads_aloud: bool,
    sounds: bool,
    calmer_motion: bool,
}

/// What identifies a document, before the rest is read.
#[derive(Deserialize)]
struct Head {
    mehfooz: Option<String>,
    schema: Option<u32>,
}

/// Writes a history in one line that [`read`] accepts: what it would refuse is left out, and so are the oldest attempts when
/// there are more than fit.
pub fn write(history: History) -> Result<String, Error> {
    let History { player, avatar, settings, settings_at_ms, mut attempts, mut awards, mut talks } = history;
    let Settings { band, language, reads_aloud, sounds, calmer_motion } = settings;
    let at_ms = settings_at_ms.clamp(-Clock::MAX_ORDER_MS, Clock::MAX_ORDER_MS);
    attempts.retain(|attempt| check_attempt(attempt).is_ok());
    awards.retain(|award| check_award(award).is_ok());
    talks.retain(|talk| check_talk(talk).is_ok());
    let mut document = Document {
        mehfooz: MARK.to_owned(),
        schema: DOCUMENT_SCHEMA,
        player,
        avatar,
        settings: DatedSettings { at_ms, band, language, reads_aloud, sounds, calmer_motion },
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
    Error::BrokenDocument(error.to_string())
}

fn history(document: Document) -> Result<History, Error> {
    let Document { mehfooz: _, schema, player, avatar, settings, attempts, awards, talks } = document;
    if !(1..=DOCUMENT_SCHEMA).contains(&schema) {
        return Err(broken(&format!("schema is {schema}; allowed are 1 to {DOCUMENT_SCHEMA}")));
    }
    let DatedSettings { at_ms, band, language, reads_aloud, sounds, calmer_motion } = settings;
    check_id("settings.language", &language.0)?;
    check_ms("settings.at_ms", at_ms)?;
    attempts.iter().try_for_each(check_attempt)?;
    awards.iter().try_for_each(check_award)?;
    talks.iter().try_for_each(check_talk)?;
    let history = History {
        player,
        avatar,
        settings: Settings { band, language, reads_aloud, sounds, calmer_motion },
        settings_at_ms: at_ms,
        attempts,
        awards,
        talks,
    };
    check_once("attempts", history.attempts.iter().map(|attempt| (attempt.seed, attempt.position)))?;
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

fn check_attempt(attempt: &Attempt) -> Result<(), Error> {
    check_ms("attempts.order_ms", attempt.order_ms)?;
    check_id("attempts.scenario", attempt.scenario.as_str())?;
    check_id("attempts.objective", attempt.objective.as_str())?;
    keys(&attempt.answer).try_for_each(|key| check_id("attempts.answer", key.as_str()))?;
    if attempt.position >= MAX_POSITION {
        return Err(broken(&format!(
            "attempts.position is {}; allowed are 0 to {}",
            attempt.position,
            MAX_POSITION - 1
        )));
    }
    if !(1..=Attempt::EDITION).contains(&attempt.edition) {
        let (given, newest) = (attempt.edition, Attempt::EDITION);
        return Err(broken(&format!("attempts.edition is {given}; allowed are 1 to {newest}")));
    }
    Ok(())
}

fn keys(answer: &Answer) -> impl Iterator<Item = &Key> {
    let (one, two): (&[Key], &[Key]) = match answer {
        Answer::Choose { option } => (std::slice::from_ref(option), &[]),
        Answer::Spot { parts } => (parts, &[]),
        Answer::Sort { stop, go } => (stop, go),
        Answer::Order { steps } => (steps, &[]),
    };
    one.iter().chain(two)
}

fn check_award(award: &AwardRow) -> Result<(), Error> {
    check_id("awards.topic", award.topic.as_str())?;
    if award.level == BadgeLevel::None {
        return Err(broken(&"awards.level is none; allowed are started, earned, kept"));
    }
    Ok(())
}

fn check_talk(talk: &TalkRow) -> Result<(), Error> {
    check_id("talks.topic", talk.topic.as_str())?;
    check_ms("talks.at_ms", talk.at_ms)
}

/// Ids are short and plain, which prevents free text in imports.
fn check_id(field: &str, id: &str) -> Result<(), Error> {
    if is_plain(id) {
        return Ok(());
    }
    let start: String = id.chars().take(20).collect();
    Err(broken(&format!("{field} is {start:?}; allowed are 1 to 80 of a-z, A-Z, 0-9, -, . and _")))
}

fn check_ms(field: &str, ms: i64) -> Result<(), Error> {
    let max_ms = Clock::MAX_ORDER_MS;
    if (-max_ms..=max_ms).contains(&ms) {
        return Ok(());
    }
    Err(broken(&format!("{field} is {ms}; allowed is up to {max_ms} either way")))
}
