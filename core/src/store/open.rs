//! Opening: a known file is upgraded, a damaged one moved aside, a newer one left alone; and where no file can be
//! written the game goes on in memory.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, ErrorCode};

use crate::error::Error;
use crate::moment::Moment;
use crate::store::migrate::{SCHEMA, migrate, version};
use crate::store::{Place, Store};

/// What SQLite keeps beside a database file; the file itself first.
const COMPANIONS: [&str; 4] = ["", "-wal", "-shm", "-journal"];

/// The saved games, and what opening them took.
#[derive(Debug)]
pub struct Opened {
    /// Ready to play.
    pub store: Store,
    /// What had to be done.
    pub report: OpenReport,
}

/// What opening did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpenReport {
    /// The file was sound, of an older schema and upgraded, or new and made.
    Ready,
    /// The file was damaged: it lies beside the new one under these names.
    MovedAside {
        /// The database and its companions, as they are called now.
        files: Vec<PathBuf>,
    },
    /// Nothing can be saved now; [`Store::saving`] tells why.
    InMemory,
}

impl Store {
    /// Opens the database at `path`, or makes it.
    ///
    /// # Errors
    ///
    /// [`Error::NewerSchema`] when a newer version of the game wrote the file, which stays untouched; nothing else stops
    /// a game.
    pub fn open(path: &Path, now: Moment) -> Result<Opened, Error> {
        match open_file(path) {
            Ok(conn) => Ok(Opened { store: Self::at(path, conn), report: OpenReport::Ready }),
            Err(error @ Error::NewerSchema { .. }) => Err(error),
            Err(error) if is_damage(&error) => {
                let moved = move_aside(path, now).map_err(Error::from);
                match moved.and_then(|files| Ok((files, open_file(path)?))) {
                    Ok((files, conn)) => {
                        Ok(Opened { store: Self::at(path, conn), report: OpenReport::MovedAside { files } })
                    }
                    Err(error) => Self::open_in_memory(path, &error),
                }
            }
            Err(error) => Self::open_in_memory(path, &error),
        }
    }

    fn at(path: &Path, conn: Connection) -> Self {
        Self { conn, path: path.to_owned(), place: Place::File }
    }

    fn open_in_memory(path: &Path, error: &Error) -> Result<Opened, Error> {
        let place = Place::Memory { reason: error.to_string(), from_file: false };
        let store = Self { conn: memory()?, path: path.to_owned(), place };
        Ok(Opened { store, report: OpenReport::InMemory })
    }
}

/// A file of the newest schema, ready to be written durably.
pub fn open_file(path: &Path) -> Result<Connection, Error> {
    let mut conn = Connection::open(path)?;
    let found = version(&conn)?;
    if found > SCHEMA {
        return Err(Error::NewerSchema { found, known: SCHEMA });
    }
    conn.pragma_update(None, "journal_mode", "WAL")?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    prepare(&mut conn)?;
    Ok(conn)
}

/// An empty place of the newest schema that is gone with the process.
pub fn memory() -> Result<Connection, Error> {
    let mut conn = Connection::open_in_memory()?;
    prepare(&mut conn)?;
    Ok(conn)
}

fn prepare(conn: &mut Connection) -> Result<(), Error> {
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "secure_delete", true)?;
    migrate(conn)?;
    Ok(())
}

fn is_damage(error: &Error) -> bool {
    let Error::Sqlite(error) = error else { return false };
    matches!(error.sqlite_error_code(), Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt))
}

/// The database and its companions go together: a journal left behind would be played into the new file.
fn move_aside(path: &Path, now: Moment) -> std::io::Result<Vec<PathBuf>> {
    let named = |path: &Path, tail: &str| {
        let mut name = OsString::from(path);
        name.push(tail);
        PathBuf::from(name)
    };
    let aside = named(path, &format!(".damaged-{}", now.unix_ms));
    let mut files = Vec::new();
    for companion in COMPANIONS {
        let (from, to) = (named(path, companion), named(&aside, companion));
        if from.exists() {
            fs::rename(&from, &to)?;
            files.push(to);
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Moment = Moment { unix_ms: 5, utc_offset_s: 0, uptime_ms: 0 };

    #[test]
    fn a_file_that_is_no_database_is_moved_aside_and_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("progress.db");
        fs::write(&path, [7; 8192]).unwrap();
        let opened = Store::open(&path, NOW).unwrap();
        let OpenReport::MovedAside { files } = opened.report else { panic!("{:?}", opened.report) };
        assert_eq!(fs::read(&files[0]).unwrap(), [7; 8192]);
        assert!(opened.store.players().unwrap().is_empty());
    }

    #[test]
    fn an_empty_file_is_a_new_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("progress.db");
        fs::write(&path, []).unwrap();
        assert_eq!(Store::open(&path, NOW).unwrap().report, OpenReport::Ready);
    }
}
