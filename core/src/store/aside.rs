//! The files of a database: moved aside when they are damaged, and wiped of what deleted rows left behind (ADR 15).

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::error::Error;
use crate::moment::Moment;

/// The files that belong to a database, by what is added to its name.
pub const SUFFIXES: [&str; 4] = ["", "-wal", "-shm", "-journal"];

/// The path with something added to the end of its name.
pub fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    name.into()
}

/// A name beside the database that no file has, with any suffix.
fn free_name(path: &Path, at_ms: i64) -> std::io::Result<PathBuf> {
    (0..i64::from(u32::MAX))
        .map(|n| with_suffix(path, &format!(".damaged-{}", at_ms.saturating_add(n))))
        .find(|aside| SUFFIXES.iter().all(|suffix| !with_suffix(aside, suffix).exists()))
        .ok_or_else(|| std::io::Error::other("every name is taken"))
}

/// Moves the database and its journals to names that end in the moment, and returns these. Another app's files stay.
pub fn quarantine(path: &Path, now: Moment) -> std::io::Result<Vec<PathBuf>> {
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

/// Whether a wipe is due, from the phone's row.
pub fn is_due(conn: &Connection) -> rusqlite::Result<bool> {
    conn.query_row("SELECT wipe_due FROM phone", [], |row| row.get(0))
}

/// Wipes if that is due. Failing leaves it due.
pub fn wipe_if_due(conn: &Connection, path: &Path) -> rusqlite::Result<()> {
    if is_due(conn)? {
        wipe(conn, path).ok();
    }
    Ok(())
}

/// Wipes what deleted rows left behind; returns whether nothing is left, which alone takes the mark away.
pub fn wipe(conn: &Connection, path: &Path) -> Result<bool, Error> {
    // Overwritten pages are only in the WAL until it is copied back and cut to nothing.
    let busy: i64 = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    let left = fs::metadata(with_suffix(path, "-wal")).map_or(0, |wal| wal.len());
    if busy != 0 || left != 0 {
        return Ok(false);
    }
    remove_moved_aside(path)?;
    conn.execute("UPDATE phone SET wipe_due = 0", [])?;
    Ok(true)
}

fn remove_moved_aside(path: &Path) -> Result<(), Error> {
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { return Ok(()) };
    let prefix = format!("{}.damaged-", name.to_string_lossy());
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(&prefix) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}
