//! The rows of objectives.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use crate::error::Error;
use crate::ids::{ObjectiveId, PlayerId};
use crate::stage::{ObjectiveState, Stage};
use crate::store::row::{StoredEnum, from_json, to_json};

const TABLE: &str = "objective";

/// All objectives that were tried, without the tail.
pub fn stored(conn: &Connection, player: PlayerId) -> Result<BTreeMap<ObjectiveId, ObjectiveState>, Error> {
    let mut query = conn.prepare_cached("SELECT stage, state, objective FROM objective WHERE player = ?1")?;
    let mut rows = query.query([player.0.cast_signed()])?;
    let mut states = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let id = row.get_ref(2)?.as_str().map_err(rusqlite::Error::from)?;
        states.insert(id.into(), state_of(row)?);
    }
    Ok(states)
}

/// One objective, if it was tried.
pub fn state(conn: &Connection, player: PlayerId, id: &ObjectiveId) -> Result<Option<ObjectiveState>, Error> {
    let mut query = conn.prepare_cached("SELECT stage, state FROM objective WHERE player = ?1 AND objective = ?2")?;
    query.query_row(params![player.0.cast_signed(), id.as_str()], |row| Ok(state_of(row))).optional()?.transpose()
}

fn state_of(row: &Row<'_>) -> Result<ObjectiveState, Error> {
    let stage = StoredEnum::from_code(TABLE, "stage", row.get(0)?)?;
    let text = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
    Ok(ObjectiveState { stage, ..from_json(TABLE, "state", text)? })
}

/// The stage of one objective, if it was tried.
pub fn stage(conn: &Connection, player: PlayerId, id: &ObjectiveId) -> Result<Option<Stage>, Error> {
    let mut query = conn.prepare_cached("SELECT stage FROM objective WHERE player = ?1 AND objective = ?2")?;
    let code = query.query_row(params![player.0.cast_signed(), id.as_str()], |row| row.get(0)).optional()?;
    code.map(|code| StoredEnum::from_code(TABLE, "stage", code)).transpose()
}

/// Writes an objective's row in the place of the one before.
pub fn write(tx: &Transaction<'_>, player: PlayerId, id: &ObjectiveId, state: &ObjectiveState) -> Result<(), Error> {
    tx.prepare_cached("INSERT OR REPLACE INTO objective (player, objective, stage, state) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![player.0.cast_signed(), id.as_str(), state.stage.code(), to_json(TABLE, "state", state)?,])?;
    Ok(())
}
