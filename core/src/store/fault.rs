//! What an error of SQLite means for the game.

use rusqlite::ErrorCode;

use crate::error::{Error, StorageError};

/// Why a file could not be opened.
#[derive(Debug)]
pub enum OpenError {
    Newer(u32),
    Damaged(String),
    Storage(String),
}

/// Whether the storage refused, and not a rule or a row.
pub fn is_about_storage(error: &rusqlite::Error) -> bool {
    matches!(
        error.sqlite_error_code(),
        Some(
            ErrorCode::DiskFull
                | ErrorCode::ReadOnly
                | ErrorCode::SystemIoFailure
                | ErrorCode::CannotOpen
                | ErrorCode::PermissionDenied
                | ErrorCode::DatabaseBusy
                | ErrorCode::DatabaseLocked
                | ErrorCode::NoLargeFileSupport
                | ErrorCode::FileLockingProtocolFailed
                | ErrorCode::DatabaseCorrupt
        )
    )
}

/// Whether a value was refused, and not the row's table or the storage.
pub fn is_about_a_value(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), None | Some(ErrorCode::ConstraintViolation | ErrorCode::TypeMismatch))
}

/// What an error of opening means. Proven damage is what SQLite calls so, and a schema or a row that cannot be of this
/// version; all else is the storage, and the file stays where it is.
impl From<rusqlite::Error> for OpenError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            None
            | Some(
                ErrorCode::DatabaseCorrupt
                | ErrorCode::NotADatabase
                | ErrorCode::Unknown
                | ErrorCode::TypeMismatch
                | ErrorCode::ConstraintViolation,
            ) => Self::Damaged(error.to_string()),
            Some(_) => Self::Storage(error.to_string()),
        }
    }
}

impl From<Error> for OpenError {
    fn from(error: Error) -> Self {
        match error {
            Error::Storage(StorageError(error)) => error.into(),
            error => Self::Storage(error.to_string()),
        }
    }
}
