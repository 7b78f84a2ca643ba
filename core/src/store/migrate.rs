//! The steps from an empty file to the newest schema (core/migrations/NOTES.md).

use rusqlite::{Connection, TransactionBehavior};

use crate::error::Error;
use crate::store::progress;

const STEPS: [&str; 3] = [
    include_str!("../../migrations/0001_first.sql"),
    include_str!("../../migrations/0002_clock_and_wipe.sql"),
    include_str!("../../migrations/0003_edition.sql"),
];

/// The newest schema: as many as there are steps.
pub const SCHEMA: u32 = 3;

/// The schema of this file; 0 for a new one.
pub fn version(conn: &Connection) -> rusqlite::Result<u32> {
    conn.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// Runs all missing steps, rebuilds all projections, and sets the version, in one transaction; returns the
/// version that was found.
pub fn migrate(conn: &mut Connection) -> Result<u32, Error> {
    let found = version(conn)?;
    if found == SCHEMA {
        return Ok(found);
    }
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for (step, number) in STEPS.iter().zip(1..) {
        if number > found {
            tx.execute_batch(step)?;
        }
    }
    progress::rebuild_all(&tx)?;
    tx.pragma_update(None, "user_version", SCHEMA)?;
    tx.commit()?;
    Ok(found)
}
