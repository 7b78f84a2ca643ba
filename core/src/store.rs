//! Where everything that a child did is kept: one SQLite file, one connection, one transaction for each thing done.
//!
//! Attempts are append-only; what screens show is derived from them when feedback is left, so that no screen's cost
//! grows with history. When the file cannot be written the game goes on in memory, says so, and saves it all later.

// In the order in which a reader needs them; each uses those above it alone.

// Rows, and what is derived from them.
mod row;

mod attempts;
mod phone;
mod players;

mod history;
mod progress;

// A round.
mod rounds;

mod ends;
mod turn;

// The file.
mod fault;

mod aside;
mod check;
mod migrate;
mod repair;

mod file;

// What is done with the whole of it.
mod merge;

mod delete;
mod document;
mod exchange;
mod saving;

mod open;

use std::path::PathBuf;

use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::error::{Error, StorageError};

pub use ends::FinishedRound;
pub use exchange::Imported;
pub use file::{OpenReport, Opened};
pub use progress::Effort;
pub use rounds::{CardState, Round, RoundCard, Turn};

/// The saved games of one phone. Every call that names a player who is not here fails with [`Error::UnknownPlayer`].
#[derive(Debug)]
pub struct Store {
    conn: Connection,
    path: PathBuf,
    backing: Backing,
    report: OpenReport,
}

/// Where `conn` writes to.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Backing {
    File,
    /// Memory, until the file can be written again.
    Memory {
        reason: String,
        /// What is in memory was read from the file first, so that the phone's own row there is an older copy.
        from_file: bool,
    },
}

impl Store {
    /// The newest schema that this version knows.
    pub const SCHEMA: u32 = migrate::SCHEMA;

    /// The largest document that is exported and imported, in bytes.
    pub const MAX_DOCUMENT_BYTES: usize = document::MAX_BYTES;

    /// Does one thing in one transaction, in the file or, when the disk is full or read-only, in memory.
    fn write<T>(&mut self, act: impl Fn(&Transaction<'_>) -> Result<T, Error>) -> Result<T, Error> {
        self.try_to_save();
        match transact(&mut self.conn, &act) {
            Err(Error::Storage(StorageError(error)))
                if self.backing == Backing::File && fault::is_about_storage(&error) =>
            {
                self.fall_into_memory(&error)?;
                transact(&mut self.conn, &act)
            }
            done => done,
        }
    }
}

fn transact<T>(conn: &mut Connection, act: &impl Fn(&Transaction<'_>) -> Result<T, Error>) -> Result<T, Error> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let done = act(&tx)?;
    tx.commit()?;
    Ok(done)
}

#[cfg(test)]
mod tests {
    use std::panic::{AssertUnwindSafe, catch_unwind};

    use super::*;
    use crate::{Language, Moment};

    #[test]
    fn after_a_panic_in_the_middle_of_a_transaction_nothing_of_it_is_there_and_all_goes_on() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("mehfooz.db");
        let now = Moment { unix_ms: 0, utc_offset_s: 0, uptime_ms: 0 };
        let mut store = Store::open(&path, now).unwrap().0;
        store.set_language(&Language("ur".into())).unwrap();
        let panicked = catch_unwind(AssertUnwindSafe(|| {
            store.write(|tx| -> Result<(), Error> {
                tx.execute("UPDATE phone SET language = 'xx'", [])?;
                let mut rows = tx.prepare_cached("SELECT id FROM phone")?;
                let _unfinished = rows.query([])?.next()?;
                panic!("injected")
            })
        }));
        assert!(panicked.is_err());
        assert_eq!(store.language().unwrap(), Some(Language("ur".into())));
        store.set_language(&Language("en".into())).unwrap();
        drop(store);
        let (store, report) = Store::open(&path, now).unwrap();
        assert_eq!((store.language().unwrap(), report.opened), (Some(Language("en".into())), Opened::Found));
    }
}
