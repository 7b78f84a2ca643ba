//! What an author is told, row by row of content/format.md section 9: eight scenarios of the bank, one fault at a time.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "helpers of tests may panic as tests do"
)]

use std::path::Path;

use mehfooz_content::check::{check_all, check_cells, check_files};
use mehfooz_content::{Content, Files};
use mehfooz_core::bank::Bank;
use serde_json::{Value, json};

const KEPT: [&str; 8] = [
    "codes-wallet-caller",
    "prizes-show-sms",
    "prizes-fog-notice",
    "strangers-diamonds-photo",
    "secrets-danish-plan",
    "private-player-asks-hani",
    "photos-dadi-smiles",
    "help-alone-or-together",
];

/// File, place in it, what is put there (null takes it away), and the line that is printed.
type Row = (&'static str, &'static str, Value, &'static str);

fn small() -> Files {
    let mut files = Files::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let paths: Vec<String> = files.paths().map(str::to_owned).collect();
    for path in paths {
        let mut json: Value = serde_json::from_str(files.text(&path).unwrap()).unwrap();
        match &mut json {
            Value::Array(scenarios) if path.starts_with("scenarios/") => {
                scenarios.retain(|scenario| KEPT.contains(&scenario["id"].as_str().unwrap()));
            }
            Value::Object(words) if words.keys().any(|id| KEPT.contains(&id.as_str())) => {
                words.retain(|id, _| KEPT.contains(&id.as_str()));
            }
            Value::Object(words) if words.values().any(|of| of.get("stem").is_some()) => words.clear(),
            _ => continue,
        }
        files.insert(&path, json.to_string());
    }
    files
}

fn put(files: &mut Files, path: &str, place: &str, value: Value) {
    let mut json: Value = serde_json::from_str(files.text(path).unwrap()).unwrap();
    let (parent, name) = place.rsplit_once('/').unwrap();
    let parent = json.pointer_mut(parent).unwrap_or_else(|| panic!("{path} has {place}"));
    match parent {
        Value::Object(entries) if value.is_null() => drop(entries.remove(name).unwrap()),
        Value::Object(entries) => drop(entries.insert(name.to_owned(), value)),
        Value::Array(values) if name == "-" => values.push(value),
        Value::Array(values) => values[name.parse::<usize>().unwrap()] = value,
        other => panic!("{path}: {place} is in {other}"),
    }
    files.insert(path, json.to_string());
}

fn lines(files: Files) -> Vec<String> {
    check_files(&Content::read(files)).problems.iter().map(ToString::to_string).collect()
}

fn each_is_told(rows: impl IntoIterator<Item = Row>) {
    let small = small();
    assert_eq!(lines(small.clone()), Vec::<String>::new(), "nothing is wrong before");
    for (path, place, value, line) in rows {
        let mut files = small.clone();
        put(&mut files, path, place, value);
        let told = lines(files);
        assert!(told.contains(&line.to_owned()), "{line}\nis not in\n{}", told.join("\n"));
    }
}

const CODES: &str = "scenarios/codes.json";

#[test]
#[rustfmt::skip]
fn faults_of_ids_and_fields_are_told() {
    let copy = |id: &str| {
        let mut scenario: Value = serde_json::from_str::<Value>(small().text(CODES).unwrap()).unwrap()[0].take();
        scenario["id"] = id.into();
        scenario
    };
    each_is_told([
        (CODES, "/0/response/rigth", json!("b"), r#"scenarios/codes.json: "codes-wallet-caller": field "rigth" is unknown; response choose has kind, options, right, pictures"#),
        (CODES, "/0/band", json!("8-10"), r#"scenarios/codes.json: "codes-wallet-caller": field "band" is unknown; scenario has id, objective, stance, sensitive, picture, stimulus, response"#),
        (CODES, "/0/stimulus/kind", json!("letter"), r#"scenarios/codes.json: "codes-wallet-caller": stimulus is "letter"; it is one of scene, chat, sms, popup, post, call"#),
        (CODES, "/-", copy("Codes_OTP"), r#"scenarios/codes.json: "Codes_OTP": an id is <topic>-<slug>, lower-case letters, digits and hyphens"#),
        (CODES, "/-", copy("prizes-other"), r#"scenarios/codes.json: "prizes-other": belongs in scenarios/prizes.json"#),
        (CODES, "/-", copy("codes-wallet-caller"), r#"scenarios/codes.json: "codes-wallet-caller" is used twice (entries 1 and 2)"#),
        (CODES, "/-", copy("prizes-show-sms"), r#"scenarios/prizes.json: "prizes-show-sms" is used twice (entry 2 of scenarios/codes.json, entry 1)"#),
        (CODES, "/0/objective", json!("codes.8-10.sms"), r#"scenarios/codes.json: "codes-wallet-caller": objective "codes.8-10.sms" does not exist; codes has codes.8-10.long-password, codes.8-10.keep-sms-code in 8-10"#),
        (CODES, "/0/objective", json!("photos.5-7.ask-photo"), r#"scenarios/codes.json: "codes-wallet-caller": objective "photos.5-7.ask-photo" is of photos; an objective of codes is needed"#),
        ("scenarios/secrets.json", "/0/sensitive", json!(true), r#"scenarios/secrets.json: "secrets-danish-plan": "sensitive" may only be true; the topic is sensitive already"#),
        ("topics.json", "/topics/0/c4/-", json!("cross/money"), r#"topics.json: "private": c4 names "cross/money"; allowed: content, contact, conduct, contract with /aggressive, /sexual, /values; cross/privacy, cross/health, cross/all"#),
    ]);
}

#[test]
#[rustfmt::skip]
fn faults_of_responses_are_told() {
    let (prizes, photos) = ("scenarios/prizes.json", "scenarios/photos.json");
    each_is_told([
        (CODES, "/0/response/right", json!("d"), r#"scenarios/codes.json: "codes-wallet-caller": right is "d", options are a, b, c"#),
        (photos, "/0/response/options/-", json!("c"), r#"scenarios/photos.json: "photos-dadi-smiles": 3 options; 5-7 has 2"#),
        (prizes, "/0/stimulus", json!({"kind": "scene"}), r#"scenarios/prizes.json: "prizes-show-sms": spot needs sms, chat, popup, post or call; stimulus is scene"#),
        ("scenarios/strangers.json", "/0/response/signs/-", json!("m2"), r#"scenarios/strangers.json: "strangers-diamonds-photo": sign "m2" is said by me; signs may be m1, m3, m4, m5"#),
        (prizes, "/0/response/signs/-", json!("p9"), r#"scenarios/prizes.json: "prizes-show-sms": sign "p9" does not exist; signs may be p1, p2, p3, p4, p5"#),
        (prizes, "/1/response/signs", json!(["p2"]), r#"scenarios/prizes.json: "prizes-fog-notice": stance is benign, but signs are p2; a benign spot has none"#),
        (prizes, "/0/response/signs", json!(["p1", "p2", "p3", "p4", "p5"]), r#"scenarios/prizes.json: "prizes-show-sms": all 5 parts are signs; leave at least one that is not"#),
        ("scenarios/private.json", "/0/response/cards", json!({"a": "stop", "b": "stop", "c": "stop", "d": "stop"}), r#"scenarios/private.json: "private-player-asks-hani": no card goes to "go""#),
        ("scenarios/help.json", "/0/stance", json!("risky"), r#"scenarios/help.json: "help-alone-or-together": stance is risky, but 3 of 5 cards go to "go"; write benign"#),
        (photos, "/0/picture/items/0", json!("grandma"), r#"scenarios/photos.json: "photos-dadi-smiles": picture "grandma" is not in art/; nearest: "panda""#),
        (photos, "/0/response/pictures/b", Value::Null, r#"scenarios/photos.json: "photos-dadi-smiles": 5-7 needs a picture for each option; missing: b"#),
    ]);
}

#[test]
#[rustfmt::skip]
fn faults_of_words_are_told() {
    let (ur, en, prizes) = ("ur/codes.json", "en/codes.json", "en/prizes.json");
    let danish = "/secrets-danish-plan/steps/a/why";
    let caller = |place: &'static str| match place {
        "stem" => "/codes-wallet-caller/stem",
        "b" => "/codes-wallet-caller/options/b/text",
        _ => "/codes-wallet-caller/options/c/text",
    };
    each_is_told([
        (ur, "/codes-wallet-caller/options/c", Value::Null, r#"ur/codes.json: "codes-wallet-caller": words for option "c" are missing"#),
        (ur, "/codes-wallet-caller", Value::Null, r#"ur/codes.json: "codes-wallet-caller": words are missing"#),
        (ur, "/codes-old", json!({"stem": "x"}), r#"ur/codes.json: "codes-old": no such scenario"#),
        (ur, caller("stem"), json!(" کیا ہوا؟"), r#"ur/codes.json: "codes-wallet-caller": stem begins with a space"#),
        (ur, caller("stem"), json!(""), r#"ur/codes.json: "codes-wallet-caller": stem is empty"#),
        (prizes, "/prizes-show-sms/parts/p4/why", Value::Null, r#"en/prizes.json: "prizes-show-sms": part "p4" has no why; every part of a spot needs one"#),
        (ur, caller("b"), json!("ا ب پ ت ٹ ث ج چ ح خ د"), r#"ur/codes.json: "codes-wallet-caller": option "b" has 11 words; 8-10 allows 9: "ا ب پ ت ٹ ث ج چ ح خ د""#),
        (en, caller("stem"), json!("One two three four five six seven eight nine ten eleven."), r#"en/codes.json: "codes-wallet-caller": stem has a sentence of 11 words; 8-10 allows 10: "One two three four five six seven eight nine ten eleven""#),
        (ur, caller("stem"), json!("زارا ابو کے كام آئے۔"), r#"ur/codes.json: "codes-wallet-caller": stem has U+0643 (ك) at letter 13; Urdu writes U+06A9 (ک)"#),
        (ur, caller("stem"), json!("زارا کیا کرے?"), r#"ur/codes.json: "codes-wallet-caller": "?" in Urdu text; write "؟""#),
        (en, caller("c"), json!("All of these"), r#"en/codes.json: "codes-wallet-caller": option "c" is "All of these"; each option must stand alone"#),
        (en, caller("c"), json!("End the call and keep the code safe"), r#"en/codes.json: "codes-wallet-caller": options b and c have the same text"#),
        (prizes, "/prizes-show-sms/parts/p2/text", json!("See www.win"), r#"en/prizes.json: "prizes-show-sms": part "p2" holds a link (www.…); write it without one"#),
        (prizes, "/prizes-show-sms/parts/p2/text", json!("Call 0300-1234567"), r#"en/prizes.json: "prizes-show-sms": part "p2" holds a phone number; only helplines may be shown"#),
        (prizes, "/prizes-show-sms/parts/p2/text", json!("Write to a@b.xy"), r#"en/prizes.json: "prizes-show-sms": part "p2" holds an e-mail address; write it without one"#),
        (en, "/codes-wallet-caller/options/b/why", json!("Or you will lose the phone."), r#"en/codes.json: "codes-wallet-caller": why of "b" says "lose the phone"; see guide §3"#),
        ("en/secrets.json", danish, json!("That is it!"), r#"en/secrets.json: "secrets-danish-plan": why of "a" has an exclamation mark; sensitive topics stay calm"#),
        ("en/secrets.json", danish, json!("Hooray, it is safe."), r#"en/secrets.json: "secrets-danish-plan": why of "a" says "hooray"; sensitive topics do not cheer"#),
        (en, "/codes-wallet-caller/sender", Value::Null, r#"en/codes.json: "codes-wallet-caller": sender is missing; chat, sms, post and call have one"#),
        ("en/private.json", "/private-player-asks-hani/baskets", Value::Null, r#"en/private.json: "private-player-asks-hani": baskets are missing; sort names stop and go"#),
        (en, "/codes-wallet-caller/wy", json!("x"), r#"en/codes.json: "codes-wallet-caller": unknown field `wy`, expected one of `stem`, `sender`, `parts`, `cards`, `options`, `steps`, `baskets`"#),
    ]);
}

#[test]
#[rustfmt::skip]
fn faults_beside_the_scenarios_are_told() {
    let ui: Value = serde_json::from_str(small().text("ur/ui.json").unwrap()).unwrap();
    let with_variable =
        ui.as_object().unwrap().iter().find(|(_, text)| text.as_str().unwrap().contains("{animal}")).unwrap().0.clone();
    let place: &'static str = Box::leak(format!("/{with_variable}").into_boxed_str());
    let lacks: &'static str = Box::leak(format!("ur/ui.json: \"{with_variable}\" lacks {{animal}}").into_boxed_str());
    each_is_told([
        ("ur/ui.json", "/new_player_play", Value::Null, r#"ur/ui.json: key "new_player_play" is missing"#),
        ("ur/ui.json", place, json!("{band}"), lacks),
        ("en/topics.json", "/codes/title", json!("One two three four five"), r#"en/topics.json: "codes": title has 5 words; at most 4"#),
        ("en/topics.json", "/codes/bands/8-10", Value::Null, r#"en/topics.json: "codes": words of 8-10 are missing"#),
        ("en/helplines.json", "/cyber-crime", Value::Null, r#"en/helplines.json: "cyber-crime": words are missing"#),
        ("en/helplines.json", "/police", json!({"name": "x", "for": "x", "hours": "x", "they_ask": "x"}), r#"en/helplines.json: "police": no such helpline"#),
        ("helplines.json", "/0/verified_by", json!("rumour"), r#"helplines.json: "child-protection": verified_by is "rumour"; it is published or dialled"#),
        ("en/language.json", "/tag", json!("fr"), r#"en/language.json: tag is "fr"; it is the folder's name"#),
    ]);
}

#[test]
fn a_name_that_stands_twice_in_a_file_is_told() {
    let mut files = small();
    files.insert("en/ui.json", files.text("en/ui.json").unwrap().replacen('{', r#"{"new_player_play": "Go","#, 1));
    assert_eq!(lines(files), [r#"en/ui.json: "new_player_play" is used twice"#]);
}

#[test]
fn all_problems_of_all_files_come_in_one_run_sorted_by_file() {
    let mut files = small();
    put(&mut files, CODES, "/0/response/right", json!("d"));
    put(&mut files, "ur/codes.json", "/codes-wallet-caller/stem", json!(""));
    put(&mut files, "en/prizes.json", "/prizes-show-sms/parts/p4/why", Value::Null);
    let told = lines(files);
    let paths: Vec<_> = told.iter().map(|line| line.split(':').next().unwrap()).collect();
    assert_eq!(paths, ["en/prizes.json", "scenarios/codes.json", "ur/codes.json"]);
}

#[test]
fn a_thin_cell_a_lone_kind_and_a_small_benign_share_are_told() {
    let files = Files::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let mut scenarios: Vec<Value> = serde_json::from_str(files.text(CODES).unwrap()).unwrap();
    let is_thin = |scenario: &Value| scenario["objective"] == "codes.8-10.long-password";
    let first = scenarios.iter().position(is_thin).unwrap();
    let mut place = 0;
    scenarios.retain(|scenario| {
        place += 1;
        !is_thin(scenario) || place - 1 == first
    });
    let text = Value::Array(scenarios).to_string();
    let bank = Bank::read(("topics.json", files.text("topics.json").unwrap()), &[(CODES, &text)]).0;
    let mut problems = Vec::new();
    check_cells(&bank, &mut problems);
    let told: Vec<_> = problems.iter().map(ToString::to_string).collect();
    let line = "codes 8-10: objective codes.8-10.long-password has 1 scenario; learned needs 2 different ones, and a miss a third";
    assert!(told.contains(&line.to_owned()), "{told:?}");

    let mut files = files;
    for place in 6..12 {
        put(&mut files, CODES, &format!("/{place}/stance"), json!(if place == 6 { "benign" } else { "risky" }));
    }
    let mut problems = Vec::new();
    check_cells(&Content::read(files).bank, &mut problems);
    let told: Vec<_> = problems.iter().map(ToString::to_string).collect();
    assert!(told.contains(&"codes 8-10: 1 of 6 scenarios is benign (16 %); at least 25 %".to_owned()), "{told:?}");
}

#[test]
fn a_forgotten_picture_only_warns() {
    let warnings: Vec<_> = check_files(&Content::read(small())).warnings.iter().map(ToString::to_string).collect();
    assert!(warnings.contains(&"art/rose.svg is used by nothing".to_owned()), "{warnings:?}");
    assert!(!warnings.iter().any(|line| line.contains("mithu") || line.contains("lion")));
}

#[test]
fn a_topic_is_unsigned_then_signed_then_stale() {
    let state = |files: &Files| {
        let found = check_all(&Content::read(files.clone()), None, false).warnings;
        found.iter().filter(|line| line.file == "ur/signed.json").map(|line| line.text.clone()).collect::<Vec<_>>()
    };
    let mut files = small();
    assert!(state(&files)[0].starts_with("not signed: private, codes,"));
    let hash = mehfooz_content::hash_of(&files, "ur", "codes");
    let signed = json!({"topics": {"codes": {"words": hash, "by": "teacher", "on": "2026-12-01"}}});
    files.insert("ur/signed.json", signed.to_string());
    assert!(state(&files)[0].starts_with("not signed: private, prizes,"));
    put(&mut files, "ur/codes.json", "/codes-wallet-caller/stem", json!("زارا کیا کرے؟"));
    assert_eq!(state(&files)[0], "edited since they were signed: codes");
}
