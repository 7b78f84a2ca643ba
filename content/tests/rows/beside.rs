//! Faults of topics, of the interface, of what code names, and of files.

use mehfooz_content::Content;
use mehfooz_content::check::check_files;
use serde_json::{Value, json};

use crate::{TODAY, each_is_told, lines, put, small};

#[test]
#[rustfmt::skip]
fn faults_beside_the_scenarios_are_told() {
    let ui: Value = serde_json::from_str(small().text("ur/ui.json").unwrap()).unwrap();
    let with_variable =
        ui.as_object().unwrap().iter().find(|(_, text)| text.as_str().unwrap().contains("{animal}")).unwrap().0.clone();
    let place: &'static str = Box::leak(format!("/{with_variable}").into_boxed_str());
    let lacks: &'static str = Box::leak(format!("ur/ui.json: \"{with_variable}\" lacks {{animal}}").into_boxed_str());
    let extra: &'static str =
        Box::leak(format!("ur/ui.json: \"{with_variable}\" has {{band}}, which nothing fills in").into_boxed_str());
    let topics: Value = serde_json::from_str(small().text("en/topics.json").unwrap()).unwrap();
    let topic_words = &topics["codes"];
    each_is_told([
        ("ur/ui.json", "/new_player_play", Value::Null, r#"ur/ui.json: key "new_player_play" is missing"#),
        ("ur/ui.json", place, json!("{band}"), lacks),
        ("en/topics.json", "/codes/title", json!("One two three four five"), r#"en/topics.json: "codes": title has 5 words; at most 4"#),
        ("en/topics.json", "/codes/bands/8-10", Value::Null, r#"en/topics.json: "codes": words of 8-10 are missing"#),
        ("en/helplines.json", "/cyber-crime", Value::Null, r#"en/helplines.json: "cyber-crime": words are missing"#),
        ("en/helplines.json", "/police", json!({"name": "x", "for": "x", "hours": "x", "they_ask": "x"}), r#"en/helplines.json: "police": no such helpline"#),
        ("ur/ui.json", "/new_player_plays", json!("جی"), r#"ur/ui.json: key "new_player_plays" is used by nothing"#),
        ("ur/ui.json", place, json!("{animal} {band}"), extra),
        ("en/topics.json", "/money", topic_words.clone(), r#"en/topics.json: "money": no such topic"#),
        ("en/topics.json", "/codes/bands/8-10/objectives/codes.8-10.long-password/i_can", json!("I can do one two three four five six seven eight nine ten."), r#"en/topics.json: "codes.8-10.long-password": i_can has a sentence of 13 words; at most 12"#),
        ("en/topics.json", "/codes/bands/8-10/objectives/codes.8-10.x", json!({"can": "x", "i_can": "x"}), r#"en/topics.json: "codes.8-10.x": no such objective"#),
        ("helplines.json", "/0/verified_by", json!("rumour"), r#"helplines.json: "child-protection": verified_by is "rumour"; it is published or dialled"#),
        ("en/language.json", "/tag", json!("fr"), r#"en/language.json: tag is "fr"; it is the folder's name"#),
    ]);
}

#[test]
#[rustfmt::skip]
fn ids_of_topics_are_well_made_and_used_once() {
    const FILE: &str = "topics.json";
    let topics: Value = serde_json::from_str(small().text("topics.json").unwrap()).unwrap();
    let copy = |place: &str| topics.pointer(place).unwrap().clone();
    each_is_told([
        (FILE, "/topics/-", copy("/topics/1"), r#"topics.json: "codes" is used twice"#),
        (FILE, "/topics/0/place/id", copy("/topics/1/place/id"), r#"topics.json: "lock-shop" is used twice"#),
        (FILE, "/topics/1/bands/8-10/objectives/-", copy("/topics/1/bands/8-10/objectives/0"), r#"topics.json: "codes.8-10.long-password" is used twice"#),
        (FILE, "/topics/1/bands/8-10/objectives/-", copy("/topics/0/bands/8-10/objectives/0"), r#"topics.json: "private.8-10.spot-in-picture": an objective of codes in 8-10 is codes.8-10.<slug>"#),
        (FILE, "/topics/1/bands/8-10/objectives/-", json!("codes.8-10.Keep it"), r#"topics.json: "codes.8-10.Keep it": an objective of codes in 8-10 is codes.8-10.<slug>"#),
        (FILE, "/topics/1/id", json!("Codes"), r#"topics.json: "Codes": an id is lower-case letters, digits and hyphens"#),
        (FILE, "/topics/0/ukcis/-", copy("/topics/0/ukcis/0"), r#"topics.json: "private": ukcis names "privacy-and-security" twice"#),
    ]);
}

#[test]
fn what_code_names_must_be_there() {
    let gone = |key: &str| {
        let mut files = small();
        for language in ["en", "ur"] {
            put(&mut files, &format!("{language}/ui.json"), &format!("/{key}"), Value::Null);
        }
        lines(files)
    };
    for key in ["gate_title", "animal_tiger_face", "question_basket_many", "common_not_saved"] {
        let line = |tag| format!("{tag}/ui.json: key \"{key}\" is missing");
        assert_eq!(gone(key), [line("en"), line("ur")]);
    }
    for name in ["peacock", "mithu", "feather", "boy", "girl", "sun"] {
        let mut files = small();
        files.remove_art(name);
        let line = format!("picture \"{name}\" is not in art/");
        assert!(lines(files).iter().any(|told| told.contains(&line)), "{line}");
    }
}

#[test]
fn a_file_that_nothing_reads_is_told() {
    let mut files = small();
    files.insert("en/money.json", "{}".to_owned());
    files.insert("scenarios/money.json", "[]".to_owned());
    let told = ["en/money.json: is read by nothing", "scenarios/money.json: is read by nothing"];
    assert_eq!(lines(files), told);
}

#[test]
fn a_forgotten_picture_only_warns() {
    let warnings: Vec<_> =
        check_files(&Content::read(small()), TODAY).warnings.iter().map(ToString::to_string).collect();
    assert!(warnings.contains(&"art/onion.svg is used by nothing".to_owned()), "{warnings:?}");
    assert!(!warnings.iter().any(|line| line.contains("mithu") || line.contains("lion")));
}
