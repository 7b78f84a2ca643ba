//! What a player's own row holds of the attempts: the newest of them, the last days, and the kinds met.

use std::collections::BTreeSet;

use rusqlite::{Connection, Transaction, params};

use crate::answer::Attempt;
use crate::bank::ResponseKind;
use crate::clock::{Clock, ClockRun};
use crate::error::Error;
use crate::ids::PlayerId;
use crate::moment::Day;
use crate::store::attempts;
use crate::store::row::{self, from_json, text, to_json};

/// How many dates are kept: those of a month, and as many again that a wrong clock may have shown since.
const MAX_DAYS: usize = 60;

/// What is counted of a player's attempts.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Activity {
    /// The newest attempt's place in the order.
    pub newest_order_ms: Option<i64>,
    /// Kinds of response that were answered: the next card of such a kind needs no "how to answer".
    pub kinds: BTreeSet<ResponseKind>,
    /// How many were answered on each date; last the date that was played on last.
    days: Vec<(Day, u32)>,
    clock: Clock,
}

impl Activity {
    /// What the player's row holds, and the tail.
    pub fn read(conn: &Connection, player: PlayerId) -> Result<Self, Error> {
        let mut activity = Self::stored(conn, player)?;
        for attempt in attempts::tail(conn, player)? {
            activity.apply(&attempt);
        }
        Ok(activity)
    }

    /// What the player's row holds.
    pub fn stored(conn: &Connection, player: PlayerId) -> Result<Self, Error> {
        let sql = "SELECT newest_order_ms, days, kinds, clock FROM player WHERE id = ?1";
        let stored = row::first(conn, sql, [player.0.cast_signed()], |row| {
            Ok(Self {
                newest_order_ms: row.get(0)?,
                days: from_json("player", "days", text(row, 1)?)?,
                kinds: from_json("player", "kinds", text(row, 2)?)?,
                clock: from_json("player", "clock", text(row, 3)?)?,
            })
        });
        stored?.ok_or(Error::UnknownPlayer)
    }

    /// Counts the next attempt in; returns the run of the clock that it belongs to.
    pub fn apply(&mut self, attempt: &Attempt) -> ClockRun {
        self.newest_order_ms = Some(attempt.order_ms);
        self.kinds.insert(attempt.answer.kind());
        let today = attempt.day();
        let known = self.days.iter().position(|(day, _)| *day == today);
        let (_, answered) = known.map_or((today, 0_u32), |place| self.days.remove(place));
        self.days.push((today, answered.saturating_add(1)));
        if self.days.len() > MAX_DAYS {
            self.days.remove(0);
        }
        self.clock.apply(attempt.order_ms, attempt.at_ms)
    }

    /// On how many of the last `days` dates, `today` included, something was answered, and how much.
    pub fn since(&self, days: i32, today: Day) -> (u32, u32) {
        let within = self.days.iter().filter(|(day, _)| (today.plus(1 - days)..=today).contains(day));
        within.fold((0, 0), |(days, answered), (_, more)| (days + 1, answered.saturating_add(*more)))
    }

    /// Writes it into the player's row.
    pub fn write(&self, tx: &Transaction<'_>, player: PlayerId) -> Result<(), Error> {
        let (days, kinds) = (to_json("player", "days", &self.days)?, to_json("player", "kinds", &self.kinds)?);
        let clock = to_json("player", "clock", &self.clock)?;
        tx.prepare_cached("UPDATE player SET newest_order_ms = ?2, days = ?3, kinds = ?4, clock = ?5 WHERE id = ?1")?
            .execute(params![player.0.cast_signed(), self.newest_order_ms, days, kinds, clock])?;
        Ok(())
    }
}
