//! A player as one JSON document: written in one line, read whole or not at all.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::answer::{Answer, Attempt, Verdict};
use crate::badge::BadgeLevel;
use crate::bank::Stance;
use crate::error::Error;
use crate::ids::{Key, ObjectiveId, PlayerId, ScenarioId, TopicId};
use crate::moment::{Day, Moment};
use crate::player::{Avatar, Band, Language, Settings};
use crate::store::attempts::{MOST_ORDER_MS, Ordered};
use crate::store::history::{AwardRow, History, TalkRow};

/// The newest schema of documents that this version knows.
pub const DOCUMENT_SCHEMA: u32 = 1;

/// The largest document that is read, in bytes: some 200,000 attempts, which are fifty years of ten answers a day.
pub const MOST_BYTES: usize = 64 << 20;

const MARK: &str = "player";

/// No card of any round stands at this place or further.
const MOST_POSITION: u32 = 1000;

/// What tells whose document it is, before the rest is looked at.
#[derive(Deserialize)]
struct Head {
    mehfooz: Option<String>,
    schema: Option<u32>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    mehfooz: String,
    schema: u32,
    player: Hex,
    avatar: Avatar,
    settings: SettingsPart,
    attempts: Vec<AttemptPart>,
    awards: Vec<AwardPart>,
    talks: Vec<TalkPart>,
}

/// 64 bits as 16 hexadecimal digits: a JSON number of that size is not exact in every reader.
#[derive(Clone, Copy)]
struct Hex(u64);

impl Serialize for Hex {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{:016x}", self.0))
    }
}

impl<'de> Deserialize<'de> for Hex {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let digits = text.len() == 16 && text.bytes().all(|c| c.is_ascii_hexdigit());
        let number = u64::from_str_radix(&text, 16).ok().filter(|_| digits);
        number.map(Self).ok_or_else(|| serde::de::Error::custom("an id or seed is not 16 hexadecimal digits"))
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SettingsPart {
    at_ms: i64,
    band: Band,
    language: Language,
    reads_aloud: bool,
    sounds: bool,
    calmer_motion: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct AttemptPart {
    seed: Hex,
    position: u32,
    order_ms: i64,
    at_ms: i64,
    utc_offset_s: i32,
    scenario: ScenarioId,
    objective: ObjectiveId,
    band: Band,
    stance: Stance,
    both_stances: bool,
    verdict: Verdict,
    hits: u32,
    misses: u32,
    false_alarms: u32,
    answer: Answer,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct AwardPart {
    topic: TopicId,
    band: Band,
    level: BadgeLevel,
    day: Day,
    seed: Option<Hex>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TalkPart {
    topic: TopicId,
    ticked: bool,
    day: Day,
    at_ms: i64,
}

/// Writes a history in one line.
pub fn write(history: History) -> Result<String, Error> {
    let History { player, avatar, settings, settings_at_ms: at_ms, attempts, awards, talks } = history;
    let Settings { band, language, reads_aloud, sounds, calmer_motion } = settings;
    let document = Document {
        mehfooz: MARK.to_owned(),
        schema: DOCUMENT_SCHEMA,
        player: Hex(player.0),
        avatar,
        settings: SettingsPart { at_ms, band, language, reads_aloud, sounds, calmer_motion },
        attempts: attempts.into_iter().map(attempt_part).collect(),
        awards: awards.into_iter().map(award_part).collect(),
        talks: talks
            .into_iter()
            .map(|TalkRow { topic, ticked, day, at_ms }| TalkPart { topic, ticked, day, at_ms })
            .collect(),
    };
    serde_json::to_string(&document).map_err(|error| broken(&error))
}

/// Reads what [`write`] writes.
pub fn read(text: &str) -> Result<History, Error> {
    if text.len() > MOST_BYTES {
        return Err(Error::DocumentTooLarge { given: text.len(), allowed: MOST_BYTES });
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

fn attempt_part(Ordered { order_ms, attempt }: Ordered) -> AttemptPart {
    AttemptPart {
        seed: Hex(attempt.seed),
        position: attempt.position,
        order_ms,
        at_ms: attempt.at.unix_ms,
        utc_offset_s: attempt.at.utc_offset_s,
        scenario: attempt.scenario,
        objective: attempt.objective,
        band: attempt.band,
        stance: attempt.stance,
        both_stances: attempt.both_stances,
        verdict: attempt.verdict,
        hits: attempt.hits,
        misses: attempt.misses,
        false_alarms: attempt.false_alarms,
        answer: attempt.answer,
    }
}

fn award_part(AwardRow { topic, band, level, day, seed }: AwardRow) -> AwardPart {
    AwardPart { topic, band, level, day, seed: seed.map(Hex) }
}

fn history(document: Document) -> Result<History, Error> {
    let Document { mehfooz: _, schema, player: Hex(player), avatar, settings, attempts, awards, talks } = document;
    if schema != DOCUMENT_SCHEMA {
        return Err(broken(&format!("schema is {schema}; allowed is {DOCUMENT_SCHEMA}")));
    }
    let SettingsPart { at_ms, band, language, reads_aloud, sounds, calmer_motion } = settings;
    check_id("settings.language", &language.0)?;
    check_ms("settings.at_ms", at_ms)?;
    let history = History {
        player: PlayerId(player),
        avatar,
        settings: Settings { band, language, reads_aloud, sounds, calmer_motion },
        settings_at_ms: at_ms,
        attempts: attempts.into_iter().map(attempt).collect::<Result<_, _>>()?,
        awards: awards.into_iter().map(award).collect::<Result<_, _>>()?,
        talks: talks.into_iter().map(talk).collect::<Result<_, _>>()?,
    };
    check_once("attempts", history.attempts.iter().map(|ordered| (ordered.attempt.seed, ordered.attempt.position)))?;
    check_once("awards", history.awards.iter().map(|award| (&award.topic, award.band, award.level)))?;
    check_once("talks", history.talks.iter().map(|talk| &talk.topic))?;
    Ok(history)
}

fn attempt(part: AttemptPart) -> Result<Ordered, Error> {
    check_ms("attempts.order_ms", part.order_ms)?;
    check_id("attempts.scenario", part.scenario.as_str())?;
    check_id("attempts.objective", part.objective.as_str())?;
    for key in keys(&part.answer) {
        check_id("attempts.answer", key.as_str())?;
    }
    if part.position >= MOST_POSITION {
        return Err(broken(&format!("attempts.position is {}; allowed is less than {MOST_POSITION}", part.position)));
    }
    let attempt = Attempt {
        seed: part.seed.0,
        position: part.position,
        at: Moment { unix_ms: part.at_ms, utc_offset_s: part.utc_offset_s, uptime_ms: 0 },
        scenario: part.scenario,
        objective: part.objective,
        band: part.band,
        stance: part.stance,
        both_stances: part.both_stances,
        verdict: part.verdict,
        hits: part.hits,
        misses: part.misses,
        false_alarms: part.false_alarms,
        answer: part.answer,
    };
    Ok(Ordered { order_ms: part.order_ms, attempt })
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

fn award(part: AwardPart) -> Result<AwardRow, Error> {
    let AwardPart { topic, band, level, day, seed } = part;
    check_id("awards.topic", topic.as_str())?;
    if level == BadgeLevel::None {
        return Err(broken(&"awards.level is none; allowed are started, earned, kept"));
    }
    Ok(AwardRow { topic, band, level, day, seed: seed.map(|Hex(seed)| seed) })
}

fn talk(part: TalkPart) -> Result<TalkRow, Error> {
    let TalkPart { topic, ticked, day, at_ms } = part;
    check_id("talks.topic", topic.as_str())?;
    check_ms("talks.at_ms", at_ms)?;
    Ok(TalkRow { topic, ticked, day, at_ms })
}

/// Ids are short and plain, so that no document brings a text in.
fn check_id(field: &str, id: &str) -> Result<(), Error> {
    let plain = |c: u8| c.is_ascii_alphanumeric() || matches!(c, b'-' | b'.' | b'_');
    if (1..=80).contains(&id.len()) && id.bytes().all(plain) {
        return Ok(());
    }
    let start: String = id.chars().take(20).collect();
    Err(broken(&format!("{field} is {start:?}; allowed are 1 to 80 of a-z, A-Z, 0-9, -, . and _")))
}

fn check_ms(field: &str, ms: i64) -> Result<(), Error> {
    if (-MOST_ORDER_MS..=MOST_ORDER_MS).contains(&ms) {
        return Ok(());
    }
    Err(broken(&format!("{field} is {ms}; allowed is up to {MOST_ORDER_MS} either way")))
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
