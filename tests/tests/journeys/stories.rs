//! The journeys as stories: who calls what, in which order.

use mehfooz::AnswerInput;
use mehfooz::views::RoundView;
use mehfooz_tests::{first_answer, right_answer};
use serde_json::{Value, json};

use crate::record::Teller;

type Story = (&'static str, &'static str, fn(&mut Teller));

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
fn start(tell: &mut Teller, language: &str, avatar: &str, band: &str) -> Value {
    tell.call("open", &Value::Null);
    tell.call("has_language", &Value::Null);
    tell.call("languages", &Value::Null);
    tell.call("choose_language", &json!({ "tag": language }));
    tell.call("has_language", &Value::Null);
    tell.call("new_player", &Value::Null);
    let player = tell.call("add_player", &json!({ "avatar": avatar, "band": band, "seed": SEED }));
    assert!(player.as_i64().is_none() && player.is_u64(), "{player} is not above 2^63");
    player
}

/// Answers a card by `answer`, and goes on as long as there are cards.
fn play(tell: &mut Teller, player: &Value, mut shown: RoundView, answer: impl Fn(&RoundView) -> AnswerInput) {
    loop {
        shown = match &shown {
            RoundView::Question { view } => {
                serde_json::from_value(tell.answer(player, view.position, &answer(&shown))).unwrap()
            }
            RoundView::Feedback { view } => tell.round("next", &json!({ "player": player, "position": view.position })),
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

fn first_round_in_english(tell: &mut Teller) {
    let player = start(tell, "en", "cat-face", "8-10");
    let home = tell.call("home", &json!({ "player": player }));
    let begun = tell.round("begin", &json!({ "player": player, "topic": home["play_topic"], "seed": 1 }));
    play(tell, &player, begun, right);
    tell.call("resume", &json!({ "player": player }));
    tell.call("tick_talk", &json!({ "player": player, "topic": home["play_topic"], "ticked": true }));
    tell.call("leave_end", &json!({ "player": player }));
    tell.call("badge_book", &json!({ "player": player }));
    tell.call("help", &Value::Null);
    tell.call("picture", &json!({ "name": "mithu" }));
    tell.call("players", &Value::Null);
}

fn first_round_in_urdu(tell: &mut Teller) {
    tell.call("help_without_game", &json!({ "language": "ur" }));
    tell.call("help_without_game", &json!({ "language": "xx" }));
    let player = start(tell, "ur", "camel", "5-7");
    tell.call("home", &json!({ "player": player }));
    let begun = tell.round("begin", &json!({ "player": player, "topic": null, "seed": u64::MAX }));
    play(tell, &player, begun, whatever_comes_first);
    tell.call("badge_book", &json!({ "player": player }));
    tell.call("help", &Value::Null);
    tell.call("players", &Value::Null);
}

fn killed(tell: &mut Teller) {
    let player = start(tell, "en", "lion", "11-13");
    let of = json!({ "player": player });
    let begun = tell.round("begin", &json!({ "player": player, "topic": "codes", "seed": 5 }));
    tell.call("kill", &Value::Null);
    tell.call("has_language", &Value::Null);
    assert_eq!(tell.round("resume", &of), begun, "the same card");
    let feedback = tell.answer(&player, 0, &right(&begun));
    tell.call("kill", &Value::Null);
    assert_eq!(tell.call("resume", &of), feedback, "its feedback");
    let second = tell.round("next", &json!({ "player": player, "position": 0 }));
    tell.call("kill", &Value::Null);
    assert_eq!(tell.round("resume", &of), second, "the card after it");
    tell.call("home", &of);
    let other = tell.round("begin", &json!({ "player": player, "topic": "photos", "seed": 6 }));
    tell.call("kill", &Value::Null);
    play(tell, &player, other, whatever_comes_first);
    tell.call("kill", &Value::Null);
    assert_eq!(tell.call("home", &of)["resumes"], true, "the end waits");
    assert!(matches!(tell.round("resume", &of), RoundView::End { .. }));
    tell.call("leave_end", &of);
    tell.call("kill", &Value::Null);
    assert_eq!(tell.call("resume", &of), Value::Null);
    tell.call("home", &of);
}

fn errors(tell: &mut Teller) {
    let player = start(tell, "en", "camel", "8-10");
    tell.call("choose_language", &json!({ "tag": "xx" }));
    tell.call("home", &json!({ "player": 1 }));
    tell.call("begin", &json!({ "player": player, "topic": "weather", "seed": 1 }));
    tell.call("tick_talk", &json!({ "player": player, "topic": "weather", "ticked": true }));
    tell.call("picture", &json!({ "name": "nothing" }));
    tell.call("add_player", &json!({ "avatar": "camel", "band": "8-10", "seed": 8 }));
    tell.call("add_player", &json!({ "avatar": "owl", "band": "8-10", "seed": 8 }));
    tell.call("add_player", &json!({ "avatar": "lion", "band": "14-16", "seed": 8 }));
    tell.call("next", &json!({ "player": player, "position": 0 }));

    let begun = tell.round("begin", &json!({ "player": player, "topic": "codes", "seed": 1 }));
    let answer = right(&begun);
    let choose = AnswerInput::Choose { option: "z".to_owned() };
    for other in [choose, AnswerInput::Spot { parts: vec!["z".to_owned()] }] {
        tell.answer(&player, 0, &other);
    }
    tell.answer(&player, 1, &answer);
    tell.answer(&player, 9, &answer);
    assert_eq!(tell.round("resume", &json!({ "player": player })), begun, "nothing changed");
    let feedback = tell.answer(&player, 0, &answer);
    tell.answer(&player, 0, &answer);
    assert_eq!(tell.call("resume", &json!({ "player": player })), feedback, "nothing changed");
    tell.call("players", &Value::Null);
}

fn too_new(tell: &mut Teller) {
    tell.call("put_file", &json!({ "file": "newer.db" }));
    tell.call("open", &Value::Null);
    tell.call("open", &Value::Null);
}

fn damaged(tell: &mut Teller) {
    tell.call("put_file", &json!({ "file": "damaged.db" }));
    tell.call("open", &Value::Null);
    tell.call("choose_language", &json!({ "tag": "en" }));
    tell.call("kill", &Value::Null);
    tell.call("players", &Value::Null);
}

fn garbled(tell: &mut Teller) {
    tell.call("put_file", &json!({ "file": "garbled.db" }));
    tell.call("open", &Value::Null);
    tell.call("has_language", &Value::Null);
    let players = tell.call("players", &Value::Null);
    tell.call("home", &json!({ "player": players["players"][0]["player"] }));
    tell.call("kill", &Value::Null);
    tell.call("players", &Value::Null);
}

fn not_saved(tell: &mut Teller) {
    tell.call("put_file", &json!({ "file": "read-only.db" }));
    tell.call("open", &Value::Null);
    let players = tell.call("players", &Value::Null);
    let of = json!({ "player": players["players"][0]["player"] });
    let begun = tell.round("begin", &json!({ "player": of["player"], "topic": "codes", "seed": 5 }));
    tell.answer(&of["player"], 0, &right(&begun));
    let shown = tell.call("gate", &json!({ "forgotten": false, "seed": 3 }));
    solve(tell, &shown, 4);
    tell.call("export_player", &of);
    tell.call("import_player", &json!({ "document": "{}" }));
    tell.call("delete_player", &of);
    tell.call("parents", &Value::Null);
}

/// Works out what the gate asks for and types it.
fn solve(tell: &mut Teller, shown: &Value, seed: u64) -> Value {
    let product = shown["product"].as_str().unwrap();
    let factors: Vec<u32> = product.split([' ', '×', '=']).filter_map(|word| word.parse().ok()).collect();
    let given = factors.iter().product::<u32>().to_string();
    tell.call("try_gate", &json!({ "given": given, "forgotten": shown["forgotten"], "seed": seed }))
}

fn gate(tell: &mut Teller) {
    start(tell, "en", "camel", "8-10");
    tell.call("parents", &Value::Null);
    let shown = tell.call("gate", &json!({ "forgotten": false, "seed": 3 }));
    for given in ["1", "12", ""] {
        tell.call("try_gate", &json!({ "given": given, "forgotten": false, "seed": 4 }));
    }
    tell.call("kill", &Value::Null);
    tell.call("gate", &json!({ "forgotten": false, "seed": 5 }));
    tell.now.uptime_ms += 60_000;
    let after = tell.call("gate", &json!({ "forgotten": false, "seed": 5 }));
    assert_ne!(shown["product"], after["product"]);
    solve(tell, &after, 6);
    tell.call("settings", &Value::Null);
    tell.call("pin", &Value::Null);
    tell.call("set_pin", &json!({ "pin": "12", "seed": 7 }));
    tell.call("set_pin", &json!({ "pin": "2580", "seed": 7 }));
    tell.call("close_gate", &Value::Null);
    tell.call("gate", &json!({ "forgotten": false, "seed": 8 }));
    tell.call("try_gate", &json!({ "given": "2581", "forgotten": false, "seed": 8 }));
    tell.call("try_gate", &json!({ "given": "2580", "forgotten": false, "seed": 8 }));
    tell.call("remove_pin", &Value::Null);
    tell.call("set_pin", &json!({ "pin": "9999", "seed": 9 }));
    tell.call("close_gate", &Value::Null);
    let mut shown = tell.call("gate", &json!({ "forgotten": true, "seed": 10 }));
    for seed in 11..14 {
        let came = solve(tell, &shown, seed);
        shown = came["Shut"]["view"].clone();
    }
    tell.call("about", &Value::Null);
}

fn grown_ups(tell: &mut Teller) {
    let player = start(tell, "en", "camel", "8-10");
    let of = json!({ "player": player });
    tell.call("add_player", &json!({ "avatar": "lion", "band": "5-7", "seed": 3 }));
    let begun = tell.round("begin", &json!({ "player": player, "topic": "codes", "seed": 3 }));
    play(tell, &player, begun, right);
    tell.call("child", &of);
    let shown = tell.call("gate", &json!({ "forgotten": false, "seed": 3 }));
    solve(tell, &shown, 4);
    tell.call("child", &of);
    tell.call("child", &json!({ "player": 1 }));
    for change in [
        json!({ "ReadsAloud": { "on": true } }),
        json!({ "Sounds": { "on": false } }),
        json!({ "CalmerMotion": { "on": true } }),
        json!({ "Language": { "tag": "ur" } }),
        json!({ "Band": { "band": "11-13" } }),
        json!({ "Band": { "band": "14" } }),
    ] {
        tell.call("change_player", &json!({ "player": player, "change": change }));
    }
    tell.call("home", &of);
    tell.call("export_import", &Value::Null);
    let copy = tell.call("export_player", &of);
    tell.call("import_player", &json!({ "document": copy }));
    let newer = copy.as_str().unwrap().replace("\"schema\":2", "\"schema\":9");
    assert_ne!(copy, newer.as_str());
    for broken in ["{", "{}", &newer] {
        tell.call("import_player", &json!({ "document": broken }));
    }
    tell.call("ask_to_delete", &of);
    tell.call("delete_player", &of);
    tell.call("home", &of);
    tell.call("add_player", &json!({ "avatar": "camel", "band": "5-7", "seed": 4 }));
    tell.call("import_player", &json!({ "document": copy }));
    tell.call("child", &of);
    tell.call("parents", &Value::Null);
}
