//! Opening: pragmas, then the version, then the missing steps, then a look at what screens show.
//!
//! Only a file of a newer version is an error. A file that is proven to be damaged is moved aside together with its
//! journals; storage that cannot be used leaves the game in memory.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, FileControl, MAIN_DB, OpenFlags};

use crate::error::Error;
use crate::moment::Moment;
use crate::store::repair::repair;
use crate::store::{Backing, Store, check, delete, migrate, saving};

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
    /// The storage cannot be used: the game is in memory.
    NotSaved {
        /// Why.
        reason: String,
    },
}

/// Told to the shell once, at the start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenReport {
    /// What opening found.
    pub opened: Opened,
    /// How many values could not be read. Each was rebuilt, fell back or is skipped; all others are as they were.
    pub unreadable: u32,
}

/// Why a file could not be opened.
#[derive(Debug)]
pub enum OpenError {
    Newer(u32),
    Damaged(String),
    Storage(String),
}

/// The files that belong to a database, by what is added to its name.
pub const SUFFIXES: [&str; 4] = ["", "-wal", "-shm", "-journal"];

/// Prepared statements that are kept: more than there are.
const STATEMENTS: usize = 64;

/// How long to wait for another process that holds the file; then the game goes on in memory.
pub const BUSY: Duration = Duration::from_secs(1);

impl Store {
    /// Opens the saved games at `path`, or makes them. `now` names the files that are moved aside.
    ///
    /// # Errors
    ///
    /// [`Error::NewerSchema`], and nothing else that a phone's storage can do: see [`Opened`].
    pub fn open(path: &Path, now: Moment) -> Result<(Self, OpenReport), Error> {
        let store = |conn, backing, report: OpenReport| {
            Ok((Self { conn, path: path.to_owned(), backing, report: report.clone() }, report))
        };
        let file = |conn, report| store(conn, Backing::File, report);
        let reason = match open_file(path, BUSY) {
            Ok((conn, report)) => return file(conn, report),
            Err(OpenError::Newer(found)) => return Err(Error::NewerSchema { found, known: migrate::SCHEMA }),
            Err(OpenError::Storage(reason)) => reason,
            Err(OpenError::Damaged(reason)) => match quarantine(path, now) {
                Ok(files) => match open_file(path, BUSY) {
                    Ok((conn, report)) => {
                        return file(conn, OpenReport { opened: Opened::Quarantined { files, reason }, ..report });
                    }
                    Err(OpenError::Newer(_)) => "another app writes the file".to_owned(),
                    Err(OpenError::Damaged(reason) | OpenError::Storage(reason)) => reason,
                },
                Err(error) => format!("{reason}; the file cannot be moved aside: {error}"),
            },
        };
        let (conn, from_file, unreadable) = saving::in_memory(path)?;
        let backing = Backing::Memory { reason: reason.clone(), from_file };
        store(conn, backing, OpenReport { opened: Opened::NotSaved { reason }, unreadable })
    }

    /// What opening found; also the opening that made up for one without storage.
    pub fn report(&self) -> &OpenReport {
        &self.report
    }
}

impl Store {
    /// Copies the WAL into the database now: who plays here must not be lost with a journal. What is in the WAL is saved
    /// as well, so that nothing is told when this fails.
    pub(super) fn checkpoint(&self) {
        if self.backing == Backing::File {
            checkpoint(&self.conn).ok();
        }
    }
}

/// Opens or makes the file, in the order given above; waits up to `busy` for another process that holds it.
pub fn open_file(path: &Path, busy: Duration) -> Result<(Connection, OpenReport), OpenError> {
    let is_empty = |suffix| fs::metadata(with_suffix(path, suffix)).map_or(true, |file| file.len() == 0);
    let was_there = !is_empty("");
    if !was_there && !is_empty("-wal") {
        return Err(OpenError::Damaged("the file is empty, but its journal is not".to_owned()));
    }
    let mut conn = connect(path, busy).map_err(|error| refuse(&error))?;
    let found = migrate::version(&conn).map_err(|error| refuse(&error))?;
    if found > migrate::SCHEMA {
        return Err(OpenError::Newer(found));
    }
    set_pragmas(&conn).map_err(|error| refuse(&error))?;
    // A kept WAL is only written over from its start once it was copied into the database.
    checkpoint(&conn).map_err(|error| refuse(&error))?;
    migrate::migrate(&mut conn).map_err(refuse_any)?;
    conn.pragma_update(None, "foreign_keys", true).map_err(|error| refuse(&error))?;
    check::check_schema(&conn)?;
    let unreadable = repair_or_check_writable(&mut conn).map_err(refuse_any)?;
    delete::wipe_if_due(&conn, path).map_err(|error| refuse(&error))?;
    let opened = match (was_there, found) {
        (true, migrate::SCHEMA) => return Ok((conn, OpenReport { opened: Opened::Found, unreadable })),
        (true, from) => Opened::Upgraded { from },
        (false, _) => Opened::Created,
    };
    checkpoint(&conn).map_err(|error| refuse(&error))?;
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

fn checkpoint(conn: &Connection) -> rusqlite::Result<()> {
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

fn refuse_any(error: Error) -> OpenError {
    match error {
        Error::Sqlite(error) => refuse(&error),
        error => OpenError::Storage(error.to_string()),
    }
}

/// What an error of opening means. Proven damage is what SQLite calls so, and a schema or a row that cannot be of this
/// version; all else is the storage, and the file stays where it is.
pub fn refuse(error: &rusqlite::Error) -> OpenError {
    match error.sqlite_error_code() {
        None
        | Some(
            ErrorCode::DatabaseCorrupt
            | ErrorCode::NotADatabase
            | ErrorCode::Unknown
            | ErrorCode::TypeMismatch
            | ErrorCode::ConstraintViolation,
        ) => OpenError::Damaged(error.to_string()),
        Some(_) => OpenError::Storage(error.to_string()),
    }
}

/// A name beside the database that no file has, with any suffix.
fn free_name(path: &Path, at_ms: i64) -> std::io::Result<PathBuf> {
    (0..i64::from(u32::MAX))
        .map(|n| with_suffix(path, &format!(".damaged-{}", at_ms.saturating_add(n))))
        .find(|aside| SUFFIXES.iter().all(|suffix| !with_suffix(aside, suffix).exists()))
        .ok_or_else(|| std::io::Error::other("every name is taken"))
}

/// Moves the database and its journals to names that end in the moment, and tells these. Another app's files stay.
fn quarantine(path: &Path, now: Moment) -> std::io::Result<Vec<PathBuf>> {
    let aside = free_name(path, now.unix_ms)?;
    let mut files = Vec::new();
    // The journals first: a database without them is still a database, but not the other way round.
    for suffix in SUFFIXES.iter().rev() {
        let from = with_suffix(path, suffix);
        if from.exists() {
            let to = with_suffix(&aside, suffix);
            fs::rename(from, &to)?;
            files.push(to);
        }
    }
    files.reverse();
    Ok(files)
}

/// The path with something added to the end of its name.
pub fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    name.into()
}

#[cfg(test)]
mod tests;
