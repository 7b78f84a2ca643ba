//! When the file cannot be written: falls back to memory, and merges that into the file once the storage recovers.

use std::path::Path;
use std::time::Duration;

use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags, Transaction, params_from_iter};

use crate::error::Error;
use crate::store::fault::is_about_a_value;
use crate::store::file::{BUSY, OpenReport, Opened, open_file};
use crate::store::history::History;
use crate::store::merge::merge;
use crate::store::repair::repair;
use crate::store::{Backing, Store, migrate, players, progress, transact};

/// The tables that are read whole, parents first: all but the attempts.
const WHOLE: [&str; 6] = ["player", "round", "objective", "award", "talk", "phone"];

impl Store {
    /// What the storage said, while what was done is in memory only: it is lost if the game ends before the storage works
    /// again. None while all is in the file.
    pub fn unsaved(&self) -> Option<&str> {
        match &self.backing {
            Backing::File => None,
            Backing::Memory { reason, .. } => Some(reason),
        }
    }

    /// Tries the file again while the game is in memory: to be called whenever Players is shown.
    pub fn try_to_save(&mut self) {
        let Backing::Memory { from_file, .. } = &self.backing else { return };
        // Whoever holds the file is not waited for: each tap would wait.
        let Ok((mut file, report)) = open_file(&self.path, Duration::ZERO) else { return };
        let saved = save(&self.conn, &mut file, *from_file).and_then(|()| Ok(file.busy_timeout(BUSY)?));
        match saved {
            Ok(()) => {
                self.conn = file;
                self.backing = Backing::File;
                self.add_report(report);
            }
            Err(error) => self.backing = Backing::Memory { reason: error.to_string(), from_file: *from_file },
        }
    }

    /// Adds what a later opening found to what the first one did.
    fn add_report(&mut self, later: OpenReport) {
        if !matches!(self.report.opened, Opened::Quarantined { .. }) {
            self.report.opened = later.opened;
        }
        self.report.unreadable = self.report.unreadable.max(later.unreadable);
    }

    /// Goes on in memory after the file failed with `error`.
    pub(super) fn fall_into_memory(&mut self, error: &rusqlite::Error) -> Result<(), Error> {
        let memory = empty()?;
        load(&self.conn, &memory, OF_ROUNDS, false)?;
        self.conn = memory;
        self.backing = Backing::Memory { reason: error.to_string(), from_file: true };
        Ok(())
    }
}

/// A store in memory with what can be read from the file, whether it could, and how many values could not be read.
pub fn in_memory(path: &Path) -> Result<(Connection, bool, u32), Error> {
    let file = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY);
    match file.map_err(Error::from).and_then(|file| read_file(&file)) {
        Ok(Some((memory, unreadable))) => Ok((memory, true, unreadable)),
        Ok(None) | Err(_) => Ok((empty()?, false, 0)),
    }
}

/// None for a file that has no tables yet.
fn read_file(file: &Connection) -> Result<Option<(Connection, u32)>, Error> {
    let version = migrate::version(file)?;
    if version == migrate::SCHEMA {
        let mut memory = empty()?;
        let skipped = load(file, &memory, OF_ROUNDS, false)?;
        if skipped == 0 && repair_all(&mut memory, false)? == 0 {
            return Ok(Some((memory, 0)));
        }
    }
    if !(1..=migrate::SCHEMA).contains(&version) {
        return Ok(None);
    }
    // Rebuilding needs all attempts; older rules derived other rows.
    let mut memory = empty()?;
    let rebuilds = version < migrate::SCHEMA;
    let skipped = load(file, &memory, "1", rebuilds)?;
    let unreadable = repair_all(&mut memory, rebuilds)?;
    Ok(Some((memory, unreadable + skipped)))
}

fn repair_all(memory: &mut Connection, rebuilds: bool) -> Result<u32, Error> {
    transact(memory, &|tx| {
        if rebuilds {
            progress::rebuild_all(tx)?;
        }
        repair(tx)
    })
}

fn empty() -> Result<Connection, Error> {
    let mut conn = Connection::open_in_memory()?;
    migrate::migrate(&mut conn)?;
    conn.pragma_update(None, "foreign_keys", true)?;
    Ok(conn)
}

/// The attempts that the game needs to go on.
const OF_ROUNDS: &str = "(player, seed) IN (SELECT player, seed FROM round)";

/// Reads what the game needs to go on: all projections, and these attempts. Returns how many rows no table takes.
fn load(file: &Connection, memory: &Connection, attempts: &str, rebuilds: bool) -> Result<u32, Error> {
    // One view of the file for all tables.
    let read = file.unchecked_transaction()?;
    let tx = memory.unchecked_transaction()?;
    tx.execute("DELETE FROM phone", [])?;
    let mut skipped = 0;
    for table in WHOLE.into_iter().filter(|table| *table != "objective" || !rebuilds) {
        skipped += copy(&read, &tx, table, "1")?;
    }
    skipped += copy(&read, &tx, "attempt", attempts)?;
    tx.commit()?;
    Ok(skipped)
}

/// Merges what was done in memory into the file, in one transaction. The file may have moved on meanwhile: an answer
/// whose sync failed can be in it all the same.
fn save(memory: &Connection, file: &mut Connection, from_file: bool) -> Result<(), Error> {
    transact(file, &|tx| {
        for player in players::ids(memory)? {
            let id = player.0.cast_signed();
            let added = memory.query_row("SELECT added_at_ms FROM player WHERE id = ?1", [id], |row| row.get(0))?;
            merge(tx, &History::read(memory, player, None)?, added)?;
            tx.execute("DELETE FROM round WHERE player = ?1", [id])?;
            copy(memory, tx, "round", &format!("player = {id}"))?;
        }
        save_phone(memory, tx, from_file)
    })
}

/// Copies rows of a table, of the columns that both have. Skips those with a value that its column cannot hold, and returns how many these are.
fn copy(from: &Connection, to: &Transaction<'_>, table: &str, which: &str) -> Result<u32, Error> {
    let (mut names, of_to) = (columns(from, table)?, columns(to, table)?);
    names.retain(|name| of_to.contains(name));
    let (marks, listed) = (vec!["?"; names.len()].join(", "), names.join(", "));
    let mut select = from.prepare(&format!("SELECT {listed} FROM {table} WHERE {which}"))?;
    let mut insert = to.prepare(&format!("INSERT INTO {table} ({listed}) VALUES ({marks})"))?;
    let mut rows = select.query([])?;
    let mut skipped = 0;
    while let Some(row) = rows.next()? {
        let values = (0..names.len()).map(|column| row.get(column)).collect::<rusqlite::Result<Vec<Value>>>();
        match values.and_then(|values| insert.execute(params_from_iter(values))) {
            Ok(_) => {}
            Err(error) if is_about_a_value(&error) => skipped += 1,
            Err(error) => return Err(error.into()),
        }
    }
    Ok(skipped)
}

fn columns(conn: &Connection, table: &str) -> rusqlite::Result<Vec<String>> {
    let select = conn.prepare(&format!("SELECT * FROM {table}"))?;
    Ok(select.column_names().map(str::to_owned).collect())
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
