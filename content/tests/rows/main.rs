//! What the check reports, row by row of content/format.md section 9: eight scenarios of the bank, one fault at a time.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "helpers of tests may panic as tests do"
)]

use std::fs;
use std::path::Path;

use mehfooz_content::check::{check_cells, check_files};
use mehfooz_content::{Content, Files};
use mehfooz_core::Day;
use serde_json::{Value, json};

mod beside;
mod families;
mod numbers;
mod scenarios;

/// 2026-11-24.
const TODAY: Day = Day(20_781);

/// Eight plain scenarios with their words, and nothing of the bank: it may change without these tests.
const BANK: &str = "tests/rows/bank";

/// File, place in it, what is put there (null takes it away), and the line that is printed.
type Row = (&'static str, &'static str, Value, &'static str);

/// The content with no scenarios but those of a folder.
fn with(bank: &str) -> Files {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Files::read(root).unwrap();
    let topics: Vec<String> = files.below("scenarios").map(|path| path.replacen("scenarios/", "", 1)).collect();
    for (folder, none) in [("scenarios", "[]"), ("en", "{}"), ("ur", "{}")] {
        for topic in &topics {
            let path = format!("{folder}/{topic}");
            let text = fs::read_to_string(root.join(bank).join(&path)).unwrap_or_else(|_| none.to_owned());
            files.insert(&path, text);
        }
    }
    files
}

/// A topic of the second edition: a spot in a family, an order, and a choose in a family.
fn second() -> Files {
    with("tests/rows/families")
}

fn small() -> Files {
    with(BANK)
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
    each_is_told_of(&small(), rows);
}

fn each_is_told_of(small: &Files, rows: impl IntoIterator<Item = Row>) {
    assert_eq!(lines(small.clone()), Vec::<String>::new(), "nothing is wrong before");
    let untold: Vec<_> = rows
        .into_iter()
        .filter_map(|(path, place, value, line)| {
            let mut files = small.clone();
            put(&mut files, path, place, value);
            let told = lines(files);
            (!told.contains(&line.to_owned())).then(|| format!("{line}\nis not in\n{}", told.join("\n")))
        })
        .collect();
    assert!(untold.is_empty(), "{}", untold.join("\n\n"));
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
    let mut files = small();
    let caller = serde_json::from_str::<Value>(files.text(CODES).unwrap()).unwrap()[0].take();
    let copy = |number: usize| {
        let mut scenario = caller.clone();
        scenario["id"] = format!("codes-caller-{number}").into();
        scenario["stance"] = if number == 0 { "benign" } else { "risky" }.into();
        scenario["objective"] =
            if number == 1 { "codes.8-10.long-password" } else { "codes.8-10.keep-sms-code" }.into();
        scenario
    };
    files.insert(CODES, (0..6).map(copy).collect::<Value>().to_string());
    let mut problems = Vec::new();
    check_cells(&Content::read(files).bank, &mut problems);
    let told: Vec<_> = problems.iter().map(ToString::to_string).collect();
    for line in [
        "codes 8-10: objective codes.8-10.long-password has 1 scenario; learned needs up to 4 different ones in a row, and a miss a fifth",
        "codes 8-10: objective codes.8-10.keep-sms-code has only choose; at least one is of another kind",
        "codes 8-10: codes-caller-2 and codes-caller-3 are both call and choose; only a risky one and its benign twin may be",
        "codes 8-10: 1 of 6 scenarios is benign (16 %); at least 25 %",
    ] {
        assert!(told.contains(&line.to_owned()), "{line}\nis not in\n{}", told.join("\n"));
    }
}
