//! Delete means gone: the rows, the bytes that they left in the file and its journal, and files once moved aside. What could
//! not be wiped at once is due, and every opening tries again (ADR 15).

use std::fs;
use std::path::Path;

use rusqlite::Connection;

use crate::error::Error;
use crate::ids::PlayerId;
use crate::store::{Backing, Store, open, players, saving, transact};

impl Store {
    /// Deletes a player, with everything that is known about it. Where the bytes cannot be wiped at once,
    /// [`Store::is_wipe_due`] says so, and openings wipe until none is left.
    ///
    /// # Errors
    ///
    /// [`Error::UnknownPlayer`]; [`Error::NotDeleted`] while the file cannot be written. Nothing is deleted then.
    pub fn delete_player(&mut self, player: PlayerId) -> Result<(), Error> {
        self.try_to_save();
        players::read(&self.conn, player)?;
        if let Backing::Memory { reason, .. } = &self.backing {
            return Err(Error::NotDeleted { reason: reason.clone() });
        }
        let deleted = transact(&mut self.conn, &|tx| {
            tx.execute("DELETE FROM player WHERE id = ?1", [player.0.cast_signed()])?;
            tx.execute("UPDATE phone SET wipe_due = 1", [])?;
            Ok(())
        });
        match deleted {
            Err(Error::Sqlite(error)) if saving::is_about_storage(&error) => {
                return Err(Error::NotDeleted { reason: error.to_string() });
            }
            deleted => deleted?,
        }
        // Where this fails it stays due.
        wipe(&self.conn, &self.path).ok();
        Ok(())
    }

    /// Whether bytes of a deleted player may still be in the file or beside it.
    pub fn is_wipe_due(&self) -> Result<bool, Error> {
        Ok(is_due(&self.conn)?)
    }
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
fn wipe(conn: &Connection, path: &Path) -> Result<bool, Error> {
    // Overwritten pages are only in the WAL until it is copied back and cut to nothing.
    let busy: i64 = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    let left = fs::metadata(open::with_suffix(path, "-wal")).map_or(0, |wal| wal.len());
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
