//! The projection: everything that is derived from one player's attempts. [`Projection::apply`] is the one place where an
//! attempt changes it.

use std::collections::BTreeMap;

use rusqlite::{Connection, Transaction};

use super::{Activity, states};
use crate::answer::Attempt;
use crate::error::Error;
use crate::ids::{ObjectiveId, PlayerId};
use crate::stage::{ObjectiveState, Stage};
use crate::store::row::readable;
use crate::store::{attempts, players};

/// Everything that is derived from one player's attempts.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Projection {
    /// The objectives that were tried.
    pub objectives: BTreeMap<ObjectiveId, ObjectiveState>,
    /// What the player's own row counts.
    activity: Activity,
}

impl Projection {
    /// Applies all attempts of the player, in their order.
    pub fn rebuilt(conn: &Connection, player: PlayerId) -> Result<Self, Error> {
        let mut projection = Self::default();
        attempts::for_each(conn, player, |attempt| projection.apply(&attempt))?;
        Ok(projection)
    }

    /// What the tables hold, and the tail.
    pub fn read(conn: &Connection, player: PlayerId) -> Result<Self, Error> {
        let (objectives, activity) = (states::stored(conn, player)?, Activity::stored(conn, player)?);
        Ok(Self { objectives, activity }.after(&attempts::tail(conn, player)?))
    }

    /// The objectives that were tried, the tail included.
    pub fn objectives(conn: &Connection, player: PlayerId) -> Result<BTreeMap<ObjectiveId, ObjectiveState>, Error> {
        let (objectives, tail) = (states::stored(conn, player)?, attempts::tail(conn, player)?);
        if tail.is_empty() {
            return Ok(objectives);
        }
        Ok(Self { objectives, activity: Activity::stored(conn, player)? }.after(&tail).objectives)
    }

    fn after(mut self, attempts: &[Attempt]) -> Self {
        for attempt in attempts {
            self.apply(attempt);
        }
        self
    }

    /// What the tables hold of the player and of one objective.
    pub fn of_objective(conn: &Connection, player: PlayerId, id: &ObjectiveId) -> Result<Self, Error> {
        let mut objectives = BTreeMap::new();
        if let Some(state) = states::state(conn, player, id)? {
            objectives.insert(id.clone(), state);
        }
        Ok(Self { objectives, activity: Activity::stored(conn, player)? })
    }

    /// Whether the attempt is one of the tail, which it does not hold.
    pub fn is_before(&self, attempt: &Attempt) -> bool {
        self.activity.newest_order_ms.is_none_or(|newest| newest < attempt.order_ms)
    }

    /// Applies the next attempt.
    pub fn apply(&mut self, attempt: &Attempt) {
        let run = self.activity.apply(attempt);
        self.objectives.entry(attempt.objective.clone()).or_default().apply(attempt, run);
    }

    /// The stage of an objective, if it was tried.
    pub fn stage(&self, objective: &ObjectiveId) -> Option<Stage> {
        self.objectives.get(objective).map(|state| state.stage)
    }

    /// Writes the rows of these objectives and the player's own, in the place of those before.
    pub fn write(&self, tx: &Transaction<'_>, player: PlayerId) -> Result<(), Error> {
        self.objectives.iter().try_for_each(|(id, state)| states::write(tx, player, id, state))?;
        self.activity.write(tx, player)
    }
}

/// Rebuilds the projections of all players; returns how many of them differed.
pub fn rebuild_all(tx: &Transaction<'_>) -> Result<u32, Error> {
    players::ids(tx)?.into_iter().map(|player| Ok(u32::from(rebuild(tx, player)?))).sum()
}

/// Rebuilds the player's projection, and returns whether it differed from what was read.
pub fn rebuild(tx: &Transaction<'_>, player: PlayerId) -> Result<bool, Error> {
    let rebuilt = Projection::rebuilt(tx, player)?;
    // A row that cannot be read differs as well.
    let differs = readable(Projection::read(tx, player))?.is_none_or(|read| read != rebuilt);
    tx.execute("DELETE FROM objective WHERE player = ?1", [player.0.cast_signed()])?;
    rebuilt.write(tx, player)?;
    Ok(differs)
}
