//! The projection of attempts and awards: objectives, scenarios, badges, effort, talks.

mod activity;
mod apply;
mod projection;
mod states;

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, params};

pub use activity::Activity;
pub use apply::{append, settle};
pub use projection::{Projection, rebuild, rebuild_all};

use crate::badge::BadgeLevel;
use crate::bank::ResponseKind;
use crate::clock::{Clock, clock_ms};
use crate::error::Error;
use crate::ids::{ObjectiveId, PlayerId, TopicId};
use crate::moment::{Day, Moment};
use crate::player::Band;
use crate::stage::ObjectiveState;
use crate::store::row::{self, StoredEnum, text};
use crate::store::{Store, players};

/// How much a child played: days on which something was answered, and scenarios answered, of the 60 dates that were played
/// on last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Effort {
    /// Days of the last 7, today included.
    pub days_in_7: u32,
    /// Scenarios in these.
    pub answered_in_7: u32,
    /// Days of the last 30, today included.
    pub days_in_30: u32,
    /// Scenarios in these.
    pub answered_in_30: u32,
}

impl Store {
    /// The player's memory of each objective that was tried.
    pub fn objective_states(&self, player: PlayerId) -> Result<BTreeMap<ObjectiveId, ObjectiveState>, Error> {
        let states = Projection::objectives(&self.conn, player)?;
        if states.is_empty() {
            players::check_known(&self.conn, player)?;
        }
        Ok(states)
    }

    /// The badges: the highest step awarded in each topic and band.
    pub fn badges(&self, player: PlayerId) -> Result<BTreeMap<(TopicId, Band), BadgeLevel>, Error> {
        // In the order of the table's key: the highest step comes last and stands.
        let sql = "SELECT topic, band, level FROM award WHERE player = ?1 ORDER BY topic, band, level";
        let mut badges = BTreeMap::new();
        row::all(&self.conn, sql, [player.0.cast_signed()], |row| {
            let at = (TopicId::from(text(row, 0)?), StoredEnum::from_code("award", "band", row.get(1)?)?);
            badges.insert(at, StoredEnum::from_code("award", "level", row.get(2)?)?);
            Ok(())
        })?;
        if badges.is_empty() {
            players::check_known(&self.conn, player)?;
        }
        Ok(badges)
    }

    /// How much the player played up to this date.
    pub fn effort(&self, player: PlayerId, today: Day) -> Result<Effort, Error> {
        let activity = Activity::read(&self.conn, player)?;
        let (days_in_7, answered_in_7) = activity.since(7, today);
        let (days_in_30, answered_in_30) = activity.since(30, today);
        Ok(Effort { days_in_7, answered_in_7, days_in_30, answered_in_30 })
    }

    /// Whether the player never answered a card of this kind: then it says how.
    pub fn first_of_kind(&self, player: PlayerId, kind: ResponseKind) -> Result<bool, Error> {
        Ok(!Activity::read(&self.conn, player)?.kinds.contains(&kind))
    }

    /// The topics that the child says to have talked about.
    pub fn talks(&self, player: PlayerId) -> Result<BTreeSet<TopicId>, Error> {
        players::check_known(&self.conn, player)?;
        talks(&self.conn, player)
    }

    /// Ticks "I talked about it", or takes the tick back. Doing so twice changes nothing.
    pub fn tick_talk(&mut self, player: PlayerId, topic: &TopicId, ticked: bool, now: Moment) -> Result<(), Error> {
        self.write(|tx| {
            players::check_known(tx, player)?;
            // A row that says the same stays; another is always newer than it, whatever the clock says.
            tx.execute(
                "INSERT INTO talk (player, topic, ticked, day, at_ms) SELECT ?1, ?2, ?3, ?4, ?5
                 WHERE ?3 OR EXISTS (SELECT 1 FROM talk WHERE player = ?1 AND topic = ?2)
                 ON CONFLICT (player, topic) DO UPDATE SET ticked = ?3, day = ?4, at_ms = MIN(MAX(?5, at_ms + 1), ?6)
                 WHERE ticked <> ?3",
                params![
                    player.0.cast_signed(),
                    topic.as_str(),
                    ticked,
                    now.day().0,
                    clock_ms(now.unix_ms),
                    Clock::MAX_ORDER_MS
                ],
            )?;
            Ok(())
        })
    }
}

/// The topics that are ticked.
pub fn talks(conn: &Connection, player: PlayerId) -> Result<BTreeSet<TopicId>, Error> {
    let mut ticked = BTreeSet::new();
    let sql = "SELECT topic FROM talk WHERE player = ?1 AND ticked";
    row::all(conn, sql, [player.0.cast_signed()], |row| Ok(ticked.insert(TopicId::from(text(row, 0)?))))?;
    Ok(ticked)
}
