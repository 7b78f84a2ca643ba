//! Files of every schema that ever landed open and hold what they held; no column holds who a child is.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use mehfooz_core::{BadgeLevel, Imported, Opened, Store, Turn};
use rusqlite::Connection;

use super::{AISHA, aisha, bank, choose, day, new_file, open, play};

pub fn fixture(schema: u32, ending: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/schema-{schema}.{ending}"))
}

/// Sets down a file of the newest schema, and its player as a document. To be run once when a schema lands, as long as
/// it was not released: `cargo test -p mehfooz-core --test store -- --ignored sets_down_the_fixture`.
#[test]
#[ignore = "writes core/tests/fixtures"]
fn sets_down_the_fixture_of_the_newest_schema() {
    let ((_folder, path), bank, mut store) = aisha();
    for n in 0_u32..6 {
        play(&mut store, &bank, n.into(), day(i64::from(n) * 8), if n == 2 { "b" } else { "a" });
    }
    store.tick_talk(AISHA, &"codes".into(), true, day(9)).unwrap();
    store.set_language(&mehfooz_core::Language("ur".into())).unwrap();
    store.begin_round(AISHA, None, &bank, 70, day(50)).unwrap();
    store.answer(AISHA, 0, &choose("b"), &bank, day(50)).unwrap();
    fs::write(fixture(Store::SCHEMA, "json"), store.export(AISHA).unwrap()).unwrap();
    drop(store);
    let to = fixture(Store::SCHEMA, "db");
    fs::remove_file(&to).ok();
    Connection::open(&path).unwrap().execute("VACUUM INTO ?1", [to.to_str().unwrap()]).unwrap();
}

/// What makes a schema: every statement, and every column as SQLite understood it.
fn schema(path: &Path) -> Vec<(String, String)> {
    let conn = Connection::open(path).unwrap();
    let mut query = conn
        .prepare(
            "SELECT type || ' ' || name, COALESCE(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'
             UNION ALL SELECT m.name || '.' || c.name, c.type || c.\"notnull\" || COALESCE(c.dflt_value, '') || c.pk
             FROM sqlite_schema AS m, pragma_table_info(m.name) AS c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY 1",
        )
        .unwrap();
    let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    rows.collect::<Result<_, _>>().unwrap()
}

#[test]
fn a_file_of_every_schema_opens_with_all_its_rows_and_becomes_like_a_new_one() {
    let (_new_folder, new) = new_file();
    drop(open(&new));
    for version in 1..=Store::SCHEMA {
        let (_folder, path) = new_file();
        fs::copy(fixture(version, "db"), &path).unwrap();
        let (mut store, opened) = open(&path);
        let as_expected = if version == Store::SCHEMA { Opened::Found } else { Opened::Upgraded { from: version } };
        assert_eq!(opened, as_expected);
        assert_eq!(store.report().unreadable, 0, "an upgrade is no damage");
        let document = fs::read_to_string(fixture(version, "json")).unwrap();
        assert!(matches!(store.import(&document, day(60)).unwrap(), Imported::Unchanged { .. }));
        assert_eq!(store.repair().unwrap(), 0);
        assert_eq!(store.open_round(AISHA, &bank()).unwrap().unwrap().turn(), Turn::Feedback(0));
        assert_eq!(store.badges(AISHA).unwrap().values().max(), Some(&BadgeLevel::Kept));
        assert_eq!(store.effort(AISHA, day(50).day()).unwrap().answered_in_30, 16);
        assert_eq!(store.language().unwrap().unwrap().0, "ur");
        store.leave_feedback(AISHA, 0, &bank()).unwrap();
        store.answer(AISHA, 1, &choose("a"), &bank(), day(50)).unwrap();
        drop(store);
        let of_before = if version < 3 { 1 } else { 2 };
        assert_eq!(editions(&path), [vec![of_before; 31], vec![2]].concat(), "schema {version}");
        assert_eq!(schema(&path), schema(&new), "schema {version}");
    }
}

/// The edition of each attempt, oldest first.
fn editions(path: &Path) -> Vec<u32> {
    let conn = Connection::open(path).unwrap();
    let mut query = conn.prepare("SELECT edition FROM attempt ORDER BY order_ms").unwrap();
    query.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
}

#[test]
fn a_document_of_every_schema_can_be_imported() {
    for version in 1..=Store::SCHEMA {
        let (_folder, path) = new_file();
        let mut store: Store = open(&path).0;
        let document = fs::read_to_string(fixture(version, "json")).unwrap();
        assert!(matches!(store.import(&document, day(60)).unwrap(), Imported::Added { attempts: 31, .. }));
        assert_eq!(store.badges(AISHA).unwrap().values().max(), Some(&BadgeLevel::Kept));
        assert_eq!(editions(&path), vec![if version < 3 { 1 } else { 2 }; 31], "schema {version}");
        if version == Store::SCHEMA {
            assert_eq!(store.export(AISHA).unwrap(), document);
        }
    }
}

/// Columns that hold text or bytes, and why none of it tells who a child is. All others are numbers.
const TEXTS: [(&str, &str); 17] = [
    ("player.avatar", "one of twelve animals"),
    ("player.language", "a language of the content"),
    ("player.days", "answers by date, as JSON numbers"),
    ("player.kinds", "choose, spot, sort or order, as JSON"),
    ("player.clock", "times of attempts, as JSON numbers"),
    ("attempt.scenario", "an id of the content"),
    ("attempt.objective", "an id of the content"),
    ("attempt.answer", "letters of a card, as JSON"),
    ("round.state", "open, finished or closed"),
    ("round.talk", "an id of the content"),
    ("round.talk_before", "an id of the content"),
    ("round.cards", "ids of the content and letters of cards, as JSON"),
    ("objective.objective", "an id of the content"),
    ("objective.state", "ids of the content, dates and counts, as a JSON array"),
    ("award.topic", "an id of the content"),
    ("talk.topic", "an id of the content"),
    ("phone.language", "a language of the content"),
];

/// Of the phone, not of a child: the gate's state as JSON numbers, the salted hash of a PIN.
const OF_THE_PHONE: [&str; 2] = ["phone.gate", "phone.pin"];

/// Numbers: what each counts. A birth date, a phone number or a place would be a number under another name.
const NUMBERS: [&str; 34] = [
    "player.id",
    "player.band",
    "player.reads_aloud",
    "player.sounds",
    "player.calmer_motion",
    "player.settings_at_ms",
    "player.added_at_ms",
    "player.newest_order_ms",
    "attempt.player",
    "attempt.seed",
    "attempt.position",
    "attempt.order_ms",
    "attempt.at_ms",
    "attempt.utc_offset_s",
    "attempt.band",
    "attempt.stance",
    "attempt.both_stances",
    "attempt.verdict",
    "attempt.edition",
    "round.player",
    "round.seed",
    "award.player",
    "award.band",
    "award.level",
    "award.day",
    "award.seed",
    "talk.player",
    "talk.ticked",
    "talk.day",
    "talk.at_ms",
    "phone.id",
    "phone.pin_taken_away_day",
    "phone.wipe_due",
    "objective.",
];

#[test]
fn no_column_can_hold_a_name_a_birth_date_a_number_to_call_a_place_or_a_text() {
    let (_folder, path) = new_file();
    drop(open(&path));
    let conn = Connection::open(&path).unwrap();
    let mut query = conn
        .prepare(
            "SELECT m.name || '.' || c.name, c.type FROM sqlite_schema AS m, pragma_table_info(m.name) AS c
             WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%'",
        )
        .unwrap();
    let columns = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    let columns: BTreeMap<String, String> = columns.collect::<Result<_, _>>().unwrap();
    for (column, kind) in &columns {
        let is_text = TEXTS.iter().any(|(text, _)| text == column) || OF_THE_PHONE.contains(&column.as_str());
        // Derived from attempts: nothing there that these do not hold.
        let is_number =
            NUMBERS.iter().any(|number| number == column || (number.ends_with('.') && column.starts_with(number)));
        match kind.as_str() {
            "INTEGER" => {
                assert!(is_number, "{column}: say in NUMBERS what it counts, if it cannot tell who a child is");
            }
            _ => assert!(is_text, "{column}: say in TEXTS what it holds, if it cannot tell who a child is"),
        }
    }
    assert!(TEXTS.iter().all(|(text, _)| columns.contains_key(*text)), "TEXTS lists a column that is gone");
}
