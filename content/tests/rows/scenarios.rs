//! Faults of scenarios: structure, and words.

use serde_json::{Value, json};

use crate::{CODES, each_is_told, small};

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
        (CODES, "/0/band", json!("8-10"), r#"scenarios/codes.json: "codes-wallet-caller": field "band" is unknown; scenario has id, family, objective, stance, sensitive, picture, face, stimulus, response"#),
        (CODES, "/0/stimulus/kind", json!("letter"), r#"scenarios/codes.json: "codes-wallet-caller": stimulus is "letter"; it is one of scene, photo, chat, sms, popup, post, call"#),
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
        (prizes, "/0/stimulus", json!({"kind": "scene"}), r#"scenarios/prizes.json: "prizes-show-sms": spot needs photo, sms, chat, popup, post or call; stimulus is scene"#),
        ("scenarios/strangers.json", "/0/response/signs/-", json!("m2"), r#"scenarios/strangers.json: "strangers-diamonds-photo": sign "m2" is said by me; signs may be m1, m3, m4, m5"#),
        (prizes, "/0/response/signs/-", json!("p9"), r#"scenarios/prizes.json: "prizes-show-sms": sign "p9" does not exist; signs may be p1, p2, p3, p4, p5"#),
        (prizes, "/1/response/signs", json!(["p2"]), r#"scenarios/prizes.json: "prizes-fog-notice": stance is benign, but signs are p2; a benign spot has none"#),
        (prizes, "/0/response/signs", json!(["p1", "p2", "p3", "p4", "p5"]), r#"scenarios/prizes.json: "prizes-show-sms": all 5 parts are signs; leave at least one that is not"#),
        ("scenarios/private.json", "/0/response/cards", json!({"a": "stop", "b": "stop", "c": "stop", "d": "stop"}), r#"scenarios/private.json: "private-player-asks-hani": no card goes to "go""#),
        ("scenarios/help.json", "/0/stance", json!("risky"), r#"scenarios/help.json: "help-alone-or-together": stance is risky, but 3 of 5 cards go to "go"; write benign"#),
        (photos, "/0/picture/items/0", json!("grandma"), r#"scenarios/photos.json: "photos-dadi-smiles": picture "grandma" is not in art/"#),
        (photos, "/0/picture/items/0", json!("old-women"), r#"scenarios/photos.json: "photos-dadi-smiles": picture "old-women" is not in art/; nearest: "old-woman""#),
        (prizes, "/0/response/signs/-", json!("p2"), r#"scenarios/prizes.json: "prizes-show-sms": signs names "p2" twice"#),
        (photos, "/0/picture/items", json!(["key", "key"]), r#"scenarios/photos.json: "photos-dadi-smiles": items names "key" twice"#),
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
        (ur, caller("stem"), json!("پِن 4 4 1 9 ہے۔"), r#"ur/codes.json: "codes-wallet-caller": has a plain space between two digits, which turns them round; write a no-break space (U+00A0)"#),
        (ur, caller("stem"), json!("زارا ابو کے كام آئے۔"), r#"ur/codes.json: "codes-wallet-caller": stem has U+0643 (ك) at letter 13; Urdu writes U+06A9 (ک)"#),
        (ur, caller("stem"), json!("زارا کی سم کھو گئی۔ سِم یہاں ہے۔ کیا کرے؟"), r#"ur/codes.json: "codes-wallet-caller": stem has "سم"; Urdu of this game writes "سِم""#),
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
        (en, "/codes-wallet-caller/wy", json!("x"), r#"en/codes.json: "codes-wallet-caller": unknown field `wy`, expected one of `stem`, `sender`, `note`, `parts`, `cards`, `options`, `steps`, `baskets`"#),
    ]);
}
