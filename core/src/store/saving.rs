//! When the file cannot be written: on in memory, and back to the file as soon as it can be.

use std::path::Path;

use rusqlite::types::Value;
use rusqlite::{Connection, ErrorCode, OpenFlags, Transaction, TransactionBehavior, params_from_iter};

use crate::error::Error;
use crate::ids::PlayerId;
use crate::store::history::History;
use crate::store::merge::merge;
use crate::store::open::open_file;
use crate::store::{Place, Store, migrate, players};

/// Whether what was done so far is in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saving {
    /// It is.
    Saved,
    /// It is in memory only, and is lost if the game ends before the storage works again.
    NotSaved {
        /// What the storage said.
        reason: String,
    },
}

/// The tables that are read whole, parents first: all but the attempts.
const WHOLE: [&str; 6] = ["player", "round", "objective", "award", "talk", "phone"];

impl Store {
    /// Whether what was done so far is in the file.
    pub fn saving(&self) -> Saving {
        match &self.place {
            Place::File => Saving::Saved,
            Place::Memory { reason, .. } => Saving::NotSaved { reason: reason.clone() },
        }
    }

    /// Saves what was done in memory, if the file can be written again.
    pub(super) fn try_to_save(&mut self) {
        let Place::Memory { from_file, deleted, .. } = &self.place else { return };
        let Ok((mut file, _)) = open_file(&self.path, 0) else { return };
        let must_wipe = !deleted.is_empty();
        match save(&self.conn, &mut file, *from_file, deleted) {
            Ok(()) => {
                self.conn = file;
                self.place = Place::File;
                if must_wipe {
                    // Who deleted was told that it is not gone yet, and asks again where this fails.
                    self.wipe().ok();
                }
            }
            Err(error) => {
                let (from_file, deleted) = (*from_file, deleted.clone());
                self.place = Place::Memory { reason: error.to_string(), from_file, deleted };
            }
        }
    }

    /// Goes on in memory after the file failed with `error`.
    pub(super) fn fall_into_memory(&mut self, error: &rusqlite::Error) -> Result<(), Error> {
        let memory = empty()?;
        load(&self.conn, &memory)?;
        self.conn = memory;
        self.place = Place::Memory { reason: error.to_string(), from_file: true, deleted: Vec::new() };
        Ok(())
    }
}

/// Whether the storage refused, and not a rule or a row.
pub fn is_about_storage(error: &rusqlite::Error) -> bool {
    matches!(
        error.sqlite_error_code(),
        Some(
            ErrorCode::DiskFull
                | ErrorCode::ReadOnly
                | ErrorCode::SystemIoFailure
                | ErrorCode::CannotOpen
                | ErrorCode::PermissionDenied
                | ErrorCode::DatabaseBusy
                | ErrorCode::DatabaseLocked
                | ErrorCode::NoLargeFileSupport
                | ErrorCode::FileLockingProtocolFailed
                | ErrorCode::DatabaseCorrupt
        )
    )
}

/// A store in memory with what can be read from the file; tells whether it could.
pub fn in_memory(path: &Path) -> Result<(Connection, bool), Error> {
    let memory = empty()?;
    let file = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY);
    let loaded = file.map_err(Error::from).and_then(|file| match migrate::version(&file)? {
        migrate::SCHEMA => load(&file, &memory).map(|()| true),
        _ => Ok(false),
    });
    match loaded {
        Ok(true) => Ok((memory, true)),
        Ok(false) | Err(_) => Ok((empty()?, false)),
    }
}

fn empty() -> Result<Connection, Error> {
    let mut conn = Connection::open_in_memory()?;
    migrate::migrate(&mut conn)?;
    conn.pragma_update(None, "foreign_keys", true)?;
    Ok(conn)
}

/// Reads what the game needs to go on: all that is folded, and the attempts of each player's round.
fn load(file: &Connection, memory: &Connection) -> Result<(), Error> {
    // One view of the file for all tables.
    let read = file.unchecked_transaction()?;
    let tx = memory.unchecked_transaction()?;
    tx.execute("DELETE FROM phone", [])?;
    for table in WHOLE {
        copy(&read, &tx, table, "1")?;
    }
    copy(&read, &tx, "attempt", "(player, seed) IN (SELECT player, seed FROM round)")?;
    tx.commit()?;
    Ok(())
}

/// Merges what was done in memory into the file, in one transaction. The file may have moved on meanwhile: an answer
/// whose sync failed can be in it all the same.
fn save(memory: &Connection, file: &mut Connection, from_file: bool, deleted: &[PlayerId]) -> Result<(), Error> {
    let tx = file.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for player in deleted {
        tx.execute("DELETE FROM player WHERE id = ?1", [player.0.cast_signed()])?;
    }
    let mut added = memory.prepare("SELECT added_at_ms FROM player WHERE id = ?1")?;
    for player in players::ids(memory)? {
        let id = player.0.cast_signed();
        merge(&tx, &History::read(memory, player)?, None, added.query_row([id], |row| row.get(0))?)?;
        tx.execute("DELETE FROM round WHERE player = ?1", [id])?;
        copy(memory, &tx, "round", &format!("player = {id}"))?;
    }
    save_phone(memory, &tx, from_file)?;
    tx.commit()?;
    Ok(())
}

/// Copies rows of a table.
fn copy(from: &Connection, to: &Transaction<'_>, table: &str, which: &str) -> Result<(), Error> {
    let mut select = from.prepare(&format!("SELECT * FROM {table} WHERE {which}"))?;
    let names: Vec<String> = select.column_names().map(str::to_owned).collect();
    let marks = vec!["?"; names.len()].join(", ");
    let mut insert = to.prepare(&format!("INSERT INTO {table} ({}) VALUES ({marks})", names.join(", ")))?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        let values = (0..names.len()).map(|column| row.get(column)).collect::<rusqlite::Result<Vec<Value>>>()?;
        insert.execute(params_from_iter(values))?;
    }
    Ok(())
}

/// The phone's row as it became in memory; of a file that could not be read before, what it has itself stands.
fn save_phone(memory: &Connection, tx: &Transaction<'_>, from_file: bool) -> Result<(), Error> {
    let row: [Value; 4] = memory.query_row("SELECT language, gate, pin, pin_taken_away_day FROM phone", [], |row| {
        Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?])
    })?;
    let set = if from_file {
        "language = ?1, gate = ?2, pin = ?3, pin_taken_away_day = ?4"
    } else {
        "language = COALESCE(language, ?1), gate = COALESCE(gate, ?2), pin = COALESCE(pin, ?3),
         pin_taken_away_day = COALESCE(pin_taken_away_day, ?4)"
    };
    tx.execute(&format!("UPDATE phone SET {set}"), row)?;
    Ok(())
}
