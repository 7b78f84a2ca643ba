//! What must hold for the bank as it lands.

#![allow(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

use std::path::Path;

use mehfooz_content::check::{check_all, check_files};
use mehfooz_content::limits::figures;
use mehfooz_content::{Content, Files, Json, hash_of};
use mehfooz_core::{Band, Day};
use serde_json::Value;

/// 2026-11-24.
const TODAY: Day = Day(20_781);

fn content() -> Content {
    Content::read(Files::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap())
}

#[test]
fn the_whole_bank_has_no_problem_and_every_limit_holds() {
    let content = content();
    assert_eq!(check_all(&content, Some(TODAY), false).problems, []);
    assert!(content.bank.scenarios().len() >= 216 && content.words.len() >= 2);
    assert!(figures(&content).len() > 100, "the limits were measured");
}

/// Band 5-7 leaves `codes`: its scenarios and every word of them go.
#[test]
fn a_topic_need_not_teach_every_band() {
    let mut files = content().files().clone();
    let mut edit = |path: &str, change: &dyn Fn(&mut Value)| {
        let mut json = serde_json::from_str(files.text(path).unwrap()).unwrap();
        change(&mut json);
        files.insert(path, json.to_string());
    };
    let young = |id: &Value| id.as_str().unwrap_or_default().contains(".5-7.");
    let of_codes = content();
    let gone = |name: &str| {
        let id = of_codes.bank.scenarios().iter().find(|scenario| scenario.id.as_str() == name);
        id.is_some_and(|scenario| scenario.band == Band::FiveToSeven)
    };
    edit("topics.json", &|json| drop(json["topics"][1]["bands"].as_object_mut().unwrap().remove("5-7")));
    let mut families = Vec::new();
    edit("scenarios/codes.json", &|json| json.as_array_mut().unwrap().retain(|of| !young(&of["objective"])));
    for entry in serde_json::from_str::<Vec<Value>>(content().files().text("scenarios/codes.json").unwrap()).unwrap() {
        if young(&entry["objective"]) {
            families.extend(entry["family"].as_str().map(str::to_owned));
        }
    }
    for tag in ["en", "ur"] {
        edit(&format!("{tag}/topics.json"), &|json| {
            drop(json["codes"]["bands"].as_object_mut().unwrap().remove("5-7"));
        });
        edit(&format!("{tag}/codes.json"), &|json| {
            json.as_object_mut().unwrap().retain(|id, _| !gone(id) && !families.contains(id));
        });
    }
    let problems = check_files(&Content::read(files), TODAY).problems;
    assert_eq!(problems, [], "a band that a topic does not teach needs no words");
}

#[test]
fn a_release_waits_for_numbers_that_were_dialled() {
    let problems = check_all(&content(), Some(TODAY), true).problems;
    assert!(problems.iter().all(|problem| problem.file == "helplines.json"), "{problems:?}");
    assert_eq!(problems.len(), 3);
}

#[test]
fn a_signature_is_for_these_words_and_this_structure() {
    let content = content();
    let hash = |files: &Files| hash_of(files, "ur", "codes");
    let before = hash(content.files());
    for path in ["ur/codes.json", "ur/topics.json", "scenarios/codes.json"] {
        let mut files = content.files().clone();
        let text = files.text(path).unwrap().replacen("codes", "Codes", 1);
        files.insert(path, text);
        assert_ne!(hash(&files), before, "{path}");
        files.insert(path, content.files().text(path).unwrap().replace('\n', "\n  "));
        assert_eq!(hash(&files), before, "layout of {path} is no edit");
    }
    let mut files = content.files().clone();
    let backwards = backwards(serde_json::from_str(files.text("ur/codes.json").unwrap()).unwrap()).to_string();
    assert_ne!(Some(backwards.as_str()), files.text("ur/codes.json"));
    files.insert("ur/codes.json", backwards);
    assert_eq!(hash(&files), before, "the order of names is no edit");
    files.insert("en/codes.json", "{}".to_owned());
    assert_eq!(hash(&files), before, "another language is another signature");
}

/// The same names and values, each object's last first.
fn backwards(json: Json) -> Json {
    match json {
        Json::Object(entries) => {
            Json::Object(entries.into_iter().rev().map(|(name, value)| (name, backwards(value))).collect())
        }
        Json::Array(values) => Json::Array(values.into_iter().map(backwards).collect()),
        plain @ Json::Plain(_) => plain,
    }
}

#[test]
fn a_file_that_is_gone_is_told_and_nothing_panics() {
    let content = content();
    let of_language = ["language", "ui", "topics", "helplines", "codes"].map(|name| format!("ur/{name}.json"));
    let structure = ["topics.json", "helplines.json", "scenarios/codes.json"].map(str::to_owned);
    for gone in structure.iter().chain(&of_language) {
        let mut files = content.files().clone();
        files.insert(gone, String::new());
        let problems = check_files(&Content::read(files), TODAY).problems;
        assert!(problems.iter().any(|problem| problem.file == *gone), "{gone}: {problems:?}");
    }
}
