//! Faults of the second edition: families, photos, rules, and what ages.

use mehfooz_content::Content;
use mehfooz_content::check::check_all;
use serde_json::{Value, json};

use crate::{CODES, TODAY, each_is_told_of, lines, put, second};

/// The stimulus of the first story of the spot, which all three stories share.
const PHOTO: &str = "/0/stories/0/stimulus";
const EN: &str = "en/codes.json";

#[test]
#[rustfmt::skip]
fn faults_of_families_are_told() {
    each_is_told_of(&second(), [
        (CODES, "/2/stories/0/right", json!("b"), r#"scenarios/codes.json: "codes-call-about-sms": option "a" is right in 0 of 4 stories; 1 to 2"#),
        (CODES, "/2/stories/2/right", json!("b"), r#"scenarios/codes.json: "codes-call-about-sms": option "b" is right in 3 of 4 stories; 1 to 2"#),
        (CODES, "/2/stories", json!([]), r#"scenarios/codes.json: "codes-call-about-sms": number of stories is 0; a family has 2 to 4"#),
        (CODES, "/2/theme", json!("x"), r#"scenarios/codes.json: "codes-call-about-sms": field "theme" is unknown; family has family, objective, decides, response, stories"#),
        (CODES, "/2/stories/0/rigth", json!("a"), r#"scenarios/codes.json: "codes-call-about-sms": field "rigth" is unknown; story has id, stance, sensitive, picture, face, stimulus, right, signs, facts_until"#),
        (CODES, "/2/response/kind", json!("order"), r#"scenarios/codes.json: "codes-call-about-sms": response is "order"; a family has choose or spot"#),
        (EN, "/codes-call-about-sms", Value::Null, r#"en/codes.json: "codes-call-about-sms": options are missing; the stories of a family share them"#),
        (EN, "/codes-wallet-caller/whys/d", json!("x"), r#"en/codes.json: "codes-wallet-caller": why "d" is of no option; the family has a, b, c"#),
        (EN, "/codes-wallet-caller/whys/c", Value::Null, r#"en/codes.json: "codes-wallet-caller": why of option "c" is missing"#),
        (EN, "/codes-wallet-caller/options", json!({}), r#"en/codes.json: "codes-wallet-caller": has options; they stand in the family "codes-call-about-sms""#),
        (CODES, "/0/stories/1/stimulus/parts/0/art", json!("package"), r#"scenarios/codes.json: "codes-guest-in-the-room": "codes-rohan-room-guests" shows other things than "codes-gul-room-guests"; the stories of a spot share them"#),
        (EN, "/codes-rohan-room-guests/parts/p1/text", json!("A doll"), r#"scenarios/codes.json: "codes-guest-in-the-room": part "p1" of "codes-rohan-room-guests" says in en "A doll"; "codes-gul-room-guests" says "A teddy""#),
    ]);
}

#[test]
fn a_spot_whose_stories_have_one_answer_is_told() {
    let mut files = second();
    let one = json!([{"id": "p1", "art": "teddy-bear", "at": [0.2, 0.5], "size": 0.2}, {"id": "p2", "art": "pin-note", "at": [0.7, 0.5], "size": 0.2}]);
    for story in 0..3 {
        put(&mut files, CODES, &format!("/0/stories/{story}/signs"), json!(["p1"]));
        put(&mut files, CODES, &format!("/0/stories/{story}/stimulus/parts"), one.clone());
    }
    let line = r#"scenarios/codes.json: "codes-guest-in-the-room": every story has the same signs; the story decides which they are"#;
    assert!(lines(files).contains(&line.to_owned()));
}

#[test]
#[rustfmt::skip]
fn faults_of_photos_faces_and_notes_are_told() {
    let in_photo = |field: &str| -> &'static str { Box::leak(format!("{PHOTO}/{field}").into_boxed_str()) };
    let label = "/codes-gul-room-guests/parts/p2/label";
    each_is_told_of(&second(), [
        (CODES, in_photo("parts/0/size"), json!(0.1), r#"scenarios/codes.json: "codes-gul-room-guests": thing "p1" has size 0.1; 0.158 to 0.6"#),
        (CODES, in_photo("parts/0/size"), json!(0.7), r#"scenarios/codes.json: "codes-gul-room-guests": thing "p1" has size 0.7; 0.158 to 0.6"#),
        (CODES, in_photo("parts/0/at"), json!([0.05, 0.7]), r#"scenarios/codes.json: "codes-gul-room-guests": thing "p1" at [0.05, 0.7] lies partly outside of the backdrop"#),
        (CODES, in_photo("parts/0/at"), json!([0.68, 0.9]), r#"scenarios/codes.json: "codes-gul-room-guests": thing "p1" at [0.68, 0.9] lies partly outside of the backdrop"#),
        (CODES, in_photo("parts/0/at"), json!([0.4, 0.4]), r#"scenarios/codes.json: "codes-gul-room-guests": things "p1" and "p2" are nearer to each other than 0.158"#),
        (CODES, in_photo("backdrop"), json!("moon"), r#"scenarios/codes.json: "codes-gul-room-guests": backdrop "moon" is not in backdrops/; there are bazaar, class, cricket, game, home, hospital, lane, mosque-street, rickshaw, village, wedding"#),
        (CODES, in_photo("parts/0/id"), json!("p9"), r#"scenarios/codes.json: "codes-gul-room-guests": thing 1 is named "p9"; it is named "p1""#),
        (CODES, in_photo("parts"), json!([]), r#"scenarios/codes.json: "codes-gul-room-guests": 0 things; a photo has 2 to 6"#),
        (CODES, in_photo("parts/0/art"), json!("teddy-bears"), r#"scenarios/codes.json: "codes-gul-room-guests": picture "teddy-bears" is not in art/; nearest: "teddy-bear""#),
        (CODES, in_photo("parts/0/colour"), json!("red"), r#"scenarios/codes.json: "codes-gul-room-guests": field "colour" is unknown; a thing of a photo has id, art, at, size"#),
        (EN, label, json!("One Two Three Four"), r#"en/codes.json: "codes-gul-room-guests": label of "p2" is "One Two Three Four"; 1 to 14 letters"#),
        (EN, label, json!(" "), r#"en/codes.json: "codes-gul-room-guests": label of "p2" is " "; 1 to 14 letters"#),
        (EN, label, json!("7725 "), r#"en/codes.json: "codes-gul-room-guests": label of "p2" ends with a space"#),
        (EN, "/codes-wallet-caller/parts/p1/label", json!("x"), r#"en/codes.json: "codes-wallet-caller": part "p1" has a label; only a thing of a photo has one"#),
        (CODES, "/1/face", json!("man-beard"), r#"scenarios/codes.json: "codes-abbu-is-praying": has a face; scene, photo and popup come from nobody"#),
        (CODES, "/2/stories/0/face", json!("man-beards"), r#"scenarios/codes.json: "codes-ammi-through-wall": picture "man-beards" is not in art/; nearest: "man-beard""#),
        (EN, "/codes-abbu-is-praying/note", json!("Not in the phone"), r#"en/codes.json: "codes-abbu-is-praying": has a note; only a sender has one"#),
        (EN, "/codes-ammi-through-wall/note", json!(""), r#"en/codes.json: "codes-ammi-through-wall": note is empty"#),
        (CODES, "/1/picture", Value::Null, r#"scenarios/codes.json: "codes-abbu-is-praying": has no picture; a scene is told by it"#),
        (CODES, "/2/stories/0/stimulus/pictures", json!({"p1": "key"}), r#"scenarios/codes.json: "codes-ammi-through-wall": pictures of the stimulus are of p1; there is one for each of p1, p2, p3"#),
    ]);
}

#[test]
#[rustfmt::skip]
fn faults_of_a_topic_with_families_are_told() {
    let alone = json!({"id": "codes-alone", "objective": "codes.5-7.keep-pin", "stance": "risky", "picture": {"place": "lock-shop", "items": ["key"]},
        "stimulus": {"kind": "scene"}, "response": {"kind": "choose", "options": ["a", "b"], "right": "a", "pictures": {"a": "key", "b": "key"}}});
    let to_read = json!({"id": "codes-to-read", "objective": "codes.5-7.keep-pin", "stance": "risky",
        "stimulus": {"kind": "sms", "parts": ["p1", "p2"]}, "response": {"kind": "spot", "signs": ["p1"]}});
    let (rules, objectives) = ("/topics/1/bands/5-7/rules/codes.5-7.keep-pin", "/codes/bands/5-7/objectives");
    let of = |field: &str| -> &'static str { Box::leak(format!("{objectives}/codes.5-7.keep-pin/{field}").into_boxed_str()) };
    each_is_told_of(&second(), [
        (CODES, "/-", alone, r#"scenarios/codes.json: "codes-alone": choose stands alone; in a topic with families it belongs to one"#),
        (CODES, "/-", to_read, r#"scenarios/codes.json: "codes-to-read": needs reading; a spot of 5-7 is a photo, or has a picture for each message"#),
        (CODES, "/1/response/tempting", json!([]), r#"scenarios/codes.json: "codes-abbu-is-praying": no step tempts; an order has one or two that do not belong"#),
        (CODES, "/1/response/tempting/-", json!("e"), r#"scenarios/codes.json: "codes-abbu-is-praying": 2 tempting steps; 5-7 has 0 to 1"#),
        ("topics.json", rules, Value::Null, r#"topics.json: "codes.5-7.keep-pin": has no picture of its rule in rules"#),
        ("topics.json", rules, json!("keys"), r#"topics.json: "codes": picture "keys" is not in art/; nearest: "key""#),
        ("en/topics.json", of("rule"), Value::Null, r#"en/topics.json: "codes.5-7.keep-pin": rule is missing"#),
        ("en/topics.json", of("rule"), json!("One two three four five six seven eight nine ten eleven."), r#"en/topics.json: "codes.5-7.keep-pin": rule has 11 words; at most 10"#),
        ("en/topics.json", of("rule"), json!(" Our PIN stays."), r#"en/topics.json: "codes.5-7.keep-pin": rule begins with a space"#),
        ("en/topics.json", of("spot"), Value::Null, r#"en/topics.json: "codes.5-7.keep-pin": spot is missing: the one question of its spots"#),
        (EN, "/codes-gul-room-guests/stem", json!("Gul hides a PIN. Find it."), r#"en/codes.json: "codes-gul-room-guests": stem is "Gul hides a PIN. Find it."; it ends with the question of its objective, "Can guests see it?""#),
        (CODES, "/0/stories/0/facts_until", json!("next year"), r#"scenarios/codes.json: "codes-gul-room-guests": facts_until is "next year", which is not a date; write YYYY-MM-DD"#),
    ]);
}

#[test]
fn spots_that_stand_alone_are_at_most_half() {
    let mut files = second();
    let photo = serde_json::from_str::<Value>(files.text(CODES).unwrap()).unwrap()[0]["stories"][0]["stimulus"].take();
    let line = |shared, of| format!("scenarios/codes.json: {shared} of {of} spots stand in families; at least half");
    for number in 0..4 {
        assert!(!lines(files.clone()).contains(&line(3, 3 + number)), "{number} alone");
        let alone = json!({"id": format!("codes-alone-{number}"), "objective": "codes.5-7.keep-pin", "stance": "risky",
            "stimulus": photo, "response": {"kind": "spot", "signs": ["p1"]}});
        put(&mut files, CODES, "/-", alone);
    }
    assert!(lines(files).contains(&line(3, 7)));
}

#[test]
fn facts_that_may_have_changed_only_warn() {
    let warns = |until: &str| {
        let mut files = second();
        put(&mut files, CODES, "/0/stories/0/facts_until", json!(until));
        let found = check_all(&Content::read(files), Some(TODAY), false).warnings;
        found.iter().filter(|line| line.id == "codes-gul-room-guests").map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(warns("2026-11-24"), Vec::<String>::new(), "they hold on the last day");
    let line = r#"scenarios/codes.json: "codes-gul-room-guests": its facts were known to hold until 2026-11-23; look them up again"#;
    assert_eq!(warns("2026-11-23"), [line]);
}
