//! What a player's own row holds of the attempts: the newest of them, the last days, and the kinds met.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use crate::answer::Attempt;
use crate::error::Error;
use crate::ids::PlayerId;
use crate::moment::Day;
use crate::store::row::{from_json, to_json};

/// So many dates are kept, the newest: what the grown-ups' pages look back on.
const MOST_DAYS: usize = 30;

/// What is counted of a player's attempts.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Played {
    /// The newest attempt's place in the order.
    pub newest_order_ms: Option<i64>,
    /// Kinds of response that were answered: the next card of such a kind needs no "how to answer".
    pub kinds: BTreeSet<String>,
    /// How many were answered on each date.
    days: BTreeMap<Day, u32>,
}

impl Played {
    /// What the player's row holds.
    pub fn read(conn: &Connection, player: PlayerId) -> Result<Self, Error> {
        let mut query = conn.prepare_cached("SELECT newest_order_ms, days, kinds FROM player WHERE id = ?1")?;
        let row = query.query_row([player.0.cast_signed()], |row| {
            Ok((row.get(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?))
        });
        let (newest_order_ms, days, kinds) = row.optional()?.ok_or(Error::UnknownPlayer)?;
        Ok(Self {
            newest_order_ms,
            days: from_json("player", "days", &days)?,
            kinds: from_json("player", "kinds", &kinds)?,
        })
    }

    /// Counts the next attempt in.
    pub fn take(&mut self, order_ms: i64, attempt: &Attempt) {
        self.newest_order_ms = Some(order_ms);
        if !self.kinds.contains(attempt.answer.kind()) {
            self.kinds.insert(attempt.answer.kind().to_owned());
        }
        *self.days.entry(attempt.at.day()).or_default() += 1;
        if self.days.len() > MOST_DAYS {
            self.days.pop_first();
        }
    }

    /// Whether the attempt can be among those that were counted.
    pub fn counts(&self, attempt: &Attempt) -> bool {
        let day = attempt.at.day();
        let is_old = self.days.len() == MOST_DAYS && self.days.keys().next().is_some_and(|oldest| day < *oldest);
        (is_old || self.days.contains_key(&day)) && self.kinds.contains(attempt.answer.kind())
    }

    /// On how many of the last `days` dates, `today` included, something was answered, and how much.
    pub fn since(&self, days: i32, today: Day) -> (u32, u32) {
        let within = self.days.range(today.plus(1 - days)..=today);
        within.fold((0, 0), |(days, answered), (_, more)| (days + 1, answered + more))
    }

    /// Writes it into the player's row.
    pub fn write(&self, tx: &Transaction<'_>, player: PlayerId) -> Result<(), Error> {
        let (days, kinds) = (to_json("player", "days", &self.days)?, to_json("player", "kinds", &self.kinds)?);
        tx.prepare_cached("UPDATE player SET newest_order_ms = ?2, days = ?3, kinds = ?4 WHERE id = ?1")?
            .execute(params![player.0.cast_signed(), self.newest_order_ms, days, kinds])?;
        Ok(())
    }
}
