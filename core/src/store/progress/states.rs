//! The rows of objectives.

use std::collections::BTreeMap;

use rusqlite::{Connection, Row, Transaction, params};

use crate::error::Error;
use crate::ids::{ObjectiveId, PlayerId};
use crate::stage::{ObjectiveState, Stage};
use crate::store::row::{self, StoredEnum, from_json, text, to_json};

const TABLE: &str = "objective";

/// All objectives that were tried, without the tail.
pub fn stored(conn: &Connection, player: PlayerId) -> Result<BTreeMap<ObjectiveId, ObjectiveState>, Error> {
    let mut states = BTreeMap::new();
    let sql = "SELECT stage, state, objective FROM objective WHERE player = ?1";
    row::all(conn, sql, [player.0.cast_signed()], |row| {
        states.insert(text(row, 2)?.into(), state_of(row)?);
        Ok(())
    })?;
    Ok(states)
}

/// One objective, if it was tried.
pub fn state(conn: &Connection, player: PlayerId, id: &ObjectiveId) -> Result<Option<ObjectiveState>, Error> {
    let sql = "SELECT stage, state FROM objective WHERE player = ?1 AND objective = ?2";
    row::first(conn, sql, params![player.0.cast_signed(), id.as_str()], state_of)
}

fn state_of(row: &Row<'_>) -> Result<ObjectiveState, Error> {
    Ok(ObjectiveState { stage: stage_of(row)?, ..from_json(TABLE, "state", text(row, 1)?)? })
}

fn stage_of(row: &Row<'_>) -> Result<Stage, Error> {
    StoredEnum::from_code(TABLE, "stage", row.get(0)?)
}

/// The stage of one objective, if it was tried.
pub fn stage(conn: &Connection, player: PlayerId, id: &ObjectiveId) -> Result<Option<Stage>, Error> {
    let sql = "SELECT stage FROM objective WHERE player = ?1 AND objective = ?2";
    row::first(conn, sql, params![player.0.cast_signed(), id.as_str()], stage_of)
}

/// Writes an objective's row in the place of the one before.
pub fn write(tx: &Transaction<'_>, player: PlayerId, id: &ObjectiveId, state: &ObjectiveState) -> Result<(), Error> {
    tx.prepare_cached("INSERT OR REPLACE INTO objective (player, objective, stage, state) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![player.0.cast_signed(), id.as_str(), state.stage.code(), to_json(TABLE, "state", state)?,])?;
    Ok(())
}
