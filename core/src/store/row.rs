//! How values stand in columns.

use rusqlite::{Connection, Params, Row};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::answer::Verdict;
use crate::badge::BadgeLevel;
use crate::bank::Stance;
use crate::error::{Error, StorageError};
use crate::player::Band;
use crate::stage::Stage;

/// Reads all rows of a query.
pub fn all<T>(
    conn: &Connection,
    sql: &str,
    params: impl Params,
    mut read: impl FnMut(&Row<'_>) -> Result<T, Error>,
) -> Result<Vec<T>, Error> {
    let mut query = conn.prepare_cached(sql)?;
    let mut rows = query.query(params)?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(read(row)?);
    }
    Ok(all)
}

/// Reads the first row of a query, if there is one.
pub fn first<T>(
    conn: &Connection,
    sql: &str,
    params: impl Params,
    read: impl FnOnce(&Row<'_>) -> Result<T, Error>,
) -> Result<Option<T>, Error> {
    conn.prepare_cached(sql)?.query(params)?.next()?.map(read).transpose()
}

/// A column holds what this version cannot read; the error holds its length only, since errors are logged.
pub fn unreadable(table: &'static str, column: &'static str, given: &(impl ToString + ?Sized)) -> Error {
    Error::Stored { table, column, length: given.to_string().len() }
}

/// None for a value that cannot be read, which is damage that SQLite does not see; other errors stay.
pub fn readable<T>(read: Result<T, Error>) -> Result<Option<T>, Error> {
    use rusqlite::Error as Sqlite;
    match read {
        Ok(value) => Ok(Some(value)),
        Err(
            Error::Stored { .. }
            | Error::Storage(StorageError(
                Sqlite::FromSqlConversionFailure(..)
                | Sqlite::IntegralValueOutOfRange(..)
                | Sqlite::InvalidColumnType(..)
                | Sqlite::Utf8Error(..),
            )),
        ) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Whether this can be an id of the content or a language's tag: short and plain, so that no text stands in its place.
pub fn is_plain(id: &str) -> bool {
    let plain = |c: u8| c.is_ascii_alphanumeric() || matches!(c, b'-' | b'.' | b'_');
    (1..=80).contains(&id.len()) && id.bytes().all(plain)
}

/// The text in a column.
pub fn text<'a>(row: &'a Row<'_>, column: usize) -> Result<&'a str, Error> {
    Ok(row.get_ref(column)?.as_str().map_err(rusqlite::Error::from)?)
}

/// A value as JSON text.
pub fn to_json<T: Serialize>(table: &'static str, column: &'static str, value: &T) -> Result<String, Error> {
    serde_json::to_string(value).map_err(|error| unreadable(table, column, &error))
}

/// Reads what [`to_json`] writes.
pub fn from_json<T: DeserializeOwned>(table: &'static str, column: &'static str, text: &str) -> Result<T, Error> {
    serde_json::from_str(text).map_err(|_| unreadable(table, column, text))
}

/// A value that stands in a column as its place in a list that only ever grows at its end.
pub trait StoredEnum: Copy + PartialEq + 'static {
    /// All values, in their order for ever.
    const ALL: &'static [Self];

    /// The place in the list.
    fn code(self) -> i64 {
        Self::ALL.iter().zip(0..).find(|(value, _)| **value == self).map_or(-1, |(_, code)| code)
    }

    /// The value at this place.
    fn from_code(table: &'static str, column: &'static str, code: i64) -> Result<Self, Error> {
        let found = usize::try_from(code).ok().and_then(|place| Self::ALL.get(place));
        found.copied().ok_or_else(|| unreadable(table, column, &code))
    }
}

impl StoredEnum for Band {
    const ALL: &'static [Self] = &Band::ALL;
}

impl StoredEnum for Stance {
    const ALL: &'static [Self] = &[Self::Risky, Self::Benign];
}

impl StoredEnum for Verdict {
    const ALL: &'static [Self] = &[Self::NotYet, Self::Partly, Self::Right];
}

impl StoredEnum for Stage {
    const ALL: &'static [Self] = &[Self::New, Self::Practising, Self::Learned, Self::Kept];
}

impl StoredEnum for BadgeLevel {
    const ALL: &'static [Self] = &[Self::None, Self::Started, Self::Earned, Self::Kept];
}
