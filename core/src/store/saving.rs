//! When the file cannot be written: on in memory, and back to the file as soon as it can be.

use std::path::Path;

use rusqlite::types::Value;
use rusqlite::{Connection, ErrorCode, OpenFlags, Transaction, TransactionBehavior, params_from_iter};

use crate::error::Error;
use crate::player::Avatar;
use crate::store::open::open_file;
use crate::store::{Place, Store, migrate};

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

/// The tables that are carried over whole, parents first.
const WHOLE: [&str; 10] =
    ["player", "round", "card", "objective", "scenario", "award", "effort", "kind_met", "talk", "phone"];

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
        let Place::Memory { from_file, saved_seq, .. } = self.place else { return };
        let Ok((mut file, _)) = open_file(&self.path) else { return };
        match save(&self.conn, &mut file, from_file, saved_seq) {
            Ok(()) => {
                self.conn = file;
                self.place = Place::File;
            }
            Err(error) => self.place = Place::Memory { reason: error.to_string(), from_file, saved_seq },
        }
    }

    /// Goes on in memory after the file failed with `error`.
    pub(super) fn fall_into_memory(&mut self, error: &rusqlite::Error) -> Result<(), Error> {
        let memory = empty()?;
        let saved_seq = load(&self.conn, &memory)?;
        self.conn = memory;
        self.place = Place::Memory { reason: error.to_string(), from_file: true, saved_seq };
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
        )
    )
}

/// A store in memory with what can be read from the file; tells whether it could, and the newest attempt in it.
pub fn in_memory(path: &Path) -> Result<(Connection, bool, i64), Error> {
    let memory = empty()?;
    let file = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY);
    let loaded = file.map_err(Error::from).and_then(|file| match migrate::version(&file)? {
        migrate::SCHEMA => load(&file, &memory).map(Some),
        _ => Ok(None),
    });
    match loaded {
        Ok(Some(saved_seq)) => Ok((memory, true, saved_seq)),
        Ok(None) | Err(_) => Ok((empty()?, false, 0)),
    }
}

fn empty() -> Result<Connection, Error> {
    let mut conn = Connection::open_in_memory()?;
    migrate::migrate(&mut conn)?;
    conn.pragma_update(None, "foreign_keys", true)?;
    Ok(conn)
}

/// Reads what the game needs to go on: all that is folded, the attempts of rounds, and the newest one, so that the order
/// of arrival goes on from there.
fn load(file: &Connection, memory: &Connection) -> Result<i64, Error> {
    let saved_seq = file.query_row("SELECT COALESCE(MAX(seq), 0) FROM attempt", [], |row| row.get(0))?;
    let tx = memory.unchecked_transaction()?;
    tx.execute("DELETE FROM phone", [])?;
    for table in WHOLE {
        copy(file, &tx, table, "1", 0)?;
    }
    let needed = "seq IN (SELECT attempt FROM card) OR seq = (SELECT MAX(seq) FROM attempt)";
    copy(file, &tx, "attempt", needed, 0)?;
    tx.commit()?;
    Ok(saved_seq)
}

/// Writes what was done in memory into the file, in one transaction.
fn save(memory: &Connection, file: &mut Connection, from_file: bool, saved_seq: i64) -> Result<(), Error> {
    let tx = file.transaction_with_behavior(TransactionBehavior::Immediate)?;
    tx.pragma_update(None, "defer_foreign_keys", true)?;
    let shift = if from_file {
        forget_players_not_in(memory, &tx)?;
        0
    } else {
        free_avatars(memory, &tx)?;
        tx.query_row("SELECT COALESCE(MAX(seq), 0) FROM attempt", [], |row| row.get::<_, i64>(0))?
    };
    for table in WHOLE {
        match table {
            "phone" if !from_file => keep_phone(memory, &tx)?,
            "player" if from_file => update_players(memory, &tx)?,
            _ => {
                if from_file {
                    tx.execute(&format!("DELETE FROM {table}"), [])?;
                }
                copy(memory, &tx, table, "1", shift)?;
            }
        }
    }
    copy(memory, &tx, "attempt", &format!("seq > {saved_seq}"), shift)?;
    tx.commit()?;
    Ok(())
}

/// Copies the rows of a table, and adds `shift` to each number of an attempt.
fn copy(from: &Connection, to: &Transaction<'_>, table: &str, which: &str, shift: i64) -> Result<(), Error> {
    let mut select = from.prepare(&format!("SELECT * FROM {table} WHERE {which}"))?;
    let names: Vec<String> = select.column_names().map(str::to_owned).collect();
    let marks = vec!["?"; names.len()].join(", ");
    let mut insert = to.prepare(&format!("INSERT INTO {table} ({}) VALUES ({marks})", names.join(", ")))?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        let values = names.iter().enumerate().map(|(column, name)| {
            let value: Value = row.get(column)?;
            Ok(match value {
                Value::Integer(seq) if matches!(name.as_str(), "seq" | "attempt") => Value::Integer(seq + shift),
                other => other,
            })
        });
        let values = values.collect::<rusqlite::Result<Vec<Value>>>()?;
        insert.execute(params_from_iter(values))?;
    }
    Ok(())
}

/// Writes players in their places: taking a row away would take its attempts with it.
fn update_players(memory: &Connection, tx: &Transaction<'_>) -> Result<(), Error> {
    let mut select = memory.prepare("SELECT * FROM player")?;
    let names: Vec<String> = select.column_names().map(str::to_owned).collect();
    let set: Vec<String> = names.iter().map(|name| format!("{name} = excluded.{name}")).collect();
    let marks = vec!["?"; names.len()].join(", ");
    let mut upsert = tx.prepare(&format!(
        "INSERT INTO player ({}) VALUES ({marks}) ON CONFLICT (id) DO UPDATE SET {}",
        names.join(", "),
        set.join(", ")
    ))?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        let values = (0..names.len()).map(|column| row.get(column)).collect::<rusqlite::Result<Vec<Value>>>()?;
        upsert.execute(params_from_iter(values))?;
    }
    Ok(())
}

fn forget_players_not_in(memory: &Connection, tx: &Transaction<'_>) -> Result<(), Error> {
    let mut ids = tx.prepare("SELECT id FROM player")?;
    for id in ids.query_map([], |row| row.get::<_, i64>(0))?.collect::<Result<Vec<_>, _>>()? {
        let stays: bool =
            memory.query_row("SELECT EXISTS (SELECT 1 FROM player WHERE id = ?1)", [id], |row| row.get(0))?;
        if !stays {
            tx.execute("DELETE FROM player WHERE id = ?1", [id])?;
        }
    }
    Ok(())
}

/// Gives players of the memory another animal where the file, which could not be read before, has a player with theirs.
fn free_avatars(memory: &Connection, tx: &Transaction<'_>) -> Result<(), Error> {
    let taken = |conn: &Connection| -> Result<Vec<String>, Error> {
        let mut query = conn.prepare("SELECT avatar FROM player")?;
        Ok(query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
    };
    let (here, mut gone) = (taken(memory)?, taken(tx)?);
    gone.extend(here.iter().filter(|avatar| !gone.contains(avatar)).cloned().collect::<Vec<_>>());
    for avatar in here.iter().filter(|avatar| taken(tx).is_ok_and(|file| file.contains(avatar))) {
        let free = Avatar::ALL.into_iter().find(|free| !gone.iter().any(|gone| gone == free.as_str()));
        let free = free.ok_or(Error::NoAvatarLeft)?.as_str();
        memory.execute("UPDATE player SET avatar = ?2 WHERE avatar = ?1", [avatar.as_str(), free])?;
        gone.push(free.to_owned());
    }
    Ok(())
}

/// Keeps the file's PIN and gate; takes the language if the file has none.
fn keep_phone(memory: &Connection, tx: &Transaction<'_>) -> Result<(), Error> {
    let language: Option<String> = memory.query_row("SELECT language FROM phone", [], |row| row.get(0))?;
    tx.execute("UPDATE phone SET language = COALESCE(language, ?1)", [language])?;
    Ok(())
}
