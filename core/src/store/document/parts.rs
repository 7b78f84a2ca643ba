//! What a document is made of, and what may stand there.

use serde::{Deserialize, Serialize};

use super::broken;
use crate::answer::{Answer, Attempt, Verdict};
use crate::badge::BadgeLevel;
use crate::bank::Stance;
use crate::clock::MAX_ORDER_MS;
use crate::error::Error;
use crate::ids::{Key, ObjectiveId, ScenarioId, TopicId};
use crate::moment::{Day, Moment};
use crate::player::{Avatar, Band, Language};
use crate::store::attempts::Ordered;
use crate::store::history::{AwardRow, TalkRow};
use crate::store::row::is_plain;

/// No card of any round stands at this place or further.
const MAX_POSITION: u32 = 1000;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    pub mehfooz: String,
    pub schema: u32,
    pub player: Hex,
    pub avatar: Avatar,
    pub settings: SettingsPart,
    pub attempts: Vec<AttemptPart>,
    pub awards: Vec<AwardPart>,
    pub talks: Vec<TalkPart>,
}

/// 64 bits as 16 hexadecimal digits: a JSON number of that size is not exact in every reader.
#[derive(Clone, Copy)]
pub struct Hex(pub u64);

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
pub struct SettingsPart {
    pub at_ms: i64,
    pub band: Band,
    pub language: Language,
    pub reads_aloud: bool,
    pub sounds: bool,
    pub calmer_motion: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AttemptPart {
    pub seed: Hex,
    pub position: u32,
    pub order_ms: i64,
    pub at_ms: i64,
    pub utc_offset_s: i32,
    pub scenario: ScenarioId,
    pub objective: ObjectiveId,
    pub band: Band,
    pub stance: Stance,
    pub both_stances: bool,
    pub verdict: Verdict,
    pub hits: u32,
    pub misses: u32,
    pub false_alarms: u32,
    pub answer: Answer,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AwardPart {
    pub topic: TopicId,
    pub band: Band,
    pub level: BadgeLevel,
    pub day: Day,
    pub seed: Option<Hex>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TalkPart {
    pub topic: TopicId,
    pub ticked: bool,
    pub day: Day,
    pub at_ms: i64,
}

pub fn attempt_part(Ordered { order_ms, attempt }: Ordered) -> AttemptPart {
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

pub fn award_part(AwardRow { topic, band, level, day, seed }: AwardRow) -> AwardPart {
    AwardPart { topic, band, level, day, seed: seed.map(Hex) }
}

pub fn talk_part(talk: TalkRow) -> TalkPart {
    let TalkRow { topic, ticked, day, at_ms } = talk;
    TalkPart { topic, ticked, day, at_ms }
}

pub fn check_attempt(part: &AttemptPart) -> Result<(), Error> {
    check_ms("attempts.order_ms", part.order_ms)?;
    check_id("attempts.scenario", part.scenario.as_str())?;
    check_id("attempts.objective", part.objective.as_str())?;
    for key in keys(&part.answer) {
        check_id("attempts.answer", key.as_str())?;
    }
    if part.position >= MAX_POSITION {
        return Err(broken(&format!("attempts.position is {}; allowed is less than {MAX_POSITION}", part.position)));
    }
    Ok(())
}

pub fn attempt(part: AttemptPart) -> Ordered {
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
    Ordered { order_ms: part.order_ms, attempt }
}

pub fn keys(answer: &Answer) -> impl Iterator<Item = &Key> {
    let (one, two): (&[Key], &[Key]) = match answer {
        Answer::Choose { option } => (std::slice::from_ref(option), &[]),
        Answer::Spot { parts } => (parts, &[]),
        Answer::Sort { stop, go } => (stop, go),
        Answer::Order { steps } => (steps, &[]),
    };
    one.iter().chain(two)
}

pub fn check_award(part: &AwardPart) -> Result<(), Error> {
    check_id("awards.topic", part.topic.as_str())?;
    if part.level == BadgeLevel::None {
        return Err(broken(&"awards.level is none; allowed are started, earned, kept"));
    }
    Ok(())
}

pub fn award(part: AwardPart) -> AwardRow {
    let AwardPart { topic, band, level, day, seed } = part;
    AwardRow { topic, band, level, day, seed: seed.map(|Hex(seed)| seed) }
}

pub fn check_talk(part: &TalkPart) -> Result<(), Error> {
    check_id("talks.topic", part.topic.as_str())?;
    check_ms("talks.at_ms", part.at_ms)
}

pub fn talk(part: TalkPart) -> TalkRow {
    let TalkPart { topic, ticked, day, at_ms } = part;
    TalkRow { topic, ticked, day, at_ms }
}

/// Ids are short and plain, so that no document brings a text in.
pub fn check_id(field: &str, id: &str) -> Result<(), Error> {
    if is_plain(id) {
        return Ok(());
    }
    let start: String = id.chars().take(20).collect();
    Err(broken(&format!("{field} is {start:?}; allowed are 1 to 80 of a-z, A-Z, 0-9, -, . and _")))
}

pub fn check_ms(field: &str, ms: i64) -> Result<(), Error> {
    if (-MAX_ORDER_MS..=MAX_ORDER_MS).contains(&ms) {
        return Ok(());
    }
    Err(broken(&format!("{field} is {ms}; allowed is up to {MAX_ORDER_MS} either way")))
}
