//! The journeys as stories: who calls what, in which order.

use mehfooz::AnswerInput;
use mehfooz::views::RoundView;
use mehfooz_tests::{first_answer, right_answer};
use serde_json::{Value, json};

use crate::record::Recorder;

type Story = (&'static str, &'static str, fn(&mut Recorder));

/// Name of the file, what it is about, and the story.
pub const ALL: [Story; 10] = [
    ("first-round-en", "8 to 10, English: the first start to the end of a round", first_round_in_english),
    ("first-round-ur", "5 to 7, Urdu: the first start to the end of a round", first_round_in_urdu),
    ("killed", "11 to 13, English: killed on a card, on its feedback, on the card after it, and at the end", killed),
    ("errors", "Unknown, OutOfTurn and Invalid, each of which changes nothing", errors),
    ("too-new", "Progress of a newer game stays as it is", too_new),
    ("gate", "The gate: missed until it waits, a PIN, and the PIN forgotten", gate),
    ("grown-ups", "Parents, a child, its settings, and a player taken away", grown_ups),
    ("damaged", "Progress that is no database is put aside, and the child is told", damaged),
    ("garbled", "One value that no version ever wrote costs only itself, and is said once", garbled),
    ("not-saved", "A file that cannot be written: played on, and nothing is claimed that is not so", not_saved),
];

/// Draws an id above 2⁶³, which a signed number or a double would spoil.
const SEED: u64 = 2;

/// From the first start to a player of this band.
fn start(recorder: &mut Recorder, language: &str, avatar: &str, band: &str) -> Value {
    recorder.call("open", &Value::Null);
    recorder.call("has_language", &Value::Null);
    recorder.call("languages", &Value::Null);
    recorder.call("choose_language", &json!({ "tag": language }));
    recorder.call("has_language", &Value::Null);
    recorder.call("new_player", &Value::Null);
    let player = recorder.call("add_player", &json!({ "avatar": avatar, "band": band, "seed": SEED }));
    assert!(player.as_i64().is_none() && player.is_u64(), "{player} is not above 2^63");
    player
}

/// Answers a card by `answer`, and goes on as long as there are cards.
fn play(recorder: &mut Recorder, player: &Value, mut shown: RoundView, answer: impl Fn(&RoundView) -> AnswerInput) {
    loop {
        shown = match &shown {
            RoundView::Question { view } => {
                serde_json::from_value(recorder.answer(player, view.position, &answer(&shown))).unwrap()
            }
            RoundView::Feedback { view } => {
                recorder.round("next", &json!({ "player": player, "position": view.position }))
            }
            RoundView::End { .. } => return,
        };
    }
}

fn right(shown: &RoundView) -> AnswerInput {
    let RoundView::Question { view } = shown else { panic!("no card: {shown:?}") };
    right_answer(&view.prompt).unwrap()
}

fn whatever_comes_first(shown: &RoundView) -> AnswerInput {
    let RoundView::Question { view } = shown else { panic!("no card: {shown:?}") };
    first_answer(&view.response)
}

fn first_round_in_english(recorder: &mut Recorder) {
    let player = start(recorder, "en", "cat-face", "8-10");
    let home = recorder.call("home", &json!({ "player": player }));
    let begun = recorder.round("begin", &json!({ "player": player, "topic": home["play_topic"], "seed": 1 }));
    play(recorder, &player, begun, right);
    recorder.call("resume", &json!({ "player": player }));
    recorder.call("tick_talk", &json!({ "player": player, "topic": home["play_topic"], "ticked": true }));
    recorder.call("leave_end", &json!({ "player": player }));
    recorder.call("badge_book", &json!({ "player": player }));
    recorder.call("help", &Value::Null);
    recorder.call("picture", &json!({ "name": "mithu" }));
    recorder.call("players", &Value::Null);
}

fn first_round_in_urdu(recorder: &mut Recorder) {
    recorder.call("help_without_game", &json!({ "language": "ur" }));
    recorder.call("help_without_game", &json!({ "language": "xx" }));
    let player = start(recorder, "ur", "camel", "5-7");
    recorder.call("home", &json!({ "player": player }));
    let begun = recorder.round("begin", &json!({ "player": player, "topic": null, "seed": u64::MAX }));
    play(recorder, &player, begun, whatever_comes_first);
    recorder.call("badge_book", &json!({ "player": player }));
    recorder.call("help", &Value::Null);
    recorder.call("players", &Value::Null);
}

fn killed(recorder: &mut Recorder) {
    let player = start(recorder, "en", "lion", "11-13");
    let of = json!({ "player": player });
    let begun = recorder.round("begin", &json!({ "player": player, "topic": "codes", "seed": 5 }));
    recorder.call("kill", &Value::Null);
    recorder.call("has_language", &Value::Null);
    assert_eq!(recorder.round("resume", &of), begun, "the same card");
    let feedback = recorder.answer(&player, 0, &right(&begun));
    recorder.call("kill", &Value::Null);
    assert_eq!(recorder.call("resume", &of), feedback, "its feedback");
    let second = recorder.round("next", &json!({ "player": player, "position": 0 }));
    recorder.call("kill", &Value::Null);
    assert_eq!(recorder.round("resume", &of), second, "the card after it");
    recorder.call("home", &of);
    let other = recorder.round("begin", &json!({ "player": player, "topic": "photos", "seed": 6 }));
    recorder.call("kill", &Value::Null);
    play(recorder, &player, other, whatever_comes_first);
    recorder.call("kill", &Value::Null);
    assert_eq!(recorder.call("home", &of)["resumes"], true, "the end waits");
    assert!(matches!(recorder.round("resume", &of), RoundView::End { .. }));
    recorder.call("leave_end", &of);
    recorder.call("kill", &Value::Null);
    assert_eq!(recorder.call("resume", &of), Value::Null);
    recorder.call("home", &of);
}

fn errors(recorder: &mut Recorder) {
    let player = start(recorder, "en", "camel", "8-10");
    recorder.call("choose_language", &json!({ "tag": "xx" }));
    recorder.call("home", &json!({ "player": 1 }));
    recorder.call("begin", &json!({ "player": player, "topic": "weather", "seed": 1 }));
    recorder.call("tick_talk", &json!({ "player": player, "topic": "weather", "ticked": true }));
    recorder.call("picture", &json!({ "name": "nothing" }));
    recorder.call("add_player", &json!({ "avatar": "camel", "band": "8-10", "seed": 8 }));
    recorder.call("add_player", &json!({ "avatar": "owl", "band": "8-10", "seed": 8 }));
    recorder.call("add_player", &json!({ "avatar": "lion", "band": "14-16", "seed": 8 }));
    recorder.call("next", &json!({ "player": player, "position": 0 }));

    let begun = recorder.round("begin", &json!({ "player": player, "topic": "codes", "seed": 1 }));
    let answer = right(&begun);
    let choose = AnswerInput::Choose { option: "z".to_owned() };
    for other in [choose, AnswerInput::Spot { parts: vec!["z".to_owned()] }] {
        recorder.answer(&player, 0, &other);
    }
    recorder.answer(&player, 1, &answer);
    recorder.answer(&player, 9, &answer);
    assert_eq!(recorder.round("resume", &json!({ "player": player })), begun, "nothing changed");
    let feedback = recorder.answer(&player, 0, &answer);
    recorder.answer(&player, 0, &answer);
    assert_eq!(recorder.call("resume", &json!({ "player": player })), feedback, "nothing changed");
    recorder.call("players", &Value::Null);
}

fn too_new(recorder: &mut Recorder) {
    recorder.call("put_file", &json!({ "file": "newer.db" }));
    recorder.call("open", &Value::Null);
    recorder.call("open", &Value::Null);
}

fn damaged(recorder: &mut Recorder) {
    recorder.call("put_file", &json!({ "file": "damaged.db" }));
    recorder.call("open", &Value::Null);
    recorder.call("choose_language", &json!({ "tag": "en" }));
    recorder.call("kill", &Value::Null);
    recorder.call("players", &Value::Null);
}

fn garbled(recorder: &mut Recorder) {
    recorder.call("put_file", &json!({ "file": "garbled.db" }));
    recorder.call("open", &Value::Null);
    recorder.call("has_language", &Value::Null);
    let players = recorder.call("players", &Value::Null);
    recorder.call("home", &json!({ "player": players["players"][0]["player"] }));
    recorder.call("kill", &Value::Null);
    recorder.call("players", &Value::Null);
}

fn not_saved(recorder: &mut Recorder) {
    recorder.call("put_file", &json!({ "file": "read-only.db" }));
    recorder.call("open", &Value::Null);
    let players = recorder.call("players", &Value::Null);
    let of = json!({ "player": players["players"][0]["player"] });
    let begun = recorder.round("begin", &json!({ "player": of["player"], "topic": "codes", "seed": 5 }));
    recorder.answer(&of["player"], 0, &right(&begun));
    let shown = recorder.call("gate", &json!({ "forgotten": false, "seed": 3 }));
    solve(recorder, &shown, 4);
    recorder.call("export_player", &of);
    recorder.call("import_player", &json!({ "document": "{}" }));
    recorder.call("delete_player", &of);
    recorder.call("parents", &Value::Null);
}

/// Works out what the gate asks for and types it.
fn solve(recorder: &mut Recorder, shown: &Value, seed: u64) -> Value {
    let product = shown["product"].as_str().unwrap();
    let factors: Vec<u32> = product.split([' ', '×', '=']).filter_map(|word| word.parse().ok()).collect();
    let given = factors.iter().product::<u32>().to_string();
    recorder.call("try_gate", &json!({ "given": given, "forgotten": shown["forgotten"], "seed": seed }))
}

fn gate(recorder: &mut Recorder) {
    start(recorder, "en", "camel", "8-10");
    recorder.call("parents", &Value::Null);
    let shown = recorder.call("gate", &json!({ "forgotten": false, "seed": 3 }));
    for given in ["1", "12", ""] {
        recorder.call("try_gate", &json!({ "given": given, "forgotten": false, "seed": 4 }));
    }
    recorder.call("kill", &Value::Null);
    recorder.call("gate", &json!({ "forgotten": false, "seed": 5 }));
    recorder.now.uptime_ms += 60_000;
    let after = recorder.call("gate", &json!({ "forgotten": false, "seed": 5 }));
    assert_ne!(shown["product"], after["product"]);
    solve(recorder, &after, 6);
    recorder.call("settings", &Value::Null);
    recorder.call("pin", &Value::Null);
    recorder.call("set_pin", &json!({ "pin": "12", "seed": 7 }));
    recorder.call("set_pin", &json!({ "pin": "2580", "seed": 7 }));
    recorder.call("close_gate", &Value::Null);
    recorder.call("gate", &json!({ "forgotten": false, "seed": 8 }));
    recorder.call("try_gate", &json!({ "given": "2581", "forgotten": false, "seed": 8 }));
    recorder.call("try_gate", &json!({ "given": "2580", "forgotten": false, "seed": 8 }));
    recorder.call("remove_pin", &Value::Null);
    recorder.call("set_pin", &json!({ "pin": "9999", "seed": 9 }));
    recorder.call("close_gate", &Value::Null);
    let mut shown = recorder.call("gate", &json!({ "forgotten": true, "seed": 10 }));
    for seed in 11..14 {
        let came = solve(recorder, &shown, seed);
        shown = came["Shut"]["view"].clone();
    }
    recorder.call("about", &Value::Null);
}

fn grown_ups(recorder: &mut Recorder) {
    let player = start(recorder, "en", "camel", "8-10");
    let of = json!({ "player": player });
    recorder.call("add_player", &json!({ "avatar": "lion", "band": "5-7", "seed": 3 }));
    let begun = recorder.round("begin", &json!({ "player": player, "topic": "codes", "seed": 3 }));
    play(recorder, &player, begun, right);
    recorder.call("child", &of);
    let shown = recorder.call("gate", &json!({ "forgotten": false, "seed": 3 }));
    solve(recorder, &shown, 4);
    recorder.call("child", &of);
    recorder.call("child", &json!({ "player": 1 }));
    for change in [
        json!({ "ReadsAloud": { "on": true } }),
        json!({ "Sounds": { "on": false } }),
        json!({ "CalmerMotion": { "on": true } }),
        json!({ "Language": { "tag": "ur" } }),
        json!({ "Band": { "band": "11-13" } }),
        json!({ "Band": { "band": "14" } }),
    ] {
        recorder.call("change_player", &json!({ "player": player, "change": change }));
    }
    recorder.call("home", &of);
    recorder.call("export_import", &Value::Null);
    let copy = recorder.call("export_player", &of);
    recorder.call("import_player", &json!({ "document": copy }));
    let newer = copy.as_str().unwrap().replace("\"schema\":2", "\"schema\":9");
    assert_ne!(copy, newer.as_str());
    for broken in ["{", "{}", &newer] {
        recorder.call("import_player", &json!({ "document": broken }));
    }
    recorder.call("ask_to_delete", &of);
    recorder.call("delete_player", &of);
    recorder.call("home", &of);
    recorder.call("add_player", &json!({ "avatar": "camel", "band": "5-7", "seed": 4 }));
    recorder.call("import_player", &json!({ "document": copy }));
    recorder.call("child", &of);
    recorder.call("parents", &Value::Null);
}
