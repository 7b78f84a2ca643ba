//! Folding a player's attempts afresh: what a merge needs, what `repair` does, and what proves the stored rows.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, Transaction, params};

use super::states;
use crate::error::Error;
use crate::ids::{ObjectiveId, PlayerId, ScenarioId};
use crate::moment::Day;
use crate::stage::{ObjectiveState, ScenarioState};
use crate::store::attempts::{self, Ordered};

/// Everything that is folded from one player's attempts.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Folded {
    objectives: BTreeMap<ObjectiveId, ObjectiveState>,
    scenarios: BTreeMap<ScenarioId, ScenarioState>,
    answered_by_day: BTreeMap<Day, u32>,
    kinds: BTreeSet<String>,
    newest_order_ms: Option<i64>,
    answered: u32,
    days_played: u32,
}

impl Folded {
    /// Folds all attempts of the player, in their order.
    pub fn afresh(conn: &Connection, player: PlayerId) -> Result<Self, Error> {
        let mut folded = Self::default();
        attempts::for_each(conn, player, |ordered| {
            folded.take(&ordered);
            Ok(())
        })?;
        folded.days_played = u32::try_from(folded.answered_by_day.len()).unwrap_or(u32::MAX);
        Ok(folded)
    }

    /// What the tables hold.
    pub fn stored(conn: &Connection, player: PlayerId) -> Result<Self, Error> {
        let id = player.0.cast_signed();
        let mut effort = conn.prepare_cached("SELECT day, answered FROM effort WHERE player = ?1")?;
        let mut kinds = conn.prepare_cached("SELECT kind FROM kind_met WHERE player = ?1")?;
        let mut counts =
            conn.prepare_cached("SELECT newest_order_ms, answered, days_played FROM player WHERE id = ?1")?;
        let (newest_order_ms, answered, days_played) =
            counts.query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        Ok(Self {
            objectives: states::objectives(conn, player)?,
            scenarios: states::scenarios(conn, player)?,
            answered_by_day: effort
                .query_map([id], |row| Ok((Day(row.get(0)?), row.get(1)?)))?
                .collect::<Result<_, _>>()?,
            kinds: kinds.query_map([id], |row| row.get(0))?.collect::<Result<_, _>>()?,
            newest_order_ms,
            answered,
            days_played,
        })
    }

    fn take(&mut self, Ordered { order_ms, attempt }: &Ordered) {
        self.objectives
            .entry(attempt.objective.clone())
            .or_insert_with(|| ObjectiveState::new(attempt.objective.clone(), attempt.band))
            .fold(attempt);
        self.scenarios.insert(attempt.scenario.clone(), ScenarioState::new(attempt));
        *self.answered_by_day.entry(attempt.at.day()).or_default() += 1;
        if !self.kinds.contains(attempt.answer.kind()) {
            self.kinds.insert(attempt.answer.kind().to_owned());
        }
        self.newest_order_ms = Some(*order_ms);
        self.answered = self.answered.saturating_add(1);
    }

    /// Writes all rows in the place of those before.
    pub fn write(&self, tx: &Transaction<'_>, player: PlayerId) -> Result<(), Error> {
        let id = player.0.cast_signed();
        for table in ["objective", "scenario", "effort", "kind_met"] {
            tx.execute(&format!("DELETE FROM {table} WHERE player = ?1"), [id])?;
        }
        for state in self.objectives.values() {
            states::write_objective(tx, player, state)?;
        }
        for state in self.scenarios.values() {
            states::write_scenario(tx, player, state)?;
        }
        for (day, answered) in &self.answered_by_day {
            tx.prepare_cached("INSERT INTO effort (player, day, answered) VALUES (?1, ?2, ?3)")?
                .execute(params![id, day.0, answered])?;
        }
        for kind in &self.kinds {
            tx.execute("INSERT INTO kind_met (player, kind) VALUES (?1, ?2)", params![id, kind])?;
        }
        tx.execute(
            "UPDATE player SET newest_order_ms = ?2, answered = ?3, days_played = ?4 WHERE id = ?1",
            params![id, self.newest_order_ms, self.answered, self.days_played],
        )?;
        Ok(())
    }
}

/// Folds the player's attempts afresh and writes what differs from the tables; tells whether anything did.
pub fn refold(tx: &Transaction<'_>, player: PlayerId) -> Result<bool, Error> {
    let folded = Folded::afresh(tx, player)?;
    // A row that cannot be read differs as well.
    let differs = match Folded::stored(tx, player) {
        Ok(stored) => stored != folded,
        Err(Error::Stored { .. }) => true,
        Err(error) => return Err(error),
    };
    if differs {
        folded.write(tx, player)?;
    }
    Ok(differs)
}
