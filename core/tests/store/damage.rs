//! Values that cannot be read in a file that SQLite calls whole: each costs no more than itself.

use mehfooz_core::{Avatar, Band, GateState, Language, OpenReport, Opened, PinHash, PlayerId, Store, Turn};
use rusqlite::Connection;

use super::{AISHA, aisha, aisha_in, answer, bank, choose, day, new_file, open, play, play_as, settings};

const BILAL: PlayerId = PlayerId(2);

/// Everything that a child's screens show.
fn shown(store: &Store, player: PlayerId) -> String {
    let bank = bank();
    format!(
        "{:?} {:?} {:?} {:?} {:?} {:?} {:?}",
        store.player(player).unwrap(),
        store.objective_states(player).unwrap(),
        store.badges(player).unwrap(),
        store.effort(player, day(9).day()).unwrap(),
        store.talks(player).unwrap(),
        store.open_round(player, &bank).unwrap(),
        store.finished_round(player, &bank).unwrap(),
    )
}

/// Aisha and Bilal have a history and a round that is open at its second card.
fn two_children(path: &std::path::Path) -> Store {
    let bank = bank();
    let mut store = aisha_in(path);
    store.add_player(Avatar::Lion, &settings(Band::EightToTen), BILAL, day(0)).unwrap();
    store.set_language(&Language("ur".into())).unwrap();
    for player in [AISHA, BILAL] {
        for n in 0_u32..4 {
            play_as(&mut store, player, &bank, u64::from(n) + 1, day(n.into()), "a");
        }
        store.tick_talk(player, &"codes".into(), true, day(3)).unwrap();
        store.begin_round(player, None, &bank, 9, day(4)).unwrap();
        answer(&mut store, player, 0, "b", &bank, day(4));
    }
    store
}

/// Opens after this damage to Aisha's rows; the store, what was found, and what her screens showed before.
fn after(damage: &str) -> (tempfile::TempDir, Store, OpenReport, String) {
    let (folder, path) = new_file();
    let store = two_children(&path);
    let before = [AISHA, BILAL].map(|player| shown(&store, player));
    drop(store);
    let conn = Connection::open(&path).unwrap();
    conn.execute_batch("PRAGMA ignore_check_constraints = ON").unwrap();
    let changed = conn.execute(damage, [AISHA.0.cast_signed()]).unwrap();
    assert!(changed > 0, "{damage}");
    drop(conn);
    let (store, report) = Store::open(&path, day(5)).unwrap();
    assert_eq!(report.opened, Opened::Found, "{damage}");
    assert_eq!(shown(&store, BILAL), before[1], "{damage}: another child's game is as it was");
    drop(store);
    let again = Store::open(&path, day(5)).unwrap();
    if !damage.contains("attempt") {
        assert_eq!(again.1.unreadable, 0, "{damage}: told once");
    }
    let [aisha, _] = before;
    (folder, again.0, report, aisha)
}

#[test]
fn a_projection_that_cannot_be_read_is_rebuilt() {
    for damage in [
        "UPDATE objective SET state = 'x' WHERE player = ?1 AND objective LIKE 'codes%one'",
        "UPDATE objective SET stage = 9 WHERE player = ?1",
        "UPDATE objective SET state = replace(state, 'false', '7') WHERE player = ?1",
        // As schema 3 had it before its release.
        "UPDATE objective SET state = '{\"band\":\"8-10\",\"attempts\":9,\"right\":[],\"right_risky\":true,\"right_benign\":true,\
         \"learned_on\":null,\"streak\":1,\"missed_last\":false,\"scenarios\":{}}' WHERE player = ?1",
        "UPDATE objective SET state = CAST(x'ff' AS TEXT) WHERE player = ?1",
        "UPDATE player SET days = 'x' WHERE id = ?1",
        "UPDATE player SET kinds = 'x' WHERE id = ?1",
        "UPDATE player SET clock = 'x' WHERE id = ?1",
    ] {
        let (_folder, mut store, report, before) = after(damage);
        assert_eq!(report.unreadable, 1, "{damage}");
        assert_eq!(shown(&store, AISHA), before, "{damage}");
        assert_eq!(store.repair().unwrap(), 0);
    }
}

#[test]
fn a_badge_that_cannot_be_read_is_awarded_again() {
    for (damage, lost) in [
        ("UPDATE award SET level = 9 WHERE player = ?1 AND topic = 'codes' AND level = 2", 1),
        ("UPDATE award SET band = 9 WHERE player = ?1 AND topic = 'codes' AND level = 1", 1),
        ("UPDATE award SET day = 1 << 40 WHERE player = ?1 AND topic = 'codes'", 2),
    ] {
        let (_folder, mut store, report, before) = after(damage);
        assert_eq!(report.unreadable, lost, "{damage}");
        assert!(store.export(AISHA).unwrap().matches("\"level\"").count() < 4, "{damage}");
        store.award_again(&bank()).unwrap();
        assert_eq!(store.export(AISHA).unwrap().matches("\"level\"").count(), 4, "{damage}");
        assert_eq!(shown(&store, AISHA), before, "{damage}");
    }
}

#[test]
fn a_round_that_cannot_be_read_is_closed_and_another_can_begin() {
    for damage in [
        "UPDATE round SET cards = 'x' WHERE player = ?1",
        "UPDATE round SET state = 'opem' WHERE player = ?1",
        "UPDATE round SET talk_before = CAST(x'ff' AS TEXT) WHERE player = ?1",
    ] {
        let (_folder, mut store, report, _) = after(damage);
        let bank = bank();
        assert_eq!(report.unreadable, 1, "{damage}");
        assert_eq!(
            (store.open_round(AISHA, &bank).unwrap(), store.finished_round(AISHA, &bank).unwrap()),
            (None, None)
        );
        play(&mut store, &bank, 20, day(6), "a");
        assert_eq!(store.effort(AISHA, day(9).day()).unwrap().answered_in_30, 26, "{damage}");
    }
}

#[test]
fn an_answer_that_cannot_be_read_is_skipped_and_counted() {
    for damage in [
        "UPDATE attempt SET answer = 'x' WHERE player = ?1 AND seed = 9",
        "UPDATE attempt SET verdict = 7 WHERE player = ?1 AND seed = 9",
        "UPDATE attempt SET scenario = 'My name is Aisha' WHERE player = ?1 AND seed = 9",
    ] {
        let (folder, mut store, report, _) = after(damage);
        let bank = bank();
        let turn = |store: &Store| store.open_round(AISHA, &bank).unwrap().unwrap().turn();
        let has = |store: &mut Store, position: u32| {
            store.export(AISHA).unwrap().contains(&format!("\"seed\":\"0000000000000009\",\"position\":{position}"))
        };
        assert_eq!((report.unreadable, turn(&store)), (1, Turn::Question(1)), "{damage}: the round goes on");
        store.answer(AISHA, 1, &choose("a"), &bank, day(6)).unwrap();
        assert_eq!((has(&mut store, 0), has(&mut store, 1)), (false, true), "{damage}");
        drop(store);
        // One whose feedback was not left is asked again.
        let path = folder.path().join("mehfooz.db");
        Connection::open(&path)
            .unwrap()
            .execute(&format!("{damage} AND position = 1"), [AISHA.0.cast_signed()])
            .unwrap();
        let mut store = Store::open(&path, day(6)).unwrap().0;
        assert_eq!(turn(&store), Turn::Question(1), "{damage}: asked again");
        store.answer(AISHA, 1, &choose("a"), &bank, day(6)).unwrap();
        assert!(has(&mut store, 1), "{damage}");
    }
    // An old one is met by nothing that is shown; whatever rebuilds or exports everything leaves it out.
    let (_folder, mut store, report, before) =
        after("UPDATE attempt SET answer = 'x' WHERE player = ?1 AND seed = 1 AND position = 2");
    assert_eq!((report.unreadable, shown(&store, AISHA)), (0, before));
    assert_eq!(store.repair().unwrap(), 1);
    assert_eq!(store.export(AISHA).unwrap().matches("\"seed\":\"0000000000000001\",\"position\"").count(), 4);
}

#[test]
fn a_players_own_row_falls_back() {
    let player = |damage: &str| {
        let (_folder, store, report, _) = after(damage);
        assert_eq!((report.unreadable, store.players().unwrap().len()), (1, 2), "{damage}");
        let player = store.player(AISHA).unwrap();
        (player.avatar, player.settings)
    };
    let as_new = settings(Band::EightToTen);
    let (avatar, settings) = player("UPDATE player SET avatar = 'dragon' WHERE id = ?1");
    assert!(avatar != Avatar::Lion && settings == as_new, "a free animal: {avatar:?}");
    let fallen_back = player("UPDATE player SET band = 8 WHERE id = ?1");
    assert_eq!(fallen_back, (Avatar::Cat, as_new), "the band of what was played");
    let (_, settings) = player("UPDATE player SET language = 'My name is Aisha' WHERE id = ?1");
    assert_eq!(settings.language, Language("ur".into()), "the phone's");
    let (_, settings) = player("UPDATE player SET language = CAST(x'ff' AS TEXT) WHERE id = ?1");
    assert_eq!(settings.language, Language("ur".into()));
}

#[test]
fn who_never_played_falls_back_to_the_youngest() {
    let (_folder, path) = new_file();
    drop(aisha_in(&path));
    Connection::open(&path).unwrap().execute_batch("UPDATE player SET band = 8, language = ''").unwrap();
    let (store, report) = Store::open(&path, day(0)).unwrap();
    let settings = store.player(AISHA).unwrap().settings;
    assert_eq!((report.unreadable, settings.band), (2, Band::FiveToSeven));
    assert_eq!(settings.language, Language("und".into()), "no language is known: screens speak the phone's");
}

#[test]
fn a_tick_that_cannot_be_read_is_gone_and_the_others_stay() {
    let (_folder, store, report, _) = after("INSERT INTO talk SELECT ?1, 'links', 1, 1 << 40, 1");
    assert_eq!(report.unreadable, 1);
    assert_eq!(store.talks(AISHA).unwrap(), std::collections::BTreeSet::from(["codes".into()]));
}

#[test]
fn what_belongs_to_the_phone_falls_back_column_by_column() {
    for (damage, lost) in [
        ("UPDATE phone SET gate = 'x'", "gate"),
        ("UPDATE phone SET pin = x'00'", "pin"),
        ("UPDATE phone SET language = CAST(x'ff' AS TEXT)", "language"),
        ("UPDATE phone SET pin_taken_away_day = 1 << 40", "day"),
        ("DELETE FROM phone", "gate pin language"),
    ] {
        let ((_folder, path), _, mut store) = aisha();
        store.set_language(&Language("ur".into())).unwrap();
        store.set_gate(&GateState::new(7)).unwrap();
        store.set_pin(Some(&PinHash::new("2468", 5).unwrap())).unwrap();
        drop(store);
        Connection::open(&path).unwrap().execute_batch(damage).unwrap();
        let (store, report) = Store::open(&path, day(0)).unwrap();
        assert_eq!((report.opened, report.unreadable), (Opened::Found, 1), "{damage}");
        assert_eq!(store.gate().unwrap().is_none(), lost.contains("gate"), "{damage}");
        assert_eq!(store.pin().unwrap().is_none(), lost.contains("pin"), "{damage}");
        assert_eq!(store.language().unwrap().is_none(), lost.contains("language"), "{damage}");
        assert_eq!((store.pin_taken_away_on().unwrap(), store.players().unwrap().len()), (None, 1), "{damage}");
        assert_eq!(Store::open(&path, day(0)).unwrap().1.unreadable, 0, "{damage}: told once");
    }
}

/// Puts NULL where the schema allows none, as one flipped bit in a row's header does.
fn put_null(path: &std::path::Path, table: &str, column: &str, declared: &str) {
    let schema = |from: &str, to: &str| {
        let conn = Connection::open(path).unwrap();
        conn.pragma_update(None, "writable_schema", true).unwrap();
        let set = "UPDATE sqlite_schema SET sql = replace(sql, ?1, ?2) WHERE name = ?3";
        assert_eq!(conn.execute(set, (from, to, table)).unwrap(), 1);
    };
    let (strict, loose) = (format!("{column} {declared} NOT NULL"), format!("{column} {declared}"));
    schema(&strict, &loose);
    Connection::open(path).unwrap().execute_batch(&format!("UPDATE {table} SET {column} = NULL")).unwrap();
    schema(&loose, &strict);
}

#[test]
fn a_mark_of_a_wipe_that_cannot_be_read_moves_nothing_aside() {
    let (_folder, path) = new_file();
    drop(aisha_in(&path));
    put_null(&path, "phone", "wipe_due", "INTEGER");
    let (store, report) = Store::open(&path, day(0)).unwrap();
    assert_eq!((report.opened, report.unreadable), (Opened::Found, 1));
    assert_eq!(store.players().unwrap().len(), 1);
    assert!(!store.is_wipe_due().unwrap(), "it was wiped once more");
}

#[test]
fn in_memory_a_value_that_no_column_holds_costs_its_row_and_no_other_child() {
    let (_folder, path) = new_file();
    drop(two_children(&path));
    put_null(&path, "talk", "ticked", "INTEGER");
    let other = Connection::open(&path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let (store, report) = Store::open(&path, day(5)).unwrap();
    assert!(matches!(report.opened, Opened::NotSaved));
    assert_eq!(store.players().unwrap().len(), 2);
    assert!(report.unreadable > 0, "{report:?}");
}

#[test]
fn in_memory_it_costs_no_more_either() {
    let (_folder, path) = new_file();
    let store = two_children(&path);
    let before = [AISHA, BILAL].map(|player| shown(&store, player));
    drop(store);
    let conn = Connection::open(&path).unwrap();
    conn.execute_batch("UPDATE objective SET stage = 9 WHERE objective = 'codes.8-10.one'; BEGIN IMMEDIATE").unwrap();
    let (store, report) = Store::open(&path, day(5)).unwrap();
    assert!(matches!(report.opened, Opened::NotSaved));
    assert_eq!(report.unreadable, 2);
    assert_eq!([AISHA, BILAL].map(|player| shown(&store, player)), before);
}

#[test]
fn an_error_tells_where_and_how_long_and_never_what_stands_there() {
    let (_folder, path) = new_file();
    let store = two_children(&path);
    Connection::open(&path).unwrap().execute_batch("UPDATE round SET cards = 'My name is Aisha'").unwrap();
    let error = store.open_round(AISHA, &bank()).unwrap_err();
    assert_eq!(error.to_string(), "round.cards holds 16 bytes that cannot be read");
    assert!(!format!("{error:?}").contains("Aisha"));
    let (_, opened) = open(&path);
    assert_eq!(opened, Opened::Found);
}
