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
use crate::store::row::{self, StoredEnum, readable};

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

/// A row of a player's history that merges with those of other phones, one by one.
pub trait HistoryRow: Sized {
    /// What there is one row of.
    type Key: Ord;
    const TABLE: &'static str;
    /// In the order of keys.
    const SELECT: &'static str;

    fn of(row: &Row<'_>) -> Result<Self, Error>;
    fn key(&self) -> Self::Key;
    /// Whether it stands, and not the other of the same key.
    fn stands_over(&self, other: &Self) -> bool;
    /// Writes it in the place of one of the same key.
    fn write(&self, tx: &Transaction<'_>, player: PlayerId) -> Result<(), Error>;
}

/// All rows of a player; none for one that cannot be read.
pub fn rows<T: HistoryRow>(conn: &Connection, player: PlayerId) -> Result<Vec<Option<T>>, Error> {
    row::all(conn, T::SELECT, [player.0.cast_signed()], |row| readable(T::of(row)))
}

/// All rows of a player that can be read.
pub fn readable_rows<T: HistoryRow>(conn: &Connection, player: PlayerId) -> Result<Vec<T>, Error> {
    Ok(rows(conn, player)?.into_iter().flatten().collect())
}

/// An award: each step once. One that a round reached stands over one that no round did, and an earlier over a later.
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

impl HistoryRow for AwardRow {
    type Key = (TopicId, Band, BadgeLevel);
    const TABLE: &'static str = "award";
    const SELECT: &'static str =
        "SELECT topic, band, level, day, seed FROM award WHERE player = ?1 ORDER BY topic, band, level";

    fn of(row: &Row<'_>) -> Result<Self, Error> {
        Ok(Self {
            topic: row.get::<_, String>(0)?.into(),
            band: StoredEnum::from_code("award", "band", row.get(1)?)?,
            level: StoredEnum::from_code("award", "level", row.get(2)?)?,
            day: Day(row.get(3)?),
            seed: row.get::<_, Option<i64>>(4)?.map(|seed| Seed(seed.cast_unsigned())),
        })
    }

    fn key(&self) -> Self::Key {
        (self.topic.clone(), self.band, self.level)
    }

    fn stands_over(&self, other: &Self) -> bool {
        (self.seed.is_none(), self.day, self.seed) < (other.seed.is_none(), other.day, other.seed)
    }

    fn write(&self, tx: &Transaction<'_>, player: PlayerId) -> Result<(), Error> {
        tx.prepare_cached(
            "INSERT OR REPLACE INTO award (player, topic, band, level, day, seed) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            player.0.cast_signed(),
            self.topic.as_str(),
            self.band.code(),
            self.level.code(),
            self.day.0,
            self.seed.map(|Seed(seed)| seed.cast_signed()),
        ])?;
        Ok(())
    }
}

/// A tick, or a tick taken back: one for each topic, the newest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TalkRow {
    pub topic: TopicId,
    pub ticked: bool,
    pub day: Day,
    pub at_ms: i64,
}

impl HistoryRow for TalkRow {
    type Key = TopicId;
    const TABLE: &'static str = "talk";
    const SELECT: &'static str = "SELECT topic, ticked, day, at_ms FROM talk WHERE player = ?1 ORDER BY topic";

    fn of(row: &Row<'_>) -> Result<Self, Error> {
        let topic = row.get::<_, String>(0)?.into();
        Ok(Self { topic, ticked: row.get(1)?, day: Day(row.get(2)?), at_ms: row.get(3)? })
    }

    fn key(&self) -> TopicId {
        self.topic.clone()
    }

    fn stands_over(&self, other: &Self) -> bool {
        (self.at_ms, self.ticked, self.day) > (other.at_ms, other.ticked, other.day)
    }

    fn write(&self, tx: &Transaction<'_>, player: PlayerId) -> Result<(), Error> {
        tx.execute(
            "INSERT OR REPLACE INTO talk (player, topic, ticked, day, at_ms) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![player.0.cast_signed(), self.topic.as_str(), self.ticked, self.day.0, self.at_ms],
        )?;
        Ok(())
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
            awards: readable_rows(conn, player)?,
            talks: readable_rows(conn, player)?,
        })
    }
}
