//! Folding a player's attempts afresh: what a merge needs, what `repair` does, and what proves the stored rows.

use std::collections::BTreeMap;

use rusqlite::{Connection, Transaction};

use super::Played;
use super::states::{self, Scenarios};
use crate::error::Error;
use crate::ids::{ObjectiveId, PlayerId};
use crate::stage::{ObjectiveState, ScenarioState};
use crate::store::attempts::{self, Ordered};
use crate::store::row::readable;

/// Everything that is folded from one player's attempts.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// Each objective's row.
    pub objectives: BTreeMap<ObjectiveId, (ObjectiveState, Scenarios)>,
    /// What the player's own row counts.
    pub played: Played,
}

impl Folded {
    /// Folds all attempts of the player, in their order.
    pub fn afresh(conn: &Connection, player: PlayerId) -> Result<Self, Error> {
        let mut folded = Self::default();
        attempts::for_each(conn, player, |Ordered { order_ms, attempt }| {
            let row = folded.objectives.entry(attempt.objective.clone());
            let (state, scenarios) = row.or_insert_with(|| states::untried(&attempt));
            state.fold(&attempt, folded.played.take(order_ms, &attempt));
            scenarios.insert(attempt.scenario.clone(), ScenarioState::new(&attempt));
            Ok(())
        })?;
        Ok(folded)
    }

    /// What the tables hold.
    pub fn stored(conn: &Connection, player: PlayerId) -> Result<Self, Error> {
        Ok(Self { objectives: states::rows(conn, player)?, played: Played::read(conn, player)? })
    }

    /// Writes all rows in the place of those before.
    pub fn write(&self, tx: &Transaction<'_>, player: PlayerId) -> Result<(), Error> {
        tx.execute("DELETE FROM objective WHERE player = ?1", [player.0.cast_signed()])?;
        for (state, scenarios) in self.objectives.values() {
            states::write(tx, player, state, scenarios)?;
        }
        self.played.write(tx, player)
    }
}

/// Folds the player's attempts afresh and writes what differs from the tables; tells whether anything did.
pub fn refold(tx: &Transaction<'_>, player: PlayerId) -> Result<bool, Error> {
    let folded = Folded::afresh(tx, player)?;
    // A row that cannot be read differs as well.
    let differs = readable(Folded::stored(tx, player))?.is_none_or(|stored| stored != folded);
    if differs {
        folded.write(tx, player)?;
    }
    Ok(differs)
}
