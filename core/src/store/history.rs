//! One player's history: what goes from phone to phone, and from memory back into the file.

use rusqlite::{Connection, Row, Transaction, params};
use serde::{Deserialize, Serialize};

use crate::answer::Attempt;
use crate::badge::BadgeLevel;
use crate::error::Error;
use crate::ids::{PlayerId, TopicId, hex};
use crate::moment::Day;
use crate::player::{Avatar, Band, Player, Settings};
use crate::store::attempts;
use crate::store::players;
use crate::store::row::{StoredEnum, readable};

/// Everything that is known about a player and not derived from it.
#[derive(Debug, PartialEq, Eq)]
pub struct History {
    pub player: PlayerId,
    pub avatar: Avatar,
    pub settings: Settings,
    /// When the settings were changed last.
    pub settings_at_ms: i64,
    /// In the order in which they are applied.
    pub attempts: Vec<Attempt>,
    pub awards: Vec<AwardRow>,
    pub talks: Vec<TalkRow>,
}

/// A round's seed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Seed(#[serde(with = "hex")] pub u64);

/// An award; of two of the same step the lesser in `(seed.is_none(), day, seed)` stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AwardRow {
    pub topic: TopicId,
    pub band: Band,
    pub level: BadgeLevel,
    pub day: Day,
    /// The round that reached it; none when two phones' histories together did.
    pub seed: Option<Seed>,
}

impl AwardRow {
    /// What is awarded: each step once.
    pub fn step(&self) -> (TopicId, Band, BadgeLevel) {
        (self.topic.clone(), self.band, self.level)
    }

    /// What decides which of two of the same step stands.
    pub fn age(&self) -> (bool, Day, Option<Seed>) {
        (self.seed.is_none(), self.day, self.seed)
    }
}

/// A tick; of two for a topic the greater in `(at_ms, ticked, day)` is the newer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TalkRow {
    pub topic: TopicId,
    pub ticked: bool,
    pub day: Day,
    pub at_ms: i64,
}

impl TalkRow {
    /// What decides which of two is the newer.
    pub fn age(&self) -> (i64, bool, Day) {
        (self.at_ms, self.ticked, self.day)
    }
}

impl History {
    /// What the tables hold; of the attempts the newest, at most `limit`.
    pub fn read(conn: &Connection, id: PlayerId, limit: Option<u32>) -> Result<Self, Error> {
        let Player { id: player, avatar, settings } = players::read(conn, id)?;
        Ok(Self {
            player,
            avatar,
            settings,
            settings_at_ms: players::settings_at_ms(conn, player)?,
            attempts: attempts::newest(conn, player, limit)?,
            awards: awards(conn, player)?,
            talks: talks(conn, player)?,
        })
    }
}

/// All awards that can be read, in the order of topics, lowest first.
pub fn awards(conn: &Connection, player: PlayerId) -> Result<Vec<AwardRow>, Error> {
    Ok(award_rows(conn, player)?.into_iter().flatten().collect())
}

/// All awards; none for one that cannot be read.
pub fn award_rows(conn: &Connection, player: PlayerId) -> Result<Vec<Option<AwardRow>>, Error> {
    let mut query = conn.prepare_cached(
        "SELECT topic, band, level, day, seed FROM award WHERE player = ?1 ORDER BY topic, band, level",
    )?;
    let mut rows = query.query([player.0.cast_signed()])?;
    let mut awards = Vec::new();
    while let Some(row) = rows.next()? {
        awards.push(readable(award_of(row))?);
    }
    Ok(awards)
}

fn award_of(row: &Row<'_>) -> Result<AwardRow, Error> {
    Ok(AwardRow {
        topic: row.get::<_, String>(0)?.into(),
        band: StoredEnum::from_code("award", "band", row.get(1)?)?,
        level: StoredEnum::from_code("award", "level", row.get(2)?)?,
        day: Day(row.get(3)?),
        seed: row.get::<_, Option<i64>>(4)?.map(|seed| Seed(seed.cast_unsigned())),
    })
}

/// Writes an award in the place of one of the same step.
pub fn write_award(tx: &Transaction<'_>, player: PlayerId, award: &AwardRow) -> Result<(), Error> {
    tx.prepare_cached(
        "INSERT OR REPLACE INTO award (player, topic, band, level, day, seed) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        player.0.cast_signed(),
        award.topic.as_str(),
        award.band.code(),
        award.level.code(),
        award.day.0,
        award.seed.map(|Seed(seed)| seed.cast_signed()),
    ])?;
    Ok(())
}

/// All ticks that can be read, those taken back too, in the order of topics.
pub fn talks(conn: &Connection, player: PlayerId) -> Result<Vec<TalkRow>, Error> {
    Ok(talk_rows(conn, player)?.into_iter().flatten().collect())
}

/// All ticks; none for one that cannot be read.
pub fn talk_rows(conn: &Connection, player: PlayerId) -> Result<Vec<Option<TalkRow>>, Error> {
    let mut query =
        conn.prepare_cached("SELECT topic, ticked, day, at_ms FROM talk WHERE player = ?1 ORDER BY topic")?;
    let mut rows = query.query([player.0.cast_signed()])?;
    let mut talks = Vec::new();
    while let Some(row) = rows.next()? {
        talks.push(readable(talk_of(row))?);
    }
    Ok(talks)
}

fn talk_of(row: &Row<'_>) -> Result<TalkRow, Error> {
    Ok(TalkRow {
        topic: row.get::<_, String>(0)?.into(),
        ticked: row.get(1)?,
        day: Day(row.get(2)?),
        at_ms: row.get(3)?,
    })
}

/// Writes a tick in the place of the one before.
pub fn write_talk(tx: &Transaction<'_>, player: PlayerId, talk: &TalkRow) -> Result<(), Error> {
    tx.execute(
        "INSERT OR REPLACE INTO talk (player, topic, ticked, day, at_ms) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![player.0.cast_signed(), talk.topic.as_str(), talk.ticked, talk.day.0, talk.at_ms],
    )?;
    Ok(())
}
