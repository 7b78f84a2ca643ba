//! A made-up language, added as one folder and nothing else: right to left, with long words.

#![allow(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

use std::path::Path;

use mehfooz_content::check::check_files;
use mehfooz_content::{Content, Files};
use mehfooz_core::Day;
use serde_json::Value;

/// 2026-11-24.
const TODAY: Day = Day(20_781);

/// Marks that stand at the ends stay there; every word is doubled with a letter of its own in front.
fn pseudo(text: &str) -> String {
    let word = |word: &str| {
        if word.contains(['{', '-']) || word.chars().any(|c| c.is_ascii_digit()) {
            return word.to_owned();
        }
        let bare: String = word.chars().filter(|c| c.is_alphanumeric()).collect();
        if bare.is_empty() { word.to_owned() } else { word.replacen(&bare, &format!("ݐ{bare}{bare}"), 1) }
    };
    let words: Vec<String> = text.split(' ').map(word).collect();
    words.into_iter().reduce(|text, word| format!("{text}{}{word}", between(&text, &word))).unwrap_or_default()
}

/// A plain space between two digits turns them round in a text that runs to the left.
fn between(before: &str, after: &str) -> char {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    if digit(before.chars().next_back()) && digit(after.chars().next()) { '\u{a0}' } else { ' ' }
}

fn translate(value: &mut Value) {
    match value {
        Value::String(text) => *text = pseudo(text),
        Value::Array(values) => values.iter_mut().for_each(translate),
        // A label is written on a thing, where there is no room for long words.
        Value::Object(entries) => {
            entries.iter_mut().filter(|(name, _)| *name != "label").for_each(|(_, of)| translate(of));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The content with the made-up language `qx` beside the others.
fn with_language() -> Files {
    let mut files = Files::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let paths: Vec<String> = files.below("en").map(str::to_owned).collect();
    for path in paths {
        let mut json: Value = serde_json::from_str(files.text(&path).unwrap()).unwrap();
        if path == "en/language.json" {
            let entries = json.as_object_mut().unwrap();
            for (name, text) in [("tag", "qx"), ("name", "ݐQx"), ("english", "Made-up"), ("direction", "rtl")] {
                entries.insert(name.to_owned(), text.into());
            }
        } else {
            translate(&mut json);
        }
        files.insert(&path.replacen("en/", "qx/", 1), json.to_string());
    }
    files
}

#[test]
fn a_language_more_is_read_and_checked_with_nothing_else_changed() {
    let content = Content::read(with_language());
    let problems: Vec<_> = check_files(&content, TODAY).problems.iter().map(ToString::to_string).collect();
    assert_eq!(problems, Vec::<String>::new());
    let tags: Vec<_> = content.words.iter().map(|words| words.language().tag.as_str()).collect();
    assert_eq!(tags, ["en", "qx", "ur"]);
    let words = content.words.iter().find(|words| words.language().tag == "qx").unwrap();
    assert!(words.language().rtl);
    assert_eq!(words.scenarios().len(), content.bank.scenarios().len());
    assert!(words.scenarios().values().all(|of| of.stem.contains('ݐ')));
}

#[test]
fn what_the_made_up_language_lacks_is_told() {
    let mut files = with_language();
    files.insert("qx/codes.json", "{}".to_owned());
    let content = Content::read(files);
    let problems = check_files(&content, TODAY).problems;
    let of_codes = content.bank.scenarios().iter().filter(|scenario| scenario.topic.as_str() == "codes").count();
    let missing = problems.iter().filter(|problem| problem.text == "words are missing").count();
    assert_eq!(missing, of_codes);
    assert!(problems.iter().all(|problem| problem.file == "qx/codes.json"), "{problems:?}");
}
