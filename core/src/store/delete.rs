//! Delete means gone: the rows, the bytes that they left in the file and its WAL, and files once moved aside. What could
//! not be wiped at once is due, and every opening tries again (ADR 15).

use crate::error::{Error, StorageError};
use crate::ids::PlayerId;
use crate::store::aside::{is_due, wipe};
use crate::store::{Store, fault, players, transact};

impl Store {
    /// Deletes a player, with everything that is known about it. Where the bytes cannot be wiped at once,
    /// [`Store::is_wipe_due`] says so, and openings wipe until none is left.
    /// Fails with [`Error::UnknownPlayer`]; [`Error::NotDeleted`] while the file cannot be written. Nothing is deleted then.
    pub fn delete_player(&mut self, player: PlayerId) -> Result<(), Error> {
        self.try_to_save();
        players::check_known(&self.conn, player)?;
        if let Some(reason) = self.unsaved() {
            return Err(Error::NotDeleted(reason.to_owned()));
        }
        let deleted = transact(&mut self.conn, &|tx| {
            tx.execute("DELETE FROM player WHERE id = ?1", [player.0.cast_signed()])?;
            tx.execute("UPDATE phone SET wipe_due = 1", [])?;
            Ok(())
        });
        match deleted {
            Err(Error::Storage(StorageError(error))) if fault::is_about_storage(&error) => {
                return Err(Error::NotDeleted(error.to_string()));
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
