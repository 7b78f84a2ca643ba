//! Going on in memory when the file cannot be written, and saving what was played meanwhile as soon as it can.

use std::path::Path;

use rusqlite::{Connection, ErrorCode};

use crate::error::Error;
use crate::store::open::{memory, open_file};
use crate::store::{Place, Store};

/// All tables, those that others refer to first.
const TABLES: [&str; 11] = [
    "player", "attempt", "round", "card", "objective", "scenario", "award", "effort", "kind_met", "talk", "phone",
];

/// Whether what is played is being kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saving {
    /// Every answer is on the disk before its feedback is shown.
    Saved,
    /// The game goes on in memory, and tries again at the next thing done.
    NotSaved {
        /// What the storage said.
        reason: String,
    },
}

impl Store {
    /// Whether what is played is being kept.
    pub fn saving(&self) -> Saving {
        match &self.place {
            Place::File => Saving::Saved,
            Place::Memory { reason, .. } => Saving::NotSaved { reason: reason.clone() },
        }
    }

    /// Moves to memory, with all that the file holds, where it can be read.
    pub(super) fn fall_into_memory(&mut self, error: &rusqlite::Error) -> Result<(), Error> {
        let conn = memory()?;
        let from_file = copy(&conn, &self.path, "file", "main").is_ok();
        self.conn = conn;
        self.place = Place::Memory { reason: error.to_string(), from_file };
        Ok(())
    }

    /// While in memory: saves everything, if the file can be written now.
    pub(super) fn try_to_save(&mut self) {
        let Place::Memory { from_file, .. } = self.place else { return };
        let saved = open_file(&self.path).and_then(|file| {
            let is_new = from_file || file.query_row("SELECT NOT EXISTS (SELECT 1 FROM player)", [], |row| row.get(0))?;
            if is_new {
                copy(&self.conn, &self.path, "main", "file")?;
            }
            Ok((is_new, file))
        });
        match saved {
            Ok((true, file)) => {
                self.conn = file;
                self.place = Place::File;
            }
            // Others' progress came back to light: it is not overwritten; this play stays in memory.
            Ok((false, _)) => {}
            Err(error) => self.place = Place::Memory { reason: error.to_string(), from_file },
        }
    }
}

/// Replaces all rows of one schema by those of the other, in one transaction.
fn copy(conn: &Connection, path: &Path, from: &str, to: &str) -> Result<(), Error> {
    conn.execute("ATTACH ?1 AS file", [path.to_string_lossy()])?;
    let mut sql = String::from("PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE;");
    for table in TABLES {
        sql += &format!("DELETE FROM {to}.{table}; INSERT INTO {to}.{table} SELECT * FROM {from}.{table};");
    }
    sql += "COMMIT;";
    let copied = conn.execute_batch(&sql);
    if copied.is_err() && !conn.is_autocommit() {
        conn.execute_batch("ROLLBACK")?;
    }
    conn.execute_batch("PRAGMA foreign_keys = ON; DETACH file")?;
    Ok(copied?)
}

/// Whether the storage is at fault, and not what was asked of it.
pub fn is_about_storage(error: &rusqlite::Error) -> bool {
    matches!(
        error.sqlite_error_code(),
        Some(
            ErrorCode::DiskFull
                | ErrorCode::ReadOnly
                | ErrorCode::CannotOpen
                | ErrorCode::SystemIoFailure
                | ErrorCode::PermissionDenied
        )
    )
}
