//! The whole projection of a player: read, or rebuilt from all attempts, which a merge needs and which proves the stored rows.

use std::collections::BTreeMap;

use rusqlite::{Connection, Transaction};

use super::Activity;
use super::states::{self, Scenarios};
use crate::answer::Attempt;
use crate::error::Error;
use crate::ids::{ObjectiveId, PlayerId};
use crate::stage::{ObjectiveState, ScenarioState};
use crate::store::attempts;
use crate::store::row::readable;

/// Everything that is derived from one player's attempts.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Projection {
    /// Each objective's row.
    pub objectives: BTreeMap<ObjectiveId, (ObjectiveState, Scenarios)>,
    /// What the player's own row counts.
    pub activity: Activity,
}

impl Projection {
    /// Applies all attempts of the player, in their order.
    pub fn rebuilt(conn: &Connection, player: PlayerId) -> Result<Self, Error> {
        let mut projection = Self::default();
        attempts::for_each(conn, player, |attempt| {
            projection.apply(&attempt);
            Ok(())
        })?;
        Ok(projection)
    }

    /// What the tables hold, and the tail.
    pub fn read(conn: &Connection, player: PlayerId) -> Result<Self, Error> {
        let mut projection =
            Self { objectives: states::rows(conn, player)?, activity: Activity::stored(conn, player)? };
        attempts::tail(conn, player)?.iter().for_each(|attempt| projection.apply(attempt));
        Ok(projection)
    }

    fn apply(&mut self, attempt: &Attempt) {
        let row = self.objectives.entry(attempt.objective.clone());
        let (state, scenarios) = row.or_insert_with(|| states::untried(attempt));
        state.apply(attempt, self.activity.apply(attempt));
        scenarios.insert(attempt.scenario.clone(), ScenarioState::new(attempt));
    }

    /// Writes all rows in the place of those before.
    fn write(&self, tx: &Transaction<'_>, player: PlayerId) -> Result<(), Error> {
        tx.execute("DELETE FROM objective WHERE player = ?1", [player.0.cast_signed()])?;
        for (state, scenarios) in self.objectives.values() {
            states::write(tx, player, state, scenarios)?;
        }
        self.activity.write(tx, player)
    }
}

/// Rebuilds the player's projection, and returns whether it differed from what was read.
pub fn rebuild(tx: &Transaction<'_>, player: PlayerId) -> Result<bool, Error> {
    let rebuilt = Projection::rebuilt(tx, player)?;
    // A row that cannot be read differs as well.
    let differs = readable(Projection::read(tx, player))?.is_none_or(|read| read != rebuilt);
    rebuilt.write(tx, player)?;
    Ok(differs)
}
