//! Opening the game. Only a file of a newer version is an error. A file that is proven to be damaged is moved aside together
//! with its journals; storage that cannot be used leaves the game in memory.

use std::path::Path;

use crate::error::Error;
use crate::moment::Moment;
use crate::store::aside::quarantine;
use crate::store::fault::OpenError;
use crate::store::file::{BUSY, OpenReport, Opened, checkpoint, open_file};
use crate::store::saving::in_memory;
use crate::store::{Backing, Store, migrate};

impl Store {
    /// Opens the saved games at `path`, or makes them. `now` names the files that are moved aside.
    /// Fails with [`Error::NewerSchema`], and nothing else that a phone's storage can do: see [`Opened`].
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
        let (conn, from_file, unreadable) = in_memory(path)?;
        store(conn, Backing::Memory { reason, from_file }, OpenReport { opened: Opened::NotSaved, unreadable })
    }

    /// What opening found; also the opening that made up for one without storage.
    pub fn report(&self) -> &OpenReport {
        &self.report
    }
}

impl Store {
    /// Copies the WAL into the database now: a player must not be lost with a WAL. What is in the WAL is saved as well, so a
    /// failure needs no report.
    pub(super) fn checkpoint(&self) {
        if self.backing == Backing::File {
            checkpoint(&self.conn).ok();
        }
    }
}

#[cfg(test)]
mod tests;
