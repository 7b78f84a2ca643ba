//! What opening checks of the file: that the tables are those of this version, and that SQLite finds them whole.

use rusqlite::{Connection, ErrorCode};

use crate::store::fault::OpenError;

/// Every table with its columns, as the schema has them. All but the attempts are small, whatever the history.
pub const TABLES: [(&str, &str); 7] = [
    (
        "player",
        "id, avatar, band, language, reads_aloud, sounds, calmer_motion, settings_at_ms, added_at_ms, newest_order_ms, \
         days, kinds, clock",
    ),
    (
        "attempt",
        "player, seed, position, order_ms, at_ms, utc_offset_s, scenario, objective, band, stance, both_stances, \
         verdict, answer, edition",
    ),
    ("round", "player, seed, state, talk, talk_before, cards"),
    ("objective", "player, objective, stage, state"),
    ("award", "player, topic, band, level, day, seed"),
    ("talk", "player, topic, ticked, day, at_ms"),
    ("phone", "id, language, gate, pin, pin_taken_away_day, wipe_due"),
];

/// Checks the tables that screens show. Attempts are not walked, so that opening does not take longer with history.
pub fn check_schema(conn: &Connection) -> Result<(), OpenError> {
    for (table, columns) in TABLES {
        conn.prepare(&format!("SELECT {columns} FROM {table}"))?;
        if table == "attempt" {
            continue;
        }
        let check = format!("PRAGMA quick_check({table})");
        for found in lines(conn, &check)? {
            match failed_read(&found) {
                Some(_) => return Err(OpenError::Storage(found)),
                None if found == "ok" || is_of_a_value(&found) => {}
                None => return Err(OpenError::Damaged(found)),
            }
        }
    }
    Ok(())
}

fn lines(conn: &Connection, check: &str) -> rusqlite::Result<Vec<String>> {
    conn.prepare(check)?.query_map([], |row| row.get(0))?.collect()
}

/// The check also reports values of another type than their column's, or against its CHECK: the tree itself is whole.
fn is_of_a_value(found: &str) -> bool {
    found.contains(" value in ") || found.starts_with("CHECK constraint failed in ")
}

/// The check reports in words a page that the storage did not give: that proves nothing about the file.
fn failed_read(found: &str) -> Option<i32> {
    let (_, code) = found.split_once("unable to get the page. error code=")?;
    let digits: String = code.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok().filter(|code| ErrorCode::DatabaseCorrupt != rusqlite::ffi::Error::new(*code).code)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::store::migrate;

    #[test]
    fn the_list_of_tables_is_the_schema() {
        let mut conn = Connection::open_in_memory().unwrap();
        migrate::migrate(&mut conn).unwrap();
        let mut query = conn
            .prepare(
                "SELECT m.name, group_concat(c.name, ', ') FROM sqlite_schema AS m, pragma_table_info(m.name) AS c
                 WHERE m.type = 'table' GROUP BY m.name",
            )
            .unwrap();
        let found = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        let found: BTreeMap<String, String> = found.collect::<Result<_, _>>().unwrap();
        let listed = TABLES.map(|(table, columns)| (table.to_owned(), columns.to_owned()));
        assert_eq!(found, BTreeMap::from(listed));
    }
}
