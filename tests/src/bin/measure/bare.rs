//! The yardsticks of a durable answer: one row in bare SQLite, and one page on the disk.

use std::fs::File;
use std::os::unix::fs::FileExt;
use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, FileControl, MAIN_DB, params};

use crate::Done;

/// A database with one table, opened with core's settings.
pub struct Rows(Connection);

impl Rows {
    /// Creates it.
    pub fn new(path: &Path) -> Done<Self> {
        let conn = Connection::open(path)?;
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        let mut keep = 1;
        conn.file_control(Some(MAIN_DB), FileControl::PersistWal(&mut keep))?;
        conn.execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
             CREATE TABLE attempt (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, scenario TEXT NOT NULL,
               objective TEXT NOT NULL, choice INTEGER NOT NULL, correct INTEGER NOT NULL, ms INTEGER NOT NULL)",
        )?;
        Ok(Self(conn))
    }

    /// Appends one row in a durable transaction.
    pub fn append(&self) -> Done {
        let tx = self.0.unchecked_transaction()?;
        tx.prepare_cached(
            "INSERT INTO attempt (at, scenario, objective, choice, correct, ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            1_795_510_000_i64,
            "codes-wallet-caller",
            "codes.8-10.keep-sms-code",
            1,
            true,
            4_000
        ])?;
        Ok(tx.commit()?)
    }
}

/// A file of 8 MiB whose pages are overwritten.
pub struct Pages {
    file: File,
    next: u64,
}

impl Pages {
    const PAGES: u64 = 2_048;

    /// Creates it.
    pub fn new(path: &Path) -> Done<Self> {
        let file = File::create(path)?;
        for page in 0..Self::PAGES {
            file.write_all_at(&[1; 4_096], page * 4_096)?;
        }
        file.sync_all()?;
        Ok(Self { file, next: 0 })
    }

    /// Overwrites 4 KiB and waits until they are on the disk (`fdatasync`).
    pub fn overwrite(&mut self) -> Done {
        self.next = (self.next + 2) % Self::PAGES;
        self.file.write_all_at(&[3; 4_096], self.next * 4_096)?;
        Ok(self.file.sync_data()?)
    }
}
