use rusqlite::config::DbConfig;
use rusqlite::{Connection, FileControl, MAIN_DB};

use super::*;

/// What SQLite itself says of a connection.
fn asked(conn: &Connection, pragma: &str) -> String {
    let value: rusqlite::types::Value = conn.pragma_query_value(None, pragma, |row| row.get(0)).unwrap();
    match value {
        rusqlite::types::Value::Integer(number) => number.to_string(),
        rusqlite::types::Value::Text(text) => text,
        other => panic!("{pragma} is {other:?}"),
    }
}

/// ADR 3 stands on these: no kill and no failing disk shows that one is missing.
#[test]
fn a_file_is_opened_with_every_pragma_that_a_lost_battery_or_a_deleted_player_needs() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mehfooz.db");
    let now = Moment { unix_ms: 0, utc_offset_s: 0, uptime_ms: 0 };
    // Made, and found.
    for _ in 0..2 {
        let (store, _) = Store::open(&path, now).unwrap();
        for (pragma, value) in [
            ("synchronous", "2"),
            ("journal_mode", "wal"),
            ("fullfsync", "1"),
            ("secure_delete", "1"),
            ("temp_store", "2"),
            ("foreign_keys", "1"),
            ("busy_timeout", "1000"),
        ] {
            assert_eq!(asked(&store.conn, pragma), value, "{pragma}");
        }
        for config in [DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE] {
            assert!(store.conn.db_config(config).unwrap(), "{config:?}");
        }
        let mut keeps_wal = -1;
        store.conn.file_control(Some(MAIN_DB), FileControl::PersistWal(&mut keeps_wal)).unwrap();
        assert_eq!(keeps_wal, 1);
    }
}

#[test]
fn memory_keeps_foreign_keys_too() {
    let folder = tempfile::tempdir().unwrap();
    let now = Moment { unix_ms: 0, utc_offset_s: 0, uptime_ms: 0 };
    let (store, report) = Store::open(&folder.path().join("nowhere/mehfooz.db"), now).unwrap();
    assert!(matches!(report.opened, Opened::NotSaved));
    assert_eq!(asked(&store.conn, "foreign_keys"), "1");
}

/// In memory nobody who holds the file is waited for; in the file an answer waits again.
#[test]
fn a_file_that_came_back_waits_for_others_as_before() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mehfooz.db");
    let now = Moment { unix_ms: 0, utc_offset_s: 0, uptime_ms: 0 };
    drop(Store::open(&path, now).unwrap());
    let other = Connection::open(&path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let (mut store, report) = Store::open(&path, now).unwrap();
    assert!(matches!(report.opened, Opened::NotSaved));
    other.execute_batch("COMMIT").unwrap();
    store.try_to_save();
    assert_eq!((store.backing.clone(), asked(&store.conn, "busy_timeout").as_str()), (Backing::File, "1000"));
}
