//! What a phone exports, every phone takes.

use mehfooz_core::{Band, Imported, Settings, Store};
use serde_json::{Value, json};

use super::exchange::phone_with;
use super::{AISHA, aisha, bank, day, open, play, settings};

#[test]
fn a_phones_own_export_is_taken_by_every_phone_even_from_the_end_of_the_order() {
    let end = (1_i64 << 53) - 1;
    let (_file, bank, mut store) = aisha();
    play(&mut store, &bank, 1, day(0), "a");
    store.tick_talk(AISHA, &"codes".into(), true, day(0)).unwrap();
    let mut value: Value = serde_json::from_str(&store.export(AISHA).unwrap()).unwrap();
    value["attempts"][4]["order_ms"] = json!(end);
    value["settings"]["at_ms"] = json!(end);
    value["talks"][0]["at_ms"] = json!(end);
    let (_other_folder, mut other) = phone_with(&[&value.to_string()]);
    // A key before that of the attempt that stands at the end.
    play(&mut other, &bank, 0, day(1), "b");
    let calmer = Settings { calmer_motion: true, ..settings(Band::EightToTen) };
    other.change_settings(AISHA, &calmer, day(1)).unwrap();
    other.tick_talk(AISHA, &"codes".into(), false, day(1)).unwrap();
    let own = other.export(AISHA).unwrap();
    assert!(own.contains(&format!("\"ticked\":false,\"day\":1,\"at_ms\":{end}")), "{own}");
    let (_third_folder, mut third) = phone_with(&[&own]);
    assert_eq!(third.export(AISHA).unwrap(), own);
    assert!(matches!(other.import(&own, day(2)).unwrap(), Imported::Unchanged { .. }));
    assert_eq!((other.repair().unwrap(), other.effort(AISHA, day(1).day()).unwrap().answered_in_7), (0, 10));
}

#[test]
fn an_export_is_bounded_and_of_a_longer_history_the_newest_part() {
    let ((_folder, path), bank, mut store) = aisha();
    play(&mut store, &bank, 1, day(0), "a");
    drop(store);
    let conn = rusqlite::Connection::open(&path).unwrap();
    conn.execute_batch(
        "PRAGMA synchronous = OFF;
         WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 7000)
         INSERT INTO attempt (player, seed, position, order_ms, at_ms, utc_offset_s, scenario, objective, band, stance,
         both_stances, verdict, edition, answer)
         SELECT player, seed + n * 10, position, order_ms + n * 10, at_ms + n * 10, utc_offset_s, scenario, objective, band,
         stance, both_stances, verdict, edition, answer FROM t CROSS JOIN attempt",
    )
    .unwrap();
    drop(conn);
    let mut store = open(&path).0;
    store.repair().unwrap();
    let document = store.export(AISHA).unwrap();
    assert!(
        (Store::MAX_DOCUMENT_BYTES - 1000..=Store::MAX_DOCUMENT_BYTES).contains(&document.len()),
        "{} bytes",
        document.len()
    );
    let value: Value = serde_json::from_str(&document).unwrap();
    let orders: Vec<i64> =
        value["attempts"].as_array().unwrap().iter().map(|attempt| attempt["order_ms"].as_i64().unwrap()).collect();
    assert!(orders.is_sorted() && orders.len() > 20_000, "{}", orders.len());
    assert_eq!(*orders.last().unwrap(), day(0).unix_ms + 4 + 70_000, "the newest is there");
    assert!(matches!(store.import(&document, day(1)).unwrap(), Imported::Unchanged { .. }));
    let (_other_folder, other) = phone_with(&[&document]);
    assert_eq!(other.badges(AISHA).unwrap(), store.badges(AISHA).unwrap());
}

#[test]
fn what_no_import_would_take_is_left_out_of_an_export() {
    let bank = bank();
    for (damage, left) in [
        ("UPDATE attempt SET answer = 'x' WHERE position = 1", 4),
        ("UPDATE attempt SET scenario = 'My name is Aisha' WHERE position = 2", 4),
        ("UPDATE attempt SET objective = '' WHERE position < 2", 3),
        ("UPDATE attempt SET verdict = 7 WHERE position = 0", 4),
        ("UPDATE attempt SET position = 1000 WHERE position = 4", 4),
        ("UPDATE attempt SET order_ms = 1 << 60 WHERE position = 4", 4),
        ("UPDATE attempt SET utc_offset_s = 1 << 40 WHERE position = 4", 4),
        ("UPDATE award SET topic = 'My name'", 5),
        ("INSERT INTO talk SELECT id, 'a b', 1, 1, 1 FROM player", 5),
        ("UPDATE player SET settings_at_ms = 1 << 60", 5),
    ] {
        let ((_folder, path), _, mut store) = aisha();
        play(&mut store, &bank, 1, day(0), "a");
        rusqlite::Connection::open(&path).unwrap().execute_batch(damage).unwrap();
        let document = store.export(AISHA).unwrap();
        let value: Value = serde_json::from_str(&document).unwrap();
        assert_eq!(value["attempts"].as_array().unwrap().len(), left, "{damage}");
        let (_other_folder, mut other) = phone_with(&[&document]);
        let there: Value = serde_json::from_str(&other.export(AISHA).unwrap()).unwrap();
        assert_eq!((&there["attempts"], &there["talks"]), (&value["attempts"], &value["talks"]), "{damage}");
    }
}
