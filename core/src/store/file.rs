//! Opening a file: pragmas, then the version, then the missing steps, then what cannot be read is repaired.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, FileControl, MAIN_DB, OpenFlags};

use crate::error::Error;
use crate::store::aside::{wipe_if_due, with_suffix};
use crate::store::fault::OpenError;
use crate::store::repair::repair;
use crate::store::{check, migrate};

/// What opening found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opened {
    /// No file was there; a new one was made.
    Created,
    /// The file was there.
    Found,
    /// The file was of an older version and was brought to this one.
    Upgraded {
        /// The version it had.
        from: u32,
    },
    /// The file was damaged; a new one was made. Nothing was deleted.
    Quarantined {
        /// Where the file and its journals are now.
        files: Vec<PathBuf>,
        /// What was wrong with it.
        reason: String,
    },
    /// The storage cannot be used: the game is in memory. [`crate::Store::unsaved`] says why.
    NotSaved,
}

/// What the shell learns once, at the start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenReport {
    /// What opening found.
    pub opened: Opened,
    /// How many values could not be read. Each was rebuilt, fell back or is skipped; all others are as they were.
    pub unreadable: u32,
}

/// Prepared statements that are kept: more than there are.
const STATEMENTS: usize = 64;

/// How long to wait for another process that holds the file; then the game goes on in memory.
pub const BUSY: Duration = Duration::from_secs(1);

/// Opens or makes the file, in the order given above; waits up to `busy` for another process that holds it.
pub fn open_file(path: &Path, busy: Duration) -> Result<(Connection, OpenReport), OpenError> {
    let is_empty = |suffix| fs::metadata(with_suffix(path, suffix)).map_or(true, |file| file.len() == 0);
    let was_there = !is_empty("");
    if !was_there && !is_empty("-wal") {
        return Err(OpenError::Damaged("the database is empty, but its WAL is not".to_owned()));
    }
    let mut conn = connect(path, busy)?;
    let found = migrate::version(&conn)?;
    if found > migrate::SCHEMA {
        return Err(OpenError::Newer(found));
    }
    set_pragmas(&conn)?;
    // A kept WAL is only written over from its start once it was copied into the database.
    checkpoint(&conn)?;
    migrate::migrate(&mut conn)?;
    conn.pragma_update(None, "foreign_keys", true)?;
    check::check_schema(&conn)?;
    let unreadable = repair_or_check_writable(&mut conn)?;
    wipe_if_due(&conn, path)?;
    let opened = match (was_there, found) {
        (true, migrate::SCHEMA) => return Ok((conn, OpenReport { opened: Opened::Found, unreadable })),
        (true, from) => Opened::Upgraded { from },
        (false, _) => Opened::Created,
    };
    checkpoint(&conn)?;
    Ok((conn, OpenReport { opened, unreadable }))
}

fn set_pragmas(conn: &Connection) -> rusqlite::Result<()> {
    conn.pragma_update(None, "journal_mode", "WAL")?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    // Apple's fsync leaves the answer in the drive's cache; elsewhere this changes nothing.
    conn.pragma_update(None, "fullfsync", true)?;
    conn.pragma_update(None, "secure_delete", true)?;
    // Sorting a long history must not look for a folder of temporary files: phones may have none.
    conn.pragma_update(None, "temp_store", "MEMORY")
}

/// Copies the WAL into the database, as far as nobody reads it.
pub fn checkpoint(conn: &Connection) -> rusqlite::Result<()> {
    conn.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()))
}

/// The WAL stays and is not copied back at the end: the next start then does not pay for growing it again.
fn connect(path: &Path, busy: Duration) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags)?;
    conn.busy_timeout(busy)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    // Without this SQLite plans a statement again whenever other values are bound: half of the work of an answer.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    conn.set_prepared_statement_cache_capacity(STATEMENTS);
    let mut keep = 1;
    conn.file_control(Some(MAIN_DB), FileControl::PersistWal(&mut keep))?;
    Ok(conn)
}

/// Repairs what cannot be read. Without such a value it checks all the same, now and not at the first answer, that the file
/// can be written.
fn repair_or_check_writable(conn: &mut Connection) -> Result<u32, Error> {
    let tx = conn.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    let unreadable = repair(&tx)?;
    if unreadable == 0 {
        tx.execute("UPDATE phone SET id = 1 WHERE id = 1", [])?;
        tx.rollback()?;
    } else {
        tx.commit()?;
    }
    Ok(unreadable)
}
