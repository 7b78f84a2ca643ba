//! Delete means gone: the rows, the bytes that they left in the file and its journal, and files once moved aside.

use std::fs;

use crate::error::Error;
use crate::ids::PlayerId;
use crate::store::{Place, Store, players};

impl Store {
    /// Takes a player away, with everything that is known about it.
    ///
    /// # Errors
    ///
    /// [`Error::UnknownPlayer`]; [`Error::NotGone`] when the rows are deleted but their bytes could not be wiped: then
    /// call [`Store::wipe`] again.
    pub fn delete_player(&mut self, player: PlayerId) -> Result<(), Error> {
        self.write(|tx| {
            players::read(tx, player)?;
            tx.execute("DELETE FROM player WHERE id = ?1", [player.0.cast_signed()])?;
            Ok(())
        })?;
        if let Place::Memory { deleted, .. } = &mut self.place {
            deleted.push(player);
        }
        self.wipe()
    }

    /// Wipes what deleted rows left behind. Done by [`Store::delete_player`].
    ///
    /// # Errors
    ///
    /// [`Error::NotGone`] while the file cannot be wiped; [`Error::Files`] when a file that was moved aside stays.
    pub fn wipe(&mut self) -> Result<(), Error> {
        self.try_to_save();
        if self.place != Place::File {
            return Err(Error::NotGone);
        }
        // Overwritten pages are only in the WAL until it is copied back and cut to nothing.
        let busy: i64 = self.conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        let left = fs::metadata(super::open::with_suffix(&self.path, "-wal")).map_or(0, |wal| wal.len());
        if busy != 0 || left != 0 {
            return Err(Error::NotGone);
        }
        self.remove_moved_aside()
    }

    fn remove_moved_aside(&self) -> Result<(), Error> {
        let (Some(folder), Some(name)) = (self.path.parent(), self.path.file_name()) else { return Ok(()) };
        let prefix = format!("{}.damaged-", name.to_string_lossy());
        let folder = if folder.as_os_str().is_empty() { std::path::Path::new(".") } else { folder };
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            if entry.file_name().to_string_lossy().starts_with(&prefix) {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }
}
