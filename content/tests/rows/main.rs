//! What an author is told, row by row of content/format.md section 9: eight scenarios of the bank, one fault at a time.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "helpers of tests may panic as tests do"
)]

use std::path::Path;

use mehfooz_content::check::{check_cells, check_files};
use mehfooz_content::{Content, Files};
use mehfooz_core::Day;
use serde_json::{Value, json};

mod beside;
mod numbers;
mod scenarios;

/// 2026-11-24.
const TODAY: Day = Day(20_781);

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
    check_files(&Content::read(files), TODAY).problems.iter().map(ToString::to_string).collect()
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
    let bank = mehfooz_content::bank::read(("topics.json", files.text("topics.json").unwrap()), &[(CODES, &text)]).0;
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
